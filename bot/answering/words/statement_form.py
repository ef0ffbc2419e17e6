"""Whether a sentence of an article states something: no question, headline, caption, post, source or call; pure.

Pages leave such lines among their sentences, and they share many words with a question without answering it. Of the
sentences of MultiHop-RAG's articles 0.17 are such lines, of those of 10kGNAD 0.03; of the 315 facts that the questions
of MultiHop-RAG's choose half are made from none is.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING

from bot.answering.words.table_line import is_table_row

if TYPE_CHECKING:
    from bot.answering.sentence import Sentence

FEWEST = 3  # words of a statement
ATTRIBUTED = 6  # with what is quoted: ``"Yes," he said.`` says nothing
HEADLINE = 8  # without a full stop; what is shorter is a headline
SHOUTED = 0.6  # share of capitals
WITHHELD = 20.0  # log-odds, more than can speak for a sentence: such a line is shown only where nothing is stated
_WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")
_ENDED = re.compile(r"[.!…:;][\s\"'“”’»«)\]]*$")
_ASKED = re.compile(r"\?[\s.!\"'“”’»«)\]]*$")
_ASIDE = re.compile(r"\s[-–—]\s[^?]{12,}?\s[-–—]\s|\w—[^?]{12,}?—\w")  # "The bridge – it is 40 years old – will be …?"
_SAID = re.compile(r"[\"“„«»].*?[\"”“«»]")
_POSTED = re.compile(r"^\W*[\w .]+\(@\w+\)")  # the signature of a post
# What a post leaves in a sentence: a link of the service, two hashtags, a handle in brackets with its day.
_POST = re.compile(r"\b(?:t\.co|youtu\.be|bit\.ly)/|#\w+\b.*#\w+\b|\(@\w+\)\s+[A-Z][a-z]+ \d{1,2}, \d{4}")
_CAPTION = re.compile(
    r"\b(?:courtroom sketch|getty images\W*$|ap photo|photo(?:graph)? by|image credits?|picture alliance)\b"
    r"|^\W*(?:foto|bild|photo|image|video|quelle|credit)s?\s*:.{,80}$",
    re.IGNORECASE,
)
_CALL = re.compile(
    r"^\W*(?:click|sign up|subscribe|read (?:more|also|next)|follow us|see also|share this"
    r"|lesen sie|mehr zum thema|hier klicken|jetzt (?:lesen|abonnieren)|abonnieren sie|melden sie sich|zum thema)\b"
    r"|\b(?:click here|sign up for (?:our|the)|our newsletter|unseren newsletter|all rights reserved|affiliate link"
    r"|skip past newsletter|newsletters may contain)\b",
    re.IGNORECASE,
)

# A row of a list tells something: "1. Cristiano Ronaldo (Al Nassr) - 53 goals".
_ROW = re.compile(
    r"^\W*(?:\d{1,3}[*=]?[.)]|[-•*·–])\s+\w[^:;]{2,60}?\s*(?:\s[-–—]|:)\s*[€$£]?\d[\d.,:]*(?:\s\w+){0,4}\W*$"
)
# Only says where the sentence before it is from: "Das geht aus den Geschäftszahlen hervor, die …", "That is according
# to police."
_SOURCE = re.compile(
    r"^\W*(?:das|dies)\s(?:geht aus\b.*\bhervor\b|teilten?\b.*\bmit\b"
    r"|(?:sagten?|erklärten?|berichtete?[nt]?|meldeten?|betonten?|bestätigten?)\s|gab(?:en)?\b.*\bbekannt\W*$)"
    r"|^\W*(?:this|that)\s(?:is according to|was (?:announced|reported|confirmed) by)\b",
    re.IGNORECASE,
)


# Of the outlet itself: "We have contacted the ministry for comment", "Wir haben ihn um eine Stellungnahme gebeten".
_APPROACHED = re.compile(
    r"\b(?:has|have) (?:contacted|approached|reached out to)\b.*\bfor (?:a )?(?:further )?comment\b"
    r"|\b(?:hat|haben)\b.*\bum (?:eine )?(?:stellungnahme|einen kommentar) (?:gebeten|ersucht|angefragt)\W*$",
    re.IGNORECASE,
)


def states(text: str, within: str = "") -> bool:
    """Whether a sentence could stand in an answer; one in capitals only ``within`` a text that is all in capitals."""
    shouts = is_shouted(text) and not is_shouted(within)
    return not (_asks(text) or _too_short(text) or shouts or _is_beside_the_text(text))


def stated_first(evidence: Sequence[Sentence]) -> tuple[Sentence, ...]:
    """The sentences, what states nothing put behind all that does."""
    return tuple(
        one if states(one.text, one.found.passage.text) else replace(one, score=one.score - WITHHELD)
        for one in evidence
    )


def _asks(text: str) -> bool:
    """A question of the reader; one that somebody is quoted with tells what was asked, and an aside tells something."""
    return bool(_ASKED.search(text)) and not (_SAID.search(text) or _ASIDE.search(text))


def _too_short(text: str) -> bool:
    if _ROW.search(text) or is_table_row(text):
        return False
    ended = FEWEST if _ENDED.search(text) else HEADLINE
    return len(_WORD.findall(text)) < (max(ended, ATTRIBUTED) if _SAID.search(text) else ended)


@lru_cache(maxsize=1024)
def is_shouted(text: str) -> bool:
    """Whether most letters of a text are capitals."""
    letters = [sign for sign in text if sign.isalpha()]
    return sum(map(str.isupper, letters)) > SHOUTED * len(letters)


def _is_beside_the_text(text: str) -> bool:
    return any(pattern.search(text) for pattern in (_POSTED, _POST, _CAPTION, _CALL, _SOURCE, _APPROACHED))

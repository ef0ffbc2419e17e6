"""How something came out in the end: told by the newest article on the matter, mostly where it opens; pure.

"How did the NorthSound dispute end?" shares its words with the talks that broke down, and "accepting a wage increase"
hardly any: the reader gave the former 0.2 log-odds and the latter -8.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.answering.asked.cased import cased
from bot.answering.asked.subject import asked_names
from bot.answering.check.context import before
from bot.answering.disagreement.claims import claim_of
from bot.answering.disagreement.contenders import standing
from bot.answering.disagreement.mishaps import of_another_mishap
from bot.answering.disagreement.succession import speaking
from bot.answering.sentence import led_by, spoken, told_at
from bot.answering.words.naming import words_of
from bot.answering.words.wording import content, coverage
from vectorstore.text.language import detect

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.answering.sentence import Sentence
    from bot.answering.writing import Brief

SURE = 2.0  # log-odds of the reader from which on a sentence that leads tells it itself; a judgement
ABOUT = 0.5  # share of the question's words that the sentence holds; a judgement
_ASKED = re.compile(
    r"\b(?:how (?:did|does|has|will)\b.{0,200}\b(?:end(?:ed)?|turn(?:ed)? out|finish|conclude)\W*\Z"
    r"|what (?:was|is|were) the (?:outcome|result|upshot)s? of"
    r"|what (?:has )?(?:happened|became|become) (?:to|of|with)|in the end\b(?! of)|how did\b.{0,200}\bcome to an end"
    r"|wie (?:endeten?|ging(?:en)?\b.{0,200}\baus|ist\b.{0,200}\bausgegangen|geht\b.{0,200}\baus)|womit endete"
    r"|was (?:wurde|ist) aus\b|was (?:kam|ist)\b.{0,200}\b(?:dabei|am ende)\b.{0,200}\b(?:raus|heraus\w*|rausgekommen)"
    r"|was (?:geschah|passierte) mit|am ende\b(?!\s(?:der|des|dieser|dieses|eines|einer|vom|von)\b))",
    re.IGNORECASE,
)
# A value told as the last one.
_FINAL = re.compile(
    r"\b(?:final|in the end|ended up|am ende|letztlich|schließlich|endgültig\w*|schlussrechnung)\b", re.IGNORECASE
)
_OWN_WORDS = re.compile(
    r"\b(?:outcome|results?|upshot|happened|became|become|came|come|turned|raus|heraus|rausgekommen|herausgekommen|kam|geschah"
    r"|passierte|ausgegangen|ending)\b",
    re.IGNORECASE,
)


def with_the_outcome(chosen: list[Sentence], brief: Brief) -> list[Sentence]:
    """Led by a sentence of the newest article on the matter, where it is asked how it came out in the end."""
    if not chosen or not _ASKED.search(brief.question):
        return chosen
    question, language = cased(brief.question, brief.evidence), spoken(chosen[0])
    if detect(question, language) != language:
        return chosen
    heard = speaking(question, language, brief.evidence) if asked_names(question, language) else None
    newer = [
        one
        for one in brief.evidence
        if told_at(one) > told_at(chosen[0])
        and spoken(one) == language
        and (heard is None or one.found.passage.article_id in heard)
    ]
    lead = _told_as_final(question, newer, brief)
    if lead is None and (chosen[0].reading is None or chosen[0].reading < SURE):
        lead = _told_last(question, language, newer, named=heard is not None)
    return chosen if lead is None else led_by(lead, chosen)


def _told_as_final(question: str, newer: Sequence[Sentence], brief: Brief) -> Sentence | None:
    """The value that is told as the last one, of the matter by itself or by the sentence before it."""
    told = [one for one in newer if _FINAL.search(one.text) and claim_of(brief, one) is not None]
    found = []
    for one in told:
        ahead = before(one, newer)
        text = f"{one.found.article.title}. {ahead.text if ahead else ''} {one.text}"
        if coverage(question, text, spoken(one)) > 0 and not of_another_mishap(question, text):
            found.append(one)
    return max(found, key=standing, default=None)


def _told_last(question: str, language: str, newer: Sequence[Sentence], *, named: bool) -> Sentence | None:
    """The sentence of the newest article that is about the matter, with most of the question's words."""
    named_in = words_of(" ".join(name.text for name in asked_names(question, language))) if named else frozenset()
    wanted = content(_OWN_WORDS.sub(" ", question), language)
    worth = {id(one): _share(wanted, language, one, named_in) for one in newer}
    about = [one for one in newer if worth[id(one)] >= ABOUT]
    last = max(map(told_at, about), default=0.0)
    return max(
        (one for one in about if told_at(one) == last), key=lambda one: (worth[id(one)], standing(one)), default=None
    )


def _share(wanted: Sequence[str], language: str, one: Sentence, named: frozenset[str]) -> float:
    """The share of words that a sentence holds; what opens an article speaks of the names in it.

    A compound tells its parts and not the other way round: "Bundestag" is no word on the Bundestagswahl. 0.0 where it
    holds names alone: "Norsund has ordered two ships" is no word on the strike.
    """
    held = frozenset(content(one.text, language))
    names_of_it = frozenset(content(" ".join(named), language))
    given = names_of_it if one.start == 0 else frozenset()
    told = [stem for stem in wanted if stem in given or any(stem in word for word in held)]
    own = [stem for stem in wanted if stem not in names_of_it]
    if own and not any(stem in told for stem in own):
        return 0.0
    return len(told) / len(wanted) if wanted else 0.0

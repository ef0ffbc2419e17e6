"""Which of the chosen sentences stay beside one that tells what is asked for: a reason, a winner, a sum; pure.

Until one is likely to answer, up to five are shown. Where the first tells the thing asked for, one that does not and
that the reader takes for no answer is of another matter.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.answering.asked.kind import kind_asked, tells
from bot.answering.asked.open_kind import REASON_ASKED, is_outright, is_told
from bot.answering.asked.subject import asked_names
from bot.answering.sentence import led_by
from bot.answering.words.claim_words import RATES
from bot.answering.words.winning import WIN, WINNER_ASKED
from bot.answering.words.wording import content, of_one, shared
from vectorstore.text.language import detect, is_of_keywords

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from bot.answering.sentence import Sentence

# Judgements, made on the questions of one audit and not measured apart.
READ = -4.0  # log-odds of the reader from which on a sentence may answer in other words
SURE = -2.0  # the same from which on one that leads is left there
_DENIED = re.compile(
    r"\b(?:(?:lehnt|wies|weist)\w*\b.{0,60}\b(?:ab|zurück)|abgelehnt|bestreitet|bestritt|dementier\w*|denie[sd]|den(?:y|ying)"
    r"|rejects?|rejected|refuse[sd]?|ruled out|schloss\b.{0,60}\baus|did not|has not|will not|stayed away)\b",
    re.IGNORECASE,
)
_WINNER = re.compile(r"\b(?:winners?|champions?|sieger\w*|gewinner\w*|meister\w*)\b", re.IGNORECASE)
_NONE = r"(?:nobody|no[ -]one|none|no (?:\w+ ){0,2}|niemand\w*|keine?r? (?:\w+ ){0,2}|weder)"
# "Die" and "dies" alone are German: "Wie alt sind die Funde?" asks for no dead.
_DEAD = r"(?:(?<=people )die\b|died\b|dead|deaths?|killed|fatalit|tote\b|todesopfer|ums leben|starb|gestorben|getötet)"
_INJURED = r"(?:hurt|injur|wounded|verletzt)"
_HURT = tuple(
    (
        re.compile(
            rf"\b(?:how many|were|was|are|did|any|wie viele|gab|gibt|ist|sind|wurden?)\b.*{words}", re.IGNORECASE
        ),
        re.compile(rf"\b{_NONE}[^.;]{{0,25}}{words}", re.IGNORECASE),
    )
    for words in (_DEAD, _INJURED)
)


def none_first(question: str, ranked: Sequence[Sentence]) -> list[Sentence]:
    """Led by what the best one's article says where none were hurt, and how many or whether any is asked."""
    hurt = next((about for asked, about in _HURT if asked.search(question)), None)
    if hurt is None or not ranked:
        return list(ranked)
    article = ranked[0].found.passage.article_id
    none = next((one for one in ranked if one.found.passage.article_id == article and hurt.search(one.text)), None)
    return list(ranked) if none is None else [none, *(one for one in ranked if one is not none)]


def to_the_point(question: str, chosen: Sequence[Sentence]) -> list[Sentence]:
    """The chosen sentences without what does not tell the thing asked for; a winner, a reason or a rate leads."""
    kind, asked_in = kind_asked(question), detect(question)
    if not chosen:
        return []
    if WINNER_ASKED.search(question):
        return _telling(_led(chosen, _wins), _wins, asked_in)
    if REASON_ASKED.search(question):
        return _telling(_led_outright(chosen), _reasons, asked_in)
    chosen = _led(chosen, lambda one: of_one(RATES, question, one.text))
    if is_of_keywords(question) and not _WINNER.search(question):
        chosen = _led(chosen, lambda one: _says_a_keyword(question, asked_in or _spoken(one), one))
    if not kind or kind == "person":
        return list(chosen)
    return _telling(chosen, lambda one: tells(kind, question, one.text, _spoken(one)), asked_in)


def _spoken(one: Sentence) -> str:
    return one.found.passage.language


def _says_a_keyword(question: str, asked_in: str, one: Sentence) -> bool:
    """Whether a sentence holds one of the question's words that is no name: "umsatz" of "umsatz hagedorn"."""
    named = frozenset(content(" ".join(name.text for name in asked_names(question, asked_in)), asked_in))
    told = frozenset(content(one.text, _spoken(one)))
    return any(shared(stem, told) for stem in content(question, asked_in) if not shared(stem, named))


def _wins(one: Sentence) -> bool:
    return WIN.search(one.text) is not None


def _reasons(one: Sentence) -> bool:
    """Whether a sentence tells a reason, or that it was not so: "Why did Stein resign?"."""
    return is_told("reason", one.text) or _DENIED.search(one.text) is not None


def _led(chosen: Sequence[Sentence], told: Callable[[Sentence], bool]) -> list[Sentence]:
    """Led by the first that tells it, where the reader takes the one before for no answer."""
    lead = next(filter(told, chosen), None)
    if lead is None or (chosen[0].reading or 0.0) > SURE:
        return list(chosen)
    return led_by(lead, chosen)


def _led_outright(chosen: Sequence[Sentence]) -> list[Sentence]:
    """Led by the first of its article that says outright that it gives a reason, where the one before only may."""
    own = chosen[0].found.passage.article_id
    giving = (one for one in chosen if is_outright(one.text) and one.found.passage.article_id == own)
    lead = next(giving, chosen[0])
    if is_outright(chosen[0].text) or (lead.reading or 0.0) < READ:
        return list(chosen)
    return led_by(lead, chosen)


def _telling(chosen: Sequence[Sentence], told: Callable[[Sentence], bool], asked_in: str) -> list[Sentence]:
    """What tells it, and what the reader may take for an answer; everything where the first does not tell.

    Of a sentence in another language than the question's the reader is less sure: beside one in that it stays.
    """
    if not told(chosen[0]):
        return list(chosen)
    home = _spoken(chosen[0]) == asked_in
    return [
        chosen[0],
        *(
            one
            for one in chosen[1:]
            if told(one) or one.reading is None or one.reading >= READ or (home and _spoken(one) != asked_in)
        ),
    ]

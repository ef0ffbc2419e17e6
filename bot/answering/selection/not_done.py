"""Where it is asked how much of something was done, and the article says that it was not: "They did not pay"; pure.

Beside "They demanded a ransom of $3 million" the reader takes the sum for what was paid.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from bot.answering.asked.count import counted
from bot.answering.asked.offered_kind import wanted_kind
from bot.answering.asked.subject import asked_names
from bot.answering.sentence import led_by, same_article, spoken, told_at, under_its_title
from bot.answering.words.vocabulary import NEGATION
from bot.answering.words.wording import content, coverage, hedged, negated, shared
from vectorstore.text.language import detect
from vectorstore.text.numbers import amounts

if TYPE_CHECKING:
    from bot.answering.sentence import Sentence
    from bot.answering.writing import Brief

_HOW_MUCH = re.compile(r"\b(?:how (?:much|many)|wie ?viele?)\b", re.IGNORECASE)
_PRESENT = {
    "paid": "pay",
    "gave": "give",
    "spent": "spend",
    "sold": "sell",
    "bought": "buy",
    "lost": "lose",
    "took": "take",
    "got": "get",
}
_PAST = re.compile(rf"\b(?:{'|'.join(_PRESENT)})\b", re.IGNORECASE)
LONGEST = 8  # words of a sentence that says no more than that
OF_IT = 0.5  # share of its words that the question says: the doer may be "the utility" there
BESIDE = 300  # characters from what was chosen


def with_what_was_not_done(chosen: list[Sentence], brief: Brief) -> list[Sentence]:
    """Led by the sentence beside a chosen one that says that what is asked was not done, without other articles."""
    if wanted_kind(brief.question) != "amount" or negated(brief.question):
        return chosen
    told = (one for one in brief.evidence if _denies(brief.question, one))
    near = (one for one in told if _says_it_all(brief.question, one) or any(_is_beside(one, each) for each in chosen))
    lead = max(near, key=told_at, default=None)
    if lead is None or any(_is_done_since(brief.question, each, lead) for each in chosen):
        return chosen
    return led_by(lead, [one for one in chosen if same_article(one, lead)])


def _denies(question: str, one: Sentence) -> bool:
    """Whether a short sentence without a figure says not, and what is done in the question."""
    language, question, said = spoken(one), _in_present(question), NEGATION.sub(" ", _in_present(one.text))
    if len(one.text.split()) > LONGEST or not negated(one.text) or hedged(one.text) or amounts(one.text, language):
        return False
    if detect(question, language) != language or coverage(said, question, language) < OF_IT:
        return False
    named = " ".join(name.text for name in asked_names(question, language))
    other = frozenset(content(f"{named} {_thing(question, language)}", language))
    done = frozenset(stem for stem in content(question, language) if stem not in other)
    return any(shared(stem, done) for stem in content(said, language) if not shared(stem, other))


def _in_present(text: str) -> str:
    """A text with irregular English verbs in the form that a question with "did" has."""
    return _PAST.sub(lambda past: _PRESENT[past[0].lower()], text)


def _thing(question: str, language: str) -> str:
    """What is counted or measured: "jobs" of "how many jobs", "ransom" of "how much ransom"."""
    return counted(question.replace("much", "many").replace("viel ", "viele "), language)


def _says_it_all(question: str, one: Sentence) -> bool:
    asked = _in_present(_HOW_MUCH.sub(" ", question))
    return coverage(asked, _in_present(one.text), spoken(one)) >= 1


def _is_done_since(question: str, one: Sentence, lead: Sentence) -> bool:
    """Whether a newer article says of the same that it was done."""
    if told_at(one) <= told_at(lead) or spoken(one) != spoken(lead):
        return False
    return not negated(one.text) and _says_it_all(
        question, replace(one, text=f"{under_its_title(one.found)} {one.text}")
    )


def _is_beside(one: Sentence, other: Sentence) -> bool:
    return same_article(one, other) and abs(one.start - other.start) <= BESIDE

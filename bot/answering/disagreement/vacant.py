"""Where the newest word on an office is that nobody holds it, that leads: "The post has been vacant since"; pure."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.answering.asked.cased import cased
from bot.answering.asked.changing import changing
from bot.answering.disagreement.succession import speaking
from bot.answering.disagreement.told_names import same_title, titles_of
from bot.answering.sentence import led_by, told_at
from bot.answering.words.offices import offices
from vectorstore.text.language import detect

if TYPE_CHECKING:
    from bot.answering.sentence import Sentence
    from bot.answering.writing import Brief

_VACANT = re.compile(
    r"\b(?:(?:is|are|been|was|remains?|stands?|left|still) (?:vacant|unfilled)|not (?:yet )?been filled"
    r"|(?:ist|bleibt|steht|sei) (?:\w+ ){0,4}(?:vakant|unbesetzt|verwaist)"
    r"|(?:noch|bisher|bislang) nicht (?:nach)?besetzt)\b",
    re.IGNORECASE,
)

_POST = re.compile(r"\b(?:posts?|office|position|job|role|seat|amt|stelle|posten)\b", re.IGNORECASE)


def with_a_vacancy(chosen: list[Sentence], brief: Brief) -> list[Sentence]:
    """With the sentence in front that says that the office asked about is vacant, where none chosen is newer."""
    if not chosen or changing(brief.question) != "office":
        return chosen
    question = cased(brief.question, brief.evidence)
    heard = speaking(question, detect(question, brief.language), brief.evidence)
    latest = max(map(told_at, chosen))
    vacant = [
        one
        for one in brief.evidence
        if one.found.passage.article_id in heard and told_at(one) >= latest and _is_vacant(question, one.text)
    ]
    return led_by(max(vacant, key=told_at), chosen) if vacant else chosen


def _is_vacant(question: str, text: str) -> bool:
    """Whether a sentence says that nobody holds the office asked about."""
    if not (_VACANT.search(text) and _POST.search(text)):
        return False
    alike = any(same_title(one, other) for one in titles_of(text) for other in titles_of(question))
    return alike or not frozenset(offices(question)).isdisjoint(offices(text))

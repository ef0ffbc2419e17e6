"""What a sentence tells by its form, whatever the reader makes of it: an age, a rate by its name, a toll; pure.

The reader read "Kranjec, 58, will be sworn in on May 22" at -11.7 log-odds where her age was asked, and turnouts told
in the other language at -3 to -13; "drei Skifahrer ums Leben gekommen" at -1.7 where the dead ("Tote") were.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from bot.answering.asked.ages import of_their_age, of_who_was_named, only_speaks_of
from bot.answering.asked.changing import changing
from bot.answering.asked.kind import kind_asked
from bot.answering.asked.offered_kind import wanted_kind
from bot.answering.asked.subject import speaks_of, told_of
from bot.answering.disagreement.claims import claim
from bot.answering.disagreement.mishaps import of_another_mishap
from bot.answering.sentence import Sentence, likeliest, spoken
from bot.answering.words.claim_words import CLASSES, RATES
from bot.answering.words.expecting import is_expected
from bot.answering.words.naming import Name, names, words_of
from bot.answering.words.wording import coverage, of_one
from bot.answering.words.years import years, years_of
from vectorstore.text.language import detect
from vectorstore.text.numbers import amounts
from vectorstore.text.same_names import FIRST_NAMED

NEAR, RIGHT_BEFORE = 70, 12  # characters between a rate's name and its figure; judgements
# Some of all: "Zudem wurden fünf Mitarbeiter verletzt."
_BESIDE = re.compile(
    r"\b(?:zudem|außerdem|darunter|weitere[nrs]?|auch|ebenfalls|unter ihnen|also|another|further|among|including)\b",
    re.IGNORECASE,
)
_DIFFERENCE = re.compile(r"\b(?:by|um)\s+(?:\w+\s+)?\Z", re.IGNORECASE)
RULED_OUT = -9.0  # log-odds of the reader; a judgement
OF_THE_MATTER = 0.6  # share of the question's words but those for victims; a judgement
PLAIN = 2.0  # log-odds of the reader that such a sentence has at least; a judgement


def read_plainly(question: str, wanted: Sequence[Name], told: Sequence[Sentence]) -> list[Sentence]:
    """The sentences; what tells the age, rate or toll asked for is read as an answer. ``wanted``: the names asked of.

    Rates only of articles that hold a name asked about, where there is one.
    """
    asks_age, asks_rate = bool(wanted) and kind_asked(question) == "age", _asks_rate(question)
    read = likeliest((one.reading for one in told), PLAIN)
    asks_toll = changing(question) == "toll" and read < PLAIN
    if not (asks_age or asks_rate or asks_toll):
        return list(told)
    behind = zip(told, (None, *told), strict=False)
    plain = [
        one
        for one, before in behind
        if (asks_age and _tells_the_age(question, wanted, one, told))
        or (asks_rate and _is_the_rate(question, one))
        or (asks_toll and _is_the_toll(question, one, before))
    ]
    articles = told_of(one.found for one in plain)
    spoken_of = {key for key, article in articles.items() if speaks_of(question, detect(question), article)}
    places = {id(one) for one in plain if one.found.passage.article_id in spoken_of}
    return [
        replace(one, reading=max(one.reading, PLAIN)) if one.reading is not None and id(one) in places else one
        for one in told
    ]


def _tells_the_age(question: str, wanted: Sequence[Name], one: Sentence, told: Sequence[Sentence]) -> bool:
    """Whether a sentence tells the age of whom it is asked, beside the name or behind one that names nobody else."""
    if of_their_age(question, wanted, one.text):
        return True
    if not of_who_was_named(question, one.text):
        return False
    before = (other.text for other in reversed(told) if _stands_before(other, one))
    naming = (text for text in before if any(name.sure and len(name.words) > 1 for name in names(text, spoken(one))))
    return only_speaks_of(wanted, next(naming, ""))


def _stands_before(other: Sentence, one: Sentence) -> bool:
    return other.found.passage.key == one.found.passage.key and other.start < one.start


def _asks_rate(question: str) -> bool:
    return wanted_kind(question) in {"amount", ""} and any(rate.search(question) for _, rate in RATES)


def _is_the_rate(question: str, one: Sentence) -> bool:
    """Whether the rate asked for is told, with its figure, and not expected."""
    if not of_one(RATES, question, one.text) or is_expected(one.text) or _of_another_year(question, one):
        return False
    return _has_its_figure(question, one) and not _of_another_place(question, one)


def _is_the_toll(question: str, one: Sentence, before: Sentence | None) -> bool:
    """Whether those asked for are counted, all of them, in the mishap asked about, and the reader allows it."""
    language = detect(question, spoken(one))
    if language != spoken(one) or (one.reading or 0.0) < RULED_OUT or is_expected(one.text):
        return False
    told = claim(question, language, one.text, spoken(one))
    asked = {kind for kind, pattern in CLASSES if pattern.search(question)}
    if told is None or told.part or told.kind not in asked or _BESIDE.search(one.text):
        return False
    return not _of_another_year(question, one) and _is_of_the_mishap(question, language, one, before)


def _is_of_the_mishap(question: str, language: str, one: Sentence, before: Sentence | None) -> bool:
    """Whether a sentence with its title and the one before it holds the question's words but those for victims."""
    ahead = before.text if before is not None and before.found.passage.key == one.found.passage.key else ""
    titled, matter = f"{one.found.article.title}. {ahead} {one.text}", question
    for _, pattern in CLASSES:
        matter = pattern.sub(" ", matter)
    return not of_another_mishap(question, titled) and coverage(matter, titled, language) >= OF_THE_MATTER


def _of_another_year(question: str, one: Sentence) -> bool:
    """Whether a year is asked about, and a sentence tells of another, or its article is of another."""
    asked = years(question)
    return bool(asked) and asked.isdisjoint(years_of(one.text, one.found.article.published))


def _has_its_figure(question: str, one: Sentence) -> bool:
    """Whether a percentage stands behind the rate's name or right before it, no difference: "cut by 20 percent"."""
    named = [match.span() for _, rate in RATES if rate.search(question) for match in rate.finditer(one.text)]
    told = [
        amount
        for amount in amounts(one.text, spoken(one))
        if amount.unit == "%" and not _DIFFERENCE.search(one.text[: amount.start])
    ]
    return any(
        0 <= amount.start - end <= NEAR or 0 <= start - amount.end <= RIGHT_BEFORE
        for start, end in named
        for amount in told
    )


def _of_another_place(question: str, one: Sentence) -> bool:
    """Whether a sentence names a nation that is not asked about, and not the one that is."""
    told = {word for name in names(f"so {one.text}", spoken(one)) for word in name.words} & FIRST_NAMED
    return bool(told) and told.isdisjoint(words_of(question))

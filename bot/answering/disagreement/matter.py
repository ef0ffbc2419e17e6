"""Do two sentences speak of the same matter: names and words in common, no other year; and of what is asked; pure."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from bot.answering.asked.changing import changing
from bot.answering.asked.subject import asked_names
from bot.answering.disagreement.claims import agree, covered, question_stems
from bot.answering.disagreement.contenders import ANSWERED, read_as_answer
from bot.answering.disagreement.development import PRICE, moved
from bot.answering.disagreement.one_story import IN_COMMON, one_story_abroad
from bot.answering.disagreement.quarters import other_periods
from bot.answering.sentence import opening, spoken
from bot.answering.side import DAY, when
from bot.answering.words.claim_words import CURRENCIES
from bot.answering.words.groups import COMMODITIES, GROUPS
from bot.answering.words.naming import names, words_of
from bot.answering.words.same_name import holds
from bot.answering.words.winning import WIN, WINNER_ASKED
from bot.answering.words.wording import content, of_another, of_one, overlap, shared
from bot.answering.words.years import years_told
from vectorstore.text.days import days
from vectorstore.text.numbers import amounts

if TYPE_CHECKING:
    from collections.abc import Sequence
    from decimal import Decimal

    from bot.answering.sentence import Sentence
    from bot.answering.side import Side

ALIKE = 0.34  # share of the shorter sentence's content words that the other has as well
# Of the best sentence's closeness, in deviations, that one in another language has: the pairs that tell of one thing in
# evaluation/conflicts.jsonl have 0.7 and more, a law's day beside an election's 0.45.
ABROAD = 0.6
COVERED = 0.5  # share of the question's content words in sentence and title
POLL = re.compile(r"\b(?:\w*umfrage\w*|\w*institut\w*|polls?|pollsters?|survey\w*)\b", re.IGNORECASE)
ROUND = 270  # days: a festival or a report comes round each year, in that year give or take a season
TOGETHER = re.compile(r"\b(?:together|combined|jointly|between them|zusammen|gemeinsam)\b", re.IGNORECASE)
LONG_WORD = 10  # letters of a German word that is as good as a name


def answers(question: str, language: str, one: Sentence, best: Sentence) -> bool:
    """Whether a sentence, with its title, is about what the question asks; across languages its names tell.

    One that is read as an answer as the best is may have left that to the opening of its text.
    """
    if of_another_group(question, one.text):
        return False
    if spoken(one) != language:
        return True
    titled = f"{one.text} {one.found.article.title}"
    return _about(question, language, titled) or (
        read_as_answer(one, best) and _about(question, language, f"{titled} {opening(one)}")
    )


def of_another_group(question: str, text: str) -> bool:
    """Whether a text tells of the men alone where the women are asked about, of another prize, or of gas for water."""
    return of_another(GROUPS, question, text) or (
        changing(question) == "price" and of_another(COMMODITIES, question, text)
    )


def of_the_group(question: str, chosen: list[Sentence], evidence: Sequence[Sentence]) -> list[Sentence]:
    """The chosen sentences without those of another group; where all are, the best that tells of the one asked for.

    Who won among the women is not told by who won where no group is named, if a sentence tells it of them.
    """
    kept = [one for one in chosen if not of_another_group(question, one.text)]
    if winners := _winners(question, chosen, evidence):
        return [one for one in kept if one in winners] or winners[:1]
    read = [one for one in evidence if one.reading is None or one.reading >= ANSWERED]
    telling = [one for one in read if of_one(GROUPS, question, one.text)]
    return kept or sorted(telling, key=lambda one: -one.score)[:1] or chosen


def _winners(question: str, chosen: Sequence[Sentence], evidence: Sequence[Sentence]) -> list[Sentence]:
    """Where it is asked who won of a group: what tells so of it, of the articles chosen or read as an answer."""
    if not WINNER_ASKED.search(question) or not any(group.search(question) for _, group in GROUPS):
        return []
    articles = {one.found.passage.article_id for one in chosen}
    telling = (one for one in evidence if of_one(GROUPS, question, one.text) and WIN.search(one.text))
    return sorted(
        (one for one in telling if one.found.passage.article_id in articles or (one.reading or 0.0) >= ANSWERED),
        key=lambda one: (one.found.passage.article_id not in articles, -one.score),
    )


def _about(question: str, language: str, text: str) -> bool:
    return (
        holds_names(question, language, text) and covered(question_stems(question, language), text, language) >= COVERED
    )


def holds_names(question: str, language: str, text: str) -> bool:
    """Whether a text holds a word of each sure name of the question, in any ending."""
    held = words_of(text)
    return all(holds(held, name) for name in asked_names(question, language))


def same_matter(question: str, language: str, one: Side, other: Side) -> bool:
    """Whether two sentences speak of the same thing: names in common, no other time, words in common."""
    if _of_two_steps(one, other) if one.claim.sort == "day" else _other_time(question, one, other):
        return False
    if _of_two_polls(question, one, other) or _of_one_and_of_several(one, other):
        return False
    if not _names_meet(question, language, one.sentence, other.sentence):
        return False
    return _alike(one, other, course=bool(changing(question))) or _titled_alike(one, other)


def _of_two_steps(one: Side, other: Side) -> bool:
    """Whether one sentence tells both days, or each another price: "58 Euro from January 2025", "63 from 2026"."""
    if _tells_day(one, other) or _tells_day(other, one):
        return True
    mine, theirs = _priced(one), _priced(other)
    return any(mine[unit].isdisjoint(theirs[unit]) for unit in mine.keys() & theirs.keys())


def _tells_day(side: Side, other: Side) -> bool:
    """Whether a sentence names the other's day too, as exactly or less: "since January 2025" for 1 January 2025."""
    return other.claim.day is not None and any(
        day.year and day.month and day.agrees(other.claim.day)
        for day in days(side.sentence.text, spoken(side.sentence))
    )


def _priced(side: Side) -> dict[str, set[Decimal]]:
    """The values of each unit in a sentence on a price or a rate."""
    found: dict[str, set[Decimal]] = {}
    if PRICE.search(side.sentence.text):
        for amount in amounts(side.sentence.text, spoken(side.sentence)):
            if amount.unit == "%" or amount.unit in CURRENCIES:
                found.setdefault(amount.unit, set()).add(amount.low)
    return found


def _other_time(question: str, one: Side, other: Side) -> bool:
    """Figures of two years or quarters, or one that only recalls what was years ago."""
    asked = changing(question)
    if other_periods(one.sentence, other.sentence):
        return True
    return recalls(other) if asked == "toll" else not asked and _other_years(one, other, question)


def _of_two_polls(question: str, one: Side, other: Side) -> bool:
    """Whether two polls tell it, each naming another institute: both can be so."""
    mine, theirs = (_polled_by(question, side.sentence) for side in (one, other))
    return bool(mine and theirs) and not mine & theirs


def _of_one_and_of_several(one: Side, other: Side) -> bool:
    """Whether one figure is a sum: "together the two camps hold 328 of the 630 seats"."""
    if one.claim.sort == "day":
        return False
    return bool(TOGETHER.search(one.sentence.text)) != bool(TOGETHER.search(other.sentence.text))


def _polled_by(question: str, one: Sentence) -> frozenset[str]:
    """The names in a sentence about a poll that the question does not say; empty for any other sentence."""
    if not POLL.search(f"{one.found.article.title}. {one.text}"):
        return frozenset()
    named = {word for name in names(one.text, spoken(one)) for word in name.words if not POLL.search(word)}
    return frozenset(named - words_of(question))


def recalls(side: Side) -> bool:
    """Whether a sentence names only years before its article: "since 2013, when 116 people died"."""
    named, told_in = _years(side.sentence.text), _appeared(side)
    return bool(named and told_in) and max(named) < min(told_in)


def _other_years(one: Side, other: Side, question: str) -> bool:
    """Figures of two years, or of two times that something comes round, are no contradiction.

    An article that names no year speaks of the one it appeared in: where the question names a year, and where the other
    article is of another year, unless it says that something moved.
    """
    mine, theirs, asked = _years_of(one), _years_of(other), _years(question)
    if mine and theirs and not asked:
        return not mine & theirs
    mine, theirs = mine or _appeared(one), theirs or _appeared(other)
    if asked:
        return not (mine & asked and theirs & asked)
    return not mine & theirs and _years_apart(one, other)


def _years_apart(one: Side, other: Side) -> bool:
    """Whether the articles are so far apart that each speaks of its own year, and the newer one does not look back."""
    if one.published is None or other.published is None:
        return False
    newer = max((one, other), key=when)
    return abs(one.published - other.published) >= ROUND * DAY and not moved(newer.sentence.text)


def later_round(question: str, language: str, one: Side, other: Side) -> bool:
    """Whether an article that shares a name (two abroad) tells the same of a later year: its visitors beside 2019's."""
    if _years(one.sentence.text) or _years(other.sentence.text) or when(other) <= when(one):
        return False
    abroad, common = spoken(one.sentence) != spoken(other.sentence), _named(one.sentence) & _named(other.sentence)
    meet = len(common) >= IN_COMMON if abroad else _names_meet(question, language, one.sentence, other.sentence)
    return meet and agree(one.claim, other.claim) is False and _years_apart(one, other) and _alike(one, other)


def _appeared(side: Side) -> set[str]:
    return set() if side.published is None else {str(datetime.fromtimestamp(side.published, UTC).year)}


def _years_of(side: Side) -> set[str]:
    """The years that a sentence names, "last year" too."""
    beside = years_told(side.sentence.text, side.published) - years_told("", side.published)
    return _years(side.sentence.text) | beside


def _years(text: str) -> set[str]:
    return set(re.findall(r"\b(?:19|20)\d\d\b", text))


def _names_meet(question: str, language: str, one: Sentence, other: Sentence) -> bool:
    """The articles share a name, where the question itself names nothing that both have."""
    if any(name.sure for name in names(question, language)) and spoken(one) == spoken(other) == language:
        return True
    mine, theirs = _named(one), _named(other)
    return bool(mine & theirs) or not mine or not theirs or tell_one_thing(question, language, one, other)


def names_meet(one: Sentence, other: Sentence) -> bool:
    """Whether what was read of their articles shares a name."""
    return bool(_named(one) & _named(other))


def tell_one_thing(question: str, language: str, one: Sentence, other: Sentence) -> bool:
    """Both hold a long word of the question, which in German is as good as a name ("Klangpreis")."""
    told = [f"{side.text} {side.found.article.title}" for side in (one, other)]
    long = [stem for stem in question_stems(question, language) if len(stem) >= LONG_WORD]
    return any(all(covered([stem], text, language) for text in told) for stem in long)


def _named(one: Sentence) -> set[str]:
    text = f"{one.found.article.title}. {one.found.passage.text}"
    return {word for name in names(text, spoken(one)) for word in name.words}


def _alike(one: Side, other: Side, *, course: bool = False) -> bool:
    """Enough of the shorter sentence's words in the other; across languages names and closeness stand for words."""
    if spoken(one.sentence) != spoken(other.sentence):
        near = other.sentence.closeness >= ABROAD * one.sentence.closeness
        return near or one_story_abroad(one.sentence, other.sentence, course=course)
    return overlap(_other_words(one), _other_words(other), ALIKE)


def _titled_alike(one: Side, other: Side) -> bool:
    """The same with title and opening, where the reader takes both for answers: "45 Menschen kamen ums Leben"."""
    if spoken(one.sentence) != spoken(other.sentence) or one.claim.sort == "name":
        return False
    if not read_as_answer(one.sentence, other.sentence) or not read_as_answer(other.sentence, one.sentence):
        return False
    return overlap(_titled_words(one), _titled_words(other), ALIKE)


def _titled_words(side: Side) -> list[str]:
    one = side.sentence
    return list(content(f"{one.text} {one.found.article.title}. {opening(one)}", spoken(one)))


def _other_words(side: Side) -> list[str]:
    """The stems of a sentence without the names that are its answer."""
    answer = frozenset(side.claim.words)
    return [
        stem for stem in content(side.sentence.text, spoken(side.sentence)) if not answer or not shared(stem, answer)
    ]

"""The sentences near the best answer, best first: those that can be the sides of a disagreement; pure."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.answering.asked.changing import changing
from bot.answering.disagreement.one_story import one_story_abroad
from bot.answering.sentence import spoken

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.answering.sentence import Sentence

MOST = 16  # sentences compared
WITHIN = 4.5  # of the score, where nothing reads
WITHIN_NEWER = 6.5  # the same for a newer article's sentence where the fact is one that changes
# Where the reader reads, its log-odds and half the score, which is about how the two weigh in selection.py. Behind the
# best: the other side of the pairs in the choose half of evaluation/conflicts.jsonl up to 5.5, of 60 situations written
# by another hand up to 6.4 and, of newer states, 7.6; sentences about other things from 8.9 and 10.4 on.
SCORE_READ = 0.5
WITHIN_READ, WITHIN_READ_NEWER, WITHIN_READ_TOLL = 6.5, 8.5, 9.5
# Of "Has the council approved the quarry?" the article that says "rejected" is 9.4 behind, another council 17.9.
WITHIN_READ_OPPOSED = 11.0
# Of the passage, behind the best one's: no side of those pairs is lost, by 2.0 one of 19; where a country's jobless
# rate is asked for, the rate of its central bank was 4.0 and 4.6 behind.
FOUND_WITHIN = 3.0
# Of one story in another language, whose sentences share hardly a term with the question, so that score and reading are
# low: of twelve pairs of invented articles that tell different figures, days or names the other side lay 6.6 to 9.8
# behind the best, and was read 2.1 to 6.7 less as an answer.
WITHIN_READ_ABROAD, TELLING_ABROAD = 10.0, 7.0
LEADING, LEADING_READ = 1.5, 3.0  # behind the best of all, from which none can be a side that others are compared with
# The best of the pairs has 1.0 and more, of those situations -1.8; where the articles tell another year or nothing it
# has -8 and less.
ANSWERED = -5.0
TELLING = 4.0  # log-odds of the reader behind the best within which a sentence is an answer to the same question


def standing(one: Sentence) -> float:
    """How well a sentence answers, in log-odds: by its reading and its score, or by its score where nothing reads."""
    return one.score if one.reading is None else SCORE_READ * one.score + one.reading


def ranked(evidence: Sequence[Sentence]) -> list[Sentence]:
    """The sentences that answer best, the best first."""
    return sorted(evidence, key=lambda one: (-standing(one), one.found.passage.key, one.start))[:MOST]


def contenders(question: str, evidence: Sequence[Sentence], every: Sequence[Sentence] = ()) -> list[Sentence]:
    """The sentences that are near the best one, best first; none where the reader finds no answer among ``every``.

    One whose score alone would be too far behind must be read as an answer.
    """
    best = ranked(evidence) if _answered(ranked(every or evidence)) else []
    course = bool(changing(question))
    return [
        one
        for one in best
        if standing(one) >= standing(best[0]) - _reach(question, one, best[0])
        and (spoken(one) != spoken(best[0]) or one.found.score >= best[0].found.score - FOUND_WITHIN)
        and (one.score >= best[0].score - WITHIN or one.reading is None or read_nearly(one, best[0], course=course))
    ]


def saying_yes_or_no(evidence: Sequence[Sentence]) -> list[Sentence]:
    """The sentences that may say the opposite of the best one, which is not read as an answer: "rejected"."""
    best = _answered(ranked(evidence))
    reach = WITHIN if not best or best[0].reading is None else WITHIN_READ_OPPOSED
    return [one for one in best if standing(one) >= standing(best[0]) - reach]


def _answered(best: list[Sentence]) -> list[Sentence]:
    return [] if best and best[0].reading is not None and best[0].reading < ANSWERED else best


def _reach(question: str, one: Sentence, best: Sentence) -> float:
    """How far behind the best a sentence may be: further where a newer article may tell what has changed."""
    ours, theirs = one.found.article.published, best.found.article.published
    newer = ours is not None and theirs is not None and ours > theirs and spoken(one) == spoken(best)
    asked = changing(question)
    if best.reading is None:
        return WITHIN_NEWER if newer and asked else WITHIN
    if read_nearly(one, best, course=bool(asked)) and one_story_abroad(one, best, course=bool(asked)):
        return WITHIN_READ_ABROAD
    if not (newer and asked):
        return WITHIN_READ
    return WITHIN_READ_TOLL if asked == "toll" else WITHIN_READ_NEWER


def read_nearly(one: Sentence, best: Sentence, *, course: bool = False) -> bool:
    """The same as read_as_answer, and of one story (with its ``course``) in another language with less."""
    if read_as_answer(one, best):
        return True
    known = one.reading is not None and best.reading is not None
    return (
        known
        and (one.reading or 0.0) >= (best.reading or 0.0) - TELLING_ABROAD
        and one_story_abroad(one, best, course=course)
    )


def leads(one: Sentence, best: Sentence, *, succeeded: bool = False) -> bool:
    """Whether a sentence answers nearly as well as the best one; with a newer value in its place, well enough."""
    if succeeded and best.reading is not None:
        return standing(one) >= standing(best) - WITHIN_READ_NEWER
    return standing(one) >= standing(best) - (LEADING if best.reading is None else LEADING_READ)


def read_as_answer(one: Sentence, best: Sentence) -> bool:
    """Whether the reader takes a sentence for an answer nearly as much as the best one; False where nothing reads."""
    return one.reading is not None and best.reading is not None and one.reading >= best.reading - TELLING

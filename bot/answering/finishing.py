"""From an answer on its way to the finished one: its opening, whether it may answer, its notes and its trace; pure."""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from dataclasses import replace

from bot.answering.answer import NOT_SUPPORTED, NOTHING_FOUND, Answer, Citation, Statement
from bot.answering.asked.changing import changing
from bot.answering.course import Course
from bot.answering.disagreement.balance import disagreement_notes, disputed_sides
from bot.answering.events import TextWritten
from bot.answering.floor import FLOOR
from bot.answering.followup.rephrasing import RULES
from bot.answering.notes.before_period import before_the_period
from bot.answering.notes.carrying import agreeing, versions
from bot.answering.notes.corroboration import corroboration
from bot.answering.notes.remarks import corrected, opening, partly, remark, told_in
from bot.answering.refusal.newer_articles import newer_articles
from bot.answering.refusal.other_times import time_told
from bot.answering.refusal.refusal import COMPARED, refusal_text, told_open
from bot.answering.selection.comparison import missing, named_alone
from bot.answering.selection.left_open import left_open
from bot.answering.trace import Trace


def added(course: Course, statement: Statement, known: Sequence[Statement]) -> TextWritten:
    """A statement as it is appended; the first one after the line that says of what day the answer is."""
    composer = course.composer
    if not composer.citations:
        quotes = [quote for one in known for quote in one.quotes]
        told, found, asked = course.disagreement, course.retrieved, changing(course.asked)
        disputed = bool(statement.label) and told is not None and told.kind == "contradiction"
        seen = found.seen_from(course.now)
        alike = statement.lead.endswith("- ")
        composer.opening = opening(found.language, quotes, seen, asked, found.beside, disputed=disputed, alike=alike)
    return TextWritten(*composer.add(statement))


def may_answer(course: Course) -> bool:
    """Whether the passages lie where they were asked for and can hold the answer."""
    if course.retrieved.outside:
        return False
    floor = FLOOR + COMPARED if course.parts and not missing(course.parts) else FLOOR
    return course.score >= floor or named_alone(course.asked, course.parts)


def traced(course: Course) -> Trace:
    """What a receipt is made of."""
    read, found, judged_all = course.understood, course.retrieved, tuple(course.judged)
    untold = "" if course.composer.citations else course.untold
    by = read.by or (RULES if _went_on(course) else "")
    asked = course.ask, course.asked, found
    return Trace(*asked, judged_all, course.score, FLOOR, course.usage, by, read.why, untold, course.step)


def _went_on(course: Course) -> bool:
    """Whether what was cited before made another question of it, and not only its slips were put right."""
    asked = course.ask.question.split()
    return bool(course.ask.history) and not course.retrieved.spelling and course.asked.split() != asked


def finished(course: Course, writer: str, *, by_model: bool) -> Answer:
    """The answer with its notes, or the refusal where nothing was written."""
    found, composer = course.retrieved, course.composer
    answered = bool(composer.citations)
    nothing = not found.passages or found.outside
    language, said = told_in(found.language, written=answered and by_model)
    if answered:
        text, reason = composer.text, None
    else:
        reason = NOTHING_FOUND if nothing else NOT_SUPPORTED
        about = found.language, found.coverage, found.scope, found.passages, found.period
        said_of_time = time_told(found, course.of_other_times)
        said_of_it = told_open(found.language, left_open(course.asked, course.evidence))
        text = " ".join(filter(None, (refusal_text(*about, nothing=nothing), said_of_it, said_of_time)))
    return Answer(
        id=uuid.uuid4().hex[:12],
        question=course.ask.question,
        status="answered" if answered else "refused",
        reason=reason,
        text=text,
        language=language,
        citations=_cited(course) if answered else (),
        passages=found.passages,
        period=found.period,
        coverage=found.coverage,
        writer=writer,
        notes=(*course.notes, *said, *(_about(course) if answered else ())),
        disputed=disputed_sides(course.disagreement, composer.citations) if answered else None,
    )


def _cited(course: Course) -> tuple[Citation, ...]:
    """The citations with who else prints them, and the day on which what they quote was corrected."""
    days, texts = {n: found.day for n, found in course.corrections.items()}, course.translations
    cited = (one.citation for one in course.carried)
    return tuple(replace(one, corrected=days.get(one.n), translation=texts.get(one.n, "")) for one in cited)


def _about(course: Course) -> list[str]:
    """What an answer says about itself: doubt, disagreement, corrections, what is only partly supported."""
    language, citations = course.retrieved.language, course.composer.citations
    notes = [remark(language, "unsure")] if course.doubted else []
    notes += disagreement_notes(language, course.disagreement, citations)
    notes += [*versions(language, course.carried, notes), *corroboration(language, agreeing(course.carried))]
    notes += [remark(language, "missing item", item=item) for item in missing(course.parts)]
    notes += [corrected(language, n, found) for n, found in course.corrections.items()]
    notes += before_the_period(language, course.retrieved.period, citations, course.now)
    notes += newer_articles(course.asked, language, citations, course.retrieved.beside)
    doubted = [one for one in course.judged if one.outcome == "shown" and one.level == "partly"]
    return notes + [partly(language, one.text, one.reasons) for one in doubted]

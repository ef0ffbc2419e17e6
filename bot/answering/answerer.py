"""The answering core: one question in, a stream of events out, the same for every face and every writer."""

from __future__ import annotations

import asyncio
import time
import uuid
from collections.abc import AsyncGenerator, Callable, Sequence
from contextlib import aclosing
from dataclasses import dataclass, field, replace
from datetime import datetime

from bot.answering.answer import NOT_SUPPORTED, NOTHING_FOUND, Answer, Citation, Statement, Timings
from bot.answering.balance import disagreement_notes, disputed_sides, missing_sides
from bot.answering.carrying import Carried, Texts, agreeing, carried, versions
from bot.answering.changing import changing
from bot.answering.closeness import similarity
from bot.answering.compared_things import Part
from bot.answering.comparison import missing, named_alone
from bot.answering.compose import Composer
from bot.answering.conflict import Disagreement, disagreement
from bot.answering.corrections import Correction, Revisions, correction
from bot.answering.corroboration import corroboration
from bot.answering.events import AnswerDone, AnswerRetracted, Event, PassagesFound, TextWritten
from bot.answering.evidence import Sentence, gather
from bot.answering.likelihood import weigh
from bot.answering.lookup import looked_up
from bot.answering.more import left, not_shown
from bot.answering.newer_articles import newer_articles
from bot.answering.opinion import Opinion, Seconding, after
from bot.answering.refusal import COMPARED, FLOOR, refusal_text
from bot.answering.remarks import checked_alone, corrected, fallen_back, opening, partly, remark, told_in, translated
from bot.answering.rephrasing import Rephrasing, Understood, understood
from bot.answering.support import Verdict, check
from bot.answering.trace import Judged, Trace, Usage, judged
from bot.answering.translation import Translating, faithful, foreign
from bot.answering.welcome import welcomed
from bot.answering.writing import Brief, Writer
from bot.retrieval.ask import Ask
from bot.retrieval.retrieved import Retrieved, Retrieving
from vectorstore.encoder import Encoder
from vectorstore.errors import ModelError
from vectorstore.language import detect


@dataclass(slots=True)
class _Course:
    """One answer on its way."""

    ask: Ask
    asked: str
    retrieved: Retrieved
    now: datetime
    parts: tuple[Part, ...] = ()
    evidence: tuple[Sentence, ...] = ()
    disagreement: Disagreement | None = None
    composer: Composer = field(default_factory=Composer)
    notes: list[str] = field(default_factory=list)
    corrections: dict[int, Correction] = field(default_factory=dict)
    carried: tuple[Carried, ...] = ()
    translations: dict[int, str] = field(default_factory=dict)
    judged: list[Judged] = field(default_factory=list)
    score: float = float("-inf")
    usage: Usage = field(default_factory=Usage)
    alone: bool = False
    understood: Understood = field(default_factory=lambda: Understood(""))
    untold: str = ""

    def refuse(self, reason: str) -> None:
        """Keep why nothing is written."""
        self.untold = reason

    def meter(self, usage: Usage) -> None:
        """Add what a model used."""
        self.usage += usage


class Answerer:
    """Retrieves, judges, writes, checks; both writers go through the same check and numbering."""

    def __init__(  # noqa: PLR0913 (each part can be left out or replaced by itself)
        self,
        retriever: Retrieving,
        encoder: Encoder,
        writer: Writer,
        fallback: Writer,
        clock: Callable[[], datetime],
        revisions: Revisions = lambda _: (),
        opinion: Seconding | None = None,
        translator: Translating | None = None,
        *,
        rephraser: Rephrasing | None = None,
        texts: Texts = lambda _: {},
    ) -> None:
        self._retriever, self._encoder, self._revisions, self._texts = retriever, encoder, revisions, texts
        self._writer, self._fallback, self._clock, self._rephraser = writer, fallback, clock, rephraser
        self._similarity, self._opinion, self._translator = similarity(encoder), opinion, translator

    async def answer(self, ask: Ask) -> Answer:
        """The final answer alone."""
        return (await self.done(ask)).answer

    async def done(self, ask: Ask) -> AnswerDone:
        """The final answer with what a receipt is made of."""
        async with aclosing(self.stream(ask)) as events:
            async for event in events:
                if isinstance(event, AnswerDone):
                    return event
        raise AssertionError("a stream ends with AnswerDone")

    async def stream(self, ask: Ask) -> AsyncGenerator[Event, None]:
        """Passages first, then checked text, then the final answer; blocking work runs in threads."""
        if (said := welcomed(ask, self._fallback.name)) is not None:
            yield said
            return
        begin = time.perf_counter()
        read = await understood(ask, self._rephraser)
        whole = replace(ask, question=read.question)
        retrieved, parts = not_shown(ask, *await asyncio.to_thread(looked_up, whole, self._retriever, self._encoder))
        asked = retrieved.question or read.question
        retrieval = time.perf_counter() - begin
        yield PassagesFound(retrieved.passages)
        now = ask.now(self._clock)
        course = _Course(ask, asked, retrieved, now, parts, notes=list(retrieved.notes), usage=read.usage)
        course.understood = read
        spoken = detect(asked, retrieved.language)
        gathered = await asyncio.to_thread(gather, asked, spoken, retrieved, self._encoder)
        weighed = await asyncio.to_thread(weigh, asked, retrieved, gathered, self._encoder)
        course.score, course.untold = weighed
        course.evidence = left(ask, gathered)
        course.disagreement = None if parts or retrieved.told else disagreement(asked, spoken, course.evidence, now)
        writer = self._writer
        if _may_answer(course):
            async with aclosing(self._written(course)) as events:
                async for event in events:
                    if isinstance(event, AnswerRetracted):
                        writer = self._fallback
                    yield event
        await asyncio.to_thread(self._correct, course)
        if writer is not self._fallback:
            await self._translate(course, writer.name)
        total = time.perf_counter() - begin
        timings = Timings(retrieval * 1000, (total - retrieval) * 1000, total * 1000)
        finished = _finished(course, writer.name, by_model=writer is not self._fallback)
        yield AnswerDone(replace(finished, timings=timings), _traced(course))

    async def _written(self, course: _Course) -> AsyncGenerator[Event, None]:
        """Checked sentences of the writer; those of the fallback where a model fails."""
        try:
            async with aclosing(self._checked(course, self._writer)) as events:
                async for event in events:
                    yield event
        except ModelError as error:
            course.notes.append(fallen_back(course.retrieved.language, error))
            course.composer = Composer()
            course.judged = [replace(one, outcome="retracted") for one in course.judged]
            yield AnswerRetracted(str(error))
            async for event in self._checked(course, self._fallback):
                yield event

    async def _checked(self, course: _Course, writer: Writer) -> AsyncGenerator[Event, None]:
        """What the writer gives and holds, then what it left out; the fallback's text is there at once, whole."""
        async with aclosing(self._supported(course, writer)) as statements:
            if writer is self._fallback:
                whole = [statement async for statement in statements]
                for statement in whole:
                    yield _added(course, statement, whole)
            else:
                async for statement in statements:
                    yield _added(course, statement, [statement])
        language, citations = course.retrieved.language, course.composer.citations
        for statement in missing_sides(language, course.disagreement, citations, course.evidence):
            course.judged.append(judged(statement, Verdict("supported"), self._fallback.name))
            yield _added(course, statement, [statement])

    async def _supported(self, course: _Course, writer: Writer) -> AsyncGenerator[Statement, None]:
        """The statements of a writer that their quotes carry."""
        retrieved = course.retrieved
        asked = course.asked, retrieved.language, retrieved.passages, course.now, course.ask.history
        shown = retrieved.told
        brief = Brief(*asked, course.evidence, course.disagreement, course.parts, course.meter, shown, course.refuse)
        async with aclosing(writer.statements(brief)) as statements:
            async for statement in statements:
                verdict = await asyncio.to_thread(check, statement, retrieved.language, self._similarity)
                said = "" if writer is self._fallback else await self._second(course, statement, verdict)
                verdict = after(verdict, said)
                course.judged.append(judged(statement, verdict, writer.name, said))
                if verdict.level != "unsupported":
                    yield statement

    async def _second(self, course: _Course, statement: Statement, verdict: Verdict) -> Opinion:
        """What a second model says of a sentence that is worth asking about; after its first failure nothing more."""
        if self._opinion is None or course.alone or not self._opinion.wanted(verdict):
            return ""
        try:
            return await self._opinion.of(statement, course.meter)
        except ModelError as error:
            course.alone = True
            course.notes.append(checked_alone(course.retrieved.language, str(error)))
            return ""

    def _correct(self, course: _Course) -> None:
        """Find whose words a later revision of the article changed, and which carriers have them."""
        course.carried = carried(course.composer.citations, self._texts, self._revisions, course.ask.as_of)
        course.corrections = {
            citation.n: found
            for citation in course.composer.citations
            if (found := correction(citation.quote, self._revisions)) is not None
        }

    async def _translate(self, course: _Course, writer: str) -> None:
        """Have quotes in other languages translated; what does not hold to its quote is left out."""
        language = course.retrieved.language
        wanted = foreign(course.composer.citations, language)
        if self._translator is None or not wanted:
            return
        try:
            texts = await self._translator.of([one.quote.text for one in wanted], language, course.meter)
        except ModelError:
            return
        for place, text in sorted(texts.items()):
            if await asyncio.to_thread(faithful, wanted[place], text, language, self._similarity):
                course.translations[wanted[place].n] = text
        course.notes += translated(language, writer, course.translations)


def _added(course: _Course, statement: Statement, known: Sequence[Statement]) -> TextWritten:
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


def _may_answer(course: _Course) -> bool:
    """Whether the passages lie where they were asked for and can hold the answer."""
    if course.retrieved.outside:
        return False
    floor = FLOOR + COMPARED if course.parts and not missing(course.parts) else FLOOR
    return course.score >= floor or named_alone(course.asked, course.parts)


def _traced(course: _Course) -> Trace:
    read, found, judged_all = course.understood, course.retrieved, tuple(course.judged)
    untold = "" if course.composer.citations else course.untold
    return Trace(
        course.ask, course.asked, found, judged_all, course.score, FLOOR, course.usage, read.by, read.why, untold
    )


def _finished(course: _Course, writer: str, *, by_model: bool) -> Answer:
    found, composer = course.retrieved, course.composer
    answered = bool(composer.citations)
    nothing = not found.passages or found.outside
    language, said = told_in(found.language, written=answered and by_model)
    if answered:
        text, reason = composer.text, None
    else:
        reason = NOTHING_FOUND if nothing else NOT_SUPPORTED
        about = found.language, found.coverage, found.scope, found.passages, found.period
        text = refusal_text(*about, nothing=nothing)
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


def _cited(course: _Course) -> tuple[Citation, ...]:
    """The citations with who else prints them, and the day on which what they quote was corrected."""
    days, texts = {n: found.day for n, found in course.corrections.items()}, course.translations
    cited = (one.citation for one in course.carried)
    return tuple(replace(one, corrected=days.get(one.n), translation=texts.get(one.n, "")) for one in cited)


def _about(course: _Course) -> list[str]:
    """What an answer says about itself: disagreement, corrections, what is only partly supported."""
    language, citations = course.retrieved.language, course.composer.citations
    notes = disagreement_notes(language, course.disagreement, citations)
    notes += [*versions(language, course.carried, notes), *corroboration(language, agreeing(course.carried))]
    notes += [remark(language, "missing item", item=item) for item in missing(course.parts)]
    notes += [corrected(language, n, found) for n, found in course.corrections.items()]
    notes += newer_articles(course.asked, language, citations, course.retrieved.beside)
    doubted = [one for one in course.judged if one.outcome == "shown" and one.level == "partly"]
    return notes + [partly(language, one.text, one.reasons) for one in doubted]

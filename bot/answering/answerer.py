"""The answering core: one question in, a stream of events out, the same for every face and every writer."""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncGenerator, Callable
from contextlib import aclosing
from dataclasses import replace
from datetime import datetime

from bot.answering.answer import Answer, Statement, Timings
from bot.answering.bridging import stated
from bot.answering.check.closeness import reading, similarity
from bot.answering.check.support import Verdict, check
from bot.answering.compose import Composer
from bot.answering.course import Course
from bot.answering.disagreement.balance import missing_sides
from bot.answering.disagreement.conflict import disagreement
from bot.answering.events import AnswerDone, AnswerRetracted, Event, PassagesFound
from bot.answering.finishing import added, finished, may_answer, traced
from bot.answering.followup.more import left, not_shown
from bot.answering.followup.rephrasing import RULES, Rephrasing, understood
from bot.answering.lookup import looked_up
from bot.answering.models.opinion import Opinion, Seconding, after
from bot.answering.models.translation import Translating, faithful, foreign
from bot.answering.notes.carrying import Texts, carried
from bot.answering.notes.corrections import Revisions, correction
from bot.answering.notes.remarks import checked_alone, fallen_back, translated, untranslated
from bot.answering.refusal.likelihood import weigh
from bot.answering.refusal.other_times import of_other_times
from bot.answering.refusal.other_words import read_otherwise
from bot.answering.refusal.reported_later import reported_later
from bot.answering.refusal.timely import Weighed, without_its_time
from bot.answering.selection.each_asked import RIVALS
from bot.answering.selection.evidence import read_for
from bot.answering.selection.said import may_disagree
from bot.answering.trace import judged
from bot.answering.welcome import welcomed
from bot.answering.writing import Brief, Writer
from bot.retrieval.ask import Ask
from bot.retrieval.retrieved import Retrieving
from vectorstore.encoders.encoder import Encoder
from vectorstore.errors import ModelError
from vectorstore.text.language import detect


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
        self._similarity, self._reading = similarity(encoder), reading(encoder)
        self._opinion, self._translator = opinion, translator

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
        typed = ask.question if read.by in ("", RULES) else ""
        looked = await asyncio.to_thread(looked_up, whole, self._retriever, self._encoder, typed)
        retrieved, parts = not_shown(ask, looked.retrieved, looked.parts)
        asked = retrieved.question or read.question
        retrieval = time.perf_counter() - begin
        yield PassagesFound(retrieved.passages)
        now = retrieved.moment(ask.now(self._clock))
        course = Course(ask, asked, retrieved, now, parts, notes=list(retrieved.notes), usage=read.usage)
        course.understood, course.step = read, looked.step
        weighed = await asyncio.to_thread(self._weighed, course, whole, alone=not (parts or looked.untold))
        course.retrieved = retrieved = weighed.found
        course.notes = list(retrieved.notes)
        odds = weighed.score, weighed.lacking
        course.score, course.untold = (float("-inf"), looked.untold) if looked.untold else odds
        course.evidence = left(ask, weighed.evidence)
        wording = retrieved.read or asked
        spoken = detect(wording, retrieved.language)
        heard = () if parts or retrieved.told else may_disagree(wording, course.evidence)
        course.disagreement = disagreement(wording, spoken, heard, now) if heard else None
        writer = self._writer
        if may_answer(course):
            async with aclosing(self._written(course)) as events:
                async for event in events:
                    if isinstance(event, AnswerRetracted):
                        writer = self._fallback
                    yield event
        if not course.composer.citations:
            searched = ask, retrieved, now, self._retriever, self._encoder
            course.of_other_times = await asyncio.to_thread(of_other_times, *searched)
        await asyncio.to_thread(self._correct, course)
        if writer is not self._fallback:
            await self._translate(course, writer.name)
        total = time.perf_counter() - begin
        timings = Timings(retrieval * 1000, (total - retrieval) * 1000, total * 1000)
        final = finished(course, writer.name, by_model=writer is not self._fallback)
        yield AnswerDone(replace(final, timings=timings), traced(course))

    def _weighed(self, course: Course, ask: Ask, *, alone: bool) -> Weighed:
        """What was found, read and weighed; a question ``alone`` also without words about time that would keep it."""
        found, encoder = course.retrieved, self._encoder
        evidence = read_for(found.read or course.asked, found, encoder)
        weighed = Weighed(found, evidence, *weigh(course.asked, found, evidence, encoder))
        if found.read or not alone:
            return weighed
        weighed = reported_later(without_its_time(weighed, encoder), ask, course.now, self._retriever, encoder)
        return weighed if weighed.found.read else read_otherwise(weighed, course.asked, encoder)

    async def _written(self, course: Course) -> AsyncGenerator[Event, None]:
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

    async def _checked(self, course: Course, writer: Writer) -> AsyncGenerator[Event, None]:
        """What the writer gives and holds, then what it left out; the fallback's text is there at once, whole."""
        async with aclosing(self._supported(course, writer)) as statements:
            if writer is self._fallback:
                whole = [statement async for statement in statements]
                for statement in whole:
                    yield added(course, statement, whole)
            else:
                async for statement in statements:
                    yield added(course, statement, [statement])
        language, citations = course.retrieved.language, course.composer.citations
        left_out = missing_sides(language, course.disagreement, citations, course.evidence)
        for statement in (*left_out, *stated(course.step, citations)):
            course.judged.append(judged(statement, Verdict("supported"), self._fallback.name))
            yield added(course, statement, [statement])

    async def _supported(self, course: Course, writer: Writer) -> AsyncGenerator[Statement, None]:
        """The statements of a writer that their quotes carry."""
        retrieved = course.retrieved
        wording = (writer is self._fallback and retrieved.read) or course.asked
        brief = Brief(
            question=wording,
            language=retrieved.language,
            passages=retrieved.passages,
            now=course.now,
            history=course.ask.history,
            evidence=course.evidence,
            disagreement=course.disagreement,
            parts=course.parts,
            meter=course.meter,
            told=retrieved.told,
            refuse=course.refuse,
            doubt=course.doubt,
            rivals=RIVALS if course.step is not None else 0.0,
        )
        async with aclosing(writer.statements(brief)) as statements:
            async for statement in statements:
                verdict = await asyncio.to_thread(check, statement, retrieved.language, self._similarity, self._reading)
                said = "" if writer is self._fallback else await self._second(course, statement, verdict)
                verdict = after(verdict, said)
                course.judged.append(judged(statement, verdict, writer.name, said))
                if verdict.level != "unsupported":
                    yield statement

    async def _second(self, course: Course, statement: Statement, verdict: Verdict) -> Opinion:
        """What a second model says of a sentence that is worth asking about; after its first failure nothing more."""
        if self._opinion is None or course.alone or not self._opinion.wanted(verdict):
            return ""
        try:
            return await self._opinion.of(statement, course.meter)
        except ModelError as error:
            course.alone = True
            course.notes.append(checked_alone(course.retrieved.language, str(error)))
            return ""

    def _correct(self, course: Course) -> None:
        """Find whose words a later revision of the article changed, and which carriers have them."""
        course.carried = carried(course.composer.citations, self._texts, self._revisions, course.ask.as_of)
        course.corrections = {
            citation.n: found
            for citation in course.composer.citations
            if (found := correction(citation.quote, self._revisions)) is not None
        }

    async def _translate(self, course: Course, writer: str) -> None:
        """Have quotes in other languages translated; what does not hold to its quote is left out."""
        language = course.retrieved.language
        wanted = foreign(course.composer.citations, language)
        if self._translator is None or not wanted:
            return
        try:
            texts = await self._translator.of([one.quote.text for one in wanted], language, course.meter)
        except ModelError as error:
            course.notes.append(untranslated(language, error))
            return
        for place, text in sorted(texts.items()):
            if await asyncio.to_thread(faithful, wanted[place], text, language, self._similarity):
                course.translations[wanted[place].n] = text
        course.notes += translated(language, writer, course.translations)

"""The writer without a model: the sentences that answer best, verbatim, the best first."""

from __future__ import annotations

from collections.abc import AsyncGenerator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from bot.answering.answer import Quote, Statement
from bot.answering.asked.event import LONGEST as SHORT
from bot.answering.asked.listing import listed
from bot.answering.asked.time_told import is_of_later_years, sums_of_other_years
from bot.answering.check.context import with_context
from bot.answering.disagreement.claims import agree, claim_of
from bot.answering.disagreement.conflict import disagreement
from bot.answering.notes.remarks import label, outlet
from bot.answering.selection.another_sum import tells_another_sum
from bot.answering.selection.arranging import arranged
from bot.answering.selection.averted import averted_last
from bot.answering.selection.choosing import choose
from bot.answering.selection.comparison import lines, reported
from bot.answering.selection.doubt import unsure
from bot.answering.selection.each_asked import together
from bot.answering.selection.left_open import is_left_open
from bot.answering.selection.quoting import in_reading_order, quotes, stands_in
from bot.answering.selection.said import in_their_words, said_of_one_named, unsaid
from bot.answering.selection.selection import weighed
from bot.answering.selection.told_beside import untold
from bot.answering.sentence import Sentence, same_article
from bot.answering.words.naming import names
from bot.answering.words.statement_form import stated_first
from bot.answering.words.years import years
from bot.answering.writing import Brief, undoubted
from vectorstore.text.language import detect

if TYPE_CHECKING:
    from bot.answering.asked.compared_things import Part


class ExtractiveWriter:
    """Quotes sentences; every statement is its own quote."""

    name = "extractive"

    async def statements(self, brief: Brief) -> AsyncGenerator[Statement, None]:
        """A line for each thing compared, else for each side of a disagreement, else the best in reading order."""
        parts = [replace(part, evidence=stated_first(part.evidence)) for part in brief.parts]
        for statement in (
            news(brief)
            or lines(parts, brief.language)
            or each(brief)
            or sides(brief)
            or plain_answer(brief, brief.rivals)
        ):
            yield statement


def each(brief: Brief) -> list[Statement]:
    """What answers each of several questions asked together."""
    return together(brief.parts, lambda part, rivals: _one(part, brief, rivals))


def _one(part: Part, brief: Brief, rivals: float) -> list[Statement]:
    told = disagreement(part.question, detect(part.question, brief.language), part.evidence, brief.now)
    own = replace(brief, question=part.question, evidence=part.evidence, parts=(), disagreement=told, doubt=undoubted)
    return sides(own) or plain_answer(own, rivals)


def news(brief: Brief) -> list[Statement]:
    """A line for each of the newest stories where the news are asked for, with outlet and day."""
    return [Statement(one.text, (one,), "\n- ", outlet(brief.language, one.found)) for one in brief.told]


def plain_answer(brief: Brief, rivals: float = 0.0) -> list[Statement]:
    """The best sentences, the first one from the newest article that says it where the fact is one that changes.

    None where they do not speak of what the question turns on.
    """
    scored, heard = in_their_words(brief.question, weighed(brief.question, brief.evidence))
    brief = replace(brief, evidence=averted_last(brief.question, stated_first(scored)))
    likely = choose(brief.evidence, brief.question, rivals=rivals)
    lines_apart = listed(brief.question)
    chosen = arranged(likely, brief, lines_apart=lines_apart)
    said = quotes(in_reading_order(chosen), brief.evidence, apart=lines_apart)
    if not brief.parts and (why := unsaid(heard, detect(brief.question, brief.language), scored, said)):
        brief.refuse(why)
        return []
    read = [] if said_of_one_named(heard, scored, said) else [one.reading for one in chosen]
    if not brief.parts and (why := _untold(brief, chosen, said, read)):
        brief.refuse(why)
        return []
    if said and not (brief.parts or brief.disagreement or lines_apart) and unsure(said[0], scored):
        brief.doubt()
    leads = ["\n- "] * len(said) if lines_apart and len(said) > 1 else ["", *["\n"] * len(said)]
    return [
        Statement(quote.text, (quote,), lead, _whose(quote, said[0], brief))
        for quote, lead in zip(said, leads, strict=False)
    ]


def _untold(brief: Brief, chosen: Sequence[Sentence], said: Sequence[Quote], readings: Sequence[float | None]) -> str:
    """Why what is quoted cannot answer: its article says that it is not known, or nothing quoted tells it."""
    if chosen and is_left_open(brief.question, chosen[0], brief.evidence):
        return "the article quoted says that it is not known"
    asked = years(brief.question) if len(brief.question.split()) <= SHORT else frozenset()
    if chosen and is_of_later_years(asked, chosen[0]):
        return "the article quoted is of another year and does not speak of the one asked about"
    if said and sums_of_other_years(brief.question, asked, said):
        return "nothing quoted tells a sum of the year asked about"
    if tells_another_sum(brief.question, said):
        return "what is quoted tells the profit where the revenue is asked for, or the other way round"
    counts = [one.counts for one in brief.evidence if stands_in(one, said)]
    return untold(brief.question, brief.language, said, brief.passages, readings, counts)


def _whose(quote: Quote, first: Quote, brief: Brief) -> str:
    """Outlet and day for what was said but not by whom, and for what another article gives otherwise than the first."""
    spoken = quote.found.passage.language or brief.language
    unnamed = reported(quote.text) and not any(name.sure for name in names(quote.text, spoken))
    return outlet(brief.language, quote.found) if unnamed or _otherwise(quote, first, brief) else ""


def _otherwise(quote: Quote, first: Quote, brief: Brief) -> bool:
    """Whether two articles give different values, such as those of two years."""
    if same_article(quote, first):
        return False
    said, led = claim_of(brief, quote), claim_of(brief, first)
    return said is not None and led is not None and agree(said, led) is False


def sides(brief: Brief) -> list[Statement]:
    """What each side of a disagreement says, the newest first, with outlet and day; nothing is reconciled."""
    found = brief.disagreement
    if found is None:
        return []
    lead = "\n- " if found.kind == "contradiction" else "\n"
    told = [(side, with_context(side.sentence, brief.evidence)) for side in found.sides]
    return [Statement(quote.text, (quote,), lead, label(brief.language, found, side)) for side, quote in told]

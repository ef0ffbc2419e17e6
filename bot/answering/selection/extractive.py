"""The writer without a model: the sentences that answer best, verbatim, the best first."""

from __future__ import annotations

import re
from collections.abc import AsyncGenerator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from bot.answering.answer import Quote, Statement
from bot.answering.asked.changing import changing
from bot.answering.asked.event import LONGEST as SHORT
from bot.answering.asked.kind import kind_asked, tells
from bot.answering.asked.listing import listed
from bot.answering.asked.subject import asked_names, lacking
from bot.answering.asked.time_told import is_of_later_years, sums_of_other_years
from bot.answering.check.context import following, with_context
from bot.answering.disagreement.cause_found import with_the_cause_found
from bot.answering.disagreement.claims import agree, claim_of
from bot.answering.disagreement.coming import with_what_is_coming
from bot.answering.disagreement.conflict import disagreement
from bot.answering.disagreement.contenders import TELLING_ABROAD
from bot.answering.disagreement.corrected import with_what_corrects_it, with_what_moved_it
from bot.answering.disagreement.holding import with_a_holder_first
from bot.answering.disagreement.matter import answers, names_meet, of_the_group
from bot.answering.disagreement.newest import (
    led_by_newest,
    with_a_state_first,
    with_the_latest_round,
    with_what_came_true,
    with_what_holds_by_now,
    with_what_will_be,
    without_former_holders,
)
from bot.answering.disagreement.not_yet import not_yet
from bot.answering.disagreement.one_story import one_story_abroad
from bot.answering.disagreement.outcome import with_the_outcome
from bot.answering.disagreement.overturned import with_what_overturns_it
from bot.answering.disagreement.standing_in import with_who_stands_in
from bot.answering.disagreement.vacant import with_a_vacancy
from bot.answering.notes.remarks import label, outlet
from bot.answering.selection.another_sum import tells_another_sum
from bot.answering.selection.averted import averted_last
from bot.answering.selection.choosing import choose
from bot.answering.selection.comparison import lines, reported
from bot.answering.selection.doubt import unsure
from bot.answering.selection.each_asked import together
from bot.answering.selection.figure_first import with_a_figure_first
from bot.answering.selection.last_attempt import of_the_last_attempt
from bot.answering.selection.left_open import is_left_open
from bot.answering.selection.list_items import items
from bot.answering.selection.not_done import with_what_was_not_done
from bot.answering.selection.outermost import outermost_first
from bot.answering.selection.own_words import with_own_words
from bot.answering.selection.quoting import in_reading_order, quotes
from bot.answering.selection.said import in_their_words, said_of_one_named, unsaid
from bot.answering.selection.selection import weighed
from bot.answering.selection.told_beside import untold
from bot.answering.sentence import Sentence, led_by, under_its_title
from bot.answering.side import Side
from bot.answering.words.naming import names, words_of
from bot.answering.words.statement_form import stated_first
from bot.answering.words.years import of_another_year, years, years_of
from bot.answering.writing import Brief, undoubted
from vectorstore.text.language import detect

if TYPE_CHECKING:
    from bot.answering.asked.compared_things import Part

ALSO_SAID = 2.0  # log-odds within which a newer article that says the same leads instead
NEARLY = 1.0  # log-odds within which a sentence that makes a claim stands for a better one that makes none
LIKE = 1.0  # the same in deviations of likeness, across languages

ANNOUNCED = 3  # sentences that follow "several reasons"
_COUNTS = {"zwei": 2, "two": 2, "vier": 4, "four": 4}
_ANNOUNCED = re.compile(
    r"\b(?P<count>zwei|drei|vier|mehrere\w*|folgende\w*|two|three|four|several"
    r"|following)\s+(?:\w+\s)?(?:gründe\w*|punkte\w*|bedingung\w*"
    r"|forderung\w*|maßnahmen|schritte\w*|regeln|reasons?|points|conditions|demands|measures|steps|rules"
    r"|changes|änderungen)\b",
    re.IGNORECASE,
)


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
    likely = of_the_group(brief.question, choose(brief.evidence, brief.question, rivals=rivals), brief.evidence)
    likely = with_a_figure_first(likely, brief)
    likely = of_the_last_attempt(outermost_first(brief.question, with_the_newest(likely, brief)), brief)
    chosen = with_what_came_true(of_the_subject(of_the_year(likely, brief), brief), brief)
    chosen = with_who_stands_in(without_former_holders(with_a_holder_first(chosen, brief), brief), brief)
    chosen = with_what_overturns_it(with_a_vacancy(chosen, brief), brief)
    chosen = with_what_moved_it(with_what_corrects_it(with_the_outcome(chosen, brief), brief), brief)
    chosen = with_what_was_not_done(with_the_cause_found(chosen, brief), brief)
    lines_apart = listed(brief.question)
    chosen = items(brief.question, chosen, brief.evidence, brief.language) if lines_apart else chosen
    chosen = with_what_it_announces(with_what_is_coming(chosen, brief), brief.evidence)
    chosen = with_own_words(brief.question, brief.language, chosen, brief.evidence)
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
    counts = [one.counts for one in brief.evidence if _stands_in(one, said)]
    return untold(brief.question, brief.language, said, brief.passages, readings, counts)


def _stands_in(one: Sentence, said: Sequence[Quote]) -> bool:
    """Whether a sentence stands in a quote, as the one that another needs before it does."""
    return any(_article(one) == _article(quote) and quote.start <= one.start < quote.end for quote in said)


def _whose(quote: Quote, first: Quote, brief: Brief) -> str:
    """Outlet and day for what was said but not by whom, and for what another article gives otherwise than the first."""
    spoken = quote.found.passage.language or brief.language
    unnamed = reported(quote.text) and not any(name.sure for name in names(quote.text, spoken))
    return outlet(brief.language, quote.found) if unnamed or _otherwise(quote, first, brief) else ""


def _otherwise(quote: Quote, first: Quote, brief: Brief) -> bool:
    """Whether two articles give different values, such as those of two years."""
    if quote.found.passage.article_id == first.found.passage.article_id:
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


def with_the_newest(chosen: list[Sentence], brief: Brief) -> list[Sentence]:
    """For a changing fact the newest of the sentences that say the same leads, the older one is left out.

    The same as the best one says, or as the one near it that says anything of that kind: "It has to look for partners"
    may fit as well as the sentence before it. Of what comes round the latest time leads.
    """
    if not chosen or not changing(brief.question):
        return with_the_latest_round(chosen, brief)
    chosen = with_a_state_first(chosen, brief)
    nearly = (one for one in chosen if one.score >= chosen[0].score - NEARLY)
    claiming = [Side(one, told) for one in nearly if (told := claim_of(brief, one)) is not None]
    now = [side for side in claiming if not not_yet(changing(brief.question), side.sentence, brief.now)]
    holding = [side for side in now if _of_one_matter(brief, side.sentence, claiming[0].sentence)]
    if (best := next(iter(holding or claiming), None)) is None:
        return chosen
    every = (one for one in brief.evidence if _said_also(one, best.sentence) or one in chosen)
    sides = [Side(one, said) for one in every if (said := claim_of(brief, one)) is not None]
    same = [side for side in sides if agree(best.claim, side.claim)]
    led = led_by_newest(chosen, best, same, [side for side in same if _said_also(side.sentence, best.sentence)])
    return with_what_will_be(with_what_holds_by_now(led, brief), brief)


def _of_one_matter(brief: Brief, one: Sentence, best: Sentence) -> bool:
    """Whether a sentence is of the best one's article, is about what is asked, or of that story in another language."""
    if _article(one) == _article(best):
        return True
    if _spoken(one) != _spoken(best):
        return one_story_abroad(one, best)
    return answers(brief.question, detect(brief.question, brief.language), one, best)


def of_the_year(chosen: list[Sentence], brief: Brief) -> list[Sentence]:
    """Where the question names a year and the first sentence another, one of that year and kind leads.

    A sentence without a year speaks of the one in which its article appeared.
    """
    asked, kind = years(brief.question), kind_asked(brief.question)
    if not chosen or not of_another_year(chosen[0].text, asked):
        return chosen
    fitting = (
        one for one in chosen[1:] if _of_year(one, asked) and tells(kind, brief.question, one.text, _spoken(one))
    )
    lead = next(fitting, None)
    return chosen if lead is None else led_by(lead, chosen)


def _of_year(one: Sentence, asked: frozenset[str]) -> bool:
    return not asked.isdisjoint(years_of(one.text, one.found.article.published))


def _spoken(one: Sentence | Quote) -> str:
    return one.found.passage.language


def of_the_subject(chosen: list[Sentence], brief: Brief) -> list[Sentence]:
    """Without sentences of articles that lack a name asked about, where one of an article that holds it was chosen.

    Of things that are compared each may have an article of its own. In another language names may be others: there it
    must share one with what leads or with the question.
    """
    if brief.parts:
        return chosen
    lacked = lacking(brief.question, brief.language, [one.found for one in brief.evidence])
    least = {lacked[_article(one)] for one in chosen}
    kept = [one for one in chosen if not any(other < lacked[_article(one)] for other in least)]
    named = frozenset(word for name in asked_names(brief.question, brief.language) for word in name.words)
    return [one for one in kept if not named or _spoken(one) == _spoken(kept[0]) or _shares(one, kept[0], named)]


def _shares(one: Sentence, first: Sentence, named: frozenset[str]) -> bool:
    return names_meet(one, first) or not named.isdisjoint(words_of(under_its_title(one.found)))


def _article(one: Sentence | Quote) -> str:
    return one.found.passage.article_id


def _said_also(one: Sentence, best: Sentence) -> bool:
    """Whether a sentence is near the best one, or in another language about as like the question and read so."""
    read = one.reading is None or best.reading is None or one.reading >= best.reading - TELLING_ABROAD
    abroad = _spoken(one) != _spoken(best) and one.likeness >= best.likeness - LIKE
    return (abroad and read) or one.score >= best.score - ALSO_SAID


def with_what_it_announces(chosen: list[Sentence], evidence: Sequence[Sentence]) -> list[Sentence]:
    """After "for three reasons" or "Folgendes:" the sentences that follow, as many as are announced."""
    announced = _ANNOUNCED.search(chosen[0].text) if chosen else None
    if announced is None or "," in chosen[0].text[announced.end() :]:
        return chosen
    count = _COUNTS.get((announced["count"] or "").lower(), ANNOUNCED)
    return [chosen[0], *following(chosen[0], evidence, count)]

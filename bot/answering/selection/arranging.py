"""Which of the chosen sentences lead and which stay, step by step: by group, year, state, holder, outcome; pure."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.answering.asked.changing import changing
from bot.answering.asked.kind import kind_asked, tells
from bot.answering.asked.subject import asked_names, lacking
from bot.answering.check.context import following
from bot.answering.disagreement.cause_found import with_the_cause_found
from bot.answering.disagreement.claims import agree, claim_of
from bot.answering.disagreement.coming import with_what_is_coming
from bot.answering.disagreement.contenders import TELLING_ABROAD
from bot.answering.disagreement.corrected import with_what_corrects_it, with_what_moved_it
from bot.answering.disagreement.former_holder import with_the_successor
from bot.answering.disagreement.granted import with_what_was_granted
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
from bot.answering.disagreement.payers import of_those_who_pay
from bot.answering.disagreement.standing_in import with_who_stands_in
from bot.answering.disagreement.vacant import with_a_vacancy
from bot.answering.selection.figure_first import with_a_figure_first
from bot.answering.selection.last_attempt import of_the_last_attempt
from bot.answering.selection.list_items import items
from bot.answering.selection.not_done import with_what_was_not_done
from bot.answering.selection.outermost import outermost_first
from bot.answering.selection.own_words import with_own_words
from bot.answering.sentence import led_by, under_its_title
from bot.answering.side import Side
from bot.answering.words.naming import words_of
from bot.answering.words.years import of_another_year, years, years_of
from vectorstore.text.language import detect

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from bot.answering.sentence import Sentence
    from bot.answering.writing import Brief

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


def arranged(likely: list[Sentence], brief: Brief, *, lines_apart: bool) -> list[Sentence]:
    """The likeliest sentences in the order in which they are told, without those that give way."""
    chosen = of_the_group(brief.question, likely, brief.evidence)
    for step in _STEPS:
        chosen = step(chosen, brief)
    chosen = items(brief.question, chosen, brief.evidence, brief.language) if lines_apart else chosen
    chosen = with_what_was_granted(with_what_is_coming(chosen, brief), brief)
    chosen = with_what_it_announces(chosen, brief.evidence)
    return with_own_words(brief.question, brief.language, chosen, brief.evidence)


def with_the_outermost_first(chosen: list[Sentence], brief: Brief) -> list[Sentence]:
    """The highest or lowest value in front where that is asked for."""
    return outermost_first(brief.question, chosen)


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
        return one_story_abroad(one, best, course=True)
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


def _spoken(one: Sentence) -> str:
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


def _article(one: Sentence) -> str:
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


# Each on what the ones before it left.
_STEPS: tuple[Callable[[list[Sentence], Brief], list[Sentence]], ...] = (
    with_a_figure_first,
    with_the_newest,
    with_the_outermost_first,
    of_the_last_attempt,
    of_the_year,
    of_the_subject,
    of_those_who_pay,
    with_what_came_true,
    with_the_successor,
    without_former_holders,
    with_who_stands_in,
    with_a_vacancy,
    with_what_overturns_it,
    with_the_outcome,
    with_what_corrects_it,
    with_what_moved_it,
    with_the_cause_found,
    with_what_was_not_done,
)

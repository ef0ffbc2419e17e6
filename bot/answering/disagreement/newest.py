"""The newest of the sentences that say the same leads, and of what comes round the latest time; pure."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.answering.asked.cased import cased
from bot.answering.asked.changing import changing
from bot.answering.asked.kind import tells
from bot.answering.asked.offered_kind import wanted_kind
from bot.answering.asked.subject import asked_names
from bot.answering.asked.upcoming import asks_coming, looks_ahead
from bot.answering.disagreement.claims import agree, claim_of, figures
from bot.answering.disagreement.contenders import ANSWERED, TELLING_ABROAD, read_as_answer, standing
from bot.answering.disagreement.matter import later_round
from bot.answering.disagreement.not_yet import not_yet
from bot.answering.disagreement.present_state import stating
from bot.answering.disagreement.succession import says_what_it_was, speaking
from bot.answering.sentence import led_by, same_article, spoken, told_at
from bot.answering.side import Side, day, when
from bot.answering.words.expecting import is_expected
from bot.answering.words.years import years
from vectorstore.text.language import detect
from vectorstore.text.numbers import amounts

if TYPE_CHECKING:
    from collections.abc import Sequence
    from collections.abc import Set as AbstractSet
    from decimal import Decimal

    from bot.answering.sentence import Sentence
    from bot.answering.writing import Brief
    from vectorstore.text.numbers import Amount

_UNTIL_NOW = re.compile(
    r"\b(?:bisher\w*|bislang|derzeit\w*|zurzeit|aktuell\w*|gegenwärtig\w*|momentan|bis dahin|until (?:now|then)|so far"
    r"|currently|at present|to date)\b",
    re.IGNORECASE,
)
_WILL_BE = re.compile(r"\b(?:wird|werden|soll(?:en)?|will|going to)\b", re.IGNORECASE)


def led_by_newest(chosen: Sequence[Sentence], best: Side, same: Sequence[Side], near: Sequence[Side]) -> list[Sentence]:
    """The newest of the best and those that agree with it leads; of them the older ones near the best are left out.

    Of one day the one that gives the value leads; 64 is not left out for "mindestens 58".
    """
    lead = max((best, *same), key=lambda side: (day(side), _exact(side), when(side)))
    out = [side.sentence for side in (near if lead in near else ()) if _exact(lead) or not _exact(side)]
    return [lead.sentence, *(one for one in chosen if one is not lead.sentence and one not in out)]


def _exact(side: Side) -> bool:
    """Whether the value itself is told, and no bound of it."""
    return side.claim.amount is None or side.claim.amount.bound not in {"<", ">"}


def with_a_state_first(chosen: list[Sentence], brief: Brief) -> list[Sentence]:
    """With a sentence in front that tells how it is, where the first one only demands it or tells it of another."""
    question, language = cased(brief.question, brief.evidence), detect(brief.question, brief.language)
    stated = [one for one in stating(question, language, brief.evidence) if claim_of(brief, one) is not None]
    if claim_of(brief, chosen[0]) is None or chosen[0] in stated:
        return chosen
    heard = speaking(question, language, brief.evidence) if asked_names(question, language) else frozenset()
    others = (one for one in sorted(stated, key=standing, reverse=True) if one.found.passage.article_id in heard)
    lead = next((one for one in chosen if one in stated), None) or next(others, chosen[0])
    return led_by(lead, chosen)


def with_what_came_true(chosen: list[Sentence], brief: Brief) -> list[Sentence]:
    """Where the first sentence only expects what a newer article tells as done, the newer one leads, without the older.

    "Merz is on course to become chancellor", "Friedrich Merz ist neuer Bundeskanzler": in whichever language.
    """
    if not chosen or not is_expected(chosen[0].text) or is_expected(brief.question):
        return chosen
    done = _when_done(chosen[0], brief) if wanted_kind(brief.question) == "time" else _done(chosen[0], brief)
    if not done:
        return chosen
    lead, expecting = max(done, key=standing), chosen[0].found.passage.article_id
    return [lead, *(one for one in chosen if one is not lead and one.found.passage.article_id != expecting)]


def _done(first: Sentence, brief: Brief) -> list[Sentence]:
    """What tells as done the very thing that the first expects."""
    if (said := claim_of(brief, first)) is None:
        return []
    told = (Side(one, other) for one in brief.evidence if (other := claim_of(brief, one)) is not None)
    return [side.sentence for side in told if agree(said, side.claim) is True and _came_true(first, side.sentence)]


def _when_done(first: Sentence, brief: Brief) -> list[Sentence]:
    """What tells a day, of the articles that hold a name asked about: "am Dienstag", where "when did" is asked."""
    question, language = cased(brief.question, brief.evidence), detect(brief.question, brief.language)
    if asks_coming(question):
        return []
    heard = speaking(question, language, brief.evidence)
    return [
        one
        for one in brief.evidence
        if one.found.passage.article_id in heard
        and _came_true(first, one)
        and tells("time", question, one.text, one.found.passage.language)
    ]


def _came_true(first: Sentence, one: Sentence) -> bool:
    """Whether a newer article tells more than expects it, in a sentence that is read as an answer."""
    known, read = first.reading, one.reading
    if known is None or read is None or read < max(ANSWERED, known - TELLING_ABROAD):
        return False
    return told_at(one) > told_at(first) > 0 and not is_expected(one.text)


def without_former_holders(chosen: list[Sentence], brief: Brief) -> list[Sentence]:
    """Of an office's holder no sentence of an older article that names another or none and is read as well at most."""
    if not chosen or changing(brief.question) != "office" or (said := claim_of(brief, chosen[0])) is None:
        return chosen
    first = Side(chosen[0], said)
    return [first.sentence, *(one for one in chosen[1:] if not _is_former(brief, first, one))]


def _is_former(brief: Brief, first: Side, one: Sentence) -> bool:
    told = claim_of(brief, one)
    older = (one.found.article.published or when(first)) < when(first)
    read = one.reading is not None and first.sentence.reading is not None and one.reading <= first.sentence.reading
    return older and read and (told is None or agree(first.claim, told) is not True)


def with_the_latest_round(chosen: list[Sentence], brief: Brief) -> list[Sentence]:
    """Where no year is asked for and the first sentence tells of an earlier time than another, the latest leads."""
    if not chosen or years(brief.question) or (said := claim_of(brief, chosen[0])) is None:
        return chosen
    first = Side(chosen[0], said)
    told = [Side(one, other) for one in chosen[1:] if (other := claim_of(brief, one)) is not None]
    asked_in = detect(brief.question, brief.language)
    later = (side for side in told if later_round(brief.question, asked_in, first, side))
    lead = max(later, key=when, default=first)
    return [lead.sentence, *(one for one in chosen if one is not lead.sentence)]


def with_what_holds_by_now(chosen: list[Sentence], brief: Brief) -> list[Sentence]:
    """With the sentence of the first one's article in front that tells its value as what was: "63, five more than now".

    An article that announces a price tells the former one as well, and that may be read as the better answer. Of what
    does not hold yet the sentence that tells the present value leads: "Bisher lag der Preis bei 49 Euro".
    """
    first, asked = chosen[0], changing(brief.question)
    said = claim_of(brief, first)
    if said is None or said.amount is None or asked not in {"price", "rate", "count"}:
        return chosen
    own = [one for one in brief.evidence if same_article(one, first)]
    if not_yet(asked, first, brief.now):
        if _of_what_will_be(brief):
            return chosen
        return led_by(next((one for one in own if _told_till_then(said.amount, one)), first), chosen)
    told = (Side(one, other) for one in own if (other := claim_of(brief, one)) is not None)
    later = (side for side in told if agree(said, side.claim) is False and says_what_it_was(said.amount, side))
    lead = next((side.sentence for side in later if not not_yet(asked, side.sentence, brief.now)), first)
    return led_by(lead, chosen)


def _of_what_will_be(brief: Brief) -> bool:
    """Whether it is asked what will hold: "How much will it cost?", "Was kostet es ab Januar?"."""
    question = brief.question
    ahead = looks_ahead(question, detect(question, brief.language), brief.now.timestamp())
    return ahead or _WILL_BE.search(question) is not None


def _told_till_then(coming: Amount, one: Sentence) -> bool:
    """Whether a sentence tells what holds until another value does: "Bisher lag der Preis bei 49 Euro"."""
    others = (each for each in amounts(one.text, spoken(one)) if each.unit == coming.unit and each.low != coming.low)
    return _UNTIL_NOW.search(one.text) is not None and any(others)


def with_its_newer_value(one: Sentence, evidence: Sequence[Sentence]) -> Sentence:
    """The newest sentence that tells the value of one as what was ("von 37,1 auf 39,6 Cent"); that one without any."""
    values = {told.amount.low for told in figures(one.text, spoken(one)) if told.amount and told.amount.unit}
    newer = (other for other in evidence if spoken(other) == spoken(one) and told_at(other) > told_at(one))
    return max((other for other in newer if _had(values, other)), key=told_at, default=one)


def _had(values: AbstractSet[Decimal], one: Sentence) -> bool:
    """Whether a sentence gives one of the values beside another of its unit that holds now."""
    now = {(told.amount.unit, told.amount.low) for told in figures(one.text, spoken(one)) if told.amount}
    told = amounts(one.text, spoken(one))
    return any(
        each.low in values and any(each.unit in {"", unit} and value != each.low for unit, value in now)
        for each in told
    )


def with_what_will_be(chosen: list[Sentence], brief: Brief) -> list[Sentence]:
    """With the sentence of a newer article that tells what will hold instead of what leads: 63 euros from January."""
    first = chosen[0]
    if (said := claim_of(brief, first)) is None or not_yet(changing(brief.question), first, brief.now):
        return chosen
    told = (Side(one, other) for one in brief.evidence if (other := claim_of(brief, one)) is not None)
    coming = [side.sentence for side in told if agree(said, side.claim) is False and _will_be(brief, first, side)]
    if not coming or any(one in chosen for one in coming):
        return chosen
    return [*chosen, max(coming, key=lambda one: one.score)]


def _will_be(brief: Brief, first: Sentence, side: Side) -> bool:
    """Whether a newer article announces it in a sentence read as an answer."""
    newer = when(side) > told_at(first)
    return (
        newer and not_yet(changing(brief.question), side.sentence, brief.now) and read_as_answer(side.sentence, first)
    )

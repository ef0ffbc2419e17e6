"""The results of a quarter or half-year: told after its end, and not by what names another; pure."""

from __future__ import annotations

import re
from datetime import datetime
from typing import TYPE_CHECKING

from bot.answering.sentence import spoken, under_its_title
from bot.answering.side import DAY
from bot.answering.words.turns import turns
from bot.answering.words.years import years
from vectorstore.text.days import days

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from bot.answering.answer import Period
    from bot.answering.sentence import Sentence

_RESULTS = re.compile(
    r"\b(?:\w*gewinn\w*|\w*umsatz\w*|\w*umsätze\w*|erlöse?|\w*ergebnis\w*|\w*überschuss|verluste?|\w*marge|ebit\w*"
    r"|verdien\w*|einnahm\w*|absatz|wirtschaftsleistung|wirtschaftswachstum|bip|wuchs|gewachsen|ausgeliefert|lieferte"
    r"|profits?|revenues?|earnings?|earn(?:ed)?|income|sales|turnover|loss(?:es)?|margins?|results?|gdp|grew|grow"
    r"|growth|delivered|deliver|sold|sell)\b",
    re.IGNORECASE,
)
PERIODIC = (1, 2)  # the places of quarters and halves among the kinds of turns.py
_QUARTER = re.compile(r"\b(?:quartal\w*|quarter)\b", re.IGNORECASE)
SHORTEST, LONGEST = 85 * DAY, 190 * DAY
LATER = 330 * DAY  # after which the same quarter is that of the next year


def of_the_quarter(question: str, period: Period | None, evidence: Sequence[Sentence]) -> tuple[Sentence, ...]:
    """Without what cannot tell the results of the quarter asked about; all of it for any other question."""
    if period is None or period.since is None or period.until is None or not _RESULTS.search(question):
        return tuple(evidence)
    asked = _periodic(question) or _quarter_of(question, period)
    if not asked or period.until - period.since > LONGEST:
        return tuple(evidence)
    return tuple(one for one in evidence if _can_tell(one, asked, period))


def _periodic(text: str) -> dict[int, frozenset[int]]:
    """The quarters and halves that a text names."""
    return {kind: numbers for kind, numbers in turns(text).items() if kind in PERIODIC}


def _quarter_of(question: str, period: Period) -> dict[int, frozenset[int]]:
    """The number of "last quarter", im vergangenen Quartal."""
    first = datetime.fromtimestamp(period.since or 0.0, period.zone)
    whole = (period.until or 0.0) - (period.since or 0.0) > SHORTEST and first.day == 1 and first.month % 3 == 1
    return {PERIODIC[0]: frozenset({first.month // 3 + 1})} if whole and _QUARTER.search(question) else {}


def _can_tell(one: Sentence, asked: Mapping[int, frozenset[int]], period: Period) -> bool:
    """Whether a sentence, of its own or by its passage, is of that quarter, or printed after its end without one.

    A quarter that is named may be that of a business year, and its article older than the end of the calendar's; named
    beside another before that end, it is the one whose figures are to come.
    """
    published, whole = one.found.article.published, under_its_title(one.found)
    for text in (one.text, whole):
        told = _periodic(text)
        if any(numbers & told.get(kind, frozenset()) for kind, numbers in asked.items()):
            among_others = text is whole and any(told.get(kind, numbers) - numbers for kind, numbers in asked.items())
            early = published is not None and published < (period.until or 0.0)
            return not (among_others and early) and _of_the_year(published, whole, period)
        if told:
            return text is whole and _names_a_month(one, whole, period)
    return published is None or published >= (period.until or 0.0)


def _of_the_year(published: float | None, text: str, period: Period) -> bool:
    """Whether the quarter named is that of the year asked about, which its article names or which it was printed in."""
    since, until = period.since or 0.0, period.until or 0.0
    if published is None or since <= published < until + LATER:
        return True
    return str(datetime.fromtimestamp(since, period.zone).year) in years(text)


def _names_a_month(one: Sentence, text: str, period: Period) -> bool:
    """Von Juli bis September: the quarter by its months."""
    first = datetime.fromtimestamp(period.since or 0.0, period.zone).month
    last = datetime.fromtimestamp((period.until or 0.0) - 1, period.zone).month
    return {first, last} <= {day.month for day in days(text, spoken(one)) if not day.day}

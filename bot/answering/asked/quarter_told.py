"""The results of a quarter or half-year: told after its end, and not by what names another; pure."""

from __future__ import annotations

import re
from datetime import datetime
from typing import TYPE_CHECKING

from bot.answering.sentence import spoken, under_its_title
from bot.answering.side import DAY
from bot.answering.words.turns import turns
from bot.answering.words.years import years
from vectorstore.text.days import MONTH_OF, days

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
_MONTH = "|".join(sorted(MONTH_OF, key=len, reverse=True))
_STRETCH = re.compile(
    rf"\b({_MONTH})\.?\s*(?:to|through|until|and|bis|und|[-–])\s*(?:zum\s)?({_MONTH})\b", re.IGNORECASE
)
# "The six months to June", "den drei Monaten bis Ende September"; "the first six months" below.
_MONTHS_TO = re.compile(
    rf"\b(?P<length>six|three|sechs|drei|[36])[ -](?:months?|monaten?)\s(?:\w+\s)?(?:to|through|until|bis)\s"
    rf"(?:(?:the\s)?end\sof\s|ende\s|\d\d?\.?\s)?(?P<month>{_MONTH})\b"
    rf"|\b(?P<ended>six|three|[36])\smonths\send(?:ed|ing)\s(?:\d\d?\s)?(?P<last>{_MONTH})\b",
    re.IGNORECASE,
)
_FIRST_MONTHS = re.compile(
    r"\b(?:first|ersten)\s(?:(?P<half>six|sechs)|(?P<quarter>three|drei))\smon(?:ths|aten?)\b", re.IGNORECASE
)
_HALF = re.compile(r"\b(?:half-year(?:ly)?|halbjahres\w*)\b", re.IGNORECASE)  # which one, its day tells
_ORDINAL = r"(?:first|second|third|erste[ns]?|zweite[ns]?|dritte[ns]?)"
_SEVERAL = re.compile(
    rf"\b{_ORDINAL}\s(?:(?:quarter|quartal|half|halbjahr)\s)?(?:to|and|or|than|with|zum|und|oder|als|bis|auf)\s(?:\w+\s)?"
    r"(?:second|third|fourth|zweite[ns]?|dritte[ns]?|vierte[ns]?)\s(?:quarters?|quartale?n?s?|half|halbjahr)\b",
    re.IGNORECASE,
)
PERIODIC = (1, 2)  # the places of quarters and halves among the kinds of turns.py
# No calendar tells when these are.
_FISCAL = re.compile(r"\b(?:fiscal|business year|geschäfts(?:jahr\w*|quartal\w*))\b", re.IGNORECASE)
_QUARTER = re.compile(r"\b(?:quartal\w*|quarter)\b", re.IGNORECASE)
SHORTEST, LONGEST = 85 * DAY, 190 * DAY
LATER = 330 * DAY  # after which the same quarter is that of the next year


def of_the_quarter(question: str, period: Period | None, evidence: Sequence[Sentence]) -> tuple[Sentence, ...]:
    """Without what cannot tell the results of the quarter asked about; all of it for any other question.

    So it is for one of a business year: no calendar tells when that ends.
    """
    if period is None or period.since is None or period.until is None:
        return tuple(evidence)
    if not _RESULTS.search(question) or _FISCAL.search(question):
        return tuple(evidence)
    asked = _periodic(question) or _quarter_of(question, period)
    several = _SEVERAL.search(question) or any(len(numbers) > 1 for numbers in asked.values())
    if not asked or several or period.until - period.since > LONGEST:
        return tuple(evidence)
    return tuple(one for one in evidence if _can_tell(one, asked, period))


def _periodic(text: str) -> dict[int, frozenset[int]]:
    """The quarters and halves that a text names, also as "the six months to June"."""
    found = {kind: set(numbers) for kind, numbers in turns(text).items() if kind in PERIODIC}
    for match in _MONTHS_TO.finditer(text):
        half = (match["length"] or match["ended"]).lower() in ("six", "sechs", "6")
        month = MONTH_OF[(match["month"] or match["last"]).lower()]
        found.setdefault(PERIODIC[half], set()).add(-(-month // (6 if half else 3)))
    for match in _FIRST_MONTHS.finditer(text):
        found.setdefault(PERIODIC[bool(match["half"])], set()).add(1)
    return {kind: frozenset(numbers) for kind, numbers in found.items()}


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
        if told and text is not whole and _is_told_otherwise(one, asked, period):
            return _of_the_year(published, whole, period)
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


def _is_told_otherwise(one: Sentence, asked: Mapping[int, frozenset[int]], period: Period) -> bool:
    """Its months, whatever number a firm's own year gives them, or a half-year without one after its end."""
    published = one.found.article.published
    over = published is None or published >= (period.until or 0.0)
    return _names_a_month(one, one.text, period) or (PERIODIC[1] in asked and over and bool(_HALF.search(one.text)))


def _names_a_month(one: Sentence, text: str, period: Period) -> bool:
    """Von Juli bis September, from July to September: the quarter by its months."""
    first = datetime.fromtimestamp(period.since or 0.0, period.zone).month
    last = datetime.fromtimestamp((period.until or 0.0) - 1, period.zone).month
    stretches = ({MONTH_OF[name.lower()] for name in match.groups()} for match in _STRETCH.finditer(text))
    if any(months == {first, last} for months in stretches):
        return True
    return {first, last} <= {day.month for day in days(text, spoken(one)) if not day.day}

"""Holidays and feasts: which there are and on which days of a year they fall; pure date arithmetic."""

from __future__ import annotations

from datetime import date
from enum import IntEnum, auto

from bot.retrieval.period_calendar import DAY, Unit, When, nth_weekday, span


class Holiday(IntEnum):
    NEW_YEAR = auto()
    SILVESTER = auto()
    NEUJAHR = auto()
    EASTER = auto()
    GOOD_FRIDAY = auto()
    EASTER_SUNDAY = auto()
    EASTER_MONDAY = auto()
    ASCENSION = auto()
    WHITSUN = auto()
    WHIT_MONDAY = auto()
    CARNIVAL_MONDAY = auto()
    ASH_WEDNESDAY = auto()
    CHRISTMAS = auto()
    CHRISTMAS_EVE = auto()
    CHRISTMAS_DAY = auto()
    BOXING_DAY = auto()
    VALENTINE = auto()
    HALLOWEEN = auto()
    UNITY_DAY = auto()
    THANKSGIVING = auto()
    BLACK_FRIDAY = auto()
    CYBER_MONDAY = auto()
    INDEPENDENCE_DAY = auto()
    LABOR_DAY = auto()


# (month, day, days long); below (days from Easter Sunday, days long).
_FIXED = {
    Holiday.NEW_YEAR: (12, 28, 8),
    Holiday.SILVESTER: (12, 31, 1),
    Holiday.NEUJAHR: (1, 1, 1),
    Holiday.CHRISTMAS: (12, 24, 3),
    Holiday.CHRISTMAS_EVE: (12, 24, 1),
    Holiday.CHRISTMAS_DAY: (12, 25, 1),
    Holiday.BOXING_DAY: (12, 26, 1),
    Holiday.VALENTINE: (2, 14, 1),
    Holiday.HALLOWEEN: (10, 31, 1),
    Holiday.UNITY_DAY: (10, 3, 1),
    Holiday.INDEPENDENCE_DAY: (7, 4, 1),
}
_FROM_EASTER = {
    Holiday.EASTER: (-2, 4),
    Holiday.GOOD_FRIDAY: (-2, 1),
    Holiday.EASTER_SUNDAY: (0, 1),
    Holiday.EASTER_MONDAY: (1, 1),
    Holiday.ASCENSION: (39, 1),
    Holiday.WHITSUN: (49, 2),
    Holiday.WHIT_MONDAY: (50, 1),
    Holiday.CARNIVAL_MONDAY: (-48, 1),
    Holiday.ASH_WEDNESDAY: (-46, 1),
}
_AFTER_THANKSGIVING = {Holiday.THANKSGIVING: 0, Holiday.BLACK_FRIDAY: 1, Holiday.CYBER_MONDAY: 4}


def easter(year: int) -> date:
    """Easter Sunday of the Gregorian calendar (Gauss, as given by Butcher)."""
    century, rest = divmod(year, 100)
    golden = year % 19
    epact = (19 * golden + century - century // 4 - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    weekday = (32 + 2 * (century % 4) + 2 * (rest // 4) - epact - rest % 4) % 7
    shift = (golden + 11 * epact + 22 * weekday) // 451
    month, day = divmod(epact + weekday - 7 * shift + 114, 31)
    return date(year, month, day + 1)


def feast(holiday: Holiday, year: int) -> When:
    """A holiday in a year; the turn of the year belongs to the year that ends."""
    if holiday in _FIXED:
        month, day, length = _FIXED[holiday]
        first = date(year, month, day)
    elif holiday in _FROM_EASTER:
        offset, length = _FROM_EASTER[holiday]
        first = easter(year) + DAY * offset
    elif holiday in _AFTER_THANKSGIVING:
        first = nth_weekday(year, 11, 3, 4) + DAY * _AFTER_THANKSGIVING[holiday]
        length = 1
    else:
        first, length = nth_weekday(year, 9, 0, 1), 1
    return span(first, first + DAY * length, Unit.DAY)

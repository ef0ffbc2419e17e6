"""Holidays and feasts: which there are and on which days of a year they fall; pure date arithmetic."""

from __future__ import annotations

from datetime import date
from enum import IntEnum, auto

from bot.retrieval.period.calendar import DAY, Unit, When, nth_weekday, span


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
    NEW_YEARS = auto()
    MARDI_GRAS = auto()
    CARNIVAL = auto()
    CORPUS_CHRISTI = auto()
    WHITSUN_WEEKEND = auto()
    THANKSGIVING_WEEKEND = auto()
    EPIPHANY = auto()
    ST_PATRICK = auto()
    MAY_DAY = auto()
    MARTINMAS = auto()
    ST_NICHOLAS = auto()
    ALL_SAINTS = auto()
    ALL_SOULS = auto()
    REFORMATION = auto()
    INAUGURATION_DAY = auto()
    ELECTION_DAY = auto()
    KING_DAY = auto()
    PRESIDENTS_DAY = auto()
    MEMORIAL_DAY = auto()
    COLUMBUS_DAY = auto()
    MOTHERS_DAY = auto()
    FATHERS_DAY = auto()
    BETWEEN_YEARS = auto()
    ADVENT = auto()
    ADVENT_1 = auto()
    ADVENT_2 = auto()
    ADVENT_3 = auto()
    ADVENT_4 = auto()
    PALM_SUNDAY = auto()
    MAUNDY_THURSDAY = auto()
    JUNETEENTH = auto()


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
    Holiday.NEW_YEARS: (12, 31, 2),
    Holiday.BETWEEN_YEARS: (12, 27, 6),
    Holiday.EPIPHANY: (1, 6, 1),
    Holiday.ST_PATRICK: (3, 17, 1),
    Holiday.MAY_DAY: (5, 1, 1),
    Holiday.MARTINMAS: (11, 11, 1),
    Holiday.ST_NICHOLAS: (12, 6, 1),
    Holiday.ALL_SAINTS: (11, 1, 1),
    Holiday.ALL_SOULS: (11, 2, 1),
    Holiday.REFORMATION: (10, 31, 1),
    Holiday.INAUGURATION_DAY: (1, 20, 1),
    Holiday.JUNETEENTH: (6, 19, 1),
}
_FROM_EASTER = {
    Holiday.EASTER: (-2, 4),
    Holiday.GOOD_FRIDAY: (-2, 1),
    Holiday.PALM_SUNDAY: (-7, 1),
    Holiday.MAUNDY_THURSDAY: (-3, 1),
    Holiday.EASTER_SUNDAY: (0, 1),
    Holiday.EASTER_MONDAY: (1, 1),
    Holiday.ASCENSION: (39, 1),
    Holiday.WHITSUN: (49, 2),
    Holiday.WHIT_MONDAY: (50, 1),
    Holiday.CARNIVAL_MONDAY: (-48, 1),
    Holiday.ASH_WEDNESDAY: (-46, 1),
    Holiday.MARDI_GRAS: (-47, 1),
    Holiday.CARNIVAL: (-52, 6),
    Holiday.CORPUS_CHRISTI: (60, 1),
    Holiday.WHITSUN_WEEKEND: (48, 3),
}
# (days from the fourth Thursday of November, days long); below (month, weekday, the how many-th, days after).
_FROM_THANKSGIVING = {
    Holiday.THANKSGIVING: (0, 1),
    Holiday.THANKSGIVING_WEEKEND: (0, 4),
    Holiday.BLACK_FRIDAY: (1, 1),
    Holiday.CYBER_MONDAY: (4, 1),
}
_NTH_WEEKDAY = {
    Holiday.LABOR_DAY: (9, 0, 1, 0),
    Holiday.KING_DAY: (1, 0, 3, 0),
    Holiday.PRESIDENTS_DAY: (2, 0, 3, 0),
    Holiday.COLUMBUS_DAY: (10, 0, 2, 0),
    Holiday.MOTHERS_DAY: (5, 6, 2, 0),
    Holiday.FATHERS_DAY: (6, 6, 3, 0),
    Holiday.MEMORIAL_DAY: (6, 0, 1, -7),
    Holiday.ELECTION_DAY: (11, 0, 1, 1),
}
# Not every year has them: years divided by four, and the rest.
_EVERY_FOURTH = {Holiday.INAUGURATION_DAY: (4, 1), Holiday.ELECTION_DAY: (2, 0)}
_SUNDAYS = 4


def easter(year: int) -> date:
    """Easter Sunday of the Gregorian calendar (Gauss, as given by Butcher)."""
    century, rest = divmod(year, 100)
    golden = year % 19
    epact = (19 * golden + century - century // 4 - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    weekday = (32 + 2 * (century % 4) + 2 * (rest // 4) - epact - rest % 4) % 7
    shift = (golden + 11 * epact + 22 * weekday) // 451
    month, day = divmod(epact + weekday - 7 * shift + 114, 31)
    return date(year, month, day + 1)


def feast(holiday: Holiday, year: int) -> When | None:
    """A holiday in a year, None where that year has none; the turn of the year belongs to the year that ends."""
    size, rest = _EVERY_FOURTH.get(holiday, (1, 0))
    if year % size != rest:
        return None
    first, length = _days(holiday, year)
    return span(first, first + DAY * length, Unit.DAY)


def _days(holiday: Holiday, year: int) -> tuple[date, int]:
    """The first day and the length."""
    if holiday in _FIXED:
        month, day, length = _FIXED[holiday]
        return date(year, month, day), length
    for offsets, anchor in ((_FROM_EASTER, easter(year)), (_FROM_THANKSGIVING, nth_weekday(year, 11, 3, 4))):
        if holiday in offsets:
            offset, length = offsets[holiday]
            return anchor + DAY * offset, length
    if holiday in _NTH_WEEKDAY:
        month, weekday, n, later = _NTH_WEEKDAY[holiday]
        return nth_weekday(year, month, weekday, n) + DAY * later, 1
    return _advent(holiday, year)


def _advent(holiday: Holiday, year: int) -> tuple[date, int]:
    """The Sundays before Christmas Day, or the time from the first of them on."""
    eve = date(year, 12, 24)
    fourth = eve - DAY * ((eve.weekday() + 1) % 7)
    first = fourth - 7 * DAY * (_SUNDAYS - 1)
    if holiday is Holiday.ADVENT:
        return first, (eve - first).days + 1
    return first + 7 * DAY * (holiday - Holiday.ADVENT_1), 1

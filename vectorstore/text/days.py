"""Calendar days in German and English text: full dates, days without a year, months; pure and free of imports.

``days("am 12. Mai 2026")`` and ``days("on May 12, 2026")`` give the same year, month and day.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

_MONTHS = (
    ("januar", "jänner", "january", "jan"),
    ("februar", "feber", "february", "feb"),
    ("märz", "march", "mär", "mar"),
    ("april", "apr"),
    ("mai", "may"),
    ("juni", "june", "jun"),
    ("juli", "july", "jul"),
    ("august", "aug"),
    ("september", "sept", "sep"),
    ("oktober", "october", "okt", "oct"),
    ("november", "nov"),
    ("dezember", "december", "dez", "dec"),
)
MONTH_OF = {name: number for number, names in enumerate(_MONTHS, 1) for name in names}
_MONTH = "(?:" + "|".join(sorted((name.capitalize() for name in MONTH_OF), key=len, reverse=True)) + r")\b\.?"
_YEAR = r"(?:19|20)\d\d(?!\d)"
_ORDINAL = r"(?:\.|st|nd|rd|th)?"
# "im Mai 12 Prozent", "in May 12 million": the number after the month is an amount, not a day.
_AMOUNT_AHEAD = r"(?!\d|[.,:]\d|\s?(?:[%€$]|Pro[zj]|[Pp]er|[Pp]oint|Punkt|[Mm]ill|[Bb]ill|Mrd|Mio|bn|Euro|Dollar))"
_PATTERN = re.compile(
    rf"""(?=[\dJFMASOND])(?:
      (?<!\d)(?P<iso_y>\d{{4}})-(?P<iso_m>\d\d)-(?P<iso_d>\d\d)(?!\d)
    | (?<![\d/])(?P<slash_a>\d\d?)/(?P<slash_b>\d\d?)/(?P<slash_y>\d{{4}})(?!\d)
    | (?<![\d.,])(?P<num_d>[0-3]?\d)\.\s?(?P<num_m>[01]?\d)\.\s?(?P<num_y>{_YEAR}|\d\d\b)
    | (?<![\d.,])(?P<first>[0-3]?\d){_ORDINAL}\s?(?:bis|und|to|and|[-–—])\s?(?:zum\s)?
        (?=[0-3]?\d{_ORDINAL}\s(?:of\s)?(?P<first_m>{_MONTH}))
    | (?<![\d.,])(?P<dm_d>[0-3]?\d){_ORDINAL}\s+(?:of\s+)?(?P<dm_m>{_MONTH})(?:,?\s+(?P<dm_y>{_YEAR}))?
    | \b(?P<my_m>{_MONTH}),?\s+(?:of\s+)?(?P<my_y>{_YEAR})
    | \b(?P<md_m>{_MONTH})\s+(?P<md_d>[0-3]?\d){_ORDINAL}{_AMOUNT_AHEAD}(?:,?\s+(?P<md_y>{_YEAR}))?
    | (?<![\d.,])(?P<short_d>[0-3]?\d)\.\s?(?P<short_m>[01]?\d)\.(?!\d)
    | \b(?P<only_m>{_MONTH}))
    """,
    re.VERBOSE,
)
# "Version 1.2." and "He may": these two forms count only after such a word.
_BEFORE = {
    "short": re.compile(r"\b(?:am|vom|zum|bis|den|ab)\s\Z"),
    "only": re.compile(
        r"\b(?:im|in|ab|seit|bis|from|since|until|by|anfang|ende|mitte|early|late|mid"
        r"|(?:beginning|start|middle|end) of)[ -]\Z",
        re.IGNORECASE,
    ),
}
LONGEST_BEFORE = 14  # characters: "beginning of "
_FORMS = ("iso", "num", "first", "dm", "my", "md", "short", "only")


@dataclass(frozen=True, slots=True)
class Day:
    """A calendar day, month or date without a year as written; 0 stands for a part that is not said."""

    year: int
    month: int
    day: int
    start: int = 0
    end: int = 0

    @property
    def terms(self) -> tuple[str, ...]:
        """Index terms that a date has in common with its other spellings (``2026``, ``d0512`` or ``m05``)."""
        part = f"d{self.month:02}{self.day:02}" if self.day else f"m{self.month:02}"
        return (str(self.year), part) if self.year else (part,)

    def agrees(self, other: Day) -> bool:
        """True when every part said here is said there and is the same."""
        return all(
            mine in (0, theirs)
            for mine, theirs in zip(
                (self.year, self.month, self.day), (other.year, other.month, other.day), strict=True
            )
        )

    def conflicts(self, other: Day) -> bool:
        """True when a part said in both differs."""
        pairs = ((self.year, other.year), (self.month, other.month), (self.day, other.day))
        return any(mine and theirs and mine != theirs for mine, theirs in pairs)


def days(text: str, language: str = "") -> tuple[Day, ...]:
    """All dates in the text, in order; ``05/12/2026`` is read the American way unless the language is German."""
    found = (_read(match, language) for match in _PATTERN.finditer(text))
    return tuple(day for day in found if day is not None)


def _read(match: re.Match[str], language: str) -> Day | None:
    parts = {key: value for key, value in match.groupdict().items() if value}
    start, end = match.span()
    if "slash_a" in parts:
        first, second = int(parts["slash_a"]), int(parts["slash_b"])
        if second > 12 or (first <= 12 and not language.startswith("de")):  # noqa: PLR2004 (months of a year)
            first, second = second, first
        return _valid(int(parts["slash_y"]), second, first, start, end)
    form = next(form for form in _FORMS if any(key.split("_")[0] == form for key in parts))
    if form in _BEFORE and not _BEFORE[form].search(match.string, max(0, start - LONGEST_BEFORE), start):
        return None
    day = int(parts.get("first") or parts.get(f"{form}_d") or 0)
    year = parts.get(f"{form}_y", "0")
    number = int(year) + (2000 if len(year) == 2 else 0)  # noqa: PLR2004 ("26" is 2026)
    return _valid(number, _month(parts[f"{form}_m"]), day, start, end)


def _month(text: str) -> int:
    return int(text) if text.isdigit() else MONTH_OF[text.rstrip(".").lower()]


def _valid(year: int, month: int, day: int, start: int, end: int) -> Day | None:
    return Day(year, month, day, start, end) if 1 <= month <= 12 and day <= 31 else None  # noqa: PLR2004


_WEEKDAYS = ("montag|monday", "dienstag|tuesday", "mittwoch|wednesday", "donnerstag|thursday", "freitag|friday",
             "samstag|sonnabend|saturday", "sonntag|sunday")  # fmt: skip
_WEEKDAY = re.compile(
    r"\b(?:" + "|".join(f"({names})" for names in _WEEKDAYS) + r")(?:s|abend|morgen|nacht)?\b", re.IGNORECASE
)


def weekdays(text: str) -> frozenset[int]:
    """The days of the week that a text names, Monday is 0."""
    return frozenset(number for number, _, _ in weekday_places(text))


def weekday_places(text: str) -> tuple[tuple[int, int, int], ...]:
    """Each day of the week that a text names, Monday is 0, with where it stands there: number, start, end."""
    return tuple(((match.lastindex or 1) - 1, *match.span()) for match in _WEEKDAY.finditer(text))

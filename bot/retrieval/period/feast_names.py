"""Feasts by their names: Ostern, zweiter Weihnachtstag, New Year's Eve, St. Patrick's Day, 3. Advent."""

from __future__ import annotations

from bot.retrieval.period.feasts import Holiday
from bot.retrieval.period.words import Line

_NAMES = {
    "good friday": Holiday.GOOD_FRIDAY,
    "maundy thursday": Holiday.MAUNDY_THURSDAY,
    "palm sunday": Holiday.PALM_SUNDAY,
    "shrove tuesday": Holiday.MARDI_GRAS,
    "ascension day": Holiday.ASCENSION,
    "remembrance day": Holiday.MARTINMAS,
    "easter sunday": Holiday.EASTER_SUNDAY,
    "easter monday": Holiday.EASTER_MONDAY,
    "whit monday": Holiday.WHIT_MONDAY,
    "ash wednesday": Holiday.ASH_WEDNESDAY,
    "mardi gras": Holiday.MARDI_GRAS,
    "corpus christi": Holiday.CORPUS_CHRISTI,
    "christmas eve": Holiday.CHRISTMAS_EVE,
    "christmas day": Holiday.CHRISTMAS_DAY,
    "boxing day": Holiday.BOXING_DAY,
    "black friday": Holiday.BLACK_FRIDAY,
    "cyber monday": Holiday.CYBER_MONDAY,
    "independence day": Holiday.INDEPENDENCE_DAY,
    "labor day": Holiday.LABOR_DAY,
    "thanksgiving day": Holiday.THANKSGIVING,
    "thanksgiving weekend": Holiday.THANKSGIVING_WEEKEND,
    "valentine day": Holiday.VALENTINE,
    "new year": Holiday.NEW_YEARS,
    "new year eve": Holiday.SILVESTER,
    "new year day": Holiday.NEUJAHR,
    "turn of the year": Holiday.NEW_YEAR,
    "may day": Holiday.MAY_DAY,
    "memorial day": Holiday.MEMORIAL_DAY,
    "president day": Holiday.PRESIDENTS_DAY,
    "martin luther king day": Holiday.KING_DAY,
    "mlk day": Holiday.KING_DAY,
    "columbus day": Holiday.COLUMBUS_DAY,
    "veterans day": Holiday.MARTINMAS,
    "election day": Holiday.ELECTION_DAY,
    "inauguration day": Holiday.INAUGURATION_DAY,
    "st patrick day": Holiday.ST_PATRICK,
    "saint patrick day": Holiday.ST_PATRICK,
    "mother day": Holiday.MOTHERS_DAY,
    "father day": Holiday.FATHERS_DAY,
    "all saints day": Holiday.ALL_SAINTS,
    "christi himmelfahrt": Holiday.ASCENSION,
    "heilige drei könige": Holiday.EPIPHANY,
    "tag der arbeit": Holiday.MAY_DAY,
    "tag der deutschen einheit": Holiday.UNITY_DAY,
}
_BY_FIRST: dict[str, list[tuple[tuple[str, ...], Holiday]]] = {}
for _name, _holiday in sorted(_NAMES.items(), key=lambda item: -len(item[0])):
    _BY_FIRST.setdefault(_name.split()[0], []).append((tuple(_name.split()), _holiday))
# Ordinary words unless written as names are.
_CAPITAL = frozenset({"election", "inauguration", "memorial", "president", "presidents", "may", "new"})
_SUNDAYS = 4
_LONGEST = 5  # words of a feast's name, apostrophes counted


def holiday_at(line: Line, i: int) -> tuple[int, Holiday] | None:
    """The feast named at ``i`` and where its words end."""
    for words, holiday in _BY_FIRST.get(_singular(line.at(i).fold), ()):
        if end := _names(line, i, words):
            return end, holiday
    if numbered := _numbered(line, i):
        return numbered
    number = line.get(i, "holiday")
    return (i + 1, Holiday(number)) if number is not None else None


def _singular(fold: str) -> str:
    """Of "Presidents' Day" and "mothers day" the one whose day it is."""
    return fold.removesuffix("s") if fold in ("presidents", "mothers", "fathers", "valentines") else fold


def _names(line: Line, i: int, words: tuple[str, ...]) -> int:
    """The end of the words, an apostrophe and its s or a full stop between them passed over; 0 when they differ."""
    if not _written_as_name(line, i):
        return 0
    k = i
    for word in words:
        while k > i and (line.says(k, "'", "’", ".") or (line.says(k, "s") and line.says(k - 1, "'", "’"))):
            k += 1
        if _singular(line.at(k).fold) != word and line.at(k).fold != f"{word}s":
            return 0
        k += 1
    return k


def _written_as_name(line: Line, i: int) -> bool:
    """With a capital, or as nothing else is written: "election day" may be any, "new year's eve" not."""
    eve = line.says(i, "new") and line.says(i + 1, "year") and line.says(i + 2, "'", "’", "eve")
    return line.language != "en" or line.capital(i) or eve or line.at(i).fold not in _CAPITAL


def _numbered(line: Line, i: int) -> tuple[int, Holiday] | None:
    """Erster Advent, 2. Weihnachtstag."""
    number = line.get(i, "ordinal") or line.get(i, "number") or 0
    j = i + 1 + line.says(i + 1, ".")
    if line.says(j, "advent", "adventssonntag") and 1 <= number <= _SUNDAYS:
        return j + 1, Holiday(Holiday.ADVENT_1 + number - 1)
    if line.get(j, "christmasday") and number in (1, 2):
        return j + 1, Holiday.CHRISTMAS_DAY if number == 1 else Holiday.BOXING_DAY
    return None


def feast_placed(line: Line, i: int, end: int) -> bool:
    """A preposition stands before the feast at ``i``, another feast beside it, or it is when something happened."""
    article = line.get(i - 1, "determiner") is not None
    before = line.at(i - 1 - article).means
    if any(kind in before for kind in ("link", "relation", "till")):
        return True
    joined = range(i - 1 - _LONGEST, i - 1)  # "between Mother's Day and Ascension Day"
    if line.get(i - 1, "and") and any({"holiday", "relation"} & line.at(k).means.keys() for k in joined):
        return True
    happened = line.language == "de" and "told" in line.at(i - 1).means
    return happened or (line.get(end, "till") is not None and line.get(end + 1, "holiday") is not None)

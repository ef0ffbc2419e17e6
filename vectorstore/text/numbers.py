"""Amounts in German and English text as values that can be compared: "39 Mrd." is "39 billion" is "$39bn".

Pure; used by the support check and by the lexical index. Dates are read first (``days``) and are no amounts.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Literal

from vectorstore.text.days import Day, days
from vectorstore.text.number_words import CURRENCY, HALF, HALVES, LETTER_SCALE, ONE, SCALE, UNIT, spelled, unit_name
from vectorstore.text.pieces import Pieces

Bound = Literal["", "~", ">", "<"]
_GROUPED = r"\d{1,3}(?:[.,'’\u00a0\u202f\u2009 ]\d{3})+(?![\d])(?:[.,]\d+)?"
_CLOCK = (
    r"(?P<hour>[012]?\d):(?P<minute>[0-5]\d)(?!\d)"
    r"|(?P<dot_hour>[012]?\d)\.(?P<dot_minute>[0-5]\d)(?=\s?(?:Uhr|[ap]\.?m))"
)
_SPELLED = (
    "zwei drei vier fünf sech sieb acht neun zehn elf zwölf zwanz hundert tausend eintausend anderthalb eineinhalb two"
    " three four five six seven eight nine ten eleven twelve thirteen fift twenty thirty fort zero einund einhun"
).split()
_ONES = r"(?:eine?[rmn]?|an?|one|halbe[nr]?|half)"
# "GPT-5", "A320", "G7": a digit after a letter belongs to a name.
_TOKEN = re.compile(
    rf"(?<![A-Za-zÄÖÜäöüß\d])(?<![A-Za-zÄÖÜäöüß]-)(?:{_CLOCK}|(?P<digits>{_GROUPED}|\d+(?:[.,]\d+)*))"
    rf"|(?P<word>(?<![A-Za-zÄÖÜäöüß\d-])(?:(?:{'|'.join(_SPELLED)})[a-zäöüß]*"
    r"(?:-(?:one|two|three|four|five|six|seven|eight|nine)\b)?"
    rf"|{_ONES}(?=\s(?:an? )?(?:halbe[nr]? |half )?(?:mill|bill|trill|tausend|thousand|hundred))))",
    re.IGNORECASE,
)
# Every token begins where such a run does and with these letters: to look at these places alone takes a quarter of the
# time. The last five letters are those that the classes above hold beside their own because case is ignored.
_RUN = re.compile(r"[\dA-Za-zÄÖÜäöüßİıſẞ\u212a]+")
_BEGINNING = 4
_BEGINNINGS = re.compile(
    rf"\d|{'|'.join(word[:_BEGINNING] for word in _SPELLED)}|halb|half|(?:eine?[rmn]?|an?|one)\Z", re.IGNORECASE
)
_RANGE = re.compile(r"\s?(?:bis(?: zu)?|to|[-–—])\s?(?:[$€£]|US\$)?\Z")
_BETWEEN = re.compile(r"\s(?:und|and)\s(?:[$€£]|US\$)?\Z")
BOUNDS: dict[str, tuple[Bound, str]] = {
    "about": ("~", "rund|etwa|circa|ca\\.|ungefähr|knapp|fast|about|around|roughly|approximately|nearly|almost|some"),
    "over": (">", "mehr als|über|mindestens|wenigstens|more than|over|at least"),
    "under": ("<", "weniger als|unter|höchstens|maximal|bis zu|less than|fewer than|under|up to|below|at most"),
}


def _behind(words: str) -> str:
    """A pattern for the place behind one of the words, and not behind a part of one: "darunter", "gegenüber"."""
    return "|".join(rf"(?<=\b{word})" for word in words.split("|"))


# To be matched at the space before a number: looking back from there is four times as quick as a search for the words.
_NEAR = re.compile(
    "(?:" + "|".join(f"(?P<{name}>{_behind(words)})" for name, (_, words) in BOUNDS.items()) + r")\s\Z", re.IGNORECASE
)
_MINUS = re.compile(r"(?:(?:^|[\s(])[-−]|\bminus )\Z")
_HALF = re.compile(r"\s(?:an? )?(?:(halbe[nr]?|half)\s)?")
_IDENTIFIER = re.compile(r"(?!(?:er|s|st|nd|rd|th|fach|mal)\b)[A-Za-z]")
# "310m euros" is a sum, "a 400m race" is a distance.
_MONEY_AHEAD = re.compile(
    r"[\s-](?:euros?|pounds?|(?:US )?dollars?|(?:Swiss )?francs?|yen|Dollar|Franken|Pfund)\b", re.IGNORECASE
)
_DECADE = re.compile(r"(?:19|20)\d0s\b")
_AFTERNOON = re.compile(r"\bp\.?m")
# What every amount of 10,000 and more has: five digits, a scale, a spelled hundred or thousand, or an hour of three
# digits, which counts in minutes. (Two patterns, for one with two beginnings is tried at every character.)
_NEXT = r"(?:[.,'’\u00a0\u202f\u2009 ]?\d)"
_SIZABLE = re.compile(
    rf"\d(?:{_NEXT}{{4}}|{_NEXT}{{2}}[\s-]?(?:Uhr|o'clock|[ap]\.?m)|{_NEXT}[kK]|[mMbB]|ml?n|bn|trn?|tn)"
)
_SIZABLE_AHEAD = re.compile(r"[\s-](?:ml?n|bn|trn?|tn)(?![a-zäöüß])")
_SIZABLE_WORDS = (
    "illion", "illiard", "ausend", "AUSEND", "undert", "UNDERT", "thousand", "hundred", "Tsd", "Mio", "Mrd", "Bio",
)  # fmt: skip
_SCALES = {"e2": 2, "e3": 3, "e6": 6, "e9": 9, "e12": 12, "e15": 15}


@dataclass(frozen=True, slots=True)
class Amount:
    """A number with its unit as written in ``text[start:end]``; ``low == high`` unless it is a range.

    ``unit`` is a short name ("eur", "%", "km") or "". ``bound`` says about (~), more than (>), less than (<).
    ``power`` is the power of ten that its scale word carried ("Milliarden" is 9); the value has it in.
    """

    low: Decimal
    high: Decimal
    unit: str = ""
    bound: Bound = ""
    start: int = 0
    end: int = 0
    power: int = 0

    @property
    def is_year(self) -> bool:
        """True for a bare number that can be a year."""
        return not self.unit and self.low == self.high and 1900 <= self.low <= 2100 and self.low % 1 == 0  # noqa: PLR2004

    @property
    def terms(self) -> tuple[str, ...]:
        """Index terms without punctuation: one value, or the two ends of a range ("39000000000", "1_5")."""
        ends = (self.low,) if self.low == self.high else (self.low, self.high)
        return tuple(_plain(value).replace(".", "_").replace("-", "") for value in ends)


def _plain(value: Decimal) -> str:
    return f"{value.normalize():f}"


def quantities(text: str, language: str = "") -> tuple[Amount | Day, ...]:
    """All dates and amounts of a text in order; ``language`` (ISO 639-1 or "") settles "1.234" and "Billion"."""
    found: list[Amount | Day] = [*days(text, language)]
    found += amounts(text, language, skip=tuple((day.start, day.end) for day in found))
    return tuple(sorted(found, key=lambda one: one.start))


def may_be_sizable(text: str) -> bool:
    """False where no amount of a text can be 10,000 or more; eight times as quick as reading them all."""
    if any(map(text.__contains__, _SIZABLE_WORDS)):
        return True
    return _SIZABLE.search(text) is not None or _SIZABLE_AHEAD.search(text) is not None


def amounts(text: str, language: str = "", *, skip: tuple[tuple[int, int], ...] | None = None) -> tuple[Amount, ...]:
    """The amounts of a text in order, dates left out; ranges are one amount."""
    spans = tuple((day.start, day.end) for day in days(text, language)) if skip is None else skip
    found: list[Amount] = []
    position = 0
    for run in _RUN.finditer(text):
        match = (
            _TOKEN.match(text, run.start()) if run.start() >= position and _OPENS[run.group()[:_BEGINNING]] else None
        )
        if match is None:
            continue
        position = match.end()
        if any(start <= match.start() < end for start, end in spans):
            continue
        piece = _read(text, match, language)
        if piece is not None:
            position = max(position, piece.end)
            joined = _range(text, found[-1], piece) if found else None
            found[-1 if joined else len(found) :] = [joined or piece]
    return tuple(found)


def _opens(beginning: str) -> bool:
    return _BEGINNINGS.match(beginning) is not None


_OPENS = Pieces(_opens)


def _range(text: str, first: Amount, second: Amount) -> Amount | None:
    """Join "60 bis 65 Milliarden" to one range: the first end takes the scale and unit of the second."""
    if first.low != first.high or not _is_range(text, first, second):
        return None
    scaled = first.low * Decimal(10) ** second.power
    low = scaled if first.low < 1000 and scaled < second.high else first.low  # noqa: PLR2004 ("500.000 bis 1,5 Mio.")
    if low >= second.high:
        return None
    unit = second.unit or first.unit
    return replace(second, low=low, unit=unit, start=first.start, bound=first.bound)


def _is_range(text: str, first: Amount, second: Amount) -> bool:
    if "clock" in (first.unit, second.unit) or first.is_year or second.is_year:
        return False
    if first.unit and second.unit and first.unit != second.unit:
        return False
    if first.unit in ("%", "pp") and not second.unit and second.power:  # "fell 25 percent to 1.2 million"
        return False
    between = text[first.end : second.start]
    head = text[max(0, first.start - 12) : first.start].lower()
    if _BETWEEN.match(between):
        return bool(re.search(r"(?:zwischen|between)\s\W?$", head))
    return bool(_RANGE.match(between)) and not re.search(r"from\s\W?$", head)


def _read(text: str, match: re.Match[str], language: str) -> Amount | None:
    if match["word"]:
        return _read_word(text, match, language)
    if match["hour"] or match["dot_hour"]:
        return _clock(text, match)
    value = _decimal(match["digits"], language)
    return None if value is None else _finish(text, value, match.start(), match.end(), language)


def _clock(text: str, match: re.Match[str]) -> Amount:
    minutes = Decimal(int(match["hour"] or match["dot_hour"]) * 60 + int(match["minute"] or match["dot_minute"]))
    unit = UNIT.match(text, match.end())
    end = unit.end() if unit and unit_name(unit) == "clock" else match.end()
    half = 720 if text[match.end() : end].strip().lower().startswith("p") and minutes < 720 else 0  # noqa: PLR2004
    return Amount(minutes + half, minutes + half, "clock", "", match.start(), end)


def _read_word(text: str, match: re.Match[str], language: str) -> Amount | None:
    word, end = match["word"].lower(), match.end()
    if word in ONE or word in HALF:
        half = _HALF.match(text, end)
        size = Decimal("0.5") if word in HALF or (half and half[1]) else Decimal(1)
        end = half.end() - 1 if half else end
        return _finish(text, size, match.start(), end, language) if SCALE.match(text, end) else None
    number = HALVES.get(word, spelled(word))
    return None if number is None else _finish(text, Decimal(number), match.start(), end, language)


def _finish(text: str, value: Decimal, start: int, end: int, language: str) -> Amount | None:
    """Take the sign and currency before and the scale and unit after a number; None for an identifier like "5G"."""
    currency = CURRENCY.search(text, max(0, start - 5), start)
    digits, power = end, 0
    while scale := SCALE.match(text, end) or (LETTER_SCALE.match(text, end) if end == digits else None):
        if (
            currency is None
            and scale.group() in ("m", "M", "b", "B", "K")
            and not _MONEY_AHEAD.match(text, scale.end())
        ):
            break
        power, end = power + _power(scale, language, currency is not None), scale.end()
    unit = UNIT.match(text, end)
    if currency is None and unit is None and end == digits and _IDENTIFIER.match(text, end):
        return None
    if unit is not None and _DECADE.match(text, start):
        unit = None
    name = (currency.lastgroup or "") if currency else ""
    if unit is not None and not name:
        name, end = unit_name(unit), unit.end()
    begin = currency.start() if currency else start
    value = _signed(text, value * Decimal(10) ** power, begin)
    if name == "clock":
        value = value * 60 + (720 if _AFTERNOON.search(text[digits:end]) and value < 12 else 0)  # noqa: PLR2004
    return Amount(value, value, name, _bound(text, begin), begin, end, power)


def _power(scale: re.Match[str], language: str, currency: bool) -> int:  # noqa: FBT001
    name = scale.lastgroup or "e3"
    if name in _SCALES:
        return _SCALES[name]
    german = language.startswith("de") or (not language and not currency)
    return {"billion": (9, 12), "trillion": (12, 18)}[name][german]


def _signed(text: str, value: Decimal, start: int) -> Decimal:
    return -value if _MINUS.search(text, max(0, start - 7), start) else value


def _bound(text: str, start: int) -> Bound:
    match = _NEAR.match(text, start - 1, start) if start else None
    return BOUNDS[match.lastgroup or ""][0] if match else ""


def _decimal(digits: str, language: str) -> Decimal | None:
    """The value of digits with separators, by language where both readings are possible; None for "3.11.2"."""
    plain = re.sub(r"['’\s]", "", digits)
    marks = [mark for mark in plain if mark in ".,"]
    if not marks:
        return Decimal(plain)
    last = marks[-1]
    if len(set(marks)) == 2:  # noqa: PLR2004 (both separators: the last one is the decimal mark)
        other = "," if last == "." else "."
        return Decimal(plain.replace(other, "").replace(last, ".")) if marks.count(last) == 1 else None
    groups = plain.split(last)
    grouped = len(groups[0]) <= 3 and groups[0] != "0" and all(len(group) == 3 for group in groups[1:])  # noqa: PLR2004
    if len(marks) > 1:
        return Decimal("".join(groups)) if grouped else None
    decimal_mark = {"de": ",", "en": "."}.get(language[:2], "")
    if grouped and last != decimal_mark:
        return Decimal("".join(groups))
    return Decimal(".".join(groups))

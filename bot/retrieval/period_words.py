"""The words of a question with what each may mean in a time expression, from a German and an English table."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from types import MappingProxyType

from bot.retrieval import period_english, period_german
from bot.retrieval.period_calendar import Relation, Unit
from bot.retrieval.period_feasts import Holiday

# Meanings that no time expression begins with.
_INERT = frozenset({
    *("vote", "and", "at", "change", "compared", "counted", "sport", "article", "reporting", "printed", "single"),
    *("newest", "fresh", "future", "plural", "name", "about", "oclock", "till", "dash", "onward", "ofweek"),
    *("told", "planned", "shortday"),
})  # fmt: skip
_TENSE = frozenset({"told", "future", "planned", "shortday"})
Meanings = Mapping[str, int]
NOTHING: Meanings = MappingProxyType({})
FIRST_YEAR, LAST_YEAR = 1000, 2999
_PART_ENDINGS = {"früh": 0, "morgen": 0, "vormittag": 1, "mittag": 2, "nachmittag": 3, "abend": 4, "nacht": 5}

_UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue"})

# Every repeat is bounded or over one character class, so scanning stays linear in the length of the question.
_TOKEN = re.compile(
    r"(?P<iso>[0-9]{4}[-/][0-9]{1,2}[-/][0-9]{1,2})(?:T(?P<isotime>[0-9]{2}:[0-9]{2})[0-9:.Z+]{0,20})?(?![0-9])"
    r"|(?P<dotted>[0-9]{1,2}\.[ ]?[0-9]{1,2}\.[ ]?(?:[0-9]{4}|[0-9]{2})(?![0-9]))"
    r"|(?P<slashed>[0-9]{1,2}/[0-9]{1,2}/(?:[0-9]{4}|[0-9]{2})(?![0-9]))"
    r"|(?P<dashed>[0-9]{1,2}-[0-9]{1,2}-[0-9]{4})(?![0-9-])"
    r"|(?P<compact>(?:19|20)[0-9]{6})(?![0-9\w.,])"
    r"|(?P<yearmonth>[0-9]{4}-(?:0[1-9]|1[0-2]))(?![0-9-]|[.,][0-9])"
    r"|(?P<monthyear>(?:0?[1-9]|1[0-2])[/.](?:19|20)[0-9]{2})(?![0-9/]|[.,][0-9])"
    r"|(?P<daymonth>[0-9]{1,2}\.[0-9]{1,2}\.(?![0-9]))"
    r"|(?P<clock>[0-9]{1,2}:[0-9]{2})(?::[0-9]{2})?(?![0-9])"
    r"|(?P<years>[0-9]{4}/[0-9]{2}(?:[0-9]{2})?)(?![0-9])"
    r"|(?P<figure>[0-9]{1,3}(?:[.,][0-9]{3}){1,6}(?![0-9])|[0-9]{1,9}[.,][0-9]{1,9})"
    r"|(?P<number>[0-9]+)(?P<suffix>[^\W\d_]+)?"
    r"|(?P<word>[^\W\d_][^\W_]*(?:['’](?![sS]\b)[^\W\d_]+)?)"
    r"|(?P<mark>[^\w\s])"
)


@dataclass(frozen=True, slots=True)
class Token:
    """A word, number or mark; ``means`` maps each kind of meaning to its value (``{"month": 5, "name": 1}``)."""

    text: str
    fold: str
    start: int
    end: int
    means: Meanings


_END = Token("", "", 0, 0, NOTHING)


@dataclass(frozen=True, slots=True)
class Line:
    """A question as tokens; reading beyond either end gives an empty token."""

    tokens: tuple[Token, ...]
    language: str

    def at(self, i: int) -> Token:
        return self.tokens[i] if 0 <= i < len(self.tokens) else _END

    def get(self, i: int, kind: str) -> int | None:
        """The value of a kind of meaning at ``i``, None when the word has no such meaning."""
        return self.at(i).means.get(kind)

    def says(self, i: int, *folds: str) -> bool:
        return self.at(i).fold in folds

    def opens(self, i: int) -> bool:
        """A time expression may begin at ``i``; spares the rules most words of a question."""
        return not self.at(i).means.keys() <= _INERT

    def foreign(self, i: int) -> bool:
        """The time word at ``i`` is of the other language: the "juni" of an English line."""
        return self.at(i).fold not in _table(self.language)

    def skip(self, i: int, *kinds: str) -> int:
        """The first position from ``i`` on whose word has none of the kinds of meaning (at most three are skipped)."""
        for _ in range(3):
            if not any(kind in self.at(i).means for kind in kinds):
                break
            i += 1
        return i

    def capital(self, i: int) -> bool:
        return self.at(i).text[:1].isupper()


def read(question: str, language: str = "") -> Line:
    """Cut a question into tokens; its language is voted on when it is neither "de" nor "en"."""
    language = language[:2].lower()
    matches = list(_TOKEN.finditer(question))
    if language not in ("de", "en"):
        language = _vote([match.group().casefold() for match in matches])
    words = _lexicon(language)
    return Line(tuple(_token(match, words, language) for match in matches), language)


def _vote(folds: list[str]) -> str:
    """The language with more of its everyday words, then with more of its time words."""
    votes = {}
    for name in ("de", "en"):
        known = [_table(name)[fold] for fold in folds if fold in _table(name)]
        votes[name] = sum("vote" in means for means in known), sum(not means.keys() <= _TENSE for means in known)
    return "de" if votes["de"] >= votes["en"] else "en"


def _token(match: re.Match[str], words: Mapping[str, Meanings], language: str) -> Token:
    text = match.group()
    fold = text.casefold().replace("’", "'")
    means = words.get(fold, NOTHING) if match.lastgroup == "word" else _numeric(match, language)
    if match.lastgroup == "mark" and text in "-–—‑":
        means = {"dash": 1}
    return Token(text, fold, match.start(), match.end(), means)


def _numeric(match: re.Match[str], language: str) -> Meanings:
    kinds = match.groupdict()
    if kinds["iso"]:
        year, month, day = map(int, re.split("[-/]", kinds["iso"]))
        return _date(year, month, day) | (_clock(kinds["isotime"]) if kinds["isotime"] else {})
    if kinds["slashed"]:
        return _written(kinds["slashed"], american=language == "en")
    if kinds["figure"]:
        return _decimal(kinds["figure"])
    for kind, means in _WRITTEN.items():
        if text := kinds[kind]:
            return means(text)
    return _number(kinds["number"] or "", (kinds["suffix"] or "").casefold())


def _date(year: int, month: int, day: int) -> dict[str, int]:
    if not FIRST_YEAR <= year <= LAST_YEAR:
        return {}
    try:
        return {"date": date(year, month, day).toordinal()}
    except ValueError:
        return {}


def _written(text: str, *, american: bool = False) -> Meanings:
    """12.05.2026 and 12/05/2026 name the day first, in English with slashes the month unless only a day fits."""
    day, month, year = (int(part) for part in re.split("[-./]", text))
    if (american and month <= 31 and day <= 12) or month > 12:  # noqa: PLR2004 - days and months
        day, month = month, day
    return _date(year + 2000 if year < 100 else year, month, day)  # noqa: PLR2004


def _month(text: str) -> Meanings:
    """2025-03, 03/2025 and 3.2025 are a month; 2010-11 is a season or a span of two years, as 2023-24 is."""
    first, second = (int(part) for part in re.split("[-./]", text))
    if "-" not in text:
        return {"yearmonth": second * 100 + first, **({"decimal": 1} if "." in text else {})}
    if second == (first + 1) % 100:
        return {"years": first}
    return {"yearmonth": first * 100 + second} if FIRST_YEAR <= first <= LAST_YEAR else {}


def _compact(text: str) -> Meanings:
    """20260223"""
    return _date(int(text[:4]), int(text[4:6]), int(text[6:]))


def _day_month(text: str) -> Meanings:
    """3.10."""
    day, month = map(int, text.split(".")[:2])
    return {"daymonth": month * 100 + day}


def _decimal(text: str) -> Meanings:
    """1,5 and 2.5; nothing with more digits is said of years or hours."""
    whole, _, part = text.replace(",", ".").partition(".")
    return {"tenths": int(whole + part)} if len(part) == 1 and len(whole) <= 2 else {}  # noqa: PLR2004


def _clock(text: str) -> dict[str, int]:
    hour, minute = map(int, text.split(":"))
    return {"clock": hour * 60 + minute} if hour < 24 and minute < 60 else {}  # noqa: PLR2004


def _years(text: str) -> Meanings:
    """2024/25: a season or winter; anything but two neighbouring years is no time expression."""
    first, second = text.split("/")
    follows = int(second) == (int(first) + 1) % 10 ** len(second)
    return {"years": int(first)} if follows and FIRST_YEAR <= int(first) <= LAST_YEAR else {}


_WRITTEN: Mapping[str, Callable[[str], Meanings]] = {
    "dotted": _written,
    "dashed": _written,
    "compact": _compact,
    "yearmonth": _month,
    "monthyear": _month,
    "daymonth": _day_month,
    "clock": _clock,
    "years": _years,
}


def _number(digits: str, suffix: str) -> Meanings:
    if not digits or len(digits) > 4:  # noqa: PLR2004 - nothing in a calendar is longer than a year
        return {}
    value = int(digits)
    if not suffix:
        year = {"year": value} if len(digits) == 4 and FIRST_YEAR <= value <= LAST_YEAR else {}  # noqa: PLR2004
        return {"number": value, **year}
    if suffix in ("st", "nd", "rd", "th"):
        return {"ordinal": value, "nth": value}
    if suffix in ("s", "er", "ern", "erjahre", "erjahren"):
        return _decade(digits, value)
    if suffix in ("am", "pm") and 1 <= value <= 12:  # noqa: PLR2004 - hours
        return {"clock": (value % 12 + 12 * (suffix == "pm")) * 60}
    return {"number": value, "hours": value} if suffix == "h" else {}


def _decade(digits: str, value: int) -> Meanings:
    if len(digits) == 2 and value % 10 == 0:  # noqa: PLR2004
        return {"decade": (1900 if value > 20 else 2000) + value}  # noqa: PLR2004 - "the 90s" are the 1990s
    if len(digits) == 4 and value % 10 == 0 and FIRST_YEAR <= value <= LAST_YEAR:  # noqa: PLR2004
        return {"century": value} if value % 100 == 0 and value < 2000 else {"decade": value}  # noqa: PLR2004
    return {}


@cache
def _table(language: str) -> Mapping[str, Meanings]:
    text = period_german.TABLE if language == "de" else period_english.TABLE
    table: dict[str, dict[str, int]] = {}
    for line in text.strip().splitlines():
        entry, _, words = line.partition(" | ")
        kind, value = entry.split()
        for word in words.split():
            for form in _inflected(word):
                table.setdefault(form.casefold(), {}).setdefault(kind, _value(kind, value))
    return {**table, **_shared(language)}


def _inflected(word: str) -> list[str]:
    """The endings of an adjective, and umlauts as typed without a German keyboard."""
    endings = ("", "e", "en", "er", "es", "em") if word.endswith("~") else ("",)
    plain = word.removesuffix("~")
    return [stem + ending for stem in {plain, plain.translate(_UMLAUTS)} for ending in endings]


def _value(kind: str, value: str) -> int:
    names = {"unit": Unit, "priorunit": Unit, "currentunit": Unit, "holiday": Holiday, "relation": Relation}.get(kind)
    return names[value] if names else int(value)


def _shared(language: str) -> dict[str, dict[str, int]]:
    """What is cheaper to generate than to list: Q4, H1, Montagabend."""
    made = {f"q{n}": {"quarter": n} for n in range(1, 5)} | {f"h{n}": {"half": n} for n in (1, 2)}
    made |= {f"kw{n}": {"weeknumber": n} for n in range(1, 54)}
    if language == "en":
        return made
    made |= {f"{one}und{ten}": {"number": value} for value, one, ten in _compounds()}
    for value, one, ten in _compounds():
        made |= {f"{one}und{ten}{ending}": {"ordinal": value} for ending in ("ste", "sten", "ster") if value < 32}  # noqa: PLR2004
    days = ("montag", "dienstag", "mittwoch", "donnerstag", "freitag", "samstag", "sonntag")
    for number, day in enumerate(days):
        made |= {day + ending: {"weekday": number, "dayspart": part} for ending, part in _PART_ENDINGS.items()}
    return made


def _compounds() -> list[tuple[int, str, str]]:
    """21 to 99 in words: einundzwanzig."""
    ones = ("ein", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun")
    tens = ("zwanzig", "dreißig", "vierzig", "fünfzig", "sechzig", "siebzig", "achtzig", "neunzig")
    return [(ten * 10 + one, ones[one - 1], tens[ten - 2]) for ten in range(2, 10) for one in range(1, 10)]


@cache
def _lexicon(language: str) -> Mapping[str, Meanings]:
    """The language's own table, and the other language's words that are not ordinary words here."""
    other = _table("en" if language == "de" else "de")
    ordinary = period_german.ORDINARY if language == "de" else period_english.ORDINARY
    return {**{word: means for word, means in other.items() if word not in ordinary}, **_table(language)}

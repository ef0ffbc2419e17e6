"""The words of a question with what each may mean in a time expression, from a German and an English table."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType

from bot.retrieval.period import english as period_english
from bot.retrieval.period import german as period_german
from bot.retrieval.period.calendar import Relation, Unit
from bot.retrieval.period.feasts import Holiday
from bot.retrieval.period.figures import NOTHING, TOKEN, Meanings, numeric

# Meanings that no time expression begins with.
_INERT = frozenset({
    *("vote", "and", "at", "change", "compared", "counted", "sport", "article", "reporting", "printed", "single"),
    *("newest", "fresh", "future", "plural", "name", "about", "oclock", "till", "dash", "onward", "ofweek"),
    *("told", "planned", "shortday", "weekdays"),
})  # fmt: skip
_TENSE = frozenset({"told", "future", "planned", "shortday"})
_PART_ENDINGS = {"früh": 0, "morgen": 0, "vormittag": 1, "mittag": 2, "nachmittag": 3, "abend": 4, "nacht": 5}

_ENGLISH_DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")

_UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue"})


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
    matches = list(TOKEN.finditer(question))
    folds = [match.group().casefold() for match in matches]
    if language not in ("de", "en") or _mistaken(folds, language):
        language = _vote(folds)
    words = _lexicon(language)
    return Line(tuple(_token(match, words, language) for match in matches), language)


def _vote(folds: list[str]) -> str:
    """The language with more of its everyday words, then with more of its time words."""
    votes = {}
    for name in ("de", "en"):
        known = [_table(name)[fold] for fold in folds if fold in _table(name)]
        votes[name] = sum("vote" in means for means in known), sum(not means.keys() <= _TENSE for means in known)
    return "de" if votes["de"] >= votes["en"] else "en"


def _mistaken(folds: list[str], language: str) -> bool:
    """No word of the told language is only its own, and more of the words are the other's: "Bitcoin am Wochenende"."""
    own, other = _table(language), _table("en" if language == "de" else "de")

    def votes(table: Mapping[str, Meanings], fold: str) -> bool:
        return "vote" in table.get(fold, NOTHING)

    if any(votes(own, fold) and not votes(other, fold) for fold in folds):
        return False
    alone = any(votes(other, fold) and not votes(own, fold) for fold in folds)
    return alone and sum(fold in other for fold in folds) > sum(fold in own for fold in folds)


def _token(match: re.Match[str], words: Mapping[str, Meanings], language: str) -> Token:
    text = match.group()
    fold = text.casefold().replace("’", "'")
    means = words.get(fold, NOTHING) if match.lastgroup == "word" else numeric(match, language)
    if match.lastgroup == "mark" and text in "-–—‑":
        means = {"dash": 1}
    return Token(text, fold, match.start(), match.end(), means)


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
    names = {
        "unit": Unit,
        "priorunit": Unit,
        "currentunit": Unit,
        "todate": Unit,
        "holiday": Holiday,
        "relation": Relation,
    }.get(kind)
    return names[value] if names else int(value)


def _shared(language: str) -> dict[str, dict[str, int]]:
    """What is cheaper to generate than to list: Q4, H1, Montagabend."""
    made = {f"q{n}": {"quarter": n} for n in range(1, 5)} | {f"h{n}": {"half": n} for n in (1, 2)}
    made |= {f"{fy}{n}": {"year": 2000 + n % 100} for fy in ("fy", "gj") for n in (*range(50), *range(2000, 2050))}
    made |= {f"kw{n}": {"weeknumber": n} for n in range(1, 54)}
    if language == "en":
        return made | {f"{day}s": {"weekdays": number} for number, day in enumerate(_ENGLISH_DAYS)}
    made |= {f"{one}und{ten}": {"number": value} for value, one, ten in _compounds()}
    for value, one, ten in _compounds():
        made |= {f"{one}und{ten}{ending}": {"ordinal": value} for ending in ("ste", "sten", "ster") if value < 32}  # noqa: PLR2004
    for month, number in _months():
        made |= {f"{month}hälfte": {"monthhalf": number}, f"{month}woche": {"monthweek": number}}
        made |= {f"{month}wochenende": {"monthweekend": number}, f"{month}wochen": {"monthweeks": number}}
        made |= {f"{month}tage": {"monthdays": number}, f"{month}tagen": {"monthdays": number}}
    days = ("montag", "dienstag", "mittwoch", "donnerstag", "freitag", "samstag", "sonntag")
    for number, day in enumerate(days):
        made |= {ending: {"weekdays": number} for ending in (f"{day}en", f"{day}e")}
        made |= {day + ending: {"weekday": number, "dayspart": part} for ending, part in _PART_ENDINGS.items()}
    return made


def _months() -> list[tuple[str, int]]:
    names = "januar februar märz april mai juni juli august september oktober november dezember".split()
    return [*((name, number) for number, name in enumerate(names, 1)), ("jänner", 1)]


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


def _slip_bearing() -> Mapping[str, str]:
    """The time words long enough to be told from other words with a slip in them, and which meaning each has."""
    kinds = ("weekday", "month", "which", "unit", "day")
    every = [pair for language in ("de", "en") for pair in _table(language).items()]
    told = [(word, f"{kind} {means[kind]}") for word, means in every for kind in kinds if kind in means]
    return MappingProxyType({word: meaning for word, meaning in told if len(word) > 4 and word.isalpha()})  # noqa: PLR2004


TIME_WORDS = _slip_bearing()

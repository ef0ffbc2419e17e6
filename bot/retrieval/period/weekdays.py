"""Short weekdays, "am Di.", "on Fri", "Mo-Mi": ordinary words and names too, so only in their places they are days."""

from __future__ import annotations

from dataclasses import replace
from types import MappingProxyType

from bot.retrieval.period.names import joins
from bot.retrieval.period.words import Line, Token

_GERMAN = frozenset({"seit", "bis", "ab", "vom", "von", "zum", "nach", "vor", "letzten", "nächsten", "kommenden"})
_ENGLISH = frozenset({"on", "since", "until", "till", "by", "last", "next", "this", "before", "after"})
_ONLY_DAYS = frozenset({"tues", "thur", "thurs"})
_WORDS = frozenset({"sun", "sat", "wed", "mon"})
_GOES_ON = ("link", "part", "and", "till", "relation", "which", "number", "clock")


def with_short_days(line: Line) -> Line:
    """The line with every short weekday that stands like one read as a weekday, its full stop with it."""
    days = [i for i in range(len(line.tokens)) if line.get(i, "shortday") is not None and _is_day(line, i)]
    if not days:
        return line
    tokens = list(line.tokens)
    for i in reversed(days):
        dotted = line.says(i + 1, ".") and line.at(i + 1).start == line.at(i).end
        tokens[i : i + 1 + dotted] = [_day(line.at(i), dotted=dotted)]
    return replace(line, tokens=tuple(tokens))


def _day(token: Token, *, dotted: bool) -> Token:
    stop = "." if dotted else ""
    means = MappingProxyType({"weekday": token.means["shortday"]})
    return replace(token, text=token.text + stop, end=token.end + len(stop), means=means)


def _is_day(line: Line, i: int) -> bool:
    if line.language == "de" and not line.foreign(i):
        return line.capital(i) and (_among_days(line, i) or _dated(line, i) or _after_german(line, i))
    if line.capital(i) and line.get(i + 1, "part") is not None and not line.capital(i + 1):
        return True  # "Sat night"
    return line.at(i).fold in _ONLY_DAYS or _among_days(line, i) or _after_english(line, i)


def _among_days(line: Line, i: int) -> bool:
    """Mo–Mi, Sat/Sun, von Mo bis Fr, Mon and Tue; written alike, with a capital."""
    places = (i + 2 + line.says(i + 1, "."), i - 2 - line.says(i - 2, "."))
    joints = (i + 1 + line.says(i + 1, "."), i - 1)
    return line.capital(i) and any(
        line.get(place, "shortday") is not None and line.capital(place) and joins(line, joint)
        for place, joint in zip(places, joints, strict=True)
    )


def _dated(line: Line, i: int) -> bool:
    """A date follows: "Fr, 20.2.", "Mo., den 23. Februar"."""
    j = i + 1 + line.says(i + 1, ".")
    j = line.skip(j + line.says(j, ",", "("), "determiner")
    day = line.get(j, "number") is not None and line.says(j + 1, ".")
    return day or any(kind in line.at(j).means for kind in ("daymonth", "date"))


def _after_german(line: Line, i: int) -> bool:
    """After "am" always; after the others unless a name goes on: "von Do Kwon"."""
    if line.says(i - 1, "am"):
        return True
    after = line.at(i + 1 + line.says(i + 1, "."))
    return line.at(i - 1).fold in _GERMAN and not (after.text[:1].isupper() and not after.means)


def _after_english(line: Line, i: int) -> bool:
    """After "on" and the like; "sun", "sat", "wed" and "mon" only where no noun follows: "on Sun Microsystems"."""
    after = line.at(i + 1)
    if line.at(i - 1).fold not in _ENGLISH or (after.text[:1].isupper() and not after.means):
        return False
    ends = not after.text[:1].isalnum() or any(kind in after.means for kind in _GOES_ON)
    return ends or line.at(i).fold not in _WORDS

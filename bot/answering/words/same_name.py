"""Whether a word in a text is a word of a name: in its own ending, as its adjective or in a compound; pure.

Two names that only begin alike are two: "Neuenrode" and "Neuenroda", "Veltro" and "Veltron", "Daniel" and "Danielle".
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from bot.answering.words.persons import is_person, last_names
from bot.answering.words.wording import shared

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bot.answering.words.naming import Name

STEM = 4  # letters that two forms of a name have in common at least: "Köln", "Kölner"
COMPOUND = 4  # letters of the noun behind a name: "Bundestagswahl", but "Veltron" holds no "Veltro"
NAMESAKE = 5  # letters with which two names begin alike that are taken for each other
APART = 2  # letters at the end of either that tell them apart

_ISH = ("isch", "ische", "ischen", "ischer", "isches", "ischem")
_OF_THE_PLACE = ("er", "ers", "ern", "erin", "erinnen", "ner", "ners", "nern", *_ISH)
# Endings that one name can have behind a stem of so many letters: Köln(er), Grüne(n), Brem(en/er), Valdor(ia/ien),
# Americ(a/an), but not "Julia" and "Julian".
_ENDINGS = (
    (STEM, frozenset(("", "s", "es", *_OF_THE_PLACE, "i", "is", "ian", "ians", "ish", "ese"))),
    (STEM, frozenset(("e", "en", "er", "es", "em"))),
    (STEM, frozenset(("e", "ian", "ians", "ean", "eans", "ese", "ish"))),
    (STEM, frozenset(("en", "ens", *_OF_THE_PLACE))),
    (STEM, frozenset(("ia", "ian", "ians", "ias", "ien", "iens", "ier", "iern", "iers", "ic", "ics", *_ISH))),
    (STEM + 1, frozenset(("a", "an", "ans", "as"))),
)
_ADJECTIVE, _DECLINED = "sch", frozenset(("", "e", "en", "er", "es", "em"))  # "Deutsch", but no "Gabriel"
_PLURAL = ("er", "el", "e")  # what German gives an n: "Italienern", but no "Veltron"
_SPELT = str.maketrans("yj", "ii")
_TWICE = re.compile(r"(.)\1+")


def holds(held: Iterable[str], name: Name) -> bool:
    """Whether one of a text's folded words is a word of a name; of a person's the last one, as it is or with an s."""
    if is_person(name):
        return any(not {last, last.removesuffix("s")}.isdisjoint(held) for last in last_names(name))
    return any(stands(word, held) for word in name.words)


def stands(word: str, held: Iterable[str]) -> bool:
    """Whether a folded word of a name is among those of a text, in any form or at the head of a compound."""
    return any(is_same(word, other) or _is_compound(word, other) for other in held)


@lru_cache(maxsize=1 << 15)
def is_same(one: str, other: str) -> bool:
    """Whether two folded words are one name in two forms or spellings, or one is the other's part with a hyphen."""
    if one == other or one in other.split("-") or other in one.split("-") or _spelt(one) == _spelt(other):
        return True
    alike = _alike(one, other)
    return any(_is_inflected(one[place:], other[place:], one[:place]) for place in range(STEM, alike + 1))


def _spelt(word: str) -> str:
    """A word without what spellings differ in: "Selenskyj", "Selenskyi"."""
    return _TWICE.sub(r"\1", word.translate(_SPELT))


def _alike(one: str, other: str) -> int:
    """With how many letters two words begin alike."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((place for place, (a, b) in pairs if a != b), min(len(one), len(other)))


def _is_inflected(one: str, other: str, stem: str) -> bool:
    if {one, other} <= {"", "n", "ns"}:
        return stem.endswith(_PLURAL)
    if stem.endswith(_ADJECTIVE) and {one, other} <= _DECLINED:
        return True
    return any(len(stem) >= least and one in endings and other in endings for least, endings in _ENDINGS)


def _is_compound(name: str, other: str) -> bool:
    """Whether a word begins with a name and goes on with a noun: "Bundestagswahl"."""
    return len(name) > STEM and other.startswith(name) and len(other) >= len(name) + COMPOUND


def are_namesakes(one: str, other: str) -> bool:
    """Whether two words are taken for each other, though they are two names: all but their last letters are alike."""
    alike = _alike(one, other)
    apart = max(len(one), len(other)) - alike
    return alike >= NAMESAKE and 0 < apart <= APART and not is_same(one, other)


def begins_alike(word: str, held: frozenset[str]) -> bool:
    """Whether a text holds a word that begins as a word of a name, and not only a namesake of it."""
    return shared(word, held) and (stands(word, held) or not any(are_namesakes(word, one) for one in held))

"""Letters that other languages have and asking fingers do not: "Łódź" is asked for as "Lodz", "Tromsø" as "Tromso"."""

from __future__ import annotations

import re

# Accents fall off when a letter is decomposed; these are letters of their own and stay.
_PLAIN = {"ł": "l", "ø": "o", "đ": "d", "ð": "d", "ħ": "h", "ı": "i", "æ": "ae", "œ": "oe", "þ": "th", "ŋ": "n"}
_TABLE = str.maketrans({**_PLAIN, **{letter.upper(): plain for letter, plain in _PLAIN.items() if letter != "ı"}})
_ANY = re.compile(f"[{''.join(map(chr, _TABLE))}]")


def has_own_letters(text: str) -> bool:
    """Whether a text holds any such letter."""
    return _ANY.search(text) is not None


def plain_letters(text: str) -> str:
    """The text with the letters that stand for them, in small ones; accents stay."""
    return text if text.isascii() else text.translate(_TABLE)

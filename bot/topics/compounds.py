"""German compounds that end in a thing the news speaks of, taken apart: "Bahnstreik" is "Streik bei der Bahn"; pure."""

from __future__ import annotations

from functools import lru_cache

from bot.topics.lexicon import groups
from vectorstore.text.analysis import lexemes

TAIL, HEAD = 5, 3  # letters; "Wahl" ends words that are none


def apart(word: str) -> str:
    """A compound with a hyphen before its last part ("Bahn-Streik"), any other word as it is."""
    stems = lexemes(word, "de")
    if len(stems) != 1 or not word.isalpha() or stems[0] in _things():
        return word
    tails = [thing for thing in _things() if stems[0].endswith(thing) and len(stems[0]) - len(thing) >= HEAD]
    cut = len(stems[0]) - max(map(len, tails), default=0)
    return f"{word[:cut]}-{word[cut:].capitalize()}" if tails else word


@lru_cache(maxsize=1)
def _things() -> frozenset[str]:
    """The stems of known things of one word that are long enough to be told apart within a longer one."""
    phrases = (phrase for group in groups("de") for phrase in group["de"])
    return frozenset(phrase[0] for phrase in phrases if len(phrase) == 1 and len(phrase[0]) >= TAIL)

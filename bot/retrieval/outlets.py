"""Outlets named in a question: "laut Tagesschau", "the TechCrunch article", "The Verge"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache

ARTICLES = frozenset({"the", "der", "die", "das"})
ENDINGS = re.compile(r"\.(?:com|org|net|de|at|ch|co\.uk|eu)$")
SUBTITLE = re.compile(r"\s*[|–—:]\s+|\s-\s")
SHORTEST = 3
# A one-word name that is a word of the language too needs a word like these beside it.
CUE_WORDS = """
    laut gemäss gemäß nach zufolge von vom bei beim im in der die das dem des den the by according to from via per on
    as reported reports article articles report bericht artikel meldung zeitung magazin story piece news
"""
CUES = frozenset(CUE_WORDS.split())
LISTED = frozenset("and und or oder both".split())  # count beside an outlet that is already sure
WORD = re.compile(r"\w+")


def named_outlets(question: str, sources: Iterable[str]) -> tuple[str, ...]:
    """Those of the sources that the question names, in the order of the question; a longer name wins over its parts."""
    words = [match.group() for match in WORD.finditer(question)]
    named = _aliases(tuple(sources))
    hits = _hits(words, named, CUES)
    if hits:
        hits = _hits(words, named, CUES | LISTED)
    kept = [hit for hit in hits if not any(_inside(hit, other) for other in hits)]
    return tuple(dict.fromkeys(outlet for _, _, outlet in sorted(kept)))


def _hits(
    words: Sequence[str], named: Mapping[tuple[str, ...], tuple[str, ...]], cues: frozenset[str]
) -> list[tuple[int, int, str]]:
    """Place, length in words and outlet of every name found."""
    return [
        (at, len(name), outlet)
        for name, outlets in named.items()
        for at in _places(words, name)
        if _is_name(words, at, len(name), cues)
        for outlet in outlets
    ]


def _inside(hit: tuple[int, int, str], other: tuple[int, int, str]) -> bool:
    return other[1] > hit[1] and other[0] <= hit[0] and hit[0] + hit[1] <= other[0] + other[1]


def _places(words: Sequence[str], name: tuple[str, ...]) -> list[int]:
    size = len(name)
    starts = range(len(words) - size + 1)
    return [at for at in starts if tuple(word.lower() for word in words[at : at + size]) == name]


def _is_name(words: Sequence[str], at: int, size: int, cues: frozenset[str]) -> bool:
    """Names are capitalised; a single word that could be any word needs a cue beside it."""
    written = words[at : at + size]
    if not any(word[:1].isupper() or word[:1].isdigit() for word in written):
        return False
    beside = [word.lower() for word in [*words[max(0, at - 2) : at], *words[at + size : at + size + 2]]]
    return size > 1 or _unmistakable(written[0]) or any(word in cues for word in beside)


def _unmistakable(word: str) -> bool:
    """Capitals or digits inside a word: "TechCrunch", "ZDF", "n24"."""
    return any(sign.isupper() or sign.isdigit() for sign in word[1:])


@lru_cache(maxsize=8)
def _aliases(sources: tuple[str, ...]) -> Mapping[tuple[str, ...], tuple[str, ...]]:
    """Every way to write an outlet, in small words, and the outlets written so."""
    found: dict[tuple[str, ...], list[str]] = {}
    for source in sources:
        for name in _names(source):
            if sum(map(len, name)) >= SHORTEST:
                found.setdefault(name, []).append(source)
    return {name: tuple(dict.fromkeys(outlets)) for name, outlets in found.items()}


def _names(source: str) -> set[tuple[str, ...]]:
    whole = source.lower().strip()
    written = {whole, SUBTITLE.split(whole)[0]}
    written |= {ENDINGS.sub("", name) for name in written}
    names = {tuple(WORD.findall(name)) for name in written}
    return names | {name[1:] for name in names if len(name) > 1 and name[0] in ARTICLES}

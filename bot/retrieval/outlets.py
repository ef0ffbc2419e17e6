"""Outlets named in a question: "laut Tagesschau", "the TechCrunch article", "The Verge"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from difflib import get_close_matches
from functools import lru_cache

ARTICLES = frozenset({"the", "der", "die", "das"})
ENDINGS = re.compile(r"\.(?:com|org|net|de|at|ch|co\.uk|eu)$")
SUBTITLE = re.compile(r"\s*[|–—:]\s+|\s-\s")
SHORTEST = 3
NEAREST = 2
ALIKE = 0.75  # of difflib: "Tageschau" is 0.95 of "Tagesschau", "FAZ" 0.67 of "taz"
# A one-word name needs a word like these shortly before it or a telling one shortly after it.
TELLING_WORDS = """
    laut gemäss gemäß zufolge according via reported reports reporting article articles report bericht berichte
    artikel meldung meldungen zeitung magazin story piece news schreibt schrieb berichtet berichtete meldet
    meldete says said writes wrote
"""
TELLING = frozenset(TELLING_WORDS.split())
CUES = TELLING | frozenset("nach von vom bei beim im in der die das dem des den the by to from per on as".split())
# Outlets whose name is a noun of everyday language, which German capitalises anyway: only telling words count.
EVERYDAY_WORDS = """
    zeit welt bild spiegel stern standard presse woche morgen heute echo blick bund profil post
"""
EVERYDAY = frozenset(EVERYDAY_WORDS.split())
# What an outlet's acronym may be followed by in its full name: "BBC News", "CNN International".
GENERIC = frozenset("news online world international radio tv".split())
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


def outlets_called(name: str, sources: Iterable[str]) -> tuple[str, ...]:
    """The sources that are called so in any of the ways to write them: "der SZ", "the BBC", "Heise"."""
    return _aliases(tuple(sources)).get(tuple(WORD.findall(name.lower())), ())


def nearest_outlets(name: str, sources: Iterable[str]) -> tuple[str, ...]:
    """Up to two of the sources that are written almost like a name, or in fewer or more words, the nearest first."""
    said = " ".join(WORD.findall(name.lower()))
    written = {" ".join(alias): outlets for alias, outlets in _aliases(tuple(sources)).items()}
    parts = [alias for alias in written if f" {said} " in f" {alias} " or f" {alias} " in f" {said} "]
    near = get_close_matches(said, written, n=NEAREST, cutoff=ALIKE) if said else []
    return tuple(dict.fromkeys(outlet for alias in (*near, *parts) for outlet in written[alias] if said))[:NEAREST]


def _hits(
    words: Sequence[str], named: Mapping[tuple[str, ...], tuple[str, ...]], cues: frozenset[str]
) -> list[tuple[int, int, str]]:
    """Place, length in words and outlet of every name found."""
    small = [word.lower() for word in words]
    opening = set(small)
    return [
        (at, len(name), outlet)
        for name, outlets in named.items()
        if name[0] in opening
        for at in _places(small, name)
        if _is_name(words, at, len(name), cues)
        for outlet in outlets
    ]


def _inside(hit: tuple[int, int, str], other: tuple[int, int, str]) -> bool:
    return other[1] > hit[1] and other[0] <= hit[0] and hit[0] + hit[1] <= other[0] + other[1]


def _places(small: Sequence[str], name: tuple[str, ...]) -> list[int]:
    size = len(name)
    return [at for at in range(len(small) - size + 1) if tuple(small[at : at + size]) == name]


def _is_name(words: Sequence[str], at: int, size: int, cues: frozenset[str]) -> bool:
    """Capitals and a cue make a name; everyday nouns, and names in small letters, need a telling word beside them."""
    written = words[at : at + size]
    before = [word.lower() for word in words[max(0, at - 2) : at]]
    after = {word.lower() for word in words[at + size : at + size + 2]}
    if not any(word[:1].isupper() or word[:1].isdigit() for word in written):
        return before[-1:] != [] and (before[-1] in TELLING or before == ["according", "to"])
    if _everyday([word.lower() for word in written]):
        return bool({*before, *after} & TELLING)
    return size > 1 or _unmistakable(written[0]) or bool({*before, *after} & cues)


def _unmistakable(word: str) -> bool:
    """Capitals or digits inside a word: "TechCrunch", "ZDF", "n24"."""
    return any(sign.isupper() or sign.isdigit() for sign in word[1:])


def _everyday(name: Sequence[str]) -> bool:
    """An everyday German noun, alone or behind its article."""
    return name[-1] in EVERYDAY and (len(name) == 1 or (len(name) == 2 and name[0] in ARTICLES))  # noqa: PLR2004


@lru_cache(maxsize=8)
def _aliases(sources: tuple[str, ...]) -> Mapping[tuple[str, ...], tuple[str, ...]]:
    """Every way to write an outlet, in small words, and the outlets written so."""
    found: dict[tuple[str, ...], list[str]] = {}
    for source in sources:
        for name in {name for name in _names(source) if sum(map(len, name)) >= SHORTEST} | _short(source):
            for written in (name, *((article, *name) for article in ARTICLES)):
                found.setdefault(written, []).append(source)
    return {name: tuple(dict.fromkeys(outlets)) for name, outlets in found.items()}


def _short(source: str) -> set[tuple[str, ...]]:
    """The acronym that a name opens with or that readers make of it: BBC, heise, NYT, FAZ, SZ."""
    words = [word for word in WORD.findall(SUBTITLE.split(source)[0]) if word.lower() not in ARTICLES]
    if len(words) < 2:  # noqa: PLR2004 - one word is its own name
        return set()
    rest = {word.lower() for word in words[1:]}
    opening = rest <= {"online"} or (words[0].isupper() and len(words[0]) >= SHORTEST and rest <= GENERIC)
    paper = words[-1] in ("Zeitung", "Times")
    initials = all(word[0].isupper() and word.isalpha() for word in words) and (paper or len(words) >= SHORTEST)
    made = "".join(word[0] for word in words).lower()
    return {(name.lower(),) for name, meant in ((words[0], opening), (made, initials)) if meant}


def _names(source: str) -> set[tuple[str, ...]]:
    whole = source.lower().strip()
    written = {whole, SUBTITLE.split(whole)[0]}
    written |= {ENDINGS.sub("", name) for name in written}
    names = {tuple(WORD.findall(name)) for name in written}
    return names | {name[1:] for name in names if len(name) > 1 and name[0] in ARTICLES}

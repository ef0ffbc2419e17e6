"""Places in one German word and two English ones: "Altenautal" is the Altenau valley, "Tessinsee" is Lake Tessin."""

from __future__ import annotations

from collections.abc import Set as AbstractSet
from functools import lru_cache

from bot.answering.words.naming import WORD, folded

SHORTEST = 4  # letters of the name itself
LINKS = ("", "er")  # what stands between the name and the rest: "Genfersee"
# What names of places end in that no surname does, and what English calls it.
_CALLED = """
tal=valley see=lake stausee=reservoir,dam talsperre=reservoir,dam brücke=bridge tunnel=tunnel basistunnel=tunnel
wald=forest,woods insel=island halbinsel=peninsula fluss=river hafen=harbour,harbor,port bucht=bay küste=coast
gebirge=mountains gletscher=glacier pass=pass moor=moor,bog heide=heath höhle=cave quelle=spring kanal=canal,channel
damm=dam deich=dike,levee schleuse=lock flughafen=airport bahnhof=station stadion=stadium
"""
CALLED = {
    folded(german): tuple(english.split(","))
    for german, _, english in (pair.partition("=") for pair in _CALLED.split())
}
_ENDINGS = tuple(tail + case for tail in CALLED for case in ("", "s"))


def is_told_abroad(word: str, language: str, spoken: str, text: str, held: AbstractSet[str]) -> bool:
    """Whether a text in the other language says a folded word in two, or in one with what the place is.

    ``held``: the text's folded words.
    """
    if (language, spoken) == ("de", "en"):
        return any(base in held and _stand_together(base, said, text) for base, said in apart(word))
    return (language, spoken) == ("en", "de") and any(base == word for other in held for base, _ in apart(other))


@lru_cache(maxsize=4096)
def apart(word: str) -> tuple[tuple[str, str], ...]:
    """A folded German word as the folded names it may begin with, each with what English calls the rest."""
    if not word.endswith(_ENDINGS):  # as of nearly every word of an article
        return ()
    plain = (word, word.removesuffix("s"))  # "des Altenautals"
    heads = ((each.removesuffix(tail), said) for each in plain for tail, said in CALLED.items() if each.endswith(tail))
    bare = {(head.removesuffix(link), said) for head, said in heads for link in LINKS}
    return tuple((folded(base), one) for base, said in sorted(bare) if len(base) >= SHORTEST for one in said)


def _stand_together(base: str, said: str, text: str) -> bool:
    """Whether an English text calls the place so: "the Karwald base tunnel", "Lake Tessin", "the port of Emden"."""
    words = _folded_words(text)
    around = ((words[max(at - 2, 0) : at], words[at + 1 : at + 3]) for at, word in enumerate(words) if word == base)
    return any(said in after or before[-1:] == (said,) or before == (said, "of") for before, after in around)


@lru_cache(maxsize=64)
def _folded_words(text: str) -> tuple[str, ...]:
    return tuple(map(folded, WORD.findall(text)))

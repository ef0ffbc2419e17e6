"""Who did it to whom, in German or English, active or passive: "A besiegte B" is not "B besiegte A"; pure."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.answering.words.naming import Name, names
from vectorstore.text.sentences import sentences

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.answering.check.stated import Stated

# Deeds with one who does them and one they are done to; each with the words that tell of the same from the other side.
_BEAT = (
    r"beat(?:s|en|ing)?|defeat(?:s|ed|ing)?|thrash(?:ed|es)|overc[ao]me|edged|knock(?:ed|s) out|w[io]ns? against"
    r"|besieg\w*|schlug(?:en)?|schlägt|geschlagen|bezw[iau]ng\w*|bezwungen|gew[ao]nn\w*|gewinnt"
)
_LOST_TO = r"los(?:t|es|ing)|unterlag(?:en)?|unterliegt|unterlegen|verlor\w*|verlier\w*"
_BOUGHT = (
    r"bu(?:y|ys|ying)|bought|acquir\w*|t[ao]kes? over|took over|übern(?:immt|ahm\w*|ommen\w*|ehmen)"
    r"|kauf(?:t|te|en)|gekauft"
)
_DEEDS = (
    (_BEAT, _LOST_TO),
    (_BOUGHT, ""),
    (r"su(?:ed|es|ing)|verklag\w*", ""),
    (r"succeed(?:s|ed|ing)?|replac(?:e|es|ed|ing)|beerb\w*|ersetz\w*|folg(?:t|te|en)", ""),
    (r"accus(?:e|es|ed|ing)|beschuldig\w*|bezichtig\w*", ""),
    (r"criti[cs]i[sz](?:e|es|ed|ing)|kritisier\w*", ""),
    (r"prais(?:e|es|ed|ing)|lob(?:t|te|en)|gelobt", ""),
    (r"kill(?:s|ed|ing)?|shot|stabb(?:ed|ing)|murder(?:ed|s)|erschoss\w*|ersta?o?ch\w*|ermordet\w*", ""),
    (r"attack(?:s|ed|ing)?|invad(?:es|ed|ing)|angegriffen|überfiel\w*|überfallen", ""),
    (r"warn(?:s|ed|ing)?|warnt|warnte|gewarnt", ""),
    (r"dismiss(?:es|ed)|fir(?:ed|es)|sack(?:ed|s)|entl[aä](?:ss|ß)\w*|entließ\w*", ""),
)
_PATTERNS = tuple(
    (re.compile(rf"\b(?:{active})\b", re.IGNORECASE), re.compile(rf"\b(?:{other})\b", re.IGNORECASE) if other else None)
    for active, other in _DEEDS
)
_PASSIVE = re.compile(r"\b(?:was|were|is|are|be|been|being|gets?|got)\s(?:\w+\s)?\Z", re.IGNORECASE)
_BY = re.compile(r"\bby\s", re.IGNORECASE)
_BECOMES = re.compile(r"\b(?:wurden?|wird|werden|worden)\b")
_VON = re.compile(r"\b(?:von|vom|durch)\s(?:[a-zäöü]\w*\s)*(?:[A-ZÄÖÜ]\w+(?:in|er|en)?\s)?\Z")
# German marks the one it is done to: "den TSV Bergheim besiegte der SV Altenau".
_OBJECT = re.compile(
    r"\b(?:[Dd]en|[Ee]inen|seinen|ihren|[Gg]egen|über|[Aa]uf|against|over)\s(?:[a-zäöü]\w*\s)*(?:[A-ZÄÖÜ]\w+\s)?\Z"
)

_CONTEST = re.compile(r"gew|verl|unter", re.IGNORECASE)  # won, lost: the other one stands after "gegen" only


@dataclass(frozen=True, slots=True)
class Deed:
    """A deed by its place among the deeds, with the words of who may have done it and of whom it was done to."""

    kind: int
    doers: frozenset[str]
    others: frozenset[str]


@dataclass(frozen=True, slots=True)
class _Placed:
    name: Name
    start: int
    end: int


def deeds(text: str, language: str) -> tuple[Deed, ...]:
    """Every deed of a text with two names to it."""
    parts = (text[span.start : span.end] for span in sentences(text))
    return tuple(deed for part in parts for deed in _of_sentence(part, language))


def swapped(statement: tuple[Deed, ...], told: tuple[Deed, ...]) -> bool:
    """True when a deed is told of the same two the other way round, and nowhere as stated."""
    return any(
        any(_turned(mine, other) for other in told) and not any(_same(mine, other) for other in told)
        for mine in statement
    )


def agreed(statement: tuple[Deed, ...], told: tuple[Deed, ...]) -> bool:
    """True when a deed of the statement is told of the same two as stated, in whatever words."""
    return any(_same(mine, other) for mine in statement for other in told)


def same_deed(case: Stated) -> bool:
    """Whether the quotes tell a deed of the statement of the same two."""
    mine = deeds(case.text, case.language)
    return bool(mine) and agreed(mine, tuple(deed for one in case.evidence for deed in deeds(one.text, one.language)))


def _turned(mine: Deed, other: Deed) -> bool:
    return mine.kind == other.kind and bool(mine.doers & other.others and mine.others & other.doers)


def _same(mine: Deed, other: Deed) -> bool:
    return mine.kind == other.kind and bool(mine.doers & other.doers and mine.others & other.others)


def _of_sentence(text: str, language: str) -> Iterator[Deed]:
    placed = _placed(text, language)
    if len(placed) < 2:  # noqa: PLR2004 (one who does it and one it is done to)
        return
    sides = _german if language.startswith("de") else _english
    for kind, (active, other) in enumerate(_PATTERNS):
        for pattern, reverse in ((active, False), (other, True)):
            for match in pattern.finditer(text) if pattern else ():
                doers, others = sides(text, match, placed)[:: -1 if reverse else 1]
                if doers and others and not doers & others:
                    yield Deed(kind, doers, others)


def _placed(text: str, language: str) -> list[_Placed]:
    found: list[_Placed] = []
    position = 0
    for name in names(text, language):
        start = text.find(name.text, position)
        position = start + len(name.text)
        found.append(_Placed(name, start, position))
    return found


def _english(text: str, verb: re.Match[str], placed: list[_Placed]) -> tuple[frozenset[str], frozenset[str]]:
    """All names before the verb may have done it, the first one after it bears it; "was … by" turns them."""
    before = [one for one in placed if one.end <= verb.start()]
    after = [one for one in placed if one.start >= verb.end()]
    if verb.group().endswith("ing") or not _PASSIVE.search(text[: verb.start()]):
        return _words(before), _words(after[:1])
    by = _BY.search(text, verb.end())
    doers = [one for one in after if by and one.start >= by.end()]
    return _words(doers[:1]), _words(before)


def _german(text: str, verb: re.Match[str], placed: list[_Placed]) -> tuple[frozenset[str], frozenset[str]]:
    """By "von" in the passive, by the accusative or the order of the two names otherwise; the verb may come last."""
    if _BECOMES.search(text):
        doers = [one for one in placed if _VON.search(text[: one.start])]
        return _words(doers[:1]), _words([one for one in placed if one.end <= verb.start() and one not in doers])
    others = [one for one in placed if _OBJECT.search(text[: one.start])]
    if not others and not _CONTEST.match(verb.group()):
        others = [one for one in placed if one.start >= verb.end()] or placed[1:]
    doers = [one for one in placed if one not in others]
    return _words(doers[:1]), _words(others[:1])


def _words(placed: list[_Placed]) -> frozenset[str]:
    return frozenset(word for one in placed for word in one.name.words)

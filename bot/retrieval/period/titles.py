"""Years, months and quarters that are part of a name: Agenda 2030, Resolution 1701, Audi Q4, Red October, Mai-Markt."""

from __future__ import annotations

from bot.retrieval.period.words import Line

# What a number right after it numbers or names.
_NUMBERED = frozenset({
    *("agenda", "vision", "expo", "project", "projekt", "cyberpunk", "resolution", "richtlinie", "verordnung"),
    *("directive", "regulation", "paragraf", "paragraph", "§", "artikelnummer", "plz", "postleitzahl", "iso", "din"),
    *("windows", "zimmer", "room", "flug", "flight", "bus", "tram", "linie", "raum", "gate", "platz", "modellnummer"),
})  # fmt: skip
_WORKS = frozenset("film films movie roman romans novel buch buchs buches book musical serie series album game".split())
_CARRIERS = frozenset({"flug", "flight", "zug", "train", "bus"})
_STREETS = frozenset({"avenue", "street", "road", "boulevard", "drive", "lane", "straße", "strasse", "platz", "allee"})
# English writes no common noun with a capital: "Blade Runner 2049" is a title, "Klimaneutralität 2045" a goal.
_FAR = {"en": 2041, "de": 2061}
_CARS = frozenset({"audi", "infiniti"})
_AFTER_Q = frozenset({"train", "trains", "tram", "bus", "line", "sportback", "e"})
_NAMED_MONTHS = frozenset({"red", "long", "black", "rote", "roter", "roten", "schwarzer", "schwarzen"})
_EVENTS = tuple(
    "fest lauf markt turnier cup spiele spielen messe umzug ball konzert festival rallye revolution".split()
)
_AFTER_MARCH = frozenset({"for", "on", "against", "to", "at", "through"})


def numbered(line: Line, i: int) -> bool:
    """The number at ``i`` belongs to the word before it or to the street after it."""
    before = line.at(i - 1).fold
    if before in _NUMBERED or (line.at(i - 2).fold in _CARRIERS and line.at(i - 1).text.isupper()):
        return True
    if line.capital(i + 1) and (line.at(i + 2).fold in _STREETS or line.at(i + 1).fold.endswith(("straße", "strasse"))):
        return True
    if _made(line, i):
        return True
    bare = line.capital(i - 1) and not line.at(i - 1).means
    return bare and (line.get(i, "year") or 0) >= _FAR[line.language]


def _made(line: Line, i: int) -> bool:
    """The number at ``i`` is the title of a work: "the film 1917", "der Roman 1984", "Orwell's 1984?"."""
    if line.at(i - 1).fold in _WORKS and line.at(i - 2).fold in ("the", "der", "den", "dem", "des", "im", "zum"):
        return True
    return line.says(i - 1, "s") and line.says(i - 2, "'", "’") and not line.at(i + 1).text[:1].isalnum()


def model(line: Line, i: int) -> bool:
    """The Q4 at ``i`` is a car or a train: "Audi Q4 e-tron", "the Q1 train"."""
    return line.at(i - 1).fold in _CARS or line.at(i + 1).fold in _AFTER_Q


def final(line: Line, i: int) -> bool:
    """The quarter before ``i`` is one of a cup: "the second quarter-final"."""
    return line.get(i, "dash") is not None and line.at(i + 1).fold.startswith("final")


def named_month(line: Line, i: int) -> bool:
    """The month or season at ``i`` is in a name: Red October, May Day, the March for Life, Oktober-Fest."""
    if line.at(i - 1).fold in _NAMED_MONTHS and line.capital(i - 1):
        return True
    if (line.says(i, "may") and line.says(i + 1, "day")) or (line.says(i - 1, ".") and street(line, i - 2)):
        return True
    if line.says(i, "march") and line.says(i - 1, "the") and line.at(i + 1).fold in _AFTER_MARCH:
        return True
    glued = line.get(i + 1, "dash") is not None and line.at(i + 1).start == line.at(i).end
    return glued and line.at(i + 2).fold.endswith(_EVENTS)


def street(line: Line, i: int) -> bool:
    """The day at ``i`` is an address: "Straße des 17. Juni"."""
    return line.says(i - 1, "des") and line.at(i - 2).fold in _STREETS

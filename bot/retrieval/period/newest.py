"""Does the question ask for the newest there is? "zuletzt", "latest", "Was gibt es Neues", "Stand heute"."""

from __future__ import annotations

from bot.retrieval.period.words import Line

_PHRASES = tuple(
    tuple(words.split())
    for words in (
        "most recent",
        "most recently",
        "right now",
        "just now",
        "as of now",
        "as of today",
        "at the moment",
        "at present",
        "up to date",
        "so far today",
        "these days",
        "last time",
        "what ' s new",
        "whats new",
        "any news",
        "breaking news",
        "any updates",
        "recent news",
        "recent developments",
        "recent updates",
        "recent changes",
        "recent events",
        "recent reports",
        "vor kurzem",
        "gerade eben",
        "in letzter zeit",
        "in jüngster zeit",
        "im moment",
        "zur zeit",
        "stand heute",
        "dieser tage",
        "zum letzten mal",
        "das letzte mal",
        "gibt es neues",
        "gibt ' s neues",
        "gibts neues",
        "etwas neues",
        "letzter stand",
        "letzte stand",
        "letzten stand",
    )
)
_BY_FIRST: dict[str, list[tuple[str, ...]]] = {}
for _words in sorted(_PHRASES, key=len, reverse=True):
    _BY_FIRST.setdefault(_words[0], []).append(_words)

# What "jüngste" and "letzte" must stand before to mean news: not the youngest son, not the last prime minister.
_NEWS = frozenset({
    *("entwicklung", "entwicklungen", "zahlen", "ereignisse", "ereignissen", "meldung", "meldungen", "nachricht"),
    *("nachrichten", "bericht", "berichte", "stand", "news", "report", "reports", "update", "updates", "headlines"),
    *("article", "articles", "figures"),
})  # fmt: skip
_TITLES = frozenset({"stunde", "sportstudio"})
_CURRENT_OF = frozenset({"the", "his", "her", "its", "their", "s", "who", "is"})
# "Gerade" is "just now" but where it stresses a reason, a person or a number: "warum gerade hier", "gerade mal drei".
_WHY = frozenset({"warum", "wieso", "weshalb", "weil", "nicht", "denn", "eine", "die", "der"})
_STRAIGHT = frozenset(
    {"mal", "einmal", "noch", "so", "weil", "wenn", "deshalb", "für", "linie", "zahl", "zahlen", "erst"}
)
_FLOWS = frozenset({"flow", "flows", "through", "of", "in"})


def newest(line: Line, taken: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The token runs ``[start, end)`` that ask for the newest, outside those already read as times."""
    used = {i for start, end in taken for i in range(start, end)}
    found, i = [], 0
    while i < len(line.tokens):
        end = i if i in used else _asks_newest(line, i)
        if end > i:
            found.append((i, end))
        i = max(end, i + 1)
    return found


def _asks_newest(line: Line, i: int) -> int:
    """The end of the words at ``i`` that ask for the newest, ``i`` itself when none do."""
    for words in _BY_FIRST.get(line.at(i).fold, ()):
        if all(line.says(i + n, word, word.replace("'", "’")) for n, word in enumerate(words)):
            return i + len(words)
    if line.get(i, "newest") and line.at(i + 1).fold not in _TITLES:
        return i + 1
    if line.get(i, "fresh") and line.at(i + 1).fold in _NEWS:
        return i + 1
    if line.says(i, "gerade") and line.at(i - 1).fold not in _WHY and line.at(i + 1).fold not in _STRAIGHT:
        return i + 1
    current = line.says(i, "current") and line.at(i - 1).fold in _CURRENT_OF and line.at(i + 1).fold not in _FLOWS
    return i + 1 if current or _at_the_end(line, i) else i


def _at_the_end(line: Line, i: int) -> bool:
    """True for "What is the situation now?", not for "what is now Jacksonville"."""
    return line.says(i, "now") and not line.at(i + 1).text[:1].isalnum()

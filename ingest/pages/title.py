"""The title of a page's article: og:title unless all others agree on another one, without outlet and section."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from ingest.addresses import site
from ingest.pages.clues import distinct, letters
from ingest.text.cleaning import plain_title

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ingest.pages.clues import Clues

SEPARATORS = (" | ", " - ", " – ", " — ", " · ", " :: ", " « ", " » ", " // ", " ‹ ", " • ", "｜", "ㅣ", "--", "_")
SEPARATOR = re.compile("|".join(map(re.escape, SEPARATORS)))
_FRONT = re.compile(rf"([^|]{{2,60}}?)({'|'.join(map(re.escape, SEPARATORS))}|:)\s*(?=\S)")
_KICKER = re.compile(r"(?::|\s[-–—|])\s*$")
_TICKER = re.compile(r"^\s*\+{2,}\s*|\s*\+{2,}\s*$")
_OFFSHOOT = re.compile(r"(?<=\w{3})(?:news|online|nachrichten)$")
_SHARED_WORDS = 4  # of the article's heading and og:title, that make a title without either one's kicker
_KICKER_WORDS = 3
# og:title counts twice: on the half of 54 publisher pages chosen on it is the title where JSON-LD and heading differ in
# 6 of 10 cases; only where all four others agree against it are they right as often.
_SHARED_WEIGHT = 2


def title(clues: Clues, outlet: str, ruled: str = "") -> str:
    """The article's title, ``""`` when the page has none; where the site's own rules find one, it is ``ruled``."""
    outlets = distinct([outlet, clues.first("og:site_name"), clues.first("application-name")])
    if letters(ruled) not in {"", *map(letters, outlets)}:
        return without_outlet(ruled, (), outlets, clues.url)
    shared, headline = clues.first("og:title"), clues.linked("headline")
    heading = next((each for each in clues.headings if letters(each) not in set(map(letters, outlets))), "")
    given = [
        _TICKER.sub("", plain_title(each))
        for each in (shared, headline, clues.first("twitter:title"), heading, clues.page_title)
    ]
    known = distinct([given[1], heading])
    bare = _without_front([without_outlet(each, known, outlets, clues.url) for each in given], outlets, clues.url)
    return _without_glued_kicker(_without_kicker(_elected(bare), bare[0], heading), bare[3], bare[4])


def _elected(bare: list[str]) -> str:
    """The title that most places give, og:title's word counting twice, the first place winning a draw."""
    votes: Counter[str] = Counter()
    for place, each in enumerate(bare):
        votes[letters(each)] += (_SHARED_WEIGHT if place == 0 else 1) if each else 0
    named = [each for each in bare if each]
    return max(named, key=lambda each: votes[letters(each)]) if named else ""


def _without_kicker(chosen: str, shared: str, heading: str) -> str:
    """The end that og:title and heading have in common when each puts a kicker of its own before it."""
    if chosen != shared or not heading or letters(heading) in letters(shared):
        return chosen
    one, two = shared.split(" "), heading.split(" ")
    same = next((n for n, (a, b) in enumerate(zip(reversed(one), reversed(two), strict=False)) if a != b), 0)
    kicker, rest = " ".join(one[:-same]) if same else "", " ".join(one[-same:]) if same else ""
    return rest if same >= _SHARED_WORDS and _KICKER.search(kicker) else chosen


def _without_glued_kicker(chosen: str, heading: str, named: str) -> str:
    """The title element's words where the heading only has a kicker of a few words before them, without any sign."""
    one, two = letters(heading), letters(named)
    glued = chosen == heading and one != two and one.endswith(two) and len(named.split(" ")) >= _SHARED_WORDS
    kicker = heading[: -len(named)].strip() if glued and heading.endswith(named) else ""
    return named if kicker and len(kicker.split(" ")) <= _KICKER_WORDS and not _KICKER.search(kicker) else chosen


def without_outlet(title: str, known: Iterable[str], outlets: Iterable[str], url: str) -> str:
    """``Title | Outlet`` as ``Title``: when the front is a known headline, or the rest names the outlet or its host."""
    fronts = {letters(front) for front in known} - {""}
    for cut, _ in _cuts(title):
        if letters(title[:cut]) in fronts:
            return title[:cut].rstrip()
    names = _names(outlets, url)
    for cut, mark in reversed(_cuts(title)):
        if not _names_outlet(title[cut + len(mark) :], names):
            break
        title = title[:cut].rstrip()
    return title


def _without_front(titles: list[str], outlets: Iterable[str], url: str) -> list[str]:
    """``Outlet | Title`` as ``Title``; behind a colon only where another place gives the rest alone, or at its end."""
    names = _names(outlets, url)
    return [_cut_front(title, names, [each for each in titles if each != title]) for title in titles]


def _cut_front(title: str, names: set[str], others: list[str]) -> str:
    """``Outlet | Title``; ``Section | Title`` only where another place gives the title alone."""
    mark = _FRONT.match(title)
    if mark is None:
        return title
    rest = title[mark.end() :]
    if not _names_outlet(mark[1], names):
        return rest if mark[2] == " | " and letters(rest) in map(letters, others) else title
    confirmed = any(letters(each).endswith(letters(rest)) for each in others)
    return rest if confirmed or (mark[2] != ":" and " " in rest) else title


def _names(outlets: Iterable[str], url: str) -> set[str]:
    return {letters(name) for name in (*outlets, site(url), site(url).partition(".")[0])} - {""}


def _cuts(title: str) -> list[tuple[int, str]]:
    """Where separators stand in a title, from the left; not at its very beginning."""
    return [(match.start(), match[0]) for match in SEPARATOR.finditer(title) if match.start()]


def _names_outlet(rest: str, names: set[str]) -> bool:
    """``The Washington Times`` also as ``Washington Times``, ``taz`` as ``taz.de``."""
    name = letters(rest)
    bare = _OFFSHOOT.sub("", name)
    return bool(name) and any(each in (known, known.removeprefix("the")) for known in names for each in (name, bare))

"""Whether the page that an entry's link leads to is the entry's article. Pure functions."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from ingest.addresses import article_form, shown
from ingest.pages.absence import is_absence
from ingest.pages.interstitial import is_interstitial, reads_like_one

if TYPE_CHECKING:
    from ingest.feeds.feed_entry import Entry
    from ingest.pages.page import Page

# Shares of the distinctive words of title and teaser that the page has too. On the 54 publisher pages (title and
# description for the entry) the article's own page has 0.46 and more, another article's page less than 0.38 in 95 of
# 100 cases. At the entry's own address a page is doubted only where it has next to nothing of the entry.
_AT_HOME, _ELSEWHERE = 0.2, 0.4
_TELLING = 4  # distinctive words: with fewer, the words cannot tell
_WORD = re.compile(r"\d+|[^\W\d_]+")
_UNSPACED = re.compile(r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]")  # scripts without spaces
_STEM, _SHORT = 5, 4  # letters by which two forms of a word are one, and of a word that distinguishes


@dataclass(frozen=True, slots=True)
class Landing:
    """Where a link led: the page, if one with text is there, its address after redirects, and what went wrong."""

    page: Page | None = None
    address: str = ""
    problem: str = ""


def judged(entry: Entry, landing: Landing, taken: bool = False) -> Landing:  # noqa: FBT001, FBT002
    """The landing, without its page where that is not the entry's article; ``taken``: another entry led there too."""
    if landing.page is None:
        return landing
    reason = _strange(entry, landing.page, landing.address, taken=taken)
    return Landing(problem=f"{shown(entry.link)} {reason}") if reason else landing


def leads_elsewhere(link: str, landed: str) -> bool:
    """True when a link was redirected to another place than its own under another scheme, host or slash."""
    return _place(link) != _place(landed)


def _strange(entry: Entry, page: Page, landed: str, *, taken: bool) -> str:
    """Why a page is not the entry's article, ``""`` when it may well be."""
    elsewhere = leads_elsewhere(entry.link, landed)
    to = f"leads to {shown(landed)}, which" if elsewhere else "shows a page that"
    share = shared(entry, page)
    if is_interstitial(page.about.title, page.text) or (reads_like_one(page.text) and not _tells(share, _ELSEWHERE)):
        return f"{to} asks for consent or checks the browser"
    if is_absence(page.about.title, page.text) and not _tells(share, _ELSEWHERE):
        return f"{to} says that its article is not there"
    if elsewhere and urlsplit(landed).path in ("", "/"):
        return "leads to the home page"
    if taken and elsewhere:
        return f"{to} other entries lead to as well"
    if share is None:
        doubtful = elsewhere and not page.about.is_article and not (entry.title and entry.title in page.about.title)
        return f"{to} does not say that it is an article" if doubtful else ""
    return "" if _tells(share, _ELSEWHERE if elsewhere else _AT_HOME) else f"{to} is about something else"


def _tells(share: float | None, least: float) -> bool:
    return share is not None and share >= least


def shared(entry: Entry, page: Page) -> float | None:
    """The share of the entry's distinctive words that its page has; None where there are too few to tell."""
    ours = distinctive(f"{entry.title}\n{entry.text}")
    if len(ours) < _TELLING:
        return None
    return len(ours & distinctive(f"{page.about.title}\n{page.about.description}\n{page.text}")) / len(ours)


def distinctive(text: str) -> set[str]:
    """Beginnings of the longer words, numbers, and pairs of signs where words are not set apart."""
    found: set[str] = set()
    for word in _WORD.findall(text.casefold()):
        if _UNSPACED.match(word):
            found.update(one + other for one, other in pairwise(word))
        elif word.isdecimal() or len(word) >= _SHORT:
            found.add(word[:_STEM])
    return found


def _place(address: str) -> str:
    return article_form(address).partition("://")[2]

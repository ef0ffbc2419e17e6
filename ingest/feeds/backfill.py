"""Back-filling from sitemaps: all pages that a site lists, newest first, politely, and as often as it takes."""

from __future__ import annotations

import hashlib
import heapq
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from itertools import count

from ingest.addresses import same_site, shown
from ingest.feeds.entries import Reading, entry_items, landing_of
from ingest.feeds.feed_entry import Entry
from ingest.feeds.landing import Landing
from ingest.feeds.sitemap import Location, Sitemap, looks_like_sitemap, newest_first, parse, unpacked
from ingest.item import EntryMark, Item, failure, guarded
from ingest.ledger import is_seen
from ingest.parallel import mapped
from ingest.text.decoding import decoded
from ingest.web.fetch import FEED_TYPES
from ingest.web.robots import rules_in
from vectorstore.errors import SourceError

NESTING = 3  # an index of indexes is the most the protocol allows, and more than any site needs
FILES = 200  # sitemaps read in one run, the newest first
PAGES = 5_000  # pages read in one run, the newest first; the next run goes on with the older ones
WORKERS = 4
_BATCH = 500  # addresses looked up in the store at once

Known = dict[str, str]


@dataclass(slots=True)
class Survey:
    """What the sitemaps list: the newest pages not taken in yet, and what was left out for which reason."""

    site: str
    mark: str
    waiting: list[tuple[float, int, Location]] = field(default_factory=list)
    known: int = 0
    older: int = 0
    foreign: int = 0
    problems: list[tuple[str, str]] = field(default_factory=list)
    files: int = 0
    _order: Iterator[int] = field(default_factory=lambda: count(0, -1))

    def add(self, pages: Iterable[Location], reading: Reading, seen: Known) -> None:
        """Pages of one sitemap; of more than the limit the newest are kept."""
        ours = []
        for page in pages:
            if same_site(page.url, self.site):
                ours.append(page)
            else:
                self.foreign += 1
        for start in range(0, len(ours), _BATCH):
            batch = ours[start : start + _BATCH]
            stored = reading.stored([page.url for page in batch])
            for page in batch:
                if _is_known(page, stored.get(page.url), seen):
                    self.known += 1
                else:
                    self._wait(page)

    def _wait(self, page: Location) -> None:
        place = (page.when, next(self._order), page)
        if len(self.waiting) < PAGES:
            heapq.heappush(self.waiting, place)
        else:
            heapq.heappushpop(self.waiting, place)
            self.older += 1

    @property
    def pages(self) -> list[Location]:
        """The pages to be read, newest first."""
        return [page for _, _, page in sorted(self.waiting, reverse=True)]


def robots_items(data: bytes, url: str, reading: Reading) -> Iterator[Item]:
    """The pages of the sitemaps that a robots.txt names."""
    sitemaps = rules_in(data).sitemaps
    if not sitemaps:
        yield failure(shown(url), "it names no sitemap")
        return
    index = Sitemap(sitemaps=tuple(Location(address) for address in sitemaps))
    yield from _listed_items(index, url, reading)


def sitemap_items(text: str, url: str, reading: Reading) -> Iterator[Item]:
    """The pages of a sitemap, and of those that it lists, newest first."""
    first = parse(text, url)
    if not first.pages and not first.sitemaps:
        yield failure(shown(url), "it lists no page")
    yield from _listed_items(first, url, reading)


def _listed_items(first: Sitemap, url: str, reading: Reading) -> Iterator[Item]:
    survey = Survey(site=url, mark=url)
    _surveyed(first, url, survey, reading, dict(reading.seen(url)))
    for where, problem in survey.problems:
        yield failure(shown(where), problem)
    for _ in range(survey.known):
        yield Item(shown(url), known=True)
    yield from _page_items(survey.pages, url, reading)
    if survey.foreign:
        entries = "entry of another site was" if survey.foreign == 1 else "entries of other sites were"
        yield failure(shown(url), f"{survey.foreign} {entries} left out")
    if survey.older:
        yield failure(
            shown(url), f"{survey.older} older pages beyond the newest {PAGES} are left; run it again to go on"
        )


def _surveyed(first: Sitemap, url: str, survey: Survey, reading: Reading, seen: Known) -> None:
    """Reads the sitemaps, breadth first, newest first."""
    visited, level = {url}, [(url, first)]
    for deeper in reversed(range(NESTING)):
        following: list[Location] = []
        for where, sitemap in level:
            survey.add(sitemap.pages, reading, seen)
            for one in newest_first(sitemap.sitemaps):
                if one.url not in visited:
                    visited.add(one.url)
                    following.append(one)
            if sitemap.dropped:
                survey.problems.append((where, f"{sitemap.dropped} entries beyond the first 50,000 were left out"))
        if deeper:
            level = list(_read(following, survey, reading))
        elif following:
            left_out = f"sitemaps nested deeper than {NESTING} levels were left out ({len(following)})"
            survey.problems.append((url, left_out))


def _read(locations: list[Location], survey: Survey, reading: Reading) -> Iterator[tuple[str, Sitemap]]:
    for location in locations:
        if survey.files >= FILES:
            left = len(locations) - locations.index(location)
            survey.problems.append((survey.site, f"{left} sitemaps beyond the first {FILES} were left out"))
            return
        survey.files += 1
        try:
            yield location.url, read_sitemap(location.url, reading)
        except SourceError as error:
            survey.problems.append((location.url, str(error)))


def read_sitemap(url: str, reading: Reading) -> Sitemap:
    """The sitemap at an address; raises SourceError that says what is there instead."""
    fetched = reading.web.get(url, accept=FEED_TYPES)
    text = decoded(unpacked(fetched.content), fetched.charset)
    if not looks_like_sitemap(text):
        raise SourceError(not_a_sitemap(text))
    return parse(text, fetched.url)


def not_a_sitemap(text: str) -> str:
    """What is there instead."""
    kind = "a web page" if "<html" in text[:4000].lower() else "something else"
    return f"it gives {kind} where a sitemap should be; check the address"


def _page_items(pages: Iterable[Location], url: str, reading: Reading) -> Iterator[Item]:
    """The pages as items, in their order."""

    def read(page: Location) -> tuple[Location, Entry, Landing]:
        entry = Entry(page.title, page.url, source=page.source, language=page.language, published=page.published)
        return page, entry, landing_of(entry, reading)

    landed: set[str] = set()
    for page, entry, landing in mapped(read, pages, WORKERS):
        mark = EntryMark(url, _key(page), _state(page))
        for item in guarded(page.url, entry_items(entry, page.url, "", reading, landing, landed)):
            yield replace(item, mark=mark, backlog=True)


def _is_known(page: Location, fetched: float | None, seen: Known) -> bool:
    if fetched is not None and (page.changed is None or page.changed <= fetched):
        return True
    return is_seen(seen.get(_key(page)), _state(page))


def _key(page: Location) -> str:
    return hashlib.sha256(page.url.encode("utf-8", "replace")).hexdigest()[:16]


def _state(page: Location) -> str:
    return str(page.changed or page.published or "")

"""robots.txt (RFC 9309): which pages a host lets programs read, how slowly, and where its sitemaps are.

Asked for pages that a feed, a sitemap or the user names; not for feeds that somebody subscribed to, which are made for
programs. Kept per host for a day; a copy that cannot be renewed stays in force for a while.
"""

from __future__ import annotations

import threading
import time
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass
from http import HTTPStatus
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from ingest.addresses import is_web, shown
from vectorstore.errors import SourceError

if TYPE_CHECKING:
    from ingest.web.fetched import Fetched

AGENT = "Dateline"
BYTES = 512_000  # of a robots.txt that are read: RFC 9309 asks for at least 500 KiB
KEPT = 86_400.0  # seconds a copy is used; RFC 9309 allows no more while the host answers
SHORT = 600.0  # seconds after which a host that could not be asked is asked again
STALE = 30 * 86_400.0  # seconds a copy that cannot be renewed stays in force
SLOWEST = 10.0  # seconds between two requests at most, whatever Crawl-delay says
HOSTS = 2_000  # remembered at once


class RobotsRefusal(SourceError):
    """The host's robots.txt asks programs not to read the page, or could not be read itself."""


@dataclass(frozen=True, slots=True)
class Rules:
    """What one robots.txt says to us; ``reason`` is set where everything is refused for want of an answer."""

    parsed: Any = None
    delay: float = 0.0
    sitemaps: tuple[str, ...] = ()
    reason: str = ""

    def allows(self, url: str) -> bool:
        """Whether the page may be read."""
        if self.reason:
            return False
        return self.parsed is None or bool(self.parsed.can_fetch(url, AGENT))


EVERYTHING = Rules()


@dataclass(frozen=True, slots=True)
class _Copy:
    rules: Rules
    fetched: float
    expires: float


class Robots:
    """The rules of the hosts asked so far; usable from several threads. ``clock``: seconds that never go back."""

    def __init__(self, fetch: Callable[[str], Fetched], clock: Callable[[], float] = time.monotonic) -> None:
        self._fetch = fetch
        self._clock = clock
        self._copies: OrderedDict[str, _Copy] = OrderedDict()
        self._asking: dict[str, threading.Lock] = {}
        self._lock = threading.Lock()

    def heed(self, url: str) -> Rules:
        """The rules for a page that may be read; raises RobotsRefusal for one that may not."""
        rules = self.rules(url)
        robots = shown(f"{_origin(url)}/robots.txt")
        if rules.reason.startswith(f"{robots} is on a private network"):
            raise RobotsRefusal(rules.reason.replace(robots, shown(url), 1))
        if rules.reason:
            raise RobotsRefusal(f"{shown(url)} was not read, for robots.txt comes first: {rules.reason}")
        if not rules.allows(url):
            raise RobotsRefusal(f"{shown(url)} was not read: robots.txt of {_host(url)} asks programs not to.")
        return rules

    def rules(self, url: str) -> Rules:
        """What the host of an address says, from a copy that is not too old."""
        origin = _origin(url)
        with self._lock:
            asking = self._asking.setdefault(origin, threading.Lock())
        with asking:  # one thread asks, the others wait for its answer
            copy = self._copies.get(origin)
            if copy is None or copy.expires <= self._clock():
                copy = self._renewed(origin, copy)
                self._keep(origin, copy)
        return copy.rules

    def _keep(self, origin: str, copy: _Copy) -> None:
        with self._lock:
            self._copies[origin] = copy
            self._copies.move_to_end(origin)
            while len(self._copies) > HOSTS:
                oldest, _ = self._copies.popitem(last=False)
                self._asking.pop(oldest, None)

    def _renewed(self, origin: str, before: _Copy | None) -> _Copy:
        from ingest.web.fetch_errors import FetchError

        now = self._clock()
        try:
            fetched = self._fetch(f"{origin}/robots.txt")
        except FetchError as error:
            if HTTPStatus.BAD_REQUEST <= error.status < HTTPStatus.INTERNAL_SERVER_ERROR and error.status not in _BUSY:
                return _Copy(EVERYTHING, now, now + KEPT)  # "unavailable": there are no rules
            if before is not None and not before.rules.reason and now - before.fetched < STALE:
                return _Copy(before.rules, before.fetched, now + SHORT)
            return _Copy(Rules(reason=str(error)), now, now + SHORT)
        return _Copy(rules_in(fetched.content, fetched.media_type), now, now + KEPT)


_BUSY = (HTTPStatus.REQUEST_TIMEOUT, HTTPStatus.TOO_MANY_REQUESTS)  # no answer about rules, but about the moment


def rules_in(data: bytes, media_type: str = "") -> Rules:
    """The rules in a robots.txt; a web page in its place holds none."""
    from protego import Protego  # type: ignore[import-untyped, unused-ignore]

    text = data[:BYTES].decode("utf-8-sig", "replace").replace("\0", "")
    if "html" in media_type or text.lstrip()[:200].lower().startswith(("<!doctype", "<html")):
        return EVERYTHING
    parsed = Protego.parse(text)
    delay = parsed.crawl_delay(AGENT)
    sitemaps = tuple(address for address in dict.fromkeys(parsed.sitemaps) if is_web(address))
    return Rules(parsed, min(SLOWEST, max(0.0, delay or 0.0)), sitemaps)


def _origin(url: str) -> str:
    parts = urlsplit(url)
    return f"{parts.scheme.lower()}://{parts.netloc.rpartition('@')[2].lower()}"


def _host(url: str) -> str:
    return shown(urlsplit(url).netloc.rpartition("@")[2])

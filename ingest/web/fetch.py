"""Fetching over http: checked addresses, capped in bytes and time, polite per host, retried only when that can help."""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from http import HTTPStatus
from types import MappingProxyType
from typing import Protocol, Self

import httpx
import stamina

from ingest.addresses import checked, is_public, shown, without_place
from ingest.ledger import Memory
from ingest.schedule import retry_span
from ingest.web.compression import ACCEPTED, TooLarge, body
from ingest.web.cookies import Cookies, nothing_kept
from ingest.web.fetch_errors import FetchError, reason, refused, resting
from ingest.web.fetched import Fetched
from ingest.web.politeness import HostTurns
from ingest.web.rests import Rests
from ingest.web.robots import Robots, Rules
from ingest.web.wire import CheckedTransport, Reach, TimeLeft, everywhere

USER_AGENT = "Dateline/0.1 (news reader; fetches subscribed feeds and the pages they link to)"
FEED_TYPES = (
    "application/atom+xml, application/rss+xml, application/feed+json, "
    "application/xml;q=0.9, text/html;q=0.8, */*;q=0.5"
)
PAGE_TYPES = "text/html, application/xhtml+xml, application/xml;q=0.8, */*;q=0.5"
_REDIRECTS = {301, 302, 303, 307, 308}
_PERMANENT = {301, 308}
_BUSY = {429, 503}
_USUAL_PORTS = (80, 443)
_LONGEST_REST = 3_600.0  # seconds of Retry-After for which the whole server is left alone, not only the address
_PATIENCE = 5.0  # seconds of Retry-After that are waited out on the spot; longer ones are the scheduler's

logging.getLogger("stamina").addHandler(logging.NullHandler())  # its retry notes are for whoever configures logging


@dataclass(frozen=True, slots=True)
class Limits:
    """What one fetch may cost: bytes of body (sent and decompressed), seconds of all attempts, redirects, attempts."""

    bytes: int = 15_000_000
    seconds: float = 30.0
    redirects: int = 8
    attempts: int = 3
    wait: float = 0.5  # seconds before the second attempt
    interval: float = 0.5  # seconds between two requests to one host


class Web(Protocol):
    """What the rest of ingest needs of a fetcher; tests hand in a scripted one."""

    def get(
        self, url: str, *, accept: str = PAGE_TYPES, etag: str = "", last_modified: str = "", robots: bool = False
    ) -> Fetched:
        """The answer to one conditional GET; raises FetchError, RobotsRefusal if ``robots`` are heeded."""
        ...

    def rules(self, url: str) -> Rules:
        """What robots.txt says on the host of an address."""
        ...


class Fetcher:
    """Fetches addresses; one per process, usable from several threads, closed when done.

    ``memory`` (the store's small values) remembers which hosts want their peace, for other processes too.
    """

    def __init__(
        self,
        *,
        allow_private: bool = False,
        limits: Limits | None = None,
        reach: Reach | None = None,
        memory: Memory | None = None,
    ) -> None:
        self._limits = limits or Limits()
        self._stopped = threading.Event()
        self._turns = HostTurns(self._limits.interval, self._stopped, Rests(memory))
        self._robots = Robots(self._robots_txt)
        self._headers = {"User-Agent": USER_AGENT, "Accept-Encoding": ACCEPTED}
        self._reach = reach or Reach(permits=everywhere if allow_private else is_public)
        self._lock = threading.Lock()
        self._opened: httpx.Client | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Ends all fetches under way within a second; later ones fail at once."""
        self._stopped.set()
        if self._opened is not None:
            self._opened.close()

    def get(
        self, url: str, *, accept: str = PAGE_TYPES, etag: str = "", last_modified: str = "", robots: bool = False
    ) -> Fetched:
        """GET, following redirects; ``etag`` and ``last_modified`` ask whether anything is new. Raises FetchError.

        ``robots``: every host on the way is asked for its robots.txt first; RobotsRefusal where it says no.
        """
        headers = {"Accept": accept}
        if etag:
            headers["If-None-Match"] = etag
        if last_modified:
            headers["If-Modified-Since"] = last_modified
        return self._persistently(checked(url), headers, self._heeded if robots else None)

    def rules(self, url: str) -> Rules:
        """What robots.txt says on the host of an address."""
        return self._robots.rules(checked(url))

    def _heeded(self, url: str) -> None:
        rules = self._robots.heed(url)
        if rules.delay:
            self._turns.slow_down(httpx.URL(url).host, rules.delay)

    def _robots_txt(self, url: str) -> Fetched:
        return self._persistently(url, {"Accept": "text/plain, */*;q=0.5"}, None)

    def _persistently(self, url: str, headers: Mapping[str, str], heed: Callable[[str], None] | None) -> Fetched:
        limits, time_left = self._limits, TimeLeft(self._limits.seconds)
        for attempt in stamina.retry_context(
            on=_worth_retrying,
            attempts=limits.attempts,
            timeout=None,
            wait_initial=limits.wait,
            wait_max=limits.wait * 4,
            wait_jitter=limits.wait,
        ):
            with attempt:
                return self._followed(url, headers, heed, time_left)
        raise AssertionError  # retry_context returns or raises

    @property
    def _client(self) -> httpx.Client:
        with self._lock:
            if self._opened is None:
                transport = CheckedTransport(self._reach, self._stopped)
                self._opened = httpx.Client(
                    transport=transport,
                    headers=self._headers,
                    cookies=nothing_kept(),
                    timeout=10.0,
                    follow_redirects=False,
                    trust_env=False,
                )
            return self._opened

    def _followed(
        self, url: str, headers: Mapping[str, str], heed: Callable[[str], None] | None, time_left: TimeLeft
    ) -> Fetched:
        permanent, moved_to = True, ""
        cookies = Cookies()
        for _ in range(self._limits.redirects + 1):
            if heed is not None:
                heed(url)
            answer, location = self._once(url, {**headers, **cookies.header(url)}, time_left)
            if not location:
                return replace(answer, moved_to=moved_to)
            cookies.take(url, answer.set_cookies)
            permanent = permanent and answer.status in _PERMANENT
            url = _joined(url, location)
            moved_to = url if permanent else moved_to
        raise FetchError(f"{shown(url)} redirects more than {self._limits.redirects} times; check the address.")

    def _once(self, url: str, headers: Mapping[str, str], time_left: TimeLeft) -> tuple[Fetched, str]:
        """One request; the answer and where it redirects to. All failures come out as FetchError."""
        host = ""
        try:
            host = httpx.URL(url).host
            with self._turns.of(host):
                self._let_rest(url)
                with time_left.running(), self._client.stream("GET", url, headers=headers) as response:
                    return self._read(url, response)
        except FetchError as error:
            if error.status in _BUSY:
                self._make_way(url, retry_span(error.retry_after, time.time()))
            raise
        except Exception as error:
            sentence, transient = reason(error, url, self._limits.bytes)
            if not sentence:
                raise
            raise FetchError(sentence, transient=transient) from error

    def _make_way(self, url: str, seconds: float) -> None:
        if seconds <= _PATIENCE:
            self._turns.put_off(httpx.URL(url).host, seconds)
        else:
            self._turns.rest(_server(url), min(_LONGEST_REST, seconds))

    def _let_rest(self, url: str) -> None:
        seconds = self._turns.rests(_server(url))
        if seconds:
            raise resting(url, seconds)

    def _read(self, url: str, response: httpx.Response) -> tuple[Fetched, str]:
        if response.status_code in _REDIRECTS and "location" in response.headers:
            return _fetched(url, response, b""), response.headers["location"]
        if response.status_code == HTTPStatus.NOT_MODIFIED:
            return _fetched(url, response, b""), ""
        if not response.is_success:
            raise refused(url, response)
        if int(response.headers.get("content-length") or 0) > self._limits.bytes:
            raise TooLarge
        content = body(response.iter_raw(), response.headers.get("content-encoding", ""), self._limits.bytes)
        return _fetched(url, response, content), ""


def _fetched(url: str, response: httpx.Response, content: bytes) -> Fetched:
    headers = response.headers
    return Fetched(
        url=url,
        status=response.status_code,
        content=content,
        media_type=headers.get("content-type", "").partition(";")[0].strip().lower(),
        charset=response.charset_encoding or "",
        etag=headers.get("etag", "")[:1000],
        last_modified=headers.get("last-modified", "")[:100],
        set_cookies=tuple(headers.get_list("set-cookie")[:50]),
        headers=MappingProxyType({name.lower(): value[:1000] for name, value in headers.items()}),
    )


def _joined(url: str, location: str) -> str:
    """Where a redirect leads; the place on the page at which it would open is none of its address."""
    try:
        return checked(without_place(str(httpx.URL(url).join(location))))
    except (httpx.InvalidURL, ValueError):
        raise FetchError(f"{shown(url)} redirects to an address that is not valid.") from None


def _server(url: str) -> str:
    """The host, with its port where that is not the usual one: what is busy when it asks for peace."""
    parts = httpx.URL(url)
    return parts.host if parts.port in (None, *_USUAL_PORTS) else f"{parts.host}:{parts.port}"


def _worth_retrying(error: Exception) -> bool:
    if not isinstance(error, FetchError) or not error.transient:
        return False
    return retry_span(error.retry_after, time.time()) <= _PATIENCE

"""Fetching over http: checked addresses, capped in bytes and time, polite per host, retried only when that can help."""

from __future__ import annotations

import logging
import threading
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from http import HTTPStatus
from types import MappingProxyType
from typing import Protocol, Self

import httpcore
import httpx
import stamina

from ingest.addresses import checked, is_public, shown
from ingest.compression import ACCEPTED, Damaged, TooLarge, body
from ingest.politeness import HostTurns
from ingest.wire import CheckedTransport, ForbiddenAddress, Reach, Stopped, deadline, everywhere
from vectorstore.errors import SourceError

USER_AGENT = "Dateline/0.1 (news reader; fetches subscribed feeds and the pages they link to)"
FEED_TYPES = (
    "application/atom+xml, application/rss+xml, application/feed+json, "
    "application/xml;q=0.9, text/html;q=0.8, */*;q=0.5"
)
PAGE_TYPES = "text/html, application/xhtml+xml, application/xml;q=0.8, */*;q=0.5"
_REDIRECTS = {301, 302, 303, 307, 308}
_PERMANENT = {301, 308}
_TRANSIENT = {408, 429, 500, 502, 503, 504}
_PATIENCE = 5.0  # seconds of Retry-After that are waited out on the spot; longer ones are the scheduler's

logging.getLogger("stamina").addHandler(logging.NullHandler())  # its retry notes are for whoever configures logging


@dataclass(frozen=True, slots=True)
class Limits:
    """What one fetch may cost: bytes of body (sent and decompressed), seconds in all, redirects, attempts."""

    bytes: int = 15_000_000
    seconds: float = 30.0
    redirects: int = 8
    attempts: int = 3
    wait: float = 0.5  # seconds before the second attempt
    interval: float = 0.5  # seconds between two requests to one host


@dataclass(frozen=True, slots=True)
class Fetched:
    """What came back: ``url`` after redirects; ``moved_to`` only when every redirect up to it was permanent."""

    url: str
    status: int
    content: bytes = b""
    media_type: str = ""
    charset: str = ""
    etag: str = ""
    last_modified: str = ""
    moved_to: str = ""
    headers: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))

    @property
    def not_modified(self) -> bool:
        """True when the server says that nothing changed since the ETag or date passed in."""
        return self.status == HTTPStatus.NOT_MODIFIED


class FetchError(SourceError):
    """An address could not be fetched; ``status`` 0 when no answer came, ``retry_after`` as the server said it."""

    def __init__(self, sentence: str, *, status: int = 0, retry_after: str = "", transient: bool = False) -> None:
        super().__init__(sentence)
        self.status = status
        self.retry_after = retry_after
        self.transient = transient


class Web(Protocol):
    """What the rest of ingest needs of a fetcher; tests hand in a scripted one."""

    def get(self, url: str, *, accept: str = PAGE_TYPES, etag: str = "", last_modified: str = "") -> Fetched:
        """The answer to one conditional GET; raises FetchError."""
        ...


class Fetcher:
    """Fetches addresses; one per process, usable from several threads, closed when done."""

    def __init__(
        self, *, allow_private: bool = False, limits: Limits | None = None, reach: Reach | None = None
    ) -> None:
        self._limits = limits or Limits()
        self._stopped = threading.Event()
        self._turns = HostTurns(self._limits.interval, self._stopped)
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

    def get(self, url: str, *, accept: str = PAGE_TYPES, etag: str = "", last_modified: str = "") -> Fetched:
        """GET, following redirects; ``etag`` and ``last_modified`` ask whether anything is new. Raises FetchError."""
        headers = {"Accept": accept}
        if etag:
            headers["If-None-Match"] = etag
        if last_modified:
            headers["If-Modified-Since"] = last_modified
        limits = self._limits
        for attempt in stamina.retry_context(
            on=_worth_retrying,
            attempts=limits.attempts,
            timeout=None,
            wait_initial=limits.wait,
            wait_max=limits.wait * 4,
            wait_jitter=limits.wait,
        ):
            with attempt:
                return self._followed(checked(url), headers)
        raise AssertionError  # retry_context returns or raises

    @property
    def _client(self) -> httpx.Client:
        with self._lock:
            if self._opened is None:
                transport = CheckedTransport(self._reach, self._stopped)
                self._opened = httpx.Client(
                    transport=transport, headers=self._headers, timeout=10.0, follow_redirects=False, trust_env=False
                )
            return self._opened

    def _followed(self, url: str, headers: Mapping[str, str]) -> Fetched:
        permanent, moved_to = True, ""
        with deadline(self._limits.seconds):
            for _ in range(self._limits.redirects + 1):
                answer, location = self._once(url, headers)
                if not location:
                    return replace(answer, moved_to=moved_to)
                permanent = permanent and answer.status in _PERMANENT
                url = _joined(url, location)
                moved_to = url if permanent else moved_to
        raise FetchError(f"{shown(url)} redirects more than {self._limits.redirects} times; check the address.")

    def _once(self, url: str, headers: Mapping[str, str]) -> tuple[Fetched, str]:
        """One request; the answer and where it redirects to. All failures come out as FetchError."""
        try:
            with self._turns.of(httpx.URL(url).host), self._client.stream("GET", url, headers=headers) as response:
                return self._read(url, response)
        except FetchError:
            raise
        except Exception as error:
            sentence, transient = _reason(error, url, self._limits)
            if not sentence:
                raise
            raise FetchError(sentence, transient=transient) from error

    def _read(self, url: str, response: httpx.Response) -> tuple[Fetched, str]:
        if response.status_code in _REDIRECTS and "location" in response.headers:
            return _fetched(url, response, b""), response.headers["location"]
        if response.status_code == HTTPStatus.NOT_MODIFIED:
            return _fetched(url, response, b""), ""
        if not response.is_success:
            raise _refused(url, response)
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
        headers=MappingProxyType({name.lower(): value[:1000] for name, value in headers.items()}),
    )


def _joined(url: str, location: str) -> str:
    try:
        return checked(str(httpx.URL(url).join(location)))
    except (httpx.InvalidURL, ValueError):
        raise FetchError(f"{shown(url)} redirects to an address that is not valid.") from None


def _refused(url: str, response: httpx.Response) -> FetchError:
    status = response.status_code
    phrase = response.reason_phrase or "no reason given"
    advice = {404: "check the address", 410: "it is gone for good", 401: "it asks for a password", 403: "it refuses us"}
    ending = advice.get(status, "try again later" if status in _TRANSIENT else "check the address")
    return FetchError(
        f"{shown(url)} answered {status} {phrase}; {ending}.",
        status=status,
        retry_after=response.headers.get("retry-after", "")[:100],
        transient=status in _TRANSIENT,
    )


def _reason(error: Exception, url: str, limits: Limits) -> tuple[str, bool]:
    """The sentence for a failure and whether it may pass by itself; ``""`` for what is a bug."""
    name = shown(url)
    reasons: tuple[tuple[type[Exception] | tuple[type[Exception], ...], str, bool], ...] = (
        (
            ForbiddenAddress,
            f"{name} is on a private network and is not fetched; ALLOW_PRIVATE_ADDRESSES=true allows it.",
            False,
        ),
        (Stopped, f"{name} was not fetched, because the program is being stopped.", False),
        (TooLarge, f"{name} is larger than {limits.bytes // 1_000_000} MB and was not read.", False),
        (Damaged, f"{name} sent a damaged body ({error}); try again later.", False),
        (
            (httpcore.TimeoutException, httpx.TimeoutException),
            f"{name} did not answer in time; try again later.",
            False,
        ),
        (
            httpcore.ConnectError,
            f"{name} cannot be reached ({_brief(error)}); check the address and the network.",
            True,
        ),
        ((httpcore.NetworkError, httpcore.ProtocolError), f"{name} broke off the connection; try again later.", True),
        (
            (httpx.InvalidURL, UnicodeError, ValueError),
            f"'{name}' is not a valid web address, or redirects to what is none.",
            False,
        ),
        (
            (httpcore.UnsupportedProtocol, httpx.HTTPError, RuntimeError),
            f"{name} could not be fetched ({_brief(error)}).",
            False,
        ),
    )
    return next(((text, transient) for kind, text, transient in reasons if isinstance(error, kind)), ("", False))


def _brief(error: Exception) -> str:
    return str(error)[:100] or type(error).__name__


def _worth_retrying(error: Exception) -> bool:
    if not isinstance(error, FetchError) or not error.transient:
        return False
    said = error.retry_after
    return not said or (said.isdecimal() and float(said) <= _PATIENCE)

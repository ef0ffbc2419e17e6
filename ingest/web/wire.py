"""The wire: every connection goes to an address that was checked after DNS resolution, and ends at a deadline.

The address that is checked is the address that is connected to, so a name that resolves differently a moment later
(DNS rebinding) gains nothing, and redirects pass through here like everything else.
"""

from __future__ import annotations

import ipaddress
import socket
import ssl
import threading
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass

import httpcore
import httpx
from httpcore import SOCKET_OPTION

from ingest.addresses import IPAddress, is_public

_SLICE = 0.5  # seconds after which a waiting read looks whether it was told to stop
# Where clouds keep their metadata services; no feed lies there, also for those who allow private networks.
_METADATA = tuple(
    ipaddress.ip_network(net)
    for net in ("169.254.0.0/16", "100.100.100.200/32", "168.63.129.16/32", "192.0.0.192/32", "fd00:ec2::254/128")
)
_NAT64 = ipaddress.ip_network("64:ff9b::/96")  # how networks with IPv6 alone reach the whole of IPv4
_deadline: ContextVar[float] = ContextVar("deadline", default=float("inf"))


class ForbiddenAddress(Exception):
    """The host's address belongs to a private network or this machine."""


class MetadataAddress(ForbiddenAddress):
    """The host's address is where clouds tell their machines secrets."""


class Stopped(Exception):
    """The fetcher was closed while a request was under way."""


@contextmanager
def deadline(seconds: float) -> Iterator[None]:
    """All connections made and read inside end at latest after so many seconds, with httpcore.ReadTimeout."""
    token = _deadline.set(time.monotonic() + seconds)
    try:
        yield
    finally:
        _deadline.reset(token)


@dataclass(slots=True)
class TimeLeft:
    """The seconds that one fetch has left on the wire; waiting for a host's turn costs nothing of them."""

    seconds: float

    @contextmanager
    def running(self) -> Iterator[None]:
        """The time runs while inside, and ends what is under way when it is up."""
        begun = time.monotonic()
        try:
            with deadline(self.seconds):
                yield
        finally:
            self.seconds = max(0.0, self.seconds - (time.monotonic() - begun))


def looked_up(host: str, port: int) -> list[str]:
    """The host's addresses as the system resolves them; raises OSError if there are none."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return list(dict.fromkeys(str(entry[4][0]) for entry in found))


def everywhere(_ip: IPAddress) -> bool:
    """The rule for those who allow private networks."""
    return True


@dataclass(frozen=True, slots=True)
class Reach:
    """Where connections may go: how names are resolved, and which addresses are permitted."""

    permits: Callable[[IPAddress], bool] = is_public
    resolve: Callable[[str, int], list[str]] = looked_up

    def addresses(self, host: str, port: int) -> list[str]:
        """The host's addresses; raises ForbiddenAddress if one of them is not permitted, OSError if there is none."""
        found = self.resolve(host, port)
        parsed = [_parsed(address) for address in found]
        if any(is_metadata(ip) for ip in parsed):
            raise MetadataAddress(host)
        if not all(self.permits(ip) for ip in parsed):
            raise ForbiddenAddress(host)
        return found


def is_metadata(ip: IPAddress) -> bool:
    """True for a cloud's metadata service, also by an address of IPv6 that stands for its own."""
    plain = getattr(ip, "ipv4_mapped", None) or getattr(ip, "sixtofour", None) or ip
    if plain.version == _NAT64.version and plain in _NAT64:
        plain = ipaddress.IPv4Address(int(plain) & 0xFFFFFFFF)
    return any(plain.version == net.version and plain in net for net in _METADATA)


def _parsed(address: str) -> IPAddress:
    return ipaddress.ip_address(address.partition("%")[0])


class CheckedBackend(httpcore.SyncBackend):
    """Resolves, checks, and connects to exactly what was checked."""

    def __init__(self, reach: Reach, stopped: threading.Event) -> None:
        self._reach = reach
        self._stopped = stopped

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[SOCKET_OPTION] | None = None,
    ) -> httpcore.NetworkStream:
        try:
            addresses = self._reach.addresses(host, port)
        except (OSError, UnicodeError) as error:
            raise httpcore.ConnectError(f"unknown host {host}") from error
        failure: Exception = httpcore.ConnectError(f"no address for {host}")
        for address in addresses:
            try:
                stream = super().connect_tcp(address, port, _left(timeout), local_address, socket_options)
                return BoundedStream(stream, self._stopped)
            except (httpcore.ConnectError, httpcore.ConnectTimeout) as error:
                failure = error
        raise failure


class BoundedStream(httpcore.NetworkStream):
    """A stream whose reads end at the deadline and soon after the fetcher is closed."""

    def __init__(self, stream: httpcore.NetworkStream, stopped: threading.Event) -> None:
        self._stream = stream
        self._stopped = stopped

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        end = time.monotonic() + _left(timeout)
        while True:
            if self._stopped.is_set():
                raise Stopped
            left = end - time.monotonic()
            if left <= 0:
                raise httpcore.ReadTimeout("too slow")
            try:
                return self._stream.read(max_bytes, min(left, _SLICE))
            except httpcore.ReadTimeout:
                continue

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        self._stream.write(buffer, _left(timeout))

    def close(self) -> None:
        self._stream.close()

    def start_tls(
        self, ssl_context: ssl.SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> httpcore.NetworkStream:
        secured = self._stream.start_tls(ssl_context, server_hostname, _left(timeout))
        return BoundedStream(secured, self._stopped)

    def get_extra_info(self, info: str) -> object:
        return self._stream.get_extra_info(info)


def _left(timeout: float | None) -> float:
    """Seconds until this operation must end, by its own timeout and by the deadline."""
    until = _deadline.get() - time.monotonic()
    if until <= 0:
        raise httpcore.ReadTimeout("too slow")
    return min(until, 30.0 if timeout is None else timeout)


class CheckedTransport(httpx.BaseTransport):
    """httpx over httpcore with the checked backend; no proxies, no retries, keep-alive per host."""

    def __init__(self, reach: Reach, stopped: threading.Event) -> None:
        self._pool = httpcore.ConnectionPool(
            ssl_context=httpx.create_ssl_context(),
            max_connections=20,
            keepalive_expiry=15.0,
            network_backend=CheckedBackend(reach, stopped),
        )

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        url = httpcore.URL(
            scheme=request.url.raw_scheme,
            host=request.url.raw_host,
            port=request.url.port,
            target=request.url.raw_path,
        )
        answer = self._pool.handle_request(
            httpcore.Request(method=request.method, url=url, headers=request.headers.raw, extensions=request.extensions)
        )
        stream = answer.stream
        assert isinstance(stream, Iterable)  # noqa: S101 — a synchronous pool gives synchronous streams
        return httpx.Response(
            status_code=answer.status, headers=answer.headers, stream=_Body(stream), extensions=answer.extensions
        )

    def close(self) -> None:
        self._pool.close()


class _Body(httpx.SyncByteStream):
    def __init__(self, stream: Iterable[bytes]) -> None:
        self._stream = stream

    def __iter__(self) -> Iterator[bytes]:
        yield from self._stream

    def close(self) -> None:
        close = getattr(self._stream, "close", None)
        if close is not None:
            close()

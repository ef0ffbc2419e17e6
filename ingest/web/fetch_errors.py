"""What can go wrong when an address is fetched, each told in one sentence."""

from __future__ import annotations

from http import HTTPStatus

import httpcore
import httpx

from ingest.addresses import shown
from ingest.web.compression import Damaged, TooLarge
from ingest.web.wire import ForbiddenAddress, MetadataAddress, Stopped
from vectorstore.errors import SourceError

TRANSIENT = frozenset([408, 429, 500, 502, 503, 504])


class FetchError(SourceError):
    """An address could not be fetched; ``status`` 0 when no answer came, ``retry_after`` as the server said it."""

    def __init__(self, sentence: str, *, status: int = 0, retry_after: str = "", transient: bool = False) -> None:
        super().__init__(sentence)
        self.status = status
        self.retry_after = retry_after
        self.transient = transient


def refused(url: str, response: httpx.Response) -> FetchError:
    """What an answer that is neither good nor a redirect means."""
    status = response.status_code
    phrase = response.reason_phrase or "no reason given"
    advice = {404: "check the address", 410: "it is gone for good", 401: "it asks for a password", 403: "it refuses us"}
    ending = advice.get(status, "try again later" if status in TRANSIENT else "check the address")
    return FetchError(
        f"{shown(url)} answered {status} {phrase}; {ending}.",
        status=status,
        retry_after=response.headers.get("retry-after", "")[:100],
        transient=status in TRANSIENT,
    )


def resting(url: str, seconds: float) -> FetchError:
    """Why a server is not asked just now."""
    host = shown(httpx.URL(url).netloc.decode("ascii", "replace"))
    return FetchError(
        f"{shown(url)} was not fetched: {host} asked for {max(1, round(seconds / 60))} more minutes without requests.",
        status=HTTPStatus.SERVICE_UNAVAILABLE,
        retry_after=str(round(seconds)),
    )


def reason(error: Exception, url: str, most: int) -> tuple[str, bool]:
    """The sentence for a failure, ``""`` for a bug, and whether it may pass by itself; ``most``: bytes allowed."""
    name = shown(url)
    reasons: tuple[tuple[type[Exception] | tuple[type[Exception], ...], str, bool], ...] = (
        (
            MetadataAddress,
            f"{name} is on a private network, where clouds keep their secrets, and is never fetched.",
            False,
        ),
        (
            ForbiddenAddress,
            f"{name} is on a private network and is not fetched; ALLOW_PRIVATE_ADDRESSES=true allows it.",
            False,
        ),
        (Stopped, f"{name} was not fetched, because the program is being stopped.", False),
        (TooLarge, f"{name} is larger than {most // 1_000_000} MB and was not read.", False),
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

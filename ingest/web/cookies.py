"""Cookies live as long as one fetch: some sites redirect in circles without them, none learns who comes again."""

from __future__ import annotations

import re
from collections.abc import Iterable
from http.cookiejar import CookieJar, DefaultCookiePolicy
from urllib.parse import urlsplit

_PAIR = re.compile(r"^\s*([!#$%&'*+\-.^_`|~\w]{1,200})=([!#-+\--:<-\[\]-~]{0,4000})\s*(?:;|$)", re.ASCII)
_MOST = 50


def nothing_kept() -> CookieJar:
    """A jar that takes no cookie."""
    return CookieJar(policy=DefaultCookiePolicy(allowed_domains=[]))


class Cookies:
    """What the hosts on the way of one fetch have set; each is told only what it set itself."""

    def __init__(self) -> None:
        self._kept: dict[str, dict[str, str]] = {}

    def take(self, url: str, lines: Iterable[str]) -> None:
        """The Set-Cookie headers of an answer."""
        jar = self._kept.setdefault(_place(url), {})
        for line in lines:
            pair = _PAIR.match(line)
            if pair and len(jar) < _MOST:
                jar[pair[1]] = pair[2]

    def header(self, url: str) -> dict[str, str]:
        """The Cookie header for the next request, if there is one."""
        jar = self._kept.get(_place(url))
        return {"Cookie": "; ".join(f"{name}={value}" for name, value in jar.items())} if jar else {}


def _place(url: str) -> str:
    """Scheme and host: a cookie of a secure page is not sent in the open."""
    parts = urlsplit(url)
    return f"{parts.scheme}://{parts.hostname}".lower()

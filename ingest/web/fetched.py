"""What came back from an address."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from http import HTTPStatus
from types import MappingProxyType


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
    set_cookies: tuple[str, ...] = ()

    @property
    def not_modified(self) -> bool:
        """True when the server says that nothing changed since the ETag or date passed in."""
        return self.status == HTTPStatus.NOT_MODIFIED

"""Pages that only forward to another by a meta element: followed like redirects, with the same checks at each step."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from ingest.addresses import first_web, joined, plain_form, without_place
from ingest.text.decoding import decoded
from ingest.text.markup import text_of_element, tree
from vectorstore.errors import SourceError

if TYPE_CHECKING:
    from ingest.web.fetch import Web
    from ingest.web.fetched import Fetched

_HOPS = 3
_SOON = 10  # seconds: a page that stays longer is to be read
_SHOWN = 600  # characters: a page with more to read is no mere signpost, whatever it says
_SIGN = re.compile(rb"http-equiv\s*=\s*[\"']?refresh", re.IGNORECASE)
_CONTENT = re.compile(r"^\s*(\d{1,4})(?:\.\d*)?\s*[;,]\s*(?:url\s*=\s*)?[\"']?([^\"']+)", re.IGNORECASE)


def forwarded(fetched: Fetched, web: Web) -> Fetched:
    """What a fetched page forwards to, or itself; raises FetchError as any fetch does."""
    for _ in range(_HOPS):
        target = forwards_to(fetched)
        if not target:
            break
        fetched = web.get(target, robots=True)
    return fetched


def forwards_to(fetched: Fetched) -> str:
    """The address that a page sends its readers to at once, ``""`` when it does not."""
    if not _SIGN.search(fetched.content[:20_000]):
        return ""
    try:
        root = tree(decoded(fetched.content, fetched.charset))
    except SourceError:
        return ""
    if root is None or len(text_of_element(root)) > _SHOWN:
        return ""
    found = (_target(element, fetched.url) for element in root.iter("meta"))
    return next((target for target in found if target and plain_form(target) != plain_form(fetched.url)), "")


def _target(element: Any, url: str) -> str:
    """The target of one meta element; one for browsers without scripts is not meant for all."""
    if (element.get("http-equiv") or "").strip().lower() != "refresh" or any(element.iterancestors("noscript")):
        return ""
    match = _CONTENT.match(element.get("content") or "")
    return without_place(first_web([joined(url, match[2])])) if match and int(match[1]) <= _SOON else ""

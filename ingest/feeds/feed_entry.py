"""A feed and its entries, however they were written down: what tells them apart, and whether one is whole. Pure."""

from __future__ import annotations

import hashlib
import logging
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from typing import TypeVar

from ingest.addresses import plain_form
from ingest.text.boilerplate import without_boilerplate

log = logging.getLogger(__name__)

_Raw = TypeVar("_Raw")

ENTRIES = 1_000  # of one feed, the newest first as feeds list them
_CUT = re.compile(
    r"(\[?(…|\.\.\.)\]?|(read|continue reading|weiter ?lesen|mehr lesen|lesen sie mehr|read more)\b[^.]{0,40})\s*$",
    re.IGNORECASE,
)
_FULL = 1_200  # characters; a judgement: teasers in feeds end well below, and the linked page is asked when in doubt
SAID = 12  # of the 16 characters of a digest: what it says but for its date
_SAME_LINK = 3  # titles under one link: two may be an entry and its update
_NOTICE = 100  # characters; a judgement: less is a caption or a line, whatever the feed calls it
_REPORT = 500  # characters; a judgement: so long is a short report, which counts as whole if its page has no more


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry of a feed; times are UTC seconds, not yet judged for belief; ``text`` is the best the feed has.

    ``full``: it certainly is the whole article; ``likely_full``: it is, unless the linked page has more. ``apart``:
    other entries say something else under the same link, so that only its GUID tells which it is. ``undated``: what it
    says of its publication, where that is no date.
    """

    title: str = ""
    link: str = ""
    guid: str = ""
    author: str = ""
    source: str = ""
    language: str = ""
    published: float | None = None
    updated: float | None = None
    text: str = ""
    full: bool = False
    likely_full: bool = False
    apart: bool = False
    undated: str = ""

    @property
    def key(self) -> str:
        """What identifies the entry within its feed, in 16 characters."""
        return _short(self.guid or self.link or self.title)

    @property
    def digest(self) -> str:
        """Changes whenever the feed says something new about the entry; its end tells of the date alone.

        What stands behind the question mark of a link is no news of an entry: it may be a session.
        """
        link = self.link.partition("?")[0]
        said, when = f"{self.title}\n{link}\n{self.text}", str(self.updated or self.published)
        return _short(said)[:SAID] + _short(when)[SAID:]


@dataclass(frozen=True, slots=True)
class Feed:
    """A parsed feed; ``ttl`` in seconds as the feed asks for, 0 when it does not; ``address`` is where it says it is.

    Its entries beyond the first thousand were ``dropped``; those that cannot be read are ``unread``.
    """

    title: str
    entries: tuple[Entry, ...]
    link: str = ""
    language: str = ""
    ttl: float = 0.0
    dropped: int = 0
    unread: int = 0
    address: str = ""

    @property
    def losses(self) -> tuple[str, ...]:
        """A sentence for each way in which entries were lost."""
        beyond = f"{self.dropped} entries beyond the first {ENTRIES} were left out"
        broken = f"{self.unread} of its entries could not be read; the log has the details"
        return tuple(said for count, said in ((self.dropped, beyond), (self.unread, broken)) if count)


def _short(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "replace")).hexdigest()[:16]


def readable(read: Callable[[_Raw], Entry], raw: Iterable[_Raw]) -> tuple[list[Entry], int]:
    """The entries, and how many could not be read: an error nobody foresaw costs none but its own."""
    entries, unread = [], 0
    for one in raw:
        try:
            entries.append(read(one))
        except Exception:
            log.exception("reading an entry")
            unread += 1
    return entries, unread


def told_apart(entries: Iterable[Entry]) -> tuple[Entry, ...]:
    """Each entry once; a GUID that stands for several links identifies none of them."""
    known = list(entries)
    links: dict[str, set[str]] = {}
    for entry in known:
        links.setdefault(entry.guid, set()).add(entry.link)
    shared = {guid for guid, those in links.items() if len(those - {""}) > 1}
    named = _set_apart(_named([replace(entry, guid="") if entry.guid in shared else entry for entry in known]))
    first: dict[str, Entry] = {}
    for number, entry in enumerate(named):
        first.setdefault(entry.key if entry.guid or entry.link else f"entry {number}", entry)
    return tuple(first.values())


def _named(entries: list[Entry]) -> list[Entry]:
    """Entries without GUIDs that all link to one page, as a site's home, have their titles for GUIDs."""
    titles: dict[str, set[str]] = {}
    for entry in entries:
        if entry.link and not entry.guid:
            titles.setdefault(plain_form(entry.link), set()).add(entry.title)
    several = {link for link, those in titles.items() if len(those) >= _SAME_LINK}
    return [
        replace(entry, guid=f"{entry.link} {entry.title}")
        if not entry.guid and plain_form(entry.link) in several
        else entry
        for entry in entries
    ]


def _set_apart(entries: list[Entry]) -> Iterable[Entry]:
    """Entries with GUIDs of their own that say different things under one link; a fragment makes no other link."""
    said: dict[str, set[tuple[str, str]]] = {}
    for entry in entries:
        if entry.guid and entry.link:
            said.setdefault(plain_form(entry.link), set()).add((entry.title, entry.text))
    several = {link for link, those in said.items() if len(those) > 1}
    return (replace(entry, apart=bool(entry.guid) and plain_form(entry.link) in several) for entry in entries)


def plain_body(text: str) -> str:
    """An entry's text without invitations, as a page's: weblogs close each with "The post … appeared first on"."""
    paragraphs = text.split("\n\n")
    return "\n\n".join(without_boilerplate(paragraphs)) if len(paragraphs) > 1 else text


def is_full(content: str, summary: str) -> bool:
    """True when an entry's content can stand for the article: not cut off, and long or far longer than the summary."""
    if not content or _CUT.search(content[-80:]):
        return False
    return len(content) >= _FULL or (bool(summary) and len(content) >= 2 * len(summary))


def is_likely_full(content: str, summary: str) -> bool:
    """True when an entry's content may well be all there is: not cut off, and a report or more than its summary."""
    if len(content) < _NOTICE or _CUT.search(content[-80:]):
        return False
    return len(content) >= _REPORT or len(content) > len(summary)


def best_text(content: str, summary: str) -> str:
    """The content, unless it is empty or a mere caption beside a summary more than twice as long."""
    return content if len(content) * 2 >= len(summary) else summary

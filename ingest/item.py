"""What a source yields: articles, and failures with their reason, each with the place it came from."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from ingest.text.cleaning import one_line
from ingest.text.dates import believed
from vectorstore.errors import SourceError

if TYPE_CHECKING:
    from vectorstore.domain import Article

log = logging.getLogger(__name__)


# Characters of one article; a judgement: a parliament's longest minutes have half of it. Its passages are encoded at
# once, for which a file of eleven million took minutes without a sign of life.
_LONGEST = 2_000_000


@dataclass(frozen=True, slots=True)
class EntryMark:
    """Which entry of which feed, and in which state it was seen."""

    feed: str
    key: str
    digest: str

    @property
    def name(self) -> str:
        """What the entry is called, of all entries of all feeds."""
        return name_of(self.feed, self.key)


@dataclass(frozen=True, slots=True)
class Item:
    """One thing found in a source: an article, or the reason why there is none; with neither, only notes.

    ``known`` is a feed entry seen before, ``live`` an article that was just fetched where it is published (a file may
    hold an older copy of it), ``public`` one whose text is what its own page shows anyone,
    ``backlog`` one that is no news for followers (see ``Store.backlog``). An entry with a GUID has it for its ``name``;
    it is ``apart`` when other entries of the feed have its ``link`` too, which therefore says nothing of it, and
    ``unread`` when its page could not be read this time.
    """

    where: str
    article: Article | None = None
    reason: str = ""
    notes: tuple[str, ...] = ()
    mark: EntryMark | None = None
    known: bool = False
    live: bool = False
    public: bool = False
    backlog: bool = False
    name: str = ""
    link: str = ""
    apart: bool = False
    unread: bool = False

    @property
    def complete(self) -> bool:
        """Whether there is no more of an entry than was read: its page, or all that one without a link has."""
        if self.article is None:
            return False
        return not self.link or not (self.unread or self.article.extra.get("completeness") == "teaser")


def bounded(item: Item) -> Item:
    """The item with no more of its text than an article may have, and a note where that is not all."""
    if item.article is None or len(item.article.text) <= _LONGEST:
        return item
    note = f"it is longer than {_LONGEST:,} characters; what lies beyond was left out"
    article = replace(item.article, text=item.article.text[:_LONGEST].rstrip())
    return replace(item, article=article, notes=(*item.notes, note))


def name_of(feed: str, key: str) -> str:
    """The name of a feed's entry."""
    return f"{feed}#{key}"


def failure(where: str, reason: str, mark: EntryMark | None = None) -> Item:
    """An item that could not be read."""
    return Item(where, reason=reason, mark=mark)


def guarded(where: str, items: Iterable[Item]) -> Iterator[Item]:
    """The items; an error nobody foresaw ends them with one failure and a traceback in the log."""
    try:
        yield from items
    except Exception as error:  # noqa: BLE001 - logged in _lost
        yield _lost(where, error)


def guarded_item(where: str, read: Callable[[], Item]) -> Item:
    """The item, one of several; an error nobody foresaw makes a failure of it alone, with a traceback in the log."""
    try:
        return read()
    except Exception as error:  # noqa: BLE001 - logged in _lost
        return _lost(where, error)


def _lost(where: str, error: Exception) -> Item:
    if isinstance(error, SourceError):
        return failure(where, str(error))
    log.error("reading %s", where, exc_info=error)
    return failure(where, f"it could not be read ({type(error).__name__}); the log has the details")


def remark(where: str, said: str) -> Item:
    """Something to be said of a source beside what it holds; neither an article nor a failure."""
    return Item(where, notes=(said,))


def believed_dates(
    published: float | None, updated: float | None, now: float
) -> tuple[float | None, float | None, tuple[str, ...]]:
    """Both dates as far as they can be true, and a note when the publication date cannot.

    What lies ahead by hours, in a wrong zone or by a clock that is fast, was there when it was fetched.
    """
    when, doubt = believed(published, now)
    changed, _ = believed(updated, now)
    when, changed = (None if one is None else min(one, now) for one in (when, changed))
    if when is not None and changed is not None and changed < when:
        changed = None  # nothing is changed before it is published
    return when, changed, (doubt,) if doubt else ()


def not_understood(date: object) -> str:
    """The note for a date that says nothing to us."""
    return f'its date "{one_line(str(date), 40)}" is not understood'


def is_too_old(published: float | None, oldest: float | None) -> bool:
    """True for what retention would delete as soon as it was stored; the undated is as old as its fetching."""
    when = None if oldest is None else believed(published, oldest)[0]
    return when is not None and oldest is not None and when < oldest

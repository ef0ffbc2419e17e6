"""What a feed would bring, before anyone subscribes to it: nothing is stored."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ingest.addresses import canonical, variants, without_tracking
from ingest.feeds.subscriptions import feed_at, same
from ingest.text.dates import believed
from vectorstore.domain import Article, Scope
from vectorstore.text.language import detect

if TYPE_CHECKING:
    from ingest.feeds.feed_entry import Entry
    from ingest.web.fetch import Web
    from vectorstore.store import Store

_TOLD_BY = 400  # characters of an entry that tell its language


@dataclass(frozen=True, slots=True)
class Preview:
    """A feed as it is now; times are UTC seconds.

    ``full`` counts the entries whose whole text is in the feed (of the others the linked page is read), ``known`` those
    that the subscriber can read already; ``languages`` are ISO 639-1, the most frequent first.
    """

    address: str
    title: str
    homepage: str
    items: int
    full: int
    known: int
    languages: tuple[str, ...]
    newest: float | None
    oldest: float | None
    titles: tuple[str, ...]
    subscribed: bool


def preview(url: str, store: Store, web: Web, scope: Scope, now: float) -> Preview:
    """Looks at the feed that an address leads to, as seen from a scope's corpora; raises SourceError."""
    address, feed = feed_at(url, web)
    dates = [when for entry in feed.entries if (when := believed(entry.published or entry.updated, now)[0]) is not None]
    ours = store.corpora.feeds_of(scope.corpora) if scope.corpora else {known.url for known in store.feeds()}
    return Preview(
        address=address,
        title=feed.title,
        homepage=feed.link,
        items=len(feed.entries),
        full=sum(entry.full for entry in feed.entries),
        known=len(store.corpora.visible(_stored(feed.entries, store), scope)),
        languages=_languages(feed.entries, feed.language),
        newest=max(dates, default=None),
        oldest=min(dates, default=None),
        titles=tuple(entry.title for entry in feed.entries[:3] if entry.title),
        subscribed=any(same(address, known) for known in ours),
    )


def _stored(entries: Sequence[Entry], store: Store) -> list[str]:
    """Ids of the stored articles that the entries link to."""
    addresses = {canonical(without_tracking(entry.link)) for entry in entries if entry.link} - {""}
    identities = set(store.identified(form for address in addresses for form in (address, *variants(address))).values())
    return list(store.articles(Article("", identity=identity).id for identity in identities))


def _languages(entries: Sequence[Entry], stated: str) -> tuple[str, ...]:
    found = Counter(entry.language or detect(f"{entry.title} {entry.text[:_TOLD_BY]}", stated) for entry in entries)
    return tuple(language for language, _ in found.most_common() if language)

"""Feeds of a server: previewed, confirmed, ended, listed, from OPML and to OPML. It waits for the web: for threads."""

from __future__ import annotations

import secrets
import threading
import time
from collections import OrderedDict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.discordbot.counted import Counted
from bot.discordbot.desk_pages import feed_pages, lined, named, preview_page
from bot.discordbot.feed_register import FeedPlace, FeedRegister
from bot.discordbot.rendering import Page, Tone, notice_page
from bot.discordbot.servers import Servers
from bot.discordbot.suggestions import LONGEST, MOST
from bot.discordbot.words import Words
from bot.discordbot.words_errors import in_words_of
from bot.discordbot.words_running import running_words
from ingest.addresses import without_keys
from ingest.feeds import opml
from ingest.feeds.opml import Outline
from ingest.feeds.preview import preview
from ingest.feeds.subscriptions import added, exported, same, unsubscribe
from ingest.text.decoding import decoded
from vectorstore.domain import SHARED, Scope
from vectorstore.errors import SourceError

if TYPE_CHECKING:
    from ingest.web.fetch import Web
    from vectorstore.record.feeds import Feed
    from vectorstore.store import Store

MOST_FEEDS = 200  # of one server; a judgement: a reader's list is rarely longer, and each is asked many times a day
MOST_BYTES = 1_000_000  # of an OPML file; 5,000 feeds are about that
_WAITING = 500  # previews that wait for their confirmation, over all servers
_PATIENCE = 900.0  # seconds a preview can be confirmed; its message cannot be edited for longer either


@dataclass(frozen=True, slots=True)
class Offer:
    """What a confirmation would subscribe to, for which server, until when."""

    guild: int
    outlines: tuple[Outline, ...]
    until: float


class FeedDesk:
    """The feeds of all servers over one store; each server sees its own and the shared ones."""

    def __init__(self, store: Store, web: Web, servers: Servers, register: FeedRegister) -> None:
        self._store, self._web, self._servers, self._register = store, web, servers, register
        self._offers: OrderedDict[str, Offer] = OrderedDict()
        self._subscribing = threading.Lock()  # one press at a time, in the room that is left after the one before

    def preview(self, guild: int, url: str, words: Words) -> tuple[Page, str]:
        """A feed before it is subscribed to, and the key of its confirmation ("" where there is none to give)."""
        scope = Scope(corpora=self._servers.corpora(guild))
        address = url.strip() if "://" in url else f"https://{url.strip()}"
        try:
            seen = preview(address, self._store, self._web, scope, time.time())
        except SourceError as error:
            return notice_page(in_words_of(str(error), words)), ""
        page = preview_page(seen, words)
        already = any(same(seen.address, own) for own in self._store.corpora.feeds_of((str(guild),)))
        return page, "" if already else self._offer(guild, [Outline(seen.address, seen.title, seen.homepage)])

    def import_(self, guild: int, name: str, content: bytes, words: Words) -> tuple[Sequence[Page], str]:
        """What an OPML file lists, and the key of its confirmation."""
        said = running_words(words)
        try:
            outlines = opml.read(decoded(content))
        except SourceError as error:
            return [notice_page(said.import_unreadable.format(reason=in_words_of(str(error), words)))], ""
        own = self._store.corpora.feeds_of((str(guild),))
        new = [outline for outline in outlines if not any(same(outline.url, known) for known in own)]
        if not outlines:
            return [notice_page(said.import_nothing)], ""
        head = said.import_head.format(count=Counted(len(outlines)), file=named(name), new=len(new))
        pages = lined(head, (f"- {named(outline.title, outline.url)}" for outline in new[:100]), Tone.UNFINISHED)
        return pages[:1], self._offer(guild, new) if new else ""

    def confirm(self, guild: int, key: str, words: Words, channel: int | None = None) -> Page:
        """Subscribe to what was offered under a key, on the server it was offered to, and once.

        Notices of the feeds go to ``channel``.
        """
        said = running_words(words)
        with self._subscribing:
            offer = self._offered(guild, key)
            if offer is None:
                return notice_page(said.feed_lost)
            if not self._subscribed(offer):
                return notice_page(said.feed_too_many.format(most=MOST_FEEDS))
            self._offers.pop(key, None)
        if channel is not None:
            places = [FeedPlace(outline.url, channel, words.language) for outline in offer.outlines]
            self._register.place_feeds(guild, places, time.time())
        if len(offer.outlines) > 1:
            return Page(Tone.ANSWERED, (said.import_done.format(count=Counted(len(offer.outlines))),))
        only = offer.outlines[0]
        return Page(Tone.ANSWERED, (said.feed_done.format(title=named(only.title, only.url)),))

    def _subscribed(self, offer: Offer) -> bool:
        """Subscribe to all of an offer, or to nothing where there is no room for it."""
        room = MOST_FEEDS - len(self._store.corpora.feeds_of((str(offer.guild),)))
        if len(offer.outlines) > room:
            return False
        for outline in offer.outlines:
            added(outline.url, outline.title, outline.homepage, self._store, time.time(), str(offer.guild))
        return True

    def withdraw(self, guild: int | None, key: str) -> None:
        """What was offered under a key can no longer be confirmed; only the server it was offered to takes it back."""
        if self._offered(guild, key) is not None:
            self._offers.pop(key, None)

    def remove(self, guild: int, name: str, words: Words) -> Page:
        """End a subscription of the server's own."""
        said = running_words(words)
        if not unsubscribe(name, self._store, str(guild)).ok:
            return notice_page(said.feed_unknown.format(name=named(name)))
        return Page(Tone.ANSWERED, (said.feed_removed.format(title=named(name)),))

    def listed(self, guild: int, words: Words) -> list[Page]:
        """The feeds that the server reads, its own first."""
        own = self._store.corpora.feeds_of((str(guild),))
        feeds = sorted(self.feeds(guild), key=lambda feed: feed.url not in own)
        return feed_pages(feeds, own, time.time(), words)

    def export(self, guild: int) -> str:
        """The server's own feeds as OPML."""
        own = self._store.corpora.feeds_of((str(guild),))
        return exported(feed for feed in self._store.feeds() if feed.url in own)

    def feeds(self, guild: int | None) -> list[Feed]:
        """The feeds whose articles are seen there."""
        seen = self._store.corpora.feeds_of(self._servers.corpora(guild) if guild else (SHARED,))
        return [feed for feed in self._store.feeds() if feed.url in seen]

    def suggested(self, guild: int, typed: str) -> list[tuple[str, str]]:
        """The server's own feeds that are called like what was typed: title, and what names it to ``remove``."""
        own = self._store.corpora.feeds_of((str(guild),))
        feeds = [feed for feed in self._store.feeds() if feed.url in own]
        fitting = [feed for feed in feeds if typed.casefold() in f"{feed.title} {feed.url}".casefold()]
        pairs = [
            ((feed.title or without_keys(feed.url))[:LONGEST], feed.url if len(feed.url) <= LONGEST else feed.title)
            for feed in fitting
        ]
        return [(shown, value) for shown, value in pairs if 0 < len(value) <= LONGEST][:MOST]

    def leave(self, guild: int) -> None:
        """The bot was removed from the server: its own feeds are no longer asked for it."""
        for url in self._store.corpora.feeds_of((str(guild),)):
            if not self._store.corpora.unsubscribe(url, str(guild)):
                self._store.remove_feed(url)
        self._register.forget_feeds(guild)

    def _offer(self, guild: int, outlines: Sequence[Outline]) -> str:
        key = secrets.token_hex(6)
        self._offers[key] = Offer(guild, tuple(outlines), time.time() + _PATIENCE)
        while len(self._offers) > _WAITING:
            self._offers.popitem(last=False)
        return key

    def _offered(self, guild: int | None, key: str) -> Offer | None:
        """What a server was offered under a key and may still confirm."""
        offer = self._offers.get(key)
        return offer if offer is not None and offer.guild == guild and offer.until >= time.time() else None

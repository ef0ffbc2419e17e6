"""What the bot keeps about servers' feeds: the channel each was added in, and the notices that are to be posted."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from typing import Any

from bot.discordbot.kept_file import KeptFile
from vectorstore.record.notices import FRESH, NoticeKind

TABLES = (
    """CREATE TABLE IF NOT EXISTS feed_place(guild INTEGER NOT NULL, url TEXT NOT NULL, channel INTEGER NOT NULL,
    language TEXT NOT NULL, added REAL NOT NULL, PRIMARY KEY(guild, url)) WITHOUT ROWID""",
    """CREATE TABLE IF NOT EXISTS feed_news(id INTEGER PRIMARY KEY, notice INTEGER NOT NULL, at REAL NOT NULL,
    guild INTEGER NOT NULL, content TEXT NOT NULL, attempted REAL, done INTEGER NOT NULL DEFAULT 0,
    UNIQUE(notice, at, guild))""",
)


@dataclass(frozen=True, slots=True)
class FeedPlace:
    """Where a server's feed was added, and the language of who added it."""

    url: str
    channel: int
    language: str = "en"


@dataclass(frozen=True, slots=True)
class FeedNews:
    """A notice for one server; ``at``, ``since`` and ``attempted`` are UTC seconds, ``gap`` (the usual one) seconds.

    ``id`` is 0 until it is written down; ``ended``: the feed is not asked any more.
    """

    notice: int
    at: float
    guild: int
    kind: NoticeKind
    url: str
    title: str
    reason: str = ""
    since: float | None = None
    gap: float | None = None
    ended: bool = False
    attempted: float | None = None
    id: int = 0


class FeedRegister(KeptFile):
    """The part of the register that is about feeds; every method may be called from any thread."""

    def place_feeds(self, guild: int, places: Iterable[FeedPlace], now: float) -> None:
        """Keep where feeds were added, in place of an earlier place of theirs."""
        rows = [(guild, place.url, place.channel, place.language, now) for place in places]
        self._many("INSERT OR REPLACE INTO feed_place VALUES (?, ?, ?, ?, ?)", rows)

    def feed_places(self, guild: int) -> list[FeedPlace]:
        """Where a server's feeds were added, the last first."""
        query = "SELECT url, channel, language FROM feed_place WHERE guild = ? ORDER BY added DESC, url"
        return [FeedPlace(*row) for row in self._rows(query, (guild,))]

    def forget_feeds(self, guild: int) -> None:
        """A server has no feeds any more: nothing is posted there."""
        self._do("DELETE FROM feed_place WHERE guild = ?", (guild,))
        self._do("DELETE FROM feed_news WHERE guild = ?", (guild,))

    def write_news(self, news: Iterable[FeedNews]) -> None:
        """Write down what is to be posted; what was written before, posted or not, is not written again."""
        rows = [(one.notice, one.at, one.guild, json.dumps(_content(one))) for one in news]
        self._many("INSERT OR IGNORE INTO feed_news(notice, at, guild, content) VALUES (?, ?, ?, ?)", rows)

    def waiting_news(self, now: float) -> list[FeedNews]:
        """What is not posted yet, oldest first; what is a week old by ``now`` (UTC seconds) is no news any more."""
        self._do("DELETE FROM feed_news WHERE at < ?", (now - 2 * FRESH,))
        query = "SELECT id, notice, at, guild, content, attempted FROM feed_news WHERE NOT done AND at >= ? ORDER BY id"
        return [_read(row) for row in self._rows(query, (now - FRESH,))]

    def attempt_news(self, number: int, now: float) -> None:
        """Note that one is about to be posted."""
        self._do("UPDATE feed_news SET attempted = coalesce(attempted, ?) WHERE id = ?", (now, number))

    def end_news(self, number: int) -> None:
        """One is posted, or never will be."""
        self._do("UPDATE feed_news SET done = 1 WHERE id = ?", (number,))


def _content(news: FeedNews) -> dict[str, Any]:
    apart = ("id", "notice", "at", "guild", "attempted")
    return {key: value for key, value in asdict(news).items() if key not in apart}


def _read(row: Any) -> FeedNews:
    number, notice, at, guild, content, attempted = row
    return FeedNews(notice, at, guild, **json.loads(content), attempted=attempted, id=number)

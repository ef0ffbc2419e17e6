"""A feed's notice as a server reads it: what happened, since when, why; pure, so that both languages are tested."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.discordbot.desk_pages import named
from bot.discordbot.escaping import timestamp
from bot.discordbot.feed_register import FeedNews
from bot.discordbot.rendering import Page, Tone
from bot.discordbot.words import Words
from bot.discordbot.words_errors import in_words_of
from bot.discordbot.words_running import running_words
from ingest.feeds.health import newest, number
from vectorstore.record.feeds import Feed
from vectorstore.record.notices import Notice

_REASON = 300  # characters
_SIGN_IN = re.compile(r"(?<=//)[^/\s@]+@")  # a name and password in an address are not for a channel
_DAY, _HOUR = 86_400.0, 3_600.0


def news_of(notice: Notice, feed: Feed, guild: int) -> FeedNews:
    """What a notice means to one server, with what the feed's row knows about it."""
    dead = notice.kind == "dead"
    since = newest(feed) if notice.kind == "silent" else number(feed, "failing_since")
    known = since is not None and since <= notice.at and notice.kind != "recovered"  # else it was about something later
    return FeedNews(
        notice.id,
        notice.at,
        guild,
        notice.kind,
        notice.url,
        _SIGN_IN.sub("", notice.title),
        _SIGN_IN.sub("", notice.reason.partition(": ")[2]) if dead else "",
        since if known else None,
        number(feed, "gap"),
        dead and notice.reason.startswith("ended"),
    )


def news_page(news: FeedNews, words: Words) -> Page:
    """The notice in a server's language."""
    kind = "ended" if news.kind == "dead" and news.ended else news.kind
    said = running_words(words).feed_news
    since = timestamp(news.at if news.since is None else news.since)
    head = said[kind].format(title=named(news.title, news.url), since=since)
    lines = [head, *_details(news, words), f"-# {said['noticed'].format(when=mark(news))}"]
    return Page(Tone.ANSWERED if kind == "recovered" else Tone.REFUSED, ("\n".join(lines),))


def mark(news: FeedNews) -> str:
    """By what a posted notice is known again, whatever its language."""
    return timestamp(news.at, "f")


def _details(news: FeedNews, words: Words) -> Iterator[str]:
    said = running_words(words).feed_news
    if news.kind == "silent" and news.gap:
        days, hours = news.gap / _DAY, news.gap / _HOUR
        key = "usual_days" if days >= 1.5 else "usual_hours" if hours >= 1.5 else "usual_often"  # noqa: PLR2004
        yield said[key].format(count=round(days if key == "usual_days" else hours))
    if news.reason:
        yield said["why"].format(reason=in_words_of(news.reason[:_REASON], words))

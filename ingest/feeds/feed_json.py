"""JSON Feed (jsonfeed.org), versions 1 and 1.1. Pure functions."""

from __future__ import annotations

import json
from typing import Any

from ingest.addresses import first_web, joined, without_tracking
from ingest.feeds.feed_entry import (
    ENTRIES,
    Entry,
    Feed,
    best_text,
    is_full,
    is_likely_full,
    plain_body,
    readable,
    told_apart,
)
from ingest.pages.article_json import language_code
from ingest.text.cleaning import cleaned, one_line, plain_title
from ingest.text.dates import moment
from ingest.text.markup import text_of_html
from vectorstore.errors import SourceError
from vectorstore.record.rows import storable


def parse_json(text: str, url: str = "") -> Feed:
    """The feed in a JSON text; raises SourceError when it is none."""
    try:
        value = json.loads(text)
    except (ValueError, RecursionError):
        raise SourceError("it is not a feed that can be read") from None
    if not isinstance(value, dict) or not isinstance(value.get("items"), list):
        raise SourceError("it is not a feed that can be read")
    raw = [item for item in value["items"] if isinstance(item, dict)]
    title, language = plain_title(_text(value, "title")), language_code(value.get("language"))
    base = joined(url, _text(value, "home_page_url")) or url
    authors = _authors(value)
    entries, unread = readable(lambda item: _entry(item, title, language, base, authors), raw[:ENTRIES])
    return Feed(
        title,
        told_apart(entries),
        link=base,
        language=language,
        dropped=max(0, len(raw) - ENTRIES),
        unread=unread,
        address=first_web([_text(value, "feed_url")]),
    )


def _entry(item: dict[str, Any], feed_title: str, language: str, base: str, authors: str) -> Entry:
    whole = text_of_html(_text(item, "content_html")) or cleaned(_text(item, "content_text"))
    link = _text(item, "url") or _text(item, "external_url")
    published, changed = moment(item.get("date_published")), moment(item.get("date_modified"))
    summary, identity = cleaned(_text(item, "summary")), item.get("id")
    return Entry(
        title=plain_title(_text(item, "title")),
        link=without_tracking(first_web([joined(base, link) if link else ""])),
        guid=one_line(str(identity), 1000) if isinstance(identity, str | int | float) else "",
        author=_authors(item) or authors,
        source=feed_title,
        language=language_code(item.get("language")) or language,
        published=changed if published is None else published,
        updated=changed,
        undated=one_line(str(item.get("date_published") or ""), 40) if published is None and changed is None else "",
        text=plain_body(best_text(whole, summary)),
        full=is_full(whole, summary),
        likely_full=is_likely_full(whole, summary),
    )


def _authors(value: dict[str, Any]) -> str:
    """Version 1.1 has a list, version 1 one object."""
    given = value.get("authors") if isinstance(value.get("authors"), list) else [value.get("author")]
    names = [one_line(_text(author, "name"), 100) for author in given or [] if isinstance(author, dict)]
    return ", ".join(name for name in names if name)


def _text(value: dict[str, Any], key: str) -> str:
    given = value.get(key)
    return storable(given) if isinstance(given, str) else ""

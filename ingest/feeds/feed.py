"""Feeds of all kinds, parsed: RSS 0.9–2.0, RDF, Atom through feedparser, JSON Feed by ourselves. Pure functions."""

from __future__ import annotations

import calendar
import io
import re
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
from ingest.feeds.feed_json import parse_json
from ingest.feeds.loose_xml import ENTITY, parsable
from ingest.pages.article_json import language_code
from ingest.text.cleaning import (
    cleaned,
    declared_plain,
    looks_like_html,
    named_author,
    one_line,
    plain_title,
    unescaped,
)
from ingest.text.dates import moment
from ingest.text.decoding import declared_in, is_utf8, without_strays
from ingest.text.markup import text_of_html
from vectorstore.errors import SourceError

_FEED_ROOT = re.compile(r"<(?:\w+:)?(rss|feed|rdf)[\s>]", re.IGNORECASE)
_CDATA = re.compile(rb"(<!\[CDATA\[.*?(?:\]\]>|$))", re.DOTALL)
_BARE = re.compile(rb"&(?!#\d{1,8};|#x[0-9a-fA-F]{1,8};|\w{1,32};)")
_TAGS = re.compile(r"<[a-z!/][^<>]*>", re.IGNORECASE)
_MAIL = re.compile(r"[<(]?(?:mailto:)?[^\s<>()@]+@[^\s<>()@]+[>)]?")
_LINE = 1_000  # characters of an author line that are read
_BRACKETS = str.maketrans("()<>;", "    ,")
_YEAR_FIRST = re.compile(r"\d{4}")


def looks_like_feed(text: str) -> bool:
    """True when the text is a feed: an XML root of one, or a JSON Feed."""
    head = text[:4000].lstrip("\ufeff \t\r\n")
    if head.startswith("{"):
        return "jsonfeed.org/version" in head
    return head.startswith("<") and "<html" not in head.lower() and bool(_FEED_ROOT.search(head))


def parse(data: bytes, text: str, url: str = "", content_type: str = "") -> Feed:
    """The feed in ``data`` (``text`` is the same, decoded); raises SourceError when it is none or not safe."""
    if text.lstrip("\ufeff \t\r\n").startswith("{"):
        return parse_json(text, url)
    data = without_strays(data)
    if (
        ENTITY.search(text) or _is_bent(data, content_type) or b"<!ENTITY" in data.replace(b"\0", b"").upper()
    ):  # also where two decoders disagree
        data, content_type = parsable(text), "application/xml; charset=utf-8"
    parsed = _parsed(data, content_type)
    if not parsed.entries:  # declared in another encoding than it is in, or cut: as we read it, there may be some
        parsed = _parsed(parsable(text), "application/xml; charset=utf-8")
    if not parsed.get("version") and not parsed.entries:
        raise SourceError("it is not a feed that can be read")
    return _feed(parsed, url)


def _is_bent(data: bytes, content_type: str) -> bool:
    """Whether some of what should be UTF-8 is not: feedparser then reads all of it as something else."""
    told = f"{declared_in(data)} {content_type.lower().partition('charset=')[2]}".replace("utf-8", "").strip(" \"'")
    return not told and b"\0" not in data and not is_utf8(data)


def _parsed(data: bytes, content_type: str) -> Any:
    import feedparser

    # Without the feed's own address, which feedparser would put before GUIDs too; links are made absolute below.
    headers = {"content-type": content_type} if content_type else {}
    try:
        return feedparser.parse(
            io.BytesIO(mended(data)), response_headers=headers, sanitize_html=False, resolve_relative_uris=False
        )
    except Exception as error:  # feedparser has its own ways to fail on broken feeds: TypeError, AssertionError, …
        raise SourceError("it is not a feed that can be read") from error


def mended(data: bytes) -> bytes:
    """The feed with its bare ampersands escaped, for feedparser takes the word behind them for an entity."""
    if b"\0" in data:  # UTF-16 and the like
        return data
    pieces = _CDATA.split(data)
    return b"".join(piece if number % 2 else _BARE.sub(b"&amp;", piece) for number, piece in enumerate(pieces))


def _feed(parsed: Any, url: str) -> Feed:
    head = parsed.feed
    atom = (parsed.get("version") or "").startswith("atom")
    title = _title(head, atom=atom)
    language = language_code(head.get("language") or "")
    base = first_web([joined(url, head.get("link") or ""), url]) or url
    entries, unread = readable(lambda raw: _entry(raw, title, language, base, atom=atom), parsed.entries[:ENTRIES])
    return Feed(
        title=title,
        entries=told_apart(entries),
        link=base,
        language=language,
        ttl=_ttl(head),
        dropped=max(0, len(parsed.entries) - ENTRIES),
        unread=unread,
        address=_address(head),
    )


def _address(head: Any) -> str:
    """Where the feed says that it is."""
    return first_web(link.get("href") or "" for link in head.get("links") or [] if link.get("rel") == "self")


def _entry(raw: Any, feed_title: str, language: str, base: str, *, atom: bool) -> Entry:
    content = max((_body(one, atom=atom) for one in raw.get("content") or []), key=len, default="")
    # Where the feed has none, feedparser gives the content for the summary, without a detail of its own.
    told = raw.get("summary_detail") or ({} if content else {"value": raw.get("summary")})
    summary = _body(told, atom=atom)
    guid = one_line(raw.get("id") or "", 1000)
    link = _link(raw, base)
    return Entry(
        title=_title(raw, atom=atom),
        link=without_tracking(first_web([link, guid if raw.get("guidislink") or raw.get("link") == "" else ""])),
        guid=guid,
        author=one_line(_authors(raw), 300),
        source=_title(raw.get("source") or {}, atom=atom) or feed_title,
        language=language_code((raw.get("title_detail") or {}).get("language") or "") or language,
        **_dates(raw),
        text=plain_body(best_text(content, summary)),
        full=is_full(content, summary),
        likely_full=is_likely_full(content, summary),
    )


def _title(told: Any, *, atom: bool) -> str:
    """A title; as RSS has it, it may be HTML."""
    title = told.get("title") or ""
    return one_line(unescaped(title)) if _is_plain(told.get("title_detail"), title, atom=atom) else plain_title(title)


def _body(told: Any, *, atom: bool) -> str:
    """An entry's content or summary as plain text."""
    body = told.get("value") or ""
    return cleaned(unescaped(body)) if _is_plain(told, body, atom=atom) else body_text(body)


def _is_plain(told: Any, text: str, *, atom: bool) -> bool:
    """Whether what stands in angle brackets are words: Atom says what is text, for RSS feedparser only guesses."""
    return atom and (told or {}).get("type") == "text/plain" and declared_plain(text)


def _link(raw: Any, base: str) -> str:
    """Where an entry's article is; a GUID that feedparser gives for a link is one only where it is a whole address."""
    named = raw.get("link") or ""
    return "" if not named or (raw.get("guidislink") and named == raw.get("id")) else joined(base, named)


def body_text(body: str) -> str:
    """An entry's content as plain text, whether it is HTML or not."""
    return text_of_html(body) if looks_like_html(body) or _TAGS.search(body) or "&" in body else cleaned(body)


def _authors(raw: Any) -> str:
    """The authors' names; of a lone one with a mail address from the line itself: feedparser may cut it in a word."""
    authors, line = raw.get("authors") or [], (raw.get("author") or "").strip()[:_LINE]
    if len(authors) <= 1 and "@" in line:
        parts = (one_line(part).strip(" -") for part in _MAIL.sub(" ", line).translate(_BRACKETS).split(","))
        return ", ".join(part for part in parts if part)
    names = [named_author(author.get("name") or "") for author in authors if author]
    return ", ".join(dict.fromkeys(name for name in names if name)) or named_author(line)


def _dates(raw: Any) -> dict[str, Any]:
    """When an entry was published and changed; what it says of its publication where that is no date."""
    told = [name for name in ("published", "created", "updated") if _said(raw, name)]
    read = {name: _when(raw, name) for name in told}
    published = next((when for when in read.values() if when is not None), None)
    undated = one_line(_said(raw, told[0]), 40) if told and published is None else ""
    return {"published": published, "updated": read.get("updated"), "undated": undated}


def _said(raw: Any, name: str) -> str:
    return str(raw.get(name) or "").strip() if name in raw else ""  # asking for a missing `updated` warns


def _when(raw: Any, name: str) -> float | None:
    """The moment, as everywhere; what feedparser makes of dates that begin with the year cannot be trusted.

    It reads 1778574600 as the year 1778, CET as UTC, 2026年11月30日 as the first, and 2026-13-05 as January.
    """
    said = _said(raw, name)
    found = moment(said)
    parsed = raw.get(f"{name}_parsed") if found is None and not _YEAR_FIRST.match(said) else None
    if parsed:
        try:
            return float(calendar.timegm(parsed))
        except (OverflowError, ValueError):
            return None
    return found


def _ttl(head: Any) -> float:
    """The feed's own wish for the time between two checks (RSS ttl in minutes, or the syndication module)."""
    minutes = str(head.get("ttl") or "")
    if minutes.isdecimal():
        return min(float(minutes), 100_000.0) * 60
    period = {"hourly": 3_600, "daily": 86_400, "weekly": 604_800, "monthly": 2_592_000, "yearly": 31_536_000}
    seconds = period.get(str(head.get("sy_updateperiod") or "").strip().lower(), 0)
    frequency = str(head.get("sy_updatefrequency") or "1")
    return seconds / max(1, int(frequency)) if frequency.isdecimal() and len(frequency) < 6 else float(seconds)  # noqa: PLR2004

"""Mutated feeds, pages and files: no crash, whatever comes."""

import random

import pytest

from ingest import feed as feeds
from ingest.articles import entry_item, page_item
from ingest.decoding import decoded
from ingest.files import SUFFIXES, content_items
from tests.ingest.test_ingest_feeds import ATOM, JSON_FEED, RDF, RSS
from tests.ingest.test_ingest_pages import BODY, linked
from vectorstore.errors import SourceError

NOW = 1_780_000_000.0
HEAD = '<meta charset="utf-8"><link rel="canonical" href="/a"><time datetime="2026-05-12">'
LINKED = linked("NewsArticle", headline="T", datePublished="2026-05-12")
PAGE = f"<html><head>{LINKED}{HEAD}</head><body>{BODY}</body></html>"
LINES = '{"text": "abc", "title": "x", "url": "https://e.org/a", "published": "2026-01-01"}\n' * 3
NASTY = (
    "<![CDATA[", "]]>", "<!--", "\0", "&#x0;", "&#xD800;", "&amp", "<div>" * 300, "<!DOCTYPE x [", '"', "'", "<script>",
    "\u202e", "<item>", "http://[", "://", "99999999999", "NaN", "[" * 2000, '<base href="http://[">',
    "<image><width/>",
    '<link rel="canonical" href="//[">', '<?xml version="1.0" encoding="utf-16"?>', "\ud800", "---\n", "{", "}",
)  # fmt: skip


def mutated(text, chance):
    """The text with some pieces put in, left out, doubled, cut off, or in another encoding."""
    for _ in range(chance.randint(1, 10)):
        at, kind = chance.randrange(len(text) + 1), chance.random()
        if kind < 0.4:
            text = text[:at] + chance.choice(NASTY) + text[at:]
        elif kind < 0.6:
            text = text[:at] + text[at + chance.randint(1, 100) :]
        elif kind < 0.8:
            text = text[:at] + text[chance.randrange(len(text) + 1) :][:300] + text[at:]
        elif kind < 0.85:
            text = text[:at]
    return text.encode(chance.choice(["utf-8"] * 5 + ["utf-16", "utf-16-be", "cp1252"]), "replace")


@pytest.mark.parametrize("seed", range(4))
def test_mutated_feeds_and_pages_do_no_harm(seed):
    """Each is read or refused; any other error is a bug."""
    chance = random.Random(seed)
    for _ in range(60):
        data = mutated(chance.choice([RSS, ATOM, RDF, JSON_FEED, PAGE, LINES]), chance)
        list(content_items(data, "w", NOW, kind=chance.choice([*SUFFIXES, ""]), url="https://e.org/a"))
        try:
            text = decoded(data)
            page_item(text, "https://e.org/a", "w", NOW)
            entries = feeds.parse(data, text, "https://e.org/f").entries
        except SourceError:
            continue
        assert all(entry_item(entry, "w", NOW, feed_url="https://e.org/f").where for entry in entries)

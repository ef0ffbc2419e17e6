"""The preview of a feed: what it would bring, seen from one server's corpora."""

from __future__ import annotations

import pytest

from ingest.feeds.checking import Checker
from ingest.feeds.preview import preview
from ingest.feeds.subscriptions import subscribe
from tests.ingest.doubles import ScriptedWeb
from vectorstore.domain import Scope
from vectorstore.errors import SourceError

URL = "https://e.org/feed"
WHOLE = "Die Stadt baut eine neue Brücke über den Fluss, und die Arbeiten daran dauern bis zum Herbst. " * 20
FEED = f"""<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>
<title>Die Post</title><link>https://e.org/</link>
<item><title>Brücke</title><link>https://e.org/1</link><pubDate>Fri, 01 May 2026 08:00:00 GMT</pubDate>
<content:encoded>{WHOLE}</content:encoded></item>
<item><title>Schule geschlossen</title><link>https://e.org/2</link><pubDate>Sat, 02 May 2026 08:00:00 GMT</pubDate>
<description>Die Schule bleibt am Montag zu, weil die Heizung nicht geht …</description></item></channel></rss>"""


@pytest.fixture
def web():
    """A web with one feed."""
    web = ScriptedWeb()
    web.put(URL, FEED)
    return web


def test_a_preview_says_what_would_come(store, web, clock):
    """Items, whole texts, language, dates and some titles; nothing is subscribed or stored."""
    seen = preview(URL, store, web, Scope(corpora=("", "1")), clock())
    assert (seen.address, seen.title, seen.homepage) == (URL, "Die Post", "https://e.org/")
    assert (seen.items, seen.full, seen.known, seen.languages) == (2, 1, 0, ("de",))
    assert (seen.newest - seen.oldest, seen.titles) == (86_400.0, ("Brücke", "Schule geschlossen"))
    assert not seen.subscribed
    assert (store.feeds(), store.coverage().articles) == ([], 0)


def test_the_overlap_is_that_with_what_one_may_see(store, encoder, web, clock):
    """What another server has of the feed is not told; what oneself has is counted, and the subscription noticed."""
    subscribe(URL, store, web, clock(), "2")
    Checker(store, encoder, web, clock).check(store.feeds()[0])
    theirs, ours = (preview(URL, store, web, Scope(corpora=("", corpus)), clock()) for corpus in ("1", "2"))
    assert (theirs.known, theirs.subscribed) == (0, False)
    assert (ours.known, ours.subscribed) == (2, True)


def test_no_feed_no_preview(store, web, clock):
    """An address that leads to no feed is told as such."""
    web.put("https://other.org/page", "<html><p>Nur Text.</p></html>")
    with pytest.raises(SourceError, match="no feed"):
        preview("https://other.org/page", store, web, Scope(), clock())

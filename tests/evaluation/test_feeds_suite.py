"""The suite on feeds: what it compares, and what it leaves out."""

import json
from pathlib import Path
from types import SimpleNamespace

import pytest

from evaluation.suites.feeds import FOLDER, feed_of, measure

FEED = """<rss version="2.0"><channel><title>P</title><item><title>A &amp;amp; B</title><link>/a?utm_source=x</link>
<guid isPermaLink="false">7</guid><pubDate>Tue, 12 May 2026 08:30:00 GMT</pubDate>
<description>Some  text.</description></item></channel></rss>"""
ENTRY = {
    "title": {"content": "A & B"},
    "links": [{"href": "http://example.com/a", "rel": None}],
    "id": "7",
    "published": "2026-05-12T08:30:00Z",
    "updated": "2026-05-12T08:30:00Z",
    "authors": [],
    "content": None,
    "summary": {"content": "Some text."},
}


@pytest.fixture
def measured(tmp_path: Path):
    """The rates for one feed with an expectation that differs from the true one in some fields."""

    def measuring(**differing: object) -> dict[str, tuple[float, int]]:
        folder = tmp_path / FOLDER
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "one.xml").write_text(FEED)
        (folder / "one.serde.json").write_text(json.dumps({"entries": [{**ENTRY, **differing}]}))
        (folder / "absent.serde.json").write_text(json.dumps({"entries": []}))
        bench = SimpleNamespace(data=tmp_path, half="all", each=lambda _what, items: items)
        return {metric.name: (metric.value, metric.n) for metric in measure(bench)}

    return measuring


def test_what_is_read_rightly_counts(measured):
    """Every field that the expectation has; `updated` copied from `published` and absent authors are not asked for."""
    rates = measured()
    assert {name for name, rate in rates.items() if rate == (1.0, 1)} == {
        "all entries found", "title exact", "link exact", "id exact", "published exact", "text exact",
    }  # fmt: skip
    assert (rates["updated exact"], rates["author exact"]) == ((0.0, 0), (0.0, 0))


def test_what_differs_does_not(measured):
    """A wrong title is a miss; an id that feed-rs made up is left out."""
    rates = measured(title={"content": "Another"}, id="made-up")
    assert (rates["title exact"], rates["id exact"]) == ((0.0, 1), (0.0, 0))


def test_an_expectation_without_its_feed_is_left_out(tmp_path: Path):
    """Half of the collection is not here."""
    assert feed_of(tmp_path / "absent.serde.json") is None

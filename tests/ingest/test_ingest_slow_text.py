"""Texts made to be slow to read: patterns that try every way to read a long run of signs would take hours."""

import time

import pytest

from ingest.articles import page_item
from ingest.feeds.feed import parse
from ingest.files.plain import markdown_item
from ingest.text.byline import people
from ingest.text.cleaning import cleaned
from ingest.text.markup import text_of_html
from tests.ingest.publisher_pages import GERMAN, paragraphs
from vectorstore.domain import Article
from vectorstore.text.credits import credited

NOW = 1_780_000_000.0
LONG = 300_000  # signs: what grows with the square of them takes many minutes
SECONDS = 10.0  # far more than reading takes


@pytest.fixture(autouse=True)
def _in_time():
    begun = time.perf_counter()
    yield
    assert time.perf_counter() - begun < SECONDS


def page(head="", body=""):
    html = f"<html><head><title>Rat</title>{head}</head><body><main>{body}{paragraphs(GERMAN)}</main></body></html>"
    return page_item(html, "https://e.org/a", "a page", NOW)


def test_a_long_run_of_spaces_in_a_text():
    """Before a word, and before the break that has the text looked through at all."""
    spaces = " " * LONG
    assert cleaned(f"a{spaces}b \nc") == f"a{spaces}b\nc"


def test_many_places_that_end_in_a_space():
    """Markup whose pieces are all spaces becomes one long run of them."""
    assert text_of_html("a" + "<td> </td>" * (LONG // 3) + "b <br> <br> c") == f"a{' ' * (LONG // 3 * 2)}b\n\nc"


def test_a_comment_without_end_in_a_style_sheet():
    """It hides the rest of the sheet, as in a browser."""
    assert page(f"<style>{'/*a' * (LONG // 3)}</style>").article


@pytest.mark.parametrize("run", ['"@type":"' + " " * LONG, '"@type":' + " " * LONG])
def test_data_that_is_no_json(run):
    """What can be salvaged of it is looked for."""
    assert page(f'<script type="application/ld+json">{{"a": "b" "c", {run}!</script>').article


def test_many_days_beside_a_long_run_of_words():
    """What stands beside each in its line is looked at, but no further than what is near."""
    days = "<time>1. Mai</time> a " * 2_000
    assert page(body=f"<h1>Rat</h1><p><span>{'wort ' * (LONG // 2)}</span><i>{days}</i></p>").article


def test_a_byline_with_a_gap():
    """What stands in the source between two of its words is no text."""
    gap = " " * (LONG // 3)
    assert page(body=f"<h1>Rat</h1><p class='byline'>Von Ann Lee<b>x{gap}!</b></p>").article


def test_a_name_of_initials():
    """They may be told apart as several names in many ways."""
    assert people("A. B. " * 10_000 + "x") == []


def test_a_teaser_that_ends_in_dots():
    """Whether the words of a link are a sentence, their end tells."""
    dots = "." * LONG
    assert page(body=f"<p><a href='/b'>Der Rat hat am Abend lange beraten {dots}x</a></p>").article


def test_an_author_with_an_at_sign_in_a_feed():
    """An address is looked for in the beginning of the line."""
    line = "@ " + "ä" * LONG
    item = f"<item><title>A</title><author>{line}</author></item>"
    text = f"<rss version='2.0'><channel><title>T</title>{item}</channel></rss>"
    (entry,) = parse(text.encode(), text).entries
    assert len(entry.author) == 300


@pytest.mark.parametrize("run", ["# a" + " " * LONG + "b", " " * LONG + "b"])
def test_a_heading_in_markdown(run):
    """With spaces before or within it."""
    assert markdown_item(f"{run}\n\nText.", "a.md", NOW, "").article


def test_a_source_and_a_byline_of_nothing():
    """As an article that was stored elsewhere may bring them."""
    assert not credited(Article("Text.", source=" " * LONG + "dpa", author=" " * LONG + "x")).agencies

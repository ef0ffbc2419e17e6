"""Answers as plain lines, painted lines and Markdown."""

import io
from dataclasses import replace
from datetime import datetime, timedelta, timezone

import pytest
from rich.console import Console

from bot.answering.answer import Period
from bot.terminal.footnotes import markdown
from bot.terminal.paint import paint_answer, paint_lines
from bot.terminal.plain import answer_lines, passage_lines
from bot.terminal.progress import Progress
from bot.terminal.untrusted import harmless, one_line, web_link
from tests.bot.doubles import ARTICLE, answered, found, refused

EVIL = "\x1b]0;owned\x07\x1b[2J\x1b[31mRed\x9b31m\x1bc \u202eabc\u2066\r\nnext\x85line\x00\x08\x7f"


def test_an_answer_is_plain_lines():
    """The answer, then each source with outlet, date, title, link and verbatim quote, then period and notes."""
    answer = answered(period=Period(1_748_736_000.0, 1_749_168_000.0), notes=("The newest is old.",))
    assert answer_lines(answer) == [
        "The ECB cut its deposit rate to 2.00 percent. [1]",
        "",
        "[1] Example Times · 2025-06-05 · ECB cuts rates",
        "    https://example.org/ecb",
        "    “The ECB cut its deposit rate to 2.00 percent.”",
        "",
        "Period: 2025-06-01 to 2025-06-05",
        "Note: The newest is old.",
    ]


def test_an_article_that_is_not_all_there_says_so():
    """In the language of the answer, on the source's line, and as a key in the JSON; a full one says nothing."""
    opening = replace(ARTICLE, language="de", extra={"completeness": "paywalled"})
    answer = answered(article=opening)
    assert answer_lines(answer)[2].endswith("(hinter einer Bezahlschranke, nur der Anfang)")
    assert answer.to_json()["citations"][0]["completeness"] == "paywalled"
    assert answered().to_json()["citations"][0]["completeness"] == "full"
    assert answered().to_json()["citations"][0]["revision"] == answered().citations[0].quote.found.passage.revision


def test_a_bare_article_is_cited_as_undated():
    """Without date, outlet, title and link the source says so, in the language of the answer."""
    bare = replace(ARTICLE, title="", url="", source="", published=None, language="de", identity="bare")
    assert answer_lines(answered(article=bare))[2:] == [
        "[1] ohne Datum · ohne Titel",
        "    „The ECB cut its deposit rate to 2.00 percent.“",
    ]


def test_a_refusal_is_its_words_and_notes():
    """A refusal has no sources."""
    assert answer_lines(refused(notes=("Nearest: 2025-06-05.",))) == [
        "The articles don't say.",
        "",
        "Note: Nearest: 2025-06-05.",
    ]


def test_passages_are_listed():
    """Search lists passages, or says that there are none."""
    assert passage_lines([found()], "en")[0] == "1. Example Times · 2025-06-05 · ECB cuts rates"
    assert passage_lines([], "de") == ["Keine Passagen gefunden."]


def test_article_text_cannot_steer_the_terminal():
    """Control sequences, control characters and bidi marks are gone; lines and letters stay."""
    assert harmless(EVIL) == "Red abc\nnext\nline"
    assert one_line(EVIL) == "Red abc next line"


@pytest.mark.parametrize("broken", ["\x1b[", "\x1b]8;;http://x", "\x1b", "\x9d52;c;AAAA", "\x1bP+q"])
def test_an_unfinished_sequence_is_removed_too(broken):
    """Nothing that a terminal would wait for remains."""
    assert not any(ord(mark) < 32 or 127 <= ord(mark) < 160 for mark in harmless("a" + broken))


def test_every_part_of_a_hostile_answer_is_harmless():
    """Whatever field of an article carries escapes, plain, painted and exported text are free of them."""
    evil = replace(ARTICLE, title=EVIL, source=EVIL, url=f"https://x/{EVIL}", text=f"{EVIL}. End.")
    answer = answered(f"Why {EVIL}?", article=evil, notes=(EVIL,), text=f"{EVIL} [1]")
    drawn = io.StringIO()
    paint_answer(Console(file=drawn, force_terminal=False, width=80), answer)
    for text in ("\n".join(answer_lines(answer)), drawn.getvalue(), markdown([answer])):
        assert not any(mark in text for mark in "\x1b\x07\x9b\x85\x00\x08\x7f\u202e\u2066\r")


def test_article_text_is_not_read_as_markup():
    """Rich markup, emoji codes and brackets in an article appear as they are."""
    drawn = io.StringIO()
    paint_lines(Console(file=drawn, width=80), ["[bold]x[/bold] :smile: [link=http://x]y"])
    assert drawn.getvalue() == "[bold]x[/bold] :smile: [link=http://x]y\n"


def test_an_address_is_never_cut():
    """A link longer than the terminal is wide stays in one piece."""
    drawn = io.StringIO()
    paint_lines(Console(file=drawn, width=30), ["    https://example.org/" + "a" * 100])
    assert drawn.getvalue().count("\n") == 1


@pytest.mark.parametrize(
    ("url", "safe"),
    [
        ("https://a.example/ü?q=1&x=%20", "https://a.example/ü?q=1&x=%20"),
        ("HTTP://a.example/a b\x1b[0m", "HTTP://a.example/a%20b"),
        ('https://a.example/(x)<y>"`', "https://a.example/%28x%29%3Cy%3E%22%60"),
        ("javascript:alert(1)", ""),
        ("file:///etc/passwd", ""),
        ("--help", ""),
        ("https://[", ""),
        ("", ""),
    ],
)
def test_only_web_addresses_are_links(url, safe):
    """What is opened or linked is http or https, and holds nothing that would break out of its place."""
    assert web_link(url) == safe


def test_the_export_numbers_footnotes_through():
    """Two answers share one numbering, and prose and titles are escaped."""
    odd = replace(ARTICLE, title="A [b] *c* <script>", identity="odd")
    text = markdown([answered(), refused(), answered("And *then*?", odd, text="See [9] and <b>. [1]")])
    assert text.count("[^1]") == 2
    assert "## And \\*then\\*?" in text
    assert "See \\[9\\] and \\<b\\>. [^2]" in text
    assert (
        "[^2]: Example Times, 2025-06-05, [A \\[b\\] \\*c\\* \\<script\\>](<https://example.org/ecb>): “The ECB" in text
    )


def test_a_running_answer_fits_above_the_prompt():
    """The last lines of the text so far are shown, none wider than the terminal, with how to cancel."""
    progress = Progress()
    with progress.of_an_answer(lambda: None) as shown:
        shown("word " * 400 + "\x1b[31mend")
        progress.waiting = 2
        text = "".join(part for _, part in progress.above(40))
        assert text.splitlines()[-2].endswith("end")
        assert max(map(len, text.splitlines())) < 40
        assert len(text.splitlines()) == 13
        assert text.endswith("… Ctrl-C cancels (2 more waiting)\n")
    assert progress.above(40) == []


def test_a_period_is_shown_in_the_days_it_was_counted_in():
    """The UTC seconds of a Berlin day are shown as that day."""
    zone = timezone(timedelta(hours=2))
    since = datetime(2026, 3, 29, tzinfo=zone).timestamp()
    lines = answer_lines(answered(period=Period(since, since + 86_400.0, zone)))
    assert lines[-1] == "Period: 2026-03-29"

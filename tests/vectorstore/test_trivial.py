"""What a page changes without changing its article."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vectorstore.text.trivial import essential, is_trivial_line

TRIVIAL = [
    "123 Kommentare",
    "1.234 Aufrufe",
    "Kommentare (12)",
    "No comments",
    "3,4k shares",
    "Stand: 12:34 Uhr",
    "(Stand: 12.03.2026, 12.34 Uhr)",
    "Zuletzt aktualisiert am 12. März 2026 um 8:15 Uhr",
    "Aktualisiert vor 3 Minuten",
    "Updated 3 minutes ago",
    "Last updated at 10:34 a.m. GMT on Tue, 3 March 2026",
    "Veröffentlicht vor einer Stunde",
    "vor 2 Stunden",
    "5 hours ago",
    "Auf Facebook teilen",
    "Share on Twitter",
    "Share this article",
    "Per E-Mail senden",
    "Link kopieren",
    "Lesezeit: 4 Minuten",
    "3 min read",
    "Advertisement",
]
TELLING = [
    "Stand: Die Lage ist ruhig.",
    "Aktualisiert hat die Bahn ihren Fahrplan.",
    "Updated rules come into force in 2026.",
    "12 Menschen wurden verletzt.",
    "Vor 30 Jahren fiel die Mauer.",
    "Das Amt teilte 12 Bescheide mit.",
    "3 Prozent",
    "Share prices fell by 12 per cent",
    "Am Dienstag um 12.30 Uhr",
]


@pytest.mark.parametrize("line", TRIVIAL)
def test_a_counter_or_stamp_is_trivial(line):
    """Counters, stamps, reading times and share lines say nothing of the article's own."""
    assert is_trivial_line(line)


@pytest.mark.parametrize("line", TELLING)
def test_a_line_that_tells_something_is_not_trivial(line):
    """A line that only begins like one of them, or holds a number or a time, is text."""
    assert not is_trivial_line(line)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Er sagte: „Ja“ – nicht mehr…", 'Er sagte: "Ja" - nicht mehr...'),
        ("Donau\u00addampfschiff", "Donaudampfschiff"),
        ("Zu  Hause\n\nbleibt es", "Zu Hause bleibt es"),
        ("Mehr: https://example.org/a?id=3&utm_source=rss", "Mehr: https://example.org/a?id=3"),
        ("Mehr: https://example.org/a?utm_source=rss&fbclid=9", "Mehr: https://example.org/a"),
        ("Es brennt (Stand: 12:30 Uhr).", "Es brennt (Stand: 13.45 Uhr)."),
    ],
)
def test_typography_and_tracking_are_left_out(one, other):
    """Quotation marks, dashes, soft hyphens, white space, tracking parameters and stamps in brackets are alike."""
    assert essential(one) == essential(other)


def test_another_number_or_word_is_essential():
    """What a reader would call a change stays one."""
    assert essential("12 Menschen wurden verletzt.") != essential("14 Menschen wurden verletzt.")
    assert essential("https://example.org/a?id=3") != essential("https://example.org/a?id=4")


def test_a_line_that_is_nearly_a_stamp_is_read_at_once():
    """Each word of it fits in several ways; tried one by one, sixty of them would take longer than the universe."""
    for text in (f"Stand: {'min ' * 60}x", f"(Stand: {'Mi am ' * 60}x)", f"vor {'Mo ' * 60}x"):
        assert essential(text) == text.strip()


@given(st.lists(st.sampled_from([*TRIVIAL, *TELLING])))
def test_what_is_essential_stays_so(lines):
    """Leaving out a second time leaves out nothing more, and a text is never emptied."""
    text = "\n".join(lines)
    once = essential(text)
    assert essential(once) == once
    assert bool(once) == bool(text)

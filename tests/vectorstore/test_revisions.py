"""What changed between two revisions of an article."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vectorstore.domain import Article
from vectorstore.record.revisions import changes, text_changes

OLD = "Im Hafen brannte es. Zwölf Menschen wurden verletzt. Die Ursache ist unklar."


def test_a_corrected_figure_is_one_altered_sentence():
    """A sentence with another number is altered, with its places in both texts, and told to be about figures."""
    new = OLD.replace("Zwölf Menschen", "14 Menschen")
    (change,) = text_changes(OLD, new)
    assert (change.kind, change.old, change.new) == (
        "altered",
        "Zwölf Menschen wurden verletzt.",
        "14 Menschen wurden verletzt.",
    )
    assert OLD[change.old_at.start : change.old_at.end] == change.old
    assert new[change.new_at.start : change.new_at.end] == change.new
    assert change.figures


def test_sentences_come_and_go():
    """A sentence without a counterpart is added or removed, never paired with a stranger."""
    new = "Im Hafen brannte es. Die Ursache ist unklar. Der Betrieb läuft wieder."
    assert [(change.kind, change.old or change.new) for change in text_changes(OLD, new)] == [
        ("removed", "Zwölf Menschen wurden verletzt."),
        ("added", "Der Betrieb läuft wieder."),
    ]


def test_a_new_title_is_the_first_change():
    """The title is compared as well, and named as such."""
    found = changes(Article(OLD, "Brand im Hafen"), Article(OLD + " Neu.", "Großbrand im Hafen"))
    assert [(change.part, change.kind) for change in found] == [("title", "altered"), ("text", "added")]


@pytest.mark.parametrize(
    "new",
    [
        OLD.replace(". ", ".\n\n"),
        "Stand: 12:34 Uhr\n" + OLD + "\n123 Kommentare",
        "Die Ursache ist unklar. Im Hafen brannte es. Zwölf Menschen wurden verletzt.",
        OLD.replace("verletzt", "ver\u00adletzt"),
    ],
)
def test_trivial_edits_and_moved_sentences_are_no_changes(new):
    """White space, stamps, counters, soft hyphens and another order of the sentences change nothing."""
    assert text_changes(OLD, new) == ()


SENTENCES = st.lists(st.sampled_from([f"Der Satz Nummer {n} steht fest." for n in range(8)]), max_size=8, unique=True)


@given(SENTENCES, SENTENCES)
def test_every_sentence_is_accounted_for(old, new):
    """Whatever the texts: old sentences minus removed plus added, with the altered ones exchanged, are the new ones."""
    found = text_changes(" ".join(old), " ".join(new))
    gone = [change.old for change in found if change.old]
    come = [change.new for change in found if change.new]
    assert sorted([*(one for one in old if one not in gone), *come]) == sorted(new)

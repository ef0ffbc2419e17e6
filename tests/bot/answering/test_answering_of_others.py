"""Words that give a value to another than who is asked about, and the passages that are read behind the first."""

from __future__ import annotations

from types import SimpleNamespace

import pytest
from answering_evidence import sentences_of

from bot.answering.disagreement.of_others import (
    has_subject_of_its_own,
    holds_a_lesser_post,
    of_a_body_there,
    of_another_kind,
    passes_on_another_post,
    titled_elsewhere,
)
from bot.answering.selection.evidence import READ, to_read
from vectorstore.text.language import detect

TOWN = "Wie viele Einwohner hat Neuwalde?"


@pytest.mark.parametrize(
    ("text", "own"),
    [
        ("Altwalde hat inzwischen 66.000 Einwohner.", True),
        ("Neuwalde hat inzwischen 66.000 Einwohner.", False),
        ("Sie hat inzwischen 66.000 Einwohner.", False),
        ("Die Stadt hat inzwischen 66.000 Einwohner.", False),
    ],
)
def test_a_sentence_that_opens_with_somebody_else(text, own):
    """No pronoun and nothing with an article before it."""
    assert has_subject_of_its_own(TOWN, text) is own


@pytest.mark.parametrize(
    ("before", "elsewhere"),
    [
        ("Delmont coach ", True),
        ("Bergheims Bürgermeister ", True),
        ("Marston coach ", False),
        ("New coach ", False),
        ("Interim coach ", False),
        ("", False),
    ],
)
def test_an_office_with_another_place_before_it(before, elsewhere):
    """ "Delmont coach Luis Prado" is no word on who coaches Marston."""
    assert titled_elsewhere("Who coaches Marston City?", before) is elsewhere


def test_institutions_of_another_kind():
    """The maritime museum is not the art museum; the plain museum may be; across languages nothing is compared."""
    assert of_another_kind("Who runs the art museum?", "The maritime museum is run by Ivy Chan.", "en")
    assert not of_another_kind("Who runs the art museum?", "The museum is run by Ivy Chan.", "en")
    assert not of_another_kind("Wer leitet das Kunstmuseum?", "The maritime museum is run by Ivy Chan.", "en")
    assert of_a_body_there("Wer ist Bürgermeister von Talheim?", "Stadtwerken Talheim", "de")
    assert not of_a_body_there("Wer leitet die Stadtwerke Talheim?", "Stadtwerken Talheim", "de")


@pytest.mark.parametrize(
    ("question", "text", "lesser"),
    [
        ("Wer ist Finanzminister?", "Vizekanzler und Finanzminister ist Lars Klingbeil.", False),
        ("Wer ist Kanzler?", "Vizekanzler und Finanzminister ist Lars Klingbeil.", True),
        ("Who is the chancellor?", "Vice chancellor Lars Klingbeil spoke.", True),
        ("Who coaches the Wolves?", "Assistant coach Lou Finn will look after defence.", True),
        ("Who coaches the Wolves?", "Assistant coach Lou Finn is in charge until May.", False),
        ("Who is assistant coach of the Wolves?", "Assistant coach Lou Finn will look after defence.", False),
        ("Wer trainiert die Wölfe?", "Die U19 der Wölfe hat mit Max Ott einen neuen Trainer.", True),
        ("Wer ist Chef der Bank?", "Der Aufsichtsrat hat Bernd Kohl zum Vorsitzenden gewählt.", True),
        ("Wer ist Chef der Bank?", "Der Aufsichtsrat hat Bernd Kohl zum Chef gemacht.", False),
    ],
)
def test_lesser_posts(question, text, lesser):
    """Deputies, juniors, the board's chair; who acts for the holder is none."""
    assert holds_a_lesser_post(question, text, text) is lesser


def test_newer_articles_behind_the_first_are_read_for_what_changes():
    """Those that speak of the name; nothing more for a question on what does not change."""
    first = [sentences_of(f"SC Halde {n}.", number=n, day="2025-01-01")[0].found for n in range(READ)]
    newer = sentences_of("Der SC Halde wächst.", number=20, day="2026-05-05")[0].found
    other = sentences_of("Der TV Moor wächst.", number=21, day="2026-05-05")[0].found
    older = sentences_of("Der SC Halde damals.", number=22, day="2024-05-05")[0].found
    retrieved = SimpleNamespace(passages=(*first, newer, other, older))
    assert to_read("Wie viele Mitglieder hat der SC Halde?", "de", retrieved) == (*first, newer)
    assert to_read("Warum wächst der SC Halde?", "de", retrieved) == tuple(first)
    assert to_read("Wie viele Mitglieder hat der SC Halde?", "de", SimpleNamespace(passages=())) == ()


@pytest.mark.parametrize(
    ("question", "text", "another"),
    [
        ("Wer ist Landrätin von Rotenfelde?", "Im Stadtrat hat Gerd Moll den Sitz von Brandt übernommen.", True),
        ("Wer ist Landrätin von Rotenfelde?", "In den Stadtrat ist Gerd Moll nachgerückt.", True),
        ("Wer ist Landrätin von Rotenfelde?", "Neuer Kämmerer im Kreis wird Theo Lüders.", True),
        ("Wer ist Landrätin von Rotenfelde?", "Ines Brandt folgt auf Uwe Seidel.", False),
        ("Wer ist Landrätin von Rotenfelde?", "Landrat Uwe Seidel übergab an die neue Dezernentin Ines Brandt.", False),
        ("Wer ist Präsident des SC Rotenfelde?", "Ines Brandt hat den Vorsitz des Klubs übernommen.", False),
        ("Wer leitet den Kreis Rotenfelde?", "Im Stadtrat hat Gerd Moll den Sitz von Brandt übernommen.", False),
        ("Who is mayor of Dall?", "Im Stadtrat hat Gerd Moll den Sitz von Brandt übernommen.", True),
        ("Who is mayor of Dall?", "Priya Moss took Owen Tarr's seat on the council.", True),
        ("Who is mayor of Dall?", "Priya Moss is the new treasurer.", True),
        ("Who is mayor of Dall?", "Priya Moss, elected mayor, gave up her seat in parliament.", False),
        ("Who is chief executive of Dall?", "Priya Moss was named as managing director.", False),
    ],
)
def test_what_passes_on_another_post(question, text, another):
    """A seat or another office; not the one asked about, nor whoever is at the head by another name."""
    assert passes_on_another_post(question, text, detect(text)) is another

"""A question in the words of a text in the other language."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.answering.words.glossing import glossed

RESIGNED = "The coach of the football team resigned on Monday."
FLOOD = "Nach dem Hochwasser wurden Leichen geborgen, 19 Menschen starben."


@pytest.mark.parametrize(
    ("question", "language", "text", "gloss"),
    [
        ("Wann trat der Trainer zurück?", "de", RESIGNED, "When resigned the coach?"),
        ("Wer trainiert die Fußballmannschaft?", "de", RESIGNED, "Who coach the football team?"),
        ("How many people died in the flood?", "en", FLOOD, "Wie viele Menschen starben in der Hochwasser?"),
        (
            "How many people in Veltro's health centres died?",
            "en",
            FLOOD,
            "Wie viele Menschen in Veltro health centres starben?",
        ),
    ],
)
def test_what_the_text_says_is_put_in_its_words(question, language, text, gloss):
    """And function words in its language; parted verbs are one, compounds two, and what it does not say stays."""
    assert glossed(question, language, "en" if language == "de" else "de", text) == gloss


def test_a_question_of_which_a_text_says_little_stays_as_it_is():
    """Half a translation is read worse than none."""
    for question in ("Was kostet das Glasfasernetz?", "Wie viele Gletscher verlor der Trainer im Sommer?"):
        assert glossed(question, "de", "en", RESIGNED) == question


def test_between_other_languages_a_question_stays_as_it_is():
    """Only German and English words are listed."""
    question = "Combien coûte le billet?"
    assert glossed(question, "fr", "en", RESIGNED) == question
    assert glossed("What does it cost?", "en", "en", RESIGNED) == "What does it cost?"


@given(st.text(max_size=80), st.text(max_size=120), st.sampled_from([("de", "en"), ("en", "de")]))
def test_any_question_has_a_gloss(question, text, languages):
    """Whatever is typed and printed."""
    gloss = glossed(question, *languages, text)
    assert gloss == question or gloss.endswith("?")


def test_figures_are_written_as_the_text_writes_them():
    """1.500 are 1,500 there; a year stays."""
    asked = "Wie viele Menschen starben 2024 bei 1.500 Unfällen?"
    gloss = "How many people died 2024 at 1,500 accidents?"
    assert glossed(asked, "de", "en", "Many people died in accidents.") == gloss

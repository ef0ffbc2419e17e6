"""Where an article says that what is asked is not known, and the answer says so."""

from __future__ import annotations

from dataclasses import replace

import pytest
from answering_evidence import sentences_of

from bot.answering.refusal.refusal import told_open
from bot.answering.selection.left_open import is_left_open, leaves_open, left_open

FINE = "The app Lumo has 41 million users in Europe. It is not known how many users were affected by the fine."
FIRE = "Das Feuer im Museum brach gegen 2.15 Uhr aus. Warum das Feuer ausbrach, ist unklar."


def _read(text, *readings, **about):
    return [replace(one, reading=reading) for one, reading in zip(sentences_of(text, **about), readings, strict=True)]


@pytest.mark.parametrize(
    ("question", "text", "language"),
    [
        ("How many users were affected by the fine?", FINE, "en"),
        ("Warum brach das Feuer im Museum aus?", FIRE, "de"),
        ("brandursache museum", f"{FIRE} Der Brand kostete Millionen.", "de"),
        ("Why did Maas leave Corvane?", "Maas is leaving Corvane. The company gave no reason.", "en"),
        ("How long does the vaccine protect?", "The vaccine works. It is unclear how long the vaccine protects.", "en"),
        ("Wann wird der Deich repariert?", "Der Deich brach. Wann der Deich repariert wird, ist offen.", "de"),
        ("Wer leitet den Zoo?", "Der Zoo sucht. Wer den Zoo leitet, soll im Mai entschieden werden.", "de"),
        ("Who will run the zoo?", "The zoo is looking. Who will run the zoo will be decided in May.", "en"),
        ("When will the zoo open?", "The zoo is new. When the zoo will open has yet to be announced.", "en"),
        ("Wer hat den Zaun zerstört?", "Der Zaun wurde zerstört. Von wem, ist unklar.", "de"),
        ("Who cut the fence?", "Somebody cut the fence. By whom is not known.", "en"),
        ("Wie hoch ist der Preis der Karte?", "Die Karte kommt. Den Preis der Karte nannte sie nicht.", "de"),
    ],
)
def test_what_is_not_known_is_told(question, text, language):
    """By the question word or noun that the sentence leaves open, and a word of the matter."""
    told = left_open(question, sentences_of(text, language=language))
    assert told is not None
    assert told.text == text.split(". ")[1].removesuffix(".") + "."


@pytest.mark.parametrize(
    ("question", "text", "language"),
    [
        ("How many users does Lumo have?", "How long the app will be shut is not known.", "en"),
        ("When was the fine imposed on Lumo?", "It is not known how many users were affected.", "en"),
        ("Why did Deutsche Bahn raise its fares?", "Warum das Feuer ausbrach, ist unklar.", "de"),
        ("Warum stiegen die Preise der Bahn?", "Warum das Feuer ausbrach, ist unklar.", "de"),
        ("Wer leitet den Zoo?", "Über den Preis soll im Mai entschieden werden.", "de"),
        ("Wer hat den Zaun zerstört?", "Das Tor wurde bemalt. Von wem, ist unklar.", "de"),
        ("How many users were affected?", "The users were not told how many advertisers saw them.", "en"),
    ],
)
def test_what_leaves_something_else_open_is_not(question, text, language):
    """Another question word, another matter, or a "not" of something else."""
    assert not any(leaves_open(question, one) for one in sentences_of(text, language=language))


def test_who_did_it_is_open_behind_what_was_done():
    """However little the reader makes of so short a sentence."""
    done, unknown = _read("Der Zaun wurde in der Nacht zerstört. Von wem, ist unklar.", -5.0, -14.0)
    assert is_left_open("Wer hat den Zaun zerstört?", done, [done, unknown])
    apart = _read("Der Zaun wurde zerstört. Er war neu. Von wem, ist unklar.", -5.0, -6.0, -14.0)
    assert not is_left_open("Wer hat den Zaun zerstört?", apart[0], apart)


def test_a_value_beside_it_is_no_answer():
    """41 million users are not those affected; what is read as an answer stays, as does another article's."""
    question = "How many users were affected by the fine?"
    value, unknown = _read(FINE, -5.6, -4.6, language="en")
    assert is_left_open(question, value, [value, unknown])
    assert not is_left_open(question, replace(value, reading=3.0), [value, unknown])
    assert not is_left_open(question, replace(value, reading=0.6), [replace(value, reading=0.6), unknown])
    assert not is_left_open(question, unknown, [value, unknown])
    elsewhere = _read("Half a million users were affected.", -5.6, number=2, language="en")
    assert not is_left_open(question, elsewhere[0], [*elsewhere, value, unknown])


def test_a_refusal_says_who_leaves_it_open():
    """Verbatim, with outlet and day, in the asker's language; nothing where no article does."""
    unknown = sentences_of("Warum das Feuer ausbrach, ist unklar.", day="2026-04-16", source="Kurier")[0]
    assert told_open("de", unknown) == "Offen gelassen: Kurier, 16. April 2026: „Warum das Feuer ausbrach, ist unklar.“"
    assert told_open("en", unknown) == "Left open: Kurier, 16 April 2026: “Warum das Feuer ausbrach, ist unklar.”"
    assert told_open("en", None) == ""


def test_a_price_that_is_not_announced_is_left_open():
    """The noun says what is open, though the sentence holds no other word of the question."""
    text = "Lenvoxa was cleared on Thursday. The company has not announced a price."
    told = left_open("How much will Lenvoxa cost?", sentences_of(text, language="en"))
    assert told is not None
    assert told.text == "The company has not announced a price."


@pytest.mark.parametrize(
    ("question", "text", "language"),
    [
        (
            "Who is the police chief of Leeds?",
            "Leeds police chief Jane Roe, who took over in May, declined to say more.",
            "en",
        ),
        ("Who was mayor of Leeds when the bridge fell?", "It is not known when the bridge of Leeds will reopen.", "en"),
        ("Wer ist der Trainer von Union?", "Der Trainer von Union, wer sonst, ließ die Frage offen.", "de"),
    ],
)
def test_a_question_word_elsewhere_leaves_nothing_open(question, text, language):
    """Of a relative clause, of another question of the same sentence."""
    assert not any(leaves_open(question, one) for one in sentences_of(text, language=language))

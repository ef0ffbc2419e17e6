"""The bundled reader: which sentence of a text answers a question, and whether any does."""

from __future__ import annotations

import numpy as np
import pytest

from vectorstore.encoders.e5_file import E5File, bundled_file
from vectorstore.encoders.loading import load_encoder
from vectorstore.encoders.reader import LONGEST_ANSWER, SCALE, UNSAID, Adapted, _span, bundled_reader

TEXTS = [
    [
        "Die Zentralbank senkt den Leitzins.",
        "Der Schritt kommt für Fachleute nicht überraschend.",
        "Der Satz liegt nun bei 2,0 Prozent.",
        "Verkündet hat das Präsidentin Christine Lagarde in Frankfurt.",
    ],
    ["Tarn to buy Lumera.", "The chipmaker will pay $13 billion in cash.", "Regulators have yet to approve the deal."],
]


@pytest.fixture(scope="module")
def encoder():
    return load_encoder()


@pytest.mark.model
@pytest.mark.parametrize(
    ("question", "text", "sentence"),
    [
        ("Wie hoch ist der Leitzins?", 0, 2),
        ("How high is the key interest rate?", 0, 2),
        ("Wer verkündete die Entscheidung?", 0, 3),
        ("Who announced the decision?", 0, 3),
        ("How much will Tarn pay for Lumera?", 1, 1),
        ("Wie viel zahlt Tarn für Lumera?", 1, 1),
        ("Who still has to approve the deal?", 1, 2),
    ],
)
def test_the_sentence_that_answers_reads_best(encoder, question, text, sentence):
    """In both languages, and across them."""
    read = encoder.read(question, TEXTS)
    assert [len(each) for each in read] == [4, 3]
    assert int(np.argmax(read[text])) == sentence
    assert max(read[text]) > max(read[1 - text])


@pytest.mark.model
def test_what_a_text_does_not_say_reads_worse_than_what_it_says(encoder):
    """The same things are spoken of, but nothing of that kind is told."""
    told = max(encoder.read("How much will Tarn pay for Lumera?", TEXTS[1:])[0])
    untold = max(encoder.read("How many people work at Lumera?", TEXTS[1:])[0])
    assert told > untold + 2


@pytest.mark.model
def test_texts_are_read_each_by_itself(encoder):
    """A reading does not depend on the other texts."""
    together = encoder.read("Wie hoch ist der Leitzins?", TEXTS)
    alone = [encoder.read("Wie hoch ist der Leitzins?", [text])[0] for text in TEXTS]
    assert all((one == other).all() for one, other in zip(together, alone, strict=True))


@pytest.mark.model
def test_each_text_may_be_read_with_a_question_of_its_own(encoder):
    """As each would be read alone."""
    questions = ["Wie hoch ist der Leitzins?", "How much will Tarn pay for Lumera?"]
    each = encoder.read_each(questions, TEXTS)
    alone = [encoder.read(question, [text])[0] for question, text in zip(questions, TEXTS, strict=True)]
    assert all((one == other).all() for one, other in zip(each, alone, strict=True))
    with pytest.raises(ValueError, match="longer than"):
        encoder.read_each(questions[:1], TEXTS)


@pytest.mark.model
def test_beside_another_encoder_it_reads_the_same(encoder):
    """The reader does not depend on which model makes the vectors, nor on how many threads there are."""
    asked = ["Wie hoch ist der Leitzins?"] * len(TEXTS)
    own, beside = (one.read_each(asked, TEXTS) for one in (encoder, bundled_reader()))
    assert all((one == other).all() for one, other in zip(own, beside, strict=True))


@pytest.mark.model
def test_what_lies_beyond_the_model_is_unsaid(encoder):
    """Sentences after some 500 pieces get the lowest log-odds, empty texts none, empty sentences no answer."""
    (read,) = encoder.read("Who will pay?", [["The chipmaker will pay in cash. " * 80, "Tarn."]])
    assert read.dtype == np.float32
    assert read[1] < UNSAID / 2 < read[0]
    assert [len(one) for one in encoder.read("Who?", [[], [""]])] == [0, 1]
    assert encoder.read("Who?", []) == []


def test_a_span_begins_before_it_ends_and_is_no_longer_than_an_answer():
    """The log of the sum over the spans that may be; none that ends before it begins."""
    begins_late = np.full((60, 2), -50.0, np.float32)
    begins_late[10, 0] = begins_late[5, 1] = 0.0
    assert _span(begins_late) < -40
    far = np.full((60, 2), -50.0, np.float32)
    far[1, 0] = far[1 + LONGEST_ANSWER, 1] = 0.0
    assert _span(far) < -40
    far[LONGEST_ANSWER, 1] = 0.0
    assert _span(far) == pytest.approx(0.0, abs=1e-3)
    assert _span(np.log(np.full((2, 2), 0.5, np.float32))) == pytest.approx(np.log(3 / 4))
    assert _span(np.empty((0, 2), np.float32)) == UNSAID


@pytest.mark.model
def test_what_was_trained_is_added_to_the_encoder():
    """A low-rank product to a weight, a bias in place of another; all else is the encoder's."""
    file = E5File(bundled_file())
    width = file.sizes.width
    left, right = np.ones((width, 1), np.float16), np.full((1, width), 0.5, np.float16)
    adapted = Adapted(file, {"l0.q.A": right, "l0.q.B": left, "l0.q.b": np.arange(width, dtype=np.float32)})
    plain = file.matrix("l0.q.w", width, width)
    assert np.allclose(adapted.matrix("l0.q.w", width, width) - plain, SCALE * 0.5, atol=1e-6)
    assert (adapted.matrix("l0.k.w", width, width) == file.matrix("l0.k.w", width, width)).all()
    assert adapted.floats("l0.q.b")[7] == 7
    assert (adapted.floats("l0.k.b") == file.floats("l0.k.b")).all()

"""Vectors kept between runs of the gate."""

from collections.abc import Sequence

import numpy as np

from evaluation.vectors import PROBES, KeptVectors
from vectorstore.encoders.encoder import Encoder, Vectors


class CountingEncoder(Encoder):
    """Vectors made of a text's length, and a list of what was asked for."""

    name, dimension = "counting", 2

    def __init__(self, scale: float = 1.0) -> None:
        self.asked: list[str] = []
        self._scale = scale

    def passages(self, texts: Sequence[str]) -> Vectors:
        self.asked += [text for text in texts if text not in PROBES]
        return np.array([[len(text), self._scale] for text in texts], np.float32)

    def questions(self, texts: Sequence[str]) -> Vectors:
        return -self.passages(texts)


def test_a_passage_is_embedded_once(tmp_path):
    """The second run, in a new process, takes the vectors from the file, in the order asked for."""
    first, second = CountingEncoder(), CountingEncoder()
    KeptVectors(first, tmp_path).passages(["a", "bbb"])
    rows = KeptVectors(second, tmp_path).passages(["bbb", "cc", "a"])
    assert rows.tolist() == [[3, 1], [2, 1], [1, 1]]
    assert second.asked == ["cc"]


def test_a_text_twice_in_one_call_is_embedded_once(tmp_path):
    """Equal texts share their vector."""
    encoder = CountingEncoder()
    assert KeptVectors(encoder, tmp_path).passages(["a", "a"]).tolist() == [[1, 1], [1, 1]]
    assert encoder.asked == ["a"]


def test_questions_are_never_taken_for_passages(tmp_path):
    """A question with a known passage's text still gets the question's vector."""
    kept = KeptVectors(CountingEncoder(), tmp_path)
    kept.passages(["a"])
    assert kept.question("a").tolist() == [-1, -1]


def test_no_texts_give_no_rows(tmp_path):
    """An empty call is answered with an empty array of the right width."""
    assert KeptVectors(CountingEncoder(), tmp_path).passages([]).shape == (0, 2)


def test_a_changed_encoder_of_the_same_name_starts_anew(tmp_path):
    """Vectors of other code are not taken for those of this one."""
    KeptVectors(CountingEncoder(), tmp_path).passages(["a"])
    changed = CountingEncoder(scale=1.01)
    KeptVectors(changed, tmp_path).passages(["a"])
    assert changed.asked == ["a"]


class CountingReader(CountingEncoder):
    """Reads a sentence as the answer by its length, and keeps what was asked for."""

    def read_each(self, questions: Sequence[str], texts: Sequence[Sequence[str]]) -> list[Vectors]:
        pairs = zip(questions, texts, strict=True)
        self.asked += [f"{question} {' '.join(text)}" for question, text in pairs if question not in PROBES]
        return [np.array([len(sentence) for sentence in text], np.float32) for text in texts]


def test_a_text_is_read_once_with_a_question(tmp_path):
    """The second run takes the readings from the file; another question is read anew, and so is another order."""
    first, second = CountingReader(), CountingReader()
    KeptVectors(first, tmp_path).read("Who?", [["a", "bbb"]])
    kept = KeptVectors(second, tmp_path)
    assert [each.tolist() for each in kept.read("Who?", [["bbb", "a"], ["a", "bbb"]])] == [[3, 1], [1, 3]]
    assert second.asked == ["Who? bbb a"]
    kept.read("When?", [["a", "bbb"]])
    assert second.asked == ["Who? bbb a", "When? a bbb"]


def test_an_encoder_that_does_not_read_is_not_made_to(tmp_path):
    """No reading comes from nowhere."""
    assert KeptVectors(CountingEncoder(), tmp_path).read("Who?", [["a"]]) is None

"""What the reader makes of texts in the question's language and in the other."""

from __future__ import annotations

import numpy as np

from bot.answering.reading_across import read_across
from tests.doubles import HashedEncoder

GERMAN = ["Trainer geht", "Der Trainer trat am Montag zurück."]
ENGLISH = ["The coach leaves", "The coach resigned on Monday.", "He was tired."]
ASKED, GLOSS = "Wann trat der Trainer zurück?", "When resigned the coach?"


class Counting(HashedEncoder):
    """Reads each text by its place among those given, and keeps what was asked of it."""

    def read_each(self, questions, texts):
        self.asked = list(zip(questions, [text[0] for text in texts], strict=True))
        return [np.arange(len(text), dtype=np.float32) + 10 * place for place, text in enumerate(texts)]


def test_each_text_abroad_is_read_with_its_gloss_and_keeps_its_place():
    """All at once; of the two readings of a sentence the mean counts."""
    reader = Counting()
    read = read_across(ASKED, "de", [ENGLISH, GERMAN, ENGLISH[:2]], ["en", "de", "en"], reader)
    asked = [(ASKED, "The coach leaves"), (ASKED, "Trainer geht"), (ASKED, "The coach leaves")]
    assert reader.asked == [*asked, (GLOSS, "The coach leaves"), (GLOSS, "The coach leaves")]
    assert [each.tolist() for each in read] == [[15.0, 16.0, 17.0], [10.0, 11.0], [30.0, 31.0]]


def test_without_a_reader_nothing_is_read():
    """None, as the encoder says."""

    class Unreading(HashedEncoder):
        def read_each(self, questions, texts):
            del questions, texts

    assert read_across(ASKED, "de", [ENGLISH], ["en"], Unreading()) is None

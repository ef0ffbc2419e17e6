"""Questions and texts as piece ids, in batches: what the reader is given to learn from (reader_fit.py)."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from evaluation.reader_examples import Example, Unanswered, question_in_german, text_in_german
from vectorstore.domain import Span
from vectorstore.encoders.e5_file import E5File
from vectorstore.encoders.reader import asked_pieces
from vectorstore.encoders.unigram import Unigram
from vectorstore.text.language import detect

PIECES = 4096  # of a batch
DRAWN = 512  # examples drawn and sorted by length at once
LONGEST_TEXT, MOST_SPANS = 400, 4
NOWHERE = (0, 0)  # the span of a text that does not answer
ASKED_IN_GERMAN, TOLD_IN_GERMAN = 0.3, 0.15  # shares of questions and of texts that are put into German
BESIDE = 0.15  # share of texts with another one beside them
UNSIGNED, LOWER = 0.15, 0.5  # share of questions typed without their sign, and of these without capitals


class Lesson(NamedTuple):
    """A question and a text as piece ids, how many are the question's, and where answers begin and end."""

    pieces: list[int]
    asked: int
    spans: list[tuple[int, int]]

    @property
    def answered(self) -> bool:
        """Whether the text holds the answer; where it does not, the span is the first piece."""
        return self.spans != [NOWHERE]


class Lessons:
    """Examples as lessons, half of them made unanswerable."""

    def __init__(self, examples: Sequence[Example], file: E5File, seed: int) -> None:
        self._rng, self._unanswered = random.Random(seed), Unanswered(examples)
        self._tokenizer, self._vocabulary = Unigram(file.vocabulary), file.vocabulary

    def drawn(self, example: Example) -> Lesson | None:
        """The example or one made from it; None where the answer lies beyond what is read."""
        if example.contrasted:
            return self.lesson(typed(example, self._rng))
        made = None
        if example.spans and self._rng.random() < 0.5:  # noqa: PLR2004 - half
            made = self._unanswered.one(example, self._rng)
        elif example.spans and self._rng.random() < BESIDE:
            made = self._unanswered.beside(example, self._rng)
        return self.lesson(typed(self._across(made or example), self._rng))

    def _across(self, example: Example) -> Example:
        """The example, or one of its two sides put into German word for word."""
        chance = self._rng.random()
        if chance > ASKED_IN_GERMAN + TOLD_IN_GERMAN or detect(example.question, "") != "en":
            return example
        return question_in_german(example) if chance < ASKED_IN_GERMAN else text_in_german(example)

    def pair(self, example: Example) -> list[Lesson]:
        """The example and an unanswered one made of it."""
        made = (self.lesson(one) for one in (example, self._unanswered.one(example, self._rng)) if one is not None)
        return [lesson for lesson in made if lesson is not None]

    def lesson(self, example: Example) -> Lesson | None:
        """Piece by piece; None where the answer lies beyond what is read."""
        asked = asked_pieces(example.question, self._tokenizer, self._vocabulary)
        pieces, words = list[int](), list[Span]()
        for word in re.finditer(r"\S+", example.text):
            fresh = self._tokenizer.ids(word.group())
            pieces += fresh
            words += [Span(*word.span())] * len(fresh)
        spans = [_pieces_of(span, words[:LONGEST_TEXT]) for span in example.spans[:MOST_SPANS]]
        there = sorted({(len(asked) + span[0], len(asked) + span[1]) for span in spans if span})
        if example.spans and not there:
            return None
        return Lesson([*asked, *pieces[:LONGEST_TEXT], self._vocabulary.stop], len(asked), there or [NOWHERE])


def typed(example: Example, rng: random.Random) -> Example:
    """The example, or its question as it is typed in a hurry."""
    chance = rng.random()
    if chance > UNSIGNED:
        return example
    question = example.question.rstrip("?").rstrip()
    return replace(example, question=question.lower() if chance < UNSIGNED * LOWER else question)


def _pieces_of(span: Span, words: Sequence[Span]) -> tuple[int, int] | None:
    held = [place for place, word in enumerate(words) if word.start < span.end and span.start < word.end]
    return (held[0], held[-1]) if held else None


class Set(NamedTuple):
    """Examples and what part they are of those read."""

    examples: Sequence[Example]
    share: float


def batches(sets: Sequence[Set], lessons: Lessons, seed: int) -> Iterator[list[Lesson]]:
    """Lessons of about one length, for ever; of each set in turn, in another order each time round."""
    rng = random.Random(seed)
    rounds = [_for_ever(one.examples, rng) for one in sets]
    while True:
        order = [next(turn) for one, turn in zip(sets, rounds, strict=True) for _ in range(round(one.share * DRAWN))]
        drawn = [one for one in map(lessons.drawn, order) if one is not None]
        parts = list(parted(sorted(drawn, key=lambda one: len(one.pieces))))
        rng.shuffle(parts)
        yield from parts


def _for_ever(examples: Sequence[Example], rng: random.Random) -> Iterator[Example]:
    while True:
        yield from rng.sample(examples, len(examples))


def parted(lessons: Sequence[Lesson]) -> Iterator[list[Lesson]]:
    """Lessons of about one length together, as many as a batch has pieces for."""
    batch: list[Lesson] = []
    for one in lessons:
        if batch and len(one.pieces) * (len(batch) + 1) > PIECES:
            yield batch
            batch = []
        batch.append(one)
    yield batch

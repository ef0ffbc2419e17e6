"""Invented news for the reader to learn from: stories of one to three texts, and questions that each answers or not.

Encyclopedias and reviews teach a reader little of the news: outlets on one story, each with what the others lack, and
questions that name all the right people and are not answered. No set of such texts is public, so these were written
for it: people, companies and events are made up. Each line of evaluation/stories/*.jsonl is a story: its texts in
German and English by letter, and its questions in both languages with the words of each text that answer, or null.

The texts of near_*.jsonl are as dense as an agency's, and ten of sixteen questions are answered by neither, though a
value of just the kind asked for stands beside the very thing ("lost" for "won", this year for last, that it happened
for why). Nearly every story of the other files ends with six short questions: of two to five words, in keywords, and
near misses. Those of long_*.jsonl are of a newspaper's length and read in parts, as passages are; nine of fourteen of
their questions, which are called ``long``, are near misses.

Every story but these has some six further questions, its ``chat``: what people ask who half remember the news, mostly
without a name and in everyday words ("Did the insurer pay the hackers?"), half of them near misses.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from enum import StrEnum
from pathlib import Path
from typing import Any

from evaluation.datasets.reading import LANGUAGES, json_lines
from evaluation.reader_examples import Example, parts_of, within
from vectorstore.domain import Span

FOLDER = Path(__file__).with_name("stories")


class Kind(StrEnum):
    """The kinds of questions that a story may have."""

    QUESTIONS = "questions"
    CHAT = "chat"
    LONG = "long"


def load_stories(folder: Path, kind: Kind = Kind.QUESTIONS) -> Iterator[Example]:
    """Every question of a kind in each language with every part of every text of its story.

    Raises ValueError where there are no stories and where no part of a text holds its answer.
    """
    paths = sorted(folder.glob("*.jsonl"))
    if not paths:
        raise ValueError(f"{folder} holds no stories (*.jsonl).")
    for path in paths:
        for number, story in enumerate(json_lines(path)):
            yield from _told(story, story.get(kind, ()), ("stories", f"{path.stem}.{number}"))


def _told(story: dict[str, Any], questions: Sequence[dict[str, Any]], article: tuple[str, str]) -> Iterator[Example]:
    for letter, told in story["texts"].items():
        spans = parts_of(told["text"])
        for asked in questions:
            answer = _place(asked["answers"][letter], told["text"], spans)
            for part in spans:
                text, held = _read(told, part, answer)
                place = (*article, f"{letter}.{part.start}")
                for language in LANGUAGES:
                    yield Example(asked[language], text, held, article, place, contrasted=True)


def _place(answer: str | None, text: str, spans: Sequence[Span]) -> Span | None:
    """Where the answer stands, within one of the parts."""
    if answer is None:
        return None
    start = text.index(answer)
    found = Span(start, start + len(answer))
    if not any(within(found, part) for part in spans):
        raise ValueError(f"No part of the text holds {answer!r} whole.")
    return found


def _read(told: dict[str, Any], part: Span, answer: Span | None) -> tuple[str, tuple[Span, ...]]:
    """A part of a text under its headline, with where it holds the answer."""
    moved = len(told["headline"]) + 1 - part.start
    held = (Span(answer.start + moved, answer.end + moved),) if answer and within(answer, part) else ()
    return f"{told['headline']} {told['text'][part.start : part.end]}", held

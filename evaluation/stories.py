"""Invented news for the reader to learn from: stories of two or three texts, and questions that each answers or not.

Encyclopedias and reviews teach a reader little of the news: outlets on one story, each with what the others lack, and
questions that name all the right people and are not answered. No set of such texts is public, so these were written
for it: people, companies and events are made up. Each line of evaluation/stories/*.jsonl is a story: its texts in
German and English by letter, and its questions in both languages with the words of each text that answer, or null.

The texts of near_*.jsonl are as dense as an agency's, and ten of sixteen questions are answered by neither, though a
value of just the kind asked for stands beside the very thing ("lost" for "won", this year for last, that it happened
for why). Nearly every story of the other files ends with six questions as they are typed into a chat: of two to five
words, in keywords, and near misses. Those of long_*.jsonl are of a newspaper's length and read in parts, as passages
are; nine of fourteen of their questions, which are called ``long``, are near misses.

Nearly every story but these has six further questions, its ``chat``: what people ask who half remember the news, mostly
without a name and in everyday words ("Did the insurer pay the hackers?"), half of them near misses.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from evaluation.datasets.reading import LANGUAGES, json_lines
from evaluation.reader_examples import Example, parts_of
from vectorstore.domain import Span

FOLDER = Path(__file__).with_name("stories")
KINDS = QUESTIONS, CHAT, LONG = "questions", "chat", "long"  # of questions


def load_stories(folder: Path, kind: str = QUESTIONS) -> Iterator[Example]:
    """Every question of a kind in each language with every text of its story.

    Raises ValueError where there are no stories and where a text lacks its answer.
    """
    paths = sorted(folder.glob("*.jsonl"))
    if not paths:
        raise ValueError(f"{folder} holds no stories (*.jsonl).")
    for path in paths:
        for number, story in enumerate(json_lines(path)):
            yield from _told(story, story.get(kind, ()), ("stories", f"{path.stem}.{number}"))


def _told(story: dict[str, Any], questions: Sequence[dict[str, Any]], article: tuple[str, str]) -> Iterator[Example]:
    for letter, told in story["texts"].items():
        for asked in questions:
            answer = asked["answers"][letter]
            place = None if answer is None else _place(answer, told["text"])
            for text, spans in _read(told["headline"], told["text"], place):
                for language in LANGUAGES:
                    yield Example(asked[language], text, spans, article, (*article, letter), contrasted=True)


def _place(answer: str, text: str) -> Span:
    start = text.index(answer)
    return Span(start, start + len(answer))


def _read(headline: str, text: str, answer: Span | None) -> Iterator[tuple[str, tuple[Span, ...]]]:
    """The parts of a text under its headline, each with where it holds the answer."""
    for part in parts_of(text):
        held = answer is not None and part.start <= answer.start and answer.end <= part.end
        moved = len(headline) + 1 - part.start
        spans = (Span(answer.start + moved, answer.end + moved),) if answer is not None and held else ()
        yield f"{headline} {text[part.start : part.end]}", spans

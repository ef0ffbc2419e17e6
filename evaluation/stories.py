"""Invented news for the reader to learn from: stories of two or three texts, and questions that each answers or not.

Encyclopedias and reviews teach a reader little of the news: outlets on one story, each with what the others lack, and
questions that name all the right people and are not answered. No set of such texts is public, so these were written
for it: people, companies and events are made up. Each line of evaluation/stories/*.jsonl is a story: its texts in
German and English by letter, and its questions in both languages with the words of each text that answer, or null.

The texts of near_*.jsonl are as dense as an agency's, and ten of sixteen questions are answered by neither, though a
value of just the kind asked for stands beside the very thing ("lost" for "won", this year for last, that it happened
for why). Nearly every story of the other files ends with six questions as they are typed into a chat: of two to five
words, in keywords, and near misses.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from evaluation.datasets.reading import LANGUAGES, json_lines
from evaluation.reader_examples import Example
from vectorstore.domain import Span

FOLDER = Path(__file__).with_name("stories")


def load_stories(folder: Path) -> Iterator[Example]:
    """Every question in each language with every text of its story.

    Raises ValueError where there are no stories and where a text lacks its answer.
    """
    paths = sorted(folder.glob("*.jsonl"))
    if not paths:
        raise ValueError(f"{folder} holds no stories (*.jsonl).")
    for path in paths:
        for number, story in enumerate(json_lines(path)):
            yield from _told(story, ("stories", f"{path.stem}.{number}"))


def _told(story: dict[str, Any], article: tuple[str, str]) -> Iterator[Example]:
    for letter, told in story["texts"].items():
        text = f"{told['headline']} {told['text']}"
        for asked in story["questions"]:
            answer = asked["answers"][letter]
            spans = () if answer is None else (_place(answer, text, len(told["headline"])),)
            for language in LANGUAGES:
                yield Example(asked[language], text, spans, article, (*article, letter), contrasted=True)


def _place(answer: str, text: str, headline: int) -> Span:
    start = text.index(answer, headline)
    return Span(start, start + len(answer))

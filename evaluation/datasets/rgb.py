"""RGB: questions with news snippets that answer them and snippets that only seem to."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from evaluation.datasets.reading import json_lines
from vectorstore.domain import Article

FOLDER = "rgb"


@dataclass(frozen=True, slots=True)
class Question:
    """One question with the snippets that answer it and those that do not."""

    id: str
    text: str
    positive: tuple[str, ...]
    negative: tuple[str, ...]


def load_questions(data: Path) -> list[Question]:
    """The questions in the order of the file."""
    return [
        Question(str(row["id"]), row["query"], tuple(_flat(row["positive"])), tuple(_flat(row["negative"])))
        for row in json_lines(data / FOLDER / "en_fact.jsonl")
    ]


def _flat(snippets: Iterable[Any]) -> Iterator[str]:
    """Some questions group their snippets in lists."""
    for snippet in snippets:
        yield from [snippet] if isinstance(snippet, str) else _flat(snippet)


def articles(questions: Iterable[Question], removed: frozenset[str] = frozenset()) -> list[Article]:
    """All snippets but the removed ones as articles; equal snippets once."""
    texts = dict.fromkeys(snippet for question in questions for snippet in (*question.positive, *question.negative))
    return [Article(text=text) for text in texts if text not in removed]

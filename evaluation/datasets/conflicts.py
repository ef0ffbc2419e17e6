"""Pairs of invented articles that contradict, develop, agree, or are about different things, each with a question."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from evaluation.datasets.reading import article_of, json_lines
from vectorstore.domain import Article

PAIRS = Path(__file__).resolve().parents[1] / "conflicts.jsonl"
Label = Literal["conflict", "development", "agreement", "different"]


@dataclass(frozen=True, slots=True)
class Pair:
    """Two articles, the older first where their days differ, and a question that the first one at least answers."""

    id: str
    label: Label
    question: str
    articles: tuple[Article, Article]


def load_pairs() -> list[Pair]:
    """The pairs in the order of the file."""
    return [
        Pair(row["id"], row["label"], row["question"], (article_of(row["articles"][0]), article_of(row["articles"][1])))
        for row in json_lines(PAIRS)
    ]

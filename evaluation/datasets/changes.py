"""Invented facts that change: what they were, what they are, what else is told of the same subject, and questions.

The first 38 facts of the half ``choose`` were written with the rules that they test (succession.py), the
next ten and the first ten of ``report`` by another hand that did not know the rules, after they were made.
``change-101`` to ``change-160`` are by whoever then widened the rules, before doing so and told as articles tell it: a
hash put 20 of them in ``report``, which were not looked at while the rules were made.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from evaluation.datasets.reading import Language, article_of, json_lines
from evaluation.halves import Half
from vectorstore.domain import Article

FACTS = Path(__file__).resolve().parents[1] / "changes.jsonl"


@dataclass(frozen=True, slots=True)
class Fact:
    """Articles on one thing that changes; ``newest`` matches its present state as the newest of them writes it.

    ``questions``: text and the language it is asked in.
    """

    id: str
    half: Half
    articles: tuple[Article, ...]
    questions: tuple[tuple[str, Language], ...]
    newest: re.Pattern[str]


def load_facts(path: Path = FACTS) -> list[Fact]:
    """The facts in the order of the file."""
    return [
        Fact(
            row["id"],
            row["half"],
            tuple(article_of(one) for one in row["articles"]),
            tuple((one["text"], one["language"]) for one in row["questions"]),
            re.compile(row["pattern"], re.IGNORECASE),
        )
        for row in json_lines(path)
    ]

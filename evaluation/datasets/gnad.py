"""10kGNAD: German news articles that stand beside a corpus as distractors."""

from __future__ import annotations

from pathlib import Path

from evaluation.datasets.reading import json_lines
from vectorstore.domain import Article

FOLDER = "10kgnad"


def load_articles(data: Path) -> list[Article]:
    """The articles; they have neither title nor date."""
    rows = json_lines(data / FOLDER / "articles.jsonl")
    return [Article(text=row["text"], url=f"https://gnad.example/{row['id']}") for row in rows]

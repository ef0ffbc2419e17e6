"""MultiHop-RAG: 609 English news articles and questions whose evidence lies in two to four of them."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from evaluation.datasets.reading import seconds
from vectorstore.domain import Article

FOLDER = "multihop-rag"
NULL = "null_query"


@dataclass(frozen=True, slots=True)
class Query:
    """One query; ``facts`` are the gold evidence and ``urls`` where it stands, both empty for a null query."""

    id: str
    text: str
    kind: str
    facts: tuple[str, ...]
    urls: tuple[str, ...]

    @property
    def answerable(self) -> bool:
        """Whether the articles hold the answer."""
        return self.kind != NULL


def load_articles(data: Path) -> list[Article]:
    """The corpus."""
    rows = json.loads((data / FOLDER / "corpus.json").read_text("utf-8"))
    return [_article(row) for row in rows]


def _article(row: dict[str, Any]) -> Article:
    return Article(
        text=row["body"],
        title=row["title"] or "",
        url=row["url"],
        source=row["source"] or "",
        author=row["author"] or "",
        published=seconds(row["published_at"]),
    )


def load_queries(data: Path) -> list[Query]:
    """All queries, null queries included."""
    rows = json.loads((data / FOLDER / "queries.json").read_text("utf-8"))
    return [_query(row) for row in rows]


def _query(row: dict[str, Any]) -> Query:
    evidence = row["evidence_list"]
    return Query(
        id=row["id"],
        text=row["query"],
        kind=row["question_type"],
        facts=tuple(item["fact"] for item in evidence),
        urls=tuple(item["url"] for item in evidence),
    )

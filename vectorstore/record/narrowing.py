"""What a Scope means, said once in SQL and once in numpy."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import Any

from vectorstore.domain import SHARED, Scope


@lru_cache(maxsize=4096)
def folded(name: str) -> str:
    """An outlet's name as it is compared: without case and surplus space."""
    return " ".join(name.split()).casefold()


def where(
    scope: Scope, language: str | None = None, table: str = "", article: str = "article_id"
) -> tuple[str, list[Any]]:
    """SQL condition and values over the columns published, fetched, outlet, language and ``article`` of ``table``."""
    dot = f"{table}." if table else ""
    parts: list[tuple[str, Sequence[Any]]] = []
    if scope.since is not None:
        parts.append((f"{dot}published >= ?", (scope.since,)))
    if scope.until is not None:
        parts.append((f"{dot}published < ?", (scope.until,)))
    if scope.as_of is not None:
        bound = f"({dot}published < ? OR ({dot}published IS NULL AND {dot}fetched < ?))"
        parts.append((bound, (scope.as_of, scope.as_of)))
    if scope.sources:
        parts.append((f"{dot}outlet IN ({marks(scope.sources)})", [folded(name) for name in scope.sources]))
    if scope.languages:
        parts.append((f"{dot}language IN ({marks(scope.languages)})", [name.lower() for name in scope.languages]))
    if language is not None:
        parts.append((f"{dot}language = ?", (language.lower(),)))
    if scope.corpora:
        parts.append((_belonging(f"{dot}{article}", scope.corpora), scope.corpora))
    return " AND ".join(text for text, _ in parts) or "1", [value for _, values in parts for value in values]


def _belonging(article: str, corpora: Sequence[str]) -> str:
    """Articles of one of the corpora; one without a row is of the shared corpus alone."""
    ours = f"{article} IN (SELECT article_id FROM corpus_article WHERE corpus IN ({marks(corpora)}))"
    return f"({article} NOT IN (SELECT article_id FROM corpus_article) OR {ours})" if SHARED in corpora else ours


def marks(values: Sequence[Any]) -> str:
    """Question marks for a list of bound values."""
    return ", ".join("?" * len(values))

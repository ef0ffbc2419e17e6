"""Reading the sets' files."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from vectorstore.domain import Article

Language = str
LANGUAGES: tuple[Language, ...] = ("de", "en")


def json_lines(path: Path) -> Iterator[dict[str, Any]]:
    """The objects of a JSON lines file."""
    with path.open(encoding="utf-8") as lines:
        yield from (json.loads(line) for line in lines if line.strip())


def article_of(row: dict[str, Any]) -> Article:
    """An invented article, as our own sets write it."""
    return Article(
        row["text"],
        title=row["title"],
        source=row["source"],
        url=row["url"],
        published=seconds(row["published"]),
        language=row["language"],
    )


def seconds(moment: str | None) -> float | None:
    """An ISO 8601 time as UTC seconds, without a zone read as UTC."""
    if not moment:
        return None
    parsed = datetime.fromisoformat(moment)
    return (parsed if parsed.tzinfo else parsed.replace(tzinfo=UTC)).timestamp()

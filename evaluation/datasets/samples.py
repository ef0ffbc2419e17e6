"""The questions about the sample articles that come with Dateline."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from evaluation.datasets.reading import json_lines, seconds

ROOT = Path(__file__).resolve().parents[2]
ARTICLES = ROOT / "samples"
QUESTIONS = ROOT / "evaluation" / "samples_questions.jsonl"


@dataclass(frozen=True, slots=True)
class Question:
    """One question; ``patterns`` are regular expressions, ``articles`` the URLs or titles that answer it.

    ``kind`` is language of question and article ("de-en"), "window" for one narrowed in time, or "null".
    """

    id: str
    text: str
    answerable: bool
    patterns: tuple[str, ...]
    articles: tuple[str, ...]
    since: float | None = None
    until: float | None = None
    as_of: float | None = None

    @property
    def kind(self) -> str:
        """The group the question is counted in."""
        return self.id.rsplit("-", 1)[0]


def load_questions(path: Path = QUESTIONS) -> list[Question]:
    """The questions in the order of the file."""
    return [
        Question(
            id=row["id"],
            text=row["question"],
            answerable=row["answerable"],
            patterns=tuple(row["patterns"]),
            articles=tuple(row["articles"]),
            since=seconds(row.get("since")),
            until=seconds(row.get("until")),
            as_of=seconds(row.get("as_of")),
        )
        for row in json_lines(path)
    ]

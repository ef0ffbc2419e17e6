"""Short questions about the news sets, written for this project: the answer stands in one article, or just not.

`news_questions.jsonl` was written by readers of the articles who did not know the bot: 490 questions in German and
English, 215 of them near misses about something of an article that no article of its set tells (a price, a later
event, another year). 250 were written first (``gn-0…``, ``mh-0…``, ``wn-…``), 240 (``gn-1…``, ``mh-1…``) after what was
fitted on those. It holds the questions, the article's id and a pattern for the answer, no text of the sets.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from evaluation.datasets.reading import LANGUAGES, Language, json_lines

FILE = Path(__file__).resolve().parents[1] / "news_questions.jsonl"


@dataclass(frozen=True, slots=True)
class Question:
    """One question in both languages about a set; ``pattern`` is a regular expression, empty for a near miss.

    ``kind`` says of a near miss what is not told: "detail", "event", "swapped", "other-edition" or "related";
    ``document`` is the id of the article in its set.
    """

    id: str
    corpus: str
    texts: Mapping[Language, str]
    pattern: str
    kind: str
    document: str = ""

    @property
    def answerable(self) -> bool:
        """Whether the set holds the answer."""
        return bool(self.pattern)


def load_questions(path: Path = FILE) -> list[Question]:
    """The questions in the order of the file."""
    return [
        Question(
            id=row["id"],
            corpus=row["corpus"],
            texts={language: row[f"question_{language}"] for language in LANGUAGES},
            pattern=row.get("pattern", ""),
            kind=row.get("kind", ""),
            document=row["doc"],
        )
        for row in json_lines(path)
    ]

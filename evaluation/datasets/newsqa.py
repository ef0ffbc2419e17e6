"""News documents parallel in German and English, with questions in both languages, some of them unanswerable."""

from __future__ import annotations

import random
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from evaluation.datasets.reading import LANGUAGES, Language, json_lines
from vectorstore.domain import Article

FOLDER = "newsqa"


@dataclass(frozen=True, slots=True)
class Document:
    """One document in both languages; the first segment is its headline."""

    id: str
    segments: Mapping[Language, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Question:
    """One question in both languages; ``pattern`` is a regular expression, empty when it cannot be answered."""

    id: str
    texts: Mapping[Language, str]
    document: str
    pattern: str

    @property
    def answerable(self) -> bool:
        """Whether the documents hold the answer."""
        return bool(self.pattern)


def load_documents(data: Path) -> list[Document]:
    """The documents in the order of the file."""
    return [
        Document(row["id"], {language: tuple(row[f"segs_{language}"]) for language in LANGUAGES})
        for row in json_lines(data / FOLDER / "documents.jsonl")
    ]


def load_questions(data: Path) -> list[Question]:
    """The questions in the order of the file."""
    return [
        Question(
            id=row["id"],
            texts={language: row[f"question_{language}"] for language in LANGUAGES},
            document=row["doc"] or "",
            pattern=row.get("answer_pattern", ""),
        )
        for row in json_lines(data / FOLDER / "questions.jsonl")
    ]


def address(document: str) -> str:
    """The URL under which a document is stored."""
    return f"https://newsqa.example/{document}"


def article(document: Document, language: Language) -> Article:
    """A document as an article: a segment a line, without title or date."""
    return Article(text="\n".join(document.segments[language]), url=address(document.id))


def corpus(documents: Sequence[Document], held: str) -> list[Article]:
    """All documents in German ("de"), in English ("en"), or each in one of them ("mixed", random.Random(0))."""
    chance = random.Random(0)
    return [article(document, chance.choice(LANGUAGES) if held == "mixed" else held) for document in documents]

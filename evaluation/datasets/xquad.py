"""XQuAD: the same paragraphs and questions in German and English."""

from __future__ import annotations

import random
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from evaluation.datasets.reading import LANGUAGES, Language, json_lines
from vectorstore.domain import Article

FOLDER = "xquad"
Answers = Mapping[Language, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph in both languages; ``topic`` is the encyclopedia article it was taken from."""

    id: str
    topic: str
    texts: Mapping[Language, str]


@dataclass(frozen=True, slots=True)
class Question:
    """One question in both languages, the paragraph that answers it, and the answer in both."""

    id: str
    paragraph: str
    texts: Mapping[Language, str]
    answers: Answers


def load_paragraphs(data: Path) -> list[Paragraph]:
    """The paragraphs in the order of the file."""
    rows = {language: list(json_lines(data / FOLDER / f"paragraphs.{language}.jsonl")) for language in LANGUAGES}
    english = {row["id"]: row["text"] for row in rows["en"]}
    return [Paragraph(row["id"], row["title"], {"de": row["text"], "en": english[row["id"]]}) for row in rows["de"]]


def load_questions(data: Path) -> list[Question]:
    """The questions in the order of the file."""
    rows = {
        language: {row["id"]: row for row in json_lines(data / FOLDER / f"questions.{language}.jsonl")}
        for language in LANGUAGES
    }
    return [
        Question(
            id=key,
            paragraph=row["paragraph"],
            texts={language: rows[language][key]["question"] for language in LANGUAGES},
            answers={
                language: tuple(answer["text"] for answer in rows[language][key]["answers"]) for language in LANGUAGES
            },
        )
        for key, row in rows["de"].items()
    ]


def address(paragraph: str) -> str:
    """The URL under which a paragraph is stored."""
    return f"https://xquad.example/{paragraph}"


def article(paragraph: Paragraph, language: Language) -> Article:
    """A paragraph as an article without title or date: retrieval gets nothing but the paragraph itself."""
    return Article(text=paragraph.texts[language], url=address(paragraph.id))


def one_language(paragraphs: Sequence[Paragraph], language: Language) -> list[Article]:
    """All paragraphs in one language."""
    return [article(paragraph, language) for paragraph in paragraphs]


def corpora(paragraphs: Sequence[Paragraph]) -> dict[str, list[Article]]:
    """The stores by name: each paragraph in either language ("mixed"), and all in one ("de", "en")."""
    return {"mixed": mixed(paragraphs)} | {language: one_language(paragraphs, language) for language in LANGUAGES}


def drawn_languages(paragraphs: Sequence[Paragraph]) -> dict[str, Language]:
    """The language in which the mixed corpus holds each paragraph, drawn with random.Random(0) in file order."""
    chance = random.Random(0)
    return {paragraph.id: chance.choice(LANGUAGES) for paragraph in paragraphs}


def mixed(paragraphs: Sequence[Paragraph]) -> list[Article]:
    """Each paragraph in the one language drawn for it."""
    drawn = drawn_languages(paragraphs)
    return [article(paragraph, drawn[paragraph.id]) for paragraph in paragraphs]

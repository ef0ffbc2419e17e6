"""News questions in both languages over German, English and mixed documents: found, quoted, refused."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from evaluation.datasets import newsqa
from evaluation.datasets.reading import LANGUAGES
from evaluation.halves import of_half, sample
from evaluation.metric import Metric, rate
from evaluation.suite import Bench, Suite

if TYPE_CHECKING:
    from bot.answering.answer import Answer
    from evaluation.datasets.newsqa import Document, Question

HELD = ("de", "en", "mixed")
QUICK_DOCUMENTS = 40


def measure(bench: Bench) -> list[Metric]:
    """For each corpus and question language: the document in the first five, the pattern quoted, the nulls refused."""
    questions = of_half(newsqa.load_questions(bench.data), lambda question: question.id, bench.half)
    documents = _documents(bench)
    metrics: list[Metric] = []
    for held in ("mixed",) if bench.quick else HELD:
        suffix = "-quick" if bench.quick else ""
        with bench.desk(f"newsqa-{held}{suffix}", newsqa.corpus(documents, held)) as desk:
            for asked in LANGUAGES:
                each = bench.each(f"newsqa {asked}→{held}", questions)
                answers = [(question, desk.answer(question.texts[asked])) for question in each]
                metrics += _metrics(f"{asked}→{held}", answers)
    return metrics


def _documents(bench: Bench) -> list[Document]:
    """All documents; in quick mode those that any question asks about and a fixed sample of the others."""
    documents = newsqa.load_documents(bench.data)
    if not bench.quick:
        return documents
    asked = {question.document for question in newsqa.load_questions(bench.data)}
    others = [document for document in documents if document.id not in asked]
    kept = asked | {document.id for document in sample(others, lambda document: document.id, QUICK_DOCUMENTS)}
    return [document for document in documents if document.id in kept]


def _metrics(prefix: str, answers: Sequence[tuple[Question, Answer]]) -> list[Metric]:
    held = [(question, answer) for question, answer in answers if question.answerable]
    null = [answer for question, answer in answers if not question.answerable]
    return [
        rate(f"{prefix} document@5", [_retrieved(question, answer) for question, answer in held]),
        rate(f"{prefix} pattern quoted", [_quoted(question, answer) for question, answer in held]),
        rate(f"{prefix} nulls refused", [answer.status == "refused" for answer in null]),
    ]


def _retrieved(question: Question, answer: Answer) -> bool:
    url = newsqa.address(question.document)
    return any(found.article.url == url for found in answer.passages[:5])


def _quoted(question: Question, answer: Answer) -> bool:
    return any(re.search(question.pattern, citation.quote.text) for citation in answer.citations)


SUITE = Suite("newsqa", "answers and refusals on parallel German and English news", (newsqa.FOLDER,), measure)

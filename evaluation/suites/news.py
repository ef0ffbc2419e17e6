"""Short questions about real news and near misses of them: quoted, and refused; German, English and mixed articles."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from evaluation.datasets import gnad, multihop, newsqa
from evaluation.datasets.news_questions import Question, load_questions
from evaluation.datasets.reading import LANGUAGES, Language
from evaluation.halves import of_half
from evaluation.metric import Metric, rate
from evaluation.suite import Bench, Suite

if TYPE_CHECKING:
    from bot.answering.answer import Answer
    from vectorstore.domain import Article

CORPORA: dict[str, Callable[[Path], Sequence[Article]]] = {
    newsqa.FOLDER: lambda data: newsqa.corpus(newsqa.load_documents(data), "mixed"),
    gnad.FOLDER: gnad.load_articles,
    multihop.FOLDER: multihop.load_articles,
}
STORES = {newsqa.FOLDER: "newsqa-mixed", gnad.FOLDER: "gnad", multihop.FOLDER: "multihop"}


def measure(bench: Bench) -> list[Metric]:
    """For each language of the question, over all sets that are there: the answer quoted, and both kinds of error."""
    answered = [pair for corpus in CORPORA if (bench.data / corpus).is_dir() for pair in _answered(bench, corpus)]
    return [metric for language in LANGUAGES for metric in _metrics(language, answered)]


def _answered(bench: Bench, corpus: str) -> Iterator[tuple[Language, Question, Answer]]:
    questions = [one for one in of_half(load_questions(), lambda one: one.id, bench.half) if one.corpus == corpus]
    with bench.desk(STORES[corpus], CORPORA[corpus](bench.data)) as desk:
        for question in bench.each(f"news {corpus}", questions):
            for language in LANGUAGES:
                yield language, question, desk.answer(question.texts[language])


def _metrics(language: Language, answered: Sequence[tuple[Language, Question, Answer]]) -> list[Metric]:
    mine = [(question, answer) for asked, question, answer in answered if asked == language]
    held = [(question, answer) for question, answer in mine if question.answerable]
    null = [answer.status != "refused" for question, answer in mine if not question.answerable]
    refused = [answer.status == "refused" for _, answer in held]
    return [
        rate(f"{language} asks: answer in first quote", [_quoted(question, answer, 1) for question, answer in held]),
        rate(f"{language} asks: answer in any quote", [_quoted(question, answer) for question, answer in held]),
        rate(f"{language} asks: false refusals", refused, lower_is_better=True),
        rate(f"{language} asks: near misses answered", null, lower_is_better=True),
    ]


def _quoted(question: Question, answer: Answer, first: int | None = None) -> bool:
    return any(re.search(question.pattern, citation.quote.text) for citation in answer.citations[:first])


SUITE = Suite(
    "news",
    "short questions about real news, near misses refused",
    (newsqa.FOLDER, gnad.FOLDER, multihop.FOLDER),
    measure,
)

"""The sample articles and their questions: found, quoted, refused; always runs."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from typing import TYPE_CHECKING

from evaluation.datasets import samples
from evaluation.metric import Metric, rate
from evaluation.suite import Bench, Suite

if TYPE_CHECKING:
    from bot.answering.answer import Answer, Citation
    from evaluation.datasets.samples import Question
    from vectorstore.domain import Found


def measure(bench: Bench) -> list[Metric]:
    """All questions in every half: there are too few to part them."""
    questions = samples.load_questions()
    with bench.folder_desk("samples", samples.ARTICLES) as desk:
        answers = [
            (
                question,
                desk.answer(question.text, since=question.since, until=question.until, as_of=question.as_of),
            )
            for question in bench.each("samples", questions)
        ]
    return metrics_of(answers)


def metrics_of(answers: Sequence[tuple[Question, Answer]]) -> list[Metric]:
    """Over all answerable ones, by kind (shown only), and the refusals."""
    held = [(question, answer) for question, answer in answers if question.answerable]
    null = [answer for question, answer in answers if not question.answerable]
    groups: defaultdict[str, list[bool]] = defaultdict(list)
    for question, answer in held:
        groups[question.kind].append(quoted(question, answer.citations))
    return [
        rate("article in first five", [retrieved(question, answer.passages[:5]) for question, answer in held]),
        rate("pattern in first quote", [quoted(question, answer.citations[:1]) for question, answer in held]),
        rate("pattern in any quote", [quoted(question, answer.citations) for question, answer in held]),
        *(rate(f"{kind} pattern in any quote", flags, gated=False) for kind, flags in groups.items()),
        rate("false refusals", [answer.status == "refused" for _, answer in held], lower_is_better=True),
        rate("missed refusals", [answer.status != "refused" for answer in null], lower_is_better=True),
    ]


def retrieved(question: Question, passages: Sequence[Found]) -> bool:
    """Whether one of the question's articles is among the passages."""
    return any(found.article.url in question.articles or found.article.title in question.articles for found in passages)


def quoted(question: Question, citations: Sequence[Citation]) -> bool:
    """Whether one of the patterns is found in one of the quotes."""
    return any(re.search(pattern, cited.quote.text) for pattern in question.patterns for cited in citations)


SUITE = Suite("samples", "the articles and questions that come with Dateline", (), measure, sampled=False)

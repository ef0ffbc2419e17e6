"""Paragraph retrieval on XQuAD: question language × paragraph language, alone, among German news, and mixed."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING

from evaluation.datasets import gnad, xquad
from evaluation.datasets.reading import LANGUAGES, Language
from evaluation.halves import of_half, sample
from evaluation.metric import Metric, average, bootstrap
from evaluation.ranking import first_rank, ranking_metrics, within
from evaluation.suite import Bench, Desk, Suite

if TYPE_CHECKING:
    from evaluation.datasets.xquad import Question

QUICK_QUESTIONS = 60
Ranks = dict[tuple[Language, str], int | None]  # by question language and question id


def questions_of(bench: Bench) -> list[Question]:
    """The questions of the bench's half; in quick mode a fixed sample of them."""
    chosen = of_half(xquad.load_questions(bench.data), lambda question: question.id, bench.half)
    return sample(chosen, lambda question: question.id, QUICK_QUESTIONS) if bench.quick else chosen


def ranks_on(bench: Bench, desk: Desk, what: str, questions: Sequence[Question]) -> Ranks:
    """The rank of the gold paragraph for each question in both languages."""
    pairs = [(language, question) for language in LANGUAGES for question in questions]
    return {
        (language, question.id): rank_of(desk, question.texts[language], xquad.address(question.paragraph))
        for language, question in bench.each(what, pairs)
    }


def rank_of(desk: Desk, question: str, url: str) -> int | None:
    """The rank of the first passage from the article at this URL."""
    return first_rank([found.article.url == url for found in desk.passages(question)])


def measure(bench: Bench) -> list[Metric]:
    """Alone in each language, then mixed, then (not in quick mode) among the news."""
    questions, paragraphs = questions_of(bench), xquad.load_paragraphs(bench.data)
    alone: dict[Language, Ranks] = {}
    metrics: list[Metric] = []
    for held in LANGUAGES:
        with bench.desk(f"xquad-{held}", xquad.one_language(paragraphs, held)) as desk:
            alone[held] = ranks_on(bench, desk, f"xquad {held}", questions)
        metrics += _language_pairs(alone[held], held, "")
    with bench.desk("xquad-mixed", xquad.mixed(paragraphs)) as desk:
        together = ranks_on(bench, desk, "xquad mixed", questions)
    drawn = xquad.drawn_languages(paragraphs)
    metrics += _mixed(together, alone, {question.id: drawn[question.paragraph] for question in questions})
    return metrics if bench.quick else metrics + _among_news(bench, questions)


def _language_pairs(ranks: Ranks, held: Language, suffix: str) -> list[Metric]:
    metrics = []
    for asked in LANGUAGES:
        of_language = [rank for (language, _), rank in ranks.items() if language == asked]
        metrics += ranking_metrics(f"{asked}→{held}{suffix}", of_language)
    return metrics


def _among_news(bench: Bench, questions: Sequence[Question]) -> list[Metric]:
    """The same with all articles of 10kGNAD beside the paragraphs; nothing when they are absent."""
    if not (bench.data / gnad.FOLDER).is_dir():
        return []
    news, paragraphs = gnad.load_articles(bench.data), xquad.load_paragraphs(bench.data)
    metrics: list[Metric] = []
    for held in LANGUAGES:
        with bench.desk(f"xquad-{held}-news", xquad.one_language(paragraphs, held) + news) as desk:
            ranks = ranks_on(bench, desk, f"xquad {held} among news", questions)
        metrics += _language_pairs(ranks, held, " among news")
    return metrics


def _mixed(together: Ranks, alone: Mapping[Language, Ranks], held: Mapping[str, Language]) -> list[Metric]:
    """Ranks in the mixed corpus by language pair, and what mixing costs against the same questions alone."""
    metrics: list[Metric] = []
    for holding in LANGUAGES:
        for asked in LANGUAGES:
            keys = [key for key in together if key[0] == asked and held[key[1]] == holding]
            metrics += ranking_metrics(f"mixed {asked}→{holding}", [together[key] for key in keys])
            pairs = [(alone[holding][key], together[key]) for key in keys]
            metrics.append(_loss(f"mixed {asked}→{holding} loss of R@5", pairs))
    return metrics


def _loss(name: str, pairs: Sequence[tuple[int | None, int | None]]) -> Metric:
    """R@5 alone less R@5 mixed over the same questions; negative when mixing helped."""
    statistic: Callable[[Sequence[tuple[int | None, int | None]]], float] = _lost
    low, high = bootstrap(pairs, statistic)
    return Metric(name, _lost(pairs), low, high, len(pairs), lower_is_better=True, gated=False)


def _lost(pairs: Sequence[tuple[int | None, int | None]]) -> float:
    return average([float(within(before, 5)) - float(within(after, 5)) for before, after in pairs])


SUITE = Suite("xquad", "paragraph retrieval in and across German and English", (xquad.FOLDER,), measure)

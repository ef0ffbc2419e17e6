"""Refusals: unanswerable questions refused and answerable ones not; MultiHop-RAG null queries, and gold removed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from evaluation.datasets import multihop, rgb, xquad
from evaluation.datasets.reading import LANGUAGES, Language
from evaluation.halves import draw, of_half
from evaluation.metric import Metric, bootstrap, rate
from evaluation.roc import area, at_false_refusals
from evaluation.suite import Bench, Desk, Suite
from evaluation.suites.multihop import corpus_for, corpus_name, queries_of
from evaluation.suites.xquad import questions_of

# Each question is asked with its document and, in the store of its fold, without; a fold leaves out a quarter of the
# documents, so that most of what stands close to the removed one is still there to tempt.
FOLDS = 4
ALLOWED = (0.02, 0.05, 0.1)  # shares of answerable questions at which the curve is read


@dataclass(frozen=True, slots=True)
class Outcome:
    """Whether a question was answerable, whether it was refused, and the evidence score behind the decision."""

    answerable: bool
    refused: bool
    score: float


def fold_of(key: str) -> int:
    """The fold a document or question belongs to."""
    return draw("fold " + key) % FOLDS


def measure(bench: Bench) -> list[Metric]:
    """Both error rates for each set that is there."""
    metrics: list[Metric] = []
    if (bench.data / multihop.FOLDER).is_dir():
        metrics += error_rates("multihop", list(_on_multihop(bench)))
    if (bench.data / xquad.FOLDER).is_dir():
        for language in LANGUAGES:
            metrics += error_rates(f"xquad {language}", list(_on_xquad(bench, language)))
    if (bench.data / rgb.FOLDER).is_dir():
        metrics += error_rates("rgb", list(_on_rgb(bench)))
    return metrics


def error_rates(prefix: str, outcomes: Sequence[Outcome]) -> list[Metric]:
    """False refusals among the answerable, missed refusals among the unanswerable, and the curve behind them."""
    held = [outcome for outcome in outcomes if outcome.answerable]
    null = [outcome for outcome in outcomes if not outcome.answerable]
    return [
        rate(f"{prefix} false refusals", [outcome.refused for outcome in held], lower_is_better=True),
        rate(f"{prefix} missed refusals", [not outcome.refused for outcome in null], lower_is_better=True),
        *_curve(prefix, outcomes, [outcome.score for outcome in held], [outcome.score for outcome in null]),
    ]


def _curve(prefix: str, outcomes: Sequence[Outcome], held: Sequence[float], null: Sequence[float]) -> list[Metric]:
    """Area under the curve, and what would be missed if so many answerable ones might be refused."""
    low, high = bootstrap(outcomes, _area)
    metrics = [Metric(f"{prefix} area under the curve", area(held, null), low, high, len(outcomes))]
    for allowed in ALLOWED:
        spot = at_false_refusals(held, null, allowed)
        name = f"{prefix} missed where {allowed:.0%} falsely refused, evidence {spot.threshold:.2f}"
        missed = [score >= spot.threshold for score in null]
        metrics.append(rate(name, missed, lower_is_better=True, gated=False))
    return metrics


def _area(outcomes: Sequence[Outcome]) -> float:
    held = [outcome.score for outcome in outcomes if outcome.answerable]
    return area(held, [outcome.score for outcome in outcomes if not outcome.answerable])


def _outcome(desk: Desk, question: str, *, answerable: bool) -> Outcome:
    return Outcome(answerable, desk.answer(question).status == "refused", desk.evidence(question))


def _on_multihop(bench: Bench) -> Iterator[Outcome]:
    queries = queries_of(bench)
    with bench.desk(corpus_name(bench), corpus_for(bench, queries)) as desk:
        for query in bench.each("refusal multihop", queries):
            yield _outcome(desk, query.text, answerable=query.answerable)


def _on_xquad(bench: Bench, language: Language) -> Iterator[Outcome]:
    paragraphs, questions = xquad.load_paragraphs(bench.data), questions_of(bench)
    with bench.desk(f"xquad-{language}", xquad.one_language(paragraphs, language)) as desk:
        for question in bench.each(f"refusal xquad {language}", questions):
            yield _outcome(desk, question.texts[language], answerable=True)
    for fold in range(FOLDS):
        kept = [paragraph for paragraph in paragraphs if fold_of(paragraph.id) != fold]
        without = [question for question in questions if fold_of(question.paragraph) == fold]
        with bench.desk(f"xquad-{language}-fold-{fold}", xquad.one_language(kept, language)) as desk:
            for question in bench.each(f"refusal xquad {language} removed", without):
                yield _outcome(desk, question.texts[language], answerable=False)


def _on_rgb(bench: Bench) -> Iterator[Outcome]:
    everything = rgb.load_questions(bench.data)
    questions = of_half(everything, lambda question: question.id, bench.half)
    with bench.desk("rgb", rgb.articles(everything)) as desk:
        for question in bench.each("refusal rgb", questions):
            yield _outcome(desk, question.text, answerable=True)
    for fold in range(FOLDS):
        without = [question for question in questions if fold_of(question.id) == fold]
        names = frozenset(question.id for question in everything if fold_of(question.id) == fold)
        with bench.desk(f"rgb-fold-{fold}", rgb.articles(everything, names)) as desk:
            for question in bench.each("refusal rgb removed", without):
                yield _outcome(desk, question.text, answerable=False)


SETS = (multihop.FOLDER, xquad.FOLDER, rgb.FOLDER)
SUITE = Suite("refusal", "refused when the articles do not say, answered when they do", SETS, measure, any_of=True)

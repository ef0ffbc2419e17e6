"""Refusals: unanswerable questions refused and answerable ones not; MultiHop-RAG null queries, and gold removed."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
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
            metrics += _on_xquad(bench, language)
    if (bench.data / rgb.FOLDER).is_dir():
        metrics += _on_rgb(bench)
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


def harder(prefix: str, outcomes: Sequence[Outcome]) -> list[Metric]:
    """The same without the false refusals, which were counted with the easier unanswerable questions."""
    return error_rates(prefix, outcomes)[1:]


def _curve(prefix: str, outcomes: Sequence[Outcome], held: Sequence[float], null: Sequence[float]) -> list[Metric]:
    """Area under the curve, and what would be missed if so many answerable ones might be refused."""
    low, high = bootstrap(outcomes, _area)
    metrics = [Metric(f"{prefix} area under the curve", area(held, null), low, high, len(outcomes))]
    for allowed in ALLOWED:
        spot = at_false_refusals(held, null, allowed)
        name = f"{prefix} missed at {allowed:.0%} false, from {spot.threshold:.1f}"
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


def _on_xquad(bench: Bench, language: Language) -> list[Metric]:
    """Without the whole encyclopedia article, then (not in quick mode) without the one paragraph only."""
    paragraphs, questions = xquad.load_paragraphs(bench.data), questions_of(bench)
    topics = {paragraph.id: paragraph.topic for paragraph in paragraphs}
    with bench.desk(f"xquad-{language}", xquad.one_language(paragraphs, language)) as desk:
        each = bench.each(f"refusal xquad {language}", questions)
        held = [_outcome(desk, question.texts[language], answerable=True) for question in each]
    prefix = f"xquad {language}"
    metrics = error_rates(prefix, held + list(_removed(bench, language, topics, "topic")))
    if bench.quick:
        return metrics
    alone = {paragraph.id: paragraph.id for paragraph in paragraphs}
    return metrics + harder(f"{prefix} siblings left", held + list(_removed(bench, language, alone, "paragraph")))


def _removed(bench: Bench, language: Language, group_of: Mapping[str, str], what: str) -> Iterator[Outcome]:
    """Every question asked without the paragraphs whose group lies in the same fold as its own."""
    paragraphs, questions = xquad.load_paragraphs(bench.data), questions_of(bench)
    for fold in range(FOLDS):
        kept = [paragraph for paragraph in paragraphs if fold_of(group_of[paragraph.id]) != fold]
        without = [question for question in questions if fold_of(group_of[question.paragraph]) == fold]
        with bench.desk(f"xquad-{language}-{what}-{fold}", xquad.one_language(kept, language)) as desk:
            for question in bench.each(f"refusal xquad {language} without {what}", without):
                yield _outcome(desk, question.texts[language], answerable=False)


def _on_rgb(bench: Bench) -> list[Metric]:
    """Without any snippet of the question, then with those left that only seem to answer."""
    everything = rgb.load_questions(bench.data)
    with bench.desk("rgb", rgb.articles(everything)) as desk:
        each = bench.each("refusal rgb", of_half(everything, lambda question: question.id, bench.half))
        held = [_outcome(desk, question.text, answerable=True) for question in each]
    gone = list(_without_snippets(bench, everything, "all", lambda question: (*question.positive, *question.negative)))
    tempted = list(_without_snippets(bench, everything, "positive", lambda question: question.positive))
    return error_rates("rgb", held + gone) + harder("rgb negatives left", held + tempted)


def _without_snippets(
    bench: Bench, everything: Sequence[rgb.Question], what: str, snippets: Callable[[rgb.Question], tuple[str, ...]]
) -> Iterator[Outcome]:
    for fold in range(FOLDS):
        folded = [question for question in everything if fold_of(question.id) == fold]
        removed = frozenset(snippet for question in folded for snippet in snippets(question))
        with bench.desk(f"rgb-{what}-{fold}", rgb.articles(everything, removed)) as desk:
            for question in bench.each(f"refusal rgb without {what}", of_half(folded, lambda one: one.id, bench.half)):
                yield _outcome(desk, question.text, answerable=False)


SETS = (multihop.FOLDER, xquad.FOLDER, rgb.FOLDER)
SUITE = Suite("refusal", "refused when the articles do not say, answered when they do", SETS, measure, any_of=True)

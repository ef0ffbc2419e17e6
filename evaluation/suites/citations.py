"""The promises every answer keeps, on the samples and, where it is there, on XQuAD's mixed corpus."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from evaluation.datasets import samples, xquad
from evaluation.datasets.reading import LANGUAGES
from evaluation.halves import sample
from evaluation.invariants import cites_what_it_ranked, is_verbatim, lasting, markers_match, refusal_is_bare
from evaluation.metric import Metric, rate
from evaluation.suite import Bench, Desk, Suite
from evaluation.suites.xquad import questions_of

if TYPE_CHECKING:
    from collections.abc import Callable

QUESTIONS = 60  # of XQuAD, in both languages; each is asked twice


def measure(bench: Bench) -> list[Metric]:
    """Verbatim quotes, markers and citations, bare refusals, and the same answer twice."""
    asked = [question.text for question in samples.load_questions()]
    with bench.folder_desk("samples", samples.ARTICLES) as desk:
        findings = _ask_twice(bench, desk, asked)
    if (bench.data / xquad.FOLDER).is_dir():
        drawn = sample(questions_of(bench), lambda question: question.id, QUESTIONS)
        asked = [question.texts[language] for question in drawn for language in LANGUAGES]
        with bench.desk("xquad-mixed", xquad.mixed(xquad.load_paragraphs(bench.data))) as desk:
            findings += _ask_twice(bench, desk, asked)
    return _metrics(findings)


Finding = dict[str, list[bool]]


def _ask_twice(bench: Bench, desk: Desk, questions: Sequence[str]) -> list[Finding]:
    return [_finding(desk, question) for question in bench.each("citations", questions)]


def _finding(desk: Desk, question: str) -> Finding:
    first, second = (desk.answer(question).to_json() for _ in range(2))
    return {
        "quotes verbatim": [is_verbatim(citation, desk.text) for citation in first["citations"]],
        "same answer twice": [lasting(first) == lasting(second)],
        **{name: [keeps(first)] for name, keeps in PROMISES.items()},
    }


PROMISES: dict[str, Callable[[dict[str, Any]], bool]] = {
    "markers match citations": markers_match,
    "refusals bare, answers cited": refusal_is_bare,
    "quotes lie in ranked passages": cites_what_it_ranked,
}


def _metrics(findings: Sequence[Finding]) -> list[Metric]:
    names = list(findings[0]) if findings else []
    return [rate(name, [flag for finding in findings for flag in finding[name]], exact=True) for name in names]


SUITE = Suite("citations", "the promises every answer keeps", (), measure, sampled=False)

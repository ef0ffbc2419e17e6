"""The promises every answer keeps, and how good its citations are: precision and recall, for both writers.

Extractive: the share of citations that lie in the paragraph that answers (precision) and of answerable questions with
such a citation (recall), on XQuAD's mixed corpus. A model: a scripted one whose mistakes are known (evaluation.scribe);
the share of what it shows that cites the passage it comes from, and of its true sentences that are shown so.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from evaluation.datasets import samples, xquad
from evaluation.datasets.reading import LANGUAGES
from evaluation.halves import sample
from evaluation.invariants import cites_what_it_ranked, is_verbatim, lasting, markers_match, refusal_is_bare
from evaluation.metric import Metric, rate
from evaluation.scribe import Scribe
from evaluation.suite import Bench, Desk, Suite
from evaluation.suites.xquad import questions_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from bot.answering.trace import Judged
    from evaluation.datasets.xquad import Question
    from evaluation.scribe import Planned

QUESTIONS, QUICK = 60, 12  # of XQuAD, in both languages; each is asked twice, and once of the scripted model
PRECISION, RECALL = "extractive: citation precision", "extractive: citation recall"
Finding = dict[str, list[bool]]
Pair = tuple["Question", str]


def measure(bench: Bench) -> list[Metric]:
    """Verbatim quotes, markers and citations, bare refusals, and the same answer twice; precision and recall."""
    asked = [question.text for question in samples.load_questions()]
    with bench.folder_desk("samples", samples.ARTICLES) as desk:
        findings = [_finding(desk, question) for question in bench.each("citations", asked)]
    if not (bench.data / xquad.FOLDER).is_dir():
        return _promised(findings)
    drawn = sample(questions_of(bench), lambda question: question.id, QUICK if bench.quick else QUESTIONS)
    pairs = [(question, language) for question in drawn for language in LANGUAGES]
    with bench.desk("xquad-mixed", xquad.mixed(xquad.load_paragraphs(bench.data))) as desk:
        cited = [
            _finding(desk, question.texts[language], xquad.address(question.paragraph))
            for question, language in bench.each("citations", pairs)
        ]
        return [*_promised(findings + cited), *_quality(cited), *_of_a_model(bench, desk, pairs)]


def _finding(desk: Desk, question: str, gold: str = "") -> Finding:
    """What held for a question asked twice; ``gold`` is the URL of the article that answers it."""
    first, second = (desk.answer(question).to_json() for _ in range(2))
    right = [citation["url"] == gold for citation in first["citations"]]
    return {
        "quotes verbatim": [is_verbatim(citation, desk.text) for citation in first["citations"]],
        "same answer twice": [lasting(first) == lasting(second)],
        **{name: [keeps(first)] for name, keeps in PROMISES.items()},
        PRECISION: right,
        RECALL: [any(right)],
    }


PROMISES: dict[str, Callable[[dict[str, Any]], bool]] = {
    "markers match citations": markers_match,
    "refusals bare, answers cited": refusal_is_bare,
    "quotes lie in ranked passages": cites_what_it_ranked,
}


def _promised(findings: Sequence[Finding]) -> list[Metric]:
    return [
        rate(name, _all(name, findings), exact=True) for name in ("quotes verbatim", "same answer twice", *PROMISES)
    ]


def _quality(cited: Sequence[Finding]) -> list[Metric]:
    return [rate(name, _all(name, cited)) for name in (PRECISION, RECALL)]


def _all(name: str, findings: Sequence[Finding]) -> list[bool]:
    return [flag for finding in findings for flag in finding[name]]


def _of_a_model(bench: Bench, desk: Desk, pairs: Sequence[Pair]) -> list[Metric]:
    """Precision and recall of the citations under the scripted model's sentences, and what of its lies is shown."""
    results = [_held(desk, question, language) for question, language in bench.each("citations of a model", pairs)]
    names = ("citation precision", "citation recall", "altered sentences removed")
    return [
        rate(f"scripted model: {name}", [flag for result in results for flag in result[place]])
        for place, name in enumerate(names)
    ]


def _held(desk: Desk, question: Question, language: str) -> tuple[list[bool], list[bool], list[bool]]:
    gold = tuple(answer for answers in question.answers.values() for answer in answers)
    scribe = Scribe(xquad.address(question.paragraph), gold)
    done = desk.done_by(scribe, question.texts[language])
    return held(scribe.planned, done.trace.judged if done.trace else ())


def held(planned: Sequence[Planned], judged: Sequence[Judged]) -> tuple[list[bool], list[bool], list[bool]]:
    """Whether each shown sentence cites its passage, each true one is shown so, and each altered one is not shown."""
    outcome = {one.text: one for one in judged if one.outcome == "shown"}
    shown = [one.true and outcome[one.text].passages == (one.passage,) for one in planned if one.text in outcome]
    kept = [one.text in outcome and one.passage in outcome[one.text].passages for one in planned if one.true]
    return shown, kept, [one.text not in outcome for one in planned if not one.true]


SUITE = Suite("citations", "the promises every answer keeps, and how good its citations are", (), measure)

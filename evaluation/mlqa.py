"""Questions that people asked of German Wikipedia, for the reader: MLQA (Lewis et al. 2020, CC BY-SA 3.0).

Copies that can be had lie in XTREME's, whose test files lack the answers. For 2,931 of its German questions they were
marked anew in evaluation/mlqa_answers.tsv, with 10,274 of our own on the same texts and some English ones: open ones
that a text answers ("Warum …?", "What led to …?"), others, and such as it seems to answer and does not. A line is the
text's language, MLQA's id, where the answer begins and ends in the text (two "-" where it does not answer), our
question ("-" for MLQA's own) and the one without an answer (or "-"). Texts on what XQuAD's paragraphs are about were
left out.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from itertools import chain
from pathlib import Path
from typing import Any, NamedTuple

from evaluation.reader_examples import Example, load_squad
from vectorstore.domain import Span

MARKS = Path(__file__).with_name("mlqa_answers.tsv")
ANSWERED = ("de-question-de", "de-question-en", "en-question-de", "en-question-en", "es-question-es")
TEXTS = {"de": "test/test-context-de-question-*.json", "en": "dev/dev-context-en-question-en.json"}
QUESTIONS = "test/test-context-*-question-de.json"
NONE = "-"


class Mark(NamedTuple):
    """A question on a text, where the text answers it, and another that it does not answer.

    ``question`` is None for MLQA's own; ``span`` where the text does not answer.
    """

    language: str
    key: str
    span: Span | None
    question: str | None
    unanswered: str | None


def load_mlqa(folder: Path, marks: Path = MARKS) -> Iterator[Example]:
    """Questions with their answers, and our own; ``folder`` holds MLQA's ``dev`` and ``test``.

    Raises ValueError where a marked question is not there.
    """
    for pair in ANSWERED:
        yield from load_squad(folder / "dev" / f"dev-context-{pair}.json")
    texts = {language: {key: text for key, text, _ in _told(folder, pattern)} for language, pattern in TEXTS.items()}
    questions = {key: question for key, _, question in _told(folder, QUESTIONS)}
    for mark in _marks(marks):
        try:
            text, question = texts[mark.language][mark.key], mark.question or questions[mark.key]
        except KeyError:
            raise ValueError(f"{folder} lacks the question {mark.key} that {marks} marks.") from None
        yield from _marked(mark, text, question.strip())


def _marked(mark: Mark, text: str, question: str) -> Iterator[Example]:
    """The question, and the one without an answer; where there is one, none has to be made."""
    place = ("mlqa", text[:40]), ("mlqa", text[:40], text)
    contrasted = mark.span is None or mark.unanswered is not None
    yield Example(question, text, (mark.span,) if mark.span else (), *place, contrasted=contrasted)
    if mark.unanswered:
        yield Example(mark.unanswered, text, (), *place, contrasted=True)


def _told(folder: Path, pattern: str) -> Iterator[tuple[str, str, str]]:
    """Id, text and question."""
    paths = sorted(folder.glob(pattern))
    return chain.from_iterable(map(_asked, (json.loads(path.read_text("utf-8")) for path in paths)))


def _asked(kept: dict[str, Any]) -> Iterator[tuple[str, str, str]]:
    for article in kept["data"]:
        for paragraph in article["paragraphs"]:
            for asked in paragraph["qas"]:
                yield asked["id"], paragraph["context"], asked["question"]


def _marks(path: Path) -> Iterator[Mark]:
    for line in path.read_text("utf-8").splitlines():
        language, key, start, end, *questions = line.split("\t")
        question, unanswered = (None if one == NONE else one for one in questions)
        yield Mark(language, key, None if start == NONE else Span(int(start), int(end)), question, unanswered)

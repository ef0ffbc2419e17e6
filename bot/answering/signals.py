"""What tells whether the found passages can hold the answer; pure."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from bot.answering.evidence import Sentence
from bot.answering.naming import Name, names, words_of
from bot.retrieval.retrieved import Retrieved
from vectorstore.analysis import query_terms
from vectorstore.domain import Found

YEAR = re.compile(r"\b(?:1[5-9]|20)\d\d\b")
READ = 6


@dataclass(frozen=True, slots=True)
class Signals:
    """``passage``, ``sentence``: the best, in standard deviations; then what of the question the best article lacks.

    ``years``: years of the question it does not hold; ``names``: share of the question's sure names it does not hold;
    ``own``: whether the best sentence is in the question's language, in which names are written alike.
    ``terms``: how many terms the question has, which is what its scores grow with.
    """

    passage: float
    sentence: float
    years: float
    names: float
    terms: int
    own: bool = True


def signals(question: str, retrieved: Retrieved, evidence: Sequence[Sentence]) -> Signals:
    """The signals of a question and what was found for it."""
    if not retrieved.passages or not evidence:
        return Signals(float("-inf"), float("-inf"), 0.0, 0.0, 0)
    best = max(evidence, key=lambda one: one.score)
    text = _read(retrieved.passages[:READ], best.found.passage.article_id)
    named = names(question, retrieved.language)
    held = words_of(text)
    years = set(YEAR.findall(question)) - set(YEAR.findall(text))
    return Signals(
        retrieved.standing,
        max(one.closeness for one in evidence),
        float(len(years)),
        _missing([name for name in named if name.sure], held),
        len(query_terms(question, retrieved.language)),
        best.found.passage.language == retrieved.language,
    )


def _read(passages: Sequence[Found], article_id: str) -> str:
    """What was read of an article: title, outlet, year of publication, passages."""
    read = [found for found in passages if found.passage.article_id == article_id]
    article = read[0].article
    year = "" if article.published is None else str(datetime.fromtimestamp(article.published, UTC).year)
    return "\n".join([article.title, article.source, year, *(found.passage.text for found in read)])


def _missing(wanted: Sequence[Name], held: frozenset[str]) -> float:
    """Share of the names of which no word is held."""
    if not wanted:
        return 0.0
    return sum(not any(word in held for word in name.words) for name in wanted) / len(wanted)

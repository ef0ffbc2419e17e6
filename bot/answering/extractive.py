"""The writer without a model: the sentences that answer best, verbatim, the best first."""

from __future__ import annotations

from collections.abc import AsyncGenerator, Iterable, Sequence

from bot.answering.answer import Quote, Statement
from bot.answering.evidence import NEEDS_CONTEXT, Sentence, offers, wanted_kind
from bot.answering.writing import Brief
from bot.retrieval.diversity import is_copy, shingles

MOST = 4  # sentences: XQuAD mixed, gold answer in the first 1/2/3/4: 0.74, 0.86, 0.90, 0.93
MARGIN = 3.0  # log-odds behind the best sentence at which a further one no longer helps
LONGEST = 600  # characters of a quote


class ExtractiveWriter:
    """Quotes sentences; every statement is its own quote."""

    name = "extractive"

    async def statements(self, brief: Brief) -> AsyncGenerator[Statement, None]:
        """The best sentence first, then what adds to it in the order of its article."""
        for number, quote in enumerate(
            quotes(in_reading_order(choose(brief.evidence, brief.question)), brief.evidence)
        ):
            yield Statement(quote.text, (quote,), "" if number == 0 else "\n")


def choose(evidence: Sequence[Sentence], question: str = "") -> list[Sentence]:
    """Up to four sentences, best first, none saying the same as a better one."""
    ranked = sorted(evidence, key=lambda one: (-one.score, one.found.passage.key, one.start))
    kept: list[Sentence] = []
    for one in ranked:
        if len(kept) == MOST or one.score < ranked[0].score - MARGIN:
            break
        said = any(is_copy(shingles(one.text), shingles(other.text)) for other in kept)
        if not said and not _only_continues(one, kept, evidence, question):
            kept.append(one)
    return kept


def _only_continues(one: Sentence, kept: Sequence[Sentence], evidence: Sequence[Sentence], question: str) -> bool:
    """Whether a sentence owes its score to the one before it, which is said already: "Es gilt nicht in ICE"."""
    previous = _before(one, evidence)
    if previous not in kept or not NEEDS_CONTEXT.match(one.text):
        return False
    kind = wanted_kind(question)
    return not kind or not offers(question, one.text, kind)


def _before(one: Sentence, evidence: Iterable[Sentence]) -> Sentence | None:
    """The sentence before one in its passage."""
    same = [other for other in evidence if other.found.passage.key == one.found.passage.key and other.end <= one.start]
    return max(same, key=lambda other: other.start, default=None)


def in_reading_order(chosen: Sequence[Sentence]) -> list[Sentence]:
    """The best sentence leads; the others follow article by article, in the order of their text."""
    articles = list(dict.fromkeys(one.found.passage.article_id for one in chosen))
    rest = sorted(chosen[1:], key=lambda one: (articles.index(one.found.passage.article_id), one.start))
    return [*chosen[:1], *rest]


def quotes(chosen: Iterable[Sentence], evidence: Sequence[Sentence]) -> list[Quote]:
    """The sentences with their context as quotes, none said twice."""
    said: list[Quote] = []
    for one in chosen:
        whole = with_context(one, evidence)
        alone = Quote(one.found, one.start, one.end, one.text)
        fresh = next((quote for quote in (whole, alone) if not any(_overlap(quote, other) for other in said)), None)
        if fresh is not None:
            said.append(fresh)
    return said


def _overlap(one: Quote, other: Quote) -> bool:
    same = one.found.passage.article_id == other.found.passage.article_id
    return same and one.start < other.end and other.start < one.end


def with_context(chosen: Sentence, evidence: Iterable[Sentence]) -> Quote:
    """The sentence as a quote; one that opens with a pronoun takes the sentence before it along."""
    passage = chosen.found.passage
    start = chosen.start
    if NEEDS_CONTEXT.match(chosen.text):
        previous = _before(chosen, evidence)
        if previous is not None and chosen.end - previous.start <= LONGEST:
            start = previous.start
    text = passage.text[start - passage.start : chosen.end - passage.start]
    return Quote(chosen.found, start, chosen.end, text)

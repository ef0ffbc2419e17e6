"""Chosen sentences as quotes: in reading order, with their context, none twice, the unsure with its neighbour; pure."""

from __future__ import annotations

from collections.abc import Sequence

from bot.answering.answer import Quote
from bot.answering.check.context import LONGEST, before, following, spanning, with_context
from bot.answering.selection.choosing import chances
from bot.answering.selection.each_asked import overlap
from bot.answering.sentence import Sentence, same_article
from bot.answering.words.antecedent import needed

# Below this chance of the best sentence the one beside it, where that is shown too, stands in the same quote, in the
# order of the text; no word more is shown. Gold in the first quote, its characters, precision: never 0.76, 227, 0.82;
# below 0.55 0.77, 252, 0.81; 0.6 0.78, 257, 0.81; 0.75 0.79, 278, 0.80; always 0.81, 308, 0.79.
SURE = 0.75


def in_reading_order(chosen: Sequence[Sentence]) -> list[Sentence]:
    """The best sentence leads; the others follow article by article, in the order of their text."""
    articles = list(dict.fromkeys(one.found.passage.article_id for one in chosen))
    rest = sorted(chosen[1:], key=lambda one: (articles.index(one.found.passage.article_id), one.start))
    return [*chosen[:1], *rest]


def stands_in(one: Sentence, quoted: Sequence[Quote]) -> bool:
    """Whether a sentence begins in a quote, as the one that another needs before it does."""
    return any(same_article(each, one) and each.start <= one.start < each.end for each in quoted)


def quotes(chosen: Sequence[Sentence], evidence: Sequence[Sentence], *, apart: bool = False) -> list[Quote]:
    """The sentences with their context as quotes, none said twice; where the first is not sure, with its neighbour.

    ``apart``: each stays by itself, as a list's lines do.
    """
    beside = None if apart else neighbour(chosen, evidence)
    said: list[Quote] = []
    for one in chosen:
        first, last = sorted((one, beside), key=_start) if beside and one is chosen[0] else (one, one)
        whole, alone = with_context(first, evidence, last), spanning(first, last.end)
        if not any(overlap(whole, other) for other in said):
            said.append(whole)
        elif not any(overlap(alone, other) for other in said):
            said = _read_on(said, whole, alone)
    return said


def _read_on(said: list[Quote], whole: Quote, alone: Quote) -> list[Quote]:
    """With a sentence whose context is said: behind it where that is the last, else in the quote that holds it."""
    holding = next(other for other in said if overlap(whole, other))
    speaker = needed(alone.text, alone.found.passage.language) == "name" and holding.end <= alone.start
    reads_on = (holding is said[-1] or _adjoins(said[-1], alone)) and not speaker
    if whole.start == alone.start or reads_on:
        return [*said, alone]
    start, end = min(holding.start, whole.start), max(holding.end, whole.end)
    if end - start > LONGEST:
        return [*said, alone]
    passage = holding.found.passage
    joined = Quote(holding.found, start, end, passage.text[start - passage.start : end - passage.start])
    return [joined if other is holding else other for other in said if other is holding or not overlap(other, joined)]


def _adjoins(one: Quote, other: Quote) -> bool:
    """Whether a quote goes on where another ended."""
    passage = one.found.passage
    if passage.key != other.found.passage.key or one.end > other.start:
        return False
    return not passage.text[one.end - passage.start : other.start - passage.start].strip()


def neighbour(chosen: Sequence[Sentence], evidence: Sequence[Sentence]) -> Sentence | None:
    """The likelier of the chosen sentences beside the first one, where that is unlikely to answer alone.

    So it is where the reader rather takes the one beside it: "The bridge was closed. Inspectors had found cracks."
    """
    if not chosen:
        return None
    first, chance = chosen[0], dict(zip(map(id, evidence), chances(evidence), strict=True))
    unsure = chance.get(id(first), 1.0) < SURE
    around = (before(first, evidence), *following(first, evidence, 1))
    near = [one for one in chosen[1:] if one in around and _touch(first, one) and _reach(first, one) <= LONGEST]
    return max((one for one in near if unsure or _read_rather(one, first)), key=lambda one: one.score, default=None)


def _read_rather(one: Sentence, other: Sentence) -> bool:
    return one.reading is not None and other.reading is not None and one.reading > other.reading


def _touch(one: Sentence, other: Sentence) -> bool:
    """Whether nothing stands between two sentences of a passage: what is about another round is no evidence."""
    first, second = sorted((one, other), key=_start)
    passage = one.found.passage
    return not passage.text[first.end - passage.start : second.start - passage.start].strip()


def _reach(one: Sentence, other: Sentence) -> int:
    return max(one.end, other.end) - min(one.start, other.start)


def _start(one: Sentence) -> int:
    return one.start

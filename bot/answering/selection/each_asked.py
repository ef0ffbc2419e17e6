"""The answer to several questions asked in one message: what answers each, in the order asked; pure."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bot.answering.answer import Quote, Statement
from bot.answering.asked.offered_kind import WORD
from bot.answering.check.context import LONGEST
from bot.answering.floor import FLOOR
from bot.answering.sentence import same_article
from vectorstore.text.language import detect

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Sequence

    from bot.answering.asked.compared_things import Part
    from bot.answering.sentence import Sentence

# Judgements, made on the questions of one audit and not measured apart.
SURE = 3.0  # log-odds of the reader
RIVALS = 0.35  # share of the best sentence's chance that another must have to stand beside it: each answer is short
NEXT = 0.05  # the same where the best one is said already


def answered(part: Part) -> bool:
    """Whether what was found can answer one of several questions asked together."""
    return part.answers is not None and part.answers >= FLOOR


def helped(parts: Sequence[Part]) -> tuple[Part, ...]:
    """The questions; one is answered, too, where the reader is sure, or takes an article for it that answers another.

    What it was completed with ("Was kostet der Neubau (die Brücke gesprengt)?") weighs against its own article.
    """
    articles = {best.found.passage.article_id for part in parts if answered(part) and (best := _best(part))}
    return tuple(
        replace(part, answers=FLOOR) if not answered(part) and _read_in(part, articles) else part for part in parts
    )


def _best(part: Part) -> Sentence | None:
    return max(part.evidence, key=lambda one: one.reading or 0.0, default=None)


def _read_in(part: Part, articles: Collection[str]) -> bool:
    best = _best(part)
    reading = (best.reading or 0.0) if best is not None else 0.0
    return best is not None and (reading > SURE or (reading > 0.0 and best.found.passage.article_id in articles))


def unanswered(parts: Sequence[Part]) -> tuple[str, ...]:
    """The questions that nothing answers, in quotation marks."""
    return tuple(
        f"„{part.name}“" if detect(part.name, "en") == "de" else f"“{part.name}”"
        for part in parts
        if not answered(part)
    )


def apart(parts: Sequence[Part]) -> bool:
    """Whether the parts of a question are questions of their own."""
    return any(part.answers is not None for part in parts)


def together(parts: Sequence[Part], answer: Callable[[Part, float], list[Statement]]) -> list[Statement]:
    """The answers to each question as one, nothing said twice; what overlaps becomes one quote.

    Where one sentence answers two questions of one kind ("who won …, who won …"), what is next likely stands beside it.
    """
    said: list[Statement] = []
    asked: list[str] = []
    for part in filter(answered, parts):
        told, kind = answer(part, RIVALS), " ".join(part.question.split()[:2]).lower()
        if kind in asked and all(any(overlap(one.quotes[0], other.quotes[0]) for other in said) for one in told):
            told = answer(part, NEXT)
        asked.append(kind)
        for one in told:
            _add(one, said)
    return said


def _add(one: Statement, said: list[Statement]) -> None:
    same = next((other for other in said if overlap(one.quotes[0], other.quotes[0])), None)
    if same is not None:
        said[said.index(same)] = _joined(same, one.quotes[0])
    elif not any(_printed(one.quotes[0], other.quotes[0]) for other in said):
        said.append(replace(one, lead="\n" if said else ""))


def _printed(one: Quote, other: Quote) -> bool:
    """Whether one of two quotes has all the words of the other, as a near-copy's has; its carriers are named."""
    first, second = (f" {' '.join(WORD.findall(each.text.lower()))} " for each in (one, other))
    return first in second or second in first


def overlap(one: Quote, other: Quote) -> bool:
    """Whether two quotes have words of an article in common."""
    return same_article(one, other) and one.start < other.end and other.start < one.end


def _joined(said: Statement, more: Quote) -> Statement:
    """A statement whose quote goes on to the end of another of its passage, if that is not too long."""
    quote, passage = said.quotes[0], said.quotes[0].found.passage
    start, end = min(quote.start, more.start), max(quote.end, more.end)
    if passage.key != more.found.passage.key or end - start > LONGEST:
        return said
    text = passage.text[start - passage.start : end - passage.start]
    return replace(said, text=text, quotes=(Quote(quote.found, start, end, text),))

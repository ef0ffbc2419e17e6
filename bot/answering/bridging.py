"""The first of two steps: who it is that "Who leads the company that bought Lumio?" describes, told by some article."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from bot.answering.answer import Quote, Statement
from bot.answering.asked.count import held
from bot.answering.asked.head_of import asked_by_office, headed, office_told
from bot.answering.asked.two_steps import TwoSteps, two_steps
from bot.answering.check.context import before, with_context
from bot.answering.floor import FLOOR
from bot.answering.refusal.likelihood import log_odds
from bot.answering.selection.choosing import choose
from bot.answering.selection.each_asked import overlap
from bot.answering.selection.evidence import read_for
from bot.answering.selection.named_answer import named
from bot.answering.selection.selection import weighed
from bot.answering.selection.told_beside import untold
from bot.answering.sentence import likeliest
from bot.answering.words.naming import names, words_of
from vectorstore.text.language import detect

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from bot.answering.answer import Citation
    from bot.answering.conversing import Find
    from bot.answering.sentence import Sentence
    from bot.retrieval.retrieved import Retrieved
    from vectorstore.encoders.encoder import Encoder

# Log-odds of the reader that the name is the answer, and of the best sentence for what is asked of it. Of 36 questions
# of an audit the names that were right read from -1.4 on but three, wrong ones below -3.7 but two; what was asked of
# them from -2.5 on where the articles tell it, below -3.2 where they do not.
LEAST, SECOND = -2.0, -3.0
SURE = 0.0  # log-odds of the reader from which on the question is left as it is asked; a judgement
LIKELIEST = 3  # sentences in which it is looked for


@dataclass(frozen=True, slots=True)
class Step:
    """Who is described, as the question says it, the question for them, the name found, its quote and its log-odds."""

    described: str
    question: str
    name: str
    quote: Quote
    reading: float


@dataclass(frozen=True, slots=True)
class Bridged:
    """A question asked of the name that its description led to: what was found for it, and that step.

    ``untold``: why there is nothing to answer with, "" where there may be; without a step nobody is named.
    """

    retrieved: Retrieved
    step: Step | None
    untold: str = ""


def bridged(question: str, found: Retrieved, find: Find, encoder: Encoder) -> Bridged | None:
    """The question of the name; None for a question of one step.

    What does not act under a name, and who holds an office, one sentence may tell of without it: the step is taken
    where the reader finds the surer answer by it.
    """
    steps = two_steps(question)
    if steps is None or found.told:
        return None
    step = _first(steps, find, encoder)
    if step is None:
        return Bridged(found, None, f"no article found names {steps.described}") if steps.alone else None
    asked = steps.of(step.name)
    second = by_office(asked, find(asked), find, encoder)
    reading = _best_of(step, second, encoder)
    if not steps.alone and reading <= max(SECOND, _best(question, found, encoder)):
        return None
    passages = {one.passage.key: one for one in (*second.passages, step.quote.found)}
    second = replace(second, passages=tuple(passages.values()))
    return Bridged(second, step, "" if reading >= SECOND else f"no article found tells this of {step.name}")


def by_office(question: str, found: Retrieved, find: Find, encoder: Encoder) -> Retrieved:
    """What is found for who is at the head of something, by the name of the office where that answers better.

    It is looked for in the article that leads, which is the likeliest to be about that thing.
    """
    if found.told or not found.passages or not headed(question):
        return found
    lead = found.passages[0].passage.article_id
    office = office_told(one.passage.text for one in found.passages if one.passage.article_id == lead)
    if not all(office) or (direct := _best(question, found, encoder)) >= SURE:
        return found
    asked = asked_by_office(question, office)
    again = find(asked)
    return again if _best(asked, again, encoder) > direct else found


def _first(steps: TwoSteps, find: Find, encoder: Encoder) -> Step | None:
    """Who is described, where the articles can tell and the reader takes a name of theirs for the answer."""
    found = find(steps.who)
    if found.told or found.outside or not found.passages:
        return None
    evidence = weighed(steps.who, read_for(steps.who, found, encoder))
    if log_odds(steps.who, found, evidence, encoder) < FLOOR:
        return None
    asked_in = detect(steps.who, found.language)
    told = [one for one in choose(evidence, steps.who) if _of_the_kinds(one, steps.kinds, asked_in)]
    name = named(steps.who, asked_in, told[:LIKELIEST], encoder)
    if name is None or name.reading < LEAST:
        return None
    quote = with_context(name.sentence, evidence)
    if untold(steps.who, asked_in, [quote], found.passages, [name.sentence.reading]):
        return None
    return Step(steps.described, steps.who, name.name, quote, name.reading)


def _of_the_kinds(one: Sentence, kinds: Sequence[str], asked_in: str) -> bool:
    """Whether an article speaks of the kinds that the noun tells; in another language they have other names."""
    spoken, text = one.found.passage.language, f"{one.found.article.title}\n{one.found.passage.text}"
    return spoken != asked_in or all(held(kind, [text], spoken) for kind in kinds)


def _best(question: str, found: Retrieved, encoder: Encoder) -> float:
    """What the reader makes of the sentence that it likes best."""
    return _likeliest(read_for(question, found, encoder))


def _best_of(step: Step, found: Retrieved, encoder: Encoder) -> float:
    """The same among the sentences before which no other name of the description stands nearer than the one found.

    "Its managing director will stay" behind "Orvane's yard has 410 workers" is of Orvane, and not of who bought it.
    """
    evidence = read_for(found.question, found, encoder)
    others = words_of(step.described) - words_of(step.name)
    others &= frozenset(word for name in names(step.described, detect(step.question, "en")) for word in name.words)
    return _likeliest(one for one in evidence if _speaks_of(step.name, others, one, evidence))


def _likeliest(told: Iterable[Sentence]) -> float:
    return likeliest((one.reading for one in told), float("-inf"))


def _speaks_of(name: str, others: frozenset[str], one: Sentence, evidence: Sequence[Sentence]) -> bool:
    """Whether the nearest of these names before a sentence, else the title, is the one wanted."""
    wanted, at = words_of(name), one
    while True:
        words = words_of(at.text)
        if not wanted.isdisjoint(words):
            return True
        if not others.isdisjoint(words):
            return False
        if (previous := before(at, evidence)) is None:
            return not wanted.isdisjoint(words_of(f"{one.found.article.title} {one.found.opening}"))
        at = previous


def stated(step: Step | None, citations: Sequence[Citation]) -> list[Statement]:
    """The quote that tells who is described, under the words of the question; none where it is cited or nothing is."""
    if step is None or not citations or any(overlap(step.quote, one.quote) for one in citations):
        return []
    return [Statement(step.quote.text, (step.quote,), "\n", step.described)]

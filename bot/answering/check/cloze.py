"""Is a value of a statement what its source answers when asked for it? Cloze questions put to the reader.

After QAGS (Wang et al. 2020) and QuestEval (Scialom et al. 2021): a value is taken out of the statement, a question
word stands in its place, and the passages are read with that question. Where another value of the same kind, which the
statement does not give, is far likelier the answer than the stated one, the statement gives it to the wrong thing.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from bot.answering.check.askable import NAME, PERSON, PLACE, Value, settled, values
from vectorstore.text.same_names import SAME_NAMES

Reading = Callable[[str, Sequence[str]], Sequence[float] | None]
"""Log-odds that each piece of a text answers a question, against none of them; None where nothing reads."""

SUSPECTED = -3.0
DOUBTED, SURE = 1.0, 3.5
_SUMS = frozenset(("eur", "usd", "gbp", "chf", "jpy", "dollar", "cent", "crown", "cny", "rub", "inr", "pln"))
_WHEN = dict.fromkeys(("day", "weekday", "clock"), ("wann", "when"))
# German and English words for what is asked.
_WORDS = _WHEN | {
    "year": ("welchem Jahr", "which year"),
    PERSON: ("wer", "who"),
    NAME: ("wer", "who"),
    PLACE: ("wo", "where"),
    "amount %": ("wie viel Prozent", "what percentage"),
    **{f"amount {unit}": ("wie viel", "how much") for unit in _SUMS},
}
_COUNT = ("wie viele", "how many")
_CUT = re.compile(r"(?<!\d),(?!\d)|\s(?:und|and|but|aber|while|während|whereas)\s")
_PREPOSITION = re.compile(
    r"\b(?:in|im|at|bei|von|of|from|to|nach|für|for|mit|with|an|am|on|zu|zum|zur|laut|near)\s(?:\w+\s)?\Z",
    re.IGNORECASE,
)
OPENING = 3  # words before the name that a statement begins with: "The European probe"
FEWEST = 5  # words of a clause that is asked by itself; of fewer the whole statement is


@dataclass(frozen=True, slots=True)
class _Said:
    """A statement with its language, its values, and those of them, as written, that a rule suspects."""

    text: str
    language: str
    values: tuple[Value, ...]
    suspected: frozenset[str]

    def written(self, value: Value) -> str:
        return self.text[value.start : value.end]


@dataclass(frozen=True, slots=True)
class _Source:
    """A passage in pieces of whole words, and each of its values with the piece that holds it."""

    pieces: tuple[str, ...]
    held: tuple[tuple[Value, int], ...]


def misplaced(
    statement: str,
    language: str,
    passages: Sequence[tuple[str, str]],
    reading: Reading,
    suspected: frozenset[str] = frozenset(),
) -> dict[str, bool]:
    """The values of a statement, as written, for which its passages, each with its language, give another one.

    True where that is sure. Of what is ``suspected``, as written, little is needed; it is cleared where the passages
    rather give it.
    """
    mine = values(statement, language)
    leads: dict[str, list[float]] = {}
    for text, spoken in passages:
        there = values(text, spoken)
        said = _Said(statement, language, settled(mine, there), suspected)
        source = _source(text, settled(there, mine))
        for value in said.values:
            if (lead := _lead(said, value, source, reading)) is not None:
                leads.setdefault(said.written(value), []).append(lead)
    sure = {written for written in suspected if min(leads.get(written, [SURE])) > SUSPECTED}
    sure |= {written for written, found in leads.items() if min(found) > SURE}
    doubted = {written for written, found in leads.items() if min(found) > DOUBTED}
    return {written: written in sure for written in sorted(sure | doubted)}


def _lead(said: _Said, value: Value, source: _Source, reading: Reading) -> float | None:
    """How much likelier another value answers in this one's place, log-odds; None where there is none to compare with.

    The least of the questions for it; where that is little, no further question is put. Of names that are no persons
    and no places half of it counts.
    """
    if value.kind == NAME and not _opens(said, value):
        return None
    suspected = said.written(value) in said.suspected
    own = {piece for one, piece in source.held if value.agrees(one)}
    others = [(one, piece) for one, piece in source.held if one.kind == value.kind and piece not in own]
    rivals = {piece for one, piece in others if not any(one.agrees(stated) for stated in said.values)}
    if suspected and not rivals:
        rivals = {piece for _, piece in others}
    if not own or not rivals:
        return None
    least = math.inf
    for question in _questions(said, value):
        scores = reading(question, source.pieces)
        if scores is None:
            return None
        least = min(least, max(scores[piece] for piece in rivals) - max(scores[piece] for piece in own))
        if least <= (SUSPECTED if suspected else DOUBTED):
            break
    return least / 2 if value.kind == NAME else least


def _opens(said: _Said, value: Value) -> bool:
    """Whether a name is what the statement begins with, no country's: of other names the reader is not sure."""
    before, words = said.text[: value.start], value.said
    country = isinstance(words, tuple) and any(word in SAME_NAMES for word in words)
    return not country and len(before.split()) <= OPENING and not _PREPOSITION.search(before)


def _questions(said: _Said, value: Value) -> Iterator[str]:
    """The statement with a question word in the value's place, then its clause with that word before it."""
    word = _WORDS.get(value.kind, _COUNT)[not said.language.startswith("de")]
    text = said.text.rstrip(" .")
    yield f"{text[: value.start]}{word}{text[value.end :]}?"
    start, end = _clause(text, value)
    rest = " ".join(f"{text[start : value.start]} {text[value.end : end]}".split())
    yield f"{word.capitalize()} {rest}?"


def _clause(text: str, value: Value) -> tuple[int, int]:
    """Where the clause of a value begins and ends; the whole text where that has few words."""
    cuts = list(_CUT.finditer(text))
    start = max((cut.end() for cut in cuts if cut.end() <= value.start), default=0)
    end = min((cut.start() for cut in cuts if cut.start() >= value.end), default=len(text))
    return (start, end) if len(text[start:end].split()) >= FEWEST else (0, len(text))


def _source(text: str, found: tuple[Value, ...]) -> _Source:
    """A passage cut around its values, at white space; values that touch share a piece."""
    spans: list[tuple[int, int]] = []
    for one in found:
        start = max(text.rfind(sign, 0, one.start) for sign in " \n\t\u00a0") + 1
        ends = [place for sign in " \n\t\u00a0" if (place := text.find(sign, one.end)) >= 0]
        end = min(ends, default=len(text))
        if spans and start < spans[-1][1]:
            start, end = spans[-1][0], max(end, spans.pop()[1])
        spans.append((start, end))
    edges = sorted({0, len(text), *(edge for span in spans for edge in span)})
    cut = [(start, end) for start, end in pairwise(edges) if text[start:end].strip()]
    held = ((one, next(place for place, (start, end) in enumerate(cut) if start <= one.start < end)) for one in found)
    return _Source(tuple(text[start:end].strip() for start, end in cut), tuple(held))

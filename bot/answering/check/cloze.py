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

from bot.answering.check.askable import NAME, PERSON, PLACE, Value, settled, values
from bot.answering.check.rivals import Source, printed_so, source
from vectorstore.text.same_names import SAME_NAMES

Reading = Callable[[str, Sequence[str]], Sequence[float] | None]
"""Log-odds that each piece of a text answers a question, against none of them; None where nothing reads."""

# Log-odds by which another value leads. Of an audit of 573 statements on 42 news passages, German, English and across,
# chosen on the half looked at: 2 of 130 right ones have a value led by more than 3.5 (5 by more than 1), 42 of 79 that
# give a value, a day or a speaker to the wrong thing (56); of 130 translations of news sentences none (2). On the half
# set aside 4 of 150 (14), 31 of 82 (43) and 1 of 130 (3).
DOUBTED, SURE = 1.0, 3.5
# Of 34 statements on that half with an amount that the rules suspect and that can be asked for, the 12 right ones have
# it below this (the highest -3.2), the 22 wrong ones above (the lowest -2.6).
SUSPECTED = -3.0
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
MOST = 4  # values of one kind in a statement that is asked for each of them
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
    leads: dict[tuple[int, int], float] = {}
    for text, spoken in passages:
        there = values(text, spoken)
        said = _Said(statement, language, settled(mine, there), suspected)
        passage = source(text, settled(there, mine))
        for value in said.values:
            place = value.start, value.end
            if (lead := _lead(said, value, passage, reading)) is not None:
                leads[place] = min(lead, leads.get(place, lead))
    found = [(statement[start:end], lead) for (start, end), lead in leads.items()]
    sure = {text for text, lead in found if lead > (SUSPECTED if text in suspected else SURE)}
    sure |= suspected - {text for text, _ in found}
    return {text: text in sure for text in sorted(sure | {text for text, lead in found if lead > DOUBTED})}


def _lead(said: _Said, value: Value, passage: Source, reading: Reading) -> float | None:
    """How much likelier another value answers in this one's place, log-odds; None where there is none to compare with.

    The least of the questions for it; where that is little, no further question is put. Of names that are no persons
    and no places half of it counts. What is printed between the same words need not be asked for.
    """
    own = passage.own(value)
    if not own or not _to_be_asked(said, value):
        return None
    printed = printed_so(said.text, value, passage.text)
    if printed is not None:
        return -math.inf if printed else math.inf
    suspected = said.written(value) in said.suspected
    rivals = passage.others(value, said.values) or (passage.others(value) if suspected else None)
    if not rivals:
        return None
    least = math.inf
    for question in _questions(said, value):
        scores = reading(question, passage.pieces)
        if scores is None:
            return None
        least = min(least, max(scores[piece] for piece in rivals) - max(scores[piece] for piece in own))
        if least <= (SUSPECTED if suspected else DOUBTED):
            break
    return least / 2 if value.kind == NAME else least


def _to_be_asked(said: _Said, value: Value) -> bool:
    """No name of unknown kind but the one that opens the statement, and none of a list of many."""
    if sum(one.sort == value.sort for one in said.values) > MOST and said.written(value) not in said.suspected:
        return False
    return value.kind != NAME or _opens(said, value)


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

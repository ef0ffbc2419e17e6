"""Is an amount told of its own time: "66 percent in 2020" for "it was 66 percent, in 2020 it had been 61"? Pure.

Only values are looked at, so that it holds across languages.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.answering.check.askable import Value, values
from bot.answering.words.wording import clauses
from vectorstore.text.sentences import sentences

if TYPE_CHECKING:
    from bot.answering.check.stated import Evidence, Stated

_TIMES = frozenset(("year", "day", "weekday", "clock"))


def of_times_beside(case: Stated) -> tuple[str, ...]:
    """The amounts, as written, that each quote with them gives before a time of the statement with another amount."""
    mine = values(case.text, case.language)
    times = [one for one in mine if one.kind in _TIMES]
    told = [one for one in mine if one.kind.startswith("amount")]
    if not times or not told:
        return ()
    parts = [part for one in case.evidence for part in _sentences(one)]
    return tuple(case.text[one.start : one.end] for one in told if _of_another(one, times, told, parts))


def _sentences(one: Evidence) -> list[list[tuple[Value, ...]]]:
    """For each sentence of a quote the values of its clauses."""
    texts = (one.text[span.start : span.end] for span in sentences(one.text))
    return [[values(part, one.language) for part in clauses(text)] for text in texts]


def _of_another(amount: Value, times: list[Value], told: list[Value], parts: list[list[tuple[Value, ...]]]) -> bool:
    """Wherever the amount stands, one of the times comes with another amount of its kind in a later clause."""
    places = [
        (sentence, place)
        for sentence in parts
        for place, clause in enumerate(sentence)
        if any(amount.agrees(one) for one in clause)
    ]
    return bool(places) and all(_later(amount, times, told, sentence, place) for sentence, place in places)


def _later(amount: Value, times: list[Value], told: list[Value], sentence: list[tuple[Value, ...]], place: int) -> bool:
    timed = {one for one in times if not any(one.agrees(other) for clause in sentence[: place + 1] for other in clause)}
    rivals = (clause for clause in sentence[place + 1 :] if any(one.agrees(other) for one in timed for other in clause))
    kinds = (amount.kind, "amount ")  # "it was 58 percent, in 2021 it was 63"
    return any(
        one.kind in kinds and not any(one.agrees(other) for other in told) for clause in rivals for one in clause
    )

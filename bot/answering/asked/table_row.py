"""Rows of a table in a text: one that names what is asked about answers, the others of its table do not; pure.

"2 | Borra | 800,000" tells of Borra alone, however much "1 | Ambel | 900,000" looks like an answer.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.answering.asked.subject import forms
from bot.answering.words.naming import words_of
from bot.answering.words.table_line import is_table_row
from bot.answering.words.years import years

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.answering.sentence import Sentence
    from bot.answering.words.naming import Name


def of_the_row(question: str, names: Sequence[Name], evidence: Sequence[Sentence]) -> list[Sentence]:
    """Without the rows that name another thing or year than the one asked about, where a row of the table names it."""
    wanted = {word for name in names for word in forms(name)} | years(question)
    if not wanted:
        return list(evidence)
    rows = {id(one): _words(one.text) for one in evidence if is_table_row(one.text)}
    telling = {one.found.passage.key for one in evidence if not wanted.isdisjoint(rows.get(id(one), ()))}
    return [
        one
        for one in evidence
        if one.found.passage.key not in telling or id(one) not in rows or not wanted.isdisjoint(rows[id(one)])
    ]


def _words(text: str) -> frozenset[str]:
    return words_of(text) | years(text)

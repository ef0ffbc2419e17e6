"""Sentences that name what a follow-up put in the place of another thing: "and in Dresden?"; pure.

Two things are often told side by side in one sentence after the other, of which the reader is the less sure: where a
sentence names the new one and tells what is asked, the old one's is no answer.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from bot.answering.asked.kind import Kind, kind_asked, tells
from bot.answering.sentence import Sentence, spoken
from bot.answering.words.naming import words_of
from bot.answering.words.wording import content, shared
from vectorstore.text.analysis import lexemes
from vectorstore.text.numbers import amounts

_PLAIN = frozenset[Kind](("money", "share", "age", "result", "duration", "person"))  # told by their units
_COUNTED = frozenset[Kind](("count", "size", "time"))  # of anything
SUM = 2100  # larger than a year
READ = 0.0  # log-odds of the reader: such a sentence is taken to be as likely as not


def of_what_was_put(question: str, put: str, language: str, evidence: Sequence[Sentence]) -> tuple[Sentence, ...]:
    """The sentences that name it, and those of articles about it, where one tells what is asked; else all of them."""
    kind, wanted = kind_asked(question), put.split()
    naming = {id(one) for one in evidence if wanted and _named(wanted, one.text, spoken(one))}
    telling = {id(one) for one in evidence if id(one) in naming and _tells(kind, question, language, wanted, one)}
    if not telling:
        return tuple(evidence)
    about = {one.found.passage.article_id for one in evidence if _named(wanted, one.found.article.title, spoken(one))}
    kept = (one for one in evidence if id(one) in naming or one.found.passage.article_id in about)
    return tuple(_read(one) if id(one) in telling and kind != "person" else one for one in kept)


def _named(wanted: Sequence[str], text: str, language: str) -> bool:
    """Whether a text holds each of some words in any form."""
    held, stems = words_of(text), frozenset(lexemes(text, language))
    return all(not held.isdisjoint(words_of(word)) or not stems.isdisjoint(lexemes(word, language)) for word in wanted)


def _tells(kind: Kind, question: str, language: str, wanted: Sequence[str], one: Sentence) -> bool:
    if kind not in _PLAIN | _COUNTED:
        return False
    told = tells(kind, question, one.text, spoken(one)) or (kind == "money" and _bare_sum(one))
    return told and (kind in _PLAIN or _of_it(question, language, wanted, one))


def _bare_sum(one: Sentence) -> bool:
    """Whether a sentence has a figure as sums are, the currency told before: "Kessler receives 330,000"."""
    return any(told.low >= SUM and not told.unit for told in amounts(one.text, spoken(one)))


def _of_it(question: str, language: str, wanted: Sequence[str], one: Sentence) -> bool:
    """Whether a sentence speaks of what is counted or measured, as far as another word of the question tells."""
    said, put = frozenset(content(one.text, spoken(one))), words_of(" ".join(wanted))
    rest = " ".join(word for word in question.split() if words_of(word).isdisjoint(put))
    return any(shared(word, said) for word in content(rest, language))


def _read(one: Sentence) -> Sentence:
    return one if one.reading is None else replace(one, reading=max(one.reading, READ))

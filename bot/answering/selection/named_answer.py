"""Which name of a sentence answers a question, by the reader; pure but for the encoder.

The reader takes a text in pieces and tells of each how likely the answer lies in it. Parted at its names, a sentence
tells which of them it is: of "Tessaro has bought Lumio from its founders" the first, where the buyer is asked for.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.answering.reading_across import read_across
from bot.answering.selection.least_read import kind_of_thing
from bot.answering.words.naming import WORD, Name, names, words_of
from bot.answering.words.proper_nouns import nouns

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.answering.sentence import Sentence
    from vectorstore.encoders.encoder import Encoder

_WHOLE = re.compile(r"[^\W_][\w.'’&-]*(?:(?: & | )[A-ZÄÖÜ][\w'’&-]*)*")
_POSSESSIVE = re.compile(r"['’]s?\Z")


@dataclass(frozen=True, slots=True)
class Named:
    """A name that answers, the sentence it stands in, and the reader's log-odds for the name alone."""

    name: str
    sentence: Sentence
    reading: float


def named(question: str, language: str, told: Sequence[Sentence], encoder: Encoder) -> Named | None:
    """The likeliest name among these sentences that the question does not say itself; None without any or a reader."""
    found = (_likeliest(question, language, one, encoder) for one in told)
    return max((one for one in found if one is not None), key=lambda one: one.reading, default=None)


def _likeliest(question: str, language: str, one: Sentence, encoder: Encoder) -> Named | None:
    places = _places(one.text, names(one.text, one.found.passage.language), question)
    if not places:
        return None
    head, before, after = _around(one)
    pieces = _parted(one.text, places)
    text = [head, before, *(piece for piece, _ in pieces), after]
    read = read_across(question, language, [text], [one.found.passage.language], encoder)
    if read is None:
        return None
    readings = [float(value) for value in read[0][2:-1]]
    best = max((place for place, (_, is_name) in enumerate(pieces) if is_name), key=lambda place: readings[place])
    return Named(_POSSESSIVE.sub("", pieces[best][0]), one, readings[best])


def _places(text: str, told: Sequence[Name], question: str) -> list[tuple[int, int]]:
    """Where the names stand that the question does not say, in order.

    Each with the capitals behind it ("Lukas Anders"), without what the question calls it ("Verkehrsminister Holger
    Stamm") and without the word that opens a sentence where two more follow ("Striker Jonas Adeyo").
    """
    known, common = words_of(question), _common(question)
    found: list[tuple[int, int]] = []
    at = 0
    for name in told:
        start = text.find(name.text, at)
        whole = _WHOLE.match(text, start) if start >= 0 else None
        if whole is None:
            continue
        at = whole.end()
        words = whole.group().split()
        while len(words) > 1 and (words[0].lower() in common or (name.first and start == 0 and len(words) > 2)):  # noqa: PLR2004
            start += len(words[0]) + 1
            words = words[1:]
        if known.isdisjoint(words_of(" ".join(words))):
            found.append((start, at))
    return found


def _common(question: str) -> frozenset[str]:
    """The words of a question that are no names."""
    small = (word for word in WORD.findall(question) if word.islower())
    return frozenset(small) | {word.lower() for word in (*nouns(question).common, kind_of_thing(question))}


def _parted(text: str, places: Sequence[tuple[int, int]]) -> list[tuple[str, bool]]:
    """The text in pieces, each with whether it is one of the names."""
    pieces: list[tuple[str, bool]] = []
    at = 0
    for start, end in places:
        pieces += [(text[at:start].strip(), False), (text[start:end], True)]
        at = end
    pieces.append((text[at:].strip(), False))
    return [(piece, is_name) for piece, is_name in pieces if piece]


def _around(one: Sentence) -> tuple[str, str, str]:
    """The title and what stands before and behind a sentence in its passage."""
    passage = one.found.passage
    start, end = one.start - passage.start, one.end - passage.start
    return one.found.article.title, passage.text[:start].strip(), passage.text[end:].strip()

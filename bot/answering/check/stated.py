"""A statement with all that its quotes and their surroundings say, as every part of the support check takes it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from functools import cached_property

from bot.answering.words.naming import Name, names
from bot.answering.words.wording import content, phrases, shared
from vectorstore.text.number_words import spelled
from vectorstore.text.sentences import sentences

# What may stand before a name in a statement where the source has it without, or in other words.
_TITLES = frozenset("ceo cfo coo cto mp mep pm dr prof mr mrs ms sir dame lord herr frau".split())


@dataclass(frozen=True, slots=True)
class Evidence:
    """One quote as the check sees it: its text and language, and when its article was published (UTC seconds)."""

    text: str
    language: str
    published: float | None = None

    @property
    def day(self) -> datetime | None:
        """The day of publication, two hours ahead of UTC so that a German evening keeps its date."""
        return None if self.published is None else datetime.fromtimestamp(self.published, UTC) + timedelta(hours=2)


@dataclass(frozen=True)
class Stated:
    """A statement with all that its quotes and their surroundings say; what is made of them is made once.

    ``passages``: the text of each passage quoted, with its language.
    """

    text: str
    language: str
    evidence: tuple[Evidence, ...]
    surroundings: str
    passages: tuple[tuple[str, str], ...] = ()

    @cached_property
    def quotes(self) -> str:
        return " ".join(one.text for one in self.evidence)

    @cached_property
    def own(self) -> str:
        """The quotes in the statement's language."""
        return " ".join(one.text for one in self.evidence if self.language and one.language[:2] == self.language[:2])

    @cached_property
    def names(self) -> tuple[Name, ...]:
        """The names of the statement: a spelled number is none, nor are the titles before one."""
        found = (_untitled(name) for name in names(self.text, self.language))
        return tuple(name for name in found if name.words and spelled(name.text.lower()) is None)

    @cached_property
    def spoken(self) -> str:
        """The language of the quotes: the statement's where one of them is in it, else the first one's."""
        return self.language if self.own else self.evidence[0].language

    @cached_property
    def closest(self) -> str:
        """The sentences of the quotes that the statement has its words from; all where they are in another language."""
        return " ".join(text for _, text in sorted(self._ranked)) if self.own else self.quotes

    @cached_property
    def nearest(self) -> str:
        """The one sentence of the quotes that the statement has most words from."""
        return next((text for _, text in self._ranked), self.quotes) if self.own else self.quotes

    @cached_property
    def phrase(self) -> str:
        """The phrase of the nearest sentence that has most words of the statement."""
        mine = frozenset(content(self.text, self.language))
        parts = phrases(self.nearest)
        return max(parts, key=lambda part: sum(shared(one, mine) for one in content(part, self.language)), default="")

    @cached_property
    def _ranked(self) -> list[tuple[int, str]]:
        """The sentences that add words of the statement, with their places; the one with most of them first."""
        wanted = frozenset(content(self.text, self.language))
        parts = [self.own[span.start : span.end] for span in sentences(self.own)]
        hits = [{stem for stem in wanted if shared(stem, frozenset(content(part, self.language)))} for part in parts]
        found: list[tuple[int, str]] = []
        have: set[str] = set()
        for place in sorted(range(len(parts)), key=lambda place: -len(hits[place])):
            if hits[place] - have or not found:
                found.append((place, parts[place]))
                have |= hits[place]
        return found


def _untitled(name: Name) -> Name:
    kept = [word for word in name.words if word not in _TITLES]
    written = [word for word in name.text.split() if word.lower().strip(".") not in _TITLES]
    return name if len(kept) == len(name.words) else replace(name, text=" ".join(written), words=tuple(kept))

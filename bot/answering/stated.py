"""A statement with all that its quotes and their surroundings say, as every part of the support check takes it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bot.answering.figures import Evidence


@dataclass(frozen=True, slots=True)
class Stated:
    """A statement with all that its quotes and their surroundings say."""

    text: str
    language: str
    evidence: tuple[Evidence, ...]
    surroundings: str

    @property
    def quotes(self) -> str:
        return " ".join(one.text for one in self.evidence)

    @property
    def own(self) -> str:
        """The quotes in the statement's language."""
        return " ".join(one.text for one in self.evidence if self.language and one.language[:2] == self.language[:2])

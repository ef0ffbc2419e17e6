"""A question as every face hands it in."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, tzinfo
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable


@dataclass(frozen=True, slots=True)
class Turn:
    """An earlier question of the conversation, its answer, and the titles and quotes of what was cited.

    ``refused``: the answer only says what was searched, so that nothing in it was spoken of. ``asked``: the question
    as it was understood to stand alone, "" where that is not known.
    """

    question: str
    answer: str
    titles: tuple[str, ...] = ()
    quotes: tuple[str, ...] = ()
    refused: bool = False
    asked: str = ""


@dataclass(frozen=True, slots=True)
class Ask:
    """A question with its options; times are UTC seconds, ``until`` exclusive, ``as_of`` the clock to answer by.

    ``zone``: in which days are counted from ``as_of`` (None: UTC); without ``as_of`` the clock has its own.
    ``corpora`` are those that may be seen (see Scope; none named: everything).
    ``languages`` narrows the articles (ISO 639-1), ``answer_language`` sets the answer's ("": the asker's).
    """

    question: str
    since: float | None = None
    until: float | None = None
    as_of: float | None = None
    sources: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    k: int = 10
    answer_language: str = ""
    history: tuple[Turn, ...] = ()
    corpora: tuple[str, ...] = ()
    zone: tzinfo | None = None

    def now(self, clock: Callable[[], datetime]) -> datetime:
        """The time to answer by, in the zone whose days count."""
        return clock() if self.as_of is None else datetime.fromtimestamp(self.as_of, self.zone or UTC)

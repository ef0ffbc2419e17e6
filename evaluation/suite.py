"""What a suite is, and what it is given: data, a half of the questions, and a bench that opens stores and asks."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Protocol, TypeVar

from evaluation.halves import Half

if TYPE_CHECKING:
    from bot.answering.answer import Answer
    from bot.answering.events import AnswerDone
    from bot.answering.refusal.signals import Signals
    from bot.answering.sentence import Sentence
    from bot.answering.writing import Writer
    from evaluation.metric import Metric
    from vectorstore.domain import Article, Found

Item = TypeVar("Item")


class Desk(Protocol):
    """One open store that can be asked, through the same objects as every face of the bot."""

    def passages(self, question: str) -> Sequence[Found]:
        """The first ten ranked passages for a question."""
        ...

    def answer(self, question: str, **narrowing: float | None) -> Answer:
        """The answer or refusal; ``since``, ``until`` and ``as_of`` in UTC seconds narrow what is asked."""
        ...

    def done_by(self, writer: Writer, question: str) -> AnswerDone:
        """The answer or refusal where another writer writes, with its trace."""
        ...

    def about(self, topic: str) -> Sequence[Article]:
        """The articles about a topic, with their texts."""
        ...

    def evidence(self, question: str) -> float:
        """The log-odds by which the answering core decides whether to refuse."""
        ...

    def signals(self, question: str) -> Signals:
        """What the log-odds are made of."""
        ...

    def sentences(self, question: str) -> Sequence[Sentence]:
        """The sentences that an answer is chosen from."""
        ...

    def text(self, article_id: str, revision: int) -> str:
        """The full text of an article's revision."""
        ...


class Bench(Protocol):
    """What every suite works with."""

    data: Path
    half: Half
    quick: bool

    def desk(self, name: str, articles: Sequence[Article]) -> AbstractContextManager[Desk]:
        """A store with these articles, ingested by the real pipeline."""
        ...

    def folder_desk(self, name: str, folder: Path) -> AbstractContextManager[Desk]:
        """A store with a folder's files, ingested as `dateline ingest FOLDER` does."""
        ...

    def each(self, what: str, items: Iterable[Item]) -> Iterator[Item]:
        """The items one by one, with progress on stderr."""
        ...


@dataclass(frozen=True, slots=True)
class Suite:
    """A named measurement; ``needs`` are the folders below the data folder without which there is nothing to measure.

    ``any_of``: one of the folders is enough. ``sampled``: quick mode asks less, under a name and floors of its own.
    """

    name: str
    summary: str
    needs: tuple[str, ...]
    measure: Callable[[Bench], list[Metric]]
    any_of: bool = False
    sampled: bool = True

    def missing(self, data: Path) -> list[Path]:
        """What is not there of what it needs; empty when it can run."""
        absent = [data / folder for folder in self.needs if not (data / folder).is_dir()]
        return [] if self.any_of and len(absent) < len(self.needs) else absent

    def variant(self, *, quick: bool) -> str:
        """The name under which the measurement is shown and its floors are pinned."""
        return f"{self.name}-quick" if quick and self.sampled else self.name

"""A bench whose desks answer from a script instead of a store."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TypeVar

from bot.answering.answer import Answer, Citation, Quote
from evaluation.halves import Half
from evaluation.suite import Desk
from vectorstore.domain import Article, Coverage, Found, Passage

Item = TypeVar("Item")


def found_in(article: Article) -> Found:
    """The whole article as one found passage."""
    return Found(Passage(article.id, 1, 0, 0, len(article.text), article.text), article)


def answered(question: str, *articles: Article) -> Answer:
    """An answer that quotes each article whole; without articles a refusal."""
    found = tuple(found_in(article) for article in articles)
    cited = [Quote(each, 0, len(each.passage.text), each.passage.text) for each in found]
    return Answer(
        id="a",
        question=question,
        status="answered" if found else "refused",
        reason=None if found else "nothing found",
        text=" ".join(f"x [{number}]." for number in range(1, len(found) + 1)),
        language="de",
        citations=tuple(Citation(number, quote) for number, quote in enumerate(cited, 1)),
        passages=found,
        period=None,
        coverage=Coverage(0, 0, None),
        writer="scripted",
    )


class ScriptedDesk:
    """Ranks the articles a function picks for a question, and quotes the first of them."""

    def __init__(self, articles: Sequence[Article], pick: Callable[[str, Sequence[Article]], list[Article]]) -> None:
        self.articles, self._pick = list(articles), pick
        self.asked: list[tuple[str, dict[str, float | None]]] = []

    def passages(self, question: str) -> Sequence[Found]:
        return [found_in(article) for article in self._pick(question, self.articles)]

    def answer(self, question: str, **narrowing: float | None) -> Answer:
        self.asked.append((question, narrowing))
        return answered(question, *self._pick(question, self.articles)[:1])

    def about(self, topic: str) -> Sequence[Article]:
        return [article for article in self.articles if topic in f"{article.title} {article.text}"]

    def evidence(self, question: str) -> float:
        return float(bool(self._pick(question, self.articles)))

    def text(self, article_id: str, revision: int) -> str:
        return next(article.text for article in self.articles if article.id == article_id)


def first_sharing_a_word(question: str, articles: Sequence[Article]) -> list[Article]:
    """The articles that hold the question's last word."""
    word = question.rstrip("?").split()[-1]
    return [article for article in articles if word in article.text]


class ScriptedBench:
    """A bench over a data folder, with scripted desks; remembers which it opened."""

    def __init__(
        self,
        data: Path,
        half: Half = "all",
        *,
        quick: bool = False,
        pick: Callable[[str, Sequence[Article]], list[Article]] = first_sharing_a_word,
        samples: Sequence[Article] = (),
    ) -> None:
        self.data, self.half, self.quick = data, half, quick
        self.desks: dict[str, ScriptedDesk] = {}
        self._pick, self._samples = pick, samples

    @contextmanager
    def desk(self, name: str, articles: Sequence[Article]) -> Iterator[Desk]:
        self.desks[name] = ScriptedDesk(articles, self._pick)
        yield self.desks[name]

    @contextmanager
    def folder_desk(self, name: str, folder: Path) -> Iterator[Desk]:
        with self.desk(name, self._samples) as desk:
            yield desk

    def each(self, what: str, items: Iterable[Item]) -> Iterator[Item]:
        yield from items

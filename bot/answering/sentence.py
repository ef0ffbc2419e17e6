"""A sentence of a found passage, with what speaks for it as an answer."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

from vectorstore.domain import Found
from vectorstore.text.sentences import sentences

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from bot.answering.answer import Quote

DATELINE = 3  # words at most: "Bad Tölz."
_Default = TypeVar("_Default")


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of a passage: ``article.text[start:end] == text``; ``closeness`` in standard deviations.

    ``likeness`` is how close it is to the question read as a sentence like others, in standard deviations too.
    ``reading``: log-odds of the reader that it answers, against none in its passage; None where nothing reads.
    ``counts``: how close what it counts is to what the question counts, -1 to 1; None where nothing is, or abroad.
    ``matter``: of words of whom a question asks, how close what they are about is to what is asked, -1 to 1, else None.
    """

    found: Found
    start: int
    end: int
    text: str
    closeness: float
    score: float
    likeness: float = 0.0
    reading: float | None = None
    counts: float | None = None
    matter: float | None = None


def spoken(one: Sentence) -> str:
    """The language that a sentence is in."""
    return one.found.passage.language or one.found.article.language


def same_article(one: Sentence | Quote, other: Sentence | Quote) -> bool:
    """Whether two sentences or quotes stand in the same article."""
    return one.found.passage.article_id == other.found.passage.article_id


def told_at(one: Sentence) -> float:
    """When a sentence's article was published, UTC seconds; 0.0 without a day."""
    return one.found.article.published or 0.0


def led_by(lead: Sentence, chosen: Sequence[Sentence]) -> list[Sentence]:
    """The chosen sentences with one in front, whether it was among them or not."""
    return [lead, *(one for one in chosen if one != lead)]


def likeliest(readings: Iterable[float | None], default: _Default) -> float | _Default:
    """The highest log-odds of the reader; the default where it read nothing."""
    return max((one for one in readings if one is not None), default=default)


def under_its_title(found: Found) -> str:
    """A passage behind its article's title and the opening of its text."""
    return f"{found.article.title}. {found.opening} {found.passage.text}"


def placed(found: Found) -> list[tuple[int, int, str]]:
    """The sentences of a passage with their places in its article: ``article.text[start:end] == text``."""
    passage = found.passage
    return [
        (span.start + passage.start, span.end + passage.start, passage.text[span.start : span.end])
        for span in sentences(passage.text)
    ]


def opening(one: Sentence) -> str:
    """The first sentence of its passage behind a dateline, which names what the others call "it" and "the town"."""
    text = one.found.passage.text
    ends = (span.end for span in sentences(text))
    return text[: next((end for end in ends if len(text[:end].split()) > DATELINE), len(text))]

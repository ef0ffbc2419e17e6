"""Articles into passages: as many whole sentences as fit, with exact offsets into the article text.

MultiHop-RAG, choose half, Hits@4, MRR@10, all evidence@10: until 1,000 characters, at a paragraph's end from 750 on,
0.885, 0.752, 0.425; until 1,200 0.900, 0.756, 0.499; that with the last sentence once more in the next passage 0.910,
0.764, 0.460; with only the last passage filled up from the one before 0.908, 0.770, 0.478. On XQuAD all are alike.
"""

from __future__ import annotations

from datetime import UTC, datetime

from vectorstore.domain import Article, Passage, Span
from vectorstore.text.analysis import ANALYSER
from vectorstore.text.sentences import sentences

SPLITTER = f"sentences-3/{ANALYSER}"  # what the record keeps: another way of splitting or analysing needs a reindex
LONGEST = 1200  # characters, about 256 tokens: what the systems that MultiHop-RAG was published with read


def split(article: Article) -> tuple[Passage, ...]:
    """The passages of an article, in order."""
    text = article.text
    return tuple(
        Passage(article.id, article.revision, number, one.start, one.end, text[one.start : one.end], article.language)
        for number, one in enumerate(packed(text))
    )


def packed(text: str, longest: int = LONGEST) -> list[Span]:
    """Where the passages of a text lie, each of at most ``longest`` characters."""
    return _pack([piece for span in sentences(text) for piece in _cut(text, span, longest)], longest)


def searchable(article: Article, passage: Passage) -> str:
    """What is indexed for a passage: a header a lone passage lacks (title, outlet, date), then its text."""
    head = " · ".join(part for part in (article.title, article.source, _day(article.published)) if part)
    return f"{head}\n{passage.text}" if head else passage.text


def _day(seconds: float | None) -> str:
    return "" if seconds is None else datetime.fromtimestamp(seconds, UTC).strftime("%Y-%m-%d")


def _cut(text: str, span: Span, longest: int) -> list[Span]:
    """A sentence longer than a passage may be is cut at white space, or wherever it must be where there is none."""
    pieces: list[Span] = []
    start = span.start
    while span.end - start > longest:
        room = range(start + longest, start + longest // 2, -1)
        cut = next((at for at in room if text[at].isspace()), start + longest)
        pieces.append(Span(start, start + len(text[start:cut].rstrip())))
        start = next(at for at in range(cut, span.end) if not text[at].isspace())
    return [*pieces, Span(start, span.end)]


def _pack(spans: list[Span], longest: int) -> list[Span]:
    """Greedy packing: a passage ends where the next sentence would make it too long."""
    groups: list[Span] = []
    for span in spans:
        if groups and span.end - groups[-1].start <= longest:
            groups[-1] = Span(groups[-1].start, span.end)
        else:
            groups.append(span)
    return groups

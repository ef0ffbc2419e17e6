"""Articles into passages: whole sentences, paragraph by paragraph, with exact offsets into the article text."""

from __future__ import annotations

from datetime import UTC, datetime

from vectorstore.analysis import ANALYSER
from vectorstore.domain import Article, Passage, Span
from vectorstore.sentences import sentences

SPLITTER = f"sentences-1/{ANALYSER}"  # what the record keeps: another way of splitting or analysing needs a reindex
TARGET = 1000  # characters, about 230 tokens of the bundled encoder
LONGEST = 1200
SHORTEST = 200


def split(article: Article) -> tuple[Passage, ...]:
    """The passages of an article, in order."""
    text = article.text
    spans = [piece for span in sentences(text) for piece in _cut(text, span)]
    groups = _pack(text, spans)
    return tuple(
        Passage(article.id, article.revision, number, start, end, text[start:end], article.language)
        for number, (start, end) in enumerate(groups)
    )


def searchable(article: Article, passage: Passage) -> str:
    """What is indexed for a passage: a header a lone passage lacks (title, outlet, date), then its text."""
    head = " · ".join(part for part in (article.title, article.source, _day(article.published)) if part)
    return f"{head}\n{passage.text}" if head else passage.text


def _day(seconds: float | None) -> str:
    return "" if seconds is None else datetime.fromtimestamp(seconds, UTC).strftime("%Y-%m-%d")


def _cut(text: str, span: Span) -> list[Span]:
    """A sentence longer than a passage may be is cut at white space, or wherever it must be where there is none."""
    pieces: list[Span] = []
    start = span.start
    while span.end - start > LONGEST:
        room = range(start + LONGEST, start + LONGEST // 2, -1)
        cut = next((at for at in room if text[at].isspace()), start + LONGEST)
        pieces.append(Span(start, start + len(text[start:cut].rstrip())))
        start = next(at for at in range(cut, span.end) if not text[at].isspace())
    return [*pieces, Span(start, span.end)]


def _pack(text: str, spans: list[Span]) -> list[tuple[int, int]]:
    """Greedy packing: a passage ends at the target length, sooner at a paragraph's end when it is full enough."""
    groups: list[tuple[int, int]] = []
    for span in spans:
        if groups and _fits(text, groups[-1], span):
            groups[-1] = (groups[-1][0], span.end)
        else:
            groups.append((span.start, span.end))
    if len(groups) > 1 and groups[-1][1] - groups[-1][0] < SHORTEST and groups[-1][1] - groups[-2][0] <= LONGEST:
        last = groups.pop()
        groups[-1] = (groups[-1][0], last[1])
    return groups


def _fits(text: str, group: tuple[int, int], span: Span) -> bool:
    start, end = group
    new_paragraph = "\n\n" in text[end : span.start]
    limit = TARGET * 3 // 4 if new_paragraph else TARGET
    return span.end - start <= (LONGEST if end - start < SHORTEST else max(limit, 0))

"""A finished answer made shorter or longer without asking again; every sentence keeps or gets its quote; pure."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from bot.answering.answer import Answer, Citation, Quote
from bot.answering.check.quotes import quote_at
from bot.answering.compose import markers, plain
from bot.answering.selection.each_asked import overlap
from vectorstore.text.sentences import sentences

MORE = 4  # sentences that a longer answer has on top
_STATEMENT = re.compile(r"\s*.*?(?:\[\d+\])+", re.DOTALL)


def shorter(answer: Answer) -> Answer | None:
    """The answer's first sentence with its citations; None where there is nothing to leave out."""
    first = _STATEMENT.match(answer.text)
    if first is None or not answer.text[first.end() :].strip():
        return None
    used = set(markers(first.group()))
    kept = tuple(citation for citation in answer.citations if citation.n in used)
    return replace(answer, text=first.group().strip(), citations=kept)


def longer(answer: Answer) -> Answer | None:
    """The answer with the sentences around its quotes, each with a citation of its own; None where there are none."""
    said = [citation.quote for citation in answer.citations]
    added: list[Quote] = []
    for quote in said:
        fresh = [one for one in _beside(quote) if not any(overlap(one, other) for other in (*said, *added))]
        added += fresh[: MORE - len(added)]
    if not added:
        return None
    last = len(answer.citations)
    citations = tuple(Citation(last + n, quote) for n, quote in enumerate(added, 1))
    lines = [f"{plain(citation.quote.text)} [{citation.n}]" for citation in citations]
    return replace(answer, text="\n".join([answer.text, *lines]), citations=(*answer.citations, *citations))


def _beside(quote: Quote) -> Iterator[Quote]:
    """The sentence after a quote in its passage, and the one before it."""
    passage = quote.found.passage
    spans = sentences(passage.text)
    after = [span for span in spans if passage.start + span.start >= quote.end]
    before = [span for span in spans if passage.start + span.end <= quote.start]
    for span in (*after[:1], *before[-1:]):
        yield quote_at(quote.found, span)

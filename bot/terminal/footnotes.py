"""A conversation as Markdown: each citation is a footnote with outlet, date, link and quote. Pure."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.terminal.plain import quoted, remarks
from bot.terminal.untrusted import harmless, one_line, web_link
from bot.terminal.words import published_on, word

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.answering.answer import Answer, Citation

_MARKER = re.compile(r"\[(\d+)\]")
_MARKUP = re.compile(r"([\\`*_{}\[\]<>#|~!])")


def markdown(answers: Sequence[Answer]) -> str:
    """All answers under their questions, footnotes numbered through."""
    blocks: list[str] = []
    offset = 0
    for answer in answers:
        blocks.append(_section(answer, offset))
        offset += len(answer.citations)
    return "\n".join(blocks)


def _section(answer: Answer, offset: int) -> str:
    known = {citation.n for citation in answer.citations}
    text = _markers_to_footnotes(harmless(answer.text), known, offset)
    lines = [f"## {_escaped(one_line(answer.question))}", "", text, ""]
    lines += [_footnote(citation, offset, answer.language) for citation in answer.citations]
    lines += [f"\n*{_escaped(remark)}*" for remark in remarks(answer.period, answer.notes, answer.language)]
    return "\n".join(lines).rstrip() + "\n"


def _markers_to_footnotes(text: str, known: set[int], offset: int) -> str:
    """Escape the prose, line starts aside, and turn [n] into [^n] where n is a citation."""
    pieces, end = [], 0
    for match in _MARKER.finditer(text):
        if int(match[1]) in known:
            pieces += [_escaped(text[end : match.start()]), f"[^{offset + int(match[1])}]"]
            end = match.end()
    return "".join([*pieces, _escaped(text[end:])])


def _footnote(citation: Citation, offset: int, language: str) -> str:
    article = citation.quote.found.article
    title = _escaped(one_line(article.title) or word("untitled", language))
    address = web_link(article.url).replace("(", "%28").replace(")", "%29")
    dated = published_on(article.published, language, citation.quote.found.zone)
    parts = [_escaped(one_line(article.source)), dated]
    parts.append(f"[{title}](<{address}>)" if address else title)
    source = ", ".join(part for part in parts if part)
    return f"[^{offset + citation.n}]: {source}: {_escaped(quoted(citation.quote.text, language))}"


def _escaped(text: str) -> str:
    return _MARKUP.sub(r"\\\1", text)

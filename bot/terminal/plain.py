"""Answers and passages as plain lines: the same on every machine, nothing wrapped, nothing coloured. Pure."""

from __future__ import annotations

from datetime import UTC
from typing import TYPE_CHECKING

from bot.answering.compose import shortened
from bot.terminal.untrusted import harmless, one_line, web_link
from bot.terminal.words import period, published_on, word

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import tzinfo

    from bot.answering.answer import Answer, Citation, Period
    from vectorstore.domain import Article, Found

_QUOTES = {"de": ("„", "“")}
INDENT = "    "
MOST_CARRIERS = 4  # named in one line
LONGEST_TITLE = 200  # characters; a judgement, as on Discord


def answer_lines(answer: Answer) -> list[str]:
    """The answer, its numbered sources, the period and the notes."""
    return _without_last_blanks([*harmless(answer.text).splitlines(), "", *below_lines(answer)])


def below_lines(answer: Answer) -> list[str]:
    """What stands below an answer: its numbered sources, the period and the notes."""
    lines = source_lines(answer)
    return _without_last_blanks([*lines, *[""] * bool(lines), *remarks(answer.period, answer.notes, answer.language)])


def source_lines(answer: Answer) -> list[str]:
    """The numbered sources with their quotes."""
    lines: list[str] = []
    for citation in answer.citations:
        lines += [*citation_lines(citation, answer.language), ""]
    return _without_last_blanks(lines)


def citation_lines(citation: Citation, language: str) -> list[str]:
    """One numbered source: outlet, date and title; link; who else prints it; quote."""
    return [
        f"[{citation.n}] {headline(citation.quote.found.article, language, citation.quote.found.zone)}",
        *address_lines(citation.quote.found.article.url),
        *_carriers(citation.quote.found, language),
        INDENT + quoted(citation.quote.text, language),
    ]


def headline(article: Article, language: str, zone: tzinfo = UTC) -> str:
    """Outlet · date · title, without what the article does not have; at the end, when the text is not all of it."""
    title = shortened(one_line(article.title), LONGEST_TITLE) or word("untitled", language)
    lacking = "" if article.completeness == "full" else f"({word(article.completeness, language)})"
    parts = (one_line(article.source), published_on(article.published, language, zone), title, lacking)
    return " · ".join(part for part in parts if part)


def quoted(text: str, language: str) -> str:
    """A quote in the quotation marks of the language, in one line."""
    opening, closing = _QUOTES.get(language, ("“", "”"))
    return f"{opening}{one_line(text)}{closing}"


def passage_lines(passages: Sequence[Found], language: str) -> list[str]:
    """Ranked passages, each with its article and its text."""
    lines = []
    for rank, found in enumerate(passages, 1):
        head = f"{rank}. {headline(found.article, language, found.zone)}"
        lines += [head, *address_lines(found.article.url), *_carriers(found, language)]
        lines += [INDENT + one_line(found.passage.text), ""]
    return _without_last_blanks(lines) or [word("no_passages", language)]


def remarks(window: Period | None, notes: Iterable[str], language: str) -> list[str]:
    """The understood period and the notes, one line each."""
    lines = []
    if window is not None and (window.since, window.until) != (None, None):
        lines.append(f"{word('period', language)}: {period(window.since, window.until, language, window.zone)}")
    return lines + [f"{word('note', language)}: {one_line(note)}" for note in notes]


def address_lines(url: str) -> list[str]:
    """The address; what is no web address, such as a file's, is shown as the text it is."""
    address = web_link(url) or one_line(url)
    return [INDENT + address] if address else []


def _carriers(found: Found, language: str) -> list[str]:
    """The other outlets that print the text, those without a name by their address; the first few of many."""
    names = [one_line(one.source) or web_link(one.url) for one in found.carriers]
    dated = zip(names, found.carriers, strict=True)
    told = [f"{name} ({published_on(one.published, language, found.zone)})" for name, one in dated if name]
    if not told:
        return []
    more = [f"+{len(told) - MOST_CARRIERS}"] if len(told) > MOST_CARRIERS else []
    return [INDENT + word("also", language, outlets=", ".join([*told[:MOST_CARRIERS], *more]))]


def _without_last_blanks(lines: list[str]) -> list[str]:
    while lines and not lines[-1]:
        lines.pop()
    return lines

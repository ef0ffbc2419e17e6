"""An answer, a draft or an error as pages for Discord: pure, so that every limit is tested without Discord."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import IntEnum
from urllib.parse import urlsplit

from bot.answering.answer import NO_QUESTION, Answer, Citation, Period
from bot.answering.events import AnswerRetracted, Event, PassagesFound, TextWritten
from bot.discordbot.buttons import Rows
from bot.discordbot.counted import Counted
from bot.discordbot.escaping import escaped, escaped_line, link, timestamp
from bot.discordbot.splitting import MESSAGE_TEXT, Piece, length, pack, sections, split
from bot.discordbot.words import Words, reason_in
from bot.retrieval.notices import tells_of_empty_store
from ingest.addresses import joined
from vectorstore.domain import Article

_RUN = 3600  # one run of text or one source at most; leaves room for the page's own lines
_TITLE = 200


class Tone(IntEnum):
    """The colour beside a page; the words always say the same."""

    UNFINISHED = 0xF0B232
    ANSWERED = 0x23A55A
    REFUSED = 0x80848E
    FAILED = 0xDA373C


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture as a file and what it shows, for those who do not see it."""

    data: bytes
    name: str
    alt: str


@dataclass(frozen=True, slots=True)
class Page:
    """One message: its tone, its blocks of Markdown, together at most ``MESSAGE_TEXT`` units, and its buttons.

    ``picture`` stands below the first block.
    """

    tone: Tone
    blocks: tuple[str, ...]
    rows: Rows = ()
    picture: Picture | None = None


@dataclass(frozen=True, slots=True)
class Draft:
    """What is known of an answer that is still being written."""

    place: int = 0
    passages: int | None = None
    text: str = ""

    def after(self, event: Event) -> Draft:
        """The draft once ``event`` has happened."""
        match event:
            case PassagesFound(passages):
                return replace(self, place=0, passages=len(passages))
            case TextWritten(delta):
                return replace(self, place=0, text=self.text + delta)
            case AnswerRetracted():
                return replace(self, text="")
            case _:
                return self


def draft_page(draft: Draft, words: Words) -> Page:
    """An unfinished answer, recognisable as such by colour and words."""
    head = words.unfinished.format(step=_step(draft, words))
    shown = split(escaped(draft.text), _RUN)
    if not shown:
        return Page(Tone.UNFINISHED, (head,))
    return Page(Tone.UNFINISHED, (shown[0] + (" …" if len(shown) > 1 else ""), head))


def _step(draft: Draft, words: Words) -> str:
    if draft.place:
        return words.waiting.format(place=draft.place)
    if draft.text:
        return words.writing
    if draft.passages is None:
        return words.searching
    return words.reading.format(count=Counted(draft.passages))


def answer_pages(answer: Answer, words: Words, rows: Rows = ()) -> tuple[Page, ...]:
    """A finished answer or refusal with its buttons, over as many messages as it takes; no citation is cut."""
    refused = answer.status == "refused"
    head = words.refused.format(reason=escaped_line(reason_in(words, answer.reason))) if refused else words.answered
    pieces = [] if answer.reason == NO_QUESTION else [Piece("head", head)]
    pieces += [Piece("text", run) for run in split(escaped(answer.text), _RUN)]
    pieces += [Piece("sources", run) for citation in answer.citations for run in source_runs(citation, words)]
    pieces += [Piece("footer", run) for line in _footer(answer, words) for run in split(line, _RUN)]
    return paged(Tone.REFUSED if refused else Tone.ANSWERED, pieces, words, rows)


def paged(tone: Tone, pieces: Sequence[Piece], words: Words, rows: Rows = ()) -> tuple[Page, ...]:
    """Pieces over as many messages as they take, each of the further ones numbered; the last one has the buttons."""
    messages = pack([piece for piece in pieces if piece.text.strip()])
    pages = [Page(tone, sections(message)) for message in messages]
    for number, page in enumerate(pages[1:], 2):
        note = words.continued.format(page=number, pages=len(pages))
        pages[number - 1] = replace(page, blocks=(note, *page.blocks))
    pages[-1] = replace(pages[-1], rows=rows)
    return tuple(pages)


def source_runs(citation: Citation, words: Words) -> list[str]:
    """One numbered source: outlet, date, title, link, and its quote verbatim; several runs only past ``_RUN``."""
    article = citation.quote.found.article
    head = " · ".join([f"**\\[{citation.n}\\] {outlet_of(article) or words.local}**", *about(article, words)])
    before, after = words.quotes
    runs = split(escaped(citation.quote.text), _RUN - length(head) - 200) or [""]
    runs[0] = before + runs[0]
    runs[-1] += after
    number = f"**\\[{citation.n}\\]**"
    return [f"{head if at == 0 else number}\n{quoted(run)}" for at, run in enumerate(runs)]


def quoted(text: str) -> str:
    """Escaped text as Discord's block quote."""
    return "\n".join(f"> {line}" for line in text.split("\n"))


def outlet_of(article: Article) -> str:
    """The outlet's name in one escaped line, "" for a local article without one."""
    return escaped_line((article.source or urlsplit(joined("", article.url)).hostname or "")[:_TITLE])


def about(article: Article, words: Words) -> list[str]:
    """Date, title and link of an article, what is known of them."""
    title = " ".join(article.title.split())
    parts = [
        words.undated if article.published is None else timestamp(article.published),
        escaped_line(title if len(title) <= _TITLE else title[: _TITLE - 1].rstrip() + "…"),
        link(article.url),
        {"teaser": words.teaser, "paywalled": words.paywalled}.get(article.completeness, ""),
    ]
    return [part for part in parts if part]


def _footer(answer: Answer, words: Words) -> list[str]:
    notes = (words.nothing_stored if tells_of_empty_store(note) else escaped_line(note) for note in answer.notes)
    lines = [f"-# ⚠️ {note}" for note in notes]
    if answer.period:
        lines.append(f"-# {period_line(answer.period, words)}")
    if answer.status == "refused":
        return lines  # a refusal's own text says what was searched
    coverage = answer.coverage
    searched = words.searched.format(articles=Counted(coverage.articles), sources=Counted(coverage.sources))
    newest = [] if coverage.newest is None else [words.newest.format(date=timestamp(coverage.newest))]
    return [*lines, "-# " + " · ".join([searched, *newest])]


def period_line(period: Period, words: Words) -> str:
    """The period that was understood."""
    since = words.open_start if period.since is None else timestamp(period.since)
    # ``until`` is exclusive: the last second inside is what a reader calls the end.
    until = words.open_end if period.until is None else timestamp(period.until - 1)
    return words.period.format(since=since, until=until)


def within(pages: Sequence[Page], most: int | None, words: Words) -> tuple[Page, ...]:
    """The pages, as many as may be sent; what is left out is told, and the buttons that show it stay."""
    if most is None or len(pages) <= most:
        return tuple(pages)
    note = words.left_out.format(count=Counted(len(pages) - most + 1))
    return (*pages[: most - 1], Page(pages[-1].tone, (note,), pages[-1].rows))


def failed_page(sentence: str, identity: str, words: Words) -> Page:
    """An error: one sentence and an id to give to the operator."""
    return Page(Tone.FAILED, (words.failed.format(sentence=escaped_line(sentence)[:1500], id=identity),))


def interrupted_page(draft: Draft, words: Words) -> Page:
    """A question that was under way when the bot had to stop."""
    shown = split(escaped(draft.text), MESSAGE_TEXT // 2)[:1]
    return Page(Tone.FAILED, (*shown, words.interrupted))


def notice_page(sentence: str) -> Page:
    """A line of the bot's own to one person."""
    return Page(Tone.REFUSED, (sentence,))

"""What the buttons show, as pages: the sources at length, and why an answer is what it is; pure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from bot.answering.followup.followup import stand_alone
from bot.discordbot.counted import Counted
from bot.discordbot.escaping import escaped_line, timestamp
from bot.discordbot.rendering import Page, Tone, about, outlet_of, paged, period_line, source_runs
from bot.discordbot.splitting import Piece, split
from bot.discordbot.words import Words, reason_in
from bot.discordbot.words_asking import AskingWords, asking_words

if TYPE_CHECKING:
    from bot.answering.answer import Citation
    from bot.discordbot.memory import Kept
    from vectorstore.domain import Article

_RUN = 3600
_AROUND = 600  # characters of the passage around a quote
_ASKED = 300
_CARRIERS = 6  # outlets named that print the same text


def sources_pages(kept: Kept, articles: Mapping[str, Article], words: Words) -> tuple[Page, ...]:
    """Each quote with outlet, date, link, author, origin and its surroundings; ``articles`` are those of today."""
    said = asking_words(words)
    pieces = [Piece("head", said.sources_head)]
    for citation in kept.answer.citations:
        pieces += [Piece(f"source {citation.n}", run) for run in source_runs(citation, words)]
        note = _note(citation, articles.get(citation.quote.found.passage.article_id), said)
        pieces += [Piece(f"source {citation.n}", run) for run in split(note, _RUN)]
    return paged(Tone.ANSWERED, pieces, words)


def _note(citation: Citation, today: Article | None, said: AskingWords) -> str:
    """The small print of a source: who wrote it, where it came from, what became of it, what stands around it."""
    then = citation.quote.found.article
    lines = [_small(" · ".join(_facts(then, today, said))), _small(_carriers(citation, said))]
    if today is None:
        lines.append(_small(said.gone))
    elif today.revision != citation.quote.found.passage.revision:
        lines.append(_small(said.revised))
    around = _around(citation)
    if around:
        lines.append(_small(said.around.format(text=escaped_line(around))))
    return "\n".join(line for line in lines if line)


def _small(text: str) -> str:
    return f"-# {text}" if text else ""


def _facts(then: Article, today: Article | None, said: AskingWords) -> list[str]:
    extra = today.extra if today is not None else then.extra
    updated = then.updated if then.updated != then.published else None
    return [
        *([said.by.format(author=escaped_line(then.author[:_ASKED]))] if then.author else []),
        *([said.origin.format(origin=escaped_line(str(extra["origin"])[:_ASKED]))] if extra.get("origin") else []),
        *([said.kind.format(kind=escaped_line(str(extra["content_type"])))] if extra.get("content_type") else []),
        *([said.updated.format(date=timestamp(updated))] if updated is not None else []),
    ]


def _carriers(citation: Citation, said: AskingWords) -> str:
    """The other outlets that print the same text, the first few of many."""
    named = list(dict.fromkeys(one.source for one in citation.quote.found.carriers if one.source.strip()))
    told = [escaped_line(name[:_ASKED]) for name in named[:_CARRIERS]]
    more = [f"+{len(named) - _CARRIERS}"] if len(named) > _CARRIERS else []
    return said.also.format(outlets=", ".join([*told, *more])) if told else ""


def _around(citation: Citation) -> str:
    """The passage around a quote, the quote itself left out of it; "" where the passage is the quote."""
    quote, passage = citation.quote, citation.quote.found.passage
    before = passage.text[: quote.start - passage.start].strip()
    after = passage.text[quote.end - passage.start :].strip()
    if not (before or after):
        return ""
    before = before if len(before) <= _AROUND else "…" + before[-_AROUND:].partition(" ")[2]
    after = after if len(after) <= _AROUND else after[:_AROUND].rpartition(" ")[0] + "…"
    return f"{before} […] {after}".strip()


def why_pages(kept: Kept, words: Words) -> tuple[Page, ...]:
    """What was searched, which passages were read and which of them were cited, how it was checked, and by whom."""
    said, answer, coverage = asking_words(words), kept.answer, kept.answer.coverage
    refused = answer.status == "refused"
    asked = stand_alone(kept.ask.question, kept.turns[:-1])
    searched = [said.why_search.format(question=escaped_line(asked[:_ASKED]))]
    if answer.period:
        searched.append(period_line(answer.period, words))
    searched.append(words.searched.format(articles=Counted(coverage.articles), sources=Counted(coverage.sources)))
    pieces = [Piece("head", said.why_head), *(Piece("searched", line) for line in searched)]
    if answer.passages:
        pieces.append(Piece("read", said.why_read))
        pieces += [Piece("read", line) for line in _read(kept, words)]
    checked = said.why_refused if refused else said.why_answered
    reason = f" ({escaped_line(reason_in(words, answer.reason))})" if refused else ""
    pieces += [Piece("how", line) for line in (checked + reason, *([] if refused else [_writer(kept, said)]))]
    pieces.append(Piece("time", _small(_time(kept, said))))
    return paged(Tone.REFUSED if refused else Tone.ANSWERED, pieces, words)


def _read(kept: Kept, words: Words) -> list[str]:
    said = asking_words(words)
    cited: dict[str, list[str]] = {}
    for citation in kept.answer.citations:
        cited.setdefault(citation.quote.found.passage.id, []).append(f"\\[{citation.n}\\]")
    lines = []
    for rank, found in enumerate(kept.answer.passages, 1):
        numbers = cited.get(found.passage.id)
        parts = [f"**{outlet_of(found.article) or words.local}**", *about(found.article, words)]
        parts += [said.why_cited.format(numbers=" ".join(numbers))] if numbers else []
        lines.append(f"{rank}\\. " + " · ".join(parts))
    return lines


def _writer(kept: Kept, said: AskingWords) -> str:
    writer = kept.answer.writer
    return said.why_writer if writer == "extractive" else said.why_model.format(writer=escaped_line(writer))


def _time(kept: Kept, said: AskingWords) -> str:
    timings = kept.answer.timings
    if not timings.total:
        return ""
    return said.why_time.format(retrieve=f"{timings.retrieve / 1000:.1f}", write=f"{timings.write / 1000:.1f}")


def notes_page(lines: Sequence[str], tone: Tone = Tone.REFUSED) -> Page:
    """Lines of the bot's own as one page."""
    return Page(tone, tuple(lines))

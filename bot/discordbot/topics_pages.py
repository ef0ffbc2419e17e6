"""Stories, timelines, comparisons, follows, digests and corrections as pages for Discord. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from bot.answering.answer import Citation, Quote
from bot.discordbot.escaping import escaped, escaped_line, link, timestamp
from bot.discordbot.rendering import Page, Tone, paged, quoted, source_runs
from bot.discordbot.splitting import Piece, split
from bot.discordbot.words import Words, words_for
from bot.discordbot.words_topics import topic_words
from bot.retrieval.notices import tells_of_empty_store
from bot.topics.digest import as_article
from bot.topics.timeline import counts_words, reason_words
from bot.topics.words import phrase
from vectorstore.domain import Found, Passage

if TYPE_CHECKING:
    from bot.topics.compare import Comparison, Side
    from bot.topics.latest import Latest
    from bot.topics.stories import Story
    from bot.topics.timeline import Timeline
    from vectorstore.domain import Coverage
    from vectorstore.record.follows import Follow, Outgoing

_RUN = 3000
_TOPIC = 200
_MANY = 40  # follows that one reply lists


def latest_pages(found: Latest, words: Words) -> tuple[Page, ...]:
    """The stories, newest first, each with its quote."""
    language = words.language
    if not found.stories:
        return _nothing(found.topic, found.coverage, found.notes, words)
    topic = _short(found.topic)
    head = phrase(language, "latest", topic=topic) if topic else phrase(language, "latest all")
    pieces = [Piece("head", f"**{head}**")]
    for number, story in enumerate(found.stories, 1):
        pieces += _story(number, story, words)
    more = [phrase(language, "more", count=found.more)] if found.more else []
    return paged(Tone.ANSWERED, [*pieces, *_small([*more, *found.notes])], words)


def timeline_pages(found: Timeline, words: Words) -> tuple[Page, ...]:
    """The turning points, numbered as in the picture, each with its quote."""
    language = words.language
    if not found.stretches:
        return _nothing(found.topic, found.coverage, found.notes, words)
    head = f"**{phrase(language, 'timeline', topic=_short(found.topic))}**\n{escaped(counts_words(found))}"
    pieces = [Piece("head", head), Piece("points", f"**{phrase(language, 'points')}**")]
    for number, point in enumerate(found.points, 1):
        pieces += _story(number, point.story, words, reason_words(point, language))
    undated = [phrase(language, "undated", count=found.undated)] if found.undated else []
    return paged(Tone.ANSWERED, [*pieces, *_small([*undated, *found.notes])], words)


def comparison_pages(found: Comparison, words: Words) -> tuple[Page, ...]:
    """Row by row, both sides below each other; citations are numbered through."""
    language = words.language
    if not found.rows:
        return _nothing(f"{found.first}, {found.second}", found.coverage, found.notes, words)
    head = phrase(language, "compare", first=_short(found.first), second=_short(found.second))
    pieces, number = [Piece("head", f"**{head}**")], 0
    for at, row in enumerate(found.rows):
        section = f"row {at}"
        pieces.append(Piece(section, f"### {escaped_line(row.aspect)}"))
        for topic, side in ((found.first, row.first), (found.second, row.second)):
            number += side.quote is not None
            pieces += [Piece(section, run) for run in _side(number, topic, side, words)]
    return paged(Tone.ANSWERED, [*pieces, *_small(found.notes)], words)


def _side(number: int, topic: str, side: Side, words: Words) -> Iterator[str]:
    named = f"**{_short(topic)}**"
    if side.quote is None:
        yield f"{named}: {phrase(words.language, 'nothing side')}"
        return
    first, *rest = source_runs(Citation(number, side.quote), words)
    yield f"{named}\n{first}"
    yield from rest


def follows_pages(here: Sequence[Follow], direct: Sequence[Follow], words: Words) -> tuple[Page, ...]:
    """What is followed in the channel and in one's direct messages."""
    said = topic_words(words)
    pieces: list[Piece] = []
    for section, head, follows in (("here", said.followed_here, here), ("direct", said.followed_direct, direct)):
        if follows:
            lines = [f"`#{one.id}` {follow_words(one, words)}" for one in follows[:_MANY]]
            pieces += [Piece(section, head), *(Piece(section, line) for line in lines)]
    if not pieces:
        return (Page(Tone.REFUSED, (said.nothing_followed,)),)
    return paged(Tone.ANSWERED, pieces, words)


def follow_words(follow: Follow, words: Words) -> str:
    """What a follow is of and when it comes."""
    return f"{followed_words(follow, words)} · {rhythm_line(follow, words)}"


def followed_words(follow: Follow, words: Words) -> str:
    """What a follow is of."""
    return phrase(words.language, f"followed {follow.kind}", text=_short(follow.text))


def rhythm_line(follow: Follow, words: Words) -> str:
    """When a follow's news comes."""
    language = words.language
    weekday = phrase(language, "weekdays").split()[follow.weekday]
    time = f"{follow.hour:02}:{follow.minute:02}"
    said = phrase(language, f"every {follow.rhythm}", weekday=weekday, time=time, zone=follow.zone)
    return f"{said} · {phrase(language, 'quiet', quiet=follow.quiet)}" if follow.quiet else said


def digest_pages(outgoing: Outgoing) -> tuple[Page, ...]:
    """A digest or an alert as it was written down; the number at its end tells a sent one from one to be sent."""
    content = outgoing.content
    words = words_for(content.get("language", "en"))
    said = topic_words(words)
    pieces, number = _digest_head(outgoing, words), 0
    for at, section in enumerate(content["sections"]):
        name = f"section {at}"
        if section["kind"] != "watch":
            text = phrase(words.language, f"followed {section['kind']}", text=_short(section["text"]))
            pieces.append(Piece(name, f"**{text}**"))
        for line in section["lines"]:
            number += 1
            pieces += [Piece(name, run) for run in source_runs(Citation(number, quote_of(line)), words)]
            pieces += [Piece(name, run) for run in _also(line, words)]
        if section["more"]:
            pieces.append(Piece(name, f"-# {phrase(words.language, 'more', count=section['more'])}"))
    return paged(Tone.ANSWERED, [*pieces, Piece("end", said.how_to_stop.format(id=outgoing.id))], words)


def _digest_head(outgoing: Outgoing, words: Words) -> list[Piece]:
    said, sections = topic_words(words), outgoing.content["sections"]
    if all(section["kind"] == "watch" for section in sections):
        return [Piece("head", said.alert.format(question=_short(section["text"]))) for section in sections]
    return [Piece("head", said.digest.format(when=timestamp(outgoing.made)))]


def correction_blocks(outgoing: Outgoing) -> list[str]:
    """What an outlet changed of what an answer cites, as blocks to put below it or into a reply."""
    words = words_for(outgoing.content.get("language", "en"))
    language = words.language
    blocks = [topic_words(words).corrected.format(day=timestamp(outgoing.made))]
    for one in outgoing.content["corrections"]:
        address = link(one["url"] or "")
        head = " · ".join(filter(None, (f"**\\[{one['n']}\\] {escaped_line(one['source'] or '')}**", address)))
        old = f"{phrase(language, 'was')}: ~~{escaped_line(one['old'])}~~"
        new = f"{phrase(language, 'now')}: {escaped_line(one['new'])}" if one["new"] else phrase(language, "gone")
        blocks.append("\n".join([head, *(quoted(run) for line in (old, new) for run in split(line, _RUN))]))
    return blocks


def correction_pages(outgoing: Outgoing) -> tuple[Page, ...]:
    """The same as messages of its own, for an answer that has no room for it or is gone."""
    words = words_for(outgoing.content.get("language", "en"))
    blocks = correction_blocks(outgoing)
    return paged(Tone.FAILED, [Piece(f"block {at}", block) for at, block in enumerate(blocks)], words)


def quote_of(line: Mapping[str, Any]) -> Quote:
    """A digest's line as the quote that it is."""
    article, text = as_article(line), line["quote"]
    start = line.get("start") or 0
    passage = Passage(line["article_id"], 1, 0, start, start + len(text), text, line.get("language") or "")
    return Quote(Found(passage, article), start, start + len(text), text)


def _story(number: int, story: Story, words: Words, why: str = "") -> list[Piece]:
    section = f"story {number}"
    runs = source_runs(Citation(number, story.quote), words)
    lines = [f"*{escaped_line(why)}*"] if why else []
    return [Piece(section, run) for run in (*lines, *runs, *_also(story.to_json(), words))]


def _also(line: Mapping[str, Any], words: Words) -> list[str]:
    others = [*line.get("outlets", ())[1:], *([line["origin"]] if line.get("origin") else [])]
    return [f"-# {phrase(words.language, 'also', outlets=escaped_line(', '.join(others))[:500])}"] if others else []


def _small(notes: Sequence[str]) -> list[Piece]:
    return [Piece("footer", f"-# {escaped_line(note)}") for note in notes]


def _nothing(topic: str, coverage: Coverage, notes: Sequence[str], words: Words) -> tuple[Page, ...]:
    counts = {"articles": coverage.articles, "sources": coverage.sources}
    name = "nothing" if topic else "nothing here"
    text = phrase(words.language, name, topic=_short(topic), **counts)
    told = [Piece("footer", f"-# {words.nothing_stored}") for note in notes if tells_of_empty_store(note)]
    others = _small([note for note in notes if not tells_of_empty_store(note)])
    return paged(Tone.REFUSED, [Piece("head", text), *told, *others], words)


def _short(topic: str) -> str:
    return escaped_line(topic if len(topic) <= _TOPIC else topic[: _TOPIC - 1] + "…")

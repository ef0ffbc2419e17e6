"""Stories, timelines, comparisons, follows and digests as plain lines for a terminal. Pure."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from bot.terminal.plain import INDENT, address_lines, headline, quoted, remarks
from bot.terminal.untrusted import harmless, one_line
from bot.terminal.words import word
from bot.topics.chart import chart_lines
from bot.topics.digest import as_article
from bot.topics.timeline import counts_words, reason_words
from bot.topics.words import phrase

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from bot.answering.answer import Quote
    from bot.topics.compare import Comparison, Side
    from bot.topics.latest import Latest
    from bot.topics.stories import Story
    from bot.topics.timeline import Timeline
    from vectorstore.domain import Coverage
    from vectorstore.record.follows import Follow


def latest_lines(found: Latest) -> list[str]:
    """The stories, newest first, numbered."""
    language = found.language
    if not found.stories:
        return [_nothing(found.topic, found.coverage, language), *remarks(found.period, found.notes, language)]
    head = phrase(language, "latest", topic=one_line(found.topic)) if found.topic else phrase(language, "latest all")
    lines = [head, ""]
    for number, story in enumerate(found.stories, 1):
        lines += [*_story(number, story, language), ""]
    if found.more:
        lines += [f"({phrase(language, 'more', count=found.more)})"]
    return _ended([*lines, *remarks(found.period, found.notes, language)])


def timeline_lines(found: Timeline, *, chart: bool = True) -> list[str]:
    """The bars where no picture is shown, and the turning points, each with its quote."""
    language = found.language
    if not found.stretches:
        return [_nothing(found.topic, found.coverage, language), *remarks(None, found.notes, language)]
    lines = [phrase(language, "timeline", topic=one_line(found.topic)), counts_words(found), ""]
    if chart:
        lines += [*map(harmless, chart_lines(found)), ""]
    lines += [phrase(language, "points"), ""]
    for number, point in enumerate(found.points, 1):
        lines += [*_story(number, point.story, language, reason_words(point, language)), ""]
    if found.undated:
        lines.append(f"({phrase(language, 'undated', count=found.undated)})")
    return _ended([*lines, *remarks(None, found.notes, language)])


def comparison_lines(found: Comparison) -> list[str]:
    """Row by row, both sides below each other: quotes are too long to stand side by side in 80 columns."""
    language = found.language
    if not found.rows:
        both = f"{found.first}, {found.second}"
        return [_nothing(both, found.coverage, language), *remarks(None, found.notes, language)]
    lines = [phrase(language, "compare", first=one_line(found.first), second=one_line(found.second)), ""]
    for number, row in enumerate(found.rows, 1):
        lines += [f"{number}. {one_line(row.aspect)}"]
        lines += [*_side(found.first, row.first, language), *_side(found.second, row.second, language), ""]
    return _ended([*lines, *remarks(None, found.notes, language)])


def follow_lines(follows: Sequence[Follow]) -> list[str]:
    """What is followed, with the number that ends it and when it comes; in English, as the commands speak."""
    return [f"{one.id:>4}  {_followed(one)} · {_rhythm(one)}" for one in follows]


def _followed(follow: Follow) -> str:
    return phrase("en", f"followed {follow.kind}", text=one_line(follow.text))


def _rhythm(follow: Follow) -> str:
    weekday = phrase("en", "weekdays").split()[follow.weekday]
    time = f"{follow.hour:02}:{follow.minute:02}"
    said = phrase("en", f"every {follow.rhythm}", weekday=weekday, time=time, zone=follow.zone)
    return f"{said} · {phrase('en', 'quiet', quiet=follow.quiet)}" if follow.quiet else said


def digest_lines(content: Mapping[str, Any]) -> list[str]:
    """A digest as it was written down, or a correction."""
    language = content.get("language", "en")
    if "corrections" in content:
        return correction_lines(content, language)
    lines: list[str] = []
    number = 0
    for section in content["sections"]:
        lines += [phrase(language, f"followed {section['kind']}", text=one_line(section["text"])), ""]
        for line in section["lines"]:
            number += 1
            lines += [f"[{number}] {headline(as_article(line), language)}", *address_lines(line.get("url") or "")]
            lines += [INDENT + quoted(line["quote"], language), *_also(line, language), ""]
        if section["more"]:
            lines += [f"({phrase(language, 'more', count=section['more'])})", ""]
    return _ended(lines)


def correction_lines(content: Mapping[str, Any], language: str) -> list[str]:
    """What an outlet changed of what an earlier answer cites."""
    lines = [f"{phrase(language, 'corrected')}: {one_line(content['question'])}", ""]
    for one in content["corrections"]:
        lines += [
            f"[{one['n']}] {one_line(one['source'])} · {one_line(one['title'])}",
            *address_lines(one["url"] or ""),
        ]
        lines += [f"{INDENT}{phrase(language, 'was')}: {quoted(one['old'], language)}"]
        new = f"{phrase(language, 'now')}: {quoted(one['new'], language)}" if one["new"] else phrase(language, "gone")
        lines += [INDENT + new, ""]
    return _ended(lines)


def _story(number: int, story: Story, language: str, why: str = "") -> list[str]:
    head = f"[{number}] {headline(story.article, language)}"
    lines = [head + (f" ({why})" if why else ""), *address_lines(story.article.url)]
    return [*lines, INDENT + quoted(story.quote.text, language), *_also(story.to_json(), language)]


def _also(line: Mapping[str, Any], language: str) -> list[str]:
    others = [one_line(name) for name in line.get("outlets", ())[1:]]
    origin = [one_line(line["origin"])] if line.get("origin") else []
    return [INDENT + phrase(language, "also", outlets=", ".join(others + origin))] if others or origin else []


def _side(topic: str, side: Side, language: str) -> list[str]:
    if side.quote is None:
        return [f"{INDENT}{one_line(topic)}: {phrase(language, 'nothing side')}"]
    return [f"{INDENT}{one_line(topic)}: {quoted(side.quote.text, language)}", *_cited(side.quote, language)]


def _cited(quote: Quote, language: str) -> list[str]:
    article = quote.found.article
    return [f"{INDENT}    {headline(article, language)}", *(INDENT + line for line in address_lines(article.url))]


def _nothing(topic: str, coverage: Coverage, language: str) -> str:
    counts = {"articles": coverage.articles, "sources": coverage.sources}
    if not topic:
        return phrase(language, "nothing here", **counts) if coverage.articles else word("no_passages", language)
    return phrase(language, "nothing", topic=one_line(topic), **counts)


def _ended(lines: list[str]) -> list[str]:
    while lines and not lines[-1]:
        lines.pop()
    return lines

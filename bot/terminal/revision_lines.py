"""An article, its revisions and what changed between them, as lines of text with styles; pure, nothing is drawn."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from difflib import SequenceMatcher
from functools import partial
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from bot.terminal.plain import INDENT, headline
from bot.terminal.untrusted import harmless, one_line, web_link
from bot.terminal.words import day, filled
from ingest.pages.article_json import article_line
from vectorstore.domain import iso
from vectorstore.record.revisions import Change, changes

if TYPE_CHECKING:
    from vectorstore.domain import Article
    from vectorstore.record.clusters import Cluster

Line = list[tuple[str, str]]  # pieces of one line, each with its style in rich's words, "" for none
OLD, NEW = "red", "green"
OLD_WORD, NEW_WORD = "bold red strike", "bold green"
WORDS = {
    "de": {
        "revision": "Fassung {number}, geholt {fetched}",
        "added": "{count} dazugekommen",
        "removed": "{count} entfallen",
        "altered": "{count} geändert",
        "same": "nur Unwesentliches geändert",
        "first": "erste Fassung",
        "only": "Es gibt nur eine Fassung.",
        "title": "Titel",
        "also": "Derselbe Text auch bei",
        "origin": "Ursprung",
    },
    "en": {
        "revision": "Revision {number}, fetched {fetched}",
        "added": "{count} added",
        "removed": "{count} removed",
        "altered": "{count} altered",
        "same": "only trivial edits",
        "first": "first revision",
        "only": "There is one revision only.",
        "title": "Title",
        "also": "The same text also in",
        "origin": "Origin",
    },
}
_word = partial(filled, WORDS)


def article_lines(article: Article, cluster: Cluster | None) -> list[Line]:
    """Its head, who else prints it, and its text."""
    lines = [[(headline(article, article.language), "bold")]]
    about = [web_link(article.url) or one_line(article.url), one_line(article.author)]
    lines += [[(INDENT + part, "dim")] for part in about if part]
    lines += [[(INDENT + part, "dim")] for part in carrier_lines(article, cluster)]
    return [*lines, [], *([(line, "")] for line in harmless(article.text).splitlines())]


def carrier_lines(article: Article, cluster: Cluster | None) -> list[str]:
    """The other outlets that print the text, and where it comes from."""
    if cluster is None:
        return []
    language = article.language
    others = [f"{_outlet(one)} ({day(one.published, language)})" for one in cluster.members if one.id != article.id]
    lines = [f"{_word('also', language)}: {', '.join(others)}"]
    return [*lines, f"{_word('origin', language)}: {one_line(cluster.origin)}"] if cluster.origin else lines


def revision_lines(revisions: Sequence[Article]) -> list[Line]:
    """Each revision with its dates, its title, and how much changed in it; oldest first."""
    lines: list[Line] = []
    for before, article in zip([None, *revisions], revisions, strict=False):
        lines += [[(_head(article), "bold")], [(INDENT + headline(article, article.language), "")]]
        lines.append([(INDENT + _summary(before, article), "dim")])
    return lines


def difference_lines(revisions: Sequence[Article]) -> list[Line]:
    """What each revision says otherwise than the one before: sentences with - went, with + came."""
    if len(revisions) < 2:  # noqa: PLR2004 - nothing to compare
        return [[(_word("only", revisions[0].language if revisions else ""), "")]]
    lines: list[Line] = []
    for before, article in pairwise(revisions):
        lines += [[(_head(article), "bold")], [(_summary(before, article), "dim")]]
        for change in changes(before, article):
            lines += change_lines(change, article.language)
        lines.append([])
    return lines[:-1]


def change_lines(change: Change, language: str) -> list[Line]:
    """One change as a line that went and a line that came; the words that differ stand out."""
    place = f"{_word('title', language)}: " if change.part == "title" else ""
    if change.kind != "altered":
        mark, style, text = ("- ", OLD, change.old) if change.kind == "removed" else ("+ ", NEW, change.new)
        return [[(f"{mark}{place}{one_line(text)}", style)]]
    old, new = _words_apart(one_line(change.old), one_line(change.new))
    return [[(f"- {place}", OLD), *old], [(f"+ {place}", NEW), *new]]


def article_json(article: Article, cluster: Cluster | None, more: Mapping[str, Any]) -> dict[str, Any]:
    """The article as JSON line, for `dateline ingest -`; what the store knows of it, and ``more``, in one key."""
    members = cluster.members if cluster else ()
    others = [one for one in members if one.id != article.id]
    stored_as = {
        "revision": article.revision,
        "fetched": iso(article.fetched),
        "carriers": [{"source": one.source, "url": one.url, "published": iso(one.published)} for one in others],
        "origin": cluster.origin if cluster and cluster.agency else "",
        **more,
    }
    return article_line(article, stored_as)


def head_json(article: Article) -> dict[str, Any]:
    """What stands above the text of a revision."""
    dates = {name: iso(getattr(article, name)) for name in ("published", "updated", "fetched")}
    names = ("id", "revision", "url", "title", "source", "author", "language")
    return {**{name: getattr(article, name) for name in names}, **dates}


def changes_json(revisions: Sequence[Article]) -> list[dict[str, Any]]:
    """The changes from each revision to the next."""
    return [
        {"from": before.revision, "to": article.revision, "changes": [_change_json(one) for one in found]}
        for before, article in pairwise(revisions)
        for found in [changes(before, article)]
    ]


def _change_json(change: Change) -> dict[str, Any]:
    return {"kind": change.kind, "part": change.part, "old": change.old, "new": change.new, "figures": change.figures}


def _summary(before: Article | None, article: Article) -> str:
    if before is None:
        return _word("first", article.language)
    kinds = [change.kind for change in changes(before, article)]
    told = [
        _word(kind, article.language, count=kinds.count(kind))
        for kind in ("altered", "added", "removed")
        if kind in kinds
    ]
    return ", ".join(told) or _word("same", article.language)


def _head(article: Article) -> str:
    return _word("revision", article.language, number=article.revision, fetched=iso(article.fetched) or "?")


def _words_apart(old: str, new: str) -> tuple[Line, Line]:
    """Both sentences in pieces; those that only one of them has stand out."""
    ours, theirs = (re.findall(r"\s*\S+", text) for text in (old, new))
    before: Line = []
    after: Line = []
    for tag, start, stop, new_start, new_stop in SequenceMatcher(None, ours, theirs, autojunk=False).get_opcodes():
        before += _piece(ours[start:stop], OLD if tag == "equal" else OLD_WORD)
        after += _piece(theirs[new_start:new_stop], NEW if tag == "equal" else NEW_WORD)
    return before, after


def _piece(words: Iterable[str], style: str) -> Line:
    text = "".join(words)
    return [(text, style)] if text else []


def _outlet(article: Article) -> str:
    return one_line(article.source) or web_link(article.url) or article.id

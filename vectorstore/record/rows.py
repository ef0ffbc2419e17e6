"""Articles and passages as rows, and back."""

from __future__ import annotations

import dataclasses
import hashlib
import json
import re
import sqlite3
from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Any

from vectorstore.domain import NO_EXTRA, Article, Passage
from vectorstore.record.narrowing import folded
from vectorstore.text.trivial import RULES, essential

HEAD = "id, revision, hash, identity, url, source, author, title, published, updated, language, extra, fetched, stood"
PASSAGE = "key, article_id, revision, ordinal, start, end, language"
SURROGATE = re.compile("[\ud800-\udfff]")


def content_hash(article: Article) -> str:
    """What decides whether an article changed: the essential title and text, and the rules they were made by."""
    content = f"{essential(article.title)}\n{essential(article.text)}"
    return f"{RULES}:{hashlib.sha256(content.encode('utf-8', 'surrogatepass')).hexdigest()}"


def is_present(digest: str) -> bool:
    """Whether a stored hash was made by the present rules, so that it may be compared with a new one."""
    return digest.startswith(f"{RULES}:")


def storable(text: str) -> str:
    """The text without lone surrogates, which UTF-8 cannot carry; the length stays."""
    return text if text.isascii() else SURROGATE.sub("\ufffd", text)


def head_row(article: Article, digest: str) -> tuple[Any, ...]:
    """Values for the HEAD columns; the article carries its revision and fetch time."""
    extra = json.dumps(dict(article.extra), default=str)
    by_content = article.identity == f"{article.title}\n{article.text}"  # the body has it already
    texts = ("" if by_content else article.identity, article.url, article.source, article.author, article.title)
    dates = (article.published, article.updated)
    return (
        article.id, article.revision, digest, *map(storable, texts), *dates, article.language.lower(), extra,
        article.fetched, article.stood,
    )  # fmt: skip


def article_of(row: sqlite3.Row, text: str, *, whole: bool = True) -> Article:
    """The article of a row with HEAD columns; not ``whole`` leaves its text empty but keeps its id."""
    identity = row["identity"] or row["url"] or f"{row['title']}\n{text}"
    return Article(
        text=text if whole else "",
        title=row["title"],
        url=row["url"],
        source=row["source"],
        author=row["author"],
        published=row["published"],
        updated=row["updated"],
        language=row["language"],
        identity=identity,
        extra=NO_EXTRA if row["extra"] == "{}" else MappingProxyType(json.loads(row["extra"])),
        revision=row["revision"],
        fetched=row["fetched"],
        stood=row["stood"],
    )


def outlet_of(article: Article) -> str:
    """The outlet's name as searches filter by it."""
    return folded(storable(article.source))


def passage_rows(keys: Sequence[int], passages: Sequence[Passage], article: Article) -> list[tuple[Any, ...]]:
    """Values for passages and the copies of their article's date, outlet and language that searches filter by."""
    owner, copied = (article.id, article.revision), (article.published, article.fetched, outlet_of(article))
    return [
        (key, *owner, one.ordinal, one.start, one.end, (one.language or article.language).lower(), *copied)
        for key, one in zip(keys, passages, strict=True)
    ]


def passage_of(row: sqlite3.Row, text: str) -> Passage:
    """The passage of a row with PASSAGE columns, cut from its article's text."""
    return Passage(
        article_id=row["article_id"],
        revision=row["revision"],
        ordinal=row["ordinal"],
        start=row["start"],
        end=row["end"],
        text=text[row["start"] : row["end"]],
        language=row["language"],
        key=row["key"],
    )


def passage_cut(row: sqlite3.Row, texts: Mapping[str, str]) -> Passage:
    """The passage of a row with PASSAGE columns whose text the query has ``cut`` out already, or from its ``texts``."""
    if row["article_id"] in texts:
        return passage_of(row, texts[row["article_id"]])
    place = (row["ordinal"], row["start"], row["end"])
    return Passage(row["article_id"], row["revision"], *place, row["cut"], row["language"], row["key"])


def known(*dates: float | None) -> list[float]:
    """The dates that are given."""
    return [date for date in dates if date is not None]


def merged(article: Article, stored: Article | None, *, changed: bool, now: float) -> Article:
    """The article as the record keeps it: an old story stays old, whatever date its newer copies bear."""
    if stored is None:
        fetched = now if article.fetched is None else article.fetched
        return dataclasses.replace(article, revision=1, fetched=fetched, stood=None)
    published = min(known(stored.published, article.published), default=None)
    newest = max(known(stored.published, article.published, stored.updated, article.updated), default=None)
    updated = newest if newest != published else article.updated or stored.updated
    if not changed:
        return dataclasses.replace(
            article,
            text=stored.text,
            title=stored.title,
            url=article.url or stored.url,
            source=article.source or stored.source,
            author=article.author or stored.author,
            language=stored.language or article.language,
            identity=stored.identity or article.identity,
            extra={**stored.extra, **article.extra},
            published=published,
            updated=updated,
            revision=stored.revision,
            fetched=stored.fetched,
            stood=_stood(article, stored, updated if updated is not None else published),
        )
    return dataclasses.replace(
        article,
        identity=stored.identity or article.identity,
        published=published,
        updated=updated,
        revision=stored.revision + 1,
        fetched=now if article.fetched is None else article.fetched,
        stood=None,
    )


def _stood(article: Article, stored: Article, dated: float | None) -> float | None:
    """Since when a text stands that another copy says again; None where that is what its dates say already.

    A copy without a date of change says nothing of when the text was changed to what it is.
    """
    copied = article.updated if article.updated is not None or stored.updated is not None else article.published
    first = min(known(stored.said, copied), default=None)
    return None if first == dated else first

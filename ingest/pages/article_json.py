"""An article as a JSON object or front matter: which keys are understood, and what is kept. Pure functions."""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from ingest.addresses import canonical, site, without_keys, without_tracking
from ingest.item import Item, believed_dates, failure, not_understood
from ingest.pages.article_keys import first, found, prose, text_key, unwrapped, worded
from ingest.pages.completeness import TEASER
from ingest.text.cleaning import cleaned, looks_like_html, named_author, one_line, plain_title, unescaped
from ingest.text.content_type import described
from ingest.text.dates import moment
from ingest.text.line_breaks import joined_lines
from ingest.text.markup import text_of_html
from vectorstore.domain import Article, by_id, iso
from vectorstore.record.rows import storable

STORED_AS = "stored_as"  # what the record knows of an article, beside its own keys
_WORDED = ("url", "title", "text", "source", "author")
_OWN = (*_WORDED, "published", "updated", "language")
_GLOBAL = re.compile(r"^(https?://|urn:|tag:|[0-9a-f]{8}-[0-9a-f]{4}-)", re.IGNORECASE)
_CUT = re.compile(r"\s*\[\+?\d+ char(?:acter)?s\]\s*$")  # NewsAPI's and GNews's
_LANGUAGE = re.compile(r"^[a-z]{2,3}(?![a-z])", re.IGNORECASE)


def article_item(record: Any, where: str, now: float, *, identity: str = "", address: str = "") -> Item:
    """The article in a JSON value, or the failure; ``identity`` is used when the record has no address and no GUID.

    ``address`` is where it was fetched from, for one that names none.
    """
    record = unwrapped(record)
    if not isinstance(record, Mapping):
        return failure(where, "it is not a JSON object")
    key = text_key(record)
    if key is None:
        return failure(where, _lacks_text(record))
    value = prose(record[key])
    if not isinstance(value, str):
        return failure(where, f'its "{key}" is not a string')
    text, cut = _uncut(record, joined_lines(plain_text(value)))
    if not text:
        return failure(where, f'its "{key}" is empty')
    if key == "text" and isinstance(record.get(STORED_AS), Mapping):
        return Item(where, _stored(record, record[STORED_AS], now))
    return _item(_Told(record, key, cut=cut), text, where, now, identity, address)


def _uncut(record: Mapping[Any, Any], text: str) -> tuple[str, bool]:
    """The text without the note of an interface that it cut it, and whether it did; a longer teaser in its place."""
    plain = _CUT.sub("", text)
    if plain == text:
        return text, False
    teaser = prose(record.get(first(record, found(record).get("teaser", []))))
    told = joined_lines(plain_text(teaser)) if isinstance(teaser, str) else ""
    return max(told, plain, key=len), True


def article_line(article: Article, stored_as: Mapping[str, Any]) -> dict[str, Any]:
    """The article as a JSON line that article_item() reads as the very same one.

    Its own unknown keys stand beside the known ones; ``stored_as`` tells what else the record knows, in one key.
    """
    known = {name: getattr(article, name) for name in _OWN}
    dates = {name: iso(known[name]) for name in ("published", "updated")}
    told = {"id": article.id, **_told_identity(article), **stored_as}
    return {
        **known,
        **dates,
        **{key: value for key, value in article.extra.items() if key not in known},
        STORED_AS: told,
    }


def _told_identity(article: Article) -> dict[str, str]:
    """The identity where neither the address nor the text is it, such as a file's path or a feed's GUID.

    One that holds a password or a key is told by its id, which is the same article wherever it is taken in.
    """
    evident = canonical(article.url) or article.url or f"{article.title}\n{article.text}"
    if article.identity in ("", evident):
        return {}
    secret = without_keys(article.identity) != article.identity
    return {"identity": by_id(article.id) if secret else article.identity}


def _stored(record: Mapping[Any, Any], stored_as: Mapping[Any, Any], now: float) -> Article:
    """An article that a store printed: its words are taken as they are, so that it is the same article again."""
    url, title, text, source, author = (storable(worded(record.get(name))) for name in _WORDED)
    published, updated, _ = believed_dates(moment(record.get("published")), moment(record.get("updated")), now)
    identity = stored_as.get("identity")
    return Article(
        text,
        title,
        url,
        source,
        author,
        published=published,
        updated=updated,
        language=language_code(record.get("language")),
        identity=storable(identity) if isinstance(identity, str) else canonical(url),
        extra=MappingProxyType({str(k): v for k, v in record.items() if k not in (*_OWN, STORED_AS)}),
    )


def plain_text(text: str) -> str:
    """The text as it is stored; what is clearly HTML becomes text first."""
    return text_of_html(text) if looks_like_html(text) else cleaned(unescaped(text))


def _item(told: _Told, text: str, where: str, now: float, identity: str, address: str) -> Item:
    published, updated, doubts = believed_dates(told.date("published"), told.date("updated"), now)
    own = one_line(worded(told.value("url")), 2000)
    url = own or without_tracking(address)
    article = Article(
        text=text,
        title=plain_title(worded(told.value("title"))),
        url=url,
        source=one_line(_outlet(told.value("source")), 200) or ("" if own else site(address)),
        author="" if (author := worded(told.value("author"))).isdecimal() else one_line(named_author(author), 300),
        published=published,
        updated=updated,
        language=language_code(told.value("language")),
        identity=canonical(own) or _global_guid(told.record.get("guid")) or canonical(url) or identity,
        extra=MappingProxyType(told.unknown()),
    )
    labels = (worded(told.record.get("section")),)
    return Item(where, described(article, labels=labels, always=False), notes=(*told.odd, *doubts))


def _outlet(value: Any) -> str:
    """An outlet's name; interfaces that give each an address give it a title."""
    return worded(value) or (worded(value.get("title")) if isinstance(value, Mapping) else "")


def _plain(value: Any) -> Any:
    """A value out of an object around it, such as MongoDB's ``{"$date": …}``."""
    return worded(value) if isinstance(value, Mapping) else value


class _Told:
    """What a record says under any of a thing's keys; those that were understood are no unknown keys."""

    def __init__(self, record: Mapping[Any, Any], key: Any, *, cut: bool) -> None:
        self.record, self._keys = record, found(record)
        self.odd: list[str] = []  # notes on dates that are none
        self._is_teaser = cut or key in self._keys.get("teaser", [])
        self._used = {key, *self._empty("text")}

    def value(self, name: str) -> Any:
        """The value of the first key that has one; that key counts as understood, so do empty ones."""
        chosen = first(self.record, self._keys.get(name, []))
        self._used |= {chosen, *self._empty(name)}
        return None if chosen is None else self.record[chosen]

    def date(self, name: str) -> float | None:
        """The first date that can be read; what stands before it is none, and noted so."""
        self._used |= self._empty(name)
        for key in self._keys.get(name, []):
            if key not in self._used:
                self._used.add(key)
                if (when := moment(_plain(self.record[key]))) is not None:
                    return when
                self.odd.append(not_understood(self.record[key]))
        return None

    def unknown(self) -> dict[str, Any]:
        """The keys that were not understood; an article of which only a teaser came says so."""
        kept = {str(key): value for key, value in self.record.items() if key not in self._used}
        return {"completeness": TEASER, **kept} if self._is_teaser else kept

    def _empty(self, name: str) -> set[Any]:
        return {key for key in self._keys.get(name, []) if self.record[key] in (None, "", [], {})}


def _lacks_text(record: Mapping[Any, Any]) -> str:
    """Why an object has no text: a key for it that is empty, or none."""
    empty = next((key for key in found(record).get("text", []) if record[key] in ("", None)), None)
    return 'it has no "text"' + _has_instead(record) if empty is None else f'its "{empty}" is empty'


def _has_instead(record: Mapping[Any, Any]) -> str:
    """The keys of an object without a text, so that a misspelt one is seen."""
    names = ", ".join(one_line(str(key), 30) for key in list(record)[:6])
    return f"; its keys are {names}" if names else ""


def language_code(value: Any) -> str:
    """``de`` from ``de``, ``de-AT`` or ``DE_at``; ``""`` for anything else."""
    match = _LANGUAGE.match(value.strip()) if isinstance(value, str) else None
    return match[0].lower() if match else ""


def _global_guid(value: Any) -> str:
    """A GUID counts as identity only when it is unique in the world; "17" in two files is two articles."""
    return value if isinstance(value, str) and _GLOBAL.match(value) else ""

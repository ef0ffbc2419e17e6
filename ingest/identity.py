"""Which stored article a copy is of: by its feed's GUID, else by its address; what is told apart stays apart."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from ingest.addresses import article_form, canonical, variants
from ingest.feeds.landing import distinctive
from vectorstore.domain import SHARED, Article
from vectorstore.record.names import Name
from vectorstore.record.narrowing import folded

if TYPE_CHECKING:
    from ingest.item import EntryMark, Item
    from vectorstore.store import Store

# Shares of the shorter text's distinctive words that the other has. A GUID that came back with another link, and with
# less than the first of the article, was given out a second time. An entry with a GUID of its own that has less than
# the second of what is stored at its address is another article there; teasers, which follow a pattern, need its title.
# Judgements; see ingest/feeds/landing.py for measures.
_REUSED, _ANOTHER, _SAME = 0.2, 0.4, 1.0


class Identities:
    """Gives articles that one feed (or the operator) brings the identity under which they are stored already."""

    def __init__(self, store: Store, feed: str = "") -> None:
        self._store = store
        self._ours = store.corpora.of_feed(feed)
        self._fresh: dict[str, str] = {}  # identities by plain form, of what waits to be stored
        self._older: dict[str, str] = {}  # the same of the batch before
        self._noted: dict[EntryMark, Name] = {}  # of entries that wait
        self._names: list[Name] = []  # of what is stored
        self._links: dict[EntryMark, str] = {}  # of known entries

    def resolved(self, item: Item, article: Article) -> Article:
        """The article under the identity of the stored one that it is a copy of, else under its own."""
        article = self.of_its_outlet(article)
        if not item.name and self._store.is_stored(article):
            return article
        address = article.identity if is_address(article.identity) else ""
        places = (address, *variants(address)) if address else ()
        if not places and not item.name:
            return article
        known = self._store.identified([*([item.name] if item.name else []), *places])
        there = [(place, known[place]) for place in places if place in known]
        found = self._by_guid(article, known.get(item.name, ""), places) or self._by_place(item, article, there)
        occupied = bool(item.name) and any(place == identity for place, identity in there)
        own = item.name if item.apart or occupied else self._waiting(address) or article.identity
        self._note(item, article, found or own)
        return replace(article, identity=found or own)

    def of_its_outlet(self, article: Article) -> Article:
        """The article; where its text alone says which it is and is stored as another outlet's, an article beside that.

        An outlet that becomes known later is no other one.
        """
        if article.identity or article.url or not article.source:
            return article
        own = replace(article, identity=f"{folded(article.source)}#{article.id}")
        if self._store.is_stored(own):
            return own
        stored = self._store.article(article.id)
        theirs = folded(stored.source) if stored is not None else ""
        return own if theirs not in ("", folded(article.source)) else article

    def _by_guid(self, article: Article, identity: str, places: Sequence[str]) -> str:
        """What its GUID stands for; where its address is another one now, only if it is still the same story."""
        if not identity or not self._may_follow(identity):
            return ""
        return identity if identity in places or self._alike(article, identity, _REUSED) else ""

    def _by_place(self, item: Item, article: Article, there: Sequence[tuple[str, str]]) -> str:
        """What is stored at its address, or went there later, if it is that."""
        followed = (identity for place, identity in there if identity == place or self._may_follow(identity))
        return next((identity for identity in followed if self._is_it(item, article, identity)), "")

    def _waiting(self, address: str) -> str:
        form = article_form(address)
        return self._fresh.get(form) or self._older.get(form) or ""

    def _note(self, item: Item, article: Article, identity: str) -> None:
        """Remembers the names under which the article is to be found once it is stored."""
        if item.mark is not None and item.name:
            self._noted[item.mark] = Name(item.name, identity, item.mark.feed)
        form = article_form(identity)
        moved = identity not in (item.name, article.identity) and article_form(article.identity) != form
        if moved and not item.apart and is_address(article.identity) and SHARED in self._ours:
            self._names.append(Name(article.identity, identity))
        if is_address(identity):
            self._fresh.setdefault(form, identity)

    def _is_it(self, item: Item, article: Article, identity: str) -> bool:
        """Whether what is stored at its address is the article, and no other entry of those that share the address."""
        if item.apart:
            stored = self._store.article(Article("", identity=identity).id)
            return stored is not None and stored.title == article.title
        least = _SAME if article.completeness == "teaser" else _ANOTHER
        other = item.mark is not None and bool(item.name) and self._store.is_named(identity, item.mark.feed)
        return not other or self._alike(article, identity, least)

    def _alike(self, article: Article, identity: str, least: float) -> bool:
        stored = self._store.article(Article("", identity=identity).id)
        return stored is None or alike(article, stored) >= least

    def _may_follow(self, identity: str) -> bool:
        """A server's own feed gives other names to that server's own articles only."""
        theirs = self._store.corpora.of_article(Article("", identity=identity).id).corpora
        return SHARED in self._ours or theirs == self._ours

    def learn(self, item: Item) -> None:
        """A known entry: its article is found by its GUID from now on, also where an earlier Dateline stored it."""
        link = canonical(item.link)
        if item.mark is not None and item.name and link and not item.apart:
            self._links[item.mark] = link

    def settle(self, mark: EntryMark) -> None:
        """The entry's article is stored: its name may be written down."""
        if mark in self._noted:
            self._names.append(self._noted.pop(mark))

    def turn(self) -> None:
        """Another batch begins to wait; what waited before the one before is stored."""
        self._older, self._fresh = self._fresh, {}

    def save(self) -> None:
        """Writes down the names of what is stored."""
        names, self._names = [*self._learnt(), *self._names], []
        self._store.note_names(names)

    def _learnt(self) -> list[Name]:
        links, self._links = self._links, {}
        named = self._store.identified(mark.name for mark in links)
        unnamed = {mark: link for mark, link in links.items() if mark.name not in named}
        stored = self._store.identified(set(unnamed.values()))
        return [Name(mark.name, stored[link], mark.feed) for mark, link in unnamed.items() if link in stored]


def stored(store: Store, addresses: Sequence[str]) -> dict[str, float]:
    """When (UTC seconds) the articles with these addresses were fetched, for those that are stored."""
    names = {address: canonical(address) for address in addresses}
    known = store.identified({form for name in names.values() for form in (name, *variants(name))})
    found_as = {a: next((known[form] for form in (n, *variants(n)) if form in known), n) for a, n in names.items()}
    ids = {address: Article(text="", identity=identity).id for address, identity in found_as.items()}
    found = store.articles(ids.values())
    return {address: found[key].fetched or 0.0 for address, key in ids.items() if key in found}


def id_of(store: Store, name: str) -> str:
    """The id of the stored article with this address (also one it had later, or a form of it), GUID or path; ``""``."""
    place = canonical(name)
    forms = (place, name, *variants(place)) if place else (name,)
    known = store.identified(forms)
    found = next((known[form] for form in forms if form in known), "")
    return Article("", identity=found).id if found else store.shown_at(forms)


def is_address(identity: str) -> bool:
    """True for an identity that is a canonical address, and no GUID or path."""
    return bool(identity) and canonical(identity) == identity


def alike(one: Article, other: Article) -> float:
    """The share of the shorter copy's distinctive words that the longer has; 1.0 where their titles are the same."""
    if one.title and one.title.casefold() == other.title.casefold():
        return 1.0
    sides = sorted((distinctive(f"{each.title}\n{each.text}") for each in (one, other)), key=len)
    return len(sides[0] & sides[1]) / len(sides[0]) if sides[0] else 1.0

"""What must hold after a kill: nothing acknowledged is lost, nothing is mixed or half, everything opens and answers."""

from __future__ import annotations

import contextlib
import sqlite3
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from evaluation.crash_roles import EVERYWHERE, article_id, opened, text
from evaluation.throughput_corpus import QuickEncoder
from vectorstore.domain import Article
from vectorstore.index.sentence_vectors import sentence_texts
from vectorstore.store import Store
from vectorstore.text.passages import split

Editions = Mapping[int, Sequence[str]]  # acknowledged editions of each article, in order


def record_faults(folder: Path, acknowledged: Editions) -> list[str]:
    """Faults of the record, read while nobody owns the indexes."""
    with opened(folder, own=False) as store:
        found = [fault for number, editions in acknowledged.items() for fault in _article(store, number, editions)]
        found += _passages(store)
    return found + _tables(folder / "store.sqlite3")


def _article(store: Store, number: int, editions: Sequence[str]) -> list[str]:
    """Lost: an acknowledged edition that is not in the history in its place. Mixed: a text that no edition has."""
    history = store.revisions(article_id(number))
    names = [_edition(one) for one in history]
    faults = [f"mixed: article {number}" for one in history if one.text != text(number, _edition(one))]
    if [name for name in names if name in editions] != list(editions):
        faults.append(f"lost: article {number} has {names}, acknowledged were {list(editions)}")
    return faults


def _edition(article: Article) -> str:
    words = article.text.split()
    return words[4].strip("e:") if len(words) > 4 else "?"  # noqa: PLR2004 - "Artikel n7 in Ausgabe e3:"


def _passages(store: Store) -> list[str]:
    """Every article's passages are those of its newest revision, all of them, and the words find them all."""
    with store.snapshot() as snapshot:
        keys = snapshot.keys()
        found = snapshot.found(keys)
        words = {hit.key for hit in snapshot.lexical([EVERYWHERE.lower()], 10**6)}
    there = Counter(
        (one.article.id, one.article.revision, one.passage.start, one.passage.end) for one in found.values()
    )
    heads = store.articles({one.article.id for one in found.values()})
    want = Counter((key, one.revision, p.start, p.end) for key, one in heads.items() for p in split(one))
    faults = [] if there == want else [f"mixed: {len(there - want)} passages too many, {len(want - there)} missing"]
    return faults + ([] if words == set(keys) else [f"search: words find {len(words)} of {len(keys)} passages"])


def _tables(path: Path) -> list[str]:
    """SQLite's own check, and that passages, vectors, sentence vectors and sketches belong together."""
    with contextlib.closing(sqlite3.connect(path)) as connection:
        faults = [] if _asked(connection, "PRAGMA integrity_check") == "ok" else ["damaged: SQLite's integrity check"]
        rest = {
            "passages without a vector": "passage WHERE key NOT IN (SELECT key FROM embedding)",
            "vectors without a passage": "embedding WHERE key NOT IN (SELECT key FROM passage)",
            "sentence vectors without a passage": "sentence WHERE key NOT IN (SELECT key FROM passage)",
            "passages neither refined nor waiting": "passage WHERE key NOT IN (SELECT key FROM sentence UNION ALL"
            " SELECT key FROM unrefined)",
            "articles without a sketch": "article WHERE id NOT IN (SELECT article_id FROM sketch)",
            "articles without a text": "article LEFT JOIN body USING (id, revision) WHERE body.id IS NULL",
        }
        counts = {what: _asked(connection, f"SELECT COUNT(*) FROM {query}") for what, query in rest.items()}
    return faults + [f"half: {count} {what}" for what, count in counts.items() if count]


def _asked(connection: sqlite3.Connection, query: str) -> Any:
    return connection.execute(query).fetchone()[0]


def index_faults(folder: Path) -> list[str]:
    """Faults after the next owner has caught up: both indexes hold what the record holds, and searches find it."""
    encoder = QuickEncoder()
    with opened(folder, own=True) as store:
        if not store.owns:
            return ["opening: the lock is not free"]
        store.drain()
        owner = store._owner  # noqa: SLF001 - what Chroma itself holds is not told elsewhere
        if owner is not None:
            owner.step(1)  # opens Chroma where nothing waited for it
        faults = [] if store.status().index == "ready" else [f"opening: the index is {store.status().index}"]
        with store.snapshot() as snapshot:
            keys = set(snapshot.keys())
            if owner is not None and keys and (not owner.is_open or owner._index.keys() != keys):  # noqa: SLF001
                faults.append("search: Chroma does not hold what the record holds")
            if keys and not (
                snapshot.dense(encoder.question(EVERYWHERE), 5) and snapshot.lexical([EVERYWHERE.lower()], 5)
            ):
                faults.append("search: nothing is found")
        return faults + _sentences(store)


def _sentences(store: Store) -> list[str]:
    """Every passage has as many sentence vectors as sentences, or none yet."""
    with store.snapshot() as snapshot:
        keys = snapshot.keys()
        found = snapshot.found(keys)
        rows = snapshot.sentences(keys)
    wrong = [key for key, vectors in rows.items() if len(vectors) != len(sentence_texts(found[key].passage.text))]
    return [f"half: {len(wrong)} passages with other sentence vectors"] if wrong else []

"""`python -m evaluation.duplicates_speed`: 10,000 new articles among 1,000,000 stored, looked up and clustered.

The stored million is synthetic: rows of random hashes as the sketches of a million unrelated articles have them, so
that the tables have their size and their chance collisions; it has no texts, since only candidates are read. 2,000
articles with texts lie among them. Every fifth new article is a copy of one of those, cut, with a sentence of its own.
All texts are words drawn from the sample articles, as often as they occur there; no vectors are made or stored.
"""

from __future__ import annotations

import argparse
import random
import re
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from time import perf_counter, process_time

import numpy as np

from evaluation.datasets.samples import ARTICLES
from evaluation.progress import say
from vectorstore.domain import Article
from vectorstore.record.record import Prepared, sketched
from vectorstore.store import Store
from vectorstore.text.shingles import SKETCH, sketch

WORDS, SENTENCE = 450, 15  # of an article; MultiHop-RAG's mean is 1,800, 10kGNAD's 370
ORIGINALS, EVERY = 2_000, 5
BATCH = 50
TOGETHER = 500_000  # rows put at once
NOTHING = np.empty((0, 1), np.float32)


def vocabulary() -> list[str]:
    """The words of the sample articles, each as often as it occurs."""
    texts = [path.read_text("utf-8") for path in sorted(ARTICLES.iterdir()) if path.is_file()]
    return [word for text in texts for word in re.findall(r"[^\W\d_]{2,}", text)]


def text(chance: random.Random, words: Sequence[str]) -> str:
    """An article's length of sentences."""
    drawn = [[chance.choice(words) for _ in range(SENTENCE)] for _ in range(WORDS // SENTENCE)]
    return " ".join(f"{' '.join(sentence).capitalize()} {chance.randint(2, 9_999)}." for sentence in drawn)


def stored(store: Store, count: int) -> None:
    """Synthetic sketches of so many articles, in the order of the hashes, which is how SQLite takes them fastest."""
    chance = np.random.default_rng(0)
    hashes = chance.integers(0, 2**32, (count, SKETCH), dtype=np.uint32)
    keys = np.repeat(np.arange(1, count + 1), SKETCH)
    order = np.argsort(hashes, axis=None, kind="stable")
    flat = hashes.ravel()
    with store._database.writing() as connection:  # noqa: SLF001 - articles without texts cannot come in by the door
        rows = ((f"{key + 1:016x}", WORDS, hashes[key].tobytes()) for key in range(count))
        into = "INSERT INTO sketch(article_id, size, hashes, credit, similarity) VALUES (?, ?, ?, '', 1.0)"
        connection.executemany(into, rows)
    for start in range(0, len(order), TOGETHER):
        part = order[start : start + TOGETHER]
        with store._database.writing() as connection:  # noqa: SLF001
            pairs = zip(flat[part].tolist(), keys[part].tolist(), strict=True)
            connection.executemany("INSERT OR IGNORE INTO fingerprint(hash, key) VALUES (?, ?)", pairs)
        say(f"{min(start + TOGETHER, len(order)):,} of {len(order):,} hashes stored")


def arrivals(originals: Sequence[str], words: Sequence[str], count: int) -> Iterator[tuple[Article, bool]]:
    """New articles, and whether each is a copy."""
    chance = random.Random(1)
    for number in range(count):
        copied = number % EVERY == 0
        said = text(chance, words)
        if copied:
            sentences = chance.choice(originals).split(". ")
            said = ". ".join([*sentences[: chance.randint(len(sentences) // 2, len(sentences))], said.split(". ")[0]])
        yield Article(said, said.split(maxsplit=1)[0], f"https://new.example/{number}", "Bote", published=1e9), copied


def taken_in(store: Store, articles: Sequence[Article]) -> None:
    """Put them in batches, without vectors."""
    for start in range(0, len(articles), BATCH):
        store.put_many([sketched(Prepared(one, [], NOTHING, [])) for one in articles[start : start + BATCH]])


def main(argv: Sequence[str] | None = None) -> int:
    """Build, measure, print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--stored", type=int, default=1_000_000, help="articles stored before")
    parser.add_argument("--new", type=int, default=10_000, help="articles that come in")
    args = parser.parse_args(argv)
    words, chance = vocabulary(), random.Random(0)
    with (
        tempfile.TemporaryDirectory() as folder,
        Store.open(Path(folder), encoder="none", dimension=1, splitter="none", own=False) as store,
    ):
        stored(store, args.stored)
        originals = [text(chance, words) for _ in range(ORIGINALS)]
        taken_in(
            store, [Article(one, url=f"https://old.example/{n}", published=1e9) for n, one in enumerate(originals)]
        )
        size = store.status().sqlite_bytes
        made = list(arrivals(originals, words, args.new))
        print_rate(store, [article for article, _ in made])
        copies = [article.id for article, copied in made if copied]
        others = [article.id for article, copied in made if not copied]
        print(
            f"copies found {len(store.clusters(copies))} of {len(copies)}, others merged {len(store.clusters(others))}"
        )
        print(f"record with {args.stored:,} sketches: {size / 1e6:,.0f} MB")
    return 0


def print_rate(store: Store, articles: Sequence[Article]) -> None:
    """How long the new articles take, and how much of that is their sketches."""
    began, cpu = perf_counter(), process_time()
    for article in articles:
        sketch(article.text)
    sketching = process_time() - cpu
    began, cpu = perf_counter(), process_time()
    taken_in(store, articles)
    wall, busy = perf_counter() - began, process_time() - cpu
    count = len(articles)
    print(f"sketch       {1000 * sketching / count:.2f} ms of CPU for an article of {WORDS} words")
    print(f"whole put    {1000 * busy / count:.2f} ms of CPU, {1000 * wall / count:.2f} ms wall an article")
    print(f"{count:,} articles in {wall / 60:.1f} minutes, {count / wall:,.0f} a second")


if __name__ == "__main__":
    sys.exit(main())

"""The processes that are killed: one that takes in articles as `dateline ingest` does, and one that owns the indexes.

What they acknowledge and find goes to a file in single appends, which a killed process leaves whole.
"""

from __future__ import annotations

import json
import os
import random
import threading
import time
from pathlib import Path

from evaluation.throughput_corpus import QuickEncoder
from ingest.addresses import canonical
from ingest.pipeline import ingest_sources
from ingest.refinement import refine
from ingest.report import Report
from ingest.web.fetch import Fetcher
from vectorstore.domain import Article
from vectorstore.store import Store
from vectorstore.text.passages import SPLITTER

ARTICLES = 300  # addresses; an address that comes again is a revision
BATCH = 90  # articles of one ingest
PARTS = 3  # paragraphs of an article, each a passage of its own
EVERYWHERE = "Rathaus"
SYLLABLES = ("ber", "lin", "mar", "to", "wen", "gel", "su", "kra", "dor", "fin")


def text(number: int, edition: str) -> str:
    """The one text that an edition of an article may have: every sentence names both, the rest is the article's own."""
    chance = random.Random(number)
    size = 1 + (number + int(edition)) % PARTS
    return "\n\n".join(" ".join(_sentence(number, edition, chance) for _ in range(8)) for _ in range(size))


def _sentence(number: int, edition: str, chance: random.Random) -> str:
    words = " ".join("".join(chance.choices(SYLLABLES, k=3)) for _ in range(9))
    return f"Artikel n{number} in Ausgabe e{edition}: {EVERYWHERE} {words}."


def address(number: int) -> str:
    """The address of an article."""
    return f"https://crash.example/{number}"


def article_id(number: int) -> str:
    """Its id in the store."""
    return Article(text="", identity=canonical(address(number))).id


def opened(folder: Path, *, own: bool | None) -> Store:
    """The store, with both derived indexes however small it is."""
    encoder = QuickEncoder()
    return Store.open(
        folder, encoder=encoder.name, dimension=encoder.dimension, splitter=SPLITTER, own=own, exact_limit=0
    )


def say(log: Path, line: str) -> None:
    """One line in one append."""
    handle = os.open(log, os.O_WRONLY | os.O_CREAT | os.O_APPEND)
    os.write(handle, f"{line}\n".encode())
    os.close(handle)


def write_source(path: Path, name: int) -> None:
    """JSON lines: new editions of some of the articles."""
    chance = random.Random(name)
    lines = [
        json.dumps(
            {"url": address(one), "title": f"Artikel {one}", "source": "Amtsblatt", "text": text(one, str(name))}
        )
        for one in chance.sample(range(ARTICLES), BATCH)
    ]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


def ingest(folder: Path, name: int, log: Path) -> None:
    """What `dateline ingest` does, telling of every acknowledged article and every stage."""
    source = folder / f"{name}.jsonl"
    write_source(source, name)
    numbers = [int(json.loads(line)["url"].rpartition("/")[2]) for line in source.read_text("utf-8").splitlines()]

    def progress(report: Report, where: str) -> None:
        number = numbers[int(where.rpartition(" ")[2]) - 1]
        say(log, f"failed {where}" if report.counts["failed"] else f"stored {number} {name}")

    with opened(folder / "data", own=None) as store, Fetcher(allow_private=False) as fetcher:
        say(log, "stage taking in")
        ingest_sources([str(source)], store=store, encoder=QuickEncoder(), fetcher=fetcher, progress=progress)
        say(log, "stage filling the indexes")
        store.drain()
        say(log, "stage sentence vectors")
        refine(store, QuickEncoder())
    say(log, "stage ended")


def own(folder: Path, log: Path) -> None:
    """A process that stays: it pumps, makes sentence vectors and searches, and tells of mixed revisions."""
    encoder = QuickEncoder()
    store = opened(folder / "data", own=True)
    store.start_pump()
    threading.Thread(target=_refining, args=(store, encoder), daemon=True).start()
    say(log, "stage owning")
    while True:
        with store.snapshot() as snapshot:
            for hits in (
                snapshot.dense(encoder.question(EVERYWHERE), 150),
                snapshot.lexical([EVERYWHERE.lower()], 150),
            ):
                editions: dict[str, set[str]] = {}
                for found in snapshot.found([hit.key for hit in hits]).values():
                    editions.setdefault(found.article.id, set()).update(_editions(found.passage.text))
                for key, seen in editions.items():
                    if len(seen) > 1:
                        say(log, f"mixed {key} {sorted(seen)}")
        time.sleep(0.02)


def _refining(store: Store, encoder: QuickEncoder) -> None:
    while True:
        refine(store, encoder)
        time.sleep(0.1)


def _editions(passage: str) -> set[str]:
    return {word.rstrip(":") for word in passage.split() if word.startswith("e") and word[1:2].isdigit()}

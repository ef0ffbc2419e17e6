"""`python -m evaluation.throughput`: articles per second from JSON lines to answerable, beside other pipelines.

Every pipeline takes in the same file in a process of its own, one after the other in one run, with the same encoder
and passages of the same length, after a few articles that load what it needs; it ends when a search finds the last
article. Printed are wall and CPU seconds, the highest memory, the ratio to the fastest of the others, and what an
article cost in the first and the last quarter. Dateline answers from its record while Chroma is still being filled
("indexed") and sentence vectors are being made ("refined"); both times are printed too, and the ratio until indexed.
"""

from __future__ import annotations

import argparse
import json
import resource
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import asdict, dataclass, field
from itertools import islice
from pathlib import Path
from time import perf_counter, process_time

from evaluation.command import DATA
from evaluation.progress import say
from evaluation.throughput_corpus import LAST, SIGHTED, QuickEncoder, write_articles
from evaluation.throughput_rivals import NEEDED, RIVALS, Search, Told, are_installed
from ingest.pipeline import ingest_sources
from ingest.refinement import refine
from ingest.report import Report
from ingest.web.fetch import Fetcher
from vectorstore.encoders.encoder import Encoder
from vectorstore.encoders.loading import load_encoder
from vectorstore.store import Store
from vectorstore.text.passages import SPLITTER

OURS = "Dateline"
WARMING = 20  # articles
ARTICLES = {"quick": [1_000, 10_000], "bundled": [100]}


@dataclass(slots=True)
class Taken:
    """What one pipeline took for one file: seconds until answerable, indexed and refined; MB; passages."""

    name: str
    articles: int
    wall: float = 0.0
    cpu: float = 0.0
    passages: int = 0
    memory: float = 0.0
    indexed: float = 0.0
    refined: float = 0.0
    found: bool = False
    marks: list[tuple[int, float, float]] = field(default_factory=list)  # articles stored, wall and CPU seconds then

    @property
    def quarters(self) -> tuple[float, float]:
        """CPU milliseconds an article in the first and in the last quarter."""
        return self._cost(0, self.articles // 4), self._cost(self.articles - self.articles // 4, self.articles)

    def _cost(self, start: int, end: int) -> float:
        points = [(0, 0.0, 0.0), *self.marks]
        low = max((one for one in points if one[0] <= start), key=lambda one: one[0])
        high = min((one for one in points if one[0] >= end), key=lambda one: one[0], default=points[-1])
        return 1000 * (high[2] - low[2]) / max(1, high[0] - low[0])


def measured(name: str, path: Path, count: int, encoder: Encoder) -> Taken:
    """One pipeline over one file, in this process."""
    taken = Taken(name, count)
    _run(name, path, encoder, taken)
    taken.memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return taken


def warmed(name: str, path: Path, encoder: Encoder) -> None:
    """The same over the first articles of the file, so that what is imported and loaded once is not measured."""
    with tempfile.TemporaryDirectory() as folder, path.open(encoding="utf-8") as stream:
        few = Path(folder) / "few.jsonl"
        few.write_text("".join(islice(stream, WARMING)), encoding="utf-8")
        _run(name, few, encoder, Taken(name, WARMING))


def _run(name: str, path: Path, encoder: Encoder, taken: Taken) -> None:
    with tempfile.TemporaryDirectory() as folder:
        start, cpu = perf_counter(), process_time()

        def told(done: int) -> None:
            taken.marks.append((done, perf_counter() - start, process_time() - cpu))

        if name == OURS:
            _dateline(path, Path(folder), encoder, told, taken, start, cpu)
        else:
            search, taken.passages = RIVALS[name](path, Path(folder), encoder, told)
            _answered(search, taken, start, cpu)


def _answered(search: Search, taken: Taken, start: float, cpu: float) -> None:
    taken.found = any(LAST in text for text in search(SIGHTED))
    taken.wall, taken.cpu = perf_counter() - start, process_time() - cpu


def _dateline(path: Path, folder: Path, encoder: Encoder, told: Told, taken: Taken, start: float, cpu: float) -> None:
    def progress(report: Report, _where: str) -> None:
        if report.total % 100 == 0:
            told(report.total)

    store = Store.open(folder, encoder=encoder.name, dimension=encoder.dimension, splitter=SPLITTER, own=True)
    with store, Fetcher(allow_private=False) as fetcher:
        ingest_sources([str(path)], store=store, encoder=encoder, fetcher=fetcher, progress=progress)

        def search(question: str) -> list[str]:
            with store.snapshot() as snapshot:
                best = snapshot.dense(encoder.question(question), 10) + snapshot.lexical([LAST.lower()], 10)
                return [one.passage.text for one in snapshot.found([hit.key for hit in best]).values()]

        _answered(search, taken, start, cpu)
        store.drain()
        taken.indexed = perf_counter() - start
        taken.passages = store.status().passages
        refine(store, encoder)
        taken.refined = perf_counter() - start


def apart(name: str, path: Path, count: int, encoder: str) -> Taken | None:
    """The same in a process of its own; None when it failed."""
    command = [sys.executable, "-m", "evaluation.throughput", "--one", name, str(path), "--articles", str(count)]
    done = subprocess.run([*command, "--encoder", encoder], stdout=subprocess.PIPE, check=False)
    if done.returncode:
        say(f"{name} failed")
        return None
    return Taken(**json.loads(done.stdout.splitlines()[-1]))


def table(rows: Sequence[Taken]) -> list[str]:
    """One line a pipeline, ours with its ratio to the fastest of the others."""
    others = [row.articles / row.wall for row in rows if row.name != OURS]
    title = f"{'pipeline':<20}{'articles':>9}{'passages':>9}{'wall s':>8}{'CPU s':>8}{'per s':>8}{'MB':>7}"
    lines = [f"{title}  {'ms CPU an article, first and last quarter'}"]
    for row in rows:
        first, last = row.quarters
        line = (
            f"{row.name:<20}{row.articles:>9,}{row.passages:>9,}{row.wall:>8.1f}{row.cpu:>8.1f}"
            f"{row.articles / row.wall:>8.1f}{row.memory:>7.0f}  {first:.1f} → {last:.1f}"
        )
        if row.name == OURS:
            line += f"  indexed after {row.indexed:.1f} s, refined after {row.refined:.1f} s"
            if others:
                ratio, indexed = (row.articles / seconds / max(others) for seconds in (row.wall, row.indexed))
                line += f"  {ratio:.2f} × the fastest other ({indexed:.2f} × until indexed)"
                line += f", {min(one.cpu for one in rows if one.name != OURS) / row.cpu:.2f} × by CPU"
        lines.append(line + ("" if row.found else "  LAST ARTICLE NOT FOUND"))
    return lines


def compare(data: Path, count: int, encoder: str, names: Sequence[str]) -> list[Taken]:
    """All pipelines over one file."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "articles.jsonl"
        write_articles(data, count, path)
        found = []
        for name in names:
            say(f"{name}: {count:,} articles, {encoder} encoder")
            found.append(apart(name, path, count, encoder))
        return [one for one in found if one is not None]


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure and print; exit code 1 when a search does not find the last article."""
    parser = argparse.ArgumentParser(prog="python -m evaluation.throughput", description=main.__doc__)
    parser.add_argument("--data", type=Path, default=DATA, help="where the evaluation sets lie")
    parser.add_argument("--articles", type=int, nargs="+", help="sizes (quick: 1000 and 10000, bundled: 100)")
    parser.add_argument("--encoder", choices=sorted(ARTICLES), default="quick")
    parser.add_argument("--alone", action="store_true", help="without the other pipelines")
    parser.add_argument("--one", nargs=2, metavar=("NAME", "FILE"), help=argparse.SUPPRESS)
    given = parser.parse_args(arguments)
    sizes = given.articles or ARTICLES[given.encoder]
    if given.one:
        encoder = QuickEncoder() if given.encoder == "quick" else load_encoder()
        warmed(given.one[0], Path(given.one[1]), encoder)
        print(json.dumps(asdict(measured(given.one[0], Path(given.one[1]), sizes[0], encoder))))
        return 0
    for name in NEEDED if not given.alone else ():
        if not are_installed(NEEDED[name]):
            say(f"{name} is left out: it needs {' and '.join(NEEDED[name])}")
    names = [OURS, *([] if given.alone else (name for name in NEEDED if are_installed(NEEDED[name])))]
    missed = 0
    for count in sizes:
        rows = compare(given.data, count, given.encoder, names)
        print("\n".join(table(rows)), flush=True)
        missed += sum(not row.found for row in rows)
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())

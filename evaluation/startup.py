"""`python -m evaluation.startup`: how long whole processes of `dateline -h` and `dateline ask` take."""

from __future__ import annotations

import os
import resource
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter

from evaluation.datasets.samples import ARTICLES

RUNS = 10
QUESTION = "Was hat Meta 2024 in Rechenzentren gesteckt?"


@dataclass(frozen=True, slots=True)
class Taken:
    """One process: wall and CPU time in seconds."""

    wall: float
    cpu: float


def timed(command: Sequence[str], environment: Mapping[str, str]) -> Taken:
    """Run one process to its end; raises RuntimeError with what it said when it fails."""
    before, start = resource.getrusage(resource.RUSAGE_CHILDREN), perf_counter()
    done = subprocess.run(command, env=dict(environment), capture_output=True, text=True, check=False)
    if done.returncode:
        raise RuntimeError(f"{' '.join(command)} ended with {done.returncode}: {done.stderr.strip()}")
    wall, after = perf_counter() - start, resource.getrusage(resource.RUSAGE_CHILDREN)
    return Taken(wall, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)


def line(name: str, runs: Sequence[Taken]) -> str:
    """Median and slowest of the runs, as a line to read."""
    wall, cpu = [run.wall for run in runs], [run.cpu for run in runs]
    return (
        f"{name:<16} wall {statistics.median(wall):.2f} s (slowest {max(wall):.2f})   "
        f"CPU {statistics.median(cpu):.2f} s   {len(runs)} runs"
    )


def main() -> int:
    """Ingest the samples into a temporary store, then time each command after one run that warms the disk."""
    dateline = [sys.executable, "-m", "bot.cli"]
    with tempfile.TemporaryDirectory() as folder:
        environment = {**os.environ, "DATA_DIR": str(Path(folder) / "data")}
        timed([*dateline, "ingest", str(ARTICLES)], environment)
        for name, arguments in (("dateline -h", ["-h"]), ("dateline ask", ["ask", QUESTION])):
            timed([*dateline, *arguments], environment)
            print(line(name, [timed([*dateline, *arguments], environment) for _ in range(RUNS)]))
    return 0


if __name__ == "__main__":
    sys.exit(main())

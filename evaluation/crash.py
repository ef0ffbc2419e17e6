"""`python -m evaluation.crash`: kill -9 at random moments of an ingest and of the process that owns the indexes.

Each round starts one or both over the store that earlier rounds left, and kills what still runs, in any order. Then
the record is checked; every tenth round and at the end an owner catches up and both derived indexes are checked too.
Asserted: no acknowledged article is lost, no two revisions are mixed, nothing is half, the store opens and answers
without repair by hand. Exit code 1 when any of that fails.
"""

from __future__ import annotations

import argparse
import multiprocessing
import random
import signal
import sys
import tempfile
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from multiprocessing.context import ForkServerContext
from pathlib import Path
from time import monotonic, sleep
from typing import Any

from evaluation import crash_roles
from evaluation.crash_check import index_faults, record_faults
from evaluation.progress import say

EVERY = 10  # rounds between two checks of the derived indexes, which fill them
UNSEEN = 0.2  # of the rounds kill at any moment after the start; all others wait until every process is at work
LATEST = 2.5  # seconds after that at which the first process is killed at the latest
PATIENCE = 120.0  # seconds after which a check that has not ended is a fault
KINDS = ("ingest alone", "owner alone", "ingest beside an owner")


@dataclass(slots=True)
class Tally:
    """What the rounds did and found."""

    rounds: Counter[str] = field(default_factory=Counter)
    stages: Counter[str] = field(default_factory=Counter)
    acknowledged: dict[int, list[str]] = field(default_factory=dict)
    stored: int = 0
    revised: int = 0
    checks: Counter[str] = field(default_factory=Counter)
    faults: list[str] = field(default_factory=list)

    def heard(self, lines: Sequence[str]) -> None:
        """What an ingest or an owner had told before it was killed."""
        stage = "starting"
        for line in lines:
            what, _, rest = line.partition(" ")
            if what == "stored":
                number, edition = rest.split()
                editions = self.acknowledged.setdefault(int(number), [])
                self.revised += bool(editions)
                self.stored += 1
                editions.append(edition)
            elif what == "stage":
                stage = rest
            else:
                self.faults.append(line)
        self.stages[stage] += 1

    def table(self) -> list[str]:
        """The result to read."""
        kinds = Counter(fault.partition(":")[0] for fault in self.faults)
        named = ("lost", "mixed", "half", "damaged", "opening", "search", "failed")
        other = sum(count for kind, count in kinds.items() if kind not in named)
        return [
            f"rounds                       {self.rounds.total()} ({_counted(self.rounds)})",
            f"killed while                 {_counted(self.stages)}",
            f"articles acknowledged        {self.stored:,}, {self.revised:,} of them revisions",
            f"checks                       {_counted(self.checks)}",
            *(f"{kind:<28} {kinds[kind]}" for kind in named),
            f"other faults                 {other}",
        ]


def _counted(counts: Counter[str]) -> str:
    return ", ".join(f"{count} {what}" for what, count in counts.most_common())


class Killing:
    """Rounds over one store in one folder."""

    def __init__(self, folder: Path, seed: int) -> None:
        self._folder = folder
        self._chance = random.Random(seed)
        self._processes: ForkServerContext = multiprocessing.get_context("forkserver")
        self._processes.set_forkserver_preload(["evaluation.crash_warm"])
        self.tally = Tally()

    def round(self, number: int) -> None:
        """Start, kill at random, check."""
        kind = self._chance.choices(KINDS, weights=(2, 1, 2))[0]
        roles: list[tuple[Callable[..., None], tuple[Any, ...]]] = []
        if kind != "ingest alone":
            roles.append((crash_roles.own, (self._folder, self._log(number, "owner"))))
        if kind != "owner alone":
            roles.append((crash_roles.ingest, (self._folder, number, self._log(number, "ingest"))))
        running = [self._processes.Process(target=role, args=given, daemon=True) for role, given in roles]
        for process in running:
            process.start()
        logs = [given[-1] for _, given in roles]
        if self._chance.random() > UNSEEN:
            _await(logs)
        self._kill(running)
        for _, given in roles:
            self.tally.heard(given[-1].read_text("utf-8").splitlines() if given[-1].exists() else [])
        self.tally.rounds[kind] += 1
        self.check("record", record_faults, self._folder / "data", self.tally.acknowledged)

    def _kill(self, running: list[Any]) -> None:
        order = self._chance.sample(running, len(running))
        sleep(self._chance.uniform(0.05, LATEST))
        for process in order:
            process.kill()
            sleep(self._chance.choice((0.0, self._chance.uniform(0, 0.3))))
        for process in order:
            process.join()

    def check(self, what: str, faults: Callable[..., list[str]], *given: object) -> None:
        """Run a check in a process of its own, for it opens the store anew."""
        ours, theirs = self._processes.Pipe(duplex=False)
        process = self._processes.Process(target=_reported, args=(theirs, faults, *given))
        process.start()
        theirs.close()
        try:
            found = ours.recv() if ours.poll(PATIENCE) else ["opening: the check does not end"]
        except EOFError:
            found = ["opening: the check ended without a word"]
        self.tally.faults += found
        for fault in found:
            say(f"round {self.tally.rounds.total()}, {fault}")
        process.join(PATIENCE)
        process.kill()
        self.tally.checks[what] += 1

    def check_indexes(self) -> None:
        """An owner catches up, and both derived indexes are compared with the record."""
        self.check("indexes", index_faults, self._folder / "data")

    def _log(self, number: int, role: str) -> Path:
        return self._folder / f"{number}.{role}.log"


def _await(logs: Sequence[Path]) -> None:
    end = monotonic() + PATIENCE
    while monotonic() < end and not all(log.exists() for log in logs):
        sleep(0.01)


def _reported(pipe: Any, faults: Callable[..., list[str]], *given: object) -> None:
    try:
        pipe.send(faults(*given))
    except Exception as error:  # noqa: BLE001 - whatever it is, it is what the check found
        pipe.send([f"opening: {type(error).__name__}: {error}"])


def killed(folder: Path, rounds: int, seed: int, minutes: float = float("inf")) -> Tally:
    """So many rounds, or as many as the time allows."""
    killing, start = Killing(folder, seed), monotonic()
    for number in range(1, rounds + 1):
        killing.round(number)
        if number % EVERY == 0:
            killing.check_indexes()
            say(f"{number} rounds, {killing.tally.stored:,} articles acknowledged, {len(killing.tally.faults)} faults")
        if monotonic() - start > 60 * minutes:
            break
    killing.check_indexes()
    return killing.tally


def main(arguments: Sequence[str] | None = None) -> int:
    """Kill, check, print."""
    parser = argparse.ArgumentParser(prog="python -m evaluation.crash", description=main.__doc__)
    parser.add_argument("--rounds", type=int, default=200)
    parser.add_argument("--minutes", type=float, default=float("inf"), help="stop after so many")
    parser.add_argument("--folder", type=Path, help="where the store lies, and stays (default: a temporary folder)")
    parser.add_argument("--seed", type=int, default=20261122)
    given = parser.parse_args(arguments)
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))  # so that no process of ours is left behind
    with tempfile.TemporaryDirectory() as temporary:
        folder = given.folder or Path(temporary)
        folder.mkdir(parents=True, exist_ok=True)
        if any(folder.iterdir()):
            parser.error(f"{folder} is not empty: what another run left there would be taken for this one's")
        tally = killed(folder, given.rounds, given.seed, given.minutes)
    print("\n".join([*tally.table(), *tally.faults[:50]]))
    return 1 if tally.faults else 0


if __name__ == "__main__":
    sys.exit(main())

"""What an ingest did: counts, and a reason for everything that failed."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import Any

KEPT = 10_000  # failures and notes kept with their text, so that memory stays flat


@dataclass(frozen=True, slots=True)
class Note:
    """Something said about one item: why it failed, or what was not believed."""

    item: str
    reason: str


@dataclass(slots=True)
class Report:
    """Filled while an ingest runs; complete at its end unless ``stopped``; ``short_lived`` are soon deleted again."""

    counts: Counter[str] = field(default_factory=Counter)
    failures: list[Note] = field(default_factory=list)
    notes: list[Note] = field(default_factory=list)
    stopped: bool = False
    short_lived: int = 0

    def count(self, outcome: str) -> None:
        """One article more with this outcome."""
        self.counts[outcome] += 1

    def fail(self, item: str, reason: str) -> None:
        """One item more that failed."""
        self.counts["failed"] += 1
        if len(self.failures) < KEPT:
            self.failures.append(Note(item, reason))

    def note(self, item: str, remark: str) -> None:
        """A remark about an item that was taken in nevertheless."""
        if len(self.notes) < KEPT:
            self.notes.append(Note(item, remark))

    @property
    def remarks(self) -> list[Note]:
        """The notes, with one for all articles that retention is about to delete."""
        count = self.short_lived
        doomed, them = ("1 article is", "it") if count == 1 else (f"{count:,} articles are", "them")
        note = Note("RETENTION_DAYS", f"{doomed} older than it allows; `dateline watch` and the bot delete {them}")
        return [*self.notes, *([note] if count else [])]

    @property
    def total(self) -> int:
        """All items so far, failed ones included."""
        return self.counts.total()

    @property
    def exit_code(self) -> int:
        """0 when everything was taken in, 1 when something was not."""
        return 1 if self.counts["failed"] or self.stopped else 0

    def to_json(self) -> dict[str, Any]:
        """The report for scripts; ``failed`` and ``notes`` end after ten thousand, ``counts`` counts all."""
        kinds = ("new", "revised", "unchanged")
        return {
            **{kind: self.counts[kind] for kind in kinds},
            "failed": [{"item": note.item, "reason": note.reason} for note in self.failures],
            "notes": [{"item": note.item, "reason": note.reason} for note in self.remarks],
            "counts": {kind: self.counts[kind] for kind in (*kinds, "failed")},
            "stopped": self.stopped,
        }

    def lines(self) -> list[str]:
        """The report for people."""
        counts = ", ".join(f"{self.counts[kind]:,} {kind}" for kind in ("new", "revised", "unchanged", "failed"))
        stop = ["Stopped before the end; what is counted here is stored."] if self.stopped else []
        failed = [f"  failed: {note.item}: {note.reason}" for note in self.failures]
        remarks = [f"  note: {note.item}: {note.reason}" for note in self.remarks]
        return [counts, *stop, *failed, *remarks]

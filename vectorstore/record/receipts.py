"""Receipts of answers, what readers thought of them, and what the language model cost; kept within bounds."""

from __future__ import annotations

import json
import sqlite3
import time
import zlib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from types import MappingProxyType
from typing import Any, Literal

from vectorstore.record.database import Database

DAY = 86_400.0
KEPT_DAYS = 90
KEPT = 50_000  # receipts, the oldest go first; 2.8 kB each (36 questions over the samples, at most 3.1): 140 MB
PATIENCE = 2.0  # seconds to wait for another process that writes: a receipt is worth no more
COLUMNS = "id, asked, asker, question, status, content"

Opinion = Literal["good", "bad"]


@dataclass(frozen=True, slots=True)
class Receipt:
    """How an answer came about; ``asked`` in UTC seconds, ``content`` is JSON, ``asker`` a key nobody can read back."""

    id: str
    question: str
    status: str
    content: Mapping[str, Any]
    asked: float
    asker: str = ""


@dataclass(frozen=True, slots=True)
class Feedback:
    """What one reader thought of an answer; ``given`` in UTC seconds."""

    receipt_id: str
    verdict: Opinion
    reason: str = ""
    asker: str = ""
    given: float = 0.0


@dataclass(frozen=True, slots=True)
class Spending:
    """Tokens that went to and came from language models on one UTC day, and their price in the unit it is set in."""

    tokens_in: int = 0
    tokens_out: int = 0
    cost: float = 0.0

    @property
    def tokens(self) -> int:
        """Both ways together."""
        return self.tokens_in + self.tokens_out


class Receipts:
    """The part of the store that remembers answers; every method may be called from any thread, raises StoreError."""

    _database: Database
    patience = PATIENCE

    def add_receipt(self, receipt: Receipt) -> None:
        """Keep a receipt, and let go of the oldest beyond the bounds; waits ``patience`` seconds at most."""
        with self._database.writing(self.patience) as connection:
            row = (receipt.id, receipt.asked, receipt.asker, receipt.question, receipt.status, packed(receipt.content))
            connection.execute(f"INSERT OR REPLACE INTO receipt({COLUMNS}) VALUES (?, ?, ?, ?, ?, ?)", row)
            forget_oldest(connection, time.time())

    def receipt(self, receipt_id: str = "") -> Receipt | None:
        """The receipt with this id or with the only id that begins so; the newest one without an id."""
        with self._database.reading() as connection:
            if not receipt_id:
                rows = connection.execute(f"SELECT {COLUMNS} FROM receipt ORDER BY seq DESC LIMIT 1").fetchall()
            else:
                span = (receipt_id, receipt_id + "\U0010ffff")
                rows = connection.execute(
                    f"SELECT {COLUMNS} FROM receipt WHERE id >= ? AND id < ? ORDER BY id LIMIT 2", span
                ).fetchall()
        found = [read(row) for row in rows if len(rows) == 1 or row["id"] == receipt_id]
        return found[0] if found else None

    def receipts(self, count: int = 20, *, asker: str = "", verdict: Opinion | None = None) -> list[Receipt]:
        """The newest receipts first: of everybody or one asker, all or those somebody judged so."""
        judged = "id IN (SELECT receipt_id FROM feedback WHERE verdict = ?2)" if verdict else "?2 IS NULL"
        where = f"(?1 = '' OR asker = ?1) AND {judged}"
        with self._database.reading() as connection:
            rows = connection.execute(
                f"SELECT {COLUMNS} FROM receipt WHERE {where} ORDER BY seq DESC LIMIT ?3", (asker, verdict, count)
            )
            return [read(row) for row in rows]

    def add_feedback(self, receipt_id: str, asker: str, verdict: Opinion, reason: str = "") -> bool:
        """Note what a reader thought, once per reader, the last word counting; False when the receipt is gone."""
        with self._database.writing(self.patience) as connection:
            if connection.execute("SELECT 1 FROM receipt WHERE id = ?", (receipt_id,)).fetchone() is None:
                return False
            connection.execute(
                "INSERT OR REPLACE INTO feedback(receipt_id, asker, verdict, reason, given) VALUES (?, ?, ?, ?, ?)",
                (receipt_id, asker, verdict, reason, time.time()),
            )
            return True

    def feedback(self, receipt_id: str = "") -> list[Feedback]:
        """What readers thought, of one answer or of all, oldest first."""
        with self._database.reading() as connection:
            rows = connection.execute(
                "SELECT receipt_id, verdict, reason, asker, given FROM feedback"
                " WHERE ?1 = '' OR receipt_id = ?1 ORDER BY given, receipt_id",
                (receipt_id,),
            )
            return [Feedback(*row) for row in rows]

    def forget(self, asker: str) -> int:
        """Delete every receipt and judgement of an asker; returns how many receipts there were."""
        if not asker:
            return 0
        with self._database.writing() as connection:
            connection.execute(
                "DELETE FROM feedback WHERE asker = ?1 OR receipt_id IN (SELECT id FROM receipt WHERE asker = ?1)",
                (asker,),
            )
            return connection.execute("DELETE FROM receipt WHERE asker = ?", (asker,)).rowcount

    def spent(self, day: str = "") -> Spending:
        """What language models used on a UTC day (``2026-05-12``), today without one."""
        with self._database.reading() as connection:
            row = connection.execute(
                "SELECT tokens_in, tokens_out, cost FROM spending WHERE day = ?", (day or today(),)
            ).fetchone()
        return Spending(*row) if row else Spending()

    def spend(self, more: Spending, day: str = "") -> Spending:
        """Add to what a UTC day used and give the new sum; days long past are forgotten."""
        day = day or today()
        with self._database.writing(self.patience) as connection:
            row = connection.execute(
                "INSERT INTO spending(day, tokens_in, tokens_out, cost) VALUES (?, ?, ?, ?) ON CONFLICT(day) DO UPDATE"
                " SET tokens_in = tokens_in + excluded.tokens_in, tokens_out = tokens_out + excluded.tokens_out,"
                " cost = cost + excluded.cost RETURNING tokens_in, tokens_out, cost",
                (day, more.tokens_in, more.tokens_out, more.cost),
            ).fetchone()
            connection.execute("DELETE FROM spending WHERE day < ?", (today(time.time() - KEPT_DAYS * DAY),))
        return Spending(*row)


def today(now: float | None = None) -> str:
    """The UTC day of a time, ISO 8601."""
    return datetime.fromtimestamp(time.time() if now is None else now, UTC).date().isoformat()


def packed(content: Mapping[str, Any]) -> bytes:
    """JSON made small."""
    return zlib.compress(json.dumps(content, ensure_ascii=True, separators=(",", ":")).encode(), 6)


def read(row: sqlite3.Row) -> Receipt:
    """The receipt of a row with COLUMNS."""
    content = MappingProxyType(json.loads(zlib.decompress(row["content"])))
    return Receipt(row["id"], row["question"], row["status"], content, row["asked"], row["asker"])


def forget_oldest(connection: sqlite3.Connection, now: float, kept: int = KEPT) -> None:
    """Delete what lies beyond the bounds, with what was thought of it; inside a write transaction."""
    beyond = "SELECT id FROM receipt WHERE asked < ?1 OR seq <= (SELECT MAX(seq) FROM receipt) - ?2"
    values = (now - KEPT_DAYS * DAY, kept)
    connection.execute(f"DELETE FROM feedback WHERE receipt_id IN ({beyond})", values)
    connection.execute(f"DELETE FROM receipt WHERE id IN ({beyond})", values)

"""What buttons and replies need after a restart: answers, with who asked them where; bounded."""

from __future__ import annotations

import hashlib
import json
import secrets
import sqlite3
import time
import zlib
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from bot.answering.answer_json import answer_of, kept_json
from bot.discordbot.kept_ask import ask_json, ask_of
from bot.discordbot.kept_file import KeptFile
from bot.retrieval.ask import Ask, Turn

if TYPE_CHECKING:
    from bot.answering.answer import Answer

FILE = "discord.sqlite3"
KEPT_DAYS = 90
KEPT = 50_000  # answers; the oldest go first. 1.5 kB each: 75 MB at most
_DAY = 86_400.0
_SWEEP = 100  # answers after which the oldest are looked for

TABLES = (
    """CREATE TABLE IF NOT EXISTS answer(id TEXT PRIMARY KEY, asker INTEGER NOT NULL, guild INTEGER, channel INTEGER,
    private INTEGER NOT NULL, kept REAL NOT NULL, content BLOB NOT NULL) WITHOUT ROWID""",
    "CREATE INDEX IF NOT EXISTS answer_kept ON answer(kept)",
    "CREATE INDEX IF NOT EXISTS answer_asker ON answer(asker)",
    "CREATE INDEX IF NOT EXISTS answer_channel ON answer(channel, kept)",
    "CREATE TABLE IF NOT EXISTS message(id INTEGER PRIMARY KEY, answer TEXT NOT NULL)",
    "CREATE INDEX IF NOT EXISTS message_answer ON message(answer)",
    "CREATE TABLE IF NOT EXISTS salt(value BLOB PRIMARY KEY) WITHOUT ROWID",
    "CREATE TABLE IF NOT EXISTS shared(answer TEXT PRIMARY KEY) WITHOUT ROWID",
)


@dataclass(frozen=True, slots=True)
class Where:
    """The server and channel of a question, and whether only the asker sees its answer."""

    guild: int | None = None
    channel: int | None = None
    private: bool = False


NOWHERE = Where()


@dataclass(frozen=True, slots=True)
class Kept:
    """An answer, the question as it was asked, who asked it where, the turns up to it, and its words' language."""

    answer: Answer
    ask: Ask
    asker: int
    where: Where
    turns: tuple[Turn, ...] = ()
    language: str = "en"


class Memory(KeptFile):
    """One SQLite file beside the store (or ``:memory:``); every method may be called from any thread."""

    def __init__(self, path: Path | str = ":memory:") -> None:
        super().__init__(path, TABLES)
        self._written = 0
        self._salt = self._known_salt()

    def key(self, person: int) -> str:
        """The name a person has in the store: the same one always, and nobody reads the person out of it."""
        return hashlib.sha256(self._salt + str(person).encode()).hexdigest()[:16]

    def keep(self, kept: Kept) -> None:
        """Keep an answer under its id."""
        where = kept.where
        row = (kept.answer.id, kept.asker, where.guild, where.channel, where.private, time.time(), _packed(kept))
        with self._changing() as connection:
            connection.execute("INSERT OR REPLACE INTO answer VALUES (?, ?, ?, ?, ?, ?, ?)", row)
            self._written += 1
            if self._written % _SWEEP == 1:
                _forget_oldest(connection)

    def kept(self, answer: str) -> Kept | None:
        """The answer with this id, None once it is forgotten."""
        return self._one("SELECT * FROM answer WHERE id = ?", answer)

    def shown(self, answer: str, messages: Iterable[int]) -> None:
        """Note the messages an answer consists of."""
        with self._changing() as connection:
            rows = [(message, answer) for message in messages]
            connection.executemany("INSERT OR REPLACE INTO message VALUES (?, ?)", rows)

    def messages(self, answer: str) -> list[int]:
        """The messages an answer consists of, oldest first."""
        rows = self._rows("SELECT id FROM message WHERE answer = ? ORDER BY id", (answer,))
        return [row[0] for row in rows]

    def shown_in(self, message: int) -> Kept | None:
        """The answer that a message is part of."""
        return self._one(
            "SELECT answer.* FROM answer JOIN message ON message.answer = answer.id WHERE message.id = ?", message
        )

    def turns_in(self, channel: int, since: float) -> tuple[Turn, ...]:
        """The conversation of a channel up to its newest answer that all there can see, if kept after ``since``."""
        kept = self._one(
            "SELECT * FROM answer WHERE channel = ?1 AND NOT private AND kept > ?2 ORDER BY kept DESC LIMIT 1",
            channel,
            since,
        )
        return kept.turns if kept else ()

    def recent(self, person: int, guild: int | None = None, count: int = 10) -> list[str]:
        """The questions that a person asked last in one server, or outside of all, newest first, each once."""
        query = "SELECT content FROM answer WHERE asker = ? AND guild IS ? ORDER BY kept DESC LIMIT ?"
        rows = self._rows(query, (person, guild, 3 * count))
        questions = dict.fromkeys(_unpacked(row[0])["ask"]["question"] for row in rows)
        return list(questions)[:count]

    def share(self, answer: str) -> bool:
        """Note that an answer was shared; False if it had been."""
        with self._changing() as connection:
            return connection.execute("INSERT OR IGNORE INTO shared VALUES (?)", (answer,)).rowcount > 0

    def forget(self, person: int) -> int:
        """Delete all that is kept of a person; gives how many answers there were."""
        with self._changing() as connection:
            gone = connection.execute("DELETE FROM answer WHERE asker = ?", (person,)).rowcount
            _drop_loose(connection)
            return gone

    def forget_before(self, seconds: float, guild: int | None = None) -> int:
        """Delete the answers kept before a time (UTC seconds), of one server or of all; gives how many there were."""
        with self._changing() as connection:
            gone = connection.execute(
                "DELETE FROM answer WHERE kept < ?1 AND (?2 IS NULL OR guild = ?2)", (seconds, guild)
            ).rowcount
            _drop_loose(connection)
            return gone

    def _known_salt(self) -> bytes:
        with self._changing() as connection:
            row = connection.execute("SELECT value FROM salt").fetchone() or (secrets.token_bytes(16),)
            connection.execute("INSERT OR IGNORE INTO salt VALUES (?)", row)
        return bytes(row[0])

    def _one(self, query: str, *values: Any) -> Kept | None:
        rows = self._rows(query, values)
        return _read(rows[0]) if rows else None


def _packed(kept: Kept) -> bytes:
    content = {
        "answer": kept_json(kept.answer),
        "ask": ask_json(kept.ask),
        "turns": [asdict(turn) for turn in kept.turns],
        "language": kept.language,
    }
    return zlib.compress(json.dumps(content, ensure_ascii=True, separators=(",", ":")).encode(), 6)


def _unpacked(content: bytes) -> dict[str, Any]:
    return dict(json.loads(zlib.decompress(content)))


def _read(row: Sequence[Any]) -> Kept:
    _, asker, guild, channel, private, _, packed = row
    content = _unpacked(packed)
    turns = tuple(map(_turn, content["turns"]))
    where = Where(guild, channel, bool(private))
    return Kept(answer_of(content["answer"]), ask_of(content["ask"]), asker, where, turns, content["language"])


def _turn(data: dict[str, Any]) -> Turn:
    """A turn; those kept by earlier versions do not say what was quoted, refused or understood."""
    quotes, refused = tuple(data.get("quotes", ())), bool(data.get("refused", False))
    asked = str(data.get("asked", ""))
    return Turn(data["question"], data["answer"], tuple(data["titles"]), quotes, refused=refused, asked=asked)


def _forget_oldest(connection: sqlite3.Connection) -> None:
    """Delete what lies beyond the bounds."""
    connection.execute(
        "DELETE FROM answer WHERE kept < ?1 OR kept <= (SELECT kept FROM answer ORDER BY kept DESC LIMIT 1 OFFSET ?2)",
        (time.time() - KEPT_DAYS * _DAY, KEPT),
    )
    _drop_loose(connection)


def _drop_loose(connection: sqlite3.Connection) -> None:
    for table in ("message", "shared"):
        connection.execute(f"DELETE FROM {table} WHERE answer NOT IN (SELECT id FROM answer)")

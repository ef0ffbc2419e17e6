"""What the bot keeps about servers in its own file: their settings, questions of the day, answers under way."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, fields
from pathlib import Path
from typing import Any

from bot.discordbot import feed_register
from bot.discordbot.kept_ask import ask_json, ask_of
from bot.retrieval.ask import Ask

TABLES = (
    "CREATE TABLE IF NOT EXISTS server(id INTEGER PRIMARY KEY, settings TEXT NOT NULL, gone REAL)",
    """CREATE TABLE IF NOT EXISTS spent(day TEXT NOT NULL, subject TEXT NOT NULL, questions INTEGER NOT NULL,
    PRIMARY KEY(day, subject)) WITHOUT ROWID""",
    """CREATE TABLE IF NOT EXISTS under_way(id TEXT PRIMARY KEY, person INTEGER NOT NULL, began REAL NOT NULL,
    interrupted INTEGER NOT NULL DEFAULT 0, content TEXT NOT NULL) WITHOUT ROWID""",
    *feed_register.TABLES,
)


@dataclass(frozen=True, slots=True)
class UnderWay:
    """An answer that is not finished: the question, who asked it where, its message, and the token to edit it with.

    ``message`` is 0 until something is shown, ``asked_in`` the message of a question that was none of our commands;
    ``token`` is the interaction's, worthless after 15 minutes. ``ask``: the question with its options; earlier versions
    kept none.
    """

    id: str
    person: int
    began: float
    question: str
    language: str
    guild: int = 0
    channel: int = 0
    message: int = 0
    private: bool = False
    asked_in: int = 0
    token: str = ""
    application: int = 0
    ask: Ask | None = None


@dataclass(frozen=True, slots=True)
class Handle:
    """By what a question's answer is found after a restart: the message asked in, or the interaction's token."""

    message: int = 0
    token: str = ""
    application: int = 0


NO_HANDLE = Handle()


class Register(feed_register.FeedRegister):
    """One SQLite file (or ``:memory:``); every method may be called from any thread and raises StoreError."""

    def __init__(self, path: Path | str = ":memory:") -> None:
        super().__init__(path, TABLES)

    def settings(self) -> dict[int, dict[str, Any]]:
        """The settings of every server that changed any."""
        rows = self._rows("SELECT id, settings FROM server")
        return {row[0]: dict(json.loads(row[1])) for row in rows}

    def set_settings(self, guild: int, settings: dict[str, Any]) -> None:
        """Keep a server's settings."""
        self._do(
            "INSERT INTO server(id, settings) VALUES (?1, ?2) ON CONFLICT(id) DO UPDATE SET settings = ?2",
            (guild, json.dumps(settings)),
        )

    def left(self, guild: int, when: float | None) -> None:
        """Note when the bot was removed from a server; None: it is back."""
        self._do(
            "INSERT INTO server(id, settings, gone) VALUES (?1, '{}', ?2) ON CONFLICT(id) DO UPDATE SET gone = ?2",
            (guild, when),
        )

    def gone_before(self, seconds: float) -> list[int]:
        """The servers that the bot was removed from before a time (UTC seconds)."""
        return [row[0] for row in self._rows("SELECT id FROM server WHERE gone < ?", (seconds,))]

    def forget_server(self, guild: int) -> None:
        """Drop a server's settings."""
        self._do("DELETE FROM server WHERE id = ?", (guild,))

    def spent(self, day: str) -> dict[str, int]:
        """Questions of a day by whom they count for; earlier days are dropped."""
        self._do("DELETE FROM spent WHERE day < ?", (day,))
        return {row[0]: row[1] for row in self._rows("SELECT subject, questions FROM spent WHERE day = ?", (day,))}

    def spend(self, day: str, counts: dict[str, int]) -> None:
        """Add to the counts of a day; the processes of other shards add theirs."""
        rows = [(day, subject, count) for subject, count in counts.items()]
        self._many(
            "INSERT INTO spent VALUES (?1, ?2, max(0, ?3))"
            " ON CONFLICT(day, subject) DO UPDATE SET questions = max(0, questions + ?3)",
            rows,
        )

    def begin(self, answer: UnderWay) -> None:
        """An answer is under way, or its message is known by now."""
        content = {key: value for key, value in asdict(answer).items() if key not in ("id", "person", "began")}
        content["ask"] = answer.ask and ask_json(answer.ask)
        self._do(
            "INSERT OR REPLACE INTO under_way(id, person, began, content) VALUES (?, ?, ?, ?)",
            (answer.id, answer.person, answer.began, json.dumps(content)),
        )

    def end(self, answer: str) -> None:
        """An answer has its last state."""
        self._do("DELETE FROM under_way WHERE id = ?", (answer,))

    def unfinished(self) -> list[UnderWay]:
        """Answers under way, when nothing is: a former life broke off in the middle of them."""
        return [_read(row) for row in self._rows("SELECT * FROM under_way WHERE interrupted = 0 ORDER BY began")]

    def interrupted(self, answer: str) -> None:
        """The answer is marked as interrupted; its question is kept for who wants to ask it again."""
        self._do(
            "UPDATE under_way SET interrupted = 1, content = json_remove(content, '$.token') WHERE id = ?", (answer,)
        )

    def question(self, answer: str) -> UnderWay | None:
        """A question whose answer broke off."""
        rows = self._rows("SELECT * FROM under_way WHERE id = ?", (answer,))
        return _read(rows[0]) if rows else None

    def forget(self, person: int) -> int:
        """Delete what is kept of a person; returns how many questions there were. The day's count stays its day."""
        return self._do("DELETE FROM under_way WHERE person = ?", (person,))

    def forget_before(self, seconds: float) -> int:
        """Delete questions that broke off before a time (UTC seconds)."""
        return self._do("DELETE FROM under_way WHERE began < ?", (seconds,))


def _read(row: Any) -> UnderWay:
    known = {field.name for field in fields(UnderWay)}
    content = {key: value for key, value in json.loads(row[4]).items() if key in known}
    ask = content.pop("ask", None)
    return UnderWay(id=row[0], person=row[1], began=row[2], **content, ask=ask and ask_of(ask))

"""What the loopback server remembers: messages with all their versions, interactions, faults to inject."""

from __future__ import annotations

import re
import time
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any

from tests.bot.discord.payloads import COMMAND, Person, Place, message_json, now
from tests.bot.discord.rules import BUTTON, CONTAINER, EPHEMERAL, nested, texts

ANSWER_WITHIN = 3.0  # seconds from an interaction to its acknowledgement
EDITS_APART = 0.95  # seconds between two versions of a message; a second, less what the clock may be off


@dataclass
class Shown:
    """A message as it stands, and when each of its versions came."""

    id: str
    place: Place
    author: Person
    body: dict[str, Any]
    private: bool = False
    versions: list[tuple[float, dict[str, Any]]] = field(default_factory=list)
    deleted: bool = False
    edited: str | None = None

    @property
    def text(self) -> str:
        """All a reader sees, block by block."""
        return "\n".join(texts(self.body))

    @property
    def tone(self) -> int | None:
        """The colour of its container or embed."""
        cards = [part for part in nested(self.body.get("components") or []) if part["type"] == CONTAINER]
        colours = [part.get("accent_color") for part in cards]
        colours += [embed.get("color") for embed in self.body.get("embeds") or []]
        return next(iter(colours), None)

    @property
    def replied_to(self) -> str | None:
        """The message it replies to."""
        reference = self.body.get("message_reference") or {}
        return str(reference["message_id"]) if reference else None

    def note(self, body: dict[str, Any]) -> None:
        """A new version; what the body does not name stays."""
        self.body = {**self.body, **body}
        self.versions.append((time.monotonic(), self.body))
        self.edited = now() if len(self.versions) > 1 else None

    def hasty(self) -> bool:
        """Two edits came faster than one a second; the first version is none."""
        times = [at for at, _ in self.versions[1:]]
        return any(later - earlier < EDITS_APART for earlier, later in pairwise(times))

    def to_json(self) -> dict[str, Any]:
        """The message object."""
        flags = self.body.get("flags", 0) | (EPHEMERAL if self.private else 0)
        return message_json(self.id, self.place, self.author, {**self.body, "flags": flags}, edited=self.edited)

    @property
    def buttons(self) -> dict[str, str]:
        """The custom ids of its buttons by what they do."""
        ids = [part["custom_id"] for part in nested(self.body.get("components") or []) if part["type"] == BUTTON]
        return {identity.split(":")[1]: identity for identity in ids}


@dataclass
class Used:
    """A command, button or form someone used, and how it was acknowledged; ``on`` is the message of a button."""

    id: str
    token: str
    place: Place
    person: Person
    at: float = field(default_factory=time.monotonic)
    acknowledged: float | None = None
    kind: int = 0
    private: bool = False
    original: Shown | None = None
    more: list[Shown] = field(default_factory=list)
    expired: bool = False
    type: int = COMMAND
    on: Shown | None = None
    form: dict[str, Any] | None = None
    choices: list[dict[str, Any]] | None = None

    @property
    def took(self) -> float:
        """Seconds to the acknowledgement."""
        return float("inf") if self.acknowledged is None else self.acknowledged - self.at

    @property
    def thinking(self) -> bool:
        """Acknowledged, but nothing was ever shown."""
        return self.kind == 5 and self.original is None  # deferred


@dataclass
class Fault:
    """An answer other than the right one, for the next ``times`` requests that match; status 0 cuts the connection."""

    method: str
    path: str
    status: int
    code: int = 0
    retry_after: float = 0.0
    after_commit: bool = False
    times: int = 1

    def hits(self, method: str, path: str) -> bool:
        """Whether it strikes now; counts down if so."""
        if self.times and method == self.method and re.search(self.path, path):
            self.times -= 1
            return True
        return False

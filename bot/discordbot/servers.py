"""What each server has set: language, where and by whom questions may be asked, how answers look, what is searched."""

from __future__ import annotations

import threading
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, fields, replace
from types import MappingProxyType
from typing import Any, Literal, Protocol

from vectorstore.domain import SHARED

Style = Literal["full", "short"]
Place = Literal["channel", "thread"]
LONGEST_LIST = 25  # channels or roles; a Discord menu offers no more

_NONE: Mapping[str, int] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class ServerSettings:
    """One server's settings; the defaults are those of a server that has set none.

    ``language`` "" follows question and server; ``channels`` and ``roles`` empty allow all; ``retention`` in days, 0
    keeps the server's own articles and answers as long as the operator does. Budgets are questions per day, 0 without
    limit: for each person, for each person with a role, for the whole server.
    """

    language: str = ""
    channels: tuple[int, ...] = ()
    roles: tuple[int, ...] = ()
    style: Style = "full"
    place: Place = "channel"
    retention: int = 0
    own_only: bool = False
    per_person: int = 0
    per_role: Mapping[str, int] = field(default_factory=lambda: _NONE)
    per_server: int = 0


DEFAULT = ServerSettings()
CHOICES: Mapping[str, tuple[Any, ...]] = MappingProxyType(
    {"language": ("", "de", "en"), "style": ("full", "short"), "place": ("channel", "thread")}
)


def parsed(stored: Mapping[str, Any]) -> ServerSettings:
    """Settings as they were kept; what an older or newer Dateline kept otherwise falls back to its default."""
    known: dict[str, Any] = {}
    for setting in fields(ServerSettings):
        value = stored.get(setting.name, getattr(DEFAULT, setting.name))
        if setting.name in CHOICES and value not in CHOICES[setting.name]:
            continue
        known[setting.name] = tuple(value) if isinstance(value, list) else value
    return ServerSettings(**known)


class Notebook(Protocol):
    """Where settings are kept over restarts."""

    def settings(self) -> dict[int, dict[str, Any]]:
        """The settings of every server that changed any."""
        ...

    def set_settings(self, guild: int, settings: dict[str, Any]) -> None:
        """Keep a server's settings."""
        ...


class Servers:
    """The settings of all servers, in memory and in the notebook; usable from several threads."""

    def __init__(self, notebook: Notebook) -> None:
        self._notebook = notebook
        self._writing = threading.Lock()
        self.read_again()

    def read_again(self) -> None:
        """Take over what the processes of other shards have set since; raises StoreError."""
        with self._writing:
            self._known = {guild: parsed(stored) for guild, stored in self._notebook.settings().items()}

    def of(self, guild: int | None) -> ServerSettings:
        """A server's settings; the defaults for direct messages."""
        return DEFAULT if guild is None else self._known.get(guild, DEFAULT)

    def all(self) -> dict[int, ServerSettings]:
        """The settings of every server that changed any."""
        return dict(self._known)

    def change(self, guild: int, **values: Any) -> ServerSettings:
        """Set some of a server's settings; raises StoreError when they cannot be kept, and they stay as they were."""
        return self._change(guild, lambda known: replace(known, **values))

    def set_role(self, guild: int, role: int, questions: int) -> ServerSettings:
        """Set the budget of people with a role beside those of other roles; raises StoreError as ``change``."""

        def given(known: ServerSettings) -> ServerSettings:
            roles = {**known.per_role, str(role): questions}
            return replace(known, per_role=dict(list(roles.items())[-LONGEST_LIST:]))

        return self._change(guild, given)

    def _change(self, guild: int, changed: Callable[[ServerSettings], ServerSettings]) -> ServerSettings:
        with self._writing:
            settings = changed(self.of(guild))
            self._notebook.set_settings(guild, plain(settings))
            self._known[guild] = settings
        return settings

    def forget(self, guild: int) -> None:
        """A server is gone."""
        self._known.pop(guild, None)

    def corpora(self, guild: int | None) -> tuple[str, ...]:
        """What may be seen there: the shared corpus and the server's own, or its own alone if it has set so."""
        if guild is None:
            return (SHARED,)
        return (str(guild),) if self.of(guild).own_only else (SHARED, str(guild))


def plain(settings: ServerSettings) -> dict[str, Any]:
    """The settings as plain values for JSON."""
    values = {setting.name: getattr(settings, setting.name) for setting in fields(settings)}
    return {**values, "per_role": dict(settings.per_role)}

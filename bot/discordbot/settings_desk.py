"""A server's settings and budgets: shown as a panel, changed one at a time."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from typing import Any

from discord import ui

from bot.discordbot.budget import DAY
from bot.discordbot.desk_views import RETENTIONS, settings_menus
from bot.discordbot.door import Door
from bot.discordbot.escaping import escaped_line, timestamp
from bot.discordbot.rendering import Page, Tone
from bot.discordbot.servers import CHOICES, LONGEST_LIST, ServerSettings
from bot.discordbot.words import Words
from bot.discordbot.words_running import running_words

_MENU_NAMES = {"ownonly": "own_only"}


class SettingsDesk:
    """Reads and changes what the door goes by."""

    def __init__(self, door: Door) -> None:
        self._door = door

    def panel(self, guild: int, words: Words) -> tuple[Page, list[ui.Item[Any]]]:
        """The settings and a menu for each."""
        said = running_words(words)
        settings = self._door.servers.of(guild)
        lines = [
            f"**{said.labels['channels']}**: " + (" ".join(f"<#{channel}>" for channel in settings.channels) or "–"),
            f"**{said.labels['roles']}**: {len(settings.roles) or '–'}",
        ]
        page = Page(Tone.REFUSED, (said.settings_head, "\n".join(lines), f"-# {said.settings_intro}"))
        return page, settings_menus(settings, said)

    def choose(self, guild: int, menu: str, values: Sequence[str]) -> ServerSettings:
        """What was chosen in a menu; anything that no menu offers leaves the settings as they are."""
        name = _MENU_NAMES.get(menu, menu)
        value = _read(name, values)
        if value is None:
            return self._door.servers.of(guild)
        return self._door.servers.change(guild, **{name: value})

    def set_budget(self, guild: int, questions: int, role: int | None, *, whole: bool) -> ServerSettings:
        """Questions per day, 0 without limit: of people with a role, of the whole server, else of each person."""
        servers = self._door.servers
        if role is not None:
            return servers.set_role(guild, role, questions)
        return servers.change(guild, **({"per_server": questions} if whole else {"per_person": questions}))

    def budget_page(self, guild: int, person: int, role_name: Callable[[int], str], words: Words) -> Page:
        """The budgets, and what is used of them today."""
        said, settings = running_words(words), self._door.servers.of(guild)

        def told(limit: int) -> str:
            return str(limit) if limit else said.budget_none

        lines = [said.budget_person.format(limit=told(settings.per_person))]
        lines += [
            said.budget_role.format(role=escaped_line(role_name(int(role))), limit=told(limit))
            for role, limit in settings.per_role.items()
        ]
        lines.append(said.budget_server.format(limit=told(settings.per_server)))
        mine, server = self._door.budgets.used(person, guild)
        again = timestamp((time.time() // DAY + 1) * DAY, "R")
        today = said.budget_today.format(mine=mine, server=server, again=again)
        return Page(Tone.REFUSED, (said.budget_head, "\n".join(f"- {line}" for line in lines), f"-# {today}"))


def _read(name: str, values: Sequence[str]) -> Any:
    """A menu's values as the setting has them, None for what no menu offers."""
    first = "" if values[:1] == ["auto"] else next(iter(values), "")
    if name in ("channels", "roles"):
        return tuple(int(value) for value in values if value.isdecimal())[:LONGEST_LIST]
    if name == "own_only":
        return first == "1"
    if name == "retention":
        return int(first) if first.isdecimal() and int(first) in RETENTIONS else None
    return first if first in CHOICES.get(name, ()) else None

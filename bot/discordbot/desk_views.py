"""Buttons and menus of the desk: known by their custom ids alone, so that they work after a restart."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

import discord
from discord import ui

from bot.discordbot.card import NO_MENTIONS, card
from bot.discordbot.counted import Counted
from bot.discordbot.rendering import Page
from bot.discordbot.servers import LONGEST_LIST, ServerSettings
from bot.discordbot.words_running_table import RunningWords

CUSTOM_ID = re.compile(r"desk:(?P<what>[a-z_]+):(?P<key>[0-9a-z]*)")
RETENTIONS = (0, 7, 30, 90, 180, 365)
Part = tuple[str, str, str]  # what the button does, its key, its label


def shown(page: Page, buttons: Sequence[Part] = (), menus: Sequence[ui.Item[Any]] = ()) -> dict[str, Any]:
    """The arguments that send or edit a page with buttons or menus below it."""
    view = card(page)
    for menu in menus:
        view.add_item(ui.ActionRow(menu))
    if buttons:
        view.add_item(ui.ActionRow(*(_button(*part) for part in buttons)))
    view.stop()  # nothing waits for it: presses come to the desk by their custom id
    return {"view": view, "allowed_mentions": NO_MENTIONS}


def _button(what: str, key: str, label: str) -> ui.Button[Any]:
    style = {"cancel": discord.ButtonStyle.secondary, "forget": discord.ButtonStyle.danger}
    return ui.Button(
        label=label, style=style.get(what, discord.ButtonStyle.primary), custom_id=f"desk:{what}:{key}"
    )  # fmt: skip


def settings_menus(settings: ServerSettings, said: RunningWords) -> list[ui.Item[Any]]:
    """One menu for each setting, showing what is set."""
    channels: ui.ChannelSelect[Any] = ui.ChannelSelect(
        custom_id="desk:set:channels",
        placeholder=said.labels["channels"],
        min_values=0,
        max_values=LONGEST_LIST,
        default_values=[
            discord.SelectDefaultValue(id=channel, type=discord.SelectDefaultValueType.channel)
            for channel in settings.channels
        ],
    )
    roles: ui.RoleSelect[Any] = ui.RoleSelect(
        custom_id="desk:set:roles",
        placeholder=said.labels["roles"],
        min_values=0,
        max_values=LONGEST_LIST,
        default_values=[
            discord.SelectDefaultValue(id=role, type=discord.SelectDefaultValueType.role) for role in settings.roles
        ],
    )
    return [
        _menu("language", ("", "de", "en"), settings.language, said),
        _menu("style", ("full", "short"), settings.style, said),
        _menu("place", ("channel", "thread"), settings.place, said),
        _menu("own_only", ("0", "1"), str(int(settings.own_only)), said),
        _menu("retention", tuple(map(str, RETENTIONS)), str(settings.retention), said),
        channels,
        roles,
    ]


def _menu(name: str, values: Sequence[str], chosen: str, said: RunningWords) -> ui.Select[Any]:
    return ui.Select(
        custom_id=f"desk:set:{name.replace('_', '')}",
        min_values=1,
        max_values=1,
        options=[
            discord.SelectOption(
                label=f"{said.labels[name]}: {_option(name, value, said)}"[:100],
                value=value or "auto",
                default=value == chosen,
            )
            for value in values
        ],
    )


def _option(name: str, value: str, said: RunningWords) -> str:
    known = said.options.get(f"{name}:{value}")
    return known if known is not None else said.options[f"{name}:days"].format(days=Counted(int(value)))

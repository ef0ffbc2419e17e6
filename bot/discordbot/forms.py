"""The forms behind buttons; what was typed into one is read from the interaction alone, so a restart loses nothing."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

import discord
from discord import ui

from bot.discordbot.buttons import Action, Button
from bot.discordbot.questions import LONGEST
from bot.discordbot.words_asking import AskingWords

FIELD = "text"
_REASON = 500
_OPEN = 900.0  # seconds a form is remembered by the library; one sent off later is read all the same


def form(button: Button, said: AskingWords) -> ui.Modal:
    """The form behind a button: a follow-up question, or what was wrong."""
    if button.action is Action.FOLLOW:
        return _form(button, said.follow_title, said.follow_label, said.follow_hint, LONGEST)
    return _form(button, said.reason_title, said.reason_label, said.reason_hint, _REASON, required=False)


def _form(button: Button, title: str, label: str, hint: str, longest: int, *, required: bool = True) -> ui.Modal:
    modal = ui.Modal(title=title, custom_id=button.custom_id, timeout=_OPEN)
    field: ui.TextInput[Any] = ui.TextInput(
        custom_id=FIELD, style=discord.TextStyle.paragraph, placeholder=hint, max_length=longest, required=required
    )
    modal.add_item(ui.Label(text=label, component=field))
    return modal


def typed(interaction: discord.Interaction[Any]) -> str:
    """What was typed into a form that was sent off."""
    data: Any = interaction.data or {}
    return next((str(field.get("value") or "") for field in _fields(data) if field.get("custom_id") == FIELD), "")


def _fields(part: Mapping[str, Any]) -> Iterator[Mapping[str, Any]]:
    """Every component of a form, labels and rows opened."""
    yield part
    for inner in (*part.get("components", ()), *([part["component"]] if "component" in part else ())):
        yield from _fields(inner)

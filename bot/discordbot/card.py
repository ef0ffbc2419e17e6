"""A page as Discord shows it: a card of Components V2 with its buttons, or a plain embed where that is refused."""

from __future__ import annotations

import io
import re
from collections import OrderedDict
from typing import Any

import discord
from discord import ui

from bot.discordbot.buttons import TEMPLATE, Action, Button, Rows, pressed
from bot.discordbot.rendering import Page, Picture

NO_MENTIONS = discord.AllowedMentions.none()
INVALID_FORM = 50035  # Discord's code for a body it does not take, such as components it does not know
_ALT = 1024  # characters of a picture's description
_REMEMBERED = 1000  # places that are known to refuse cards


class AnswerButton(ui.DynamicItem[ui.Button[Any]], template=TEMPLATE):
    """A button below an answer, known by its custom id alone: it works after a restart as before."""

    def __init__(self, button: Button) -> None:
        style = discord.ButtonStyle.primary if button.action is Action.FOLLOW else discord.ButtonStyle.secondary
        super().__init__(
            ui.Button(label=button.label or None, emoji=button.emoji or None, style=style, custom_id=button.custom_id)
        )

    @classmethod
    async def from_custom_id(
        cls, _interaction: discord.Interaction[Any], item: ui.Item[Any], match: re.Match[str], /
    ) -> AnswerButton:
        """The button that was pressed."""
        return cls(Button(Action(match["action"]), match["answer"], getattr(item, "label", None) or "-"))

    async def callback(self, interaction: discord.Interaction[Any]) -> None:
        """Hand the press to the client."""
        button = pressed(self.custom_id)
        if button is not None:
            await interaction.client.pressed(interaction, button)


def card(page: Page) -> ui.LayoutView:
    """The page as a coloured container: text blocks, rules between them, and below them the buttons."""
    container: ui.Container[ui.LayoutView] = ui.Container(accent_colour=discord.Colour(int(page.tone)))
    for number, block in enumerate(page.blocks):
        if number:
            container.add_item(ui.Separator(spacing=discord.SeparatorSpacing.small))
        container.add_item(ui.TextDisplay(block))
        if page.picture is not None and not number:
            shown = discord.MediaGalleryItem(f"attachment://{page.picture.name}", description=page.picture.alt[:_ALT])
            container.add_item(ui.MediaGallery(shown))
    view = ui.LayoutView(timeout=None)
    view.add_item(container)
    for row in page.rows:
        view.add_item(ui.ActionRow(*(AnswerButton(button) for button in row)))
    return view


def embed(page: Page) -> discord.Embed:
    """The page as an embed with the same words and colour."""
    made = discord.Embed(description="\n\n".join(page.blocks), colour=discord.Colour(int(page.tone)))
    return made.set_image(url=f"attachment://{page.picture.name}") if page.picture is not None else made


def file_of(picture: Picture) -> discord.File:
    """The picture to send along, with its description."""
    return discord.File(io.BytesIO(picture.data), picture.name, description=picture.alt[:_ALT])


def button_view(rows: Rows) -> ui.View | None:
    """The buttons below an embed; None without any."""
    if not rows:
        return None
    view = ui.View(timeout=None)
    for number, row in enumerate(rows):
        for button in row:
            item = AnswerButton(button)
            item.row = number
            view.add_item(item)
    return view


def new(page: Page, *, plain: bool) -> dict[str, Any]:
    """The arguments that send a page; nothing in it pings anybody."""
    along = {} if page.picture is None else {"file": file_of(page.picture)}
    if not plain:
        return {"view": card(page), "allowed_mentions": NO_MENTIONS, **along}
    view = button_view(page.rows)
    return {"embed": embed(page), "allowed_mentions": NO_MENTIONS, **along, **({} if view is None else {"view": view})}


def changed(page: Page, *, plain: bool) -> dict[str, Any]:
    """The arguments that put a page in place of another."""
    along = {} if page.picture is None else {"attachments": [file_of(page.picture)]}
    if not plain:
        return {"view": card(page), "allowed_mentions": NO_MENTIONS, **along}
    return {"embed": embed(page), "view": button_view(page.rows), "allowed_mentions": NO_MENTIONS, **along}


class Forms:
    """Which places get embeds instead of cards: those where Discord refused a card."""

    def __init__(self) -> None:
        self._refused: OrderedDict[int, None] = OrderedDict()

    def plain(self, place: int | None) -> bool:
        """Whether a server or channel gets embeds."""
        return place in self._refused

    def refused(self, place: int | None) -> None:
        """Note that Discord did not take a card there."""
        if place is not None:
            self._refused[place] = None
            while len(self._refused) > _REMEMBERED:
                self._refused.popitem(last=False)

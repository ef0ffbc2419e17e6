"""A page as a Components V2 message: coloured container, text blocks, rules between them."""

from __future__ import annotations

import discord
from discord import ui

from bot.discordbot.rendering import Page

NO_MENTIONS = discord.AllowedMentions.none()


def card(page: Page) -> ui.LayoutView:
    """The page as discord.py sends it; holds no button, so nothing waits for a click."""
    container: ui.Container[ui.LayoutView] = ui.Container(accent_colour=discord.Colour(int(page.tone)))
    for number, block in enumerate(page.blocks):
        if number:
            container.add_item(ui.Separator(spacing=discord.SeparatorSpacing.small))
        container.add_item(ui.TextDisplay(block))
    view = ui.LayoutView(timeout=None)
    view.add_item(container)
    return view

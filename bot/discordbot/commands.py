"""The slash command /ask and its German names; what Discord is told about them, only when it changed."""

from __future__ import annotations

import hashlib
import json
import logging
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any, Protocol

import discord
from discord import app_commands
from discord.app_commands import Choice, locale_str

from bot.discordbot.questions import LONGEST
from bot.discordbot.words_commands import GERMAN

META = "discord.commands"

# For a server, or for oneself to take along; in servers, with the bot alone, and in other private chats.
ANYBODY = app_commands.AppInstallationType(guild=True, user=True)
ANYWHERE = app_commands.AppCommandContext(guild=True, dm_channel=True, private_channel=True)

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Options:
    """What was filled into /ask; a message is a question without options."""

    question: str
    since: str | None = None
    until: str | None = None
    source: str | None = None
    language: str | None = None
    private: bool = False


Asked = Callable[[discord.Interaction[Any], Options], Awaitable[None]]
Suggested = Callable[[discord.Interaction[Any], str, str], Awaitable[list[Choice[str]]]]


class GermanNames(app_commands.Translator):
    """The German half of the table; any other language gets the English names."""

    async def translate(
        self, string: locale_str, locale: discord.Locale, _context: app_commands.TranslationContextTypes
    ) -> str | None:
        """The German word, None where there is none."""
        return GERMAN.get(string.message) if locale is discord.Locale.german else None


def ask_command(asked: Asked, suggested: Suggested) -> app_commands.Command[Any, ..., None]:
    """The command /ask, which hands its options to ``asked`` and completes them with ``suggested``."""

    async def ask(
        interaction: discord.Interaction[Any],
        question: app_commands.Range[str, 1, LONGEST],
        since: str | None = None,
        until: str | None = None,
        source: str | None = None,
        language: str | None = None,
        private: bool = False,  # noqa: FBT001, FBT002 - Discord's form has a yes or no here
    ) -> None:
        await asked(interaction, Options(question, since, until, source, language, private))

    described = app_commands.describe(
        question="What do you want to know?",
        since="Only articles from this day on, such as 2026-05-12",
        until="Only articles up to this day, such as 2026-05-31",
        source="Only articles of this outlet",
        language="Only articles in this language, and an answer in it",
        private="Only you see the answer",
    )(ask)
    chosen = app_commands.choices(
        language=[Choice(name="German", value="de"), Choice(name="English", value="en")],
    )(described)
    completing: Any = {option: _completing(suggested, option) for option in ("question", "since", "until", "source")}
    completed = app_commands.autocomplete(**completing)(chosen)
    description = "Ask the news; every sentence of the answer is backed by a quote."
    command: app_commands.Command[Any, ..., None] = app_commands.Command(
        name="ask", description=description, callback=completed, allowed_installs=ANYBODY, allowed_contexts=ANYWHERE
    )
    return command


def _completing(suggested: Suggested, option: str) -> Callable[..., Awaitable[list[Choice[str]]]]:
    async def complete(interaction: discord.Interaction[Any], current: str) -> list[Choice[str]]:
        return await suggested(interaction, option, current)

    return complete


class Notes(Protocol):
    """Where a line is kept over restarts."""

    def meta(self, key: str) -> str | None:
        """The value, None if there is none."""
        ...

    def set_meta(self, key: str, value: str | None) -> None:
        """Keep the value; None removes it."""
        ...


async def sync_when_changed(
    tree: app_commands.CommandTree[Any], application: int, guild_id: int | None, notes: Notes
) -> bool:
    """Tell Discord the commands if they, the application or the server are not those of last time."""
    payload = [await _payload(command, tree) for command in tree.get_commands()]
    place = f"{application}:{guild_id or 'everywhere'}"
    digest = hashlib.sha256(json.dumps(payload, sort_keys=True).encode()).hexdigest()
    known_place, _, known_digest = (notes.meta(META) or "").partition(" ")
    if (known_place, known_digest) == (place, digest):
        return False
    await _forget_elsewhere(tree, application, known_place, place)
    guild = discord.Object(guild_id) if guild_id else None
    if guild:
        tree.copy_global_to(guild=guild)
    await tree.sync(guild=guild)
    notes.set_meta(META, f"{place} {digest}")
    return True


async def _payload(command: Any, tree: app_commands.CommandTree[Any]) -> dict[str, Any]:
    if tree.translator is None:
        return dict(command.to_dict(tree))
    return dict(await command.get_translated_payload(tree, tree.translator))


async def _forget_elsewhere(
    tree: app_commands.CommandTree[Any], application: int, known_place: str, place: str
) -> None:
    """Commands left where they were told before would stand in people's lists twice."""
    known_application, _, where = known_place.partition(":")
    if known_place in ("", place) or known_application != str(application):
        return
    http = tree.client.http
    try:
        if where.isdigit():
            await http.bulk_upsert_guild_commands(application, int(where), payload=[])
        else:
            await http.bulk_upsert_global_commands(application, payload=[])
    except discord.HTTPException:
        log.warning("the commands of %s could not be taken back", where)

"""Every word of the bot's own in German and English, within Discord's lengths; every command has German names."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Iterator, Mapping
from dataclasses import fields
from typing import Any

import discord
import pytest
from discord.app_commands import TranslationContext, TranslationContextLocation, locale_str

from bot.discordbot.buttons import Action, answer_rows
from bot.discordbot.client import DatelineClient
from bot.discordbot.commands import GermanNames
from bot.discordbot.forms import form
from bot.discordbot.words import ENGLISH, GERMAN
from bot.discordbot.words_asking import ENGLISH_ASKING, GERMAN_ASKING
from bot.discordbot.words_commands import GERMAN as NAMES
from bot.discordbot.words_running import ENGLISH_RUNNING, GERMAN_RUNNING
from tests.bot.discord.bench import cited
from tests.bot.discord.rules import broken_by_commands, broken_by_form

TABLES = [(ENGLISH, GERMAN), (ENGLISH_ASKING, GERMAN_ASKING), (ENGLISH_RUNNING, GERMAN_RUNNING)]


def leaves(value: Any, name: str = "") -> Iterator[tuple[str, str]]:
    """Every text of a table with the way to it."""
    if isinstance(value, str):
        yield name, value
    elif isinstance(value, Mapping):
        for key, inner in value.items():
            yield from leaves(inner, f"{name}.{key}")
    elif isinstance(value, tuple):
        for number, inner in enumerate(value):
            yield from leaves(inner, f"{name}.{number}")
    else:
        for field in fields(value):
            yield from leaves(getattr(value, field.name), f"{name}.{field.name}")


@pytest.mark.parametrize(("english", "german"), TABLES, ids=["words", "asking", "running"])
def test_both_languages_say_everything(english, german):
    """Every key has a text in both, with the same places to fill in, and the German one is not the English one."""
    texts, other = dict(leaves(english)), dict(leaves(german))
    assert texts.keys() == other.keys()
    assert all(texts.values())
    assert all(other.values())
    for key, text in texts.items():
        assert sorted(re.findall(r"\{\w+", text)) == sorted(re.findall(r"\{\w+", other[key])), key
    alike = [key for key, text in texts.items() if text == other[key] and re.search(r"[a-z]{3} [a-z]{3}", text)]
    assert alike == []


def offered() -> list[dict[str, Any]]:
    """All commands as Discord is told of them, with their German names."""

    async def payloads() -> list[dict[str, Any]]:
        async with DatelineClient() as client:
            await client.commands.set_translator(GermanNames())
            tree = client.commands
            return [
                dict(await command.get_translated_payload(tree, tree.translator)) for command in tree.get_commands()
            ]

    return asyncio.run(payloads())


def parts(command: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """A command with its options and choices, and those of its subcommands."""
    yield command
    for option in command.get("options", []):
        yield from parts(option)
    yield from command.get("choices", [])


def test_every_command_option_and_choice_has_german_words():
    """Names and descriptions of everything that is offered are in the German table."""
    names = [part["name"] for command in offered() for part in parts(command)]
    texts = [part["description"] for command in offered() for part in parts(command) if part.get("description")]
    assert [text for text in (*names, *texts) if text not in NAMES] == []


def test_all_commands_keep_discords_lengths():
    """Names of 32, descriptions of 100 characters, 25 options and choices, in both languages."""
    assert broken_by_commands(offered()) == []


def test_a_locale_of_another_language_gets_the_english_names():
    """Only German is translated."""

    async def translated(locale: discord.Locale) -> str | None:
        context: Any = TranslationContext(location=TranslationContextLocation.command_name, data=None)
        return await GermanNames().translate(locale_str("ask"), locale, context)

    assert asyncio.run(translated(discord.Locale.german)) == "frag"
    assert asyncio.run(translated(discord.Locale.french)) is None


@pytest.mark.parametrize(("words", "said"), [(ENGLISH, ENGLISH_ASKING), (GERMAN, GERMAN_ASKING)], ids=["en", "de"])
def test_buttons_and_forms_fit_into_discords_lengths(words, said):
    """Labels, titles and hints of every button and form, whatever the answer."""
    answer = cited(["Es war so. Und so.", "Dann so."])
    for length in (Action.SHORT, Action.FULL, Action.LONG):
        rows = answer_rows(answer, words, private=True, length=length)
        assert all(len(row) <= 5 for row in rows)
        assert all((button.label or button.emoji) and len(button.label) <= 80 for row in rows for button in row)
        for button in (button for row in rows for button in row):
            if button.action in (Action.FOLLOW, Action.BAD):
                assert broken_by_form(form(button, said).to_dict()) == []

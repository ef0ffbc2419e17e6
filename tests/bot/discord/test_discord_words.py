"""Every word of the bot's own in German and English, within Discord's lengths; every command has German names."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Iterator, Mapping
from dataclasses import fields
from typing import Any

import discord
import httpcore
import httpx
import pytest
from discord.app_commands import TranslationContext, TranslationContextLocation, locale_str

from bot.discordbot.buttons import Action, answer_rows
from bot.discordbot.client import DatelineClient
from bot.discordbot.commands import GermanNames
from bot.discordbot.counted import Counted
from bot.discordbot.forms import form
from bot.discordbot.public_words import public_words
from bot.discordbot.words import ENGLISH, GERMAN
from bot.discordbot.words_asking import ENGLISH_ASKING, GERMAN_ASKING
from bot.discordbot.words_commands import GERMAN as NAMES
from bot.discordbot.words_errors import in_words_of
from bot.discordbot.words_running import ENGLISH_RUNNING, GERMAN_RUNNING
from bot.discordbot.words_topics import GERMAN as GERMAN_TOPICS
from bot.topics.following import Follow, add, planned
from ingest.web.compression import Damaged, TooLarge
from ingest.web.fetch_errors import reason, refused
from ingest.web.wire import ForbiddenAddress
from tests.bot.discord.bench import cited
from tests.bot.discord.rules import broken_by_commands, broken_by_form
from vectorstore.errors import UsageError

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


def test_german_texts_call_the_commands_as_a_german_discord_does():
    """`/ask` is /frag there: no text names a command that its reader's list does not have."""
    commands = {NAMES[c["name"]] for c in offered() if c.get("type", 1) == 1}
    inside = ((c, part) for c in offered() for part in c.get("options", []) if part["type"] == 1)
    groups = {f"{NAMES[command['name']]} {NAMES[part['name']]}" for command, part in inside}
    tables = (GERMAN, GERMAN_ASKING, GERMAN_RUNNING, GERMAN_TOPICS)
    texts = [text for table in tables for _, text in leaves(table)]
    named = {name for text in texts for name in re.findall(r"`/([^`]+)`", text)}
    assert len(named) > 8
    assert named <= commands | groups
    assert not any(menu in text for text in texts for menu in ("Find sources", "Check this claim"))


def sentences() -> Iterator[str]:
    """What the shared code says in English when a follow or a feed does not work, raised by that code itself."""
    here = Follow("person:1", "topic", "Zinsen", "1", "", "de")
    for plan in ({"zone": "Mars/Phobos"}, {"at": "25:99"}, {"weekday": "Blutag"}, {"quiet": "abc"}):
        yield raised(lambda plan=plan: planned(here, **plan))
    for text, kind in (("", "topic"), ("x" * 5000, "topic"), ("Blatt", "source")):
        follow = Follow("person:1", kind, text, "1", "", "de")
        yield raised(lambda follow=follow: add(NoArticles(), follow, 0.0))
    yield raised(lambda: add(NoArticles(full=True), here, 0.0))
    url = "https://x.example/feed"
    late, cut = httpcore.ReadTimeout("late"), httpcore.ReadError("cut")
    closed = httpcore.ConnectError("[Errno 111] Connection refused")
    errors = [
        ForbiddenAddress(),
        TooLarge(),
        Damaged("torn"),
        late,
        cut,
        closed,
        ValueError("bad"),
        RuntimeError("odd"),
    ]
    yield from (reason(error, url, 5_000_000)[0] for error in errors)
    yield from (str(refused(url, httpx.Response(status))) for status in (401, 403, 404, 410, 500, 418))


def raised(work: Any) -> str:
    """The text of what a call raises."""
    with pytest.raises(UsageError) as told:
        work()
    return str(told.value)


class NoArticles:
    """A store without outlets; ``full`` of follows."""

    def __init__(self, *, full: bool = False) -> None:
        self.full = full

    def sources(self, _scope: Any) -> list[tuple[str, int]]:
        """None."""
        return []

    def follows(self, _place: str) -> list[int]:
        """As many as may be, or none."""
        return [0] * 1000 if self.full else []


def test_what_does_not_work_is_told_in_german_too():
    """Every sentence that a follow or a feed can end with is German for Germans, with what was typed or asked."""
    for english in sentences():
        german = in_words_of(english, GERMAN)
        assert german != in_words_of(english, ENGLISH), english
        assert not re.search(r"\b(?:the|is not|of|this|try|check|later|address)\b", german), german
        assert "Errno" not in german
    assert "„Mars/Phobos“ ist keine Zeitzone" in in_words_of(next(sentences()), GERMAN)
    assert in_words_of('"[x](https://a.example)" is no rhythm.', GERMAN).startswith('"\\[x\\]')


@pytest.mark.parametrize(("count", "told"), [(0, "0 Fragen"), (1, "1 Frage"), (2, "2 Fragen"), (1200, "1200 Fragen")])
def test_one_of_a_thing_is_told_in_the_singular(count, told):
    """A number and its thing agree."""
    assert f"{Counted(count):Frage|Fragen}" == told
    assert f"{Counted(count)}" == str(count)


@pytest.mark.parametrize(
    ("told", "locale", "asker", "language"),
    [
        ("en", "de", "en", "de"),
        ("de", "en-GB", "de", "en"),
        ("de", "en-US", "en", "de"),
        ("", "en-US", "de", "de"),
        ("", None, "de", "de"),
        ("", "en-US", "en", "en"),
    ],
)
def test_what_all_can_read_is_in_the_servers_language_else_the_questions_else_the_askers(told, locale, asker, language):
    """A name alone tells no language, and en-US is what a server has that chose none."""
    assert public_words(told, locale, asker).language == language

"""The slash commands /latest, /timeline, /compare, /follow and /following."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING, Any

import discord
from discord import app_commands
from discord.app_commands import Choice

from bot.discordbot.card import new
from bot.discordbot.commands import ANYBODY, ANYWHERE
from bot.discordbot.rendering import notice_page
from bot.discordbot.visitors import words_of

if TYPE_CHECKING:
    from bot.discordbot.following_desk import FollowingDesk
    from bot.discordbot.topics_desk import TopicsDesk
    from vectorstore.record.follows import Kind

Interaction = discord.Interaction[Any]
LONGEST = 200  # characters of a topic
DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
HERE, DIRECT = "here", "direct"
_Topic = app_commands.Range[str, 1, LONGEST]
_Command = app_commands.Command[Any, ..., None]


class Desks:
    """Where topics and follows are served once the bot is open."""

    def __init__(self) -> None:
        self.topics: TopicsDesk | None = None
        self.following: FollowingDesk | None = None

    async def of_topics(self, interaction: Interaction, serve: Callable[[TopicsDesk], Awaitable[None]]) -> None:
        """Serve a topic, or say that the bot is not open."""
        await (serve(self.topics) if self.topics else _closed(interaction))

    async def of_following(self, interaction: Interaction, serve: Callable[[FollowingDesk], Awaitable[None]]) -> None:
        """Serve a follow, or say that the bot is not open."""
        await (serve(self.following) if self.following else _closed(interaction))


async def _closed(interaction: Interaction) -> None:
    page = notice_page(words_of(interaction).closing)
    await interaction.response.send_message(ephemeral=True, **new(page, plain=False))


def topic_commands(desks: Desks) -> list[_Command | app_commands.Group]:
    """All of them."""
    return [_latest(desks), _timeline(desks), _compare(desks), _follow(desks), _following(desks)]


def _latest(desks: Desks) -> _Command:
    @app_commands.describe(
        topic="A topic; leave it empty for everything",
        source="Only articles of this outlet",
        since="Only articles from this day on, such as 2026-05-12",
        private="Only you see the answer",
    )
    async def latest(
        interaction: Interaction,
        topic: app_commands.Range[str, 0, LONGEST] = "",
        source: str = "",
        since: str = "",
        private: bool = False,  # noqa: FBT001, FBT002 - Discord's form has a yes or no here
    ) -> None:
        await desks.of_topics(
            interaction, lambda desk: desk.latest(interaction, topic, source=source, since=since, private=private)
        )

    command = _command("latest", "The newest stories, on a topic or on everything", latest)
    return _suggesting(command, desks, "source")


def _timeline(desks: Desks) -> _Command:
    @app_commands.describe(
        topic="A topic",
        since="Only articles from this day on, such as 2026-05-12",
        until="Only articles up to this day, such as 2026-05-31",
        private="Only you see the answer",
    )
    async def timeline(
        interaction: Interaction,
        topic: _Topic,
        since: str = "",
        until: str = "",
        private: bool = False,  # noqa: FBT001, FBT002 - Discord's form has a yes or no here
    ) -> None:
        await desks.of_topics(
            interaction, lambda desk: desk.timeline(interaction, topic, since=since, until=until, private=private)
        )

    return _command("timeline", "A topic over time: a picture, and the turning points with quotes", timeline)


def _compare(desks: Desks) -> _Command:
    @app_commands.describe(first="A topic", second="Another topic", private="Only you see the answer")
    async def compare(
        interaction: Interaction,
        first: _Topic,
        second: _Topic,
        private: bool = False,  # noqa: FBT001, FBT002 - Discord's form has a yes or no here
    ) -> None:
        await desks.of_topics(interaction, lambda desk: desk.compare(interaction, first, second, private=private))

    return _command("compare", "Two topics side by side, each line with a quote", compare)


def _follow(desks: Desks) -> app_commands.Group:
    group = app_commands.Group(
        name="follow",
        description="Follow a topic, a question or a source in a digest",
        allowed_installs=ANYBODY,
        allowed_contexts=app_commands.AppCommandContext(guild=True, dm_channel=True, private_channel=False),
    )
    kinds: tuple[Kind, ...] = ("topic", "question", "source")
    for kind in kinds:
        group.add_command(_follow_one(desks, kind))
    return group


def _follow_one(desks: Desks, kind: Kind) -> _Command:
    @app_commands.describe(
        text="What to follow",
        day="Once a week on this day; leave it empty for every day",
        time="Local time of the digest, such as 8 or 18:30",
        zone="Time zone, such as Europe/Berlin",
        quiet="Quiet hours, such as 22-7; what falls into them comes afterwards",
        where="In this channel or in your direct messages",
    )
    @app_commands.choices(
        day=[Choice(name=name, value=name.lower()) for name in DAYS],
        where=[Choice(name="this channel", value=HERE), Choice(name="my direct messages", value=DIRECT)],
    )
    async def follow(
        interaction: Interaction,
        text: app_commands.Range[str, 1, 300],
        day: str = "",
        time: str = "",
        zone: str = "",
        quiet: str = "",
        where: str = HERE,
    ) -> None:
        plan = {"weekday": day, "at": time, "zone": zone, "quiet": quiet}
        await desks.of_following(
            interaction, lambda desk: desk.follow(interaction, kind, text, plan, direct=where == DIRECT)
        )

    command: _Command = app_commands.Command(name=kind, description=f"Follow a {kind}", callback=follow)
    command.autocomplete("zone")(_zones)
    return _suggesting(command, desks, "text") if kind == "source" else command


def _following(desks: Desks) -> _Command:
    @app_commands.describe(stop="The one to stop following")
    async def following(interaction: Interaction, stop: str = "") -> None:
        await desks.of_following(interaction, lambda desk: desk.following(interaction, stop))

    async def suggested(interaction: Interaction, typed: str) -> list[Choice[str]]:
        return await desks.following.suggested(interaction, typed) if desks.following else []

    command = _command("following", "What is followed here, and how to stop", following)
    command.autocomplete("stop")(suggested)
    return command


def _command(name: str, description: str, callback: Any) -> _Command:
    return app_commands.Command(
        name=name, description=description, callback=callback, allowed_installs=ANYBODY, allowed_contexts=ANYWHERE
    )


def _suggesting(command: _Command, desks: Desks, option: str) -> _Command:
    async def suggested(interaction: Interaction, typed: str) -> list[Choice[str]]:
        return await desks.topics.outlets(interaction, typed) if desks.topics else []

    command.autocomplete(option)(suggested)
    return command


async def _zones(_interaction: Interaction, typed: str) -> list[Choice[str]]:
    """Time zones that hold what is typed, those of the speakers first."""
    from zoneinfo import available_timezones

    first = ["Europe/Berlin", "Europe/Vienna", "Europe/Zurich", "Europe/London", "America/New_York", "UTC"]
    names = [*first, *sorted(available_timezones() - set(first))]
    return [Choice(name=name, value=name) for name in names if typed.casefold() in name.casefold()][:25]

"""Who may ask here, how much, and what may be searched: decided before anything is acknowledged, from memory alone."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from bot.discordbot.budget import Budgets, Spent
from bot.discordbot.counted import Counted
from bot.discordbot.escaping import escaped_line, timestamp
from bot.discordbot.questions import NotAsked
from bot.discordbot.register import Register
from bot.discordbot.servers import Servers, ServerSettings
from bot.discordbot.words import Words, words_for
from bot.discordbot.words_running import running_words

if TYPE_CHECKING:
    from bot.retrieval.ask import Ask

_SHOWN = 5  # channels or roles that a refusal names


@dataclass(frozen=True, slots=True)
class Visitor:
    """Who asks, and where: ``guild`` None outside of servers the bot is a member of, ``channels`` with its parents."""

    person: int
    guild: int | None = None
    channels: tuple[int, ...] = ()
    roles: tuple[int, ...] = ()
    manages: bool = False
    role_name: Callable[[int], str] = str


class Door:
    """Lets questions in: a server's channels and roles, everybody's budgets, the corpora that may be seen."""

    def __init__(self, servers: Servers, budgets: Budgets) -> None:
        self.servers = servers
        self.budgets = budgets

    def settings(self, visitor: Visitor) -> ServerSettings:
        """The settings that count for a visitor."""
        return self.servers.of(visitor.guild)

    def words(self, visitor: Visitor, otherwise: Callable[[], Words]) -> Words:
        """The words of public answers: the server's if it has set a language."""
        language = self.settings(visitor).language
        return words_for(language) if language else otherwise()

    def admitted(self, ask: Ask, visitor: Visitor, words: Words) -> Ask:
        """The question with what it may see, counted once; raises NotAsked with the sentence for the person."""
        settings = self.settings(visitor)
        self.check(visitor, words)
        try:
            self.budgets.take(visitor.person, visitor.guild, settings, visitor.roles)
        except Spent as spent:
            limit, again = Counted(spent.limit), timestamp(spent.again, "R")
            raise NotAsked(running_words(words).budget[spent.whose].format(limit=limit, again=again)) from None
        return replace(ask, corpora=self.servers.corpora(visitor.guild))

    def give_back(self, visitor: Visitor) -> Callable[[], None]:
        """What takes a question that was admitted off the day's count again."""
        return lambda: self.budgets.give_back(visitor.person, visitor.guild)

    def check(self, visitor: Visitor, words: Words) -> None:
        """Raises NotAsked where the server lets nobody ask, or not this person; who manages it may always."""
        settings, said = self.settings(visitor), running_words(words)
        if visitor.manages:
            return
        if settings.channels and not set(settings.channels) & set(visitor.channels):
            named = " ".join(f"<#{channel}>" for channel in settings.channels[:_SHOWN])
            raise NotAsked(said.not_here.format(channels=named))
        if settings.roles and not set(settings.roles) & set(visitor.roles):
            named = ", ".join(escaped_line(visitor.role_name(role)) for role in settings.roles[:_SHOWN])
            raise NotAsked(said.not_you.format(roles=named))


def unkept_door() -> Door:
    """A door without settings or limits, which forgets everything with the process."""
    register = Register()
    return Door(Servers(register), Budgets(register, clock=time.time))

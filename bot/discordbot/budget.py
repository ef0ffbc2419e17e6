"""Questions per day: for each person, for people with a role, for a server, for all together."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Literal, Protocol

from bot.discordbot.servers import ServerSettings
from vectorstore.errors import StoreError

log = logging.getLogger(__name__)

DAY = 86_400.0
Whose = Literal["person", "role", "server", "all"]


@dataclass(frozen=True, slots=True)
class Limits:
    """The operator's limits, questions per day; 0 is none."""

    per_person: int = 0
    per_server: int = 0
    per_day: int = 0


class Spent(Exception):
    """A budget is used up: whose, how many questions it has, and when there are new ones (UTC seconds)."""

    def __init__(self, whose: Whose, limit: int, again: float) -> None:
        super().__init__(f"the budget of {limit} questions ({whose}) is used up")
        self.whose, self.limit, self.again = whose, limit, again


class Counts(Protocol):
    """Where the day's counts outlive a restart."""

    def spent(self, day: str) -> dict[str, int]:
        """The counts of a day."""
        ...

    def spend(self, day: str, counts: dict[str, int]) -> None:
        """Write counts of a day."""
        ...


class Budgets:
    """Counts the day's questions; days are UTC days. Not for several threads, but for ``save``."""

    def __init__(self, counts: Counts, limits: Limits = Limits(), *, clock: Callable[[], float]) -> None:
        self._counts = counts
        self._limits = limits
        self._clock = clock
        self._day = ""
        self._used: dict[str, int] = {}
        self._changed: set[str] = set()

    def take(self, person: int, guild: int | None, settings: ServerSettings, roles: Sequence[int] = ()) -> None:
        """Count a question for all it counts for; raises Spent, and counts nothing, where one of them is used up."""
        self._turn()
        again = (self._clock() // DAY + 1) * DAY
        subjects = list(self._subjects(person, guild, settings, roles))
        for whose, subject, limit in subjects:
            if limit and self._used.get(subject, 0) >= limit:
                raise Spent(whose, limit, again)
        for subject in {subject for _, subject, _ in subjects}:
            self._used[subject] = self._used.get(subject, 0) + 1
            self._changed.add(subject)

    def give_back(self, person: int, guild: int | None) -> None:
        """A question was not answered through no fault of the asker."""
        self._turn()
        for subject in (f"p{person}", f"p{person}@{guild}", f"s{guild}", "all"):
            if self._used.get(subject):
                self._used[subject] -= 1
                self._changed.add(subject)

    def used(self, person: int, guild: int | None) -> tuple[int, int]:
        """Today's questions of a person (on this server) and of the server."""
        self._turn()
        mine = f"p{person}" if guild is None else f"p{person}@{guild}"
        return self._used.get(mine, 0), self._used.get(f"s{guild}", 0)

    def save(self) -> None:
        """Write down what changed; a count that is lost is no harm."""
        changed, self._changed = self._changed, set()
        if not changed:
            return
        try:
            self._counts.spend(self._day, {subject: self._used.get(subject, 0) for subject in changed})
        except StoreError:
            log.warning("the day's questions could not be written down", exc_info=True)

    def _subjects(
        self, person: int, guild: int | None, settings: ServerSettings, roles: Sequence[int]
    ) -> Iterator[tuple[Whose, str, int]]:
        """Whose budget, the name it is counted under, and its limit."""
        yield "person", f"p{person}", self._limits.per_person
        if guild is not None:
            limit, whose = personal_limit(settings, roles)
            yield whose, f"p{person}@{guild}", limit
            yield "server", f"s{guild}", settings.per_server
            yield "server", f"s{guild}", self._limits.per_server
        yield "all", "all", self._limits.per_day

    def _turn(self) -> None:
        """A new day begins with nothing spent."""
        today = datetime.fromtimestamp(self._clock(), UTC).strftime("%Y-%m-%d")
        if today != self._day:
            self.save()
            self._day, self._changed = today, set()
            try:
                self._used = self._counts.spent(today)
            except StoreError:
                log.warning("the day's questions could not be read", exc_info=True)
                self._used = {}


def personal_limit(settings: ServerSettings, roles: Sequence[int]) -> tuple[int, Whose]:
    """What a server gives one person: the most that one of their roles gives, else what everybody has."""
    given = [settings.per_role[str(role)] for role in roles if str(role) in settings.per_role]
    if not given:
        return settings.per_person, "person"
    return (0 if 0 in given else max(given)), "role"

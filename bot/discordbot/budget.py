"""Questions per day: for each person, for people with a role, for a server, for all together."""

from __future__ import annotations

import logging
import threading
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
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
        """Add to the counts of a day."""
        ...


class Budgets:
    """Counts the day's questions, with those of other shards as of the last ``save``; days are UTC days.

    Only ``save`` reads and writes the counts that outlive a restart; it is for a thread, all else for one alone.
    """

    def __init__(self, counts: Counts, limits: Limits = Limits(), *, clock: Callable[[], float]) -> None:
        self._counts = counts
        self._limits = limits
        self._clock = clock
        self._day = ""
        self._used: Counter[str] = Counter()
        self._unsaved: Counter[str] = Counter()
        self._counting = threading.Lock()

    def take(self, person: int, guild: int | None, settings: ServerSettings, roles: Sequence[int] = ()) -> None:
        """Count a question for all it counts for; raises Spent, and counts nothing, where one of them is used up."""
        self._turn()
        again = (self._clock() // DAY + 1) * DAY
        subjects = list(self._subjects(person, guild, settings, roles))
        for whose, subject, limit in subjects:
            if limit and self._used[subject] >= limit:
                raise Spent(whose, limit, again)
        self._count({subject: 1 for _, subject, _ in subjects})

    def give_back(self, person: int, guild: int | None) -> None:
        """A question was not answered through no fault of the asker."""
        self._turn()
        subjects = (f"p{person}", f"p{person}@{guild}", f"s{guild}", "all")
        self._count({subject: -1 for subject in subjects if self._used[subject]})

    def _count(self, questions: Mapping[str, int]) -> None:
        with self._counting:
            self._used.update(questions)
            self._unsaved.update(questions)

    def used(self, person: int, guild: int | None) -> tuple[int, int]:
        """Today's questions of a person (on this server) and of the server."""
        self._turn()
        mine = f"p{person}" if guild is None else f"p{person}@{guild}"
        return self._used[mine], self._used[f"s{guild}"]

    def save(self) -> None:
        """Write down what was counted, and read what others have written; a count that is lost is no harm."""
        self._turn()
        with self._counting:
            day, unsaved, self._unsaved = self._day, self._unsaved, Counter()
        try:
            if unsaved:
                self._counts.spend(day, unsaved)
                unsaved = Counter()
            written = self._counts.spent(day)
        except StoreError:
            log.warning("the day's questions could not be written down", exc_info=True)
            self._keep(day, unsaved)
        else:
            self._keep(day, Counter(), written)

    def _keep(self, day: str, unsaved: Counter[str], written: Mapping[str, int] | None = None) -> None:
        """What could not be saved is saved the next time; what is written counts, with what came meanwhile."""
        with self._counting:
            if day == self._day:
                self._unsaved.update(unsaved)
                self._used = self._used if written is None else Counter(written) + self._unsaved

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
        """A new day begins with nothing spent; what was not saved of the day before counts for nobody any more."""
        today = datetime.fromtimestamp(self._clock(), UTC).strftime("%Y-%m-%d")
        with self._counting:
            if today != self._day:
                self._day, self._used, self._unsaved = today, Counter(), Counter()


def personal_limit(settings: ServerSettings, roles: Sequence[int]) -> tuple[int, Whose]:
    """What a server gives one person: the most that one of their roles gives, else what everybody has."""
    given = [settings.per_role[str(role)] for role in roles if str(role) in settings.per_role]
    if not given:
        return settings.per_person, "person"
    return (0 if 0 in given else max(given)), "role"

"""What /ask suggests while someone types: days, outlets, and questions or topics of late."""

from __future__ import annotations

import time
from collections import OrderedDict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING, Protocol

from bot.discordbot.splitting import length, split
from bot.discordbot.words_asking import DATES
from vectorstore.domain import Scope
from vectorstore.record.narrowing import folded
from vectorstore.text.days import days

if TYPE_CHECKING:
    from vectorstore.domain import Article

MOST = 25  # choices, by Discord's limit
LONGEST = 100  # characters of a choice and of its value
FRESH = 60.0  # seconds for which outlets and titles are remembered
_SCOPES = 200  # servers whose outlets and titles are remembered
_TITLES = 60

Suggestion = tuple[str, str]
"""What is shown and what it stands for."""


def suggested_days(typed: str, today: date, words: Mapping[str, str], language: str) -> list[Suggestion]:
    """Days for ``since`` and ``until``: the one that was typed in any form, and the usual ones that begin like it."""
    wanted = folded(typed)
    fitting = [
        (f"{words[name]} · {day.isoformat()}", day.isoformat())
        for name, day in _usual(today).items()
        if not wanted or wanted in folded(words[name]) or day.isoformat().startswith(wanted)
    ]
    written = [(day, day) for day in _written(typed, today, language)]
    return _few([*written, *fitting])


def day_typed(typed: str, today: date) -> str:
    """The day that was sent off in words of either language, not chosen from the suggestions; "" for none."""
    for language, dates in DATES.items():
        wanted = folded(typed.strip())
        usual = (day for name, day in _usual(today).items() if wanted == folded(dates[name]))
        if found := next(iter([*_written(typed, today, language), *(day.isoformat() for day in usual)]), ""):
            return found
    return ""


def _usual(today: date) -> dict[str, date]:
    return {
        "today": today,
        "yesterday": today - timedelta(1),
        "week": today - timedelta(7),
        "month": today - timedelta(30),
        "this month": today.replace(day=1),
        "this year": date(today.year, 1, 1),
        "last year": date(today.year - 1, 1, 1),
    }


def _written(typed: str, today: date, language: str) -> list[str]:
    """The day that was typed, such as 12.5.2026, "May 12" or 2026-05, as ISO dates understand it."""
    found = []
    for day in days(typed, language):
        try:
            read = date(day.year or today.year, day.month, day.day) if day.day else None
        except ValueError:
            continue
        found.append(read.isoformat() if read else f"{day.year or today.year}-{day.month:02d}")
    return found


def suggested_outlets(typed: str, known: Sequence[str]) -> list[Suggestion]:
    """Outlets whose name holds what was typed; after a comma the next one is completed."""
    before, comma, part = typed.rpartition(",")
    chosen = [name.strip() for name in before.split(",") if name.strip()]
    wanted, taken = folded(part.strip()), {folded(name) for name in chosen}
    fitting = [name for name in known if name and wanted in folded(name) and folded(name) not in taken]
    fitting.sort(key=lambda name: not folded(name).startswith(wanted))
    names = [", ".join([*chosen, name]) if comma else name for name in fitting]
    return _few((name, name) for name in names)


def suggested_questions(typed: str, asked: Iterable[str], titles: Iterable[str]) -> list[Suggestion]:
    """One's own questions of late and the newest titles that hold every word typed."""
    wanted = folded(typed).split()
    texts = [" ".join(text.split()) for text in (*asked, *titles)]
    fitting = [_short(text) for text in texts if text and all(word in folded(text) for word in wanted)]
    return _few((text, text) for text in dict.fromkeys(fitting))


def _short(text: str) -> str:
    return text if length(text) <= LONGEST else split(text, LONGEST)[0]


def _few(suggestions: Iterable[Suggestion]) -> list[Suggestion]:
    fitting = dict(one[::-1] for one in reversed([*suggestions]) if all(0 < length(text) <= LONGEST for text in one))
    return [(shown, value) for value, shown in reversed(fitting.items())][:MOST]


class Titled(Protocol):
    """What suggestions need of the store."""

    def sources(self, scope: Scope = ...) -> list[tuple[str, int]]:
        """Outlets with their number of articles, most first."""
        ...

    def latest(self, scope: Scope = ..., n: int = ...) -> list[Article]:
        """Heads of the newest articles."""
        ...


@dataclass(frozen=True, slots=True)
class Listed:
    """The outlets and newest titles of a scope, and when they were read."""

    outlets: tuple[str, ...]
    titles: tuple[str, ...]
    read: float


class Catalogue:
    """Outlets and titles, read at most once a minute and scope: people type faster than articles come."""

    def __init__(self, store: Titled, clock: Callable[[], float] = time.monotonic) -> None:
        self._store, self._clock = store, clock
        self._known: OrderedDict[Scope, Listed] = OrderedDict()

    def listed(self, scope: Scope) -> Listed:
        """What is there to suggest; to be called in a thread. Raises StoreError."""
        known = self._known.get(scope)
        if known is not None and self._clock() - known.read < FRESH:
            return known
        outlets = tuple(name for name, _ in self._store.sources(scope))
        titles = tuple(article.title for article in self._store.latest(scope, _TITLES))
        listed = self._known[scope] = Listed(outlets, titles, self._clock())
        while len(self._known) > _SCOPES:
            self._known.popitem(last=False)
        return listed

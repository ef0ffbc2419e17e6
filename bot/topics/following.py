"""Following a topic, a question or a source in a place, and watching a question until the articles answer it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Protocol

from bot.topics.rhythm import quiet_hours, time_of_day, weekday_named, zone_named
from vectorstore.domain import Scope
from vectorstore.errors import UsageError
from vectorstore.record.follows import Follow, Kind, Rhythm
from vectorstore.record.narrowing import folded

if TYPE_CHECKING:
    from collections.abc import Iterable

TERMINAL = "terminal"
MOST = 25  # follows in one place: a page of Discord holds them, and a digest stays readable
LONGEST = 300  # characters of what is followed


class FollowStore(Protocol):
    """What following needs of the store."""

    def follows(self, place: str = "", *, ended: bool = False) -> list[Follow]:
        """What is followed there."""
        ...

    def add_follow(self, follow: Follow) -> Follow:
        """Keep a follow."""
        ...

    def sources(self, scope: Scope = ...) -> list[tuple[str, int]]:
        """Outlets with their number of articles."""
        ...


def channel_place(channel: int) -> str:
    """The place that a Discord channel is."""
    return f"channel:{channel}"


def person_place(person: int) -> str:
    """The place that a person's direct messages are."""
    return f"person:{person}"


def number_in(place: str) -> int | None:
    """The channel's or person's number in a place, None for the terminal."""
    _, _, number = place.partition(":")
    return int(number) if number.isdigit() else None


def planned(
    follow: Follow, *, rhythm: str = "daily", weekday: str = "", at: str = "", zone: str = "", quiet: str = ""
) -> Follow:
    """The follow with its digest's rhythm, day, time, zone and quiet hours as typed; raises UsageError."""
    kept: Rhythm = "weekly" if rhythm.lower() in ("weekly", "wöchentlich") or weekday else "daily"
    if rhythm.lower() not in ("", "daily", "täglich", "weekly", "wöchentlich"):
        raise UsageError(f'"{rhythm}" is no rhythm; a digest comes daily or weekly.')
    hour, minute = time_of_day(at) if at else (follow.hour, follow.minute)
    name = zone_named(zone).key if zone else follow.zone
    day = weekday_named(weekday) if weekday else follow.weekday
    return replace(follow, rhythm=kept, weekday=day, hour=hour, minute=minute, zone=name, quiet=quiet_hours(quiet))


def add(store: FollowStore, follow: Follow, now: float, corpora: tuple[str, ...] = ()) -> Follow:
    """Follow from now on; gives the follow as kept (the earlier one if it was followed already). Raises UsageError.

    ``corpora`` are those whose outlets may be followed and named; none: all.
    """
    text = " ".join(follow.text.split())
    if not text:
        raise UsageError("Say what to follow: a topic, a question, or the name of an outlet.")
    if len(text) > LONGEST:
        raise UsageError(f"That has {len(text)} characters; follow something of at most {LONGEST}.")
    if follow.kind == "source":
        text = _outlet(store, text, Scope(corpora=corpora))
    if len(store.follows(follow.place)) >= MOST:
        raise UsageError(f"{MOST} things are followed here already; stop following one first.")
    return store.add_follow(replace(follow, text=text, added=now, last=now))


def _outlet(store: FollowStore, name: str, scope: Scope) -> str:
    known = {folded(outlet): outlet for outlet, _ in store.sources(scope)}
    if folded(name) not in known:
        some = ", ".join(list(known.values())[:5])
        raise UsageError(f"No article is from “{name}” yet" + (f"; known outlets: {some}." if some else "."))
    return known[folded(name)]


def add_watch(
    store: FollowStore,
    place: str,
    question: str,
    *,
    now: float,
    known: Iterable[str] = (),
    owner: str = "",
    scope: str = "",
    language: str = "en",
) -> Follow:
    """Tell ``place`` once when the articles answer the question; the ``known`` article ids are no news.

    ``place`` comes from ``channel_place`` or ``person_place``; ``owner`` and ``scope`` are the ids of person and
    server. Watching the same question there twice is one watch. Raises UsageError.
    """
    extra = {"known": sorted(set(known))}
    watch = Follow(place, "watch", question, owner, scope, language, "once", extra=extra)
    return add(store, watch, now)


def kind_named(text: str) -> Kind:
    """The kind of follow in German or English; raises UsageError."""
    kinds: dict[str, Kind] = {"topic": "topic", "thema": "topic", "question": "question", "frage": "question",
                              "source": "source", "quelle": "source"}  # fmt: skip
    kind = kinds.get(text.strip().lower())
    if kind is None:
        raise UsageError(f'"{text}" cannot be followed; follow a topic, a question or a source.')
    return kind

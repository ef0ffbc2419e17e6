"""`dateline follow`: what the terminal's digest is about."""

from __future__ import annotations

import sys
import time
from typing import TYPE_CHECKING, Any

from bot.commands.batch import print_json
from bot.commands.topics import show_lines
from vectorstore.domain import iso
from vectorstore.entry import DONE, PARTLY, say
from vectorstore.errors import UsageError
from vectorstore.record.follows import Follow

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace
    from collections.abc import Callable, Sequence

    from vectorstore.settings import Settings
    from vectorstore.store import Store

SUMMARIES = {"add": "follow a topic, a question or an outlet", "list": "show what is followed",
             "remove": "stop following"}  # fmt: skip

_DIGITS = 18  # that a number of SQLite has room for


def add_arguments(parser: ArgumentParser) -> None:
    """Three actions, each with its options."""
    actions = parser.add_subparsers(dest="action", metavar="ACTION", required=True)
    more = actions.add_parser("add", help=SUMMARIES["add"])
    more.add_argument("kind", metavar="KIND", help="topic, question or source")
    more.add_argument("text", nargs="+", metavar="TEXT", help="what to follow")
    more.add_argument("--weekly", metavar="DAY", help="once a week on this day, such as monday (default: daily)")
    more.add_argument("--at", metavar="TIME", help="local time of the digest, such as 8 or 18:30 (default 8)")
    more.add_argument("--zone", metavar="ZONE", help="time zone such as Europe/Berlin (default: this machine's)")
    more.add_argument(
        "--quiet", metavar="HOURS", help="quiet hours such as 22-7; what falls into them comes afterwards"
    )
    listed = actions.add_parser("list", help=SUMMARIES["list"])
    less = actions.add_parser("remove", help=SUMMARIES["remove"])
    less.add_argument("ids", nargs="+", metavar="ID", help="the number that `follow list` shows")
    for sub in (more, listed, less):
        sub.add_argument("--json", action="store_true", help="print JSON")


def run(args: Namespace, settings: Settings) -> int:
    """Run one action; 1 when only part of it could be done."""
    from vectorstore.store import Store

    actions: dict[str, Callable[[Namespace, Store], int]] = {"add": _add, "list": _list, "remove": _remove}
    with Store.open_unencoded(settings.data_dir) as store:
        return actions[args.action](args, store)


def _add(args: Namespace, store: Store) -> int:
    kept = follow_of(args.kind, " ".join(args.text), store, weekly=args.weekly or "", at=args.at or "",
                     zone=args.zone or "", quiet=args.quiet or "")  # fmt: skip
    _show([kept], as_json=args.json)
    return DONE


def follow_of(
    kind: str, text: str, store: Store, *, weekly: str = "", at: str = "", zone: str = "", quiet: str = ""
) -> Follow:
    """Follow something in the terminal from now on; raises UsageError."""
    from bot.clock import local_zone
    from bot.topics.aboutness import language_of
    from bot.topics.following import TERMINAL, add, kind_named, planned

    wanted = Follow(TERMINAL, kind_named(kind), text, language=language_of(text) or "en")
    return add(store, planned(wanted, weekday=weekly, at=at, zone=zone or local_zone(), quiet=quiet), time.time())


def _list(args: Namespace, store: Store) -> int:
    from bot.topics.following import TERMINAL

    follows = store.follows(TERMINAL)
    if not follows and not args.json:
        say("Nothing is followed yet; `dateline follow add topic …` begins.")
    _show(follows, as_json=args.json, many=True)
    return DONE


def _remove(args: Namespace, store: Store) -> int:
    from bot.topics.following import TERMINAL

    wanted = [_number(one) or 0 for one in args.ids]
    gone = [store.remove_follow(one, TERMINAL) for one in wanted]
    for one, done in zip(args.ids, gone, strict=True):
        if not done:
            say(f"{one} is not followed here; `dateline follow list` shows the numbers.")
    if args.json:
        print_json({"removed": [one for one, done in zip(wanted, gone, strict=True) if done]})
    return DONE if all(gone) else PARTLY


def _show(follows: Sequence[Follow], *, as_json: bool, many: bool = False) -> None:
    if not as_json:
        from bot.terminal.topics import follow_lines

        show_lines(follow_lines(follows))
    elif many:
        print_json({"follows": [follow_json(one) for one in follows]}, pretty=sys.stdout.isatty())
    else:
        print_json(follow_json(follows[0]), pretty=sys.stdout.isatty())


def follow_json(follow: Follow) -> dict[str, Any]:
    """A follow as JSON."""
    names = ("id", "kind", "text", "rhythm", "hour", "minute", "zone", "language")
    return {
        **{name: getattr(follow, name) for name in names},
        "weekday": follow.weekday if follow.rhythm == "weekly" else None,
        "quiet": follow.quiet or None,
        "added": iso(follow.added),
    }


def number_of(text: str) -> int:
    """The number of a follow as typed; raises UsageError."""
    number = _number(text)
    if number is None:
        raise UsageError(f'"{text}" is not a number; the list of follows shows them.')
    return number


def _number(text: str) -> int | None:
    """The number as typed, None where it is none; 0, which no follow has, where none can be so long."""
    bare = text.strip().lstrip("#")
    if not (bare.isascii() and bare.isdigit()):
        return None
    return int(bare) if len(bare) <= _DIGITS else 0

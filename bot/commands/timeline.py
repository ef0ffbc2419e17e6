"""`dateline timeline`: a topic over time, as text or as a picture."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, get_args

from bot.commands.topics import add_narrowing, ask_about, assembled, show
from vectorstore.entry import DONE, say
from vectorstore.errors import UsageError
from vectorstore.typed_path import typed_path

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

    from bot.topics.timeline import Timeline
    from vectorstore.settings import Settings


def add_arguments(parser: ArgumentParser) -> None:
    """The topic, what narrows it, and where a picture goes."""
    parser.add_argument("topic", nargs="+", metavar="TOPIC", help="a topic")
    parser.add_argument("--picture", metavar="FILE", help="write a picture to FILE, which ends in .png or .svg")
    add_narrowing(parser)


def run(args: Namespace, settings: Settings) -> int:
    """Print the timeline, and draw it if asked to; that there is none is a result, too."""
    ask = ask_about(" ".join(args.topic), args)
    form = form_of(args.picture)
    from bot.terminal.topics import timeline_lines
    from bot.topics.timeline import timeline

    with assembled(settings) as parts:
        found = timeline(ask, parts.retriever, parts.store)
    if form:
        write_picture(found, typed_path(args.picture), form)
    show(found, timeline_lines(found), as_json=args.json)
    return DONE


def form_of(file: str | None) -> str:
    """The picture's form by its file's ending, "" without a file; raises UsageError."""
    from bot.topics.picture import Form

    ending = Path(file).suffix.lower().lstrip(".") if file else ""
    if file and ending not in get_args(Form):
        raise UsageError(f"--picture {file} must end in .png or .svg.")
    return ending


def write_picture(found: Timeline, path: Path, form: str) -> None:
    """Draw to a file and say what it shows; where nothing was found no file is written. Raises UsageError."""
    from bot.topics.picture import picture
    from bot.topics.timeline import alt_text

    if not found.stretches:
        say("No picture was written: there is nothing to draw.")
        return
    try:
        path.write_bytes(picture(found, "svg" if form == "svg" else "png"))
    except OSError as error:
        raise UsageError(f"{path} cannot be written ({error.strerror}); choose another place.") from None
    say(f"{path}: {alt_text(found)}")

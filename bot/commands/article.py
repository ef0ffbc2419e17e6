"""`dateline article`: one stored article, its revisions and what changed between them."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any

from bot.commands.batch import print_json
from vectorstore.entry import DONE
from vectorstore.errors import StoreError

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

    from bot.terminal.revision_lines import Line
    from vectorstore.domain import Article
    from vectorstore.settings import Settings
    from vectorstore.store import Store


def add_arguments(parser: ArgumentParser) -> None:
    """Which article, and what of it."""
    parser.add_argument("id", metavar="ID", help="the id of an article, as answers give it, or its address")
    parser.add_argument("--revisions", action="store_true", help="list its revisions instead of its text")
    parser.add_argument("--diff", action="store_true", help="show what each revision changed, sentence by sentence")
    parser.add_argument("--json", action="store_true", help="print JSON")


def run(args: Namespace, settings: Settings) -> int:
    """Print it; needs no embedding model."""
    from vectorstore.store import Store

    with Store.open_unencoded(settings.data_dir) as store:
        revisions = stored(store, args.id)
        if args.json:
            print_json(as_json(store, revisions, args), pretty=sys.stdout.isatty())
        else:
            show(as_lines(store, revisions, args))
    return DONE


def stored(store: Store, name: str) -> list[Article]:
    """Every revision of the article of that id or address, oldest first; StoreError where there is none."""
    from ingest.addresses import shown
    from ingest.identity import id_of

    plain = name.strip()
    revisions = store.revisions(plain.lower()) or store.revisions(id_of(store, plain))
    if not revisions:
        advice = "take the id from an answer's JSON (article_id), or give its address"
        raise StoreError(f"No article {shown(name)!r} is stored: {advice}.")
    return revisions


def as_lines(store: Store, revisions: list[Article], args: Namespace) -> list[Line]:
    """What was asked for, as lines."""
    from bot.terminal.revision_lines import article_lines, difference_lines, revision_lines

    lines = revision_lines(revisions) if args.revisions else []
    if args.diff:
        return [*lines, *([[]] if lines else []), *difference_lines(revisions)]
    return lines or article_lines(revisions[-1], store.cluster(revisions[-1].id))


def as_json(store: Store, revisions: list[Article], args: Namespace) -> dict[str, Any]:
    """The newest revision, with the heads of all and the changes between them where they are asked for."""
    from bot.terminal.revision_lines import article_json, changes_json, head_json

    more: dict[str, Any] = {}
    if args.revisions:
        more["revisions"] = [{**head_json(one), "text": one.text} for one in revisions]
    if args.diff:
        more["changes"] = changes_json(revisions)
    return article_json(revisions[-1], store.cluster(revisions[-1].id), more)


def show(lines: list[Line]) -> None:
    """Print the lines, in colour on a terminal."""
    if not sys.stdout.isatty():
        print("\n".join("".join(piece for piece, _ in line) for line in lines))
        return
    from rich.text import Text

    from bot.terminal.paint import plain_console

    console = plain_console()
    for line in lines:
        console.print(Text.assemble(*line, overflow="fold"))

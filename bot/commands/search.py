"""`dateline search`: the ranked passages for a question, without an answer."""

from __future__ import annotations

import secrets
import sys
from time import perf_counter
from typing import TYPE_CHECKING, Any

from bot.answering.answer import passage_json
from bot.answering.lookup import in_its_language
from bot.commands.batch import print_json, run_batch
from bot.commands.questions import add_question_arguments, ask_of_options, asks_of_lines
from bot.retrieval.ask import Ask
from bot.retrieval.notices import notice
from vectorstore.domain import iso
from vectorstore.entry import DONE, LOG_FILE, standard_input

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

    from bot.assembly import Parts
    from bot.retrieval.retrieved import Retrieved
    from vectorstore.settings import Settings


def add_arguments(parser: ArgumentParser) -> None:
    """The question, what narrows it, and the form of the result."""
    add_question_arguments(parser)


def run(args: Namespace, settings: Settings) -> int:
    """Search once or line by line."""
    ask = asks_of_lines(args) if args.batch else ask_of_options(args, "search")
    from bot.assembly import assemble

    parts = assemble(settings, own=False)
    try:
        if not isinstance(ask, Ask):
            log_file = settings.data_dir / LOG_FILE
            return run_batch(standard_input(), lambda words: _as_json(parts, ask(words)), log_file)
        if args.json:
            print_json(_as_json(parts, ask), pretty=sys.stdout.isatty())
        else:
            _print(parts, ask)
        return DONE
    finally:
        parts.close()


def _as_json(parts: Parts, ask: Ask) -> dict[str, Any]:
    started = perf_counter()
    retrieved = in_its_language(ask, parts.retriever)
    elapsed = round((perf_counter() - started) * 1000, 1)
    period, coverage = retrieved.period, retrieved.coverage
    return {
        "id": secrets.token_hex(8),
        "question": ask.question,
        "passages": [passage_json(rank, found) for rank, found in enumerate(retrieved.passages, 1)],
        "period": period and {"since": iso(period.since), "until": iso(period.until)},
        "coverage": {"articles": coverage.articles, "sources": coverage.sources, "newest": iso(coverage.newest)},
        "notes": _notes(retrieved),
        "timings_ms": {"retrieve": elapsed, "total": elapsed},
    }


def _notes(retrieved: Retrieved) -> list[str]:
    """Retrieval's own, and that the passages lie outside the time of an event asked about; an answer says so itself."""
    beyond = retrieved.beside_period is not None and not retrieved.outside and retrieved.passages
    return [*retrieved.notes, *([notice(retrieved.language, "outside")] if beyond else [])]


def _print(parts: Parts, ask: Ask) -> None:
    from bot.terminal.plain import passage_lines, remarks

    retrieved = in_its_language(ask, parts.retriever)
    language = retrieved.language
    lines = passage_lines(retrieved.passages, language)
    if below := remarks(retrieved.period, _notes(retrieved), language):
        lines += ["", *below]
    if sys.stdout.isatty():
        from bot.terminal.paint import paint_lines, plain_console

        paint_lines(plain_console(), lines)
    else:
        print("\n".join(lines))

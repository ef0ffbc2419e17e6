"""`dateline ask`: one answer, or a batch of them."""

from __future__ import annotations

import asyncio
import sys
from contextlib import nullcontext
from typing import TYPE_CHECKING, Any

from bot.commands.batch import print_json, run_batch
from bot.commands.questions import add_question_arguments, ask_of_options, asks_of_lines
from bot.retrieval.ask import Ask
from vectorstore.entry import DONE, LOG_FILE, say, standard_input
from vectorstore.record.read_only import READ_ONLY

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace
    from collections.abc import Mapping
    from contextlib import AbstractContextManager

    from bot.answering.answer import Answer
    from bot.answering.events import AnswerDone
    from bot.assembly import Parts
    from vectorstore.settings import Settings


def add_arguments(parser: ArgumentParser) -> None:
    """The question, what narrows it, and the form of the answer."""
    add_question_arguments(parser)


def run(args: Namespace, settings: Settings) -> int:
    """Answer; a refusal is an answer too."""
    ask = asks_of_lines(args) if args.batch else ask_of_options(args)
    from bot.assembly import assemble

    parts = assemble(settings, own=False)
    if parts.store.read_only:
        say(READ_ONLY)
    try:
        with asyncio.Runner() as runner:
            if not isinstance(ask, Ask):
                log_file = settings.data_dir / LOG_FILE
                return run_batch(standard_input(), lambda words: _of_a_line(parts, runner, ask(words)), log_file)
            if sys.stdout.isatty() and not args.json:
                done = runner.run(_streamed(parts, ask))
            else:
                with _waiting():
                    done = runner.run(parts.answerer.done(ask))
                _print(done.answer, as_json=args.json)
            parts.keeper.keep(done, face="ask")
            return DONE
    finally:
        parts.close()


async def _streamed(parts: Parts, ask: Ask) -> AnswerDone:
    """The answer written as it comes on the terminal, then as a whole with its sources in place of that."""
    from rich.live import Live
    from rich.text import Text

    from bot.answering.events import AnswerDone, AnswerRetracted, TextWritten
    from bot.terminal.paint import paint_answer, plain_console
    from bot.terminal.untrusted import harmless

    console, text, done = plain_console(), "", None
    with Live(Text("Reading the articles …", style="italic"), console=console, transient=True) as live:
        async for event in parts.answerer.stream(ask):
            if isinstance(event, TextWritten):
                text += event.delta
            elif isinstance(event, AnswerRetracted):
                text = ""
            elif isinstance(event, AnswerDone):
                done = event
            live.update(Text(harmless(text) or "Reading the articles …", style="" if text else "italic"))
    if done is None:
        raise RuntimeError("the stream of an answer ended without AnswerDone")
    paint_answer(console, done.answer)
    return done


def _of_a_line(parts: Parts, runner: asyncio.Runner, ask: Ask) -> Mapping[str, Any]:
    """The answer to a line, its receipt kept."""
    done = runner.run(parts.answerer.done(ask))
    parts.keeper.keep(done, face="batch")
    return done.answer.to_json()


def _waiting() -> AbstractContextManager[object]:
    """A sign of life on stderr, for a model may take a while; on a terminal only."""
    if not sys.stderr.isatty():
        return nullcontext()
    from rich.console import Console

    return Console(stderr=True).status("Reading the articles …")


def _print(answer: Answer, *, as_json: bool) -> None:
    if as_json:
        print_json(answer.to_json(), pretty=sys.stdout.isatty())
    else:
        from bot.terminal.plain import answer_lines

        print("\n".join(answer_lines(answer)))

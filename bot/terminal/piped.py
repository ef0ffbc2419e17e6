"""The chat without a terminal: one question or command per line on stdin, plain answers on stdout."""

from __future__ import annotations

import asyncio
import sys
from typing import TYPE_CHECKING

from bot.terminal.plain import answer_lines
from bot.terminal.slash import Leave, as_command, run_slash
from vectorstore.entry import DONE, PARTLY, report_bug, say
from vectorstore.errors import DatelineError

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from bot.terminal.conversation import Conversation


def run_piped(conversation: Conversation, lines: Iterable[bytes], log_file: Path) -> int:
    """Reply to each line until they end or one says /quit; the exit code says whether every line got its reply."""
    code = DONE
    with asyncio.Runner() as runner:
        for raw in lines:
            line = raw.decode("utf-8", "replace").removeprefix("\ufeff").strip()
            if not line:
                continue
            try:
                command = as_command(line)
                reply = run_slash(conversation, command) if command else _answer(conversation, line, runner)
            except Leave:
                break
            except DatelineError as error:
                code = _told(str(error))
            except Exception:  # noqa: BLE001 - a bug in one answer must not cost the others
                code = _told(report_bug(log_file))
            else:
                _print(reply)
    return code


def _answer(conversation: Conversation, question: str, runner: asyncio.Runner) -> list[str]:
    return answer_lines(runner.run(conversation.answer(question, lambda _text: None)))


def _print(lines: list[str]) -> None:
    print("\n".join(lines), end="\n\n", flush=True)


def _told(sentence: str) -> int:
    sys.stdout.flush()
    say(sentence)
    return PARTLY

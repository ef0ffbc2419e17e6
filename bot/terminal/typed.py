"""The chat on a terminal: the prompt stays open while an answer is written above it, so nothing typed is lost."""

from __future__ import annotations

import asyncio
import signal
from contextlib import suppress
from typing import TYPE_CHECKING

from prompt_toolkit import PromptSession
from prompt_toolkit.application import run_in_terminal
from prompt_toolkit.auto_suggest import AutoSuggestFromHistory
from prompt_toolkit.key_binding import KeyBindings
from prompt_toolkit.keys import Keys

from bot.terminal.completion import ChatCompleter
from bot.terminal.history import chat_history
from bot.terminal.inline import inline_picture
from bot.terminal.paint import paint_answer, paint_lines
from bot.terminal.progress import Progress
from bot.terminal.slash import Leave, as_command, run_slash
from bot.terminal.untrusted import one_line
from vectorstore.entry import DONE, limit_the_end, report_bug
from vectorstore.errors import DatelineError

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from prompt_toolkit.formatted_text import StyleAndTextTuples
    from prompt_toolkit.input import Input
    from prompt_toolkit.key_binding import KeyPressEvent
    from prompt_toolkit.output import Output
    from rich.console import Console

    from bot.terminal.conversation import Conversation

GREETING = "Ask the news, in German or English. /help lists the commands, Ctrl-D quits."
KEPT = "Kept in the history (↑). Ctrl-D or /quit ends the chat."


class TypedChat:
    """A prompt and one worker that takes the lines in the order they were entered."""

    def __init__(
        self,
        conversation: Conversation,
        console: Console,
        data_dir: Path,
        log_file: Path,
        streams: tuple[Input, Output] | tuple[None, None] = (None, None),
    ) -> None:
        self._conversation, self._console, self._log_file = conversation, console, log_file
        self._progress = Progress()
        self._lines: asyncio.Queue[tuple[str, bool]] = asyncio.Queue()
        self._answering: asyncio.Task[None] | None = None
        self._left = False
        self._prompt: PromptSession[str] = PromptSession(
            message=self._message,
            bottom_toolbar=self._toolbar,
            completer=ChatCompleter(conversation),
            auto_suggest=AutoSuggestFromHistory(),
            history=chat_history(data_dir),
            key_bindings=self._keys(),
            refresh_interval=0.5,
            input=streams[0],
            output=streams[1],
        )

    async def run(self) -> int:
        """Converse until /quit, Ctrl-D or a signal to end."""
        loop = asyncio.get_running_loop()
        for number in (signal.SIGTERM, signal.SIGHUP):
            with suppress(ValueError, RuntimeError):  # outside the main thread there are no signals to hear
                loop.add_signal_handler(number, self._end_soon)
        paint_lines(self._console, [GREETING])
        worker = asyncio.create_task(self._work())
        try:
            while not self._left:
                line = await self._prompt.prompt_async()
                self._progress.hint = ""
                self._lines.put_nowait((line.strip(), self._is_answering()))
        except EOFError:
            self._left = True
        finally:
            await self._end(worker)
        return DONE

    async def _end(self, worker: asyncio.Task[None]) -> None:
        worker.cancel()
        if self._answering is not None:
            self._answering.cancel()
            await asyncio.wait([self._answering])
        with suppress(asyncio.CancelledError):
            await worker

    async def _work(self) -> None:
        while True:
            line, waited = await self._lines.get()
            self._progress.waiting = self._lines.qsize()
            if line:
                self._answering = asyncio.create_task(self._reply(line, waited=waited))
                await asyncio.wait([self._answering])
                if self._answering.cancelled():
                    await self._show(lambda: paint_lines(self._console, ["Cancelled.", ""]))

    def _is_answering(self) -> bool:
        return self._answering is not None and not self._answering.done()

    async def _reply(self, line: str, *, waited: bool) -> None:
        try:
            if command := as_command(line):
                with self._progress.of_an_answer(self._redraw):
                    lines = await asyncio.to_thread(run_slash, self._conversation, command)
                await self._show(lambda: self._paint([*lines, ""]))
            else:
                await self._answer(line, waited=waited)
        except Leave:
            self._leave()
        except DatelineError as error:
            sentence = str(error)
            await self._show(lambda: paint_lines(self._console, [one_line(sentence), ""]))
        except Exception:  # noqa: BLE001 - a bug in one answer must not end the conversation
            sentence = report_bug(self._log_file)
            await self._show(lambda: paint_lines(self._console, [sentence, ""]))

    async def _answer(self, question: str, *, waited: bool) -> None:
        """Answer and draw; where other lines came between, the question stands above its answer once more."""
        with self._progress.of_an_answer(self._redraw) as shown:
            answer = await self._conversation.answer(question, shown)
        if waited or not self._lines.empty():
            await self._show(lambda: paint_lines(self._console, [f"› {one_line(question)}"]))
        await self._show(lambda: paint_answer(self._console, answer))

    def _paint(self, lines: list[str]) -> None:
        """The picture that a command made, and its lines."""
        picture, self._conversation.picture = self._conversation.picture, b""
        if picture:
            self._console.file.write(inline_picture(picture, self._conversation.protocol))
        paint_lines(self._console, lines)

    async def _show(self, draw: Callable[[], object]) -> None:
        """Draw above the prompt, which is taken away and put back with what was typed."""
        await run_in_terminal(draw)

    def _redraw(self) -> None:
        self._prompt.app.invalidate()

    def _message(self) -> StyleAndTextTuples:
        """The running answer and the prompt; a line that has been entered keeps the prompt only."""
        if self._prompt.app.is_done:
            return [("bold", "› ")]
        return [*self._progress.above(self._prompt.output.get_size().columns), ("bold", "› ")]

    def _toolbar(self) -> str | None:
        narrowing = self._conversation.narrowing
        return " · ".join(f"{key} {one_line(value)}" for key, value in narrowing.items()) or None

    def _leave(self) -> None:
        """End the prompt; a line that is being typed goes into the history."""
        self._left = True
        if self._prompt.app.is_running and not self._prompt.app.is_done:
            self._prompt.default_buffer.append_to_history()
            self._prompt.app.exit(exception=EOFError())

    def _end_soon(self) -> None:
        limit_the_end()
        self._leave()

    def _keys(self) -> KeyBindings:
        keys = KeyBindings()

        @keys.add("c-c")
        @keys.add("<sigint>")
        def _cancel(event: KeyPressEvent) -> None:
            """Cancel the running answer; else clear the line, which the history keeps."""
            buffer = event.current_buffer
            if self._answering is not None and self._is_answering():
                self._answering.cancel()
                return
            kept = bool(buffer.text.strip())
            if kept:
                buffer.append_to_history()
            buffer.reset()
            self._progress.hint = KEPT if kept else KEPT.partition(". ")[2]

        @keys.add(Keys.Vt100MouseEvent)
        def _no_mouse(_event: KeyPressEvent) -> None:
            """Nothing is clicked here; colours typed or pasted raw look like a click, and stop the library's reader."""

        @keys.add("escape", "enter")
        def _new_line(event: KeyPressEvent) -> None:
            event.current_buffer.insert_text("\n")

        return keys

"""What stands above the prompt while an answer is under way: its last lines, or that it is being sought. Pure text."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import dataclass
from textwrap import wrap
from typing import TYPE_CHECKING

from bot.terminal.untrusted import harmless

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

SHOWN_LINES = 12  # fits above the prompt in a terminal of 24 lines


@dataclass
class Progress:
    """The running answer's text so far, how many lines wait behind it, and a passing hint."""

    running: bool = False
    text: str = ""
    waiting: int = 0
    hint: str = ""

    @contextmanager
    def of_an_answer(self, redraw: Callable[[], None]) -> Iterator[Callable[[str], None]]:
        """Give the function that takes the text so far; nothing is left above the prompt afterwards."""
        self.running, self.text, self.hint = True, "", ""

        def shown(text: str) -> None:
            self.text = text
            redraw()

        redraw()
        try:
            yield shown
        finally:
            self.running, self.text = False, ""
            redraw()

    def above(self, columns: int) -> list[tuple[str, str]]:
        """Fragments for prompt-toolkit, each line ended, none longer than the terminal is wide."""
        if not self.running:
            return [("italic", f"{self.hint}\n")] if self.hint else []
        lines = [
            piece for line in harmless(self.text).splitlines() for piece in wrap(line, max(10, columns - 1)) or [""]
        ][-SHOWN_LINES:]
        more = f" ({self.waiting} more waiting)" if self.waiting else ""
        return [("", "".join(f"{line}\n" for line in lines)), ("italic", f"… Ctrl-C cancels{more}\n")]

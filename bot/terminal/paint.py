"""The same lines as `plain`, with colour and wrapping for a terminal; rich draws, and no text is read as markup."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from rich.console import Console
from rich.padding import Padding
from rich.text import Text

from bot.terminal.plain import below_lines
from bot.terminal.untrusted import harmless

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bot.answering.answer import Answer

_MARKER = r"\[\d+\]"
_HEAD = re.compile(rf"(?:{_MARKER}|\d+\.) ")


def plain_console() -> Console:
    """A console that draws text as it is: no markup, no emoji codes, no guessing of highlights."""
    return Console(markup=False, emoji=False, highlight=False)


def paint_answer(console: Console, answer: Answer) -> None:
    """The answer in the terminal's normal voice, a refusal in another colour; the sources quieter below it."""
    style = "" if answer.status == "answered" else "yellow"
    for line in harmless(answer.text).splitlines():
        console.print(_marked(line, style))
    below = below_lines(answer)
    paint_lines(console, ["", *below, ""] if below else [""])


def paint_lines(console: Console, lines: Iterable[str]) -> None:
    """Lines of sources, passages or words: heads bold, indented lines dim and wrapped under themselves."""
    for line in lines:
        bare = line.lstrip(" ")
        if bare.startswith(("http://", "https://")):
            console.print(Text(line, style="dim"), soft_wrap=True)  # an address cut by a line end cannot be clicked
        elif indent := len(line) - len(bare):
            console.print(Padding(Text(bare, style="dim", overflow="fold"), (0, 0, 0, indent), expand=False))
        else:
            console.print(_marked(line, "bold" if _HEAD.match(line) else ""))


def _marked(line: str, style: str) -> Text:
    text = Text(line, style=style, overflow="fold")
    text.highlight_regex(_MARKER, "cyan")
    return text

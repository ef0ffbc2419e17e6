"""Statements to answer text: our own markers, numbered by first use, the same while streaming and afterwards."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.answering.answer import Citation

if TYPE_CHECKING:
    from bot.answering.answer import Quote, Statement

_BRACKETED = re.compile(r"[\[［【]\s*(\^?\s*\d[\d\s,;–—-]*(?:†[^\]］】]*)?)[\]］】]")
# Zero-width and bidirectional controls, and other control characters: they hide text or turn it around.
HIDDEN = re.compile(
    "[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b-\u200f\u202a-\u202e"
    "\u2060-\u206f\u3164\ufeff\uffa0\ufff9-\ufffb\U000e0000-\U000e007f]"
)
_INDEX = r"\[(\d+)\]"

Key = tuple[str, int, int, int]


def plain(text: str) -> str:
    """Text on one line in which no bracket reads as one of our markers: "[1]" becomes "(1)"."""
    flat = " ".join(HIDDEN.sub("", text).split())
    while (escaped := _BRACKETED.sub(lambda match: f"({match[1].strip()})", flat)) != flat:
        flat = escaped
    return flat


def shortened(text: str, most: int) -> str:
    """A text of at most so many characters, cut at a word: some pages give their first paragraph as a title."""
    return text if len(text) <= most else text[: most - 1].rsplit(" ", 1)[0] + " …"


def key(quote: Quote) -> Key:
    """What makes two quotes the same citation: the same characters of the same revision."""
    passage = quote.found.passage
    return (passage.article_id, passage.revision, quote.start, quote.end)


class Composer:
    """Appends statements to an answer; ``text`` carries exactly the markers of ``citations``, in order.

    ``opening`` is a line about the whole answer, set before the first statement and shown in front of it.
    """

    def __init__(self) -> None:
        self.opening = ""
        self._parts: list[str] = []
        self._numbers: dict[Key, Citation] = {}

    @property
    def text(self) -> str:
        """The answer so far, with markers [1]..[N]."""
        return "".join(self._parts)

    @property
    def citations(self) -> tuple[Citation, ...]:
        """The citations so far, numbered 1..N by first use."""
        return tuple(self._numbers.values())

    def add(self, statement: Statement) -> tuple[str, tuple[Citation, ...]]:
        """Append a statement; gives what to append to what was shown, and the citations new with it."""
        before = len(self._numbers)
        numbers = sorted({self._number(quote) for quote in statement.quotes})
        markers = "".join(f"[{number}]" for number in numbers)
        label = f"{plain(statement.label)}: " if statement.label else ""
        text = plain(statement.text)
        delta = self._lead(statement.lead) + label + text + (f" {markers}" if markers else "")
        self._parts.append(delta)
        return delta, self.citations[before:]

    def _lead(self, lead: str) -> str:
        """Layout before a statement; before the first one the opening line, if there is one."""
        if self._parts:
            return lead or " "
        return f"{plain(self.opening)}\n{lead.lstrip(chr(10))}" if self.opening else lead.lstrip("\n")

    def _number(self, quote: Quote) -> int:
        citation = self._numbers.setdefault(key(quote), Citation(len(self._numbers) + 1, quote))
        return citation.n


def markers(text: str) -> tuple[int, ...]:
    """The citation numbers in an answer's text, in order of appearance."""
    return tuple(int(number) for number in re.findall(_INDEX, text))

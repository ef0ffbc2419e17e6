"""How many tokens one call of a model took: what its server says, else estimated from the text."""

from __future__ import annotations

from typing import Any

from bot.answering.faults import is_unread
from bot.answering.trace import Usage

CHARACTERS = 3.5  # per token; German news measured 4.0 with XLM-R's tokenizer, and an estimate should rather be high


class Tally:
    """Told of the prompt and each chunk of one call."""

    def __init__(self, prompt: str) -> None:
        self._read, self._written = len(prompt), 0
        self._in = self._out = 0
        self._told = False

    def add(self, message: Any) -> None:
        """Count a chunk or a whole message of langchain."""
        self._written += len(str(message.text))
        usage = getattr(message, "usage_metadata", None)
        if usage:
            self._told = True
            self._in += int(usage.get("input_tokens") or 0)
            self._out += int(usage.get("output_tokens") or 0)

    def fail(self, error: BaseException) -> None:
        """The call ended with an error; a prompt that no model read cost nothing."""
        if not self._written and is_unread(error):
            self._read = 0

    def usage(self) -> Usage:
        """Tokens so far; estimated where the server has said nothing (yet)."""
        if self._told and (self._in or self._out):
            return Usage(self._in, self._out)
        return Usage(estimated(self._read), estimated(self._written), estimated=bool(self._read or self._written))


def estimated(characters: int) -> int:
    """Tokens of so many characters."""
    return -int(-characters // CHARACTERS)

"""How many tokens one call of a model took: what its server says, else estimated from the text."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from typing import Any

from bot.answering.models.faults import causes, explained, is_unread
from bot.answering.usage import Usage
from vectorstore.errors import ModelError

log = logging.getLogger(__name__)

CHARACTERS = 3.5  # per token; German news measured 4.0 with XLM-R's tokenizer, and an estimate should rather be high
_ENDS = ("finish_reason", "stop_reason", "done_reason")  # OpenAI, Mistral and Google; Anthropic; Ollama


class Tally:
    """Told of the prompt and each chunk of one call."""

    def __init__(self, prompt: str) -> None:
        self._read, self._written = len(prompt), 0
        self._in = self._out = 0
        self._told = False
        self.ended = False  # the server said why the text ends

    def add(self, message: Any) -> None:
        """Count a chunk or a whole message of langchain."""
        self._written += len(str(message.text))
        self.ended = self.ended or any(getattr(message, "response_metadata", {}).get(key) for key in _ENDS)
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


@contextmanager
def metered(
    name: str,
    messages: Iterable[tuple[str, str]],
    timeout: float,
    meter: Callable[[Usage], None],
    setting: str = "LLM_MODEL",
) -> Iterator[Tally]:
    """One call of a model: ``meter`` is told what it took, however it ends; every failure of it is a ModelError.

    ``messages`` are role and text; ``timeout`` in seconds and the ``setting`` that names the model are for the words of
    the error.
    """
    tally = Tally("".join(text for _, text in messages))
    try:
        yield tally
    except Exception as error:
        tally.fail(error)
        log.warning("%s failed: %s", name, " <- ".join(type(one).__name__ for one in causes(error)))
        raise ModelError(explained(name, error, timeout, setting)) from error
    finally:
        meter(tally.usage())


def estimated(characters: int) -> int:
    """Tokens of so many characters."""
    return -int(-characters // CHARACTERS)

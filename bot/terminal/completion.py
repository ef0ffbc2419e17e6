"""Completion in the chat: commands after a slash, then outlets, languages and source numbers as arguments."""

from __future__ import annotations

from typing import TYPE_CHECKING

from prompt_toolkit.completion import Completer, Completion

from bot.terminal.slash import LIFTED, SLASHES
from bot.terminal.untrusted import one_line
from vectorstore.errors import DatelineError

if TYPE_CHECKING:
    from collections.abc import Iterable

    from prompt_toolkit.completion import CompleteEvent
    from prompt_toolkit.document import Document

    from bot.terminal.conversation import Conversation


class ChatCompleter(Completer):
    """Offers nothing for a question and everything that fits for a command."""

    def __init__(self, conversation: Conversation) -> None:
        self._conversation = conversation

    def get_completions(self, document: Document, complete_event: CompleteEvent) -> Iterable[Completion]:  # noqa: ARG002
        """prompt-toolkit's question."""
        text = document.text_before_cursor
        if not text.startswith("/") or "\n" in text:
            return
        name, space, typed = text.partition(" ")
        if not space:
            for slash in SLASHES:
                if slash.name.startswith(name):
                    yield Completion(slash.name, -len(name), display_meta=slash.summary)
            return
        for value in self._known(name):
            if value.casefold().startswith(typed.casefold()):
                yield Completion(value, -len(typed))

    def _known(self, name: str) -> list[str]:
        try:
            return self._arguments(name)
        except DatelineError:
            return []  # the command itself will say what is wrong

    def _arguments(self, name: str) -> list[str]:
        store = self._conversation.parts.store
        if name == "/source":
            return [one_line(outlet) for outlet, _ in store.sources()] + [LIFTED[0]]
        if name == "/lang":
            return [*store.languages(), LIFTED[0]]
        if name == "/follow":
            return ["topic ", "question ", "source ", "off "]
        if name == "/open" and self._conversation.last:
            return [str(citation.n) for citation in self._conversation.last.citations]
        return [LIFTED[0]] if name in ("/since", "/until") else []

"""`dateline chat`: opens the parts and converses, with a terminal or without one."""

from __future__ import annotations

import asyncio
import time
from typing import TYPE_CHECKING

from bot.entry import on_a_terminal, picture_protocol
from bot.terminal.conversation import Conversation
from bot.terminal.piped import run_piped
from vectorstore.entry import LOG_FILE, say, standard_input
from vectorstore.record.read_only import READ_ONLY

if TYPE_CHECKING:
    from vectorstore.settings import Settings


def run(settings: Settings) -> int:
    """Converse until the person or the input ends; gives the exit code."""
    from bot.assembly import assemble, limits_of
    from bot.topics.corrections import delivered
    from bot.topics.following import TERMINAL

    parts = assemble(settings, own=True)
    try:
        parts.store.start_pump()
        conversation = Conversation(parts, settings.llm_model, limits_of(settings))
        if parts.store.read_only:
            say(READ_ONLY)
        else:
            conversation.delivered = lambda answer: delivered(parts.store, answer, TERMINAL, "", time.time())
        log_file = settings.data_dir / LOG_FILE
        if not on_a_terminal():
            return run_piped(conversation, standard_input(), log_file)
        from bot.terminal.paint import plain_console
        from bot.terminal.typed import TypedChat

        conversation.protocol = picture_protocol()
        return asyncio.run(TypedChat(conversation, plain_console(), settings.data_dir, log_file).run())
    finally:
        parts.close()

"""What was typed, kept in DATA_DIR over sessions; where that cannot be written, kept for this one."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from prompt_toolkit.history import FileHistory, InMemoryHistory

from bot.commands.questions import readable

if TYPE_CHECKING:
    from prompt_toolkit.history import History

HISTORY_FILE = "chat_history"


class _KeptHistory(FileHistory):
    def store_string(self, string: str) -> None:
        """Write one entry; a full disk costs the entry on disk, not the chat."""
        try:
            super().store_string(readable(string))
        except OSError:
            return


def chat_history(data_dir: Path) -> History:
    """The history file, readable by its owner only."""
    path = data_dir / HISTORY_FILE
    try:
        data_dir.mkdir(parents=True, exist_ok=True)
        path.touch(mode=0o600)
    except OSError:
        return InMemoryHistory()
    return _KeptHistory(str(path))

"""A path as somebody typed it, in a setting, at a command or in the chat."""

from __future__ import annotations

import os
from pathlib import Path


def typed_path(typed: str | Path) -> Path:
    """The path with its ~ or ~name as the home folder; as in a shell it stays ~name where nobody is called so."""
    return Path(os.path.expanduser(typed))  # noqa: PTH111 - Path's own raises RuntimeError for nobody's home

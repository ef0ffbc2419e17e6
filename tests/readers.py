"""Processes that may read a folder and not write it; root gives up its right to write anywhere."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

RIGHTS = "-dac_override,-dac_read_search"
SETPRIV = shutil.which("setpriv")
AS_READER = [SETPRIV, f"--bounding-set={RIGHTS}", f"--inh-caps={RIGHTS}"] if SETPRIV and not os.geteuid() else []
NEEDS_READER = pytest.mark.skipif(not os.geteuid() and not AS_READER, reason="root may write anywhere")


@contextmanager
def read_only(folder: Path) -> Iterator[Path]:
    """The folder and its files without the right to write, while inside."""
    before = {path: path.stat().st_mode for path in (*folder.iterdir(), folder)}
    for path in before:
        path.chmod(0o555 if path.is_dir() else 0o444)
    try:
        yield folder
    finally:
        for path, mode in before.items():
            path.chmod(mode)

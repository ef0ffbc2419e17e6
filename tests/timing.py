"""Limits of time that a busy machine does not break."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def cpu_below(seconds: float) -> Iterator[None]:
    """What happens inside takes this process less CPU time."""
    begun = time.process_time()
    yield
    assert time.process_time() - begun < seconds

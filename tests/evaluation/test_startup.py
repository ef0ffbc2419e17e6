"""The command that times whole processes."""

import os
import sys

import pytest

from evaluation.startup import Taken, line, timed


def test_a_process_is_timed_by_wall_and_cpu():
    """A process that computes takes some of both."""
    taken = timed([sys.executable, "-c", "sum(range(100_000))"], os.environ)
    assert taken.wall > 0
    assert taken.cpu > 0


def test_a_process_that_fails_is_not_timed():
    """An error is no measurement; what the process said is told."""
    with pytest.raises(RuntimeError, match=r"ended with 1: the reason"):
        timed([sys.executable, "-c", "raise SystemExit('the reason')"], os.environ)


def test_the_line_tells_median_and_slowest():
    """One line per command, for the README."""
    text = line("dateline -h", [Taken(0.1, 0.1), Taken(0.2, 0.1), Taken(0.6, 0.3)])
    assert text == "dateline -h      wall 0.20 s (slowest 0.60)   CPU 0.10 s   3 runs"

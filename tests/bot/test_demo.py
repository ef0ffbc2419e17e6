"""The demo as `make demo` runs it."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


def demo(folder: Path) -> str:
    """What the demo prints, run as a process of its own without a terminal."""
    environment = {**os.environ, "DATA_DIR": str(folder), "PYTHONPATH": str(ROOT)}
    command = [sys.executable, "-m", "bot.commands.demo", str(ROOT / "samples")]
    done = subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.mark.slow
@pytest.mark.model
def test_the_demo_answers_both_questions_and_again(tmp_path):
    """One German and one English question are answered with a citation; a second run prints the same answers."""
    first, second = demo(tmp_path), demo(tmp_path)
    assert first[first.index("> ") :] == second[second.index("> ") :]
    german, english = re.split(r"^> ", first, flags=re.MULTILINE)[1:]
    assert "39,2 Milliarden Dollar" in german
    assert "$80 billion" in english
    assert all("[1]" in answer and "https://" in answer for answer in (german, english))

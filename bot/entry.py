"""What a face may ask of the terminal it stands in."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Literal


@contextmanager
def columns(width: int) -> Iterator[None]:
    """Help texts inside are wrapped at this width, whatever the terminal."""
    before = os.environ.get("COLUMNS")
    os.environ["COLUMNS"] = str(width)
    try:
        yield
    finally:
        os.environ.pop("COLUMNS")
        if before is not None:
            os.environ["COLUMNS"] = before


def on_a_terminal() -> bool:
    """Whether a person types and reads here, on a terminal that can move its cursor."""
    return sys.stdin is not None and sys.stdin.isatty() and sys.stdout.isatty() and os.environ.get("TERM") != "dumb"


def has_display() -> bool:
    """Whether a browser would open beside the terminal, and not inside it or nowhere."""
    if not sys.stdout.isatty():
        return False
    return sys.platform in ("darwin", "win32") or bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def picture_protocol() -> Literal["", "kitty", "iterm2", "sixel"]:
    """How the terminal shows pictures: "kitty", "iterm2" or "sixel"; "" where it does not, or where none tells.

    Read from what terminals say of themselves: asking them would swallow keys. Inside tmux and screen none is sure.
    """
    said = {name: os.environ.get(name, "").lower() for name in ("TERM", "TERM_PROGRAM", "LC_TERMINAL")}
    if not sys.stdout.isatty() or os.environ.get("TMUX") or said["TERM"].startswith(("screen", "tmux", "dumb")):
        return ""
    if os.environ.get("KITTY_WINDOW_ID") or "kitty" in said["TERM"] or said["TERM_PROGRAM"] == "ghostty":
        return "kitty"
    if said["TERM_PROGRAM"] in ("iterm.app", "wezterm") or said["LC_TERMINAL"] == "iterm2":
        return "iterm2"
    known = ("foot", "mlterm", "contour", "sixel", "yaft")
    return "sixel" if any(name in said["TERM"] for name in known) else ""

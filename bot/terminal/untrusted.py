"""Text from articles, models and errors made harmless: nothing in it can steer the terminal or reorder a line."""

from __future__ import annotations

import re
from urllib.parse import quote, urlsplit

_SEQUENCE = re.compile(
    r"(?:\x1b\[|\x9b)[0-?]*[ -/]*[@-~]?"  # CSI: colours, cursor, modes
    r"|(?:\x1b[\]PX^_]|[\x9d\x90\x98\x9e\x9f])[^\x07\x1b\x9c]*(?:\x07|\x1b\\|\x9c)?"  # OSC, DCS, …: titles, clipboard
    r"|\x1b[ -/]*[0-~]?"  # the short ones
)
_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ud800-\udfff]")
_LINE_ENDS = re.compile("\r\n?|[\x0b\x0c\x85\u2028\u2029]")
_ADDRESS_MARKS = "!#$%&'*+,/:;=?@[]~-._"


def harmless(text: str) -> str:
    """The text with its lines and tabs, without control sequences, control characters and bidi marks."""
    return _CONTROL.sub("", _LINE_ENDS.sub("\n", _SEQUENCE.sub("", text)))


def one_line(text: str) -> str:
    """The text made harmless and put in one line."""
    return " ".join(harmless(text).split())


def web_link(url: str) -> str:
    """The address if it is one of the web, safe to print, open and put in Markdown; else the empty string."""
    address = one_line(url)
    try:
        parts = urlsplit(address)
    except ValueError:
        return ""
    if parts.scheme.lower() not in ("http", "https") or not parts.hostname:
        return ""
    return "".join(mark if mark.isalnum() or mark in _ADDRESS_MARKS else quote(mark) for mark in address)

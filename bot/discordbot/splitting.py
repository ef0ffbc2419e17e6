"""The one place that knows Discord's limits: lengths, cutting text, and packing pieces into messages."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby

MESSAGE_TEXT = 4000  # all text of a Components V2 message together; discord.py does not check it
_RESERVED = 64  # "Continued · 2/3" and line breaks between pieces of a section

_PARAGRAPH = re.compile(r"\n\s*\n|\n")
_SENTENCE = re.compile(r"(?<=[.!?…])[\s]+")
_WORD = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class Piece:
    """Text that stays in one message; ``section`` says which pieces stand together under one rule."""

    section: str
    text: str


def length(text: str) -> int:
    """Length as the strictest counter has it: UTF-16 units, so that an emoji counts twice."""
    return len(text) + sum(character > "\uffff" for character in text)


def split(text: str, limit: int) -> list[str]:
    """Cut escaped text into runs of at most ``limit`` units, at paragraphs, sentences or words where possible."""
    runs: list[str] = []
    text = text.strip()
    while length(text) > limit:
        at = _cut(text, limit)
        runs.append(text[:at].rstrip())
        text = text[at:].lstrip()
    return [*runs, text] if text else runs


def _cut(text: str, limit: int) -> int:
    room = _fitting(text, limit)
    for boundary in (_PARAGRAPH, _SENTENCE, _WORD):
        ends = [match.start() for match in boundary.finditer(text, 0, room + 1) if match.start() <= room]
        # A cut before the first third would leave a scrap of a message.
        if ends and ends[-1] > room // 3:
            return ends[-1]
    return _hard_cut(text, room)


def _fitting(text: str, limit: int) -> int:
    """The most characters that fit into ``limit`` units."""
    room = min(len(text), limit)
    while length(text[:room]) > limit:
        room -= (length(text[:room]) - limit + 1) // 2
    return room


def _hard_cut(text: str, room: int) -> int:
    """No blank in reach: cut between characters, never between a backslash and what it escapes."""
    backslashes = len(text[:room]) - len(text[:room].rstrip("\\"))
    return max(1, room - backslashes % 2)


def pack(pieces: Iterable[Piece], limit: int = MESSAGE_TEXT - _RESERVED) -> list[tuple[Piece, ...]]:
    """Fill messages in order; a piece is never divided (cut it before, with ``split``)."""
    messages: list[tuple[Piece, ...]] = []
    current: list[Piece] = []
    used = 0
    for piece in pieces:
        size = length(piece.text) + 2
        if current and used + size > limit:
            messages.append(tuple(current))
            current, used = [], 0
        current.append(piece)
        used += size
    return [*messages, tuple(current)] if current else messages


def sections(pieces: Sequence[Piece], between: str = "\n") -> tuple[str, ...]:
    """The texts of one message, one per section, the pieces of a section joined."""
    return tuple(between.join(piece.text for piece in group) for _, group in groupby(pieces, key=lambda p: p.section))

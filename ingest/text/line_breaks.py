"""Texts wrapped at a width, as mail, wires and editors do it: lines back to paragraphs, parted words joined. Pure."""

from __future__ import annotations

import re
import statistics
from itertools import pairwise

from vectorstore.text.language import detect

# "Milli-" and "onen" on the next line; "Nord-" before "und" is whole; "Baden-" and "Baden" keep their hyphen.
PARTED = re.compile(r"(?<=[^\W\d_])[-\u00ad\u2010]\n(?=(?!(?:und|oder|bzw|sowie|and|or)\b)[a-zäöüßéèàç])")
COMPOUND = re.compile(r"(?<=[^\W\d_])-\n(?=[A-ZÄÖÜ])")
BULLET = re.compile(r"^(?:[-–•▪◦*]|\d{1,2}[.)])\s")
ENDS = tuple('.!?:"”“»’')
SHORT_LINE = 0.8  # of the usual width: a line that ends a sentence there ends its paragraph
# A wrapped text breaks within its sentences: nearly every line is open, and many next ones begin small (of German words
# half do). Lines that are paragraphs end their sentences, lists and tables begin with capitals or are short. Of 1,637
# articles of 10kGNAD and MultiHop-RAG, none of which is wrapped, none is taken for it.
_FEWEST, _OPEN, _SMALL = 2, 0.7, 0.3
_NARROWEST, _WIDEST = 30, 130  # characters of a usual line


def joined_lines(text: str) -> str:
    """The text with its paragraphs in one line each where it is wrapped, any other text as it is."""
    if "\n" not in text or not is_wrapped(text):
        return text
    parted = "" if detect(text) == "de" else "-"  # in English such lines end in "well-" rather than in "infor-"
    joined = COMPOUND.sub("-", PARTED.sub(parted, text))
    width = statistics.median(len(line) for line in joined.split("\n") if line.strip())
    return "\n\n".join(" ".join(lines) for lines in _paragraphs(joined, width))


def is_wrapped(text: str) -> bool:
    """Whether lines end where they are full, and not where a sentence does."""
    breaks = [(a.strip(), b.strip()) for a, b in pairwise(text.split("\n")) if a.strip() and b.strip()]
    if len(breaks) < _FEWEST or not _NARROWEST <= statistics.median(len(a) for a, _ in breaks) <= _WIDEST:
        return False
    unfinished = sum(not a.endswith(ENDS) and not BULLET.match(b) for a, b in breaks)
    small = sum(b[0].islower() for _, b in breaks)
    return unfinished >= _OPEN * len(breaks) and small >= _SMALL * len(breaks)


def _paragraphs(text: str, width: float) -> list[list[str]]:
    """One ends at a blank line, before a bullet, or where a short line ends a sentence."""
    paragraphs: list[list[str]] = [[]]
    for line in text.split("\n"):
        if not line.strip() or BULLET.match(line):
            paragraphs.append([])
        if line.strip():
            paragraphs[-1].append(line.strip())
            if len(line) < SHORT_LINE * width and line.rstrip().endswith(ENDS):
                paragraphs.append([])
    return [lines for lines in paragraphs if lines]

"""Whether a line is a row of a table, with a name and a figure for cells: "2 | Borra | 800,000"; pure."""

from __future__ import annotations

import re

LONGEST = 80  # characters of a cell
_BETWEEN = re.compile(r"[|¦│\t]")
_FIGURE = re.compile(
    r"[€$£+–-]?\d[\d.,:]*(?:\s?(?:%|[€$£]|(?:euros?|dollars?|pounds?|million(?:en)?|billions?|thousand|tausend|mio\.?|mrd\.?"
    r"|milliarden?|bn|m|km|kg|percent|prozent)\b\.?)){0,2}",
    re.IGNORECASE,
)
_NAMING = re.compile(r"[^\W\d_]")
_YEAR = re.compile(r"(?:1[5-9]|20)\d\d")
_LABELLED = re.compile(r":\s?\d")


def is_table_row(text: str) -> bool:
    """Whether a line is a row with a figure for a cell, and no heading of one; "Score: 3 | 2" has no name in a cell."""
    return any(_is_row([cell for part in _BETWEEN.split(line) if (cell := part.strip())]) for line in text.split("\n"))


def _is_row(cells: list[str]) -> bool:
    """Years head a table where nothing but a name stands beside several, and name its row beside another figure."""
    if len(cells) <= 1 or any(len(cell) > LONGEST for cell in cells):
        return False
    named = any(_NAMING.search(cell) and not (_LABELLED.search(cell) or _FIGURE.fullmatch(cell)) for cell in cells)
    dated = [cell for cell in cells if _YEAR.fullmatch(cell)]
    figures = [cell for cell in cells if _FIGURE.fullmatch(cell)]
    return (named and len(dated) <= 1 <= len(figures)) or len(figures) > len(dated) > 0

"""A model's text, as it streams, into sentences and the passage numbers each was marked with; pure.

Understands [1], [1][2], [1, 2], [1-3], 【1】, ［1］, [^1], [[1]], (Quelle 1) and 【1†source】, before or after the
full stop, before the sentence or alone on the next line. How the text is cut into chunks changes nothing of the output.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from itertools import pairwise

from vectorstore.text.sentences import sentences

_OPEN, _CLOSE = r"[\[［【]", r"[\]］】]"
_LIST = r"\d{1,4}(?:\s*(?:[,;–—-]|und|and|&)\s*\^?\d{1,4})*"
_LABEL = r"(?:(?:passage|quelle|source|artikel|article|p|nr\.?|#|\^)\s?)?"
MARKER = re.compile(
    rf"{_OPEN}{{1,2}}\s*{_LABEL}({_LIST})\s*(?:†[^\]］】]*)?{_CLOSE}{{1,2}}(?:\([^)\s]*\))?"
    rf"|\((?:passagen?|passages?|quellen?|sources?)\s({_LIST})\)",
    re.IGNORECASE,
)
_UNFINISHED = re.compile(rf"\((?:[pqs][a-z]*\s?[\d,; -]*)?\Z|{_OPEN}[^\]］】\n]{{0,40}}\Z|{_CLOSE}\([^)\n]{{0,200}}\Z")
_ENDING = re.compile(r"[.!?…。]")
NEAR = 120  # characters back in which a sentence must have ended to look at the line again; a word fits in
_BULLET = re.compile(
    r"\s*(?:[-*•–·‣▪+]|\d{1,2}[.)](?!\s+(?:[a-zäöü]|Jan|Jän|Feb|Mär|Apr|Mai|Jun|Jul|Aug|Sep|Okt|Nov|Dez)))\s+"
)
_HEADING = re.compile(r"\s*(?:#{1,6}\s.*|\*\*[^*]{1,80}\*\*:?\s*|[^.!?]{1,80}:\s*\**\s*|[-*_=|\s]{3,}|```.*)$")
_SOURCES = re.compile(
    r"\W*(?:quellen?(?:angaben|verzeichnis)?|sources?|references?|belege|nachweise|citations?|fußnoten|footnotes?)\W*$",
    re.IGNORECASE,
)
_FOOTNOTE = re.compile(rf"\s*{_OPEN}\^?\d+{_CLOSE}\s*:")
_DRESS = re.compile(
    r"</?(?:p|br|b|i|u|em|strong|sup|sub|ul|ol|li|div|span|cite|ref)\s?/?>|\*\*|__|`|^\s*>+\s?|^\s*(?:Antwort|Answer):\s|(?<![\w*])\*(?=\S)|(?<=\S)\*(?![\w*])",
    re.IGNORECASE,
)
_CELLS = re.compile(r"\s*\|\s*")  # of a table's line


@dataclass(frozen=True, slots=True)
class Marked:
    """A sentence without markers and the numbers of the passages it named; ``lead`` is layout, as in Statement."""

    text: str
    numbers: tuple[int, ...]
    lead: str = ""


class MarkerStream:
    """Turns text deltas into marked sentences; ``known`` is how many passages there are, other numbers are invented."""

    def __init__(self, known: int) -> None:
        self._known = known
        self._line = ""
        self._lead = ""
        self._given = 0
        self._held: Marked | None = None
        self._ended = False

    def feed(self, delta: str) -> tuple[Marked, ...]:
        """The sentences that are complete with this delta, their markers included."""
        done: list[Marked] = []
        for character in delta:
            if character == "\n":
                done += self._finish_line()
                continue
            self._line += character
            if character == " " and not self._ended:
                done += self._finish_sentences()
        return tuple(done)

    def close(self) -> tuple[Marked, ...]:
        """The rest, when the model is done."""
        return (*self._finish_line(), *self._flush())

    def _finish_sentences(self) -> list[Marked]:
        """Within a line a sentence is complete when the next one has its first word."""
        if not _ENDING.search(self._line, max(0, len(self._line) - NEAR)) or _UNFINISHED.search(self._line):
            return []
        if _FOOTNOTE.match(self._line):
            return []
        found = _sentences(self._line, self._lead, self._known)
        if len(found) - 1 <= self._given:
            return []
        done = found[self._given : -1]
        self._given = len(found) - 1
        return [*self._flush(), *done]

    def _finish_line(self) -> list[Marked]:
        """The last sentence of a line is held: its marker may stand alone on the next line."""
        line, self._line = self._line, ""
        if not line.strip():
            return []
        given, self._given = self._given, 0
        lead, self._lead = self._lead, "\n"
        self._ended = self._ended or bool(_SOURCES.match(line))
        if self._ended or _FOOTNOTE.match(line) or _HEADING.match(line):
            return []
        found = _sentences(line, lead, self._known)[given:]
        if not found:
            self._attach(_known_numbers(line, self._known))
            return []
        done = [*self._flush(), *found[:-1]]
        self._held = found[-1]
        return done

    def _flush(self) -> list[Marked]:
        held, self._held = self._held, None
        return [held] if held else []

    def _attach(self, numbers: tuple[int, ...]) -> None:
        if self._held:
            self._held = replace(self._held, numbers=_unique((*self._held.numbers, *numbers)))


def _sentences(raw: str, lead: str, known: int) -> list[Marked]:
    """The sentences of one line with their markers; the last one may still grow."""
    raw = _uncelled(raw) if raw.lstrip().startswith("|") else raw
    bullet = _BULLET.match(raw)
    text, marks = _parted(raw[bullet.end() if bullet else 0 :])
    spans = sentences(text)
    leading = bool(spans and marks and marks[0][0] <= spans[0].start)
    first = "\n- " if bullet else lead
    cuts = [span.end if leading else later.start for span, later in pairwise(spans)]
    found: list[Marked] = []
    for index, (span, start, end) in enumerate(zip(spans, [-1, *cuts], [*cuts, len(text) + 1], strict=False)):
        # A marker between two sentences closes the one before, or opens the next where markers stand in front.
        numbers = [number for place, number in marks if (start <= place < end if leading else start < place <= end)]
        shown = _unique(tuple(number for number in numbers if 1 <= number <= known))
        found.append(Marked(text[span.start : span.end], shown, first if index == 0 else ""))
    return found


def _uncelled(line: str) -> str:
    """A table's line as a sentence: "| Schließung | 2027 |" is "Schließung: 2027"."""
    return ": ".join(cell for cell in _CELLS.split(line) if cell)


def _parted(raw: str) -> tuple[str, list[tuple[int, int]]]:
    """Text without markers, and each marker's number with its place in that text."""
    text, marks, last = "", [], 0
    for match in MARKER.finditer(raw):
        text += _DRESS.sub("", raw[last : match.start()])
        following = raw[match.end() : match.end() + 1]
        if text.endswith(" ") and (following in " .,;:!?" or not following):
            text = text.rstrip(" ")
        elif following.isalnum() and not text.endswith(" "):
            text += " "
        marks += [(len(text.rstrip(" ")), number) for number in _numbers(match[1] or match[2])]
        last = match.end()
    return text + _DRESS.sub("", raw[last:]), marks


def _numbers(listed: str) -> tuple[int, ...]:
    found: list[int] = []
    for part in re.split(r"[,;]|und|and|&", listed):
        ends = [int(number) for number in re.findall(r"\d+", part)]
        found += range(ends[0], min(ends[-1], ends[0] + 20) + 1) if len(ends) > 1 else ends
    return tuple(found)


def _known_numbers(line: str, known: int) -> tuple[int, ...]:
    numbers = (number for match in MARKER.finditer(line) for number in _numbers(match[1] or match[2]))
    return _unique(tuple(number for number in numbers if 1 <= number <= known))


def _unique(numbers: tuple[int, ...]) -> tuple[int, ...]:
    return tuple(dict.fromkeys(numbers))

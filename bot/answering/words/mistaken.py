"""What a correction says: the value that was printed wrongly, and the right one in the next sentence; pure."""

from __future__ import annotations

import re

_WRONGLY = (
    r"(?:wrongly|incorrectly|erroneously|mistakenly|inaccurately"
    r"|fälschlich(?:erweise)?|irrtümlich(?:erweise)?|versehentlich|fehlerhaft)"
)
_SAID = (
    r"(?:stat(?:ed|es|ing)|sa(?:id|ys|ying)|report(?:ed|s|ing)|g(?:ave|iven|iving)|put|quot(?:ed|es)|nam(?:ed|es|ing)"
    r"|identif(?:ied|ies)|list(?:ed|s)|describ(?:ed|es)|attribut(?:ed|es)|wr(?:ote|itten)|print(?:ed|s)|cit(?:ed|es)"
    r"|angegeben|genannt|gemeldet|berichtet\w*|geschrieben|bezeichnet|beziffert|mitgeteilt|hieß|hatten wir|stand"
    r"|nannten?|schrieb(?:en)?|meldeten?)"
)
_MISTAKEN = re.compile(
    rf"\b(?:{_WRONGLY}\s(?:\w+\s)?{_SAID}|{_SAID}\s(?:\w+\s){{0,2}}{_WRONGLY}|misstated|misreported|gave the wrong"
    rf"|{_WRONGLY}\b(?=.*\b{_SAID}\b)"
    r"|in einer (?:früheren|ersten|vorherigen) (?:version|fassung)|in an? (?:earlier|previous|first) version"
    r"|an? (?:earlier|previous) version of this)\b",
    re.IGNORECASE,
)
_RIGHT = re.compile(
    r"\b(?:correct|right|accurate|actual|in fact|actually|should (?:be|have|read)|richtig\w*|korrekt\w*|zutreffend\w*"
    r"|tatsächlich\w*|in wahrheit|wirklichkeit|muss es (?:heißen|lauten)|vielmehr)\b",
    re.IGNORECASE,
)


def tells_a_mistake(text: str) -> bool:
    """Whether a sentence says of something that it was printed wrongly: "the paper wrongly stated that …"."""
    return _MISTAKEN.search(text) is not None


def is_mistaken(text: str, start: int) -> bool:
    """Whether what stands at a place of a sentence is what was printed wrongly: nothing before it puts it right."""
    told = _MISTAKEN.search(text)
    return told is not None and not _RIGHT.search(text, min(told.end(), start), start)


def puts_right(text: str) -> bool:
    """Whether a sentence gives what is right: "The correct number is 1,640", "Richtig ist der 3. Mai"."""
    return _RIGHT.search(text) is not None and not tells_a_mistake(text)

"""What a correction says: the value that was printed wrongly, and the right one in the next sentence; pure."""

from __future__ import annotations

import re

_WRONGLY = (
    r"(?:wrongly|incorrectly|erroneously|mistakenly|inaccurately"
    r"|fälschlich(?:erweise)?|irrtümlich(?:erweise)?|versehentlich)"
)
_SAID = (
    r"(?:stat(?:ed|es)|sa(?:id|ys)|report(?:ed|s)|gave|given|quot(?:ed|es)|nam(?:ed|es)|identif(?:ied|ies)|list(?:ed|s)"
    r"|describ(?:ed|es)|attribut(?:ed|es)|wrote|written|print(?:ed|s)|cit(?:ed|es)|nannten?|schrieb(?:en)?|meldeten?)"
)
_GIVEN = r"(?:angegeben|genannt|gemeldet|berichtet|geschrieben|bezeichnet|beziffert)"
_OF_THIS = (
    r"(?:of this (?:article|story|report)|dieses (?:artikels|textes|beitrags|berichts)|(?:hieß|stand|schrieben wir))"
)
_MISTAKEN = re.compile(
    rf"\b(?:{_WRONGLY}\s(?:\w+\s)?{_SAID}|{_SAID}\s(?:\w+\s)?{_WRONGLY}|{_WRONGLY}\b[^,.;:]{{0,60}}\b{_GIVEN}"
    r"|misstated|misreported|gave the wrong"
    r"|(?:in einer|eine) (?:frühere|erste|vorherige)n? (?:version|fassung)[^,.;:]{0,30}\b"
    rf"{_OF_THIS}|an? (?:earlier|previous|first) version {_OF_THIS})\b",
    re.IGNORECASE,
)
_IS = r"(?:is|are|was|were|ist|sind|war|waren|lautet|beträgt)"
_RIGHT = re.compile(
    rf"\b(?:(?:correct|right|actual|true|richtige?|korrekte?|zutreffende?) (?:\w+ ){{0,2}}{_IS}"
    rf"|should (?:have )?(?:been?|read)"
    rf"|(?:richtig|korrekt) {_IS}|tatsächlich (?:sind|ist|waren|war|handelt|beträgt|lag|liegt|kamen)"
    r"|muss es (?:heißen|lauten)|(?:sind|waren|ist|war) es (?:vielmehr|in wahrheit)|in fact,? (?:it|they|there) )",
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

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
_LABEL = r"\A\W*(?:korrektur|berichtigung|richtigstellung|correction|corrigendum|erratum)\b[\w ]{0,30}:"
_PRINT = (
    r"(?:\w*berichte?s?|\w*artikels?|beitrags?|texte?s?|meldung|\w*ausgabe|fassung|version|reports?|articles?|story"
    r"|edition)"
)
# What the paper itself had said: "in unserem Bericht vom 10. März", "we gave", "an earlier version".
_OURS = (
    rf"(?:(?:unser\w*|our|earlier|previous|frühere\w*|erste[nr]?|yesterday['’]s) (?:[\w-]+ ){{0,2}}?{_PRINT}"
    rf"|(?:wir|we)\b[^.;:]{{0,120}}?\b(?:{_SAID}|put|{_GIVEN})|(?:{_SAID}|hieß|war) wir)"
)
_MISTAKEN = re.compile(
    rf"\b(?:{_WRONGLY}\s(?:\w+\s)?{_SAID}|{_SAID}\s(?:\w+\s)?{_WRONGLY}|{_WRONGLY}\b[^,.;:]{{0,60}}\b{_GIVEN}"
    r"|misstated|misreported|gave the wrong"
    r"|(?:in einer|eine) (?:frühere|erste|vorherige)n? (?:version|fassung)[^,.;:]{0,30}\b"
    rf"{_OF_THIS}|an? (?:earlier|previous|first) version {_OF_THIS}"
    rf"|(?:not|nicht) (?!as|so|only|nur)[^.;:]{{1,40}}?,? (?:as|wie) (?:\w+ ){{0,3}}?(?:{_SAID}|{_GIVEN}))\b"
    rf"|{_LABEL}[^.]{{0,200}}?\b{_OURS}\b",
    re.IGNORECASE,
)
_RECALLED = re.compile(rf"{_LABEL}|\b{_OURS}\b", re.IGNORECASE)
# "140 people, not 410, as wrongly reported": what stands before it is right.
_AND_NOT = re.compile(r"[,;–—(-] ?(?:and |und )?(?:not|nicht)\b|\b(?:statt|instead of|rather than)\b", re.IGNORECASE)
_IS = r"(?:is|are|was|were|ist|sind|war|waren|lautet|beträgt)"
_RIGHT = re.compile(
    rf"\b(?:(?:correct|right|actual|true|richtige?|korrekte?|zutreffende?) (?:\w+ ){{0,2}}{_IS}"
    rf"|should (?:have )?(?:been?|read)"
    rf"|(?:richtig|korrekt) {_IS}|tatsächlich \w+"
    r"|muss es (?:heißen|lauten)|(?:sind|waren|ist|war) es (?:vielmehr|in wahrheit)|in wahrheit|in fact|in reality)\b",
    re.IGNORECASE,
)


def tells_a_mistake(text: str) -> bool:
    """Whether a sentence says of something that it was printed wrongly: "the paper wrongly stated that …"."""
    return _MISTAKEN.search(text) is not None


def is_mistaken(text: str, start: int) -> bool:
    """Whether what stands at a place of a sentence is what was printed wrongly: nothing before it puts it right."""
    told = _MISTAKEN.search(text)
    if told is None or _AND_NOT.search(text, start, max(start, told.end())):
        return False
    return not _RIGHT.search(text, min(told.end(), start), start)


def recalls_print(text: str) -> bool:
    """Whether a sentence says what the paper had printed, a mistake only where the next sentence puts it right."""
    return _RECALLED.search(text) is not None


def puts_right(text: str) -> bool:
    """Whether a sentence gives what is right: "The correct number is 1,640", "Richtig ist der 3. Mai"."""
    return _RIGHT.search(text) is not None and not tells_a_mistake(text)

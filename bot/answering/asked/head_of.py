"""Who is at the head of something, asked without the office's name: "Who is in charge of the ECB?"; pure.

Articles tell it in passing, by the office alone: "sagte Präsidentin Christine Lagarde". To the reader that answers who
is president of the ECB, and hardly who is in charge of it.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

_ENGLISH = re.compile(
    r"^\W*who(?:(?:\s+is|['’]s)\s+(?:currently\s+)?(?:in\s+charge\s+of|(?:at|on)\s+(?:the\s+)?(?:helm|head|top)\s+of"
    r"|(?:the\s+)?(?:head|boss|leader|chief)\s+of|(?:leading|heading|running))"
    r"|\s+(?:currently\s+)?(?:leads|heads|runs|chairs))\s+(?P<of>[^?]*[^?\s])\W*\Z",
    re.IGNORECASE,
)
_GERMAN = re.compile(
    r"^\W*wer\s+(?:(?:leitet|führt)\s+(?:derzeit\s+|eigentlich\s+)?"
    r"|(?:steht|ist)\s+(?:derzeit\s+)?an\s+der\s+spitze\s+"
    r"|ist\s+(?:derzeit\s+)?(?:(?:der|die)\s+)?(?:chef(?:in)?|boss|leiter(?:in)?|oberhaupt)\s+)(?P<of>[^?]*[^?\s])\W*\Z",
    re.IGNORECASE,
)
# Offices at the head of something, English and German: how a text names it, and how it is asked for.
_OFFICES = (
    (r"vice-chancellor|rector", r"rektor(?:in)?", "rector", "Rektor"),
    (r"president", r"präsident(?:in)?", "president", "Präsident"),
    (
        r"chief\s+executive(?:\s+officer)?|ceo|boss",
        r"(?:vorstands|konzern|firmen|unternehmens)chef(?:in)?|vorstandsvorsitzende[rn]?|ceo",
        "chief executive",
        "Vorstandschef",
    ),
    (r"managing\s+director", r"geschäftsführer(?:in)?", "managing director", "Geschäftsführer"),
    (r"artistic\s+director", r"intendant(?:in)?", "artistic director", "Intendant"),
    (r"director(?:-general)?", r"(?:general)?direktor(?:in)?|leiter(?:in)?", "director", "Direktor"),
    (r"governor", r"gouverneur(?:in)?", "governor", "Gouverneur"),
    (r"chair(?:man|woman|person)?", r"(?:\w+)?vorsitzende[rn]?", "chairman", "Vorsitzender"),
    (r"(?:party\s+|union\s+)?leader", r"(?:partei|gewerkschafts|verbands)chef(?:in)?", "leader", "Chef"),
    (r"secretary[- ]general", r"generalsekretär(?:in)?", "secretary general", "Generalsekretär"),
    (r"editor-in-chief", r"chefredakteur(?:in)?", "editor-in-chief", "Chefredakteur"),
)
_NAME = (
    r"(?-i:(?:(?:Dr|Prof|Sir|Dame|Lord)\.?\s)*[A-ZÄÖÜ][\w'’-]+(?:\s(?:van|von|de|der|di|al)){0,2}\s[A-ZÄÖÜ][\w'’-]+)"
)
_NOT_NOW = "".join(
    rf"(?<!{word})"
    for word in r"former\s then\s then- deputy\s vice\s vice- ex- frühere\s früherer\s ehemalige\s ehemaliger\s"
    r" einstige\s einstiger\s damalige\s damaliger\s damaligen\s".split()
)
_TOLD = tuple(
    (
        english,
        german,
        re.compile(
            rf"{_NOT_NOW}\b(?:{told}|{told_in_german}),?\s{_NAME}|{_NAME},\s(?:its\s|the\s|der\s|die\s)?(?:{told}|{told_in_german})\b",
            re.IGNORECASE,
        ),
    )
    for told, told_in_german, english, german in _OFFICES
)
_ARTICLES = {"das": "des", "den": "des", "dem": "des", "die": "der"}


def headed(question: str) -> str:
    """Of what a question asks who is at its head, as it says it; "" for any other question."""
    found = _ENGLISH.match(question) or _GERMAN.match(question)
    return found["of"] if found else ""


def office_told(texts: Iterable[str]) -> tuple[str, str]:
    """The office at a head that texts name with its holder most often, in English and German; empty without one."""
    told = Counter[tuple[str, str]]()
    for text in texts:
        first = next(((english, german) for english, german, pattern in _TOLD if pattern.search(text)), None)
        told.update([first] if first else [])
    return told.most_common(1)[0][0] if told else ("", "")


def asked_by_office(question: str, office: tuple[str, str]) -> str:
    """The question for the holder of that office: "Who is the president of the ECB?"."""
    of = headed(question)
    if _ENGLISH.match(question):
        return f"Who is the {office[0]} of {of}?"
    first, _, rest = of.partition(" ")
    if first.lower() in ("des", "der", "von", "vom", "beim", "bei"):
        return f"Wer ist {office[1]} {of}?"
    return (
        f"Wer ist {office[1]} {_ARTICLES[first.lower()]} {rest}?"
        if first.lower() in _ARTICLES
        else f"Wer ist {office[1]} von {of}?"
    )

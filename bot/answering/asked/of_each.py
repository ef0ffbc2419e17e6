"""What is asked of each thing that is compared, as it would be asked of it alone; pure.

"Who has more employees, Orbis or Tarnis?" asks of Orbis how many employees it has, not whether it has more: that is in
no article of its own.
"""

from __future__ import annotations

import re

from vectorstore.text.stopwords import ENGLISH, GERMAN

# What asks for the measure that a comparative compares, by the comparative; "{}" is what is left of the question.
_MEASURES = (
    (r"teurer\w*|billiger\w*|günstiger\w*|preiswerter\w*", "Was kostet {}?"),
    (r"(?:more|less) expensive|dearer|cheaper|pricier", "How much does {} cost?"),
    (r"mehr|weniger", "Wie viele {}?"),
    (r"more|less|fewer", "How many {}?"),
    (r"höher\w*|niedriger\w*", "Wie hoch {}?"),
    (r"größer\w*|kleiner\w*", "Wie groß {}?"),
    (r"älter\w*|jünger\w*", "Wie alt {}?"),
    (r"länger\w*|kürzer\w*", "Wie lang {}?"),
    (r"schneller\w*|langsamer\w*", "Wie schnell {}?"),
    (r"stärker\w*|schwächer\w*", "Wie stark {}?"),
    (r"higher|lower", "How high {}?"),
    (r"bigger|larger|smaller", "How big {}?"),
    (r"older|younger", "How old {}?"),
    (r"longer|shorter", "How long {}?"),
    (r"faster|slower", "How fast {}?"),
    (r"stronger|weaker", "How strong {}?"),
)
_COMPARATIVE = re.compile(
    rf"\b(?:{'|'.join(f'(?P<m{place}>{words})' for place, (words, _) in enumerate(_MEASURES))})\b", re.IGNORECASE
)
_UNCOUNTED = {"Wie viele {}?": "Wie viel {}?", "How many {}?": "How much {}?"}
_BE = re.compile(r"\b(?:ist|sind|war|waren|is|are|was|were)\b\s*", re.IGNORECASE)
_AUXILIARY = re.compile(r"(?:Is|Are|Was|Were|Did|Does|Do|Has|Have|Had|Ist|Sind|War|Waren|Hat|Haben|Hatte)\b")
_ORDER = re.compile(
    r"\A\W*(?:(?:bitte |please )?(?:compare|vergleiche?)|(?:(?:what is|what's|was ist|worin besteht) )?"
    r"(?:the |der |ein )?(?:differences?|unterschiede?)(?: between| in| of| zwischen| bei| von)?)\s+"
    r"(?:(?:the|die|den|der|das)\s+)?",
    re.IGNORECASE,
)


def of_one_alone(question: str, *, figures: bool) -> str:
    """The question for a thing compared without the others, with its measure in the place of the comparative."""
    found = _COMPARATIVE.search(question) if figures else None
    if found is None:
        return _without_order(question)
    ask = next(asks for place, (_, asks) in enumerate(_MEASURES) if found[f"m{place}"])
    before, after = question[: found.start()].strip(), question[found.end() :].strip(" ?")
    if ask in (_MEASURES[0][1], _MEASURES[1][1]):
        return ask.format(_thing(before, after))
    counted = after.split()[:1]
    if ask in _UNCOUNTED and not (counted and _is_counted(counted[0], ask)):
        return _UNCOUNTED[ask].format(f"{_opened(before)} {after}".strip())
    return ask.format(
        f"{after} {_opened(before)}".strip() if ask in _UNCOUNTED else f"{_opened(before)} {after}".strip()
    )


def _without_order(question: str) -> str:
    """A thing that is to be compared, asked for: "Compare the profits of Orbis" asks what these are."""
    ordered = _ORDER.match(question)
    left = question[ordered.end() :].strip(" ?!.") if ordered else ""
    if ordered is None or len(left.split()) < 2:  # noqa: PLR2004 (the name alone asks nothing)
        return question
    german = re.search(r"vergleich|unterschied", ordered.group(), re.IGNORECASE)
    return f"Was sind die {left}?" if german else f"What are the {left}?"


def _is_counted(word: str, ask: str) -> bool:
    """Whether a word may be what is counted: a German noun, an English word that is no function word."""
    return word[:1].isupper() if ask.startswith("Wie") else word.lower() not in ENGLISH | GERMAN


def _thing(before: str, after: str) -> str:
    """What costs something, where it is behind it: "In Aldorf ist die Miete" asks for the rent there."""
    said = _BE.sub("", before, count=1).strip()
    place = re.match(r"(?P<place>In\s+[A-ZÄÖÜ]\S*)\s+(?P<thing>.+)", said)
    told = f"{place['thing']} in{place['place'][2:]}" if place else said
    return f"{told} {after}".strip()


def _opened(text: str) -> str:
    """The beginning of a question as it stands behind its question word."""
    return text[:1].lower() + text[1:] if _AUXILIARY.match(text) or text.startswith("In ") else text

"""Is a question whether something is still so, and what asks for how it is: "Is Scholz still chancellor?"; pure.

Of the newest articles few say that something is no longer so; they say how it is now, and that is asked for.
"""

from __future__ import annotations

import re

from bot.answering.asked.changing import changing

_NOCH, _STILL = r"(?:(?:immer )?noch(?: immer)?|nach wie vor|weiterhin)", r"(?:still|currently)"
_NAME = r"[A-ZÄÖÜ][\w.'’-]*(?: (?:(?:van|von|de|der|den|zu|al|bin|el|la|du) )*[A-ZÄÖÜ][\w.'’-]*){0,3}"
_AMOUNT = r"(?:at |bei |auf |about |rund |etwa )?[€$£]?\d[\d.,]*(?: [\w%€$£]+)*"
_END = r"\s*\?*\s*\Z"
_WAYS = (
    (rf"ist (?-i:{_NAME}) {_NOCH} (?:der |die )?(?P<rest>.+?)", "Wer ist {rest}?"),
    (rf"(?:ist|sind|liegt|liegen|beträgt|steht) (?P<rest>.+?) {_NOCH} {_AMOUNT}", "Wie hoch ist {rest}?"),
    (rf"kostet (?P<rest>.+?) {_NOCH} {_AMOUNT}", "Was kostet {rest}?"),
    (rf"is (?-i:{_NAME}) {_STILL} (?:the )?(?P<rest>.+?)", "Who is {rest}?"),
    (rf"(?:is|are) (?P<rest>.+?) {_STILL} {_AMOUNT}", "How much is {rest}?"),
    (rf"does (?P<rest>.+?) still cost {_AMOUNT}", "How much does {rest} cost?"),
)
_PATTERNS = tuple((re.compile(pattern + _END, re.IGNORECASE), wording) for pattern, wording in _WAYS)


def asked_how_it_is(question: str) -> str:
    """The question for the holder or the value of today; "" where it is not whether one is still that."""
    for pattern, wording in _PATTERNS:
        found = pattern.match(question.strip())
        asked = wording.format(rest=found["rest"]) if found else ""
        if changing(asked) in {"office", "price", "rate"}:
            return asked
    return ""

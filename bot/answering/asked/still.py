"""Is a question whether something is still so or since when, and what asks for what articles say of it; pure.

"Is Scholz still chancellor?": of the newest articles few say that something is no longer so; they say how it is now,
and that is asked for. "Since when is Merz chancellor?": they say when he was elected.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from bot.answering.asked.changing import changing, is_office

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
_AGAINST_WAYS = (
    (r"wer ist gegen (?P<rest>(?:die|den|das|eine?n?|mehr|weniger) .+?)", "Wer lehnt {rest} ab?"),
    (r"who (?:is|are) (?:against|opposed to) (?P<rest>(?:the|an?) .+?)", "Who opposes {rest}?"),
)
_SINCE_WAYS = (
    (r"(?:seit wann|wie lange) ist (?P<who>.+?)", "Wann wurde {name} {to} {rest} gewählt?"),
    (r"wann (?:wurde|ist) (?P<who>.+?)(?: geworden)?", "Wann wurde {name} {to} {rest} gewählt?"),
    (r"(?:since when|how long) (?:is|has) (?P<who>.+?)", "When was {name} elected {rest}?"),
    (r"when did (?P<who>.+? become .+?)", "When was {name} elected {rest}?"),
)
# "Wann wurde Gerhard König verhaftet?", "How long is Stephen King in Berlin?" are about other things.
_OFFICE_ALONE = re.compile(
    r"[A-ZÄÖÜ][\w-]*(?: (?:von|der|des|vom|für|beim?) .+| [A-Z]{2,})?|[a-z][a-z -]*?(?: (?:of|for|at|in) .+)?"
)
_BETWEEN = re.compile(r"(?: (?:schon|been|become|the))+\Z")  # a name and the office


def _compiled(ways: Iterable[tuple[str, str]]) -> tuple[tuple[re.Pattern[str], str], ...]:
    return tuple((re.compile(pattern + _END, re.IGNORECASE), wording) for pattern, wording in ways)


_PATTERNS, _AGAINST, _SINCE = map(_compiled, (_WAYS, _AGAINST_WAYS, _SINCE_WAYS))


def asked_how_it_is(question: str) -> str:
    """The question for the holder or the value of today, or for the day on which somebody came to hold an office.

    "" where it is not whether one is still that, or since when.
    """
    return _of_today(question) or _since_when(question)


def _since_when(question: str) -> str:
    for pattern, wording in _SINCE:
        found = pattern.match(question.strip())
        words = found["who"].split() if found else []
        place = next((place for place, word in enumerate(words) if place and is_office(word)), 0)
        name, office = _BETWEEN.sub("", " ".join(words[:place])), " ".join(words[place:])
        if re.fullmatch(_NAME, name) and not name.endswith("s") and _OFFICE_ALONE.fullmatch(office):
            return wording.format(name=name, rest=office, to="zur" if words[place].endswith("in") else "zum")
    return ""


def asked_who_opposes(question: str) -> str:
    """The question who rejects what one may be against; "" for any other question."""
    for pattern, wording in _AGAINST:
        if found := pattern.match(question.strip()):
            return wording.format(rest=found["rest"])
    return ""


def _of_today(question: str) -> str:
    for pattern, wording in _PATTERNS:
        found = pattern.match(question.strip())
        asked = wording.format(rest=found["rest"]) if found else ""
        if changing(asked) in {"office", "price", "rate"}:
            return asked
    return ""

"""Two that a question sets against each other by its form, and what it asks of each; pure."""

from __future__ import annotations

import re

from bot.answering.asked.times_named import TIME

_NAMED = r"(?-i:[A-ZÄÖÜ])[\w-]*(?:\s(?-i:[A-ZÄÖÜ])[\w-]*)*"
_THAN = re.compile(
    r"(?P<asks>hat|haben|hatte|ist|sind|war|has|have|had|is|are|was|were|did|does|do)\s+(?:(?:der|die|das|the)\s+)?"
    rf"(?P<one>{_NAMED})\s+(?P<said>(?:\w+\s+)?(?:mehr|weniger|more|less|fewer|(?-i:[a-zäöü])\w+er(?:e[nrs]?)?)\b[^?]*?)\s+"
    rf"(?:als|than)\s+(?:(?:der|die|das|the)\s+)?(?P<other>{_NAMED})(?P<rest>(?:\s[^?]*)?)\?*",
    re.IGNORECASE,
)
_PLACE = r"(?:(?:the|der|dem|den|die|das)\s)?(?:\w+\s)?(?-i:[A-ZÄÖÜ])[\w-]*(?:\s[\w-]+){0,3}?"
_TWO_PLACES = re.compile(
    r"(?P<asks>(?:how (?:much|many)|wie (?:viele?|hoch))\b[^,?]+?)\s(?P<at>in|at|during|bei|beim|im)\s"
    rf"(?P<one>{_PLACE})\s(?:and|und)\s(?:in|at|during|bei|beim|im)\s(?P<other>{_PLACE})\s?\?*",
    re.IGNORECASE,
)
_ACCORDING = re.compile(
    rf"\b(?P<by>laut|gemäß|according\sto)\s(?:(?:der|dem|the|(?-i:The))\s)?(?P<one>{_NAMED})\s(?:und|and|versus|vs\.?)\s"
    rf"(?:(?:laut|gemäß|according\sto|to)\s)?(?:(?:der|dem|the)\s)?(?P<other>{_NAMED})",
    re.IGNORECASE,
)


def set_against(question: str) -> list[tuple[str, str]]:
    """The two with the question for each; none for any other question."""
    asked = question.strip()
    return next(filter(None, (rule(asked) for rule in (_according, _than, _places))), [])


def _according(question: str) -> list[tuple[str, str]]:
    """What two say of one thing: "Wie viele Stellen fallen weg laut Kurier und laut Elbblatt?"."""
    found = _ACCORDING.search(question)
    if found is None:
        return []
    before, after = question[: found.start()], question[found.end() :]
    return [(name, f"{before}{found['by']} {name}{after}") for name in (found["one"], found["other"])]


def _than(question: str) -> list[tuple[str, str]]:
    """What one has against another: "Hat Aldorf mehr Einwohner als Ems?", "Is Meta bigger than SAP by revenue?"."""
    if (found := _THAN.fullmatch(question)) is None:
        return []
    said = f"{found['said']}{found['rest']}"
    return [(name, f"{found['asks']} {name} {said}?") for name in (found["one"], found["other"])]


def _places(question: str) -> list[tuple[str, str]]:
    """How much of one thing there was in two places: "… in the Kalvena earthquake and in the Tolland crash?"."""
    found = _TWO_PLACES.fullmatch(question)
    if found is None or TIME.search(found["one"]):
        return []
    return [(name, f"{found['asks']} {found['at']} {name}?") for name in (found["one"], found["other"])]

"""Whether two sources cannot be the same: two peoples, a people and the police, two parties, two ministries; pure.

A source is told in many words ("the police": "officers", "laut Regierung": "laut Finanzministerium"), so that others
differ only where both are of one class.
"""

from __future__ import annotations

import re

from bot.retrieval.no_outlets import is_people

# One class a line; within it the names of one body stand together.
_BODIES = (
    "cdu csu|spd sozialdemokraten|fdp|afd|bsw|grünen greens|linken",
    "republicans|democrats",
    "tories conservatives|liberals",
    "ig metall|verdi|gdl",
    "ezb ecb|fed",
    "kreml kremlin moskau moscow|weißes haus white house washington pentagon|beijing peking|kyiv kiew|downing street",
)
_OF_A_PLACE = re.compile(
    r"(?:.*\s)?(?:police|clubs?|compan(?:y|ies)|firms?|(?:trade\s)?unions?|court|hospital|university|fire\s(?:brigade|department)"
    r"|\w*(?:polizei|unternehmens?|konzerns?|firma|gewerkschaft|gericht(?:e?s)?|klinik|krankenhaus|universität|feuerwehr"
    r"|vereins?))",
    re.IGNORECASE,
)
_NAMED_BY_TASK = re.compile(r"(?P<task>.*?)[\s-]?(?P<class>minist(?:ry|erium)|court|gericht)(?:s|es)?", re.IGNORECASE)
_ANY = re.compile(r"(?:federal|national|state|us|bundes|landes|the)?", re.IGNORECASE)


def cannot_be(one: str, other: str) -> bool:
    """Whether a source is not the other, whatever their names; a people may speak through its government."""
    if is_people(one) or is_people(other):
        return (is_people(one) or is_of_a_place(one)) and (is_people(other) or is_of_a_place(other))
    return _of_other_task(one, other) or any(_apart(bodies, one, other) for bodies in _BODIES)


def is_of_a_place(name: str) -> bool:
    """Whether a name is that of a body which speaks for no state: the police, a club, a company."""
    return _OF_A_PLACE.fullmatch(name) is not None


def _of_other_task(one: str, other: str) -> bool:
    first, second = _NAMED_BY_TASK.fullmatch(one.lower()), _NAMED_BY_TASK.fullmatch(other.lower())
    if first is None or second is None or first["class"] != second["class"]:
        return False
    tasks = first["task"], second["task"]
    same = tasks[0].endswith(tasks[1]) or tasks[1].endswith(tasks[0])
    return not (same or any(_ANY.fullmatch(task) for task in tasks))


def _apart(bodies: str, one: str, other: str) -> bool:
    places = [_place(bodies, name.lower()) for name in (one, other)]
    return None not in places and places[0] != places[1]


def _place(bodies: str, name: str) -> int | None:
    """Which of the bodies a name is one of, by whole words."""
    held = (number for number, body in enumerate(bodies.split("|")) if f" {name} " in f" {body} ")
    return next(held, None)

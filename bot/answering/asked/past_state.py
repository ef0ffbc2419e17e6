"""A question for how something was at a time gone by, as it would have been asked then; pure.

"Wer war im August 2026 Landrat?" is told by what was printed up to the end of August, as "Wer ist Landrat?" was then.
"""

from __future__ import annotations

import re

from bot.answering.asked.changing import changing

_LEADS = {
    "leitete": "leitet", "führte": "führt", "regierte": "regiert", "trainierte": "trainiert", "besaß": "besitzt",
    "betrieb": "betreibt", "dirigierte": "dirigiert", "moderierte": "moderiert", "led": "leads", "ran": "runs",
    "headed": "heads", "coached": "coaches", "managed": "manages", "owned": "owns", "chaired": "chairs",
    "captained": "captains", "governed": "governs", "ruled": "rules", "operated": "operates", "conducted": "conducts",
}  # fmt: skip
_VERBS = {
    **_LEADS, "war": "ist", "waren": "sind", "hieß": "heißt", "lag": "liegt", "lagen": "liegen", "betrug": "beträgt",
    "kostete": "kostet", "kosteten": "kosten", "hatte": "hat", "hatten": "haben", "was": "is", "were": "are",
    "did": "does",
}  # fmt: skip
_ASKED = re.compile(
    r"\s*(?P<asked>who|how (?:much|high|expensive|many \w+)|what|wer|wie (?:hoch|teuer|viele \w+|viel)|wie|was)"
    r"\s+(?P<verb>\w+)\s+(?P<rest>.+)",
    re.IGNORECASE | re.DOTALL,
)
_HAS_COST = re.compile(r"\s*(?:was|wie ?viel) (?:hat|haben) (?P<rest>.+?) gekostet\s*\?*\s*", re.IGNORECASE | re.DOTALL)
# What happened then, and no state: "Who was elected mayor in May?"
_EVENT = re.compile(
    r"\b(?:worden|gewählt|ernannt|vereidigt|entlassen|\w*elected|named|appointed|chosen|sworn|sacked|fired|dismissed)\b",
    re.IGNORECASE,
)
_STATES = frozenset(("office", "price", "rate", "count"))


def may_ask_how_it_was(question: str) -> bool:
    """Whether it may be worth finding out what a question is without its words about time."""
    found = _ASKED.fullmatch(question)
    return _HAS_COST.fullmatch(question) is not None or (found is not None and found["verb"].lower() in _VERBS)


def asked_how_it_was(question: str) -> str:
    """The question in the present for an office, a price, a rate or a count asked of the past; "" for any other.

    ``question``: without its words about time, as long as changing() takes.
    """
    if _EVENT.search(question):
        return ""
    if cost := _HAS_COST.fullmatch(question):
        return f"Was kostet {cost['rest']}?"
    found = _ASKED.fullmatch(question)
    verb = _VERBS.get(found["verb"].lower(), "") if found else ""
    asked = f"{found['asked']} {verb} {found['rest']}" if found and verb else ""
    return asked if changing(asked) in _STATES else ""

"""Questions for what an outlet reports: "What did Reuters report about the strike?", "Was schreibt die SZ zur Bahn?".

They ask for that outlet's articles on a topic, not for a fact. Pure.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.retrieval.news_asked import news_asked
from bot.retrieval.outlets import outlets_called

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.retrieval.window import Window

_NAME = r"(?P<outlet>\S+(?:\s+\S+){0,4}?)"
_TOPIC_EN = r"(?:\s+(?:about|on|regarding|concerning|of)\s+(?P<topic>.+?))?"
_TOPIC_DE = r"(?:\s+(?:über|zu|zum|zur|von|vom)\s+(?P<topic>.+?))?"
_FILLED = r"(?: so| denn| neues| aktuell| zuletzt)?"
_REPORT = r"(?:reported|report|written|write|published?|covered?|say|said)"
# "Stand gestern" is taken out with the words about time: "Was in der Nordpost?" is left.
_PATTERNS = tuple(
    re.compile(rf"^\W*{pattern}\W*$", re.IGNORECASE)
    for pattern in (
        rf"what (?:did|does|has|have|do) {_NAME} {_REPORT}{_TOPIC_EN}",
        rf"what(?:['’]s| is| was| are| were) {_NAME} (?:reporting|writing|saying){_TOPIC_EN}",
        rf"what (?:is|was) (?:in|on) {_NAME}(?:\s+(?:about|on|regarding|concerning)\s+(?P<topic>.+?))?",
        (
            r"was (?:berichtet|berichtete|schreibt|schrieb|meldet|meldete|sagt|sagte)"
            rf" {_NAME}{_FILLED}{_TOPIC_DE}"
        ),
        rf"(?:worüber|wovon) (?:berichtete?t?|schreibt|schrieb|meldete?) {_NAME}{_FILLED}",
        rf"what (?:does|did|do) {_NAME} (?:write|report) (?:about|on)",
        rf"was (?:hat|haben) {_NAME}{_FILLED}{_TOPIC_DE} (?:berichtet|geschrieben|gemeldet|gesagt|veröffentlicht)",
        rf"was (?:(?:steht|stand) )?(?:in|im|bei|beim|auf) {_NAME}{_TOPIC_DE}",
    )
)
_DETERMINER = re.compile(r"^(?:the|der|die|das|den|dem|des)\s+", re.IGNORECASE)


def outlet_asked(question: str, sources: Sequence[str]) -> tuple[tuple[str, ...], str] | None:
    """The outlets and the topic ("" for any) that a question asks for; None for every other question."""
    for pattern in _PATTERNS:
        found = pattern.match(question.strip())
        outlets = outlets_called(found["outlet"], sources) if found else ()
        if found and outlets:
            return outlets, _DETERMINER.sub("", (found.groupdict().get("topic") or "").strip(" ?!.,"))
    return None


def news_wanted(searched: Window, sources: Sequence[str]) -> tuple[tuple[str, ...], str | None]:
    """The outlets whose news are asked for (none: all) and the topic ("" for all); None as topic where no news are."""
    topic = news_asked(searched)
    if topic is None:
        return outlet_asked(searched.bare, sources) or ((), None)
    outlets = outlets_called(topic, sources)
    return (outlets, "") if outlets else ((), topic)

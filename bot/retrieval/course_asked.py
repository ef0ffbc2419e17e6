"""Questions for the course of a matter: "Chronologie der Brücke", "How did the case unfold?"; pure.

They are read after the words about time are taken out of them, and answered with its stories, the oldest first.
How a price or a number developed is a question for that number.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bot.answering.answer import Period

_TOPIC = r"(?:(?:the|der|die|das|dem|den|des)\s+)?(?P<topic>\S.{1,60}?)"
_POLITE = (
    r"\W*(?:(?:please|bitte)\s+)?(?:(?:show|give|tell|write|zeige?|gib|erstelle?|nenne?)\s+(?:me\s+|mir\s+)?"
    r"|what(?:['’]s| is)\s+|was ist\s+|wie (?:war|ist)\s+)?(?:(?:an?|the|eine?n?|die|der|den)\s+)?"
)
_TOLD = rf"{_POLITE}(?:short\s+|kurze\s+)?"
_STORY = r"(?:\s+(?:story|case|affair|saga|situation|crisis))?"
_NAMED_COURSE = (
    (
        rf"{_TOLD}(?:timeline|chronology|chronicle|sequence of events)(?: of events)?\s+"
        rf"(?:of|for|on|about|around|in)\s+{_TOPIC}"
    ),
    (
        rf"{_TOLD}(?:chronologie|chronik|zeitleiste|zeitstrahl|zeittafel|zeitliche[rn]? ablauf)\s+"
        rf"(?:der ereignisse\s+)?(?:(?:von|vom|zu|zum|zur|im|beim|bei|rund um|um|über|in)\s+)?{_TOPIC}"
    ),
)
_DEVELOPED = (
    (
        rf"\W*how\s+(?:did|has|have|is)\s+{_TOPIC}{_STORY}\s+"
        r"(?:develop(?:ed|ing)?|unfold(?:ed|ing)?|evolved?|progress(?:ed)?|go on|gone on|play(?:ed)? out)"
    ),
    (
        rf"\W*wie\s+(?:hat|haben)\s+sich\s+(?:(?:die lage|der fall|die sache)\s+(?:(?:bei|um|mit|in|von)\s+)?)?{_TOPIC}"
        r"(?:\s+(?:weiter|seitdem|seither))?\s+entwickelt"
    ),
    rf"\W*wie\s+entwickelten?\s+sich\s+{_TOPIC}",
    rf"\W*wie\s+(?:ging|geht)\s+es\s+(?:mit|bei|in)\s+{_TOPIC}\s+weiter",
)
# Only of a time that lasts: what happened to somebody in a month is a question like any other.
_HAPPENED = (
    rf"\W*what\s+(?:has\s+|have\s+|all\s+)?happened\s+(?:to|with)\s+{_TOPIC}",
    (
        rf"\W*was\s+(?:geschah|passierte|ist|war)\s+(?:alles\s+)?mit\s+{_TOPIC}"
        r"(?:\s+(?:alles\s+)?(?:passiert|geschehen))?"
    ),
)
_MEASURE = re.compile(
    r"(?:prei|kurs|aktie|inflation|zahl|zins|quote|rate|umsatz|gewinn|temperatur|umfrage|wert|menge|anteil|einwohner|kosten"
    r"|price|stock|share|number|level|sales|revenue|profit|poll|population|toll|wage|rent|miete|lohn|löhne|gehalt|cost)",
    re.IGNORECASE,
)


def course_asked(text: str, *, since: bool = False) -> str | None:
    """The matter whose course is asked for; ``since``: only a beginning of the time was named."""
    for pattern in (*_NAMED_COURSE, *_DEVELOPED, *(_HAPPENED if since else ())):
        found = re.match(rf"{pattern}\W*\Z", text.strip(), re.IGNORECASE)
        if found and (pattern in _NAMED_COURSE or not _MEASURE.search(found["topic"])):
            return found["topic"].strip(" ?!.,")
    return None


def since_when(period: Period | None) -> bool:
    """Whether a period has a beginning and no end: "seit Januar"."""
    return period is not None and period.since is not None and period.until is None

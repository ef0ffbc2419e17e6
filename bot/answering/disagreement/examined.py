"""Does a newer figure settle an older one: told by whoever examined it, or set against it in words? Pure.

"Investigators put the spill at 65 tonnes", four months after the coastguard's first 40, contradicts nobody.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.answering.check.told_amounts import told_amounts
from bot.answering.sentence import spoken
from bot.answering.side import DAY
from vectorstore.text.numbers import amounts

if TYPE_CHECKING:
    from bot.answering.side import Side

TERM = 7  # days between two reports about an office, a sum or what is examined that tell a change from a contradiction
_EXAMINED = re.compile(
    r"\b(?:gutacht\w*|ermittler\w*|untersuchungs\w*|(?:abschluss|schluss|prüf)bericht\w*|sachverständige\w*"
    r"|rechnungshof\w*|aufsicht(?:sbehörde)?|\w*aufsichtsamt|\w*datenschutzbeauftragte\w*|bundesgerichtshof\w*|oberlandesgericht\w*"
    r"|berufung\w*|revisions\w*|andere (?:straf)?kammer"
    r"|(?:zweite[nrms]?|neue[nrms]?) (?:prozess|verfahren|anlauf|instanz)"
    r"|(?:versicher\w*|gericht\w*)\b[^.;]{0,40}\b(?:beziffer\w*|bezifferte\w*)|beziffer\w*\b[^.;]{0,40}\b(?:nun|inzwischen|jetzt)"
    r"|endgültig\w*|abschließend\w*|nachgezählt\w*|errechnet\w*"
    r"|investigat(?:ors?|ion)|inquiry|inquest|coroners?|auditors?|audit|regulators?|commissioner|watchdog"
    r"|(?:court of appeal|appeals? court|appeal judges|supreme court)|on appeal|retrial|second trial|loss adjusters?"
    r"|report (?:found|finds|says|said|put|puts)|final (?:figures?|counts?|reports?|toll|tally|estimates?)"
    r"|(?:has|have|had|were|was) calculated|calculated from|recount\w*)\b",
    re.IGNORECASE,
)


def settles(newest: Side, oldest: Side) -> bool:
    """Whether the newer of two figures is told by who examined it, where the older one was not, or replaces it."""
    if newest.claim.sort != "figure":
        return False
    return _tells_as_former(newest, oldest) or _examined_since(newest, oldest)


def _tells_as_former(newest: Side, oldest: Side) -> bool:
    """Whether the newer sentence gives the older figure as what no longer holds: "far more than the 15,000 named"."""
    old, text, language = oldest.claim.amount, newest.sentence.text, spoken(newest.sentence)
    if old is None or newest.published == oldest.published:
        return False
    held = {one.start for one in told_amounts(text, language)}
    former = (one for one in amounts(text, language) if one.start not in held and not one.is_year)
    return any(one.low == old.low and one.unit in {"", old.unit} for one in former)


def _examined_since(newest: Side, oldest: Side) -> bool:
    """Whether only the newer one is told by who examined it, in a term in which that is possible."""
    later = (newest.published or 0.0) - (oldest.published or 0.0) >= TERM * DAY
    examined = _EXAMINED.search(newest.sentence.text) is not None
    return later and examined and not _EXAMINED.search(oldest.sentence.text)

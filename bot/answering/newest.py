"""The newest of the sentences that say the same leads, and of what comes round the latest time; pure."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from bot.answering.claims import claim_of
from bot.answering.matter import later_round
from bot.answering.side import Side, when
from bot.answering.years import years

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.answering.evidence import Sentence
    from bot.answering.writing import Brief


def led_by_newest(chosen: Sequence[Sentence], best: Side, same: Sequence[Side], near: Sequence[Side]) -> list[Sentence]:
    """The newest of the best and those that agree with it leads; of them the older ones near the best are left out.

    Of one day the one that gives the value leads; 64 is not left out for "mindestens 58".
    """
    lead = max((best, *same), key=lambda side: (_day(side), _exact(side), when(side)))
    out = [side.sentence for side in (near if lead in near else ()) if _exact(lead) or not _exact(side)]
    return [lead.sentence, *(one for one in chosen if one is not lead.sentence and one not in out)]


def _day(side: Side) -> int:
    return 0 if side.published is None else datetime.fromtimestamp(side.published, UTC).toordinal()


def _exact(side: Side) -> bool:
    """Whether the value itself is told, and no bound of it."""
    return side.claim.amount is None or side.claim.amount.bound not in {"<", ">"}


def with_the_latest_round(chosen: list[Sentence], brief: Brief) -> list[Sentence]:
    """Where no year is asked for and the first sentence tells of an earlier time than another, the latest leads."""
    if not chosen or years(brief.question) or (said := claim_of(brief, chosen[0])) is None:
        return chosen
    first = Side(chosen[0], said)
    told = [Side(one, other) for one in chosen[1:] if (other := claim_of(brief, one)) is not None]
    lead = max((side for side in told if later_round(first, side)), key=when, default=first)
    return [lead.sentence, *(one for one in chosen if one is not lead.sentence)]

"""Who holds an office for the time being, where its holder has gone or the next one is not there yet; pure.

"Voss resigned on Monday. Until the election her deputy Karl Amend is in charge": asked who is in charge, Amend leads.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.answering.asked.changing import changing
from bot.answering.disagreement.new_holder import goes
from bot.answering.disagreement.not_yet import not_yet
from bot.answering.sentence import led_by, spoken, told_at
from bot.answering.words.naming import names

if TYPE_CHECKING:
    from bot.answering.sentence import Sentence
    from bot.answering.writing import Brief

_STANDS_IN = re.compile(
    r"\b(?:kommissarisch\w*|übergangs(?:weise|chef\w*)|vorübergehend|interim\w*|geschäftsführend|vertretungsweise"
    r"|(?:führt|übernimmt|leitet)\b[^.]{0,80}\b(?:geschäfte|bis zur (?:neu)?wahl)"
    r"|bis (?:dahin|zu[mr] \w+)\b[^.]{0,60}\b(?:führt|leitet|übernimmt|regiert|betreut)"
    r"|acting (?!on|as if|against|for)\w+|caretaker|for the time being|temporarily (?:in charge|runs?|leads?|heads?)"
    r"|(?:in charge|runs?|leads?|heads?|takes? over|steps? in)\b[^.]{0,60}"
    r"\b(?:in the meantime|for now|until (?:a|an|the)\b))",
    re.IGNORECASE,
)
_SUSPENDED = re.compile(
    r"\b(?:suspend\w*|beurlaub\w*|vom dienst|amtsverlust|gibt\b.*\b(?:amt|posten)\b.*\bauf|gives? up|on leave|died"
    r"|starb|gestorben|vakant|vacant)\b",
    re.IGNORECASE,
)


def stands_in(text: str) -> bool:
    """Whether a text says that somebody holds an office for the time being."""
    return _STANDS_IN.search(text) is not None


def with_who_stands_in(chosen: list[Sentence], brief: Brief) -> list[Sentence]:
    """For an office, with who holds it for the time being in front of who has gone or is still to come.

    Asked for nobody else ("Who is interim chief?"), the best read of those who do leads.
    """
    if not chosen or changing(brief.question) != "office" or stands_in(chosen[0].text):
        return chosen
    if told_at(chosen[0]) > brief.now.timestamp():  # of who held it before: whoever stands in came after
        return chosen
    told = [one for one in brief.evidence if stands_in(one.text) and _names_somebody(one)]
    if stands_in(brief.question):
        lead = max(told, key=lambda one: one.score, default=chosen[0])
    elif not_yet("office", chosen[0], brief.now) or _has_gone(chosen[0]):
        article = chosen[0].found.passage.article_id
        lead = next((one for one in told if one.found.passage.article_id == article), chosen[0])
    else:
        return chosen
    return led_by(lead, chosen)


def _has_gone(one: Sentence) -> bool:
    return goes(one.text) or _SUSPENDED.search(one.text) is not None


def _names_somebody(one: Sentence) -> bool:
    return any(len(name.words) > 1 for name in names(one.text, spoken(one)))

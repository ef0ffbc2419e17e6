"""Whether what is quoted measures a thing along the way that a short question asks for: how large, how long; pure.

"It lies at a depth of 63 metres" does not tell how long a ship is, nor does what a hall has cost tell how large it is.
In the invented news of evaluation/stories none of 125 sentences that answer is taken for another measure.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from bot.answering.asked.event import LONGEST
from bot.answering.words.claim_words import CURRENCIES, SHARES
from vectorstore.text.numbers import amounts

_LARGE = re.compile(r"\bhow (?:big|large)\b|\bwie groß\b", re.IGNORECASE)
# What is large in money or in people, and what may be called large without a figure.
_NOT_MEASURED = re.compile(
    r"\b(?:fines?|funds?|budgets?|debts?|deficits?|loss(?:es)?|profits?|investments?|deals?|loans?|prizes?|shares?|gaps?"
    r"|damages?|bills?|turnover|majority|fortune|problem|threat|danger|risk|chances?|fonds|etat|haushalt|schulden|defizit"
    r"|verlust\w*|gewinn\w*|paket\w*|package|kredit\w*|anteil\w*|lücke\w*|schaden|vermögen|mehrheit|problem|gefahr|risiko"
    r"|chance\w*|interesse|interest|unterschied\w*|difference|holding|stakes?|refunds?|breaks?|minus|plus"
    r"|increases?|raise|rises?|cuts?|aid|subsid\w+|pensions?|discounts?|contributions?|beteiligung\w*|rabatt|erhöhung"
    r"|zuschuss|zuschüsse|hilfen?|beitrag|rente|surplus|überschuss|premium|hole|loch|bonus|saving\w*|market|markt|economy|business|company|firma|konzern)\b",
    re.IGNORECASE,
)
_IN_WORDS = re.compile(
    r"\b(?:half|twice|times|doppelt|halb|mal|fußballfeld\w*|football (?:field|pitch)\w*|size|größe|large|largest|big"
    r"|biggest|huge|tiny|small\w*|groß\w*|größt\w*|klein\w*|riesig\w*)\b|\d ?(?:x|×) ?\d",
    re.IGNORECASE,
)
_LONG = re.compile(
    r"\bhow long (?:is|was|are|were)\b(?! \w+ing\b)|\bwie lang (?:ist|war|sind|waren|wird)\b", re.IGNORECASE
)
_LENGTH = re.compile(
    r"long|length|\blang|läng|kilomet|\bkm\b|\bmiles?\b|meile|stretch|strecke|over \d|über \d|-met(?:er|re)s?\b"
    r"|\d ?m\b|minut|hour|stund|second|sekund|\bdays?|\btage?|week|woche|month|monat|year|jahr|page|seite|until"
    r"|\bbis\b",
    re.IGNORECASE,
)
_OTHERWISE = re.compile(
    r"deep|depth|tief|\bhigh|height|\bhoch|\bhöhe|\bhöher|breit|\bwid(?:e|th)|pegel|water level|above sea|seehöhe|below"
    r"|under the|unter der|radius|away|entfernt|apart",
    re.IGNORECASE,
)


def untold_size(question: str, quoted: Iterable[str], language: str) -> str:
    """The words of a short question that ask how large or how long something is, where quotes measure otherwise."""
    if len(question.split()) > LONGEST:
        return ""
    said = "\n".join(quoted)
    if (asked := _LARGE.search(question)) and not _NOT_MEASURED.search(question):
        return "" if _IN_WORDS.search(said) or _measured(said, language) else asked[0]
    asked = _LONG.search(question)
    return asked[0] if asked and _OTHERWISE.search(said) and not _LENGTH.search(said) else ""


def _measured(text: str, language: str) -> bool:
    """Whether a text has an amount of something else than money, a share, a year or a time of day."""
    told = amounts(text, language)
    return any(not one.is_year and one.unit not in CURRENCIES | SHARES | {"clock"} for one in told)

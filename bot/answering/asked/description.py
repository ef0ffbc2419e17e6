"""Questions that ask who or what somebody or something is, and the sentences that say it; German and English, pure.

"Who is Richard Teng?" asks for no name. It is told where the name stands beside a word for what it is: "Richard Teng,
Binance's former head", "Hacker Marcel Lazar", "gastroparesis is a …", "a startup called Beeper".
"""

from __future__ import annotations

import re
from functools import lru_cache

from bot.answering.asked.changing import is_office

MOST = 4  # words of what is asked about; a longer one asks for something of it
_ASKED = re.compile(
    r"\A\W*(?:(?P<who>who|wer)|what|was)(?:['’]s|\s+(?:is|are|was|were|ist|sind|war|waren))\s+(?:eigentlich\s+|exactly\s+)?"
    r"(?:(?:an?|the|der|die|das|eine?)\s+)?(?P<thing>[^?,;:]+?)\s*(?:[,:;][^?]*)?\?*\s*\Z",
    re.IGNORECASE,
)
_NO_THING = re.compile(
    r"\b(?:of|in|on|at|for|about|with|from|to|by|behind|between|this|that|it|you|new|next|wrong|true|happening|going|known"
    r"|von|vom|am|an|im|auf|bei|beim|für|über|um|mit|aus|zu|zum|zur|des|hinter|zwischen|dies\w*|es|los|neu|wahr"
    r"|\w{2,}ed|\w+ing"
    r"|passiert|geschehen|bekannt|geplant|grund|ursache|unterschied|reason|cause|difference|name|price|score|weather)\b",
    re.IGNORECASE,
)
_SPOKEN = ("“", "„", "»", '"')
_KIND = r"(?:an?|the|one|each|eine?[rmns]?|der|die|das|dem|den|des)"
# A role before a name: a German noun, or an English word for somebody who does something.
_ROLE = (
    r"(?!\w*(?:tag|day)\b|after\b|under\b|over\b|ever\b|never\b|later\b|other\b|whether\b|rather\b|that\b)"
    r"(?:(?:[A-ZÄÖÜ][\wäöüß]*-)?[A-ZÄÖÜ][a-zäöüß]{4,}"
    r"|[a-z]{3,}(?:er|or|ist|ian|ant|ent|man|woman|ief|al|yst)|CEO)(?<!unter)(?<!hinter)(?<!oder)(?<!über)(?<!aber)"
)


@lru_cache(maxsize=64)
def described(question: str) -> str:
    """Whom or what a question wants described, "" where it asks anything else: "gastroparesis", "Richard Teng"."""
    found = _ASKED.match(question)
    thing = found["thing"] if found else ""
    words = thing.split()
    if not found or not 0 < len(words) <= MOST or _NO_THING.search(thing) or is_office(words[-1]):
        return ""
    if found["who"]:
        return thing if len(words) > 1 and all(word[:1].isupper() for word in words) else ""
    return thing


def describes(thing: str, text: str) -> bool:
    """Whether a text says who or what that is; of somebody with a name not in others' words: "She is a champion"."""
    praised = text.startswith(_SPOKEN) and len(thing.split()) > 1 and thing.istitle()
    return not praised and _saying(thing).search(text) is not None


@lru_cache(maxsize=256)
def _saying(thing: str) -> re.Pattern[str]:
    words = [re.escape(word) for word in thing.split()]
    last, first = words[-1], words[0]
    stem = last.removesuffix("s")
    whole = rf"(?:(?i:\b{re.escape(thing)})|\b(?i:{stem}))\w{{0,2}}[\"“”']?(?:\s\([^)]*\))?"
    copula = r"(?:is|are|was|were|means?|refers? to|ist|sind|war|waren|bezeichnet|bedeutet)"
    return re.compile(
        rf"{whole},?\s{copula}\s(?:\w+ly\s)?(?:{_KIND}\s|[^\W\d_]\w*['’]s\s)"
        rf"|{whole}\s(?:are|sind)\s(?!\w+ly\b|\w+ed\b|\w+ing\b|now\b|not\b)\w+"
        rf"|{whole},\s(?:also|officially|formerly|known|called|which|{_KIND}|[A-Z]\w+['’]s?)\s"
        rf"|\b(?:called|named|dubbed|known as|term|app|sogenannte[nr]?|namens)\s[\"“„]?(?i:{re.escape(thing)})"
        rf"|\b(?:[Tt]he|[Dd](?:er|ie|as|em|en))\s(?:[\w-]+\s){{1,2}}{re.escape(thing[:1].upper() + thing[1:])}\b"
        rf"|\b(?:{_ROLE})\s(?:\([^)]*\)\s)?{first}\b"
        rf"|(?i:\b{re.escape(thing)})\s(?:prevents|works as|dient|handelt)\b"
    )

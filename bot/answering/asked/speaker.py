"""Whose words a question asks for, and on what; pure.

"Was sagte die Ministerin zum Gesetz?", "How did the union react to the offer?", "Hat Sandkamp die Vorwürfe bestritten?"
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from bot.answering.words.naming import words_of
from vectorstore.text.stopwords import ENGLISH, GERMAN

_SAID_DE = (
    r"(?:sag|mein|forder|verlang|reagier|äußer|begründ|kritisier|erklär|warn|erzähl|kündig|beurteil|bewert|behaupt|lob"
    r"|verteidig|antwort|plädier|räum|beton|droh|bezeichn|denk)e?(?:t|te|ten|en|n)(?: sich)?"
    r"|n[ae]nnte?n?|verspr[ai]ch\w*|schr(?:ie|ei)b(?:t|en)?|rät|r[ia]e?ten|riet|w[ai]rft|warf(?:en)?|h[äi]e?lt(?:en)?|halten"
    r"|empf[aie]+hl\w*"
)
_TOLD_DE = (
    r"gesagt|gemeint|gefordert|verlangt|reagiert|geäußert|begründet|kritisiert|erklärt|gewarnt|genannt|versprochen"
    r"|geschrieben|geraten|vorgeworfen|angekündigt|eingeräumt|bestritten|dementiert|zurückgewiesen|ausgeschlossen"
    r"|abgelehnt|zugegeben|gelobt|verteidigt|behauptet|betont|bestätigt|gedroht|empfohlen|erzählt|entschuldigt"
)
_SAID_EN = (
    r"(?:say|said|tell|told|think|call(?! for)|describe|demand|want(?! to (?!see|hear|know))|urge|accuse|argue|warn"
    r"|promise|claim|announce|react|respond|reply|comment|critici[sz]e|defend|deny|explain|justify|advise|recommend|blame|write|suggest|predict|expect|admit"
    r"|rule out|reject|confirm|apologi[sz]e|(?:ask|call) for|oppose|support|condemn|praise|welcome|view|judge|propose)"
)
_DONE_EN = r"denied|rejected|called|ruled out"
_ON = (
    r"(?:zu[mr]?|über|gegen|wegen|vo[nmr]|auf|nach|beim?|in|im|an|am|dazu|darüber|hierzu|davon|de[mnr]|das|die|seine?n?"
    r"|ihre?n?|eine[nmrs]?|ob|dass|jede|alle)"
)
_WHO_DE = r"(?P<who>(?:(?:der|die|das|des|den)\s)?[^\s?]+(?:\s[^\s?]+){0,5}?)"
_WHO_EN = r"(?P<who>[^\s?]+(?:\s[^\s?]+){0,6}?)"
_ASKING = r"(?:was|wie|wovor|warum|womit|worüber|wozu|weshalb)"
_MATTER = rf"(?:\s(?P<matter>{_ON}\b.*?))?"
_PATTERNS = tuple(
    re.compile(rf"\W*(?:(?:und|and|aber|but)\s)?{pattern}\W*\Z", re.IGNORECASE)
    for pattern in (
        rf"{_ASKING}\s(?P<said>{_SAID_DE})\s{_WHO_DE}{_MATTER}",
        rf"(?:{_ASKING}\s)?(?:hat|haben|hatten?)\s(?:sich\s)?{_WHO_DE}{_MATTER}\s(?P<said>{_TOLD_DE})",
        rf"(?:what|how|why)\s(?:did|does|do|has|have|had)\s{_WHO_EN}\s(?P<said>{_SAID_EN})\b(?P<matter>.*?)",
        rf"(?:did|does|do|has|have|had)\s{_WHO_EN}\s(?P<said>{_SAID_EN}|{_DONE_EN})\b(?P<matter>.*?)",
        rf"what\s(?:is|are|was|were)\s{_WHO_EN}\s(?P<said>saying|demanding|calling for|asking for)\b(?P<matter>.*?)",
    )
)
# "Wann werden sie laut Petra Dornauer abgeschaltet?", "According to the engineer, how long …?"
_SOURCE = re.compile(
    r"\b(?P<said>(?i:laut|gemäß|nach (?:angaben|worten|ansicht) (?:von|der|des)|according to))\s"
    r"(?P<who>(?:(?:der|die|dem|den|des)\s)?[A-ZÄÖÜ][\w'’-]*(?:\s[A-ZÄÖÜ][\w'’-]*)*|[Tt]he(?:\s[\w'’-]+){1,4}?(?=\W*(?:[,?]|\Z)))"
    r"(?P<matter>)"
)
_PUT = re.compile(r"\s\((?P<matter>[^()]+)\)\W*\Z")  # what a follow-up goes on from
_NOBODY = frozenset("es man er sie ihr wir ich du it they he she you we i people leute".split())
_PIECE = re.compile(r"\b(?:articles?|reports?|stor(?:y|ies)|coverage|artikels?|berichte?s?|meldung)\b", re.IGNORECASE)
_TITLES = frozenset("mr ms mrs dr sir herr frau prof professor".split())
_POSSESSIVE = re.compile(r"[\w-]+['’]s\s(?=[a-z])")  # "the mayor's spokesman" is not the mayor
SHORTEST = 3  # letters
LONGEST = 24  # words; in longer questions who says something is one of many


class AskedSpeaker(NamedTuple):
    """Whose words are asked for, as written and in folded words, by which verb, and the rest of the question.

    ``is_source``: where they are the source of something else that is asked, as in "laut Polizei".
    """

    who: str
    words: frozenset[str]
    said: str
    matter: str
    is_source: bool = False


@lru_cache(maxsize=64)
def speaker_asked(question: str) -> AskedSpeaker | None:
    """Whose words a question asks for; None where it asks for no one's."""
    put = _PUT.search(question)
    bare = question[: put.start()] if put else question
    if len(bare.split()) > LONGEST:
        return None
    found = next((match for pattern in _PATTERNS if (match := pattern.match(bare.strip()))), None)
    source = None if found else _SOURCE.search(bare)
    found = found or source
    if found is None or found["who"].lower() in _NOBODY or _PIECE.search(found["who"]):
        return None
    known = GERMAN | ENGLISH | _TITLES
    whose = _POSSESSIVE.sub("", found["who"])
    words = frozenset(word for word in words_of(whose) if len(word) >= SHORTEST and word not in known)
    matter = " ".join(filter(None, ((found["matter"] or "").strip(), put["matter"] if put else "")))
    return AskedSpeaker(found["who"], words, found["said"], matter, source is not None) if words else None

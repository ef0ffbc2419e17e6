"""What a question asks for that is no name, number or day, and whether a text tells such a thing; German and English.

Only what a sentence gives away by its words: that it gives a reason, or that it tells what somebody is blamed for.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Literal

OpenKind = Literal["", "reason", "accusation", "utterance", "manner"]

REASON_ASKED = re.compile(
    r"\b(?:why|warum|weshalb|wieso|weswegen|wozu|reasons?|grund|gründe\w*|ursache\w*|caused?|causes|purpose|zweck"
    r"|todesursache|woran (?:starb\w*|stirbt|sterben|verst[ao]rb\w*|scheiter\w*|lag|liegt)"
    r"|woran\b.*\b(?:gestorben|verstorben|gescheitert|gelegen)"
    r"|what (?:did|do|does|has)\b.*\b(?:died?|dying) (?:of|from))\b",
    re.IGNORECASE,
)
REASON = re.compile(
    r"\b(?:because|since|due to|owing to|as a result|therefore|thus|in order to|so that|caused?|reasons?|led to"
    r"|leads? to|result(?:ed|s|ing)?|cit(?:ed|es|ing)|blam(?:ed?|es|ing)|explain(?:ed|s|ing)|after|culprit|thanks to"
    r"|to (?:avoid|prevent|protect|ensure|allow|provide|make|reduce|increase|improve)"
    r"|weil|da|denn|wegen|aufgrund|auf grund|daher|deshalb|deswegen|damit|um .{3,80} zu|infolge|durch|nachdem"
    r"|\w*grund|gründe\w*|begründ\w*|ursache\w*|auslöser|führte\w*|sodass|so dass|verantwortlich|dank|verdank\w*"
    r"|führ\w*\b.{1,80}\bauf\b.{1,160}\bzurück|zurückzuführen"
    r"|erlag\w*|erliegen|erlegen|st[aei]rb\w*\b[^.;]{0,60}\ban|died (?:of|from)|dies of|succumb\w*"
    r"|todesursache)\b",
    re.IGNORECASE,
)
# A reason that is only pointed at: "aus demselben Grund", "for the same reason".
_POINTED_AT = re.compile(
    r"\b(?:aus|aufgrund|wegen|for|due to|because of|from) (?:de[mnr]selben|de[mnr] gleichen|diese[mnr]|the same|this"
    r"|that) (?:grund|gründen|ursachen?|reasons?|causes?)\b",
    re.IGNORECASE,
)
# What says outright that a reason follows, where "after" and "since" may only tell the order of things.
_OUTRIGHT = re.compile(
    r"\b(?:(?:the |a |main |one |key )+reasons? (?:is|was|are|were|for|why)|culprit|(?:to|is|are|was) blamed?(?! by)"
    r"|blam(?:es|ed|ing)|cit(?:es|ed|ing)|attribut(?:es?|ed|ing)|because of|due to"
    r"|(?:haupt)?(?:grund|ursache)\w* (?:für|dafür|hierfür|ist|sei|war|sind|seien|waren)|begründet\w*"
    r"|auslöser (?:ist|sei|war|für)|verdank\w*|führ\w*\b.{1,80}\bauf\b.{1,160}\bzurück|zurückzuführen"
    r"|aufgrund|infolge)\b",
    re.IGNORECASE,
)
_ACCUSED_ASKED = re.compile(
    r"\b(?:what|was)\b.*\b(?:accus(?:es?|ed|ing)|charged with|guilty (?:to|of)|alleged|vorgeworfen"
    r"|beschuldigt|angelastet"
    r"|w[ia]rf(?:t|en)?\b.*\bvor|werfen\b.*\bvor)\b"
    r"|\b(?:what|which|welche)\b.*\b(?:accusations?|allegations?|charges|vorwürfe\w*|anschuldigungen)\b",
    re.IGNORECASE,
)
_ACCUSED = re.compile(
    r"\b(?:accus\w+|alleg\w+|charge[sd]?|guilty|admits?|admitted|violat\w+|blam(?:ed?|es|ing)|claim(?:s|ed|ing) that"
    r"|sue[sd]?|suing"
    r"|vorw[uü]rf\w*|vorgeworfen|w[ia]rf\w*\b.*\bvor|werfen\b.*\bvor|beschuldig\w*|angeklagt\w*|anklage\w*|verdacht\w*"
    r"|verdächtig\w*|ermitt\w+|verstoß\w*|verstieß\w*|kritisier\w+|bezichtig\w*|angelastet"
    r"|soll(?:en)? .{3,160} haben)\b",
    re.IGNORECASE,
)
_MANNER_ASKED = re.compile(
    r"\A\W*(?:how (?:did|do|does|is|are|was|were|can|could|has|have|will|would)"
    r"|wie (?:kam|kommt|funktionier\w*|wird|werden|wurden?|wirkt?\w*|entst[ea]nd\w*|kann|können|konnten?|läuft|lief\w*"
    r"|gelang|gelingt|schafft\w*|beeinfluss\w*))\b",
    re.IGNORECASE,
)
_SAID_ASKED = re.compile(
    r"\A\W*(?:what (?:did|do|does|has|have|will)\b.*\b(?:say|said|think|demand\w*|recommend\w*|suggest\w*|propose[sd]?"
    r"|advise[sd]?|argued?|respond\w*|promised?)"
    r"|how (?:did|do|does|has|have)\b.*\b(?:react\w*|respond\w*|defend\w*|explain\w*|justif\w+)"
    r"|(?:was|wie) (?:sag(?:t|en|te|ten)|mein(?:t|en)|denk(?:t|en)|hält|halten|forder\w+|empf[aeio]\w+|rät|raten"
    r"|schläg\w*"
    r"|schlug\w*|reagier\w*|versp\w+|begründ\w*|erklär\w*|verteidig\w*))\b"
    r"|\A\W*(?:what|which|welche) (?:criticism|kritik)\b",
    re.IGNORECASE,
)


@lru_cache(maxsize=64)
def open_kind(question: str) -> OpenKind:
    """What is asked for: a reason, an accusation, what somebody says of it, how it goes; "" for anything else."""
    if REASON_ASKED.search(question):
        return "reason"
    if _ACCUSED_ASKED.search(question):
        return "accusation"
    if _SAID_ASKED.search(question):
        return "utterance"
    return "manner" if _MANNER_ASKED.match(question) else ""


def is_told(kind: OpenKind, text: str) -> bool:
    """Whether a text gives away that it tells a reason or an accusation; False where words do not tell."""
    told = {"reason": REASON, "accusation": _ACCUSED}.get(kind)
    return told is not None and told.search(_POINTED_AT.sub("", text)) is not None


def is_outright(text: str) -> bool:
    """Whether a text says outright that it gives a reason: "the culprit is …", "führt das auf … zurück"."""
    return _OUTRIGHT.search(_POINTED_AT.sub("", text)) is not None

"""Requests for all there is on a matter: "Tell me everything about Volta", "Fasse die Lage in Kiel zusammen"; pure.

They are read after the words about time are taken out of them, and answered with the stories on it. A summary of a
text ("of the report") is none of them, nor is what a "that" points to, nor a request for a value (overview_matter.py).
"""

from __future__ import annotations

import re

from bot.retrieval.overview_matter import is_matter

_POINTING = (
    r"(?!(?:it|this|that|these|those|them|him|her|me|us|you|myself|yourself|mich|mir|uns|dich|dir|das|es|dies\w*|ihn|ihm|sie|ihr|dem|den|davon|dazu|darüber"
    r"|your\w*|deine?\w*|my|meine?\w*|(?:the\s|die\s|der\s|das\s)?(?:last|previous|letzte\w*|vorige\w*)\s\w+)\W*$)"
)
_TEXTS = (
    r"(?!(?:(?:an?|the|this|that|die|der|das|den|des|diese\w*)\s)?(?:\w+\s)?(?:articles?|reports?|stud(?:y|ies)|books?|films?|movies?"
    r"|plot|speech|interview|letter|paper|findings|results|answers?|artikels?|berichts?|studie|buch\w*|films?|rede"
    r"|interviews?|briefs?|handlung|ergebnis\w*|antwort\w*)\b)"
)
_TOPIC = rf"{_POINTING}(?P<topic>\S.{{1,80}}?)"
_NAME = rf"{_POINTING}(?P<topic>(?:the\s|die\s|der\s|das\s|den\s)?(?-i:[A-ZÄÖÜ])\S*(?:\s\S+){{0,4}}?)"
_ON = r"(?:about|on|regarding|concerning)"
_ZU = r"(?:über|zu|zum|zur|von|vom|rund\sum)"
_OF_STATE = (
    r"(?:the\s(?:(?:current|latest|recent)\s)?(?:situation|state\sof\s(?:affairs|play)|news|events?|developments?|latest|story)\s"
    r"(?:in|at|on|about|around|with|of|from|for|regarding)\s)"
)
_LAGE = (
    r"(?:(?:die|der|den)\s(?:(?:aktuelle|jetzige|neueste)[nr]?\s)?(?:lage|situation|ereignissen?|geschehnissen?|neuigkeiten"
    r"|entwicklung(?:en)?|nachrichten|stand)\s(?:in|im|an|am|auf|bei|beim|um|zu|zum|zur|rund\sum|über|von|vom|der|des)\s)"
)
_TELL = r"(?:(?:tell|give|show)\sme\s|i(?:\swant|\swould\slike|['’]d\slike|\sneed)\sto\s(?:know|hear|learn)\s)"
_ALL, _THERE = r"(?:everything|all|anything)", r"(?:there\sis|you\s(?:know|have))"
_SUMMARY = r"(?:summary|overview|round-?up|recap|rundown|briefing|outline)"
_ZUSAMMENFASSUNG = r"(?:überblick|zusammenfassung|übersicht|briefing)"
_PATTERNS = tuple(
    re.compile(
        rf"\W*(?:please\s|bitte\s|(?:can|could|would)\syou\s(?:please\s)?)?{pattern}(?:,?\s(?:please|bitte))?\W*",
        re.IGNORECASE,
    )
    for pattern in (
        rf"{_TELL}{_ALL}(?:\s{_THERE})?\s(?:to\sknow\s)?{_ON}\s{_TOPIC}",
        rf"{_ALL}\s(?:{_THERE}|to\sknow|{_THERE}\sto\sknow)\s{_ON}\s{_TOPIC}",
        rf"{_ALL}\s(?:about|regarding|concerning)\s{_NAME}",
        rf"{_TELL}?(?:what\syou\s(?:know|have|can\sfind)|what\sis\snew)\s{_ON}\s{_TOPIC}",
        rf"(?:tell|give|show)\sme\s(?:something|more)\s{_ON}\s{_NAME}",
        rf"what\s(?:do|can|could)\syou\s(?:know|tell\sme)\s{_ON}\s{_TOPIC}",
        rf"what\s(?:do|can|could)\syou\s(?:have|say|report)\s{_ON}\s{_NAME}",
        (
            rf"(?:(?:give|write|send|show|get|make)\sme\s)?(?:(?:an?|the|some)\s)?(?:(?:short|quick|brief|general|concise)\s)?"
            rf"{_SUMMARY}\s(?:of|on|about|for|regarding)\s{_TEXTS}{_OF_STATE}?{_TOPIC}"
        ),
        (
            r"(?:summari[sz]e|sum\sup|recap|outline)\s(?:for\sme\s)?"
            r"(?:what(?:['’]s|\sis|\shas|\shave)?\s(?:been\s)?(?:happened|happening|going\son|known)\s"
            rf"(?:in|at|to|with|on|about|around)\s|{_OF_STATE}){_TOPIC}"
        ),
        rf"(?:summari[sz]e|sum\sup|recap)\s{_TEXTS}{_NAME}",
        rf"fass(?:e|en\ssie)?\s(?:mir\s|uns\s)?(?:bitte\s)?(?:kurz\s)?{_LAGE}{_TOPIC}\s(?:kurz\s)?zusammen",
        rf"fass(?:e|en\ssie)?\s(?:mir\s|uns\s)?(?:bitte\s)?(?:kurz\s)?alles\s{_ZU}\s{_TOPIC}\szusammen",
        (
            r"fass(?:e|en\ssie)?\s(?:mir\s|uns\s)?(?:bitte\s)?(?:kurz\s)?zusammen,?\swas\s(?:(?:gerade|alles|zuletzt)\s)?"
            rf"(?:in|im|an|am|auf|bei|beim|mit|über|zu|zum|zur|rund\sum)\s{_TOPIC}\s"
            r"(?:passiert|geschehen|los|bekannt|geschieht|vorgeht)(?:\s(?:ist|war))?"
        ),
        (
            r"(?:(?:gib|geben\ssie|zeige?|schreibe?|schicke?)\s(?:mir|uns)\s(?:bitte\s)?)?(?:(?:eine?n?|die|den)\s)?"
            rf"(?:(?:kurze[nr]?|kleine[nr]?|schnelle[nr]?|knappe[nr]?)\s)?{_ZUSAMMENFASSUNG}"
            rf"\s(?:{_ZU}\s|(?=(?:der|des)\s)){_TEXTS}(?:{_LAGE})?{_TOPIC}"
        ),
        (
            r"(?:erzähle?|erzählen\ssie|sage?|sagen\ssie|berichte|zeige?|gib)\s(?:mir|uns)\s(?:bitte\s)?"
            rf"alles(?:,?\swas\s(?:du\sweißt|bekannt\sist))?\s{_ZU}\s{_TOPIC}"
        ),
        rf"(?:erzähle?|erzählen\ssie|sage?|berichte)\s(?:mir|uns)\s(?:bitte\s)?(?:etwas|was|mehr)\s{_ZU}\s{_NAME}",
        (
            r"was\s(?:weißt|kannst|hast|könntest)\sdu\s(?:mir\s)?(?:alles\s)?"
            rf"{_ZU}\s{_TOPIC}(?:\s(?:sagen|erzählen|berichten))?"
        ),
        (
            r"was\s(?:wissen|können|haben)\ssie\s(?:mir\s)?(?:alles\s)?"
            rf"{_ZU}\s{_TOPIC}(?:\s(?:sagen|erzählen|berichten))?"
        ),
        rf"(?:ich\s(?:möchte|will)\s)?(?:gerne?\s)?alles\s{_ZU}\s{_TOPIC}\s(?:wissen|erfahren|hören)",
        rf"alles\s{_ZU}\s{_NAME}",
        rf"(?:infos?|informationen)\s{_ZU}\s{_NAME}",
    )
)
_DETERMINER = re.compile(r"(?:(?:der|die|das|den|dem|des)\s+)?(?:thema\s+)?", re.IGNORECASE)


def overview_asked(text: str) -> str | None:
    """The matter of which all is asked for, without a German article; None where something else is asked."""
    for pattern in _PATTERNS:
        if found := pattern.fullmatch(text):
            topic = _DETERMINER.sub("", found["topic"].strip(" ?!.,"), count=1)
            return topic if is_matter(topic) else None
    return None

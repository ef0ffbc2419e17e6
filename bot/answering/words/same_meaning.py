"""Words of one meaning that people ask by and newspapers write: a question in other words; German and English, pure.

"How much golden handshake does he get?" is answered by a severance payment, which the reader does not know.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

MOST = 4  # wordings
# A pattern, and what may stand in its place: what is asked by people first, what newspapers write behind it.
_WAYS = {
    "en": (
        (r"golden handshake|pay-?off|exit package", ("severance payment",)),
        (r"earnings|net income", ("profit",)),
        (r"profits?", ("earnings",)),
        (r"(?<=['’]s )stake|stake(?= in\b)", ("holding", "share")),
        (r"tickets?(?= (?:get|become|be|more|go))", ("fares",)),
        (r"(?:get|become) (?:dearer|more expensive|pricier)", ("go up",)),
        (r"(?:sacked|fired(?! (?:on|at|from|into))|kicked out)", ("dismissed",)),
        (r"(?:quit|stepped down)", ("resigned",)),
        (r"boss", ("chief executive", "head")),
        (r"took over from", ("succeeded", "replaced")),
        (r"(?:takes?|taking) over from", ("succeeds",)),
        (r"(?:succeeds?|succeeded)", ("takes over from", "replaces")),
        (r"(?:replaced|replaces)", ("succeeded",)),
        (r"how many years did (?P<who>[^?]{1,40}?) get\b", (r"how many years in prison did \g<who> get",)),
        (r"what did (?P<who>[^?]{1,40}?) get(?=\W*\Z)", (r"what sentence did \g<who> get",)),
        (r"(?:in jail|behind bars)", ("in prison",)),
        (r"(?:raid(?:ed|s)?)", ("search",)),
        (r"(?:cops)", ("police",)),
        (r"(?:kids)", ("children",)),
        (r"(?:blaze)", ("fire",)),
        (r"(?:walkout|walk-out|stoppage)", ("strike",)),
        (r"(?:came? to light|come to light|was discovered|got out)", ("was uncovered", "was revealed")),
        (r"(?:hurt)", ("injured",)),
        (r"pay rise", ("wage increase",)),
        (r"(?:price tag)", ("cost",)),
        (r"(?:bought|snapped up)", ("acquired",)),
        (r"(?:jobs? (?:are|will be) (?:going|lost))", ("jobs will be cut",)),
        (r"(?:aiming for|targeting)", ("expecting",)),
        (r"how many (?:posts|positions)(?! papers?)", ("how many jobs",)),
        (r"(?:demo)", ("protest", "demonstration")),
        (r"(?<!the )drums(?= (?:for|on|in)\b)", ("plays the drums",)),
    ),
    "de": (
        (r"Razzia", ("Durchsuchung",)),
        (r"ans Licht gekommen", ("aufgeflogen", "entdeckt worden")),
        (r"ans Licht", ("auf",)),
        (r"(?:einzelfahrschein|einzelticket)", ("Einzelfahrt",)),
        (r"(?:rausgeworfen|rausgeschmissen|gefeuert|geschasst)", ("entlassen",)),
        (r"(?:boss|oberhaupt)", ("Chef",)),
        (r"(?:OB)\b", ("Oberbürgermeister",)),
        (r"(?:peilt (?P<peil>[^?]{1,60}?) an)\b", (r"erwartet \g<peil>",)),
        (r"(?:anpeilt|anstrebt)", ("erwartet",)),
        (
            r"wollte (?P<who>[^?]{1,40}?) (?:(?:ursprünglich|anfangs) )?(?P<rest>[^?]{0,60}?)\s?(?:haben|durchsetzen)",
            (r"forderte \g<who> \g<rest>",),
        ),
        (r"(?:knast|hinter gittern)", ("Haft",)),
        (r"(?:kriegt|kriegen)", ("bekommt",)),
        (r"(?:kohle)(?= (?:bekommt|kriegt|verdient))", ("Geld",)),
        (r"(?:vermittelte|vermittelt)", ("schlichtete",)),
        (r"(?:krach|zoff|knatsch)", ("Streit",)),
        (r"(?:gekippt)", ("abgelehnt",)),
        (r"(?:ex-?frau)", ("frühere Frau",)),
        (r"(?:welche (?:spieler|leute|personen) (?P<fehl>fehlen|kommen|gehen|starben))", (r"wer \g<fehl>",)),
        (r"(?:teurer)", ("steigen die Preise",)),
        (r"(?:Sprit)", ("Benzin",)),
        (r"(?:Abfindung)", ("Abfindungssumme", "Zahlung")),
        (r"(?:folgt auf|folgte auf)", ("wird Nachfolger von",)),
        (r"(?:kaputt)", ("beschädigt",)),
        (r"(?:geklaut|gestohlen)", ("erbeutet",)),
        (r"(?:eintrittspreis|ticketpreis)", ("Eintritt",)),
        (r"(?:strafmaß)", ("Strafe", "Urteil")),
        (r"(?:öffnungszeiten)", ("geöffnet",)),
        (r"wie ?viele (?:arbeitsplätze|stellen)", ("wie viele Jobs", "wie viele Mitarbeiter")),
        (r"wie ?viele jobs", ("wie viele Arbeitsplätze", "wie viele Stellen")),
        (r"(?:demo)", ("Demonstration", "Kundgebung")),
        (r"(?:trommelt|trommelte)", ("spielt Schlagzeug",)),
        (r"dürfen (?P<wo>[^?]{1,60}?) keine autos fahren", (r"ist \g<wo> autofrei", r"ist \g<wo> für Autos gesperrt")),
        (r"(?P<chef>chefin|chef) (?:von|vom|der|des) (?P<firm>[\w-]+(?: [A-ZÄÖÜ][\w-]+)?)", (r"\g<firm>-\g<chef>",)),
    ),
}  # fmt: skip


def _compiled(ways: Iterable[tuple[str, tuple[str, ...]]]) -> tuple[tuple[re.Pattern[str], tuple[str, ...]], ...]:
    return tuple((re.compile(rf"\b(?:{pattern})(?!\w)", re.IGNORECASE), instead) for pattern, instead in ways)


_COMPILED = {language: _compiled(ways) for language, ways in _WAYS.items()}


@lru_cache(maxsize=256)
def in_other_words(question: str, language: str) -> tuple[str, ...]:
    """A question with all words that have another of the same meaning put so, then with one each; at most MOST."""
    ways = [(pattern, instead_of) for pattern, instead_of in _COMPILED.get(language, ()) if pattern.search(question)]
    whole = question
    for pattern, instead_of in ways:
        whole = pattern.sub(instead_of[0], whole, count=1)
    each = (pattern.sub(instead, question, count=1) for pattern, instead_of in ways for instead in instead_of)
    return tuple(dict.fromkeys(one for one in (whole, *each) if one != question))[:MOST]

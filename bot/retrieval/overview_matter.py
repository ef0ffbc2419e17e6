"""Whether all there is can be asked for on a matter: on a strike or a firm, not on a number, an hour or a phrase; pure.

"What do you know about the number of dead in Kiel?" asks for one value, "Alles zu teuer?" for nothing of the kind.
"""

from __future__ import annotations

import re

_ASKING = re.compile(
    r"(?!(?-i:WHO|WER)\b)(?:how|what|who|whom|whose|when|where|why|which|whether|if|wie|was|wer|wen|wem|wessen|wann|wo|woher|wohin"
    r"|warum|wieso|weshalb|welche[nmrs]?|ob)\b",
    re.IGNORECASE,
)
_TIMES = re.compile(
    r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)days?|(?:mon|diens|donners|frei|sams|sonn)tags?|mittwochs?|sonnabends?"
    r"|yesterday|today|tomorrow|gestern|heute|morgen|january|february|march|april|may|june|july|august|september"
    r"|october|november|december|januar|februar|märz|mai|juni|juli|oktober|dezember)",
    re.IGNORECASE,
)
# Behind "on", "zu" or "von" a way in which something is: "everything on time", "alles zu teuer".
_PHRASES = re.compile(
    r"(?:time|sale|track|board|fire|hold|demand|offer|schedule|top|earth|right|wrong|equal|same"
    r"|vorne?|oben|unten|hinten|anfang(?:\san)?|hause|ende|beginn|besten|tisch|herzen|zufriedenheit|fuß|recht|gunsten"
    r"|lasten|zeit|teuer|billig|spät|früh|schnell|langsam|viel|wenig|gut|schlecht|groß|klein|schwer|leicht|laut|kurz|lang"
    r"|kompliziert|voll|leer|weit|nah|neu|alt|knapp|hoch|tief|kalt|warm|heiß)",
    re.IGNORECASE,
)
_ADJECTIVE = re.compile(r"(?:[^\W\dA-ZÄÖÜ]+)(?:lich|ig|isch|sam|los|haft|ly|ful|ous|less)")
_END = re.compile(
    r"\s(?:of|in|for|at|on|from|to|during|after|between|by|with|der|des|von|vom|im|für|bei|beim|am|an|zu|zum|zur|auf|aus"
    r"|nach|seit)\s"
)
_GOODS = (
    r"(?:eintritts|ticket-?|fahr|benzin|diesel|sprit|kraftstoff|strom|gas|öl|energie|gold|kauf|verkaufs|markt|miet|haus"
    r"|immobilien|verbraucher|lebensmittel|brot|milch|getreide|weizen)"
)
_HOURS = r"(?:öffnungs|abfahrts|ankunfts|anfangs|fahr|warte|sprech|besuchs|start|sende|liefer|arbeits|uhr)"
# Prizes ("Buchpreis", "Grimme-Preis") are none, nor is "Die Zeit".
_VALUE = re.compile(
    r"(?:numbers?|prices?|costs?|fees?|fares?|hours|times?|dates?|address|age|salary|wages?|heights?|lengths?|weight"
    r"|amounts?|percentages?|share|tolls?|population|rates?|scores?|size|distance|duration|deadline)"
    rf"|Preise?[ns]?|Zeiten|(?=[A-ZÄÖÜ])(?i:{_GOODS}preise?[ns]?|{_HOURS}zeit(?:en)?)"
    r"|(?:[A-ZÄÖÜ][\w-]*)?(?i:zahl(?:en)?|kosten|gebühr(?:en)?|dauer|datum|termine?n?|adresse|nummer|höhe|länge|gehalt"
    r"|quote|anteil)"
    r"|Alter|Gewicht|Größe"
)
_COUNT = re.compile(r"(?:An|[A-ZÄÖÜ]\w+)?[Zz]ahl|Höhe|number|amount")
_BEFORE = re.compile(r"\A(?:the|an?|die|der|das|den|dem|des)\s+", re.IGNORECASE)
_PRIZE = re.compile(r"gro(?:ß|ss)e[nrs]?\spreis", re.IGNORECASE)


def is_matter(topic: str) -> bool:
    """Whether stories can tell all there is on a topic."""
    bare = _BEFORE.sub("", topic, count=1)
    if ":" in topic or _ASKING.match(topic) or _TIMES.fullmatch(bare) or _ADJECTIVE.fullmatch(topic):
        return False
    return not (_PHRASES.fullmatch(topic) or _is_value(bare))


def _is_value(topic: str) -> bool:
    """Whether the noun that a topic is about is a value: "opening hours of the library", "Zahl der Toten"."""
    words = _END.split(topic, maxsplit=1)[0].split()
    if not words or _PRIZE.match(topic):
        return False
    return _VALUE.fullmatch(words[-1]) is not None or _COUNT.fullmatch(words[0]) is not None

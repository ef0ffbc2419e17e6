"""Whether a sentence speaks of somebody or something that only a sentence before it names; pure.

"Deren Vorsitzender sagte …" under another's name reads as said by that one; so does »Das reicht nicht«, sagte sie.
"""

from __future__ import annotations

import re
from typing import Literal

from bot.answering.words.naming import names, words_of
from vectorstore.index.sentence_vectors import NEEDS_CONTEXT

# What a sentence needs before it: the name of somebody, that of a company, or any sentence that stands by itself.
Need = Literal["", "name", "firm", "sentence"]

_NOUN = re.compile(r"Das [A-ZÄÖÜ]")  # "Das Ticket kostet …", not "Das kostet …"
_OWNER = re.compile(r"(?:ihre?[rmns]?|seine?[rmns]?|his|her|its|their)\s", re.IGNORECASE)
_WHOSE = re.compile(r"(?:Deren|Dessen)\s")
_PREPOSITION = (
    r"(?:an|auf|aus|bei|durch|für|gegen|hinter|in|laut|mit|nach|neben|ohne|seit|über|um|unter|von|vor|zu|zwischen"
    r"|about|after|against|among|at|before|behind|between|by|for|from|in|like|of|on|to|under|with|without)"
)
_TO_THEM = re.compile(
    rf"{_PREPOSITION}\s(?:ihm|ihn|ihnen|ihr|sie|him|them|it)\s"
    rf"|{_PREPOSITION}\s(?P<owner>ihre[rmns]?|seine?[rmns]?|deren|dessen|his|her|its|their)\s",
    re.IGNORECASE,
)
# "Das Unternehmen wird bewertet", not "Das Unternehmen Nimbus" nor "The company, Nimbus,".
_FIRM = re.compile(
    r"(?:das unternehmen|(?:der|den|dem) konzern|die firma|the (?:company|firm)),?\s(?!(?-i:[A-ZÄÖÜ]))",
    re.IGNORECASE,
)
# "Die 21-Jährige gewann", not "der 49-jährige Dirk P."
_ONE = re.compile(r"(?i:he|she|him|his|her|the \d+-year-old(?! (?-i:[A-Z])))\b|(?:Der|Die|Dem|Den) \d+-Jährigen?\b")
_BEFORE_VERB = r"(?P<opening>[^\W\d_](?:[^,;:»«„“”\"–—()]|(?<=\d),(?=\d))*?)"
_BEHIND_VERB = re.compile(rf"{_BEFORE_VERB}\s(?P<verb>[a-zäöüß]+)\s(?P<who>er|sie|es|ihn|ihm|ihnen)\b")
_JOINS = frozenset(
    "als bevor bis da damit dass denn ehe für falls indem nachdem ob obwohl oder seit sobald sofern solange sondern"
    " sowie und während was weil wenn wer wie wo aber auch an auf aus bei durch gegen hinter in mit nach neben ohne"
    " über um unter von vor zu zwischen die der das".split()
)
# "gibt es", "handelt es sich", "kam es zu": no word for anything. Modal verbs may stand before such a one.
_NOTHING = re.compile(
    r"(?:gibt|gab|gäbe?|gebe|ist|sei|war|wäre|sind|waren|geh[te]|ging|komm[te]|kam|käme|handelte?|hei(?:ß|ss)t|hieß"
    r"|wird|wurde|werde|würde|bleib[te]|blieb|dauerte?|gelingt|gelang|fehlte?|soll(?:te|en)?|k[aö]nnt?e?|m[uü]ss(?:te)?"
    r"|muss|will|darf|dürfte?|hat|hatte|habe|hätte|scheint|schien|bedarf|bedurfte|gilt|galt|reichte?|brauchte?|hält"
    r"|halten|hielt(?:en)?|finde[tn]?|fanden?|macht|machen|machten?|regnete?|schneite?|brannte?|steht|stand)"
)
_BEHIND_OPENING = re.compile(
    r"(?:(?:in|on|at|with|from|for|during|to|by|under)\s[^,;:\"“”]{1,80}?\s"
    r"|(?:but|and|then|later|now|still|earlier|instead|meanwhile|yesterday|last \w+|on \w+day),?\s)(?:he|she)\s",
    re.IGNORECASE,
)
_SAID = re.compile(
    r"(?:^|[,.!?]|\s[-–])\s*(?:(?:sag|erklär|beton|kündig|mein|warn|forder|kritisier|räum|teil|füg|erzähl|schilder"
    r"|bericht|klag|lob|versicher|ergänz|erläuter|führ)e?te?|sprach|rief|schrieb|gab)\s+(?:er|sie)\b"
    r"|(?:^|[,.!?])\s*(?:he|she)\s+(?:\w+ed|said|says|told|wrote|adds|tweeted|went on)\b"
    r"|(?:^|[,.!?])\s*(?:said|added|wrote)\s+(?:he|she)\b",
    re.IGNORECASE,
)
QUOTED = re.compile(r"„[^“”\"]*[“”\"]|“[^”\"]*[”\"]|\"[^\"]*\"|»[^«]*«|«[^»]*»")
# What a sentence draws from the one before it, adds to it or calls by one word: "Hence …", "Such concern …", "The move
# follows …", "But it has not done so".
_DRAWN = re.compile(
    r"\(?(?:hence|thus|therefore|consequently|as a result|for that reason|such|in response"
    r"|daher|darum|deswegen|somit|dadurch|daraufhin|infolgedessen|dazu|davon|dagegen|hingegen|denn|solche[mnrs]?)\b"
    r"|\(?so,?\s(?!far\b|many\b|much\b|called\b|long\b|viele?\b|lange\b|weit\b)"
    r"|\(?(?:and|but|yet|however|still|also|und|doch|aber|allerdings),?\s(?:on\s)?(?:it|they|he|she"
    r"|this|that|these|those|er|sie|dies\w*)\b"
    r"|(?:the (?:move|step|change)|der schritt|die maßnahme)\s"
    r"(?!to\b|of\b|by\b|in\b|zu[rm]?\b|gegen\b|von\b|der\b|des\b)",
    re.IGNORECASE,
)
_PLACE = re.compile(r"\b(?:in|aus|nach|bei|from|at|near|of)\s*$", re.IGNORECASE)


def points_back(text: str) -> bool:
    """Whether a sentence opens with a pronoun, or with one for whose something is."""
    return bool((NEEDS_CONTEXT.match(text) and not _NOUN.match(text)) or _OWNER.match(text))


def needed(text: str, language: str) -> Need:
    """What a sentence needs before it to be understood."""
    if _ONE.match(text) or _unnamed_words(text, language) or _unnamed_behind(text, language):
        return "name"
    if _FIRM.match(text):
        return "firm"
    leans = (
        points_back(text)
        or _DRAWN.match(text)
        or _WHOSE.match(text)
        or _to_them(text, language)
        or _behind_verb(text, language)
    )
    return "sentence" if leans else ""


def met(need: Need, text: str, language: str, title: str = "") -> bool:
    """Whether a sentence has what another needs; of lone words that open it, those of the title name a company."""
    if need != "firm":
        return need != "name" or names_somebody(text, language)
    opener = not words_of(title).isdisjoint(words_of(text.split(maxsplit=1)[0])) if text.strip() else False
    return names_somebody(text, language, opener=opener)


def names_somebody(text: str, language: str, *, opener: bool = True) -> bool:
    """Whether a sentence names somebody, or something that is no place; ``opener``: a lone word that opens it may."""
    plain = QUOTED.sub(" … ", text)
    return any(
        (name.sure or (opener and name.first)) and not _PLACE.search(plain[: plain.find(name.text)])
        for name in names(plain, language)
    )


def only_quoted(text: str) -> bool:
    """Whether a sentence is what somebody said and nothing else: »Sie konnte nicht lesen.«"""
    return bool(QUOTED.search(text)) and not re.search(r"\w", QUOTED.sub("", text))


def _unnamed_words(text: str, language: str) -> bool:
    """Whether somebody's words are told and "sagte sie" alone says whose."""
    said = _SAID.search(plain := QUOTED.sub("", text))
    return only_quoted(text) or (said is not None and not names_somebody(plain[: said.start()], language))


def _unnamed_behind(text: str, language: str) -> bool:
    """Whether "she" follows an opening that names nobody: "In a letter she called the claims …"."""
    found = _BEHIND_OPENING.match(text)
    return found is not None and not names_somebody(found.group(), language)


def _to_them(text: str, language: str) -> bool:
    """Whether it opens with "mit ihm", or with "in ihrer Rede" and names nobody whose it could be."""
    found = _TO_THEM.match(text)
    return found is not None and not (found["owner"] and names_somebody(text[found.end() :], language, opener=False))


def _behind_verb(text: str, language: str) -> bool:
    """Whether a pronoun stands behind the German verb: "Zuletzt war er …", "Ab Mai kostet es …"."""
    found = _BEHIND_VERB.match(text)
    if found is None or found["verb"] in _JOINS or re.search(r"\b(?:und|oder|dass)\b", found["opening"]):
        return False
    if names_somebody(found["opening"], language, opener=False):
        return False
    return found["who"] != "es" or _NOTHING.fullmatch(found["verb"]) is None

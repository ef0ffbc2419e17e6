"""The verbs of saying, German and English: who stands as their subject says what a sentence tells; pure."""

from __future__ import annotations

import re

_DID = (
    r"(?:ge)?(?:sag|erklär|mein|beton|warn|forder|kritisier|bezeichn|behaupt|ergänz|erläuter|begründ|versicher|mahn"
    r"|appellier|begrüß|lob|äußer|reagier|bericht|erzähl|bestätig|bedauer|verteidig|entschuldig|klag|beklag|droh"
    r"|antwort|plädier|verlang|beantrag|befürwort|unterstell|schilder|vermut|kommentier|bekräftig|dementier|schätz"
    r"|beziffer|meld|protestier|würdig|twitter|rechtfertig|prognostizier|bekenn|entgegn|erwider|wett|rechn)(?:e?te?n?)"
)
_SAYS = (
    rf"{_DID}|spr[aiä]ch\w*|spricht|n[ae]nnte?n?|nennt|rief(?:en)?|ruft|schr(?:ie|ei)b(?:en|t)?|bat(?:en)?|bittet"
    r"|bestr(?:itt|eitet)\w*|widerspr[aiä]ch\w*|widerspricht|verspr[aä]ch\w*|verspricht|r[iä]et|rät|empfahl|empfiehlt"
    r"|verwies|schwieg|schweigt|h[äi]e?lt|l[äi]e?(?:ß|ss)t?|gab(?:en)?|gibt|w[ae]rft?|wirft|wies(?:en)?|weist|lehn(?:t|te|ten)"
    r"|räum(?:t|te|ten)|teil(?:t|te|ten)|füg(?:t|te|ten)|kündig(?:t|te|ten)|schloss|schließt|zeig(?:t|te|ten)(?=\ssich)"
    r"|stell(?:t|te|ten)|nahm(?:en)?|fragte?n?|(?:wollte?n?|will|mochte)(?=\s[^.]{0,60}\bnicht\b)"
)
# A participle far behind its verb: "hat das Gesetz am Montag im Landtag verteidigt".
_TOLD = (
    r"(?:hat|haben|hatten?|habe)(?=\s[^.;:]{0,160}?\b(?:\w*ge(?:sag|fordert|warn|klag|lob|nann|schrieb|rufen|sproch|droh|schlossen|bet"
    r"|wiesen|räum|teilt|kündig|mahn|lehn|wehr|lass|äußert)|verteidig|bestritt|kritisier|erklär|beton|begrüß|bezeichn|versicher"
    r"|versproch|verlang|bestätig|dementier|gefordert|geäußert|widersproch|vorgeworfen|empfohlen|entschuldig"
    r"|bedauer|angekündigt|zurückgewiesen|abgelehnt|ausgeschlossen|zugesagt|aufgerufen|aufgefordert)\w*)"
)
_SAID = (
    r"said|says?|tells?|told|add(?:s|ed)|argue[sd]?|warn(?:s|ed)?|call(?:s|ed)?|describe[sd]?|den(?:y|ies|ied)"
    r"|reject(?:s|ed)?|accuse[sd]?|demand(?:s|ed|ing)?|urge[sd]?|promise[sd]?|insist(?:s|ed)?|claim(?:s|ed)?"
    r"|announce[sd]?|wrote|writes|ask(?:s|ed)|welcome[sd]?|praise[sd]?|critici[sz]e[sd]?|condemn(?:s|ed)?|defend(?:s|ed)?"
    r"|admit(?:s|ted)?|acknowledge[sd]?|apologi[sz]e[sd]?|confirm(?:s|ed)?|predict(?:s|ed)?|expect(?:s|ed)?"
    r"|question(?:s|ed)|decline[sd]?|refuse[sd]?|repl(?:y|ies|ied)|respond(?:s|ed)?|react(?:s|ed)?|explain(?:s|ed)?"
    r"|state[sd]|note[sd]|suggest(?:s|ed)?|recommend(?:s|ed)?|blame[sd]?|vow(?:s|ed)?|pledge[sd]?|rule[sd]? out"
    r"|dispute[sd]?|oppose[sd]?|advise[sd]?|regret(?:s|ted)?|complain(?:s|ed)?|estimate[sd]?|tweet(?:s|ed)|posted"
    r"|(?:did|has|have) not (?:comment|spoken|commented|responded|respond|answer|said|say)|made no comment"
)
_VERB = {
    "de": re.compile(rf"\b(?P<verb>{_SAYS}|{_TOLD})(?![\w-])"),
    "en": re.compile(rf"\b(?P<verb>{_SAID})(?![\w-])"),
}
_PASSIVE = re.compile(r"\b(?:been|was|were|be|is|are|being|to|not|wurden?|worden|wird|werden|of|nor|that|which)\Z")
_SOURCE = re.compile(
    r"(?:,\sso\s|\b(?:laut|according to"
    r"|nach (?:angaben|worten|ansicht|einschätzung|meinung|darstellung) (?:der|des|von|eine[sr]|seine[sr]|ihre[sr]))\s)"
    r"(?P<who>[^,.;:“”\"»«]{2,60})",
    re.IGNORECASE,
)
_BEHIND = re.compile(r"\b(?:[Dd]e[mnr]\s)?(?P<who>[A-ZÄÖÜ][\w-]+(?:\s[A-ZÄÖÜ][\w-]+)*) zufolge\b")
_OF_WHOM = re.compile(r"\b[Nn]ach (?P<who>\w+s|ihren|seinen|deren|dessen) (?:Angaben|Worten|Ansicht|Darstellung)\b")


def said_by_source(plain: str) -> list[str]:
    """Whoever a sentence names as its source without a verb: "so Griese weiter", "according to the ministry"."""
    found = [match["who"] for pattern in (_SOURCE, _BEHIND) for match in pattern.finditer(plain)]
    return found + [match["who"].removesuffix("s") for match in _OF_WHOM.finditer(plain)]


def verbs_of_saying(plain: str, language: str) -> list[re.Match[str]]:
    """The active verbs of saying of a sentence without its quotations, one of each clause."""
    found: list[re.Match[str]] = []
    for match in _VERB["de" if language.startswith("de") else "en"].finditer(plain):
        clause = plain[found[-1].end() : match.start()] if found else ","
        passive = not match["verb"].endswith("ing") and _PASSIVE.search(plain[: match.start()].rstrip())
        if re.search(r"[,;:\"]", clause) and not passive:
            found.append(match)
    return found

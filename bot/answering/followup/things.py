"""The things of a German question that "er", "sie" or "es" may stand for, by gender and number; pure.

"Wie hoch ist der Einlagesatz der EZB?" speaks of one that is "er", "Wer fand die Malereien im Ahrtal?" of some that
are "sie". Articles tell the gender; English has one pronoun for all things, so that nothing is told apart by it.
"""

from __future__ import annotations

import re

_GENDERS = {  # what an article before a noun can be of: masculine, feminine, neuter, plural
    **dict.fromkeys(("dem", "des", "im", "am", "beim", "vom", "zum", "ein", "einem", "eines"), "mn"),
    **dict.fromkeys(("die",), "fp"),
    **dict.fromkeys(("zur", "eine", "einer"), "f"),
    **dict.fromkeys(("das", "ins", "ans"), "n"),
    **dict.fromkeys(("einen",), "m"),
    **dict.fromkeys(("den",), "mp"),
}
_NOUN = r"[A-ZÄÖÜ][\w-]*"
_TAIL = (
    rf"(?:\s(?:(?:der|des|von|vom|im|in|auf|am|bei|beim|zu|zum|zur|für|gegen)\s(?:(?:der|dem|den|die|das)\s)?)"
    rf"{_NOUN}(?:\s{_NOUN})*)?"
)
_THING = re.compile(
    rf"(?<![\w-])(?P<article>(?i:der|{'|'.join(_GENDERS)}))\s(?:(?P<adjective>[a-zäöüß]+e)[nrsm]?\s)?"
    rf"(?P<noun>{_NOUN}(?:\s{_NOUN}|\s\d+)*{_TAIL})"
)
_PLACED = re.compile(r"\b(?:in|mit|von|aus|bei|nach|zu|an|auf|vor|seit|unter|über|[A-ZÄÖÜ][\w-]*)\s\Z")
# What each pronoun agrees with, and the article in its case; "sie" is told singular from plural by its verb.
_PRONOUNS = {
    "er": ("m", "der"), "ihn": ("m", "den"), "ihm": ("mn", "dem"), "der": ("m", "der"),
    "es": ("n", "das"), "das": ("n", "das"), "sie": ("fp", "die"), "die": ("fp", "die"),
}  # fmt: skip
_PLURAL_VERB = r"(?:sind|waren|haben|hatten|werden|wurden|können|konnten|sollen|sollten|müssen|dürfen|wollen|\w+ten)"
_SINGULAR_VERB = r"(?:ist|war|hat|hatte|wird|wurde|kann|konnte|soll|sollte|muss|darf|will|\w+t)"


def things(before: str, question: str, pronoun: re.Match[str]) -> tuple[str, ...]:
    """The things named in the question before that agree with a pronoun, as they stand in its place, in order."""
    known = _PRONOUNS.get(pronoun.group().lower())
    if known is None:
        return ()
    wanted = _number(question, pronoun) & frozenset(known[0])
    found = (one for one in _THING.finditer(before) if wanted & _genders(before, one))
    return tuple(_in_place(one, known[1], "n" if known[1] in ("den", "dem") else "") for one in found)


def _in_place(thing: re.Match[str], article: str, ending: str) -> str:
    adjective = f"{thing['adjective']}{ending} " if thing["adjective"] else ""
    return f"{article} {adjective}{thing['noun']}"


def _number(question: str, pronoun: re.Match[str]) -> frozenset[str]:
    """The genders left by the verb beside the pronoun: the plural is none of one thing."""
    before, after = question[: pronoun.start()], question[pronoun.end() :]
    if re.search(rf"\b{_PLURAL_VERB}\s\Z", before, re.IGNORECASE) or re.match(rf"\s{_PLURAL_VERB}\b", after):
        return frozenset("p")
    if re.search(rf"\b{_SINGULAR_VERB}\s\Z", before, re.IGNORECASE) and pronoun.group().lower() != "ihn":
        return frozenset("mfnp") if re.match(r"\W*wer\b", question, re.IGNORECASE) else frozenset("mfn")
    return frozenset("mfnp")


def _genders(text: str, thing: re.Match[str]) -> frozenset[str]:
    """The genders that a thing can be of; "der" behind a preposition or a noun is feminine or plural."""
    article = thing["article"].lower()
    if article != "der":
        return frozenset(_GENDERS[article])
    return frozenset("fp") if _PLACED.search(text[: thing.start()]) else frozenset("m")

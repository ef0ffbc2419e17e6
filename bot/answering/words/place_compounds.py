"""Places that German writes in one word and English in two: "Altenautal" is the Altenau valley, "Tessinsee" Lake Tessin."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from vectorstore.text.letters import plain_letters

SHORTEST = 4  # letters of the name itself
LINKS = ("", "er", "s", "en", "n")  # "Brenner-tunnel", "Hallstätt-er-see"
# What names of places end in, folded, and what English calls it.
_CALLED = """
tal=valley see=lake stausee=reservoir,dam talsperre=reservoir,dam bruecke=bridge tunnel=tunnel basistunnel=tunnel
wald=forest,wood insel=island fluss=river hafen=harbour,harbor,port bucht=bay kueste=coast berg=mountain,mount
gletscher=glacier pass=pass moor=moor,bog heide=heath kanal=canal,channel damm=dam deich=dike,levee schleuse=lock
bahn=railway,line strasse=street,road platz=square park=park turm=tower schloss=castle,palace burg=castle
klinik=clinic,hospital stadion=stadium arena=arena museum=museum theater=theatre,theater oper=opera
universitaet=university schule=school gymnasium=school werk=plant,works kraftwerk=power flughafen=airport
bahnhof=station kirche=church dom=cathedral kloster=abbey,monastery mine=mine grube=mine quelle=spring
region=region kreis=district viertel=quarter,district halbinsel=peninsula gebirge=mountains hoehle=cave
faehre=ferry marathon=marathon festival=festival prozess=trial konzern=group
"""
CALLED = {
    german.replace("ue", "u").replace("oe", "o").replace("ae", "a"): tuple(english.split(","))
    for german, _, english in (pair.partition("=") for pair in _CALLED.split())
}


@lru_cache(maxsize=256)
def apart(word: str) -> tuple[tuple[str, str], ...]:
    """A folded German word as the names it may begin with, each with what English calls the rest."""
    heads = [(word.removesuffix(tail), english) for tail, english in CALLED.items() if word.endswith(tail)]
    bare = {(head.removesuffix(link), english) for head, english in heads for link in LINKS}
    return tuple((base, said) for base, english in sorted(bare) if len(base) >= SHORTEST for said in english)


def is_told_abroad(word: str, language: str, spoken: str, text: str) -> bool:
    """Whether a text in the other language says a folded word in two, or in one with what the place is."""
    if (language, spoken) == ("de", "en"):
        return _said_in_two(word, _plain(text))
    return (language, spoken) == ("en", "de") and len(word) >= SHORTEST and _said_in_one(word, text)


def _said_in_two(word: str, text: str) -> bool:
    """Whether a plain English text holds the parts of a German word: "Altenau valley", "Lake Tessin"."""
    pairs = (
        rf"\b(?:{re.escape(base)} (?:\w+ )?{said}|{said} (?:of )?{re.escape(base)})\b" for base, said in apart(word)
    )
    return any(re.search(pair, text) for pair in pairs)


def _said_in_one(word: str, text: str) -> bool:
    """Whether a German text holds a word that begins with a folded name and ends in what it is: "Altenautal"."""
    longer = re.findall(rf"\b{re.escape(word)}\w+", _plain(text))
    return any(base == word for other in longer for base, _ in apart(other))


@lru_cache(maxsize=64)
def _plain(text: str) -> str:
    """Small letters without accents."""
    plain = unicodedata.normalize("NFD", plain_letters(text.lower().replace("ß", "ss")))
    return "".join(sign for sign in plain if not unicodedata.combining(sign))

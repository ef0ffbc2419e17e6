"""Whether a text speaks of the chancellor where the vice chancellor is asked about, or the other way round; pure."""

from __future__ import annotations

import re
from collections.abc import Mapping

from bot.answering.words.turns import of_others

ONCE = r"former|ehemalige[rn]?|frühere[rn]?|einstige[rn]?|damalige[rn]?"  # before an office or its holder
# German before English: a compound's last part, then the word.
_OFFICES = (
    ("kanzler", "chancellor"),
    ("präsident", "president"),
    ("premier", "premier"),
    ("minister", "minister"),
    ("bürgermeister", "mayor"),
    ("gouverneur", "governor"),
    ("chef", "chief"),
    ("vorsitzend", "chair"),
    ("direktor", "director"),
    ("trainer", "coach", "cheftrainer"),
    ("sprecher", "spokes"),
    ("redakteur", "editor", "chefredakteur"),
    ("dirigent", "conductor", "chefdirigent"),
    ("kapitän", "captain"),
    ("kurator", "curator"),
    ("geschäftsführ", "managing"),
)
# Whoever is at the head of something: another word for most of the others.
ANY_HEAD = frozenset(place for place, words in enumerate(_OFFICES) if words[1] in {"chief", "director", "chair"})
_PLACE_OF = {word: place for place, words in enumerate(_OFFICES) for word in words}
_WORDS = "|".join(sorted(_PLACE_OF, key=len, reverse=True))
_NAMED = re.compile(
    rf"(?P<deputy>\b(?:vize-?|vice[- ]|deputy (?:\w+ )?|(?:stellvertretende[rnms]?|stv\.) (?:\w+[- ])?))?\w*?"
    rf"(?P<office>{_WORDS})",
    re.IGNORECASE,
)


def offices(text: str) -> Mapping[int, frozenset[bool]]:
    """For each office that a text names whether it speaks of the deputy, of the holder, or of both."""
    found: dict[int, set[bool]] = {}
    for match in _NAMED.finditer(text):
        found.setdefault(_PLACE_OF[match["office"].lower()], set()).add(bool(match["deputy"]))
    return {place: frozenset(ranks) for place, ranks in found.items()}


def of_another_rank(asked: Mapping[int, frozenset[bool]], text: str) -> bool:
    """Whether a text names an office that is asked about in the other rank only."""
    return of_others(asked, offices(text)) if asked else False


def tells_of_deputy(asked: Mapping[int, frozenset[bool]], text: str) -> bool:
    """Whether a deputy is asked about and a text names that office in that rank."""
    wanted = [place for place, ranks in asked.items() if ranks == {True}]
    told = offices(text) if wanted else {}
    return any(True in told.get(place, ()) for place in wanted)

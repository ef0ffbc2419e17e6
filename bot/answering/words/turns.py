"""Which of several things that are counted a text speaks of: "im zweiten Wahlgang", "the third quarter", "Q3"; pure.

"Er erhielt 310 Stimmen" of the first ballot fits a question about the second as well as the right sentence does.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

_ORDINALS = (
    ("erst", "first"),
    ("zweit", "second"),
    ("dritt", "third"),
    ("viert", "fourth"),
    ("fünft", "fifth"),
    ("sechst", "sixth"),
    ("siebt", "seventh"),
    ("acht", "eighth"),
    ("neunt", "ninth"),
    ("zehnt", "tenth"),
)
_NUMBER_OF = {word: number for number, words in enumerate(_ORDINALS, 1) for word in words}
_KINDS = (
    r"wahlgang\w*|wahlgänge\w*|wahlrunde|runde|durchgang|round|ballot",
    r"quartal\w*|quarters?",
    r"halbjahr\w*|halbzeit|hälfte|half",
    r"staffel|saison|spielzeit|seasons?",
    r"amtszeit|terms?",
    r"bundesliga|liga|division",
    r"weltkrieg\w*|world war",
    r"spiel\w*|partie|match|game|t20|test",
    r"etappe|stage",
    r"satz|sätze|set",
    r"teil\w*|part",
    r"roman\w*|novels?",
    r"buch\w*|bücher\w*|books?",
    r"album|alben|albums?",
    r"film\w*|movies?|films?",
    r"ehe|ehefrau|ehemann|marriage|wife|husband",
    r"\w*flug|\w*start|flight|launch",
    r"ausgabe|auflage|edition",
)
_GERMAN = "|".join(german for german, _ in _ORDINALS)
_ENGLISH = "|".join(english for _, english in _ORDINALS)
_TURN = re.compile(
    rf"\b(?:(?P<german>{_GERMAN})e[nrsm]?|(?P<english>{_ENGLISH})|(?P<digits>\d{{1,2}})(?:\.|st|nd|rd|th))[ -]"
    rf"(?:{'|'.join(f'(?P<kind{place}>{kind})' for place, kind in enumerate(_KINDS))})\b",
    re.IGNORECASE,
)
_QUARTER = re.compile(r"\bQ([1-4])\b")
_QUARTERS = 1  # the place of quarters among the kinds


def turns(text: str) -> Mapping[int, frozenset[int]]:
    """For each kind of thing the numbers that a text names."""
    found: dict[int, set[int]] = {}
    for match in _TURN.finditer(text):
        kind = next(place for place in range(len(_KINDS)) if match[f"kind{place}"])
        found.setdefault(kind, set()).add(_number(match))
    for match in _QUARTER.finditer(text):
        found.setdefault(_QUARTERS, set()).add(int(match[1]))
    return {kind: frozenset(numbers) for kind, numbers in found.items()}


def _number(match: re.Match[str]) -> int:
    word = match["german"] or match["english"]
    return _NUMBER_OF[word.lower()] if word else int(match["digits"])


def of_another_turn(asked: Mapping[int, frozenset[int]], text: str) -> bool:
    """Whether a text speaks of the first round, and not of the second that is asked about."""
    return of_others(asked, turns(text)) if asked else False


def of_others(asked: Mapping[int, frozenset[int]], told: Mapping[int, frozenset[int]]) -> bool:
    """Whether of any kind that is asked about others are told, and none of those."""
    return any(kind in told and numbers.isdisjoint(told[kind]) for kind, numbers in asked.items())

"""Of which kind of mishap a text tells: a storm's missing are no word on those of the flood; pure."""

from __future__ import annotations

import re

from bot.answering.words.wording import of_another, of_one

_KINDS = (
    ("flood", r"\w*flut(?:en)?|\w*hochwasser\w*|überschwemm\w*|überflut\w*|floods?|flooding|flooded"),
    ("storm", r"\w*st[uü]rme?s?|orkan\w*|hurrikan\w*|taifun\w*|tornado\w*|storms?|hurricane|typhoon|cyclone|zyklon\w*"),
    ("fire", r"\w*br[aä]nd(?:e|es)?|\w*feuer|waldbr[aä]nd\w*|brandstift\w*|arson|(?:wild)?fires?|blaze"),
    ("quake", r"\w*beben\w*|(?:earth)?quakes?|tremor"),
    ("slide", r"\w*rutsch\w*|mure\w*|landslides?|mudslides?|rockfall|steinschlag\w*|felssturz\w*"),
    ("avalanche", r"\w*lawinen?\w*|avalanches?"),
    ("ship", r"\w*fähr\w*|\w*schiff\w*|\w*boot\w*|kutter\w*|ferry|ships?|boats?|trawler|vessel"),
    ("train", r"\w*zug(?:e|es|unglück\w*|unfall\w*)?|\w*bahnunglück\w*|trains?|derail\w*|entgleis\w*"),
    ("plane", r"\w*flugzeug\w*|hubschrauber\w*|planes?|aircraft|helicopter|airliner"),
    ("road", r"\w*bus(?:se|ses|unglück\w*)?|\w*auto(?:s|unfall\w*)?|lastwagen\w*|bus(?:es)?|cars?|lorry|truck"),
    ("attack", r"\w*anschlag\w*|\w*angriff\w*|attentat\w*|amok\w*|attacks?|shooting|bombing|stabbing|strikes?"),
    ("mine", r"\w*gruben\w*|\w*bergwerk\w*|\w*bergbau\w*|zechen?|mines?|miners?|colliery|pit"),
    ("collapse", r"\w*einst[uü]rz\w*|eingestürzt\w*|collaps\w*"),
    ("crush", r"massenpanik\w*|gedränge\w*|crush|stampede"),
    ("blast", r"\w*explosion\w*|blasts?|explosions?"),
    ("illness", r"\w*epidemie\w*|\w*seuche\w*|\w*virus\w*|outbreak|epidemic|virus|cholera|ebola|masern|measles"),
)
_MISHAPS = tuple((kind, re.compile(rf"\b(?:{pattern})\b", re.IGNORECASE)) for kind, pattern in _KINDS)

# What a newer article calls it, of whatever kind it was: "gut drei Monate nach dem Unglück".
_ANY = re.compile(
    r"\b(?:\w*unglück\w*|\w*unf[aä]ll\w*|\w*katastrophe\w*|accidents?|disasters?|tragedy)\b", re.IGNORECASE
)


def of_one_mishap(one: str, other: str) -> bool:
    """Whether two texts name a mishap of one kind."""
    return of_one(_MISHAPS, one, other)


def names_a_mishap(text: str) -> bool:
    """Whether a text names a mishap of any kind."""
    return any(pattern.search(text) for _, pattern in _MISHAPS)


def tells_any_mishap(text: str) -> bool:
    """Whether a text speaks of a mishap without saying of which kind: "das Unglück", "the accident"."""
    return _ANY.search(text) is not None


def of_another_mishap(question: str, text: str) -> bool:
    """Whether a text tells only of other kinds of mishap than the one that is asked about."""
    return of_another(_MISHAPS, question, text)

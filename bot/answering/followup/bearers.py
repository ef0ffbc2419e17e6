"""Whom a pronoun can mean: what "he" or "sie" says of its bearer, and which of the names in an answer are people; pure.

A given name tells; where the lists lack it, what stands around the name does: "Ms Penhallow", "Chef wird Jannis Quast".
"""

from __future__ import annotations

import re
from functools import lru_cache

from bot.answering.words.given_names import HERS, HIS
from bot.answering.words.naming import Name, folded, names
from bot.answering.words.offices import offices
from bot.answering.words.persons import is_person
from bot.answering.words.proper_nouns import nouns
from vectorstore.text.language import detect
from vectorstore.text.same_names import FIRST_NAMED

MARKER = re.compile(r"\s*\[\d+\]")
PLURAL = frozenset(("they", "them", "their"))
SOMEBODY = frozenset("er ihm ihn der he him his she her".split())  # "sie" may be "die EZB"
_HIS, _HERS = frozenset("er ihm ihn der den dem he him his".split()), frozenset("sie she her".split())
_ACRONYM = re.compile(r"(?<![\w.])[A-ZÄÖÜ]{2,}(?!\w)")  # "FC Steinau"
# What a person is, in German before the name; folded words have no accents. Given names end otherwise, but for few.
_FEMALE = re.compile(r"(?:(?<!sev)er|or|ist|(?<!val)ent|ant|ar|chef|log|nom|walt|arzt|frau|beamt)in\Z")
_MALE = re.compile(r"(?:iker|ler|ner|ister|mer|fahrer|spieler|sprecher|mann|chef|prasident|professor|ist|walt|arzt)\Z")
_ADJECTIVE = re.compile(r"(?:sch|lich|ig)e[rnms]?\Z")  # "Parlamentarischer Staatssekretär"
_COUNTS = re.compile(
    r"(?:zwei|drei|vier|funf|sechs|sieben|acht|neun|zehn|elf|zwolf|hunderte|tausende|two|three|four|five|six|seven|eight|nine"
    r"|dozens|hundreds|thousands|hektar|quadratmeter|kilometer|kilowattstunden?|millionen|milliarden)\Z"
)  # "Zwei Feuerwehrleute"
_PLACED = re.compile(
    r"\b(?:in|im|on|at|near|bei|beim|nach|aus|from)\s+(?:the\s+|der\s+|den\s+|dem\s+)?\Z", re.IGNORECASE
)
_HEADED = re.compile(r"(?P<office>[\w-]+)\s+(?:of|von|des|der)\s+(?:the\s+|der\s+)?\Z", re.IGNORECASE)
# "STANWICK DENE — ", "KIEL (dpa) – ": where an article was written is nobody.
_DATELINE = re.compile(r"\A[A-ZÄÖÜ][A-ZÄÖÜ .,/'’-]+(?:\([^()]{2,20}\)\s?)?\s?[—–-]\s")
_HONORIFIC = re.compile(
    r"\b(?:(?P<his>Mr|Sir|Lord|Herrn?)|(?P<hers>Mrs|Ms|Miss|Dame|Lady|Frau)|Dr|Prof|Professor(?:in)?)\.?\s"
    r"(?:[A-ZÄÖÜ][\w'’-]*\s)?(?P<name>[A-ZÄÖÜ][\w'’-]+)"
)
_OF_A_THING = re.compile(r"\b(?:the|of|von|des|der|die|das|dem|den)\s+\Z", re.IGNORECASE)


def fits(name: Name, pronoun: str, said: str = "") -> bool:
    """Whether a name can be whom a pronoun means, as far as its given name, and what stands before it, tell.

    "Die Ärztin Lea Sturm" is no "he", Tobias Hanke no "she", and who is called "Ms Penhallow" in what was said no "he".
    """
    if pronoun in SOMEBODY and (_ACRONYM.search(name.text) or FIRST_NAMED.issuperset(map(folded, name.text.split()))):
        return False
    if borne(name, "he" if pronoun in _HERS else "she" if pronoun in _HIS else ""):
        return False
    if not name.sure:
        return True
    if (called := _honoured(said).get(name.words[-1])) and not borne(name, pronoun):
        return pronoun not in (_HIS if called == "hers" else _HERS)
    other = _MALE if pronoun in _HERS else _FEMALE if pronoun in _HIS else None
    return other is None or not any(map(other.search, name.words[:-1]))


def borne(name: Name, pronoun: str) -> bool:
    """Whether a given name tells that a pronoun means its bearer: "she" Helen Sark."""
    known = HERS if pronoun in _HERS else HIS if pronoun in _HIS else frozenset[str]()
    return len(name.words) > 1 and not known.isdisjoint(name.words[:-1])


def is_place(text: str, name: Name) -> bool:
    """Whether a name stands where a place does."""
    return _PLACED.search(text[: text.index(name.text)]) is not None


def is_headed(text: str, name: Name) -> bool:
    """Whether a name is what somebody is at the head of: "the mayor of Stanwick Dene"."""
    office = _HEADED.search(text[: text.index(name.text)])
    return office is not None and bool(offices(office["office"]))


def told(answer: str, titles: tuple[str, ...]) -> list[Name]:
    """The sure names of an answer's cited lines, then of its titles, people first; where something was is nobody."""
    found = _found(_texts(answer, titles))
    return [name for _, name in sorted(found, key=lambda one: not seems_person(*one))]


def people(answer: str, titles: tuple[str, ...]) -> list[Name]:
    """Those names of an answer and its titles that are somebody's."""
    return [name for text, name in _found(_texts(answer, titles)) if seems_person(text, name)]


def people_in(text: str) -> list[Name]:
    """The names of a text that are somebody's."""
    return [name for plain, name in _found([_DATELINE.sub("", text)]) if seems_person(plain, name)]


def in_full(name: Name, known: list[Name]) -> Name:
    """A name alone as somebody has it whose last one it is, with the given name rather than a title."""
    whole = [one for one in known if len(one.words) > 1 and one.words[-1] == name.words[-1]]
    return min(whole, key=lambda one: _titled(one.text), default=name) if len(name.words) == 1 else name


def _titled(name: str) -> bool:
    return _HONORIFIC.match(name) is not None or bool(offices(name.split(maxsplit=1)[0]))


def _texts(answer: str, titles: tuple[str, ...]) -> list[str]:
    cited = (MARKER.sub("", line) for line in answer.splitlines() if MARKER.search(line))
    return [_DATELINE.sub("", text) for text in (*cited, *titles)]


def _found(texts: list[str]) -> list[tuple[str, Name]]:
    """The sure names of some texts; what is a place in one is nobody in another: "Marrow Bay plant wins approval"."""
    every, known = _every(texts), _places(texts)
    return [(text, name) for text, name in every if name.words not in known and not _stray(name.words[0])]


def _every(texts: list[str]) -> list[tuple[str, Name]]:
    return [(text, name) for text in texts for name in names(text, detect(text)) if name.sure]


def _places(texts: list[str]) -> frozenset[tuple[str, ...]]:
    return frozenset(name.words for text, name in _every(texts) if is_place(text, name))


def is_place_there(name: Name, answer: str, titles: tuple[str, ...]) -> bool:
    """Whether an answer tells that a name is, or ends with, a place's: "Gezeitenkraftwerk Marrow Bay"."""
    return any(name.words[-len(place) :] == place for place in _places(_texts(answer, titles)))


def _stray(word: str) -> bool:
    return _ADJECTIVE.search(word) is not None or _COUNTS.match(word) is not None


def seems_person(text: str, name: Name) -> bool:
    """Whether a name is somebody's: by its given name, by what it is called, or as two proper nouns."""
    if is_person(name) or name.words[-1] in _honoured(text):
        return True
    before = text[: text.index(name.text)]
    if len(name.words) < 2 or _ACRONYM.search(name.text) or is_headed(text, name):  # noqa: PLR2004 (given name, surname)
        return False
    bare = _OF_A_THING.search(before) is None
    if not detect(text).startswith("de"):
        return bare
    told = nouns(text)
    unknown = bare and told.common.isdisjoint(name.text.split())  # not "des Auenfurter Bauamts"
    return unknown or any(name.text.endswith(proper) and " " in proper for proper in told.proper)


@lru_cache(maxsize=64)
def _honoured(text: str) -> dict[str, str]:
    """The surnames behind "Mr", "Frau" and the like, and whether that is his, hers or either."""
    return {
        folded(found["name"]): "his" if found["his"] else "hers" if found["hers"] else ""
        for found in _HONORIFIC.finditer(text)
    }

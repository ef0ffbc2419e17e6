"""The names that a sentence gives as the answer to who it is: without title, no predecessor, none denied; pure."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.answering.asked.changing import changing, is_office
from bot.answering.words.naming import WORD, folded, names, words_of
from bot.answering.words.offices import ANY_HEAD, ONCE, offices
from bot.answering.words.winning import WIN, WINNER_ASKED
from bot.answering.words.wording import clauses, negated

if TYPE_CHECKING:
    from bot.answering.words.naming import Name

_NO_VERB = r"(?:(?!\b(?:is|was|were|has|by|ist|wird|wurde|war|hat|durch)\b)[^.;])"
_FORMER = re.compile(
    rf"\b(?:{ONCE}|ex|previous|(?:the|a|its|their)\s+defeated|outgoing|departing|ousted|deposed|then-"
    rf"|abgewählte[rn]?|unterlegene[rn]?|scheidende[rn]?|gestürzte[rn]?)\b{_NO_VERB}{{0,60}}\Z"
    r"|\b(?:predecessor|vorgänger(?:in)?|succeed(?:s|ed|ing)?|replac(?:es|ed|ing)|folgte? auf"
    r"|(?:takes?|took|taking) over (?:[a-z]+ [\w ]{1,20} )?from|follow(?:s|ed|ing)|beerbt(?:e)?|übernimmt\b.*\bvon"
    r"|nachfolger(?:in)? (?:von|des|der)|successor (?:to|of)|löste?)\b(?-i:[^.;A-ZÄÖÜ]{0,25})\Z",
    re.IGNORECASE,
)
_SAYS = re.compile(r"\b(?:said|says|told|sagte|sagt|erklärte|betonte|nannte)\b", re.IGNORECASE)
_ASKS_WHO_SAYS = re.compile(
    r"\b(?:said|says?|told|claim\w*|announc\w*|sag(?:te?|en)|gesagt|erklär\w*|teilte|behaupt\w*|ankündig\w*)\b",
    re.IGNORECASE,
)
# Who only says it, behind what is said: ", administrator Bill Nelson said", ", sagte Präsidentin Christine Lagarde".
_SAID_BEFORE = re.compile(r"[,”“\"]\s(?:said|says|sagte|sagt|so|erklärte|betonte)\s(?:[\w-]+\s){0,4}\Z")
_SAID_BEHIND = re.compile(r"\s(?:said|says|told)\b")
_TITLE_BEFORE = re.compile(r"[,”“\"]\s(?:[\w-]+\s){0,4}\Z")
_FORMERLY = re.compile(
    r"\s*,\s(?:(?:the|a|its|der|die|ein)\s)?(?:former|ex|previous|late|ehemalige\w*|frühere\w*|einstige\w*|damalige\w*)\b",
    re.IGNORECASE,
)
_LEADS = re.compile(
    r"\s(?:now |still |weiter |nun |jetzt )?(?:leads?|led|tops?|heads?|führ(?:t|en|te)|steh(?:t|en)|lieg(?:t|en)"
    r"|(?:bleib(?:t|en)|ist|sind|is|are|stays?|remains?) (?:(?:weiter|nun|neuer|der|still|the|on) ){0,2}"
    r"(?:tabellenführer|spitzenreiter|vorn|top|first|leaders?))\b",
    re.IGNORECASE,
)
_MANAGES = re.compile(
    r"\b(?:geschäftsführ\w*|leit(?:et|er|erin)\b|director|manag(?:er|es|ing)|runs|leads|heads)", re.IGNORECASE
)
_NEW = frozenset("neue neuer neuen new künftige künftiger künftigen designierte designierter".split())
_PARTIES = frozenset(
    """partei bundnis demokraten sozialdemokraten christdemokraten republikaner konservativen liberalen grunen linken
    party democrats republicans conservatives liberals greens tories""".split()
)
_BODIES = frozenset(
    """gewerkschaft verband konzern unternehmen firma behorde ministerium amt polizei staatsanwaltschaft union company
    ministry department office agency police council stadtteil ortsteil bezirk viertel""".split()
)
_BEFORE_NAMES = frozenset(
    """partei bundnis gewerkschaft verband konzern unternehmen firma behorde ministerium amt stadtteil ortsteil bezirk
    viertel""".split()
)
# "Staatsanwaltschaft Stade", "Verwaltungsgericht Köln", "Bundesinnenministerium".
_BODY = re.compile(
    r"\w*(?:anwaltschaft|(?<!mittags)gericht(?:shof)?|ministerium|verband|gewerkschaft|behorde|polizei|verein|kasse|bank"
    r"|klinik|werke?|schule|universitat|theater|museum|kammer|verlag|orchester)\Z"
)
# "SANTA VELA — ", "BERLIN (dpa) – ": where an article was written.
_DATELINE = re.compile(r"\W*[A-ZÄÖÜ][A-ZÄÖÜ .'’/-]+(?:\([^)]*\) ?)?[—–-] ")
_IN = re.compile(r"\b(?:in|near|at|aus|nach)\s\Z", re.IGNORECASE)  # "in Santa Clara"
_JUDGE = re.compile(r"\A(?:Mrs? )?Justice |\A(?:Judge|Richter(?:in)?) ")  # who only rules on a case
_LABELS = frozenset((word, "democrat") for word in ("social", "christian", "free", "liberal"))
_OWNED = re.compile(r"gehör|besitz|betreib|betrieb|inhaber|eigentüm|sponsor|\bown|operat|holder", re.IGNORECASE)
_SAME_TITLE = 4  # letters with which two titles begin alike: "Arbeitsminister", "Arbeitsministerin"


@dataclass(frozen=True, slots=True)
class ToldName:
    """A name as written, without its title, and its folded words."""

    text: str
    words: tuple[str, ...]


def told_names(question: str, asked_in: str, text: str, language: str) -> list[ToldName]:
    """The names of a sentence that the question does not say itself: of several words, or with the office asked for.

    Of a winner none where nothing is won: "England and South Africa face off in the semi-final".
    """
    if WINNER_ASKED.search(question) and not WIN.search(text):
        return []
    asked = words_of(question)
    meant = titles_of(question) if language == asked_in and changing(question) == "office" else frozenset()
    told = (name for name in names(text, language) if not is_passed_over(question, name, text))
    found = (_team(question, name, text) or _without_title(name, asked, meant) for name in told)
    others = [one for one in found if one is not None and not any(word in asked for word in one.words)]
    return sorted(others, key=lambda one: not _is_titled(one, text)) if changing(question) == "office" else others


def is_passed_over(question: str, name: Name, text: str) -> bool:
    """Whether a sentence says that it is not this one, or only says it by them.

    No party and no place holds an office, and a union or a company none that is not owned.
    """
    if changing(question) == "office" and (
        _IN.search(text[: text.find(name.text)])
        or _JUDGE.match(name.text)
        or _is_of(name, _PARTIES)
        or (not _OWNED.search(question) and (_is_of(name, _BODIES) or _is_of_a_body(name)))
    ):
        return True
    if (opening := _DATELINE.match(text)) and text.find(name.text) < opening.end():
        return True
    return _gone(question, name, text) or _says(question, name, text)


def _is_of(name: Name, bodies: frozenset[str]) -> bool:
    """Whether a name is such a body's: "Gewerkschaft Verdi", "Foreign Office", but no "Police Chief Jane Roe"."""
    if name.words[-1] in bodies or tuple(name.words) in _LABELS:
        return True
    return name.words[0] in bodies & _BEFORE_NAMES and len(name.words) > 1


def _is_of_a_body(name: Name) -> bool:
    """Whether a name is a body's by its first word: "Staatsanwaltschaft Stade"."""
    return len(name.words) > 1 and _BODY.match(name.words[0]) is not None


def _says(question: str, name: Name, text: str) -> bool:
    """Whether somebody only says what stands before, where neither an office of theirs nor who says it is asked for."""
    if _ASKS_WHO_SAYS.search(question) or (changing(question) == "office" and _is_headed(question, text)):
        return False
    start = text.find(name.text)
    before, behind = text[:start], text[start + len(name.text) :]
    return bool(_SAID_BEFORE.search(before) or (_SAID_BEHIND.match(behind) and _TITLE_BEFORE.search(before)))


def _is_headed(question: str, text: str) -> bool:
    """Whether the office is asked for by its name, or a sentence names the head of anything: "Wer leitet das Haus?"."""
    return bool(titles_of(question)) or not ANY_HEAD.isdisjoint(offices(text)) or _MANAGES.search(text) is not None


def _is_titled(one: ToldName, text: str) -> bool:
    """Whether an office stands before a name: in "Mit Mahlers Dritter hat Direktor Emil Sachs …" that of Sachs."""
    before = WORD.findall(text[: text.find(one.text)])
    return bool(before) and is_office(before[-1])


def _team(question: str, name: Name, text: str) -> ToldName | None:
    """A name of one word before "lead" where it is asked who does."""
    stands = changing(question) == "standing" and _LEADS.match(text[text.find(name.text) + len(name.text) :])
    return ToldName(name.text, name.words) if stands else None


def _without_title(name: Name, asked: frozenset[str], meant: frozenset[str]) -> ToldName | None:
    """The name alone of "President Inês Velho"; None for a lone word and for whoever holds another office."""
    words = list(WORD.finditer(name.text))
    if words[0].group().lower() in _NEW and is_office(words[-1].group()):  # "Neue Direktorin wird …"
        return None
    size = _title(name, words, asked)
    rest = words[size:]
    if not rest or (not size and len(name.text.split()) < 2):  # noqa: PLR2004 (a lone word may be anything)
        return None
    if size and meant and not any(same_title(folded(words[size - 1].group()), title) for title in meant):
        return None
    return ToldName(name.text[rest[0].start() :], tuple(name.words[size:]))


def _title(name: Name, words: list[re.Match[str]], asked: frozenset[str]) -> int:
    """How many words before the name itself are its title: up to an office, with nothing but the question's words."""
    ends = [place + 1 for place, word in enumerate(words) if is_office(word.group())]
    size = next((end for end in ends if end < len(words)), 0)
    return size if all(word in asked or is_office(word) for word in name.words[:size]) else 0


def titles_of(question: str) -> frozenset[str]:
    """The offices that a text names, each in one folded word."""
    return frozenset(folded(word) for word in WORD.findall(question) if is_office(word))


def same_title(one: str, other: str) -> bool:
    """Whether two titles are one, hers or his: "Landrat" and "Landrätin", "Oberbürgermeister" and "Bürgermeister"."""
    short, long = sorted((one.removeprefix("ober"), other.removeprefix("ober")), key=len)
    return len(short) >= _SAME_TITLE and long.startswith(short[:-1])


def _gone(question: str, name: Name, text: str) -> bool:
    """Whether a sentence says that it is not, or no longer, this one."""
    start = text.find(name.text)
    around = next((clause for clause in clauses(text) if name.text in clause), "")
    around = next((said for said in _SAYS.split(around) if name.text in said), around)
    gone = _FORMER.search(text[:start]) or _FORMERLY.match(text[start + len(name.text) :])
    return negated(around) or (changing(question) == "office" and gone is not None)

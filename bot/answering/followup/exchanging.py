"""The question before with another name, place, thing, verb or time: "und in Genf?", "and the employer?"; pure."""

from __future__ import annotations

import re

from bot.answering.asked.matter import ASKING, AUXILIARY, about, unended
from bot.answering.asked.times_named import MONTH, TIME, at_another_time
from bot.answering.followup.bearers import is_place
from bot.answering.followup.referring import pronouns, topics
from bot.answering.words.naming import WORD, Name, names
from bot.answering.words.persons import is_person
from bot.answering.words.proper_nouns import is_noun
from vectorstore.text.language import detect
from vectorstore.text.same_names import SAME_NAMES
from vectorstore.text.stopwords import ENGLISH, GERMAN

_PARTED = re.compile(r"(?P<head>[^()]*?)(?P<tail>\s\([^()]+\))[?!. ]*\Z")
# A place goes into the place of one that has a preposition of the same kind.
_KINDS = (
    "in im an am auf bei beim at on near".split(),
    "nach to into".split(),
    "aus from".split(),
    "von vom of by".split(),
    "mit with".split(),
    "für for".split(),
    "zu zum zur about".split(),
)
_PLACES = frozenset(word for kind in _KINDS[:3] for word in kind)
_ARTICLE = r"(?:the|der|die|das|den|dem|des)"
_JOINING = (
    r"(?:in|im|bei|beim|mit|für|von|zu|zum|zur|aus|auf|an|am|nach|the|der|die|das|den|dem|at|for|of|with|by|from)"
)
_LEADING, _LEADS = re.compile(rf"{_JOINING}\s", re.IGNORECASE), re.compile(rf"\b{_JOINING}\s+\Z", re.IGNORECASE)
_OF_TOWN = re.compile(r"(?<=\w\s)[A-ZÄÖÜ]\w+er\s+(?P<noun>[A-ZÄÖÜ]\w+)")  # "an Berliner Schulen"
_OF_COUNTRY = re.compile(
    r"(?<=\w\s)(?<!the\s)(?:(?P<name>UK|US|EU)|(?P<adjective>[A-Za-z]\w*(?:ish|ian|ch|ss|an|sche[nrs]?)))\s+(?P<noun>\w+)"
)
_GERMAN_THING = re.compile(r"\b(?:der|die|das|den|dem)\s+(?:[a-zäöüß]+e[nrs]?\s+)?[A-ZÄÖÜ][\w-]+")
_SMALL_THING = re.compile(r"\b(?:der|die|das|den|dem)\s+(?P<noun>[a-zäöüß-]{3,})\b")
_ENGLISH_THING = re.compile(r"\bthe\s+[a-z]+")
_OTHER_PEOPLE = re.compile(
    r"(?:die|the)\s+(?:frauen|männer|damen|herren|junior\w*|men|women|boys|girls)\Z", re.IGNORECASE
)
_COUNTED = re.compile(r"\bwie\s?viele?\s+(?P<noun>[A-ZÄÖÜ][\w-]+)", re.IGNORECASE)
_BEFORE = re.compile(r"(?:before|vor)\s+(?-i:[A-ZÄÖÜ])\S+\s+(?-i:[A-ZÄÖÜ])", re.IGNORECASE)
# Who is named by an office takes the place of another who is named: "und der Finanzminister?".
_OFFICE = re.compile(
    r"(?:der|die|the)\s+(?:\w+\s+){0,2}\w*(?:minister|präsident|kanzler|chef|sprecher|trainer|meister|vorsitzende|richter"
    r"|president|chancellor|mayor|coach|captain|boss|chairman|governor|leader|secretary|kapitän|könig|führer|king|queen)(?:in|r)?\Z",
    re.IGNORECASE,
)
_SAYS = re.compile(r"\b(?:sag(?:t|te|en|ten)|meint(?:e|en)?|say|said|says|think|thinks)\b", re.IGNORECASE)
_ADDED = re.compile(r"(?<=\w): [^:]{2,40}\Z")
_ARTICLED = re.compile(rf"{_ARTICLE}\s", re.IGNORECASE)
_OWNER = re.compile(r"\A\s+(?:von|of|by|from)\s+(?:der\s+|the\s+)?[A-ZÄÖÜ][\w-]*")
_NUMBER = re.compile(r"\A\s\d{1,3}(?![\w.,])")  # of "Orra 5"
_OWNED = re.compile(r"(?:der|die|das|den|the)\s+[\w-]+\s+(?:von|of)\s+\Z")  # "die Frau von" whose lawyer is asked for
_WHO = re.compile(r"(?:wer|who)\s", re.IGNORECASE)
_PARTICIPLE = re.compile(r"(?:\w*ge|be|er|ver|zer|ent|\w+ver)\w+(?:t|en)\Z")


def exchanged(rest: str, before: str, ground: str) -> str:
    """The question before with the new name, place, thing or time in the place of the old, or with it added."""
    head, tail = parted(before)
    time = TIME.search(rest)
    if time and not names(rest.replace(time.group(), " "), detect(before)):
        return _whole(at_another_time(head, rest), tail)
    if _BEFORE.match(rest):
        return _whole(_added(head, rest), tail)
    *kept, done = head.split() or [""]
    if rest.islower() and _PARTICIPLE.fullmatch(rest) and _PARTICIPLE.fullmatch(done):  # "Was hatte sie gefordert?"
        return _whole(" ".join([*kept, rest]), tail)
    if (kind := _kind(rest)) is not None:
        return _elsewhere(_capitalised(rest), kind, (head, tail), unended(ground))
    return _whole(_another(head, rest), tail)


def with_another_verb(question: str, before: str) -> str | None:
    """The question of who did it for who did the other: "Und wer hat verloren?"; None for any other pair."""
    head, tail = parted(before)
    asks, asked = ASKING.match(question), ASKING.match(head)
    if not (asks and asked and _WHO.match(question) and _WHO.match(before)):
        return None
    new, old = unended(question[asks.end() :]).split(), unended(head[asked.end() :]).split()
    if (words := _verb_put(new, old)) is None:
        return None
    return _whole(f"{asks.group()}{' '.join(words)}", tail)


def _verb_put(new: list[str], old: list[str]) -> list[str] | None:
    if len(new) == 1 and len(old) > 1 and not AUXILIARY.match(f"{old[0]} x"):
        return [*new, *old[1:]]
    if len(new) == 2 and len(old) > 2 and new[0] == old[0] and all(map(_PARTICIPLE.match, (new[1], old[-1]))):  # noqa: PLR2004
        return [*old[:-1], new[1]]
    return None


def parted(question: str) -> tuple[str, str]:
    """A question without its end, and the matter behind it."""
    parted = _PARTED.match(question)
    return (unended(parted["head"]), parted["tail"]) if parted else (unended(question), "")


def _whole(head: str, tail: str) -> str:
    return f"{unended(head)}{tail}?"


def _kind(rest: str) -> list[str] | None:
    word = rest.split(maxsplit=1)[0].lower()
    return next((kind for kind in _KINDS if word in kind), None)


def _capitalised(rest: str) -> str:
    """A place typed in small letters with its capital, as it is put where one with a capital stood: "in köln"."""
    leading, _, place = rest.rpartition(" ")
    one_word = rest.islower() and leading in _PLACES
    return f"{leading} {place.capitalize()}" if one_word else rest


def _elsewhere(rest: str, kind: list[str], before: tuple[str, str], ground: str) -> str:
    """The question with the other place, the last one that has such a place; else with it added."""
    head, tail = before
    if (found := _placed(head, rest, kind)) is not None:
        return _whole(found, tail)
    if (found := _placed(ground, rest, kind)) is not None:
        return about(head, found) if tail else _whole(found, "")
    if rest.split(maxsplit=1)[0].lower() in _PLACES:
        return _whole(f"{head} {rest}", tail)
    return _whole(_another(head, rest), tail)


def _placed(text: str, rest: str, kind: list[str]) -> str | None:
    phrase = re.compile(
        rf"(?<!^)\b(?i:{'|'.join(kind)})\s+(?:{_ARTICLE}\s+)?(?:[a-zäöüß]+\s+)?(?!(?i:{MONTH})\b)[A-ZÄÖÜ][\w-]*(?:\s[A-ZÄÖÜ][\w-]*)*"
    )
    old = next((one for one in phrase.finditer(text) if not _OF_TOWN.search(one.group())), None)
    if old is not None:
        return text[: old.start()] + rest + text[old.end() :]
    owned = _OF_TOWN.search(text) or next(filter(_national, _OF_COUNTRY.finditer(text)), None)
    if owned is None or kind is not _KINDS[0]:
        return None
    return f"{text[: owned.start()]}{owned['noun']} {rest}{text[owned.end() :]}"


def _national(match: re.Match[str]) -> bool:
    """Whether a word is of a country, as "UK" and "deutsche" are."""
    return match["name"] is not None or match["adjective"].lower() in SAME_NAMES


def _another(head: str, rest: str) -> str:
    called = names(rest, detect(rest, detect(head, "de")))
    return _another_name(head, rest, called) if called else _another_thing(head, rest)


def _another_name(head: str, rest: str, called: tuple[Name, ...]) -> str:
    """The name, or among common nouns the noun, that the question was about becomes the new one."""
    found = topics(head)
    common = not any(name.sure for name in called)
    if common and (counted := _COUNTED.search(head)):
        return head[: counted.start("noun")] + rest + head[counted.end("noun") :]
    old = next((name for name in found if name.sure is not common), found[0] if found else None)
    if old is None:
        return _added(head, rest)
    return _with(head, rest, old)


def _with(head: str, rest: str, old: Name) -> str:
    """The question with the new name, or thing, in the place of one of its names."""
    start = head.index(old.text)
    left = _LEADS.sub("", head[:start]) if _LEADING.match(rest) else head[:start]
    left = _OWNED.sub("", left) if rest.startswith(old.text) else left
    return left + rest + _right(head[start + len(old.text) :], rest, old)


def _right(right: str, rest: str, old: Name) -> str:
    """What stood behind the old name: its number goes, as does whose it was, where the new one has an article."""
    right = _NUMBER.sub("", right, count=1)
    return _OWNER.sub("", right, count=1) if old.sure and _ARTICLED.match(rest) else right


def exchanges(rest: str, before: str) -> tuple[str, ...]:
    """The question before with another name in the place of each of its names; none for another time or place."""
    head, tail = parted(before)
    if TIME.search(rest) or _kind(rest) is not None:
        return ()
    replaced = [name for name in topics(head) if not is_place(head, name)]
    return tuple(_whole(_with(head, rest, name), tail) for name in replaced)


def put_in(rest: str) -> str:
    """The words by which to know what was put in: "Dresden" of "in Dresden", "" of another time or a whole clause."""
    if TIME.search(rest) or any(pronouns(rest)):
        return ""
    words = WORD.findall(rest)
    return " ".join(
        word for word in words if word.lower() not in GERMAN | ENGLISH and word.lower() not in ("one", "ones")
    )


def _another_thing(head: str, rest: str) -> str:
    """A thing, "the union", becomes the other, "the employer"; one of another kind is added."""
    english = rest.lower().startswith("the ")
    person = next((name for name in topics(head) if is_person(name) or (_SAYS.search(head) and name.sure)), None)
    if person is not None and _OFFICE.match(rest):
        return head.replace(person.text, rest, 1)
    thing = _ENGLISH_THING.search(head) if english else _GERMAN_THING.search(head) or _small_thing(head)
    own_name = english and any(name.sure for name in topics(head))
    if thing is None or own_name or _OTHER_PEOPLE.match(rest) or not re.match(rf"{_ARTICLE}\s", rest, re.IGNORECASE):
        return _added(head, rest)
    return head[: thing.start()] + rest + head[thing.end() :]


def _small_thing(head: str) -> re.Match[str] | None:
    """A German noun behind its article, of who types no capitals."""
    return next((one for one in _SMALL_THING.finditer(head) if is_noun(one["noun"])), None)


def _added(head: str, rest: str) -> str:
    """The question with the new thing behind it, in the place of one that was added before."""
    return f"{_ADDED.sub('', head)}: {rest}"

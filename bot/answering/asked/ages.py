"""Whose age a sentence tells: "Whitlock, the 19-year-old", "Markovic, now 27,", "der 52-jährige Ole Harms"; pure."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.answering.asked.kind import kind_asked
from bot.answering.asked.times_named import MONTH
from bot.answering.words.given_names import HERS, HIS
from bot.answering.words.naming import folded, names, words_of
from bot.answering.words.proper_nouns import is_proper

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.answering.words.naming import Name

_NOBODY = rf"\b(?!(?i:the|an?|der|die|das|den|dem|eine?|he|she|er|sie|at|aged|mit|{MONTH})\b)"
_NAME = rf"{_NOBODY}[A-ZÄÖÜ][\w'’-]+(?: (?!(?:The|Der|Die)\b)[A-ZÄÖÜ][\w'’-]+){{0,2}}"
_ATTRIBUTIVE = r"\d{1,3}(?:-year-old|-jährige[nrms]?|\sjahre\salte[nrms]?)"
_YEARS_OLD = r"\d{1,3}(?:-year-old|-jährige[nrms]?|\syears\sold|\sjahre\salt)"
_BY_NOW = r"(?:(?:now|just|only|still|heute|jetzt|inzwischen|mittlerweile|erst|gerade|nur)\s){0,2}"
_KIN = (
    r"(?:(?:step|grand)?(?:mother|father|son|daughter)|mum|mom|dad|brother|sister|wife|husband|widow|partner|niece"
    r"|nephew|cousin|(?:boy|girl)friend|uncle|aunt|(?:schwieger|groß|stief)?(?:mutter|vater|sohn|tochter)|bruder"
    r"|schwester|ehefrau|ehemann|nichte|neffe|onkel|tante)"
)
_OWNER = r"(?:whose|his|her|their|my|our|dessen|deren|(?:sein|ihr|mein|unser)e?[nrms]?|\w+['’]s?|(?-i:[A-ZÄÖÜ])\w+s)"
_WITH_AGE = re.compile(
    rf"(?P<before>{_NAME}),?\s(?:who\s)?(?:"
    rf"(?i:(?:is|ist|was|war)\s{_BY_NOW})\d{{2,3}}(?=[.;]|\s(?:and|und)\b)"
    rf"|(?i:(?:is|ist|was|war)\s)?(?i:{_BY_NOW})"
    rf"(?:\(?\d{{1,3}}[,)]|(?:aged|the|der|die|an?|eine?)\s(?i:{_YEARS_OLD})|(?i:{_YEARS_OLD}\b(?!\s{_KIN}\b))))"
    rf"|(?P<noted>{_NAME}),\s(?:an?|eine?)\s(?:[\w'’-]+\s){{1,4}}?(?:of|von)\s\d{{2,3}}(?=[.,;])"
    rf"|\b[Aa]t\s\d{{2,3}}\syears\sold,?\s(?P<at>{_NAME})|\b[Mm]it\s\d{{2,3}}(?:\sJahren)?\s(?:ist|hat)\s(?P<mit>{_NAME})"
    rf"|(?i:(?:\b{_OWNER}\s(?:then-)?|\ban?\s|\beine?[nrms]?\s){_ATTRIBUTIVE})\s(?P<kin>(?i:{_KIN})\b(?:,?\s{_NAME})?)"
    rf"|(?i:{_ATTRIBUTIVE})\s(?:(?i:{_KIN})\s)?(?P<behind>{_NAME})"
)
_NUMBER = re.compile(r"\d+")
_LEAST, _MOST = 15, 115  # years; lower numbers behind a name are goals or places
_HOW_OLD = re.compile(r"\b(?:how old|wie alt|(?:what|which) age) (?:is|was|ist|war)\b", re.IGNORECASE)
_SOMEBODY = re.compile(r"\b(?:the|der|die|den|dem)\s\d{1,3}(?:-year-old|-jährige[nrm]?)\b", re.IGNORECASE)
# "The 62-year-old …"; "…," says the 62-year-old actor; "He is 62"; "Today, aged 32, that is what he does".
_OF_WHO_WAS_NAMED = re.compile(
    rf"(?:.*[\"”“»«],?\s(?:says|said|sagte?|adds|added|recalls|erzählte?)\s|\w+,\s)?{_SOMEBODY.pattern}"
    rf"|(?:today,\s)?aged\s\d{{2,3}}\b|(?:he|she|er|sie)\s(?:is|ist)\s{_BY_NOW}\d{{2,3}}(?=\.|\s(?:years|jahre|and|und)\b)",
    re.IGNORECASE,
)
_THEMSELVES = re.compile(
    rf"\b(?:he|she|er|sie)(?:['’]s|\s(?:is|ist))\s{_BY_NOW}\d{{2,3}}\s(?:years\sold|jahre\salt)\b", re.IGNORECASE
)
# Ada Brent's mother, die Mutter von Ada Brent, but not her mother Ruth.
_OF_KIN = re.compile(
    rf"(?:['’]s?|\b[A-ZÄÖÜ]\w+s)\s(?:[a-zäöüß]+\s)?(?i:{_KIN})\b(?!\s[A-ZÄÖÜ])"
    rf"|\b(?:is|was|ist|war)\s(?:the|der|die)\s(?:[a-zäöüß]+\s)?(?i:{_KIN})\s(?:of|von|des|der)\s"
)
_RELATED = re.compile(rf"\b{_KIN}s?\b", re.IGNORECASE)
# Anything from which an age may be taken: the year of a birth, too.
_AGED = re.compile(
    rf"\b(?:\w+[ -](?:years?|months?|weeks?|days?)[ -](?:old|of age)|\w+[ -]?jährige?[nrms]?"
    rf"|(?:jahre|monate)\salt\w*"
    rf"|(?:age[ds]?|age\sof|turn(?:s|ed|ing)|im\salter\svon|wird|wurde|at|of|mit|becomes)\s\d{{1,3}}(?![.,]\d)"
    rf"|(?:is|was|ist|war)\s{_BY_NOW}\d{{1,3}}|\d0(?:s|er[nj]?)|teen\w*|(?:fift|sixt|sevent|eight|thirt|fort|twent)ies"
    rf"|born|geboren\w*|jahrgang|birthday|geburtstag\w*|(?:1\d|20)\d\d)\b"
    rf"|[(,]\s?(?i:{_BY_NOW})\d{{1,3}}\s?[),;]",
    re.IGNORECASE,
)
_TITLES = frozenset(("mrs", "prince", "sir", "lady"))  # which the taggers take for given names
_HER_TITLES, _HIS_TITLES = frozenset(("mrs", "ms", "miss", "lady", "frau")), frozenset(("mr", "sir", "herr", "herrn"))
_ADJECTIVE = re.compile(r"(?:[A-Z][a-z]+(?:ian|ean|ish|ese|ican)|German|French|Dutch|Swiss|Greek|Czech|Welsh|Israeli)")


def of_another_age(question: str, wanted: Sequence[Name], text: str) -> bool:
    """Whether a text tells the age of somebody, and of nobody who is asked about."""
    if not wanted or kind_asked(question) != "age":
        return False
    owners, somebody = _owners(text), _SOMEBODY.search(text)
    if _OF_KIN.search(question):
        return bool(owners) and all(_is_asked(owner, wanted) for owner in owners)
    if any(_is_asked(_owner(match), wanted) for match in _WITH_AGE.finditer(text)):
        return False
    if not owners and somebody:  # "The 17-year-old finished ahead of Ibarra", not "Ibarra said …, the 17-year-old"
        before, behind = text[: somebody.start()], text[somebody.end() :]
        return not _is_asked(before, wanted) and _is_asked(behind, wanted)
    return bool(owners)


def of_their_age(question: str, wanted: Sequence[Name], text: str) -> bool:
    """Whether a text tells the age of whom the question asks of, behind the name or before it: no goals in brackets."""
    if not wanted or kind_asked(question) != "age" or _OF_KIN.search(question):
        return False
    told = any(
        _is_asked(_owner(match), wanted) and _LEAST <= int(_NUMBER.findall(match.group())[-1]) <= _MOST
        for match in _WITH_AGE.finditer(text)
    )
    themselves = _THEMSELVES.search(text)
    return told or (themselves is not None and only_speaks_of(wanted, text[: themselves.start()]))


def may_tell_their_age(question: str, wanted: Sequence[Name], title: str, texts: Sequence[str]) -> bool:
    """Whether a text may tell the age asked for, beside the name or under a title with no other person's.

    True for things, which are older than the day on which something was: "How old is the Old Bridge?"
    """
    people = [name for name in wanted if _is_somebody(question, name)]
    if not people or _HOW_OLD.search(question) is None:
        return True
    said = words_of(" ".join((title, *texts)))
    if not any(folded(name.text.split()[-1]) in said for name in people):
        return False
    aged = [text for text in texts if _AGED.search(text) and not of_another_age(question, wanted, text)]
    if _OF_KIN.search(question):
        aged = [text for text in aged if _RELATED.search(text)]
    return bool(aged) and (only_speaks_of(wanted, title) or any(_names(wanted, text) for text in aged))


def of_who_was_named(question: str, text: str) -> bool:
    """Whether an age is asked for and a text tells that of somebody spoken of before: "Die 36-jährige …"."""
    return kind_asked(question) == "age" and _OF_WHO_WAS_NAMED.match(text) is not None and not _owners(text)


def only_speaks_of(wanted: Sequence[Name], text: str) -> bool:
    """Whether a text names the one asked about and nobody else in full."""
    others = (name for name in names(text, "en") if name.sure and len(name.words) > 1)
    return _names(wanted, text) and all(_is_asked(name.text, wanted) for name in others)


def _names(wanted: Sequence[Name], text: str) -> bool:
    return any(_is_asked(name.text, wanted) for name in names(text, "en"))


def _is_somebody(question: str, name: Name) -> bool:
    """Whether a name of several words stands without an article, as those of people do."""
    article = re.search(rf"\b(?:the|der|die|das|den|dem)\s{re.escape(name.text)}", question, re.IGNORECASE)
    return len(name.words) > 1 and article is None


def _owners(text: str) -> list[str]:
    """The names beside which an age is told, and kin without one."""
    return [_owner(match) for match in _WITH_AGE.finditer(text) if not _is_nobody(match)]


def _is_nobody(match: re.Match[str]) -> bool:
    """Whether a lone word is no name: "die 36-jährige Schauspielerin", "the 62-year-old Welsh", "Notably, the …"."""
    word = match["behind"] or match["before"]
    if word is None or " " in word or not (match["behind"] or word.endswith("ly")):
        return False
    return _ADJECTIVE.fullmatch(word) is not None or not is_proper(word)


def _owner(match: re.Match[str]) -> str:
    return str(next(filter(None, match.groups())))


def _is_asked(owner: str, wanted: Sequence[Name]) -> bool:
    said = words_of(owner)
    return any(not words_of(name.text).isdisjoint(said) and not _is_namesake(owner, name) for name in wanted)


def _is_namesake(owner: str, name: Name) -> bool:
    """Whether two people share a name: "Brooke Badger" or "Hanh Lee" where "Hanh Badger" is asked about.

    "Coach Badger" is nobody else, "Joe" may be "Joseph", "Mrs Fenn" is not "Hal Fenn".
    """
    theirs, own = owner.split(), name.text.split()
    first = folded(own[0])
    if folded(theirs[0]) in (_HER_TITLES if first in HIS - HERS else _HIS_TITLES if first in HERS - HIS else ()):
        return True
    if _RELATED.match(owner):
        return folded(own[0]) != folded(theirs[-1] if len(theirs) == 1 else theirs[1])
    if len(theirs) == 1 or len(own) == 1:
        return False
    if folded(own[-1]) not in map(folded, theirs):
        return folded(theirs[0]) == folded(own[0])
    given = theirs[-2]
    shared = words_of(" ".join(own[:-1])) & words_of(" ".join(theirs[:-1]))
    alike = bool(shared) or given[0] == own[0][0] or folded(theirs[-1]) != folded(own[-1])
    return not alike and folded(given) not in _TITLES and is_proper(given)

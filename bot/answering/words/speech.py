"""Who says what is told in the sentences of a text, German and English; pure.

A sentence is somebody's where a verb of saying has them as its subject, where it is "said" by a pronoun or an office
that stands for them, where it is a quotation beside one that is, or German reported speech that goes on ("Es werde
…"). What nobody is said to have said is told by the text itself.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from bot.answering.words.antecedent import QUOTED, only_quoted
from bot.answering.words.naming import names, words_of
from bot.answering.words.saying import said_by_source, verbs_of_saying
from vectorstore.text.stopwords import ENGLISH, GERMAN

_OPENS, _CLOSES = re.compile(r"[„“\"»](?=\w)|«(?=\w)"), re.compile(r"(?<=[\w.,!?…])[“”\"«»]")
_PRONOUN = re.compile(r"\b(?:er|sie|he|she|they)\b", re.IGNORECASE)
_PRONOUN_BEFORE = re.compile(r"\b(?:er|sie|he|she|they)(?:\s[a-zäöüß]+){0,2}\s*\Z", re.IGNORECASE)
_PRONOUN_BEHIND = re.compile(r"\s*(?:sich\s)?(?:er|sie|he|she|they)\b")
# What opens a German sentence without being its subject; the subject stands behind the verb.
_NOT_SUBJECT = re.compile(
    r"\s*(?:(?:an|auf|aus|bei|beim|bis|durch|für|gegen|im|in|laut|mit|nach|noch|seit|über|um|unter|von|vor|wegen|zu|zum"
    r"|zur|zwischen|am|vom|ins|trotz|einen|den|keinen|diesen|dem|ihren|seinen|auch|zugleich|gleichzeitig|zudem|außerdem"
    r"|dagegen|dennoch|anschließend|später|zuvor|immerhin|wie|als|wenn|dafür|dazu|darauf|dies)\b|das\b(?!\s[A-ZÄÖÜ])"
    r"|\w+lich\b)",
    re.IGNORECASE,
)
_GERMAN_PHRASE = re.compile(
    r"\s*(?:(?:sich|jedoch|aber|allerdings|auch|zudem|dagegen|ihm|ihr|ihnen|es|nur|erneut|später)\s)*"
    r"(?P<who>(?:(?:der|die|das|deren|dessen|ein|eine|ihre?|seine?)\s)?(?:[a-zäöüß-]+[en]r?\s)?"
    r"[A-ZÄÖÜ0-9][\w.&'’-]*(?:(?:\s(?:von|van|de|der|des|und))?\s[A-ZÄÖÜ][\w.&'’-]*){0,4})"
)
_ENGLISH_PHRASE = re.compile(r"\s*(?P<who>(?:(?:the|a|an|its|his|her)\s)?(?:[\w.&'’-]+\s?){1,4})")
_INDIRECT = re.compile(
    r"\b(?:sei|seien|habe|werde|könne|müsse|dürfe|solle|wolle|gebe|gehe|komme|bleibe|brauche|wisse|stehe|lasse|sehe|halte"
    r"|mache|nehme|finde|liege|bringe|\w{3,}iere|führe|zeige|treffe|bestehe|fehle|reiche|koste|plane|rechne|verliere"
    r"|schätze|bekämen|hätten|wären|blieben|dürften|müssten|könnten)\b"
)
_FINITE = re.compile(
    rf"{_INDIRECT.pattern}|\b(?:ist|sind|war|waren|hat|haben|wird|werden|würden?|es|man)\b", re.IGNORECASE
)
_SUBORDINATE = re.compile(r"\b(?:dass|weil|wenn|ob|der|die|das|dessen|deren|nachdem|während)\b", re.IGNORECASE)
_RELATIVE = re.compile(r"(?:der|die|das|dessen|deren|who|which|whose|the|a|an|with|\w+ of)\b", re.IGNORECASE)
_DESCRIBED = re.compile(r"\s*(?:der|die|das|the|dieser?)\s", re.IGNORECASE)
_OWN = re.compile(r"\s*(?:deren|dessen|ihre?|seine?|its|their)\s", re.IGNORECASE)
# "Präsidentin Ulrike Landauer" is that of the group spoken of before.
_OF_A_GROUP = re.compile(
    r"\s*(?:[Dd](?:er|ie)\s)?(?:Vorsitzende[rn]?|(?:Bezirks|Landes)?(?:[Ss]precher|[Cc]hef|[Ll]eiter)(?:in)?"
    r"|(?:Haupt)?[Gg]eschäftsführer(?:in)?|(?:General)?[Ss]ekretär(?:in)?|(?:Verbands)?[Pp]räsident(?:in)?"
    r"|Direktor(?:in)?|Vorstand)\s(?=[A-ZÄÖÜ])"
)
_WEAK = frozenset(
    "mr ms mrs dr sir herr frau prof sich nicht jahr jahre monday tuesday wednesday thursday friday saturday sunday"
    " montag dienstag mittwoch donnerstag freitag samstag sonntag his her its weiter".split()
)
_CAPITALS = re.compile(r"(?:[A-ZÄÖÜ][\w'’-]+\s)+[A-ZÄÖÜ][\w'’-]+")
_BESIDE = re.compile(
    r"(?:[a-z]+\s){0,2}(?:[A-ZÄÖÜ][\w'’-]+\s){1,3}[A-ZÄÖÜ][\w'’-]+"
    r"(?:\s(?:of|from|von|vom)(?: the| der)?(?:\s[A-ZÄÖÜ][\w'’-]*)+)?"
)
_HEAD = {
    "de": re.compile(r"\s*(?:\w+\s)*?(?P<head>[A-ZÄÖÜ][\w-]+)"),
    "en": re.compile(r"\s*(?:[\w'’-]+\s)*?(?P<head>[\w-]+)(?=\s*\Z|,|\s(?:of|for|in|at|from|to|on|who)\b)"),
}
_BESIDE_CLAUSE = re.compile(r",\s(?:where|which|after|before|though|although|while|when)\s(?:he|she|they)\b")
SHORTEST = 3  # letters of a word for somebody
MOST_WAITING = 6  # sentences of a quotation; behind more its closing mark is missing
COMPOUND = 5  # letters of a word that ends a compound


class Line(NamedTuple):
    """A sentence as it stands in its text; ``opens`` where a paragraph begins with it."""

    text: str
    opens: bool = False


class _State(NamedTuple):
    """Who spoke last, whom the text is about, whether a quotation is open, the nouns of the sentence before."""

    speaker: frozenset[str] = frozenset()
    topic: frozenset[str] = frozenset()
    open: bool = False
    before: frozenset[str] = frozenset()


def speakers(lines: Sequence[Line], language: str) -> list[frozenset[str]]:
    """For each sentence the folded words for whoever says it, by name or office; none where the text tells it."""
    told: list[frozenset[str]] = []
    waiting: list[int] = []
    state, holders = _State(), holders_of([line.text for line in lines])
    for place, line in enumerate(lines):
        if line.opens or len(waiting) == MOST_WAITING:
            state, waiting = state._replace(speaker=frozenset(), open=False), []
        who = _of(line.text, language, state, holders)
        inside = state.open or only_quoted(line.text)
        state = _after(line.text, language, who, state)
        told.append(who)
        if who:
            for earlier in waiting:
                told[earlier] = who
            waiting = []
        elif inside or state.open:
            waiting.append(place)
    return told


def holders_of(texts: Sequence[str]) -> Mapping[str, frozenset[str]]:
    """Words of offices and groups, each with the names that stand beside it: "mayor" with "Helen Ostrander"."""
    found: dict[str, frozenset[str]] = {}
    for text in texts:
        plain = _outside(text, open_before=False)
        for phrase in _phrases(plain):
            person = _person(phrase)
            for word in _telling(phrase) - person if person else ():
                found[word] = found.get(word, frozenset()) | person
    return found


def means(word: str, asked: Iterable[str]) -> bool:
    """Whether a word says one of those asked for, alone or at the end of a compound: "Finanzministerin"."""
    return any(word == one or (len(one) >= COMPOUND and word.endswith(one)) for one in asked)


def _phrases(plain: str) -> list[str]:
    """The stretches of a sentence that hold a name with its office: between commas and verbs, and across one comma."""
    parts = [part.strip() for part in re.split(r"[,;:()\"]", plain)]
    pairs = [f"{one} {other}" for one, other in pairwise(parts) if _is_phrase(one) and _is_phrase(other)]
    return [*pairs, *_BESIDE.findall(plain)]


def _is_phrase(text: str) -> bool:
    return 0 < len(text.split()) <= 8 and not _FINITE.search(text)  # noqa: PLR2004


def _person(phrase: str) -> frozenset[str]:
    """The words of a person's name: the last two of a row of capitals."""
    rows = [row for row in _CAPITALS.findall(phrase) if not re.search(r"['’]s?\Z", row)]
    words = [word for row in rows[:1] for word in row.split()[-2:]]
    return frozenset(word for one in words for word in _telling(one))


def _telling(text: str) -> frozenset[str]:
    small = words_of(text)
    return frozenset(
        word for word in small if len(word) >= SHORTEST and word not in GERMAN | ENGLISH | _WEAK and not word.isdigit()
    )


def _of(text: str, language: str, state: _State, holders: Mapping[str, frozenset[str]]) -> frozenset[str]:
    """Whoever says a sentence, with what was before it in mind."""
    plain = _outside(text, open_before=state.open)
    found = [_resolved(who, language, state, holders) for who in _subjects(plain, language)]
    if found:
        return frozenset().union(*found)
    continues = language.startswith("de") and _INDIRECT.search(plain) is not None
    return state.speaker if continues or not re.search(r"\w", plain) else frozenset()


def _outside(text: str, *, open_before: bool) -> str:
    """What of a sentence stands outside quotation marks, of one that only opens or closes within it as well."""
    plain = QUOTED.sub(' "" ', text)
    if open_before:
        closed = _CLOSES.search(plain)
        plain = f'"" {plain[closed.end() :]}' if closed else ""
    opened = _OPENS.search(plain)
    return f'{plain[: opened.start()]} ""' if opened else plain


def _after(text: str, language: str, who: frozenset[str], state: _State) -> _State:
    plain = QUOTED.sub("", text)
    still = state.open and not _CLOSES.search(plain)
    outside = _outside(text, open_before=state.open)
    sure = (_telling(name.text) for name in names(outside, language) if name.sure)
    named = next(filter(None, sure), frozenset[str]())
    kept = who or (frozenset() if named else state.speaker)
    nouns = frozenset().union(*map(_telling, re.findall(r"[A-ZÄÖÜ][\w'’-]+", outside)))
    return _State(kept, who or named or state.topic, _OPENS.search(plain) is not None or still, nouns)


def _resolved(who: str, language: str, state: _State, holders: Mapping[str, frozenset[str]]) -> frozenset[str]:
    """The words for a subject; a pronoun, or a description without a name, also stands for whom the text is about."""
    words = _telling(who)
    if not words:
        return state.topic
    if _OWN.match(who):
        return words | state.before
    if _OF_A_GROUP.match(who):
        return words | state.before.difference(*holders.values())
    head = _HEAD["de" if language.startswith("de") else "en"].match(who)
    office = _telling(head["head"]) if head else frozenset[str]()
    known = frozenset[str]().union(*(named for word, named in holders.items() if means(word, office)))
    unnamed = _DESCRIBED.match(who) and not any(name.sure for name in names(who, language))
    return words | (known or state.topic) if unnamed else words


def _subjects(plain: str, language: str) -> list[str]:
    """The subjects of the verbs of saying of a sentence, as written; "" for a pronoun."""
    found = said_by_source(plain)
    subject = _german if language.startswith("de") else _english
    for match in verbs_of_saying(plain, language):
        who = subject(plain[: match.start()].rstrip(), plain[match.end() :])
        found += [] if who is None else [who]
    return found


def _german(before: str, behind: str) -> str | None:
    """The subject of a German verb: what stands before it, or behind it where something else opens the sentence."""
    if _PRONOUN_BEHIND.match(behind):
        return ""
    clause = re.split(r"[;:\"]|,\s(?:und|aber|doch|sondern)\s", before)[-1].strip()
    if clause.endswith(","):
        clause = clause if _apposed(clause) else ""
    elif ", " in clause:
        last = clause.rsplit(", ", 1)[-1]
        if _SUBORDINATE.match(last):
            return None
        clause = clause if _apposed(f"{clause},") else last
    if _PRONOUN.match(clause):
        return ""
    if not _telling(clause) or _NOT_SUBJECT.match(clause):
        phrase = _GERMAN_PHRASE.match(behind)
        return phrase["who"] if phrase else None
    return clause if re.search(r"[A-ZÄÖÜ]", clause) else None


def _english(before: str, behind: str) -> str | None:
    """The subject of an English verb: what stands before it, or behind it after a quotation."""
    if before.endswith('"'):
        phrase = _ENGLISH_PHRASE.match(behind)
        return "" if _PRONOUN_BEHIND.match(behind) else phrase["who"] if phrase else None
    clause = re.split(r"[;:\"]|\b(?:and|but) (?=(?:he|she|they|the|mr|ms)\b)", before, flags=re.IGNORECASE)[-1].strip()
    if _PRONOUN_BEFORE.search(clause):
        beside = _BESIDE_CLAUSE.search(clause)
        return clause[: beside.start()] if beside else ""
    if clause.endswith(",") or re.search(r",\s(?:has|had|have)\Z", clause):
        return clause
    return clause.rsplit(", ", 1)[-1] or None


def _apposed(clause: str) -> bool:
    """Whether a clause opens with a name and what is said of it between commas: "Priya Nambiar, who leads …,"."""
    parts = [part.strip() for part in clause.split(",")]
    opens = bool(parts[0]) and len(parts[0].split()) <= 6 and not _FINITE.search(parts[0])  # noqa: PLR2004
    told = len(parts) > 2 and (_RELATIVE.match(parts[1]) or re.match(r"[A-ZÄÖÜ]\S+\s[A-ZÄÖÜ]", parts[1]))  # noqa: PLR2004
    return opens and bool(told) and not _NOT_SUBJECT.match(parts[0])

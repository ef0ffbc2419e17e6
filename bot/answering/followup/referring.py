"""What "er", "sie", "they" or "it" in a question stand for: the pronouns, and the names spoken of before; pure."""

from __future__ import annotations

import re

from bot.answering.asked.times_named import TIME
from bot.answering.followup.bearers import (
    MARKER,
    PLURAL,
    SOMEBODY,
    borne,
    fits,
    in_full,
    is_headed,
    is_place,
    is_place_there,
    people,
    seems_person,
    told,
)
from bot.answering.followup.leaning import is_part
from bot.answering.followup.things import things
from bot.answering.words.naming import Name, names, words_of
from bot.answering.words.persons import is_person
from bot.answering.words.proper_nouns import is_noun
from vectorstore.text.language import detect
from vectorstore.text.stopwords import ENGLISH, GERMAN

_PERSON = re.compile(
    r"\b(?:er|ihm|ihn|sie|ihr|ihre[rnms]?|seine[rnms]?|sein(?=\s+[A-ZÄÖÜ])|he|she|him|his|her|they|them|their"
    r"|(?:der|den|dem|die)(?=\W*\Z))\b"
)
# "Wie lange war der im Amt?", "Was hat der gesagt?"; "die" may be an article there ("die im Bau befindliche Brücke").
_DER = re.compile(
    r"\bder(?=\s(?:(?:im|in|bei|beim|am|an)\s\w+|gesagt|gemacht|verdient|bekommen|getan|alt|denn|vorher|davor|früher|zuvor|zuletzt|danach|jetzt"
    r"|noch(?:\s[a-zäöüß]+)?)\W*\Z)"
)
_THING = re.compile(
    r"\b(?:es|das|dies(?:e[rs])?|dessen|deren|it|its|this|that|these|those|dazu|davon|darüber|dagegen|dafür|damit|daran"
    r"|there|dort)\b"
)
_WHO = re.compile(r"\W*(?:wer|wen|wem|who|whom)\b", re.IGNORECASE)
_WHO_IS_IT = re.compile(
    r"\W*(?:wer|who)\s+(?:ist|sind|war(?:en)?|is|are|was|were)\s+(?:es|das|it|that)\b", re.IGNORECASE
)
_FORMAL = re.compile(r"(?<=[\w,] )(?:Sie|Ihnen|Ihr\w*)\b")
_EMPTY_IT = re.compile(
    r"\b(?:gibt\s+es|es\s+gibt|geht\s+es|gab\s+es|is\s+it\s+(?:true|raining|snowing|possible)"
    r"|das\s+(?=(?:\w+e\s+)?[A-ZÄÖÜ])|diese[rs]?\s+(?=[A-ZÄÖÜa-zäöü])|(?:is|are|was|were|be|been)\s+there"
    r"|there\s+(?:is|are|was|were|will|has|have|any)"
    r"|th(?:is|at|ese|ose)\s+(?!(?:happen|mean|work|cost|change|affect|come|go|take|start|end|is|was|be|so|true)\w*\b)"
    r"(?=[a-z])|dass\b|that\s+the)",
)
_ARTICLE = re.compile(r"\b(?:das|diese[rs]?)\s(?=(?P<word>[a-zäöüß]+))")
_OTHER = re.compile(
    r"\b(?:the|der|die|das|den|dem)\s+(?:others?|andere[nrs]?|former|latter|erstere[nrs]?|letztere[nrs]?)\b"
    r"|\b(?:that|the\s+(?:first|second|third|last))\s+one\b",
    re.IGNORECASE,
)
_THERE = frozenset(("there", "dort"))
_ADVERBS = frozenset(("dort", *"dazu davon darüber dagegen dafür damit daran".split()))
_PLACE_NAMED = re.compile(
    r"\b(?:in|im|at|bei|beim|on|auf|near)\s(?:(?:the|der|den|dem)\s)?[A-ZÄÖÜ][\w-]*(?:\s[A-ZÄÖÜ][\w-]*)*(?![\w-]|\s[a-z]+s\b)"
)
_SEVERAL = re.compile(r"\bthe (?:[A-Z][\w-]+ )+[a-z]{3,}(?<!s)s\b")  # "the Harwick dockers"
# Of German, where an English sentence has another word: "Did anyone die?"
_DEMONSTRATIVE, _ENGLISH = frozenset(("der", "den", "dem", "die")), ENGLISH - GERMAN
_SHE_THING = re.compile(r"\bdie\s+(?:[a-zäöüß]+e\s+)?[A-ZÄÖÜ][\w-]*(?<!in)\b")  # but "die Ministerin"
# "How many people lost their jobs" says itself whose.
_OWN = re.compile(
    r"\b(?:how\s+many|many|wie\s+viele|viele)\s+\w+\b.*?\b(?P<own>their|ihre[nrms]?)\b",
    re.IGNORECASE,
)
_BEFORE_NAME = re.compile(r"\A.*\s(?:von|of)\s")
_OWNED = re.compile(r"['’]s?\Z")
_POSSESSIVE = frozenset("his her their its sein seine seiner seinem seinen ihre ihrer ihrem ihren".split())
_PERSONAL = frozenset("er ihm ihn sie der den dem die he she him her they them".split())
_SUBJECT = frozenset("he she they".split())
_CLAUSE = re.compile(
    r"[,;:.]|\b(?:als|wenn|bevor|nachdem|dass|ob|weil|während|da|damit|obwohl|bis|when|before|after|while|that|if|because"
    r"|until|since|as|though|und|and)\s",
    re.IGNORECASE,
)
_ASKED_OF = re.compile(
    r"\b(?:do|does|did|is|was|has|had|have|are|were|will|would|can|could|should|must)\s+\Z", re.IGNORECASE
)
# After these "her" is whom something was said of: "What did they say about her before?"
_BEFORE_OBJECT = re.compile(r"\b(?:about|of|to|for|with|against|by|from|on)\s+\Z", re.IGNORECASE)


def resolved(question: str, before: str, answer: str, titles: tuple[str, ...]) -> str | None:
    """A question with its pronoun become the name spoken of last; None where a pronoun points to no name.

    Nothing happens where the question names somebody before the pronoun.
    """
    person, thing = pronouns(question)
    pronoun = person or thing
    if pronoun is None or _bound(question, pronoun):
        return question
    if thing is not None:
        place = _PLACE_NAMED.search(before) if thing.group() in _THERE else None
        if place is not None:
            return question[: thing.start()] + place.group() + question[thing.end() :]
        return question if any(name.sure for name in names(question, detect(question))) else None
    topic = None if _is_thing(pronoun, before) else _spoken_of(before, answer, titles, pronoun.group())
    asked = things(before, question, pronoun) if not _WHO.match(before) and not _is_somebody(topic) else ()
    if asked:
        return question[: pronoun.start()] + asked[0] + question[pronoun.end() :]
    return None if topic is None else _put(topic, question, pronoun, before)


def _is_somebody(name: str | None) -> bool:
    return name is not None and any(map(is_person, names(name, "de")))


def others_meant(question: str, before: str, answer: str, titles: tuple[str, ...]) -> tuple[str, ...]:
    """The question with each thing asked about before and each name spoken of that its pronoun could mean as well."""
    person, thing = pronouns(question)
    pronoun = person or thing
    if pronoun is None or _bound(question, pronoun):
        return ()
    left, right = question[: pronoun.start()], question[pronoun.end() :]
    somebody = (_WHO.match(before) and _DER.match(question, pronoun.start())) or _WHO_IS_IT.match(question)
    quoted = next((line for line in answer.splitlines() if MARKER.search(line)), "")
    spoken = (*things(before, question, pronoun), *(things(quoted, question, pronoun) if thing else ()))
    meant = [] if somebody else [f"{left}{one}{right}" for one in spoken]
    if person is not None and person.group() not in PLURAL:  # "they" are whom the matter tells
        named = _asked_about(before, answer, titles, person.group())
        found = [name for name in named if name.sure and _may_be(name, before)]
        known = _known(before, answer, titles, person.group())
        every = (name for name in (*found, *known) if fits(name, person.group(), answer))
        likeliest = sorted(every, key=lambda name: not is_person(name))
        meant += [_put(one, question, person, before) for one in dict.fromkeys(map(_plain, likeliest)) if one]
    return tuple(dict.fromkeys(meant))


def _put(name: str, question: str, pronoun: re.Match[str], before: str) -> str:
    language = detect(question, detect(before))
    return question[: pronoun.start()] + _in_place(name, question, pronoun, language) + question[pronoun.end() :]


def _is_thing(pronoun: re.Match[str], before: str) -> bool:
    """Whether "sie" is the thing asked about: "Was kostet die Monatskarte?", where nobody is named for sure."""
    asked = _SHE_THING.search(before) if pronoun.group() == "sie" and not _WHO.match(before) else None
    return asked is not None and not any(len(name.words) > 1 for name in topics(before) if name.sure)


def _in_place(name: str, question: str, pronoun: re.Match[str], language: str) -> str:
    """The name as it stands where the pronoun stood, as an owner for "her seat"."""
    rest = question[pronoun.end() :]
    owner = pronoun.group() in _POSSESSIVE or (pronoun.group() in ("ihr", "sein") and re.match(r"\s+[A-ZÄÖÜ]", rest))
    told = pronoun.group() == "her" and _BEFORE_OBJECT.search(question[: pronoun.start()])
    owns = owner and re.match(r"\s+\w", rest) and not told
    return _genitive(name, language) if owns else name


def pronouns(question: str) -> tuple[re.Match[str] | None, re.Match[str] | None]:
    """The word for a person, or else the word for a thing, that was spoken of before."""
    plain = _FORMAL.sub(_blank, question)
    if own := _OWN.search(plain):
        plain = plain[: own.start("own")] + " " * len(own["own"]) + plain[own.end("own") :]
    lowered = plain[:1].lower() + plain[1:]
    if lowered.islower():
        lowered = _ARTICLE.sub(_blank_before_noun, lowered)
    person = _person(lowered)
    thing = None if person else _THING.search(_EMPTY_IT.sub(_blank, lowered))
    return person, thing


def _blank_before_noun(match: re.Match[str]) -> str:
    """Of who types no capitals, "das seilbahnunglück" is no "das"."""
    return _blank(match) if is_noun(match["word"]) else match.group()


def _blank(match: re.Match[str]) -> str:
    return " " * len(match.group())


def points(question: str) -> bool:
    """Whether a pronoun points out of its question, or "the other": nobody is named before it.

    It opens no "that Tesla …" either.
    """
    return _OTHER.search(question) is not None or any(
        not _bound(question, pronoun) and not re.match(r"\s+[A-ZÄÖÜ]", question[pronoun.end() :])
        for pronoun in pronouns(question)
        if pronoun is not None
    )


def _genitive(name: str, language: str) -> str:
    """A name as the owner of something: "Merz’", "Averys", "Avery's"."""
    if language == "en":
        return f"{name}'" if name.endswith("s") else f"{name}'s"
    return f"{name}’" if name[-1:] in "sxzß" else f"{name}s"


def _person(text: str) -> re.Match[str] | None:
    """The first personal pronoun, or "der" where somebody is meant; "they" and "them" only where there is no other."""
    found = [*_PERSON.finditer(text), *_DER.finditer(text)]
    if not _ENGLISH.isdisjoint(text.split()):  # "Did anyone die?"
        found = [one for one in found if one.group() not in _DEMONSTRATIVE]
    return next((one for one in found if one.group() not in PLURAL), found[0] if found else None)


def _spoken_of(before: str, answer: str, titles: tuple[str, ...], pronoun: str) -> str | None:
    """The name spoken of last; after "who?" the one that the answer gives, unless a full name was asked about.

    "They" are no place that was asked about, and not the first whom an answer names.
    """
    found = _asked_about(before, answer, titles, pronoun)
    others = frozenset(word for name in found if not _fits(name, before, pronoun, answer) for word in name.words)
    topic = next((name for name in found if name.sure and _fits(name, before, pronoun, answer)), None)
    if pronoun in PLURAL:
        return _several(topic, before)
    known = [one for one in _known(before, answer, titles, pronoun) if others.isdisjoint(one.words)]
    known = [one for one in known if fits(one, pronoun, answer)]
    likeliest = next((name for name in (*found, *known) if borne(name, pronoun)), None)
    if likeliest is not None and (topic is None or not borne(in_full(topic, known), pronoun)):
        return _plain(likeliest)
    if _WHO.match(before) and not (topic and seems_person(before, topic)):
        topic = next((name for name in known if words_of(before).isdisjoint(name.words)), topic)
    likely = (topic and in_full(topic, known), *known, *(() if others else found))
    return _plain(next((name for name in likely if name is not None), None))


def _asked_about(before: str, answer: str, titles: tuple[str, ...], pronoun: str) -> list[Name]:
    """The names of the question before; of what an answer calls a place nobody is a "he"."""
    named = [name for name in topics(before) if not is_part(re.sub(r"\s[a-z].*", "", name.text))]  # "Trainer von Union"
    return [name for name in named if not (pronoun in SOMEBODY and is_place_there(name, answer, titles))]


def _several(topic: Name | None, before: str) -> str | None:
    """Whom "they" mean: several, or a firm, that were asked about, and no single person."""
    if several := _SEVERAL.search(before):
        return several.group()
    return None if topic is not None and seems_person(before, topic) else _plain(topic)


def _fits(name: Name, before: str, pronoun: str, answer: str) -> bool:
    return fits(name, pronoun, answer) and _may_be(name, before)


def _may_be(name: Name, before: str) -> bool:
    """Whether a name is more than where something is, or what somebody is at the head of."""
    return not is_place(before, name) and not is_headed(before, name)


def _known(before: str, answer: str, titles: tuple[str, ...], pronoun: str) -> list[Name]:
    """Whom an answer names: people alone where the pronoun is of nothing else, or somebody was asked for."""
    somebody = pronoun in SOMEBODY or _WHO.match(before)
    return people(answer, titles) if somebody else told(answer, titles)


def _plain(name: Name | None) -> str | None:
    """A name without the ending of an owner and what stands before a given name: "Spielen von Trainer Marco Lenz"."""
    if name is None:
        return None
    written = _OWNED.sub("", name.text)
    return _BEFORE_NAME.sub("", written) if is_person(name) else written


def _bound(question: str, pronoun: re.Match[str]) -> bool:
    """Whether a pronoun may mean whom its question names before it.

    Not within one clause, but for possessives (Chomsky 1981, principle B): "Was sagt die Opposition über sie?" speaks
    of somebody else. In English "he" opens a clause of its own, but for one behind an auxiliary.
    """
    if not _named_before(question, pronoun.start()):
        return False
    between, word = question[: pronoun.start()], pronoun.group()
    if word in _POSSESSIVE or word not in _PERSONAL | _ADVERBS or _CLAUSE.search(between):
        return True
    return word in _SUBJECT and _ASKED_OF.search(between) is None


def _named_before(question: str, place: int) -> bool:
    """Any capitalised word will do, as in English, so that "der Minister, als er" is left alone too."""
    return any(not name.first for name in names(question[:place], "en"))


def topics(question: str) -> list[Name]:
    """The names a question may be about, in order; words about time are none."""
    return [name for name in names(question, detect(question, "de")) if not TIME.fullmatch(name.text)]

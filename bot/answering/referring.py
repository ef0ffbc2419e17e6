"""What "er", "sie", "they" or "it" in a question stand for: the pronouns, and the names spoken of before; pure."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.answering.naming import Name, names, words_of
from bot.answering.times_named import TIME
from vectorstore.language import detect

if TYPE_CHECKING:
    from collections.abc import Iterator

_PERSON = re.compile(
    r"\b(?:er|ihm|ihn|sie|ihr|ihre[rnms]?|seine[rnms]?|sein(?=\s+[A-ZÄÖÜ])|he|she|him|his|her|they|them|their)\b"
)
_THING = re.compile(
    r"\b(?:es|das|dies(?:e[rs])?|dessen|deren|it|its|this|that|these|those|dazu|davon|darüber|dagegen|dafür|damit|daran"
    r"|there|dort)\b"
)
_MARKER = re.compile(r"\s*\[\d+\]")
_WHO = re.compile(r"\W*(?:wer|wen|wem|who|whom)\b", re.IGNORECASE)
_FORMAL = re.compile(r"(?<=[\w,] )(?:Sie|Ihnen|Ihr\w*)\b")
_EMPTY_IT = re.compile(
    r"\b(?:gibt\s+es|es\s+gibt|geht\s+es|gab\s+es|is\s+it\s+(?:true|raining|snowing|possible)"
    r"|das\s+(?=(?:\w+e\s+)?[A-ZÄÖÜ])|diese[rs]?\s+(?=[A-ZÄÖÜa-zäöü])|(?:is|are|was|were|be|been)\s+there"
    r"|there\s+(?:is|are|was|were|will|has|have|any)"
    r"|th(?:is|at|ese|ose)\s+(?!(?:happen|mean|work|cost|change|affect|come|go|take|start|end|is|was|be|so|true)\w*\b)"
    r"(?=[a-z])|dass\b|that\s+the)",
)
_PLURAL = frozenset(("they", "them", "their"))
_PLACED = re.compile(
    r"\b(?:in|im|on|at|near|bei|auf|nach|aus|from)\s+(?:the\s+|der\s+|den\s+|dem\s+)?\Z", re.IGNORECASE
)
_OWNED = re.compile(r"['’]s?\Z")
_POSSESSIVE = frozenset("his her their its sein seine seiner seinem seinen ihre ihrer ihrem ihren".split())
# After these "her" is whom something was said of: "What did they say about her before?"
_BEFORE_OBJECT = re.compile(r"\b(?:about|of|to|for|with|against|by|from|on)\s+\Z", re.IGNORECASE)


def resolved(question: str, before: str, answer: str, titles: tuple[str, ...]) -> str | None:
    """A question with its pronoun become the name spoken of last; None where a pronoun points to no name.

    Nothing happens where the question names somebody before the pronoun.
    """
    person, thing = pronouns(question)
    pronoun = person or thing
    if pronoun is None or _named_before(question, pronoun.start()):
        return question
    if thing is not None:
        return question if names(question, detect(question)) else None
    topic = _spoken_of(before, answer, titles, plural=pronoun.group() in _PLURAL)
    if topic is None:
        return None
    return (
        question[: pronoun.start()]
        + _in_place(topic, question, pronoun, detect(question, detect(before)))
        + question[pronoun.end() :]
    )


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
    lowered = plain[:1].lower() + plain[1:]
    person = _person(lowered)
    thing = None if person else _THING.search(_EMPTY_IT.sub(_blank, lowered))
    return person, thing


def _blank(match: re.Match[str]) -> str:
    return " " * len(match.group())


def points(question: str) -> bool:
    """Whether a pronoun points out of its question: nobody is named before it, and it opens no "that Tesla …"."""
    return any(
        not _named_before(question, pronoun.start()) and not re.match(r"\s+[A-ZÄÖÜ]", question[pronoun.end() :])
        for pronoun in pronouns(question)
        if pronoun is not None
    )


def _genitive(name: str, language: str) -> str:
    """A name as the owner of something: "Merz’", "Averys", "Avery's"."""
    if language == "en":
        return f"{name}'" if name.endswith("s") else f"{name}'s"
    return f"{name}’" if name[-1:] in "sxzß" else f"{name}s"


def _person(text: str) -> re.Match[str] | None:
    """The first personal pronoun; "they" and "them" only where there is no other."""
    found = list(_PERSON.finditer(text))
    return next((one for one in found if one.group() not in _PLURAL), found[0] if found else None)


def _spoken_of(before: str, answer: str, titles: tuple[str, ...], *, plural: bool) -> str | None:
    """The name spoken of last; after "who?" the one that the answer gives, unless a full name was asked about.

    "They" are no place that was asked about, and not the first whom an answer names.
    """
    topic = next((name for name in topics(before) if name.sure and not _place(before, name)), None)
    whole = topic is not None and len(topic.words) > 1
    if plural:
        return _plain(topic)
    if not whole and _WHO.match(before) and (given := _first(answer, titles, words_of(before))):
        return _plain(given)
    return _plain(topic or _first(answer, titles) or next(iter(topics(before)), None))


def _plain(name: Name | None) -> str | None:
    """A name without the ending of an owner."""
    return None if name is None else _OWNED.sub("", name.text)


def _place(question: str, name: Name) -> bool:
    return _PLACED.search(question[: question.index(name.text)]) is not None


def _named_before(question: str, place: int) -> bool:
    """Any capitalised word will do, as in English, so that "der Minister, als er" is left alone too."""
    return any(not name.first for name in names(question[:place], "en"))


def topics(question: str) -> list[Name]:
    """The names a question may be about, in order; words about time are none."""
    return [name for name in names(question, detect(question, "de")) if not TIME.fullmatch(name.text)]


def _first(answer: str, titles: tuple[str, ...], known: frozenset[str] = frozenset()) -> Name | None:
    """The first name of the answer's cited lines, else of what they cite, that holds no word already known."""
    return next((name for name in _told(answer, titles) if known.isdisjoint(name.words)), None)


def _told(answer: str, titles: tuple[str, ...]) -> Iterator[Name]:
    said = (_MARKER.sub("", line) for line in answer.splitlines() if _MARKER.search(line))
    return (name for text in (*said, *titles) for name in names(text, detect(text)) if name.sure)

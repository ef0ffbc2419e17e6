"""A bare "why?" or "since when?" asked of the question before or its answer: "Seit wann ist Merz Kanzler?"; pure."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.answering.asked.matter import ASKING, AUXILIARY, about, general, unended
from bot.answering.disagreement.claims import claim
from bot.answering.disagreement.development import succeeds
from bot.answering.followup.bearers import MARKER, people_in
from vectorstore.text.language import detect
from vectorstore.text.sentences import sentences
from vectorstore.text.stopwords import ENGLISH, GERMAN

if TYPE_CHECKING:
    from bot.answering.side import Claim

_BARE = re.compile(
    r"(?:und\s+|and\s+|but\s+|aber\s+)?(?P<word>warum|wieso|weshalb|wozu|wann|wo|wer|wen|wem|wie"
    r"|wie\s?viel(?:e)?|wie\s+(?:lange|oft|schnell|teuer|hoch)|woher|wohin|womit|wodurch|(?:seit|ab|bis)\s+wann"
    r"|(?:von|mit|für|gegen|bei|an|zu|über|auf|nach|um|ohne)\s+(?:wem|wen)|(?:mit|um|bei|zu|auf)\s+wie\s?viel(?:en)?(?:\s+(?:prozent|stimmen|punkten|euro|toren))?"
    r"|(?:by|with|at)\s+(?:how\s+(?:much|many)(?:\s+(?:votes?|points|per ?cent|goals))?|what\s+(?:margin|percentage"
    r"|share))"
    r"|(?:by|with|for|against|to|from|of|about|at)\s+(?:whom?|what)|why|when|where|who|whom|how|how\s+(?:much|many|long|often|so|come)|(?:since|until|from)\s+when|what\s+for|(?:why"
    r"|warum)\s+(?:not|nicht))(?:\s+(?:das|denn|genau|eigentlich|that|exactly))?\s*[?!.]*\Z",
    re.IGNORECASE,
)
_COUNTED = re.compile(
    r"(?:wie\s?viele?\s+(?-i:[A-ZÄÖÜ])|how\s+(?:much|many)\s+(?!(?:do|does|did|is|are|was|were|has|have|will|can)\b))",
    re.IGNORECASE,
)
_OF_A_STATE = re.compile(
    r"(?:(?:seit|ab|bis) wann|wann|warum|wieso|weshalb|(?:since|until|from) when|when|why|how come)\Z", re.IGNORECASE
)
_IS = re.compile(r"(?:was|became|becomes)\s", re.IGNORECASE)
_BY = re.compile(
    r"\b(?:succeeded|replaced|abgelöst|ersetzt)\b.{0,40}?\b(?:by|von|durch)\s(?:[a-zäöüß]\S*\s){0,4}"
    r"(?P<name>[A-ZÄÖÜ][\w'’-]+(?:\s[A-ZÄÖÜ][\w'’-]+)+)"
)
_WHO = re.compile(r"(?:wer|who)\s", re.IGNORECASE)


def bare(asked: str) -> str:
    """The question word that is all that a question has: "since when" of "and since when exactly?"; "" of others."""
    found = _BARE.match(asked)
    return found["word"] if found else ""


def asked_otherwise(word: str, before: str, answer: str) -> str:
    """The question before with another question word in the place of its own, or with one added."""
    asked = f"{word[:1].upper()}{word[1:]}"
    if general(before) or _COUNTED.match(before):
        return about(asked, before)
    if _of_another_language(word, before):
        holder = _holder(before, answer) if _WHO.match(before) and _OF_A_STATE.match(word) else ""
        return about(f"{asked}, {holder}" if holder else asked, before)
    if of_the_answer := filled(word, before, answer):
        return of_the_answer
    opening = ASKING.match(before)
    if opening is None:
        return f"{unended(before)}: {word}?"
    return f"{asked} {unended(before[opening.end() :])}?"


def _of_another_language(word: str, before: str) -> bool:
    """Whether "und bis wann?" is asked after an English question."""
    spoken = detect(before, "")
    others = {"de": ENGLISH - GERMAN, "en": GERMAN - ENGLISH}.get(spoken, frozenset())
    return any(one in others for one in word.lower().split())


def filled(word: str, before: str, answer: str) -> str:
    """The question before, asked of its answer with another question word; "" where it has no value to fill in.

    Who does it stands behind the verb, in English before one that is no auxiliary, and an amount at the end.
    """
    opening = ASKING.match(before)
    if opening is None or not _OF_A_STATE.match(word):
        return ""
    rest, asked = unended(before[opening.end() :]), f"{word[:1].upper()}{word[1:]}"
    if _WHO.match(before):
        return _of_holder(asked, rest, _holder(before, answer), detect(before, "de"))
    told = _told(before, _said(answer))
    return f"{asked} {rest} {told.written}?" if told is not None and told.sort == "figure" else ""


def _of_holder(asked: str, rest: str, holder: str, language: str) -> str:
    verb, _, what = rest.partition(" ")
    if not holder or not what:
        return ""
    inverted = language == "de" or AUXILIARY.match(rest) or _IS.match(rest)
    return f"{asked} {verb} {holder} {what}?" if inverted else f"{asked} {holder} {rest}?"


def _holder(before: str, answer: str) -> str:
    """Who it is by an answer: whom it names as the new one, else the first; "" where it gives nobody."""
    said = _said(answer)
    coming = [one for one in said if succeeds(one)]
    told = _told(before, coming)
    after = (found["name"] for one in coming if (found := _BY.search(one)))
    if told is None and (new := next(after, "")):
        return new
    told = told or _told(before, said)
    if told is None or told.sort != "name":
        return ""
    named = (name.text for one in said for name in people_in(one) if told.words.issuperset(name.words))
    return next(named, told.written)


def _said(answer: str) -> list[str]:
    """The sentences of an answer that are cited."""
    cited = [MARKER.sub("", line) for line in answer.splitlines() if MARKER.search(line)]
    return [line[span.start : span.end] for line in cited for span in sentences(line)]


def _told(before: str, said: list[str]) -> Claim | None:
    """The first value of the kind that was asked for."""
    asked_in = detect(before, "de")
    return next((told for one in said if (told := claim(before, asked_in, one, detect(one, asked_in)))), None)

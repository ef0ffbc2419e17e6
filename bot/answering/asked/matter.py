"""What a question is about, as it is put behind another one that needs it: "Gab es Tote (Brand in Kiel)?"; pure."""

from __future__ import annotations

import re

from bot.retrieval.news_asked import topic_asked
from vectorstore.text.language import detect

ASKING = re.compile(
    r"(?:wie\s?viele?|wie\s+(?:hoch|alt|lange|oft|groß|teuer|weit|stark|schnell|tief)"
    r"|how\s+(?:much|many|long|old|high|often|far|big|strong|fast|deep)"
    r"|(?:seit|bis|ab)\s+wann|since\s+when|was|wie|wer|wen|wem|wo|wann|warum|wieso|weshalb|what|how|who|whom|where"
    r"|when|why)\s+",
    re.IGNORECASE,
)
AUXILIARY = re.compile(
    r"\A(?:do|does|did|is|are|was|were|has|have|had|will|can|must|should|ist|sind|war|waren|hat|haben|hatte|wird|werden|wurde|wurden"
    r"|kann|können|muss|müssen|soll|sollen)\s+"
    r"(?=\S)",
    re.IGNORECASE,
)
# Questions for anything about a thing, with nothing of their own to ask.
_GENERAL = re.compile(
    r"(?:was\s+(?:ist|war)\s+(?:\w+\s+)?(?:mit|bei|um)\s+|what(?:['’]s|\s+is|\s+was)\s+(?:\w+\s+)?(?:up\s+)?with\s+"
    r"|(?:please\s+|bitte\s+)?(?:tell|erzähle?|sage?)\s+(?:me|mir)\s+(?:\w+\s+)?(?:about|über|von|vom)\s+"
    r"|what\s+(?:has\s+)?happened\s+(?:to|with)\s+)",
    re.IGNORECASE,
)
_WHICH = re.compile(r"(?:welche[mnrs]?|which)\s+", re.IGNORECASE)
_DETERMINER = re.compile(r"(?:the|der|die|das|dem|den)\s+", re.IGNORECASE)
_THAT = re.compile(r"(?<=\bist )(?:der|die|das)(?=\s[a-zäöüß]+\W*\Z)|(?<=\bis )(?:it|that)(?=\s[a-z]+\W*\Z)")
_BRACKETS = re.compile(r"\s\(([^()]+)\)\Z")  # what a question was about that leaned on another itself
_KEYWORD = re.compile(r"(?<!\w)[A-ZÄÖÜ0-9][\w-]*")
_KEYWORDS = re.compile(r"[A-ZÄÖÜ][\w-]*(?:\s[A-ZÄÖÜ][\w-]*){0,2}")
_LEFT_OVER = re.compile(
    r"\b(?:did|does|do)\s+(?=(?:the\s+)?[A-Z])|\s(?:make|have|get|do)\W*\Z"
)  # "profit did Orbis make"


def about(question: str, before: str) -> str:
    """A question with what the one before was about, whose question word would ask again.

    Keywords ("Streik Bahn?") take the place of a "der" that means them.
    """
    told, that = _told(question, before), _THAT.search(question)
    if that and _KEYWORDS.fullmatch(told):
        return question[: that.start()] + told + question[that.end() :]
    return f"{unended(question)} ({told})?"


def _told(question: str, before: str) -> str:
    """What a question before was about, of another language its capitalised words alone: "Klinik Auental"."""
    spoken = detect(before, "")
    if not spoken or spoken == detect(question, spoken):
        return matter(before)
    names = " ".join(_KEYWORD.findall(matter(before)))
    return names or matter(before)


def matter(question: str) -> str:
    """A question without what it asks, as it would stand in brackets."""
    if topic := topic_asked(question):
        return unended(topic)
    if (loose := _GENERAL.match(question)) and unended(question[loose.end() :]):
        return unended(_DETERMINER.sub("", question[loose.end() :], count=1))
    opening = ASKING.match(question) or _WHICH.match(question)
    rest = AUXILIARY.sub("", question[opening.end() :] if opening else question, count=1)
    return _BRACKETS.sub(r", \1", unended(_LEFT_OVER.sub("", rest)))


def general(question: str) -> bool:
    """Whether a question asks for anything about a thing, so that no other question word fits into it."""
    return _GENERAL.match(question) is not None


def unended(question: str) -> str:
    """A question without the mark at its end."""
    return question.rstrip("?!. ")

"""A follow-up question made to stand alone, by rules for German and English; pure.

"und Microsoft?" takes the place of the name in the question before, "und 2023?" that of its time, "warum?" and
"mehr dazu" take the whole question along, and "er", "sie", "they" or "it" become what was spoken of last.
A question that stands alone is given back as it is.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from bot.answering.asked_matter import ASKING, about, general, unended
from bot.answering.exchanging import exchanged, with_another_verb
from bot.answering.greeting import is_greeting
from bot.answering.leaning import lacks_matter
from bot.answering.more import asks_for_more
from bot.answering.naming import names
from bot.answering.referring import points, pronouns, resolved
from bot.retrieval.news_asked import topic_asked
from vectorstore.language import detect

if TYPE_CHECKING:
    from bot.retrieval.ask import Turn

_AND = re.compile(
    r"(?:(?:(?:und|aber|oder)\s+)?(?:was|wie)\s+(?:ist|sieht|steht)\s+(?:es\s+)?(?=(?:mit|bei|um|für|in|im)\b)"
    r"|(?:und|aber|oder)\s+|and\s+|but\s+|or\s+|(?:and\s+)?(?:what|how)\s+about\s+)"
    r"(?:(?:mit|bei|um|für|with|for|at)\s+)?(?P<rest>[^?!.]{2,60}?)(?:\s+aus)?\s*[?!.]*\Z",
    re.IGNORECASE,
)
_BARE = re.compile(
    r"(?:und\s+|and\s+|but\s+|aber\s+)?(?P<word>warum|wieso|weshalb|wozu|wann|wo|wer|wen|wem|wie"
    r"|wie\s?viel(?:e)?|wie\s+(?:lange|oft|schnell|teuer|hoch)|woher|wohin|womit|wodurch|(?:seit|ab|bis)\s+wann"
    r"|(?:von|mit|für|gegen)\s+(?:wem|wen)"
    r"|why|when|where|who|whom|how|how\s+(?:much|many|long|often|so|come)|(?:since|until|from)\s+when|what\s+for|(?:why"
    r"|warum)\s+(?:not|nicht))\s*[?!.]*\Z",
    re.IGNORECASE,
)
_QUESTION_WORD = re.compile(
    r"(?:was|wie|wer|wen|wem|wo|wann|warum|welche[mnrs]?|wessen|woher|wohin|worum|what|how|who|where|when|why|which|whose)\b",
    re.IGNORECASE,
)
_COUNTED = re.compile(
    r"(?:wie\s?viele?\s+(?-i:[A-ZÄÖÜ])|how\s+(?:much|many)\s+(?!(?:do|does|did|is|are|was|were|has|have|will|can)\b))",
    re.IGNORECASE,
)
_SHORT = 8  # words: a longer question that names nothing is written out, as its asker types without capitals


@dataclass(frozen=True, slots=True)
class _Talk:
    """What was spoken of: the last question as it stands alone, the one whose matter it is about, the last answer."""

    stood: str = ""
    ground: str = ""
    answer: str = ""
    titles: tuple[str, ...] = ()

    def after(self, turn: Turn) -> _Talk:
        """The talk with one turn more; a refusal speaks of nothing, so that what was answered before it stays."""
        asked = " ".join(turn.question.split())
        stood = _alone(asked, self)
        own = not self.ground or (stood == asked and not points(asked))
        moved = own or ("(" not in stood and _AND.match(asked) is not None)
        if turn.refused:
            return _Talk(stood, stood) if own else replace(self, stood=stood)
        return _Talk(stood, stood if moved else self.ground, turn.answer, turn.titles)


def stand_alone(question: str, history: Sequence[Turn]) -> str:
    """The question as it would be asked without the conversation before it."""
    talk = _Talk()
    for turn in history:
        if turn.question.strip() and not is_greeting(turn.question):
            talk = talk.after(turn)
    return _alone(" ".join(question.split()), talk)


def leans(question: str, history: Sequence[Turn]) -> bool:
    """Whether a question may need the conversation before it: the rules change it, it points back, or names nothing."""
    asked = " ".join(question.split())
    if not asked or not any(turn.question.strip() for turn in history):
        return False
    short = len(asked.split()) <= _SHORT
    return (
        stand_alone(question, history) != asked
        or points(asked)
        or (short and not names(asked, detect(asked, "de")) and not topic_asked(asked))
    )


def _alone(asked: str, talk: _Talk) -> str:
    if not talk.stood or not asked:
        return asked
    if asks_for_more(asked):
        return talk.stood
    if bare := _BARE.match(asked):
        return _asked_otherwise(talk, bare["word"])
    if (joined := _AND.match(asked)) and len(joined["rest"].split()) <= 5:  # noqa: PLR2004 (a phrase, not a question)
        return _joined(joined["rest"], talk)
    return _resolved(asked, talk)


def _joined(rest: str, talk: _Talk) -> str:
    """What "and" joins to the question before: a question of its own, or another name or time for that."""
    own = f"{rest[:1].upper()}{rest[1:]}?"
    if _QUESTION_WORD.match(rest):
        return _asked_too(own, talk)
    if any(pronouns(rest)):
        rest = resolved(rest, talk.stood, talk.answer, talk.titles) or rest
    return exchanged(rest, talk.stood, talk.ground)


def _asked_too(own: str, talk: _Talk) -> str:
    """A question of its own behind "and", which may still need what was spoken of."""
    if (turned := with_another_verb(own, talk.stood)) is not None:
        return turned
    if any(pronouns(own)) or lacks_matter(own, talk.ground):
        return _resolved(own, talk)
    return own if names(own, detect(own, detect(talk.stood, "de"))) else about(own, talk.ground)


def _resolved(question: str, talk: _Talk) -> str:
    """The question with the name that its pronoun stands for, else with what it is about, where it needs either."""
    person, _ = pronouns(question)
    if person is None and lacks_matter(question, talk.ground):
        return about(question, talk.ground)
    found = resolved(question, talk.stood, talk.answer, talk.titles)
    return about(question, talk.ground) if found is None else found


def _asked_otherwise(talk: _Talk, word: str) -> str:
    """The question before with another question word in the place of its own, or with one added."""
    before, asked = talk.stood, f"{word[:1].upper()}{word[1:]}"
    if general(before) or _COUNTED.match(before):
        return about(asked, before)
    opening = ASKING.match(before)
    if opening is None:
        return f"{unended(before)}: {word}?"
    return f"{asked} {unended(before[opening.end() :])}?"

"""The questions that a follow-up may stand for, the rules' own first; which one the passages last cited tell, pure.

A pronoun may mean another name or thing that was spoken of, what "and Kyora?" replaces may be another name of the
question before, and a question that names nobody may be a new one or go on.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from bot.answering.asked.matter import about
from bot.answering.asked.times_named import TIME
from bot.answering.followup.exchanging import exchanged, exchanges, put_in
from bot.answering.followup.followup import (
    Kind,
    Talk,
    alone,
    by_kind,
    ground_of,
    in_its_place,
    is_sentence,
    joined,
    nameless,
    talk_of,
)
from bot.answering.followup.referring import others_meant, points, topics
from bot.answering.followup.taken_up import as_said, set_right
from bot.retrieval.news_asked import topic_asked

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.retrieval.ask import Turn

MOST = 4  # other questions: each is read with the passages last cited, 20 ms a passage
_AND_FIRST = re.compile(r"\A(?:(?:und|and|also|aber|but|ok|okay|so|dann|then)\b[,\s]*)+", re.IGNORECASE)
_ARTICLED = re.compile(r"(?:the|der|die|das|den|dem)\s", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Candidates:
    """What a question may stand for; ``ruled`` by the rules, ``others`` in the order of their likeliness.

    ``sort``: "named" where a name took the place of a pronoun, "exchanged" where one took that of another, "matter"
    where the question must go on with what was spoken of, "open" where it may be a new one. ``said``: the question
    itself, ``matter``: with what was spoken of behind it, ``told``: with its names alone. ``put``: what was put in.
    """

    sort: Literal["named", "exchanged", "matter", "open"]
    ruled: str
    said: str
    matter: str = ""
    told: str = ""
    others: tuple[str, ...] = ()
    put: str = ""


def candidates(question: str, history: Sequence[Turn]) -> Candidates | None:
    """The questions that one may stand for; None where it stands alone or only one is to be thought of."""
    asked, talk = as_said(question), talk_of(history)
    if not talk.ground or not asked or topic_asked(asked) is not None:
        return None
    ruled, known = alone(asked, talk), by_kind(asked, talk)
    asks = is_sentence(joined(asked))
    if known is not None and (known[1] == "earlier" or not asks):
        return _put(asked, ruled, talk, known[1])
    bare = _AND_FIRST.sub("", asked) or asked
    said = f"{bare[:1].upper()}{bare[1:]}"
    if asks and in_its_place(said, talk.stood):
        return None
    pointing = points(said) or (bare != asked and nameless(asked))
    if not pointing and ruled == asked and not (nameless(asked) and not TIME.search(said)):
        return None
    if pointing and ruled not in (asked, said) and "(" not in ruled:
        return _found("named", ruled, said, talk)
    return _found("matter" if pointing or ruled not in (asked, said) else "open", ruled, said, talk)


def _found(sort: Literal["named", "matter", "open"], ruled: str, said: str, talk: Talk) -> Candidates:
    others = others_meant(said, talk.stood, talk.answer, talk.titles)
    if talk.ground != talk.stood:
        others = (*others, *others_meant(said, talk.ground, "", ()))
    kept = [one for one in dict.fromkeys(others) if one != ruled][:MOST]
    named = ", ".join(name.text for name in topics(talk.ground) if name.sure)
    told = f"{said.rstrip('?!. ')} ({named})?" if named else ""
    return Candidates(sort, ruled, said, about(said, ground_of(said, talk)), told, tuple(kept))


def _put(asked: str, ruled: str, talk: Talk, kind: Kind) -> Candidates | None:
    """Another name in the place of each name of the question before; None where none is put in."""
    if kind == "set right":
        return Candidates("exchanged", ruled, asked, put=put_in(set_right(asked)))
    if kind != "and":
        return None
    rest = joined(asked)
    every = exchanges(rest, talk.stood)
    if talk.ground != talk.stood:  # what was refused, and what was answered before it
        every = (*every, exchanged(rest, talk.ground, talk.ground), *exchanges(rest, talk.ground))
    if ": " in ruled and _ARTICLED.match(rest):  # nothing that it could take the place of
        every = (about(f"{rest[:1].upper()}{rest[1:]}", talk.ground), *every)
    others = [one for one in dict.fromkeys(every) if one != ruled]
    return Candidates("exchanged", ruled, asked, others=tuple(others[:MOST]), put=put_in(rest))

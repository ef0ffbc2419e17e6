"""Of several attempts at one thing the last one counts: the second ballot, the replay, the appeal, the corrected count.

What was tried before is told as plainly, and often with more of the question's words. Pure.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.answering.asked.kind import kind_asked, tells
from bot.answering.asked.offered_kind import wanted_kind
from bot.answering.asked.subject import asked_names, forms
from bot.answering.check.context import before
from bot.answering.disagreement.claims import claim_of
from bot.answering.sentence import same_article
from bot.answering.words.naming import words_of
from bot.answering.words.turns import turns
from vectorstore.text.language import detect

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.answering.sentence import Sentence
    from bot.answering.writing import Brief

# Judgements, made on the questions of one audit and not measured apart.
READ = -3.0  # log-odds of the reader from which on a sentence may tell the last attempt
BEHIND = 6.0  # the same by which it may be behind the one that leads
_ASKS_BEFORE = re.compile(
    r"\b(?:first|initial\w*|original\w*|earlier|before|previous\w*|fail\w*|zuerst|zunächst|anfangs|ursprünglich\w*|vorher"
    r"|zuvor|erste[rsnm]?|gescheitert\w*|scheiter\w*|abgebrochen\w*)\b",
    re.IGNORECASE,
)
_FAILED = re.compile(
    r"\b(?:gescheitert\w*|scheiterte\w*|durchgefallen|durchfiel\w*|verfehl\w*|abgebrochen\w*|failed|fell short"
    r"|abandoned|called off)\b",
    re.IGNORECASE,
)
_SETTLED = re.compile(
    r"\b(?:correct(?:ed|s)|revis(?:ed|es)|korrigier\w*|berichtig\w*|replay\w*|rematch|rerun|wiederholungs\w*"
    r"|nachholspiel\w*"
    r"|stichwahl|run-?off|disqualif\w+|stripped of|aberkannt\w*|lost (?:his|her|its|their) (?:title|victory|win)"
    r"|on appeal|court of appeal|appeals? court|berufung\w*|revision|oberlandesgericht\w*|bundesgerichtshof\w*"
    r"|overturn\w*|quash\w*|set aside|aufgehoben\w*|hob\b.{1,80}\bauf|acquit\w*|freigesprochen\w*|freispruch)\b",
    re.IGNORECASE,
)
_TO_COME = re.compile(r"\b(?:will|would|may|plan\w*|kündigte?n?|angekündigt|will|wird|werden|soll\w*)\b", re.IGNORECASE)


def of_the_last_attempt(chosen: list[Sentence], brief: Brief) -> list[Sentence]:
    """Led by the sentence of the last attempt, where the first tells of one before and the question of none of them."""
    if not chosen or turns(brief.question) or _ASKS_BEFORE.search(brief.question):
        return chosen
    first = chosen[0]
    later = (one for one in brief.evidence if one is not first and _may_lead(one, first, brief))
    last = max((one for one in later if _is_later(one, first, brief.evidence)), key=_surest, default=None)
    return chosen if last is None else [last, *(one for one in chosen if one is not last)]


def _surest(one: Sentence) -> float:
    return one.reading or 0.0


def _may_lead(one: Sentence, first: Sentence, brief: Brief) -> bool:
    """Whether a sentence tells what is asked for, of somebody who is asked about, about as surely as the first."""
    if one.reading is None or one.reading < max(READ, (first.reading or 0.0) - BEHIND):
        return False
    if wanted_kind(brief.question) == "amount" and claim_of(brief, first) and claim_of(brief, one) is None:
        return False
    spoken = one.found.passage.language
    asked_in = detect(brief.question, brief.language)
    about = f"{one.found.article.title}\n{one.found.passage.text}"
    named = frozenset[str]().union(*(forms(name) for name in asked_names(brief.question, asked_in)))
    same = not named or not named.isdisjoint(words_of(about))
    return same and tells(kind_asked(brief.question), brief.question, one.text, spoken)


def _is_later(one: Sentence, first: Sentence, evidence: Sequence[Sentence]) -> bool:
    """Whether a sentence tells of a later attempt: of its article by number, of a newer one by what settles it."""
    mine, theirs = _with_before(one, evidence), _with_before(first, evidence)
    if same_article(one, first):
        told, earlier = turns(mine), turns(theirs)
        number = any(min(told[kind]) > max(earlier[kind]) for kind in told.keys() & earlier.keys())
        return (number or bool(told)) and bool(_FAILED.search(theirs)) and not _FAILED.search(mine)
    published, known = one.found.article.published, first.found.article.published
    if published is None or known is None or published <= known:
        return False
    return bool(_SETTLED.search(mine)) and not _SETTLED.search(theirs) and not _TO_COME.search(one.text)


def _with_before(one: Sentence, evidence: Sequence[Sentence]) -> str:
    """A sentence with the one before it, which says of what "Er erhielt …" speaks."""
    previous = before(one, evidence)
    return one.text if previous is None else f"{previous.text} {one.text}"

"""Two articles of which one says yes and the other no: "genehmigt" and "abgelehnt"; pure."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.answering.asked.changing import changing
from bot.answering.asked.subject import things
from bot.answering.disagreement.claims import covered, question_stems
from bot.answering.disagreement.one_story import one_story_abroad
from bot.answering.sentence import spoken, under_its_title
from bot.answering.side import Claim, Side, when
from bot.answering.words.claim_words import CLASSES, PARTS
from bot.answering.words.states import STATE, states_differ, tells_state
from bot.answering.words.wording import clauses, content, hedged, negated, opposed, overlap, shared

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.answering.sentence import Sentence

_DENIES = re.compile(
    r"\b(?:den(?:y|ies|ied|ying)|bestreit\w*|bestritt\w*|dementier\w*|zurückgewiesen|zurückweis\w*"
    r"|w(?:ei|ie)s(?:t|en)?\b.{1,60}\bzurück)\b",
    re.IGNORECASE,
)
_MUST = re.compile(r"\b(?:must|ha(?:s|ve|d) to|muss|müssen|mussten?|ordered to|verpflichtet)\b", re.IGNORECASE)
_ASKS_WHETHER = re.compile(r"\W*was (?:any|there|some|a|the|an|he|she|it)", re.IGNORECASE)  # no German "was"
_NO_BEFORE = re.compile(
    r"\b(?:keine[nr]?|kein|no|niemand|nobody|no[- ]one|without|ohne)(?: (?:was|were|wurde|been))?\s\Z", re.IGNORECASE
)
_NO_BEHIND = re.compile(r"(?:\s\w+){1,3}\s(?:keine[nr]?|niemand|nicht)\W*\Z", re.IGNORECASE)
_ASKS_WHAT = re.compile(
    r"^\W*(?:w(?:er|e[mn]|as|ann|o|arum|ie|elche[rnms]?|ieso)|who|what|when|where|why|how|which)\b", re.IGNORECASE
)
CONTRARY = 0.6  # share of the shorter sentence's words in the other for "genehmigt" and "abgelehnt" to be of one thing


def opposite_sides(question: str, language: str, about: Sequence[Sentence]) -> list[Side]:
    """The best sentence and the best of another article that says the opposite, the newer first; empty without one."""
    telling = [one for one in about if tells_state(one.text)] if changing(question) == "state" else []
    return _sides(question, language, telling) or _sides(question, language, about)


def _sides(question: str, language: str, about: Sequence[Sentence]) -> list[Side]:
    """The first sentence and the first of another article that says the opposite; empty without one."""
    for other in about[1:]:
        if other.found.passage.article_id != about[0].found.passage.article_id and _opposite(
            question, language, about[0], other
        ):
            empty = Claim("name", "")
            return sorted((Side(about[0], empty), Side(other, empty)), key=when, reverse=True)
    return []


def _opposite(question: str, language: str, one: Sentence, other: Sentence) -> bool:
    """Of two languages only whether a thing is open is compared, where both tell one story of it."""
    if spoken(one) != spoken(other):
        return changing(question) == "state" and states_differ(one.text, other.text) and one_story_abroad(one, other)
    if _none_and_some(question, one, other) or _none_and_some(question, other, one):
        return True
    if _of_another_thing(question, language, one, other):
        return False
    return _contrary(one, other) or _denied(one, other) or _of_two_states(question, language, one, other)


def _of_another_thing(question: str, language: str, one: Sentence, other: Sentence) -> bool:
    """Whether only one's passage speaks of the object of a question: "did not pay" the ransom, "must pay" a fine."""
    if spoken(one) != language:
        return False
    told = [frozenset(content(under_its_title(side.found), language)) for side in (one, other)]
    stems = (stem for thing in things(question, language)[-1:] for stem in content(thing, language))
    return any(shared(stem, told[0]) != shared(stem, told[1]) for stem in stems)


def _none_and_some(question: str, one: Sentence, other: Sentence) -> bool:
    """Whether one says that there were no victims or arrests of the kind asked about, and the other tells of some."""
    kind = next((pattern for _, pattern in CLASSES if pattern.search(question)), None)
    asks_what = _ASKS_WHAT.search(question) and not _ASKS_WHETHER.match(question)
    if kind is None or asks_what or any(part.search(question) for _, part in PARTS):
        return False
    return _tells_none(kind, one.text) and kind.search(other.text) is not None and not negated(other.text)


def _tells_none(kind: re.Pattern[str], text: str) -> bool:
    """Whether a clause says "no arrests", "verletzt wurde niemand", and of nobody in particular."""
    told = [clause for clause in clauses(text) if not any(part.search(clause) for _, part in PARTS)]
    hits = ((clause, hit) for clause in told for hit in kind.finditer(clause))
    return any(
        _NO_BEFORE.search(clause[: hit.start()]) or _NO_BEHIND.match(clause[hit.end() :]) for clause, hit in hits
    )


def _contrary(one: Sentence, other: Sentence) -> bool:
    if not _alike(one, other) or _modality(one.text) != _modality(other.text):
        return False
    return opposed(one.text, other.text) or negated(one.text) != negated(other.text)


def _modality(text: str) -> tuple[bool, bool]:
    """Whether something may or is planned to be, and whether it has to be."""
    return hedged(text), _MUST.search(text) is not None


def _alike(one: Sentence, other: Sentence) -> bool:
    return overlap(content(one.text, spoken(one)), content(other.text, spoken(other)), CONTRARY)


def _denied(one: Sentence, other: Sentence) -> bool:
    """Whether one denies what the other says; "will zurücktreten" is said in both."""
    denials = [_DENIES.search(side.text) is not None for side in (one, other)]
    return denials[0] != denials[1] and not (negated(one.text) or negated(other.text)) and _alike(one, other)


def _of_two_states(question: str, language: str, one: Sentence, other: Sentence) -> bool:
    """Whether what is asked about is open in one and closed in the other."""
    if _ASKS_WHAT.search(question) or not states_differ(one.text, other.text):
        return False
    if spoken(one) != language:
        return _alike(one, other)
    stems = question_stems(STATE.sub(" ", question), language)
    return all(covered(stems, side.text, language) >= CONTRARY for side in (one, other))

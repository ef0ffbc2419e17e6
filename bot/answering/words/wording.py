"""What a sentence says beside its numbers and names: content stems, negation, direction, hedges; German and English."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from bot.answering.words.vocabulary import (
    CLAUSE,
    CONTESTS,
    DENIAL,
    DENYING,
    HEDGE,
    NEGATION,
    NO_NEGATION,
    OPPOSITES,
    PAUSE,
    REPORTING,
)
from vectorstore.text.analysis import query_terms
from vectorstore.text.sentences import sentences

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence


_SHORT, _PREFIX = 4, 5
_NONE_OF = re.compile(r"\bkeine?[nmrs]?\s((?:[\w-]+\s?){1,3})", re.IGNORECASE)  # "keinen neuen Anlauf nehmen"
_BETWEEN = re.compile(r"\b((?:between|zwischen)\s[^.,;]{1,60}?)\s(?:and|und)\s")


@lru_cache(maxsize=4096)
def content(text: str, language: str) -> tuple[str, ...]:
    """The stems of a text's content words, each once, in order; numbers and words about the reporting left out."""
    terms = query_terms(
        " ".join(word for word in text.split() if word.lower().strip(".,:;") not in REPORTING), language
    )
    return tuple(term for term in terms if not any(sign.isdigit() for sign in term) and len(term) > 1)


def shared(stem: str, others: frozenset[str]) -> bool:
    """True when a stem is among others, as itself, as a compound's part or with the same beginning."""
    if stem in others:
        return True
    if len(stem) < _SHORT:
        return False
    return any(_related(stem, other) for other in others if len(other) >= _SHORT)


def _related(one: str, other: str) -> bool:
    short, long = sorted((one, other), key=len)
    if len(short) >= _PREFIX and short in long:
        return True
    common = next((place for place, (a, b) in enumerate(zip(short, long, strict=False)) if a != b), len(short))
    return common >= max(_PREFIX, 0.6 * len(long))


def coverage(statement: str, evidence: str, language: str) -> float:
    """The share of a statement's content stems that its evidence in the same language has; 1.0 when it has none."""
    wanted = content(statement, language)
    if not wanted:
        return 1.0
    present = frozenset(content(evidence, language))
    return sum(shared(stem, present) for stem in wanted) / len(wanted)


def overlap(mine: Sequence[str], theirs: Sequence[str], least: float) -> bool:
    """Whether at least such a share of the fewer stems is among the others; False where there are none."""
    few, many = sorted((mine, theirs), key=len)
    return bool(few) and sum(shared(stem, frozenset(many)) for stem in few) >= least * len(few)


def of_another(kinds: Iterable[tuple[str, re.Pattern[str]]], question: str, text: str) -> bool:
    """Whether a text tells only of other kinds, each with its words, than the question asks about."""
    asked, told = ({name for name, pattern in kinds if pattern.search(said)} for said in (question, text))
    return bool(asked and told) and not asked & told


def of_one(kinds: Iterable[tuple[str, re.Pattern[str]]], question: str, text: str) -> bool:
    """Whether a text tells of a kind, each with its words, that the question asks about."""
    return any(pattern.search(question) and pattern.search(text) for _, pattern in kinds)


def negated(text: str) -> bool:
    """True when a text says not, no, never or the like."""
    return bool(NEGATION.search(NO_NEGATION.sub(" ", text)))


def denies(text: str) -> bool:
    """True when a text denies by a verb or adjective ("lehnt ab", "failed", "unmöglich")."""
    return bool(DENYING.search(text))


def negated_clauses(text: str, language: str) -> tuple[str, ...]:
    """What a negation of a text is said of: in English what follows it in its clause, in German all of the clause."""
    found = [NO_NEGATION.sub(" ", clause) for clause in clauses(_BETWEEN.sub(r"\1 & ", text))]
    cut = [(clause, list(NEGATION.finditer(clause))) for clause in found]
    if language.startswith("de"):
        whole = (NEGATION.sub(" ", clause) for clause, hits in cut if hits)
        return (*whole, *(match[1] for clause in found for match in _NONE_OF.finditer(clause)))
    return tuple(
        clause[hits[0].end() :] if clause[hits[0].end() :].strip(" .") else clause for clause, hits in cut if hits
    )


def denied_clauses(text: str) -> tuple[str, ...]:
    """The clauses of a text that hold a denial ("schließt … aus"), that word taken out."""
    found = [NO_NEGATION.sub(" ", clause) for clause in clauses(text)]
    return tuple(DENIAL.sub(" ", clause) for clause in found if DENIAL.search(clause))


def clauses(text: str) -> tuple[str, ...]:
    """Sentences cut at commas, semicolons, dashes, brackets and conjunctions."""
    return _cut(text, CLAUSE)


def phrases(text: str) -> tuple[str, ...]:
    """Sentences cut at commas, semicolons, dashes and brackets only."""
    return _cut(text, PAUSE)


def _cut(text: str, pattern: re.Pattern[str]) -> tuple[str, ...]:
    pieces = (piece for span in sentences(text) for piece in pattern.split(text[span.start : span.end]))
    return tuple(piece for piece in pieces if piece.strip())


def opposed(statement: str, evidence: str) -> bool:
    """True when one says up and the other only down, one approved and the other only rejected; "not" turns it round."""
    return opposite_words(statement, evidence) and negated(statement) == negated(evidence)


def opposite_words(statement: str, evidence: str) -> bool:
    """True when one has a word and the other only its opposite."""
    return opposite(statement, evidence, OPPOSITES)


def opposite_outcome(statement: str, evidence: str) -> bool:
    """True when one says won and the other only lost."""
    return opposite(statement, evidence, CONTESTS)


def opposite(statement: str, evidence: str, pairs: tuple[tuple[re.Pattern[str], re.Pattern[str]], ...]) -> bool:
    """True when one has a word of a pair and the other only its opposite."""
    return any(_against(statement, evidence, a, b) or _against(statement, evidence, b, a) for a, b in pairs)


def _against(statement: str, evidence: str, one: re.Pattern[str], other: re.Pattern[str]) -> bool:
    return bool(
        one.search(statement) and not other.search(statement) and other.search(evidence) and not one.search(evidence)
    )


def hedged(text: str) -> bool:
    """True when a text says that something may, should or is planned to be."""
    return bool(HEDGE.search(text))

"""Does an amount stand beside the same things as in its quotes: "39 Tote" of "12 Tote und 39 Verletzte"? Pure."""

from __future__ import annotations

import re
from dataclasses import dataclass

from bot.answering.check.amount_roles import part_of
from bot.answering.words.claim_words import DIFFERENCE_AFTER
from bot.answering.words.naming import names
from bot.answering.words.wording import clauses, content, opposite_words, phrases, shared
from vectorstore.text.numbers import Amount, amounts
from vectorstore.text.sentences import sentences


def swapped_amounts(statement: str, language: str, told: tuple[tuple[str, str], ...]) -> tuple[str, ...]:
    """Amounts that a quote has beside another thing: "39 Tote" where it says "12 Tote und 39 Verletzte"."""
    text = " ".join(one for one, spoken in told if spoken == language)
    wanted = [amount for amount in amounts(statement, language) if text and not amount.is_year]
    tests = (_other_noun, _other_name, _other_clause)
    return tuple(
        statement[amount.start : amount.end]
        for amount in wanted
        if any(test(statement, amount, text, language) for test in tests)
    )


def _other_noun(statement: str, amount: Amount, text: str, language: str) -> bool:
    mine = noun_after(statement, amount, language)
    if not mine:
        return False
    there = amounts(text, language)
    same = {noun_after(text, other, language) for other in there if _equal(amount, other)}
    parts = [(other, part_of(text, other, language)) for other in there if not _equal(amount, other)]
    # "nine of the county's 14 libraries" counts libraries twice
    others = {noun_after(text, other, language) for other, part in parts if not (part and _equal(part, amount))}
    return mine in others and mine not in same and bool(same - {""})


def _equal(amount: Amount, other: Amount) -> bool:
    return (amount.low, amount.high) == (other.low, other.high)


def noun_after(text: str, amount: Amount, language: str) -> str:
    """The stem of the first content word after an amount, within its clause and before the next number."""
    following = re.split(r"[,;:.()–—\d]|\s(?:und|and|oder|or)\s", text[amount.end : amount.end + 60])
    words = [word for word in following[0].split()[:3] if word[0].isupper() or not language.startswith("de")]
    stems = content(" ".join(words), language)
    return stems[0] if stems and (len(following) < 2 or len(following[0].split()) > 1) else ""  # noqa: PLR2004


def _other_name(statement: str, amount: Amount, text: str, language: str) -> bool:
    """A name of the statement stands with another amount only, which the statement leaves out."""
    said = amounts(statement, language)
    counted = {statement[one.end :].split(maxsplit=1)[0] for one in said if statement[one.end :].split()}
    mine = {word for name in names(statement, language) if name.text not in counted for word in name.words}
    parts: list[tuple[tuple[Amount, ...], set[str]]] = []
    for part in clauses(text):
        named = _named(part, language)
        # "will 62 Turbinen errichten und dafür 2,4 Milliarden investieren": the same one does both
        goes_on = language.startswith("de") and not named and parts and parts[-1][0] and part.lstrip()[:1].islower()
        parts.append((amounts(part, language), parts[-1][1] if goes_on else named))
    here = [named for there, named in parts if any(_equal(amount, other) for other in there)]
    elsewhere = [
        named for there, named in parts if there and not any(_equal(one, other) for one in said for other in there)
    ]
    return bool(here) and any(
        word in named and not any(word in others for others in here) for named in elsewhere for word in mine
    )


def _named(text: str, language: str) -> set[str]:
    return {word for name in names(text, language) if name.sure or not name.first for word in name.words}


def _other_clause(statement: str, amount: Amount, text: str, language: str) -> bool:
    """A phrase with another amount, which the statement leaves out, has more of its words than any with this one.

    Phrases of one sentence are weighed; another sentence only where this one has none of the words. Names are no words.
    """
    bare = _without(_nameless(statement, language), amounts(statement, language))
    said = _Said(amount, amounts(statement, language), frozenset(content(bare, language)), statement)
    weighed = [_weights(text[span.start : span.end], said, language) for span in sentences(text)]
    having = [(here, elsewhere) for here, elsewhere in weighed if here >= 0]
    if not having:
        return False
    most = max(here for here, _ in having)
    return all(here < elsewhere for here, elsewhere in having) or most == 0 < max(elsewhere for _, elsewhere in weighed)


@dataclass(frozen=True, slots=True)
class _Said:
    """An amount of a statement with the statement's other amounts and words."""

    amount: Amount
    amounts: tuple[Amount, ...]
    stems: frozenset[str]
    text: str


def _weights(sentence: str, said: _Said, language: str) -> tuple[int, int]:
    """How many of the words stand with the amount, -1 where it is not there, and how many with one left out."""
    here, elsewhere = -1, 0
    for part in _with_amounts(phrases(sentence)):
        there = [other for other in amounts(part, language) if not other.is_year]
        words = frozenset(content(_nameless(part, language), language))
        fit = sum(shared(stem, words) for stem in said.stems)
        if any(_equal(said.amount, other) for other in there):
            if len(there) == 1 and opposite_words(said.text, part):
                return 0, 1
            more = DIFFERENCE_AFTER.search(part[there[0].end :])  # ", 20 million more than planned"
            alone = len(there) == 1 and ((there[0].start <= 1 and (fit == 0 or more)) or not words)
            here = max(here, len(said.stems) if alone else fit)
        elif there and not any(_equal(one, other) for one in said.amounts for other in there):
            elsewhere = max(elsewhere, fit)
    return here, elsewhere


def _nameless(text: str, language: str) -> str:
    named = {word for name in names(text, language) if name.sure for word in name.text.split()}
    return " ".join(word for word in text.split() if word.strip(".,;:") not in named)


def _without(text: str, found: tuple[Amount, ...]) -> str:
    for amount in reversed(found):
        text = f"{text[: amount.start]} {text[amount.end :]}"
    return text


def _with_amounts(parts: tuple[str, ...]) -> tuple[str, ...]:
    """The parts that hold an amount; one without is added to the part after it, the last to the one before."""
    found: list[str] = []
    waiting = ""
    for part in parts:
        waiting = f"{waiting} {part}" if waiting else part
        if amounts(part):
            found.append(waiting)
            waiting = ""
    if waiting and found:
        found[-1] += f" {waiting}"
    return tuple(found)

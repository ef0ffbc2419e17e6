"""Questions about several things at once: what is compared, a question for each, and one line for each; pure.

"Was haben Meta und Microsoft jeweils investiert?" asks of Meta and of Microsoft; "die Fusion von Nimbus und Corvex" is
one thing. Each is looked for by itself, so that the one most written about does not crowd out the other.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from bot.answering.answer import Statement
from bot.answering.context import with_context
from bot.answering.evidence import offers, wanted_kind
from bot.answering.naming import words_of
from bot.answering.remarks import outlet
from vectorstore.numbers import amounts

if TYPE_CHECKING:
    from bot.answering.evidence import Sentence

MOST = 4  # things compared
NAMED, KIND = 2.0, 1.0  # log-odds that naming the thing alone, and holding what is asked for, are worth
_AND = r"(?:,|und|and|sowie|&|/|\+)"
_VERSUS = r"(?:vs\.?|versus|oder|or|gegenüber|im vergleich (?:zu|mit)|compared (?:to|with))"
_AGAINST = r"(?:mit|with|als|than|von|from|zu|to|zwischen|between)"
_ARTICLE = r"(?:(?:der|die|das|dem|den|des|denen|bei|in|für|the|that|those|at|in|for|of|von)\s+){0,3}"
_JOINED = re.compile(rf"\s*(?:{_AND}|{_VERSUS})(?:\s+(?:auch\s+)?)?\s*{_ARTICLE}", re.IGNORECASE)
_LOOSELY = re.compile(
    rf"\s*(?:{_AND}|{_VERSUS}|{_AGAINST}|(?:\s*\w+){{1,3}}\s+(?:als|than))\s*{_ARTICLE}", re.IGNORECASE
)
_LAST = re.compile(r"\s*(?:als|than|von|from|of|mit|with)\b.*$|(?<=\s)(?:und|and|oder|or|sowie)\s*$", re.IGNORECASE)
# Any capitalised words will do: what is no name ("Tote und Verletzte") may be asked of side by side as well.
_THING = re.compile(r"(?<![\w-])[A-ZÄÖÜ][\w-]*(?:\s+(?:[A-ZÄÖÜ][\w-]*|\d+))*")
_NO_THING = frozenset(
    "compare vergleiche vergleich is are was were do does did has have had hat haben sind ist who what when where why"
    " how which wer wie wann wo warum welche welcher welches wem wen can could will would should nenne name list and"
    " und".split()
)
_CUE = re.compile(
    r"\b(?:jeweils|je|vergl\w+|unterschied\w*|unterscheide\w*|gemeinsam\w*|beide[nr]?|im gegensatz|mehr als"
    r"|weniger als|vs|versus|oder"
    r"|compar\w+|differ\w*|each|respectively|both|in common|more than|less than|or)\b",
    re.IGNORECASE,
)
_TOGETHER = re.compile(
    r"\b(?:zwischen|between|fusion\w*|merger|treffen|traf(?:en)?|met|meet\w*|gespräch\w*|talks?|spiel\w*|match"
    r"|duell|abkommen|vertrag|deal"
    r"|krieg\w*|wars?|streit|dispute|koalition\w*|coalition|gemeinsam|together|einig\w*|agree\w*|zusammen)\b",
    re.IGNORECASE,
)
_PLURAL_BEFORE = re.compile(
    r"\b(?:haben|hatten|sind|waren|wollen|planen|werden|sollen|können|müssen|\w{3,}en|do|did|have|had|are|were"
    r"|will|can)\s+"
    r"(?:die|der|das|the)?\s*$",
    re.IGNORECASE,
)
_PLURAL_AFTER = re.compile(r"^\s+(?:haben|hatten|sind|waren|wollen|planen|werden|have|had|are|were|will|\w{3,}en)\b")
_AMOUNTS = re.compile(
    r"\b(?:wie (?:hoch|viele?|teuer|groß|stark)|was kostet|how (?:much|many|high|big)|what (?:is|are))\b", re.IGNORECASE
)
_WHERE = re.compile(r"\b(?:in|bei|für|at|for|of|von)\s+(?:der|die|das|the)?\s*$", re.IGNORECASE)
_SAYS_MORE = re.compile(
    r"\b(?!(?:vs|versus|und|and|oder|or|gegen|against|im|vergleich|zu|mit|compared|to|with)\b)\w+", re.IGNORECASE
)
_REPORTED = re.compile(
    r"„|“|\"|\b(?:sagte[n]?|sagt|teilte[n]?|erklärte[n]?|laut|zufolge|nach angaben|werde|habe|seien|betonte[n]?"
    r"|kündigte[n]?|said|says|told"
    r"|according to|announced|stated|added|claims?)\b",
    re.IGNORECASE,
)
_LIST = re.compile(
    r"^\W*(?:welche\s+(?:\w+\s+){1,2}(?:\w{2,}en|sind)\b|nenne?\b|liste?\b|zähle?\b.*\bauf|was sind die"
    r"|wer sind die|what are the|which\s+\w+s\b|name (?:the|all|some)|list\b"
    r"|who are the)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Part:
    """One of the things compared: its name as asked, the question for it alone, and the sentences found for that."""

    name: str
    question: str
    evidence: tuple[Sentence, ...] = ()


def compared(question: str) -> tuple[Part, ...]:
    """The things a question asks of side by side, each with its own question; none for any other question."""
    group = _group(question)
    if len(group) < 2 or not _side_by_side(question, group):  # noqa: PLR2004 (a thing and another)
        return ()
    start, end = group[0][0], group[-1][1]
    gaps = "".join(question[one[1] : two[0]] for one, two in pairwise(group))
    kept = "" if _JOINED.fullmatch(gaps) or len(gaps.split()) < 3 else _LAST.sub("", gaps)  # noqa: PLR2004
    parts = [question[first:last] for first, last in group[:MOST]]
    return tuple(Part(name, f"{question[:start]}{name}{kept}{question[end:]}") for name in parts)


def _things(question: str) -> list[tuple[int, int]]:
    """The places of capitalised words, an opening question word or verb left out."""
    found = []
    for match in _THING.finditer(question):
        start, words = match.start(), match.group().split()
        while words and words[0].lower() in _NO_THING:
            start += len(words[0]) + 1
            words = words[1:]
        if words:
            found.append((start, match.end()))
    return found


def _group(question: str) -> list[tuple[int, int]]:
    """The places of names that stand joined to each other."""
    places = _things(question)
    joins = _LOOSELY if _CUE.search(question) else _JOINED
    group: list[tuple[int, int]] = []
    for place in places:
        if group and joins.fullmatch(question[group[-1][1] : place[0]]):
            group.append(place)
        elif len(group) < 2:  # noqa: PLR2004
            group = [place]
    return group


def _side_by_side(question: str, group: Sequence[tuple[int, int]]) -> bool:
    """Whether each is asked of: a word of comparison, or a verb of which they are the subject."""
    if _CUE.search(question):
        return True
    before, after = question[: group[0][0]], question[group[-1][1] :]
    if _TOGETHER.search(question):
        return False
    if _AMOUNTS.search(before) and _WHERE.search(before):
        return True
    return bool(_PLURAL_BEFORE.search(before) or (_PLURAL_AFTER.search(after) and len(before.split()) > 1))


def named_alone(question: str, parts: Sequence[Part]) -> bool:
    """Whether a question only names things ("Meta vs. Microsoft") and each is spoken of: then there is an answer."""
    rest = question
    for part in parts:
        rest = rest.replace(part.name, " ", 1)
    return bool(parts) and not _SAYS_MORE.search(rest) and not missing(parts)


def lines(parts: Sequence[Part], language: str) -> list[Statement]:
    """One line for each thing that a sentence speaks of; none where one sentence speaks of all."""
    best = {part.name: _best(part, parts) for part in parts}
    chosen = [one for one in best.values() if one is not None]
    places = {(one.found.passage.article_id, one.start) for one in chosen}
    if len(places) < 2:  # noqa: PLR2004 (a line and another)
        return []
    return [_line(part, one, language) for part in parts if (one := best[part.name]) is not None]


def missing(parts: Sequence[Part]) -> tuple[str, ...]:
    """The things of which no sentence speaks."""
    return tuple(part.name for part in parts if _best(part, parts) is None)


def _best(part: Part, parts: Sequence[Part]) -> Sentence | None:
    """The best sentence that names the thing, best of all alone, whose title does while it names no other, or by it."""
    own = _words(part.name)
    others = [_words(one.name) for one in parts if one.name != part.name]
    kind = wanted_kind(part.question)
    scored = []
    for one in part.evidence:
        held, title = words_of(with_context(one, part.evidence).text), words_of(one.found.article.title)
        alone = not any(other & held for other in others)
        by = own == _words(one.found.article.source)  # an outlet: what it wrote is compared
        if by or own & held or (own & title and alone and not any(other & title for other in others)):
            offered = bool(kind) and bool(offers(part.question, one.text, kind))
            if part.question == part.name:  # nothing is asked but names: what is counted can be compared
                offered = any(amount.unit for amount in amounts(one.text, one.found.passage.language))
            itself = by or (alone and bool(own & words_of(one.text)))
            scored.append((one.score + NAMED * itself + KIND * offered, -one.start, one))
    return max(scored, key=lambda each: each[:2])[2] if scored else None


def _words(name: str) -> frozenset[str]:
    return frozenset(word for word in words_of(name) if len(word) > 1)


def _line(part: Part, one: Sentence, language: str) -> Statement:
    quote = with_context(one, part.evidence)
    said = f"{part.name} ({outlet(language, one.found.article)})" if reported(quote.text) else part.name
    return Statement(quote.text, (quote,), "\n- ", said)


def reported(text: str) -> bool:
    """Whether a sentence tells what somebody said."""
    return bool(_REPORTED.search(text))


def listed(question: str) -> bool:
    """Whether a question asks for several things to be named."""
    return bool(_LIST.search(question))

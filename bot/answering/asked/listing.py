"""Questions that ask for several things, and which sentences are lines of the list; pure."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bot.answering.sentence import Sentence

# Log-odds of the reader: a line this far behind the best in the question's language is left out; one in another, which
# shares no words with the question, below that; another sentence of the first one's article above that is a line, too.
# Of the lines for 34 lists (28 of an auditor, 6 of ours) eight that name nothing asked for fall away by the first two,
# none that does; the third adds the one city that was missing and nothing else.
BEHIND, ABROAD, ALSO = 8.5, -5.5, -3.0
MOST = 8  # lines
_NOUN = r"(?-i:[A-ZÄÖÜ])[\wäöüß-]*"
_PLURAL_VERB = r"(?-i:[a-zäöü])\w+en\b|sind\b"
_LIST = re.compile(
    rf"^\W*(?:(?:in|an|aus|auf|mit|bei|von|zu|unter|vor)\s+welchen\s+(?:\w+\s+)?{_NOUN}\s+\w+"
    rf"|welche\s+(?:(?-i:[a-zäöü])\w+\s+)?{_NOUN}\s+(?:(?:von|der|des|im|in|am|aus|bei|für)\s+(?:\w+\s+)?{_NOUN}\s+)?"
    rf"(?:{_PLURAL_VERB})"
    r"|nenne?\b|liste?\b|zähle?\b.*\bauf|was sind die|wer sind die|(?:wer|was|wen)\b.{0,40}\balles\b|wo\b.*\büberall\b"
    r"|wo (?:wird|wurde|wurden) \w+t\W*$|wer\b.*\b(?:dieses jahr|in diesem jahr|diese woche|diesen monat)\b"
    r"|what are the|(?:(?:in|to|from|at|on|for)\s+)?which\s+(?:\w+\s+)?(?!(?:was|has|does)\b)\w{2,}(?<![us])s\b"
    r"|what\s+(?:\w+\s+)?\w{3,}s\s+(?:are|were|will|did|do|have|had|can|should|would)\b"
    r"|name (?:the|all|some)|list\b|who are the|who (?:has |have )?\w+ed\b.*\bthis (?:year|month|week)\b"
    r"|where are \w+\b.*\b(?:on strike|striking)\b|who all\b)",
    re.IGNORECASE,
)


def listed(question: str) -> bool:
    """Whether a question asks for several things to be named."""
    return bool(_LIST.search(question))


def items(chosen: Sequence[Sentence], evidence: Sequence[Sentence], language: str) -> list[Sentence]:
    """The chosen sentences without those that hardly answer, and the others of the first one's article that do."""
    if not chosen or any(one.reading is None for one in chosen):
        return list(chosen)
    kept = [chosen[0], *(one for one in chosen[1:] if _answers(one, chosen, language))]
    places = {(one.found.passage.article_id, one.start) for one in kept}
    added = [
        one
        for one in evidence
        if one.found.passage.article_id == chosen[0].found.passage.article_id
        and (one.reading or ALSO) > ALSO
        and (one.found.passage.article_id, one.start) not in places
    ]
    return [*kept, *sorted(added, key=lambda one: -one.score)][:MOST]


def _answers(one: Sentence, chosen: Sequence[Sentence], language: str) -> bool:
    """Whether a line in the question's language is about as likely to answer as the likeliest; one abroad by itself."""
    if one.found.passage.language != language:
        return (one.reading or 0.0) >= ABROAD
    best = max(other.reading or 0.0 for other in chosen if other.found.passage.language == language)
    return (one.reading or 0.0) >= best - BEHIND

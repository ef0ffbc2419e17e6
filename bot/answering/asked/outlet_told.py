"""What an outlet says that a question takes the answer from: "laut Tagesschau", "according to the BBC"; pure."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.retrieval.outlets import named_outlets

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.answering.sentence import Sentence

_SAYING = re.compile(
    r"\b(?:according to|laut|gemäß|nach angaben (?:von|der|des)|as (?:reported|told) by)\s+", re.IGNORECASE
)


def of_the_outlet(question: str, evidence: Sequence[Sentence]) -> tuple[Sentence, ...]:
    """The sentences of the outlet that the question names as its source, where it was found; else all.

    What other outlets say is no answer to "laut Tagesschau", and shown beside it would read as the Tagesschau's.
    """
    cue = _SAYING.search(question)
    if cue is None:
        return tuple(evidence)
    sources = sorted({one.found.article.source for one in evidence if one.found.article.source})
    outlets = named_outlets(question, sources)
    elsewhere = set(outlets) - set(named_outlets(question[cue.start() :], sources))  # compared with another outlet's
    told = tuple(one for one in evidence if one.found.article.source in outlets)
    return told if told and not elsewhere else tuple(evidence)

"""Where a question asks what somebody said, the words that follow the sentence that names them; pure."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from bot.answering.asked.subject import asked_names
from bot.answering.check.context import following
from bot.answering.selection.comparison import reported
from bot.answering.words.antecedent import needed
from bot.answering.words.naming import words_of

if TYPE_CHECKING:
    from bot.answering.sentence import Sentence

_ASKED = re.compile(
    r"\b(?:sag(?:t|te|ten|en)|gesagt|mein(?:t|te|en)|hält|denk(?:t|en)|forder(?:t|te|n)|reagier\w+|äußer\w+|begründe\w+"
    r"|verteidig\w+|kritisier\w+|erklär(?:t|te)|steht|say|says|said|think\w*|react\w*|call(?:s|ed)?|argue\w*|comment\w*"
    r"|defend\w*|respond\w*|explain\w*|tell|told)\b",
    re.IGNORECASE,
)


def with_own_words(
    question: str, language: str, chosen: list[Sentence], evidence: Sequence[Sentence]
) -> list[Sentence]:
    """After a sentence that names whom the question asks of, the next one, where that has their words as "she said"."""
    asked = frozenset(word for name in asked_names(question, language) for word in name.words)
    if not asked or not _ASKED.search(question):
        return chosen
    told: list[Sentence] = []
    for one in chosen:
        spoken = following(one, evidence, 1) if asked & words_of(one.text) else []
        told += [one, *(after for after in spoken if _theirs(after) and after not in chosen)]
    return told


def _theirs(one: Sentence) -> bool:
    return reported(one.text) and needed(one.text, one.found.passage.language) == "name"

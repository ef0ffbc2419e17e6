"""A question typed in small letters with its names written as the articles found write them; pure.

"val tarnusa hangrutsch tote" asks about Val Tarnusa; what is told of other places is told apart by names alone.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.answering.words.naming import WORD, names

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.answering.sentence import Sentence

LEAST = 3  # letters of a word that can be a name's


def cased(question: str, evidence: Sequence[Sentence]) -> str:
    """The question with the words that stand in sure names of the passages in capitals; any other as it is."""
    if question != question.lower():
        return question
    passages = {one.found.passage.key: one.found for one in evidence}.values()
    texts = [(one.passage.text, one.passage.language) for one in passages]
    written = {word: as_it_is for text, language in texts for word, as_it_is in _words(text, language)}
    known = WORD.sub(lambda match: written.get(match.group(), match.group()), question)
    return known if known == question else f"re {known}"  # what opens a sentence is no sure name


def _words(text: str, language: str) -> list[tuple[str, str]]:
    sure = (name.text for name in names(text, language) if name.sure and not name.first)
    return [(word.lower(), word) for name in sure for word in WORD.findall(name) if len(word) >= LEAST]

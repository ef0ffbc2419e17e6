"""What is told of a name that is nearly the one asked about, where that one is known: "Veltro" for "Veltron"; pure."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.answering.sentence import under_its_title
from bot.answering.words.naming import WORD, folded, words_of
from bot.answering.words.same_name import are_namesakes, is_same

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.answering.sentence import Sentence
    from bot.answering.words.naming import Name


def of_no_namesake(wanted: Sequence[Name], told: Sequence[Sentence]) -> list[Sentence]:
    """Without the sentences about a namesake, where anything found holds the name that is asked about itself."""
    read = {under_its_title(one.found) for one in told}
    held = frozenset[str]().union(*map(words_of, read))
    known = [word for name in wanted for word in name.words if word in held]
    said = {text: _names(text) for text in read} if known else {}
    return [
        one for one in told if not any(_is_of_namesake(word, one, said[under_its_title(one.found)]) for word in known)
    ]


def _is_of_namesake(word: str, one: Sentence, named: Sequence[str]) -> bool:
    """Whether an article names a namesake first, and a sentence does not name the one itself.

    ``named``: the names that were read of it, in order. Where its title names both, whether the sentence names the
    namesake alone.
    """
    first = next((said for said in named if is_same(word, said) or are_namesakes(word, said)), word)
    if is_same(word, first) or _says(word, one.text):
        return False
    return not _says(word, one.found.article.title) or _says(first, one.text)


def _says(name: str, text: str) -> bool:
    return any(is_same(name, said) for said in _names(text))


def _names(text: str) -> list[str]:
    return [folded(match.group()) for match in WORD.finditer(text) if match.group()[0].isupper()]

"""Questions asked of another name than the one they were written for: "When did Tesla die?" asked of Genghis Khan.

The name is one that is written the same in both languages of a question; the one put in its place comes from a
question about another text that lies in the same store. Nothing in the store answers it, yet all other words fit.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from evaluation.datasets.reading import LANGUAGES, Language
from evaluation.halves import draw

_CAPITALS = re.compile(r"[A-ZÄÖÜ][\w’'-]*(?:\s(?:[A-ZÄÖÜ][\w’'-]*|\d+))*")
_OPENING = frozenset(
    "what who when where which how why in on at the was were is did does do for by to from whose according are of if"
    " with has after during besides along other under".split()
)
_SHORTEST = 3  # letters


@dataclass(frozen=True, slots=True)
class Asked:
    """A question in both languages; ``topic`` is what it is about, ``text`` all of it that must not hold the name."""

    id: str
    topic: str
    texts: Mapping[Language, str]
    text: str = ""


def name_of(texts: Mapping[Language, str]) -> str:
    """The longest name that both languages write the same; "" where there is none."""
    found = (_without_opening(match.group()) for match in _CAPITALS.finditer(texts["en"]))
    alike = [name for name in found if len(name) >= _SHORTEST and re.search(_whole(name), texts["de"])]
    return max(alike, key=len, default="")


def swapped(questions: Sequence[Asked]) -> Iterator[Asked]:
    """The questions that have a name, each with the name of another topic's, drawn by hash, in its place."""
    named = sorted(
        ((name, one) for one in questions if (name := name_of(one.texts))), key=lambda pair: draw("swap " + pair[1].id)
    )
    for place, (name, one) in enumerate(named):
        others = (other for other, about in named[place + 1 :] + named[:place] if about.topic != one.topic)
        other = next((other for other in others if _fits(other, name, one)), "")
        if other:
            texts = {language: re.sub(_whole(name), other, one.texts[language]) for language in LANGUAGES}
            yield Asked(one.id, one.topic, texts, one.text)


def _without_opening(words: str) -> str:
    first, _, rest = words.partition(" ")
    return re.sub(r"['’]s?$", "", rest if first.lower() in _OPENING else words)


def _whole(name: str) -> str:
    return rf"(?<!\w){re.escape(name)}(?!\w)"


def _fits(other: str, name: str, one: Asked) -> bool:
    """As many words, and none that the question or its text holds."""
    said = " ".join(one.texts.values())
    return (
        len(other.split()) == len(name.split()) and other not in one.text and not any(w in said for w in other.split())
    )

"""Which language a text is in, ISO 639-1: function words first, then a statistical model for everything else.

On the 938 XQuAD development questions function words alone decide German and English with no error that matters
(`python -m evaluation.language`); the statistical model (py3langid) guesses wildly on short questions
("Who won?" is Xhosa to it) and takes a second to load, so it sees only texts long enough for it.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Protocol

from vectorstore.stopwords import ENGLISH, GERMAN

WORD = re.compile(r"[^\W\d_]+")
SAMPLE = 2000  # characters are enough
LONG_ENOUGH = 120  # characters for the statistical model
# Words that German and English share, or that other languages write the same way, tell nothing.
SHARED = frozenset(
    "in an am so will also war was die man hat her of on no a i all me den der de des du es bin und".split()
)
ONLY_GERMAN = (
    GERMAN | frozenset("neu neue neuen wurde geworden heute gestern laut euro jahr jahre jahren uhr".split())
) - (SHARED - {"und", "der", "hat", "die"})
ONLY_ENGLISH = (ENGLISH | frozenset("said says year years new much many get got today yesterday news".split())) - (
    SHARED - {"of", "on", "no", "her"}
)
GERMAN_LETTERS = re.compile(r"[äöüß]", re.IGNORECASE)
DECISIVE = 3.0  # one language's evidence over the other's
RATE = 0.12  # share of function words below which a long text is in neither language (news: 0.35 and more)


class Identifier(Protocol):
    """Text to an ISO 639-1 code."""

    def __call__(self, text: str) -> str: ...


def detect(text: str, default: str = "") -> str:
    """The language of a text, ``default`` where nothing tells."""
    sample = text[:SAMPLE]
    words = [word.lower() for word in WORD.findall(sample)]
    german = sum(word in ONLY_GERMAN for word in words) + 0.5 * len(GERMAN_LETTERS.findall(sample)) * (len(words) < 40)  # noqa: PLR2004
    english = sum(word in ONLY_ENGLISH for word in words)
    enough = len(sample) < LONG_ENOUGH or max(german, english) >= RATE * len(words)
    if enough and german >= DECISIVE * max(english, 0.3):
        return "de"
    if enough and english >= DECISIVE * max(german, 0.3):
        return "en"
    if len(sample) >= LONG_ENOUGH:
        return _statistical()(sample)
    if german != english and not default:
        return "de" if german > english else "en"
    return default


@cache
def _statistical() -> Identifier:
    from py3langid import classify

    return lambda text: str(classify(text)[0])


def primary(tag: str) -> str:
    """A language tag's primary subtag in small letters: "de-AT" is "de"; what is no tag is empty."""
    head = re.split(r"[-_]", tag.strip().lower())[0]
    return head if re.fullmatch(r"[a-z]{2,3}", head) else ""

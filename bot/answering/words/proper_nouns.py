"""Which nouns of a German sentence are proper ones, by HanTa (Wartena 2019, a morphological tagger in plain Python).

German capitalises every noun: capitals and what stands around them (naming.py) miss "die Uniqa" and "von Puma", and
take "Antwort" for a name. Loaded with the first German question: 0.2 s and 48 MB; a question takes 2 ms.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from bot.answering.words.naming import WORD
from vectorstore.text.word_language import ENGLISH_TAGGER, GERMAN_TAGGER, LONGEST, likeliest, tagger

_TOKEN = re.compile(rf"{WORD.pattern}|[?!.,;:]")
_PROPER = "NE"
_PROPER_IN_ENGLISH = "NP0"
# Log-probability from which a noun is one of the tagger's own or made of two: "Antwort" -10, "Regenwald" -12,
# "Demenz" -14; "Schalke" -16, "Zuckerberg" -20, "Corbyn" -31.
_KNOWN = -15.0
# Below it the tagger knows no part of a noun: "Neuenrode" -32, "Veltron" -31; "Grunderwerbsteuer" -27.
_UNKNOWN = -30.0
_BARE = re.compile(
    r"\b(?:in|aus|nach|bei|von|hat|hatte|zählt|zählte|liegt|bekommt|bekam|verliert|verlor)\s\Z", re.IGNORECASE
)
_MANY = re.compile(r"(?:[ns]|heit|keit|ung|schaft|tion|ie|ik|ismus|pflege)\Z")  # plurals, and what needs no article
_NEXT = re.compile(r" [A-ZÄÖÜ]|-")


@dataclass(frozen=True, slots=True)
class Nouns:
    """The capitalised words of a sentence: ``proper``, as they stand side by side, and ``common``, known ones."""

    proper: tuple[str, ...]
    common: frozenset[str]


@lru_cache(maxsize=512)
def nouns(text: str) -> Nouns:
    """The nouns of a German sentence."""
    tokens = list(_TOKEN.finditer(text))
    if not tokens:
        return Nouns((), frozenset())
    tags = [tag for _, _, tag in tagger(GERMAN_TAGGER).tag_sent([token.group()[:LONGEST] for token in tokens])]
    capital = [(token, tag) for token, tag in zip(tokens, tags, strict=True) if token.group()[:1].isupper()]
    proper = [token for token, tag in capital if tag == _PROPER or _stands_as_name(text, token)]
    common = (token.group() for token, _ in capital if token not in proper)
    return Nouns(_side_by_side(text, proper), frozenset(word for word in common if _is_known(word)))


def _stands_as_name(text: str, token: re.Match[str]) -> bool:
    """Whether a lone word stands where a noun would have an article, and the tagger does not know it as one.

    "Wie viele Einwohner hat Neuenrode?": by its ending and its place such a name is a noun to the tagger.
    """
    word = token.group()
    if not _BARE.search(text[: token.start()]) or _MANY.search(word) or _NEXT.match(text[token.end() :]):
        return False
    tag, likely = likeliest(GERMAN_TAGGER, word)
    return tag == _PROPER or (tag.startswith("NN") and likely < _UNKNOWN)


def _side_by_side(text: str, tokens: list[re.Match[str]]) -> tuple[str, ...]:
    spans: list[tuple[int, int]] = []
    for token in tokens:
        if spans and text[spans[-1][1] : token.start()] == " ":
            spans[-1] = (spans[-1][0], token.end())
        else:
            spans.append(token.span())
    return tuple(text[start:end] for start, end in spans)


@lru_cache(maxsize=4096)
def _is_known(word: str) -> bool:
    """Whether the tagger takes the word for a noun that it knows, and for no name."""
    tag, likely = likeliest(GERMAN_TAGGER, word)
    return tag.startswith("NN") and likely > _KNOWN


@lru_cache(maxsize=4096)
def is_noun(word: str) -> bool:
    """Whether a German word in small letters would be a noun with a capital: "schaden", but not "sicher"."""
    return likeliest(GERMAN_TAGGER, word.capitalize())[0].startswith("NN")


@lru_cache(maxsize=4096)
def is_proper(word: str) -> bool:
    """Whether a word is a name to both taggers, the German and the English one: "Seoul", but not "Red" or "Linke"."""
    tags = ((GERMAN_TAGGER, _PROPER), (ENGLISH_TAGGER, _PROPER_IN_ENGLISH))
    return all(likeliest(model, word)[0] == tag for model, tag in tags)

"""German words and the English words of one meaning: what a question's words are called in the other's passages.

german_english.txt holds one meaning a line, German before the " = ", words of several parts joined by "_"; it was
written for this project, from nobody's dictionary. Words meet by their stems; a German compound that it lacks is taken
apart where both of its parts stand in it ("Rechenzentrumsausbau").
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from types import MappingProxyType
from unicodedata import normalize

from vectorstore.text.analysis import term_of
from vectorstore.text.stopwords import STOPWORDS

Phrase = tuple[str, ...]  # the stems of a word, or of a term of several words in their order

LANGUAGES = frozenset(("de", "en"))
LONGEST = 4  # words of a term
FEW = 6  # meanings of a word that can be searched for alone; a judgement
PART = 4  # letters of a compound's part
LINKS = ("", "s", "n", "es", "en", "er", "e")  # what stands between the parts of a German compound
BEGINNING = 3  # letters by which words are looked up before they are stemmed
SHORT = 5  # letters of words whose stems may have fewer: "abs", "being"
PARTICLES = frozenset(
    "ab an auf aus bei durch ein fest fort frei her hin los mit nach nieder statt teil um unter vor weg weiter zu "
    "zurück zusammen".split()
)
_WORD = re.compile(r"[^\W_]+(?:[-'’][^\W_]+|[.,:]\d+)*")
_GENITIVE = re.compile(r"['’]s?\Z")
_PART = re.compile("[_-]")
_STEMMED_E = re.compile("(?<=[aou])e")  # German stems are without it: "zuerst", "IAEA"


@dataclass(frozen=True, slots=True)
class Rendering:
    """A word or term of a text, and how the other language says it as index terms: ``terms`` are those of ``phrases``.

    ``places``: where its words stand among ``words_in`` the text. A compound that is not known has one for each part.
    """

    places: tuple[int, ...]
    words: tuple[str, ...]
    phrases: tuple[Phrase, ...]
    terms: tuple[str, ...]


def words_in(text: str) -> list[str]:
    """The words of a text as written, without genitives; hyphens separate."""
    return [_GENITIVE.sub("", part) for whole in _WORD.findall(text) for part in whole.split("-")]


@lru_cache(maxsize=512)
def renderings(text: str, language: str, other: str) -> tuple[Rendering, ...]:
    """What is known of a text's words in their order; function words are left out.

    Empty where the two languages are not German and English.
    """
    if {language, other} != LANGUAGES:
        return ()
    words = [word.lower() for word in words_in(text)]
    found = (
        _rendering(places, words, said, other)
        for places in _terms_in(words, language)
        for said in _meant([words[at] for at in places], language)
    )
    return tuple(one for one in found if one.terms)


def plainly(word: str, language: str, other: str) -> tuple[Phrase, ...]:
    """How the other language says a word or term if by such alone as have few meanings: "Impfung", but not "Zug".

    Of "train", "platoon" and "puff" the first says too much, and the others are hardly ever meant.
    """
    (said, *more) = renderings(word, language, other) or (None,)
    if said is None or more:
        return ()
    meanings = [len(said.phrases), *(len(_meanings_of(phrase, other)) for phrase in said.phrases)]
    return said.phrases if max(meanings) <= FEW else ()


@lru_cache(maxsize=16384)
def _meanings_of(phrase: Phrase, language: str) -> tuple[Phrase, ...]:
    """The translations of a word or term of a language, each once."""
    (other,) = LANGUAGES - {language}
    told = (said.split() for said in _said(language, _place(phrase[0])).get(phrase, ()))
    return tuple(dict.fromkeys(_phrase(word, other) for words in told for word in words))


def _terms_in(words: Sequence[str], language: str) -> Iterator[tuple[int, ...]]:
    """Where the longest known terms stand, and the other words but function words."""
    stems, stop, taken = [term_of(word, language) for word in words], STOPWORDS[language], set[int]()
    last = next((at for at in reversed(range(len(words))) if words[at].isalpha()), -1)  # "Wann trat er zurück 2021?"
    parted = _parted(stems, last) if last >= 0 and words[last] in PARTICLES and language == "de" else None
    for at in range(len(words)):
        if at in taken:
            continue
        sizes = range(min(LONGEST, len(words) - at), 1, -1)
        length = next((size for size in sizes if _meanings_of(tuple(stems[at : at + size]), language)), 1)
        places = parted if parted and parted[0] == at else tuple(range(at, at + length))
        taken.update(places)
        if len(places) > 1 or words[at] not in stop:
            yield places


def _parted(stems: Sequence[str], last: int) -> tuple[int, int] | None:
    """Where a German verb and the particle at the end stand that are one: "trat … zurück"."""
    return next(((at, last) for at in range(last) if _meanings_of((stems[at], stems[last]), "de")), None)


def _meant(words: Sequence[str], language: str) -> list[tuple[Phrase, ...]]:
    """The translations of a term; of a German compound that is not known those of its two parts."""
    known = _meanings_of(tuple(term_of(word, language) for word in words), language)
    return [known] if known or len(words) > 1 or language != "de" else _of_compound(words[0])


def _of_compound(word: str) -> list[tuple[Phrase, ...]]:
    """The translations of a German compound's two parts, the longest last part; none where one is unknown."""
    for cut in range(PART, len(word) - PART + 1):
        tail = _of_word(word[cut:])
        for link in LINKS if tail else ():
            head = _of_word(word[: cut - len(link)]) if word[:cut].endswith(link) and cut - len(link) >= PART else ()
            if head:
                return [head, tail]
    return []


def _of_word(german: str) -> tuple[Phrase, ...]:
    return _meanings_of((term_of(german, "de"),), "de")


def _rendering(places: tuple[int, ...], words: Sequence[str], phrases: tuple[Phrase, ...], other: str) -> Rendering:
    stop = _stop_terms(other)
    terms = dict.fromkeys(term for phrase in phrases for term in phrase if term not in stop)
    return Rendering(places, tuple(words[at] for at in places), phrases, tuple(terms))


@lru_cache(maxsize=2)
def _stop_terms(language: str) -> frozenset[str]:
    return frozenset(term_of(word, language) for word in STOPWORDS[language])


@lru_cache(maxsize=4096)
def _said(language: str, place: str) -> Mapping[Phrase, Sequence[str]]:
    """From the words of one of the two languages that begin so to the other side of their lines.

    Only what begins like an asked word is stemmed: the whole file would cost a single question 200 ms.
    """
    collected = defaultdict[Phrase, list[str]](list)
    for line in dict.fromkeys(_places(language).get(place, ())):
        german, _, english = line.partition(" = ")
        own, others = (german, english) if language == "de" else (english, german)
        for word in own.split():
            if place in _filed(word):
                collected[_phrase(word, language)].append(others)
    return MappingProxyType(collected)


def _phrase(word: str, language: str) -> Phrase:
    return tuple(term_of(part, language) for part in _PART.split(word) if part)


def _filed(word: str) -> set[str]:
    """Where a word may be looked up: by how its first part begins, a short one's by less, too."""
    first = _PART.split(word, 1)[0]
    place = _place(first)
    return {place, place[: BEGINNING - 1]} if len(first) <= SHORT else {place}


def _place(word: str) -> str:
    """How a word begins, as its stem does: small letters without accents, "i" for "y"."""
    begin = word[: BEGINNING + 2].lower()
    plain = begin if begin.isascii() else normalize("NFD", begin.replace("ß", "ss"))
    letters = "".join(filter(str.isalpha, plain))
    return _STEMMED_E.sub("", letters)[:BEGINNING].replace("y", "i")


@lru_cache(maxsize=2)
def _places(language: str) -> Mapping[str, Sequence[str]]:
    """The lines by how the words on a language's side begin: 60 ms."""
    side, starts = ("de", "en").index(language), defaultdict[str, list[str]](list)
    for line in _lines():
        for start in {word[: SHORT + 1] for word in line.split(" = ")[side].split()}:
            starts[start].append(line)
    placed = defaultdict[str, list[str]](list)
    for start, lines in starts.items():  # some thousand, where the words are ninety thousand
        for place in _filed(start):
            placed[place] += lines
    return placed


@lru_cache(maxsize=1)
def _lines() -> list[str]:
    return files("vectorstore.text").joinpath("german_english.txt").read_text("utf-8").splitlines()

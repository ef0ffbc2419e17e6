"""Names of people, places and organisations in German and English sentences, by capitals alone; pure.

German capitalises every noun, so a lone capitalised word there is a ``sure`` name only as an acronym, with inner
capitals or digits, or beside another capitalised word; other words without an article before them are candidates.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from bot.answering.words.vocabulary import BEFORE_NAMES, DETERMINERS, KNOWN_NAMES, MASS_NOUNS, NO_NAMES, PARTICLES
from vectorstore.text.days import MONTH_OF
from vectorstore.text.letters import plain_letters
from vectorstore.text.same_names import first_written
from vectorstore.text.stopwords import ENGLISH, GERMAN

WORD = re.compile(r"[^\W_]+(?:[-'’&.][^\W_]+)*")  # "A320", "Notre-Dame", "O'Neill"
_NOUN_ENDING = re.compile(
    r"(?:en|er|e|ern|eln|ung|heit|keit|schaft|tion|tat|ment|ismus|tum|nis|ling|chen|lein|ie|ei|ur)$"
)
_ADJECTIVE = re.compile(r"(?:e|en|er|es|em)$")
_ORDINAL = re.compile(r"\b\d{1,3}\. $")
_DECLINED = re.compile(r"(?<=isch)(?:e[nrsm])?\Z")  # "französischen" is "französische"
SPELT_OUT = 4  # letters of a word that is not cut: "St. Pauli", "J. Berg", but "… in Bergen. Okoro …"
_LONGEST_ACRONYM = 6
KNOWN = 1 << 15  # words whose forms are remembered: most of a text's words were in the one before
READ = 1 << 10  # texts whose names are remembered: an answer asks for those of the same ones many times
_NEVER = frozenset(MONTH_OF) | NO_NAMES


@dataclass(frozen=True, slots=True)
class Name:
    """A name as written; ``words`` are its folded words; ``first`` when it opens the sentence.

    ``proper``: a tagger takes it for a proper noun, too (proper_nouns.py); only looked at in German questions.
    """

    text: str
    words: tuple[str, ...]
    sure: bool
    first: bool = False
    proper: bool = False


@lru_cache(maxsize=KNOWN)
def folded(word: str) -> str:
    """A word for comparing names: small, without accents and genitive, the same in German and English."""
    small = re.sub(r"['’]s?$", "", word.lower()).rstrip(".")
    if known := (
        first_written(small) or first_written(small.removesuffix("s")) or first_written(_DECLINED.sub("e", small))
    ):
        return known
    plain = unicodedata.normalize("NFD", plain_letters(small.replace("ß", "ss")))
    return "".join(sign for sign in plain if not unicodedata.combining(sign))


def words_of(text: str) -> frozenset[str]:
    """All words of a text, folded, hyphenated ones whole and in parts, genitives with and without their s."""
    return frozenset().union(*map(_forms, set(WORD.findall(text))))


@lru_cache(maxsize=KNOWN)
def _forms(word: str) -> frozenset[str]:
    found: set[str] = set()
    for part in (word, *re.split(r"[-'’&.]", word)):
        plain = folded(part)
        found |= {plain, plain.removesuffix("s"), part.lower()}
    return frozenset(found)


@lru_cache(maxsize=READ)
def names(text: str, language: str) -> tuple[Name, ...]:
    """The names of a sentence in order, consecutive capitalised words together."""
    groups: list[list[re.Match[str]]] = []
    for match in WORD.finditer(text):
        if not _capital(match.group()) or _never(match, text):
            continue
        if groups and _joined(text, groups[-1], match):
            groups[-1].append(match)
        else:
            groups.append([match])
    found = (_name(text, group, language) for group in groups)
    return tuple(name for name in found if name is not None)


def _capital(word: str) -> bool:
    return any(sign.isupper() for sign in word)


def _never(match: re.Match[str], text: str) -> bool:
    small = match.group().lower()
    if small in _NEVER or small.rstrip(".") in _NEVER or re.match(r"\d+[-.]", small):
        return True
    initial = not text[: match.start()].strip(" \"'„“‚«»(-–")
    after_stop = re.search(r"[.!?:]\s+[\"„“]?$", text[: match.start()]) is not None
    return small in (GERMAN | ENGLISH) and (initial or after_stop or not match.group().isupper())


def _joined(text: str, group: list[re.Match[str]], match: re.Match[str]) -> bool:
    """Side by side, or with a particle between: "Ursula von Laue", but not "der Umsatz von Norvik"."""
    between = text[group[-1].end() : match.start()]
    if between == " " or (between == ". " and (len(group[-1].group()) < SPELT_OUT)):
        return True
    determined = re.search(r"(\w+)\W*$", text[: group[0].start()])
    return between.strip() in PARTICLES and not (determined and determined[1].lower() in DETERMINERS)


def _name(text: str, group: list[re.Match[str]], language: str) -> Name | None:
    start, end = group[0].start(), group[-1].end()
    written = text[start:end]
    first = not text[:start].strip(" \"'„“‚«»(-–")
    words = tuple(folded(match.group()) for match in group)
    marked = any(special(match.group()) for match in group)
    if language.startswith("de"):
        return _german(text[:start], Name(written, words, marked, first), len(group))
    lone_opener = first and len(group) == 1 and not marked
    return Name(written, words, sure=not lone_opener, first=first)


def special(word: str) -> bool:
    """Acronyms, inner capitals and digits: EU, OpenAI, iPhone, A320; and every name that is listed here."""
    inner = any(map(str.isdigit, word)) or re.search(r"[a-zäöü][A-Z]", word)
    known = first_written(word.lower()) or not KNOWN_NAMES.isdisjoint((folded(word), folded(word).removesuffix("s")))
    return (word.isupper() and len(word) > 1) or bool(inner or known)


def _german(before: str, name: Name, size: int) -> Name | None:
    """A lone German word is a name for sure only without an article before it and without a noun's ending."""
    last = re.search(r"(\w+)\W*$", before)
    previous = last.group(1).lower() if last else ""
    if name.sure or size > 1:
        return Name(name.text, name.words, sure=True, first=name.first)
    if previous in DETERMINERS or _ORDINAL.search(before) or _adjective(before, previous):
        return None
    noun = _NOUN_ENDING.search(name.words[-1]) or name.words[-1] in MASS_NOUNS or "-" in name.text
    return Name(name.text, name.words, sure=not noun and not name.first, first=name.first)


def _adjective(before: str, previous: str) -> bool:
    """True when the word before ends like an adjective and is none that a name follows: "sagte", "nahe"."""
    if previous in GERMAN | BEFORE_NAMES or not before.endswith(" ") or not _ADJECTIVE.search(previous):
        return False
    earlier = re.search(r"(\w+)\s+\w+\W*$", before)
    return not previous.endswith("te") or bool(earlier and earlier[1].lower() in DETERMINERS)


def stands_for(acronym: str, text: str) -> bool:
    """True when a text has words that an acronym abbreviates: "EZB" and "Europäische Zentralbank"."""
    letters = acronym.lower()
    if not acronym.isupper() or not 2 <= len(letters) <= _LONGEST_ACRONYM:  # noqa: PLR2004 (two letters at least)
        return False
    written = WORD.findall(text)
    small = [word.lower() for word in written]
    telling = [word for word in small if word not in GERMAN | ENGLISH]  # "Industrie- und Handelskammer"
    return any(_abbreviated(letters, words) for words in ([folded(word) for word in written], small, telling))


def _abbreviated(letters: str, words: list[str]) -> bool:
    starts = [place for place, word in enumerate(words) if word.startswith(letters[0])]
    return any(_fits(letters, words[place : place + size]) for place in starts for size in range(1, len(letters) + 1))


def _fits(letters: str, words: list[str]) -> bool:
    """Every word gives its first letter; letters between them come from inside the words, in order."""
    if not words or not letters:
        return not words and not letters
    rest, inside = letters[1:], words[0][1:]
    return words[0][0] == letters[0] and any(
        _subsequence(rest[:taken], inside) and _fits(rest[taken:], words[1:]) for taken in range(len(rest) + 1)
    )


def _subsequence(letters: str, word: str) -> bool:
    signs = iter(word)
    return all(letter in signs for letter in letters)

"""Words that are nearly a word of the articles: what else a word may have been meant as, and whether it was; pure.

A name that differs by a letter is another name, so a word is only taken for another where the slip is one that fingers
make, or where the other way to write it is far likelier to be written at all.
"""

from __future__ import annotations

import string
import unicodedata
from typing import Literal

from bot.answering.words.vocabulary import KNOWN_NAMES
from vectorstore.text.language import ONLY_ENGLISH, ONLY_GERMAN
from vectorstore.text.letters import plain_letters
from vectorstore.text.same_names import first_written
from vectorstore.text.stopwords import ENGLISH, GERMAN

Slip = Literal["", "swapped", "doubled", "dropped", "other"]

SHORTEST, LONG = 5, 8  # letters of a word that may hold a slip; from LONG on a letter too few is one beyond doubt
ALIKE = 6  # letters from which on one doubled or single letter is a slip beyond doubt
NAMED = 7  # letters from which on another letter is no other name: "leibzig", but "Patil" for Patel
# How much likelier, natural logarithm, the other way to write a word has to be: "germnay" 12, "leibzig" 17, "quater" 6,
# but "Bridgewater" for Brightwater -1, "Steinbach" for Steinbeck -1, "Rentenbeitrag" for Rentenvertrag 1.
LIKELIER = 6.0
_KNOWN = GERMAN | ENGLISH | ONLY_GERMAN | ONLY_ENGLISH | {"wievielt", "wievielte", "wievielten"}
_QUESTION_WORDS = {
    slip: word
    for word, slips in {
        "wann": "wan wnan wnn", "warum": "warun waurm wrum warrum", "wieso": "wiso wiesso", "weshalb": "weshalp",
        "welche": "weche welceh", "welcher": "wecher", "welches": "weches", "wieviel": "wieviehl wievil wiviel wivil",
        "wieviele": "wiviele wievile wieviehle", "what": "waht wht wath", "when": "wehn whne", "where": "wher",
        "which": "whcih wihch", "why": "wyh",
    }.items()
    for slip in slips.split()
}  # fmt: skip
_DIGRAPHS = (("ae", "ä"), ("oe", "ö"), ("ue", "ü"))
_LEAST_SPLIT = 3
_LINKED, _LINK = 9, 4  # letters of a compound, and of its parts


def plain(word: str) -> str:
    """A word in small letters without accents."""
    decomposed = unicodedata.normalize("NFD", plain_letters(word.lower().replace("ß", "ss")))
    return "".join(sign for sign in decomposed if not unicodedata.combining(sign))


def with_its_word(question: str) -> str:
    """A question whose question word holds a slip with that word: "wan", "wiso", "waht"; not of "Wan Chai"."""
    first, space, rest = question.partition(" ")
    meant = "" if rest[:1].isupper() or first.isupper() else _QUESTION_WORDS.get(first.lower(), "")
    return f"{meant.capitalize() if first[:1].isupper() else meant}{space}{rest}" if meant else question


def may_be_misspelt(word: str) -> bool:
    """Whether a word is long enough to hold a slip, made of letters alone, and no function word; acronyms are not."""
    return len(word) >= SHORTEST and word.isalpha() and word.lower() not in _KNOWN and not word.isupper()


def is_content(word: str) -> bool:
    """Whether a word is no function word of German or English."""
    return word.lower() not in _KNOWN and word.lower() != "us"


def is_name(word: str) -> bool:
    """Whether a word in small letters is a name that is known without any article."""
    return plain(word) in KNOWN_NAMES or first_written(word) is not None


def with_umlauts(word: str) -> tuple[str, ...]:
    """The word with one or all of its ae, oe and ue as umlauts: "Fluechtlinge", "Goetheuniversitaet"."""
    small = word.lower()
    whole = small
    for pair, umlaut in _DIGRAPHS:
        whole = whole.replace(pair, umlaut)
    each = [small.replace(pair, umlaut) for pair, umlaut in _DIGRAPHS if pair in small]
    return tuple(dict.fromkeys(one for one in (*each, whole) if one != small))


def linked_otherwise(word: str) -> tuple[str, ...]:
    """A compound with an s between its parts, or without one: "Bundestagwahl", "Schadensersatz"."""
    small, places = word.lower(), range(_LINK, len(word) - _LINK + 1)
    if len(small) < _LINKED:
        return ()
    without = [small[:at] + small[at + 1 :] for at in places if small[at] == "s"]
    return tuple(dict.fromkeys([*without, *(f"{small[:at]}s{small[at:]}" for at in places)]))


def in_two(word: str) -> tuple[tuple[str, str], ...]:
    """The word as two: "newyork"."""
    small = word.lower()
    return tuple((small[:at], small[at:]) for at in range(_LEAST_SPLIT, len(small) - _LEAST_SPLIT + 1))


def one_slip_away(word: str) -> tuple[str, ...]:
    """Every word with the same first letter of which this one may be a slip, and those with the first two swapped."""
    small = plain(word)
    parts = [(small[:at], small[at:]) for at in range(len(small) + 1)]
    swapped = {head + tail[1] + tail[0] + tail[2:] for head, tail in parts if len(tail) > 1}
    inner = parts[1:]
    fewer = {head + tail[1:] for head, tail in inner if tail}
    other = {head + letter + tail[1:] for head, tail in inner if tail for letter in string.ascii_lowercase}
    more = {head + letter + tail for head, tail in inner for letter in string.ascii_lowercase}
    return tuple(sorted((swapped | fewer | other | more) - {small}))


def slip(typed: str, meant: str) -> Slip:
    """What slip makes one word of another, "" where none does alone: two letters swapped, one doubled or not, …"""
    one, other = plain(typed), plain(meant)
    at = next(
        (place for place, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other))
    )
    mine, theirs = one[at:], other[at:]
    if len(one) == len(other):
        if mine[:2] == theirs[1::-1] and mine[2:] == theirs[2:]:
            return "swapped" if one != other else ""
        return "other" if mine[1:] == theirs[1:] and one != other else ""
    if abs(len(one) - len(other)) != 1:
        return ""
    longer, shorter = (mine, theirs) if len(one) > len(other) else (theirs, mine)
    if longer[1:] != shorter:
        return ""
    if at and longer[0] == one[at - 1]:
        return "doubled"
    return "dropped" if len(one) < len(other) else "other"


def is_meant(typed: str, meant: str, likelier: float, *, cased: bool) -> bool:
    """Whether a word that no article holds is a slip for one that they hold, which is so much likelier to be written.

    What differs in its last letter may be another form, and in the first another word; ``cased``: the question has
    capitals, so that what is written with one is a name, or a German noun, and meant as such.
    """
    how = slip(typed, meant)
    if not how or (how != "swapped" and plain(typed)[0] != plain(meant)[0]):
        return False
    capital = cased and typed[0].isupper()
    if cased and typed[0].isupper() != meant[0].isupper():
        return False
    if how == "other" and len(typed) < (LONG if capital else NAMED):
        return False
    if likelier >= LIKELIER:
        return True
    if plain(typed)[-2:] != plain(meant)[-2:] and how != "swapped":
        return False
    long_enough = {"swapped": SHORTEST, "doubled": ALIKE, "dropped": LONG}
    return how in long_enough and len(typed) >= long_enough[how]

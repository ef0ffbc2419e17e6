"""Whether bare keywords are German or English, by the word lists of HanTa's two taggers: "rail union wage demand".

Names tell nothing. A German noun is written with a capital: beside other capitals a noun in small letters is English.
Loaded with the first text that no function word tells of: 0.5 s (German questions need half of it anyway) and 60 MB; a
word takes 0.6 ms.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from vectorstore.text.stopwords import ENGLISH, GERMAN

if TYPE_CHECKING:
    from HanTa.HanoverTagger import HanoverTagger

GERMAN_TAGGER, ENGLISH_TAGGER = "morphmodel_ger.pgz", "morphmodel_en.pgz"
_WORD = re.compile(r"[^\W\d_]+")
SHORTEST = 3  # letters
UNKNOWN = -24.0  # log-probability: compounds such as "Einlagensatz" have -23, names -31
# Letters that are tagged. HanTa takes time by their square: 20 ms for 80, which hardly a name of a law has, 12 s for
# the 2,000 that one message holds.
LONGEST = 80
KNOWN = -14.0  # log-probability of a noun that is common: "Streik" -10.7, "Rentenreform" -12.1, "Elbphilharmonie" -14.7
FAMILIAR = -20.0  # log-probability of a word that is known: "Turnout" -14.8, "Zuvor" -13.4; "Halden" -32.1
# How much one word can tell. Of 130 queries like those of vectorstore's tests, none was taken for the other language;
# with one cap for all "Bundesliga results" was German.
CAPITAL, SMALL = 4.0, 6.0
TELLING = 2.0  # log-probability by which one language is the likelier one


@lru_cache(maxsize=512)
def language_of_keywords(text: str) -> str:
    """The language of the two, "" where the words are in both or in neither."""
    words = [word for word in _WORD.findall(text) if len(word) >= SHORTEST and not word.isupper()]
    told = [word for word in words if word.lower() not in GERMAN | ENGLISH]  # "was" is in both
    capitals, small = (any(map(case, (word[0] for word in told))) for case in (str.isupper, str.islower))
    telling = [word for word in told if not _is_name(word)]
    if len(telling) == 1 and telling[0][0].isupper() and likeliest(GERMAN_TAGGER, telling[0])[1] < KNOWN:
        return ""  # "Elbphilharmonie" may be anybody's name for it, also beside "Meta"
    leads = {word: _lead(word, capitals=capitals) for word in told}
    # An English noun has a capital only where every word has one: "Harms" is a name beside "verdient".
    lead = sum(max(lead, 0.0) if small and word[0].isupper() else lead for word, lead in leads.items())
    return "de" if lead >= TELLING else "en" if lead <= -TELLING else ""


def _is_name(word: str) -> bool:
    return word[0].isupper() and likeliest(GERMAN_TAGGER, word)[0] == "NE"


@lru_cache(maxsize=1 << 14)
def _lead(word: str, *, capitals: bool) -> float:
    """How much likelier a word is German than English, in a text with capitals or without."""
    tag, german = _german(word, capitals=capitals)
    if tag == "NE" and word[0].isupper():
        return 0.0
    most = CAPITAL if word[0].isupper() else SMALL
    return max(-most, min(most, max(german, UNKNOWN) - max(_english(word), UNKNOWN)))


def _german(word: str, *, capitals: bool) -> tuple[str, float]:
    tag, likely = likeliest(GERMAN_TAGGER, word)
    foreign = tag == "FM" or (tag == "NE" and word[0].islower())  # no German writes a name so
    if word[0].islower() and not capitals:  # a noun as well, "museum"
        noun, as_noun = likeliest(GERMAN_TAGGER, word.capitalize())
        if noun.startswith("NN") and as_noun > likely:
            return noun, as_noun
    if foreign or (word[0].islower() and capitals and tag == "NN"):
        return tag, UNKNOWN
    return tag, likely


def _english(word: str) -> float:
    """Of a foreign word, and of one that is likelier a name, nothing."""
    small, likely = likeliest(ENGLISH_TAGGER, word.lower())
    tag, as_written = likeliest(ENGLISH_TAGGER, word)
    return UNKNOWN if small == "UNC" or (tag == "NP0" and as_written > likely) else likely


@lru_cache(maxsize=1 << 12)
def common(word: str, language: str) -> bool:
    """Whether a word that opens a sentence with a capital is a word of the language, no name: "Heavy", "Zuvor"."""
    model = GERMAN_TAGGER if language.startswith("de") else ENGLISH_TAGGER
    tag, likely = likeliest(model, word)
    return tag not in ("NE", "NP0", "FM", "UNC") and likely > FAMILIAR


def is_noun_or_adjective(word: str, *, surely: bool = False) -> bool:
    """Whether the German tagger takes a word for a noun or an adjective, no name; ``surely`` one that is common."""
    tag, likely = likeliest(GERMAN_TAGGER, word)
    return tag.startswith(("NN", "ADJ")) and (likely > KNOWN or not surely)


def likeliest(model: str, word: str) -> tuple[str, float]:
    """The likeliest part of speech of a word and its log-probability."""
    tagged = tagger(model).tag_word(word[:LONGEST])
    tag, likely = max(tagged, key=lambda one: one[1], default=("", UNKNOWN))
    return str(tag), float(likely)


@cache
def tagger(model: str) -> HanoverTagger:
    """One of HanTa's models, read once."""
    from HanTa.HanoverTagger import HanoverTagger

    return HanoverTagger(model)

"""Which language a text is in, ISO 639-1: function words first, then a statistical model for everything else.

On 2 x 469 XQuAD questions function words decide German and English alone, without an error and with a handful left
undecided; the statistical model (py3langid) guesses wildly on short questions ("Who won?" is Xhosa to it) and takes
half a second to load. Of a short text with few German and English function words it is asked all the same, among the
European languages alone: where it is sure of another, the text is in that. What is left is German or English by its
words (word_language.py).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from vectorstore.text.foreign_words import foreign_language
from vectorstore.text.statistical_language import classified, foreign
from vectorstore.text.stopwords import ENGLISH, GERMAN
from vectorstore.text.word_language import language_of_keywords

if TYPE_CHECKING:
    from collections.abc import Sequence

WORD = re.compile(r"[^\W\d_]+")
SAMPLE = 2000  # characters are enough
LONG_ENOUGH = 120  # characters for the statistical model
# Words that German and English share, or that other languages write the same way, tell nothing.
SHARED = frozenset("in an am so will also war was man her on no a i all me bin".split())
# Beside the function words: what short questions about the news are made of.
TELLING_GERMAN = """
    neu neue neuen neues neueste neuestes wurde geworden heute gestern laut jahr jahre jahren uhr wieviele
    weshalb zur macht sagt sagte sagen fordert kommt passiert passierte geschah heißt heisst kostet bedeutet
    meint läuft steht baut kauft verkauft streicht senkt erhöht gewinnt gewann verlor tritt starb stirbt erzähl
    fasse nachrichten meldung meldungen nachrichtenlage schlagzeilen neuigkeiten
    woche wochen wochenende monat monate monaten letzte letzten letzter letztes nächste nächsten nächster nächstes
    montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag januar februar märz juni juli oktober dezember
    ostern pfingsten weihnachten silvester
"""
TELLING_ENGLISH = """
    said says say year years new much many get got today yesterday tell happen happened won win wins latest
    please headlines stories
    week weeks weekend month months last next monday tuesday wednesday thursday friday saturday sunday
    january february june july october december easter christmas
"""
ONLY_GERMAN = (GERMAN | frozenset(TELLING_GERMAN.split())) - SHARED
ONLY_ENGLISH = (ENGLISH | frozenset(TELLING_ENGLISH.split())) - (SHARED - {"on", "no", "her"})
GERMAN_SIGN = re.compile(
    r"[äöüß]|\w{3}(?:erung|heit|keit|schaft|stag|krise|krieg|wahl|gesetz|ruhe|zahlen|zinsen|partei|minister|kanzler)(?:s|in|en)?\b",
    re.IGNORECASE,
)
# "Beznau nuclear plant" is English, "Was plant Apple?" is not.
GERMAN_PLANS = re.compile(
    r"\b(?:was|wer|wie|wo|er|sie) plant\b|\bplant (?:die|der|das|den|eine?n?|neue\w*|mit|für|im|am|zum)\b",
    re.IGNORECASE,
)
CYRILLIC = {"uk": re.compile(r"[іїєґ]", re.IGNORECASE), "ru": re.compile(r"[ыэъё]", re.IGNORECASE)}
LATIN = re.compile(r"[a-zß-ɏ]", re.IGNORECASE)
# Scripts that one language mostly has; kana before the characters that Japanese shares with Chinese.
SCRIPTS = {
    "ja": re.compile("[\u3040-\u30ff]"), "ko": re.compile("[\uac00-\ud7a3]"), "zh": re.compile("[\u4e00-\u9fff]"),
    "fa": re.compile("[\u067e\u0686\u0698\u06af]"), "ar": re.compile("[\u0600-\u06ff]"),
    "he": re.compile("[\u0590-\u05ff]"), "el": re.compile("[\u0370-\u03ff]"), "th": re.compile("[\u0e00-\u0e7f]"),
    "hi": re.compile("[\u0900-\u097f]"),
}  # fmt: skip
NO_LANGUAGE = "zxx"  # ISO 639: no linguistic content
CODES = frozenset(  # ISO 639-1
    """
    aa ab ae af ak am an ar as av ay az ba be bg bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz ee el en eo es
    et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik io is it iu ja jv ka kg ki
    kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my na nb nd ne ng nl nn no
    nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg si sk sl sm sn so sq sr ss st su sv sw ta te
    tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu
    """.split()
)
OPENING = 4
DECISIVE = 3.0  # one language's evidence over the other's
RATE = 0.12  # share of function words below which a long text is in neither language (news: 0.35 and more)
FEW = 0.2  # share of function words of one language below which a short text may be in another ("over", "er", "den")
# The model's chance of its own guess: of 22 sentences of 130 characters in as many languages the least was 0.63
# (Croatian, 0.36 of it Bosnian), of five lists of names, numbers and dates between 0.08 and 0.39.
SURE = 0.5


def detect(text: str, default: str = "") -> str:
    """The language of a text, ``default`` where nothing tells."""
    sample = text[:SAMPLE]
    words = list(map(str.lower, WORD.findall(sample)))
    if not words:
        return default
    german, english = (sum(map(own.__contains__, words)) for own in (ONLY_GERMAN, ONLY_ENGLISH))
    if len(sample) < LONG_ENOUGH:
        return _of_a_short_text(sample, words, german, english, default)
    if max(german, english) >= RATE * len(words) and (told := _decided(german, english)):
        return told
    code, _ = classified(sample)
    return default if code == NO_LANGUAGE else code


def is_sure(text: str) -> bool:
    """Whether the statistical model is sure of a text's language; of a list of names and numbers it has no idea."""
    return classified(text[:SAMPLE])[1] >= SURE


def is_of_keywords(text: str) -> bool:
    """Whether a text is short and has no German or English function word: "Meta Investitionen"."""
    words = map(str.lower, WORD.findall(text))
    return len(text) < LONG_ENOUGH and (ONLY_GERMAN | ONLY_ENGLISH).isdisjoint(words)


def _of_a_short_text(sample: str, words: Sequence[str], german: int, english: int, default: str) -> str:
    """By the model where German and English words are few, by function words of others, by other words, by signs."""
    if _are_few(words, max(german, english)) and LATIN.search(sample) and (told := foreign(sample)):
        return told
    signs = len(GERMAN_SIGN.findall(sample))
    german += len(GERMAN_PLANS.findall(sample))
    if words[0][0] in "wh":  # a question word says more than a foreign title after it
        german += OPENING * (words[0] in ONLY_GERMAN)
        english += OPENING * (words[0] in ONLY_ENGLISH)
    told = foreign_language(words, ONLY_GERMAN | ONLY_ENGLISH) or _by_letters(sample)
    if not told and not german and not english:
        told = language_of_keywords(sample)
    if told := told or _decided(german + signs, english):
        return told
    if german + signs == english or default:
        return default
    return "de" if german + signs > english else "en"


def _are_few(words: Sequence[str], ours: int) -> bool:
    """Whether so few function words of German or English leave it open that a text is in another language."""
    return ours < FEW * len(words) or (ours < 2 and words[0] not in ONLY_GERMAN | ONLY_ENGLISH)  # noqa: PLR2004 (one)


def _decided(german: int, english: int) -> str:
    """The language with far more evidence than the other."""
    if german >= DECISIVE * max(english, 0.3):
        return "de"
    return "en" if english >= DECISIVE * max(german, 0.3) else ""


def _by_letters(text: str) -> str:
    """Ukrainian and Russian by the letters that only one of them has; a text without Latin letters by its script."""
    known = CYRILLIC if LATIN.search(text) else CYRILLIC | SCRIPTS
    return next((language for language, letters in known.items() if letters.search(text)), "")


def primary(tag: str) -> str:
    """A language tag's primary subtag in small letters: "de-AT" is "de"; what is no tag is empty."""
    head = re.split(r"[-_]", tag.strip().lower())[0]
    return head if re.fullmatch(r"[a-z]{2,3}", head) else ""

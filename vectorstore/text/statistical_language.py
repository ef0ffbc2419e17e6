"""What a statistical model (py3langid) takes a text's language for; loaded with the first text: half a second."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from py3langid.langid import LanguageIdentifier

# Kin are one language where the chances of all others are weighed: Norwegian is Danish to the model half the time.
_KIN = tuple(
    frozenset(kin.split())
    for kin in (
        "de", "en", "fr", "es ca gl pt", "it", "nl", "da no nn sv", "fi et", "pl", "cs sk", "hr sl sr bs", "hu", "ro",
        "tr az", "lv lt", "sq",
    )
)  # fmt: skip
_EUROPEAN = frozenset().union(*_KIN)
# Its chance for one kin among the European languages: with it all of 60 foreign sentences of 60 to 90 characters are of
# their language (15 without), and 18 of 20 questions are not German or English (8 without); see
# tests/vectorstore/short_texts.py. Of 5,675 German and English sentences, titles, questions and bare keywords one more
# is taken for another ("lag attentäter stade de france").
_SURE_OF_KIN = 0.9
_FEWEST, _FEWEST_SMALL, _SHORTEST = 3, 2, 20  # words, those in small letters, and characters: less is a name
_WORD = re.compile(r"[^\W\d_]+")
_STRANGE = re.compile(r"[^\W\d_a-zäöüßéèêàâçñôîï]", re.IGNORECASE)  # a letter that German and English hardly use


def classified(text: str) -> tuple[str, float]:
    """The likeliest ISO 639 code of all and its chance."""
    code, chance = _model().classify(text.encode("utf-8", "replace"))
    return str(code), float(chance)


def foreign(text: str) -> str:
    """The European language that a short text is in where that is surely not German and not English, else ""."""
    words = _WORD.findall(text)
    small = sum(word[0].islower() for word in words)
    if len(words) < _FEWEST or small < _FEWEST_SMALL or len(text) < _SHORTEST:
        return ""
    ranked = _chances(_WORD.sub(lambda found: "" if _is_strange_name(found[0]) else found[0], text))
    best = max(ranked, key=ranked.__getitem__)
    kin = next(kin for kin in _KIN if best in kin)
    told = sum(chance for code, chance in ranked.items() if code in kin) >= _SURE_OF_KIN * sum(ranked.values())
    return best if told and best not in ("de", "en") else ""


def _is_strange_name(word: str) -> bool:
    """Whether a word is written as a name and with letters of another language, which a German text may well quote."""
    return word[0].isupper() and _STRANGE.search(word) is not None


def _chances(text: str) -> dict[str, float]:
    ranked = _model().rank(text.encode("utf-8", "replace"))
    return {str(code): float(chance) for code, chance in ranked if code in _EUROPEAN}


@cache
def _model() -> LanguageIdentifier:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)

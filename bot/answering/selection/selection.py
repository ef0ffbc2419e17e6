"""Which sentence answers: the found sentences weighed against each other and against what is asked; pure.

The evidence score tells how well a sentence fits the question. This one tells which of several fitting sentences holds
the answer, and only the extractive writer goes by it: the refusal and the disagreements were fitted on the other.
"""

from __future__ import annotations

import math
import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import groupby
from typing import TYPE_CHECKING

from bot.answering.asked.description import described, describes
from bot.answering.asked.kind import Kind, kind_asked, tells
from bot.answering.asked.offered_kind import WORD, offers, wanted_kind
from bot.answering.asked.open_kind import is_told, open_kind
from bot.answering.asked.subject import asked_names, forms, lacking
from bot.answering.words.antecedent import points_back
from bot.answering.words.naming import Name, folded, names, words_of
from bot.answering.words.wording import shared
from bot.answering.words.years import of_another_year, years
from vectorstore.text.analysis import lexemes
from vectorstore.text.days import days, weekdays
from vectorstore.text.language import detect
from vectorstore.text.stopwords import ENGLISH, GERMAN
from vectorstore.text.translations import renderings

if TYPE_CHECKING:
    from bot.answering.sentence import Sentence

YEAR = re.compile(r"\b(?:1\d|20)\d\d\b")
PLACE_ASKED = re.compile(
    r"\b(?:where|wo|woher|wohin|(?:which|what) (?:city|country|state|town|place|region|location|area|province)"
    r"|welche[mnrs]? (?:stadt|land|ort|staat|region|bundesland|bundesstaat|gebiet|gegend|provinz|stadtteil))\b",
    re.IGNORECASE,
)

# Listwise logistic regression over the sentences read for the choose half's questions on XQuAD in German, in English
# and mixed (1,444 cases) and on the news (271, each counted four times), by `python -m evaluation.selection_fit`. The
# first sentence with its context answers, out of fold by text: XQuAD 0.860, news 0.793; with the reader before 0.863,
# 0.771; before the question was read with its gloss 0.859, 0.760, before words counted in translation 0.850, 0.741
# (with the reader before that 0.842, 0.711); without "reading" 0.797, 0.570. With a reader trained less: XQuAD 0.833,
# news 0.641, and without "named" 0.819, 0.633; without "rank" 0.810, 0.652; without "untold", "alone", "after a
# closer one" 0.823 to 0.827 on XQuAD; without "elsewhere" and "another year" the same, but figures of another company
# or year beside the right ones; with likeness in both languages instead of abroad 0.829, 0.652 (less likely by 2 %).
# What the reader makes of a sentence within its passage, by rank or across languages told no more.
# Before there was a reader (evidence.py) more features did not help: the closeness of every token, the
# class asked for ("which city"), how tightly the words stand together, length; nor the question's own figures, which in
# the news are its date and stand in the lead. Five things raised the news of which they were thought up, 0.49 to 0.59,
# and no others (278 written afterwards, 0.597 to 0.608): the place in the article, full names, a number beside what is
# counted, words for the same happening in both languages, the question's words in the title. Nor did a weight for each
# dimension of the vectors' product.
WEIGHTS: Mapping[str, float] = {
    "score": 0.12,
    "rank": -0.43,
    "likeness abroad": 0.14,
    "passage": 0.34,
    "alone": 2.49,
    "named": -1.18,
    "elsewhere": -0.65,
    "another year": -1.70,
    "reading": 0.36,
    "after a closer one": 0.07,
    "lacking": 0.02,
    "untold": -1.56,
    "year": 0.68,
    "reason": 1.80,
    "place": 1.57,
}
SHORTEST = 3  # letters of a word that is matched, numbers aside


def weighed(question: str, evidence: Sequence[Sentence]) -> tuple[Sentence, ...]:
    """The sentences with the log-odds that each is the one that answers, in their order."""
    return tuple(
        replace(one, score=round(sum(WEIGHTS[name] * value for name, value in found.items()), 6))
        for one, found in zip(evidence, features(question, evidence), strict=True)
    )


def features(question: str, evidence: Sequence[Sentence]) -> list[dict[str, float]]:
    """What is weighed, sentence by sentence."""
    if not evidence:
        return []
    best, ranked = max(one.found.score for one in evidence), sorted(-one.score for one in evidence)
    language = detect(question, evidence[0].found.passage.language)
    alone = _alone(question, language, evidence)
    asked, subjects = kind_asked(question), asked_names(question, language)
    lacked = _lacked(question, language, len(subjects), evidence)
    wanted = _years_told(question, evidence, lacked)
    return [
        {
            "score": one.score,
            "rank": math.log(1 + bisect_left(ranked, -one.score)),
            "likeness abroad": one.likeness * (one.found.passage.language != language),
            "passage": one.found.score - best,
            # A quote that opens with "Sie" holds what the sentence before it says.
            "alone": alone[place] + (alone[place - 1] if previous and points_back(one.text) else 0.0),
            "named": _named(subjects, one.text),
            "elsewhere": lacked[one.found.passage.article_id],
            "another year": float(of_another_year(one.text, wanted)),
            "reading": one.reading or 0.0,
            "after a closer one": max(0.0, previous.closeness - one.closeness) if previous else 0.0,
            **_kinds(question, asked, one),
        }
        for place, (one, previous) in enumerate(zip(evidence, _before(evidence), strict=True))
    ]


def _years_told(question: str, evidence: Sequence[Sentence], lacked: Mapping[str, float]) -> frozenset[str]:
    """The years of the question of which an article that lacks none of its names speaks."""
    speaking = (one.text for one in evidence if not lacked[one.found.passage.article_id])
    return years(question) & frozenset().union(*map(years, speaking))


def _named(subjects: Sequence[Name], text: str) -> float:
    """The share of the names asked about that a sentence holds; the one that tells more often says "he"."""
    said = words_of(text)
    return sum(not said.isdisjoint(forms(name)) for name in subjects) / (len(subjects) or 1)


def _lacked(question: str, language: str, count: int, evidence: Sequence[Sentence]) -> dict[str, float]:
    """The share of the question's names, so many, that each article lacks and another one holds."""
    passages = [one.found for one in evidence]
    return {article: len(those) / (count or 1) for article, those in lacking(question, language, passages).items()}


def _before(evidence: Sequence[Sentence]) -> list[Sentence | None]:
    """The sentence before each in its passage; the answer often comes after the one that is closest."""
    pairs = zip([None, *evidence], evidence, strict=False)
    return [other if other and other.found.passage.key == one.found.passage.key else None for other, one in pairs]


def _kinds(question: str, asked: Kind, one: Sentence) -> dict[str, float]:
    """Whether the sentence lacks the kind of thing that is asked for, or holds a year, a reason or a place.

    "lacking" knows figures and names only, "untold" also money, weekdays, ages.
    """
    thing = described(question)
    kind, asked = ("", "") if thing else (wanted_kind(question), asked)
    told = is_told(open_kind(question), one.text) or (bool(thing) and describes(thing, one.text))
    return {
        "lacking": float(bool(kind) and not (offers(question, one.text, kind) or (kind == "time" and _dated(one)))),
        "untold": float(not tells(asked, question, one.text, one.found.passage.language)),
        "year": float(kind == "time" and any(year not in question for year in YEAR.findall(one.text))),
        "reason": float(told),
        "place": float(bool(PLACE_ASKED.search(question)) and _names_anew(question, one)),
    }


def _dated(one: Sentence) -> bool:
    """Whether a sentence tells a day without a figure: "am Freitag", "in January"."""
    return bool(weekdays(one.text) or days(one.text, one.found.passage.language))


def _names_anew(question: str, one: Sentence) -> bool:
    known = words_of(question)
    return any(name.sure and known.isdisjoint(name.words) for name in names(one.text, one.found.passage.language))


def _alone(question: str, language: str, evidence: Sequence[Sentence]) -> list[float]:
    """Share of the question's words, by rarity, that a sentence alone of its passage holds."""
    held = _held(sorted(_words(question)), [_words(one.text) for one in evidence])
    held = [each | _held_abroad(question, language, one) for each, one in zip(held, evidence, strict=True)]
    counts = Counter(word for each in held for word in each)
    rarity = {word: math.log(1 + len(held) / (0.5 + counts[word])) for word in _words(question)}
    whole = sum(rarity[word] for word in sorted(rarity)) or 1.0
    found: list[float] = []
    for _, group in groupby(zip(evidence, held, strict=True), key=lambda pair: pair[0].found.passage.key):
        sets = [each for _, each in group]
        once = Counter(word for each in sets for word in each)
        found += [sum(rarity[word] for word in sorted(each) if once[word] == 1) / whole for each in sets]
    return found


def _held_abroad(question: str, language: str, one: Sentence) -> frozenset[str]:
    """The question's words that a sentence in the other language holds by their translations."""
    spoken = one.found.passage.language
    said = renderings(question, language, spoken)
    stems = frozenset(lexemes(one.text, spoken) if said else ())
    words = (folded(word) for each in said if not stems.isdisjoint(each.terms) for word in each.words)
    return _words(question).intersection(words)


def _held(wanted: Sequence[str], texts: Sequence[frozenset[str]]) -> list[frozenset[str]]:
    """The wanted words that each text holds, in any form or as a compound's part."""
    every = frozenset[str]().union(*texts)
    forms = {word: frozenset(other for other in every if _says(other, word)) for word in wanted}
    return [frozenset(word for word in wanted if not forms[word].isdisjoint(text)) for text in texts]


def _says(other: str, word: str) -> bool:
    """Whether one word says another: "Regierungschef" says "Regierung", but "Kanzler" does not say "Vizekanzler"."""
    return shared(word, frozenset((other,))) and (len(other) >= len(word) or other[0] == word[0])


@lru_cache(maxsize=4096)
def _words(text: str) -> frozenset[str]:
    """The content words of a text, folded: the same for both languages where a name is written in two ways."""
    small = (word.lower() for word in WORD.findall(text))
    return frozenset(
        folded(word) for word in small if word not in GERMAN | ENGLISH and (len(word) >= SHORTEST or word.isdigit())
    )

"""Whether what is quoted tells how many there are of what a question counts; German and English, pure.

"How many houses burnt down?" is not answered by hectares where no house is spoken of. Choose halves, answered questions
in the language of the article: of 16 near misses about the news 3 are refused for it, of 34 others none.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from bot.answering.words.claim_words import CURRENCIES, SHARES
from bot.answering.words.naming import WORD
from vectorstore.text.analysis import lexemes, term_of
from vectorstore.text.numbers import amounts

SHORTEST_STEM = 4
BEHIND = 4  # words behind a figure among which the thing counted is: "340 neue, kleine Wohnungen"
_PLURAL = re.compile(r"\w{3,}(?<!s)s|(?:wo)?men|children|police|staff", re.IGNORECASE)
_NUMBERLESS = re.compile(
    r"\b(?:no|none|nobody|kein\w*|niemand\w*|once|twice|\w*mal|dozens?|dutzend\w*|hunderte\w*|tausende\w*|hundreds"
    r"|thousands|millions|millionen|several|mehrere\w*|half|hälfte)\b",
    re.IGNORECASE,
)
_CLAUSE_END = re.compile(r"[.;:!?](?:\s|\Z)")
_COUNTED = re.compile(r"\b(?:how many|wie ?viele)\s+((?:[\w'’-]+\s+){0,2}[\w'’-]+)", re.IGNORECASE)
_VERB = frozenset(
    "do does did have has had were was are is will can must would people menschen personen leute times mal million"
    " millionen of more new than in on at to the a".split()
)
_UNCOUNTED = re.compile(
    r"\b(?:no|none|nobody|kein\w*|niemand|once|twice|einmal|zweimal|dreimal|dozens?|dutzend\w*|hunderte\w*|tausende\w*"
    r"|hundreds|thousands|millions|millionen|several|mehrere\w*|both|beide[nr]?|single|einzige\w*|half|hälfte|one|pair"
    r"|paar|all|alle)\b",
    re.IGNORECASE,
)
# "0:4", "2-1", "8. Dezember", "26-Jährige": no number of things.
_PART = re.compile(r"\s?[-–:]\s?\d|\.\s[A-ZÄÖÜ][a-zä]+|-[A-Za-zä]")
_SECOND_PART = re.compile(r"\d\s?[-–:]\s?\Z")


def number_told(question: str, language: str, quoted: Iterable[str], around: Iterable[str]) -> bool:
    """Whether how many is asked, and what is quoted has a number of things, or what is around it the thing counted.

    All in the language of the question: in another one the thing has another name.
    """
    thing = counted(question, language)
    if not thing or any(has_number(question, text, language) for text in quoted):
        return True
    return held(thing, around, language)


def held(thing: str, texts: Iterable[str], language: str) -> bool:
    """Whether texts in its language name a thing, in any form or as a part of a compound."""
    stem = term_of(thing, language)
    terms = {term for text in texts for term in lexemes(text, language)}
    return any(stem in term or (len(term) >= SHORTEST_STEM and term in stem) for term in terms)


def counted(question: str, language: str) -> str:
    """The thing of which a question asks how many there are; "" where none is named."""
    found = _COUNTED.search(question)
    words = WORD.findall(found[1]) if found else []
    if language == "de":
        return next((word for word in words if word[0].isupper() and word.lower() not in _VERB), "")
    before: list[str] = []
    for word in words:
        if word.lower() in _VERB:
            break
        before.append(word)
        if _PLURAL.fullmatch(word):
            break
    return before[-1] if before and len(before[-1]) >= SHORTEST_STEM else ""


def beside_figures(text: str, language: str) -> list[str]:
    """What a text counts: each figure that is no share or time of day with up to four words behind it.

    So each word that stands for a number: "nobody", "hundreds".
    """
    told = (one for one in amounts(text, language) if one.unit not in SHARES | {"clock"})
    places = [*((one.start, one.end) for one in told), *(found.span() for found in _NUMBERLESS.finditer(text))]
    ends = ((start, end, _CLAUSE_END.search(text, end)) for start, end in places)
    rows = ((text[start:end], text[end : stop.start() if stop else len(text)]) for start, end, stop in ends)
    return [" ".join([figure, *behind.split()[:BEHIND]]) for figure, behind in rows]


def has_number(question: str, text: str, language: str) -> bool:
    """Whether a text has a number of things that the question does not say itself: no money, share, year or score."""
    if _UNCOUNTED.search(text):
        return True
    bare = (one for one in amounts(text, language) if one.unit not in CURRENCIES | SHARES | {"clock"})
    return any(
        not one.is_year
        and not (one.unit and one.unit not in question.lower())
        and text[one.start : one.end] not in question
        and not _PART.match(text[one.end :])
        and not _SECOND_PART.search(text[: one.start])
        for one in bare
    )

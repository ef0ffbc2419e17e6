"""The least that the reader must make of what is quoted, by what a short question asks for; pure.

A day, a size, a reason or a place is told plainly or not at all, a count or a name often in passing: the reader is the
surer of the former, and the less it makes of the quotes the rarer they answer.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from bot.answering.asked.changing import changing
from bot.answering.asked.count import counted, has_number, held
from bot.answering.asked.event import LONGEST
from bot.answering.asked.kind import kind_asked, tells
from bot.answering.asked.open_kind import REASON_ASKED, open_kind
from bot.answering.asked.speaker import speaker_asked
from bot.answering.selection.selection import PLACE_ASKED
from bot.answering.words.groups import COMMODITIES
from bot.answering.words.wording import content, coverage, of_one

# Log-odds of the best sentence quoted, where the article is in another language than the question, and in its own.
# Choose halves of the news and of XQuAD, 128 questions of an audit and 300 about evaluation/stories (which the reader
# knows): the lowest of so many right answers, as the reader before the present one read them. With the present one
# three were moved, of which right answers fell short; of 113 near misses about the news that came as far these floors
# refuse 26, of 1,015 right answers 2. Just below the lowest of the choose halves (persons -6.6, times -4.6, anything
# else -6.9) they refuse 34, and of the report half's right answers one more of a hundred as well.
LEAST = {
    "time": -6.3,  # of 45 right ones the lowest -5.8, -4.3; in its own of 117 -6.2
    "size": -5.0,  # of 16 -4.6, -2.1
    "duration": -5.5,  # of 30 -5.0, -4.4, in both
    "reason": -4.5,  # of 92 -4.1, -4.0, in both
    "place": -5.0,  # of 64 -4.6, -4.4, in both
    "person": -7.4,  # of 68 -6.5, -6.0; in its own of 141 -7.3
    "count": -9.0,  # of 71 -8.3, -7.7
    "money": -8.9,  # of 14 -8.4, -6.3
    "share": -6.5,  # of 10 -5.8, -5.5
    "accusation": -5.0,  # of 15 about real news, of another audit as all those so marked, the lowest -3.8, -1.8
    "utterance": -8.4,  # as anything else, too few are known
    "manner": -4.5,  # of 16 about real news -3.9, -1.3; of 9 near misses 3 lower
    "": -8.4,  # of 585 -8.3, -7.3, in both
}
LEAST_OWN = {
    "utterance": -3.0,  # of 4 about real news the lowest -1.1, 5.1; of 5 near misses 4 lower
    "size": -3.6,  # of 10 right ones the lowest -3.4, -0.2
    "count": -6.7,  # of 76 -6.5, -6.2 but for people
    "money": -6.0,  # of 41 the lowest -4.7, -3.4
    "share": -4.0,  # of 12 1.4
}
PEOPLE = -9.5  # counted without a name for them: "Wie viele Menschen nahmen teil?"
# In the article's language, where nothing beside the quotes names the thing counted or the kind of thing asked for
# ("Which camera …"): of 96 right answers about such things the lowest were -4.8 and -5.3.
UNNAMED_COUNT, UNNAMED_KIND = -5.1, -5.6
# Where nothing quoted names the thing counted with a number, in the language of the question: from which closeness of
# what stands beside the figures on it is the same thing, and below that the log-odds of the reader that it takes
# halfway, more for less. Choose halves of the news (without MultiHop-RAG) and of XQuAD mixed, and an audit: of near
# misses that were answered 4 of 9 are refused for it, of right answers one of 42. In another language the same would
# refuse two right ones for each near miss: there the words are too far apart.
BESIDE, HALFWAY, COUNTED, SURER = 0.65, 0.6, -3.3, 15.0
_KIND_OF_THING = re.compile(
    r"\bwelche[mnrs]?\s(?:[a-zäöüß][\w-]+\s){0,2}(?P<german>[A-ZÄÖÜ][\w-]+)"
    r"|\b(?:which|what)\s(?:[\w'’-]+\s){0,2}?(?P<english>[\w-]{3,})\s(?:did|does|do|is|was|were|are|will|has|have|had"
    r"|can|could|would|should|must)\b",
)
# Of sums there are as many words as of people: "net income", "in the black".
_SUMS = frozenset(
    "money profit revenue income turnover loss losses debt damage compensation funding support cash interest time"
    " geld gewinn umsatz verlust schulden schaden entschädigung unterstützung einkommen zinsen prozent euro dollar"
    " pfund franken zeit".split()
)
# Of what the sentence before tells; "because" and "weil" have both in one sentence, where the reader sees it.
_REASON_GIVEN = re.compile(
    r"\b(?:the (?:main )?reason (?:is|was|for th\w+)|cit(?:es|ed|ing)|blam(?:es|ed|ing)|begründet\w*|(?:haupt)?grund"
    r" (?:dafür|hierfür|ist|sei|war|sind|waren)|auslöser (?:ist|sei|war))\b",
    re.IGNORECASE,
)
# An article that says so explains in several sentences, of each of which the reader makes little.
_EXPLAINS = re.compile(r"\b(?:so (?:funktionier\w+|geht|läuft|wirkt)|how\b.*\bworks?)\b", re.IGNORECASE)
_MEASURED = frozenset(("size", "count", "money", "share", "duration", "age"))
_STANDING = re.compile(r"\bwo (?:liegt|liegen|lag|lagen|steht|stehen|stand)\b", re.IGNORECASE)  # rates and polls, too
_AMOUNT_OF = {
    "de": re.compile(r"\b[Ww]ie ?viel (?:[a-zäöüß]+ )?([A-ZÄÖÜ][\w-]+)"),
    "en": re.compile(
        r"\b[Hh]ow much (?:more |less )?(?!more|less)([a-z]{4,}) (?:do|does|did|is|was|will|has|have|had|can|may)\b"
    ),
}


def hardly_read(
    question: str,
    language: str,
    readings: Sequence[float | None],
    around: Sequence[str] | None,
    quoted: Sequence[str] = (),
    counts: Sequence[float | None] = (),
) -> bool:
    """Whether the reader makes too little of every sentence quoted for what a short question asks.

    ``around``: what stands beside the quotes, where it is in the language of the question. Of a reason the reader makes
    little where the words about it are another sentence's, so a quote that says it gives one is left; so is one of an
    article that says it explains how, and one that holds all the question's words with a value of the kind asked for.
    So is anything where somebody's words are asked for and no matter is named, on which the reader has nothing to go.
    ``counts``: how close what each sentence counts is to the thing asked about.
    """
    read = [one for one in readings if one is not None]
    if not read or len(question.split()) > LONGEST:
        return False
    if (speaker := speaker_asked(question)) is not None and not content(speaker.matter, language):
        return False
    if REASON_ASKED.search(question) and any(_REASON_GIVEN.search(one) for one in quoted):
        return False
    if open_kind(question) == "manner" and any(_EXPLAINS.search(one) for one in around or ()):
        return False
    if around is not None and any(_in_its_words(question, language, one) for one in quoted):
        return False
    least = _least(question, language, around)
    if around is not None and not _counted_itself(question, language, quoted):
        least = max(least, _least_of_count([one for one in counts if one is not None]))
    return max(read) < least


def _in_its_words(question: str, language: str, quote: str) -> bool:
    """Whether a quote in the language of the question holds all its words, and the kind of thing that it asks for.

    Of the price of gas the gas is enough.
    """
    if changing(question) == "price" and of_one(COMMODITIES, question, quote):
        return tells("money", question, quote, language)
    asked = content(question, language)
    whole = len(asked) > 1 and coverage(question, quote, language) >= 1
    kind = kind_asked(question)
    return whole and kind in _MEASURED and tells(kind, question, quote, language)


def _counted_itself(question: str, language: str, quoted: Iterable[str]) -> bool:
    """Whether a quote in the language of the question has a number and names the thing counted."""
    thing = counted(question, language)
    return any(has_number(question, one, language) and held(thing, [one], language) for one in quoted)


def _least_of_count(counts: Sequence[float]) -> float:
    """The least where what stands beside the figures may be another thing than the one asked about."""
    closest = max(counts, default=BESIDE)
    return float("-inf") if closest >= BESIDE else COUNTED + SURER * (HALFWAY - closest)


def _least(question: str, language: str, around: Iterable[str] | None) -> float:
    kind, thing = _asked(question), counted(question, language)
    least = PEOPLE if kind == "count" and not thing else LEAST.get(kind, float("-inf"))
    if around is None:
        return least
    if kind != "count" or thing:
        least = LEAST_OWN.get(kind, least)
    thing = thing or _amount_of(question, language)
    if thing:
        return least if held(thing, around, language) else UNNAMED_COUNT
    named = kind_of_thing(question)
    return max(least, UNNAMED_KIND) if named and not held(named, around, language) else least


def _amount_of(question: str, language: str) -> str:
    """The thing of which it is asked how much there is: "Strom" of "Wie viel Strom verbraucht er?"."""
    found = _AMOUNT_OF[language].search(question) if language in _AMOUNT_OF else None
    return found[1] if found and found[1].lower() not in _SUMS else ""


def kind_of_thing(question: str) -> str:
    """The noun behind "which" or "welche": "camera" of "Which camera did she use?"."""
    found = _KIND_OF_THING.search(question[:1].lower() + question[1:])
    return (found["german"] or found["english"]) if found else ""


def _asked(question: str) -> str:
    if kind := kind_asked(question):
        return kind
    place = PLACE_ASKED.search(question) and not _STANDING.search(question)
    return "place" if place and not REASON_ASKED.search(question) else open_kind(question)

"""Is a question that a model formed the one that was asked? Held to what the conversation and its quotes say; pure."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.answering.check.instructions import instructs, news
from bot.answering.compose import plain
from bot.answering.followup.bearers import MARKER
from bot.answering.words.naming import WORD, folded, names, words_of
from bot.answering.words.wording import content, shared
from vectorstore.text.language import detect
from vectorstore.text.numbers import amounts
from vectorstore.text.stopwords import ENGLISH, GERMAN

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from bot.retrieval.ask import Turn

LONGEST = 300  # characters; the longest that the rules make of the 150 conversations in the tests has 64
_FIGURE = re.compile(r"\d+(?:[.,:]\d+)*")
_LINK = re.compile(r"https?:|www\.|[<>{}`@]|\w/\w+/", re.IGNORECASE)
# Capitalised words that a question may open with or ask by, and that name nobody.
_ASKING = frozenset(
    """
    tell explain give list show describe summarise summarize compare welche welcher welches welchen welchem nenne nenn
    erkläre beschreibe erzähl erzähle vergleiche grund gründe gründen höhe stand zeitpunkt einzelheiten details folgen
    jahr jahre jahren jahres tag tage monat woche ort person personen kosten betrag ergebnis
    """.split()
)


def told(history: Sequence[Turn]) -> tuple[str, ...]:
    """What the conversation says, oldest first: questions, answers, titles and quotes; no words to a model."""
    return tuple(text for turn in history for text in (turn.question, spoken(turn.answer), *cited(turn)) if text)


def spoken(answer: str) -> str:
    """An answer without its markers and without what is addressed to a model."""
    return news(MARKER.sub("", answer))


def cited(turn: Turn) -> tuple[str, ...]:
    """The titles and quotes of a turn, without what is addressed to a model."""
    return tuple(text for text in map(news, (*turn.titles, *turn.quotes)) if text)


def implausible(given: str, question: str, ruled: str, history: Sequence[Turn]) -> str:
    """Why a model's stand-alone question is not taken, "" when it is; ``ruled`` is the one that the rules make."""
    known = (question, ruled, *told(history))
    if not any(map(str.isalnum, given)):
        return "it is empty"
    if len(given) > LONGEST:
        return f"it is longer than {LONGEST} characters"
    if given != plain(given) or _LINK.search(given) or (instructs(given) and not instructs(question)):
        return "it is no plain question"
    language = detect(question) or detect(ruled)
    if language and _foreign(given, language, known):
        return "it is in another language"
    if invented := (*_new_names(given, known), *_new_figures(given, known, language)):
        return "nobody said " + ", ".join(dict.fromkeys(invented))
    lost = _lost(given, question, ruled, language)
    return f"it leaves out {', '.join(lost)}" if lost else ""


def _foreign(given: str, language: str, known: Iterable[str]) -> bool:
    """Whether a question is in another language; where nothing tells, whether it has words that nobody used."""
    found = detect(given)
    return found != language if found else not words_of(given) <= frozenset[str]().union(*map(words_of, known))


def _new_names(given: str, known: Iterable[str]) -> tuple[str, ...]:
    """Capitalised words, in German nouns too, that stand nowhere in what is known, in no form."""
    there = frozenset[str]().union(*map(words_of, known))
    return tuple(word for word in WORD.findall(given) if _naming(word) and not _there(word, there))


def _naming(word: str) -> bool:
    """Whether a word may be a name; "US" is one, "Us" is not."""
    if not any(map(str.isupper, word)):
        return False
    small = word.lower()
    return small not in _ASKING and (small not in GERMAN | ENGLISH or (word.isupper() and len(word) > 1))


def _there(word: str, there: frozenset[str]) -> bool:
    parts = [part for part in re.split(r"[-'’&.]", word) if any(map(str.isupper, part))] or [word]
    return folded(word) in there or all(
        not words_of(part).isdisjoint(there) or shared(part.lower(), there) for part in parts
    )


def _new_figures(given: str, known: Sequence[str], language: str) -> tuple[str, ...]:
    """Figures in digits that were not written so, and numbers in words that nobody said either way."""
    written = {figure for text in known for figure in _FIGURE.findall(text)}
    new = [figure for figure in _FIGURE.findall(given) if figure not in written]
    said = {(one.low, one.high) for text in known for one in amounts(text, detect(text, language))}
    plain_values = {end for ends in said for end in ends}
    for one in amounts(given, language):
        wording = given[one.start : one.end]
        if not _FIGURE.search(wording) and (one.low, one.high) not in said and one.low not in plain_values:
            new.append(wording)
    return tuple(new)


def _lost(given: str, question: str, ruled: str, language: str) -> tuple[str, ...]:
    """Names and figures of the question that are gone; all its other words, where none of them is left."""
    there = words_of(given)
    gone = [name.text for name in names(question, language) if name.sure and _gone(name.words, there)]
    gone += [figure for figure in _FIGURE.findall(question) if figure not in _FIGURE.findall(given)]
    kept = frozenset(content(ruled, language))
    wanted = [stem for stem in content(question, language) if stem in kept]
    left = frozenset(content(given, language))
    if wanted and not any(shared(stem, left) for stem in wanted):
        gone += wanted
    return tuple(gone)


def _gone(words: Sequence[str], there: frozenset[str]) -> bool:
    """Whether a name stands nowhere; "I" of "no, I meant Meta" is none."""
    return tuple(words) != ("i",) and there.isdisjoint(_forms(words))


def _forms(words: Iterable[str]) -> frozenset[str]:
    return frozenset(form for word in words for form in words_of(word))

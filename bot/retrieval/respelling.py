"""A question's words that no article holds, as the articles write them: "wimbeldon", "Fluechtlinge", "landtags wahl".

A word is looked up, never searched for: its slips are some hundred terms of the index, 4 to 11 ms of CPU at 100,000
passages, and only for words that are in no article and not common in any language. Of 2,500 questions asked of three
stores each that were made for others, 28 were changed, most of them for slips of their own ("coruption", "Carslbad").
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from bot.retrieval.known_words import is_known
from bot.retrieval.period.words import TIME_WORDS
from bot.retrieval.spelling import (
    LONG,
    in_two,
    is_content,
    is_meant,
    is_name,
    linked_otherwise,
    may_be_misspelt,
    one_slip_away,
    plain,
    with_umlauts,
)
from vectorstore.text.analysis import term_of
from vectorstore.text.same_names import equivalents
from vectorstore.text.word_language import LONGEST

if TYPE_CHECKING:
    from collections.abc import Iterable

    from vectorstore.domain import Scope
    from vectorstore.encoders.encoder import Encoder
    from vectorstore.index.snapshot import Snapshot

WORD = re.compile(r"[^\W\d_]+")
WITHIN = re.compile(r"(?<=[^.!?:\s„“\"»][ -])[^\W\d_]+")  # a word that begins no sentence
MOST = 4  # words of a question that are looked up
READ = 12  # passages whose writing of a word is read
SHOUTED = 5  # letters of a word in capitals that is no acronym


@dataclass(frozen=True, slots=True)
class Respelt:
    """A question as it is searched; ``meant`` are the words it was written with instead of the asker's."""

    question: str
    meant: tuple[tuple[str, str], ...] = ()


def respelt(question: str, snapshot: Snapshot, encoder: Encoder, scope: Scope, outlets: Iterable[str]) -> Respelt:
    """The question with the words that are slips as the articles in the scope write them; outlets stay as they are."""
    asked = quiet(question)
    small = asked == asked.lower()
    speller = Speller(snapshot, encoder, scope, cased=not small)
    words = list(WORD.finditer(asked))
    kept = {plain(word) for outlet in outlets for word in WORD.findall(outlet)}
    doubted = [at for at, word in enumerate(words) if may_be_misspelt(word.group()) and plain(word.group()) not in kept]
    speller.look_up([words[at].group() for at in doubted])
    changes: list[Change] = []
    for at in doubted:
        if len(changes) < MOST and not (changes and words[at].start() < changes[-1][1]):
            changes += filter(None, [_change(words, at, asked, speller)])
    spelled = _with(asked, changes)
    return replace(spelled, question=with_capitals(spelled.question, speller)) if small else spelled


def with_capitals(question: str, speller: Speller) -> str:
    """A question typed in small letters with the capitals of the articles, and one where it begins with no name."""
    text = WORD.sub(lambda word: speller.mostly(word.group()) if is_content(word.group()) else word.group(), question)
    first = WORD.match(text)
    return text[:1].upper() + text[1:] if first and not is_content(first.group()) else text


def quiet(question: str) -> str:
    """A question typed in capitals alone in small letters."""
    words = WORD.findall(question)
    shouted = question.isupper() and len(words) > 1 and any(len(word) > SHOUTED for word in words)
    return question.lower() if shouted else question


class Speller:
    """What the articles of a scope hold of a word, in any of the store's languages."""

    def __init__(self, snapshot: Snapshot, encoder: Encoder, scope: Scope, *, cased: bool) -> None:
        self._snapshot, self._encoder, self._scope, self._cased = snapshot, encoder, scope, cased
        self._languages = tuple(snapshot.languages(scope)) or ("",)
        self._known: dict[str, bool] = {}

    def look_up(self, words: Sequence[str]) -> None:
        """Look all words up in one statement, for ``known``."""
        terms = {word: self._with_equivalents(word) for word in words}
        held = self._snapshot.held({term for each in terms.values() for term in each})
        self._known.update({word: not held.isdisjoint(each) for word, each in terms.items()})

    def known(self, word: str) -> bool:
        """Whether any article holds the word, or the name as another language writes it."""
        if word not in self._known:
            self.look_up([word])
        return self._known[word]

    def _with_equivalents(self, word: str) -> set[str]:
        return {term for each in (word, *equivalents(word.lower())) for term in self._terms(each)}

    def with_slip(self, word: str) -> str:
        """The word of the articles that this one is a slip of, "" where there is none."""
        own = self._encoder.likelihood(word)
        if own is None or own == 0.0:
            return ""
        held = self._snapshot.held({term for each in one_slip_away(word) for term in self._terms(each)})
        told = {meant: count for term in sorted(held) for meant, count in self.written(term).items()}
        likelier = {meant: (self._encoder.likelihood(meant) or 0.0) - own for meant in told}
        fitting = [meant for meant in told if is_meant(word, meant, likelier[meant], cased=self._cased)]
        return max(fitting, key=lambda meant: (told[meant], likelier[meant], meant), default="")

    def as_written(self, words: Sequence[str]) -> str:
        """The first of these words that the articles hold, as they write it."""
        terms = {word: self._terms(word) for word in words}
        held = self._snapshot.held({term for each in terms.values() for term in each}) if words else frozenset()
        for word in words:
            told = Counter[str]()
            for term in held.intersection(terms[word]):
                told.update({one: count for one, count in self.written(term).items() if plain(one) == plain(word)})
            if told:
                return max(told, key=lambda one: (told[one], one))
        return ""

    def mostly(self, word: str) -> str:
        """A word with the capitals that it mostly has within the articles' sentences; known names have one."""
        told = Counter[str]()
        for term in self._terms(word):
            within = self.written(term, WITHIN)
            told.update({one: count for one, count in within.items() if one.lower() == word.lower()})
        known = word.capitalize() if is_name(word) else word
        return max(told, key=lambda one: (told[one], one == word, one), default=known)

    def written(self, term: str, pattern: re.Pattern[str] = WORD) -> Counter[str]:
        """The ways in which passages in the scope write a term."""
        hits = self._snapshot.lexical([term], READ, self._scope) if self._snapshot.held([term]) else []
        every = self._snapshot.found([hit.key for hit in hits]).values()
        texts = ((f"{found.passage.text}\n{found.article.title}", found.passage.language) for found in every)
        words = ((word, language) for text, language in texts for word in pattern.findall(text))
        return Counter(word for word, language in words if term_of(word, language) == term)

    def side_by_side(self, first: str, second: str) -> str:
        """Two words as a passage has them side by side, "" where none does."""
        hits = self._snapshot.lexical([*self._terms(first), *self._terms(second)], READ, self._scope)
        beside = re.compile(rf"\b{re.escape(first)}[ -]{re.escape(second)}\b", re.IGNORECASE)
        texts = (found.passage.text for found in self._snapshot.found([hit.key for hit in hits]).values())
        return next((match.group() for text in texts if (match := beside.search(text))), "")

    def _terms(self, word: str) -> list[str]:
        return list(dict.fromkeys(term_of(word, language) for language in self._languages))


Change = tuple[int, int, str]


def _change(words: Sequence[re.Match[str]], at: int, asked: str, speller: Speller) -> Change | None:
    """What stands in place of a word: with its umlauts, or where no article holds it as they write what was meant."""
    typed, (start, end) = words[at].group(), words[at].span()
    if len(typed) > LONGEST:  # no word; of 2,000 letters there would be 100,000 slips
        return None
    if found := speller.as_written(with_umlauts(typed)):
        return start, end, found
    if speller.known(typed):
        return None
    if joined := _joined(words, at, asked, speller):
        return joined
    found = _alone(typed, speller, of_name=_of_name(words, at, asked))
    return (start, end, found) if found else None


def _joined(words: Sequence[re.Match[str]], at: int, asked: str, speller: Speller) -> Change | None:
    """The word together with the one before or behind it, where the articles write both as one: "landtags wahl"."""
    for first, second in ((at, at + 1), (at - 1, at)):
        if first < 0 or second >= len(words):
            continue
        begin, end = words[first], words[second]
        if asked[begin.end() : end.start()] not in (" ", "-"):
            continue
        if found := speller.as_written([begin.group() + end.group()]):
            return begin.start(), end.end(), found
    return None


def _alone(typed: str, speller: Speller, *, of_name: bool) -> str:
    """The word linked otherwise, without its slip, or in two words; of names of two words no letter is another."""
    found = speller.as_written(linked_otherwise(typed))
    if found or of_name or is_known(typed):
        return found
    return time_word(typed) or speller.with_slip(typed) or _in_two(typed, speller)


def time_word(typed: str) -> str:
    """The weekday, month or word for a stretch of time that an unknown word in small letters is a slip of, else ""."""
    if typed[:1].isupper():
        return ""
    near = [word for word in one_slip_away(typed) if word in TIME_WORDS]
    alike = max(near, key=lambda word: (word[-1] == typed[-1], len(word)), default="")
    return alike if len({TIME_WORDS[word] for word in near}) == 1 else ""


def _of_name(words: Sequence[re.Match[str]], at: int, asked: str) -> bool:
    """Whether a word stands beside another with a capital, as a family name does; the question's first word has one."""
    pairs = [(words[first], words[first + 1]) for first in (at - 1, at) if 0 < first < len(words) - 1]
    beside = (pair for pair in pairs if asked[pair[0].end() : pair[1].start()] == " ")
    return len(words[at].group()) < LONG and any(all(word.group()[0].isupper() for word in pair) for pair in beside)


def _in_two(word: str, speller: Speller) -> str:
    pairs = (pair for pair in in_two(word) if all(map(speller.known, pair)))
    return next((found for pair in pairs if (found := speller.side_by_side(*pair))), "")


def _with(asked: str, changes: Sequence[Change]) -> Respelt:
    """The question with these words in place of those that stand there; mere umlauts are not worth a word."""
    text, meant = asked, []
    for start, end, word in sorted(changes, reverse=True):
        text = text[:start] + word + text[end:]
        if word.lower() not in with_umlauts(asked[start:end]):
            meant.append((asked[start:end], word))
    return Respelt(text, tuple(reversed(meant)))

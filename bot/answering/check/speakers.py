"""Whose words and offices are told: a quotation under another's name, a first name before another's surname; pure."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.answering.check.quotations import folded as evened
from bot.answering.check.quotations import quoted
from bot.answering.words.naming import Name, names, words_of
from bot.answering.words.wording import content
from vectorstore.text.sentences import sentences
from vectorstore.text.word_language import common

if TYPE_CHECKING:
    from collections.abc import Iterator


def wrong_speaker(statement: str, language: str, source: str, spoken: str) -> tuple[str, ...]:
    """The quoted words of a statement that the source gives, in a sentence with names, to none of those it names."""
    outside = _without_quotations(statement)
    mine = {word for name in names(outside, language) for word in name.words}
    if not mine & words_of(source):
        mine = set(content(outside, language)) & set(content(_without_quotations(source), spoken))
    return tuple(words for words in quoted(statement) if mine and _of_others(words, mine, source, spoken))


def _of_others(words: str, mine: set[str], source: str, spoken: str) -> bool:
    plain = evened(words).strip(" .,;:!?")
    said = [sentence for sentence in _sentences(source) if plain in evened(sentence)]
    if not said:
        return False
    around = [_without_quotations(one) for one in said]
    speakers = [
        ({word for name in names(one, spoken) for word in name.words}, set(content(one, spoken))) for one in around
    ]
    return all(named and not (named | stems) & mine for named, stems in speakers)


def _sentences(text: str) -> Iterator[str]:
    """Sentences, a quotation of several of them with the words that introduce it."""
    waiting = ""
    for span in sentences(text):
        waiting = f"{waiting} {text[span.start : span.end]}".strip()
        plain = evened(waiting)
        if plain.count('"') % 2 == 0:
            yield waiting
            waiting = ""
    if waiting:
        yield waiting


def _without_quotations(text: str) -> str:
    for words in quoted(text):
        text = text.replace(words, " ")
    return text


def mixed_names(found: tuple[Name, ...], source: str, spoken: str) -> tuple[str, ...]:
    """Names put together from two of the source: Frank Doyle's first name before Naomi Castell's last."""
    there = [name.words for name in names(source, spoken) if len(name.words) > 1]
    pairs = [
        name for name in found if len(name.words) > 1 and not any(common(word, spoken) for word in name.text.split())
    ]
    return tuple(name.text for name in pairs if _mixed(name.words, there))


def _mixed(words: tuple[str, ...], there: list[tuple[str, ...]]) -> bool:
    first, last = words[-2:]
    of_last = [other for other in there if last in other]
    of_first = [other for other in there if first in other]
    own = any(last in other for other in of_first)
    return bool(of_last and of_first) and not own


def other_office(found: tuple[Name, ...], statement: str, language: str, source: str, spoken: str) -> tuple[str, ...]:
    """Names with the office of another: "minister Voss", where Lund is minister and Voss has another office."""
    there = [_office(source, name, spoken) for name in names(source, spoken)]
    given = (_office(statement, name, language) for name in found)
    return tuple(one.name for one in given if one.stems and _anothers(one, there))


@dataclass(frozen=True, slots=True)
class _Office:
    """A last name with the stems of its office, right before it or part of it; ``full`` with a first name."""

    name: str
    stems: frozenset[str]
    full: bool = False


def _office(text: str, name: Name, language: str) -> _Office:
    """Finance chief Reyes, Trainer Uwe Scholz: one or two words before a name; German nouns only, "in" none."""
    words = name.text.split()
    titles = [word for word in words[:-1] if common(word, language)] if len(words) > 1 else []
    before = text[: max(0, text.find(name.text))]
    stems = [stem for word in titles for stem in content(word, language)]
    for word in reversed(before.split()[-2:] if before.endswith(" ") else []):
        found = content(word, language)
        if not found or word[-1] in ".,:;" or (language.startswith("de") and not word[0].isupper()):
            break
        stems += found
    return _Office(name.words[-1], frozenset(stems), len(words) - len(titles) > 1)


def _anothers(mine: _Office, there: list[_Office]) -> bool:
    own = [one.stems for one in there if one.name == mine.name and one.stems]
    others = [one.stems for one in there if one.name != mine.name and mine.stems <= one.stems]
    person = own or any(one.name == mine.name and one.full for one in there)
    return bool(person and others) and not any(mine.stems <= stems for stems in own)

"""Is it said of the one and the place that the quotes say it of, or of another one that stands beside them? Pure."""

from __future__ import annotations

import re

from bot.answering.check.stated import Stated
from bot.answering.words.naming import Name, names, words_of
from bot.answering.words.same_name import begins_alike
from bot.answering.words.wording import content, phrases, shared
from vectorstore.text.days import MONTH_OF
from vectorstore.text.sentences import sentences
from vectorstore.text.stopwords import ENGLISH, GERMAN
from vectorstore.text.word_language import common

ELSEWHERE = 0.7  # share of a statement's words in a clause about someone else; 0.5 drops two good ones
_RELATIVE = frozenset(("who", "which", "whose", "whom"))
_BRACKET = re.compile(r"\s\([^)]{1,40}\)")  # a party or an age behind a name
_PLACE = re.compile(
    r"\b(?:[Ii]n|[Ii]m|[Aa]t|[Bb]ei|[Nn]ear|[Nn]ahe|[Aa]us|[Ff]rom)\s(?:the\s)?(?:[a-zäöü]+\s(?:of|von)\s)?"
    r"(?P<name>(?:[A-ZÄÖÜ][\w-]+\s?)+)"
)


def other_subject(case: Stated, found: tuple[Name, ...], near: frozenset[str]) -> tuple[str, ...]:
    """The statement opens with a name that the quotes lack, and each of them opens with a name that it lacks."""
    opening = next((name for name in found if name.first), None)
    if opening is None or (not opening.sure and common(opening.text, case.language)):
        return ()
    if any(begins_alike(word, near) for word in opening.words):
        return (f"said of something else than {opening.text}",) if _another_clause(case, opening) else ()
    mine = words_of(case.text)
    openings = [next((name for name in names(one.text, one.language) if name.first), None) for one in case.evidence]
    if all(name is not None and not any(begins_alike(word, mine) for word in name.words) for name in openings):
        return (f"said of something else than {opening.text}",)
    return ()


def _another_clause(case: Stated, opening: Name) -> bool:
    """What is said of the opening name stands in a clause about others, and the name in a clause of its own."""
    own = frozenset(opening.words)
    said = [stem for stem in content(case.text, case.language) if not shared(stem, own)]
    parts = [(words_of(part), frozenset(content(part, case.language)), part) for part in _with_subjects(case.own)]
    if not said or len(parts) < 2:  # noqa: PLR2004 (a clause and another)
        return False
    words, stems, best = max(parts, key=lambda part: sum(shared(stem, part[1]) for stem in said))
    covered = sum(shared(stem, stems) for stem in said) >= ELSEWHERE * len(said)
    return covered and not words & own and any(part[0] & own for part in parts) and _of_others(case, best)


def _of_others(case: Stated, phrase: str) -> bool:
    """A phrase names someone whom the statement does not; an opener counts where the source has it as a name."""
    mine = words_of(case.text)
    sure = {word for name in names(case.surroundings, case.language) if name.sure for word in name.words}
    there = names(_PLACE.sub(" ", phrase), case.language)
    return any(
        not mine.intersection(name.words) and (name.sure or (name.first and sure.intersection(name.words)))
        for name in there
    )


def _with_subjects(text: str) -> list[str]:
    """The phrases of a text, each with the one before where it has no subject: ", verlässt …", ", who joined …"."""
    found: list[str] = []
    for part in phrases(_BRACKET.sub("", text)):
        opening = part.split()[0]
        goes_on = opening in _RELATIVE or (opening[0].islower() and opening not in GERMAN | ENGLISH)
        if found and goes_on:
            before = found if opening in _RELATIVE else found[:1]
            found.append(f"{before[-1]} {part}")
        else:
            found.append(part)
    return found


def other_place(case: Stated) -> tuple[str, ...]:
    """Places of the statement where the sentences it rests on name others, and the source has them elsewhere."""
    mine, theirs = _places(case.text), _places(case.closest)
    if not mine or not theirs or not case.own or mine & words_of(case.closest) or theirs & words_of(case.text):
        return ()
    others = [case.surroundings[span.start : span.end] for span in sentences(case.surroundings)]
    known = set().union(*(words_of(other) for other in others if other not in case.closest))
    return tuple(f"said of another place than {place.capitalize()}" for place in sorted(mine & known))


def _places(text: str) -> frozenset[str]:
    """The folded words of what stands after "in" and the like with a capital, months left out."""
    found = (words_of(match["name"]) for match in _PLACE.finditer(text))
    return frozenset().union(*(words for words in found if not words & MONTH_OF.keys()))

"""Where articles disagree about what is asked: contradictions, and developments over time; nothing is reconciled. Pure.

Sentences of different articles are compared when they answer the same question about the same matter: they hold the
question's words, share names, and give a figure, a day or a name of the kind that is asked for. Values that can both
be so ("rund 40" and 41) are no disagreement.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Literal

from bot.answering.changing import changing
from bot.answering.claims import Claim, agree, claim, covered, question_stems
from bot.answering.coming import newest
from bot.answering.evidence import wanted_kind
from bot.answering.naming import names, words_of
from bot.answering.upcoming import asks_coming, is_ahead
from bot.answering.wording import content, hedged, negated, opposed, shared

if TYPE_CHECKING:
    from bot.answering.evidence import Sentence

Kind = Literal["contradiction", "development"]
WITHIN = 4.5  # log-odds behind the best sentence
WITHIN_NEWER = 6.5  # the same for a newer article's sentence where the fact is one that changes
MOST_READ = 16  # sentences compared
MOST_SIDES = 3
ALIKE = 0.34  # share of the shorter sentence's content words that the other has as well
# Of the best sentence's closeness, in deviations, that one in another language has: the pairs that tell of one thing in
# evaluation/conflicts.jsonl have 0.7 and more, a law's day beside an election's 0.45.
ABROAD = 0.6
COVERED = 0.5  # share of the question's content words in sentence and title
LONG_WORD = 10  # letters of a German word that is as good as a name
LEADING = 1.5  # log-odds behind the best sentence from which none can be a side that others are compared with
TERM = 7  # days between two reports about an office that tell a change of office from a contradiction
DAY = 86_400.0
_MOVED = re.compile(
    r"\b(?:\w*gestiegen|st(?:ieg|eigt)\w*|erhöht\w*|gesunken|sank|sinkt|gefallen|fiel|inzwischen|mittlerweile"
    r"|nunmehr|nun|jetzt|neuerdings"
    r"|verschoben|verschiebt|verlegt|vorgezogen|verzögert\w*|erst|doch noch|statt|korrigiert\w*|aktualisiert\w*"
    r"|neue[rsn]? (?:zahl|stand|bilanz)\w*"
    r"|ris(?:es?|en|ing)|rose|rais(?:ed|es)|increas\w*|fell|fallen|drop\w*|cut|now|since|postpone\w*|delay\w*"
    r"|brought forward|move[sd]|instead"
    r"|no longer|nicht mehr|updated?|revised|corrected|climb\w*)\b",
    re.IGNORECASE,
)
_PRICE = re.compile(
    r"\b(?:koste[tn]|preis\w*|gebühr\w*|costs?|prices?|fares?|leitzins\w*|inflation\w*)\b", re.IGNORECASE
)
VICTIMS = frozenset(("dead", "hurt", "missing", "held", "moved"))
_SUCCEEDED = re.compile(
    r"\b(?:nachfolg\w*|löst\b.*\bab|abgelöst|folgt auf|neue[rn]? |succeed\w*|successor|replac\w*|takes over"
    r"|took over|übernimmt|new )",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Side:
    """One of the values that are reported, in the newest sentence that reports it."""

    sentence: Sentence
    claim: Claim

    @property
    def published(self) -> float | None:
        """When its article was published, UTC seconds."""
        return self.sentence.found.article.published


@dataclass(frozen=True, slots=True)
class Disagreement:
    """Values that cannot all be so, the newest first."""

    kind: Kind
    sides: tuple[Side, ...]


def disagreement(question: str, language: str, evidence: Sequence[Sentence]) -> Disagreement | None:
    """How the articles disagree about what the question asks; None where they do not."""
    ranked = sorted(evidence, key=lambda one: (-one.score, one.found.passage.key, one.start))[:MOST_READ]
    near = [one for one in ranked if one.score >= ranked[0].score - _reach(question, one, ranked[0])]
    told = [(one, _claim(question, language, one)) for one in near if _answers(question, language, one)]
    sides = [Side(one, said) for one, said in told if said is not None]
    sides = _coming(sides) if asks_coming(question) else sides
    leads = bool(sides) and sides[0].sentence.score >= ranked[0].score - LEADING
    found = _by_value(question, language, sides) if leads else None
    return found or (None if wanted_kind(question) else _opposed(question, language, near))


def _coming(sides: Sequence[Side]) -> list[Side]:
    """Those that tell a day after the newest article, where any do: the last rise is no evidence of the next."""
    moment = newest([side.sentence for side in sides])
    ahead = [side for side in sides if moment and side.claim.day and is_ahead(side.claim.day, moment)]
    return ahead or list(sides)


def _reach(question: str, one: Sentence, best: Sentence) -> float:
    """How far behind the best a sentence may be: further where a newer article may tell what has changed."""
    ours, theirs = one.found.article.published, best.found.article.published
    newer = ours is not None and theirs is not None and ours > theirs and _spoken(one) == _spoken(best)
    return WITHIN_NEWER if newer and changing(question) else WITHIN


def _claim(question: str, language: str, one: Sentence) -> Claim | None:
    said = claim(question, language, one.text, _spoken(one))
    abroad = said is not None and said.sort == "name" and _spoken(one) != language
    return None if abroad else said


def _spoken(one: Sentence) -> str:
    return one.found.passage.language or one.found.article.language


def _answers(question: str, language: str, one: Sentence) -> bool:
    """Whether a sentence, with its title, is about what the question asks; across languages its names tell."""
    if _spoken(one) != language:
        return True
    about = f"{one.text} {one.found.article.title}"
    asked = [name for name in names(question, language) if name.sure]
    held = words_of(about)
    if not all(any(shared(word, held) for word in name.words) for name in asked):
        return False
    return covered(question_stems(question, language), about, language) >= COVERED


def _by_value(question: str, language: str, sides: Sequence[Side]) -> Disagreement | None:
    """The sides about the same matter as the best, one for each value, the newest first."""
    best = sides[0]
    comparable = [
        side
        for side in sides[1:]
        if agree(best.claim, side.claim) is not None and _same_matter(question, language, best, side)
    ]
    same = _one_of_each([best, *comparable], newest=bool(changing(question)))
    groups: list[list[Side]] = []
    for side in same:
        group = next((group for group in groups if all(agree(side.claim, one.claim) for one in group)), None)
        groups.append([side]) if group is None else group.append(side)
    if len(groups) < 2:  # noqa: PLR2004 (one value is no disagreement)
        return None
    told = sorted((max(group, key=_when) for group in groups[:MOST_SIDES]), key=_when, reverse=True)
    return Disagreement(_kind(question, told), tuple(told))


def _one_of_each(sides: Sequence[Side], *, newest: bool) -> list[Side]:
    """The best side of each article; of a changing fact the one that no older article has: "58, from January 63"."""
    articles = dict.fromkeys(side.sentence.found.passage.article_id for side in sides)
    chosen = []
    for article in articles:
        own = [side for side in sides if side.sentence.found.passage.article_id == article]
        older = [side for side in sides if _when(side) < _when(own[0])] if newest else []
        fresh = [side for side in own if older and not any(agree(side.claim, one.claim) for one in older)]
        chosen.append(fresh[0] if fresh else own[0])
    return chosen


def _when(side: Side) -> float:
    return side.published if side.published is not None else float("-inf")


def _same_matter(question: str, language: str, one: Side, other: Side) -> bool:
    """Whether two sentences speak of the same thing: names in common, no other year, words in common."""
    if not changing(question) and one.claim.sort != "day" and _other_years(one, other, question):
        return False
    if not _names_meet(question, language, one.sentence, other.sentence):
        return False
    return _alike(one, other)


def _other_years(one: Side, other: Side, question: str) -> bool:
    """Both name years, and none is the same: figures of two years are no contradiction.

    Where the question names a year, an article that names none speaks of the year it appeared in.
    """
    mine, theirs, asked = _years(one.sentence.text), _years(other.sentence.text), _years(question)
    if asked:
        return not ((mine or _appeared(one)) & asked and (theirs or _appeared(other)) & asked)
    return bool(mine and theirs and not mine & theirs)


def _appeared(side: Side) -> set[str]:
    return set() if side.published is None else {_day(side.published)[:4]}


def _years(text: str) -> set[str]:
    return set(re.findall(r"\b(?:19|20)\d\d\b", text))


def _names_meet(question: str, language: str, one: Sentence, other: Sentence) -> bool:
    """The articles share a name, where the question itself names nothing that both have."""
    if any(name.sure for name in names(question, language)) and _spoken(one) == _spoken(other) == language:
        return True
    mine, theirs = _named(one), _named(other)
    return bool(mine & theirs) or not mine or not theirs or _telling(question, language, one, other)


def _telling(question: str, language: str, one: Sentence, other: Sentence) -> bool:
    """Both hold a long word of the question, which in German is as good as a name ("Klangpreis")."""
    told = [f"{side.text} {side.found.article.title}" for side in (one, other)]
    long = [stem for stem in question_stems(question, language) if len(stem) >= LONG_WORD]
    return any(all(covered([stem], text, language) for text in told) for stem in long)


def _named(one: Sentence) -> set[str]:
    text = f"{one.found.article.title}. {one.found.passage.text}"
    return {word for name in names(text, _spoken(one)) for word in name.words}


def _alike(one: Side, other: Side) -> bool:
    """Enough of the shorter sentence's words in the other; across languages names and closeness stand for words."""
    if _spoken(one.sentence) != _spoken(other.sentence):
        return other.sentence.closeness >= ABROAD * one.sentence.closeness
    short, long = sorted((_other_words(one), _other_words(other)), key=len)
    if not short:
        return False
    return sum(shared(stem, frozenset(long)) for stem in short) >= ALIKE * len(short)


def _other_words(side: Side) -> list[str]:
    """The stems of a sentence without the names that are its answer."""
    answer = frozenset(side.claim.words)
    return [
        stem for stem in content(side.sentence.text, _spoken(side.sentence)) if not answer or not shared(stem, answer)
    ]


def _kind(question: str, sides: Sequence[Side]) -> Kind:
    """A development where the newer word is of a later day and such things change, or it says that it changed."""
    newest, oldest = sides[0], sides[-1]
    if newest.published is None or oldest.published is None or _day(newest.published) == _day(oldest.published):
        return "contradiction"
    asked, text = changing(question), newest.sentence.text
    if newest.claim.sort == "name":
        later = newest.published - oldest.published >= TERM * DAY
        return "development" if (asked and later) or _SUCCEEDED.search(text) else "contradiction"
    if newest.claim.sort == "figure" and (asked or newest.claim.kind in VICTIMS or _PRICE.search(text)):
        return "development"
    return "development" if _MOVED.search(text) else "contradiction"


def _day(seconds: float) -> str:
    return datetime.fromtimestamp(seconds, UTC).date().isoformat()


def _opposed(question: str, language: str, near: Sequence[Sentence]) -> Disagreement | None:
    """Two articles of which one says yes and the other no: "genehmigt" and "abgelehnt"."""
    about = [one for one in near if _answers(question, language, one)]
    if not about:
        return None
    best, empty = about[0], Claim("name", "")
    for other in about[1:]:
        elsewhere = other.found.passage.article_id != best.found.passage.article_id
        if elsewhere and _spoken(best) == _spoken(other) and _contrary(best, other):
            sides = sorted((Side(best, empty), Side(other, empty)), key=_when, reverse=True)
            return Disagreement(_kind_of_fact(sides), tuple(sides))
    return None


CONTRARY = 0.6  # share of the shorter sentence's words in the other for "genehmigt" and "abgelehnt" to be of one thing


def _contrary(one: Sentence, other: Sentence) -> bool:
    mine, theirs = content(one.text, _spoken(one)), content(other.text, _spoken(other))
    short, long = sorted((mine, theirs), key=len)
    alike = bool(short) and sum(shared(stem, frozenset(long)) for stem in short) >= CONTRARY * len(short)
    if not alike or hedged(one.text) != hedged(other.text):
        return False
    return opposed(one.text, other.text) or negated(one.text) != negated(other.text)


def _kind_of_fact(sides: Sequence[Side]) -> Kind:
    newest, oldest = sides[0], sides[-1]
    if newest.published is None or oldest.published is None or _day(newest.published) == _day(oldest.published):
        return "contradiction"
    return "development" if _MOVED.search(newest.sentence.text) else "contradiction"

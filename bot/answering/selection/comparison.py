"""An answer about several things at once: a line for each, or the sentence that speaks of all; pure."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from bot.answering.answer import Statement
from bot.answering.asked.offered_kind import WORD, offers, wanted_kind
from bot.answering.asked.time_told import speaks_of
from bot.answering.check.context import with_context
from bot.answering.disagreement.newest import with_its_newer_value
from bot.answering.notes.remarks import outlet
from bot.answering.selection.choosing import READ_AS_ANSWER
from bot.answering.selection.each_asked import answered, apart, unanswered
from bot.answering.selection.selection import weighed
from bot.answering.words.naming import folded, words_of
from bot.answering.words.turns import turns
from bot.answering.words.years import years
from vectorstore.text.numbers import Amount, amounts
from vectorstore.text.stopwords import ENGLISH, GERMAN

if TYPE_CHECKING:
    from bot.answering.answer import Period
    from bot.answering.asked.compared_things import Part
    from bot.answering.sentence import Sentence

# Log-odds that naming the thing alone, holding what is asked for, and saying all else that the question says are worth.
# Of 31 comparisons (22 of an auditor, 9 of ours) 25 are answered right, 16 with the first two alone and a line for each
# thing; without TOLD 24, without LEADS 24, without ALIKE 25, but a plant stands beside a profit.
NAMED, KIND, TOLD = 2.0, 1.0, 5.0
FEW = 2  # words beside the names that a sentence can be asked to say
BEHIND = 2.0  # log-odds that one sentence about all may be less likely than the best about one
ALIKE, MOST_ALIKE = 0.5, 4  # log-odds of a word or unit in common, and how many of these count
LEAD, LEADS = 300, 0.5  # characters in which the figure stands that the news is about, and its log-odds
SAME = 3  # words, units and a language that sentences share which give the same kind of figure
TOLD_WITHIN = 31 * 86_400.0  # seconds after a month or year in which its figures appear
NEARLY_READ = -5.0  # log-odds of the reader for one of the things where it is sure of another
READ_FOR_IT = 3  # likeliest sentences among which one is to be an answer for the reader
MOST_READ = 8  # sentences about each thing that are laid beside each other
Scored = tuple[float, "Sentence"]
_SAYS_MORE = re.compile(
    r"\b(?!(?:vs|versus|und|and|oder|or|gegen|against|im|vergleich\w*|zu|mit|compared?|comparison|to|with|between|zwischen"
    r"|differences?|unterschiede?)\b)\w+",
    re.IGNORECASE,
)
_REPORTED = re.compile(
    r"„|“|\"|\b(?:sagte[n]?|sagt|teilte[n]?|erklärte[n]?|laut|zufolge|nach angaben|werde|habe|seien|betonte[n]?"
    r"|kündigte[n]?|said|says|told"
    r"|according to|announced|stated|added|claims?)\b",
    re.IGNORECASE,
)


def named_alone(question: str, parts: Sequence[Part]) -> bool:
    """Whether a question only names things ("Meta vs. Microsoft") and each is spoken of: then there is an answer.

    So there is where a sentence about each has whatever more the question says ("Meta vs. Microsoft revenue"), and
    where one of several questions that are asked together has its own.
    """
    if apart(parts):
        return any(map(answered, parts))
    if not parts or missing(parts):
        return False
    if read_alone(parts):
        return True
    more = _said_more(question, parts)
    if not more:
        return not _SAYS_MORE.search(_without(question, parts))
    best = _alike([_scored(part, parts) for part in parts])
    return all(one is not None and more <= words_of(one.text) for one in best)


def _without(question: str, parts: Sequence[Part]) -> str:
    for part in parts:
        question = question.replace(part.name, " ", 1)
    return question


def _said_more(question: str, parts: Sequence[Part]) -> frozenset[str]:
    """The content words of a question beside the names and the words of comparison."""
    said = _SAYS_MORE.findall(_without(question, parts))
    return frozenset(folded(word) for word in said if word.lower() not in GERMAN | ENGLISH)


def lines(parts: Sequence[Part], language: str) -> list[Statement]:
    """The sentence that compares them, else one line for each thing that a sentence speaks of.

    None where the same one that does not compare is the best for all.
    """
    if apart(parts):
        return []
    if (whole := _comparing(parts)) is not None:
        quote = with_context(whole, _pooled(parts))
        return [Statement(quote.text, (quote,))]
    best = read_alone(parts) or _alike([_scored(part, parts) for part in parts])
    best = [one and with_its_newer_value(one, part.evidence) for part, one in zip(parts, best, strict=True)]
    places = {(one.found.passage.article_id, one.start) for one in best if one is not None}
    if len(places) < 2:  # noqa: PLR2004 (a line and another)
        return []
    return [_line(part, one, language) for part, one in zip(parts, best, strict=True) if one is not None]


def missing(parts: Sequence[Part]) -> tuple[str, ...]:
    """The things of which no sentence speaks, the questions that have no answer."""
    if apart(parts):
        return unanswered(parts)
    return tuple(part.name for part in parts if not _scored(part, parts))


def _comparing(parts: Sequence[Part]) -> Sentence | None:
    """A sentence that names all of which one is asked for, with a figure for each where these are compared.

    Not one far behind the best about each.
    """
    if not parts or not all(part.either for part in parts):
        return None
    own = _own(parts)
    naming = [one for one in _pooled(parts) if all(words & words_of(one.text) for words in own)]
    telling = [one for one in naming if not parts[0].figures or len(_figures(one)) >= len(parts)]
    # Of two rounds it is the last one that is asked about, where none is named.
    first = max(telling, key=lambda one: (not turns(one.text), one.score, -one.start), default=None)
    best = min(max((one.score for one in part.evidence), default=0.0) for part in parts)
    return first if first is not None and first.score >= best - BEHIND else None


def _pooled(parts: Sequence[Part]) -> list[Sentence]:
    """The sentences found for any of them, each with its highest score."""
    found: dict[tuple[int, int], Sentence] = {}
    for one in (one for part in parts for one in part.evidence):
        place = (one.found.passage.key, one.start)
        if place not in found or found[place].score < one.score:
            found[place] = one
    return list(found.values())


def _alike(scored: Sequence[Sequence[Scored]]) -> list[Sentence | None]:
    """A sentence for each thing, the best that tell the same of them: profit beside profit, share beside share."""
    anchors = next((each for each in scored if each), ())
    settings = [[_fitting(anchor, each, anchors) for each in scored] for anchor in anchors]
    best = max(settings, key=lambda chosen: sum(worth for worth, _ in chosen), default=[])
    return [one for _, one in best] if best else [None for _ in scored]


def _fitting(anchor: Scored, each: Sequence[Scored], anchors: Sequence[Scored]) -> tuple[float, Sentence | None]:
    """The sentence of a thing that stands best beside that of another, and what it is worth."""
    if each is anchors:
        return anchor
    worth = [(score + ALIKE * _in_common(anchor[1], one), one) for score, one in each]
    return max(worth, key=lambda pair: pair[0], default=(0.0, None))


def _in_common(one: Sentence, other: Sentence) -> int:
    """How many words and units two sentences share, at most MOST_ALIKE."""
    return min(len(_telling(one) & _telling(other)), MOST_ALIKE)


def _telling(one: Sentence) -> frozenset[str]:
    """The content words of a sentence, the units of its figures and its language."""
    language, text = one.found.passage.language, one.text
    for amount in reversed(amounts(text, language)):
        text = f"{text[: amount.start]} {text[amount.end :]}"
    words = (word.lower() for word in WORD.findall(text) if not word.isdigit())
    return _units(one) | {language} | {word for word in words if word not in GERMAN | ENGLISH}


def _units(one: Sentence) -> frozenset[str]:
    return frozenset(amount.unit for amount in _figures(one) if amount.unit)


def _figures(one: Sentence) -> list[Amount]:
    """The amounts of a sentence that are no years."""
    told = amounts(one.text, one.found.passage.language)
    return [amount for amount in told if amount.unit or not years(one.text[amount.start : amount.end])]


def _own(parts: Sequence[Part]) -> list[frozenset[str]]:
    """The words of each name that not every name has."""
    words = [_words(part.name) for part in parts]
    return [each - frozenset.intersection(*words) or each for each in words]


def _scored(part: Part, parts: Sequence[Part]) -> list[Scored]:
    """The best sentences about a thing, best first: by name, best alone, of its time, or by the outlet that it is."""
    own, *others = _own([part, *(one for one in parts if one.name != part.name)])
    found = [(one.score + worth, one) for one in part.evidence if (worth := _worth(one, part, own, others)) is not None]
    best = sorted(found, key=lambda each: (-each[0], each[1].start))[:MOST_READ]
    return best if part.period or not part.figures or years(part.question) else _newest(best)


def read_alone(parts: Sequence[Part]) -> list[Sentence | None]:
    """For each thing what the reader takes for the answer to what is asked of it alone; none where one has none."""
    best = [_read_alone(part, parts) for part in parts]
    sure = any(one is not None and (one.reading or 0.0) >= READ_AS_ANSWER for one in best)
    return list(best) if sure and None not in best else []


def _read_alone(part: Part, parts: Sequence[Part]) -> Sentence | None:
    own, *others = _own([part, *(one for one in parts if one.name != part.name)])
    likely = sorted(weighed(part.alone, part.read), key=lambda one: (-one.score, one.start))[:READ_FOR_IT]
    about = replace(part, evidence=part.read)
    telling = [
        (one.score, one)
        for one in likely
        if one.reading is not None and one.reading >= NEARLY_READ and (not part.figures or _figures(one))
        if _worth(one, about, own, others) is not None
    ]
    return next((one for _, one in (telling if years(part.question) else _newest(telling))), None)


def _newest(best: Sequence[Scored]) -> list[Scored]:
    """Without figures of which a newer article gives the same kind."""
    return [one for one in best if not any(_outdates(other, one) for other in best)]


def _outdates(newer: Scored, older: Scored) -> bool:
    one, other = newer[1], older[1]
    later = (one.found.article.published or 0.0) > (other.found.article.published or 0.0)
    shared = _telling(one) & _telling(other)
    return later and newer[0] >= older[0] - BEHIND and len(shared) >= SAME and not shared.isdisjoint(_units(other))


def _worth(one: Sentence, part: Part, own: frozenset[str], others: Sequence[frozenset[str]]) -> float | None:
    """What speaks for a sentence beside its score; None for one that is about something else."""
    if part.period is not None:
        return _timely(one, part.period)
    held, title = words_of(with_context(one, part.evidence).text), words_of(one.found.article.title)
    alone = not any(_told(other, held) for other in others)
    # An outlet: what it wrote is compared.
    by = own - GERMAN - ENGLISH == _words(one.found.article.source) - GERMAN - ENGLISH
    titled = _named(part, own, title) and alone and not any(_told(other, title) for other in others)
    if not (by or _named(part, own, held) or titled):
        return None
    offered = _offered(one, part)
    leads = part.figures and offered and one.start < LEAD
    topic = _said_more(part.question, [part])
    told = 0 < len(topic) <= FEW and topic <= words_of(one.text)
    at_hand = titled and (told or (part.figures and offered))
    itself = by or (alone and _named(part, own, words_of(one.text))) or at_hand
    return NAMED * itself + KIND * offered * (1 + part.figures) + LEADS * leads + TOLD * told


def _timely(one: Sentence, period: Period) -> float | None:
    """What speaks for a sentence with figures of a time: most where its article is of that time as well."""
    if not _figures(one) or not speaks_of(one.text, one.found.article, one.found.passage.language, period):
        return None
    published, ends = one.found.article.published or 0.0, (period.until or 0.0) + TOLD_WITHIN
    return NAMED * ((period.since or 0.0) <= published < ends)


def _named(part: Part, own: frozenset[str], held: frozenset[str]) -> bool:
    """Whether words name a thing: any word of a name, all of what is no name ("rail workers")."""
    if part.name[:1].isupper():
        return _told(own, held)
    return all(not _words(word).isdisjoint(held) for word in part.name.split())


def _told(own: frozenset[str], held: frozenset[str]) -> bool:
    """Whether words hold one of a name, or the one for what is of it: "die Aldorfer Bahn" is of Aldorf."""
    return any(word in held or f"{word}er" in held or f"{word.removesuffix('en')}ner" in held for word in own)


def _offered(one: Sentence, part: Part) -> bool:
    """Whether a sentence holds what is compared: figures, with a unit where nothing is asked but names."""
    if part.question.strip(" ?") == part.name:
        return bool(_units(one))
    if part.figures:
        return bool(_figures(one))
    kind = wanted_kind(part.question)
    return bool(kind) and bool(offers(part.question, one.text, kind))


def _words(name: str) -> frozenset[str]:
    return frozenset(word for word in words_of(name) if len(word) > 1)


def _line(part: Part, one: Sentence, language: str) -> Statement:
    quote = with_context(one, part.read if one in part.read else part.evidence)
    said = f"{part.name} ({outlet(language, one.found)})" if reported(quote.text) else part.name
    return Statement(quote.text, (quote,), "\n- ", said)


def reported(text: str) -> bool:
    """Whether a sentence tells what somebody said."""
    return bool(_REPORTED.search(text))

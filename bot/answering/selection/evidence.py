"""The sentences of the found passages, each with what speaks for it as an answer; pure but for the encoder."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

import numpy as np

from bot.answering.asked.ages import of_another_age
from bot.answering.asked.changing import changing
from bot.answering.asked.kind import kind_asked
from bot.answering.asked.listing import listed
from bot.answering.asked.numbered import of_another_number
from bot.answering.asked.offered_kind import offers, wanted_kind
from bot.answering.asked.outlet_told import of_the_outlet, without_its_outlet
from bot.answering.asked.quarter_told import of_the_quarter
from bot.answering.asked.settled_later import settled_later
from bot.answering.asked.subject import asked_names, speaks_of, told_of
from bot.answering.asked.table_row import of_the_row
from bot.answering.asked.time_told import of_the_period
from bot.answering.check.instructions import addressed
from bot.answering.reading_across import read_across
from bot.answering.selection.another_person import of_the_person
from bot.answering.selection.counting import with_counts
from bot.answering.selection.namesake import of_no_namesake
from bot.answering.selection.opined import of_reports
from bot.answering.selection.plainly_told import read_plainly
from bot.answering.selection.put_in import of_what_was_put
from bot.answering.selection.said import with_matter
from bot.answering.sentence import Sentence
from bot.answering.words.offices import of_another_rank, offices, tells_of_deputy
from bot.answering.words.spoken_day import spoken_day
from bot.answering.words.statement_form import is_shouted
from bot.answering.words.turns import of_another_turn, turns
from bot.answering.words.years import years
from bot.retrieval.fusion import Spread
from bot.retrieval.retrieved import Retrieved
from vectorstore.domain import Found, Span
from vectorstore.encoders.encoder import Encoder, Vectors
from vectorstore.index.sentence_vectors import in_context, sentence_texts
from vectorstore.text.analysis import lexemes, query_terms
from vectorstore.text.days import days
from vectorstore.text.language import detect
from vectorstore.text.sentences import sentences

_ASKS_WHETHER = re.compile(r"\W*(?:will|is|are|wird|werden|soll(?:en)?|kommt|startet|öffnet)\s", re.IGNORECASE)
_DATELINE = re.compile(r"[A-ZÄÖÜ][\w'’/-]+(?: [A-ZÄÖÜ(][\w'’/)-]+){0,2}\.")
READ = 6  # passages: in the first 6 lies the right one for 99 % of XQuAD's questions

# Fitted on one half of XQuAD mixed (469 questions in each language, listwise logistic regression over the sentences of
# six passages), reported on the other: the gold answer is in the first sentence for 0.74, in the first four for 0.93.
WEIGHTS: Mapping[str, float] = {
    "closeness": 1.15,
    "coverage": 0.5,
    "coverage in the question's language": 0.9,
    "passage": 1.2,
    "first passage": 0.25,
    "amount": 0.8,
    "time": 0.95,
    "name": 0.27,
    "opening": -0.5,
    "length": 0.27,
    "other language": 1.3,
}


@dataclass(frozen=True, slots=True)
class _Asked:
    """The question as the sentences are compared with it: terms per passage language, and the weight of each term."""

    question: str
    language: str
    terms: Mapping[str, Sequence[str]]
    weights: Mapping[str, float]
    spread: Spread
    best: float


def read_for(question: str, found: Retrieved, encoder: Encoder) -> tuple[Sentence, ...]:
    """What ``gather`` gives for a question in its own language, else in that of what was found for it."""
    return gather(question, detect(question, found.language), found, encoder)


def gather(
    question: str, language: str, retrieved: Retrieved, encoder: Encoder, *, reads: bool = True
) -> tuple[Sentence, ...]:
    """The sentences of the first passages with their scores, in reading order.

    Those of "Artemis II" are left out where "Artemis III" is asked about and something else is there; so are those of
    the first round, with "Er erhielt …" after it, where the second is asked about, and of the chancellor where it is
    the vice chancellor: where an article names a deputy who is asked about, the others are left out; what is told
    beside what a follow-up put in (put_in.py); what is told of another time than the one asked (time_told.py), but for
    whether something will be then; of another quarter (quarter_told.py), by another outlet (outlet_told.py), of
    another's age (ages.py), in a piece of opinion (opined.py), of another person (another_person.py), of a namesake
    (namesake.py), in another row of a table (table_row.py), or to a model (instructions.py). The newest stories are not
    read, nor is anything without ``reads``: nobody asks which of their sentences answers.
    """
    cut = retrieved.scope.since is not None or retrieved.scope.until is not None
    told = of_the_outlet(question, _news(_gathered(question, language, retrieved, encoder, reads=reads)))
    timeless = cut or not reads or retrieved.state_of is not None or _ASKS_WHETHER.match(question)
    found = told if timeless else of_the_period(told, retrieved.period)
    found = of_reports(question, language, of_the_quarter(question, retrieved.period, found))
    wanted, asked = asked_names(question, language), turns(question)
    found = tuple(of_the_row(question, wanted, found))
    held = offices(question) if kind_asked(question) == "person" else {}
    passages = groupby(found, key=lambda one: one.found.passage.key)
    wholes = [whole for _, group in passages for whole in in_context([one.text for one in group])]
    fitting = [
        one
        for one, whole in zip(found, wholes, strict=True)
        if not (of_another_number(wanted, one.text) or of_another_turn(asked, whole) or of_another_rank(held, whole))
        and not of_another_age(question, wanted, one.text)
        and not _is_dateline(one)
    ]
    telling = {one.found.passage.article_id for one in fitting if tells_of_deputy(held, one.text)}
    fitting = [one for one in fitting if not telling or one.found.passage.article_id in telling]
    fitting = of_no_namesake(wanted, of_the_person(question, wanted, fitting))
    return of_what_was_put(question, retrieved.put, language, fitting or found)


def _news(found: Sequence[Sentence]) -> list[Sentence]:
    """Without what an article says to a model: whoever wrote that for it to lead may have no part in an answer."""
    return [one for one in found if not _is_addressed(one)]


def _is_addressed(one: Sentence) -> bool:
    passage = one.found.passage
    begin = one.start - passage.start
    return any(span.start <= begin < span.end for span in addressed(passage.text))


def _is_dateline(one: Sentence) -> bool:
    """Whether a sentence is the place that an article opens with: "Kaltenhafen."."""
    return one.start == 0 and _DATELINE.fullmatch(one.text) is not None


def to_read(question: str, language: str, retrieved: Retrieved) -> Sequence[Found]:
    """The first passages, for a list all; of what changes those behind of newer articles that speak of a name asked.

    So it is of what is settled later. A newer state is often told in words that share little with the question, so that
    older articles stand before it.
    """
    if listed(question):
        return retrieved.passages
    passages = retrieved.passages[:READ]
    changes = changing(question) not in {"", "now"} or settled_later(question)
    if not passages or not changes:
        return passages
    since = passages[0].article.published or 0.0
    behind = [one for one in retrieved.passages[READ:] if (one.article.published or 0.0) > since]
    told = told_of(behind)
    return (*passages, *(one for one in behind if speaks_of(question, language, told[one.passage.article_id])))


def _gathered(
    question: str, language: str, retrieved: Retrieved, encoder: Encoder, *, reads: bool
) -> tuple[Sentence, ...]:
    passages = to_read(question, language, retrieved)
    pieces = [(found, span) for found in passages for span in sentences(found.passage.text)]
    if not pieces:
        return ()
    first = sum(found in passages[:READ] for found, _ in pieces)
    texts = [found.passage.text[span.start : span.end] for found, span in pieces]
    vectors = np.concatenate([_vectors(found, retrieved, encoder) for found in passages])
    cosines = np.round(vectors @ encoder.question(question), 6)
    alike = np.round(vectors @ encoder.passages([question])[0], 6)
    terms = {spoken: query_terms(question, language, spoken) for spoken in {f.passage.language for f in passages}}
    weights = _rarity(terms, texts[:first], [found.passage.language for found, _ in pieces[:first]])
    asked = _Asked(question, language, terms, weights, retrieved.spread, passages[0].score)
    found = [
        _sentence(asked, passage, span, float(cosine), float(likeness))
        for (passage, span), cosine, likeness in zip(pieces, cosines, alike, strict=True)
    ]
    if not reads or retrieved.told:
        return tuple(found)
    read = read_plainly(question, asked_names(question, language), _read(question, language, found, encoder))
    return tuple(with_matter(question, language, with_counts(question, language, read, encoder), encoder))


def _read(question: str, language: str, told: Sequence[Sentence], encoder: Encoder) -> list[Sentence]:
    """With what the reader makes of each within its passage, under the title, which names what "it" is."""
    passages = [list(group) for _, group in groupby(told, key=lambda one: one.found.passage.key)]
    timed = bool(years(question) or days(question, language))
    texts = [[_heading(group[0].found, timed=timed), *map(_as_read, group)] for group in passages]
    bare = without_its_outlet(question, sorted({group[0].found.article.source for group in passages}))
    read = read_across(bare, language, texts, [group[0].found.passage.language for group in passages], encoder)
    if read is None:
        return list(told)
    readings = (round(float(value), 4) for each in read for value in each[1:])
    return [replace(one, reading=reading) for one, reading in zip(told, readings, strict=True)]


def _as_read(one: Sentence) -> str:
    """A sentence as the reader is given it: of a text all in capitals in small letters, which it knows better."""
    return one.text.lower() if is_shouted(one.found.passage.text) else one.text


def _heading(found: Found, *, timed: bool) -> str:
    """The title, for a question that names a time behind the article's day, which its text takes for granted."""
    title, published = found.article.title, found.article.published
    return title if not timed or published is None else f"{spoken_day(found.passage.language, published)}: {title}"


def _vectors(found: Found, retrieved: Retrieved, encoder: Encoder) -> Vectors:
    """The vectors of a passage's sentences, from the store where it has them."""
    stored = retrieved.sentences.get(found.passage.key)
    return stored if stored is not None else encoder.passages(sentence_texts(found.passage.text))


def _rarity(terms: Mapping[str, Sequence[str]], texts: Sequence[str], spoken: Sequence[str]) -> dict[str, float]:
    """Weight of each question term: the rarer among the sentences read, the more it tells."""
    held = [set(lexemes(text, language)) for text, language in zip(texts, spoken, strict=True)]
    wanted = {term for group in terms.values() for term in group}
    return {term: float(np.log(1 + len(held) / (0.5 + sum(term in words for words in held)))) for term in wanted}


def _sentence(asked: _Asked, found: Found, span: Span, cosine: float, likeness: float) -> Sentence:
    passage = found.passage
    text = passage.text[span.start : span.end]
    closeness = asked.spread.deviations(cosine, passage.language)
    alike = asked.spread.deviations(likeness, passage.language)
    own = passage.language == asked.language
    covered = _coverage(text, passage.language, asked.terms[passage.language], asked.weights)
    features = {
        "closeness": closeness,
        "coverage": covered,
        "coverage in the question's language": covered * own,
        "passage": found.score - asked.best,
        "first passage": float(found.score == asked.best),
        **_asked(asked.question, text),
        "opening": float(span.start == 0),
        "length": float(np.log(max(len(text), 1) / 100)),
        "other language": float(not own),
    }
    score = sum(WEIGHTS[name] * value for name, value in features.items())
    start = passage.start + span.start
    return Sentence(found, start, start + len(text), text, closeness, round(score, 6), alike)


def _coverage(text: str, language: str, terms: Sequence[str], weights: Mapping[str, float]) -> float:
    """Share of the question's terms that the sentence holds, by weight."""
    held = set(lexemes(text, language))
    whole = sum(weights[term] for term in terms)
    return sum(weights[term] for term in terms if term in held) / whole if whole else 0.0


def _asked(question: str, text: str) -> dict[str, float]:
    """Whether the sentence holds the kind of thing that is asked for."""
    wanted = wanted_kind(question)
    return {kind: float(offers(question, text, kind) if kind == wanted else 0) for kind in ("amount", "time", "name")}

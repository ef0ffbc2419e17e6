"""What tells whether the found passages can hold the answer; pure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from bot.answering.asked.ages import of_their_age
from bot.answering.asked.compared_things import compared
from bot.answering.asked.event import LONGEST
from bot.answering.asked.kind import WORKED_OUT, kind_asked, tells
from bot.answering.asked.subject import asked_names, elsewhere, nations, told_of, unheard
from bot.answering.asked.upcoming import asks_next, looks_ahead
from bot.answering.selection.evidence import READ
from bot.answering.selection.foremost import foremost
from bot.answering.sentence import Sentence, likeliest
from bot.answering.words.naming import Name, names, words_of
from bot.answering.words.years import years, years_told
from bot.retrieval.retrieved import Retrieved
from vectorstore.domain import Found
from vectorstore.text.analysis import lexemes, query_terms
from vectorstore.text.language import detect, is_sure

TELLING = frozenset(("money", "age"))  # kinds that other questions' articles seldom tell by chance
# Deviations of the best passage, how far the question's words recur there, log-odds of the reader. Of the choose half's
# short questions about the news, put to the other sets of news, 7 of 11 that were answered over articles with titles
# lie below; of 95 whose answer is quoted none does. With a recurrence of 0.65 8 of 11, but one of samples/ is refused.
NEAR, RECURS, TAKEN = 6.0, 0.60, 1.0
# In another language than the question's the deviations and half of the log-odds together: 0.81 of those put to other
# news lie below and none of 56 whose answer is quoted. Below 5.0 deviations and no log-odds for an answer, the rule
# before, lay 0.73 and none, but also 0.48 and 0.38 of 68 questions of another hand that are answered, most of which
# name nothing; now 0.23 and 0.11.
NEAR_ABROAD, LEAST_READ = 2.0, -8.0
LIKELY = 3  # passages whose articles may be the one that is asked about


@dataclass(frozen=True, slots=True)
class Signals:
    """``passage``, ``sentence``: the best, in standard deviations; then what of the question the articles lack.

    ``years``: years of the question that none of the first articles holds;
    ``names``: share of the question's sure names it does not hold;
    ``own``: whether the best sentence is in the question's language, in which names are written alike.
    ``terms``: how many terms the question has, which is what its scores grow with; ``covered``: the share of them, by
    rarity in the store, that was read of the article with the best sentence; ``nowhere``: share of the sure names that
    no passage found holds; ``strangers``: the question takes the news from outlets that are not in the store;
    ``elsewhere``: the article with the best sentence lacks a name that another article in its language holds, and
    nothing is compared; ``unheard``: no article found holds any of its names (subject.py);
    ``german``: whether it is asked in German, which has fewer and longer terms; ``recurrence``: how far its words recur
    in the passage with the best sentence, where the encoder can tell; ``untold``: it asks for money, an age or the
    next time, and what was read of the article with the best sentence tells none; ``reading``: the highest log-odds of
    the reader that a sentence answers, where there is a reader; ``compares``: it compares things, of which each may
    have an article of its own; ``remote``: nothing found is near what a short question is about.
    """

    passage: float
    sentence: float
    years: float
    names: float
    terms: int
    own: bool = True
    covered: float = 1.0
    nowhere: float = 0.0
    strangers: bool = False
    elsewhere: bool = False
    unheard: bool = False
    german: bool = False
    recurrence: float | None = None
    untold: bool = False
    reading: float | None = None
    compares: bool = False
    remote: bool = False


def signals(
    question: str, retrieved: Retrieved, evidence: Sequence[Sentence], recurrence: float | None = None
) -> Signals:
    """The signals of a question and what was found for it."""
    if not retrieved.passages or not evidence:
        return Signals(float("-inf"), float("-inf"), 0.0, 0.0, 0)
    language = detect(question, retrieved.language)
    best = foremost(language, evidence)
    read = retrieved.passages[:READ]
    wanted = [name for name in names(question, language) if name.sure]
    spoken = best.found.passage.language
    missing = _missing(wanted, language, _text(_of(read, best.found.passage.article_id)), spoken)
    nowhere = _missing(wanted, language, _text(retrieved.passages), spoken)
    apart = len(wanted) > 1 and missing > 0 and not nowhere  # a comparison: each name has an article of its own
    subjects, told = asked_names(question, language), told_of(retrieved.passages)
    lacked = elsewhere(subjects, language, told)
    spoken_of = read if apart else _of(read, best.found.passage.article_id)
    reading = likeliest((one.reading for one in evidence), None)
    return Signals(
        retrieved.standing,
        max(one.closeness for one in evidence),
        float(_missing_years(question, retrieved.passages)),
        missing,
        len(query_terms(question, language)),
        spoken == language,
        _covered(retrieved, best, spoken_of),
        nowhere,
        bool(retrieved.unknown_outlets),
        bool(lacked.get(best.found.passage.article_id)) and not compared(question),
        unheard((*subjects, *nations(question)), language, _written_in(best.found, language), told),
        language == "de",
        recurrence,
        _untold(question, spoken_of) and not any(of_their_age(question, subjects, one.text) for one in evidence),
        reading,
        bool(compared(question)),
        _is_remote(question, best, retrieved.standing, recurrence, reading),
    )


def _is_remote(question: str, best: Sentence, standing: float, recurrence: float | None, reading: float | None) -> bool:
    """Whether a short question is about nothing found: far, in other words, and read as no answer.

    An article without a title is not judged: with one it is found the better.
    """
    if reading is None or not best.found.article.title or len(question.split()) > LONGEST:
        return False
    if best.found.passage.language != detect(question, best.found.passage.language):
        return standing + max(reading, LEAST_READ) / 2 < NEAR_ABROAD
    return recurrence is not None and standing < NEAR and recurrence < RECURS and reading < TAKEN


def _written_in(found: Found, asked_in: str) -> str:
    """The language of a passage; of names alone, which are in none, the question's."""
    spoken = found.passage.language
    return spoken if spoken in WORKED_OUT or is_sure(found.passage.text) else asked_in


def _untold(question: str, passages: Sequence[Found]) -> bool:
    """Whether money, an age or the next time is asked for, and none of these passages or their titles tells any."""
    if asks_next(question):
        return not any(
            looks_ahead(found.passage.text, found.passage.language, found.article.published) for found in passages
        )
    kind = kind_asked(question)
    texts = ((f"{found.article.title}\n{found.passage.text}", found.passage.language) for found in passages)
    return kind in TELLING and not any(tells(kind, question, text, language) for text, language in texts)


def _covered(retrieved: Retrieved, best: Sentence, passages: Sequence[Found]) -> float:
    """How much of the question these passages hold in the language of the best sentence, 0 to 1."""
    spoken = best.found.passage.language
    weights = retrieved.rarity.get(spoken, {})
    texts = [f"{found.article.title}\n{found.passage.text}" for found in passages]
    held = set(lexemes("\n".join(texts), spoken))
    whole = sum(weights.values())
    return sum(weight for term, weight in weights.items() if term in held) / whole if whole else 1.0


def _of(passages: Sequence[Found], article_id: str) -> list[Found]:
    return [found for found in passages if found.passage.article_id == article_id]


def _text(passages: Sequence[Found]) -> str:
    """What was read in these passages, with the titles and outlets of their articles."""
    return "\n".join(f"{found.article.title} {found.article.source} {found.passage.text}" for found in passages)


def _missing_years(question: str, passages: Sequence[Found]) -> int:
    """How many years of the question not even the likeliest of the first articles holds."""
    wanted = years(question)
    articles = dict.fromkeys(found.passage.article_id for found in passages[:LIKELY])
    read = [_of(passages[:READ], article) for article in articles]
    return min(len(wanted - years_told(_text(each), each[0].article.published)) for each in read)


def _missing(wanted: Sequence[Name], asked_in: str, text: str, spoken: str) -> float:
    """Share of the names of which no word is held; German ones in any ending: "den Sächsischen Gärten"."""
    held = words_of(text)
    forms = {name: frozenset(lexemes(name.text, asked_in) if asked_in == "de" else ()) for name in wanted}
    stems = frozenset(lexemes(text, spoken) if any(forms.values()) else ())
    lacking = [held.isdisjoint(name.words) and stems.isdisjoint(forms[name]) for name in wanted]
    return sum(lacking) / len(lacking) if lacking else 0.0

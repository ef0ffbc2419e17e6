"""Which of the questions that a follow-up may stand for is meant: the one that the passages last cited answer best.

Rules name candidates, the reader weighs them: what is asked on is mostly told by the articles that the conversation
is about, and a pronoun's bearer of whom they tell what is asked reads likelier than one of whom they do not.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from bot.answering.asked.subject import asked_names, speaks_of, told_of
from bot.answering.followup.candidates import Candidates
from bot.answering.reading_across import read_across
from bot.answering.selection.evidence import READ
from bot.answering.words.wording import content, shared
from vectorstore.text.analysis import lexemes
from vectorstore.text.language import detect
from vectorstore.text.sentences import sentences

if TYPE_CHECKING:
    from bot.retrieval.ask import Turn
    from bot.retrieval.retrieved import Retrieved
    from vectorstore.domain import Found
    from vectorstore.encoders.encoder import Encoder

Find = Callable[[str], "Retrieved"]

# Log-odds of the reader, measured within one language. The likeliest sentence of what was cited, read with a question
# as it was typed: of 9 new questions of an audit the highest was -10.3, of 24 that went on without a name 20 lay above
# -8.
GOES_ON = -8.0
# By how much a sentence from elsewhere must read likelier to make a question that may go on a new one; judgement.
NEW = 2.0
# A question that the rules made with a name is not doubted from SURE on, else another one must read that much LIKELIER;
# judgement.
LIKELIER, SURE = 2.0, 0.0
# By how much a wording with all of the question before reads likelier for saying it again than one with its names alone
# or the question as it was typed. Of an audit one conversation was answered better with 3.0 than with 1.0, one worse;
# judgement.
REPEATED = 3.0
_DEFINITE = re.compile(
    r"\b(?:der|die|das|den|dem|des|im|am|beim|vom|zum|zur|the)\s+(?P<thing>\w+(?:\s+\w+)?)", re.IGNORECASE
)
_GAP = re.compile(r"\s+")
_BEGINNING = 60  # characters of a quote by which its passage is known


@dataclass(frozen=True, slots=True)
class Talked:
    """The articles that the last turn with an answer cited."""

    titles: frozenset[str]
    quotes: tuple[str, ...]

    @classmethod
    def of(cls, history: Sequence[Turn]) -> Talked:
        """What was cited last; nothing where nothing was."""
        last = next((turn for turn in reversed(history) if turn.quotes or turn.titles), None)
        if last is None:
            return cls(frozenset(), ())
        return cls(frozenset(last.titles), tuple(_plain(quote)[:_BEGINNING] for quote in last.quotes))

    def articles(self, passages: Iterable[Found]) -> frozenset[str]:
        """The ids of its articles among those of some passages."""
        return frozenset(found.passage.article_id for found in passages if self._cites(found))

    def _cites(self, found: Found) -> bool:
        text = _plain(found.passage.text)
        return found.article.title in self.titles or any(quote in text for quote in self.quotes)


def _plain(text: str) -> str:
    return _GAP.sub(" ", text).strip()


def meant(
    known: Candidates, history: Sequence[Turn], ruled: Retrieved, find: Find, encoder: Encoder
) -> Retrieved | None:
    """What is found for the question that is meant; None where nothing that was cited or read tells.

    ``ruled``: what was found for the rules' question, which is given back where it is the one.
    """
    talked = Talked.of(history)
    if known.sort == "exchanged":
        return _exchanged(known, ruled, find, encoder)
    if known.sort == "named":
        return _named(known, talked, ruled, find, encoder)
    return _going_on(known, talked, ruled, find, encoder)


def _exchanged(known: Candidates, ruled: Retrieved, find: Find, encoder: Encoder) -> Retrieved | None:
    """The question in which another name was replaced, where what was found reads likelier so."""
    read = ruled.passages[:READ]
    best, base = _best(known.others, read, encoder), _reads(known.ruled, read, encoder)
    if base is None:
        return None
    found = find(best[0]) if best and best[1] > base + LIKELIER else ruled
    return replace(found, put=known.put)


def _named(known: Candidates, talked: Talked, ruled: Retrieved, find: Find, encoder: Encoder) -> Retrieved | None:
    """The question with another bearer of its pronoun, where the rules' one reads badly and that one much likelier."""
    base = _reads(known.ruled, ruled.passages[:READ], encoder)
    if base is None or base >= SURE:
        return None if base is None else ruled
    around = ruled if talked.articles(ruled.passages) else find(known.matter)
    best = _best(known.others, _of(around.passages, talked.articles(around.passages)), encoder)
    if best is not None and best[1] > base + LIKELIER:
        return find(best[0])
    within = _within(known, talked, around if around is not ruled else find(known.matter), encoder)
    return within[0] if within and within[1] > base + LIKELIER else ruled


def _going_on(known: Candidates, talked: Talked, ruled: Retrieved, find: Find, encoder: Encoder) -> Retrieved | None:
    """What was cited answers a question that names nobody, where it goes on; None where nothing of it was found."""
    around = ruled if known.ruled == known.matter else find(known.matter)
    if not (cited := _of(around.passages, talked.articles(around.passages))):
        return None
    if known.sort == "open":
        return _open(known, talked, ruled, (around, cited), find, encoder)
    there = _there(known, talked, (around, cited), find, encoder)
    return None if there is None else there[0]


def _open(
    known: Candidates,
    talked: Talked,
    ruled: Retrieved,
    spoken: tuple[Retrieved, tuple[Found, ...]],
    find: Find,
    encoder: Encoder,
) -> Retrieved | None:
    """A question that may be new: it is where what was cited hardly answers it, or something else far likelier."""
    own, said = (_reads(known.said, found, encoder) for found in (ruled.passages[:READ], spoken[1]))
    if own is None or said is None:
        return None
    if said < GOES_ON or _of_another_matter(known.said, spoken[1], ruled):
        return ruled
    there = _there(known, talked, spoken, find, encoder)
    return there[0] if there is not None and there[1] >= own - NEW else ruled


def _there(
    known: Candidates,
    talked: Talked,
    spoken: tuple[Retrieved, tuple[Found, ...]],
    find: Find,
    encoder: Encoder,
) -> tuple[Retrieved, float] | None:
    """What is found with the candidate that what was cited answers best, and how likely that reads."""
    within, best = _within(known, talked, spoken[0], encoder), _best(known.others, spoken[1], encoder)
    if within is None or best is None or best[1] < within[1]:
        return within
    return find(best[0]), best[1]


def _of_another_matter(question: str, cited: Sequence[Found], found: Retrieved) -> bool:
    """Whether a question speaks of "the Leitzins", and what was cited does not, but something else that was found."""
    spoken = detect(question, found.language)
    things = [frozenset(content(match["thing"], spoken)) for match in _DEFINITE.finditer(question)]
    told, others = _stems(cited, spoken), _stems(_others(found, cited), spoken)
    return bool(told) and any(
        thing and not any(shared(stem, told) for stem in thing) and any(stem in others for stem in thing)
        for thing in things
    )


def _others(found: Retrieved, cited: Sequence[Found]) -> tuple[Found, ...]:
    known = {one.passage.article_id for one in cited}
    return tuple(one for one in found.passages[:READ] if one.passage.article_id not in known)


def _stems(passages: Iterable[Found], language: str) -> frozenset[str]:
    """The stems of some passages in a language under their titles."""
    own = (one for one in passages if one.passage.language == language)
    return frozenset(stem for one in own for stem in lexemes(f"{one.article.title}\n{one.passage.text}", language))


def _within(known: Candidates, talked: Talked, around: Retrieved, encoder: Encoder) -> tuple[Retrieved, float] | None:
    """What the articles of the conversation say, read with the wording that fits best, and how likely that reads."""
    articles = talked.articles(around.passages)
    cited = _of(around.passages, articles)
    worded = {known.said: 0.0, known.told: 0.0, known.matter: REPEATED * bool(known.told)}
    read = [
        (one, reads - penalty)
        for one, penalty in worded.items()
        if one and (reads := _reads(one, cited, encoder)) is not None
    ]
    if not read or not cited:
        return None
    wording, reads = max(read, key=lambda each: each[1])
    kept = _of(around.passages, articles | _on_it(known.matter, around))
    return replace(around, passages=kept, question=known.matter, read=wording), reads


def _on_it(matter: str, around: Retrieved) -> frozenset[str]:
    """The articles that speak of a name of what was spoken of."""
    language = detect(matter, around.language)
    if not asked_names(matter, language):
        return frozenset()
    told = told_of(around.passages)
    return frozenset(article for article, one in told.items() if speaks_of(matter, language, one))


def _of(passages: Sequence[Found], articles: frozenset[str]) -> tuple[Found, ...]:
    return tuple(found for found in passages if found.passage.article_id in articles)


def _best(questions: Sequence[str], passages: Sequence[Found], encoder: Encoder) -> tuple[str, float] | None:
    """The question that reads likeliest, the first of equal ones."""
    read = [(one, reads) for one in questions if (reads := _reads(one, passages, encoder)) is not None]
    return max(read, key=lambda each: each[1], default=None)


def _reads(question: str, passages: Sequence[Found], encoder: Encoder) -> float | None:
    """The log-odds of the likeliest sentence of some passages; None without a reader or passages."""
    if not passages:
        return None
    texts = [[one.article.title, *_sentences(one.passage.text)] for one in passages]
    read = read_across(question, detect(question), texts, [one.passage.language for one in passages], encoder)
    return None if read is None else max((float(value) for each in read for value in each[1:]), default=None)


def _sentences(text: str) -> list[str]:
    return [text[span.start : span.end] for span in sentences(text)]

"""What a question is answered from: its passages, and those of each thing compared or of each question asked in it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from bot.answering.as_it_was import as_it_was
from bot.answering.asked.acronyms import in_their_letters
from bot.answering.asked.compared_things import Part, compared
from bot.answering.asked.of_each import of_one_alone
from bot.answering.asked.offered_kind import WORD
from bot.answering.asked.still import asked_how_it_is, asked_who_opposes
from bot.answering.bridging import Step, bridged, by_office
from bot.answering.conversing import Find, meant
from bot.answering.floor import FLOOR
from bot.answering.followup.asked_apart import asked_apart
from bot.answering.followup.candidates import candidates
from bot.answering.followup.followup import with_its_matter
from bot.answering.refusal.likelihood import log_odds
from bot.answering.selection.each_asked import answered, helped
from bot.answering.selection.evidence import gather, read_for
from bot.answering.sentence import likeliest
from vectorstore.text.language import detect, is_of_keywords

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.retrieval.ask import Ask
    from bot.retrieval.retrieved import Retrieved, Retrieving
    from vectorstore.domain import Found
    from vectorstore.encoders.encoder import Encoder

# Log-odds that a question without names must gain by what was spoken of before. Of 8 such questions in conversations
# the 4 that went on gained 3.5 to 6.1, the 4 on another matter lost 1.9 to 9.2.
BETTER = 1.0
OF_EACH = 4  # passages of each thing compared, on top of those for the whole question


class LookedUp(NamedTuple):
    """What a question is answered from: passages, what it compares or asks apart, and the step before it, if any.

    ``untold``: why there is no answer to a question of two steps.
    """

    retrieved: Retrieved
    parts: tuple[Part, ...] = ()
    step: Step | None = None
    untold: str = ""


def looked_up(ask: Ask, retriever: Retrieving, encoder: Encoder, said: str = "") -> LookedUp:
    """What is found for a question that stands alone; of somebody described it is asked by the name found first.

    ``said``: the question as it was typed, where rules made it stand alone, "" where a model did.
    """
    retrieved = _as_it_is(ask, retriever, encoder) or _as_it_was_or_is_told(ask, retriever, encoder, said)
    retrieved = _in_their_letters(ask, retrieved, retriever)
    ask = replace(ask, question=retrieved.question or ask.question)
    alike = replace(ask, answer_language=ask.answer_language or retrieved.language)
    find = _finder(alike, retriever)
    by_name = None if asked_apart(ask.question) else bridged(ask.question, retrieved, find, encoder)
    if by_name is not None:
        return LookedUp(by_name.retrieved, (), by_name.step, by_name.untold)
    retrieved = by_office(ask.question, retrieved, find, encoder)
    ask = replace(ask, question=retrieved.question or ask.question)
    things = compared(ask.question) if retrieved.passages else ()
    parts = tuple(_found(part, alike, retriever, encoder) for part in things) or _apart(alike, retriever, encoder)
    shown = {found.passage.key: found for found in retrieved.passages}
    for part in parts:
        sentences = (*part.evidence, *part.read)
        shown |= {one.found.passage.key: one.found for one in sentences if one.found.passage.key not in shown}
    return LookedUp(replace(retrieved, passages=tuple(shown.values())), parts)


def _as_it_was_or_is_told(ask: Ask, retriever: Retrieving, encoder: Encoder, said: str) -> Retrieved:
    """The passages for the question as it is asked, those for its time gone by, or those for it in the conversation."""
    plain = in_its_language(ask, retriever)
    return as_it_was(ask, plain, retriever, encoder) or _in_the_talk(ask, plain, retriever, encoder, said)


def _as_it_is(ask: Ask, retriever: Retrieving, encoder: Encoder) -> Retrieved | None:
    """The passages that tell how it is now, where it is asked whether something is still so, or who opposes it."""
    if wording := asked_how_it_is(ask.question):
        found = _finder(ask, retriever)(wording)
        return found if _odds(wording, found, encoder) >= FLOOR else None
    if wording := asked_who_opposes(ask.question):
        asked, found = in_its_language(ask, retriever), _finder(ask, retriever)(wording)
        return found if _reads(wording, found, encoder) > _reads(ask.question, asked, encoder) else None
    return None


def _reads(question: str, found: Retrieved, encoder: Encoder) -> float:
    """The log-odds of the reader that the likeliest sentence found answers."""
    return likeliest((one.reading for one in read_for(question, found, encoder)), float("-inf"))


def _in_their_letters(ask: Ask, found: Retrieved, retriever: Retrieving) -> Retrieved:
    """The passages; those for the acronyms that they write, where they write the question's otherwise."""
    question = found.question or ask.question
    language, spoken = ask.answer_language or found.language, detect(question, found.language)
    texts = [(one.passage.language == spoken, f"{one.article.title}\n{one.passage.text}") for one in found.passages]
    asked = in_their_letters(question, *([text for own, text in texts if own is wanted] for wanted in (True, False)))
    if asked == question or found.told:
        return found
    again = retriever.retrieve(replace(ask, question=asked, answer_language=language))
    return replace(again, question=again.question or asked)


def _in_the_talk(ask: Ask, plain: Retrieved, retriever: Retrieving, encoder: Encoder, said: str) -> Retrieved:
    """The passages; a question that names nobody is asked with what was spoken of before, where that answers better."""
    known = candidates(said, ask.history) if said and ask.history else None
    find = _finder(ask, retriever)
    if known is not None and (found := meant(known, ask.history, plain, find, encoder)) is not None:
        return found
    told = with_its_matter(ask.question, ask.history) if ask.history else ""
    if not told:
        return plain
    again = in_its_language(replace(ask, question=told), retriever)
    least = max(FLOOR, _odds(ask.question, plain, encoder) + BETTER)
    return again if _odds(told, again, encoder) >= least else plain


def _finder(ask: Ask, retriever: Retrieving) -> Find:
    """Looks up other questions in the place of one; what is found says which it was found for."""

    def find(question: str) -> Retrieved:
        found = in_its_language(replace(ask, question=question), retriever)
        return replace(found, question=found.question or question)

    return find


def _odds(question: str, retrieved: Retrieved, encoder: Encoder) -> float:
    evidence = read_for(question, retrieved, encoder)
    return float("-inf") if retrieved.outside else log_odds(question, retrieved, evidence, encoder)


def in_its_language(ask: Ask, retriever: Retrieving) -> Retrieved:
    """The passages; a question of bare keywords is asked in the language of the conversation.

    Without one in the keywords' own, else again in the language that they are found in.
    """
    said = detect(" ".join(turn.question for turn in ask.history)) if is_of_keywords(ask.question) else ""
    known = ask.answer_language or said or detect(ask.question)
    retrieved = retriever.retrieve(replace(ask, answer_language=known) if said and not ask.answer_language else ask)
    asked = retrieved.question or ask.question
    if known or detect(asked):
        return retrieved
    language = language_of_words(asked, retrieved.passages)
    if language in ("", retrieved.language):
        return retrieved
    return retriever.retrieve(replace(ask, answer_language=language))


def language_of_words(question: str, passages: Sequence[Found]) -> str:
    """The language whose passages hold most of the question's words, then that of the best passage; "" without any.

    Words that passages of several languages hold, as names are, tell nothing.
    """
    words = {word.lower() for word in WORD.findall(question) if not word.isdigit() and len(word) > 2}  # noqa: PLR2004
    held: dict[str, set[str]] = {}
    for found in passages:
        text = f"{found.article.title} {found.passage.text}".lower()
        held.setdefault(found.passage.language, set()).update(word for word in words if word in text)
    shared = {word for word in words if sum(word in each for each in held.values()) > 1}
    counts = {language: len(each - shared) for language, each in held.items()}
    return max(counts, key=lambda language: counts[language], default="")


def _found(part: Part, ask: Ask, retriever: Retrieving, encoder: Encoder) -> Part:
    """A thing compared with the sentences about it, read for what is asked of it alone where it has that."""
    alone = part.question if part.period else of_one_alone(part.question, figures=part.figures)
    found = retriever.retrieve(replace(ask, question=part.question, k=OF_EACH))
    spoken = detect(ask.question, found.language)
    evidence = gather(part.question, spoken, found, encoder, reads=False)
    if alone == part.name or part.period:
        return replace(part, evidence=evidence)
    read = retriever.retrieve(replace(ask, question=alone, k=OF_EACH))
    return replace(part, evidence=evidence, alone=alone, read=gather(alone, spoken, read, encoder))


def _apart(ask: Ask, retriever: Retrieving, encoder: Encoder) -> tuple[Part, ...]:
    """The questions of a message that asks several, where one can be answered; none of those that ask for the news."""
    parts: list[Part] = []
    for written, asked in asked_apart(ask.question):
        found = retriever.retrieve(replace(ask, question=asked))
        if found.told or found.news_on is not None:
            return ()
        evidence = read_for(asked, found, encoder)
        odds = float("-inf") if found.outside else log_odds(asked, found, evidence, encoder)
        parts.append(Part(written, asked, evidence, answers=odds))
    return helped(parts) if any(map(answered, parts)) else ()

"""Whether the quotes of an answer, with what stands beside the first, tell of what the question turns on; pure."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from bot.answering.answer import Quote
from bot.answering.asked.ages import may_tell_their_age
from bot.answering.asked.count import counted, number_told
from bot.answering.asked.count import held as held_in
from bot.answering.asked.event import LONGEST, untold_event
from bot.answering.asked.fact import untold_fact
from bot.answering.asked.outlet_told import written_by_it
from bot.answering.asked.size import untold_size
from bot.answering.asked.subject import asked_names, forms, things
from bot.answering.asked.wider import of_a_wider_place
from bot.answering.disagreement.matter import of_another_group
from bot.answering.disagreement.mishaps import names_a_mishap, tells_any_mishap
from bot.answering.selection.least_read import hardly_read
from bot.answering.sentence import likeliest, placed, same_article
from bot.answering.words.naming import Name, folded, words_of
from bot.answering.words.persons import is_written_so
from bot.answering.words.proper_nouns import is_proper, nouns
from bot.answering.words.same_name import stands
from bot.answering.words.turns import of_another_turn, turns
from bot.answering.words.wording import content, shared
from vectorstore.domain import Found
from vectorstore.text.language import detect, is_of_keywords

# Choose halves, answered questions that lack such a name: 4 of 149 near misses about the news, of others whose answer
# was quoted 3 of 1,552; the three in texts without a title, which may say "his" throughout and do not count for it now.
_ADJECTIVE = re.compile(r"[A-Z][a-z]+(?:ian|ean|ish|ese|ican)s?|.*isch(?:e[mnrs]?)?")
# Log-odds of the reader from which on a sentence may answer in words that no list has. Of 19 near misses about the news
# that what they turn on gives away 14 read lower, of 26 questions made to be answered in other words 8.
DOUBTED = -2.5
# The same where the ways to tell a fact are listed: of the sentences that answer a quarter read lower, of which the
# lists miss three in a hundred; of the near misses about the news that are answered three quarters.
UNANSWERED = 0.0
HARDLY = -5.0  # the same where a keyword is not told at all; a judgement
_STEM = 5  # letters at least of a name's beginning that tells it
_FORMS_OF_FIRMS = frozenset("ag se gmbh kg co inc ltd plc corp llc group holding ev".split())
_POSSESSIVE = re.compile(r"['’]s?$")


def doubtful(reading: float | None) -> bool:
    """Whether the reader, if there is one, hardly takes the sentence that leads for an answer."""
    return reading is None or reading < DOUBTED


def untold(
    question: str,
    language: str,
    quotes: Sequence[Quote],
    passages: Sequence[Found],
    readings: Sequence[float | None] = (),
    counts: Sequence[float | None] = (),
) -> str:
    """Why quotes cannot answer, "" where they may: they are not of the group, event, fact or number asked about.

    Those of the article that is quoted first count, with its title and the sentences around the first quote. The names
    of the question may stand in any of its passages. ``readings``: what the reader makes of each sentence chosen,
    ``counts``: how close what it counts is to what the question counts.
    """
    return next(_reasons(question, language, quotes, passages, readings, counts), "") if quotes else ""


def _reasons(
    question: str,
    language: str,
    quotes: Sequence[Quote],
    passages: Sequence[Found],
    readings: Sequence[float | None],
    counts: Sequence[float | None],
) -> Iterator[str]:
    first, asked_in = quotes[0], detect(question, language)
    quoted = [one.text for one in quotes if same_article(one, first)]
    around = [first.found.article.title, beside(first), *quoted]
    own = first.found.passage.language == asked_in
    if of_another_group(question, " ".join(around)) or of_another_turn(turns(question), " ".join(quoted)):
        yield "what is quoted is of another group, or another in the row"
    if word := _unspoken(question, asked_in, around, [one.text for one in quotes], readings):
        yield f"nothing quoted speaks of this: {word}"
    read = [one for one in passages if one.passage.article_id == first.found.passage.article_id]
    if name := unnamed(question, asked_in, [first.found, *read], own=own):
        yield f"the article quoted does not name {name}"
    if name := named_elsewhere(question, asked_in, first.found, passages):
        yield f"another article names {name}, the one quoted does not"
    if (
        own
        and doubtful(likeliest(readings, None))
        and (word := thing_elsewhere(question, asked_in, first.found, passages))
    ):
        yield f"another article speaks of this, the one quoted does not: {word}"
    if own and _hardly(readings) and (word := keyword_untold(question, asked_in, first.found, passages)):
        yield f"the article quoted does not speak of this: {word}"
    if own and not number_told(question, asked_in, quoted, around):
        yield f"nothing quoted tells how many: {counted(question, asked_in)}"
    if word := untold_size(question, quoted, first.found.passage.language):
        yield f"nothing quoted measures this: {word}"
    by_it = written_by_it(question, first.found.article.source)
    if not by_it and hardly_read(question, asked_in, readings, around if own else None, quoted, counts):
        yield "the reader takes nothing quoted for an answer"


def _hardly(readings: Sequence[float | None]) -> bool:
    return (likeliest(readings, None) or 0.0) < HARDLY


def _unspoken(
    question: str, asked_in: str, around: list[str], quoted: list[str], readings: Sequence[float | None]
) -> str:
    """What the question turns on and nothing beside the quotes speaks of."""
    wanted = asked_names(question, asked_in)
    if not may_tell_their_age(question, wanted, around[0], [*around[1:], *quoted]):
        return "an age of theirs"
    if place := of_a_wider_place(question, asked_in, quoted):
        return place
    event = untold_event(question, around, quoted, doubted=doubtful(readings[0] if readings else None))
    best = likeliest(readings, None)
    return event or untold_fact(question, [*around, *quoted], doubted=best is None or best < UNANSWERED)


def unnamed(question: str, asked_in: str, passages: Sequence[Found], *, own: bool) -> str:
    """A name of a short question that is written alike everywhere and of which an article's passages hold no word.

    In another language than the question's only names of several words are, as those of persons. Texts without
    a title lack nothing.
    """
    if len(question.split()) > LONGEST or not passages[0].article.title:
        return ""
    texts = [_written(one) for one in passages]
    held = words_of(" ".join(texts))
    wanted = (name for name in asked_names(question, asked_in) if own or len(name.text.split()) > 1)
    return next((name.text for name in wanted if _is_written_alike(name) and not _stands(name, held)), "")


def named_elsewhere(question: str, asked_in: str, quoted: Found, passages: Sequence[Found]) -> str:
    """A name that another article found writes as the question does, and the quoted one not at all.

    "Lake Tarrow" is not answered by the article on Lake Tahoe. The last word tells: of persons it is all that is said.
    A name of one word counts where a titled article lacks it and another one in its language holds it. Abroad names
    are translated, "Friedländer Tor", "Lower Saxony", but for those of persons.
    """
    if len(question.split()) > LONGEST:
        return ""
    own_language = quoted.passage.language == asked_in
    own = quoted.passage.article_id
    mine = "\n".join(_written(one) for one in (quoted, *passages) if one.passage.article_id == own).lower()
    others = [one for one in passages if one.passage.article_id != own]
    alike = [one for one in others if one.passage.language == asked_in and quoted.article.title]
    wanted = (name for name in asked_names(question, asked_in) if own_language or is_written_so(name))
    names = ((name, others if len(name.text.split()) > 1 else alike) for name in wanted)
    return next((name.text for name, among in names if _lacks(name, mine) and _holds(name, among)), "")


def thing_elsewhere(question: str, asked_in: str, quoted: Found, passages: Sequence[Found]) -> str:
    """A thing of a short question of which another article found speaks in its language, and the quoted one nowhere.

    "What does the charging station cost?" is not answered by what a stand costs. In German only nouns count. The fire
    of an article may be "the accident" of the next one.
    """
    if len(question.split()) > LONGEST or not quoted.article.title:
        return ""
    wanted = [(word, stems) for word in things(question, asked_in) if (stems := content(word, asked_in))]
    if not wanted:
        return ""
    own = quoted.passage.article_id
    if tells_any_mishap(quoted.opening + quoted.passage.text):
        wanted = [(word, stems) for word, stems in wanted if not names_a_mishap(word)]
    mine = _terms((one for one in (quoted, *passages) if one.passage.article_id == own), asked_in)
    others = _terms((one for one in passages if one.passage.article_id != own), asked_in)
    return next((word for word, stems in wanted if _only_in(stems, others, mine)), "")


def keyword_untold(question: str, asked_in: str, quoted: Found, passages: Sequence[Found]) -> str:
    """A word of a question that is but keywords, which the article quoted does not hold in any form."""
    if not is_of_keywords(question) or not quoted.article.title:
        return ""
    own = quoted.passage.article_id
    mine = [_written(one) for one in (quoted, *passages) if one.passage.article_id == own]
    return next((stem for stem in content(question, asked_in) if not held_in(stem, mine, asked_in)), "")


def _only_in(stems: Sequence[str], others: frozenset[str], mine: frozenset[str]) -> bool:
    return all(stem in others and not shared(stem, mine) for stem in stems)


def _terms(passages: Iterable[Found], language: str) -> frozenset[str]:
    texts = (_written(one) for one in passages if one.passage.language == language)
    return frozenset(stem for text in texts for stem in content(text, language))


def _holds(name: Name, passages: Sequence[Found]) -> bool:
    written = re.compile(rf"\b{re.escape(name.text)}", re.IGNORECASE)
    return any(written.search(_written(one)) for one in passages)


def _lacks(name: Name, plain: str) -> bool:
    """Whether a text lacks the last word of a name and its other spellings; a common German noun may be translated."""
    words = [word for word in name.text.split() if word.strip(".").lower() not in _FORMS_OF_FIRMS] or [name.text]
    last, held = _POSSESSIVE.sub("", words[-1]).lower(), words_of(plain)
    if len(last) < _STEM or not held.isdisjoint(forms(name) - frozenset(name.words)):
        return held.isdisjoint(forms(name)) and not any(word.startswith(last) for word in held)
    return not stands(folded(last), held) and words[-1] not in nouns(name.text).common


def _written(one: Found) -> str:
    return f"{one.article.title} {one.article.source} {one.opening} {one.passage.text}"


def _is_written_alike(name: Name) -> bool:
    words = [_POSSESSIVE.sub("", word) for word in name.text.split()]
    return all(word.isalpha() and is_proper(word) and not _ADJECTIVE.fullmatch(word) for word in words)


def _stands(name: Name, held: frozenset[str]) -> bool:
    """Whether a word of the name stands there, on its own or in another one: "Olympia" in "olympisch"."""
    return not held.isdisjoint(forms(name)) or any(stands(word, held) for word in name.words)


def beside(quote: Quote) -> str:
    """A quote with the sentence before it and the one behind it in its passage."""
    passage, told = quote.found.passage, placed(quote.found)
    first = max((start for start, end, _ in told if end <= quote.start), default=quote.start)
    last = min((end for start, end, _ in told if start >= quote.end), default=quote.end)
    return passage.text[first - passage.start : last - passage.start]

"""Whether the quotes of an answer, with what stands beside the first, tell of what the question turns on; pure."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.answering.answer import Quote
from bot.answering.asked_count import number_told
from bot.answering.asked_event import LONGEST, event_told
from bot.answering.matter import of_another_group
from bot.answering.naming import Name, words_of
from bot.answering.proper_nouns import is_proper
from bot.answering.subject import asked_names, forms
from vectorstore.domain import Found
from vectorstore.language import detect
from vectorstore.sentences import sentences

# Choose halves, answered questions that lack such a name: 4 of 149 near misses about the news, of others whose answer
# was quoted 3 of 1,552; the three in texts without a title, which may say "his" throughout and do not count for it now.
_ADJECTIVE = re.compile(r"[A-Z][a-z]+(?:ian|ean|ish|ese|ican)s?|.*isch(?:e[mnrs]?)?")
# Log-odds of the reader from which on a sentence may answer in words that no list has. Of 19 near misses about the news
# that what they turn on gives away 14 read lower, of 26 questions made to be answered in other words 8.
DOUBTED = -2.5
_STEM = 5  # letters at least of a name's beginning that tells it
_POSSESSIVE = re.compile(r"['’]s?$")


def doubtful(reading: float | None) -> bool:
    """Whether the reader, if there is one, hardly takes the sentence that leads for an answer."""
    return reading is None or reading < DOUBTED


def tells_of_it(
    question: str, language: str, quotes: Sequence[Quote], passages: Sequence[Found], *, doubted: bool = True
) -> bool:
    """Whether quotes can answer: they are of the group, the event and the number that a short question asks for.

    Those of the article that is quoted first count, with its title and the sentences around the first quote. The names
    of the question may stand in any of its passages. ``doubted``: the reader hardly takes the first for an answer.
    """
    if not quotes:
        return True
    first, asked_in = quotes[0], detect(question, language)
    quoted = [one.text for one in quotes if one.found.passage.article_id == first.found.passage.article_id]
    around = [first.found.article.title, beside(first), *quoted]
    if of_another_group(question, " ".join(around)) or not event_told(
        question, around, [one.text for one in quotes], doubted=doubted
    ):
        return False
    own = first.found.passage.language == asked_in
    read = [one for one in passages if one.passage.article_id == first.found.passage.article_id]
    if not names_told(question, asked_in, [first.found, *read], own=own):
        return False
    return not own or number_told(question, asked_in, quoted, around)


def names_told(question: str, asked_in: str, passages: Sequence[Found], *, own: bool) -> bool:
    """Whether passages of an article hold a word of each name of a short question that is written alike everywhere.

    In another language than the question's only names of several words are, as those of persons. Texts without
    a title lack nothing.
    """
    if len(question.split()) > LONGEST or not passages[0].article.title:
        return True
    texts = [f"{one.article.title} {one.article.source} {one.opening} {one.passage.text}" for one in passages]
    held, plain = words_of(" ".join(texts)), " ".join(texts).lower()
    wanted = (name for name in asked_names(question, asked_in) if own or len(name.text.split()) > 1)
    return all(_stands(name, held, plain) or not _is_written_alike(name) for name in wanted)


def _is_written_alike(name: Name) -> bool:
    words = [_POSSESSIVE.sub("", word) for word in name.text.split()]
    return all(word.isalpha() and is_proper(word) and not _ADJECTIVE.fullmatch(word) for word in words)


def _stands(name: Name, held: frozenset[str], plain: str) -> bool:
    """Whether a word of the name stands there, on its own or in another one: "Olympia" in "olympisch"."""
    return not held.isdisjoint(forms(name)) or any(word[: max(_STEM, len(word) - 2)] in plain for word in name.words)


def beside(quote: Quote) -> str:
    """A quote with the sentence before it and the one behind it in its passage."""
    passage = quote.found.passage
    start, end = quote.start - passage.start, quote.end - passage.start
    spans = sentences(passage.text)
    before = [span.start for span in spans if span.end <= start]
    behind = [span.end for span in spans if span.start >= end]
    return passage.text[max(before, default=start) : min(behind, default=end)]

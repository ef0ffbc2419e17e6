"""Whether the quotes of an answer, with what stands beside the first, tell of what the question turns on; pure."""

from __future__ import annotations

from collections.abc import Sequence

from bot.answering.answer import Quote
from bot.answering.asked_count import number_told
from bot.answering.asked_event import event_told
from bot.answering.matter import of_another_group
from vectorstore.language import detect
from vectorstore.sentences import sentences


def tells_of_it(question: str, language: str, quotes: Sequence[Quote]) -> bool:
    """Whether quotes can answer: they are of the group, the event and the number that a short question asks for.

    Those of the article that is quoted first count, with its title and the sentences around the first quote.
    """
    if not quotes:
        return True
    first, asked_in = quotes[0], detect(question, language)
    quoted = [one.text for one in quotes if one.found.passage.article_id == first.found.passage.article_id]
    around = [first.found.article.title, beside(first), *quoted]
    if of_another_group(question, " ".join(around)) or not event_told(question, around):
        return False
    return first.found.passage.language != asked_in or number_told(question, asked_in, quoted, around)


def beside(quote: Quote) -> str:
    """A quote with the sentence before it and the one behind it in its passage."""
    passage = quote.found.passage
    start, end = quote.start - passage.start, quote.end - passage.start
    spans = sentences(passage.text)
    before = [span.start for span in spans if span.end <= start]
    behind = [span.end for span in spans if span.start >= end]
    return passage.text[max(before, default=start) : min(behind, default=end)]

"""A sentence with what it needs to be understood, as one verbatim quote; pure."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from bot.answering.answer import Quote
from bot.answering.sentence import Sentence
from bot.answering.words.antecedent import Need, met, names_somebody, needed, points_back
from bot.answering.words.mistaken import puts_right, recalls_print, tells_a_mistake
from vectorstore.text.sentences import sentences

LONGEST = 600  # characters of a quote
# Sentences that a quote goes back; for a company's name, which the question mostly gives, one less. Of the 93 sentences
# of 62 articles that need another before them, 79 find it one back, ten two and three three back.
FURTHEST, FURTHEST_FIRM = 3, 2
# What is quoted within one paragraph: an opening mark stands before a word, a closing one after it.
_QUOTED = re.compile(
    r"(?<![^\s(\[–—-])\"(?=\S)[^\"\n]*(?<=\S)\"(?!\w)|»[^»«\n]*«|„[^„“”\n]*[“”]|(?<!\w)“[^“”\n]*”|(?<![^\s(])«[^»«\n]*»"
)


def before(one: Sentence, evidence: Iterable[Sentence]) -> Sentence | None:
    """The sentence before one in its passage."""
    same = [other for other in evidence if other.found.passage.key == one.found.passage.key and other.end <= one.start]
    return max(same, key=lambda other: other.start, default=None)


def following(one: Sentence, evidence: Iterable[Sentence], count: int) -> list[Sentence]:
    """The next sentences of its passage, at most so many."""
    same = [other for other in evidence if other.found.passage.key == one.found.passage.key and other.start >= one.end]
    return sorted(same, key=lambda other: other.start)[:count]


def with_context(chosen: Sentence, evidence: Iterable[Sentence], last: Sentence | None = None) -> Quote:
    """The sentence as a quote; one that speaks of what stands before it takes that along, a mistake what puts it right.

    ``last`` is the sentence after it in its passage that the quote goes on to.
    """
    known = list(evidence)
    end = _corrected(last or chosen, known).end
    return spanning(_opening(chosen, known, end), end)


def _corrected(chosen: Sentence, known: Sequence[Sentence]) -> Sentence:
    """The next sentence where it puts right what this one tells as printed wrongly, this one otherwise."""
    return put_right(chosen, known) or chosen


def put_right(one: Sentence, known: Iterable[Sentence]) -> Sentence | None:
    """The next sentence that puts right what one tells as a mistake or as what the paper had printed; None without."""
    behind = following(one, known, 1) if tells_a_mistake(one.text) or recalls_print(one.text) else []
    return next((other for other in behind if puts_right(other.text)), None)


def _opening(chosen: Sentence, known: Sequence[Sentence], end: int) -> Sentence:
    """The sentence that a quote begins with: the nearest from which on nothing before it is needed.

    Where none is near enough, the nearest that names somebody, or that a pronoun may be about.
    """
    language = chosen.found.passage.language
    asked = need = needed(chosen.text, language)
    passed = [chosen]
    while need and len(passed) <= (FURTHEST if asked != "firm" else FURTHEST_FIRM):
        previous = before(passed[-1], known)
        if previous is None or end - previous.start > LONGEST:
            break
        passed.append(previous)
        need = _still(need, previous)
    if not need:
        return passed[-1]
    naming = (one for one in passed[1:] if names_somebody(one.text, language))
    nearest = passed[1] if len(passed) > 1 and points_back(chosen.text) else chosen
    return next(naming, nearest) if asked == "name" else nearest


def _still(need: Need, taken: Sentence) -> Need:
    """What is needed before a sentence that was taken along for a need."""
    language = taken.found.passage.language
    settled = met(need, taken.text, language, taken.found.article.title)
    return needed(taken.text, language) or ("" if settled else need)


def spanning(first: Sentence, end: int) -> Quote:
    """A passage's words from a sentence's beginning to a place in the article, no quotation of theirs cut in two."""
    passage = first.found.passage
    start, stop = _uncut(passage.text, first.start - passage.start, end - passage.start)
    return Quote(first.found, passage.start + start, passage.start + stop, passage.text[start:stop])


def _uncut(text: str, start: int, end: int) -> tuple[int, int]:
    """A stretch of a text with the rest of the sentences of a quotation that it cuts, if that is not too long."""
    cut = [
        (quoted.start(), quoted.end())
        for quoted in _QUOTED.finditer(text)
        if quoted.start() < start < quoted.end() or quoted.start() < end < quoted.end()
    ]
    if not cut:
        return start, end
    spans = sentences(text)
    opens = min(start, *(span.start for span in spans if span.start <= min(one for one, _ in cut) < span.end), start)
    closes = max(end, *(span.end for span in spans if span.start < max(other for _, other in cut) <= span.end), end)
    return (opens, closes) if closes - opens <= LONGEST else (start, end)

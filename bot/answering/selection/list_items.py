"""Which sentences are lines of the list that a question asks for; pure."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from bot.answering.disagreement.claims import covered, question_stems
from bot.answering.words.naming import names, words_of
from bot.answering.words.vocabulary import REJECTED
from bot.answering.words.wording import negated, opposite_words
from bot.retrieval.diversity import is_copy, shingles
from vectorstore.text.language import detect

if TYPE_CHECKING:
    from bot.answering.sentence import Sentence

# Log-odds of the reader: a line this far behind the best in the question's language is left out; one in another, which
# shares no words with the question, below that; another sentence of the first one's article above that is a line, too.
# Of the lines for 34 lists (28 of an auditor, 6 of ours) eight that name nothing asked for fall away by the first two,
# none that does; the third adds the one city that was missing and nothing else.
BEHIND, ABROAD, ALSO = 8.5, -5.5, -3.0
MOST = 8  # lines
# The best sentence of a further article is a line where it names something and is about as close to the question as the
# first, in standard deviations, the less close the more the reader must make of it: of several that answer it takes
# one, and rates the others as it rates what does not answer. Of 49 items of an audit's lists 33 are named (23 without
# them), with 4 lines too many; of 28 set aside 14 (12), with 4.
AS_CLOSE, CLOSE = 2.6, 0.5
SAME_WORDS = 0.6  # share of the question's words; a judgement
_SHUT = re.compile(r"\b(?:clos\w+|shut\w*|schlie(?:ß|ss)\w*|geschlossen\w*|dicht\w*)\b", re.IGNORECASE)
_KEPT = re.compile(
    r"\b(?:unchanged|unveränder\w*|freez\w+|froze|frozen|eingefroren\w*|friert\b.{1,40}\bein|verzichte\w*"
    r"|(?:keep|stay|remain)\w*\b.{0,40}\b(?:open|stable)|bleib\w*\b.{0,40}\b(?:offen|geöffnet|stabil|gleich))\b",
    re.IGNORECASE,
)


def items(question: str, chosen: Sequence[Sentence], evidence: Sequence[Sentence], language: str) -> list[Sentence]:
    """The chosen sentences without those that hardly answer, others of the first one's article, one of each further.

    Articles that say the opposite of what is asked for are left out, where another one is left.
    """
    if not chosen or any(one.reading is None for one in chosen):
        return list(chosen)
    against = _against(question, evidence)
    told = sorted((one for one in evidence if _article(one) not in against), key=lambda one: -one.score)
    lines = [one for one in chosen if one in told] or [one for one in told if _may_be_line(question, one)][:1]
    if not lines:
        return list(chosen)
    kept = [lines[0], *(one for one in lines[1:] if _answers(one, lines, language))]
    also = [one for one in told if _article(one) == _article(lines[0]) and (one.reading or ALSO) > ALSO]
    kept += [one for one in also if one not in kept]
    for one in told:
        new = not any(_article(one) == _article(other) or _copies(one, other) for other in kept)
        if new and one.closeness >= lines[0].closeness - AS_CLOSE and _may_be_line(question, one):
            kept.append(one)
    return kept[:MOST]


def _against(question: str, evidence: Sequence[Sentence]) -> frozenset[str]:
    """The articles of which the sentence closest to the question says the opposite."""
    ranked = sorted(evidence, key=lambda one: one.closeness)
    closest = {_article(one): one for one in ranked}
    return frozenset(article for article, one in closest.items() if _otherwise(question, one))


def _article(one: Sentence) -> str:
    return one.found.passage.article_id


def _copies(one: Sentence, other: Sentence) -> bool:
    return is_copy(shingles(one.text), shingles(other.text))


def _may_be_line(question: str, one: Sentence) -> bool:
    """Whether a sentence is close to the question or read as an answer, and names something that is not asked with.

    Only of dated articles: what has no day is no news that goes on from article to article.
    """
    if one.found.article.published is None or one.closeness + (one.reading or 0.0) / 4 < CLOSE:
        return False
    known, told = words_of(question), names(f"so {one.text}", one.found.passage.language)  # no name opens it
    return any(name.sure and known.isdisjoint(name.words) for name in told)


def _denied(question: str, one: Sentence) -> bool:
    """Whether a sentence says in the words of the question that it is not so; "no cars may enter" is a ban on cars."""
    language = one.found.passage.language
    if negated(one.text) == negated(question) or detect(question, language) != language:
        return False
    return covered(question_stems(question, language), one.text, language) >= SAME_WORDS


def _otherwise(question: str, one: Sentence) -> bool:
    """Whether a sentence says the opposite of what is asked for, or that it is not done."""
    if opposite_words(question, one.text) or _denied(question, one):
        return True
    if REJECTED.search(one.text) and not REJECTED.search(question):
        return True
    return bool(_KEPT.search(one.text)) and not _KEPT.search(question) and not _SHUT.search(one.text)


def _answers(one: Sentence, chosen: Sequence[Sentence], language: str) -> bool:
    """Whether a line in the question's language is about as likely to answer as the likeliest; one abroad by itself."""
    if one.found.passage.language != language:
        return (one.reading or 0.0) >= ABROAD
    best = max(other.reading or 0.0 for other in chosen if other.found.passage.language == language)
    return (one.reading or 0.0) >= best - BEHIND

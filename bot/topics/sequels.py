"""Reports that go on with a story that is about a topic, without all of the topic's words; pure.

"Pegel der Wirra fällt" goes on with "Hochwasser an der Wirra": it names the river, and tells of the same places and
things.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from bot.answering.words.spoken_day import ENGLISH_MONTHS, GERMAN_MONTHS
from bot.topics.aboutness import LEAD, OPENING, Topic, holds_part, stems_of
from vectorstore.text.sentences import sentences
from vectorstore.text.stopwords import ENGLISH, GERMAN

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from vectorstore.domain import Article

WITHIN = 30 * 86_400.0  # seconds between a report and what goes on with it
# Rare terms beyond the topic's own. Of 74 invented reports, in both languages, pairs that tell one story share 4 to 9,
# where they go on with it at all; of 1,000 other pairs 6 share 4 or 5, which name no part of one topic.
SHARED = 4
_WEEKDAYS = (
    "Montag Dienstag Mittwoch Donnerstag Freitag Samstag Sonnabend Sonntag"
    " Monday Tuesday Wednesday Thursday Friday Saturday Sunday"
)
SHORTEST = 3  # letters of a term that tells, figures aside


def sequels(
    topic: Topic, about: Sequence[Article], others: Sequence[Article], rare: Callable[[str], bool]
) -> tuple[Article, ...]:
    """Those of the others that go on with one of the articles about the topic; ``rare`` tells of a term."""
    if len(topic.parts) < 2:  # noqa: PLR2004 - what lacks the only word of a topic is not on it
        return ()
    told = [(one, _terms(topic, one)) for one in about]
    return tuple(
        other
        for other in others
        if _opens_with_part(topic, other)
        and any(_close(one, other) and _goes_on(terms & _terms(topic, other), rare) for one, terms in told)
    )


def _goes_on(shared: frozenset[str], rare: Callable[[str], bool]) -> bool:
    return len(shared) >= SHARED and sum(map(rare, sorted(shared))) >= SHARED


def _close(one: Article, other: Article) -> bool:
    same = one.language == other.language
    dated = one.published is not None and other.published is not None
    return same and dated and abs((one.published or 0.0) - (other.published or 0.0)) <= WITHIN


def _opens_with_part(topic: Topic, article: Article) -> bool:
    """Whether the title or one of the first sentences names a part of the topic."""
    text = article.text
    said = [text[span.start : span.end] for span in list(sentences(text[:LEAD]))[:OPENING]]
    return any(holds_part(topic, one, article.language or topic.language) for one in (article.title, *said))


def _terms(topic: Topic, article: Article) -> frozenset[str]:
    """The telling terms of an article's beginning, without the topic's own."""
    language = article.language or topic.language
    own = {term for part in topic.parts for phrase in part.phrases.get(language, ()) for term in phrase}
    stems = stems_of(f"{article.title}\n{article.text[:LEAD]}", language)
    telling = (stem for stem in stems if len(stem) >= SHORTEST or stem.isdigit())
    return frozenset(stem for stem in telling if stem not in own | _days(language) and stem not in GERMAN | ENGLISH)


@lru_cache(maxsize=16)
def _days(language: str) -> frozenset[str]:
    """The months and weekdays, of which any two reports of one month share some."""
    return frozenset(stems_of(f"{GERMAN_MONTHS} {ENGLISH_MONTHS} {_WEEKDAYS}", language))

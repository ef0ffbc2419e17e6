"""What a piece of opinion says stands back where reports are read as answers: a price that "ought to be 60"; pure.

A column argues from what it takes as known, wishes, foresees, and leads for its plain words.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.answering.asked.changing import changing
from bot.answering.asked.speaker import speaker_asked
from bot.answering.asked.subject import asked_names
from bot.answering.disagreement.contenders import ANSWERED, TELLING, WITHIN_READ_NEWER, standing
from bot.answering.disagreement.succession import speaking
from bot.answering.words.naming import words_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.answering.sentence import Sentence
    from vectorstore.domain import Article

# What ingest calls a piece of opinion (its content type, by schema.org, section, address, title and byline); the title
# also where an article was handed in without.
_TYPE = "opinion"
_TITLED = re.compile(
    r"\A(?:(?:gast)?kommentar|meinung|kolumne|leitartikel|glosse|gastbeitrag|opinion|editorial|comment(?:ary)?|column|op-ed)"
    r"\s*[:|–-]",
    re.IGNORECASE,
)
_OPINION = re.compile(
    r"\b(?:meinung\w*|meint|\w*kommentar\w*|kommentier\w*|kolumn\w*|leitartik\w*|glosse|findet|hält\b.*\bfür|argument\w*|argumentier\w*"
    r"|opinions?|opined?|column\w*|editorials?|op-ed|argue[sd]?|arguments?|thinks?|views?|critics?)\b",
    re.IGNORECASE,
)


def of_reports(question: str, language: str, told: tuple[Sentence, ...]) -> tuple[Sentence, ...]:
    """Without pieces of opinion, where a report on the names asked about is read as an answer, nearly as well.

    Of what changes one that stands as far behind as a newer state may; all where somebody's view is asked for.
    """
    opined = [one for one in told if is_opinion(one.found.article)]
    if not opined or _asks_opinion(question, opined):
        return told
    reports = tuple(one for one in told if one not in opined)
    heard = speaking(question, language, reports) if asked_names(question, language) else None
    about = [one for one in reports if heard is None or one.found.passage.article_id in heard]
    read = [standing(one) for one in about if one.reading is None or one.reading >= ANSWERED]
    reach = WITHIN_READ_NEWER if changing(question) else TELLING
    return reports if read and max(read) >= max(map(standing, opined)) - reach else told


def is_opinion(article: Article) -> bool:
    """Whether an article gives its author's view: "Kommentar: Ein teures Geschenk"."""
    return article.extra.get("content_type") == _TYPE or _TITLED.match(article.title) is not None


def _asks_opinion(question: str, opined: Sequence[Sentence]) -> bool:
    """Whether a view, somebody's words, or what one of the authors writes is asked for."""
    authors = words_of(" ".join(one.found.article.author for one in opined))
    return bool(_OPINION.search(question) or speaker_asked(question) or authors & words_of(question))

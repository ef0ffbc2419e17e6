"""What is still to say where more is asked for ("mehr dazu", "tell me more"): nothing that was shown before; pure."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.answering.asked.compared_things import Part
    from bot.answering.sentence import Sentence
    from bot.retrieval.ask import Ask
    from bot.retrieval.retrieved import Retrieved

_MORE = re.compile(
    r"(?:(?:(?:bitte\s+)?(?:erzähl|sag)e?\s+mir\s+|gib\s+mir\s+)?(?:noch\s+)?(?:mehr|details|einzelheiten"
    r"|genauer(?:es)?|weiter)"
    r"(?:\s+(?:dazu|davon|darüber|details|hierzu|bitte))*|was\s+noch|(?:tell|give)\s+me\s+more(?:\s+(?:about"
    r"|on)\s+(?:it|that|this))?"
    r"|(?:any\s+)?more(?:\s+(?:on|about)\s+(?:it|that|this)|\s+details)?(?:\s+please)?|details|go\s+on"
    r"|what\s+else)\s*[?!.]*\Z",
    re.IGNORECASE,
)
_GAP = re.compile(r"\s+")


def asks_for_more(question: str) -> bool:
    """Whether a question only asks to go on with what was asked before."""
    return _MORE.match(question.strip()) is not None


def not_shown(ask: Ask, retrieved: Retrieved, parts: tuple[Part, ...]) -> tuple[Retrieved, tuple[Part, ...]]:
    """What was found and what is compared; where more is asked for without the stories and the comparison shown."""
    if not asks_for_more(ask.question):
        return retrieved, parts
    shown = _shown(ask)
    return replace(retrieved, told=tuple(one for one in retrieved.told if not _among(one.text, shown))), ()


def left(ask: Ask, evidence: Sequence[Sentence]) -> tuple[Sentence, ...]:
    """The evidence; where more is asked for the sentences of the articles cited before that were not yet cited.

    What the reader makes of them tells nothing: the answer is said.
    """
    shown = _shown(ask) if asks_for_more(ask.question) else ()
    if not shown:
        return tuple(evidence)
    said = {id(one) for one in evidence if _among(one.text, shown)}
    articles = {one.found.passage.article_id for one in evidence if id(one) in said}
    kept = (one for one in evidence if id(one) not in said and one.found.passage.article_id in articles)
    return tuple(replace(one, reading=None) for one in kept)


def _shown(ask: Ask) -> tuple[str, ...]:
    return tuple(_GAP.sub(" ", quote) for turn in ask.history for quote in turn.quotes)


def _among(text: str, shown: Sequence[str]) -> bool:
    plain = _GAP.sub(" ", text).strip()
    return any(plain in quote or quote in plain for quote in shown)

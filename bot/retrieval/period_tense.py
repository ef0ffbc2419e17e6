"""Does a question tell of the past or look ahead? Its verbs say which "Friday", "this winter" or "April" is meant."""

from __future__ import annotations

from typing import NamedTuple

from bot.retrieval.period_words import Line

# German participles that tell how something is, not what happened: "Wer hat dieses Wochenende geöffnet?"
_STATES = frozenset({"geöffnet", "geplant", "gesperrt", "geschlossen", "gesetzt"})


class Tense(NamedTuple):
    """At most one is true."""

    ahead: bool
    told: bool


def tense(line: Line) -> Tense:
    """The tense of a question's verbs."""
    ahead = any("future" in token.means for token in line.tokens)
    told = any("told" in token.means for token in line.tokens) or _perfect(line)
    return Tense(ahead, told and not ahead)


def _perfect(line: Line) -> bool:
    """True for "Wer hat gewonnen?"."""
    if not any(token.fold in ("hat", "haben", "ist", "sind") for token in line.tokens):
        return False
    participles = (token.text for token in line.tokens if token.text.startswith("ge") and len(token.text) > 5)  # noqa: PLR2004
    return any(word.endswith(("t", "en")) and word not in _STATES for word in participles)

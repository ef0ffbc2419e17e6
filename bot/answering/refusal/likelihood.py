"""How likely the found passages hold the answer, with what the encoder can tell of the words of the question."""

from __future__ import annotations

from collections.abc import Sequence

from bot.answering.floor import FLOOR
from bot.answering.refusal.refusal import evidence_score, lacking
from bot.answering.refusal.signals import Signals, signals
from bot.answering.selection.foremost import foremost
from bot.answering.sentence import Sentence
from bot.retrieval.retrieved import Retrieved
from vectorstore.encoders.encoder import Encoder
from vectorstore.text.language import detect
from vectorstore.text.passages import searchable


def log_odds(question: str, retrieved: Retrieved, evidence: Sequence[Sentence], encoder: Encoder) -> float:
    """Up to the chosen offset: answered from FLOOR on; minus infinity where nothing was found."""
    return weigh(question, retrieved, evidence, encoder)[0]


def weigh(question: str, retrieved: Retrieved, evidence: Sequence[Sentence], encoder: Encoder) -> tuple[float, str]:
    """The log-odds, and what of the question is lacking, as far as a single signal tells.

    The newest stories need nothing that speaks for them where the news themselves are asked for: FLOOR.
    """
    if retrieved.told:
        return FLOOR, ""
    found = read_signals(question, retrieved, evidence, encoder)
    return evidence_score(found), lacking(found)


def read_signals(question: str, retrieved: Retrieved, evidence: Sequence[Sentence], encoder: Encoder) -> Signals:
    """The signals, how far the question's words recur in the best passage among them."""
    language = detect(question, retrieved.language)
    return signals(question, retrieved, evidence, recurrence(question, evidence, encoder, language))


def recurrence(question: str, evidence: Sequence[Sentence], encoder: Encoder, language: str = "") -> float | None:
    """Mean closeness of the question's words to those of the passage with the best sentence, under its title, -1 to 1.

    None where the encoder cannot tell. A name or a thing that the passage does not speak of lowers it, in whichever
    language, where the passage's vector hardly moves. One passage to read: 50 ms of CPU. The best sentence alone told
    less: it leaves out what the sentences before it have named.
    """
    if not evidence:
        return None
    best = foremost(language or detect(question), evidence).found
    alignment = encoder.aligned(question, [searchable(best.article, best.passage)])
    return None if alignment is None else float(alignment.means[0])

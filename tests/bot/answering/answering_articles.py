"""Articles and briefs for the tests of the answering floor."""

from __future__ import annotations

from datetime import UTC, datetime

from bot.answering.writing import Brief
from bot.retrieval.ask import Turn
from vectorstore.domain import Article, Found, Passage

NOW = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)
MAY = datetime(2026, 5, 13, 9, 0, tzinfo=UTC).timestamp()

META = (
    "Der Konzern Meta baut aus. Meta will in diesem Jahr zwischen 60 und 65 Milliarden Dollar in Rechenzentren stecken."
    " Die Aktie gab nach."
)
LUMERA = "The chipmaker Tarn will buy its rival Lumera for $13 billion in cash. Regulators have not approved the deal."
RATES = "Die Europäische Zentralbank senkte den Leitzins am 12. Mai auf 2,0 Prozent. Händler hatten damit gerechnet."


def found(
    text: str, *, number: int = 1, language: str = "de", title: str = "Meldung", before: str = "Vorspann. "
) -> Found:
    """A passage that starts after ``before`` in its article, so that offsets are not zero."""
    article = Article(
        before + text,
        title=title,
        source="Kurier",
        url=f"https://example.org/{number}",
        published=MAY,
        language=language,
    )
    return Found(Passage(article.id, 1, 0, len(before), len(before + text), text, language, number), article)


PASSAGES = (found(META), found(LUMERA, number=2, language="en", title="Chip deal"), found(RATES, number=3))


def brief(
    question: str = "Was plant Meta?", *passages: Found, language: str = "de", history: tuple[Turn, ...] = ()
) -> Brief:
    return Brief(question, language, passages or PASSAGES, NOW, history)

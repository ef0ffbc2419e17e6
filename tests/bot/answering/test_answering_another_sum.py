"""Another sum than the one asked for: the profit, where the revenue is."""

from __future__ import annotations

import pytest
from answering_evidence import passage_found

from bot.answering.answer import Quote
from bot.answering.selection.another_sum import tells_another_sum


@pytest.mark.parametrize(
    ("question", "text", "language", "another"),
    [
        ("Wie hoch war der Umsatz?", "Der Gewinn sank auf 4 Mio. Euro, der Umsatz fiel um 9 Prozent.", "de", True),
        ("Wie hoch war der Gewinn?", "Der Umsatz sank auf 40 Mio. Euro.", "de", True),
        ("What was the revenue of Kanso?", "Profit fell to $3 million while sales slipped 4 per cent.", "en", True),
        ("Wie hoch war der Umsatz?", "Der Gewinn sank auf 4 Mio. Euro, der Umsatz auf 40 Mio. Euro.", "de", False),
        ("Wie hoch war der Umsatz?", "Bei 4 Mio. Euro Gewinn erlöste die Firma 40 Mio. Euro.", "de", False),
        ("Wie hoch war der Umsatz?", "Kanso setzte 40 Mio. Euro um.", "de", False),
        ("Wie hoch war der Gewinn?", "Kanso machte einen Verlust von 4 Mio. Euro.", "de", False),
        ("Wie hoch war der Umsatz?", "Der Gewinn fiel um 9 Prozent.", "de", False),
        ("Was kostete der Umbau?", "Der Gewinn sank auf 4 Mio. Euro.", "de", False),
        ("Warum sank der Umsatz?", "Der Gewinn sank auf 4 Mio. Euro.", "de", False),
    ],
)
def test_another_sum(question, text, language, another):
    """Only where each sum stands in a clause that tells the other; a change in percent is no sum."""
    quote = Quote(passage_found("a", text, language), 0, len(text), text)
    assert tells_another_sum(question, [quote]) is another

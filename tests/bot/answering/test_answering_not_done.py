"""How much of something was done that was not done at all."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from answering_evidence import sentences_of

from bot.answering.selection.not_done import with_what_was_not_done
from bot.answering.writing import Brief

NOW = datetime(2026, 11, 22, tzinfo=UTC)
DEMANDED = sentences_of(
    "Thieves demanded 80,000 euros from Marten Motors. The firm paid nothing.", day="2026-05-04", language="en"
)
FINED = sentences_of("Marten Motors has to pay 3 million euros in tax.", number=2, day="2026-09-01", language="en")


def _led(question, chosen, evidence, language="en"):
    return with_what_was_not_done(list(chosen), Brief(question, language, (), NOW, evidence=tuple(evidence)))


def test_what_was_demanded_was_not_paid():
    """The sentence that says so leads, and what another article says of other sums is left out."""
    question = "How much money did Marten Motors pay the thieves?"
    assert _led(question, [FINED[0], DEMANDED[0]], [*FINED, *DEMANDED]) == [DEMANDED[1], DEMANDED[0]]
    german = sentences_of("Die Erpresser verlangten 2 Millionen Euro vom Zoo Halm. Gezahlt hat der Zoo nichts.")
    assert _led("Wie viel Geld zahlte der Zoo Halm?", german[:1], german, "de")[0] == german[1]


@pytest.mark.parametrize(
    ("question", "text"),
    [
        (
            "How much did the thieves demand from Marten Motors?",
            "Thieves demanded 80,000 euros. The firm paid nothing.",
        ),
        ("How much did Marten Motors pay?", "Marten Motors paid 80,000 euros. The police were not told."),
        ("How much did Marten Motors pay?", "Marten Motors paid 80,000 euros. It did not pay the other 20,000."),
        ("How much did Marten Motors not pay?", "Marten Motors owes 80,000 euros. Marten Motors did not pay."),
        ("When did Marten Motors pay?", "Thieves came in May. Marten Motors did not pay."),
    ],
)
def test_what_stays(question, text):
    """Something else was not done, a part of it, or it is asked for by itself."""
    told = sentences_of(text, language="en")
    assert _led(question, told[:1], told) == [told[0]]


def test_what_was_paid_since_stays():
    """A newer article tells that it was done after all."""
    paid = sentences_of("Marten Motors paid the thieves 80,000 euros.", number=3, day="2026-10-01", language="en")
    question = "How much did Marten Motors pay the thieves?"
    assert _led(question, [paid[0], DEMANDED[0]], [*paid, *DEMANDED]) == [paid[0], DEMANDED[0]]

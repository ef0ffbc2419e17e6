"""Where the newest word on an office is that nobody holds it."""

from __future__ import annotations

import pytest
from answering_evidence import sentences_of

from bot.answering.disagreement.vacant import with_a_vacancy
from bot.answering.writing import Brief
from tests.bot.newsroom import NOW


def _led(question, language, told, vacant, *, newer=True):
    """The sentences that lead, of an article that names a holder and one of which the last sentence may tell it."""
    days = ("2026-02-03", "2026-06-03") if newer else ("2026-06-03", "2026-02-03")
    first = sentences_of(told, 3.0, day=days[0], language=language)
    later = sentences_of(vacant, number=2, day=days[1], language=language)
    brief = Brief(question, language, (), NOW, evidence=(*first, *later))
    return with_a_vacancy([first[0]], brief)[0] is later[-1]


@pytest.mark.parametrize(
    ("question", "language", "told", "vacant"),
    [
        (
            "Who is station master of Crake?",
            "en",
            "Bill Orme is station master of Crake.",
            "Crake lost its best man. The post of station master is vacant.",
        ),
        (
            "Wer ist Landrat von Rotenfelde?",
            "de",
            "Uwe Seidel ist Landrat von Rotenfelde.",
            "In Rotenfelde wird gewartet. Das Amt des Landrats ist seit März unbesetzt.",
        ),
    ],
)
def test_a_vacant_post_leads(question, language, told, vacant):
    """Newer than who held it; not where somebody was named after it."""
    assert _led(question, language, told, vacant)
    assert not _led(question, language, told, vacant, newer=False)


@pytest.mark.parametrize(
    "vacant",
    [
        "Crake is quiet. The post of treasurer is vacant.",
        "Crake is quiet. The shop beside the station master is vacant.",
        "Crake is quiet. The station master keeps his post.",
    ],
)
def test_what_is_no_vacancy(vacant):
    """Another post, an empty house, and a post that is held."""
    assert not _led("Who is station master of Crake?", "en", "Bill Orme is station master of Crake.", vacant)

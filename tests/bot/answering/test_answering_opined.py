"""Pieces of opinion stand back behind reports, unless a view is asked for or nothing else answers."""

from __future__ import annotations

from dataclasses import replace
from types import MappingProxyType

import pytest
from answering_evidence import sentences_of

from bot.answering.selection.opined import is_opinion, of_reports
from vectorstore.domain import Article

PRICE = "Was kostet der Eintritt ins Freibad Ellern?"
REPORT = "Der Eintritt ins Freibad Ellern kostet 4 Euro."
COLUMN = "Der Eintritt ins Freibad Ellern müsste bei 8 Euro liegen."


def _read(text, reading, *, title="", number=1, author=""):
    one = sentences_of(text, 1.0, number=number, title=title)[0]
    article = replace(one.found.article, author=author)
    return replace(one, reading=reading, found=replace(one.found, article=article))


COLUMNIST = _read(COLUMN, 6.0, title="Meinung: Baden ist zu billig", number=2, author="Ruth Immel")


@pytest.mark.parametrize(
    ("question", "reading", "kept"),
    [
        (PRICE, -1.0, False),
        (PRICE, -4.0, True),  # too far behind
        ("Wird das Freibad Ellern saniert?", 3.0, False),
        ("Wird das Freibad Ellern saniert?", -1.0, True),
        ("Was meint Ruth Immel zum Freibad Ellern?", 3.0, True),
        ("Was kostet laut Kommentar der Eintritt ins Freibad Ellern?", 3.0, True),
        ("Wie teuer soll es in Ellern nach Immel werden?", 3.0, True),
    ],
)
def test_reports_come_before_opinion(question, reading, kept):
    """Of what changes one far behind will do; where a view or the author is asked for, all stay."""
    told = (_read(REPORT, reading), COLUMNIST)
    assert (COLUMNIST in of_reports(question, "de", told)) is kept


def test_opinion_alone_answers():
    """A report on another place, or none that is read as an answer, takes nobody's place."""
    elsewhere = _read("Der Eintritt ins Freibad Halm kostet 4 Euro.", 3.0)
    assert of_reports(PRICE, "de", (COLUMNIST,)) == (COLUMNIST,)
    assert COLUMNIST in of_reports(PRICE, "de", (elsewhere, COLUMNIST))


@pytest.mark.parametrize(
    ("title", "kind", "holds"),
    [
        ("Kommentar: Zu billig", "", True),
        ("Opinion | Too cheap", "", True),
        ("Zu billig", "opinion", True),
        ("Kommentar der Bahn zum Streik", "", False),
        ("Zu billig", "interview", False),
    ],
)
def test_opinion_is_known_by_its_type_or_title(title, kind, holds):
    """What ingest stored, else the label before the title."""
    article = Article("", title=title, extra=MappingProxyType({"content_type": kind} if kind else {}))
    assert is_opinion(article) is holds

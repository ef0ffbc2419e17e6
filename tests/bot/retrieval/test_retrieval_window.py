"""From options and question to the scope that is searched."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from bot.answering.answer import Period
from bot.retrieval.ask import Ask
from bot.retrieval.window import DAY, named_days, widened, window
from vectorstore.domain import Scope

NOW = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)
MAY, JUNE = datetime(2026, 5, 1, tzinfo=UTC).timestamp(), datetime(2026, 6, 1, tzinfo=UTC).timestamp()


def test_words_about_publication_narrow():
    """Articles of a month are searched in that month only."""
    made = window(Ask("Welche Artikel erschienen im Mai 2026 über Zinsen?", k=3), "de", NOW)
    assert (made.scope.since, made.scope.until) == (MAY, JUNE)
    assert made.period == Period(MAY, JUNE)


def test_the_time_of_an_event_does_not_narrow():
    """What happened in May may be told in June: the period is shown, the scope stays open."""
    made = window(Ask("Wie viele Menschen arbeiteten im Mai 2026 bei Meta?"), "de", NOW)
    assert made.scope == Scope()
    assert made.period == Period(MAY, JUNE)


def test_what_a_thing_was_moved_to_says_nothing_of_when():
    """No period, and no day on which an article is looked for."""
    made = window(Ask("Warum wurde die Wahl am 3. Mai 2026 auf den 5. Mai 2026 verschoben?"), "de", NOW)
    assert made.period == Period(MAY + 2 * DAY, MAY + 3 * DAY)
    assert made.days == (MAY + 2 * DAY,)
    assert window(Ask("Warum ist die Brücke bis zum 5. Mai 2026 gesperrt?"), "de", NOW).period is None


def test_options_win_over_words():
    """With --since the question's own month does not count, and its text stays whole."""
    question = "Welche Artikel erschienen im Mai 2026 über Zinsen?"
    made = window(Ask(question, since=1.0, as_of=9e9, sources=("A",), languages=("de",)), "de", NOW)
    assert made.scope == Scope(1.0, None, 9e9, ("A",), ("de",))
    assert made.period == Period(1.0, None)
    assert made.text == question


def test_other_options_are_kept_when_words_narrow():
    """Clock, outlets and languages hold beside a period from the question."""
    made = window(Ask("Artikel vom Mai 2026", as_of=9e9, sources=("A",), languages=("de",)), "de", NOW)
    assert (made.scope.as_of, made.scope.sources, made.scope.languages) == (9e9, ("A",), ("de",))


def test_a_question_of_nothing_but_time_is_still_searched():
    """Where no words are left the whole question is the text."""
    assert window(Ask("Was ist heute neu?"), "de", NOW).text.strip()


def test_a_wider_scope_keeps_the_clock():
    """Only the window falls; what may not be seen stays unseen."""
    assert widened(Scope(1.0, 2.0, 3.0, ("A",), ("de",))) == Scope(None, None, 3.0, ("A",), ("de",))


@pytest.mark.parametrize(
    ("question", "language", "wanted"),
    [
        ("Was geschah am 13. Mai 2026?", "de", [12]),
        ("The article of May 13, 2026 and the one of May 15, 2026", "en", [12, 14]),
        ("Am 30. Februar 2026", "de", []),
        ("Im Mai 2026", "de", []),
        ("", "", []),
    ],
)
def test_full_dates_are_named_days(question, language, wanted):
    """Days with a year are UTC midnights; what is no day of the calendar is none."""
    assert list(named_days(question, language)) == [MAY + DAY * days for days in wanted]

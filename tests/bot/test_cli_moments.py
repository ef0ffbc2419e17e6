"""Dates as typed, to UTC seconds."""

from datetime import UTC, datetime

import pytest

from bot.commands.moments import beginning, ending, standpoint
from vectorstore.errors import UsageError


def utc(*parts):
    return datetime(*parts, tzinfo=UTC).timestamp()


@pytest.mark.parametrize(
    ("text", "begins", "ends"),
    [
        ("2026-05-12", utc(2026, 5, 12), utc(2026, 5, 13)),
        (" 2026-05-12 ", utc(2026, 5, 12), utc(2026, 5, 13)),
        ("20260512", utc(2026, 5, 12), utc(2026, 5, 13)),
        ("2026-W20-2", utc(2026, 5, 12), utc(2026, 5, 13)),
        ("2026-W20", utc(2026, 5, 11), utc(2026, 5, 18)),
        ("2026-05", utc(2026, 5, 1), utc(2026, 6, 1)),
        ("2026-12", utc(2026, 12, 1), utc(2027, 1, 1)),
        ("2026", utc(2026, 1, 1), utc(2027, 1, 1)),
        ("2024-02-29", utc(2024, 2, 29), utc(2024, 3, 1)),
        ("2026-05-12T08:30", utc(2026, 5, 12, 8, 30), utc(2026, 5, 12, 8, 30)),
        ("2026-05-12 08:30:15Z", utc(2026, 5, 12, 8, 30, 15), utc(2026, 5, 12, 8, 30, 15)),
        ("2026-05-12T08:30+02:00", utc(2026, 5, 12, 6, 30), utc(2026, 5, 12, 6, 30)),
    ],
)
def test_a_date_covers_all_of_itself_and_a_time_is_a_point(text, begins, ends):
    """Since begins with the day, month or year, until ends after it; a time is exact, UTC unless it names a zone."""
    assert beginning(text, "--since") == begins
    assert ending(text, "--until") == ends


def test_to_stand_on_a_day_is_to_stand_at_its_last_moment():
    """As of a date, the whole day has been published and the clock still shows that day."""
    at = standpoint("2026-05-12", "--as-of")
    assert utc(2026, 5, 12, 23, 59, 59) < at < utc(2026, 5, 13)
    assert standpoint("2026-05-12T08:30Z", "--as-of") == utc(2026, 5, 12, 8, 30)


@pytest.mark.parametrize(
    "text", ["gestern", "2026-13-01", "2026-00", "2026-02-30", "12.05.2026", "0000", "2026-05-12T25:00", "9999"]
)
def test_what_is_no_date_is_named_with_its_option(text):
    """A wrong date names the option and shows how to write one."""
    with pytest.raises(UsageError, match=r"--since .* is not a date; write 2026-05-12"):
        beginning(text, "--since")

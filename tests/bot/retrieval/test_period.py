"""Time expressions against the calendar, row by row, and the promises that hold for any question."""

from __future__ import annotations

import re
import sys
from datetime import UTC, datetime, timedelta
from itertools import product
from zoneinfo import ZoneInfo

import period_de
import period_en
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.answering.answer import Period
from bot.retrieval.period.reading import PeriodReading, understand

BERLIN = ZoneInfo("Europe/Berlin")
CLOCKS = {
    "SUN": datetime(2026, 11, 22, 14, 30, tzinfo=BERLIN),
    "WED": datetime(2026, 3, 18, 10, 0, tzinfo=BERLIN),
    "THU": datetime(2025, 1, 2, 9, 0, tzinfo=BERLIN),
    "MON": datetime(2026, 7, 6, 22, 0, tzinfo=BERLIN),
    "LEAP": datetime(2024, 2, 29, 8, 15, tzinfo=BERLIN),
}


def rows(table: str) -> list[tuple[str, str, str, str, str]]:
    cells = [[cell.strip() for cell in line.split("|")] for line in table.strip().splitlines()]
    return [(clock, question, since, until, flags) for clock, question, since, until, flags in cells]


def local(seconds: float | None) -> str:
    if seconds is None:
        return "-"
    return datetime.fromtimestamp(seconds, BERLIN).strftime("%Y-%m-%dT%H:%M").removesuffix("T00:00")


def told(reading: PeriodReading) -> tuple[str, str, str]:
    period = reading.period or Period(None, None)
    flags = ("S" if reading.strict else "") + ("N" if reading.wants_newest else "")
    return local(period.since), local(period.until), flags


@pytest.mark.parametrize(("clock", "question", "since", "until", "flags"), rows(period_de.TABLE))
def test_german(clock, question, since, until, flags):
    """A German question is read as the calendar says, with its language known or not."""
    for language in ("de", ""):
        assert told(understand(question, CLOCKS[clock], language)) == (since, until, flags)


@pytest.mark.parametrize(("clock", "question", "since", "until", "flags"), rows(period_en.TABLE))
def test_english(clock, question, since, until, flags):
    """An English question is read as the calendar says, with its language known or not."""
    for language in ("en", ""):
        assert told(understand(question, CLOCKS[clock], language)) == (since, until, flags)


def test_the_tables_are_as_long_as_promised():
    """Each language has at least 150 expressions."""
    assert min(len(rows(period_de.TABLE)), len(rows(period_en.TABLE))) >= 150


@pytest.mark.parametrize(
    ("question", "rest"),
    [
        ("Was hat sich seit Montag bei VW geändert?", "Was hat sich bei VW geändert?"),
        ("Was geschah gestern in Köln?", "Was geschah in Köln?"),
        ("Gestern in Köln: was geschah?", "in Köln: was geschah?"),
        ("Was hat Meta 2024 in Rechenzentren gesteckt?", "Was hat Meta 2024 in Rechenzentren gesteckt?"),
        ("Was sagte Merz gestern zum Haushalt 2025?", "Was sagte Merz zum Haushalt 2025?"),
        ("Was schrieb die Zeit am 12. Mai 2026?", "Was schrieb die Zeit am 12. Mai 2026?"),
        ("What are last week's headlines on Meta?", "What are headlines on Meta?"),
        ("What did Apple say since March 3, 2026 about chips?", "What did Apple say about chips?"),
        ("What is the latest on OpenAI?", "What is the on OpenAI?"),
        ("How did Nvidia do in Q4?", "How did Nvidia do in Q4?"),
        ("gestern", "gestern"),
        ("  Wer  ist  Kanzler? ", "  Wer  ist  Kanzler? "),
    ],
)
def test_rest_drops_only_words_about_publication(question, rest):
    """What is searched keeps years, months and dates, and loses only words told from the clock."""
    assert understand(question, CLOCKS["SUN"]).rest == rest


@pytest.mark.parametrize(
    ("question", "bare"),
    [
        ("Was ist im Januar 2025 mit Meta passiert?", "Was ist mit Meta passiert?"),
        ("What happened in Q3 2024?", "What happened?"),
        ("Was ist 2024 passiert?", "Was ist passiert?"),
        ("News 2024", "News"),
        ("What's new this month?", "What's new?"),
        ("gestern", ""),
        ("Who was sworn in on 2 June?", "Who was sworn in?"),
        ("Why was the fair delayed until August?", "Why was the fair delayed until August?"),
        ("What did Orbis expect in March for the current year?", "What did Orbis expect for the current year?"),
        ("News zum Haushalt 2025", "News zum Haushalt 2025"),
        ("What's new on the 2024 election?", "What's new on the 2024 election?"),
        ("What's new on last week's game?", "What's new on last week's game?"),
        ("Wer ist Kanzler?", "Wer ist Kanzler?"),
    ],
)
def test_bare_drops_every_time_but_that_of_a_thing(question, bare):
    """Years and months go as well, unless they are part of a name."""
    assert understand(question, CLOCKS["SUN"]).bare == bare


@pytest.mark.parametrize(
    ("question", "named", "since", "bare"),
    [
        ("Was geschah am 32. Januar?", ("32. Januar",), "2026-01-01", "Was geschah?"),
        ("Was geschah am 31. November?", ("31. November",), "2026-11-01", "Was geschah?"),
        ("What happened on 30 February 2026?", ("30 February 2026",), "2026-02-01", "What happened?"),
        ("What happened on the 31st of June?", ("31st of June",), "2026-06-01", "What happened?"),
        ("What happened on February 30?", ("February 30",), "2026-02-01", "What happened?"),
        ("Was geschah am 29. Februar 2025?", ("29. Februar 2025",), "2025-02-01", "Was geschah?"),
        ("Was geschah am 30.2.2026?", ("30.2.2026",), "-", "Was geschah?"),
        ("What happened on 2026-02-30?", ("2026-02-30",), "-", "What happened?"),
        ("Was geschah am 29. Februar 2024?", (), "2024-02-29", "Was geschah?"),
        ("Was geschah am 31. Oktober?", (), "2026-10-31", "Was geschah?"),
        ("How many died in February, 30 or 40?", (), "2026-02-01", "How many died, 30 or 40?"),
        ("What happened on 12.25.2025?", (), "2025-12-25", "What happened?"),
    ],
)
def test_days_that_do_not_exist_are_named(question, named, since, bare):
    """Their month is read, and they are told apart from days that exist."""
    reading = understand(question, CLOCKS["SUN"])
    assert (reading.no_days, told(reading)[0], reading.bare) == (named, since, bare)


def test_phrases_are_verbatim_and_in_order():
    """Every phrase stands in the question, in the order of reading, and each part knows its own window."""
    question = "Was ist das Neueste seit Montag zum Haushalt 2025?"
    reading = understand(question, CLOCKS["SUN"])
    assert reading.phrases == ("Neueste", "seit Montag", "2025")
    assert [question[part.start : part.end] for part in reading.parts] == ["seit Montag", "2025"]
    assert [part.strict for part in reading.parts] == [True, False]


def test_parts_tell_the_dates_of_several_reports_apart():
    """A question about two dated reports gives the window over both, and each date on its own."""
    question = "Do the Verge report on October 6, 2023 and the Wired report on October 9, 2023 agree?"
    reading = understand(question, CLOCKS["SUN"])
    assert [local(part.period.since) for part in reading.parts] == ["2023-10-06", "2023-10-09"]
    assert reading.period == Period(reading.parts[0].period.since, reading.parts[1].period.until)


def test_a_month_without_a_year_follows_the_dated_one():
    """Named beside a date with a year, "June" is that year's, not the latest one."""
    reading = understand("What did Apple say in May 2023 and in June?", CLOCKS["SUN"])
    assert told(reading) == ("2023-05-01", "2023-07-01", "")


def test_days_begin_in_the_zone_of_the_clock():
    """The same question has other borders in New York than in UTC."""
    moment = datetime(2026, 5, 12, 2, 0, tzinfo=UTC)
    there = understand("What happened today?", moment.astimezone(ZoneInfo("America/New_York"))).period
    here = understand("What happened today?", moment).period
    assert here == Period(datetime(2026, 5, 12, tzinfo=UTC).timestamp(), datetime(2026, 5, 13, tzinfo=UTC).timestamp())
    assert there is not None
    assert there.since == datetime(2026, 5, 11, 4, tzinfo=UTC).timestamp()


@pytest.mark.parametrize(("day", "hours"), [("2026-03-29T15:00", 23), ("2026-10-25T15:00", 25)])
def test_a_day_that_changes_its_clocks_has_its_true_length(day, hours):
    """Today lasts 23 or 25 hours when daylight-saving time begins or ends, and 24 hours ago is 24 hours ago."""
    clock = datetime.fromisoformat(day).replace(tzinfo=BERLIN)
    period = understand("Was geschah heute?", clock).period
    assert period is not None
    assert period.until - period.since == hours * 3600
    rolling = understand("Was geschah in den letzten 24 Stunden?", clock).period
    assert rolling is not None
    assert rolling.since == (clock.astimezone(UTC) - timedelta(hours=24)).timestamp()


def test_a_clock_without_zone_is_read_as_utc():
    """A naive clock is no error."""
    period = understand("What happened today?", datetime(2026, 5, 12, 9)).period  # noqa: DTZ001 - that is the point
    assert period is not None
    assert period.since == datetime(2026, 5, 12, tzinfo=UTC).timestamp()


WORDS = sorted(
    {word for table in (period_de.TABLE, period_en.TABLE) for word in re.findall(r"\w+|[^\w\s]", table)}
    | {"0", "31", "32", "99", "9999", "0000", "2999-12-31", "1000", "29.2.", "31.02.2026", "24:61", "²", "٣", "2024/25"}
)
CLOCK_TIMES = st.datetimes(timezones=st.just(BERLIN)) | st.datetimes(timezones=st.just(UTC))


@settings(max_examples=300, deadline=None)
@given(st.lists(st.sampled_from(WORDS), max_size=40), CLOCK_TIMES, st.sampled_from(["", "de", "en", "fr"]))
def test_time_words_in_any_order_never_throw(words, clock, language):
    """Any shuffle of time words at any clock gives a reading whose window is not upside down."""
    question = " ".join(words)
    reading = understand(question, clock, language)
    assert all(phrase in question for phrase in reading.phrases)
    for period in (reading.period, *(part.period for part in reading.parts)):
        if period and period.since is not None and period.until is not None:
            assert period.since <= period.until


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=300), CLOCK_TIMES)
def test_any_text_never_throws(question, clock):
    """Any text at any clock gives a reading."""
    assert isinstance(understand(question, clock), PeriodReading)


HARD = (
    *("1", "1.", "12.5.", "2024-", "1,234", "[", "'s ", "between ", "seit ", "vor ", "last ", "a ", "May "),
    *("last year in ", "a week ago on ", "Friday a week ago ", "in Feb to ", "Mai/", "in New York "),
    *("the day after ", "week of ", "zwei Tage vor ", "Freitag vor der Wahl ", "first Monday of "),
    *("twenty-", "two or ", "a half ", "half a year and a half ", "1,5 "),
    *("KW 8 bis ", "am 3. und ", "on the 4th and ", "twenty-first of ", "Mo-", "on Sun "),
    *("in the next 3 days ", "im Vorjahr ", "in zwei Wochen "),
    *("3Q25 ", "the run-up to ", "no older than ", "8 am on ", "this time last year ", "'25 in "),
    *("first half of ", "last day of the ", "first two weeks of last "),
    *("between Christmas and ", "St. Patrick's ", "July 4th weekend ", "2. Advent "),
    *("Agenda 2030 ", "Audi Q4 ", "Straße des 17. Juni ", "Nacht vom 27. auf den "),
    *("since the vote ", "since the vote by ", "bis zur Wahl im ", "seit der Wahl von "),
    *("delayed until May ", "closed bis ", "for 2027 and ", "in March for 2026 "),
    *("price from May ", "preis ab "),
    *("am 31. November ", "February 30 "),
    *("report ", "the article ", "on May 5, 2024 and ", "Q1 of the ", "early ", "in the last 3 "),
)


@pytest.mark.parametrize("unit", HARD)
def test_reading_is_linear(unit):
    """Eight times the text takes about eight times the steps, counted in calls, not in seconds."""
    short, long = (calls(unit * count) for count in (20, 160))
    assert long < short * 10


def test_a_very_long_question_is_read_to_its_end():
    """Ten thousand characters without a space before the time change nothing."""
    assert understand("x" * 10_000 + " gestern", CLOCKS["SUN"]).phrases == ("gestern",)


def calls(question: str) -> int:
    seen = 0

    def count(frame, event, arg):
        nonlocal seen
        seen += event in ("call", "c_call")

    sys.setprofile(count)
    try:
        understand(question, CLOCKS["SUN"], "en")
    finally:
        sys.setprofile(None)
    return seen


def test_both_languages_share_the_short_forms():
    """The same dates in digits read alike in both languages."""
    for text, language in product(("2026-05-12", "12.05.2026", "Q1 2025", "2024"), ("de", "en")):
        assert understand(text, CLOCKS["SUN"], language).period == understand(text, CLOCKS["SUN"]).period


@pytest.mark.parametrize(
    ("question", "since", "until"),
    [
        ("Bitcoin am Wochenende", "2026-11-21", "2026-11-23"),
        ("Was war an Weihnachten los?", "2025-12-24", "2025-12-27"),
        ("Bitcoin ab Februar", "2026-02-01", "-"),
        ("Trump speech 10 am today", "2026-11-22", "2026-11-23"),
    ],
)
def test_a_language_told_wrong_is_overruled_by_the_words(question, since, until):
    """Few words tell no language, and "en" is then a guess: German words without an English one are German."""
    assert told(understand(question, CLOCKS["SUN"], "en"))[:2] == (since, until)


def test_a_german_month_takes_a_short_year_in_a_question_read_as_english():
    """Few words tell no language: "ezb zins juni 24" is read as English and yet no 24th of June."""
    for question in ("ezb zins senkung juni 24", "ezb zins senkung juni '24"):
        assert told(understand(question, CLOCKS["SUN"], "en")) == ("2024-06-01", "2024-07-01", "")

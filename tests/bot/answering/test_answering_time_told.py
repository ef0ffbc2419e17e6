"""The time a sentence speaks of, and evidence of another time than the one asked about."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone

import pytest

from bot.answering.answer import Period, Quote
from bot.answering.asked.time_told import is_of_later_years, of_the_days, of_the_period, speaks_of, sums_of_other_years
from bot.answering.selection.evidence import gather
from bot.retrieval.retrieved import Retrieved
from tests.bot.answering.answering_evidence import published, sentences_of
from tests.bot.answering.test_answering_evidence import SPREAD, passage
from tests.doubles import HashedEncoder
from vectorstore.domain import Article, Coverage, Scope


def period(since: str, until: str) -> Period:
    return Period(*(datetime.fromisoformat(day).replace(tzinfo=UTC).timestamp() for day in (since, until)))


MAY = period("2025-05-01", "2025-06-01")
IN_2024 = period("2024-01-01", "2025-01-01")
IN_2025 = period("2025-01-01", "2026-01-01")


@pytest.mark.parametrize(
    ("text", "title", "day", "asked", "speaks"),
    [
        ("Der Preis lag bei drei Euro.", "", "2025-05-09", MAY, True),
        ("Der Preis lag bei drei Euro.", "", "2025-07-09", MAY, False),
        ("Der Preis lag bei drei Euro.", "", "", MAY, None),
        ("Im Mai lag der Preis bei drei Euro.", "", "2025-07-09", MAY, True),
        ("Im Mai lag der Preis bei drei Euro.", "", "2026-07-09", MAY, False),
        ("The price fell in May 2025.", "", "2026-07-09", MAY, True),
        ("The price fell in March 2025.", "", "2025-05-09", MAY, False),
        ("The price fell in March 2025 and in May 2025.", "", "2026-05-09", MAY, True),
        ("On 28 May 2025 the price fell.", "", "", MAY, True),
        ("On 31 May 2025 the price fell.", "", "", MAY, True),
        ("Am 1. Juni 2025 fiel der Preis.", "", "2025-05-09", MAY, False),
        ("Der Preis lag 2025 bei drei Euro.", "", "2026-07-09", MAY, True),
        ("Der Preis lag bei drei Euro.", "Preise im Mai 2025", "2026-07-09", MAY, True),
        ("Im vergangenen Jahr waren es 40.000 Besucher.", "", "2025-02-01", IN_2024, True),
        ("In diesem Jahr waren es 44.000 Besucher.", "", "2025-02-01", IN_2024, False),
        ("Am 31. Dezember 2024 schloss das Bad.", "", "", IN_2024, True),
        ("In diesem Jahr sind es 0,6 Prozent, im Dezember waren es 0,9.", "", "2025-07-03", IN_2025, True),
        ("It grows by 0.6 percent this year, down from 0.9 in December.", "", "2025-07-03", IN_2025, True),
        ("Im Dezember waren es 0,9 Prozent.", "", "2025-07-03", IN_2025, False),
    ],
)
def test_a_sentence_speaks_of_what_it_names_or_of_its_articles_day(text, title, day, asked, speaks):
    """Days and years in the text count first, then those of the title, then the day it appeared."""
    article = Article(text, title=title, published=published(day))
    assert speaks_of(text, article, "de", asked) is speaks


def test_what_is_told_of_another_time_is_left_out():
    """The newer figure is no answer to a question about May; what has no date stays."""
    then = sentences_of("Der Ölpreis fiel auf 61 Dollar.", 2.0, number=1, day="2025-05-05")
    now = sentences_of("Der Ölpreis stieg auf 78 Dollar.", 3.0, number=2, day="2026-02-24")
    undated = sentences_of("Der Ölpreis schwankt.", 1.0, number=3, day="")
    assert of_the_period([*now, *then, *undated], MAY) == (*then, *undated)
    assert of_the_period([*now, *then], None) == (*now, *then)


def test_where_nothing_of_that_time_fits_as_well_all_of_it_stays():
    """A sentence that happens to be of that time and answers nothing does not displace one that does."""
    then = sentences_of("In Kiel regnete es.", -9.0, number=1, day="2025-05-05")
    now = sentences_of("Der Ölpreis stieg auf 78 Dollar.", 3.0, number=2, day="2026-02-24")
    assert of_the_period([*now, *then], MAY) == (*now, *then)
    read = [replace(one, reading=value) for one, value in zip((*now, *then), (-2.0, -1.0), strict=True)]
    assert of_the_period(read, MAY) == (read[1],)
    read = [replace(one, reading=value) for one, value in zip((*now, *then), (-2.0, -9.0), strict=True)]
    assert of_the_period(read, MAY) == tuple(read)


@pytest.mark.parametrize(
    ("text", "day", "told"),
    [
        ("Lara Brandt wurde am Freitag vereidigt.", "2025-05-04", True),
        ("Lara Brandt was sworn in on Friday.", "2025-05-04", True),
        ("Lara Brandt wurde gestern vereidigt.", "2025-05-03", True),
        ("Lara Brandt wurde vereidigt.", "2025-05-02", True),
        ("Lara Brandt wurde am Freitag vereidigt.", "2025-05-12", False),
        ("Lara Brandt wurde am Samstag vereidigt.", "2025-05-04", False),
        ("Lara Brandt wurde vereidigt.", "2025-05-04", False),
        ("Lara Brandt wurde am Freitag vereidigt.", "", False),
    ],
)
def test_an_article_of_the_next_days_names_a_day_by_its_weekday(text, day, told):
    """Of 2 May, a Friday: what was printed on Sunday of "Friday" is told of it, and counts before what is not."""
    friday = period("2025-05-02", "2025-05-03")
    (one,) = sentences_of(text, 1.0, day=day)
    assert of_the_days(one, friday) is told
    (other,) = sentences_of("Tom Ried wurde am Montag vereidigt.", 3.0, number=2, day="2025-09-02")
    assert of_the_period([one, other], friday) == ((one,) if told else (one, other))


class Heads(HashedEncoder):
    """Keeps the first line of every text it is given to read."""

    def read_each(self, questions, texts):
        self.heads = [text[0] for text in texts]
        return super().read_each(questions, texts)


@pytest.mark.parametrize(
    ("question", "head"),
    [
        ("Wie hoch war der Ölpreis im Mai 2025?", "5. Mai 2025: Ölpreis fällt"),
        ("Wie hoch war der Ölpreis im Mai?", "5. Mai 2025: Ölpreis fällt"),
        ("Wie hoch ist der Ölpreis?", "Ölpreis fällt"),
    ],
)
def test_the_reader_is_told_the_day_where_a_time_is_asked_about(question, head):
    """ "Der Ölpreis fiel auf 61 Dollar" answers for May only because its article is of May."""
    found = passage("Der Ölpreis fiel auf 61 Dollar.", title="Ölpreis fällt", published=published("2025-05-05"))
    encoder = Heads()
    gather(question, "de", Retrieved((found,), None, Coverage(1, 1, None), "de", Scope(), SPREAD), encoder)
    assert encoder.heads == [head]


def test_a_days_beginning_is_that_of_the_periods_zone():
    """What is told of the 28th is not of the 29th in Berlin, whose first hours are the 28th in UTC."""
    zone = timezone(timedelta(hours=2))
    since = datetime(2026, 3, 29, tzinfo=zone).timestamp()
    asked = Period(since, since + 86_400.0, zone)
    told = {day: speaks_of(f"Am {day}. März 2026 brannte es.", Article(""), "de", asked) for day in (28, 29, 30)}
    assert told == {28: False, 29: True, 30: False}


@pytest.mark.parametrize(
    ("text", "day", "asked", "later"),
    [
        ("Achterberg defeated Pike on Thursday.", "2026-05-22", {"2022"}, True),
        ("Achterberg defeated Pike on Thursday.", "2026-05-22", {"2026"}, False),
        ("Achterberg defeated Pike on Thursday.", "2026-05-22", {"2025"}, False),
        ("Achterberg defeated Pike on Thursday.", "2022-05-22", {"2026"}, False),
        ("Achterberg defeated Pike. In 2022 it was the other way round.", "2026-05-22", {"2022"}, False),
        ("Achterberg won the 2026 cup on Thursday.", "2026-05-22", {"2025"}, True),
        ("Achterberg, who won last year, won the 2026 cup.", "2026-05-22", {"2025"}, False),
        ("Achterberg won the 2026 cup on Thursday.", "2026-05-22", {"2026"}, False),
        ("In 2025 Achterberg defeated Pike.", "2025-12-22", {"2024"}, True),
        ("Since 2025 Pike has led. Last year he lost.", "2025-12-22", {"2024"}, False),
        ("In 2025 Achterberg defeated Pike.", "2025-12-22", {"2025", "2024"}, False),
        ("Achterberg defeated Pike on Thursday.", "", {"2022"}, False),
        ("Achterberg defeated Pike on Thursday.", "2026-05-22", set(), False),
    ],
)
def test_what_is_of_later_years(text, day, asked, later):
    """Printed two years and more after the one asked about, which it does not name, or one after and of another."""
    assert is_of_later_years(frozenset(asked), sentences_of(text, day=day, language="en")[0]) is later


@pytest.mark.parametrize(
    ("question", "text", "other"),
    [
        ("What revenue did Brix have in 2022?", "In 2022 Brix spent 65 per cent more on ships.", True),
        ("What revenue did Brix have in 2022?", "Revenue was $4 million in 2020.", True),
        ("What revenue did Brix have in 2022?", "Revenue was $4 million in 2022.", False),
        ("What revenue did Brix have in 2022?", "Revenue came to $4 million.", False),
        ("What revenue did Brix have in 2022?", "Revenue came to some 4 million.", False),
        ("What revenue did Brix have?", "Brix grew by 65 per cent.", False),
        ("Who led Brix in 2022?", "In 2020 it was Okoro.", False),
    ],
)
def test_sums_of_other_years(question, text, other):
    """A sum of a year is not told by one of another, nor where that year stands with a share."""
    one = sentences_of(text, language="en")[0]
    quote = Quote(one.found, one.start, one.end, one.text)
    asked = frozenset({"2022"} if "2022" in question else ())
    assert sums_of_other_years(question, asked, [quote]) is other

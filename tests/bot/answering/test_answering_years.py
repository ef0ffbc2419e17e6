"""The years of questions and articles."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from bot.answering.words.years import years, years_told

IN_2025 = datetime(2025, 1, 30, tzinfo=UTC).timestamp()


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Was hat Meta 2024 in Rechenzentren gesteckt?", {"2024"}),
        ("How much in FY2024 and in 2023?", {"2023", "2024"}),
        ("Wer wurde in der Saison 2023/24 Meister?", {"2023", "2024"}),
        ("The 1998–99 winter", {"1998", "1999"}),
        ("Did The Verge report on 2023-11-24 and on 2023-12-01, or in 2023-24?", {"2023", "2024"}),
        ("in den 1990er Jahren", set()),
        ("12024 people paid 20245 dollars", set()),
        ("Who won?", set()),
        ("Die AfD hat ihr Ergebnis gegenüber 2021 etwa verdoppelt.", set()),
        ("Sales rose 4 per cent compared with 2023, to 9 billion.", set()),
        ("Es kamen mehr Gäste als noch im Jahr 2019.", set()),
        ("Als 2015 die Grenzen offen waren, war es anders.", {"2015"}),
        ("Fewer people voted than in 2017; in 2021 it was 76 per cent.", {"2021"}),
        ("They spent 5 per cent more than in the first six months of 2022.", set()),
        ("Es waren 15 000, gegenüber 12 000 im Jahr 2021.", {"2021"}),
    ],
)
def test_years_are_read_as_they_are_written(text, found):
    """Four digits, with what newspapers put before them, and both years of a season."""
    assert years(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Meta steckte im vergangenen Jahr 39 Milliarden Dollar in Rechenzentren.", {"2024", "2025"}),
        ("Profits rose from the previous year.", {"2024", "2025"}),
        ("Der Preis steigt im kommenden Jahr.", {"2025", "2026"}),
        ("The toll will rise next year, as it did in 2019.", {"2019", "2025", "2026"}),
        ("Nothing of the kind.", {"2025"}),
    ],
)
def test_an_article_also_tells_of_the_years_around_its_own(text, found):
    """The year it appeared in, and "last year" or "next year" from there."""
    assert years_told(text, IN_2025) == found


def test_an_undated_article_tells_only_what_it_writes():
    """Without a date "last year" may be any."""
    assert years_told("Last year was not 2020.", None) == {"2020"}

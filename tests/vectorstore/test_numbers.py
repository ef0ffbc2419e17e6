"""Amounts and days in German and English text."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vectorstore.text.days import Day, days
from vectorstore.text.numbers import Amount, amounts, quantities

BN = 10**9


@pytest.mark.parametrize(
    ("text", "language", "value", "unit"),
    [
        ("39 Mrd. Dollar", "", 39 * BN, "usd"),
        ("39 Milliarden Dollar", "de", 39 * BN, "usd"),
        ("$39bn", "en", 39 * BN, "usd"),
        ("39 billion dollars", "en", 39 * BN, "usd"),
        ("a $39 billion deal", "en", 39 * BN, "usd"),
        ("13-Milliarden-Dollar-Deal", "de", 13 * BN, "usd"),
        ("13 million dollars", "en", 13 * 10**6, "usd"),
        ("eine Billion Euro", "de", 1000 * BN, "eur"),
        ("one billion euros", "en", BN, "eur"),
        ("2,5 Billionen Euro", "de", 2500 * BN, "eur"),
        ("$2.5 trillion", "en", 2500 * BN, "usd"),
        ("eine halbe Million Menschen", "de", 500_000, ""),
        ("half a million people", "en", 500_000, ""),
        ("anderthalb Millionen", "de", 1_500_000, ""),
        ("1.234,5", "", "1234.5", ""),
        ("1,234.5", "", "1234.5", ""),
        ("1.234", "de", 1234, ""),
        ("1.234", "en", "1.234", ""),
        ("1,234", "en", 1234, ""),
        ("1,234", "de", "1.234", ""),
        ("10 000 Menschen", "de", 10_000, ""),
        ("1'234'567 Franken", "de", 1_234_567, "chf"),
        ("2.4 billion Swiss francs", "en", 2400 * 10**6, "chf"),
        ("2,4 Milliarden Schweizer Franken", "de", 2400 * 10**6, "chf"),
        ("5 million Canadian dollars", "en", 5 * 10**6, "dollar"),
        ("300 Swedish kronor", "en", 300, "crown"),
        ("bought for 310m euros", "en", 310 * 10**6, "eur"),
        ("a 310m-pound deal", "en", 310 * 10**6, "gbp"),
        ("300 schwedische Kronen", "de", 300, "crown"),
        ("40 %", "de", 40, "%"),
        ("40 Prozent", "de", 40, "%"),
        ("40 percent", "en", 40, "%"),
        ("40 per cent", "en", 40, "%"),
        ("2 Prozentpunkte", "de", 2, "pp"),
        ("vierzig Tote", "de", 40, ""),
        ("zwölf Verletzte", "de", 12, ""),
        ("twelve injured", "en", 12, ""),
        ("forty-two people", "en", 42, ""),
        ("dreihundertfünfzig Zeilen", "de", 350, ""),
        ("zweitausend Zeilen", "de", 2000, ""),
        ("two hundred thousand homes", "en", 200_000, ""),
        ("der 39-Jährige", "de", 39, "year"),
        ("a 39-year-old", "en", 39, "year"),
        ("minus 5 Grad", "de", -5, "deg"),
        ("14.30 Uhr", "de", 870, "clock"),
        ("2:30 pm", "en", 870, "clock"),
        ("3 p.m.", "en", 900, "clock"),
        ("15 Uhr", "de", 900, "clock"),
        ("20k users", "en", 20_000, ""),
        ("€5m", "en", 5 * 10**6, "eur"),
    ],
)
def test_one_amount(text: str, language: str, value: float | str, unit: str) -> None:
    """An amount has the same value and unit in whichever spelling and language it is written."""
    (amount,) = amounts(text, language)
    assert (amount.low, amount.high, amount.unit) == (Decimal(value), Decimal(value), unit)


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("60 bis 65 Milliarden Dollar", 60 * BN, 65 * BN),
        ("$60-65bn", 60 * BN, 65 * BN),
        ("$60bn to $65bn", 60 * BN, 65 * BN),
        ("between 60 and 65 billion dollars", 60 * BN, 65 * BN),
        ("zwischen 60 und 65 Milliarden Dollar", 60 * BN, 65 * BN),
        ("zwei bis drei Milliarden Euro", 2 * BN, 3 * BN),
        ("500.000 bis 1,5 Millionen Euro", 500_000, 1_500_000),
        ("10–15 Prozent", 10, 15),
    ],
)
def test_range_is_one_amount(text: str, low: int, high: int) -> None:
    """A range is one amount whose first end takes the scale of the second."""
    (amount,) = amounts(text)
    assert (amount.low, amount.high) == (low, high)


@pytest.mark.parametrize("text", ["rose from 60 to 65 percent", "von 60 auf 65 Prozent", "2:1", "2023 bis 2025"])
def test_two_amounts_are_not_a_range(text: str) -> None:
    """A change, a score and two years stay two numbers."""
    assert len(amounts(text)) == 2


@pytest.mark.parametrize(
    ("text", "bound"),
    [("rund 65 Prozent", "~"), ("about 65 percent", "~"), ("mehr als 300", ">"), ("up to 300", "<"), ("300", ""),
     ("darunter 3 Kinder", ""), ("gegenüber 12 Prozent", ""), ("Hannover 96", ""), ("im Hintergrund 50", "")],
)  # fmt: skip
def test_bound(text: str, bound: str) -> None:
    """Words like "rund" and "more than" are kept with the number, and not what a longer word ends with."""
    assert amounts(text)[0].bound == bound


@pytest.mark.parametrize("text", ["GPT-5", "A320", "G7", "5G", "version 3.11.2", "one of them", "eine Frau", "in May"])
def test_no_amount(text: str) -> None:
    """Digits inside names, versions and articles are no amounts."""
    assert amounts(text) == ()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("am 12. Mai 2026", (2026, 5, 12)),
        ("on May 12, 2026", (2026, 5, 12)),
        ("on 12 May 2026", (2026, 5, 12)),
        ("the 12th of May 2026", (2026, 5, 12)),
        ("am 12.05.2026", (2026, 5, 12)),
        ("am 12.5.26", (2026, 5, 12)),
        ("2026-05-12", (2026, 5, 12)),
        ("05/12/2026", (2026, 5, 12)),
        ("am 12. Mai", (0, 5, 12)),
        ("May 12th", (0, 5, 12)),
        ("am 12.5. kam", (0, 5, 12)),
        ("im März 2026", (2026, 3, 0)),
        ("in March", (0, 3, 0)),
        ("by the end of January", (0, 1, 0)),
        ("from the beginning of May", (0, 5, 0)),
        ("Sept. 3, 2024", (2024, 9, 3)),
    ],
)
def test_one_day(text: str, expected: tuple[int, int, int]) -> None:
    """A date reads the same in German, English and numeric spelling, and is no amount."""
    (day,) = days(text)
    assert (day.year, day.month, day.day) == expected
    assert amounts(text) == ()


@pytest.mark.parametrize("text", ["He may 12 times", "Version 1.2.", "Im Mai 12 Prozent", "39.5.2026", "12.13.2026"])
def test_no_full_date(text: str) -> None:
    """Verbs, versions, amounts after a month and impossible dates are not read as days."""
    assert [day for day in days(text) if day.day] == []


def test_a_name_is_no_month() -> None:
    """A month alone is one only after a word of time."""
    assert days("the end of the cabinet of May") == ()


def test_two_days_of_one_month() -> None:
    """A span of days gives both ends with the month."""
    first, last = days("vom 12. bis 15. Mai 2026")
    assert (first.month, first.day, last.month, last.day) == (5, 12, 5, 15)


def test_a_day_agrees_with_its_parts() -> None:
    """A date without a year agrees with the full one and conflicts with another day."""
    assert Day(0, 5, 12).agrees(Day(2026, 5, 12))
    assert not Day(2026, 5, 12).agrees(Day(0, 5, 12))
    assert Day(0, 5, 13).conflicts(Day(2026, 5, 12))


def test_terms_carry_no_punctuation() -> None:
    """Index terms of the same value are the same in both languages and hold letters, digits and _ only."""
    german, english = (quantities(text)[0] for text in ("39,5 Mrd. Euro", "€39.5bn"))
    assert german.terms == english.terms == ("39500000000",)
    assert amounts("1,5 Grad", "de")[0].terms == ("1_5",)
    assert days("12. Mai 2026")[0].terms == days("May 12, 2026")[0].terms == ("2026", "d0512")


@given(st.text(alphabet="0123456789.,'- $€%/:MaibisundMrd Uhrto", max_size=60))
def test_any_text_is_read(text: str) -> None:
    """No text makes the reader fail, and every amount lies inside the text, in order."""
    found = [one for one in quantities(text) if isinstance(one, Amount)]
    assert all(0 <= one.start < one.end <= len(text) and one.low <= one.high for one in found)
    assert [one.start for one in found] == sorted(one.start for one in found)

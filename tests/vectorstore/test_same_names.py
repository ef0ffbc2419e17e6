"""Names that languages write differently."""

from __future__ import annotations

import pytest

from vectorstore.text.same_names import PEOPLE, PLACES, SAME_NAMES, equivalents, first_written
from vectorstore.text.stopwords import STOPWORDS


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("danzig", "gdańsk"),
        ("kyjiw", "kyiv"),
        ("türkei", "türkiye"),
        ("münchner", "munich"),
        ("polnischer", "polish"),
        ("rheinland-pfalz", "rhineland-palatinate"),
        ("deutschland", "allemagne"),
        ("jordanien", "jordan"),
        ("nordmazedonien", "north-macedonia"),
        ("selenskyj", "zelensky"),
        ("nawalny", "navalny"),
    ],
)
def test_one_name_in_two_languages(one, other):
    """Either is known for the other, German adjectives in every ending."""
    assert other in equivalents(one)
    assert one in equivalents(other)
    assert first_written(one) == first_written(other) is not None


def test_people_are_no_nations():
    """Only places and who acts for them are counted as nations."""
    assert "selenskyj" not in SAME_NAMES
    assert first_written("england") == SAME_NAMES["großbritannien"]


def test_each_writing_stands_for_one_name():
    """No word is listed twice, and none is a function word or a common noun of the other language."""
    words = [word for group in (*PLACES, *PEOPLE) for word in group]
    assert len(words) == len(set(words))
    assert set(words).isdisjoint(STOPWORDS["de"] | STOPWORDS["en"])
    assert set(words).isdisjoint({"island", "nice", "gent", "essen", "roma", "liege"})

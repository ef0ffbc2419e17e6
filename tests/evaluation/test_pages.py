"""The suite of publishers' pages: what counts as right, and that it does on the real pages."""

from pathlib import Path

import pytest

from evaluation.command import DATA
from evaluation.datasets.fundus import PublisherPage, load_pages
from evaluation.halves import in_half
from evaluation.page_differences import lines, paragraphs
from evaluation.page_scores import authors_f1, body_f1, names_publisher, same_moment, same_title, score
from evaluation.suites.pages import read
from vectorstore.domain import Article

PAGE = PublisherPage(
    "de/NordAnzeiger/V1", Path("none"), "https://www.nord-anzeiger.example/a", "Der Titel", ("Ann Lee",), 60.0, 90.0,
    "Ein Satz.\nNoch einer."
)  # fmt: skip


def test_a_page_is_scored_field_by_field():
    """All marks for what is as expected, none for a page without an article."""
    article = Article("Ein Satz.\n\nNoch einer.", "Der Titel", source="Nord-Anzeiger", author="Ann Lee", published=61.0)
    marks = score(PAGE, article)
    assert (marks.body, marks.title, marks.minute, marks.day, marks.authors, marks.outlet) == (
        1,
        True,
        True,
        True,
        1,
        True,
    )
    assert score(PAGE, None).body == 0


def test_bodies_are_compared_word_by_word():
    """White space and invisible characters do not count, missing and additional words do."""
    assert body_f1("a\u00adb c", "ab\n\nc") == 1
    assert body_f1("one two", "one two three four") == pytest.approx(2 / 3)
    assert body_f1("", "") == 1


def test_titles_are_exact_but_for_space():
    """A kicker or an outlet more is wrong."""
    assert same_title("A  B\u200b", "A B")
    assert not same_title("A B | Post", "A B")


@pytest.mark.parametrize(
    ("ours", "unit", "same"), [(119.0, 60, True), (120.0, 60, False), (120.0, 86_400, True), (None, 60, False)]
)
def test_dates_are_compared_as_moments(ours, unit, same):
    """To the minute or to the day; a missing date is wrong."""
    assert same_moment(ours, 60.0, unit) is same


def test_authors_are_sets_of_names():
    """Order and case do not count."""
    assert authors_f1(["Bo Ray", "ANN LEE"], ["Ann Lee", "Bo Ray"]) == 1
    assert authors_f1(["Ann Lee"], ["Ann Lee", "Bo Ray"]) == pytest.approx(2 / 3)


@pytest.mark.parametrize(
    ("outlet", "publisher", "host", "right"),
    [
        ("Süddeutsche Zeitung", "SZ", "sueddeutsche.de", True),
        ("The Nord Post", "NordPost", "np.example", True),
        ("Legal Tribune Online", "LTO", "lto.example", True),
        ("Sport", "NordPost", "nordpost.example", False),
        ("", "NordPost", "nordpost.example", False),
    ],
)
def test_an_outlet_names_its_publisher(outlet, publisher, host, right):
    """By the publisher's name in the set or by the host; a section is none."""
    assert names_publisher(outlet, publisher, host) is right


def test_differences_are_shown():
    """What is not as expected stands beside what is; paragraphs of one side alone are marked."""
    marks = score(PAGE, Article("Ein Satz.\n\nWerbung.", "Titel", source="Sport", published=500.0))
    shown = "\n".join([*lines(marks), *paragraphs(marks)])
    assert "expected 'Der Titel'" in shown
    assert "expected NordAnzeiger" in shown
    assert "- Noch einer.\n+ Werbung." in shown


@pytest.mark.slow
@pytest.mark.skipif(not (DATA / "fundus").is_dir(), reason="the shared pages are not here")
def test_a_real_page_is_read_well():
    """One page of the half that is reported."""
    page = next(page for page in load_pages(DATA) if in_half(page.publisher, "report"))
    marks = read(page)
    assert marks.body > 0.9
    assert marks.minute
    assert marks.outlet

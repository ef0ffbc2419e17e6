"""Which reports tell of one event, and which version of a story is quoted; German and English."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.retrieval.ask import Ask
from bot.retrieval.retriever import Retriever
from bot.topics.latest import latest
from bot.topics.one_event import Report
from bot.topics.stories import grouped
from bot.topics.timeline import timeline
from tests.bot.newsroom import article, clock, opened
from tests.doubles import HashedEncoder

CRASH = article(
    "Zugunglück bei Garmissen: Vier Tote",
    "Bei einem Zugunglück nahe Garmissen sind am Dienstag vier Menschen ums Leben gekommen. Ein Regionalexpress "
    "prallte auf einen Güterzug, sagte Polizeisprecherin Ute Harms.",
    "Leineblatt",
    "2026-11-17",
    language="de",
)
CRASH_TOLD = article(
    "Vier Tote bei Zugunglück in Garmissen",
    "Ein Zugunglück in Garmissen hat am Dienstag vier Tote gefordert. Laut Polizeisprecherin Ute Harms fuhr der "
    "Regionalexpress in hohem Tempo auf einen stehenden Güterzug.",
    "Weserkurve",
    "2026-11-18",
    language="de",
)
STADIUM = article(
    "Millbrook council approves new stadium",
    "Millbrook council approved a new stadium on Tuesday. It will seat 12,000 fans and cost $90 million, Mayor Ann "
    "Pell said after the vote.",
    "Valley Times",
    "2026-11-17",
    language="en",
)
STADIUM_TOLD = article(
    "New stadium approved by Millbrook council",
    "Fans cheered as councillors voted for a stadium of 12,000 seats in Millbrook. Mayor Ann Pell put the cost at $90 "
    "million.",
    "Hill Gazette",
    "2026-11-18",
    language="en",
)


def one_story(first, second):
    return len(grouped([second, first], {})) == 1


@pytest.mark.parametrize(("first", "second"), [(CRASH, CRASH_TOLD), (STADIUM, STADIUM_TOLD)])
def test_alike_titles_that_the_texts_bear_out_are_one_story(first, second):
    """Two outlets, close days, names and things in common; not of one outlet, not a week apart, not without a day."""
    assert one_story(first, second)
    assert one_story(first, replace(second, text=second.text.replace("am Dienstag", "am 17. November")))
    assert not one_story(first, replace(second, source=first.source))
    assert not one_story(first, replace(second, published=first.published + 7 * 86_400))
    assert not one_story(first, replace(second, published=None))


@pytest.mark.parametrize(
    "other",
    [
        replace(CRASH_TOLD, text="Der Bahnverkehr ruht. Reisende warten, Busse fahren als Ersatz."),
        replace(CRASH_TOLD, text=CRASH_TOLD.text.replace("Garmissen", "Tolkhausen")),
        replace(CRASH_TOLD, text=CRASH_TOLD.text.replace("Dienstag", "Mittwoch")),
        replace(CRASH_TOLD, title="Sechs Tote bei Zugunglück in Garmissen"),
    ],
)
def test_another_place_day_or_number_is_another_event(other):
    """Nor do alike titles alone make one of two."""
    assert not one_story(CRASH, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            (
                "Fire at Dunmore warehouse: one hurt",
                "A fire broke out at a Dunmore warehouse on Monday, one man is hurt.",
            ),
            ("Fire at Selby warehouse: one hurt", "In Selby a warehouse burned on Monday, and one woman is hurt."),
        ),
        (
            ("Appeals court rejects Nevada mining permit", "The appeals court in Reno rejected a permit for the mine."),
            ("Appeals court upholds Nevada gambling permit", "The appeals court upheld the permit of a casino."),
        ),
        (
            ("Brand in Scheune in Bölsum: Kühe tot", "In Bölsum ist eine Scheune abgebrannt, zwölf Kühe sind tot."),
            ("Brand in Scheune in Harsleben: Kühe tot", "In Harsleben brannte eine Scheune, es starben neun Kühe."),
        ),
    ],
)
def test_events_of_one_kind_stay_apart(one, other):
    """Titles of one pattern, told by two outlets on one day."""
    first = article(*one, "A", "2026-11-17")
    assert not one_story(first, article(*other, "B", "2026-11-17"))


@pytest.mark.parametrize(
    "titles_and_texts",
    [
        (
            ("Lage in Darun am Montag", "Nach dem Beben in Darun suchen Helfer nach Verschütteten."),
            ("Lage in Darun am Dienstag", "In Darun haben Helfer neun Verschüttete lebend geborgen."),
            ("Lage in Darun am Mittwoch", "Die Suche in Darun ist beendet, die Schulen öffnen wieder."),
        ),
        (
            ("Storm over Kelby: day 1", "A storm cut power to 4,000 homes in Kelby on Monday."),
            ("Storm over Kelby: day 2", "Crews in Kelby restored power to half of the homes on Tuesday."),
            ("Storm over Kelby ends", "The storm over Kelby ended on Wednesday, and schools reopened."),
        ),
    ],
)
def test_a_running_story_is_told_day_by_day(tmp_path, titles_and_texts):
    """One outlet's follow-ups are shown each, the newest first, and counted each."""
    days = [article(title, text, "Bote", f"2026-11-{17 + at}") for at, (title, text) in enumerate(titles_and_texts)]
    place = titles_and_texts[0][0].split()[2]
    with opened(tmp_path, days) as store:
        retriever = Retriever(store, HashedEncoder(), clock)
        told = latest(Ask(place), retriever, store).stories
        course = timeline(Ask(place), retriever, store)
    assert [story.article.title for story in told] == [one.title for one in reversed(days)]
    assert (course.total, course.points[-1].story.article.title) == (3, days[-1].title)


@pytest.mark.parametrize(
    ("first", "second", "topic"), [(CRASH, CRASH_TOLD, "Garmissen"), (STADIUM, STADIUM_TOLD, "Millbrook")]
)
def test_of_versions_that_differ_the_newest_is_quoted(tmp_path, first, second, topic):
    """A timeline begins with the first of them."""
    with opened(tmp_path, [first, second]) as store:
        retriever = Retriever(store, HashedEncoder(), clock)
        (story,) = latest(Ask(topic), retriever, store).stories
        points = timeline(Ask(topic), retriever, store).points
    assert story.outlets == (second.source, first.source)
    assert [(point.reason, point.story.article.title) for point in points] == [
        ("first", first.title),
        ("newest", second.title),
    ]


@pytest.mark.parametrize("first", [CRASH, STADIUM])
def test_a_sentence_printed_again_is_cited_from_the_first(tmp_path, first):
    """Whatever a copy adds behind it."""
    again = article("Noch einmal", f"{first.text} Mehr folgt.", "Nachdruck", "2026-11-18", language=first.language)
    with opened(tmp_path, [first, again]) as store:
        (story,) = latest(Ask(""), Retriever(store, HashedEncoder(), clock), store).stories
    assert story.outlets == (first.source, "Nachdruck")
    assert story.quote.text in first.text


def test_a_copy_with_a_higher_toll_is_quoted(tmp_path):
    """Hours later another outlet prints the agency's text with another figure; no answer may keep the old one alone."""
    risen = replace(CRASH, text=CRASH.text.replace("vier", "sieben"), title="Sieben Tote nach Zugunglück")
    late = replace(risen, source="Weserkurve", identity="risen", published=CRASH.published + 6 * 3_600)
    with opened(tmp_path, [CRASH, late]) as store:
        told = latest(Ask("Garmissen"), Retriever(store, HashedEncoder(), clock), store).stories
    assert "sieben Menschen" in told[0].quote.text


def test_reports_without_words_are_held_apart():
    """Nothing to compare makes no story."""
    empty = article("", "", "A", "2026-11-17")
    assert not Report.of(empty, frozenset({"1"})).tells_same(Report.of(empty, frozenset({"2"})))

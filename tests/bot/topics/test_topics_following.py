"""Following and watching: what is kept in the store, and when a digest is due; the clock is handed in."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from bot.topics.following import MOST, add, add_watch, channel_place, number_in, person_place, planned
from bot.topics.rhythm import is_due, is_quiet, newest_slot
from tests.bot.newsroom import opened
from vectorstore.errors import UsageError
from vectorstore.record.follows import Follow

HERE = channel_place(7)


def utc(text):
    """UTC seconds of a moment."""
    return datetime.fromisoformat(text).replace(tzinfo=UTC).timestamp()


def daily(**changes):
    return replace(Follow(HERE, "topic", "EZB", zone="Europe/Berlin", hour=8), **changes)


def test_a_follow_is_kept_once_and_ends(tmp_path):
    """The same topic in the same place is one follow; removing it needs its place."""
    with opened(tmp_path) as store:
        first = add(store, Follow(HERE, "topic", " EZB  Zinsen "), 100.0)
        again = add(store, Follow(HERE, "topic", "ezb zinsen"), 200.0)
        assert (first.text, first.added, again.id, again.added) == ("EZB Zinsen", 100.0, first.id, 100.0)
        assert not store.remove_follow(first.id, "terminal")
        assert store.remove_follow(first.id, HERE)
        assert store.follows() == []


def test_a_follow_survives_the_store_being_opened_anew(tmp_path):
    """Follows live in the record with all they were planned with."""
    with opened(tmp_path) as store:
        wanted = planned(Follow(HERE, "question", "Was macht die EZB?"), weekday="Montag", at="7:30", quiet="22-7")
        kept = add(store, wanted, 5.0)
    with opened(tmp_path, ()) as store:
        assert store.follows(HERE) == [kept]
        assert (kept.rhythm, kept.weekday, kept.hour, kept.minute, kept.quiet) == ("weekly", 0, 7, 30, "22-7")


def test_only_known_outlets_can_be_followed(tmp_path):
    """An outlet is followed under the name it has; one without articles is refused with those that are known."""
    with opened(tmp_path) as store:
        assert add(store, Follow(HERE, "source", "kurier"), 0.0).text == "Kurier"
        with pytest.raises(UsageError, match="known outlets"):
            add(store, Follow(HERE, "source", "Nobody's Daily"), 0.0)


def test_a_place_holds_so_many_follows(tmp_path):
    """One more than the most is refused with what to do."""
    with opened(tmp_path, ()) as store:
        for number in range(MOST):
            add(store, Follow(HERE, "topic", f"Thema {number}"), 0.0)
        with pytest.raises(UsageError, match="stop following one first"):
            add(store, Follow(HERE, "topic", "one more"), 0.0)


def test_a_watch_keeps_what_was_known(tmp_path):
    """A watched question remembers the articles it need not tell of, and is one however often it is watched."""
    with opened(tmp_path, ()) as store:
        first = add_watch(store, person_place(9), "Wer wird Trainer?", now=1.0, known=("b", "a"), owner="9")
        assert (first.kind, first.rhythm, first.extra["known"]) == ("watch", "once", ["a", "b"])
        assert add_watch(store, person_place(9), "Wer wird Trainer?", now=2.0) == store.follows()[0]
        assert number_in(first.place) == 9
        assert store.forget_follower("9") == 1


def test_leaving_a_place_forgets_what_it_was_told(tmp_path):
    """A deleted channel leaves neither follows nor digests behind."""
    with opened(tmp_path, ()) as store:
        follow = add(store, Follow(HERE, "topic", "EZB"), 0.0)
        store.write_digest(HERE, {"lines": []}, ["a"], [follow], 1.0)
        assert store.leave_place(HERE) == 1
        assert (store.follows(), store.outgoing(), store.told(HERE, ["a"])) == ([], [], frozenset())


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ({"at": "25"}, "not a time of day"),
        ({"zone": "Mars/Base"}, "not a time zone"),
        ({"weekday": "Blursday"}, "not a day of the week"),
        ({"quiet": "7-7"}, "no quiet hours"),
        ({"rhythm": "hourly"}, "daily or weekly"),
    ],
)
def test_a_wrong_plan_is_told(typed, sentence):
    """Each wrong word is named with what to write instead."""
    with pytest.raises(UsageError, match=sentence):
        planned(daily(), **typed)


def test_a_digest_is_due_at_its_local_hour_on_both_sides_of_a_clock_change():
    """Eight in Berlin is 07:00 UTC in winter and 06:00 in summer."""
    assert newest_slot(daily(), utc("2026-03-28T12:00")) == utc("2026-03-28T07:00")
    assert newest_slot(daily(), utc("2026-03-29T12:00")) == utc("2026-03-29T06:00")
    assert newest_slot(daily(), utc("2026-10-25T12:00")) == utc("2026-10-25T07:00")


def test_an_hour_that_a_clock_change_leaves_out_or_doubles_counts_once():
    """Half past two on the day of the change is due once, neither lost nor twice."""
    gap, doubled = daily(hour=2, minute=30), daily(hour=2, minute=30)
    assert newest_slot(gap, utc("2026-03-29T12:00")) == utc("2026-03-29T01:30")
    assert newest_slot(doubled, utc("2026-10-25T00:45")) == utc("2026-10-25T00:30")
    assert newest_slot(doubled, utc("2026-10-25T03:00")) == utc("2026-10-25T00:30")


def test_a_weekly_digest_waits_for_its_day():
    """Planned for Monday, it is not due from Tuesday to Sunday."""
    weekly = daily(rhythm="weekly", weekday=0, last=utc("2026-11-16T07:00"))
    assert not is_due(weekly, utc("2026-11-22T23:00"))
    assert is_due(weekly, utc("2026-11-23T07:00"))


def test_a_missed_digest_is_caught_up_once():
    """After a week without running one digest is due, not seven."""
    late = daily(last=utc("2026-11-10T07:00"))
    now = utc("2026-11-17T15:00")
    assert is_due(late, now)
    assert not is_due(replace(late, last=now), now + 60)


def test_quiet_hours_hold_a_digest_back_until_they_are_over():
    """Planned for eight within quiet hours until ten, it is due at ten; quiet hours may span midnight."""
    quiet = daily(quiet="22-10", last=utc("2026-11-20T12:00"))
    assert not is_due(quiet, utc("2026-11-21T07:30"))
    assert is_due(quiet, utc("2026-11-21T09:00"))
    assert is_quiet("22-7", "UTC", utc("2026-11-21T23:00"))
    assert not is_quiet("22-7", "UTC", utc("2026-11-21T07:00"))


def test_a_clock_set_back_repeats_nothing_and_one_far_ahead_does_not_silence():
    """An hour back finds nothing due again; a "last looked" of next year is not waited for."""
    done = daily(last=utc("2026-11-21T07:00"))
    assert not is_due(done, utc("2026-11-21T06:30"))
    assert is_due(daily(last=utc("2027-11-21T07:00")), utc("2026-11-21T08:00"))

"""Digests and corrections over a real store: what is new, once, whatever happens between; the clock is handed in."""

from __future__ import annotations

import asyncio
import sqlite3
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from bot.retrieval.retriever import Retriever
from bot.topics.corrections import delivered, write_corrections
from bot.topics.digest import LINES, Newsroom, write_due
from bot.topics.following import add, channel_place
from ingest.preparation import parted, prepared, with_language
from tests.bot.doubles import answered, refused
from tests.bot.newsroom import EZB, LUMERA, LUMERA_COPY, META, TUNNEL, article, opened
from tests.doubles import HashedEncoder
from vectorstore.errors import ModelError
from vectorstore.record.follows import Follow

ELEVEN = "Arl Berk Cosl Dohn Ekel Fahr Golm Hirt Issum Jork Kalb".split()
HERE, THERE = channel_place(1), channel_place(2)
DAY = 86_400.0
START = datetime(2026, 11, 20, 12, tzinfo=UTC).timestamp()


class Silent:
    """An answerer that refuses, or answers as told."""

    def __init__(self, answer=None):
        self._answer = answer

    async def answer(self, ask):
        return self._answer or refused(ask.question)


@pytest.fixture
def store(tmp_path):
    """A store that took some articles in before anybody followed anything."""
    old = [replace(one, fetched=START - DAY) for one in (EZB, META)]
    with opened(tmp_path, old) as opened_store:
        yield opened_store


def come(store, one, at, **changes):
    """An article is published and taken in."""
    late = replace(one, published=at, fetched=at, **changes)
    store.put_many(prepared([parted(with_language(late))], HashedEncoder()))
    return late


def written(store, now, answer=None, corpora=lambda _scope: ()):
    """The quotes that are written down by a look at a time, digest by digest."""

    def clock():
        return datetime.fromtimestamp(now, UTC)

    room = Newsroom(store, Retriever(store, HashedEncoder(), clock), Silent(answer), corpora)
    found = asyncio.run(write_due(room, now))
    return [[line["quote"] for section in one.content["sections"] for line in section["lines"]] for one in found]


def follow(store, kind, text, place=HERE, **plan):
    return add(store, Follow(place, kind, text, hour=8, **plan), START)


def test_only_what_came_since_is_news(store):
    """What was there before the follow is not told, what comes later is, at its hour and not before."""
    follow(store, "topic", "Meta")
    assert written(store, START + DAY) == []
    come(store, article("Meta kauft Chips", "Der Konzern Meta kauft Chips für viel Geld.", "Kurier"), START + DAY + 60)
    assert written(store, START + DAY + 3600) == []
    assert written(store, START + 2 * DAY) == [["Der Konzern Meta kauft Chips für viel Geld."]]
    assert written(store, START + 3 * DAY) == []


def test_copies_of_a_told_story_are_not_told_again(store):
    """The agency's text in a second outlet a day later is no news for a place that had the first."""
    follow(store, "topic", "Lumera")
    come(store, LUMERA, START + 60)
    assert len(written(store, START + DAY)) == 1
    come(store, LUMERA_COPY, START + DAY + 60)
    assert written(store, START + 2 * DAY) == []


TOLKAU = (
    "Bei einem Grubenunglück in Tolkau sind am Freitag mindestens vier Bergleute ums Leben gekommen. Der Schacht war "
    "nach einer Explosion eingestürzt, teilte die Bergwacht mit. Die Ursache ist noch unklar."
)
HAVERLY = (
    "A mine collapsed in Haverly on Friday, killing at least four miners, the rescue service said. The shaft had caved "
    "in after an explosion during the night shift. The cause is not known yet."
)


@pytest.mark.parametrize(
    ("topic", "told", "risen"),
    [
        ("Tolkau", TOLKAU, ("mindestens vier", "mindestens neun")),
        ("Haverly", HAVERLY, ("at least four", "at least nine")),
    ],
)
def test_a_copy_with_a_higher_toll_is_news(store, topic, told, risen):
    """Though it is a copy; one with the same figure is none, and both that have the new one are one story."""
    follow(store, "topic", topic)
    come(store, article(f"{topic}: mine", told, "Kurier"), START + DAY - 3600)
    assert len(written(store, START + DAY)) == 1
    come(store, article(f"{topic} again", told, "Bote"), START + DAY + 3600)
    come(store, article(f"{topic} risen", told.replace(*risen), "Anzeiger"), START + DAY + 3 * 3600)
    come(store, article(f"{topic} twice", told.replace(*risen), "Rundblick"), START + DAY + 4 * 3600)
    ((quote,),) = written(store, START + 2 * DAY)
    assert risen[1] in quote


def test_what_one_outlet_reports_day_by_day_is_told_each(store):
    """Alike titles make no copies of follow-ups; a week's digest holds all of them, the newest first."""
    follow(store, "topic", "Darun")
    texts = [
        "Nach dem Beben in Darun suchen Helfer nach Verschütteten in den Häusern.",
        "In Darun haben Helfer neun Verschüttete lebend aus den Häusern geborgen.",
        "Die Suche in Darun ist beendet, am Montag öffnen die Schulen wieder.",
    ]
    for day, (name, text) in enumerate(zip(("Montag", "Dienstag", "Mittwoch"), texts, strict=True)):
        come(store, article(f"Die Lage in Darun am {name}", text, "Bote"), START + 60 + day * 3600)
    assert written(store, START + DAY) == [texts[::-1]]


def test_what_there_was_no_room_for_was_not_told(store):
    """It is counted, and comes when another outlet prints it."""
    follow(store, "source", "Kurier")
    things = [
        f"Im Ort Nummer{at} wurde das Haus{at} von Maler{at} für das Fest{at} neu gestrichen." for at in range(12)
    ]
    for at, text in enumerate(things):
        come(store, article(f"Titel{at}", text * 3, "Kurier"), START + 60 + at)
    assert sum(map(len, written(store, START + DAY))) == LINES
    come(store, article("Anders", things[0] * 3, "Kurier"), START + DAY + 60)
    come(store, article("Ebenso", things[-1] * 3, "Kurier"), START + DAY + 61)
    ((quote,),) = written(store, START + 2 * DAY)
    assert quote in things[0] * 3


def test_two_follows_of_one_place_tell_a_story_once_and_two_places_each(store):
    """A story that fits two follows of a channel stands in its digest once; another channel has its own."""
    follow(store, "topic", "Elbtunnel")
    come(store, TUNNEL, START + 60)
    follow(store, "source", "Elbkurier")
    follow(store, "topic", "Elbtunnel", THERE)
    assert sorted(map(len, written(store, START + DAY))) == [1, 1]


def test_an_old_article_is_no_news(store):
    """What was published long before it was taken in, as a back-filled archive is, is not announced."""
    follow(store, "topic", "Elbtunnel")
    old = replace(TUNNEL, published=START - 90 * DAY, fetched=START + 60)
    store.put_many(prepared([parted(with_language(old))], HashedEncoder()))
    assert written(store, START + DAY) == []


def test_a_revised_article_is_not_announced_as_new(store):
    """A new revision of what was there before the follow is no new story."""
    follow(store, "topic", "Meta")
    come(store, META, START + 60, text=META.text + " Das sagte der Konzern am Freitag in einer langen Mitteilung.")
    assert written(store, START + DAY) == []


def test_quiet_hours_are_caught_up(store):
    """Nothing within them, everything in one digest afterwards."""
    follow(store, "topic", "Elbtunnel", quiet="6-10")
    come(store, TUNNEL, START + 60)
    eight = datetime(2026, 11, 21, 8, 30, tzinfo=UTC).timestamp()
    assert written(store, eight) == []
    assert len(written(store, eight + 2 * 3600)) == 1


def test_what_was_written_waits_until_it_is_sent(store):
    """After a restart it is still there, and only there until it counts as sent."""
    follow(store, "topic", "Elbtunnel")
    come(store, TUNNEL, START + 60)
    written(store, START + DAY)
    waiting = store.outgoing()
    assert [one.place for one in waiting] == [HERE]
    store.attempt(waiting[0].id, START + DAY)
    assert store.outgoing()[0].attempted == START + DAY
    store.sent(waiting[0].id, START + DAY)
    assert store.outgoing() == []


def test_a_question_is_told_by_fresh_citations_only(store):
    """An answer from what was known before is no news; one that cites what came is."""
    follow(store, "question", "What did the ECB do?")
    assert written(store, START + DAY, answered()) == []
    fresh = answered().citations[0].quote.found.article
    come(store, fresh, START + DAY + 60)
    assert written(store, START + 2 * DAY, answered()) == [["The ECB cut its deposit rate to 2.00 percent."]]


def cited(store):
    """An answer that cites the first sentence of the stored article on the ECB."""
    return answered("Wie hoch ist der Leitzins?", store.article(EZB.id))


def revised(store, text):
    """The article on the ECB gets another text."""
    come(store, EZB, START + DAY, text=text)


def test_a_followed_question_is_asked_in_the_zone_of_its_digest(store):
    """ "Today" is the reader's."""
    asked = []

    class Listening(Silent):
        async def answer(self, ask):
            asked.append(ask)
            return await super().answer(ask)

    add(store, Follow(HERE, "question", "Was ist heute passiert?", zone="Europe/Berlin"), START)
    come(store, TUNNEL, START + 60)
    room = Newsroom(store, Retriever(store, HashedEncoder(), lambda: 1 / 0), Listening(), lambda _scope: ())
    asyncio.run(write_due(room, START + DAY))
    assert {ask.zone.key for ask in asked} == {"Europe/Berlin"}


def test_a_changed_citation_is_corrected_once(store):
    """Old and new wording are told, once; another revision of other sentences tells nothing."""
    delivered(store, cited(store), HERE, "77", START)
    assert write_corrections(store, START + 60) == []
    revised(store, EZB.text.replace("2,0 Prozent", "2,25 Prozent"))
    told = write_corrections(store, START + DAY + 60)
    assert [(one.place, one.content["message"]) for one in told] == [(HERE, "77")]
    wording = told[0].content["corrections"][0]
    assert "2,0 Prozent" in wording["old"]
    assert "2,25 Prozent" in wording["new"]
    assert write_corrections(store, START + DAY + 120) == []


@pytest.mark.parametrize(
    "text",
    [
        EZB.text + " Das berichtete der Kurier.",
        "Vorab: " + EZB.text,
        EZB.text.replace("guten Lage", "schwierigen Lage"),
    ],
)
def test_a_change_elsewhere_corrects_nothing(store, text):
    """What an answer cites still stands in the article."""
    delivered(store, cited(store), HERE, "77", START)
    revised(store, text)
    assert write_corrections(store, START + DAY) == []
    assert store.outgoing() == []


def test_a_sentence_that_is_gone_is_told(store):
    """Without a sentence in its place there is no new wording."""
    delivered(store, cited(store), HERE, "77", START)
    revised(store, EZB.text.partition(". ")[2])
    (told,) = write_corrections(store, START + DAY)
    assert [one["new"] for one in told.content["corrections"]] == [None]


def test_a_stop_while_a_correction_is_written_down_loses_it_not(store):
    """What was not written down was not looked at either: the next look writes it."""
    delivered(store, cited(store), HERE, "77", START)
    revised(store, EZB.text.replace("2,0 Prozent", "2,25 Prozent"))
    stop = "CREATE TEMP TRIGGER stop BEFORE INSERT ON main.digest BEGIN SELECT RAISE(ABORT, 'stop'); END"
    store._database._writer.execute(stop)
    with pytest.raises(sqlite3.IntegrityError):
        write_corrections(store, START + DAY)
    store._database._writer.execute("DROP TRIGGER stop")
    assert [one.place for one in write_corrections(store, START + DAY)] == [HERE]


def test_a_place_that_fails_keeps_no_other_from_its_digest(store):
    """Its error is raised after the others are written, and it is due again."""

    class Failing(Silent):
        async def answer(self, ask):
            raise ModelError("out of order")

    add(store, Follow(HERE, "question", "Warum bleibt der Elbtunnel gesperrt?"), START)
    add(store, Follow(THERE, "topic", "Elbtunnel"), START)
    come(store, TUNNEL, START + 60)
    room = Newsroom(store, Retriever(store, HashedEncoder(), lambda: datetime.fromtimestamp(START, UTC)), Failing())
    with pytest.raises(ModelError):
        asyncio.run(write_due(room, START + DAY))
    assert [one.place for one in store.outgoing()] == [THERE]
    assert [one.last for one in store.follows(HERE)] == [START]


def test_refusals_and_what_others_asked_are_not_kept(store):
    """A refusal cites nothing; of an answer in a channel its question is not kept."""
    delivered(store, refused(), HERE, "1", START)
    delivered(store, cited(store), HERE, "2", START)
    revised(store, EZB.text.replace("2,0 Prozent", "2,25 Prozent"))
    rows = store.deliveries_of_revised()
    assert [(one.message, one.content["question"]) for one, _ in rows] == [("2", "")]


def test_a_server_is_told_only_of_what_it_may_see(store):
    """An article of another server's own corpus is no news to this one."""
    follow(store, "topic", "Elbtunnel", scope="2000")
    come(store, TUNNEL, START + 60)
    with store._database.writing() as connection:
        connection.execute("INSERT INTO corpus_article(article_id, corpus, public) VALUES (?, '999', 0)", (TUNNEL.id,))
    assert written(store, START + DAY, corpora=lambda scope: ("", scope)) == []

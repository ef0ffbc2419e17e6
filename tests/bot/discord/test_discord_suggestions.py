"""What /ask suggests while someone types, with and without Discord."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from bot.discordbot.suggestions import (
    FRESH,
    LONGEST,
    MOST,
    Catalogue,
    suggested_days,
    suggested_outlets,
    suggested_questions,
)
from bot.discordbot.words_asking import ENGLISH_ASKING, GERMAN_ASKING
from tests.bot.discord.bench import MENTION, ScriptedAnswerer, answer_to, found, go, running
from tests.bot.discord.library import ListedLibrary
from tests.bot.discord.loopback import BEN
from vectorstore.domain import Article, Scope

TODAY = date(2026, 11, 22)
OUTLETS = ["Tagesblatt", "Rheinbote", "The Harbour Post", "Blatt am Rhein"]


def shelf(*articles: Article) -> ListedLibrary:
    """A store of these articles."""
    return ListedLibrary({article.id: article for article in articles})


@pytest.mark.parametrize(
    ("typed", "language", "first"),
    [
        ("", "de", ("heute · 2026-11-22", "2026-11-22")),
        ("gest", "de", ("gestern · 2026-11-21", "2026-11-21")),
        ("yes", "en", ("yesterday · 2026-11-21", "2026-11-21")),
        ("12.5.2026", "de", ("2026-05-12", "2026-05-12")),
        ("May 12, 2026", "en", ("2026-05-12", "2026-05-12")),
        ("12. Mai", "de", ("2026-05-12", "2026-05-12")),
        ("Mai 2025", "de", ("2025-05", "2025-05")),
        ("Anfang letzten", "de", ("Anfang letzten Jahres · 2025-01-01", "2025-01-01")),
    ],
)
def test_a_day_is_understood_in_any_form(typed, language, first):
    """What is typed as a day becomes the ISO date that the option takes; words complete to the usual days."""
    words = (GERMAN_ASKING if language == "de" else ENGLISH_ASKING).dates
    assert suggested_days(typed, TODAY, words, language)[0] == first


def test_what_is_no_day_suggests_none():
    """Nonsense and impossible days bring no wrong choice."""
    assert suggested_days("blub", TODAY, GERMAN_ASKING.dates, "de") == []
    assert suggested_days("31.2.2026", TODAY, GERMAN_ASKING.dates, "de") == []


def test_outlets_complete_and_continue_after_a_comma():
    """Names that begin so come first; after a comma the next outlet is completed and none twice."""
    assert [name for name, _ in suggested_outlets("blatt", OUTLETS)] == ["Blatt am Rhein", "Tagesblatt"]
    assert suggested_outlets("Tagesblatt, rhein", OUTLETS) == [
        ("Tagesblatt, Rheinbote", "Tagesblatt, Rheinbote"),
        ("Tagesblatt, Blatt am Rhein", "Tagesblatt, Blatt am Rhein"),
    ]


def test_suggestions_keep_to_discords_limits():
    """At most 25 choices of 1 to 100 characters, whatever there is; a long title is cut at a word."""
    titles = [f"Titel {n} " + "wort " * 40 for n in range(60)]
    suggested = suggested_questions("titel", [], titles)
    assert len(suggested) == MOST
    assert all(len(text) <= LONGEST and text.endswith("wort") for one in suggested for text in one)
    assert suggested_outlets("", ["x" * 101, "", "Kurz"]) == [("Kurz", "Kurz")]


def test_own_questions_come_before_titles_and_all_words_must_fit():
    """Each text once, own questions first."""
    assert suggested_questions("brücke köln", ["Was ist mit der Brücke in Köln?"], ["Köln: Brücke zu", "Köln"]) == [
        ("Was ist mit der Brücke in Köln?",) * 2,
        ("Köln: Brücke zu",) * 2,
    ]


def test_the_catalogue_is_read_once_a_minute_for_each_scope():
    """What is typed meanwhile is answered from memory."""
    library, now = shelf(found("Text.").article), [0.0]
    catalogue = Catalogue(library, lambda: now[0])
    assert catalogue.listed(Scope()).outlets == ("Tagesblatt",)
    library.held.clear()
    assert catalogue.listed(Scope()).outlets == ("Tagesblatt",)
    assert catalogue.listed(Scope(corpora=("7",))).outlets == ()
    now[0] += FRESH
    assert catalogue.listed(Scope()).outlets == ()


def test_ask_completes_its_options_on_discord():
    """Sources, days and questions are completed in the person's language, one's own questions only for oneself."""
    article = replace(found("Text.").article, title="Brücke gesperrt")

    async def scene():
        async with running(ScriptedAnswerer(), library=shelf(article)) as (server, _):
            await answer_to(server, await server.say(f"{MENTION} Wann öffnet die Brücke?"))
            for option, typed, person_choices in (
                ("source", "tages", ["Tagesblatt"]),
                ("question", "brücke", ["Wann öffnet die Brücke?", "Brücke gesperrt"]),
            ):
                used = await server.type_in("ask", option, typed)
                await server.until(lambda used=used: used.choices is not None)
                assert [choice["name"] for choice in used.choices] == person_choices
            others = await server.type_in("ask", "question", "brücke", BEN)
            await server.until(lambda: others.choices is not None)
            assert [choice["value"] for choice in others.choices] == ["Brücke gesperrt"]
            days = await server.type_in("ask", "since", "yest", BEN)
            await server.until(lambda: days.choices)
            assert days.choices[0]["name"].startswith("yesterday")

    go(scene())

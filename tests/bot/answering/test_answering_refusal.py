"""Whether the passages can hold the answer, and the words of a refusal."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.answering.answer import Period
from bot.answering.compose import markers
from bot.answering.floor import FLOOR
from bot.answering.refusal.refusal import NEAREST, evidence_score, lacking, refusal_text
from bot.answering.refusal.signals import Signals
from bot.retrieval.window import DAY
from vectorstore.domain import Article, Coverage, Found, Passage, Scope

MAY = 1_778_544_000.0  # 2026-05-12
GOOD = Signals(passage=8.0, sentence=6.0, years=0.0, names=0.0, terms=8)


def found(number: int = 1, text: str = "Der Text des Artikels steht hier.", **more: object) -> Found:
    article = Article("", **{"title": f"Titel {number}", "source": "Kurier", "published": MAY, **more})
    return Found(Passage(str(number), 1, 0, 0, len(text), text, "de", number), article)


def test_strong_evidence_is_answered_and_none_is_refused():
    """Passages that stand out are above the floor, an empty search is below any."""
    assert evidence_score(GOOD) > FLOOR
    assert evidence_score(replace(GOOD, remote=True)) < FLOOR
    nothing = replace(GOOD, passage=float("-inf"), sentence=float("-inf"), terms=0)
    assert evidence_score(nothing) == float("-inf")


@pytest.mark.parametrize(("signal", "worse"), [("passage", 1.0), ("sentence", 1.0), ("years", 1.0), ("names", 1.0)])
@pytest.mark.parametrize("recurrence", [None, 0.7])
def test_every_signal_points_its_way(signal, worse, recurrence):
    """Less standing out, a missing year or missing names in a long question make an answer less likely."""
    asked = replace(GOOD, terms=20, recurrence=recurrence)
    assert evidence_score(replace(asked, **{signal: worse})) < evidence_score(asked)


@pytest.mark.parametrize(
    ("more", "reason"),
    [
        ({"years": 1.0}, "year"),
        ({"strangers": True}, "outlet"),
        ({"unheard": True}, "names what is asked"),
        ({"elsewhere": True}, "another article"),
        ({"untold": True}, "price, age"),
        ({"remote": True}, "about this"),
        ({"reading": -9.5, "terms": 4}, "reader"),
    ],
)
def test_what_is_lacking_is_said(more, reason):
    """Each of the signals that weigh by hand names itself; where none counts nothing is said."""
    assert reason in lacking(replace(GOOD, **more))
    assert not lacking(GOOD)
    assert not lacking(replace(GOOD, unheard=True, terms=12))
    assert not lacking(replace(GOOD, reading=-9.5, terms=4, compares=True))


@pytest.mark.parametrize("recurrence", [None, 0.7])
def test_names_tell_in_short_questions_of_the_same_language(recurrence):
    """A name that the article lacks counts where names are written alike, which across languages they may not be."""
    asked = replace(GOOD, terms=4, recurrence=recurrence)
    assert evidence_score(replace(asked, names=1.0)) < evidence_score(asked)
    abroad = replace(asked, own=False)
    assert evidence_score(replace(abroad, names=1.0)) == evidence_score(abroad)


@pytest.mark.parametrize("recurrence", [None, 0.72])
def test_a_short_question_of_names_nobody_writes_of_is_refused(recurrence):
    """What Amazon plans is not answered by what Microsoft does."""
    asked = Signals(passage=6.5, sentence=4.8, years=0.0, names=0.0, terms=5, covered=0.4, recurrence=recurrence)
    unnamed = replace(asked, names=1.0, nowhere=1.0, unheard=True)
    assert evidence_score(asked) > FLOOR > evidence_score(unnamed)
    assert evidence_score(replace(unnamed, terms=20)) - evidence_score(replace(asked, terms=20)) > -4


@pytest.mark.parametrize("recurrence", [None, 0.72])
def test_a_question_of_what_only_another_article_names_is_refused(recurrence):
    """What Microsoft earned is not answered by what Meta did, however close its words."""
    asked = Signals(passage=6.5, sentence=4.8, years=0.0, names=0.0, terms=4, covered=0.7, recurrence=recurrence)
    assert evidence_score(asked) > FLOOR > evidence_score(replace(asked, elsewhere=True))
    abroad = replace(asked, own=False)
    assert evidence_score(asked) > evidence_score(replace(abroad, elsewhere=True)) < evidence_score(abroad)


def test_a_year_that_no_article_speaks_of_outweighs_a_close_passage():
    """What Meta spent in 2024 does not answer what it spent in 2019."""
    asked = Signals(passage=6.5, sentence=4.8, years=0.0, names=0.0, terms=4, covered=0.8, german=True, recurrence=0.72)
    assert evidence_score(asked) > FLOOR > evidence_score(replace(asked, years=1.0))


def test_a_short_question_that_nothing_read_answers_is_refused():
    """However near the passage lies; what is compared or asked at length is answered by several texts together."""
    asked = Signals(passage=6.5, sentence=4.8, years=0.0, names=0.0, terms=4, covered=0.8, german=True, recurrence=0.72)
    low, lower = replace(asked, reading=-8.9), replace(asked, reading=-9.1)
    assert evidence_score(low) > FLOOR > evidence_score(lower)
    for exempt in (replace(lower, terms=6), replace(lower, compares=True)):
        assert evidence_score(exempt) > evidence_score(lower) + 4


def test_of_a_short_comparison_no_single_passage_is_read_as_the_answer():
    """That each tells of one side only does not speak against both; at length the reader counts as ever."""
    asked = Signals(passage=6.5, sentence=4.8, years=0.0, names=0.0, terms=4, recurrence=0.72, reading=-7.7)
    compared = replace(asked, compares=True)
    assert evidence_score(compared) > evidence_score(asked)
    assert evidence_score(replace(compared, terms=12)) == evidence_score(replace(asked, terms=12))


def test_a_refusal_says_what_was_searched_and_names_the_nearest():
    """Articles, outlets, the newest, and the nearest three with outlet and day, each once."""
    text = refusal_text(
        "de", Coverage(12, 3, MAY + DAY), Scope(), [found(1), found(1), *map(found, range(2, 9))], nothing=False
    )
    assert text == (
        "Die Artikel sagen dazu nichts. Durchsucht: 12 Artikel aus 3 Quellen, der neueste vom 13. Mai 2026. Am "
        "nächsten kommen: „Titel 1“ (Kurier, 12. Mai 2026); „Titel 2“ (Kurier, 12. Mai 2026); „Titel 3“ "
        "(Kurier, 12. Mai 2026)."
    )
    assert text.count("Titel") == NEAREST


@pytest.mark.parametrize(
    ("scope", "words"),
    [
        (Scope(since=MAY, until=MAY + 7 * DAY), "from 12 May 2026 to 18 May 2026"),
        (Scope(since=MAY), "since 12 May 2026"),
        (Scope(until=MAY), "up to 11 May 2026"),
    ],
)
def test_a_refusal_names_the_period(scope, words):
    """The last day of a period is the one before its end."""
    text = refusal_text("en", Coverage(0, 0, None), scope, [], nothing=True)
    assert text == f"There are no articles about this. Searched: 0 articles from 0 outlets {words}."


@pytest.mark.parametrize(
    ("language", "words"), [("en", "Searched: 1 article from 1 outlet."), ("de", "Durchsucht: 1 Artikel aus 1 Quelle.")]
)
def test_one_is_counted_as_one(language, words):
    """A store of one article says so in good English and German."""
    assert words in refusal_text(language, Coverage(1, 1, None), Scope(), [], nothing=False)


def test_articles_without_title_or_date_are_named_all_the_same():
    """The beginning of the text stands for the title; other languages are told in English."""
    text = refusal_text(
        "fr", Coverage(1, 0, None), Scope(), [found(title="", source="", published=None)], nothing=False
    )
    assert text.endswith("Nearest: “Der Text des Artikels steht …” (undated).")


def test_a_title_as_long_as_a_paragraph_is_cut_at_a_word():
    """Three of them are read at a glance, on a phone as well."""
    text = refusal_text("de", Coverage(1, 1, None), Scope(), [found(title="sehr langer Titel " * 30)], nothing=False)
    assert len(text) < 260
    assert " langer …“" in text or " Titel …“" in text or " sehr …“" in text


@given(st.text(max_size=40), st.text(max_size=20), st.text(min_size=1, max_size=80))
def test_whatever_articles_are_called_a_refusal_has_no_markers(title, source, text):
    """Titles, outlets and texts cannot put a marker, a line break or a control character into a refusal."""
    said = refusal_text("de", Coverage(1, 1, MAY), Scope(), [found(1, text, title=title, source=source)], nothing=False)
    assert markers(said) == ()
    assert said.isprintable() or not any(sign in said for sign in "\n\x00\x07\x1b\u202e\u200b")


@pytest.mark.parametrize("title", ["[1]", "Neu [2] und 【3】", "[[4]]", "A\u202eB\x1b[31m", "Zeile\nzwei [5]"])
def test_markers_and_controls_in_titles_are_disarmed(title):
    """Brackets around numbers become round, hidden characters go."""
    said = refusal_text("en", Coverage(1, 1, MAY), Scope(), [found(title=title)], nothing=False)
    assert markers(said) == ()
    assert not any(sign in said for sign in "\n\x1b\u202e")


def test_a_window_is_told_in_the_days_it_was_counted_in():
    """A Berlin day begins two hours before that of UTC."""
    zone = timezone(timedelta(hours=2))
    since = datetime(2026, 3, 29, tzinfo=zone).timestamp()
    scope, period = Scope(since=since, until=since + DAY), Period(since, since + DAY, zone)
    assert "vom 29. März 2026." in refusal_text("de", Coverage(0, 0, None), scope, [], period, nothing=True)

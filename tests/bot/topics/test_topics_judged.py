"""Which articles are about a topic, which tell one story, and what stands for them; pure parts and a real store."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.retrieval.ask import Ask
from bot.retrieval.retriever import Retriever
from bot.topics.aboutness import centred, is_about, language_of, telling_sentence, topic_of, weighed
from bot.topics.compare import compare
from bot.topics.compounds import apart
from bot.topics.latest import latest
from bot.topics.stories import grouped
from bot.topics.timeline import beginning, timeline, unit_for
from bot.topics.words import phrase
from tests.bot.newsroom import ARTICLES, LUMERA, LUMERA_COPY, META, article, clock, opened
from tests.doubles import HashedEncoder
from vectorstore.domain import Article


def topic(text, language="de", *others):
    """A topic whose parts all weigh the same."""
    made = topic_of(text, language, others)
    for code in (language, *others):
        made = weighed(made, code, lambda _term: 3.0)
    return made


def about(text, told, language="de", title="", spoken=""):
    """Whether a text in a language is about a topic."""
    spoken = spoken or language
    return is_about(topic(text, language, spoken), Article(told, title=title, language=spoken))


def test_a_name_is_one_thing():
    """Both words of a name in one text are not that name."""
    assert about("Taylor Swift", "Taylor Swift sang in Hamburg on Friday night.", "en")
    assert not about("Taylor Swift", "Taylor ran for 30 yards, and D'Andre Swift for 12 more.", "en")


@pytest.mark.parametrize(
    ("asked", "told", "language"),
    [
        ("Kyjiw", "Drones hit Kyiv on Friday.", "en"),
        ("Kyjiw", "Drohnen trafen am Freitag Kiew.", "de"),
        ("Kiew", "У Києві відкрили міст.", "uk"),
        ("Danzig", "Gdańsk zbuduje linię tramwajową.", "pl"),
        ("Türkei", "An earthquake shook western Türkiye.", "en"),
    ],
)
def test_a_name_is_held_in_any_writing(asked, told, language):
    """Its own language has more than one, and others have theirs."""
    for own in ("de", "en"):
        assert about(asked, told, own, spoken=language)
    assert not about("Minsk", told, "de", spoken=language)


def test_words_far_apart_are_no_topic():
    """A topic of two words needs both in one sentence of the lead."""
    assert about("Streik bei Volkswagen", "Bei Volkswagen beginnt am Montag ein Streik.")
    assert not about("Streik bei Volkswagen", "Volkswagen baut ein Werk. Bei der Bahn endet der Streik.")


def test_a_compound_holds_its_parts():
    """ "Rechenzentrum" is in "Rechenzentrumsbau"."""
    assert about("Rechenzentrum", "Der Rechenzentrumsbau kommt voran.")


@pytest.mark.parametrize(
    ("word", "taken"),
    [
        ("Bahnstreik", "Bahn-Streik"),
        ("Verfassungsgericht", "Verfassungs-Gericht"),
        ("Warnstreik", "Warnstreik"),  # a thing of its own
        ("Streik", "Streik"),
        ("Landtagswahl", "Landtagswahl"),
        ("Gasstreit", "Gasstreit"),
        ("Berlin", "Berlin"),
    ],
)
def test_a_compound_that_ends_in_a_known_thing_is_taken_apart(word, taken):
    """The strike of the railway may be told of in two words."""
    assert apart(word) == taken


def test_a_compound_that_nobody_wrote_is_looked_for_in_two_words(tmp_path):
    """The strike at the railway is found for "Bahnstreik", another strike is not."""
    rail = article("Streik bei der Bahn", "Lokführer legen bei der Bahn die Arbeit nieder.", "Elbkurier", "2026-11-20")
    ferry = article("Streik auf den Fähren", "Kapitäne legen die Arbeit nieder.", "Elbkurier", "2026-11-20")
    with opened(tmp_path, [rail, ferry]) as store:
        found = latest(Ask("Bahnstreik", answer_language="de"), Retriever(store, HashedEncoder(), clock), store)
    assert [story.article.title for story in found.stories] == ["Streik bei der Bahn"]


def test_a_plural_is_found_in_a_compound():
    """Its stem is too short to be looked for in longer words."""
    assert about("Bienen", "Das Bienensterben weitet sich aus.")
    assert about("Masern", "Der Masernausbruch weitet sich aus.")
    assert not about("Masern", "Die Maschinen stehen still.")


def test_a_sentence_is_read_under_its_title():
    """What the title names and an opening sentence goes on about are one topic; a sentence further down is not."""
    title = "Lokführer drohen mit Streik"
    assert about("Streik bei der Bahn", "Der Bahn droht ein Ausstand vor Weihnachten.", title=title)
    far = "Es wird kalt. Es wird dunkel. Die Bahn fährt."
    assert not about("Streik bei der Bahn", far, title=title)


def test_both_halves_of_a_hyphened_word_tell():
    """A strike of others is not that of the day-care centres; half a compound is not the word."""
    assert about("Kita-Streik", "Der Streik in den Kitas ist vorbei.")
    assert not about("Kita-Streik", "Der Streik auf den Fähren ist vorbei.")
    assert about("Bahn", "Die Bahn streicht Züge.")
    assert not about("Bahn", "Bahn- und Busfahrer zahlen von Januar an mehr.")


def test_a_passing_mention_gives_way():
    """An article that names the topic once and late is left out beside several that begin with it or return to it."""
    passing = Article("England name a squad. The coach left one out. He is hurt. Scotland play in May.", language="en")
    central = Article("Scotland scraps peak fares. It costs 42 million.", language="en")
    returning = Article("Fares fall. It is cheap. Scotland pays. Scotland has the money.", language="en")
    scotland = topic("Scotland", "en")
    assert centred(scotland, [passing, central, returning]) == (central, returning)
    assert centred(scotland, [passing]) == (passing,)
    assert centred(scotland, [passing, central]) == (passing, central)


def test_a_mention_far_down_is_not_what_an_article_is_about():
    """Once at the end does not count, again and again does."""
    long = "Der Rat beriet über die Schule in der Stadt und über ihr Dach. " * 20
    assert not about("Elbtunnel", long + "Der Elbtunnel ist offen.")
    assert about("Elbtunnel", long + "Der Elbtunnel ist offen. Der Elbtunnel ist lang. Am Elbtunnel wird gebaut.")


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("Künstliche Intelligenz", "The company trains models for artificial intelligence in Texas."),
        ("Klimawandel", "Climate change makes heat waves longer, a study says."),
        ("Europäische Zentralbank", "The ECB cut its rate on Thursday."),
    ],
)
def test_a_known_thing_is_found_in_the_other_language(asked, told):
    """A German topic meets English articles by what the news calls it there."""
    assert about(asked, told, spoken="en")


@pytest.mark.parametrize(
    ("asked", "told", "language", "spoken"),
    [
        ("Kryptowährung", "A cryptocurrency exchange collapsed on Monday.", "de", "en"),
        ("Videospiele", "A video game from Leeds won the prize.", "de", "en"),
        ("avalanche", "Eine Lawine verschüttete am Montag zwei Tourengeher.", "en", "de"),
        ("Impfung der Kinder", "The vaccination of children begins in May.", "de", "en"),
    ],
)
def test_a_topic_is_found_in_the_other_language_by_its_words(asked, told, language, spoken):
    """By words that say it plainly there."""
    assert about(asked, told, language, spoken=spoken)


@pytest.mark.parametrize(
    ("asked", "told", "language", "spoken"),
    [
        ("Videospiele", "A video of the game went round.", "de", "en"),
        ("fire", "Der Angreifer schoss zwei Tore.", "en", "de"),
        ("Kündigung", "The notice hangs at the town hall.", "de", "en"),
        ("Rechenzentrumsausbau", "The expansion of the road begins.", "de", "en"),
    ],
)
def test_a_word_of_many_meanings_finds_nothing_abroad(asked, told, language, spoken):
    """Nor do the words of a term apart, or half of a compound."""
    assert not about(asked, told, language, spoken=spoken)


def test_what_cannot_be_known_abroad_is_not_guessed():
    """A German word that no table holds and no English text can hold finds no English article."""
    assert not about("Spargelernte", "Farmers in Kent bring in their crops this week.", spoken="en")


@pytest.mark.parametrize(
    ("text", "language"),
    [("Zinsen", "de"), ("Videospiele", "de"), ("interest rate", "en"), ("avalanche", "en"), ("Nvidia", "")],
)
def test_the_language_of_a_single_word_is_told_by_what_it_names(text, language):
    """A name tells none."""
    assert language_of(text) == language


@given(st.text(max_size=60), st.text(max_size=300))
def test_any_text_can_be_judged(asked, told):
    """No topic and no article breaks the judgement, and the telling sentence is a run of the text."""
    made, one = topic(asked), Article(told, language="de")
    assert is_about(made, one) in (True, False)
    span = telling_sentence(made, one)
    assert 0 <= span.start <= span.end <= len(told)


def test_copies_are_one_story_and_events_of_other_days_are_not():
    """A copy falls together with its original, and alike titles that the texts bear out; months apart none do."""
    told = "Die Bahn streikt. Die Lokführer legen die Arbeit nieder, Reisende müssen sich gedulden."
    first = article("Bahn streikt ab Montag bundesweit", told, "A", "2026-01-05")
    later = article("Bahn streikt ab Montag bundesweit!", "Ein neuer Ausstand trifft Reisende.", "B", "2026-06-05")
    waiting = "Reisende müssen sich gedulden: Bundesweit legen Lokführer von Montag an die Arbeit nieder."
    same = article("Bahn streikt ab Montag bundesweit erneut", waiting, "C", "2026-01-06")
    groups = grouped([LUMERA, LUMERA_COPY, first, later, same], {})
    assert [[one.source for one in group] for group in groups] == [["Harbour Post", "TechCrunch"], ["A", "C"], ["B"]]


def test_the_stores_copies_count_even_where_words_differ():
    """What the store takes for one text is one story."""
    one, other = article("Eins", "Ganz andere Worte stehen hier."), article("Zwei", "Und hier stehen wieder andere.")
    both = frozenset({one.id, other.id})
    assert len(grouped([one, other], {one.id: both, other.id: both})) == 1


@pytest.fixture
def newsroom(tmp_path):
    """A store with the newsroom's articles and the retriever over it."""
    with opened(tmp_path) as store:
        yield store, Retriever(store, HashedEncoder(), clock)


def test_every_quote_is_a_run_of_its_article(newsroom):
    """Latest, timeline and comparison quote verbatim, with offsets into the article's text."""
    store, retriever = newsroom
    quotes = [story.quote for story in latest(Ask(""), retriever, store, 50).stories]
    quotes += [point.story.quote for point in timeline(Ask("Google"), retriever, store).points]
    for row in compare("Meta", "Google", Ask("?"), retriever, store).rows:
        quotes += [side.quote for side in (row.first, row.second) if side.quote]
    assert len(quotes) > 10
    texts = {one.id: one.text for one in ARTICLES}
    assert all(texts[q.found.passage.article_id][q.start : q.end] == q.text for q in quotes)


def test_latest_is_newest_first_and_counts_what_it_leaves_out(newsroom):
    """Two of the stories are shown, the others counted; a window narrows them."""
    store, retriever = newsroom
    found = latest(Ask("Google"), retriever, store, 1)
    assert [story.article.title for story in found.stories] == ["Pixel 12 leaks"]
    assert found.more == 1
    within = latest(Ask("Google", until=found.stories[0].article.published - 1), retriever, store)
    assert [story.article.title for story in within.stories] == ["Judge rules against Google"]


def test_a_timeline_counts_each_outlet_and_cites_first_and_newest(newsroom):
    """Two reports months apart: months between them are there and empty."""
    store, retriever = newsroom
    found = timeline(Ask("Google"), retriever, store)
    assert (found.unit, found.total, found.outlets) == ("week", 2, ("Harbour Post", "The Verge"))
    assert [stretch.total for stretch in found.stretches].count(1) == 2
    assert [point.reason for point in found.points] == ["first", "newest"]


def test_a_topic_nobody_wrote_about_has_no_course(newsroom):
    """Nothing is drawn, and what was searched is told."""
    store, retriever = newsroom
    found = timeline(Ask("Elbphilharmonie"), retriever, store)
    assert (found.stretches, found.points, found.total) == ((), (), 0)
    assert found.coverage.articles == len(ARTICLES)


@given(st.dates(), st.dates())
def test_every_day_lies_in_its_stretch(one, other):
    """Whatever the span, its unit is one of four, and a stretch begins on or before each of its days."""
    first, last = min(one, other), max(one, other)
    unit = unit_for(first, last)
    assert beginning(unit, first) <= first
    assert beginning(unit, last) <= last


def test_a_side_without_evidence_is_empty_and_no_sentence_speaks_for_both(newsroom):
    """The unknown side has no quote in any row; a known one has its own words."""
    store, retriever = newsroom
    found = compare("Meta", "Elbphilharmonie", Ask("?"), retriever, store)
    assert found.rows
    assert all(row.second.quote is None for row in found.rows)
    assert {row.first.quote.found.article.title for row in found.rows} == {META.title}
    assert compare("Elbphilharmonie", "Spargelernte", Ask("?"), retriever, store).rows == ()


@pytest.mark.parametrize(
    ("language", "one", "more"),
    [
        ("en", "Searched: 1 article from 1 outlet.", "Searched: 2 articles from 3 outlets."),
        ("de", "Durchsucht: 1 Artikel aus 1 Quelle.", "Durchsucht: 2 Artikel aus 3 Quellen."),
    ],
)
def test_one_is_no_plural(language, one, more):
    """A store of one article says so."""
    assert phrase(language, "nothing here", articles=1, sources=1).endswith(one)
    assert phrase(language, "nothing here", articles=2, sources=3).endswith(more)


def test_an_empty_store_and_an_outlet_that_is_unknown_are_told(tmp_path):
    """As for a question: what takes articles in, and which outlets there are."""
    with opened(tmp_path / "empty", []) as store:
        (note,) = latest(Ask("", answer_language="en"), Retriever(store, HashedEncoder(), clock), store).notes
    assert "dateline ingest" in note
    with opened(tmp_path / "full", ARTICLES) as store:
        retriever = Retriever(store, HashedEncoder(), clock)
        (note,) = latest(Ask("", sources=("Nope",), answer_language="en"), retriever, store).notes
        assert latest(Ask("", sources=(ARTICLES[0].source.upper(),)), retriever, store).notes == ()
    assert note.startswith("No articles from Nope; known outlets: ")

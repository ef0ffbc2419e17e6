"""Retrieval over a real store with the quick encoder."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.retrieval.ask import Ask
from bot.retrieval.candidates import DEPTH, collect
from bot.retrieval.langchain_retriever import PassageRetriever
from bot.retrieval.probes import probes
from bot.retrieval.ranking import PER_ARTICLE
from bot.retrieval.retriever import Retriever
from bot.retrieval.window import window
from tests.bot.newsroom import ARTICLES, CHIPS, EZB, LUMERA, NIMBUS, STORCH, article, at, clock, opened
from tests.doubles import HashedEncoder
from vectorstore.domain import Scope

RATES = "Auf wie viel Prozent senkte die Europäische Zentralbank den Leitzins?"


@pytest.fixture(scope="module")
def store(tmp_path_factory):
    with opened(tmp_path_factory.mktemp("news")) as filled:
        yield filled


@pytest.fixture(scope="module")
def retrieve(store):
    """Ask with options and get what is retrieved."""
    retriever = Retriever(store, HashedEncoder(), clock)
    return lambda question, **options: retriever.retrieve(Ask(question, **options))


@pytest.fixture
def searched(tmp_path):
    """Retrieval over articles of one's own."""
    stores = []

    def over(articles, **more):
        stores.append(opened(tmp_path / str(len(stores)), articles, **more))
        return Retriever(stores[-1], HashedEncoder(), clock)

    yield over
    for one in stores:
        one.close()


def titles(retrieved):
    return [found.article.title for found in retrieved.passages]


@pytest.mark.parametrize(
    ("question", "title"),
    [
        (RATES, "EZB senkt den Leitzins"),
        ("Wer trat in Lunden zurück?", "Neuwahl in Lunden"),
        ("How much money did Nimbus raise?", "Nimbus raises money"),
        ("Wie viel Geld bekam Nimbus?", "Nimbus raises money"),
    ],
)
def test_the_article_that_answers_comes_first(retrieve, question, title):
    """In the asker's language and, by name, in another."""
    assert titles(retrieve(question))[0] == title


BREWERS = article("Brewers walk out", "The brewery workers went on strike over wages on Sunday.", language="en")
GLACIER = article("Gletscher schmilzt", "Der Gletscher verlor im Sommer zwei Meter Eis.", language="de")


@pytest.mark.parametrize(
    ("question", "first"),
    [
        ("Warum streiken die Arbeiter der Brauerei?", BREWERS),
        ("Wann begann der Brauereistreik?", BREWERS),
        ("How much ice did the glacier lose?", GLACIER),
    ],
)
def test_words_are_found_in_translation(searched, question, first):
    """Without a name in common; the quick encoder knows nothing of either language."""
    retrieved = searched([*ARTICLES, BREWERS, GLACIER]).retrieve(Ask(question, k=20))
    (found,) = (found for found in retrieved.passages if found.article.title == first.title)
    assert found.ranks[f"lexical {first.language}"] == 1


def test_passages_say_where_they_come_from(retrieve, store):
    """A passage carries exact offsets into the stored text, its article's head, its score and its place in each leg."""
    first = retrieve(RATES).passages[0]
    assert store.article(first.article.id).text[first.passage.start : first.passage.end] == first.passage.text
    assert (first.article.text, first.article.source, first.article.published) == ("", "Kurier", at("2026-05-12"))
    assert first.ranks == {"dense de": 1, "lexical de": 1}
    scores = [found.score for found in retrieve(RATES).passages]
    assert scores == sorted(scores, reverse=True)


@pytest.mark.parametrize(
    ("options", "holds"),
    [
        ({"sources": ("elbkurier",)}, lambda found: found.article.source == "Elbkurier"),
        ({"sources": ("Kurier", "CNBC")}, lambda found: found.article.source in {"Kurier", "CNBC"}),
        ({"languages": ("en",)}, lambda found: found.passage.language == "en"),
        ({"since": at("2026-06-01")}, lambda found: found.article.published >= at("2026-06-01")),
        ({"until": at("2026-06-01")}, lambda found: found.article.published < at("2026-06-01")),
        (
            {"since": at("2026-05-13"), "until": at("2026-05-14")},
            lambda found: found.article.published == at("2026-05-13"),
        ),
    ],
)
def test_options_narrow(retrieve, options, holds):
    """Everything shown lies in the scope, and something is."""
    retrieved = retrieve(RATES, **options)
    assert retrieved.passages
    assert all(map(holds, retrieved.passages))
    assert not retrieved.outside


def test_the_clock_asked_by_hides_what_is_younger(retrieve):
    """With as_of nothing published then or later is seen, nor what was taken in undated later."""
    retrieved = retrieve("Wer trat in Lunden zurück? Was machen die Störche?", as_of=at("2026-06-01"))
    assert {"Neuwahl in Lunden", "Elbtunnel gesperrt", STORCH.title}.isdisjoint(titles(retrieved))
    assert retrieved.coverage.newest < at("2026-06-01")
    assert STORCH.title in titles(retrieve("Störche", as_of=4e9))


def test_as_of_is_the_clock_for_words_of_time(retrieve):
    """ "Yesterday" is the day before the clock asked by."""
    period = retrieve("Welche Artikel erschienen gestern?", as_of=at("2026-05-13")).period
    assert (period.since, period.until) == (at("2026-05-12") - 43_200, at("2026-05-13") - 43_200)


@pytest.mark.parametrize(
    ("question", "options"),
    [
        ("Welche Artikel erschienen im Januar 2026 über den Elbtunnel?", {}),
        ("Wann wird der Elbtunnel gesperrt?", {"since": at("2026-01-01"), "until": at("2026-01-05")}),
    ],
)
def test_an_empty_window_shows_the_nearest_outside(retrieve, question, options):
    """Where a period holds nothing that is said, and what lies outside is shown as such."""
    retrieved = retrieve(question, **options)
    assert retrieved.outside
    assert titles(retrieved)[0] == "Elbtunnel gesperrt"
    assert retrieved.coverage.articles == 0
    assert any("Zeitraum" in note for note in retrieved.notes)


def test_outside_the_window_the_clock_still_holds(retrieve):
    """The nearest outside an empty window is never younger than the clock asked by."""
    retrieved = retrieve("Neuwahl", since=at("2026-01-01"), until=at("2026-01-05"), as_of=at("2026-05-13"))
    assert retrieved.outside
    assert max(found.article.published for found in retrieved.passages) < at("2026-05-13")


@pytest.mark.parametrize(
    ("outlet", "title"), [("TechCrunch", "Chip deal: Tarn takes Lumera"), ("Harbour Post", "Tarn buys Lumera")]
)
def test_a_named_outlet_is_preferred(retrieve, outlet, title):
    """Of two outlets with the same story the one named in the question is shown, the copy is passed over."""
    retrieved = retrieve(f"What did the {outlet} article say about the chipmaker Tarn and its rival Lumera?")
    assert titles(retrieved)[0] == title
    assert {"Tarn buys Lumera", "Chip deal: Tarn takes Lumera"} - set(titles(retrieved))


def test_an_outlet_is_the_same_in_any_spelling(searched):
    """Articles of one outlet written in two ways are preferred alike."""
    twice = [replace(LUMERA, source="HARBOUR POST"), article("Other", CHIPS.replace("Tarn", "Borg"), "CNBC"), NIMBUS]
    retriever = searched(
        [*twice, article("A", "Nothing here.", "Harbour Post"), article("B", "Nor here.", "Harbour Post")]
    )
    retrieved = retriever.retrieve(Ask("What did the Harbour Post article say about the chipmaker that buys Lumera?"))
    assert titles(retrieved)[0] == "Tarn buys Lumera"


@pytest.mark.parametrize(
    "question",
    [
        "Wie senkte die Zentralbank den Leitzins im Vergleich zu den Rechenzentren, in die Meta Milliarden steckt?",
        "Did Harbour Post say that Google holds a monopoly in search, while TechCrunch wrote about the startup Nimbus?",
    ],
)
def test_both_parts_of_a_question_find_their_articles(retrieve, question):
    """The first passages hold one article for each part."""
    wanted = {"EZB senkt den Leitzins", "Meta baut Rechenzentren"} if "senkte" in question else {
        "Judge rules against Google", "Nimbus raises money"
    }  # fmt: skip
    assert wanted <= set(titles(retrieve(question, k=3)))


def test_near_copies_are_shown_once_and_named(retrieve):
    """The copy is among what was passed over, with the passage it repeats."""
    retrieved = retrieve("Who buys Lumera?")
    (copy,) = [dropped for dropped in retrieved.dropped if "near-copy" in dropped.reason]
    shown = {found.passage.id: found for found in retrieved.passages}
    original = shown[copy.reason.removeprefix("near-copy of ")]
    assert {original.article.title, copy.found.article.title} == {"Tarn buys Lumera", "Chip deal: Tarn takes Lumera"}
    assert copy.found.passage.id not in shown


def test_few_passages_of_one_article_are_shown(retrieve):
    """A long article does not fill the list; what goes is named."""
    retrieved = retrieve("Windkraft im Norden: Windräder der Firma")
    assert titles(retrieved).count("Windkraft im Norden") == PER_ARTICLE
    assert any("passages of one article" in dropped.reason for dropped in retrieved.dropped)


@pytest.mark.parametrize("k", [1, 2, 5, 50])
def test_at_most_k_passages_are_shown(retrieve, k):
    """As many as asked for, the same ones first, none twice."""
    shown = retrieve("Google", k=k).passages
    assert len(shown) <= k
    assert shown[:5] == retrieve("Google", k=5).passages[: len(shown)]
    assert len({found.passage.id for found in shown}) == len(shown)


def test_the_same_question_finds_the_same(retrieve, searched):
    """Again, and in another store with the same articles."""
    again = searched(ARTICLES).retrieve(Ask(RATES))
    first, second = retrieve(RATES), retrieve(RATES)
    assert first == second
    assert [(found.passage.id, found.score) for found in first.passages] == [
        (found.passage.id, found.score) for found in again.passages
    ]


@pytest.mark.parametrize(
    ("question", "options", "note"),
    [
        (
            "Was machte die Zentralbank am 31. Juni 2026?",
            {},
            "Den Tag „31. Juni 2026“ gibt es nicht; stattdessen gilt der angegebene Zeitraum.",
        ),
        ("What did the central bank do on 2026-02-30?", {}, "There is no day “2026-02-30”."),
        (
            "What did the central bank do on 30 February 2026?",
            {"since": at("2026-01-01")},
            "There is no day “30 February 2026”.",
        ),
    ],
)
def test_a_day_that_does_not_exist_is_told(retrieve, question, options, note):
    """And that a period was taken in its place, where that was read from the question."""
    assert note in retrieve(question, **options).notes
    assert not retrieve("Was machte die Zentralbank am 30. Juni 2026?").no_days


def test_an_unknown_outlet_is_named_with_the_known_ones(retrieve):
    """Narrowed to an outlet that is not there nothing is found, and the asker is told what there is."""
    retrieved = retrieve("Was macht die Zentralbank?", sources=("Nirgendwo",))
    assert retrieved.passages == ()
    assert retrieved.notes == (
        "Keine Artikel von Nirgendwo; bekannt sind: Elbkurier, Kurier, Harbour Post, TechCrunch, CNBC.",
    )
    assert not retrieved.outside


def test_an_outlet_that_may_be_meant_is_suggested(retrieve):
    """An outlet misspelt is told with the one that it is nearly, in the asker's language; nothing is found for it."""
    german = retrieve("Was macht die Zentralbank?", sources=("Kurrier",))
    english = retrieve("What does the central bank do?", sources=("harbor post",))
    known = "Elbkurier, Kurier, Harbour Post, TechCrunch, CNBC."
    assert german.notes == (f"Keine Artikel von Kurrier. Ist „Kurier“ oder „Elbkurier“ gemeint? Bekannt sind: {known}",)
    assert english.notes == (f"No articles from harbor post. Did you mean “Harbour Post”? Known outlets: {known}",)
    assert (german.passages, english.passages) == ((), ())


def test_an_empty_store_says_so(searched):
    """Without any article nothing is found, in the asker's language."""
    retrieved = searched([]).retrieve(Ask("Who won?", since=1.0))
    assert retrieved.passages == ()
    assert retrieved.notes == (
        "There are no articles yet; `dateline ingest` takes some in, for example `dateline ingest samples`.",
    )
    assert retrieved.standing == float("-inf")


@pytest.mark.parametrize(
    ("question", "options", "language"),
    [
        ("Wer gewann?", {}, "de"),
        ("Who won?", {}, "en"),
        ("Nimbus", {}, "en"),
        ("Who won?", {"answer_language": "de"}, "de"),
    ],
)
def test_the_answers_language_is_the_askers_or_the_one_set(retrieve, question, options, language):
    """A question in no language at all is answered in English."""
    assert retrieve(question, **options).language == language


def test_words_of_time_are_read_in_the_questions_language(retrieve):
    """A German question answered in English still names its month in German."""
    period = retrieve("Was erschien im Dezember 2025?", answer_language="en").period
    assert period is not None
    assert period.since == at("2025-12-01") - 43_200


def test_one_language_does_not_crowd_out_the_askers(searched):
    """Hundreds of closer passages of unknown language leave room for the one in the asker's language."""
    crowd = [article(f"n{n}", f"Leitzins Zentralbank Leitzins {n}") for n in range(DEPTH + 30)]
    spoken = [replace(EZB, language="de"), replace(NIMBUS, language="en")]
    retriever = searched([*crowd, *spoken], told=False)
    encoder = HashedEncoder()
    with retriever._store.snapshot() as snapshot:
        plain = window(Ask("Leitzins Zentralbank"), "de", clock())
        found = collect(snapshot, probes("Leitzins Zentralbank", "de", encoder, []), Scope(), plain)
    assert {EZB.id, NIMBUS.id} <= set(found.articles.tolist())


def test_a_question_in_another_language_meets_the_stores_only_one(searched):
    """In a store of English articles alone German questions are stemmed as English is."""
    retriever = searched([replace(LUMERA, language="en"), replace(NIMBUS, language="en")])
    retrieved = retriever.retrieve(Ask("Wie viele Employees und Satellites plant das Startup?"))
    assert "lexical" in retrieved.passages[0].ranks


@given(
    question=st.text(max_size=60)
    | st.sampled_from(["Google", "[1]", '"', "NEAR(a b)", "gestern heute", "*", "a:b", "\x00"]),
    since=st.none() | st.floats(0, 2e9),
    as_of=st.none() | st.floats(1e9, 2e9),
    sources=st.lists(st.sampled_from(["Kurier", "", "'; DROP TABLE passage"]), max_size=2).map(tuple),
)
def test_any_question_is_answered_with_passages_in_scope(retrieve, question, since, as_of, sources):
    """No question and no option raises; the clock and the outlets hold for everything shown."""
    for found in retrieve(question, since=since, as_of=as_of, sources=sources).passages:
        assert as_of is None or found.article.published is None or found.article.published < as_of
        assert not sources or found.article.source in sources


@pytest.fixture(scope="module")
def chained(store):
    return PassageRetriever(retriever=Retriever(store, HashedEncoder(), clock))


def test_langchain_gets_documents(chained):
    """A document is a passage with its offsets, source and time."""
    first = chained.invoke(RATES)[0]
    assert first.page_content.startswith("Die Europäische Zentralbank senkte")
    assert first.metadata["source"] == "Kurier"
    assert first.metadata["published"] == "2026-05-12T12:00:00Z"
    assert first.metadata["end"] - first.metadata["start"] == len(first.page_content)
    assert first.id == f"{EZB.id}-1-0"


def test_langchain_hands_options_on(chained):
    """Keywords of invoke and bind are options of the question, in async code too."""
    narrowed = chained.invoke("Google", sources=("The Verge",), k=3)
    bound = chained.bind(sources=("The Verge",), k=3).invoke("Google")
    awaited = asyncio.run(chained.bind(sources=("The Verge",)).ainvoke("Google", k=3))
    assert narrowed == bound == awaited
    assert [document.metadata["source"] for document in narrowed] == ["The Verge"]


def test_langchain_names_an_unknown_option(chained):
    """A misspelt option is an error, not silently ignored."""
    with pytest.raises(TypeError, match="source"):
        chained.invoke("Google", source="The Verge")


def test_a_passage_knows_how_its_article_begins(searched):
    """A later passage says "the company"; whose it is stands in the article's first sentences."""
    filler = " ".join(f"Zeile {number} handelt von den Büros und ihrer Einrichtung im Haus." for number in range(40))
    long = article(
        "Gute Zahlen", f"Norvik hat seine Bilanz vorgelegt. {filler} Der Umsatz stieg auf 12 Milliarden Euro."
    )
    found = searched([long]).retrieve(Ask("Wie hoch stieg der Umsatz?")).passages
    later = next(one for one in found if one.passage.ordinal > 0)
    assert "Norvik" not in later.passage.text
    assert later.opening.startswith("Norvik hat seine Bilanz vorgelegt.")
    assert {one.opening for one in found} == {later.opening}


BERLIN = timezone(timedelta(hours=2))


@pytest.mark.parametrize(
    ("question", "zone", "since", "until"),
    [
        ("Welche Artikel erschienen gestern?", None, "2026-05-12T00:00Z", "2026-05-13T00:00Z"),
        ("Welche Artikel erschienen gestern?", UTC, "2026-05-12T00:00Z", "2026-05-13T00:00Z"),
        ("Welche Artikel erschienen gestern?", BERLIN, "2026-05-13T00:00+02:00", "2026-05-14T00:00+02:00"),
        ("Which articles appeared today?", BERLIN, "2026-05-14T00:00+02:00", "2026-05-15T00:00+02:00"),
        ("Which articles appeared since Monday?", BERLIN, "2026-05-11T00:00+02:00", None),
    ],
)
def test_days_are_those_of_the_zone_asked_in(retrieve, question, zone, since, until):
    """Half an hour after a Berlin midnight it is still the evening before in UTC."""
    moment = datetime.fromisoformat("2026-05-13T22:30Z").timestamp()
    retrieved = retrieve(question, as_of=moment, zone=zone)
    expected = tuple(time and datetime.fromisoformat(time).timestamp() for time in (since, until))
    assert (retrieved.period.since, retrieved.period.until) == expected
    assert (retrieved.scope.since, retrieved.scope.until) == expected

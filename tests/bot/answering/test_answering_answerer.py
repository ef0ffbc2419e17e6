"""The answering core over a real store with the quick encoder: events, refusals, failing models, the contract."""

from __future__ import annotations

import asyncio
import itertools
from collections.abc import AsyncIterator
from dataclasses import dataclass, replace

import pytest
from hypothesis import event, given, settings
from hypothesis import strategies as st

from bot.answering.answer import NOT_SUPPORTED, NOTHING_FOUND, Quote, Statement
from bot.answering.answerer import Answerer
from bot.answering.compose import markers
from bot.answering.events import AnswerDone, AnswerRetracted, PassagesFound, TextWritten
from bot.answering.selection.extractive import ExtractiveWriter
from bot.answering.writing import Brief, Writer
from bot.retrieval.ask import Ask, Turn
from bot.retrieval.retriever import Retriever
from evaluation.invariants import cites_what_it_ranked, is_verbatim, lasting, markers_match, refusal_is_bare
from tests.bot.newsroom import ARTICLES, EZB, at, clock, opened
from tests.doubles import HashedEncoder
from vectorstore.domain import Article
from vectorstore.errors import ModelError
from vectorstore.store import Store

RATES = "Auf wie viel Prozent senkte die Europäische Zentralbank den Leitzins?"
RATE = "Die Europäische Zentralbank senkte den Leitzins auf 2,0 Prozent."
OLD = "Das Neueste dazu ist vom 12. Mai 2026.\n"
NOBODY = "Wer gewann 2014 die Fußball-WM in Brasilien?"
FAILED = "The model cannot be reached; check LLM_MODEL."


@dataclass
class ScriptedWriter:
    """Writes statements over the first passage, each with the quote it names, and fails after ``fails`` of them."""

    script: tuple[tuple[str, str], ...] = ()
    fails: int | None = None
    name: str = "scripted:test"
    briefs: tuple[Brief, ...] = ()

    async def statements(self, brief: Brief) -> AsyncIterator[Statement]:
        self.briefs += (brief,)
        for number, (text, words) in enumerate(self.script):
            if number == self.fails:
                raise ModelError(FAILED)
            yield Statement(text, (quoted(brief, words),))
        if self.fails is not None and self.fails >= len(self.script):
            raise ModelError(FAILED)


def quoted(brief: Brief, words: str) -> Quote:
    """The words as a quote from whichever passage has them."""
    found = next(found for found in brief.passages if words in found.passage.text)
    start = found.passage.start + found.passage.text.index(words)
    return Quote(found, start, start + len(words), words)


def answerer(store: Store, writer: Writer | None = None) -> Answerer:
    encoder, extractive = HashedEncoder(), ExtractiveWriter()
    return Answerer(Retriever(store, encoder, clock), encoder, writer or extractive, extractive, clock)


@pytest.fixture(scope="module")
def store(tmp_path_factory):
    with opened(tmp_path_factory.mktemp("news")) as filled:
        yield filled


def streamed(store, ask, writer=None):
    """All events of one answer."""

    async def collect():
        return [event async for event in answerer(store, writer).stream(ask)]

    return asyncio.run(collect())


def answered(store, ask, writer=None):
    return asyncio.run(answerer(store, writer).answer(ask))


def assert_kept(answer, store):
    """Every invariant of the contract."""
    data = answer.to_json()
    assert markers_match(data)
    assert refusal_is_bare(data)
    assert cites_what_it_ranked(data)
    for citation in data["citations"]:
        assert is_verbatim(citation, lambda article_id, revision: store.article(article_id, revision).text)


def test_events_come_in_order(store):
    """Passages first, then text that adds up to the answer with the citations it needs, the answer last."""
    events = streamed(store, Ask(RATES))
    assert [type(event) for event in events[:2]] == [PassagesFound, TextWritten]
    answer = events[-1].answer
    written = events[1:-1]
    assert "".join(event.delta for event in written) == answer.text == f"{OLD}{RATE} [1]"
    assert tuple(itertools.chain(*(event.citations for event in written))) == answer.citations
    assert events[0].passages == answer.passages


def test_an_answer_cites_verbatim(store):
    """The sentence that answers, its source and date, in the asker's language, by the extractive writer."""
    answer = answered(store, Ask(RATES))
    (citation,) = answer.to_json()["citations"]
    assert (citation["quote"], citation["title"], citation["published"]) == (RATE, EZB.title, "2026-05-12T12:00:00Z")
    assert (answer.status, answer.reason, answer.language, answer.writer) == ("answered", None, "de", "extractive")
    assert_kept(answer, store)


@pytest.mark.parametrize(
    ("ask", "reason"),
    [
        (Ask(NOBODY), NOT_SUPPORTED),
        (Ask(""), NOT_SUPPORTED),
        (Ask("Welche Artikel erschienen im Januar 2026 über den Elbtunnel?"), NOTHING_FOUND),
        (Ask(RATES, sources=("Nirgendwo",)), NOTHING_FOUND),
        (Ask(RATES, as_of=at("2026-01-01")), NOTHING_FOUND),
        (Ask(RATES, as_of=at("2026-03-10")), NOT_SUPPORTED),
    ],
)
def test_a_refusal_says_what_was_searched(store, ask, reason):
    """No text is streamed; the refusal has a reason, no citations, and the nearest articles without markers."""
    events = streamed(store, ask)
    assert [type(event) for event in events] == [PassagesFound, AnswerDone]
    answer = events[-1].answer
    assert (answer.status, answer.reason, answer.citations) == ("refused", reason, ())
    assert "Artikel" in answer.text or "articles" in answer.text
    assert all(found.article.title in answer.text for found in answer.passages[:3])
    assert_kept(answer, store)


@pytest.mark.parametrize("ask", [Ask(RATES, answer_language="fr"), Ask(NOBODY, answer_language="fr")])
def test_a_language_without_words_of_ours_gets_english(store, ask):
    """The language told is the one that the answer's own words are in, and a note says which was wanted."""
    answer, english = answered(store, ask), answered(store, replace(ask, answer_language="en"))
    assert (answer.language, answer.text) == ("en", english.text)
    assert answer.notes[0].startswith("Dateline has no words of its own in the language “fr”")
    assert answer.notes[1:] == english.notes
    assert_kept(answer, store)


def test_a_model_answers_in_any_language(store):
    """What a model wrote is in the language wanted; where it wrote nothing that stays, the answer is ours again."""
    ask = Ask(RATES, answer_language="fr")
    french = answered(store, ask, ScriptedWriter(((RATE, RATE),)))
    assert (french.status, french.language, len(french.notes)) == ("answered", "fr", 1)
    failed = answered(store, ask, ScriptedWriter(fails=0))
    silent = answered(store, ask, ScriptedWriter())
    assert [(one.writer, one.language) for one in (failed, silent)] == [("extractive", "en"), ("scripted:test", "en")]


def test_an_empty_store_refuses(tmp_path):
    """Without articles there is a refusal that says so, and a note."""
    with opened(tmp_path, []) as empty:
        answer = answered(empty, Ask("Wer gewann?"))
    assert (answer.reason, answer.text) == (
        NOTHING_FOUND,
        "Dazu gibt es keine Artikel. Durchsucht: 0 Artikel aus 0 Quellen.",
    )
    assert len(answer.notes) == 1


@pytest.mark.parametrize(
    "ask", [Ask(RATES), Ask(NOBODY), Ask("Wer trat in Lunden zurück?", k=3, since=at("2026-01-01"))]
)
def test_the_same_question_gives_the_same_json(store, ask):
    """But for id and timings, answered or refused."""
    first, second = answered(store, ask).to_json(), answered(store, ask).to_json()
    assert lasting(first) == lasting(second)
    assert first["id"] != second["id"]
    assert first["timings_ms"]["total"] >= first["timings_ms"]["retrieve"] > 0


def test_a_models_text_is_shown_with_our_markers(store):
    """Statements in other words keep their quotes; the same quote keeps its number."""
    script = (
        ("Der Leitzins liegt nun bei 2,0 Prozent.", RATE),
        (RATE, RATE),
        ("Händler rechneten damit.", "Händler hatten damit gerechnet."),
    )
    writer = ScriptedWriter(script)
    answer = answered(store, Ask(RATES), writer)
    assert answer.text.endswith(f"{RATE} [1] Händler rechneten damit. [2]")
    assert answer.writer == "scripted:test"
    assert_kept(answer, store)
    (brief,) = writer.briefs
    assert (brief.question, brief.language, brief.now) == (RATES, "de", clock())


def test_what_the_quotes_do_not_say_is_not_shown(store):
    """A wrong number is dropped; where nothing is left the answer is a refusal by that writer."""
    wrong = ("Die Europäische Zentralbank senkte den Leitzins auf 9,0 Prozent.", RATE)
    assert answered(store, Ask(RATES), ScriptedWriter((wrong, (RATE, RATE)))).text == f"{OLD}{RATE} [1]"
    alone = answered(store, Ask(RATES), ScriptedWriter((wrong,)))
    assert (alone.status, alone.reason, alone.writer) == ("refused", NOT_SUPPORTED, "scripted:test")
    assert_kept(alone, store)


def test_a_model_that_writes_nothing_refuses(store):
    """No statement at all means that the passages do not answer; nobody else answers instead."""
    answer = answered(store, Ask(RATES), ScriptedWriter())
    assert (answer.status, answer.reason, answer.writer) == ("refused", NOT_SUPPORTED, "scripted:test")


@pytest.mark.parametrize("fails", [0, 1, 2])
def test_a_failing_model_is_taken_back_and_replaced(store, fails):
    """Before, midway or at its end: what it wrote is retracted, verbatim sentences follow, and a note says why."""
    script = ((RATE, RATE), ("Händler rechneten damit.", "Händler hatten damit gerechnet."))
    events = streamed(store, Ask(RATES), ScriptedWriter(script, fails=fails))
    kinds = [type(event) for event in events]
    assert kinds[: 2 + fails] == [PassagesFound, *[TextWritten] * fails, AnswerRetracted]
    assert events[1 + fails].reason == FAILED
    answer = events[-1].answer
    assert "".join(event.delta for event in events[2 + fails : -1]) == answer.text == f"{OLD}{RATE} [1]"
    assert answer.writer == "extractive"
    assert any(FAILED.rstrip(".") in note for note in answer.notes)
    assert_kept(answer, store)


def test_a_model_is_not_asked_where_the_articles_cannot_answer(store):
    """Where the found passages do not hold the answer no writer is called."""
    writer = ScriptedWriter(((RATE, RATE),))
    assert answered(store, Ask(NOBODY), writer).status == "refused"
    assert writer.briefs == ()


def test_other_errors_are_not_swallowed(store):
    """A bug in a writer is no model failure."""

    class Broken(ScriptedWriter):
        async def statements(self, brief):
            raise ZeroDivisionError
            yield

    with pytest.raises(ZeroDivisionError):
        answered(store, Ask(RATES), Broken())


def test_old_news_is_said_to_be_old(store):
    """An answer on news older than a month tells the day in its first line, counted from the clock asked by."""
    assert answered(store, Ask(RATES)).text == f"{OLD}{RATE} [1]"
    assert answered(store, Ask(RATES, as_of=at("2026-05-20"))).text == f"{RATE} [1]"
    english = answered(store, Ask(RATES, answer_language="en")).text
    assert english == f"The newest on this is of 12 May 2026.\n{RATE} [1]"


def test_a_follow_up_is_answered_by_what_was_asked_before(store):
    """ "When?" after a question is answered as the whole question; the answer keeps the words asked."""
    before = Turn(RATES, f"{RATE} [1]", (EZB.title,))
    answer = answered(store, Ask("Und warum?", history=(before,)))
    assert answer.question == "Und warum?"
    assert answer.passages[0].article.title == EZB.title


def test_a_stream_may_be_left_early(store):
    """Whoever stops listening after the passages leaves nothing behind."""

    async def first():
        stream = answerer(store).stream(Ask(RATES))
        event = await anext(stream)
        await stream.aclose()
        return event

    assert isinstance(asyncio.run(first()), PassagesFound)


PIECES = st.sampled_from(
    [
        "Die Bank senkte den Zins auf 2,0 Prozent.",
        "Laut [1] und 【2】 sowie [^3] stieg der Kurs der Bank.",
        "\x00\x07\u202eTest\u202c.",
        "**Fett** und `Code` [Link](https://example.org) # Titel.",
        "[[4]] [5, 6] ［7］ [١].",
        "Er sagte: „Nein.“ Sie ging.",
        "\n\n",
        "\n- Punkt eins\n- Punkt zwei\n",
        "[",
        "1]",
        "Google holds [2] a monopoly.",
        "🙂 \u200b[\u200b8\u200b].",
        "Ministerin Hansen trat am 3. Mai zurück [9].",
        "x" * 1300,
        "Ein Satz ohne Ende",
    ]
)
TITLES = st.sampled_from(["", "[1]", "【2】 Titel", "Titel\x07 [3]", "**x** [4]", "„Zitat“ [[5]]", "Zins [6]"])


@pytest.mark.slow
@settings(max_examples=25, deadline=None)
@given(
    corpus=st.lists(st.tuples(TITLES, st.lists(PIECES, min_size=1, max_size=8).map(" ".join)), min_size=1, max_size=6),
    question=st.sampled_from(["", "Auf wie viel Prozent senkte die Bank den Zins?", "Wer trat zurück? [1]"]),
)
def test_every_answer_keeps_the_contract(tmp_path_factory, corpus, question):
    """Whatever articles hold: markers and citations match, quotes are verbatim, refusals are bare, all repeatable."""
    articles = [
        Article(text, title=title, source="Kurier [7]", identity=str(number))
        for number, (title, text) in enumerate(corpus)
    ]
    asked = Ask(question or corpus[0][1][:200])  # asked in its own words an article answers
    with opened(tmp_path_factory.mktemp("any"), articles) as store:
        answer = answered(store, asked)
        assert_kept(answer, store)
        assert lasting(answer.to_json()) == lasting(answered(store, asked).to_json())
        event(answer.status)
        if answer.status == "refused":
            assert markers(answer.text) == ()


def test_the_newsroom_is_answered_about_itself(store):
    """Each article's first sentence, asked for word by word, is answered from it or refused, never from nowhere."""
    for one in ARTICLES:
        answer = answered(store, Ask(one.text.split(". ")[0] + "?"))
        assert_kept(answer, store)

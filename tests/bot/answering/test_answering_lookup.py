"""What a question is answered from, and in which language keywords are asked."""

from __future__ import annotations

import pytest

from bot.answering.lookup import language_of_words, looked_up
from bot.retrieval.ask import Ask, Turn
from bot.retrieval.retriever import Retriever
from tests.bot.newsroom import article, clock, opened
from tests.doubles import HashedEncoder

TICKET = article(
    "Ticket wird teurer", "Das Pendlerticket kostet ab Januar 58 Euro, der Preis steigt.", "Kurier", "2026-05-12"
)
FARES = article(
    "Fares rise", "The Pendlerticket will cost 58 euros from January, the fares go up.", "Post", "2026-05-12"
)
META = article(
    "Meta baut", "Meta steckt 65 Milliarden Dollar in Rechenzentren, die Investitionen steigen.", "Kurier", "2026-05-12"
)
CHIPS = article(
    "Microsoft builds", "Microsoft will put 80 billion dollars into data centres this year.", "Post", "2026-05-12"
)


@pytest.fixture(scope="module")
def retriever(tmp_path_factory):
    with opened(tmp_path_factory.mktemp("words"), [TICKET, FARES, META, CHIPS]) as store:
        yield Retriever(store, HashedEncoder(), clock)


@pytest.mark.parametrize(
    ("question", "language"),
    [
        ("Pendlerticket Preis", "de"),
        ("Pendlerticket fares", "en"),
        ("Meta Investitionen", "de"),
        ("Microsoft data centres", "en"),
        ("Was kostet das Pendlerticket?", "de"),
        ("How much is the Pendlerticket?", "en"),
    ],
)
def test_keywords_are_asked_in_the_language_of_their_words(retriever, question, language):
    """A question without function words is answered in the language whose articles hold its words."""
    assert looked_up(Ask(question), retriever, HashedEncoder())[0].language == language


def test_a_set_language_and_the_conversation_come_first(retriever):
    """What is set wins, then what was spoken before."""
    encoder = HashedEncoder()
    assert looked_up(Ask("Meta Investitionen", answer_language="en"), retriever, encoder)[0].language == "en"
    before = (Turn("What does the Pendlerticket cost?", ""),)
    assert looked_up(Ask("Meta Investitionen", history=before), retriever, encoder)[0].language == "en"


def test_whether_it_is_still_so_is_asked_as_how_it_is(retriever):
    """The price is looked for; where nothing tells it, the question stays as it was asked."""
    encoder = HashedEncoder()
    found = looked_up(Ask("Kostet das Pendlerticket noch 49 Euro?"), retriever, encoder)[0]
    assert found.question == "Was kostet das Pendlerticket?"
    untold = looked_up(Ask("Is Orla Brennan still mayor of Quenby?"), retriever, encoder)[0]
    assert untold.question in ("", "Is Orla Brennan still mayor of Quenby?")


def test_no_passages_tell_no_language():
    """An empty store leaves the language open."""
    assert language_of_words("Meta Investitionen", ()) == ""


def test_each_thing_compared_is_looked_up(retriever):
    """Both things get sentences of their own, and all passages cited from are among those found."""
    encoder = HashedEncoder()
    retrieved, parts, *_ = looked_up(Ask("Was haben Meta und Microsoft jeweils investiert?"), retriever, encoder)
    assert [part.name for part in parts] == ["Meta", "Microsoft"]
    keys = {found.passage.key for found in retrieved.passages}
    assert all(part.evidence and {one.found.passage.key for one in part.evidence} <= keys for part in parts)
    assert looked_up(Ask("Was kostet das Pendlerticket?"), retriever, encoder)[1] == ()

"""Questions as they are typed, against a store: what is searched in their place, and what is left as it is."""

from __future__ import annotations

import pytest

from bot.retrieval.ask import Ask
from bot.retrieval.respelling import quiet, respelt
from bot.retrieval.retriever import Retriever
from tests.bot.newsroom import article, clock, opened
from tests.doubles import HashedEncoder
from vectorstore.domain import Scope
from vectorstore.encoders.e5_file import E5File, bundled_file
from vectorstore.encoders.unigram import Unigram

ARTICLES = [
    article(
        "Adler wins Wimbledon in five sets",
        "Mirra Adler of Austria won the Wimbledon title in New York style. In Germany the government applauded Adler.",
        language="en",
        source="Harbour Courier",
    ),
    article(
        "Union gewinnt Landtagswahl in Niedersachsen",
        "Bei der Landtagswahl in Niedersachsen hat die CDU gewonnen. Die Stadt München nahm mehr Flüchtlinge auf. "
        "In Leipzig sprach Bernd Lehmann für die Union. Der hohe Preis des neuen iPhone war kein Thema.",
        language="de",
        source="Spreebote",
    ),
]


class Literate(HashedEncoder):
    """The hashed encoder with the bundled one's knowledge of words."""

    def __init__(self):
        self._tokenizer = Unigram(E5File(bundled_file()).vocabulary)

    def likelihood(self, word):
        return 0.0 if self._tokenizer.is_piece(word) else self._tokenizer.likelihood(word)


@pytest.fixture(scope="module")
def encoder():
    return Literate()


@pytest.fixture(scope="module")
def store(tmp_path_factory):
    with opened(tmp_path_factory.mktemp("typed"), ARTICLES) as filled:
        yield filled


@pytest.fixture(scope="module")
def read(store, encoder):
    """A question as it is searched."""

    def of(question, *corpora):
        with store.snapshot() as snapshot:
            return respelt(question, snapshot, encoder, Scope(corpora=corpora), ["Harbour Courier", "Spreebote"])

    return of


@pytest.mark.parametrize(
    ("typed", "searched"),
    [
        ("Who won Wimbeldon?", "Who won Wimbledon?"),
        ("who won wimbeldon", "Who won Wimbledon"),
        ("WHO WON WIMBLEDON", "Who won Wimbledon"),
        ("wer hat die landtags wahl in nidersachsen gewonen", "Wer hat die Landtagswahl in Niedersachsen gewonnen"),
        ("Wer gewann die Landtagwahl?", "Wer gewann die Landtagswahl?"),
        ("Wie viele Fluechtlinge nahm Muenchen auf?", "Wie viele Flüchtlinge nahm München auf?"),
        ("what did the goverment of germnay say", "What did the government of Germany say"),
        ("what happened in newyork", "What happened in New York"),
        ("was war in leibzig", "Was war in Leipzig"),
        ("what did tesla say", "What did Tesla say"),
        ("iphone preis", "iPhone Preis"),
    ],
)
def test_slips_are_searched_as_the_articles_write_them(read, typed, searched):
    """Slips, missing umlauts, split and joined words, small letters and shouting."""
    assert read(typed).question == searched


@pytest.mark.parametrize(
    "question",
    [
        "Who won the Stanley Cup?",
        "Who won Wimblington?",
        "Was zahlte Peter Lohmann?",  # beside a first name
        "What did Mirza Alder say?",
        "Wie hoch ist die Dividende?",
        "What does the treaty say about patents?",
        "What did the Spreebotte write?",
        "Was sagt die NATO?",
        "How many 777X were sold?",
        "Wann gewann die Union?",
    ],
)
def test_words_and_names_that_the_articles_lack_stay(read, question):
    """Another name, a word that no article holds, an acronym, a figure."""
    assert read(question).question == question
    assert read(question).meant == ()


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("was war lezte woche los", "letzte"),
        ("was war am donerstag los", "donnerstag"),
        ("who won on saterday", "saturday"),
        ("what happened in febuary", "february"),
    ],
)
def test_slips_in_words_about_time_need_no_article(read, typed, meant):
    """The weekday, month or stretch is known without any article that writes it."""
    assert read(typed).meant[0][1].lower() == meant


def test_names_near_words_about_time_stay(read):
    """A capital is a name's: Sontag, Frida; and a known word is no slip of another."""
    assert read("Was schrieb Sontag?").meant == ()
    assert read("Who painted Frida?").meant == ()
    assert read("wer setzte die woche fort").meant == ()


def test_umlauts_are_not_worth_a_note(read):
    """What is only typed without umlauts was not another word."""
    assert read("Wie viele Fluechtlinge nahm Muenchen auf?").meant == ()
    assert read("who won wimbeldon").meant == (("wimbeldon", "Wimbledon"),)


def test_what_may_not_be_seen_is_not_told(read):
    """A word that only another corpus holds is no word of this one."""
    assert read("Who won Wimbeldon?", "elsewhere").question == "Who won Wimbeldon?"


def test_an_acronym_alone_is_no_shouting():
    """Capitals alone are shouting only with a long word among several."""
    assert quiet("EZB ZINS") == "EZB ZINS"
    assert quiet("WIMBLEDON") == "WIMBLEDON"
    assert quiet("Wer leitet die NATO?") == "Wer leitet die NATO?"
    assert quiet("WER LEITET DIE EUROPÄISCHE ZENTRALBANK?") == "wer leitet die europäische zentralbank?"


def test_the_asker_is_told_what_was_searched(store, encoder):
    """In the language of the question; the question that was searched comes back."""
    retrieve = Retriever(store, encoder, clock).retrieve
    german = retrieve(Ask("Wer hat die Landtagswahl in Nidersachsen gewonnen?"))
    assert german.question == "Wer hat die Landtagswahl in Niedersachsen gewonnen?"
    assert german.notes[0] == "Gesucht nach: Niedersachsen."
    assert retrieve(Ask("Who won Wimbeldon?")).notes[0] == "Searched for: Wimbledon."
    assert retrieve(Ask("Who won Wimbledon?")).spelling == ()


def test_an_encoder_that_knows_no_words_corrects_no_slips(store):
    """Without a likelihood nothing is guessed; umlauts are no guess."""
    with store.snapshot() as snapshot:
        read = respelt("Wer nahm Fluechtlinge in Nidersachsen auf?", snapshot, HashedEncoder(), Scope(), [])
    assert read.question == "Wer nahm Flüchtlinge in Nidersachsen auf?"

"""Analysis piece by piece: remembered, forgotten in time, and the same as of a text as a whole."""

from __future__ import annotations

import re
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from vectorstore.text import analysis, numbers, sentences, shingles
from vectorstore.text.pieces import LONGEST, Pieces

SAMPLES = sorted(path.read_text("utf-8") for path in Path("samples").rglob("*.*") if path.suffix in {".md", ".txt"})
TRICKY = """
    Merz’ Charlie's “Never,” U.S. z. B. 1.000 12,5 1\u00a0000 1\u202f234\u202f567 3\u00a0\u200b000 a\u00ad\u00adb
    39 Mrd. $39bn ΟΔΟΣ ΟΔΟΣ. Σ, İstanbul ıſẞ \u212a
    ſechs fünf zwölf eine Million 60 bis 65 Tsd. zwischen GPT-5 5G é5 ézwei 19.30 Uhr 3 p.m. (Stand: 3.5.)
    ﬁnden １２ ٣٤ ½ x_y __ \ud800 日本語。」 … ?! .) U\u0308bung \u0301 \u0307 ' ’ -zwei halbe
""".split(" ")
TEXTS = st.lists(st.sampled_from([*TRICKY, " ", "  ", "\n", "\n\n", " \n", "\u00a0", "\u2028", ". ", ", "])).map(
    "".join
)
END = re.compile(r"(?<![.!?…])[.!?…]++[\"'”“»«’)\]]*+(?=\s|$)|[。！？]+[」』”]*|\n[^\S\n]*+\n\s*|\n")  # one by one


@pytest.fixture(params=["de", "en", "tr", ""])
def stem(request):
    """The stemmer of a language, with its name."""
    return request.param, analysis._stemmer(request.param)


@pytest.mark.parametrize("text", SAMPLES)
def test_real_text_has_the_terms_of_its_words(text, stem):
    """The terms of a whole text are those of its pieces, a second time as well."""
    name, term = stem
    whole = [term(word) for word in analysis._words(text)] + analysis._values(text, name)
    assert analysis.lexemes(text, name) == whole == analysis.lexemes(text, name)
    assert analysis.indexed(text, name) == " ".join(whole)


@pytest.mark.parametrize("name", ["de", "tr", ""])
@given(text=TEXTS | st.text())
def test_any_text_has_the_terms_of_its_words(text, name):
    """No sign between the words makes a difference."""
    term = analysis._stemmer(name)
    assert " ".join(analysis._pieces(name).of(text)).split() == list(map(term, analysis._words(text)))


@given(text=TEXTS | st.text() | st.sampled_from(SAMPLES))
def test_any_text_has_the_shingles_of_its_words(text):
    """Numbers with spaces inside and invisible characters do not go astray."""
    words = [shingles.plain(word) for word in shingles.words(text)]
    assert shingles.shingles(text).tolist() == np.unique(shingles.ordered(words)).tolist()


@given(text=TEXTS | st.text() | st.sampled_from(SAMPLES))
def test_every_number_begins_where_one_is_looked_for(text):
    """The places that are looked at hold every token, whatever letters ignoring case adds."""
    places = {run.start() for run in numbers._RUN.finditer(text) if numbers._OPENS[run.group()[:4]]}
    assert {match.start() for match in numbers._TOKEN.finditer(text)} <= places


def test_letters_with_another_case_are_letters():
    """The classes of a pattern that ignores case hold more than is written in them."""
    letters = re.compile("[A-Za-zÄÖÜäöüß]", re.IGNORECASE)
    held = {chr(code) for code in range(0x110000) if letters.match(chr(code))}
    assert held == {chr(code) for code in range(0x110000) if numbers._RUN.match(chr(code)) and not chr(code).isdigit()}


@given(text=TEXTS | st.text(".!?…。！？」\"') \n\ta") | st.sampled_from(SAMPLES))
def test_sentence_ends_are_those_of_the_plain_pattern(text):
    """The quicker pattern finds the same ends."""
    assert [match.span() for match in sentences.END.finditer(text)] == [match.span() for match in END.finditer(text)]


def test_the_oldest_pieces_are_forgotten():
    """What was not used lately goes, what is used stays, and long pieces are never kept."""
    asked: list[str] = []
    pieces = Pieces(lambda piece: asked.append(piece) or piece.upper(), most=2)
    assert "".join(pieces.of("a b c a")) == "ABCA"
    assert asked == ["a", "b", "c"]
    assert "".join(pieces.of("d e f g a")) == "DEFGA"
    assert asked == ["a", "b", "c", "d", "e", "f", "g", "a"]
    assert len(pieces) <= 2
    assert list(pieces.of("y" * (LONGEST + 1))) == ["Y" * (LONGEST + 1)]
    assert "y" * (LONGEST + 1) not in pieces


def test_several_threads_get_what_one_gets():
    """Forgetting in one thread takes nothing from another."""
    pieces = Pieces(str.upper, most=3)
    text = " ".join(f"w{number % 11}" for number in range(2_000))
    with ThreadPoolExecutor(8) as threads:
        found = list(threads.map(lambda _: list(pieces.of(text)), range(16)))
    assert found == [text.upper().split()] * 16

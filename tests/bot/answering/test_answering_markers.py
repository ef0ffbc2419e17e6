"""Sentences and their markers out of a model's streamed text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.answering.models.markers import Marked, MarkerStream


def read(*deltas: str, known: int = 6) -> list[Marked]:
    stream = MarkerStream(known)
    return [sentence for delta in deltas for sentence in stream.feed(delta)] + list(stream.close())


def pairs(text: str, known: int = 6) -> list[tuple[str, tuple[int, ...]]]:
    return [(marked.text, marked.numbers) for marked in read(text, known=known)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Meta plant mehr. [1]", [("Meta plant mehr.", (1,))]),
        ("Meta plant mehr [1].", [("Meta plant mehr.", (1,))]),
        ("Meta plant mehr.[1]", [("Meta plant mehr.", (1,))]),
        ("Meta plant mehr[1].", [("Meta plant mehr.", (1,))]),
        ("Meta plans more [1][2].", [("Meta plans more.", (1, 2))]),
        ("Meta plans more [1] [2].", [("Meta plans more.", (1, 2))]),
        ("Meta plans more [2, 1].", [("Meta plans more.", (2, 1))]),
        ("Meta plans more [1-3].", [("Meta plans more.", (1, 2, 3))]),
        ("Meta plans more [1–3, 5].", [("Meta plans more.", (1, 2, 3, 5))]),
        ("Meta plans more [1 and 2].", [("Meta plans more.", (1, 2))]),
        ("Meta plans more【1】.", [("Meta plans more.", (1,))]),
        ("Meta plans more【1†source】.", [("Meta plans more.", (1,))]),
        ("Meta plans more［1］.", [("Meta plans more.", (1,))]),
        ("Meta plans more [^1].", [("Meta plans more.", (1,))]),
        ("Meta plans more [[1]].", [("Meta plans more.", (1,))]),
        ("Meta plans more [Passage 2].", [("Meta plans more.", (2,))]),
        ("Meta plans more [1](https://example.org/a).", [("Meta plans more.", (1,))]),
        ("Meta plans more [1][1].", [("Meta plans more.", (1,))]),
        ("Meta plans more [7][0][2026].", [("Meta plans more.", ())]),
        ("Meta plans more [2][9].", [("Meta plans more.", (2,))]),
        ("Eins [1] und zwei [2].", [("Eins und zwei.", (1, 2))]),
        ("Eins ist da. [1] Zwei ist da. [2]", [("Eins ist da.", (1,)), ("Zwei ist da.", (2,))]),
        ("Eins ist da [1]. Zwei ist da [2].", [("Eins ist da.", (1,)), ("Zwei ist da.", (2,))]),
        ("Eins ist da.[1]Zwei ist da.[2]", [("Eins ist da.", (1,)), ("Zwei ist da.", (2,))]),
        ("[1] Eins ist da. [2] Zwei ist da.", [("Eins ist da.", (1,)), ("Zwei ist da.", (2,))]),
        ("Eins ist da. Zwei ist da. [2]", [("Eins ist da.", ()), ("Zwei ist da.", (2,))]),
        ("Eins ist da.\n[1]\nZwei ist da.\n[2]", [("Eins ist da.", (1,)), ("Zwei ist da.", (2,))]),
        ("Am 12. Mai 2026 kam es. [1]", [("Am 12. Mai 2026 kam es.", (1,))]),
        ("Er sagte […] nichts. [1]", [("Er sagte […] nichts.", (1,))]),
        ("**Meta** plans *more*. [1]", [("Meta plans more.", (1,))]),
    ],
)
def test_marker_forms(text: str, expected: list[tuple[str, tuple[int, ...]]]) -> None:
    """Every way of writing a marker gives the plain sentence and the numbers that exist."""
    assert pairs(text) == expected


def test_lists_keep_their_lines() -> None:
    """List items start a line of their own; headings and lead-ins, which claim nothing, are left out."""
    text = "## Vergleich\nDie Pläne:\n- Meta plant mehr. [1]\n* Microsoft auch [2].\n1. Google ebenso. [3] Es eilt. [3]"
    assert read(text) == [
        Marked("Meta plant mehr.", (1,), "\n- "),
        Marked("Microsoft auch.", (2,), "\n- "),
        Marked("Google ebenso.", (3,), "\n- "),
        Marked("Es eilt.", (3,), ""),
    ]


def test_a_new_paragraph_starts_a_line() -> None:
    """The first sentence of a later line is led by a line break."""
    assert [marked.lead for marked in read("Eins ist da. [1]\n\nZwei ist da. [2] Drei auch. [3]")] == ["", "\n", ""]


@pytest.mark.parametrize(
    "tail",
    [
        "\n\nQuellen:\n[1] Tagesschau, 12. Mai\n[2] NDR",
        "\n\n**Sources**\n- [1] The Times",
        "\n\n[^1]: https://example.org",
        "\n[1]: https://example.org\n[2]: x",
    ],
)
def test_the_models_own_source_list_is_left_out(tail: str) -> None:
    """A list of sources or footnotes after the answer is not part of it: we issue the citations."""
    assert pairs("Meta plant mehr. [1]" + tail) == [("Meta plant mehr.", (1,))]


def test_sentences_come_as_soon_as_they_are_complete() -> None:
    """A sentence is given out once the next one has begun, not at the end."""
    stream = MarkerStream(2)
    assert stream.feed("Eins ist da. [1] Zwei ") == (Marked("Eins ist da.", (1,), ""),)


def test_a_marker_cut_in_two_is_held_back() -> None:
    """Half a marker at a chunk border shows nothing, and nothing of it ever reaches the text."""
    stream = MarkerStream(3)
    assert stream.feed("Eins ist da. [1, ") == ()
    assert stream.feed("2] Zwei ist da. ") == (Marked("Eins ist da.", (1, 2), ""),)
    assert stream.close() == (Marked("Zwei ist da.", (), ""),)


# fmt: off
PIECES = st.lists(
    st.sampled_from(
        ["Eins ist da", "Am 12. Mai", "z. B. Meta", "U.S. Army", ". ", ".", " ", "[1]", "【2】", "[1, 2]", "[3-", "5]",
         "[^", "[", "]", "\n", "\n- ", "\n\n", "Quellen:", "!", "? ", "Und", " mehr", "[9]", "(https://x.org)", "**",
         "2. ", "## "]
    ),
    max_size=25,
)
# fmt: on


@given(PIECES, st.lists(st.integers(1, 12), max_size=40))
def test_chunks_do_not_matter(pieces: list[str], sizes: list[int]) -> None:
    """However the text is cut into deltas, sentences and numbers are the same."""
    text = "".join(pieces)
    cut, position = [], 0
    for size in sizes:
        cut.append(text[position : position + size])
        position += size
    assert read(*cut, text[position:]) == read(text) == read(*text)


@given(PIECES)
def test_no_known_marker_is_left_in_the_text(pieces: list[str]) -> None:
    """Numbers given are passages that exist."""
    assert all(1 <= number <= 6 for marked in read("".join(pieces)) for number in marked.numbers)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("| Jahr | Das Werk schließt [1] |\n", ("Jahr: Das Werk schließt", (1,))),
        ("<p>Das Werk schließt <b>2027</b> [1].</p>", ("Das Werk schließt 2027.", (1,))),
        ("Das Werk schließt (Quelle 1).", ("Das Werk schließt.", (1,))),
        ("Das Werk schließt (Artikel 1).", ("Das Werk schließt (Artikel 1).", ())),
    ],
)
@pytest.mark.parametrize("size", [1, 4, 100])
def test_tables_tags_and_named_sources(text: str, shown: tuple[str, tuple[int, ...]], size: int) -> None:
    """A table's line is a sentence, tags are no text, "(Quelle 1)" is a marker; however the text is cut."""
    stream = MarkerStream(2)
    found = [one for start in range(0, len(text), size) for one in stream.feed(text[start : start + size])]
    assert [(one.text, one.numbers) for one in (*found, *stream.close())] == [shown]

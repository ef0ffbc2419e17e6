"""Articles into passages."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vectorstore.domain import Article
from vectorstore.text.passages import LONGEST, searchable, split

SENTENCE = "Der Bundestag hat am Donnerstag über das Gesetz beraten und danach abgestimmt. "
PIECES = st.sampled_from(
    [
        SENTENCE,
        "\n\n",
        "Kurz. ",
        "x" * 700,
        " ",
        "\n",
        "\u00a0",
        "wort " * 90,
        "Ja!\n\n",
        "字" * 500,
        "a\u0301" * 300,
        "\t",
    ]
)


@given(st.lists(PIECES, max_size=25).map("".join) | st.text(max_size=400))
def test_offsets_are_exact_and_no_word_is_lost(text):
    """Any text: passages in order and apart, each at most the longest length, holding all but white space."""
    passages = split(Article(text))
    assert all(text[p.start : p.end] == p.text == p.text.strip() != "" for p in passages)
    assert all(len(p.text) <= LONGEST for p in passages)
    edges = [0, *(edge for p in passages for edge in (p.start, p.end)), len(text)]
    assert edges == sorted(edges)
    assert all(not text[start:end].strip() for start, end in zip(edges[::2], edges[1::2], strict=True))
    assert [p.ordinal for p in passages] == list(range(len(passages)))


def test_passages_hold_as_many_whole_sentences_as_fit():
    """A long article gives passages that end with a sentence, and none but the last would have held another one."""
    passages = split(Article((SENTENCE * 40).strip()))
    assert all(p.text.endswith(".") for p in passages)
    assert all(LONGEST - len(SENTENCE) < len(p.text) <= LONGEST for p in passages[:-1])


def test_a_passage_goes_on_beyond_its_paragraph():
    """Paragraphs that fit into one passage share it."""
    paragraph = (SENTENCE * 7).strip()
    (passage,) = split(Article(f"{paragraph}\n\n{paragraph}"))
    assert passage.text.count(paragraph) == 2


def test_a_heading_stays_with_what_follows():
    """A short line is no passage of its own when there is text after it."""
    (passage,) = split(Article("Zwischentitel\n\n" + SENTENCE * 5))
    assert passage.text.startswith("Zwischentitel\n\nDer Bundestag")


@pytest.mark.parametrize("text", ["", " ", "\n\n\t", "\u00a0"])
def test_empty_text_has_no_passages(text):
    """Nothing but white space gives no passage."""
    assert split(Article(text)) == ()


def test_a_giant_sentence_is_cut_between_words():
    """A sentence of thousands of words is cut at white space of any kind, never inside a word."""
    text = "\u00a0".join(["Wort"] * 3000)
    passages = split(Article(text))
    assert all(set(p.text.split("\u00a0")) == {"Wort"} for p in passages)
    assert all(LONGEST // 2 <= len(p.text) <= LONGEST for p in passages[:-1])


def test_text_without_spaces_is_cut_all_the_same():
    """Where there is no white space at all passages are cut at the longest length, and nothing is lost."""
    text = "漢" * 5000
    passages = split(Article(text))
    assert "".join(p.text for p in passages) == text
    assert all(one.end == other.start for one, other in pairwise(passages))


def test_passages_know_their_article():
    """A passage carries id, revision and language of its article, and its public id is made of them."""
    article = Article("Ein Satz.", identity="a", language="de", revision=3)
    (passage,) = split(article)
    assert (passage.article_id, passage.revision, passage.language) == (article.id, 3, "de")
    assert passage.id == f"{article.id}-3-0"


@pytest.mark.parametrize(
    ("article", "wanted"),
    [
        (
            Article("Text.", title="Titel", source="Kurier", published=1_780_272_000.0),
            "Titel · Kurier · 2026-06-01\nText.",
        ),
        (Article("Text.", source="Kurier"), "Kurier\nText."),
        (Article("Text.", published=0.0), "1970-01-01\nText."),
        (Article("Text."), "Text."),
    ],
)
def test_what_is_indexed_begins_with_title_outlet_and_date(article, wanted):
    """The header holds what is known, and nothing stands for what is not."""
    assert searchable(article, split(article)[0]) == wanted

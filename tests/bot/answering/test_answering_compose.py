"""Statements become text with our markers and exactly their citations."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from bot.answering.answer import Quote, Statement
from bot.answering.compose import Composer, markers
from vectorstore.domain import Article, Found, Passage

TEXT = "Eins ist da. Zwei ist da. Drei ist da."
ARTICLE = Article(TEXT, url="https://example.org/a")
FOUND = Found(Passage(ARTICLE.id, 1, 0, 0, len(TEXT), TEXT), ARTICLE)


def quote(number: int) -> Quote:
    start = TEXT.index(("Eins", "Zwei", "Drei")[number])
    return Quote(FOUND, start, start + 12, TEXT[start : start + 12])


def composed(*statements: Statement) -> Composer:
    composer = Composer()
    for statement in statements:
        composer.add(statement)
    return composer


def test_numbers_follow_first_use() -> None:
    """Quotes are numbered in the order the reader meets them, whatever number they had before."""
    composer = composed(Statement("B.", (quote(2),)), Statement("A.", (quote(0),)))
    assert composer.text == "B. [1] A. [2]"
    assert [citation.quote.text for citation in composer.citations] == ["Drei ist da.", "Eins ist da."]


def test_the_same_quote_is_one_citation() -> None:
    """A quote cited twice, even with another passage object, keeps its number."""
    composer = composed(Statement("A.", (quote(0), quote(0))), Statement("B.", (quote(1), quote(0))))
    assert composer.text == "A. [1] B. [1][2]"
    assert len(composer.citations) == 2


def test_list_lines_keep_their_layout() -> None:
    """A lead is put before the sentence, but the answer never starts with a line break."""
    composer = composed(Statement("A.", (quote(0),), "\n- "), Statement("B.", (quote(1),), "\n- "))
    assert composer.text == "- A. [1]\n- B. [2]"


def test_brackets_in_the_article_are_no_markers() -> None:
    """ "[7]", "[[1]]" and full-width brackets in a statement become round ones, "[…]" stays."""
    text = "Siehe [7], [[1]], 【2】, [^3], [１] und [٣] […] [sic]\n[4]\u200b[\u200b5\u200b]."
    composer = composed(Statement(text, (quote(0),)))
    assert markers(composer.text) == (1,)
    assert "[…] [sic]" in composer.text
    assert "\n" not in composer.text


def test_hidden_characters_are_not_shown() -> None:
    """Zero-width and bidirectional controls do not reach the reader."""
    assert composed(Statement("A\u202eb\u200bc\ufeff.", ())).text == "Abc."


STATEMENTS = st.lists(
    st.builds(
        lambda text, numbers, lead: Statement(text, tuple(quote(number) for number in numbers), lead),
        st.text(alphabet="ab [1]23【】［］^.,-†\n\u200b٣(", max_size=12),
        st.lists(st.integers(0, 2), max_size=4),
        st.sampled_from(["", "\n", "\n- "]),
    ),
    max_size=6,
)


@given(STATEMENTS)
def test_every_marker_has_one_citation(statements: list[Statement]) -> None:
    """Markers and citations are the same set, numbered 1..N by first use, streamed or not."""
    composer, shown, announced = Composer(), "", []
    for statement in statements:
        delta, new = composer.add(statement)
        shown += delta
        announced += new
        assert set(markers(shown)) == {citation.n for citation in announced}
    assert shown == composer.text
    assert tuple(announced) == composer.citations
    assert list(dict.fromkeys(markers(shown))) == [citation.n for citation in announced]
    assert [citation.n for citation in announced] == list(range(1, len(announced) + 1))

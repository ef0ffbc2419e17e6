"""Which passages of a ranking are shown."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from bot.retrieval.diversity import at_most, in_turn, is_copy, shingles, without_copies
from bot.retrieval.ranking import first_print
from vectorstore.domain import Article, Found, Passage

SENTENCE = "Die Europäische Zentralbank senkte am Donnerstag den Leitzins um einen Viertelpunkt auf zwei Prozent."


def test_rankings_take_turns():
    """The best of each comes first, each key once, and the longer ranking goes on alone."""
    assert in_turn([[1, 2, 3, 9], [2, 4], []]) == [1, 2, 4, 3, 9]
    assert in_turn([]) == []


@given(st.lists(st.lists(st.integers(0, 20), unique=True), max_size=4))
def test_turns_lose_nothing_and_repeat_nothing(rankings):
    """Whatever is ranked, every key is there once."""
    merged = in_turn(rankings)
    assert len(merged) == len(set(merged))
    assert set(merged) == {key for ranking in rankings for key in ranking}


def test_few_of_one_article_are_kept_in_order():
    """The first ones of an article stay, those above the limit go."""
    assert at_most([1, 2, 3, 4, 5], {1: "a", 2: "a", 3: "b", 4: "a", 5: "b"}, 2) == [1, 2, 3, 5]


def test_a_near_copy_is_shown_once():
    """A shortened, extended or otherwise punctuated passage is a copy; the same event in other words is not."""
    texts = {
        1: SENTENCE + " Das teilte sie mit.",
        2: SENTENCE.upper(),
        3: "Vorspann der Agentur. " + SENTENCE.replace(" am", ", am") + " Anleger reagierten gelassen auf den Schritt.",
        4: "Der Leitzins sinkt auf zwei Prozent, wie die Europäische Zentralbank am Donnerstag in Frankfurt mitteilte.",
    }
    kept, copies = without_copies([1, 2, 3, 4], texts)
    assert kept == [1, 4]
    assert copies == {2: 1, 3: 1}


def test_a_copy_is_said_to_repeat_what_is_shown():
    """A copy of a copy points to the one that stays."""
    _, copies = without_copies([5, 6, 7], dict.fromkeys([5, 6, 7], SENTENCE))
    assert copies == {6: 5, 7: 5}


@given(st.text(max_size=80), st.text(max_size=80))
def test_being_a_copy_is_mutual(one, other):
    """Any two texts: the order makes no difference, and each is a copy of itself."""
    assert is_copy(shingles(one), shingles(other)) == is_copy(shingles(other), shingles(one))
    assert is_copy(shingles(one), shingles(one))


def test_a_passage_with_another_figure_is_no_copy():
    """Sources that disagree are both shown, however alike they are."""
    texts = {1: SENTENCE, 2: SENTENCE.replace("auf zwei", "auf drei"), 3: SENTENCE}
    assert without_copies([1, 2, 3], texts) == ([1, 2], {3: 1})
    assert without_copies([2, 1, 3], texts) == ([2, 1], {3: 1})  # a copy of the second, though like the first as well


def test_of_a_reprint_the_first_print_is_shown():
    """Word for word the same; another wording, and what is undated, is not put in its place."""
    at = {
        1: _found(SENTENCE, 300.0),
        2: _found(SENTENCE, 100.0),
        3: _found(f"{SENTENCE} Anleger reagierten gelassen.", 50.0),
        4: _found(SENTENCE, None),
        5: _found(SENTENCE, 20.0),
    }
    assert first_print(1, {2: 1, 3: 1, 4: 1, 5: 9}, at) == 2
    assert first_print(1, {3: 1, 4: 1}, at) == 1
    assert first_print(4, {1: 4}, at) == 1


def _found(text, published):
    article = Article(text, published=published)
    return Found(Passage(article.id, 1, 0, 0, len(text), text), article)


def test_the_copy_that_says_more_is_shown():
    """A sentence that one carrier left out is not lost with the copies of its text; a closing credit is no sentence."""
    more = f"{SENTENCE} In dem Werk arbeiten derzeit 640 Menschen."
    assert without_copies([1, 2, 3], {1: SENTENCE, 2: more, 3: SENTENCE}) == ([2], {1: 2, 3: 2})
    assert without_copies([1, 2], {1: SENTENCE, 2: f"{SENTENCE} (Agentur)"}) == ([1], {2: 1})


def test_articles_known_to_print_one_text_need_share_less():
    """Cut at another place, half a passage in common is enough; of strangers it is not."""
    other = "Präsidentin Lagarde sprach von einer guten Lage der Wirtschaft im Euroraum und von sinkenden Preisen."
    texts = {1: f"Vorher stieg die Teuerung überall noch deutlich an. {SENTENCE}", 2: f"{SENTENCE} {other}"}
    assert without_copies([1, 2], texts) == ([1, 2], {})
    assert without_copies([1, 2], texts, {1: 7, 2: 7}) == ([1], {2: 1})
    assert without_copies([1, 2], texts, {1: 7, 2: 8}) == ([1, 2], {})

"""What a mistyped word may have been meant as, and which words are none."""

from __future__ import annotations

import pytest

from bot.retrieval.known_words import is_known
from bot.retrieval.spelling import (
    is_meant,
    linked_otherwise,
    may_be_misspelt,
    one_slip_away,
    plain,
    slip,
    with_its_word,
    with_umlauts,
)


@pytest.mark.parametrize(
    ("typed", "meant", "how"),
    [
        ("wimbeldon", "Wimbledon", "swapped"),
        ("germnay", "Germany", "swapped"),
        ("jappan", "Japan", "doubled"),
        ("gewonen", "gewonnen", "doubled"),
        ("goverment", "government", "dropped"),
        ("leibzig", "Leipzig", "other"),
        ("Muenchen", "München", "other"),
        ("verspetung", "Verspätung", "other"),
        ("Wimbledon", "Wimbledon", ""),
        ("wimblington", "Wimbledon", ""),
        ("Odessa", "Odette", ""),
        ("ab", "ba", "swapped"),
    ],
)
def test_a_slip_is_told_from_two(typed, meant, how):
    """One letter swapped, doubled, dropped or replaced is a slip; two are none."""
    assert slip(typed, meant) == how


@pytest.mark.parametrize("word", ["wimbeldon", "goverment", "jappan", "leibzig"])
def test_what_was_meant_is_among_what_is_looked_up(word):
    """Every word that one slip made is found again."""
    meant = {"wimbeldon": "wimbledon", "goverment": "government", "jappan": "japan", "leibzig": "leipzig"}[word]
    assert meant in one_slip_away(word)
    assert len(one_slip_away(word)) < 60 * len(word)


@pytest.mark.parametrize(
    ("typed", "meant", "likelier", "cased", "taken"),
    [
        ("wimbeldon", "Wimbledon", 23.0, False, True),
        ("Wimbeldon", "Wimbledon", 23.0, True, True),
        ("leibzig", "Leipzig", 17.0, False, True),
        ("cotbus", "Cottbus", -4.0, False, True),  # one letter for two: no likelihood is needed
        ("electricty", "electricity", -1.0, False, True),
        ("Patil", "Patel", 9.0, True, False),  # another name
        ("patil", "Patel", 9.0, False, False),
        ("Goyal", "goal", 9.0, True, False),  # a name is no common word
        ("megan", "mean", 9.0, False, False),
        ("bridge", "fridge", 9.0, False, False),  # another word begins otherwise
        ("steinbach", "Steinbuch", 0.5, False, False),  # as likely as the other
        ("Lohmann", "Lehmann", 8.0, True, False),
    ],
)
def test_another_name_is_no_slip(typed, meant, likelier, cased, taken):
    """A word is taken for another only where it is a slip of the fingers or far less likely."""
    assert is_meant(typed, meant, likelier, cased=cased) is taken


def test_short_words_acronyms_and_function_words_are_left_alone():
    """What is too short, in capitals, with figures or a function word is never looked up."""
    assert not any(map(may_be_misspelt, ("afd", "NATO", "EURATOM", "777x", "wieviel", "während", "which", "teh")))
    assert may_be_misspelt("wimbeldon")


@pytest.mark.parametrize("word", ["Papst", "patents", "treaty", "getrunken", "Valve", "Schulz", "Dividende", "whales"])
def test_words_that_a_tagger_knows_are_words(word):
    """Words and names that a store may lack are words all the same."""
    assert is_known(word)


@pytest.mark.parametrize("word", ["wimbeldon", "germnay", "gewonen", "nachtschict", "goverment", "electricty"])
def test_mistyped_words_are_none(word):
    """What no language has is no word."""
    assert not is_known(word)


def test_umlauts_and_links_are_other_ways_to_write_a_word():
    """Digraphs stand for umlauts, one by one or all; compounds come with and without an s."""
    assert "flüchtlinge" in with_umlauts("Fluechtlinge")
    assert "goetheuniversität" in with_umlauts("Goetheuniversitaet")
    assert with_umlauts("Straße") == ()
    assert "bundestagswahl" in linked_otherwise("Bundestagwahl")
    assert "schadenersatz" in linked_otherwise("Schadensersatz")
    assert linked_otherwise("Wahl") == ()
    assert plain("Fußgängerübergänge") == "fussgangerubergange"


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("Wan wurde sie gebaut?", "Wann wurde sie gebaut?"),
        ("wiviele starben?", "wieviele starben?"),
        ("waht happened?", "what happened?"),
        ("Wann wurde sie gebaut?", "Wann wurde sie gebaut?"),
        ("Wan Chai", "Wan Chai"),
        ("wen?", "wen?"),
        ("Was ist ein Wan?", "Was ist ein Wan?"),
        ("", ""),
    ],
)
def test_a_slip_in_the_question_word_is_put_right(typed, meant):
    """Only of the first word, in its case; what may be another word stays."""
    assert with_its_word(typed) == meant

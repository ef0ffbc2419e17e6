"""Text into index terms."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vectorstore.text.analysis import LONGEST_TERM, SNOWBALL, foreign_names, indexed, lexemes, query_terms
from vectorstore.text.stopwords import STOPWORDS


@pytest.mark.parametrize(
    ("language", "forms"),
    [
        ("de", "Straße Strasse STRASSEN straße"),
        ("de", "Müller Mueller Muller Müllers MÜLLER"),
        ("de", "Häuser Haus Hauses Häusern"),
        ("de", "Merz Merz' Merz’"),
        ("de", "Zinsen Zinses"),
        ("de", "U\u0308bung Übung Übungen"),
        ("en", "company companies company's companies' company’s"),
        ("en", "O'Brien O’Brien OBrien"),
        ("en", "cut cuts cutting"),
        ("fr", "élection élections election"),
        ("tr", "İstanbul İSTANBUL"),
        ("", "Straße STRASSE strasse"),
    ],
)
def test_forms_of_one_word_are_one_term(language, forms):
    """Inflection, genitive, capitals, umlauts as typed anywhere, and sharp s make no difference."""
    assert len({tuple(lexemes(form, language)) for form in forms.split()}) == 1


def test_hyphenated_words_are_found_by_their_parts():
    """A hyphen separates terms, so "EU-Kommission" meets "Kommission der EU"."""
    assert set(query_terms("Kommission EU", "de")) <= set(lexemes("Die EU-Kommission tagt.", "de"))


@pytest.mark.parametrize(
    ("german", "english"),
    [
        ("39 Mrd. Euro", "$39bn"),
        ("39 Milliarden Dollar", "39 billion dollars"),
        ("10.000 Menschen", "10,000 people"),
        ("eine Million Menschen", "one million people"),
        ("2,5 Billionen Euro", "2.5 trillion euros"),
        ("60 bis 65 Milliarden Dollar", "$60-65 billion"),
    ],
)
def test_amounts_meet_across_spellings_and_languages(german, english):
    """A large amount is a term of its value, whatever the scale word, the separators and the language."""
    there = set(lexemes(english, "en"))
    assert {term for term in query_terms(german, "de", "en") if term.isdigit() and len(term) > 4} <= there
    assert any(len(term) > 4 for term in there if term.isdigit())


def test_a_question_is_stemmed_as_the_passages_are():
    """A German question finds an English passage by the names in it, since its words are stemmed as English ones."""
    assert set(query_terms("Was plant Googles Sparte?", "de", "en")) & set(lexemes("Google plans", "en")) == {"googl"}
    assert set(query_terms("Was plant Microsoft?", "de", "en")) & set(lexemes("Microsoft's plans", "en")) == {
        "microsoft"
    }


@pytest.mark.parametrize(
    ("question", "language", "passage", "of"),
    [
        ("Was passiert in München?", "en", "Munich's mayor spoke.", "munich"),
        ("What about Cologne?", "de", "In Köln regnet es.", "köln"),
        ("Was macht die EZB?", "en", "The ECB cut rates.", "ecb"),
        ("Wer gewann in den USA?", "en", "The American people voted.", "american"),
    ],
)
def test_names_meet_as_the_other_language_writes_them(question, language, passage, of):
    """A name that German and English write differently is also searched for in the passages' spelling."""
    shared = set(foreign_names(question, language)) & set(lexemes(passage, language))
    assert set(lexemes(of, language)) <= shared


def test_other_words_are_no_names():
    """Ordinary words and names that are the same everywhere have no other spelling."""
    assert foreign_names("Was plant Merz im Parlament?", "en") == []


@pytest.mark.parametrize("language", STOPWORDS)
def test_function_words_are_no_question_terms(language):
    """A question of function words alone has no terms, but a passage keeps them."""
    text = " ".join(sorted(STOPWORDS[language]))
    assert query_terms(text, language) == []
    assert len(lexemes(text, language)) >= len(STOPWORDS[language])


def test_question_terms_are_named_once():
    """A word that a question repeats counts once, in its first place."""
    assert query_terms("Zinsen, Zinsen und nochmals Zinsen: EZB", "de") == ["zins", "nochmal", "ezb"]


@given(st.text(max_size=200), st.sampled_from(["", "zh", *SNOWBALL]))
def test_terms_are_whole_for_the_index(text, language):
    """Any text gives terms without space and punctuation, never longer than the limit."""
    terms = lexemes(text, language) + query_terms(text, language, "en")
    assert all(re.fullmatch(r"\w+", term) and len(term) <= LONGEST_TERM for term in terms)


@pytest.mark.parametrize("text", ["9" * 5000, "1." * 3000, "1,234" * 1000, "a" * 50_000, "39 Mrd. " * 2000])
def test_strange_numbers_and_words_are_taken(text):
    """Endless digits and letters neither raise nor make endless terms."""
    assert all(len(term) <= LONGEST_TERM for term in query_terms(text, "de"))


def test_function_words_of_other_languages_are_left_out_of_a_question():
    """They stand in every passage of theirs."""
    assert query_terms("Combien coûte le billet de métro à Lyon ?", "fr") == ["billet", "metro", "lyon"]
    assert query_terms("Hoeveel kost het kaartje?", "nl") == ["kaar"]


@pytest.mark.parametrize(
    ("written", "plain"),
    [("Łódź", "Lodz"), ("Tromsø", "Tromso"), ("Đoković", "Dokovic"), ("Diyarbakır", "Diyarbakir"), ("Næss", "Naess")],
)
def test_a_name_with_letters_of_its_own_is_met_both_ways(written, plain):
    """The index has the name in both forms, a question asks for both; the terms of before stay in their places."""
    for language in ("de", "en", "pl"):
        both = indexed(f"Im Hafen von {written} brennt es.", language).split()
        assert set(query_terms(plain, language)) <= set(both)
        assert set(query_terms(written, language)) <= set(both)
        assert set(foreign_names(written, language)) >= set(query_terms(plain, language))
        assert lexemes(written, language) == query_terms(written, language)
        assert both[: len(lexemes("Im Hafen", language))] == lexemes("Im Hafen", language)

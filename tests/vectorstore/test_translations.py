"""A question's words in the other language."""

from __future__ import annotations

import re
from importlib.resources import files

import pytest

from vectorstore.text.analysis import lexemes, term_of
from vectorstore.text.stopwords import STOPWORDS
from vectorstore.text.translations import PARTICLES, _stop_terms, plainly, renderings

LINES = files("vectorstore.text").joinpath("german_english.txt").read_text("utf-8").splitlines()


def said(text: str, language: str, other: str) -> dict[str, tuple[str, ...]]:
    """The terms of each word that has any."""
    return {" ".join(one.words): one.terms for one in renderings(text, language, other)}


@pytest.mark.parametrize(
    ("asked", "language", "told", "other"),
    [
        ("Wie hoch ist die Arbeitslosigkeit?", "de", "Unemployment rose again.", "en"),
        ("Wer hat die Bürgermeisterwahl gewonnen?", "de", "She won the mayoral election.", "en"),
        ("Wie viele Häuser brannten?", "de", "Twelve houses were destroyed.", "en"),
        ("Wann trat der Trainer zurück?", "de", "The coach resigned on Monday.", "en"),
        ("How many children were injured?", "en", "Drei Kinder wurden verletzt.", "de"),
        ("Who became prime minister?", "en", "Der neue Ministerpräsident sprach.", "de"),
        ("What does climate change cost?", "en", "Der Klimawandel wird teuer.", "de"),
        ("Why was the bridge's opening delayed?", "en", "Die Eröffnung der Brücke verschiebt sich.", "de"),
    ],
)
def test_a_question_meets_the_other_languages_sentence(asked, language, told, other):
    """In any inflection, with genitives, in terms of several words."""
    held = set(lexemes(told, other))
    assert any(not held.isdisjoint(one.terms) for one in renderings(asked, language, other))


def test_the_longest_term_is_taken_whole():
    """The words of "climate change" are not translated one by one."""
    found = said("How fast is climate change?", "en", "de")
    assert "climate change" in found
    assert "change" not in found


@pytest.mark.parametrize("asked", ["Wann trat der Trainer zurück?", "Wann trat der Trainer zurück 2021?"])
def test_a_parted_verb_is_one(asked):
    """Its particle stands at the end of the question."""
    (resigned, coach, *_) = renderings(asked, "de", "en")
    assert (resigned.places, resigned.words) == ((1, 4), ("trat", "zurück"))
    assert "resign" in resigned.terms
    assert "coach" in coach.terms


def test_a_compound_that_is_not_listed_is_taken_apart():
    """Where both of its parts stand in the list; what is no German compound is left alone."""
    head, tail = renderings("Rechenzentrumsausbau", "de", "en")
    assert "data" in head.terms
    assert "expans" in tail.terms
    assert head.places == tail.places == (0,)
    assert said("Qwrtzuiopbrücke", "de", "en") == {}
    assert said("bridgeconstruction", "en", "de") == {}


def test_function_words_and_other_languages_have_none():
    """Nothing is said by "is" or "the", and only German and English are known."""
    assert renderings("Is it what they were?", "en", "de") == ()
    assert renderings("Combien coûte le billet?", "fr", "de") == ()
    assert renderings("What does the ticket cost?", "en", "fr") == ()
    assert renderings("What does the ticket cost?", "en", "en") == ()
    assert not {"the", "of"} & {term for one in renderings("Regierungschef", "de", "en") for term in one.terms}


@pytest.mark.parametrize(
    ("word", "language", "said", "not_said"),
    [
        ("Impfung", "de", "jab", "injection"),
        ("Videospiele", "de", "video game", "game"),
        ("glaciers", "en", "gletsch", "eis"),
    ],
)
def test_a_word_asked_for_alone_is_said_by_plain_words(word, language, said, not_said):
    """What has many meanings would find everything."""
    found = {" ".join(phrase) for phrase in plainly(word, language, "en" if language == "de" else "de")}
    assert said in found
    assert not_said not in found


def test_what_is_said_in_parts_or_not_at_all_is_not_said_plainly():
    """Neither a compound that was taken apart nor two words, nor an unknown one or one of many meanings."""
    for text in ("Rechenzentrumsausbau", "Hund Katze", "Qwrtz"):
        assert plainly(text, "de", "en") == ()
    assert plainly("fire", "en", "de") == ()
    assert plainly("Zug", "de", "en") == ()


def test_every_line_can_be_read():
    """Words on both sides, nothing twice, sorted as a dictionary is, so that a change shows as one line."""
    assert len(LINES) > 20_000
    assert all(re.fullmatch(r"[^\s=]+(?: [^\s=]+)* = [^\s=]+(?: [^\s=]+)*", line) for line in LINES)
    germans = [line.partition(" = ")[0] for line in LINES]
    assert len(germans) == len(set(germans))
    folds = str.maketrans({"ä": "a", "ö": "o", "ü": "u"})
    assert germans == sorted(germans, key=lambda one: (one.casefold().translate(folds), one))


@pytest.mark.parametrize(("side", "language", "other"), [(0, "de", "en"), (1, "en", "de")])
def test_every_word_of_the_list_is_found(side, language, other):
    """Short ones, those of several parts, and those whose stems begin otherwise; function words are not looked up."""
    sides = [line.split(" = ") for line in LINES]
    listed = [(word, line[1 - side]) for line in sides for word in line[side].split()]
    wanted = {(word, others): terms_of(others, other) for word, others in listed if is_told(word, language)}
    assert [each for each, terms in wanted.items() if not terms <= terms_for(each[0], language, other)] == []


def is_told(word: str, language: str) -> bool:
    """Whether no part of a word is a function word."""
    return not set(re.split("[_-]", word.lower())) & (STOPWORDS[language] | PARTICLES)


def terms_of(words: str, language: str) -> set[str]:
    """The index terms of words as the list writes them, those of function words left out."""
    return {term_of(part, language) for part in re.split("[ _-]+", words)} - _stop_terms(language)


def terms_for(word: str, language: str, other: str) -> set[str]:
    """The index terms of what is found for a word."""
    return {term for one in renderings(word.replace("_", " "), language, other) for term in one.terms}

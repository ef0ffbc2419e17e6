"""Who says what is told, whose words are asked for, and what of an article is theirs."""

from __future__ import annotations

import pytest

from bot.answering.asked.speaker import speaker_asked
from bot.answering.words.speech import Line, holders_of, speakers

GERMAN = (
    "Finanzministerin Ilka Sommer hat den Haushalt am Montag verteidigt.",
    "„Wir sparen, wo es geht“, sagte sie im Landtag.",
    "Niemand müsse um seine Stelle fürchten.",
    "„Die Liste liegt vor.“",
    "Oppositionschef Jan Reuter warf der Ministerin Untätigkeit vor.",
    "Einen Rücktritt schloss Sommer aus.",
    "Die Sitzung dauerte vier Stunden.",
    "Das sei kein Geheimnis, so die Ministerin weiter.",
)
ENGLISH = (
    "Calder's mayor, Ann Field, closed the pool.",
    '"It leaks," Ms Field told reporters.',
    '"We had no choice."',
    "Tom Hale, who runs the swimming club, accused the mayor of neglect.",
    "The mayor denied this.",
    "The pool was built in 1961.",
    "She said the repairs would take a year.",
)


def said(texts, language, opening=(0,)):
    return speakers([Line(text, place in opening) for place, text in enumerate(texts)], language)


@pytest.mark.parametrize(
    ("place", "who"), [(0, "sommer"), (1, "sommer"), (2, "sommer"), (3, "sommer"), (4, "reuter"), (5, "sommer")]
)
def test_german_sentences_are_given_to_whom_they_are_said_by(place, who):
    """By name, by pronoun, as reported speech that goes on, as a quotation that stands alone, behind the verb."""
    assert who in said(GERMAN, "de", (0, 4, 6))[place]


def test_what_the_text_tells_is_nobodys():
    """A sentence without a verb of saying is told by the article, in both languages."""
    assert said(GERMAN, "de", (0, 4, 6))[6] == frozenset()
    assert said(ENGLISH, "en", (0, 3))[5] == frozenset()


def test_an_office_stands_for_who_holds_it():
    """Whoever the article names beside the office, not who spoke last: "so die Ministerin", "The mayor denied this"."""
    assert "sommer" in said(GERMAN, "de", (0, 4, 6))[7]
    assert "field" in said(ENGLISH, "en", (0, 3))[4]
    assert "hale" not in said(ENGLISH, "en", (0, 3))[4]


@pytest.mark.parametrize(("place", "who"), [(1, "field"), (2, "field"), (3, "hale")])
def test_english_sentences_are_given_to_whom_they_are_said_by(place, who):
    """By name before the verb, over a split quotation, across what is said of somebody between commas."""
    assert who in said(ENGLISH, "en", (0, 3))[place]


def test_a_quotation_of_several_sentences_is_of_who_says_its_last():
    """Its first sentences wait for the speaker that stands behind it."""
    texts = ("„Der Ofen bleibt an.", "Das ist versprochen“, sagte Lena Thiel.", "Danach ging sie.")
    assert [sorted(who & {"thiel"}) for who in said(texts, "de")] == [["thiel"], ["thiel"], []]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Der Schaden beträgt laut Bürgermeister Kern zwei Millionen Euro.", "kern"),
        ("Nach Angaben einer Sprecherin fahren keine Züge.", "sprecherin"),
        ("Dem Ministerium zufolge gilt das Gesetz ab Mai.", "ministerium"),
        ("So bezeichnete Rubio den Plan als Irrweg.", "rubio"),
        ("Zum Werk wollte sich Rehberg nicht äußern.", "rehberg"),
        ("The damage is two million, according to Ann Field.", "field"),
        ("The union is demanding a pontoon bridge.", "union"),
        ("Ms Field was in Leeds, where she told delegates about homes.", "field"),
    ],
)
def test_sources_and_turned_sentences(text, who):
    """Sources without a verb, subjects behind the verb, what was not said, a clause with "where she"."""
    language = "en" if text.startswith(("The", "Ms")) else "de"
    assert who in said((text,), language)[0]


def test_a_quotation_that_nobody_closes_ends_with_its_paragraph():
    """A mark too many leaves the rest of the article as it is."""
    texts = ("„Der Ofen bleibt an.", "Das Werk ist alt.", "Lena Thiel sagte, es bleibe.")
    assert "thiel" in said(texts, "de", (0, 2))[2]


def test_holders_of_offices_and_groups():
    """Before the name, behind it and between commas."""
    held = holders_of(
        ["Trainer Udo Kern blieb.", "Calder's mayor, Ann Field, spoke.", "Gabi Wolff von der IG Stahl kam."]
    )
    assert "kern" in held["trainer"]
    assert "field" in held["mayor"]
    assert "wolff" in held["stahl"]


@pytest.mark.parametrize(
    ("question", "who", "matter"),
    [
        ("Was sagte Habeck zum Heizungsgesetz?", "Habeck", "zum Heizungsgesetz"),
        ("Was fordert die IG Metall?", "die IG Metall", ""),
        ("Wie reagierte die Opposition auf den Plan?", "die Opposition", "auf den Plan"),
        ("Was hat die Ministerin zum Streik gesagt?", "die Ministerin", "zum Streik"),
        ("Hat Landrat Sandkamp die Vorwürfe bestritten?", "Landrat Sandkamp", "die Vorwürfe"),
        ("Wie begründete Ute Carstens ihr Votum?", "Ute Carstens", "ihr Votum"),
        ("What did the mayor say about the bridge?", "the mayor", "about the bridge"),
        ("How did the union react to the offer?", "the union", "to the offer"),
        ("Und was sagt die Opposition (Wärmegesetz)?", "die Opposition", "Wärmegesetz"),
        ("was sagte habeck zum heizungsgesetz", "habeck", "zum heizungsgesetz"),
        ("Did Reyes deny that he knew?", "Reyes", "that he knew"),
        ("Wann werden sie laut Petra Dornauer abgeschaltet?", "Petra Dornauer", ""),
        ("How long will it take according to the engineer?", "the engineer", ""),
    ],
)
def test_whose_words_are_asked_for(question, who, matter):
    """Statements, demands, reactions and denials in both languages."""
    asked = speaker_asked(question)
    assert asked is not None
    assert (asked.who, asked.matter) == (who, matter)


@pytest.mark.parametrize(
    "question",
    ["Wer forderte den Rücktritt?", "Was kostet der Tunnel?", "Who called the plan reckless?", "Wie hält man das aus?"],
)
def test_no_ones_words_are_asked_for(question):
    """Who it was, and facts, are other questions."""
    assert speaker_asked(question) is None

"""Which articles speak of the names that a question asks about."""

from __future__ import annotations

from dataclasses import replace

import pytest
from answering_evidence import passage_found as found

from bot.answering.asked.numbered import of_another_number
from bot.answering.asked.subject import (
    asked_names,
    elsewhere,
    nations,
    speaks_of,
    told_of,
    unheard,
)
from vectorstore.domain import Found

META = found("meta", "Der Umsatz stieg 2024 auf 164 Milliarden Dollar.", title="Meta investiert mehr")
MICROSOFT = found("microsoft", "Microsoft plans to spend $80 billion.", "en")


@pytest.mark.parametrize(
    ("question", "language", "expected"),
    [
        ("Wie hoch war der Umsatz von Microsoft 2024?", "de", ["Microsoft"]),
        ("Umsatz von Apple 2024", "de", ["Apple"]),
        ("Was verdient Bayer?", "de", ["Bayer"]),
        ("Vorträge von Tesla", "de", ["Tesla"]),
        ("Wie hoch war Apples Gewinn 2024?", "de", ["Apple"]),
        ("Wem gehört Thomas Müllers Haus?", "de", ["Thomas Müllers Haus"]),
        ("Was kostet ein ICE-Ticket?", "de", ["ICE"]),
        ("Wann startet Artemis III?", "de", ["Artemis III"]),
        ("What does the iPhone 17 cost?", "en", ["iPhone 17"]),
        ("Who won the British election?", "en", []),
        ("How fast may trucks drive on German country roads?", "en", []),
        ("Was hat das German parliament beschlossen?", "de", []),
        ("Who lives in Germany?", "en", ["Germany"]),
        ("Which London-based bank failed?", "en", ["London"]),
        ("Who was the German-born painter?", "en", []),
        ("What is the price of Coca-Cola?", "en", ["Coca-Cola"]),
        ("Wie hoch ist die Strafe?", "de", []),
        ("How many people live in Paris in 2024?", "en", ["Paris"]),
    ],
)
def test_the_names_asked_about(question, language, expected):
    """With their number and without the noun before them; adjectives and common nouns are none."""
    assert [name.text for name in asked_names(question, language)] == expected


def lacked(question: str, language: str, *passages: Found) -> dict[str, list[str]]:
    """What each article lacks, as text."""
    names = elsewhere(asked_names(question, language), language, told_of(passages))
    return {article: sorted(name.text for name in those) for article, those in names.items()}


def test_an_article_lacks_the_name_that_another_one_holds():
    """The article on Meta does not speak of Microsoft, and the one on Microsoft does."""
    assert lacked("Umsatz von Microsoft 2024?", "de", META, MICROSOFT) == {"meta": ["Microsoft"], "microsoft": []}


def test_the_title_names_as_well():
    """Meta stands in the title alone."""
    assert lacked("Wie hoch war der Umsatz von Meta?", "de", META, MICROSOFT)["meta"] == []


def test_a_name_that_nobody_holds_is_lacked_by_none():
    """It may be written otherwise there, or be no name."""
    assert lacked("Umsatz von Nestlé?", "de", META, MICROSOFT) == {"meta": [], "microsoft": []}


def test_in_another_language_only_its_own_articles_tell():
    """That a German article writes Florenz does not tell how the English one would."""
    german = found("a", "In Florenz tagt der Rat.")
    english = found("b", "The council met on Monday.", "en")
    assert lacked("Wann tagt der Rat in Lugano?", "de", german, english)["b"] == []
    lugano = found("c", "In Lugano it rained.", "en")
    assert lacked("Wann tagt der Rat in Lugano?", "de", german, english, lugano) == {"a": [], "b": ["Lugano"], "c": []}


def test_a_german_name_is_held_in_any_ending():
    """ "Den Sächsischen Gärten" stands there as "Sächsische Garten"."""
    other = found("b", "Die Sächsischen Gärten blühen.")
    assert lacked("Wem gehören die Sächsischen Gärten?", "de", found("a", "Der Sächsische Garten."), other)["a"] == []


def test_another_number_is_another_thing():
    """Artemis II is not Artemis III."""
    second, third = found("two", "Artemis II startet im April."), found("three", "Artemis III folgt im September.")
    assert lacked("Wann startet Artemis III?", "de", second, third) == {"two": ["Artemis III"], "three": []}


def silent(question: str, language: str, spoken: str, *passages: Found) -> bool:
    """Whether nobody speaks of what is asked about."""
    return unheard(asked_names(question, language), language, spoken, told_of(passages))


@pytest.mark.parametrize(
    ("question", "language", "spoken", "expected"),
    [
        ("What does Amazon plan?", "en", "en", True),
        ("What does Microsoft plan?", "en", "en", False),
        ("Was plant Apple?", "de", "de", True),
        ("Was plant Norvik?", "de", "de", True),
        ("Was kostet Regenwald?", "de", "de", False),
        ("Wann wird der Kölner Dom saniert?", "de", "en", True),
        ("Wann wird das Straßburger Münster saniert?", "de", "en", False),  # nobody knows how that is written there
        ("Was hat die EZB beschlossen?", "de", "en", True),
    ],
)
def test_a_name_that_no_article_holds(question, language, spoken, expected):
    """Only where its writing is known in the language of the likeliest article."""
    assert silent(question, language, spoken, META, MICROSOFT) is expected


@pytest.mark.parametrize(
    ("question", "text", "expected"),
    [
        ("How did the Bundestag vote?", "The German parliament passed the law.", False),
        ("How did the Bundestag vote?", "Germany's parliament passed the law.", False),
        ("How did the Bundestag vote?", "The French parliament passed the law.", True),
    ],
)
def test_a_parliament_is_held_in_other_words(question, text, expected):
    """Of another country it is another one."""
    assert silent(question, "en", "en", found("a", text, "en")) is expected


@pytest.mark.parametrize(
    "text",
    ["The ECB cut rates.", "Die EZB senkt den Zins.", "Die Europäische Zentralbank senkt den Zins."],
)
def test_an_acronym_is_held_by_its_other_writings(text):
    """In capitals, in the other language, in full; not by a word in small letters."""
    assert not silent("Was hat die EZB beschlossen?", "de", "de", found("a", text))
    assert silent("Was kostet ein ICE-Ticket?", "de", "de", found("a", "The ice melts."))


def test_a_country_is_held_in_two_words():
    """Nordkorea is North Korea."""
    assert not silent("Wer regiert Nordkorea?", "de", "en", found("a", "Kim rules North Korea.", "en"))


@pytest.mark.parametrize(
    ("question", "text", "expected"),
    [
        ("Wann startet Artemis III?", "Artemis II startet im April 2026.", True),
        ("Wann startet Artemis III?", "Artemis II und III verschieben sich.", False),
        ("Wann startet Artemis III?", "Die Mondlandung folgt 2027.", False),
        ("What does GPT-5 cost?", "GPT-4 costs 20 dollars.", True),
        ("What does the iPhone 17 cost?", "The iPhone 16 costs 800 dollars, the iPhone 17 950.", False),
        ("Who won in Paris?", "In Paris 12 people voted.", False),
    ],
)
def test_another_number_of_the_same_name(question, text, expected):
    """A sentence about the second mission says nothing about the third."""
    names = asked_names(question, "de" if question.startswith("Wann") else "en")
    assert of_another_number(names, text) is expected


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("What did the Fed decide?", "The Federal Reserve held rates."),
        ("Was plant VW?", "Volkswagen baut Stellen ab."),
        ("Was sagt die UN?", "Die Vereinten Nationen warnen."),
        ("How did the GOP vote?", "Republicans voted no."),
    ],
)
def test_a_short_name_is_held_by_what_it_stands_for(question, text):
    """Nobody writes VW where all write Volkswagen."""
    language = "de" if question.startswith("Was") else "en"
    assert not silent(question, language, language, found("a", text, language))


def test_the_beginning_of_an_article_names_its_subject():
    """The passage found says "the company"; the article began with its name."""
    later = replace(found("a", "Der Konzern setzte 12 Milliarden um."), opening="Norvik hat Zahlen vorgelegt.")
    other = found("b", "Auch bei Norvik wird gespart.")
    assert lacked("Umsatz von Norvik?", "de", later, other)["a"] == []
    assert lacked("Umsatz von Norvik?", "de", replace(later, opening=""), other)["a"] == ["Norvik"]


def test_a_number_belongs_to_the_name_before_it():
    """A nine somewhere in the text makes no Pixel 9."""
    camera = found("a", f"The Pixel takes good pictures. {'It is light. ' * 8}It costs 9 dollars more.", "en")
    phone = found("b", "Google shows the Pixel 9.", "en")
    assert lacked("What does the Pixel 9 cost?", "en", camera, phone) == {"a": ["Pixel 9"], "b": []}


def test_a_genitive_is_the_name():
    """ "Microsofts Umsatz" is held by whoever writes Microsoft."""
    assert lacked("Wie hoch war Microsofts Umsatz?", "de", META, MICROSOFT) == {"meta": ["Microsoft"], "microsoft": []}


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("Who won the Austrian election?", ["austria"]),
        ("Wer gewann die österreichische Wahl?", ["austria"]),
        ("What does the US want of us?", ["us"]),
        ("Who won the election?", []),
    ],
)
def test_nations(question, expected):
    """By an adjective, too, which is no name; "us" is nobody."""
    assert [name.words[0] for name in nations(question)] == expected


def test_an_election_of_another_nation():
    """Nobody spoke of Austria."""
    told = told_of([META, MICROSOFT])
    assert unheard(nations("Who won the Austrian election?"), "en", "de", told)
    assert not unheard(
        nations("Who won the Austrian election?"), "en", "de", told_of([found("wien", "In Österreich.")])
    )


def test_a_name_known_in_both_languages_is_lacked_across_them():
    """The English article on Hamburg's rents would name Vienna, as the German one on its trams does."""
    rents = found("rents", "The average rent in Hamburg is 21 euros.", "en")
    trams = found("trams", "Die Wiener Linien fahren nachts.")
    assert lacked("Wie hoch sind die Mieten in Wien?", "de", rents, trams) == {"rents": ["Wien"], "trams": []}
    polish = found("polish", "Czynsze w Hamburgu rosną.", "pl")
    assert lacked("Wie hoch sind die Mieten in Wien?", "de", polish, trams)["polish"] == []


def test_names_may_be_inflected_in_other_languages():
    """Львів stands there as Львові, so that nobody knows whether it is named."""
    lviv = found("a", "У Львові відкрили центр.", "uk")
    assert not silent("Was kostet das Zentrum in Lemberg?", "de", "uk", lviv)
    assert silent("Was kostet das Zentrum in Lemberg?", "de", "en", found("b", "A centre opened.", "en"))


@pytest.mark.parametrize(
    ("question", "text", "expected"),
    [
        ("Combien coûte un ticket à Paris ?", "İstanbul'da metro bileti 35 lira olacak.", True),
        ("Combien coûte un ticket à Paris ?", "A Parigi il biglietto costa 3 euro.", False),
        ("Combien coûte un ticket à Paris ?", "Квиток у Парижі коштує 3 євро.", False),
        ("Combien coûte un ticket à Vienne ?", "Bilet w Wiedniu kosztuje 3 euro.", False),
        ("Combien coûte un ticket ?", "Bilet kosztuje 3 euro.", False),
    ],
)
def test_a_name_that_nobody_even_begins(question, text, expected):
    """Abroad a name is there in some form; what is written otherwise or in other letters tells nothing."""
    assert silent(question, "fr", "it", found("a", text, "it")) is expected


def test_a_name_written_alike_in_a_third_language_is_lacked():
    """What German and French both call Nantes the English article would as well."""
    english, french = found("en", "Swiss voters decide on 14 June.", "en"), found("fr", "La grève à Nantes.", "fr")
    german = found("de", "Die Verhandlungen beginnen im April.")
    names = lacked("Wann ist die Verhandlung im Streik in Nantes?", "de", english, french, german)
    assert names == {"en": ["Nantes"], "fr": [], "de": []}


@pytest.mark.parametrize(
    ("question", "text", "spoken", "expected"),
    [
        ("Wer folgt auf Detlef Harting?", "Olive Trent leads the council until May.", "en", True),
        ("Wer folgt auf Detlef Harting?", "Who follows Mr Harting is not known.", "en", False),
        ("Wer folgt auf Sergej Pawlow?", "Sergei Pavlov resigned.", "en", False),
        ("Who succeeds Detlef Harting?", "Olga Trent leitet den Rat bis Mai.", "de", True),
    ],
)
def test_a_person_whom_no_article_in_the_other_language_names(question, text, spoken, expected):
    """Given and last name are written the same; Russian ones are not."""
    language = "de" if question.startswith("Wer") else "en"
    told = told_of([found("one", text, spoken)])
    assert unheard(asked_names(question, language), language, spoken, told) is expected


def test_any_bank_is_the_bank():
    """Of "Bank of Ostria" the country tells."""
    told = told_of(
        [found("ours", "Die Bank senkt in Ostria den Zins."), found("other", "Die Bank Eckern hat 90 Leute.")]
    )
    question = "Who is governor of the Bank of Ostria?"
    assert {article: speaks_of(question, "en", one) for article, one in told.items()} == {"ours": True, "other": False}

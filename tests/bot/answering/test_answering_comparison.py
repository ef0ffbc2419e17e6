"""Questions about several things: what is compared, and a line for each."""

from __future__ import annotations

import pytest
from answering_evidence import sentences_of

from bot.answering.comparison import Part, compared, lines, listed, missing, named_alone, reported


@pytest.mark.parametrize(
    ("question", "parts"),
    [
        ("Was haben Meta und Microsoft jeweils investiert?", ["Was haben Meta jeweils investiert?",
                                                              "Was haben Microsoft jeweils investiert?"]),
        ("Meta vs. Microsoft", ["Meta", "Microsoft"]),
        ("Wie viel investieren Meta und Microsoft?", ["Wie viel investieren Meta?", "Wie viel investieren Microsoft?"]),
        ("Wer steckt mehr hinein, Meta oder SAP?", ["Wer steckt mehr hinein, Meta?", "Wer steckt mehr hinein, SAP?"]),
        ("Wie unterscheidet sich der Plan der SPD von dem der CDU?", ["Wie unterscheidet sich der Plan der SPD?",
                                                                      "Wie unterscheidet sich der Plan der CDU?"]),
        ("Wie hoch ist die Inflation in Deutschland und Frankreich?", ["Wie hoch ist die Inflation in Deutschland?",
                                                                       "Wie hoch ist die Inflation in Frankreich?"]),
        ("What did Merz and Scholz say about the budget?", ["What did Merz say about the budget?",
                                                            "What did Scholz say about the budget?"]),
        ("Is Meta spending more than Microsoft?", ["Is Meta spending more?", "Is Microsoft spending more?"]),
        ("Compare Apple, Google and Meta", ["Compare Apple", "Compare Google", "Compare Meta"]),
        ("What is the difference between Artemis II and Artemis III?",
         ["What is the difference between Artemis II?", "What is the difference between Artemis III?"]),
    ],
)  # fmt: skip
def test_each_thing_gets_its_question(question, parts):
    """The other things are taken out, all else stays."""
    assert [part.question for part in compared(question)] == parts


@pytest.mark.parametrize(
    "question",
    [
        "Did the authority approve the merger of Nimbus and Corvex?",
        "Wer gewann das Spiel zwischen Union und Hertha?",
        "Wann treffen sich Merz und Macron?",
        "Hat Bremen Hamburg besiegt?",
        "Wer ist Anna Berg?",
        "Was kostet das Deutschlandticket?",
        "Who met Merz and Macron in Paris?",
        "",
    ],
)
def test_things_done_together_are_one_question(question):
    """A merger, a match or a meeting of two is not taken apart, nor is any other question."""
    assert compared(question) == ()


META = "Meta steckt 65 Milliarden Dollar in Rechenzentren. Die Aktie stieg."
MICROSOFT = "Microsoft steckt 80 Milliarden Dollar in Rechenzentren, sagte Smith."


def parts(*evidence):
    asked = compared("Was haben Meta und Microsoft jeweils investiert?")
    return [Part(one.name, one.question, tuple(evidence)) for one in asked]


def test_each_thing_gets_its_line():
    """In the order asked, verbatim, with who and when where it is something said."""
    evidence = (*sentences_of(META, 1.0, 0.5), *sentences_of(MICROSOFT, 3.0, number=2, day="2026-05-12"))
    first, second = lines(parts(*evidence), "de")
    assert (first.lead, first.label, first.text) == ("\n- ", "Meta", META.partition(" Die")[0])
    assert (second.label, second.text) == ("Microsoft (Kurier, 12. Mai 2026)", MICROSOFT)
    assert missing(parts(*evidence)) == ()


def test_what_an_outlet_wrote_needs_not_name_it():
    """An outlet that is compared has the line of its best sentence, whoever is named in it."""
    evidence = (
        *sentences_of(META, 1.0, 0.5, source="Kurier"),
        *sentences_of(MICROSOFT, 3.0, number=2, source="Rheinbote"),
    )
    asked = [Part(name, f"Was schrieb {name}?", evidence) for name in ("Rheinbote", "Kurier")]
    first, second = lines(asked, "de")
    assert (first.text, second.text) == (MICROSOFT, META.partition(" Die")[0])


def test_one_sentence_about_all_is_no_list():
    """Where the same sentence speaks of both, it is shown once, as any other answer."""
    both = "Meta steckt 65 Milliarden, Microsoft 80 Milliarden Dollar in Rechenzentren."
    assert lines(parts(*sentences_of(both, 1.0)), "de") == []


def test_what_no_sentence_names_is_missing():
    """The thing without a sentence is named, and there is no list of one."""
    assert missing(parts(*sentences_of(META, 1.0, 0.5))) == ("Microsoft",)
    assert lines(parts(*sentences_of(META, 1.0, 0.5)), "de") == []


def test_names_alone_are_answered_where_each_is_spoken_of():
    """ "Meta vs. Microsoft" needs no more than a sentence about each; a question that says more does."""
    evidence = (*sentences_of(META, 1.0, 0.5), *sentences_of(MICROSOFT, 3.0, number=2))
    for question, alone in (("Meta vs. Microsoft", True), ("Meta oder Microsoft in Mexiko?", False)):
        asked = [Part(one.name, one.question, evidence) for one in compared(question)]
        assert named_alone(question, asked) is alone
    unknown = [Part(one.name, one.question, evidence) for one in compared("Meta vs. Tarnis")]
    assert not named_alone("Meta vs. Tarnis", unknown)
    assert not named_alone("", ())


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("„Wir werden bauen“, kündigte der Konzern an.", True),
        ("Die Lage sei ernst, teilte das Amt mit.", True),
        ("He said the plan would fail.", True),
        ("Die Bahn baut eine Brücke.", False),
        ("The bridge opened in May.", False),
    ],
)
def test_reported_speech_is_told_from_fact(text, said):
    """By quotation marks, verbs of saying and the German subjunctive."""
    assert reported(text) == said


@pytest.mark.parametrize(
    ("question", "several"),
    [
        ("Welche Länder stimmten zu?", True),
        ("Nenne die Gründe für den Streik.", True),
        ("What are the reasons for the strike?", True),
        ("Which countries agreed?", True),
        ("Welche Partei gewann in Bremen?", False),
        ("Wer ist Kanzler?", False),
    ],
)
def test_a_list_is_asked_for(question, several):
    """Plural questions want one line for each answer."""
    assert listed(question) == several

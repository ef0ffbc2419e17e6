"""Follow-up questions made to stand alone."""

from __future__ import annotations

import pytest
from followup_dialogues import DIALOGUES
from hypothesis import given
from hypothesis import strategies as st

from bot.answering.followup.followup import stand_alone, with_its_matter
from bot.retrieval.ask import Turn


def after(*questions: str, answer: str = "", titles: tuple[str, ...] = ()) -> list[Turn]:
    return [Turn(question, answer, titles) for question in questions]


@pytest.mark.parametrize(
    ("before", "question", "expected"),
    [
        ("Wie viel investiert Meta in KI?", "und Microsoft?", "Wie viel investiert Microsoft in KI?"),
        ("Wie viel investiert Meta in KI?", "Und was ist mit Google?", "Wie viel investiert Google in KI?"),
        ("Wie viel investiert Meta in KI?", "Wie sieht es bei Apple aus?", "Wie viel investiert Apple in KI?"),
        (
            "How much does Meta spend on data centres?",
            "And Microsoft?",
            "How much does Microsoft spend on data centres?",
        ),
        (
            "How much does Meta spend on data centres?",
            "what about Google?",
            "How much does Google spend on data centres?",
        ),
        ("Was verdiente Siemens 2024?", "und 2023?", "Was verdiente Siemens 2023?"),
        ("Was verdiente Siemens?", "und in 2023?", "Was verdiente Siemens in 2023?"),
        ("What did Siemens earn in 2024?", "and in 2023?", "What did Siemens earn in 2023?"),
        ("What did Siemens earn?", "and last year?", "What did Siemens earn last year?"),
        ("Wer gewann die Wahl im Mai?", "und im Juni?", "Wer gewann die Wahl im Juni?"),
        ("Warum streikt die Lufthansa?", "Wann?", "Wann streikt die Lufthansa?"),
        ("Die EZB senkt den Leitzins?", "warum?", "Die EZB senkt den Leitzins: warum?"),
        ("Was hatte Verdi gefordert?", "und bekommen?", "Was hatte Verdi bekommen?"),
        ("Was hatte Verdi gefordert?", "und Berlin?", "Was hatte Berlin gefordert?"),
        (
            "Wer gewann die Wahl in Bernsfeld?",
            "nein, ich meine die andere, in Wetzau",
            "Wer gewann die Wahl in Wetzau?",
        ),
        ("Wer gewann gegen Georg Hartwig?", "Wie lange war der im Amt?", "Wie lange war Georg Hartwig im Amt?"),
        ("Wer gewann gegen Georg Hartwig?", "Was hat der gesagt?", "Was hat Georg Hartwig gesagt?"),
        (
            "Wer gewann gegen Georg Hartwig?",
            "Wann wird der im Bau befindliche Turm fertig?",
            "Wann wird der im Bau befindliche Turm fertig?",
        ),
        ("Did the ECB cut rates?", "Why?", "Did the ECB cut rates: Why?"),
        ("Was plant Meta?", "Mehr dazu", "Was plant Meta?"),
        ("Was plant Meta?", "mehr Details bitte", "Was plant Meta?"),
        ("What does Meta plan?", "tell me more", "What does Meta plan?"),
        ("Wer ist Friedrich Merz?", "Was hat er gestern gesagt?", "Was hat Friedrich Merz gestern gesagt?"),
        ("Who is Ruth Avery?", "When did she resign?", "When did Ruth Avery resign?"),
        ("Who is Ruth Avery?", "What is her party?", "What is Ruth Avery's party?"),
        ("Was macht OpenAI?", "Wo haben sie ihren Sitz?", "Wo haben OpenAI ihren Sitz?"),
    ],
)
def test_common_follow_ups(before: str, question: str, expected: str) -> None:
    """Names, times, question words, "more" and pronouns are filled in from the question before."""
    assert stand_alone(question, after(before)) == expected


@pytest.mark.parametrize(
    "question",
    [
        "Was gibt es Neues zu Siemens?",
        "Wer hat die Wahl in Bremen gewonnen?",
        "Was sagte Merz, als er in Paris war?",
        "Können Sie mir sagen, wer Kanzler ist?",
        "What did Powell say before he left?",
        "Is it true that Tesla cut prices?",
        "Wie hoch ist der Leitzins der EZB?",
        "Meta und Microsoft: wer investiert mehr?",
        "Wie hoch ist der Leitzins?",
        "Was ist heute passiert?",
        "Was gibt es Neues?",
        "Wer streikt gerade?",
        "Gibt es Streiks?",
        "Was sagt die Wettervorhersage?",
        "Wie geht es dem Papst?",
        "What is the weather like?",
        "Was kannst du?",
        "Wer hat die Landtagswahl gewonnen?",
        "Who is the president?",
        "How do vaccines work?",
        "Who won the election?",
        "What happened yesterday?",
        "Was ist bei der Papierfabrik passiert?",
    ],
)
def test_a_question_that_stands_alone_is_left_alone(question: str) -> None:
    """A new question is not bent to the old one."""
    assert stand_alone(question, after("Wie viel investiert Meta in KI?")) == question


def test_without_a_conversation_nothing_changes() -> None:
    """The first question is what it is, even "und Microsoft?"."""
    assert stand_alone("und Microsoft?", ()) == "und Microsoft?"


@pytest.mark.parametrize(("before", "answer", "question", "expected"), DIALOGUES, ids=range(len(DIALOGUES)))
def test_conversations(before: tuple[str, ...], answer: str, question: str, expected: str) -> None:
    """What the last question of a conversation stands for; new questions are left as they are."""
    turns = [*after(*before[:-1]), *after(before[-1], answer=answer)]
    assert stand_alone(question, turns) == expected


@pytest.mark.parametrize(
    ("before", "question", "told"),
    [
        ("Wann wurde die Elsterbrücke gesprengt?", "Wie viele Leute sahen zu?",
         "Wie viele Leute sahen zu (die Elsterbrücke gesprengt)?"),
        ("Who leads Orbis?", "when will the telescope be launched?",
         "when will the telescope be launched (leads Orbis)?"),
        ("Who leads Orbis?", "When did Anna Berg resign?", ""),
        ("Who leads Orbis?", "What happened in 2024?", ""),
        ("Who leads Orbis?", "What's new?", ""),
        ("Who leads Orbis?", "thanks but how many of the new coaches are there in the whole city?", ""),
        ("", "Wie viele Leute sahen zu?", ""),
    ],
)  # fmt: skip
def test_what_names_nobody_may_go_on(before: str, question: str, told: str) -> None:
    """It is asked with what was spoken of before as well; what names somebody or a time, or is long, is not."""
    assert with_its_matter(question, after(before) if before else []) == told


def test_chains_of_follow_ups() -> None:
    """Each follow-up builds on the question the one before stood for."""
    chain = after("Wie viel investiert Meta in KI?", "und Microsoft?")
    assert stand_alone("und Google?", chain) == "Wie viel investiert Google in KI?"
    assert stand_alone("warum?", chain) == "Warum investiert Microsoft in KI?"


def test_a_pronoun_can_mean_someone_in_the_answer() -> None:
    """Where the question names nobody, the answer or the cited titles do."""
    answer = after("Wer wurde Kanzler?", answer="Gewählt wurde Friedrich Merz. [1]")
    assert stand_alone("Was hat er gesagt?", answer) == "Was hat Friedrich Merz gesagt?"
    titles = after("Wer wurde Kanzler?", titles=("Friedrich Merz gewählt",))
    assert stand_alone("Was hat er gesagt?", titles) == "Was hat Friedrich Merz gesagt?"


def test_it_takes_the_whole_question_along() -> None:
    """ "it" and "das" are no name, so the question before goes with them."""
    asked = stand_alone("Wann soll das fertig sein?", after("Was baut Meta in Ohio?"))
    assert asked == "Wann soll das fertig sein (baut Meta in Ohio)?"


SEARCHED = "Die Artikel sagen dazu nichts. Durchsucht: 9 Artikel. Am nächsten kommen: „Anna Kolb geht“."
RAN = Turn("Wer gewann den Stadtlauf?", "Den Stadtlauf gewann Lea Sturm. [1]")


def refused(question: str) -> Turn:
    return Turn(question, SEARCHED, refused=True)


@pytest.mark.parametrize(
    ("history", "question", "expected"),
    [
        ([RAN, refused("Wie schnell war sie?")], "Wo wohnt sie?", "Wo wohnt Lea Sturm?"),
        ([RAN, refused("Wer ist Olga Brandt?")], "Wo wohnt sie?", "Wo wohnt Olga Brandt?"),
        ([RAN, refused("Was kostet die Maut?")], "Was sagt er?", "Was sagt er (kostet die Maut)?"),
        ([refused("Was kostet die Maut?")], "Seit wann ist das so?", "Seit wann ist das so (kostet die Maut)?"),
        ([refused("What does the toll cost?")], "What did she say?", "What did she say (the toll cost)?"),
    ],
)
def test_a_refusal_speaks_of_nothing(history: list[Turn], question: str, expected: str) -> None:
    """Its own words and the articles that it comes near name nobody; what was answered before it still does."""
    assert stand_alone(question, history) == expected


def test_what_a_chain_is_about_is_put_in_once() -> None:
    """The third follow-up has the matter of the first question, not the one of the second around it."""
    chain = after("Was kostet das Deutschlandticket?", "Seit wann gilt das?")
    assert stand_alone("Und was bringt das?", chain) == "Was bringt das (kostet das Deutschlandticket)?"


@given(st.lists(st.text(max_size=40), max_size=3), st.text(max_size=60))
def test_any_text_is_answered(history: list[str], question: str) -> None:
    """No text makes the rules fail."""
    assert isinstance(stand_alone(question, after(*history)), str)


def test_what_was_understood_carries_on():
    """A turn that leaned on another is of its matter, though its words alone look like a question of their own."""
    before = [
        Turn("was kostet das Stadtbad in Ulm?", "61 Millionen. [1]"),
        Turn("wie viel war geplant?", "38 Millionen. [1]", asked="Wie viel war geplant (das Stadtbad in Ulm)?"),
    ]
    assert stand_alone("wann ist es fertig?", before) == "wann ist es fertig (kostet das Stadtbad in Ulm)?"
    assert "Stadtbad" not in stand_alone(
        "wann ist es fertig?", [before[0], Turn("wie teuer ist die Oper in Kiel?", "")]
    )


def test_who_says_so_is_told_by_the_sources_of_what_was_said_last():
    """Who reports it stands beside the quotes, which are shown again; who says it in a place is asked for."""
    before = after("Was kostet das Stadtbad in Ulm?", "Warum ist es so teuer?", answer="Stahl wurde teurer. [1]")
    assert stand_alone("wer sagt das?", before) == "Warum ist es so teuer (kostet das Stadtbad in Ulm)?"
    assert "teuer" in stand_alone("wer sagt das im Rat?", before)
    assert stand_alone("wer sagt das im Rat?", before).startswith("wer sagt das im Rat (")


def test_a_new_question_on_the_same_matter_keeps_its_names():
    """What the repairs cost is told of Carrick Bridge, and what comes next is asked of both."""
    before = [
        Turn("Why was Carrick Bridge closed?", "Carrick Bridge was closed because of cracks. [1]"),
        Turn(
            "How much did the repairs cost?",
            "The repair of Carrick Bridge cost £91 million. [1]",
            asked="How much did the repairs cost?",
        ),
    ]
    assert stand_alone("When does it end?", before) == "When does it end (the repairs cost, Carrick Bridge)?"

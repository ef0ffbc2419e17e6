"""Questions about somebody who is only described: who that is, and what is asked of the name."""

from __future__ import annotations

import pytest

from bot.answering.asked.two_steps import two_steps


@pytest.mark.parametrize(
    ("question", "who", "of_orbis"),
    [
        ("Who leads the company that bought Lumera?", "Which company bought Lumera?", "Who leads Orbis?"),
        (
            "How many people does the firm which built the bridge employ?",
            "Which firm built the bridge?",
            "How many people does Orbis employ?",
        ),
        ("Where is the firm based that built the bridge?", "Which firm built the bridge?", "Where is Orbis based?"),
        ("How old is the player who scored the goal?", "Who scored the goal?", "How old is Orbis?"),
        ("Which party does the minister who resigned belong to?", "Which minister resigned?",
         "Which party does Orbis belong to?"),
        ("Where was the author of Salt born?", "Who is the author of Salt?", "Where was Orbis born?"),
        ("Wer leitet die Firma, die Lumera gekauft hat?", "Welche Firma hat Lumera gekauft?", "Wer leitet Orbis?"),
        ("Wie hoch war der Gewinn des Konzerns, der Lumera übernahm?", "Welcher Konzerns übernahm Lumera?",
         "Wie hoch war der Gewinn von Orbis?"),
        ("Wer ist der Chef der Firma, die Tablets zurückruft?", "Welche Firma ruft Tablets zurück?",
         "Wer ist der Chef von Orbis?"),
        ("Wie viele arbeiten bei der Firma, die Lumera kaufte?", "Welche Firma kaufte Lumera?",
         "Wie viele arbeiten bei Orbis?"),
        ("Wo wurde die Autorin von „Salz“ geboren?", "Wer ist die Autorin von „Salz“?", "Wo wurde Orbis geboren?"),
        ("Für welchen Verein spielt der Sieger des Turniers in Aldorf?", "Wer ist der Sieger des Turniers in Aldorf?",
         "Für welchen Verein spielt Orbis?"),
    ],
)  # fmt: skip
def test_a_description_is_taken_apart(question, who, of_orbis):
    """The first question asks who it is, the second is the rest of it with a name."""
    steps = two_steps(question)
    assert steps is not None
    assert steps.who == who
    assert steps.of("Orbis") == of_orbis


@pytest.mark.parametrize(
    "question",
    [
        "Who leads Orbis?",
        "Who is the man who attacked Anna Berg?",
        "What is the name of the company that bought Lumera?",
        "What is the group called that bought Lumera?",
        "Wie heißt die Firma, die Lumera gekauft hat?",
        "Wer ist die Frau, die gewann?",
        "What happened on the day that the bridge fell?",
        "Which companies that raised prices made a profit?",
        "Wie viele Städte, die Böller verboten haben, liegen am Rhein?",
        "Was sagt Rahn dazu, dass Lumera verkauft wird?",
        "The company that bought Lumera is in trouble.",
    ],
)
def test_what_is_asked_in_one_step_is_left(question):
    """Who the described is, what nobody bears the name of, several of them, and no question at all."""
    assert two_steps(question) is None


@pytest.mark.parametrize(
    ("question", "alone"),
    [
        ("Who leads the company that bought Lumera?", True),
        ("Wie alt ist der Minister, der zurücktrat?", True),
        ("Wie alt war der Junge, der von einem Hai angegriffen wurde?", False),
        ("How old was the boy who was attacked by a shark?", False),
        ("Who bowled the ball that hit him?", False),
        ("Wie alt ist die Autorin von „Salz“?", False),
    ],
)
def test_some_descriptions_are_all_that_is_said(question, alone):
    """A firm in a relative clause; a boy, a ball, or who holds an office, one sentence may tell of unnamed."""
    steps = two_steps(question)
    assert steps is not None
    assert steps.alone is alone

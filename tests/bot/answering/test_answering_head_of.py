"""Who is at the head of something: how it is asked, and which office an article tells."""

from __future__ import annotations

import pytest

from bot.answering.asked.acronyms import in_their_letters
from bot.answering.asked.head_of import asked_by_office, headed, office_told


@pytest.mark.parametrize(
    ("question", "of"),
    [
        ("Who is in charge of the ECB?", "the ECB"),
        ("Who leads Orbis?", "Orbis"),
        ("Who's at the helm of Orbis?", "Orbis"),
        ("Who is the boss of Orbis?", "Orbis"),
        ("Wer leitet das Theater Aldorf?", "das Theater Aldorf"),
        ("Wer steht an der Spitze der Bank?", "der Bank"),
        ("Wer ist der Chef von Orbis?", "von Orbis"),
        ("Who is president of the ECB?", ""),
        ("Wer ist Bürgermeister von Aldorf?", ""),
        ("Who was in charge when it happened?", ""),
    ],
)
def test_who_is_at_the_head_is_asked_in_many_words(question, of):
    """None of them names the office."""
    assert headed(question) == of


@pytest.mark.parametrize(
    ("text", "office"),
    [
        ("Man werde abwarten, sagte Präsidentin Christine Lagarde.", "president"),
        ("“Not good,” chief executive Dana Rourke said.", "chief executive"),
        ("Dana Rourke, the chief executive, apologised.", "chief executive"),
        ("Rektorin Friederike Aust warnte.", "rector"),
        ("The former president Anna Berg spoke.", ""),
        ("The president spoke.", ""),
    ],
)
def test_an_article_tells_an_office_with_its_holder(text, office):
    """Of those at a head, with a name of two words beside it, and not of a former one."""
    assert office_told([text])[0] == office


@pytest.mark.parametrize(
    ("question", "asked"),
    [
        ("Who is in charge of the ECB?", "Who is the director of the ECB?"),
        ("Wer leitet das Theater Aldorf?", "Wer ist Direktor des Theater Aldorf?"),
        ("Wer steht an der Spitze der Bank?", "Wer ist Direktor der Bank?"),
        ("Wer führt Orbis?", "Wer ist Direktor von Orbis?"),
    ],
)
def test_the_office_is_asked_for(question, asked):
    """In the words of the question, with the office in place of what it says for it."""
    assert asked_by_office(question, ("director", "Direktor")) == asked


def test_acronyms_are_asked_for_as_the_articles_write_them():
    """Where none has the question's letters; others and those that one text has are left."""
    assert in_their_letters("Who leads the ECB?", [], ["Die EZB wartet.", "Der IWF auch."]) == "Who leads the EZB?"
    assert in_their_letters("Who leads the ECB?", ["The ECB waits."], ["Die EZB wartet."]) == "Who leads the ECB?"
    assert in_their_letters("Who leads the FBI?", [], ["Die EZB wartet."]) == "Who leads the FBI?"
    assert in_their_letters("Who leads the UN?", ["The VN bus line runs again."], []) == "Who leads the UN?"

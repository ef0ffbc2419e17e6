"""Messages that ask several questions: which these are, and how their answers stand together."""

from __future__ import annotations

import pytest
from answering_articles import found

from bot.answering.answer import Quote, Statement
from bot.answering.asked.compared_things import Part
from bot.answering.followup.asked_apart import asked_apart
from bot.answering.selection.each_asked import helped, together, unanswered


@pytest.mark.parametrize(
    ("question", "asked"),
    [
        ("How much did Meta invest and how much did SAP invest?", ["How much did Meta invest?",
                                                                   "How much did SAP invest?"]),
        ("Wann und wo war das Finale im Pokal?", ["Wann war das Finale im Pokal?", "Wo war das Finale im Pokal?"]),
        ("When did the ECB cut rates and by how much?", ["When did the ECB cut rates?",
                                                         "By how much did the ECB cut rates?"]),
        ("Was kostet das Pendlerticket und ab wann?", ["Was kostet das Pendlerticket?",
                                                       "Ab wann kostet das Pendlerticket?"]),
        ("Wer ist Kanzler und wer Vizekanzler?", ["Wer ist Kanzler?", "Wer ist Vizekanzler?"]),
        ("Who won the men's race and who won the women's race in Aldorf?",
         ["Who won the men's race in Aldorf?", "Who won the women's race in Aldorf?"]),
        ("Wann wurde das Stadion gesprengt, wie lang war es und was kostet der Neubau?",
         ["Wann wurde das Stadion gesprengt?", "Wie lang war es (das Stadion gesprengt)?",
          "Was kostet der Neubau (das Stadion gesprengt)?"]),
        ("Wie viele Menschen kamen zum Hafenfest? Und wie viele Straftaten gab es?",
         ["Wie viele Menschen kamen zum Hafenfest?", "Wie viele Straftaten gab es (Menschen kamen zum Hafenfest)?"]),
        ("Wer ist neuer Trainer und wie alt ist er?", ["Wer ist neuer Trainer?", "Wie alt ist er (neuer Trainer)?"]),
        ("Who led Orbis and when did she leave?", ["Who led Orbis?", "When did she leave (led Orbis)?"]),
        ("Wer ist Tom Hanke und wie alt ist er?", ["Wer ist Tom Hanke?", "Wie alt ist Tom Hanke?"]),
        ("Hat Wulf gewonnen und was sagt Rahn dazu?", ["Hat Wulf gewonnen?", "Was sagt Rahn dazu (Wulf gewonnen)?"]),
        ("Why did Wulf resign and did Rahn resign too?", ["Why did Wulf resign?", "Did Rahn resign too?"]),
        ("Who won the Aldorf Bowl and who was the MVP?", ["Who won the Aldorf Bowl?",
                                                          "Who was the MVP (won the Aldorf Bowl)?"]),
        ("Wer gewann und gab es Verletzte?", ["Wer gewann?", "Gab es Verletzte (gewann)?"]),
        ("Why did Orbis close? What will Meta do?", ["Why did Orbis close?", "What will Meta do?"]),
    ],
)  # fmt: skip
def test_each_question_stands_alone(question, asked):
    """With what the first one is about, where it needs that."""
    assert [alone for _, alone in asked_apart(question)] == asked


@pytest.mark.parametrize(
    "question",
    [
        "Was sagte Merz darüber, wann er zurücktritt und wie es weitergeht?",
        "What did Smith say about when and where the talks will happen?",
        "Who is the man who attacked Anna Berg and who is now in jail?",
        "Who and what is behind the attack on Tolland?",
        "Weiß man, was passiert ist und wer schuld ist?",
        "Wer gewinnt und verliert bei der Reform?",
        "What can tourists see and do in Paris?",
        "Was haben Meta und Microsoft jeweils investiert?",
        "Was planen Bund und Länder?",
        "Wer ist der Mann, der gewann und nun Präsident ist?",
        "Ist das wahr?",
        "Warum? Darum.",
        "",
    ],
)
def test_one_question_stays_one(question):
    """What is said to be asked, relative clauses and joined subjects are no questions of their own."""
    assert asked_apart(question) == ()


def _said(passage, start, end):
    text = passage.passage.text[start:end]
    quote = Quote(passage, passage.passage.start + start, passage.passage.start + end, text)
    return Statement(text, (quote,))


def test_what_answers_two_questions_is_said_once():
    """Quotes that overlap become one that holds both; others stand in lines of their own."""
    text = "Orbis siegte 3:1. Es kamen 900 Zuschauer. Der Trainer ging."
    passage = found(text)
    first, both, last = _said(passage, 0, 17), _said(passage, 0, 41), _said(passage, 42, len(text))
    answers = {"Wer siegte?": [first], "Wie viele kamen?": [both], "Was tat der Trainer?": [last, first]}
    parts = [Part("", question, answers=1.0) for question in answers]
    told = together(parts, lambda part, _: answers[part.question])
    assert [one.text for one in told] == [text[:41], text[42:]]
    assert [one.lead for one in told] == ["", "\n"]
    assert told[0].quotes[0].text == passage.article.text[told[0].quotes[0].start : told[0].quotes[0].end]


def test_what_a_near_copy_prints_is_said_once():
    """Two questions answered by one report in two papers, under different datelines, bring it once."""
    report = "The bank cut its rates by 0.25 points on Thursday."
    one, other = found(f"(npa) {report}"), found(f"Arlen (npa) - {report}", number=2)
    third = found("Ada Quill said so.", number=3)
    answers = {"When did it cut rates?": one, "By how much?": other, "Who said so?": third}
    parts = [Part(question, question, answers=1.0) for question in answers]
    told = together(parts, lambda part, _: [_said(answers[part.question], 0, len(answers[part.question].passage.text))])
    assert [statement.text for statement in told] == [f"(npa) {report}", "Ada Quill said so."]


def test_what_answers_two_questions_of_one_kind_is_not_enough():
    """Of "who won the men's and who won the women's race?" the next likely answer stands beside the first."""
    text = "Bei den Frauen siegte Chebet. Bei den Männern siegte Tadesse."
    passage = found(text)
    women, men = _said(passage, 0, 29), _said(passage, 30, len(text))
    parts = [Part("", "Wer gewann bei den Männern?", answers=1.0), Part("", "Wer gewann bei den Frauen?", answers=1.0)]
    told = together(parts, lambda _, rivals: [women] if rivals > 0.1 else [women, men])
    assert [one.text for one in told] == [women.text, men.text]


def test_the_questions_without_an_answer_are_named():
    """In the quotation marks of their language; without evidence nothing helps them."""
    parts = (Part("wer gewann das Finale", "", answers=1.0), Part("who paid for the flight", "", answers=-2.0))
    assert helped(parts) == parts
    assert unanswered(parts) == ("“who paid for the flight”",)

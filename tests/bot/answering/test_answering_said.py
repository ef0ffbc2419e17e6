"""Of a question for somebody's words: theirs lead, others' give way, and what they never said is refused."""

from __future__ import annotations

from dataclasses import replace

import pytest
from answering_evidence import sentences_of

from bot.answering.answer import Quote
from bot.answering.asked.outlet_told import of_the_outlet, told_outlet
from bot.answering.asked.speech_act import act_asked
from bot.answering.selection.said import in_their_words, may_disagree, said_of_one_named, unsaid, voices

TEXT = (
    "Landrätin Ilka Sommer hat den Haushalt verteidigt. „Wir sparen, wo es geht“, sagte sie. "
    "Jan Reuter forderte ihren Rücktritt. Die Sitzung dauerte vier Stunden."
)
EVIDENCE = sentences_of(TEXT)
QUESTION = "Was sagte Ilka Sommer zum Haushalt?"


def quote(one):
    return Quote(one.found, one.start, one.end, one.text)


def on(evidence, matter):
    return tuple(replace(one, matter=matter) for one in evidence)


def test_theirs_lead_and_others_give_way():
    """With equal scores, what the person asked of says stands before narration, and what others say behind it."""
    weighed, found = in_their_words(QUESTION, EVIDENCE)
    assert found is not None
    assert found.theirs == (True, True, False, False)
    assert found.anothers == (False, False, True, False)
    hers, _, others, told = (one.score for one in weighed)
    assert hers > told > others


def test_words_on_somebody_named():
    """What names whom it is asked on stands before the rest, and needs no reader to be taken for the answer."""
    text = "Landrätin Ina Welk lobte den Park. „Er ist schön“, sagte Welk. Dorn habe das Haus nie gesehen, sagte Welk."
    evidence = sentences_of(text)
    weighed, found = in_their_words("Was sagte Ina Welk über Minister Max Dorn?", evidence)
    assert weighed[2].score > weighed[1].score
    assert said_of_one_named(found, weighed, [quote(evidence[2])])
    assert not said_of_one_named(found, weighed, [quote(evidence[1])])
    _, other = in_their_words("Was sagte Ina Welk über den Park?", evidence)
    assert not said_of_one_named(other, weighed, [quote(evidence[2])])


def test_an_office_is_asked_of_by_itself():
    """ "die Landrätin" is whoever the article calls so."""
    found = voices("Was sagte die Landrätin zum Haushalt?", EVIDENCE)
    assert found is not None
    assert found.theirs[:3] == (True, True, False)


def test_other_questions_leave_the_sentences_as_they_are():
    """Nobody's words are asked for, or none of the person's are found."""
    assert in_their_words("Wie lange dauerte die Sitzung?", EVIDENCE) == (EVIDENCE, None)
    assert in_their_words("Was sagte Otto Lange dazu?", EVIDENCE)[0] == EVIDENCE


def test_what_somebody_wants_to_do_is_no_matter_of_words():
    """A plan may be told by anybody; what somebody wants, or wants to see, they say."""
    assert voices("What does Ilka Sommer want to build in the town?", EVIDENCE) is None
    assert voices("What does Ilka Sommer want to see in the budget?", EVIDENCE) is not None
    assert voices("What does Ilka Sommer want?", EVIDENCE) is not None


def test_an_outlet_is_no_speaker():
    """What it reports is asked for, whoever speaks there; nor is anybody who is one of many in a long question."""
    assert voices("What does Kurier say about the budget?", EVIDENCE) is None
    long = f"Was sagte Ilka Sommer {' '.join(['zum neuen Haushalt der Stadt'] * 5)}?"
    assert voices(long, EVIDENCE) is None


def test_what_one_voice_says_is_no_disagreement():
    """Of a speaker nothing is held against each other, of a source what others say is left out."""
    assert may_disagree(QUESTION, EVIDENCE) == ()
    assert may_disagree("Wie lange dauerte die Sitzung laut Jan Reuter?", EVIDENCE) == EVIDENCE[2:]
    assert may_disagree("Wie lange dauerte die Sitzung laut Polizei?", EVIDENCE) == EVIDENCE
    assert may_disagree("Wie lange dauerte die Sitzung?", EVIDENCE) == EVIDENCE


def test_the_act_asked_for_counts():
    """Of two things somebody says, the demand answers what they demand."""
    text = "Jan Reuter lobte die Feuerwehr. Reuter verlangte mehr Geld für die Schulen."
    (praise, demand), _ = in_their_words("Was forderte Jan Reuter?", sentences_of(text))
    assert demand.score > praise.score


def test_words_closer_to_the_matter_count_more():
    """Of two things somebody says, the one about what is asked leads."""
    near, far = on(EVIDENCE[:1], 0.8) + on(EVIDENCE[1:2], 0.6)
    (first, second), _ = in_their_words(QUESTION, (near, far))
    assert first.score > second.score


@pytest.mark.parametrize(("matter", "refused"), [(0.45, True), (0.7, False), (None, False)])
def test_what_somebody_never_said_on_a_matter_is_refused(matter, refused):
    """Where nothing of theirs comes near in meaning or words; not where nobody can tell how near."""
    question = "Was sagte Ilka Sommer zum Flughafen?"
    evidence = on(EVIDENCE, matter)
    assert bool(unsaid(voices(question, evidence), "de", evidence, [quote(evidence[0])])) is refused


def test_the_words_of_the_matter_in_the_paragraph_are_enough():
    """What stands before somebody's words in their paragraph says what they are about."""
    evidence = on(EVIDENCE, 0.4)
    assert unsaid(voices(QUESTION, evidence), "de", evidence, [quote(evidence[0])]) == ""


def test_a_denial_and_a_demand_must_be_one():
    """Somebody who only promised to help denied nothing."""
    evidence = on(sentences_of("Bauunternehmer Gernot Paul sagte, er werde den Behörden helfen."), 0.9)
    found = voices("Hat Gernot Paul die Vorwürfe bestritten?", evidence)
    assert "bestritten" in unsaid(found, "de", evidence, [quote(evidence[0])])
    denied = on(sentences_of("Bauunternehmer Gernot Paul sagte, die Vorwürfe seien falsch."), 0.9)
    assert unsaid(voices("Hat Gernot Paul die Vorwürfe bestritten?", denied), "de", denied, [quote(denied[0])]) == ""


def test_where_only_others_speak_of_them_nothing_is_theirs():
    """A person who is named and says nothing is quoted with nobody else's words."""
    text = "Die Lehrerin Rosa Thiel wohnt in Kiel.\n\nDas Wetter war gut.\n\nJan Reuter sagte, der Streik sei nötig."
    evidence = sentences_of(text)
    found = voices("Was sagte Rosa Thiel zum Streik?", evidence)
    assert "Rosa Thiel" in unsaid(found, "de", evidence, [quote(evidence[2])])
    assert unsaid(found, "de", evidence, [quote(evidence[0])]) == ""
    assert unsaid(None, "de", evidence, [quote(evidence[1])]) == ""


@pytest.mark.parametrize(
    ("said", "text", "told"),
    [
        ("fordert", "The union is demanding compensation.", True),
        ("deny", "Er wies die Vorwürfe zurück.", True),
        ("warnt", "She praised the plan.", False),
    ],
)
def test_acts_are_told_in_both_languages(said, text, told):
    """What is asked for in one language is told in the other."""
    act = act_asked(said)
    assert act is not None
    assert bool(act.told.search(text)) is told


def test_what_was_told_to_an_outlet_is_in_it():
    """ "dem Küstenblatt", "tell The Harbour Post": only what that outlet printed."""
    sources = ("Küstenblatt", "The Harbour Post")
    assert told_outlet("Was sagte Sommer dem Küstenblatt?", sources) == ("Küstenblatt",)
    assert told_outlet("What did Field tell The Harbour Post about resigning?", sources) == ("The Harbour Post",)
    assert told_outlet("Was sagte Sommer dem Gericht?", sources) == ()
    both = (*sentences_of("Sommer blieb.", source="Küstenblatt"), *sentences_of("Sommer ging.", number=2))
    assert of_the_outlet("Was sagte Sommer dem Küstenblatt?", both) == both[:1]


@pytest.mark.parametrize(("case", "refused"), [("im Fall Wiegand", False), ("im Fall Berger", True)])
def test_the_case_of_somebody_is_no_matter_of_its_own(case, refused):
    """ "Im Fall Wiegand" is any sentence of an article on him, another's case is not."""
    text = "Staatsanwältin Ilka Sommer sprach. „Acht Jahre sind genug“, sagte Ilka Sommer."
    evidence = on(sentences_of(text, title="Haft für Lothar Wiegand gefordert"), 0.3)
    found = voices(f"Was sagte Ilka Sommer {case}?", evidence)
    assert bool(unsaid(found, "de", evidence, [quote(evidence[1])])) is refused


@pytest.mark.parametrize(
    ("matter", "refused"),
    [("zur Erhöhung", False), ("zu den Plänen", False), ("zur Erhöhung der Miete", True), ("zum Klimawandel", True)],
)
def test_a_matter_without_a_name_of_its_own_is_any(matter, refused):
    """ "Die Erhöhung" may be called "wird teurer" all along, so that nothing tells what is about it."""
    text = "Verbundchefin Ilka Sommer sprach. „Alles ist teurer geworden“, sagte Ilka Sommer."
    evidence = on(sentences_of(text, title="Abo wird teurer"), 0.3)
    found = voices(f"Was sagt Ilka Sommer {matter}?", evidence)
    assert bool(unsaid(found, "de", evidence, [quote(evidence[1])])) is refused

"""Sentences that speak of what only a sentence before them names, and the quotes that take it along."""

from __future__ import annotations

import pytest
from answering_evidence import sentences_of

from bot.answering.check.context import FURTHEST, FURTHEST_FIRM, LONGEST, with_context
from bot.answering.selection.own_words import with_own_words
from bot.answering.words.antecedent import met, names_somebody, needed


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("»Das genügt uns nicht«, sagte sie.", "de"),
        ("Der Damm halte noch Jahre, sagte er am Montag.", "de"),
        ("»Wir sind müde.«", "de"),
        ("Die 31-Jährige gewann vor allen anderen.", "de"),
        ("“We are tired,” she added.", "en"),
        ("He becomes the second head of the harbour.", "en"),
        ("In a note to the staff she called the plan a mistake.", "en"),
        ("But she warned of higher fees.", "en"),
        ("The 31-year-old won in March.", "en"),
    ],
)
def test_somebody_has_to_be_named_before(text, language):
    """Pronouns of people, words of nobody and people by their age."""
    assert needed(text, language) == "name"


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Das Unternehmen wird seit Mai geprüft.", "de"),
        ("Den Konzern kostet das Urteil drei Millionen Euro.", "de"),
        ("The company, which builds ferries, will close two yards.", "en"),
    ],
)
def test_a_company_has_to_be_named_before(text, language):
    """By any name but a place's; by a lone word that opens the sentence only where the title has it."""
    assert needed(text, language) == "firm"
    assert met("firm", "Die Werft Fjordbau Nord baut Fähren.", "de")
    assert met("firm", "Fjordbau builds ferries.", "en", "Fjordbau in trouble")
    assert not met("firm", "Revenue fell by 3%.", "en", "Fjordbau in trouble")
    assert not met("firm", "", "en", "Fjordbau in trouble")


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Deren Sprecherin Ilse Wulf widersprach.", "de"),
        ("Dessen Leiter Udo Rahn schwieg.", "de"),
        ("Mit ihr beginnt eine neue Zeit.", "de"),
        ("In seine Zeit fiel der Umbau des Hafens.", "de"),
        ("Zuletzt war er Kapitän eines Frachters.", "de"),
        ("Ab dem 3. Mai kostet es 12 Euro, zwei mehr als zuvor.", "de"),
        ("Statt 20,5 Millionen soll sie nun 31 Millionen kosten.", "de"),
        ("Among their plans is a bridge.", "en"),
        ("Hence the crew turned back.", "en"),
        ("Such doubts are old.", "en"),
        ("But it has not done so.", "en"),
        ("The move ends a long row.", "en"),
        ("So wurde aus der Werft ein Museum.", "de"),
        ("Daher kehrte die Fähre um.", "de"),
        ("Solche Zweifel sind alt.", "de"),
        ("Doch sie blieb im Hafen.", "de"),
    ],
)
def test_a_sentence_has_to_stand_before(text, language):
    """Pronouns behind the verb or a preposition, and whose something is."""
    assert needed(text, language) == "sentence"


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("»Das genügt uns nicht«, sagte Ilse Wulf.", "de"),
        ("Udo Rahn habe nichts gewusst, sagte er.", "de"),
        ("Im Streit um den Hafen gibt es eine Einigung.", "de"),
        ("Auf der Insel handelt es sich um Einzelfälle.", "de"),
        ("In ihrer Rede dankte Ilse Wulf den Helfern.", "de"),
        ("Die Fähre sank, bevor er ankam.", "de"),
        ("Das Unternehmen Fjordbau wird geprüft.", "de"),
        ("Der 44-jährige Udo R. gestand.", "de"),
        ("Das Ticket kostet neun Euro.", "de"),
        ("“We are tired,” said Ilse Wulf.", "en"),
        ("In a note to Ilse Wulf she called the plan a mistake.", "en"),
        ("The company Fjordbau will close two yards.", "en"),
        ("Ilse Wulf said she would stay.", "en"),
        ("", "en"),
    ],
)
def test_what_stands_by_itself(text, language):
    """A name in the sentence, words for nothing ("gibt es") and what a subordinate clause is about."""
    assert needed(text, language) == ""


def test_a_place_is_nobody():
    """A name after a preposition of place may be no one's; one in another's words names no speaker either."""
    assert names_somebody("Der Hafen von Udo Rahn ist voll.", "de")
    assert not names_somebody("Der Streit begann in Tarnberg.", "de")
    assert not names_somebody("»Fragt doch Udo Rahn!«", "de")


def quoted(text, place, language="de"):
    given = sentences_of(text, language=language)
    quote = with_context(given[place], given)
    assert text[quote.start : quote.end] == quote.text
    return quote.text


def test_a_quote_goes_back_to_the_name():
    """Over sentences that need nothing, as far as the one that names who speaks; no further than is needed."""
    text = "Der Hafen ist alt. Leiterin Ilse Wulf will ihn umbauen. Das Geld kommt vom Land. »Es eilt«, sagte sie."
    assert quoted(text, 3) == text.partition(" ist alt. ")[2]
    assert quoted(text, 1) == "Leiterin Ilse Wulf will ihn umbauen."


def test_a_quote_goes_back_over_one_pronoun_after_another():
    """As many sentences as are needed, up to FURTHEST."""
    text = "Ilse Wulf has quit. In a note to the crew she wept. She has left. She is replaced by Udo Rahn."
    assert quoted(text, 3, "en") == text
    assert text.count(". ") == FURTHEST


def test_a_company_is_sought_less_far():
    """Its name is taken along from at most FURTHEST_FIRM sentences before, else nothing is."""
    name = "Die Werft Fjordbau Nord baut Fähren. "
    near = name + "Der Hafen ist alt. " * (FURTHEST_FIRM - 1) + "Das Unternehmen wächst."
    assert quoted(near, FURTHEST_FIRM) == near
    far = name + "Der Hafen ist alt. " * FURTHEST_FIRM + "Das Unternehmen wächst."
    assert quoted(far, FURTHEST_FIRM + 1) == "Das Unternehmen wächst."


def test_without_a_name_in_reach_a_quote_stays_short():
    """What leads to no name is not taken along, but for the sentence before a pronoun."""
    far = "Ilse Wulf kam. " + "Der Hafen ist alt. " * (FURTHEST + 1)
    assert quoted(far + "»Es eilt«, sagte sie.", FURTHEST + 2) == "»Es eilt«, sagte sie."
    assert quoted(far + "Sie geht.", FURTHEST + 2) == "Der Hafen ist alt. Sie geht."


def test_a_quotation_is_not_cut_in_two():
    """Both sentences inside one pair of marks stand in one quote, whichever is chosen; not where it is too long."""
    both = '"The ice is thin. It will break," said Udo Rahn.'
    text = f"The lake froze. {both} Boats lie still."
    assert {quoted(text, place, "en") for place in (1, 2)} == {both}
    assert quoted(text, 3, "en") == "Boats lie still."
    german = "Man wartet. »Das Eis ist dünn. Bald bricht es«, sagte Udo Rahn. Boote liegen still."
    assert quoted(german, 1) == "»Das Eis ist dünn. Bald bricht es«, sagte Udo Rahn."
    long = f'"The ice is thin. Nobody knew {"how very " * (LONGEST // 9)}thin," said Udo Rahn.'
    assert quoted(long, 0, "en") == '"The ice is thin.'


def test_who_is_asked_about_has_their_words():
    """After the sentence that names them, the next one with "he said"; not another's, nor for other questions."""
    text = 'Udo Rahn defended the toll. "It is fair," he said. Ilse Wulf called it "daft".'
    given = list(sentences_of(text, language="en"))
    chosen = [given[0], given[2]]
    asked = "What did Udo Rahn say about the toll?"
    assert with_own_words(asked, "en", chosen, given) == given
    assert with_own_words(asked, "en", given, given) == given
    assert with_own_words("What did Ilse Wulf say?", "en", chosen, given) == chosen
    assert with_own_words("When does Udo Rahn retire?", "en", chosen, given) == chosen
    assert with_own_words("What is said about the toll?", "en", chosen, given) == chosen

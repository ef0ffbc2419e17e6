"""What was printed wrongly and what was moved since."""

from __future__ import annotations

import time
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from answering_evidence import sentences_of

from bot.answering.check.context import with_context
from bot.answering.disagreement.claims import claim, replaced_days
from bot.answering.disagreement.corrected import with_what_corrects_it, with_what_moved_it
from bot.answering.words.mistaken import is_mistaken, puts_right, recalls_print, tells_a_mistake
from bot.answering.writing import Brief

NOW = datetime(2026, 11, 22, tzinfo=UTC)
TRIAL = "How many people took part in the Sorvan trial?"
PRINTED = list(sentences_of("The Sorvan trial included 1,460 people.", 5.0, day="2026-03-03", language="en"))
CORRECTED = list(
    sentences_of(
        "The paper wrongly stated that the Sorvan trial included 1,460 people. The correct number is 1,640.",
        3.0,
        number=2,
        day="2026-03-10",
        language="en",
    )
)


def _led(step, question, chosen, evidence, language="en"):
    return step(list(chosen), Brief(question, language, (), NOW, evidence=tuple(evidence)))


@pytest.mark.parametrize(
    ("text", "plain", "language"),
    [
        (
            "The Courier wrongly stated that 140 people took part.",
            "The Courier stated that 140 people took part.",
            "en",
        ),
        ("An earlier version of this article said there were 12 seats.", "The article said there were 12 seats.", "en"),
        ("In einer früheren Fassung dieses Artikels hieß es, 40 Stellen fielen weg.", "40 Stellen fielen weg.", "de"),
        ("Der Kurier hatte irrtümlich 150 Stellen gemeldet.", "Der Kurier hatte 150 Stellen gemeldet.", "de"),
        ("Die Zahl wurde fälschlicherweise mit 340 angegeben.", "Die Zahl wurde mit 340 angegeben.", "de"),
    ],
)
def test_a_mistake_is_told(text, plain, language):
    """Its figure is none that holds, which it is where nothing calls it one."""
    question = "Wie viele Stellen sind es?" if language == "de" else "How many people took part, and how many seats?"
    assert tells_a_mistake(text)
    assert claim(question, language, text, language) is None
    assert claim(question, language, plain, language) is not None


@pytest.mark.parametrize(
    "text",
    [
        "Two men were wrongly convicted of the murder of three people.",
        "He was wrongly convicted and spent 12 years in prison, his lawyer said.",
        "Police mistakenly released 12 prisoners, the ministry said.",
        "Fälschlicherweise wurden 300 Wähler gestrichen, schrieb das Amt.",
        "The bank erroneously put 5 million euros into his account.",
        "In einer ersten Fassung sah das Gesetz eine Strafe von 49 Euro vor.",
        "The trial included 1,460 people.",
        "Er kam irrtümlich einen Tag zu früh.",
        "Richtig ist: Es sind 40 Stellen.",
    ],
)
def test_what_is_no_printed_mistake(text):
    """Who was wronged, what was done by mistake, and what is right."""
    assert not tells_a_mistake(text)


@pytest.mark.parametrize("text", ["Groups welcomed the right to appeal.", "The right wing won.", "Turn right here."])
def test_what_puts_nothing_right(text):
    """The word alone is none for a correction."""
    assert not puts_right(text)


def test_long_texts_take_no_time():
    """The patterns do not grow with the square of the length."""
    begin = time.process_time()
    tells_a_mistake("wrongly " * 2500)
    is_mistaken("fälschlich " * 1800, 100)
    for text in ("wir " * 4000, "unser bericht " * 2000, "nicht wie " * 2500, "earlier a b " * 2500):
        recalls_print(text)
        tells_a_mistake(text)
    assert time.process_time() - begin < 1


def test_what_is_right_in_the_same_sentence_holds():
    """Only what stands before the right value is the mistake."""
    text = "The paper wrongly reported 12 seats; the correct number is 14."
    assert is_mistaken(text, text.index("12"))
    assert not is_mistaken(text, text.index("14"))
    assert puts_right("Tatsächlich sind es 14 Sitze.")
    assert not puts_right("The error was made in a hurry.")


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("The hall has 140 seats, not 410, as we reported on Monday.", "140"),
        ("Der Saal hat 140 Plätze, nicht 410, wie zunächst gemeldet.", "140"),
        ("The hall has 140 seats instead of 410 as wrongly stated.", "140"),
        ("Berichtigung: In unserem Artikel vom Montag haben wir 410 Plätze genannt.", ""),
        ("Correction: our report on Monday gave the number of seats as 410.", ""),
    ],
)
def test_what_the_paper_had_said_is_mistaken(text, right):
    """Behind "not", or under the head of a correction; what stands before is right."""
    assert tells_a_mistake(text)
    assert is_mistaken(text, text.index("410"))
    assert not right or not is_mistaken(text, text.index(right))


@pytest.mark.parametrize(
    ("said", "right", "language", "corrected"),
    [
        (
            "In unserem Bericht vom 2. Mai hatten wir 410 Plätze angegeben.",
            "Richtig ist, dass es 140 sind.",
            "de",
            True,
        ),
        ("In an earlier version we put the seats at 410.", "In fact there are 140 seats.", "en", True),
        ("Wir hatten die Zahl der Plätze mit 410 angegeben.", "Tatsächlich sind es 140.", "de", True),
        ("In our report of 2 May we put the seats at 410.", "Tickets go on sale on Friday.", "en", False),
        ("The old hall had 410 seats.", "In fact there are 140 seats now.", "en", False),
    ],
)
def test_what_puts_right_what_the_paper_had_said(said, right, language, corrected):
    """Without a word for a mistake: only where the next sentence puts it right. Either of them may lead."""
    question = "Wie viele Plätze hat der Saal?" if language == "de" else "How many seats does the hall have?"
    printed = list(
        sentences_of("Der Saal hat 410 Plätze." if language == "de" else "The hall has 410 seats.", language=language)
    )
    newer = list(sentences_of(f"{said} {right}", number=2, day="2026-06-01", language=language))
    every = [*printed, *newer]
    assert _led(with_what_corrects_it, question, printed, every, language) == (newer[:1] if corrected else printed)
    assert _led(with_what_corrects_it, question, [newer[1], *printed], every, language) == (
        newer[:1] if corrected else [newer[1], *printed]
    )
    assert (with_context(newer[0], every).text == f"{said} {right}") is corrected


def test_a_mistake_is_quoted_with_what_puts_it_right():
    """The next sentence stands in the same quote, where it does so."""
    assert with_context(CORRECTED[0], CORRECTED).text.endswith("The correct number is 1,640.")
    other = sentences_of("The paper wrongly stated 1,460 people. The error was made in a hurry.", language="en")
    assert with_context(other[0], other).text == other[0].text


def test_a_correction_leads_without_what_it_corrects():
    """Only a newer one, and only of that very value."""
    assert _led(with_what_corrects_it, TRIAL, PRINTED, [*PRINTED, *CORRECTED]) == [CORRECTED[0]]
    older = [replace(one, found=replace(one.found, article=PRINTED[0].found.article)) for one in CORRECTED]
    assert _led(with_what_corrects_it, TRIAL, PRINTED, [*PRINTED, *older]) == PRINTED
    right = list(sentences_of("The Sorvan trial included 1,640 people.", day="2026-03-03", language="en"))
    assert _led(with_what_corrects_it, TRIAL, right, [*right, *CORRECTED]) == right


@pytest.mark.parametrize(
    ("text", "language", "gone"),
    [
        ("The device will reach shops on 15 October instead of 12 June.", "en", ["12 June"]),
        ("The opening has been delayed from March to September 2027.", "en", ["March"]),
        ("Die Eröffnung wurde vom 3. Mai auf den 9. Juni verschoben.", "de", ["3. Mai"]),
        ("Das Werk soll erst 2028 statt 2027 starten.", "de", ["2027"]),
        ("The garden is open from March to September 2027.", "en", []),
        ("He moved to Texas and served from 2015 to 2019.", "en", []),
        ("The festival moves to the park and runs from 3 May to 5 May 2026.", "en", []),
    ],
)
def test_days_that_no_longer_hold(text, language, gone):
    """Instead of which, or from which to which something was moved; a season has both."""
    assert [text[day.start : day.end].rstrip(".") for day in replaced_days(text, language)] == gone


def test_a_moved_day_leads():
    """Before the article that planned the first one, but where that is asked for."""
    planned = list(sentences_of("The Halo is to go on sale on 12 June.", 5.0, day="2026-03-19", language="en"))
    moved = list(
        sentences_of(
            "Orrin delays the Halo. It will now reach shops on 15 October instead of 12 June.",
            0.0,
            -1.0,
            number=2,
            day="2026-05-28",
            language="en",
        )
    )
    both = [*planned, *moved]
    assert _led(with_what_moved_it, "When does the Halo go on sale?", planned, both) == [moved[1], *planned]
    assert _led(with_what_moved_it, "When was the Halo originally to go on sale?", planned, both) == planned
    other = list(
        sentences_of("Nuvex ships on 15 October instead of 12 June.", number=3, day="2026-05-28", language="en")
    )
    assert _led(with_what_moved_it, "When does the Halo go on sale?", planned, [*planned, *other]) == planned


def test_a_moved_amount_leads():
    """However little is read of it, where it replaces that very amount; not where a year is asked for."""
    told = list(sentences_of("The repair of the Elbe Bridge costs 3.8 million euros.", 5.0, language="en"))
    later = "The Elbe Bridge stays shut. Costs rise from 3.8 to 6.2 million euros."
    moved = list(sentences_of(later, 0.0, -5.0, number=2, day="2026-10-30", language="en"))
    both = [*told, *moved]
    question = "How much does the repair of the Elbe Bridge cost?"
    assert _led(with_what_moved_it, question, told, both) == [moved[1], *told]
    assert _led(with_what_moved_it, "How much did the Elbe Bridge cost in 2026?", told, both) == told
    other = sentences_of(later.replace("3.8", "3.7"), 0.0, -5.0, number=2, day="2026-10-30", language="en")
    assert _led(with_what_moved_it, question, told, [*told, *other]) == told

"""Which sentence leads: that of the year, the subject and, for what changes, the newest article."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

from answering_evidence import sentences_of

from bot.answering.asked.compared_things import compared
from bot.answering.disagreement.coming import with_what_is_coming
from bot.answering.selection.arranging import of_the_subject, of_the_year, with_the_newest
from bot.answering.sentence import Sentence
from bot.answering.writing import Brief

NOW = datetime(2026, 11, 22, tzinfo=UTC)


def brief(question: str, given: list[Sentence], language: str = "de") -> Brief:
    """A question with the sentences found for it."""
    return Brief(question, language, (), NOW, (), tuple(given))


def texts(given: list[Sentence]) -> list[str]:
    """What they say."""
    return [one.text for one in given]


OLD = sentences_of("Das Ticket kostet vom 1. Januar 2025 an 58 Euro.", 3.0, number=1, day="2024-09-23")
NEW = sentences_of("Vom 1. Januar 2026 an kostet es 63 Euro.", 2.0, number=2, day="2025-09-18")
BEFORE = sentences_of("Bisher kostet das Ticket 49 Euro.", 1.0, number=3, day="2024-09-23")


def test_a_sentence_of_the_year_asked_about_leads():
    """The price of 2026 before that of 2025, both being shown."""
    given = [*OLD, *NEW]
    assert of_the_year(given, brief("Was kostet das Ticket ab 2026?", given)) == [*NEW, *OLD]
    assert of_the_year(given, brief("Was kostet das Ticket?", given)) == given
    assert of_the_year(given, brief("Was kostet das Ticket ab 2025?", given)) == given


def test_a_sentence_without_a_year_is_of_its_articles_year():
    """What an article of 2024 calls the price so far is that of 2024."""
    given = [*OLD, *NEW, *BEFORE]
    asked = brief("Was kostete das Ticket im November 2024?", given)
    assert texts(of_the_year(given, asked))[0] == "Bisher kostet das Ticket 49 Euro."


def test_a_sentence_of_the_year_that_tells_no_price_does_not_lead():
    """A year alone answers nothing."""
    other = sentences_of("Der Beschluss gilt von 2026 an.", 2.0, number=4)
    given = [*OLD, *other]
    assert of_the_year(given, brief("Was kostet das Ticket ab 2026?", given)) == given


def test_sentences_of_another_subject_are_left_out():
    """Meta's figures stay away where Microsoft's are asked for and shown; alone they stay."""
    meta = sentences_of("Der Umsatz stieg auf 164 Milliarden.", 3.0, number=1, title="Meta wächst")
    microsoft = sentences_of("Im Jahr davor setzte Microsoft 245 Milliarden um.", 2.0, number=2)
    question = "Wie hoch war der Umsatz von Microsoft?"
    assert of_the_subject([*meta, *microsoft], brief(question, [*meta, *microsoft])) == [*microsoft]
    assert of_the_subject([*meta], brief(question, [*meta, *microsoft])) == [*meta]


def test_two_subjects_with_an_article_each_stay():
    """They are compared."""
    meta = sentences_of("Meta investiert 65 Milliarden.", 3.0, number=1)
    microsoft = sentences_of("Auch Microsoft investiert, 80 Milliarden.", 2.0, number=2)
    given = [*meta, *microsoft]
    question = "Was investieren Meta und Microsoft?"
    assert of_the_subject(given, replace(brief(question, given), parts=compared(question))) == given


def test_the_newest_holder_of_an_office_leads_across_languages():
    """The newer article in another language, about as like the question, says that the same man holds it."""
    (elect,) = sentences_of("Friedrich Merz is to become chancellor.", 5.0, number=1, day="2025-02-24", language="en")
    (holder,) = sentences_of("Friedrich Merz ist neuer Bundeskanzler.", -1.0, number=2, day="2025-05-06")
    elect, holder = replace(elect, likeness=4.4), replace(holder, likeness=3.9)
    asked = brief("Who is the German chancellor?", [elect, holder], "en")
    assert texts(with_the_newest([elect], asked)) == [holder.text]
    unlike = replace(holder, likeness=1.0)
    assert with_the_newest([elect], replace(asked, evidence=(elect, unlike))) == [elect]


def test_a_sentence_without_a_claim_does_not_keep_the_newest_back():
    """What fits as well and names nobody stands behind the holder's name; far ahead of it, it leads."""
    (elect,) = sentences_of("Friedrich Merz is to become chancellor.", 5.0, number=1, day="2025-02-24", language="en")
    (partners,) = sentences_of("It has to look for partners.", 5.3, number=1, day="2025-02-24", language="en")
    (holder,) = sentences_of("Friedrich Merz ist neuer Bundeskanzler.", -1.0, number=2, day="2025-05-06")
    elect, holder = replace(elect, likeness=4.4), replace(holder, likeness=3.9)
    asked = brief("Who is the German chancellor?", [partners, elect, holder], "en")
    assert with_the_newest([partners, elect], asked) == [holder, partners]
    ahead = replace(partners, score=9.0)
    assert with_the_newest([ahead, elect], asked) == [ahead, elect]


def test_the_day_to_come_leads_where_it_is_asked_for():
    """The rise after the newest article, not the last one, which is left out; the last one where that is asked."""
    given = [*OLD, *NEW]
    assert with_what_is_coming(given, brief("Wann wird das Ticket teurer?", given)) == [*NEW]
    assert with_what_is_coming(given, brief("Wann wurde das Ticket teurer?", given)) == given
    assert with_what_is_coming([*OLD], brief("Wann wird das Ticket teurer?", [*OLD])) == [*OLD]
    gone = [*sentences_of("Teurer wurde es am 1. Mai 2025.", 3.0, number=2, day="2025-09-18")]
    assert with_what_is_coming(gone, brief("Wann wird das Ticket teurer?", gone)) == gone


def test_the_value_leads_before_its_bound():
    """64 is not left out for "mindestens 58" of the same evening; of a later day the bound leads and 64 stays."""
    exact = sentences_of("In Lauenhagen starben 64 Menschen.", 2.0, number=1, day="2026-05-12")
    bound = sentences_of("In Lauenhagen starben mindestens 58 Menschen.", 2.5, number=2, day="2026-05-12")
    later = sentences_of("In Lauenhagen starben mindestens 58 Menschen.", 2.5, number=3, day="2026-05-14")
    question = "Wie viele Menschen starben in Lauenhagen?"
    assert with_the_newest([*bound, *exact], brief(question, [*bound, *exact])) == [*exact]
    assert with_the_newest([*exact, *later], brief(question, [*exact, *later])) == [*later, *exact]


def test_the_latest_time_of_what_comes_round_leads():
    """This year's visitors before those of two years ago, unless a year is asked for."""
    texts = [f"Zum Klangfest in Lauenhagen kamen {number} Besucher." for number in ("38.000", "44.000")]
    old = sentences_of(texts[0], 2.0, number=1, day="2024-08-17")
    new = sentences_of(texts[1], 1.5, number=2, day="2026-08-17")
    question = "Wie viele Besucher kamen zum Klangfest in Lauenhagen?"
    assert with_the_newest([*old, *new], brief(question, [*old, *new])) == [*new, *old]
    asked = brief("Wie viele Besucher kamen 2024 zum Klangfest in Lauenhagen?", [*old, *new])
    assert with_the_newest([*old, *new], asked) == [*old, *new]


def test_what_holds_leads_before_what_is_to_come():
    """The present price before the one from January on."""
    coming = sentences_of("Das Ticket kostet ab Januar 63 Euro.", 2.1, number=1, day="2026-11-20")
    present = sentences_of("Das Ticket kostet 58 Euro.", 2.0, number=2, day="2026-01-02")
    given = [*coming, *present]
    assert with_the_newest(given, brief("Was kostet das Ticket?", given))[0] == present[0]


def test_what_holds_of_something_else_does_not_lead():
    """Another thing's price, in whichever language, is no present state of what is asked for."""
    coming = sentences_of("Das Pendlerticket kostet ab Januar 63 Euro.", 2.1, number=1, day="2026-11-20")
    italian = sentences_of("Il biglietto per Como costa 5 euro.", 1.9, number=2, day="2026-11-21", language="it")
    german = sentences_of("Der Eintritt ins Museum beträgt 5 Euro.", 1.9, number=3, day="2026-11-21")
    for other in (italian, german):
        given = [*coming, *other]
        assert with_the_newest(given, brief("Was kostet das Pendlerticket?", given))[0] == coming[0]


def test_of_what_comes_round_the_latest_time_leads():
    """This year's visitors before those of two years ago; what shares no name with it is another thing."""
    old = sentences_of("In das Stadion Ostkamp kamen 5.000 Menschen zum Sommerfest.", 3.0, number=1, day="2023-07-02")
    new = sentences_of("In das Stadion Ostkamp kamen 7.000 Menschen zum Sommerfest.", 2.0, number=2, day="2025-07-06")
    other = sentences_of("The Kanso headset's battery lasts 35 hours.", 2.0, number=3, day="2025-07-06", language="en")
    pen = sentences_of("Der Akku des Stifts von Kanso hält zwölf Stunden.", 3.0, number=4, day="2023-07-02")
    given = [*old, *new]
    assert with_the_newest(given, brief("Wie viele Menschen kamen zum Fest im Stadion Ostkamp?", given))[0] == new[0]
    given = [*pen, *other]
    assert with_the_newest(given, brief("wie lang hält der akku vom kanso stift", given))[0] == pen[0]


def test_what_will_hold_is_told_beside_what_holds():
    """The price of a newer article from January on follows the present one, also where it was not chosen."""
    (present,) = sentences_of("Das Ticket kostet 58 Euro.", 6.0, number=1, day="2026-01-02")
    (coming,) = sentences_of("Das Ticket kostet ab Januar 63 Euro.", 1.0, number=2, day="2026-11-20")
    (read, heard) = (replace(one, reading=reading) for one, reading in ((present, 5.0), (coming, 3.0)))
    asked = brief("Was kostet das Ticket?", [read, heard])
    assert with_the_newest([read], asked) == [read, heard]
    assert with_the_newest([read], brief("Was kostet das Ticket?", [read, replace(heard, reading=-5.0)])) == [read]


def test_a_day_of_another_story_does_not_lead():
    """However near its sentence: it must hold a name asked about and be read nearly as well."""
    first = [replace(one, reading=-5.0) for one in sentences_of("Der Deich in Büsenkoog brach.", 3.0, day="2026-04-11")]
    day = "Vom 22. Juli 2026 an {} es einen Zuschuss."
    other = [replace(one, reading=4.0) for one in sentences_of(day.format("gibt"), 2.0, number=2, day="2026-04-12")]
    unread = [
        replace(one, reading=-9.5)
        for one in sentences_of(day.format("gibt Büsenkoog"), 2.0, number=3, day="2026-04-12")
    ]
    read = [replace(one, reading=-4.0) for one in unread]
    asked = "Wann wird der Deich in Büsenkoog repariert?"
    for given, lead in (([*first, *other], first), ([*first, *unread], first), ([*first, *read], read)):
        assert with_what_is_coming(list(first), brief(asked, given))[:1] == lead

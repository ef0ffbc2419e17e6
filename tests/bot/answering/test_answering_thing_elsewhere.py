"""A thing asked about that another article speaks of, and the quoted one not; keywords that it does not hold."""

from __future__ import annotations

import pytest
from answering_evidence import sentences_of

from bot.answering.answer import Quote
from bot.answering.asked.subject import things
from bot.answering.selection.told_beside import keyword_untold, thing_elsewhere, untold


def _found(text, number, title, language="de"):
    return sentences_of(text, number=number, title=title, language=language)[0].found


TRAM = _found("Die Kosten bezifferte sie auf 214 Millionen Euro.", 1, "Kaltenhafen will Straßenbahn")
BUSES = _found("Statt der Bahn sollen 22 Gelenkbusse fahren.", 2, "Aus für die Straßenbahn in Kaltenhafen")
STAND = _found("Brackmouth Rovers put the cost of the new stand at £7.5m.", 3, "Rovers promoted", "en")
FERRY = _found("The harbour at Brackmouth will need a charging station.", 4, "Two ferries ordered", "en")


@pytest.mark.parametrize(
    ("question", "language", "named"),
    [
        ("Was kosten die Gelenkbusse?", "de", ["Gelenkbusse"]),
        ("Was kostet die Ladestation in Brackmouth?", "de", ["Ladestation"]),
        ("What does the charging station in Brackmouth cost?", "en", ["charging", "station"]),
        ("How many people does the Balta yard employ?", "en", []),
        ("Wie heißt der Trainer der Männer?", "de", []),
        ("Where is X trying out its one-dollar fee?", "en", []),
    ],
)
def test_things_are_long_words_that_are_no_names(question, language, named):
    """In German nouns by their capital, in English those behind an article; no offices, nobody in particular."""
    assert things(question, language) == named


def test_what_the_stand_costs_is_not_what_the_station_does():
    """The other article must speak of it, in the language of the question, and the quoted one nowhere."""
    asked = "What does the charging station in Brackmouth cost?"
    assert thing_elsewhere(asked, "en", STAND, [STAND, FERRY]) == "charging"
    assert thing_elsewhere(asked, "en", FERRY, [STAND, FERRY]) == ""
    assert thing_elsewhere(asked, "en", STAND, [STAND]) == ""
    assert thing_elsewhere("Was kosten die Gelenkbusse?", "de", TRAM, [TRAM, BUSES]) == "Gelenkbusse"
    assert thing_elsewhere("Was kosten die Busse?", "de", BUSES, [TRAM, BUSES]) == ""


@pytest.mark.parametrize(("reading", "refused"), [(-4.0, True), (-2.0, False)])
def test_it_is_refused_where_the_reader_hardly_takes_it_for_an_answer(reading, refused):
    """What is read as an answer may tell it in another word."""
    quote = Quote(TRAM, 0, len(TRAM.passage.text), TRAM.passage.text)
    why = untold("Was kosten die Gelenkbusse?", "de", [quote], [TRAM, BUSES], [reading])
    assert ("Gelenkbusse" in why) is refused


def test_keywords_are_told_by_the_article_quoted():
    """Each in some form, a part of a compound or under the title; questions in full sentences are no keywords."""
    assert keyword_untold("einwohner kaltenhafen", "de", TRAM, [TRAM, BUSES]) == "einwohn"
    assert keyword_untold("bahn kosten kaltenhafen", "de", TRAM, [TRAM]) == ""
    assert keyword_untold("Wie viele Einwohner hat Kaltenhafen?", "de", TRAM, [TRAM]) == ""

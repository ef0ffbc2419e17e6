"""What is told of a name that is nearly the one asked about."""

from __future__ import annotations

from answering_evidence import sentences_of

from bot.answering.asked.subject import asked_names
from bot.answering.selection.namesake import of_no_namesake

PUMPS = sentences_of(
    "Normado zahlt eine Dividende von 1,20 Euro. Die Firma baut Pumpen.", number=1, title="Normado zahlt mehr"
)
CABLES = sentences_of(
    "Normadon streicht 260 Stellen. Der Umsatz sank. Mit dem Pumpenbauer Normado hat das nichts zu tun."
    " Normadon baut Kabel.",
    number=2,
    title="Normadon streicht Stellen",
)


def _kept(question, *articles):
    told = [one for article in articles for one in article]
    return [one.text for one in of_no_namesake(asked_names(question, "de"), told)]


def test_a_namesakes_sentences_go():
    """Of an article that begins with it all but what names the one asked about."""
    assert _kept("Wie hoch ist der Umsatz von Normado?", PUMPS, CABLES) == [
        "Normado zahlt eine Dividende von 1,20 Euro.",
        "Die Firma baut Pumpen.",
        "Mit dem Pumpenbauer Normado hat das nichts zu tun.",
    ]


def test_a_name_in_its_forms_is_no_namesake():
    """Nobody is left out for an inhabitant or a genitive, nor anything where another name is asked about."""
    town = sentences_of("Die Marburger wählen im März. Marburgs Rat ist klein.", title="Marburger wählen")
    assert len(_kept("Wer gewann die Wahl in Marburg?", town, PUMPS)) == len(town) + len(PUMPS)
    assert len(_kept("Wer leitet die Uniqa?", PUMPS, CABLES)) == len(PUMPS) + len(CABLES)


def test_a_name_that_nothing_holds_may_be_misspelt():
    """Where only the namesake is there, its sentences stay."""
    alone = sentences_of("Normadon streicht 260 Stellen. Der Umsatz sank.", title="Normadon streicht Stellen")
    assert len(_kept("Wie hoch ist der Umsatz von Normado?", alone)) == len(alone)

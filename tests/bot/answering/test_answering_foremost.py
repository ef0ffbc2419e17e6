"""The sentence by whose article it is judged whether there is an answer."""

from __future__ import annotations

from dataclasses import replace

import pytest
from answering_evidence import sentences_of

from bot.answering.selection.foremost import AHEAD, foremost

(LOCAL,) = sentences_of("Der Drohnenangriff traf Kiew.", 4.0, number=1)
(OTHER,) = sentences_of("Der Angriff traf Odessa.", 1.0, number=2)
(ABROAD,) = sentences_of("Будівництво коштувало 18 мільярдів гривень.", 1.0, number=3, language="uk")


def read(one, reading):
    return replace(one, reading=reading)


def test_the_highest_score_leads():
    """Where nothing reads, and in the asker's language whatever the reader says."""
    assert foremost("de", [ABROAD, LOCAL]) == LOCAL
    assert foremost("de", [read(OTHER, 5.0), read(LOCAL, -15.0)]) == read(LOCAL, -15.0)


@pytest.mark.parametrize(("ahead", "leads"), [(AHEAD + 0.1, True), (AHEAD - 0.1, False)])
def test_one_in_another_language_leads_that_the_reader_far_prefers(ahead, leads):
    """Words across languages are a poor measure; the asker's own language decides what is another."""
    local, abroad = read(LOCAL, 0.0), read(ABROAD, ahead + 0.5 * (LOCAL.score - ABROAD.score))
    assert (foremost("de", [local, abroad]) == abroad) is leads
    assert foremost("uk", [local, abroad]) == local


def test_abroad_it_must_be_ahead_of_all_in_the_askers_language():
    """Not only of the one with the highest score, which the reader may take for no answer at all."""
    local, own, abroad = read(LOCAL, -16.0), read(OTHER, -9.0), read(ABROAD, -4.0)
    assert foremost("de", [local, abroad]) == abroad
    assert foremost("de", [local, own, abroad]) == local

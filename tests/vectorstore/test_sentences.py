"""Sentence spans in German and English news text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.timing import cpu_below
from vectorstore.text.sentences import sentences


def split(text):
    return [text[span.start : span.end] for span in sentences(text)]


# One row a text: the sentences as they stand, put together with a space and taken apart again.
GERMAN = [
    ["Am 6. Mai kam er.", "Dann ging er wieder."],
    ["Das Treffen ist am 3. und 4. Oktober 2026.", "Danach ist Pause."],
    ["St. Gallen, den 5. 6. 2026.", "Es regnet."],
    ["Das gilt z. B. für Berlin, d. h. für alle.", "Und u. a. Die Zeit berichtet."],
    ["Rund 39 Mrd. Dollar flossen.", "Davon waren 5 Mio. Euro für Bonn."],
    ["Der Konzern zahlte 39 Mrd.", "Die Aktie fiel um 3,5 Prozent auf 1.234,5 Punkte."],
    ["Der 1. FC Köln gewann 3:1.", "Die 2. Bundesliga beginnt.", "Der 2. Weltkrieg endete im Mai."],
    ["Im 19. Jahrhundert war das so.", "Heute nicht."],
    ["Er landete auf dem 3. Platz.", "Im Vorjahr wurde er 2.", "Das reicht ihm."],
    ["Die Zahl der Toten stieg auf 39.", "Israel sprach von Terror."],
    ["Prof. Dr. med. Müller sagt ja.", "Nr. 5 lebt."],
    ["Wilhelm II. dankte ab.", "Danach kam die Republik."],
    ["Es ist einzig in seiner Art.", "Der Preis steigt."],
    ["Im Laden gibt es Äpfel, Birnen usw.", "Der Rest ist ausverkauft."],
    ["Hepatitis C.", "Die Zahl der Fälle steigt."],
    ["„Wir gehen.“", "Dann war Schluss."],
    ["Er sagte: »Nein.«", "Sie ging.", "(So war es.)", "Ende."],
    ["„Was nun?“, fragte er.", "Niemand wusste es."],
    ["„Kommt ihr?“ fragte sie.", "‚Ja.‘ Das war alles."],
    ["Der Vorfall ereignete sich gegen 14.30 Uhr.", "Die Polizei sucht Zeugen."],
    ["Das Gesetz (Art. 5 Abs. 2 GG) gilt.", "Das war’s.", "2026 wird besser."],
    ["Die Seite heißt tagesschau.de.", "Sie ist alt."],
    ["Er schlug Ana Konta (WTA-Nr. 12) glatt.", "Die FIFA-Nr. 3 fehlte."],
    ["Uni-Prof. Wagner und Dipl.-Ing. Mag. Huber lehren in Wr. Neustadt.", "Die Stadt dankt."],
    ["Pavel Novy, tschech. Dirigent, und Anna Rasmussen (geb. Holm), dän. Ärztin, heirateten.", "Er ist öst. Meister."],
    ["Das sagte Lew Russ.", "Peter Engl.", "Es war in Lustenau-Wr.", "Sie zeigt Art Nouveau und Pop-Art.", "Schön."],
]
ENGLISH = [
    ["It ranked No. 1 in the U.S.", "The firm said so."],
    ["The U.S. Senate voted 51-49.", "The answer was no.", "The government fell."],
    ["J. D. Vance met Dr. Meyer.", "He left at 5 p.m. Monday."],
    ["Gen. Smith spoke to Rep. Jones (D-Calif.) on Oct. 7.", "Sen. Lee did not."],
    ["Mr. Smith works at Apple Inc.", "The company makes phones."],
    ["He got a Ph.D. in 1999.", "She got a B.A.", "The end."],
    ["It grew 3.5 percent to $1,234.5.", "Good!", "Why?", "Nobody knows…", "Really."],
    ['"We go."', "Then it ended.", '"Is it?" asked Bob.', '"No."', "He left."],
    ["Wait... what?", "Yes..."],
    ["They sat in the sun.", "The sea was calm.", "He did as I.", "He said so."],
    ["It is the company's.", "The move surprised many."],
    [
        "Ex-Sen. Lee beat the WTA-No. 7 twice.",
        "It is a yes-no.",
        "Lee said No.",
        "He left the co-ed.",
        "Students cheered.",
    ],
]


@pytest.mark.parametrize("wanted", GERMAN + ENGLISH, ids=lambda wanted: wanted[0][:30])
def test_news_sentences_are_found(wanted):
    """Abbreviations, ordinals, decimals and initials do not end a sentence; marks and closing quotes do."""
    assert split(" ".join(wanted)) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Überschrift ohne Punkt\n\nDer Text beginnt.", ["Überschrift ohne Punkt", "Der Text beginnt."]),
        ("Überschrift\r\n\r\nDer Text.\r\nWeiter.", ["Überschrift", "Der Text.", "Weiter."]),
        ("Wichtig:\n- erstens\n- zweitens", ["Wichtig:", "- erstens", "- zweitens"]),
        ("1. Der erste Punkt.\n2. Der zweite.", ["1. Der erste Punkt.", "2. Der zweite."]),
        ("他来了。她走了！好。", ["他来了。", "她走了！", "好。"]),
        ("ohne Punkt am Ende", ["ohne Punkt am Ende"]),
        ("", []),
        (" \n\t\n ", []),
    ],
)
def test_lines_and_paragraphs_end_sentences(text, wanted):
    """Blank lines, list items and headings without a full stop stand apart; nothing gives nothing."""
    assert split(text) == wanted


WRAPPED = """\
Die Bundesregierung hat am Mittwoch im Kabinett ein neues Gesetz zur
Besteuerung von Unternehmen beschlossen, das ab dem kommenden Jahr für alle
Unternehmen gelten soll. Kritik kam von der Opposition und von den
Verbänden.

Das Gesetz geht nun in den Bundestag."""


def test_lines_of_a_fixed_width_are_read_on():
    """Text broken at a fixed width, German nouns at the beginning of lines included, keeps its sentences whole."""
    found = split(WRAPPED)
    assert [sentence[:3] for sentence in found] == ["Die", "Kri", "Das"]
    assert found[1] == "Kritik kam von der Opposition und von den\nVerbänden."


def test_short_lines_are_not_read_on():
    """Lines that had room for the next word were broken on purpose."""
    lines = ["Der Kanzler reist nach Paris", "Der Präsident empfängt ihn", "Die Presse wartet"]
    assert split("\n".join(lines)) == lines


NEWSLIKE = st.lists(
    st.sampled_from(
        [
            "Am 6.",
            " ",
            "\n",
            "\n\n",
            "\r\n",
            "z. B.",
            "U.S.",
            '"',
            "“",
            "Er",
            "war",
            "39",
            ".",
            "…",
            "?!",
            "a",
            "\u00a0",
            "- ",
        ]
    ),
    max_size=60,
).map("".join)


@given(st.text(max_size=300) | NEWSLIKE)
def test_no_text_is_lost(text):
    """Any text: spans in order and apart, without white space at their ends, and only white space between them."""
    spans = sentences(text)
    assert all(text[span.start : span.end] == text[span.start : span.end].strip() != "" for span in spans)
    edges = [0, *(edge for span in spans for edge in (span.start, span.end)), len(text)]
    assert edges == sorted(edges)
    assert all(not text[start:end].strip() for start, end in zip(edges[::2], edges[1::2], strict=True))


@pytest.mark.parametrize(
    "pattern",
    [".", '."', "\n\r", "\n\x0b", "ab\n", "a. ", "\n-", "“", " ", "z. B. Die ", "1. ", "line of words\n", "!?"],
)
def test_any_text_is_read_in_linear_time(pattern):
    """A hundred thousand characters of one pattern and a letter are read at once (quadratic time is minutes)."""
    text = pattern * (100_000 // len(pattern)) + "x"
    with cpu_below(5):
        assert sentences(text)

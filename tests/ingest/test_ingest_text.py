"""Dates, text, encodings and markup: the small pure parts."""

import unicodedata
import zlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.text.cleaning import cleaned, looks_like_html, plain_title
from ingest.text.dates import believed, moment
from ingest.text.decoding import decoded, without_strays
from ingest.text.markup import text_of_html
from vectorstore.domain import iso
from vectorstore.errors import SourceError

GERMAN = "Der Präsident fuhr über die Brücke – „heiß“ war es, 5 € die Maß."


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("2023-10-01T17:00:00+00:00", "2023-10-01T17:00:00Z"),
        ("2026-05-12", "2026-05-12T00:00:00Z"),
        ("2026-05-12 10:11", "2026-05-12T10:11:00Z"),
        ("2026-05-12T10:11:12.1234567+0200", "2026-05-12T08:11:12Z"),
        ("2026-05-12 10:11:12 +0200", "2026-05-12T08:11:12Z"),
        ("20260512T101112Z", "2026-05-12T10:11:12Z"),
        ("Tue, 12 May 2026 08:30:00 GMT", "2026-05-12T08:30:00Z"),
        ("Tue, 12 May 2026 08:30:00 EST", "2026-05-12T13:30:00Z"),
        ("May 12, 2026 10:30 am EDT", "2026-05-12T14:30:00Z"),
        ("12. Mai 2026, 10:30 Uhr", "2026-05-12T10:30:00Z"),
        ("Stand: 12.05.2026 | 10:30 Uhr", "2026-05-12T10:30:00Z"),
        ("Dienstag, 12. Mai 2026 10:30 MESZ", "2026-05-12T08:30:00Z"),
        ("25/12/2025", "2025-12-25T00:00:00Z"),
        (1_700_000_000, "2023-11-14T22:13:20Z"),
        (1_700_000_000_000, "2023-11-14T22:13:20Z"),
        ("1700000000", "2023-11-14T22:13:20Z"),
        ("2025-02-03T24:00:00Z", "2025-02-04T00:00:00Z"),
        ("2025-02-03 24:00+01:00", "2025-02-03T23:00:00Z"),
        ("Mon, 03 Feb 2025 24:00:00 GMT", "2025-02-04T00:00:00Z"),
        ("31. Dezember 2025, 24:00 Uhr", "2026-01-01T00:00:00Z"),
        ("2016-12-31T23:59:60Z", "2017-01-01T00:00:00Z"),
        ("Sat, 31 Dec 2016 23:59:60 +0000", "2017-01-01T00:00:00Z"),
        ("25 gennaio 2026", "2026-01-25T00:00:00Z"),
        ("10 février 2026 à 14h10", "2026-02-10T14:10:00Z"),
        ("7 de mayo de 2026", "2026-05-07T00:00:00Z"),
        ("Tue, 12 May 2026 08:30:00 CEST", "2026-05-12T06:30:00Z"),
        ("2026-05-12 08:30 MESZ", "2026-05-12T06:30:00Z"),
        ("12.5.26", "2026-05-12T00:00:00Z"),
        ("12.05.26, 10:30 Uhr", "2026-05-12T10:30:00Z"),
        ("12. Maerz 2026", "2026-03-12T00:00:00Z"),
        ("Veröffentlicht am 12. Mai 2026", "2026-05-12T00:00:00Z"),
        ("Zuletzt aktualisiert am 12.5.2026 um 10:30 Uhr", "2026-05-12T10:30:00Z"),
        ("Last updated: 12 May 2026", "2026-05-12T00:00:00Z"),
        ("Published on 12 May 2026", "2026-05-12T00:00:00Z"),
        ("Publié le lundi 12 mars 2026 à 14h05", "2026-03-12T14:05:00Z"),
        ("1er août 2026", "2026-08-01T00:00:00Z"),
        ("Publicado em 3 de março de 2026 às 9h30", "2026-03-03T09:30:00Z"),
        ("5 maart 2026 om 14:05 CET", "2026-03-05T13:05:00Z"),
        ("12 marca 2026, godz. 7:05", "2026-03-12T07:05:00Z"),
        ("Publicerad 3 november 2025 kl 10.23", "2025-11-03T10:23:00Z"),
        ("14. desember 2025 kl. 14.05", "2025-12-14T14:05:00Z"),
        ("7 Ocak 2026 09:15", "2026-01-07T09:15:00Z"),
        ("3 января 2026, 12:00", "2026-01-03T12:00:00Z"),
        ("2026年1月14日 11時37分", "2026-01-14T11:37:00Z"),
        ("2026년 1월 14일 오후 3:20", "2026-01-14T15:20:00Z"),
        ("12 August 2026, 2:05 pm", "2026-08-12T14:05:00Z"),
        ("12 August 2026 14:05 EST", "2026-08-12T19:05:00Z"),
    ],
)
def test_dates_are_read_as_they_are_written(written, meant):
    """ISO 8601, RFC 2822, epoch numbers and dates in words, of other languages too; no zone is UTC."""
    assert iso(moment(written)) == meant


NO_DATES = (
    "",
    "yesterday",
    "vor 2 Stunden",
    "05/12/2026",
    "12 May",
    "2026",
    "2026-05",
    "2026-13-45",
    "2026-05-12T24:01:00Z",
    "2026-05-12T24:00:01Z",
    "2026-05-12T10:30:60Z",
    "12.5.",
    "10.30.45",
    "7 décembre 2026 à 25h10",
    "31 février 2026",
    "Le président a dit le 12 mars 2026 que tout va bien et mieux encore",
)


@pytest.mark.parametrize("written", [*NO_DATES, None, True, [], float("nan"), 1e300])
def test_what_is_no_date_is_none(written):
    """Relative, incomplete and ambiguous dates are not guessed at."""
    assert moment(written) is None


@given(st.one_of(st.text(max_size=60), st.floats(), st.integers()))
def test_no_date_is_ever_an_error(value):
    """Whatever stands where a date should be."""
    assert moment(value) is None or isinstance(moment(value), float)


def test_impossible_dates_are_not_believed():
    """The future beyond a day and the time before 1990 make an article undated, with the reason."""
    now = moment("2026-05-12")
    assert believed(moment("2026-05-12T20:00"), now) == (moment("2026-05-12T20:00"), "")
    assert believed(moment("2026-05-14"), now) == (None, "its date lies in the future and is not believed")
    assert believed(0.0, now) == (None, "its date lies before 1990 and is not believed")


def test_stored_text_has_no_invisible_characters():
    """Controls, bidi marks, zero-width characters, soft hyphens and tag letters go; newlines become one kind."""
    dirty = "A\x00B\u200bC\u00adD\u202eE\u2066F\ufeffG\U000e0041H\r\nI\u2028J\n\n\n\n\nK \t\nL\ud800M"
    assert cleaned(dirty) == "ABCDEFGH\nI\nJ\n\nK\nL\ufffdM"


def test_joiners_stay_where_they_carry_meaning():
    """Between Latin letters they go, in an emoji and in Persian they stay."""
    assert cleaned("we\u200cb 👩\u200d🚀 می\u200cخواهم") == "web 👩\u200d🚀 می\u200cخواهم"


@given(st.text())
def test_cleaning_twice_changes_nothing(text):
    """Offsets refer to the cleaned text, so it must be stable."""
    once = cleaned(text)
    assert cleaned(once) == once
    assert not any(unicodedata.category(c) in ("Cc", "Cs") and c not in "\n\t" for c in once)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252"])
def test_encodings_are_guessed_right(encoding):
    """With or without a mark, and without being told."""
    assert decoded(GERMAN.encode(encoding)) == GERMAN


@pytest.mark.parametrize(
    ("data", "declared", "text"),
    [
        ("привет мир".encode("cp1251"), "windows-1251", "привет мир"),
        (GERMAN.encode(), "iso-8859-1", GERMAN),
        ('<meta charset="shift_jis">日本'.encode("shift_jis"), "", '<meta charset="shift_jis">日本'),
        ("ä".encode() * 50 + b"\xc3", "", "ä" * 50 + "\ufffd"),
        (b"plain", "no-such-charset", "plain"),
    ],
)
def test_a_declared_character_set_counts_unless_the_bytes_say_otherwise(data, declared, text):
    """HTTP or the document may declare it; valid UTF-8 wins over a wrong declaration."""
    assert decoded(data, declared) == text


def test_binary_data_is_no_text():
    """An image is refused."""
    with pytest.raises(SourceError, match="binary"):
        decoded(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\x01\x02\x03\xff\xfe\xfd")


def test_a_zero_byte_that_strayed_into_a_text_is_left_out():
    """One or a few of them in much text; what is written in two bytes keeps its own."""
    text = "Der Pegel der Weser steht bei drei Metern, sagt Größe Null. " * 9
    assert decoded(text.replace(" ", "\0 ", 3).encode()) == text
    assert decoded(text.encode() + b"\0") == text
    assert decoded(text.encode("utf-16-le")) == text
    assert without_strays(text.encode("utf-16")) == text.encode("utf-16")
    packed = zlib.compress(" ".join(map(str, range(9_000))).encode())
    with pytest.raises(SourceError, match="binary"):
        decoded(packed)


def test_html_becomes_lines_of_text():
    """Blocks become paragraphs, list items lines; scripts, hidden parts and comments are gone."""
    html = """<h2>Head</h2><p>One <b>bold</b>&nbsp;word.<br>Next</p><script>evil()</script><style>p{}</style>
    <p style="display: none">hidden</p><p hidden>x</p><!-- c --><ul><li>a</li><li>b</li></ul>tail"""
    assert text_of_html(html) == "Head\n\nOne bold\xa0word.\nNext\n\n- a\n- b\n\ntail"


def test_without_blocks_blank_lines_part_paragraphs():
    """As of a text with a few tags in it; beside blocks they are white space."""
    assert text_of_html("One <b>bold</b>.\n\nTwo <span>more</span>\nwords.") == "One bold.\n\nTwo more words."
    assert text_of_html("<p>One\n\nline.</p>") == "One line."


def test_deeply_nested_html_is_survived():
    """Of fifty thousand open elements what lies deeper than the parser goes is lost; what stands before them is not."""
    for tag in ("<div>", "<b>"):
        assert text_of_html("<p>kept</p>" + tag * 50_000 + "x") == "kept"


@pytest.mark.parametrize(
    ("text", "is_html"),
    [
        ("<p>a</p><p>b</p>", True),
        ("<div class='x'>y</div>", True),
        ("if a<b and c>d", False),
        ("Tom & Jerry <3", False),
        ("Use the <br> tag", False),
    ],
)
def test_only_what_is_clearly_html_is_taken_for_it(text, is_html):
    """A stray angle bracket is text."""
    assert looks_like_html(text) is is_html


def test_titles_are_plain():
    """Entities, tags and newlines do not reach a title."""
    assert plain_title("  Tom &amp; <b>Jerry</b>\n &lt;i&gt;win&lt;/i&gt; ") == "Tom & Jerry win"
    assert plain_title("Wenn <T> & &lt;K,V&gt; <i>fehlen</i>") == "Wenn <T> & <K,V> fehlen"

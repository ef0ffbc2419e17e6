"""PDF files: their running text, what their metadata says, and those that cannot be read."""

import pytest

from ingest.files.files import file_items
from ingest.files.pdf import running_text
from tests.ingest.pdfs import locked, pdf
from vectorstore.domain import iso

NOW = 1_780_000_000.0  # 2026-05-28
PAGES = [
    page.split("\n")
    for page in (
        """Stadtblatt - Seite 1
Der Stadtrat hat am Dienstagabend über die Zukunft der alten Markt-
halle entschieden. Sie soll nach dem Umbau
wieder öffnen.
Gegen den Plan stimmten drei Fraktionen, wie das Rathaus mitteilte, weil sie
die Kosten für zu hoch halten.""",
        """Stadtblatt - Seite 2
Der Umbau beginnt nach Angaben der Verwaltung im Frühjahr und dauert zwei
Jahre.""",
        """Stadtblatt - Seite 3
Die Händler ziehen so lange auf den Platz vor dem Bahnhof, sagte die
Marktleiterin.""",
    )
]
LINES = """This is a line of the usual width of the text here,
and it ends.
A new one of Baden-
Baden, of the im-
and exports, with more words in it
- a point
- another point

The end is a line of the usual width of the text."""


def item(path, data):
    path.write_bytes(data)
    (found,) = file_items(path, NOW)
    return found


def test_a_pdf_is_an_article(tmp_path):
    """Running text without page headers, words whole again, title, author and dates from the metadata."""
    about = {
        "Title": "Markthalle wird umgebaut",
        "Author": "Ann Lee",
        "CreationDate": "D:20260512083000+02'00'",
        "ModDate": "D:20260513083000Z",
    }
    article = item(tmp_path / "halle.pdf", pdf(PAGES, **about)).article
    assert (article.title, article.author) == ("Markthalle wird umgebaut", "Ann Lee")
    assert (iso(article.published), iso(article.updated)) == ("2026-05-12T06:30:00Z", "2026-05-13T08:30:00Z")
    assert "alten Markthalle entschieden. Sie soll nach dem Umbau wieder öffnen." in article.text
    assert "Stadtblatt" not in article.text
    assert article.text.split("\n\n")[1].startswith("Gegen den Plan")


def test_a_pdf_without_metadata_is_called_by_its_first_line_or_its_name(tmp_path):
    """A short first line is a title; else the file's name is better than nothing; a word processor's is no title."""
    headed = pdf([["Umbau der Markthalle", "", *PAGES[0][1:]]], Title="Microsoft Word - entwurf3.docx")
    assert item(tmp_path / "a.pdf", headed).article.title == "Umbau der Markthalle"
    assert item(tmp_path / "alte_halle.pdf", pdf([PAGES[0][1:]])).article.title == "alte halle"


def test_a_pdf_is_known_by_its_content(tmp_path):
    """Under any name; what is only called .pdf is none."""
    assert item(tmp_path / "a.txt", pdf(PAGES)).article is not None
    assert item(tmp_path / "b.pdf", b"Just words.").reason == "it is called .pdf but is none"


def test_a_pdf_with_bytes_before_it_is_read(tmp_path):
    """Where it is called one; a text that tells of the mark is a text."""
    assert item(tmp_path / "a.pdf", b"junk\r\nof a mailer\n" + pdf(PAGES)).article is not None
    assert "%PDF-" in item(tmp_path / "a.txt", b"A file begins with %PDF-1.4, says the norm.").article.text


@pytest.mark.parametrize("name", ["(anonymous)", "anonymous", "(unspecified)"])
def test_a_name_that_is_none_is_left_out(tmp_path, name):
    """A program wrote it, as title or as author."""
    article = item(tmp_path / "bericht.pdf", pdf(PAGES, Title=name, Author=name)).article
    assert (name in article.title, article.author) == (False, "")


def test_an_encrypted_pdf_is_explained(tmp_path):
    """It asks for a copy without a password."""
    assert item(tmp_path / "a.pdf", locked(pdf(PAGES), "geheim")).reason.startswith("the PDF is encrypted; save it")


def test_a_pdf_that_opens_without_a_password_is_read(tmp_path):
    """Encrypted against changes only."""
    assert "Marktleiterin" in item(tmp_path / "a.pdf", locked(pdf(PAGES), "")).article.text


def test_a_scanned_pdf_is_explained(tmp_path):
    """Pages without text need text recognition first."""
    assert "OCR" in item(tmp_path / "a.pdf", pdf([[], []])).reason


@pytest.mark.parametrize("cut", [9, 60, 400, 900, 1500])
def test_a_damaged_pdf_is_a_failure_or_what_is_left_of_it(tmp_path, cut):
    """Never an error of its own."""
    found = item(tmp_path / "a.pdf", pdf(PAGES)[:cut])
    assert found.article is not None or "PDF" in found.reason


def test_two_pages_have_running_heads_and_numbers_too():
    """What both begin with, and what only says which page it is; a title on the first page stays."""
    first = "Kreisblatt, 2. November 2026\nDas Bad in Brenz kostet 14 Millio-\nnen Euro.\nSeite 1 von 2"
    second = "Kreisblatt, 3. November 2026\nDer Rat stimmte zu, 34 zu 12.\n- 2 -"
    assert running_text([first, second]) == "Das Bad in Brenz kostet 14 Millionen Euro. Der Rat stimmte zu, 34 zu 12."
    assert (
        running_text(["Bad in Brenz\nEs kostet viel.", "Bad in Brenz\nDer Rat stimmte zu."]).count("Bad in Brenz") == 1
    )
    assert running_text(["Das Ergebnis war knapp:\n12 zu 34"]) == "Das Ergebnis war knapp: 12 zu 34"


def test_lines_become_paragraphs():
    """Blank lines, bullets and short last lines end one; hyphens that belong to a word are kept."""
    assert running_text([LINES]).split("\n\n") == [
        "This is a line of the usual width of the text here, and it ends.",
        "A new one of Baden-Baden, of the im- and exports, with more words in it",
        "- a point",
        "- another point",
        "The end is a line of the usual width of the text.",
    ]

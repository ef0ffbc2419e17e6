"""Folders: links in a circle, pipes, closed doors, huge files, and ten thousand files with a bad one among them."""

import json
import os
import subprocess
import sys
import tracemalloc
from pathlib import Path

import pytest

from ingest.files.files import file_items, folder_files
from ingest.pipeline import ingest_sources
from ingest.sources import Reading, source_items
from ingest.text.decoding import decoded
from tests.readers import AS_READER, NEEDS_READER

ROOT = Path(__file__).resolve().parents[2]
NOW = 1_780_000_000.0
FOUND = """
import json, sys
from ingest.sources import Reading, source_items
found = list(source_items(sys.argv[1:], Reading(None, lambda: 0.0)))
print(json.dumps([item.article.text if item.article else item.reason for item in found]))
"""


def items(folder):
    return list(source_items([str(folder)], Reading(None, lambda: NOW)))


def reasons(found):
    return [item.reason for item in found if item.article is None]


def texts(found):
    return [item.article.text for item in found if item.article is not None]


def test_links_in_a_circle_end(tmp_path):
    """A linked folder is not followed, a link to itself is one failure, a link to a file is read."""
    (tmp_path / "a.txt").write_text("Words.")
    (tmp_path / "again").symlink_to(tmp_path, target_is_directory=True)
    (tmp_path / "self.txt").symlink_to(tmp_path / "self.txt")
    (tmp_path / "z.txt").symlink_to(tmp_path / "a.txt")
    found = items(tmp_path)
    assert texts(found) == ["Words.", "Words."]
    assert len(reasons(found)) == 1
    assert "cannot be read" in reasons(found)[0]


def test_what_never_ends_is_left_out(tmp_path):
    """A pipe or a device in a folder would be waited for without end."""
    (tmp_path / "a.txt").write_text("Words.")
    os.mkfifo(tmp_path / "pipe.txt")
    (tmp_path / "zero.txt").symlink_to("/dev/zero")
    assert [path.name for path in folder_files(tmp_path)] == ["a.txt"]


@NEEDS_READER
def test_what_is_closed_is_named(tmp_path):
    """An unreadable file and an unreadable folder are failures; the rest is taken in."""
    (tmp_path / "a.txt").write_text("Words.")
    (tmp_path / "b.txt").write_text("Secret.")
    (tmp_path / "b.txt").chmod(0)
    (tmp_path / "closed").mkdir(mode=0)
    reader = [*AS_READER, sys.executable, "-c", FOUND, str(tmp_path)]
    done = subprocess.run(reader, cwd=ROOT, stdout=subprocess.PIPE, check=True, timeout=60)
    assert json.loads(done.stdout) == [
        "Words.",
        "it cannot be read (Permission denied)",
        "the folder cannot be opened",
    ]


def test_a_huge_file_is_not_read_into_memory(tmp_path):
    """Beyond the cap it is refused by its size, with the way that works."""
    with (tmp_path / "a.txt").open("wb") as stream:
        stream.truncate(300_000_001)
    tracemalloc.start()
    (found,) = file_items(tmp_path / "a.txt", NOW)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert found.reason == "the file is larger than 300 MB; use JSON lines for that much"
    assert peak < 1_000_000


def test_what_is_not_read_is_named(tmp_path):
    """By kind, in the report, which stays one of success; pictures and styles of saved pages are not spoken of."""
    for name in ("a.txt", "b.csv", "c/d.csv", "e.DOCX", "f.png", "g.css", ".h.csv", "i.zip"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("Words.")
    found = items(tmp_path)
    assert texts(found) == ["Words."]
    notes = [note for item in found for note in item.notes]
    assert notes == ["files of kinds that are not read were left out: 2 × .csv, 1 × .docx, 1 × .zip"]
    assert reasons(found) == [""]


def test_files_without_an_ending_are_counted(tmp_path):
    """Named itself, such a file is read by its content; in a folder it is left out, and not silently."""
    for name in ("a.txt", "notes", "LICENSE"):
        (tmp_path / name).write_text("Words.")
    (note,) = [note for item in items(tmp_path) for note in item.notes]
    assert note.endswith("were left out: 2 × without an ending (named itself, it is read)")


@pytest.mark.parametrize("suffix", [".gz", ".zip"])
def test_an_archive_is_to_be_unpacked_first(tmp_path, suffix):
    """The failure says so."""
    path = tmp_path / f"a.json{suffix}"
    path.write_bytes(b"\x1f\x8b\x08")
    (found,) = source_items([str(path)], Reading(None, lambda: NOW))
    assert found.reason.endswith("; unpack it first")


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be", "cp1252", "iso-8859-15", "utf-8-sig"])
@pytest.mark.parametrize("name", ["a.txt", "a.md", "a.html", "a.json"])
def test_every_kind_is_read_in_every_encoding(tmp_path, name, encoding):
    """As editors and databases of the last thirty years save them."""
    body = "Die Straße kostet 5 € mehr, heißt es über die Brücke."
    shapes = {".html": "<html><body><article><p>{}</p></article></body></html>", ".json": '{{"text": "{}"}}'}
    text = shapes.get(name[1:], "{}").format(body)
    (tmp_path / name).write_bytes(text.encode(encoding))
    (found,) = file_items(tmp_path / name, NOW)
    assert found.article.text == body


def test_the_euro_sign_tells_two_western_sets_apart():
    """The same byte is € in ISO 8859-15 and a sign nobody uses in Windows-1252."""
    assert decoded("5 € für Fußgänger".encode("iso-8859-15")) == "5 € für Fußgänger"
    assert decoded("„5 €“ für Fußgänger".encode("cp1252")) == "„5 €“ für Fußgänger"


def test_a_text_cut_within_a_character_stays_what_it_is():
    """However few others it has; once it was taken for Japanese."""
    assert decoded("Größe der Straße ö".encode()[:-1]) == "Größe der Straße \ufffd"
    assert decoded(b"Gr\xc3 e, " + "Maß und Ziel".encode()) == "Gr\ufffd e, Maß und Ziel"


def test_two_western_sets_in_one_file():
    """Lines of another program at the end of a file; what is wholly in one set is read in that."""
    line = "Größe – „heiß“"
    assert decoded(f"{line}\n".encode() + line.encode("cp1252")) == f"{line}\n{line}"
    for text, encoding in (
        ("日本語のテキストです。", "shift-jis"),
        ("Привет мир, это русский текст", "cp1251"),
        (line, "cp1252"),
    ):
        assert decoded(text.encode(encoding)) == text


@pytest.mark.slow
def test_ten_thousand_files_with_bad_ones_in_the_middle(tmp_path, store, encoder):
    """All good ones go in, and each bad one is named."""
    folder = tmp_path / "many"
    folder.mkdir()
    for number in range(10_000):
        record = {"text": f"Meldung {number} über den Ort {number * 7919}.", "published": "2026-05-12"}
        (folder / f"{number:05}.json").write_text(json.dumps(record), "utf-8")
    (folder / "04999.json").write_text('{"text": ')
    (folder / "05001.txt").write_bytes(b"\x89PNG\0\0\1\2")
    report = ingest_sources([str(folder)], store=store, encoder=encoder, fetcher=None, now=lambda: NOW)
    assert (report.counts["new"], report.counts["failed"]) == (9_999, 2)
    assert [failed.item.rpartition("/")[2] for failed in report.failures] == ["04999.json", "05001.txt"]


def test_reading_a_folder_holds_one_file_at_a_time(tmp_path):
    """What has been handed on is forgotten: fifty files of 36 kB take the room of a few."""
    for number in range(50):
        (tmp_path / f"{number:03}.txt").write_text(f"Meldung {number}. " * 3_000)
    tracemalloc.start()
    seen = sum(len(item.article.text) for item in source_items([str(tmp_path)], Reading(None, lambda: NOW)))
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert seen > 1_500_000
    assert peak < 1_500_000

"""`dateline article`: the text, the revisions and what changed."""

from __future__ import annotations

import io
import json
import re
from dataclasses import replace

import pytest

from bot.cli import main
from bot.terminal.revision_lines import article_json, change_lines, difference_lines
from ingest.files.files import stream_items
from tests.bot.newsroom import article, opened
from tests.doubles import HashedEncoder
from vectorstore.record.names import Name
from vectorstore.record.revisions import Change
from vectorstore.store import Store
from vectorstore.text.passages import SPLITTER

FIRST = "Im Hafen brannte es. Zwölf Menschen wurden verletzt. Die Ursache ist unklar."
SECOND = "Im Hafen brannte es. Vierzehn Menschen wurden verletzt. Der Brand ist gelöscht."
FIRE = article("Brand im Hafen", FIRST, "Kurier", "2026-05-12", url="https://kurier.example/brand", language="de")

NOW = 1_780_000_000.0  # 2026-05-28
OWN_KEYS = ("url", "title", "text", "source", "author", "published", "updated", "language")


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """A folder whose store holds an article in two revisions."""
    for text in (FIRST, SECOND):
        one = article("Brand im Hafen", text, "Kurier", "2026-05-12", url=FIRE.url, language="de")
        with opened(tmp_path / "data", [one]):
            pass
    monkeypatch.setenv("DATA_DIR", str(tmp_path / "data"))
    return tmp_path


def test_the_text_is_printed_with_its_head(folder, capsys):
    """Without options the newest revision is shown, by id or by address."""
    assert main(["article", FIRE.id]) == 0
    shown = capsys.readouterr().out
    assert shown.startswith("Kurier · 2026-05-12 · Brand im Hafen\n    https://kurier.example/brand\n")
    assert "Vierzehn Menschen" in shown
    assert "Zwölf" not in shown


def test_the_difference_is_told_sentence_by_sentence(folder, capsys):
    """A corrected figure shows old and new, what went and what came are marked."""
    assert main(["article", FIRE.id, "--revisions", "--diff"]) == 0
    shown = capsys.readouterr().out
    assert "Fassung 1" in shown
    assert "erste Fassung" in shown
    assert "- Zwölf Menschen wurden verletzt.\n+ Vierzehn Menschen wurden verletzt.\n" in shown
    assert "- Die Ursache ist unklar.\n" in shown
    assert "+ Der Brand ist gelöscht.\n" in shown


def test_the_json_has_article_revisions_and_changes(folder, capsys):
    """Every key of an article as JSON line is there, with the history beside it."""
    assert main(["article", FIRE.id, "--json", "--revisions", "--diff"]) == 0
    data = json.loads(capsys.readouterr().out)
    assert list(data) == [*OWN_KEYS, "stored_as"]
    known = data["stored_as"]
    assert (known["id"], known["revision"], data["text"]) == (FIRE.id, 2, SECOND)
    assert [one["text"] for one in known["revisions"]] == [FIRST, SECOND]
    kinds = [one["kind"] for one in known["changes"][0]["changes"]]
    assert sorted(kinds) == ["added", "altered", "removed"]
    assert (known["carriers"], known["origin"]) == ([], "")


UNKNOWN = {"id": "own", "extra": {"deep": [1]}, "carriers": 3, "origin": "dpa", "revision": 9, "section": "Lokales"}


@pytest.mark.parametrize(
    "given",
    [
        {"text": FIRST, "url": "https://kurier.example/brand?utm_source=feed", "title": "Brand", **UNKNOWN},
        {"text": FIRST, "guid": "urn:uuid:1", "published": "2026-05-12T08:30:00+02:00", **UNKNOWN},
        {"text": FIRST, "title": "Brand &amp; Rauch", "date": "2026-05-12", "published": "soon", "lang": "de-AT"},
        {"body": FIRST, "text": "", "published": None, "date": "2026-05-12", "author": ["A", {"name": "B"}]},
        {"text": f"Das &lt;p&gt;Zeichen&lt;/p&gt; steht da. {FIRST}", "title": " ", "url": "notes/brand"},
    ],
)
def test_what_is_printed_is_the_same_article_when_taken_in(tmp_path, given):
    """`article --json | ingest -` changes nothing, in what is printed either, and tells keys as they came in."""
    (came,) = stream_items(io.BytesIO(json.dumps(given).encode()), "-", NOW)
    with opened(tmp_path, [came.article]) as store:
        stored = store.articles([came.article.id])[came.article.id]
        printed = article_json(stored, None, {"revisions": []})
        (again,) = stream_items(io.BytesIO(json.dumps(printed).encode()), "-", NOW)
        assert again.article.id == stored.id
        assert store.state(again.article) == "unchanged"
        store.refresh(again.article)
        assert article_json(store.articles([stored.id])[stored.id], None, {"revisions": []}) == printed
    kept = {key: value for key, value in UNKNOWN.items() if key in given}
    assert kept.items() <= printed.items()
    assert not {"extra", "body"} & (set(printed) - set(given))


@pytest.mark.parametrize(
    "secret",
    [
        "http://joe:hunter2@kurier.example/feed?api_key=SEKRET#t0",
        "https://kurier.example/?p=7&token=SEKRET",
        "https://kurier.example/brand\nhttps://joe:hunter2@kurier.example/feed",
    ],
)
def test_a_key_in_an_identity_is_not_printed(tmp_path, capsys, monkeypatch, secret):
    """The id stands for it: taken in again it is the same article, changed, unchanged and in another store."""
    given = replace(FIRE, identity=secret)
    monkeypatch.setenv("DATA_DIR", str(tmp_path / "data"))
    with opened(tmp_path / "data", [given]):
        pass
    assert main(["article", given.id, "--json", "--revisions"]) == 0
    printed = capsys.readouterr().out
    assert not re.search("SEKRET|hunter2|joe", printed)
    (again,) = stream_items(io.BytesIO(printed.encode()), "-", NOW)
    assert again.article.id == given.id
    with opened(tmp_path / "data", [replace(again.article, text=SECOND)]) as store:
        assert [one.text for one in store.revisions(given.id)] == [FIRST, SECOND]
        assert store.article(given.id).identity == secret
        assert store.state(replace(given, text=SECOND)) == "unchanged"
    with opened(tmp_path / "other", [again.article]) as store:
        assert store.state(given) == "unchanged"
        assert article_json(store.article(given.id), None, {})["stored_as"]["id"] == given.id


ADDRESS = "https://kurier.example/lokales/brand"


@pytest.mark.parametrize(
    "typed",
    [
        *("http://kurier.example/lokales/brand", "https://www.kurier.example/lokales/brand", f"{ADDRESS}/"),
        *(f"{ADDRESS}/index.html", "https://m.kurier.example/lokales/brand", f"{ADDRESS}/amp"),
        "http://www.kurier.example/lokales/brand/?utm_source=feed",
        "https://kurier.example/later",
        "https://kurier.example/ticker",
    ],
)
def test_an_article_is_found_by_any_form_of_its_address(tmp_path, capsys, monkeypatch, typed):
    """By those that make no other article, the one that it got later, and the one that is only shown with it."""
    with opened(tmp_path, [replace(FIRE, identity=ADDRESS, url=ADDRESS)]) as store:
        store.note_names([Name("https://kurier.example/later", ADDRESS)])
    with opened(tmp_path, [replace(FIRE, text=SECOND, identity="feed#1", url="https://kurier.example/ticker")]):
        pass
    monkeypatch.setenv("DATA_DIR", str(tmp_path))
    assert main(["article", typed]) == 0
    assert ("Vierzehn" if "ticker" in typed else "Zwölf") in capsys.readouterr().out


def test_an_unknown_article_is_one_sentence(folder, capsys):
    """An id that is not stored ends with code 3 and says where ids come from; no password of an address is said."""
    assert main(["article", "0123456789abcdef"]) == 3
    assert "No article '0123456789abcdef' is stored" in capsys.readouterr().err
    assert main(["article", "https://joe:hunter2@kurier.example/gone"]) == 3
    assert "hunter2" not in capsys.readouterr().err


def test_an_article_of_an_address_alone_is_found_by_it(tmp_path, capsys, monkeypatch):
    """Identity is the canonical address: tracking parameters in the one that is typed do no harm."""
    encoder = HashedEncoder()
    one = article("", FIRST, "Kurier", url="https://kurier.example/a")
    from ingest.preparation import parted, prepared

    with Store.open(tmp_path, encoder=encoder.name, dimension=encoder.dimension, splitter=SPLITTER, own=False) as store:
        store.put_many(prepared([parted(replace(one, identity="https://kurier.example/a"))], encoder))
    monkeypatch.setenv("DATA_DIR", str(tmp_path))
    assert main(["article", "https://KURIER.example/a?utm_source=feed#top"]) == 0
    assert "Zwölf Menschen" in capsys.readouterr().out


def test_words_that_differ_stand_out():
    """On a terminal the changed words of an altered sentence have a style of their own, the others a quieter one."""
    old, new = change_lines(Change("altered", "Zwölf wurden verletzt.", "Vierzehn wurden verletzt."), "de")
    assert [piece for piece, style in old if "strike" in style] == ["Zwölf"]
    assert [piece for piece, style in new if "bold" in style] == ["Vierzehn"]
    assert "".join(piece for piece, _ in new) == "+ Vierzehn wurden verletzt."


def test_one_revision_has_no_difference():
    """Where there is nothing to compare, that is said in the article's language."""
    assert difference_lines([FIRE]) == [[("Es gibt nur eine Fassung.", "")]]

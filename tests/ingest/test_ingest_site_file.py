"""Files of rules that cannot be used are refused in words, before anything starts."""

import subprocess
import sys
from pathlib import Path

import pytest

from ingest.pages.site_file import FIELDS, read_site_rules
from vectorstore.entry import WRONG_USE
from vectorstore.errors import SettingError

ROOT = Path(__file__).resolve().parents[2]


def refused(path):
    with pytest.raises(SettingError) as caught:
        read_site_rules(path)
    assert str(caught.value).startswith(f"The file {path} that SITE_RULES names ")
    return str(caught.value)


@pytest.mark.parametrize(
    ("toml", "said"),
    [
        (
            '["bote.example"]\ntitel = "og:title"',
            '["bote.example"] has the unknown key titel; known are title, author,',
        ),
        ("[bote.example]\ntitle = 'og:title'", 'of [bote.example] needs quotation marks: ["bote.example"]'),
        ('title = "og:title"', 'title stands outside a site\'s table; write ["example.org"] above it'),
        ('["www.bote.example"]\ntitle = "og:title"', "in small letters and without www."),
        ('["https://bote.example/"]\ntitle = "og:title"', 'is not a host as in ["example.org"]'),
        ('["Bote.example"]\ntitle = "og:title"', "in small letters"),
        ('["bote.example"]\ntitle = "h1"', 'title has "h1" where one of og:…, meta:…, ld:…, css:…, xpath:… is needed'),
        ('["bote.example"]\ntitle = "css:"', 'has "css:" where one of'),
        ('["bote.example"]\ntext = "og:description"', "where one of css:…, xpath:… is needed"),
        ('["bote.example"]\ntitle = 3', "title is neither a text nor a list of texts"),
        ('["bote.example"]\ntitle = ["og:title", 3]', "title is neither a text nor a list of texts"),
        ('["bote.example"]\ntitle = "css:h1[["', 'title has "h1[[", which is no css selector'),
        ('["bote.example"]\nremove = ["xpath://p["]', 'remove has "//p[", which is no xpath selector'),
        ('["bote.example"]\ntitle = "xpath://no:p"', "which is no xpath selector"),
        ('["bote.example"]\ntitle = "ld://a"', "a key or a path such as ld:NewsArticle/headline is needed"),
        ('["bote.example"]\ntitle = "og:title"\ntitle_cut = "("', "title_cut is no regular expression"),
        ('["bote.example"]\ntitle = "og:title"\ntitle_cut = ["a"]', "title_cut is not a text"),
        ('["bote.example"]\ntitle_cut = "a"', "has title_cut without title"),
        ('["bote.example"\ntitle = "og:title"', "is not valid TOML"),
        ('bote = "a"\nbote = "b"', "is not valid TOML"),
    ],
)
def test_a_bad_rule_is_named_with_its_place_and_what_is_allowed(tmp_path, toml, said):
    """The host, the key and what would be right."""
    path = tmp_path / "sites.toml"
    path.write_text(toml, encoding="utf-8")
    assert said in refused(path)


def test_files_that_cannot_be_read_are_refused(tmp_path):
    """Missing, a folder, not text."""
    assert "cannot be read (No such file or directory)" in refused(tmp_path / "none.toml")
    assert "cannot be read" in refused(tmp_path)
    (tmp_path / "a.toml").write_bytes(b'["bote.example"]\ntitle = "og:t\xff"')
    assert "is not UTF-8 text" in refused(tmp_path / "a.toml")


def test_without_a_file_there_are_no_rules():
    """The setting is empty by default."""
    assert dict(read_site_rules(None)) == {}


def test_a_file_as_windows_editors_write_it_is_read(tmp_path):
    """A byte order mark in front, a host with an umlaut, one text in place of a list."""
    path = tmp_path / "sites.toml"
    path.write_text('\ufeff["bärenblatt.example"]\r\ntitle = " css: h1 "\r\n', encoding="utf-8")
    (place,) = read_site_rules(path)["bärenblatt.example"]["title"].places
    assert (place.kind, place.name) == ("css", "h1")


def test_the_example_of_the_readme_can_be_used(tmp_path):
    """As it stands there, with every field."""
    example = (ROOT / "README.md").read_text("utf-8").partition('```toml\n["rheinbote.example"]')[2].partition("```")[0]
    path = tmp_path / "sites.toml"
    path.write_text(f'["rheinbote.example"]{example}', encoding="utf-8")
    assert set(read_site_rules(path)["rheinbote.example"]) == set(FIELDS)


@pytest.mark.parametrize("words", [("ingest", "a.txt"), ("watch", "--once"), ("bot",)])
def test_a_bad_file_ends_a_command_before_it_starts(tmp_path, words):
    """One sentence, the exit code of a wrong setting, and no store was made."""
    (tmp_path / "a.txt").write_text("A text.")
    (tmp_path / "sites.toml").write_text('["bote.example"]\ntitel = "og:title"')
    settings = {"PYTHONPATH": str(ROOT), "SITE_RULES": "sites.toml", "DISCORD_TOKEN": "x"}
    done = subprocess.run(
        [sys.executable, "-m", "bot.cli", *words],
        cwd=tmp_path,
        env=settings,
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stdout) == (WRONG_USE, "")
    assert "unknown key titel" in done.stderr
    assert not (tmp_path / "data" / "store.sqlite3").exists()

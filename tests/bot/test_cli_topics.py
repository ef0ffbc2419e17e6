"""latest, timeline, compare, follow and digest over the samples, as processes with the real parts."""

import json

import pytest

from tests.bot.test_cli_whole import dateline, folder
from vectorstore.store import Store

pytestmark = [pytest.mark.slow, pytest.mark.model]

NEWS = {
    "title": "Nvidia zeigt einen neuen Prozessor",
    "text": "Der Chipkonzern Nvidia hat einen neuen Prozessor vorgestellt. Er soll im Herbst in den Handel kommen.",
    "source": "Rheinbote",
    "url": "https://rheinbote.example.org/nvidia-prozessor",
}

__all__ = ["folder"]


def test_latest_in_text_and_json(folder):
    """Both forms hold the same stories; a topic nobody wrote about is a result, and a wrong number is wrong use."""
    code, out, err = dateline(folder, "latest", "Nvidia", "--json")
    found = json.loads(out)
    assert (code, err) == (0, "")
    assert [story["source"] for story in found["stories"]] == ["Rheinbote", "The Harbour Post"]
    text = dateline(folder, "latest", "Nvidia")[1]
    assert all(story["quote"] in text for story in found["stories"])
    code, out, _ = dateline(folder, "latest", "Elbphilharmonie")
    assert (code, out.splitlines()[0].partition(".")[0]) == (0, "The articles say nothing about “Elbphilharmonie”")
    assert dateline(folder, "latest", "-n", "0")[0] == 2


def test_a_timeline_is_drawn_to_a_file(folder):
    """The file holds a picture, standard error says what it shows; another ending is wrong use."""
    code, out, err = dateline(folder, "timeline", "Nvidia", "--picture", "nvidia.png", "--json")
    assert (code, json.loads(out)["total"]) == (0, 2)
    assert "Bar chart: reports about “Nvidia” by day" in err
    assert (folder / "nvidia.png").read_bytes().startswith(b"\x89PNG")
    code, _, err = dateline(folder, "timeline", "Nvidia", "--picture", "nvidia.gif")
    assert code == 2
    assert "must end in .png or .svg" in err
    code, _, err = dateline(folder, "timeline", "Nvidia", "--picture", "~nosuchuser/nvidia.png")
    assert (code, "choose another place" in err) == (2, True)


def test_a_comparison_in_json(folder):
    """Every side is a citation or null."""
    code, out, _ = dateline(folder, "compare", "Meta", "Elbphilharmonie", "--json")
    rows = json.loads(out)["rows"]
    assert code == 0
    assert rows[0]["first"]["quote"]
    assert {row["second"] is None for row in rows} == {True}


def make_due(folder):
    """A day passes since what is followed was last looked at."""
    with Store.open_unencoded(folder / "data") as store, store._database.writing() as connection:
        connection.execute("UPDATE follow SET last = last - 86400")


def urls(printed):
    """The articles that a digest's only section names."""
    (section,) = json.loads(printed)["sections"]
    return [line["url"] for line in section["lines"]]


def test_what_is_followed_is_told_once(folder):
    """A new story comes with the next digest that is due, in a preview before, and not a second time.

    Where nothing is new a digest says nothing at all, not even on standard error, which is no terminal here.
    """
    code, out, _ = dateline(folder, "follow", "add", "topic", "Nvidia", "--zone", "UTC", "--json")
    number = str(json.loads(out)["id"])
    assert code == 0
    assert dateline(folder, "digest", "--preview") == (0, "", "")
    assert dateline(folder, "ingest", "-", typed=json.dumps(NEWS))[0] == 0
    code, out, _ = dateline(folder, "digest", "--preview", "--json")
    assert urls(out) == [NEWS["url"]]
    assert dateline(folder, "digest") == (0, "", "")  # not due yet
    make_due(folder)
    assert urls(dateline(folder, "digest", "--json")[1]) == [NEWS["url"]]
    make_due(folder)
    assert dateline(folder, "digest") == (0, "", "")
    assert dateline(folder, "follow", "remove", number)[0] == 0
    assert dateline(folder, "follow", "remove", number)[0] == 1
    code, _, err = dateline(folder, "follow", "remove", "²", 20 * "9")
    assert (code, [line.split()[0] for line in err.splitlines()]) == (1, ["²", 20 * "9"])
    code, _, err = dateline(folder, "follow", "add", "topic", "Nvidia", "--zone", "Moon/Base")
    assert code == 2
    assert "not a time zone" in err

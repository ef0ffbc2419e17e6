"""Topics in the terminal: the chat's commands over a real store, lines as they are printed, pictures as sequences."""

from __future__ import annotations

import base64
import io
import re
import time
from dataclasses import dataclass, replace

import pytest

from bot.retrieval.ask import Ask
from bot.retrieval.retriever import Retriever
from bot.terminal.conversation import Conversation
from bot.terminal.inline import inline_picture
from bot.terminal.slash import run_slash
from bot.terminal.topics import digest_lines
from bot.topics.picture import picture
from bot.topics.timeline import alt_text, timeline
from ingest.preparation import parted, prepared, with_language
from tests.bot.doubles import ListedKeeper, ScriptedAnswerer
from tests.bot.newsroom import TUNNEL, clock, opened
from tests.doubles import HashedEncoder
from vectorstore.errors import UsageError
from vectorstore.store import Store


@dataclass
class Parts:
    """Real store and retriever, a scripted answerer."""

    store: Store
    retriever: Retriever
    answerer: ScriptedAnswerer
    keeper: ListedKeeper


@pytest.fixture
def talk(tmp_path):
    """A conversation over the newsroom's articles."""
    with opened(tmp_path) as store:
        yield Conversation(Parts(store, Retriever(store, HashedEncoder(), clock), ScriptedAnswerer(), ListedKeeper()))


def said(talk, line):
    """What a command prints, as one text."""
    return "\n".join(run_slash(talk, line))


def test_latest_lists_stories_with_quotes(talk):
    """Each story has its number, outlet, date, title and a verbatim quote; without a topic everything is listed."""
    text = said(talk, "/latest Elbtunnel")
    assert "[1] Elbkurier · 2026-06-01 · Elbtunnel gesperrt" in text
    assert "Der Hamburger Elbtunnel bleibt am Wochenende gesperrt." in text
    assert "[10]" in said(talk, "/latest")


def test_what_narrows_the_chat_narrows_topics_too(talk):
    """/source and /until hold for /latest as for questions."""
    run_slash(talk, "/source Kurier")
    run_slash(talk, "/until 2026-05-31")
    text = said(talk, "/latest")
    assert "Meta baut Rechenzentren" in text
    assert "Windkraft" not in text
    assert "Elbtunnel" not in text


def test_a_timeline_has_bars_where_no_picture_is_shown(talk):
    """The text chart names each outlet beside its own sign; with a picture the bars are left out."""
    assert re.search(r"2026-06-01 +█ 1\n", said(talk, "/timeline Elbtunnel"))
    talk.protocol = "kitty"
    assert "█" not in said(talk, "/timeline Elbtunnel")
    assert talk.picture.startswith(b"\x89PNG")


def test_a_comparison_is_typed_in_several_ways(talk):
    """ "vs", "und" and two bare words name two sides; one word is explained."""
    for typed in ("Meta vs Google", "Meta und Google", "Meta Google"):
        text = said(talk, f"/compare {typed}")
        assert "Meta: " in text
        assert "Google: " in text
    with pytest.raises(UsageError, match="Name two topics"):
        run_slash(talk, "/compare Meta")


def test_a_digest_of_nothing_says_how_to_follow(talk):
    """Nothing new and nothing followed are two things."""
    assert said(talk, "/digest") == "Nothing is followed yet: /follow topic EZB"


def test_follows_come_and_go_and_digests_tell_news_once(talk):
    """A topic is followed by its bare name, ended by its number; /digest shows a new story one time."""
    assert "Topic “Elbtunnel”" in said(talk, "/follow Elbtunnel")
    store = talk.parts.store
    (just,) = store.follows()
    assert store.remove_follow(just.id, just.place)
    long_ago = store.add_follow(replace(just, last=time.time() - 3 * 86_400, added=time.time() - 3 * 86_400))
    told = "Der Elbtunnel ist seit Sonntag wieder offen, teilte die Stadt mit."
    news = replace(TUNNEL, title="Elbtunnel wieder offen", text=told, identity="offen", published=time.time())
    store.put_many(prepared([parted(with_language(news))], HashedEncoder()))
    first = said(talk, "/digest")
    assert told in first
    assert said(talk, "/digest") == "Nothing new."
    for number, why in (("²", "is not a number"), ("9" * 20, "is not followed")):
        with pytest.raises(UsageError, match=why):
            said(talk, f"/follow off {number}")
    assert said(talk, f"/follow off {long_ago.id}") == "No longer followed."
    assert said(talk, "/follow").startswith("Nothing is followed yet")


def test_feeds_are_listed(talk):
    """Without a subscription the way to one is told."""
    assert "dateline feeds add" in said(talk, "/feeds")


def test_a_correction_shows_both_wordings():
    """Before and now stand below each other, with the link; a sentence that is gone is said to be."""
    one = {
        "n": 2,
        "source": "Kurier",
        "title": "EZB",
        "url": "https://k.example/1",
        "old": "2 Prozent.",
        "new": "3 Prozent.",
    }
    text = "\n".join(
        digest_lines({"language": "de", "question": "Wie viel?", "corrections": [one, {**one, "new": None}]})
    )
    assert "korrigiert: Wie viel?" in text
    assert "Vorher: „2 Prozent.“" in text
    assert "Jetzt: „3 Prozent.“" in text
    assert "Der Satz steht nicht mehr im Artikel." in text


def test_a_topic_cannot_steer_the_terminal(talk):
    """Control sequences in what is typed or stored come out as plain text."""
    assert "\x1b" not in said(talk, "/latest \x1b[31mElbtunnel")


def drawn(talk):
    """A timeline's picture."""
    return picture(timeline(Ask("Elbtunnel"), talk.parts.retriever, talk.parts.store))


def test_kitty_and_iterm_get_the_picture_whole(talk):
    """What is decoded from the sequence is the picture, byte for byte, in pieces no longer than allowed."""
    png = drawn(talk)
    pieces = re.findall(r"\x1b_G[^;]*;([^\x1b]*)\x1b\\", inline_picture(png, "kitty"))
    assert base64.b64decode("".join(pieces)) == png
    assert max(map(len, pieces)) <= 4096
    coded = re.search(r":([A-Za-z0-9+/=]+)\x07", inline_picture(png, "iterm2"))
    assert base64.b64decode(coded[1]) == png
    assert inline_picture(png, "") == ""


def test_sixels_paint_every_pixel_of_each_band_once(talk):
    """Every band's colours together cover all columns of its rows, each pixel by one colour."""
    from PIL import Image

    from bot.terminal.inline import _band

    image = Image.open(io.BytesIO(drawn(talk))).convert("RGB").resize((120, 12)).quantize(8)
    covered = [0] * 120
    for part in _band(image.tobytes(), 120, 0, 6).split("$"):
        runs = re.findall(r"!(\d+)(.)|([?-~])", re.sub(r"^#\d+", "", part))
        bits = [ord(sign or single) - 63 for count, sign, single in runs for _ in range(int(count or 1))]
        assert len(bits) == 120
        assert all(have & more == 0 for have, more in zip(covered, bits, strict=True))
        covered = [have | more for have, more in zip(covered, bits, strict=True)]
    assert covered == [63] * 120


def test_the_picture_says_what_it_shows(talk):
    """The alternative text names topic, span, count and outlets, and stands in the SVG as well."""
    found = timeline(Ask("Elbtunnel", answer_language="de"), talk.parts.retriever, talk.parts.store)
    assert alt_text(found) == (
        "Balkendiagramm: Berichte über „Elbtunnel“ je Tag, 2026-06-01 bis 2026-06-01. 1 insgesamt, die meisten (1) am "
        "2026-06-01. Elbkurier 1."
    )
    assert "Balkendiagramm" in picture(found, "svg").decode()

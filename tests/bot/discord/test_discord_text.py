"""Foreign text for Discord, its limits and its pages: all of it without Discord."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.answering.events import AnswerRetracted, PassagesFound, TextWritten
from bot.discordbot.card import NO_MENTIONS, card
from bot.discordbot.escaping import escaped, escaped_line, link
from bot.discordbot.rendering import (
    Draft,
    Page,
    Tone,
    answer_pages,
    draft_page,
    failed_page,
    interrupted_page,
    outlet_of,
)
from bot.discordbot.splitting import MESSAGE_TEXT, Piece, length, pack, split
from bot.discordbot.words import ENGLISH, GERMAN, words_for
from bot.retrieval.notices import notice
from tests.bot.discord.bench import cited, refused
from tests.bot.discord.rules import broken_by_message
from vectorstore.domain import Article

ANY_TEXT = st.text(max_size=3000)
WILD_TEXT = st.text(alphabet=st.sampled_from(list("@<>#*_`|[]()\\:/.-~!&? \n😀aä1everyonehttps")), max_size=400)


def shown(text: str) -> str:
    """What a reader sees: a backslash before punctuation is gone, the punctuation stays."""
    return re.sub(r"\\([^0-9A-Za-z\s])", r"\1", text)


def body(page: Page) -> dict[str, object]:
    """The page as it goes to Discord."""
    return {"components": card(page).to_components(), "flags": 1 << 15, "allowed_mentions": NO_MENTIONS.to_dict()}


@pytest.mark.parametrize(
    "text",
    [
        "**fett** _kursiv_ ~~weg~~ ||geheim|| `code`",
        "# Überschrift",
        "-# klein",
        "> Zitat",
        ">>> Zitat",
        "1. Liste",
        "- Punkt",
        "+ Punkt",
        "[hier](https://evil.example)",
        "https://evil.example/path",
        "discord.gg/abc",
        "<#123> <:name:123> </ask:1> <t:1:D>",
        ":smile:",
    ],
)
def test_markup_is_shown_as_text(text):
    """Every kind of Discord markup comes out as the characters that were written."""
    assert escaped(text) != text
    assert shown(escaped(text)) == text


@given(WILD_TEXT)
def test_no_text_opens_markup_or_pings(text):
    """Whatever the text: no mention, no link, and no unescaped sign that opens markup."""
    safe = escaped(text)
    assert not re.search(r"@(everyone|here)", safe)
    assert not re.search(r"<@[!&]?\d", safe)
    assert not re.search(r"[a-z]+://", safe)
    assert not re.search(r"(?<!\\)(?:\\\\)*[*_~|`\[\]()<>]", safe)
    assert not re.search(r"^\s*(?:#{1,3}\s|-#|[-+]\s|>|\d+[.)]\s)", safe, re.MULTILINE)


def test_what_cannot_be_seen_is_dropped_and_emoji_stay():
    """Control characters and reordering go, the joiners inside an emoji stay."""
    assert escaped("a\x00b\u202ec\u200bd 👩\u200d💻") == "abcd 👩\u200d💻"
    assert escaped_line("a\n\n b") == "a b"


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("https://blatt.example/a?b=c&d=%20#e", "<https://blatt.example/a?b=c&d=%20#e>"),
        ("https://blatt.example/ä>x", "<https://blatt.example/%C3%A4%3Ex>"),
        ("https://blatt.example/@everyone", "<https://blatt.example/%40everyone>"),
        ("https://blatt.example@evil.example/", ""),
        ("javascript:alert(1)", ""),
        ("file:///etc/passwd", ""),
        ("https://[broken", ""),
        ("https://blatt.example/" + "x" * 1000, ""),
        ("", ""),
    ],
)
def test_only_plain_web_addresses_become_links(url, expected):
    """A link is in angle brackets, cannot be broken out of, and leads where it says."""
    assert link(url) == expected


@given(ANY_TEXT, st.integers(200, 4000))
@settings(max_examples=60)
def test_splitting_keeps_every_character_and_the_limit(text, limit):
    """Only blanks at the cuts are lost, no run is too long, and no backslash is parted from its sign."""
    safe = escaped(text)
    runs = split(safe, limit)
    assert re.sub(r"\s", "", "".join(runs)) == re.sub(r"\s", "", safe)
    assert all(length(run) <= limit for run in runs)
    assert not any(re.search(r"(?<!\\)(?:\\\\)*\\$", run) for run in runs)


def test_splitting_prefers_the_largest_boundary():
    """A cut falls between paragraphs, else between sentences, else between words."""
    assert split("Eins zwei. Drei.\n\nVier fünf sechs.", 30) == ["Eins zwei. Drei.", "Vier fünf sechs."]
    assert split("Eins zwei drei. Vier fünf sechs sieben.", 30) == ["Eins zwei drei.", "Vier fünf sechs sieben."]
    assert split("eins zwei drei vier fünf sechs", 20) == ["eins zwei drei vier", "fünf sechs"]
    assert [length(run) for run in split("😀" * 30, 20)] == [20, 20, 20]


def test_packing_fills_messages_in_order_and_divides_no_piece():
    """Pieces stay whole and in order; a message is as full as it may be."""
    pieces = [Piece("s", letter * size) for letter, size in zip("abcd", (60, 30, 60, 100), strict=True)]
    assert pack(pieces, 100) == [tuple(pieces[:2]), (pieces[2],), (pieces[3],)]


@given(
    st.lists(st.text(min_size=1, max_size=5000).filter(str.strip), min_size=1, max_size=8),
    st.sampled_from([GERMAN, ENGLISH]),
)
@settings(max_examples=40, deadline=None)
def test_any_answer_keeps_discords_rules(texts, words):
    """Whatever is quoted, every page passes Discord's rules and every citation is there in order."""
    pages = answer_pages(cited(texts, title=texts[0], source=texts[0], url=""), words)
    assert [broken for page in pages for broken in broken_by_message(body(page))] == []
    first = [
        match
        for page in pages
        for block in page.blocks
        for match in re.findall(r"^\*\*\\\[(\d+)\\\] ", block, re.MULTILINE)
    ]
    assert first == [str(n) for n in range(1, len(texts) + 1)]


def test_an_ordinary_answer_is_one_page():
    """Head, text, sources and footer of a usual answer share one message."""
    pages = answer_pages(cited(["Die Brücke wurde gesperrt.", "Sie bleibt zu."]), GERMAN)
    assert len(pages) == 1
    assert pages[0].tone == Tone.ANSWERED
    assert len(pages[0].blocks) == 4
    assert pages[0].blocks[1] == "Die Brücke wurde gesperrt. \\[1\\] Sie bleibt zu. \\[2\\]"


def test_further_pages_say_that_they_continue():
    """Every page after the first counts itself."""
    pages = answer_pages(cited(["wort " * 300] * 10), GERMAN)
    assert [page.blocks[0] for page in pages[1:]] == [
        f"-# Fortsetzung · {n}/{len(pages)}" for n in range(2, len(pages) + 1)
    ]


def test_a_quote_longer_than_a_message_is_continued_not_cut():
    """All words of a very long quote are shown, under its number."""
    text = " ".join(f"wort{n}" for n in range(1200))
    pages = answer_pages(cited([text]), GERMAN)
    quoted = [
        line[2:] for page in pages for block in page.blocks for line in block.splitlines() if line.startswith("> ")
    ]
    assert " ".join(quoted) == f"„{text}“"


def test_a_source_without_date_outlet_or_link_is_named_as_such():
    """A local article is undated and local, and has no link."""
    answer = cited(["So war es."], source="", url="", title="")
    citation = answer.citations[0]
    found = replace(citation.quote.found, article=replace(citation.quote.found.article, published=None))
    answer = replace(answer, citations=(replace(citation, quote=replace(citation.quote, found=found)),))
    assert answer_pages(answer, ENGLISH)[0].blocks[2] == "**\\[1\\] local article** · undated\n> “So war es.”"


def test_a_refusal_keeps_its_own_words_and_colour():
    """A refusal says so, gives the reason in the reader's language, and lists no sources."""
    (page,) = answer_pages(refused(), GERMAN)
    assert page.tone == Tone.REFUSED
    assert "es wurde nichts Passendes gefunden" in page.blocks[0]
    assert page.blocks[1:] == (
        "Das steht nicht in den Artikeln. Am nächsten kommt: Ein Titel \\(Tagesblatt, 13.11.2025\\).",
    )


@pytest.mark.parametrize(("words", "command"), [(GERMAN, "`/feeds hinzufügen`"), (ENGLISH, "`/feeds add`")])
def test_an_empty_store_is_told_with_what_can_be_done_on_discord(words, command):
    """A server's members have no command line."""
    note = notice(words.language, "empty")
    (page,) = answer_pages(replace(refused(), notes=(note, "Ein *anderer* Hinweis.")), words)
    assert command in page.blocks[-1]
    assert "dateline ingest" not in "".join(page.blocks)
    assert "Ein \\*anderer\\* Hinweis." in page.blocks[-1]


def test_a_draft_says_how_far_it_is():
    """Each state of an unfinished answer is told apart, and a retracted text is gone."""
    draft = Draft()
    states = [draft_page(draft, ENGLISH).blocks[-1]]
    for event in (PassagesFound(cited(["a"]).passages), TextWritten("Es war so. [1]"), AnswerRetracted("failed")):
        draft = draft.after(event)
        states.append(draft_page(draft, ENGLISH).blocks[-1])
    states.append(draft_page(Draft(place=3), ENGLISH).blocks[-1])
    assert all("Not finished yet" in state for state in states)
    assert [state.split("· ")[1] for state in states] == [
        "Searching the articles …",
        "Reading 1 passage …",
        "Writing …",
        "Reading 1 passage …",
        "You are number 3 in line; the answer appears here.",
    ]
    assert draft.text == ""


@given(ANY_TEXT)
@settings(max_examples=40)
def test_every_other_page_keeps_discords_rules(text):
    """Drafts, interruptions and errors fit into a message, whatever they hold."""
    pages = [
        draft_page(Draft(text=text * 5), GERMAN),
        interrupted_page(Draft(text=text * 5), GERMAN),
        failed_page(text, "0123abcd", GERMAN),
    ]
    assert [broken for page in pages for broken in broken_by_message(body(page))] == []
    assert all(length("".join(page.blocks)) <= MESSAGE_TEXT for page in pages)


@pytest.mark.parametrize(
    ("locale", "expected"), [("de", GERMAN), ("de-AT", GERMAN), ("en-GB", ENGLISH), ("fr", ENGLISH)]
)
def test_the_words_follow_the_locale(locale, expected):
    """German for German locales, English for all others."""
    assert words_for(locale) is expected


@pytest.mark.parametrize(("url", "outlet"), [("https://post.example/a", "post.example"), ("https://[domain]/a", "")])
def test_an_outlet_without_a_name_is_told_by_its_address(url, outlet):
    """Where that is one: a template may never have been filled in."""
    assert outlet_of(Article("Text.", url=url)) == outlet

"""The sources button names who else prints what is cited."""

from __future__ import annotations

from bot.answering.answer import Answer, Citation, Quote
from bot.discordbot.memory import NOWHERE, Kept
from bot.discordbot.replies import sources_pages
from bot.discordbot.words import ENGLISH, GERMAN
from bot.retrieval.ask import Ask
from vectorstore.domain import Article, Coverage, Found, Passage


def kept(*outlets: str) -> Kept:
    """An answer that cites a text which these outlets print, too."""
    carriers = tuple(Article("", source=outlet) for outlet in outlets)
    found = Found(Passage("a", 1, 0, 0, 4, "Text"), Article("Text", source="Bote"), carriers=carriers, origin="dpa")
    citation = Citation(1, Quote(found, 0, 4, "Text"))
    answer = Answer("1", "?", "answered", None, "x [1]", "de", (citation,), (found,), None, Coverage(1, 1, None), "w")
    return Kept(answer, Ask("?"), 1, NOWHERE)


def text(made: Kept, words) -> str:
    """All that the pages show."""
    return "\n".join(block for page in sources_pages(made, {}, words) for block in page.blocks)


def test_the_other_outlets_are_named_in_the_readers_language():
    """A copied text says where else it stands; each outlet once, the first six of many."""
    assert "auch bei Kurier, Echo" in text(kept("Kurier", "Echo", "Kurier"), GERMAN)
    assert "also in Kurier" in text(kept("Kurier"), ENGLISH)
    assert ", +2" in text(kept(*(f"Blatt {n}" for n in range(8))), GERMAN)
    assert "auch bei" not in text(kept(), GERMAN)


def test_an_outlets_name_is_no_markup():
    """What an outlet calls itself cannot mention anyone or format the message."""
    assert "**Kurier**" not in text(kept("**Kurier**"), GERMAN)

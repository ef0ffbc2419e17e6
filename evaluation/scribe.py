"""A scripted model whose mistakes are known: true sentences with right and wrong markers, and altered ones.

It writes through the real model writer, so that markers, grounding and check are those of any model. It gives each
question three sentences: one of the gold passage with its own marker, one of another passage with the gold passage's
marker, and the first one with a number or a name altered. None is verbatim, so that none is waved through as quoted.
"""

from __future__ import annotations

import re
from collections.abc import AsyncGenerator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from bot.answering.words.naming import names
from vectorstore.text.sentences import sentences

if TYPE_CHECKING:
    from bot.answering.answer import Statement
    from bot.answering.writing import Brief
    from vectorstore.domain import Found

SAID = {"de": "Laut dem Artikel gilt: {sentence}", "en": "According to the article: {sentence}"}
NUMBER = re.compile(r"\d+")
OTHER_NAMES = ("Merkwald", "Torbrück")  # no article has them


@dataclass(frozen=True, slots=True)
class Planned:
    """A sentence the scribe writes, the passage that holds it, and whether it is true."""

    text: str
    passage: str
    true: bool


@dataclass
class Scribe:
    """Writes about the passage of one article; ``planned`` is what it wrote last."""

    url: str
    gold: tuple[str, ...]
    name: str = "scripted:scribe"
    planned: list[Planned] = field(default_factory=list)

    async def statements(self, brief: Brief) -> AsyncGenerator[Statement, None]:
        """The three sentences through the model writer; none where the gold passage was not found."""
        from langchain_core.language_models import FakeListChatModel

        from bot.answering.models.model import ModelWriter

        lines = self._plan(brief.passages)
        if not lines:
            return
        async for statement in ModelWriter(FakeListChatModel(responses=["\n".join(lines)]), self.name).statements(
            brief
        ):
            yield statement

    def _plan(self, passages: tuple[Found, ...]) -> list[str]:
        number = next((n for n, found in enumerate(passages, 1) if found.article.url == self.url), 0)
        if not number:
            return []
        mine = passages[number - 1]
        other = next(found for found in passages if found.article.url != self.url)
        true = said(mine, sentence_with(mine, self.gold))
        altered, elsewhere = alter(true, mine.passage.language), said(other, sentence_with(other, ()))
        self.planned = [
            Planned(true, mine.passage.id, true=True),
            Planned(elsewhere, other.passage.id, true=True),
            *([Planned(altered, mine.passage.id, true=False)] if altered else []),
        ]
        return [f"{one.text} [{number}]" for one in self.planned]


def sentence_with(found: Found, gold: tuple[str, ...]) -> str:
    """The sentence of a passage that holds a gold answer, else its longest one."""
    text = found.passage.text
    spans = [" ".join(text[span.start : span.end].split()) for span in sentences(text)]
    return next((one for one in spans if any(answer in one for answer in gold)), max(spans, key=len))


def said(found: Found, sentence: str) -> str:
    """The sentence as a model would report it."""
    return SAID.get(found.passage.language, SAID["en"]).format(sentence=sentence)


def alter(sentence: str, language: str) -> str:
    """The sentence with its first number one higher, else its first sure name another; empty where it has neither."""
    body = sentence.partition(": ")[2]
    if number := NUMBER.search(body):
        return sentence.replace(number[0], str(int(number[0]) + 1), 1)
    name = next((one for one in names(body, language) if one.sure), None)
    return sentence.replace(name.text, " ".join(OTHER_NAMES[: len(name.words)]), 1) if name else ""

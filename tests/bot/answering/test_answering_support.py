"""The support check on statements judged by hand."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))
from support_cases import DEVELOPMENT, HELD_OUT, MAY, Case

from bot.answering.answer import Statement
from bot.answering.quotes import locate
from bot.answering.support import Verdict, check
from vectorstore.domain import Article, Found, Passage


def found(text: str, language: str) -> Found:
    article = Article(text, title="", source="Kurier", published=MAY, language=language, url="https://example.org/1")
    return Found(Passage(article.id, 1, 0, 0, len(text), text, language), article)


def verdict(case: Case) -> Verdict:
    quote, language, text, _ = case
    return check(Statement(text, locate(text, found(quote, language))))


def right(case: Case) -> bool:
    return (verdict(case).level != "unsupported") == case[3]


if __name__ == "__main__":
    for name, table in (("dev", DEVELOPMENT), ("held", HELD_OUT)):
        print(name, sum(map(right, table)), len(table))
        for case in table:
            if not right(case):
                print("  ", case[3], "|", case[2], "|", verdict(case).reasons)

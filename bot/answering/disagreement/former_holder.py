"""Where the first sentence tells of who once held an office, the one that tells of their successor leads; pure.

"Der damalige Vorstandschef Ulrich Behnke versprach …" is read as an answer to who heads the firm; in the same chronicle
stands "Im März 2026 trat Behnke zurück; seither führt Ilka Thoms das Unternehmen".
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.answering.asked.changing import changing
from bot.answering.disagreement.contenders import standing
from bot.answering.sentence import led_by, same_article, spoken, told_at
from bot.answering.words.naming import names, words_of
from bot.answering.words.offices import ONCE
from bot.answering.words.persons import GIVEN_AND_LAST

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.answering.sentence import Sentence
    from bot.answering.words.naming import Name
    from bot.answering.writing import Brief

_ONCE = re.compile(
    rf"\b(?:then-|ex-|{ONCE})\s?(?:[\w-]+\s){{1,4}}?(?=(?-i:[A-ZÄÖÜ][\w'’-]+\s[A-ZÄÖÜ]))",
    re.IGNORECASE,
)
_SINCE = re.compile(
    r"\b(?:seither|seitdem|nachfolg\w*|folgte?|führt|leitet|übernahm|übernommen|übernimmt|ablöst\w*|löste|ersetzt\w*"
    r"|succe(?:eds?|eded|ssor)|replac(?:es|ed)|took over|takes over|since (?:then|led|run)|now (?:leads|runs|heads))\b",
    re.IGNORECASE,
)


def with_the_successor(chosen: list[Sentence], brief: Brief) -> list[Sentence]:
    """With the sentence in front that names who came after the one told of as a former holder of the office."""
    if not chosen or changing(brief.question) != "office" or (former := _once_held(chosen[0])) is None:
        return chosen
    told = list(_succeeding(former, chosen[0], brief))
    return led_by(max(told, key=standing), chosen) if told else chosen


def _once_held(one: Sentence) -> str | None:
    """The last name of whom a sentence tells of as a former holder."""
    found = _ONCE.search(one.text)
    behind = names(one.text[found.end() :], spoken(one)) if found else ()
    return behind[0].words[-1] if behind else None


def _succeeding(former: str, first: Sentence, brief: Brief) -> Iterator[Sentence]:
    """The sentences of its article, or of newer ones, that name the former holder and somebody after them."""
    for one in brief.evidence:
        later = same_article(one, first) or told_at(one) > told_at(first)
        if one is first or not later or former not in words_of(one.text) or not _SINCE.search(one.text):
            continue
        if any(_is_somebody_else(name, former) for name in names(one.text, spoken(one))):
            yield one


def _is_somebody_else(name: Name, former: str) -> bool:
    return name.sure and len(name.words) >= GIVEN_AND_LAST and former not in name.words

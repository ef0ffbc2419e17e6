"""What stays as it was though a plan was to change it: "Damit bleibt es bei 44 Euro", and not 51; pure."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.answering.check.told_amounts import told_amounts
from bot.answering.sentence import spoken
from bot.answering.words.expecting import is_expected
from vectorstore.text.numbers import amounts

if TYPE_CHECKING:
    from bot.answering.sentence import Sentence

_STAYS = re.compile(
    r"\b(?:bleib(?:t|en)\b[^.;]{0,60}\b(?:bei|unverändert|gleich)|unverändert|weiterhin|nach wie vor|eingefroren"
    r"|(?:remain|stay)(?:s|ed)?|unchanged|frozen|keeps? (?:\w+ ){1,5}?at)\b",
    re.IGNORECASE,
)


def stays(one: Sentence) -> bool:
    """Whether a sentence tells something as staying as it is, and does not only expect it."""
    return _STAYS.search(one.text) is not None and not is_expected(one.text)


def keeps(planned: Sentence, one: Sentence) -> bool:
    """Whether a sentence tells as staying what a plan gives as the value until then: "von 44 auf 51 Euro"."""
    held = told_amounts(one.text, spoken(one)) if stays(one) else []
    coming = {each.start for each in told_amounts(planned.text, spoken(planned))}
    every = amounts(planned.text, spoken(planned))
    was = {each.low for each in every if each.start not in coming and not each.is_year}
    return any(each.unit and each.low in was for each in held)


def replaces(planned: Sentence, one: Sentence) -> bool:
    """Whether a sentence tells as staying another value of a unit that the plan gives."""
    mine, theirs = (
        {(each.unit, each.low) for each in told_amounts(text.text, spoken(text)) if each.unit}
        for text in (planned, one)
    )
    return stays(one) and bool({unit for unit, _ in mine} & {unit for unit, _ in theirs - mine})

"""Names with a number: "Artemis III" is not "Artemis II"; pure."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.answering.words.naming import Name

NUMBERED = re.compile(r"(.+)[ -]([IVX]+|\d{1,3})")


def of_another_number(wanted: Sequence[Name], text: str) -> bool:
    """Whether a text speaks of "Artemis II" and not of the "Artemis III" that is asked about."""
    return any(_another(match[1], match[2], text) for name in wanted if (match := NUMBERED.fullmatch(name.text)))


def _another(base: str, number: str, text: str) -> bool:
    """The name stands there with other numbers only; "Artemis II und III" has both."""
    others = re.findall(rf"(?<!\w){re.escape(base)}[ -](?:[IVX]+|\d{{1,3}})(?!\w)", text)
    return bool(others) and not re.search(rf"(?<!\w){number}(?!\w)", text)

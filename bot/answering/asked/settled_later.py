"""Does a question ask for what is guessed at first and settled later: a damage, a leak, a fine, a sentence? Pure.

It is of the past and changes in no other way, so changing.py knows nothing of it.
"""

from __future__ import annotations

import re

_SETTLED_LATER = re.compile(
    r"\b(?:\w*schaden|\w*schäden|\w*strafe|bußgeld\w*|verurteilt|haft|ausgelaufen|ausgetreten|gestohlen\w*|erbeutet\w*"
    r"|betroffen\w*"
    r"|damages?|leak(?:ed)?|spill(?:ed)?|spilt|stolen|affected|fine[ds]?|fined|sentence[ds]?|jailed|compensation)\b",
    re.IGNORECASE,
)


def settled_later(question: str) -> bool:
    """Whether it asks for something of the kind: "Wie hoch ist der Schaden?", "How much oil leaked?"."""
    return _SETTLED_LATER.search(question) is not None

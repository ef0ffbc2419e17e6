"""Is what a sentence tells only expected: on course to become, dürfte, set to, voraussichtlich? Pure."""

from __future__ import annotations

import re

_EXPECTED = re.compile(
    r"\b(?:dürften?|könnten?|voraussichtlich\w*|auf (?:dem weg|kurs)|steh(?:t|en) (?:kurz )?vor|favorit\w*"
    r"|designiert\w*|kandidat\w*|kandidiert|bewirbt|anwärter\w*|angehende[nrms]?|künftige[nrms]?|möglicherweise|wohl|soll(?:en)?"
    r"|w(?:ird|erden)\b.*\b\w+(?:en|ern|eln)|erwartet\w*|rechnet"
    r"|on (?:course|track)|(?:is|are|was|were|looks?|seems?) (?:set|due|likely|poised|expected|about|tipped) to"
    r"|set to|in line (?:to|for)|poised|front-?runners?|favou?rites?|candidates?|tipped|hopefuls?"
    r"|could|(?-i:may)|might|will|would|is to|are to|expect\w*|likely|bid for|runs? for|running for"
    r"|(?:president|chancellor|premier|mayor)-elect)\b",
    re.IGNORECASE,
)


def is_expected(text: str) -> bool:
    """Whether a text speaks of what may or will be, German or English."""
    return _EXPECTED.search(text) is not None

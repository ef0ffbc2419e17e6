"""How much of an article its text holds: all of it, an opening, or what stands before a paywall. Pure functions."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ingest.pages import structured
from ingest.pages.clues import letters
from ingest.text.markup import text_of_element

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from typing import Any

    from ingest.pages.clues import Clues

FULL, TEASER, PAYWALLED = "full", "teaser", "paywalled"
# A text that says it is not free and is shorter than this is its opening only. A judgement, not a fit: the five such
# pages of the fundus set are there in full, with 4,808 characters and more.
_OPENING = 1_500
_CUT_SHORT = 0.55  # of the words that the page says the article has; counts differ by captions and boxes, not by half
_SAME = (0.95, 1.05)  # of the text's characters: a judgement
_FEW = 400  # characters: a text that ends in an ellipsis and is no longer is a feed's opening
_ELLIPSIS = re.compile(r"(?:…|\.\.\.|\[…\]|\[\.\.\.\]|\(…\))\s*$")
_WALLS = (
    r"(?:dieser|der) (?:artikel|inhalt|beitrag) ist (?:nur )?(?:exklusiv )?(?:für|mit) [^.]{0,40}(?:abo|plus|registr)",
    r"sie (?:möchten|wollen) (?:den artikel )?(?:weiter|mehr) ?lesen|um (?:weiterzulesen|diesen artikel zu lesen)",
    r"jetzt (?:weiterlesen|abo\b|testen und weiterlesen|freischalten)|artikel freischalten",
    r"registrieren und weiterlesen",
    r"weiterlesen mit [\w+ ]{2,30}|mit [\w+ ]{2,25}(?:plus|\+) weiterlesen|lesen sie (?:den ganzen|diesen) artikel",
    r"nur für abonnent|exklusiv für (?:unsere )?abonnent|bereits abonnent\?",
    r"subscribe to (?:continue|read|unlock|keep)|(?:to|and) (?:continue|keep) reading|already a (?:subscriber|member)",
    r"subscribers? only|only (?:available )?(?:to|for) subscribers|unlock this article|start your free trial",
    r"this (?:article|content|story) is (?:reserved )?for (?:our )?(?:paid |paying )?(?:subscribers|members)",
    r"register (?:now )?(?:for free )?to (?:continue|read)|create (?:a|your) free account to",
    r"you(?:'|’)ve reached your (?:free )?(?:article )?limit",
)
_WALL = re.compile("|".join(_WALLS), re.IGNORECASE)
_TIERS = {"locked": False, "premium": False, "paid": False, "plus": False, "free": True}


@dataclass(frozen=True, slots=True)
class Claims:
    """What a page says of its own extent: free to read (None: nothing said), words, description, text around it."""

    free: bool | None = None
    words: int = 0
    description: str = ""
    shown: str = ""


def completeness(text: str, claims: Claims) -> str:
    """``full``, ``teaser`` or ``paywalled``."""
    short = len(text) < _OPENING
    signs = _SAME[0] < claims.words / max(1, len(text)) < _SAME[1]  # some count the characters
    lacking = claims.words > 0 and not signs and len(text.split()) < _CUT_SHORT * claims.words
    walled = claims.free is False or (claims.free is None and short and bool(_WALL.search(claims.shown)))
    if walled and (lacking or (short and not claims.words) or (short and bool(_WALL.search(claims.shown)))):
        return PAYWALLED
    if lacking or _says_no_more(text, claims.description) or (len(text) <= _FEW and _ELLIPSIS.search(text)):
        return TEASER
    return FULL


def claims_of(clues: Clues, description: str, text: str) -> Claims:
    """The claims of a page; the words around a text are only read where the text is short."""
    shown = _shown(clues.root) if len(text) < _OPENING else ""
    return Claims(free(clues), _words(clues.article), description, shown)


def _shown(root: Any) -> str:
    """The page's words but for its head and foot, which offer subscriptions beside every article."""
    shown = text_of_element(root)
    for element in root.iter("header", "footer"):
        if next(element.iterancestors("article", "main"), None) is None and element.find(".//h1") is None:
            shown = shown.replace(text_of_element(element), "")
    return shown


def opening(text: str, *, full: bool) -> str:
    """For a text out of a feed: what the feed says of it, unless it ends in an ellipsis."""
    return FULL if full and not (len(text) < _OPENING and _ELLIPSIS.search(text)) else TEASER


def _says_no_more(text: str, description: str) -> bool:
    """Whether a short text is the page's description and hardly a word more."""
    lead, own = letters(description), letters(text)
    return bool(lead) and len(own) <= 1.1 * len(lead) and (own.startswith(lead[:80]) or lead.startswith(own[:80]))


def free(clues: Clues) -> bool | None:
    """schema.org isAccessibleForFree of the article, else a content tier in the meta elements."""
    for node in (clues.article, *_parts(clues.article)):
        said = str(node.get("isAccessibleForFree", "")).strip().lower().rpartition("/")[2]
        if said in ("false", "no", "0"):
            return False
    if str(clues.article.get("isAccessibleForFree", "")).lower() == "true":
        return True
    return _TIERS.get(clues.first("article:content_tier", "og:article:content_tier", "content-tier", "paywall").lower())


def _parts(node: structured.Node) -> Iterator[Mapping[str, Any]]:
    """The parts that a page declares, among them the one behind the paywall."""
    given = node.get("hasPart")
    for part in given if isinstance(given, list) else [given]:
        if isinstance(part, dict):
            yield part


def _words(node: structured.Node) -> int:
    """The number of words an article is said to have, 0 when nothing or nonsense is said."""
    try:
        return max(0, int(str(node.get("wordCount", 0)).strip() or 0))
    except ValueError:
        return 0

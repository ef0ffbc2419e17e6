"""What is cut from a page's tree before its text is taken: hidden parts, captions, sharing, invitations."""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING, Any

from ingest.pages.teasers import teasers
from ingest.text.concealed import faded
from ingest.text.markup import is_hidden

if TYPE_CHECKING:
    from collections.abc import Iterable

_CLASSES = re.compile(
    r"(?:^|[\s_-])(?:(?:image|img|photo|picture|media|bild|figure)[_-]?(?:caption|credit|copyright|title|source|rights|description)|"
    r"imagecaption|figcaption|caption|bildunterschrift|bildnachweis|bildquelle|wp-caption-text|sr-only|visually-?hidden|"
    r"screen-?reader(?:-text)?|(?:u|h|is|a)-(?:offscreen|hidden|hide)|newsletter|social|share|sharing|sharebar|breadcrumbs?|paywall-overlay|"
    r"(?:access|registration|reg)-?wall|(?:most-?)?popular(?:-?articles)?|trending|debug|"
    r"cookie|consent|outbrain|taboola|comments?|related|recommend(?:ed|ations?)?|most-?read|author-?(?:box|bio)|"
    r"advert(?:isement|ising)?|anzeige|advertorial-hint|tag-?list|toolbar)(?:$|[\s_-])",
    re.IGNORECASE,
)
_CUT = (
    "p",
    "div",
    "span",
    "section",
    "aside",
    "ul",
    "ol",
    "dl",
    "figcaption",
    "small",
    "header",
    "footer",
    "form",
    "nav",
)
_LETTER_TAGS = ("span", "b", "strong", "em", "i", "big", "font")
_DROPPED_CAP = re.compile(r"(?:^|[\s_-])(?:initial|drop-?cap)", re.IGNORECASE)
_WORDS = "AEIOYÀÉ"  # letters that are words
_INITIALS = 200  # joined on one page: no article has more, and a page of nothing else would take half a minute
_WHOLE = 0.3  # share of the page's paragraphs' characters; what holds more of them is the article in a badly named box


def prune(root: Any, url: str = "", beside: Iterable[Any] = ()) -> None:
    """Cut in place, also what is known to stand ``beside`` the text; an element that holds much of the page's stays."""
    _join_initials(root)
    total = _paragraphs(root)
    boxes = list(root.iter(*_CUT))
    out_of_sight = faded(boxes, root)
    if sum(map(_paragraphs, out_of_sight)) > _WHOLE * total:
        out_of_sight = []
    for element in [*(each for each in boxes if _is_cut(each)), *out_of_sight, *teasers(root, url), *beside]:
        if element.getparent() is not None and _paragraphs(element) <= _WHOLE * total:
            element.drop_tree()


def _is_cut(element: Any) -> bool:
    if is_hidden(element):
        return True
    named = f"{element.get('class') or ''} {element.get('id') or ''}"
    return len(named) > 1 and bool(_CLASSES.search(named))


def _paragraphs(element: Any) -> int:
    """Characters in the paragraphs under an element."""
    return sum(len(paragraph.text or "") + sum(len(child.tail or "") for child in paragraph)
               for paragraph in element.iter("p"))  # fmt: skip


def is_caption(element: Any) -> bool:
    """Whether an element belongs to a picture."""
    return next(element.iterancestors("figure", "figcaption"), None) is not None


def _join_initials(root: Any) -> None:
    """``<span>N</span>a endlich`` is one word: a decorated first letter is taken out of its element."""
    for element in list(islice(filter(_is_dropped_cap, root.iter(*_LETTER_TAGS)), _INITIALS)):
        element.tail = None  # the space between it and the rest of its word
    for element in list(islice(filter(_is_initial, root.iter(*_LETTER_TAGS)), _INITIALS)):
        element.text = element.text.strip()
        element.drop_tag()


def _is_dropped_cap(element: Any) -> bool:
    """A first letter by its class, set apart by a space from the element that begins in small letters."""
    if not _DROPPED_CAP.search(element.get("class") or "") or (element.tail or "").strip():
        return False
    letter, rest = element.text_content().strip(), element.getnext()
    word = len(letter) == 1 and letter.isalpha() and letter not in _WORDS
    return word and rest is not None and isinstance(rest.tag, str) and rest.text_content()[:1].islower()


def _is_initial(element: Any) -> bool:
    letter = (element.text or "").strip()
    alone = len(element) == 0 and len(letter) == 1 and letter.isalpha() and element.getparent() is not None
    return alone and (element.tail or "")[:1].isalpha()

"""What is cut from a page's tree before its text is taken: hidden parts, captions, sharing, invitations."""

from __future__ import annotations

import re
from itertools import islice
from typing import Any

from ingest.text.concealed import faded
from ingest.text.markup import is_hidden, leads_away

_CLASSES = re.compile(
    r"(?:^|[\s_-])(?:(?:image|img|photo|picture|media|bild|figure)[_-]?(?:caption|credit|copyright|title|source|rights)|"
    r"imagecaption|figcaption|caption|bildunterschrift|bildnachweis|bildquelle|wp-caption-text|sr-only|visually-?hidden|"
    r"screen-?reader(?:-text)?|(?:u|h|is|a)-offscreen|u-hidden|newsletter|social|share|sharing|sharebar|breadcrumbs?|paywall-overlay|"
    r"cookie|consent|outbrain|taboola|comments?|related|recommend(?:ed|ations?)?|most-?read|author-?(?:box|bio)|"
    r"advert(?:isement|ising)?|anzeige|advertorial-hint|tag-?list|toolbar)(?:$|[\s_-])",
    re.IGNORECASE,
)
_CUT = ("p", "div", "span", "section", "aside", "ul", "ol", "figcaption", "small", "header", "footer", "form", "nav")
_TEASER = 1_500  # characters: a judgement; an article's own box, which may link in its headings too, has more
_HEADINGS = ("h2", "h3", "h4")
_LETTER_TAGS = ("span", "b", "strong", "em", "i", "big", "font")
_DROPPED_CAP = re.compile(r"(?:^|[\s_-])(?:initial|drop-?cap)", re.IGNORECASE)
_WORDS = "AEIOYÀÉ"  # letters that are words
_INITIALS = 200  # joined on one page: no article has more, and a page of nothing else would take half a minute
_WHOLE = 0.3  # share of the page's paragraphs' characters; what holds more of them is the article in a badly named box


def prune(root: Any, url: str = "") -> None:
    """Cut in place; an element that holds much of the page's text stays whatever it is called."""
    _join_initials(root)
    total = _paragraphs(root)
    boxes = list(root.iter(*_CUT))
    out_of_sight = faded(boxes, root)
    if sum(map(_paragraphs, out_of_sight)) > _WHOLE * total:
        out_of_sight = []
    for element in [*(each for each in boxes if _is_cut(each)), *out_of_sight, *_teasers(root, url)]:
        if element.getparent() is not None and _paragraphs(element) <= _WHOLE * total:
            element.drop_tree()


def _teasers(root: Any, url: str) -> list[Any]:
    """Articles beside the one under the page's heading whose own headings link to other pages."""
    if next(root.iter("h1"), None) is None:
        return []
    short = (each for each in root.iter("article") if len(each.text_content()) <= _TEASER)
    others = (each for each in short if each.find(".//h1") is None)
    return [each for each in others if any(leads_away(link, url) for link in each.iterfind(".//a") if _heads(link))]


def _heads(link: Any) -> bool:
    """Whether a link is in a heading, or holds one."""
    return next(link.iterancestors(*_HEADINGS), None) is not None or any(True for _ in link.iter(*_HEADINGS))


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

"""Ways from an article to others: teasers, lists of links, paragraphs that are nothing but a link. Pure functions."""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING, Any

from ingest.addresses import joined, same_site
from ingest.text.markup import leads_away

if TYPE_CHECKING:
    from collections.abc import Iterator

_TEASER = 1_500  # characters: a judgement; an article's own box, which may link in its headings too, has more
_CARD = 600  # characters of a picture and a title that lead to one page, with an opening
_NEAR = 8  # boxes around both
_HEADINGS = ("h2", "h3", "h4")
_LABEL = 60  # characters before a link: "Lesen Sie auch:", "ADHS bei Erwachsenen:"
_WORDS = 4  # of a link that is a title
_USUAL = 0.4  # share of a box's paragraphs or items: where more are links, they are what it is about
_SIGNS = " \t\r\n\xa0.:;,|»›>→-–"
_LABELLED = (":", "|", "»", "›", ">", "→", "–", "?", "!")
_SENTENCE = re.compile(r"[.…]\W*$")
_END = 100  # characters in which a sentence would end


def teasers(root: Any, url: str) -> list[Any]:
    """The elements that lead to other pages of the site and say nothing else."""
    return [*_articles(root, url), *_cards(root, url), *_links(root, url)]


def _articles(root: Any, url: str) -> list[Any]:
    """Articles beside the one under the page's heading whose own headings link to other pages."""
    if next(root.iter("h1"), None) is None:
        return []
    short = (each for each in root.iter("article") if len(each.text_content()) <= _TEASER)
    others = (each for each in short if each.find(".//h1") is None)
    return [each for each in others if any(leads_away(link, url) for link in each.iterfind(".//a") if _heads(link))]


def _heads(link: Any) -> bool:
    """Whether a link is in a heading, or holds one."""
    return next(link.iterancestors(*_HEADINGS), None) is not None or any(True for _ in link.iter(*_HEADINGS))


def _cards(root: Any, url: str) -> list[Any]:
    """The smallest boxes around a picture and a title that link to one page of the site."""
    pictured: dict[str, Any] = {}
    boxes: dict[Any, None] = {}
    for link in root.iter("a"):
        href = link.get("href") or ""
        if link.find(".//img") is not None or link.find(".//picture") is not None:
            pictured[href] = link
        elif href in pictured and len(link.text_content().split()) >= _WORDS and _is_another(link, url):
            boxes[_common(pictured[href], link)] = None
    found = (box for box in boxes if box is not None and box.find(".//h1") is None)
    return [box for box in found if len(_plain(box.text_content())) <= _CARD]


def _common(one: Any, other: Any) -> Any:
    above = set(islice(one.iterancestors(), _NEAR))
    return next((box for box in islice(other.iterancestors(), _NEAR) if box in above), None)


def _links(root: Any, url: str) -> Iterator[Any]:
    """Lists of links, and paragraphs that are a link with a label before it, unless most beside them are such."""
    for box in root.iter("ul", "ol"):
        items = list(box.iterchildren("li"))
        if items and all(_is_link(item, url, listed=True) for item in items):
            yield box
            above = box.getprevious()
            if above is not None and above.tag in _HEADINGS:
                yield above
    beside: dict[Any, list[Any]] = {}
    for paragraph in root.iter("p"):
        beside.setdefault(paragraph.getparent(), []).append(paragraph)
    for paragraphs in beside.values():
        links = [each for each in paragraphs if _is_link(each, url)]
        if len(paragraphs) == 1 or len(links) <= _USUAL * len(paragraphs):
            yield from links


def _is_link(element: Any, url: str, *, listed: bool = False) -> bool:
    """Whether an element ends in a link to another page of the site that is a title, with at most a label before it.

    A sentence that is linked as a whole is a paragraph; one behind a label, or in a list, is no article's.
    """
    links = list(element.iter("a"))
    if len(links) != 1 or not _is_another(links[0], url):
        return False
    title, whole = _plain(links[0].text_content()), _plain(element.text_content())
    label = whole.removesuffix(title).strip()
    if not title or not whole.endswith(title) or len(whole.split()) < _WORDS or len(label) > _LABEL:
        return False
    if label and not listed:
        return label.endswith(_LABELLED) and not any(sign.isdigit() for sign in label)  # the hour of a live blog
    return listed or not _SENTENCE.search(links[0].text_content()[-_END:])


def _plain(text: str) -> str:
    return " ".join(text.split()).strip(_SIGNS)


def _is_another(link: Any, url: str) -> bool:
    """Whether a link leads to another page of the same site."""
    return leads_away(link, url) and same_site(joined(url, link.get("href") or ""), url)

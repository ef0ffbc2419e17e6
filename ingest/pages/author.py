"""Who wrote a page's article: JSON-LD, meta elements, and the byline where both name only the outlet."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from ingest.pages import structured
from ingest.pages.clues import distinct, letters, lines_around
from ingest.pages.pruning import is_caption
from ingest.pages.surroundings import stands_apart
from ingest.text.byline import AND, BY, PERSON, people, persons
from ingest.text.cleaning import one_line, plain_title
from ingest.text.markup import text_of_element
from vectorstore.text.credits import names_agency

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ingest.pages.clues import Clues

_NO_NAME = re.compile(
    r"https?://|@|^(?:admin|redaktion|editor|none|null|unknown|autor|author|default|news|nachrichten|[\W\d_]+)$|"
    r"^(?:(?:twitter|x|facebook|instagram|linkedin|youtube|whatsapp|telegram|tiktok|e-?mail|rss|follow|share)\W*)+$",
    re.IGNORECASE,
)
_PERSON = re.compile(PERSON)
_PLACES = re.compile(
    r"(?:^|[\s_-])(?:article|story|post|entry|page)?[_-]?(?:authors?|byline|autor(?:en|in)?|verfasser)(?:[_-]?names?)?(?:$|[\s_-])",
    re.IGNORECASE,
)
_ABOUT = re.compile(r"(?:^|[\s_-])(?:box|bio|about|card|description|profile)(?:$|[\s_-])", re.IGNORECASE)
_PICTURE = re.compile(
    r"(?:^|[\s_-])(?i:media|image|img|photo|picture|video|bild|foto|caption|copyright|credit)s?(?![a-z])"
)
_CREDIT = re.compile(
    r"\s*(?:fotos?|photos?|bild(?:er)?|photography|illustration(?:en|s)?|grafik|video)\b|.{0,20}©", re.IGNORECASE
)
_HREF = re.compile(
    r"/(?:authors?|autor(?:en|in)?|profile?s?|staff|reporters?|journalists?|redakteure?|contributors?|columnists?|writers?)/"
)
_WRITTEN_BY = ("written by", "verfasst von", "geschrieben von", "von", "author", "autor")
_LONGEST, _PEOPLE = 120, 12  # characters of a byline; names
_LINES = 60  # small elements looked at below the heading


def author(clues: Clues, outlet: str, ruled: Iterable[str] = ()) -> str:
    """The names, joined by commas; ``""`` when there are none. ``ruled`` is where the site's own rules find them."""
    given = structured.names(clues.article.get("author")) or structured.names(clues.article.get("creator"))
    places = [ruled, given, *([name] for name in clues.says("author", "article:author", "dc.creator", "parsely-author",
                                                      "sailthru.author", "byl", "cxenseparse:author"))]  # fmt: skip
    places.append(_labelled(clues))
    usable = [names for names in (_people(place) for place in places) if names]
    named = [names for names in usable if not _only_outlet(names, outlet)]
    chosen = next(iter(named), []) or _byline(clues, outlet) or _line(clues, outlet) or next(iter(usable), [])
    others = _but_outlet(chosen, outlet)
    return one_line(", ".join((others or chosen)[:_PEOPLE]), 300)


def _people(names: Iterable[str]) -> list[str]:
    """Plain names one by one, without addresses, roles and places."""
    plain = (BY.sub("", plain_title(name)) for name in names)
    return distinct(part for name in plain for part in _apart(name) if not _NO_NAME.search(part))


def _apart(name: str) -> list[str]:
    """``Ann Lee, Leeds, and Bo Ray`` are two persons, ``Politik und Wissen`` is one name, ``Ann Lee, AFP`` a credit."""
    persons = [] if names_agency(name) else people(name)
    parts = persons or [part.strip(" ,") for part in AND.split(name)]
    return parts if persons or (len(parts) > 1 and all(" " in part for part in parts)) else [name.strip(" ,")]


def _but_outlet(names: Iterable[str], outlet: str) -> list[str]:
    return [name for name in names if not _only_outlet([name], outlet)]


def _only_outlet(names: list[str], outlet: str) -> bool:
    own = letters(outlet)
    return all(letters(name) in own or own in letters(name) for name in names) if own else False


def _labelled(clues: Clues) -> list[str]:
    """The value beside a label such as "Written by" in the cards for messengers."""
    direct = clues.says("twitter:misc:written by", "twitter:misc:verfasst von")
    pairs = ((clues.first(f"twitter:label{n}"), clues.first(f"twitter:data{n}")) for n in (1, 2))
    return [*direct, *(value for label, value in pairs if label.casefold().strip(": ") in _WRITTEN_BY)]


def _byline(clues: Clues, outlet: str) -> list[str]:
    """Persons in the page's byline: the first element marked as one that names any."""
    for element in clues.root.iter("a", "span", "p", "div", "address", "li", "cite"):
        if _is_byline(element) and not _is_picture_credit(element) and not stands_apart(element):
            beside = _linked_beside(element)
            text = ", ".join(map(text_of_element, beside))
            if len(text) <= _LONGEST:
                line = BY.sub("", one_line(text))
                pieces = " | ".join(one_line(piece) for each in beside for piece in each.itertext() if piece.strip())
                names = (
                    people(line)
                    or people(BY.sub("", pieces))
                    or [found for part in AND.split(BY.sub("", pieces)) for found in _PERSON.findall(part)]
                )
                others = _but_outlet(names, outlet)
                if others:
                    return distinct(others)
    return []


def _linked_beside(element: Any) -> list[Any]:
    """A link to an author together with those to others in the same line."""
    parent = element.getparent() if element.tag == "a" else None
    links = [] if parent is None else [each for each in parent.iterchildren("a") if _is_byline(each)]
    return links if element in links else [element]


def _line(clues: Clues, outlet: str) -> list[str]:
    """Persons in the first line below the page's heading that is a byline by its words."""
    for line in lines_around(clues.root, 0, _LINES):
        found = _but_outlet(persons(line), outlet)
        if found:
            return distinct(found)
    return []


def _is_byline(element: Any) -> bool:
    if "author" in (element.get("rel") or "").lower().split() or (element.get("itemprop") or "") == "author":
        return True
    named = " ".join(element.get(name) or "" for name in ("class", "id", "data-testid", "data-component"))
    return (bool(_PLACES.search(named)) and not _ABOUT.search(named)) or _is_linked_name(element)


def _is_linked_name(element: Any) -> bool:
    """A link to a writer's page in a line of its own: within a text, it may be to anybody's."""
    parent = element.getparent()
    linked = _HREF.search(element.get("href") or "") is not None
    return linked and (parent is None or len(parent.text_content()) <= _LONGEST)


def _is_picture_credit(element: Any) -> bool:
    """Who took the picture, by its words, its class or the figure that it belongs to."""
    named = _PICTURE.search(element.get("class") or "")
    return is_caption(element) or named is not None or _CREDIT.match(element.text_content()) is not None

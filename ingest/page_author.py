"""Who wrote a page's article: JSON-LD, meta elements, and the byline where both name only the outlet."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from ingest import structured
from ingest.clues import distinct, letters
from ingest.markup import text_of_element
from ingest.text import one_line, plain_title

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ingest.clues import Clues

_NO_NAME = re.compile(r"https?://|@|^(admin|redaktion|editor|none|null|unknown|autor|author|default)$", re.IGNORECASE)
_BYLINE = re.compile(r"^(?:von|by|par|autor(?:in|en)?|authors?|text|written by)\s*:?\s+", re.IGNORECASE)
_AND = re.compile(r"\s+(?:und|and|&)\s+|\s*;\s*")
_PERSON = re.compile(
    r"(?:Dr\. |Prof\. )*[A-ZÄÖÜÉ][\w.'’-]+(?: (?:von|van|de|der|den|zu|al|el|bin|di|da|le))*"
    r"(?: [A-ZÄÖÜÉ][\w.'’-]+){1,3}"
)
_PLACES = re.compile(r"(?:^|[\s_-])(?:authors?|byline|autor(?:en|in)?|article-author)(?:$|[\s_-])", re.IGNORECASE)
_WRITTEN_BY = ("written by", "verfasst von", "geschrieben von", "von", "author", "autor")
_LONGEST, _PEOPLE = 120, 8  # characters of a byline; names


def author(clues: Clues, outlet: str) -> str:
    """The names, joined by commas; ``""`` when there are none."""
    given = structured.names(clues.article.get("author")) or structured.names(clues.article.get("creator"))
    places = [given, *([name] for name in clues.says("author", "article:author", "dc.creator", "parsely-author",
                                                      "sailthru.author", "byl", "cxenseparse:author"))]  # fmt: skip
    places.append(_labelled(clues))
    usable = [names for names in (_people(place) for place in places) if names]
    persons = [names for names in usable if not _only_outlet(names, outlet)]
    chosen = next(iter(persons), []) or _byline(clues, outlet) or next(iter(usable), [])
    return one_line(", ".join(chosen[:_PEOPLE]), 300)


def _people(names: Iterable[str]) -> list[str]:
    """Plain names one by one, without addresses and role names."""
    plain = (_BYLINE.sub("", plain_title(name)) for name in names)
    return distinct(part for name in plain if not _NO_NAME.search(name) for part in _apart(name))


def _apart(name: str) -> list[str]:
    """``Ann Lee and Bo Ray`` are two, ``Politik und Wissen`` is one."""
    parts = [part.strip(" ,") for part in _AND.split(name)]
    return parts if len(parts) > 1 and all(" " in part for part in parts) else [name.strip(" ,")]


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
        if _is_byline(element):
            text = text_of_element(element)
            if len(text) <= _LONGEST:
                line = _BYLINE.sub("", one_line(text))
                names = [found for part in _AND.split(line) for found in _PERSON.findall(part)]
                persons = [name for name in names if not _only_outlet([name], outlet)]
                if persons:
                    return distinct(persons)
    return []


def _is_byline(element: Any) -> bool:
    if "author" in (element.get("rel") or "").lower().split() or (element.get("itemprop") or "") == "author":
        return True
    return bool(_PLACES.search(element.get("class") or "")) or "/author/" in (element.get("href") or "")

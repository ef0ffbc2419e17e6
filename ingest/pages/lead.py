"""The lead of an article, above its text: shown where the page describes itself, or marked as one. Pure functions."""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING, Any

from ingest.pages.clues import heading_elements, is_small, letters
from ingest.pages.pruning import is_caption
from ingest.pages.surroundings import stands_apart
from ingest.text.boilerplate import is_boilerplate
from ingest.text.byline import is_date_line, persons
from ingest.text.cleaning import one_line
from ingest.text.markup import is_hidden, text_of_element

if TYPE_CHECKING:
    from collections.abc import Iterable

_LEAD = (40, 900)  # characters of a description that is looked for above the text
_PARTS, _MORE = 5, 300  # children of an element that may be the lead, characters it may go on after the description
_PLACE = 30  # letters before it: "Berlin."
_TAGS = ("p", "h2", "h3", "div", "span", "strong")
_MARKED = re.compile(
    r"(?:^|[\s_-])(?:lead|lede|intro|introduction|stand-?first|dek|deck|excerpt|preamble|ingress|chapo|vorspann|epigraph|"
    r"entradilla|sommario|bajada|sub-?(?:title|head|headline|heading))(?:[_-]{1,2}(?:text|container|content))?(?:$|\s)|"
    r"[a-z](?:Dek|Lead|Intro|Standfirst)(?![a-z])"
)
_BELOW = 60  # elements behind the heading that are looked at: a judgement
_ROUND = tuple('.!?…"”“»’)')


def with_lead(paragraphs: list[str], descriptions: Iterable[str], root: Any) -> list[str]:
    """The paragraphs with the lead before them, when the page shows one that the extraction lost."""
    if not paragraphs:
        return paragraphs
    whole = letters("".join(paragraphs))
    leads = (each.removesuffix("...").removesuffix("…").strip() for each in descriptions)
    for lead in dict.fromkeys(leads):
        wanted = letters(lead)
        if _LEAD[0] <= len(lead) <= _LEAD[1] and wanted not in whole:
            shown = _shown(root, lead, wanted)
            if shown:
                return [shown, *paragraphs]
    marked = _marked(root, letters(paragraphs[0]))
    return [marked, *paragraphs] if marked and letters(marked) not in whole else paragraphs


def _shown(root: Any, lead: str, wanted: str) -> str:
    """The element that shows a description, perhaps behind a place, and may go on a little."""
    for element in root.iter(*_TAGS):
        if len(element) <= _PARTS and wanted[:20] in _beginning(element) and not is_caption(element):
            shown = one_line(text_of_element(element), 2 * _LEAD[1])
            before, _, after = letters(shown).partition(wanted)
            found = wanted in letters(shown) and len(before) <= _PLACE and not (before and after)
            if found and len(shown) < len(lead) + _MORE and not _is_out_of_sight(element):
                return shown
    return ""


def _beginning(element: Any) -> str:
    """The first letters under an element; looked at before its whole text, which takes far longer."""
    texts = islice((text.strip() for text in element.itertext("*") if text.strip()), 2)
    return letters("".join(text[:200] for text in texts))[: _PLACE + 20]


def _marked(root: Any, first: str) -> str:
    """The text of the first small element below the heading that is marked as lead; before the text's beginning."""
    heading = next(iter(heading_elements(root)), None)
    below = [] if heading is None else heading.xpath("following::*[self::p or self::div or self::h2 or self::h3]")
    for element in islice(below, _BELOW):
        shown = one_line(text_of_element(element), 2 * _LEAD[1]) if is_small(element) else ""
        if first and letters(shown) and first.startswith(letters(shown)[:60]):
            return ""
        if _LEAD[0] <= len(shown) <= _LEAD[1] and _is_marked(element) and _is_prose(element, shown):
            return shown
    return ""


def _is_out_of_sight(element: Any) -> bool:
    """Whether it is hidden; a box with the page's heading in it only waits for a script to show it."""
    return any(is_hidden(box) and box.find(".//h1") is None for box in (element, *element.iterancestors()))


def _is_marked(element: Any) -> bool:
    around = (element, *islice(element.iterancestors(), 1))
    return any(len(each) <= _PARTS and bool(_MARKED.search(each.get("class") or "")) for each in around)


def _is_prose(element: Any, shown: str) -> bool:
    """Whether it is a sentence of the article's own, no caption, byline, date or way to another page."""
    if _is_out_of_sight(element) or is_caption(element) or stands_apart(element) or not shown.endswith(_ROUND):
        return False
    linked = sum(len(link.text_content()) for link in element.iter("a"))
    return 2 * linked < len(shown) and not (is_boilerplate(shown) or is_date_line(shown) or persons(shown))

"""Old pages that are laid out by tables and breaks, made over into boxes, paragraphs and a heading. In place."""

from __future__ import annotations

import re
from typing import Any

from ingest.pages.clues import letters
from ingest.text.cleaning import one_line
from ingest.text.markup import text_of_element

_CELL, _MOSTLY = 400, 0.5  # characters of a cell that is no date or figure; share of the page's in such tables
_BOXES = {"table": "div", "tbody": "div", "tr": "div", "td": "div", "th": "div", "center": "div", "font": "span"}
_LEAST = 20  # letters of a heading: an outlet's name has fewer
_HEADED = ("font", "b", "strong", "big", "span", "div", "p")
_PARTS = 3  # elements in one
_BETWEEN = re.compile(r"\s[-–—|:·»«]+\s")


def without_layout(root: Any) -> None:
    """Tables that hold most of the text become boxes, double breaks paragraphs, and the title's words a heading."""
    if next(root.iter("article", "main"), None) is not None:
        return
    tables = [each for each in root.iter("table") if _is_layout(each)]
    if sum(map(_length, _outermost(tables))) < _MOSTLY * max(1, _length(root)):
        return
    if next(root.iter("h1", "h2", "h3"), None) is None:
        _head(root)
    cells = [cell for table in tables for cell in table.iter("td", "th") if cell.find(".//table") is None]
    for cell in cells:
        _part(cell)
    for table in tables:
        for element in list(table.iter(*_BOXES)):
            element.tag = _BOXES[element.tag]


def _length(element: Any) -> int:
    return len(element.text_content())


def _is_layout(table: Any) -> bool:
    return table.find(".//table") is not None or any(_length(cell) >= _CELL for cell in table.iter("td"))


def _outermost(tables: list[Any]) -> list[Any]:
    known = set(tables)
    return [each for each in tables if not any(above in known for above in each.iterancestors("table"))]


def _head(root: Any) -> None:
    """Makes the first small element a heading that says what a part of the title element does."""
    title = one_line(root.findtext(".//title") or "")
    names = {letters(each) for each in (title, *_BETWEEN.split(title))}
    for element in root.iter(*_HEADED):
        own = letters(text_of_element(element)) if len(list(element.iterdescendants())) <= _PARTS else ""
        if len(own) >= _LEAST and own in names:
            element.tag = "h1"
            return


def _part(cell: Any) -> None:
    """Gathers what stands between two breaks in a row into paragraphs."""
    if cell.find("p") is not None or not _has_double_break(cell):
        return
    paragraphs = [cell.makeelement("p", {})]
    paragraphs[0].text, cell.text = cell.text, None
    breaks = 0
    for child in list(cell):
        tail, child.tail = child.tail, None
        cell.remove(child)
        breaks = breaks + 1 if child.tag == "br" else 0
        if breaks > 1 or child.tag in ("h1", "div", "table", "ul", "ol"):
            paragraphs.append(cell.makeelement("p", {}))
        if child.tag in ("h1", "div", "table", "ul", "ol"):
            paragraphs[-1:-1] = [child]
        elif breaks < 2:  # noqa: PLR2004 — the second is a paragraph's end
            paragraphs[-1].append(child)
        if tail and tail.strip():
            breaks = 0
        _append(paragraphs[-1], tail)
    cell.extend(each for each in paragraphs if each.text_content().strip())


def _append(paragraph: Any, text: str | None) -> None:
    if len(paragraph):
        paragraph[-1].tail = (paragraph[-1].tail or "") + (text or "")
    else:
        paragraph.text = (paragraph.text or "") + (text or "")


def _has_double_break(cell: Any) -> bool:
    return any(
        each.tag == "br" and not (each.tail or "").strip() and each.getnext() is not None and each.getnext().tag == "br"
        for each in cell.iter("br")
    )

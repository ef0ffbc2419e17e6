"""Paragraphs, subheadings and lists that the extraction lost between those it found, put back in their places. Pure."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from ingest.pages.clues import letters
from ingest.pages.pruning import is_caption
from ingest.text.boilerplate import is_boilerplate
from ingest.text.cleaning import one_line
from ingest.text.markup import is_hidden, text_of_element

if TYPE_CHECKING:
    from collections.abc import Iterable

_HEADINGS = ("h2", "h3", "h4", "h5")
_BLOCKS = ("p", "li", "blockquote", *_HEADINGS)
_INNER = frozenset((*_BLOCKS, "div", "section", "aside", "figure", "ul", "ol"))  # what is within a larger block
_PLAIN = ("p", "ul", "ol", "blockquote", *_HEADINGS)  # boxes that are text themselves
_FOREIGN = ("aside", "nav", "form", "figure", "table", "header", "footer", "button", "a")
_TELLING = 20  # letters by which a block is found within a longer line
_LONGEST = 5_000  # characters of a block
_LINKED = 0.5  # share of a block's letters in links: more is a way to another page
_SENTENCE_LINKED = 0.95  # of a sentence among others
_SENTENCE = 40  # letters of a paragraph that is put back where the text does not flow around it
_FEWEST = 2  # paragraphs that tell where a text flows
_MOST = 5_000  # blocks that are looked at
_AHEAD = 100  # lines in which a block's place is looked for
_AGAIN = 2  # times the letters found: what would bring more is another article


@dataclass(frozen=True, slots=True)
class _Block:
    element: Any
    text: str
    key: str
    found: bool


def regained(lines: list[str], root: Any) -> list[str]:
    """The lines, and what stands among them on the page or in boxes of the same make, in the page's order."""
    blocks = _blocks(root, lines)
    found = [place for place, block in enumerate(blocks) if block.found]
    if len(found) < _FEWEST:
        return lines
    flow = _Flow([block.element for block in blocks if block.found])
    missing = {
        place
        for place, block in enumerate(blocks)
        if not block.found and _may_stand(block, within=found[0] < place < found[-1]) and flow.holds(block.element)
    }
    wanted = missing if _length(missing, blocks) <= _AGAIN * _length(found, blocks) else set()
    return _merged(lines, blocks, wanted) if wanted else lines


def _length(places: Iterable[int], blocks: list[_Block]) -> int:
    return sum(len(blocks[place].key) for place in places)


def _blocks(root: Any, lines: list[str]) -> list[_Block]:
    """The smallest blocks of text; found is one whose letters stand in the lines."""
    keys = list(map(letters, lines))
    known, whole = set(keys), "".join(keys)
    blocks: list[_Block] = []
    for element in root.iter(*_BLOCKS):
        if len(blocks) < _MOST and not any(inner.tag in _INNER for inner in element.iterdescendants()):
            text = one_line(text_of_element(element), _LONGEST).removeprefix("- ")
            key = letters(text)
            if key:
                blocks.append(_Block(element, text, key, key in known or (len(key) >= _TELLING and key in whole)))
    return blocks


def _may_stand(block: _Block, *, within: bool) -> bool:
    """Whether a block is text; before and behind what was found, only a sentence is."""
    if not within and (block.element.tag != "p" or len(block.key) < _SENTENCE):
        return False
    linked = sum(len(letters(link.text_content())) for link in block.element.iter("a"))
    most = _SENTENCE_LINKED if within and block.text.endswith(".") else _LINKED
    return linked <= most * len(block.key) and not is_boilerplate(block.text) and not is_caption(block.element)


class _Flow:
    """The containers in which the text that was found flows, and how its boxes are made."""

    def __init__(self, found: list[Any]) -> None:
        self._counts = Counter(box for element in found for box in element.iterancestors())
        self._articles = {_article(element) for element in found}
        self._headed = {above for element in found if (above := element.getprevious()) is not None}
        wraps = [self._wrap(element) for element in found]
        self._containers = Counter(wrap.getparent() for wrap in wraps)
        self._makes = {(wrap.getparent(), _make(wrap)) for wrap in wraps}
        parents = Counter(_make(element.getparent()) for element in found if element.tag == "p")
        self._lists: dict[Any, bool] = {}
        self._usual = next((make for make, times in parents.most_common(1) if times >= _FEWEST and make[1]), None)

    def _wrap(self, element: Any) -> Any:
        """The largest box around a block that holds no other one that was found."""
        box = element
        while (above := box.getparent()) is not None and self._counts[above] == 1:
            box = above
        return box

    def holds(self, element: Any) -> bool:
        """Whether a block lies in the flow, heads what does, or is in a box like that of most paragraphs found."""
        if element.tag in _HEADINGS and element in self._headed:
            return not any(map(_is_foreign, (element, *element.iterancestors())))
        box = element
        while (above := box.getparent()) is not None and self._containers[above] < _FEWEST:
            if _is_foreign(box):
                return False
            box = above
        if above is None:
            usual = element.tag == "p" and _make(element.getparent()) == self._usual
            return usual and _article(element) in self._articles
        if _is_foreign(box) or (self._counts[box] and element.tag not in _HEADINGS):
            return False
        alike = bool(box.get("class")) and (above, _make(box)) in self._makes
        if box not in self._lists:
            self._lists[box] = _is_list(box)
        return box.tag in _PLAIN or alike or self._lists[box]


def _article(element: Any) -> Any:
    return next(element.iterancestors("article"), None)


def _make(element: Any) -> tuple[str, str]:
    return element.tag, element.get("class") or ""


def _is_foreign(element: Any) -> bool:
    return element.tag in _FOREIGN or is_hidden(element)


def _is_list(box: Any) -> bool:
    """Whether a box holds one list and nothing else."""
    lists = list(box.iter("ul", "ol"))
    alone = len(lists) == 1 and next(box.iter("p", "img", "form"), None) is None
    return alone and letters(box.text_content()) == letters(lists[0].text_content())


def _merged(lines: list[str], blocks: list[_Block], wanted: set[int]) -> list[str]:
    """The lines with the wanted blocks behind the block that stands before them on the page."""
    keys = list(map(letters, lines))
    merged: list[str] = []
    done = 0
    for place, block in enumerate(blocks):
        if place in wanted:
            merged.append(f"- {block.text}" if block.element.tag == "li" else block.text)
        elif block.found:
            ahead = range(done, min(len(keys), done + _AHEAD))
            here = next((n for n in ahead if block.key in keys[n]), None)
            if here is not None:
                merged.extend(lines[done : here + 1])
                done = here + 1
    return [*merged, *lines[done:]]

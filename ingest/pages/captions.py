"""Captions that are not marked as such: they say what the page says of the picture beside them. Pure functions."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, Any

from ingest.pages import structured
from ingest.pages.clues import letters
from ingest.text.markup import text_of_element

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ingest.pages.clues import Clues

_LEAST = 25  # letters: a shorter one may be a subheading or a name
_CREDIT = 60  # letters more in the picture's box: who took it
_ABOVE, _MOST = 6, 5_000  # boxes around a picture, characters in one
_SAID = ("caption", "description")


def captions(root: Any, clues: Clues) -> Iterator[Any]:
    """The boxes that hold a picture and what its alternative text or the page's data say of it, and nothing else.

    Some pages repeat a sentence of the article for one: there the box holds more.
    """
    known = _known(clues)
    for picture in root.iter("img", "picture") if known else ():
        box = next((each for each in islice(picture.iterancestors(), _ABOVE) if each.text_content().strip()), None)
        own = letters(text_of_element(box)) if box is not None and len(box.text_content()) <= _MOST else ""
        if any(own.startswith(each) and len(own) - len(each) <= _CREDIT for each in known):
            yield box


def _known(clues: Clues) -> set[str]:
    """The letters of what the page says of its pictures."""
    alternative = {letters(image.get("alt") or "") for image in clues.root.iter("img")}
    nodes = (node for node in structured.nodes(clues.data) if "ImageObject" in structured.types(node))
    said = {letters(structured.text_of(node, key)) for node in nodes for key in _SAID}
    return {each for each in alternative | said if len(each) >= _LEAST}

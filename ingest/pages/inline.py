"""Elements within a line of text: the words beside one, and those that an extraction would drop or part. On trees."""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator

# What trafilatura drops with its text, or takes for a block. What scripts replace stays out: no reader sees it.
_UNWRAPPED = ("time", "q", "label", "output", "progress", "legend", "button")
_WITHIN = frozenset(
    "a abbr acronym b bdi bdo big cite code data del dfn em font i img ins kbd label legend mark meter nobr output "
    "progress q s samp small span strike strong sub sup svg time tt u var wbr button script style noscript".split()
)
_UNSEEN = ("script", "style", "noscript", "time")  # their words are none of the line's
_TEXTS = ("p", "li", "dd", "dt", "td", "th", "blockquote", "h1", "h2", "h3", "h4", "h5", "h6")
# Judgements: elements of a page, on each side of one, around it, and in one beside it; characters on each side.
_MOST, _BESIDE, _AROUND, _PARTS, _FAR = 1_000, 40, 8, 20, 1_000
_WORD = re.compile(r"\w")
_QUOTES = {"de": "„“", "fr": "«»", "es": "«»", "it": "«»"}
_QUOTED = tuple("\"'“”„‟«»‹›‘’‚")
_GOES_ON = re.compile(r"[a-zäöüß\d,.;:!?)]")  # behind a word within a sentence
_ENDED = (".", "!", "?", "…", ":")


def unwrapped(root: Any) -> Any:
    """The tree, changed in place: times, quotations and labels in a line are its text; quotations have their marks."""
    quotes = _QUOTES.get((root.get("lang") or "")[:2].lower(), "“”")
    for element in list(islice(root.iter(*_UNWRAPPED), _MOST)):
        if element.tag == "q":
            _mark(element, quotes)
        if element.getparent() is not None and _is_of_a_line(element):
            _space(element)
            element.drop_tag()
    return root


def beside(element: Any) -> tuple[str, str]:
    """What stands before and behind an element in its line, without times; as long as an inline element goes on.

    No more than what is near: a page may be one line of millions of characters with thousands of days in it.
    """
    before, after = reversed(_near(element, back=True)), _near(element, back=False)
    return " ".join("".join(before).split()), " ".join("".join(after).split())


def _near(element: Any, *, back: bool) -> list[str]:
    """The texts on one side of an element up to so many characters, the nearest first."""
    near: list[str] = []
    left = _FAR
    for text in _outward(element, back=back):
        near.append(text[-left:] if back else text[:left])
        left -= len(near[-1])
        if left <= 0:
            break
    return near


def _outward(element: Any, *, back: bool) -> Iterator[str]:
    """The texts of the line on one side of an element, the nearest first."""
    for _ in range(_AROUND):
        if not back:
            yield element.tail or ""
        for other in islice(element.itersiblings(preceding=back), _BESIDE):
            texts = (_shown(other), other.tail or "")
            if not _is_within(other):
                yield from texts[1:] if back else ()
                return
            yield from reversed(texts) if back else texts
        element = element.getparent()
        if element is None:
            return
        if back:
            yield element.text or ""
        if element.tag not in _WITHIN:
            return


def _is_within(element: Any) -> bool:
    tags = (each.tag for each in islice(element.iter(), _PARTS))
    return all(tag in _WITHIN or not isinstance(tag, str) for tag in tags)


def _shown(element: Any) -> str:
    return "" if element.tag in _UNSEEN or not isinstance(element.tag, str) else element.text_content()


def _is_of_a_line(element: Any) -> bool:
    """Whether words stand beside an element; a button has to be in the middle of a sentence, a quotation may be all."""
    if element.tag == "button":
        before, after = beside(element)
        return bool(before) and not before.endswith(_ENDED) and bool(_GOES_ON.match(after))
    if element.tag == "q" and element.getparent().tag in _TEXTS:
        return True
    return any(_WORD.search(text) for back in (True, False) for text in _outward(element, back=back))


def _mark(element: Any, quotes: str) -> None:
    """Puts quotation marks into a ``q``, where the page has none of its own."""
    said = element.text_content().strip()
    if not said or said.startswith(_QUOTED) or "".join(islice(_outward(element, back=True), 1)).endswith(_QUOTED):
        return
    element.text = quotes[0] + (element.text or "")
    if len(element):
        element[-1].tail = (element[-1].tail or "") + quotes[1]
    else:
        element.text += quotes[1]


def _space(element: Any) -> None:
    """Parts a time from a word that it touches, as pages do by their style."""
    text = element.text_content()
    if element.tag != "time" or not text:
        return
    before, after = (next(filter(None, _outward(element, back=back)), "") for back in (True, False))
    if before[-1:].isalnum() and text[0].isalnum():
        element.text = f" {element.text or ''}"
    if after[:1].isalnum() and text[-1].isalnum():
        element.tail = f" {element.tail or ''}"

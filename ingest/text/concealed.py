"""Styles by which a page keeps text from its readers, though not from programs. Pure functions over CSS."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any

_NOWHERE = re.compile(
    r"display\s*:\s*none|visibility\s*:\s*hidden|font-size\s*:\s*0(?![.\d])|"
    r"(?:left|right|top|bottom|text-indent|margin-left|margin-top)\s*:\s*-\d{4,}(?:\.\d+)?\s*(?:px|pt|em|rem|%)",
    re.IGNORECASE,
)
_CLEAR = re.compile(r"(?<![\w-])opacity\s*:\s*0?\.?0*\s*(?:;|!|$)", re.IGNORECASE)
_COLOUR = re.compile(r"(?<![\w-])color\s*:\s*([^;!]+)", re.IGNORECASE)
_GROUND = re.compile(r"(?<![\w-])background(?:-color)?\s*:\s*([^;!]+)", re.IGNORECASE)
_NAMED = {"white": "ffffff", "black": "000000"}
_RGB = re.compile(r"rgba?\(\s*(\d{1,3})[\s,]+(\d{1,3})[\s,]+(\d{1,3})")
_COMMENT = re.compile(r"/\*.*?(?:\*/|\Z)", re.DOTALL)
_TELLING = ("none", "hidden", "opacity", "font-size:0", "font-size: 0", ":-", ": -", "background")  # one is in each
_ONE = re.compile(r"[\w-]*([.#][\w-]+)")
_MOST = 200_000  # characters of style sheets in a page that are read


def hides(style: str) -> bool:
    """Whether declarations put an element out of sight: not shown, off the screen, or in its background's colour."""
    if _NOWHERE.search(style):
        return True
    colour, ground = _COLOUR.search(style), _GROUND.search(style)
    return colour is not None and ground is not None and _plain(colour[1]) == _plain(ground[1]) != ""


def faded(elements: Iterable[Any], root: Any) -> list[Any]:
    """Those that the page's own style sheets hide by a class or an id, and transparent ones.

    Scripts show many of them later: what holds much of the article only waits for its reader.
    """
    names = _hiding_names(root)
    return [each for each in elements if _is_faded(each, names)]


def _is_faded(element: Any, names: frozenset[str]) -> bool:
    style, classes = element.get("style"), element.get("class")
    if style and "opacity" in style and _CLEAR.search(style):
        return True
    return bool(names) and (
        (bool(classes) and any(f".{each}" in names for each in classes.split())) or f"#{element.get('id')}" in names
    )


def _hiding_names(root: Any) -> frozenset[str]:
    """``.class`` and ``#id`` that the sheets hide, whatever the screen; states and combinations are left out."""
    sheets = _COMMENT.sub("", "\n".join(each.text or "" for each in root.iter("style"))[:_MOST])
    selectors = (selector.strip() for names in _hiding(sheets) for selector in names.split(","))
    return frozenset(one[1] for selector in selectors if (one := _ONE.fullmatch(selector)))


def _hiding(sheets: str) -> Iterator[str]:
    """The selectors of the rules that hide, but for those that hold for some screens only."""
    inside = 0  # of rules such as @media
    for rule in sheets.split("}"):
        before, brace, style = rule.rpartition("{")
        if not brace:
            inside = max(0, inside - 1)
            continue
        inside += before.count("{")
        if not inside and any(word in style for word in _TELLING) and (hides(style) or _CLEAR.search(style)):
            yield before


def _plain(colour: str) -> str:
    """A colour in six hexadecimal digits; ``""`` for what is none, such as a picture."""
    text = colour.strip().lower()
    named, rgb = _NAMED.get(text), _RGB.match(text)
    if named or rgb:
        return named or "".join(f"{min(255, int(value)):02x}" for value in rgb.groups())  # type: ignore[union-attr]
    digits = re.fullmatch(r"#([0-9a-f]{6}|[0-9a-f]{3})", text)
    if digits is None:
        return ""
    return digits[1] if len(digits[1]) == 6 else "".join(2 * sign for sign in digits[1])  # noqa: PLR2004

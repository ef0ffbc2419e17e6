"""Styles by which a page keeps text from its readers, though not from programs. Pure functions over CSS."""

from __future__ import annotations

import re
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
_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_RULE = re.compile(r"([^{}]*)\{([^{}]*)\}")
_AT = re.compile(r"@[^{};]*\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}")
_ONE = re.compile(r"[\w-]*([.#][\w-]+)")
_MOST = 200_000  # characters of style sheets in a page that are read


def hides(style: str) -> bool:
    """Whether declarations put an element out of sight: not shown, off the screen, or in its background's colour."""
    if _NOWHERE.search(style):
        return True
    colour, ground = _COLOUR.search(style), _GROUND.search(style)
    return colour is not None and ground is not None and _plain(colour[1]) == _plain(ground[1]) != ""


def faded(root: Any) -> list[Any]:
    """Elements that the page's own style sheets hide by a class or an id, and transparent ones.

    Scripts show many of them later: what holds much of the article only waits for its reader.
    """
    names = _hiding_names(root)
    marked = root.iterfind(".//*[@style]")
    clear = [each for each in marked if _CLEAR.search(each.get("style") or "")]
    return [*clear, *(each for each in root.iter("*") if _is_named(each, names))] if names else clear


def _hiding_names(root: Any) -> frozenset[str]:
    """``.class`` and ``#id`` that the sheets hide, whatever the screen; states and combinations are left out."""
    sheets = "\n".join(each.text or "" for each in root.iter("style"))[:_MOST]
    rules = _RULE.findall(_AT.sub("", _COMMENT.sub("", sheets))) if "{" in sheets else []
    hiding = (names for names, style in rules if hides(style) or _CLEAR.search(style))
    selectors = (selector.strip() for names in hiding for selector in names.split(","))
    return frozenset(one[1] for selector in selectors if (one := _ONE.fullmatch(selector)))


def _is_named(element: Any, names: frozenset[str]) -> bool:
    own = [f".{each}" for each in (element.get("class") or "").split()]
    return any(each in names for each in (*own, f"#{element.get('id') or ''}"))


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

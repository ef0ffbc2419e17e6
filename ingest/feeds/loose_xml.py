"""XML that is not quite right, made safe to parse. Pure functions."""

from __future__ import annotations

import re
from html.entities import html5

from vectorstore.errors import SourceError

ENTITY = re.compile(r"<!ENTITY", re.IGNORECASE)
# The document type with the declarations in it, where it may stand; possessive, so that no text makes it slow.
_PROLOG = r"(?>[\s\ufeff]+|<\?(?>.*?\?>)|<!--(?>.*?-->))*+"
_OUTSIDE = r"""(?>[^\[\]>"']+|"[^"]*"|'[^']*')*+"""
_INSIDE = r"""(?>[^\]"'<]+|"[^"]*"|'[^']*'|<!--(?>.*?-->)|<\?(?>.*?\?>)|<(?!!--|\?))*+"""
_DOCTYPE = re.compile(rf"({_PROLOG})<!DOCTYPE\b{_OUTSIDE}(?:\[{_INSIDE}\]\s*+)?>", re.IGNORECASE | re.DOTALL)
_REFERENCE = re.compile(r"&#(?:x([0-9a-f]{1,8})|(\d{1,10}));", re.IGNORECASE)
_CDATA = re.compile(r"(<!\[CDATA\[.*?(?:\]\]>|$))", re.DOTALL)
_AMPERSAND = re.compile(r"&(?!#)(\w{1,32};)?")
_XML = frozenset(("amp;", "lt;", "gt;", "quot;", "apos;"))
_DECLARATION = re.compile(r"^\s*<\?xml[^>]*\?>")
_CONTROLS, _SURROGATES, _LAST = 0x20, range(0xD800, 0xE000), 0x10FFFF


def parsable(text: str) -> bytes:
    """The text for an XML parser; raises SourceError when it declares entities where none may be declared.

    Without its document type, so that no entity is ever expanded, without its declaration, which names the encoding
    that it had before, and without references to what is no character (lxml keeps ``&#xD800;`` and fails when the text
    is read). Ampersands that begin no entity are escaped, the names of HTML's entities are characters: lxml drops both.
    """
    plain = _DECLARATION.sub("", without_doctype(text).lstrip("\ufeff"))
    pieces = _CDATA.split(_REFERENCE.sub(_kept, plain)) if "&" in plain else [plain]
    mended = (piece if number % 2 else _AMPERSAND.sub(_spelled, piece) for number, piece in enumerate(pieces))
    return "".join(mended).encode("utf-8", "replace")


def _spelled(reference: re.Match[str]) -> str:
    name = reference[1] or ""
    return reference[0] if name in _XML else html5.get(name) or f"&amp;{name}"


def without_doctype(text: str) -> str:
    """The text without its document type: what it declares (entities, mostly those of HTML) is never looked at.

    Raises SourceError where entities are declared all the same, or the document type does not end.
    """
    plain = _DOCTYPE.sub(r"\1", text, count=1) if _DOCTYPE.match(text) else text
    if ENTITY.search(plain):
        raise SourceError("it declares entities of its own, which is not safe to expand")
    return plain


def _kept(reference: re.Match[str]) -> str:
    code = int(reference[1], 16) if reference[1] else int(reference[2])
    is_character = (code >= _CONTROLS or chr(code) in "\t\n\r") and code not in _SURROGATES and code <= _LAST
    return reference[0] if is_character else ""

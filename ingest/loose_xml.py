"""XML that is not quite right, made safe to parse. Pure functions."""

from __future__ import annotations

import re

from vectorstore.errors import SourceError

_ENTITY = re.compile(r"<!ENTITY|<!DOCTYPE[^>]*\[", re.IGNORECASE)
_REFERENCE = re.compile(r"&#(?:x([0-9a-f]{1,8})|(\d{1,10}));", re.IGNORECASE)
_DECLARATION = re.compile(r"^\s*<\?xml[^>]*\?>")
_CONTROLS, _SURROGATES, _LAST = 0x20, range(0xD800, 0xE000), 0x10FFFF


def parsable(text: str) -> bytes:
    """The text for an XML parser; raises SourceError when it declares entities of its own.

    Without its declaration, which names the encoding that it had before, and without references to what is no character
    (lxml keeps ``&#xD800;`` and fails when the text is read).
    """
    if _ENTITY.search(text):
        raise SourceError("it declares entities of its own, which is not safe to expand")
    plain = _DECLARATION.sub("", text.lstrip("\ufeff"))
    return _REFERENCE.sub(_kept, plain).encode("utf-8", "replace")


def _kept(reference: re.Match[str]) -> str:
    code = int(reference[1], 16) if reference[1] else int(reference[2])
    is_character = (code >= _CONTROLS or chr(code) in "\t\n\r") and code not in _SURROGATES and code <= _LAST
    return reference[0] if is_character else ""

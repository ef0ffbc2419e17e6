"""Bytes to text: byte-order marks, declared character sets, UTF-8, UTF-16, and Windows-1252 before guessing further."""

from __future__ import annotations

import codecs
import re

from vectorstore.errors import SourceError

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# What German, English and other Western texts hold beyond ASCII; anything else speaks for another character set.
_WESTERN = frozenset(
    "äöüÄÖÜßéèêëáàâåãæçñíìîïóòôõøœúùûýÿÉÈÊÀÁÂÅÆÇÑÓÒÔØŒÚŠšŽž€£§°©®™«»‹›„“”‚‘’–—…·•¡¿²³½¼¾µ×±´¨ªº\xa0\xad"
)
_META = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([A-Za-z0-9_:.-]{2,40})", re.IGNORECASE)
_XML = re.compile(rb"^\s*<\?xml[^>]{0,200}?encoding\s*=\s*[\"']([A-Za-z0-9_:.-]{2,40})[\"']", re.IGNORECASE)
_ALIASES = {"iso-8859-1": "cp1252", "latin-1": "cp1252", "latin1": "cp1252", "us-ascii": "cp1252", "ascii": "cp1252"}
_WINDOWS_ONLY = re.compile(rb"[\x80-\x9f]")  # quotation marks and dashes there, controls in the ISO sets
_SAMPLE = 65_536
_PRINTED = bytes(code for code in range(256) if code >= ord(" ") or code in b"\t\n\f\r\x1b")
_STRAY = 0.01  # of the bytes may be controls; packed data (pictures, archives) has a tenth
_MENDED = "dateline.western"  # how the codec module knows what stands for bytes that are no UTF-8
_LEADS = (b"\xc2", b"\xc3", b"\xc4", b"\xc5", b"\xe2")  # begin nearly all there is in Western UTF-8


def decoded(data: bytes, declared: str = "") -> str:
    """The text in ``data``; ``declared`` is the character set the sender named. Raises SourceError for binary data."""
    for mark, name in _MARKS:
        if data.startswith(mark):
            return data[len(mark) :].decode(name, "replace")
    wide = wide_encoding(data[:4096])
    if wide:
        return data.decode(wide, "replace")
    if b"\0" in data and _is_binary(data[:4096]):
        raise SourceError("This is not a text: it holds binary data.")
    data = data.replace(b"\0", b"")
    return _declared(data, declared) or _utf8(data) or _guessed(data)


def without_strays(data: bytes) -> bytes:
    """The bytes of a text without zero bytes that strayed into it; what is written in two or four is left as it is."""
    wide = any(data.startswith(mark) for mark, _ in _MARKS[1:]) or wide_encoding(data[:4096])
    return data if wide else data.replace(b"\0", b"")


def _is_binary(head: bytes) -> bool:
    return len(head.translate(None, _PRINTED)) > _STRAY * len(head)


def declared_in(data: bytes) -> str:
    """The character set named in an XML declaration or an HTML meta element, ``""`` if none is."""
    head = data[:4096]
    found = _XML.search(head) or _META.search(head)
    return found.group(1).decode("ascii").lower() if found else ""


def encoding_of_lines(head: bytes) -> str:
    """The encoding of a file of lines as far as its first bytes tell: UTF-16 and UTF-32 by name, else ``"utf-8"``."""
    for mark, name in _MARKS:
        if head.startswith(mark):
            return {"utf-16-le": "utf-16", "utf-16-be": "utf-16", "utf-8": "utf-8"}.get(name, "utf-32")
    return wide_encoding(head[:4096]) or "utf-8"


def wide_encoding(head: bytes) -> str:
    """UTF-16 without a mark, told by zero bytes in every second place; ``""`` when it is not."""
    usable = head[: len(head) // 2 * 2]
    if len(usable) < 4 or b"\0" not in usable:  # noqa: PLR2004
        return ""
    even, odd = usable[::2].count(0) * 2 / len(usable), usable[1::2].count(0) * 2 / len(usable)
    if odd > 0.6 and even < 0.1:  # noqa: PLR2004 — Latin text: nearly every high byte is zero
        return "utf-16-le"
    return "utf-16-be" if even > 0.6 and odd < 0.1 else ""  # noqa: PLR2004


def _declared(data: bytes, declared: str) -> str:
    name = declared or declared_in(data)
    if not name or name.lower().startswith(("utf-16", "utf-32")):  # contradicted by the bytes seen above
        return ""
    try:
        return data.decode(_ALIASES.get(name.lower(), name)) if not is_utf8(data) else ""
    except (LookupError, UnicodeDecodeError, ValueError):
        return ""


def is_utf8(data: bytes) -> bool:
    """Valid UTF-8 with something beyond ASCII is UTF-8, whatever a sender says."""
    if data.isascii():
        return True
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _utf8(data: bytes) -> str:
    """UTF-8, also one that is cut in the middle of a character, or has lines in Windows-1252 (two files in one)."""
    if is_utf8(data):
        return data.decode("utf-8")
    if not _mostly_utf8(data):
        return ""
    return "".join(_line(line) for line in data.splitlines(keepends=True))


def _line(data: bytes) -> str:
    return data.decode("utf-8", _MENDED) if _mostly_utf8(data) else data.decode("cp1252", "replace")


def _mostly_utf8(data: bytes) -> bool:
    """Whether at least as many characters beyond ASCII are UTF-8 as there are bytes that are none."""
    text = data.decode("utf-8", "ignore")
    return sum(1 for c in text if c > "\x7f") >= len(data) - len(text.encode("utf-8"))


def _western(error: UnicodeError) -> tuple[str, int]:
    """What is no UTF-8 as the Western letter it most likely is; a character that was cut off is no letter."""
    assert isinstance(error, UnicodeDecodeError)  # noqa: S101 — codecs calls it for nothing else
    wrong = error.object[error.start : error.end]
    signs = (bytes([byte]).decode("cp1252", "replace") for byte in wrong)
    whole = error.end < len(error.object) and len(wrong) == 1 and wrong not in _LEADS
    return "".join(sign if whole and sign in _WESTERN else "\ufffd" for sign in signs)[:1], error.end


codecs.register_error(_MENDED, _western)


def _guessed(data: bytes) -> str:
    try:
        text = data.decode("cp1252")
    except UnicodeDecodeError:
        text = ""
    if "¤" in text and not _WINDOWS_ONLY.search(data):  # nobody writes about ¤: it is the euro sign of ISO 8859-15
        text = data.decode("iso-8859-15")
    if text and all(c in _WESTERN for c in set(text) if c > "\x7f"):
        return text
    return _by_statistics(data) or text or data.decode("cp1252", "replace")


def _by_statistics(data: bytes) -> str:
    from charset_normalizer import from_bytes

    best = from_bytes(data[:_SAMPLE]).best()
    try:
        return data.decode(best.encoding) if best else ""
    except (LookupError, UnicodeDecodeError):
        return ""

"""Text as it is stored: no control, bidirectional or invisible characters, one kind of newline. Pure functions."""

from __future__ import annotations

import html
import re

from vectorstore.record.rows import storable

# Removed: C0/C1 controls but tab and newline, soft hyphen, zero-width and word-joining characters, bidirectional
# controls, interlinear and deprecated format characters, variation selectors beyond the emoji ones, and the invisible
# "tag" letters (both have been used to smuggle text past a reader).
_INVISIBLE = re.compile(
    "[\x00-\x08\x0b\x0e-\x1f\x7f-\x84\x86-\x9f\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb"
    "\U000e0000-\U000e007f\U000e0100-\U000e01ef]"
)
_JOINERS = re.compile(
    "(?<=[\u0000-\u024f])[\u200c\u200d]+|[\u200c\u200d]+(?=[\u0000-\u024f]|$)"
)  # kept in emoji and Persian
_BREAKS = "\r\x0b\x0c\x85\u2028\u2029"
_NEWLINES = re.compile(f"\r\n|[{_BREAKS}]")
_TRAILING = re.compile(r"(?<![ \t])[ \t]+(?=\n|$)")  # from its first sign only, or a long run takes forever
_BLANK_LINES = re.compile(r"\n{3,}")
_SPACES = re.compile(r"\s+")
# What is markup in a line: elements that stand in running text or around it, and any with an attribute. Other words in
# angle brackets (<canvas>, List<String>) are what the line is about.
_FORMATTING = re.compile(
    r"</?(?:a|abbr|acronym|b|bdi|bdo|big|blockquote|br|center|cite|code|del|dfn|div|em|figure|font|h[1-6]|hr|i|img|ins|kbd|"
    r"li|mark|nobr|o:p|ol|p|q|s|samp|small|span|strike|strong|sub|sup|tt|u|ul|var|wbr)(?:[\s/][^<>]{0,300})?>"
    r"|<[a-z][\w:-]{0,30}\s[^<>]{0,300}=[^<>]{0,300}>",
    re.IGNORECASE,
)
_ATTRIBUTE = re.compile(r"<[a-z][\w:-]{0,30}\s[^<>]{0,300}=\s?[\"']", re.IGNORECASE)
_MARKED = re.compile(  # words marked within a sentence, a break behind one
    r"<(b|i|em|strong|u|a|span|p|h[1-6])(?: [^<>]{0,300})?>[^<>]{1,300}</\1>|[.!?:\"”“»’)] ?<(?:br ?/?|p)> ?\w",
    re.IGNORECASE,
)
_ENTITY = re.compile(r"&(?:#\d{2,6}|#x[0-9a-f]{2,5}|[a-z][a-z0-9]{1,30});", re.IGNORECASE)
_BY = re.compile(r"^(?:By|BY|Von|VON)\s+(?=\S)")
_ACCOUNTS = frozenset("admin administrator webmaster wordpress root unknown unbekannt none null n/a".split())
_HTML = re.compile(
    r"<(?:/(?:p|div|a|em|strong|b|i|span|li|ul|h[1-6]|article|body)|p|br ?/?|div|article|body|html|!doctype)\b"
    r"[^<>]{0,500}>",
    re.IGNORECASE,
)


def cleaned(text: str) -> str:
    """Article text ready to be stored; offsets of passages and quotes refer to this form."""
    if any(sign in text for sign in _BREAKS):  # to look first, here and below, takes a twentieth of the time
        text = _NEWLINES.sub("\n", text)
    text = _INVISIBLE.sub("", storable(text))
    if "\u200c" in text or "\u200d" in text:
        text = _JOINERS.sub("", text)
    if " \n" in text or "\t\n" in text:
        text = _TRAILING.sub("", text)
    if "\n\n\n" in text:
        text = _BLANK_LINES.sub("\n\n", text)
    return text.strip()


def one_line(text: str, limit: int = 500) -> str:
    """A title, name or reason: cleaned, on one line, at most ``limit`` characters."""
    line = _SPACES.sub(" ", cleaned(text)).strip()
    return line if len(line) <= limit else line[: limit - 1].rstrip() + "…"


def plain_title(text: str) -> str:
    """A title as feeds and pages give it, without markup and entities."""
    return one_line(html.unescape(_FORMATTING.sub("", html.unescape(text) if "&lt;" in text else text)))


def declared_plain(text: str) -> bool:
    """Whether what a source declares to be plain text can be that: careless ones call their HTML so."""
    return not looks_like_html(text) and not _ATTRIBUTE.search(text)


def named_author(line: str) -> str:
    """Who wrote it, as bylines and feeds give it: without "By", and nobody for an address or an account."""
    name = _BY.sub("", line.strip())
    return "" if "://" in name or name.casefold() in _ACCOUNTS else name


def looks_like_html(text: str) -> bool:
    """True when a text is clearly HTML: it holds a block element or at least two tags of running text."""
    if "<" not in text:
        return False
    head = text[:20_000]
    return len(_HTML.findall(head)) >= 2 or bool(_MARKED.search(head))  # noqa: PLR2004 — a stray tag may be quoted code


def unescaped(text: str) -> str:
    """A text that is no HTML, without the entities that programs left in it; breaks escaped twice are breaks."""
    if "\n" not in text and text.count("\\n") >= 2:  # noqa: PLR2004 — one may be a folder's name
        text = text.replace("\\r\\n", "\n").replace("\\n", "\n")
    return _ENTITY.sub(lambda found: html.unescape(found[0]), text) if "&" in text and ";" in text else text

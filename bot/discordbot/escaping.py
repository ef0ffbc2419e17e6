"""Foreign text made harmless for Discord: what an article or a model wrote is shown, never acted upon."""

from __future__ import annotations

import re
from urllib.parse import quote, urlsplit

# Discord takes a backslash before any ASCII punctuation; these begin or end some markup anywhere in a line.
# "/" is among them for invite codes ("discord.gg/x") and bare links, ":" for links and emoji names.
_MARKUP = re.compile(r"([\\*_~|`\[\]()<>])")
_LINE_START = re.compile(r"^([ \t]*)(#{1,3}(?=\s)|-#|[-+](?=\s)|>+|\d+(?=[.)]\s))", re.MULTILINE)
_SCHEME = re.compile(r"\b([a-z][a-z0-9+.-]{1,20}):(?=//)", re.IGNORECASE)
_INVITE = re.compile(r"\b(discord(?:app)?\.(?:gg|com|me|io|li)|dis\.gd|dsc\.gg|invite\.gg)/", re.IGNORECASE)
_EMOJI = re.compile(r":(?=\w{2,32}:)")
_MENTION = re.compile(r"@(?=everyone|here|&?!?\d)", re.IGNORECASE)
# Control characters, and the overrides and isolates that reorder a line; joiners stay, emoji need them.
_UNSEEN = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]")
_LONGEST_LINK = 1000
_KEPT = "%/:?#[]!$&'()*+,;=~-._"  # all that may stand in an address, but "@": no mention comes out of a path


def escaped(text: str) -> str:
    """Foreign text that Discord shows as it is: no markup, mention, link, invite or emoji comes out of it."""
    text = _UNSEEN.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))
    text = _MARKUP.sub(r"\\\1", text)
    text = _SCHEME.sub(r"\1\\:", text)
    text = _INVITE.sub(r"\1\\/", text)
    text = _EMOJI.sub(r"\\:", text)
    text = _MENTION.sub("@\u200b", text)
    return _LINE_START.sub(_escape_line_start, text)


def escaped_line(text: str) -> str:
    """Foreign text in one line, for titles and names."""
    return escaped(" ".join(text.split()))


def _escape_line_start(match: re.Match[str]) -> str:
    indent, sign = match.groups()
    return f"{indent}{sign}\\" if sign[0].isdigit() else f"{indent}\\{sign}"


def link(url: str) -> str:
    """A citation's address as ``<https://…>``, without preview; "" for anything but a plain web address."""
    url = "".join(url.split())
    try:
        parts = urlsplit(url)
    except ValueError:
        return ""
    # "https://known.example@other.example" leads elsewhere than it looks.
    if parts.scheme.lower() not in ("http", "https") or not parts.netloc or "@" in parts.netloc:
        return ""
    if len(url) > _LONGEST_LINK:
        return ""
    return f"<{quote(url, safe=_KEPT)}>"


def timestamp(seconds: float, style: str = "D") -> str:
    """UTC seconds as Discord's own date, shown in each reader's language and zone."""
    return f"<t:{int(seconds)}:{style}>"

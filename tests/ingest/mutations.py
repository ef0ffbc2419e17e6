"""Documents gone wrong in the ways that real ones do, and in those that an enemy would choose; all from a seed."""

from __future__ import annotations

import gzip
import random
import re
from collections.abc import Callable, Sequence

NASTY = (
    "<![CDATA[", "]]>", "<!--", "-->", "\0", "&#x0;", "&#xD800;", "&#99999999999;", "&amp", "&", "<", ">",
    "<div>" * 300,
    "<!DOCTYPE x [", '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>', "&b;", '"', "'", "<script>",
    "</script>", "<style>", "\u202e", "\u200b", "\U000e0041", "<item>", "</item>", "</channel>", "<entry/>", "http://[",
    "://",
    "javascript:alert(1)", "data:text/html,x", "file:///etc/passwd", "//", "99999999999", "-1", "1e400", "NaN", "null",
    "[" * 2000, "{" * 500, '<base href="http://[">', "<image><width/>", '<link rel="canonical" href="//[">',
    '<?xml version="1.0" encoding="utf-16"?>', '<?xml version="1.0" encoding="x-none"?>', "<?php", "\ud800", "---\n",
    "{", "}", "\ufeff", "x" * 3000, "<a b='" + "y" * 3000 + "'>", "<p hidden>", "<table><tr><td>" * 40, "\r",
    "\x1b[31m",
    "Tue, 99 Foo 20267 99:99:99 +9999", "0000-00-00T00:00:00Z", "9999-12-31T23:59:59-23:59", "<title></title>",
    "<guid></guid>", "<link/>", "xml:base='http://['", "<content:encoded>", "<sitemap><loc>", "<url><loc>x</loc></url>",
)  # fmt: skip
_TAG = re.compile(r"<[^<>]{1,200}>")
_VALUE = re.compile(r">[^<>]{1,200}<")

Change = Callable[[str, random.Random], str]


def _put_in(text: str, chance: random.Random) -> str:
    at = chance.randrange(len(text) + 1)
    return text[:at] + chance.choice(NASTY) + text[at:]


def _left_out(text: str, chance: random.Random) -> str:
    at = chance.randrange(len(text) + 1)
    return text[:at] + text[at + chance.randint(1, 100) :]


def _doubled(text: str, chance: random.Random) -> str:
    at, other = chance.randrange(len(text) + 1), chance.randrange(len(text) + 1)
    return text[:at] + text[other : other + 300] + text[at:]


def _cut_off(text: str, chance: random.Random) -> str:
    return text[: chance.randrange(len(text) + 1)]


def _letters_changed(text: str, chance: random.Random) -> str:
    letters = list(text)
    for _ in range(min(len(letters), 8)):
        letters[chance.randrange(len(letters))] = chance.choice("\0\t\"&'/<>[\xff\u202e\ud7ff")
    return "".join(letters)


def _tag_lost(text: str, chance: random.Random) -> str:
    tags = list(_TAG.finditer(text))
    if not tags:
        return text
    tag = chance.choice(tags)
    return text[: tag.start()] + text[tag.end() :]


def _tag_copied(text: str, chance: random.Random) -> str:
    tags = list(_TAG.finditer(text))
    if not tags:
        return text
    at = chance.choice(tags).end()
    return text[:at] + chance.choice(tags)[0] * chance.choice([1, 1, 50]) + text[at:]


def _value_replaced(text: str, chance: random.Random) -> str:
    values = list(_VALUE.finditer(text))
    if not values:
        return text
    value = chance.choice(values)
    return text[: value.start() + 1] + chance.choice(NASTY) + text[value.end() - 1 :]


CHANGES: Sequence[Change] = (
    _put_in, _put_in, _left_out, _doubled, _cut_off, _letters_changed, _tag_lost, _tag_copied, _value_replaced,
)  # fmt: skip


def changed(text: str, chance: random.Random) -> str:
    """The text with one to ten things done to it."""
    for _ in range(chance.randint(1, 10)):
        text = chance.choice(CHANGES)(text, chance)
    return text


def mutated(text: str, chance: random.Random) -> bytes:
    """The text changed, in some encoding, at times with broken bytes, or packed and broken then."""
    data = changed(text, chance).encode(chance.choice(["utf-8"] * 5 + ["utf-16", "utf-16-be", "cp1252"]), "replace")
    kind = chance.random()
    if kind < 0.1 and data:
        at = chance.randrange(len(data))
        data = data[:at] + bytes(chance.randrange(256) for _ in range(5)) + data[at + 5 :]
    elif kind < 0.13:
        data = gzip.compress(data, 1)
        data = data[: chance.choice([len(data), len(data) // 2])]
    return data

"""Plain text and Markdown files as articles. Pure functions."""

from __future__ import annotations

import re
import textwrap
import tomllib
from dataclasses import replace
from datetime import date
from typing import Any

from ingest.addresses import listed_addresses, site, without_tracking
from ingest.item import Item, failure
from ingest.pages.article_json import article_item
from ingest.text.cleaning import cleaned, one_line
from ingest.text.markup import text_of_html

_TITLE = 150  # characters; 98.7 % of the 609 titles in MultiHop-RAG are no longer
_SENTENCE = 4  # words with a full stop: "Meier & Co." is a title; 6 of those 609 are sentences
# What a headline may end in besides initials and dotted letters; "max" and "art" would be words of a sentence.
_SHORT = frozenset(
    "inc ltd co corp plc llc bros nr no st str jr sr dr prof mio mrd tsd usw etc bzw ca evtl ggf gem geb gest allg dept"
    " est ev e.v vs vol ph.d e.g i.e hbf chr jh jhd abs aufl jan feb aug sept oct okt nov dec dez".split()
)
_LETTERS = re.compile(r"(?!I$|[ap]\.m$)[^\W\d_](?:\.[^\W\d_])*")  # an initial, D.C, e.V
_OPENS = "\"'“„‚‘«»(["
_CLOSING = " \t\"'“”’»«)"
_FENCE = re.compile(r"\A(---|\+\+\+)[ \t]*\n(.*?)^(?:\1|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL | re.MULTILINE)
_HEADING = re.compile(r"\A\s*+(?:#[ \t]+(?P<atx>[^\n]+?)(?:(?<![ \t])[ \t]+#*)?|(?P<setext>[^\n]+)\n=+[ \t]*)(?:\n|\Z)")
_KEY_LINE = re.compile(r"^([A-Za-z][\w-]*)\s*[:=]\s*(.*)$")
_OPENING = tuple("[{|>&*!%@`")  # what begins something else than words in YAML and TOML
_FRONT_LIMIT = 20_000  # characters


def text_item(text: str, where: str, now: float, identity: str, url: str = "") -> Item:
    """A text file: its first line is the title only when it is short and a blank line follows."""
    if listed_addresses(text):
        return failure(
            where, "it lists addresses and no text; `xargs dateline ingest < FILE` takes in what they lead to"
        )
    title, body = split_title(cleaned(text))
    return article_item({**_fetched(url), "text": body, "title": title}, where, now, identity=identity)


def _fetched(url: str) -> dict[str, str]:
    """What the address that a text was fetched from says of it."""
    return {"url": without_tracking(url), "source": site(url)} if url else {}


def split_title(text: str) -> tuple[str, str]:
    """Title and body of a plain text; the title is ``""`` when the first line is not one."""
    first, _, rest = text.partition("\n")
    if len(first) <= _TITLE and rest.startswith("\n") and rest.strip() and not _is_sentence(first):
        return first.strip(), rest.strip()
    return "", text


def _is_sentence(line: str) -> bool:
    """Whether a line ends as no headline does; as a title it would be missing from the text."""
    told = line.rstrip(_CLOSING)
    words = told.split()
    return told.endswith(".") and len(words) >= _SENTENCE and not _is_cut_short(words[-1])


def _is_cut_short(word: str) -> bool:
    """Whether the stop belongs to the word itself: Inc., Michael B., D.C., und was nicht ..."""
    plain = word.lstrip(_OPENS).removesuffix(".")
    return plain.endswith((".", "…")) or not plain or bool(_LETTERS.fullmatch(plain)) or plain.lower() in _SHORT


def markdown_item(text: str, where: str, now: float, identity: str, url: str = "") -> Item:
    """A Markdown file with or without front matter; a first heading of level 1 is the title."""
    unified = text.replace("\r\n", "\n").replace("\r", "\n").removeprefix("\ufeff")
    front, body = front_matter(unified)
    heading = _HEADING.match(body)
    title = _rendered((heading["atx"] or heading["setext"]).strip()) if heading else ""
    if heading and (not front.get("title") or one_line(str(front["title"])) == title):
        body = body[heading.end() :]
    item = article_item(
        {**_fetched(url), "title": title, **front, "text": _rendered(body)}, where, now, identity=identity
    )
    return replace(item, notes=(*item.notes, *_broken(front, unified)))


def front_matter(text: str) -> tuple[dict[str, Any], str]:
    """The keys between ``---`` (YAML) or ``+++`` (TOML) lines, in lower case, and the rest of the text."""
    fence = _FENCE.match(text[:_FRONT_LIMIT])
    if fence is None:
        return {}, text
    values = _toml(fence[2]) if fence[1] == "+++" else _yaml(fence[2])
    if not values:
        return {}, text  # a horizontal rule, not front matter
    return {str(key).lower(): _spelled(value) for key, value in values.items() if value is not None}, text[
        fence.end() :
    ]


def _broken(front: dict[str, Any], text: str) -> tuple[str, ...]:
    """A note where a value of broken front matter is hardly what was meant; an unquoted colon does no harm."""
    odd = next((key for key, value in front.items() if isinstance(value, str) and value[:1] in _OPENING), "")
    if not odd or is_well_formed(text):
        return ()
    return (f'its front matter is broken and was read line by line; look at "{one_line(odd, 40)}"',)


def is_well_formed(text: str) -> bool:
    """Whether the front matter of a text is the YAML or TOML that its fence promises."""
    import yaml

    fence = _FENCE.match(text[:_FRONT_LIMIT])
    try:
        return fence is None or bool(tomllib.loads(fence[2]) if fence[1] == "+++" else list(yaml.parse(fence[2])))
    except (yaml.YAMLError, RecursionError, ValueError):
        return False


def _toml(text: str) -> dict[Any, Any]:
    try:
        return tomllib.loads(text)
    except ValueError:
        return _by_line(text)


def _yaml(text: str) -> dict[Any, Any]:
    """YAML without aliases (they can multiply without end)."""
    import yaml  # type: ignore[import-untyped, unused-ignore]

    try:
        if any(isinstance(event, yaml.AliasEvent) for event in yaml.parse(text)):
            return _by_line(text)
        values = yaml.safe_load(text)
    except (yaml.YAMLError, RecursionError, ValueError):  # often an unquoted colon in the title
        return _by_line(text)
    return values if isinstance(values, dict) else {}


def _by_line(text: str) -> dict[Any, Any]:
    """What can be saved of front matter that is not quite YAML or TOML."""
    found = (_KEY_LINE.match(line) for line in textwrap.dedent(text).splitlines())
    return {match[1]: match[2].strip().strip("\"'") for match in found if match}


def _spelled(value: Any) -> Any:
    return value.isoformat() if isinstance(value, date) else value


def _rendered(markdown: str) -> str:
    from markdown_it import MarkdownIt

    return text_of_html(MarkdownIt("commonmark").enable("table").render(markdown))

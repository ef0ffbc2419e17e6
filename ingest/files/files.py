"""Files and folders as sources: each yields its articles, a bad one a failure with its reason."""

from __future__ import annotations

import io
import json
import os
import re
import stat
from collections import Counter
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import IO, Any

from ingest.addresses import first_web
from ingest.files.json_values import consecutive, json_reason
from ingest.files.pdf import is_pdf, pdf_item
from ingest.files.plain import markdown_item, text_item
from ingest.item import Item, failure, guarded_item
from ingest.pages.article_json import article_item
from ingest.pages.article_keys import listed
from ingest.pages.site_rules import ALL_RULES, SiteRules
from ingest.text.decoding import decoded, encoding_of_lines
from vectorstore.errors import SourceError

SUFFIXES = (
    ".txt", ".md", ".markdown", ".html", ".htm", ".xhtml", ".json", ".jsonl", ".ndjson", ".xml", ".rss", ".atom",
    ".opml", ".pdf",
)  # fmt: skip
READ = ".txt .md .html .json .jsonl .xml .pdf"  # what a user is told of them
_UNREAD = (  # what may hold articles, and is named where a folder has it; pictures and the like are not
    ".csv", ".tsv", ".doc", ".docx", ".odt", ".rtf", ".epub", ".xls", ".xlsx", ".ods", ".pptx", ".eml", ".msg", ".mbox",
    ".mht", ".mhtml", ".webarchive", ".warc", ".yaml", ".yml", ".tex", ".rst",
)  # fmt: skip
_ARCHIVES = (".gz", ".zip", ".tar", ".tgz", ".bz2", ".xz", ".7z", ".rar", ".zst")
LINES = (".jsonl", ".ndjson")
_WHOLE = 300_000_000  # bytes of a file that is read at once; JSON lines may be longer
_LINE = 20_000_000  # bytes of one line
_HEAD = 65_536
_SAVED = re.compile(
    r"<!--(?:\s*saved from url=\(\d+\)|\s*Page saved with SingleFile\s+url:)\s*(https?://[^\s>]+)", re.IGNORECASE
)
_OPENED = re.compile(rb"\{\s*\n")  # an object that goes on in the next line


def folder_files(folder: Path) -> Iterator[Path]:
    """The files under a folder that can be read as articles, by name, and folders that cannot be opened.

    Left out are hidden ones, linked folders (which may lead in a circle), and pipes and devices, which may never end.
    """
    closed: list[OSError] = []
    for path in _shown_files(folder, closed):
        if path.suffix.lower() in SUFFIXES and not _is_endless(path):
            yield path
    yield from (Path(error.filename) for error in closed if Path(error.filename) != folder)


def left_out(folder: Path) -> str:
    """What of a folder may hold articles and is not read, by kind: ``2 × .csv, 1 × .docx``; empty where all is read."""
    kinds = Counter(path.suffix.lower() for path in _shown_files(folder, []))
    told = [f"{kinds[kind]} × {kind}" for kind in (*_UNREAD, *_ARCHIVES) if kinds[kind]]
    return ", ".join([*told, *([f"{kinds['']} × without an ending (named itself, it is read)"] if kinds[""] else [])])


def _shown_files(folder: Path, closed: list[OSError]) -> Iterator[Path]:
    for root, folders, names in os.walk(folder, onerror=closed.append):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        yield from (Path(root) / name for name in sorted(names) if not name.startswith("."))


def _is_endless(path: Path) -> bool:
    """A pipe, socket or device; a link that leads nowhere is none, its reading says what is wrong with it."""
    try:
        mode = path.stat().st_mode
    except OSError:
        return False
    return not stat.S_ISREG(mode) and not stat.S_ISDIR(mode)


def file_items(path: Path, now: float, rules: SiteRules = ALL_RULES) -> Iterator[Item]:
    """The articles in one file; every problem is a failure of the item it concerns."""
    where = str(path)
    try:
        if path.is_dir():
            yield failure(where, "the folder cannot be opened")
            return
        if path.suffix.lower() in LINES:
            with path.open("rb") as stream:
                yield from _file_of_lines(stream, where, now, identity=str(path.resolve()))
            return
        if path.stat().st_size > _WHOLE:
            yield failure(where, f"the file is larger than {_WHOLE // 1_000_000} MB; use JSON lines for that much")
            return
        data = path.read_bytes()
    except OSError as error:
        yield failure(where, f"it cannot be read ({error.strerror or error})")
        return
    yield from content_items(data, where, now, kind=path.suffix.lower(), identity=str(path.resolve()), rules=rules)


def content_items(
    data: bytes,
    where: str,
    now: float,
    *,
    kind: str = "",
    identity: str = "",
    charset: str = "",
    url: str = "",
    rules: SiteRules = ALL_RULES,
) -> Iterator[Item]:
    """The articles in some bytes; ``kind`` is a suffix, told from the content when it is not one of ours."""
    if is_pdf(data, kind):  # whatever it is called: mostly ASCII, it would pass for a text
        yield pdf_item(data, where, now, identity=identity, url=url)
        return
    try:
        text = decoded(data, charset)
    except SourceError:
        yield failure(where, "it is not a text file")
        return
    if not text.strip():
        yield failure(where, "it is empty")
        return
    match kind if kind in SUFFIXES else kind_of(text):
        case ".pdf":
            yield failure(where, "it is called .pdf but is none")
        case ".json":
            yield from _json_items(text, where, now, identity, url)
        case ".jsonl" | ".ndjson":
            yield from line_items(io.BytesIO(text.encode("utf-8", "replace")), where, now)
        case ".md" | ".markdown":
            yield markdown_item(text, where, now, identity, url)
        case ".html" | ".htm" | ".xhtml":
            from ingest.articles import page_item

            yield page_item(text, url or saved_from(text), where, now, identity=identity, lenient=True, rules=rules)
        case ".xml" | ".rss" | ".atom" | ".opml":
            yield from _xml_items(data, text, where, now, url, rules)
        case _:
            yield text_item(text, where, now, identity, url)


def saved_from(html: str) -> str:
    """The address that a browser wrote into a page when it saved it; ``""`` where there is none."""
    note = _SAVED.search(html[:4_000])
    return first_web([note[1]]) if note else ""


def unread(kind: str) -> str:
    """Why something of a foreign kind is not taken in."""
    advice = "; unpack it first" if kind.lower() in _ARCHIVES else ""
    return f"{kind} is not a format Dateline reads: {READ}{advice}"


def kind_of(text: str) -> str:
    """The suffix that a text without one should have."""
    head = text[:2000].lstrip("\ufeff \t\r\n").lower()
    if head.startswith(("<!doctype html", "<html")):
        return ".html"
    if head.startswith("<"):
        return ".html" if "<html" in head or "<!doctype html" in head else ".xml"
    if head.startswith("["):
        return ".json"
    if head.startswith("{"):
        return _json_or_lines(text)
    return ".md" if head.startswith("---\n") else ".txt"


def line_items(stream: IO[bytes], where: str, now: float) -> Iterator[Item]:
    """One article per line; a stream that holds one JSON list instead is read as that."""
    lines = _numbered(stream)
    for number, line in lines:
        if line is None:
            yield failure(f"{where}, line {number}", f"the line is longer than {_LINE // 1_000_000} MB")
        elif line.strip():
            place = f"{where}, line {number}"
            yield guarded_item(place, partial(_line_item, line, place, now))


def _file_of_lines(stream: IO[bytes], where: str, now: float, identity: str) -> Iterator[Item]:
    """JSON lines; what is one list, or one object over several lines, is read as that. No line at all is no failure."""
    head = stream.read(_HEAD).lstrip(b"\xef\xbb\xbf \t\r\n\x1e")
    stream.seek(0)
    if (head.startswith(b"[") or _OPENED.match(head)) and _is_json(whole := stream.read(_WHOLE)):
        yield from _json_items(decoded(whole), where, now, identity)
    else:
        stream.seek(0)
        yield from line_items(stream, where, now)


def _is_json(data: bytes) -> bool:
    """Whether some bytes are JSON values, over several lines each."""
    try:
        return consecutive(decoded(data)) is not None
    except SourceError:
        return False


def stream_items(stream: IO[bytes], where: str, now: float) -> Iterator[Item]:
    """What comes through a pipe: JSON lines, or one JSON value: a list, or an object that goes on in the next line."""
    buffered = stream if isinstance(stream, io.BufferedReader) else io.BufferedReader(stream)  # type: ignore[type-var]
    head = buffered.peek(1)[:200].lstrip(b"\xef\xbb\xbf \t\r\n\x1e")
    if head.startswith(b"[") or _OPENED.match(head):
        yield from content_items(buffered.read(_WHOLE), where, now, kind=".json")
    else:
        yield from line_items(buffered, where, now)


def _numbered(stream: IO[bytes]) -> Iterator[tuple[int, str | None]]:
    """Lines with their number, decoded one by one; None for one that is too long."""
    first = stream.readline(_LINE + 1)
    encoding = encoding_of_lines(first[:_HEAD])
    if encoding != "utf-8":  # UTF-16 and UTF-32 have no one-byte newline: decode as a whole
        rest = decoded(first + stream.read(_WHOLE))
        yield from enumerate(rest.split("\n"), start=1)
        return
    number = 0
    line = first
    while line:
        number += 1
        if len(line) > _LINE:
            _skip_line(stream, line)
            yield number, None
        else:
            yield number, _decoded_line(line)
        line = stream.readline(_LINE + 1)


def _skip_line(stream: IO[bytes], line: bytes) -> None:
    while line and not line.endswith(b"\n"):
        line = stream.readline(_LINE)


def _decoded_line(line: bytes) -> str:
    try:
        return decoded(line)
    except SourceError:
        return line.decode("latin-1")  # a line with binary in it: JSON says what is wrong with it


def _line_item(line: str, where: str, now: float) -> Item:
    try:
        record = json.loads(line.lstrip("\x1e").rstrip().removesuffix(","))  # lines cut out of a list
    except (ValueError, RecursionError) as error:
        return failure(where, json_reason(error))
    return article_item(record, where, now)


def _json_items(text: str, where: str, now: float, identity: str, url: str = "") -> Iterator[Item]:
    try:
        value: Any = json.loads(text)
    except (ValueError, RecursionError) as error:
        if text.lstrip().startswith("{") and _json_or_lines(text) == ".jsonl":
            yield from line_items(io.BytesIO(text.encode("utf-8", "replace")), where, now)
            return
        value = consecutive(text)
        if value is None:
            yield failure(where, json_reason(error))
            return
    if isinstance(value, dict) and "jsonfeed.org" in str(value.get("version", "")):
        from ingest.articles import feed_file_items

        yield from feed_file_items(text.encode("utf-8", "replace"), where, now)
        return
    records = value if isinstance(value, list) else listed(value)
    if records is None:
        yield article_item(value, where, now, identity=identity, address=url)
    else:
        for number, record in enumerate(records, start=1):
            place = f"{where}, entry {number}"
            yield guarded_item(place, partial(article_item, record, place, now))


def _json_or_lines(text: str) -> str:
    """JSON lines when the first line is a whole object and more follow."""
    first, _, rest = text.strip().partition("\n")
    try:
        return ".jsonl" if rest.strip() and isinstance(json.loads(first), dict) else ".json"
    except (ValueError, RecursionError):
        return ".json"


def _xml_items(data: bytes, text: str, where: str, now: float, url: str, rules: SiteRules) -> Iterator[Item]:
    if kind_of(text) == ".html":
        from ingest.articles import page_item

        yield page_item(text, url or saved_from(text), where, now, lenient=True, rules=rules)
        return
    from ingest.articles import feed_file_items

    yield from feed_file_items(data, where, now)

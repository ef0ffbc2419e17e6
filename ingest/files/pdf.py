"""PDF files as articles: the text of their pages as running text, title, author and date from their metadata."""

from __future__ import annotations

import io
import logging
import re
import statistics
from collections import Counter
from pathlib import PurePath
from typing import TYPE_CHECKING, Any

from ingest.item import Item, failure
from ingest.pages.article_json import article_item
from ingest.text.cleaning import cleaned, one_line
from ingest.text.line_breaks import BULLET, COMPOUND, ENDS, PARTED, SHORT_LINE

if TYPE_CHECKING:
    from collections.abc import Sequence

MARK = b"%PDF-"
_PAGES, _CHARACTERS = 2_000, 10_000_000  # read of one file; what lies beyond is left out with a note
_WORDS = 3  # a file with fewer holds pictures of pages
_NUMBERS = re.compile(r"\d+")
_NO_NAME = re.compile(
    r"^(?:microsoft (?:word|powerpoint)|untitled|unbenannt|document\d*$|dokument\d*$|\(?(?:anonymous|unspecified)\)?$|"
    r".*\.(?:docx?|indd|qxd|pdf|odt|tex|pptx?)\b)",
    re.IGNORECASE,
)
_TITLE = 150  # characters, as of a text file's
_REPEATED, _EDGE = 3, 2  # pages on which a running head stands, at least; lines at a page's edge looked at
_PAGE_NUMBER = re.compile(
    r"(?:seite|page|blatt|s\.|p\.)\s*\d{1,4}(?:\s*(?:von|of|/)\s*\d{1,4})?|\d{1,4}\s*(?:von|of|/)\s*\d{1,4}|[-–—]\s*\d{1,4}\s*[-–—]",
    re.IGNORECASE,
)


def is_pdf(data: bytes, kind: str = "") -> bool:
    """Whether these are the first bytes of a PDF; of what is called one, others may come before."""
    return data[:1024].lstrip().startswith(MARK) or (kind == ".pdf" and MARK in data[:1024])


def pdf_item(data: bytes, where: str, now: float, *, identity: str = "", url: str = "") -> Item:
    """The file as one article, or why it is none: encrypted, damaged, or pictures of pages without text."""
    from pypdf import PdfReader
    from pypdf.errors import DependencyError, FileNotDecryptedError, PyPdfError

    logging.getLogger("pypdf").setLevel(logging.ERROR)  # it says a line for every bent object of a readable file
    try:
        reader = PdfReader(io.BytesIO(data))
        if reader.is_encrypted and not reader.decrypt(""):
            return failure(where, _LOCKED)
        pages, lost = _pages(reader)
        about = _metadata(reader)
    except (DependencyError, FileNotDecryptedError):
        return failure(where, _LOCKED)
    except (PyPdfError, ValueError, TypeError, KeyError, IndexError, AttributeError, OSError, RecursionError):
        return failure(where, "the PDF is damaged and cannot be read")
    text = running_text(pages)
    if len(text.split()) < _WORDS:
        return failure(where, "the PDF holds no text, only pictures of pages; it needs text recognition (OCR) first")
    return _article(text, about, lost, where, now, identity=identity, url=url)


_LOCKED = "the PDF is encrypted; save it without its password and take it in again"


def _article(text: str, about: dict[str, Any], lost: str, where: str, now: float, *, identity: str, url: str) -> Item:
    first, _, rest = text.partition("\n\n")
    if not about["title"] and len(first) <= _TITLE and rest and not first.endswith("."):
        about["title"], text = one_line(first), rest
    elif one_line(first).casefold() == about["title"].casefold() and rest:
        text = rest
    about["title"] = about["title"] or PurePath(where).stem.replace("_", " ")
    item = article_item({**about, "text": text, "url": url}, where, now, identity=identity)
    return Item(where, item.article, item.reason, (*item.notes, *([lost] if lost else [])))


def running_text(pages: Sequence[str]) -> str:
    """The pages as one text: running heads and page numbers gone, hyphens at line ends joined, lines to paragraphs."""
    pages = _without_running_heads([cleaned(page) for page in pages])
    joined = "\n".join(page for page in pages if page)
    return cleaned("\n\n".join(_paragraphs(COMPOUND.sub("-", PARTED.sub("", joined)))))


def _pages(reader: Any) -> tuple[list[str], str]:
    """The text of each page, and a note when not all of them could be read."""
    from pypdf.errors import PyPdfError

    texts: list[str] = []
    bad = 0
    total = len(reader.pages)
    for number in range(min(total, _PAGES)):
        try:
            texts.append(reader.pages[number].extract_text() or "")
        except (PyPdfError, ValueError, TypeError, KeyError, IndexError, AttributeError, RecursionError):
            bad += 1
        if sum(map(len, texts)) > _CHARACTERS:
            break
    left = total - len(texts)
    return texts, f"{left} of its {total} pages could not be read or were left out" if left or bad else ""


def _metadata(reader: Any) -> dict[str, Any]:
    """Title, author, dates, as far as they can be made out."""
    from pypdf.errors import PyPdfError

    about: dict[str, Any] = {"title": "", "author": ""}
    try:
        info = reader.metadata
        if info is not None:
            title, author = one_line(str(info.title or "")), one_line(str(info.author or ""))
            about = {
                "title": "" if _NO_NAME.match(title) else title,
                "author": "" if _NO_NAME.match(author) else author,
            }
            dates = {"published": info.creation_date, "updated": info.modification_date}
            about |= {key: when.isoformat() for key, when in dates.items() if when is not None}
    except (PyPdfError, ValueError, TypeError, KeyError, AttributeError):
        pass  # metadata bent beyond reading: the text is there all the same
    if about.get("updated") == about.get("published"):
        about.pop("updated", None)
    return about


def _without_running_heads(pages: list[str]) -> list[str]:
    """The pages without lines that stand at the edge of most of them, whatever their numbers, and without page numbers.

    Of two pages only what both begin or end with goes, and a line without figures stays once, for it may be the title.
    """
    split = [page.strip("\n").split("\n") for page in pages]
    edges = Counter(shape for lines in split for shape in {_shape(line) for line in (*lines[:_EDGE], *lines[-_EDGE:])})
    least = max(min(_REPEATED, len(pages)), len(pages) / 2)
    repeated = {shape for shape, count in edges.items() if shape and count >= least > 1}
    kept = []
    for page, lines in enumerate(split):
        last = len(lines) - _EDGE
        title = lines[0] if page == 0 and len(pages) < _REPEATED and "#" not in _shape(lines[0]) else None
        kept.append("\n".join(line for place, line in enumerate(lines)
                              if line is title or _EDGE <= place < last
                              or not (_shape(line) in repeated or _PAGE_NUMBER.fullmatch(line.strip()))))  # fmt: skip
    return kept


def _shape(line: str) -> str:
    return _NUMBERS.sub("#", " ".join(line.split()))


def _paragraphs(text: str) -> list[str]:
    """Lines joined to paragraphs: one ends at a blank line, before a bullet, or where a short line ends a sentence."""
    lines = text.split("\n")
    width = statistics.median([len(line) for line in lines if line.strip()] or [0])
    paragraphs: list[list[str]] = [[]]
    for line in lines:
        if not line.strip() or BULLET.match(line):
            paragraphs.append([])
        if line.strip():
            paragraphs[-1].append(line.strip())
            if len(line) < SHORT_LINE * width and (line.rstrip().endswith(ENDS) or len(paragraphs) == 1):
                paragraphs.append([])
    return [" ".join(lines) for lines in paragraphs if lines]

"""Pages as publishers serve them, with what stands in the article: title, authors, date, text."""

from __future__ import annotations

import gzip
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from evaluation.datasets.reading import json_lines, seconds

FOLDER = "fundus"


@dataclass(frozen=True, slots=True)
class PublisherPage:
    """One page and what is expected of it; times are UTC seconds, ``file`` holds the HTML, gzipped."""

    id: str
    file: Path
    url: str
    title: str
    authors: tuple[str, ...]
    published: float | None
    crawled: float
    text: str

    @property
    def publisher(self) -> str:
        """The publisher's name in the set, ``SalzburgerNachrichten`` of ``at/SalzburgerNachrichten/V1``."""
        return self.id.split("/")[1]

    @property
    def host(self) -> str:
        """The host without ``www.``."""
        return (urlsplit(self.url).hostname or "").removeprefix("www.")

    def html(self) -> bytes:
        """The page as it was served."""
        return gzip.decompress(self.file.read_bytes())


def load_pages(data: Path) -> list[PublisherPage]:
    """The pages in the order of the file."""
    folder = data / FOLDER
    return [
        PublisherPage(
            id=row["id"],
            file=folder / row["html"],
            url=row["url"],
            title=row["title"],
            authors=tuple(row["authors"] or ()),
            published=seconds(row["publishing_date"]),
            crawled=seconds(row["crawl_date"]) or 0.0,
            text=row["text"],
        )
        for row in json_lines(folder / "expected.jsonl")
    ]

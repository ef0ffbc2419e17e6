"""Stores kept between runs of the gate, under a digest of everything that went into them."""

from __future__ import annotations

import dataclasses
import hashlib
import json
import os
import shutil
import time
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from tempfile import mkdtemp
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from vectorstore.domain import Article

ROOT = Path(__file__).resolve().parents[1]
BUILDERS = ("vectorstore", "ingest")  # a change in their code makes other stores
STALE = 3600.0  # seconds after which a store of another digest is thrown away; until then another run may read it


def digest_of(parts: Iterable[bytes]) -> str:
    """A short name for what went into a store."""
    total = hashlib.sha256()
    for part in parts:
        total.update(len(part).to_bytes(8, "big") + part)
    return total.hexdigest()[:16]


def article_bytes(articles: Sequence[Article]) -> list[bytes]:
    """The articles as bytes, in their order."""
    rows = [dataclasses.asdict(dataclasses.replace(article, extra=dict(article.extra))) for article in articles]
    return [json.dumps(row, ensure_ascii=True, sort_keys=True, default=str).encode() for row in rows]


def folder_bytes(folder: Path, pattern: str = "*") -> list[bytes]:
    """Names and contents of the files below a folder, by name."""
    files = sorted(path for path in folder.rglob(pattern) if path.is_file())
    return [part for path in files for part in (str(path.relative_to(folder)).encode(), path.read_bytes())]


def code_bytes() -> list[bytes]:
    """The code that builds a store."""
    return [part for package in BUILDERS for part in folder_bytes(ROOT / package, "*.py")]


def kept_store(cache: Path, name: str, digest: str, build: Callable[[Path], None]) -> Path:
    """The folder of the store with this digest, built when there is none; older ones of the name are thrown away."""
    folder = cache / "stores" / f"{name}.{digest}"
    if not folder.is_dir():
        folder.parent.mkdir(parents=True, exist_ok=True)
        _drop_stale(folder.parent, name)
        fresh = Path(mkdtemp(prefix=f".{name}.", dir=folder.parent))
        try:
            build(fresh)
            _settle(fresh, folder)
        finally:
            shutil.rmtree(fresh, ignore_errors=True)
    os.utime(folder)
    return folder


def _settle(fresh: Path, folder: Path) -> None:
    """Give the finished store its name; when another run was quicker, its store is the one."""
    try:
        fresh.rename(folder)
    except OSError:
        if not folder.is_dir():
            raise


def _drop_stale(stores: Path, name: str) -> None:
    for old in stores.glob(f"{name}.*"):
        if time.time() - old.stat().st_mtime > STALE:
            shutil.rmtree(old, ignore_errors=True)

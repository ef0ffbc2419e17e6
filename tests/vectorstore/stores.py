"""Small real stores for the tests: articles of a few sentences, a passage each, hashed words as vectors."""

from __future__ import annotations

import hashlib
import re
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import numpy as np

from vectorstore.domain import Article, Passage
from vectorstore.store import Prepared, Store

ROOT = Path(__file__).resolve().parents[2]
DIMENSION = 16


def words(text: str) -> list[str]:
    """Lower-case words."""
    return re.findall(r"\w+", text.lower())


def vector(text: str) -> np.ndarray:
    """A bag of hashed words as a unit vector."""
    found = np.full(DIMENSION, 1e-3, dtype=np.float32)
    for word in words(text):
        seed = int.from_bytes(hashlib.sha256(word.encode()).digest()[:4], "big")
        found += np.random.default_rng(seed).standard_normal(DIMENSION).astype(np.float32)
    return found / np.linalg.norm(found)


def passages(article: Article) -> list[Passage]:
    """One passage for each sentence."""
    spans = [match.span() for match in re.finditer(r"[^.]+\.?", article.text)]
    return [
        Passage(article.id, article.revision, place, start, end, article.text[start:end], article.language)
        for place, (start, end) in enumerate(spans)
    ]


def prepared(article: Article) -> Prepared:
    """The article with its passages, vectors and terms."""
    found = passages(article)
    vectors = np.array([vector(passage.text) for passage in found]).reshape(len(found), DIMENSION)
    return Prepared(article, found, vectors, [" ".join(words(passage.text)) for passage in found])


def article(number: int, text: str = "", **more: object) -> Article:
    """The article of a number: three sentences by default, one day after the article before."""
    text = text or f"Minister {number} spoke. The vote {number} failed. Prices of good{number} rose."
    values = {"title": f"Title {number}", "url": f"https://example.org/{number}", "source": "Reuters", "language": "en"}
    return Article(text=text, **{**values, "published": 86_400.0 * number, **more})


def put(store: Store, *articles: Article) -> list[str]:
    """Store the articles in one transaction."""
    return store.put_many([prepared(one) for one in articles])


def opened(folder: Path, **more: object) -> Store:
    """The store in a folder."""
    return Store.open(folder, **{"encoder": "hashed", "dimension": DIMENSION, "splitter": "v1", **more})


def filled(folder: Path, count: int, **more: object) -> Store:
    """A store with articles 0 to count - 1."""
    store = opened(folder, **more)
    put(store, *map(article, range(count)))
    return store


def spawn(script: str, *arguments: object) -> subprocess.Popen[str]:
    """Another process running a script that may import this module."""
    path = f"import sys; sys.path[:0] = {[str(ROOT), str(Path(__file__).parent)]!r}\n"
    return subprocess.Popen(
        [sys.executable, "-c", path + script, *map(str, arguments)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        cwd=ROOT,
    )


def run(script: str, *arguments: object) -> str:
    """What another process prints; it must end well."""
    process = spawn(script, *arguments)
    out, err = process.communicate(timeout=60)
    assert process.returncode == 0, err
    return out


def eventually(holds: Callable[[], bool], seconds: float = 20.0) -> bool:
    """Whether it holds before the time is over."""
    end = time.monotonic() + seconds
    while not holds():
        if time.monotonic() > end:
            return False
        time.sleep(0.02)
    return True

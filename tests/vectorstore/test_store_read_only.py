"""A store whose folder this process may not write is read all the same."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

from tests.readers import AS_READER, NEEDS_READER, read_only
from tests.vectorstore.stores import ROOT, article, filled, put

pytestmark = NEEDS_READER

OPENED = """
import sys
from pathlib import Path
sys.path[:0] = [sys.argv[2]]
from tests.vectorstore.stores import article, opened, prepared, vector
from vectorstore.errors import DatelineError, StoreError
try:
    with opened(Path(sys.argv[1]), own=True) as store:
        with store.snapshot() as snapshot:
            found = snapshot.found([hit.key for hit in snapshot.dense(vector("Minister 1 spoke."), 1)])
            words = [hit.key for hit in snapshot.lexical(["minister"], 9)]
        print(store.read_only, store.coverage().articles, [one.article.title for one in found.values()], len(words))
        print(store.status().notes)
        for line in sys.stdin:
            print(store.coverage().articles, flush=True)
        store.put_many([prepared(article(9))])
except DatelineError as error:
    print(error)
"""


def reader(folder: Path) -> subprocess.Popen[str]:
    """A process that reads the store, tells for each line it gets how many articles it sees, and tries to write."""
    return subprocess.Popen(
        [*AS_READER, sys.executable, "-c", OPENED, str(folder), str(ROOT)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )


def test_a_closed_store_is_searched_and_nothing_is_written(tmp_path):
    """Both searches answer, the status says what is lost, a change is one sentence, and the folder stays as it is."""
    filled(tmp_path, 3, own=False).close()
    names = sorted(tmp_path.iterdir())
    with read_only(tmp_path):
        first, notes, last = reader(tmp_path).communicate(timeout=60)[0].splitlines()
    assert first == "True 3 ['Title 1'] 3"
    assert "may only be read" in notes
    assert "cannot be written: make it writable" in last
    assert sorted(tmp_path.iterdir()) == names


def test_what_a_writer_adds_is_seen(tmp_path):
    """A reader that may not write sees what another process has written since, open or closed again."""
    filled(tmp_path, 1, own=False).close()
    with read_only(tmp_path):
        process = reader(tmp_path)
        seen = [process.stdout.readline() for _ in range(2)][:1]
    for number in (1, 2):  # the reader is there already: the folder may be written again
        with filled(tmp_path, 0, own=False) as store:
            put(store, article(number))
            process.stdin.write("open\n")
            process.stdin.flush()
            seen.append(process.stdout.readline())
        process.stdin.write("closed\n")
        process.stdin.flush()
        seen.append(process.stdout.readline())
    process.communicate(timeout=60)
    assert [line.split()[-1 if line[0].isdigit() else 1] for line in seen] == ["1", "2", "2", "3", "3"]


def test_last_changes_that_cannot_be_read_are_told(tmp_path):
    """A copy with a -wal but without its -shm would lack what was acknowledged: it is refused in one sentence."""
    store = filled(tmp_path / "there", 2, own=False)
    shutil.copytree(tmp_path / "there", tmp_path / "copy", ignore=shutil.ignore_patterns("*-shm"))
    store.close()
    with read_only(tmp_path / "copy"):
        told = reader(tmp_path / "copy").communicate(timeout=60)[0]
    assert told.count("\n") == 1
    assert "its last changes in store.sqlite3-wal cannot be" in told

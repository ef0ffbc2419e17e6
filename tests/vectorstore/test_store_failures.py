"""What the user is told when the record cannot be used: one sentence, and what to do."""

import contextlib
import os
import sqlite3

import pytest
from stores import article, filled, opened, put, run

from vectorstore.errors import StoreError


def test_a_file_that_is_no_store_is_left_alone(tmp_path):
    """Another file of that name is named, not overwritten."""
    (tmp_path / "store.sqlite3").write_text("my shopping list " * 500)
    with pytest.raises(StoreError, match="is not a Dateline store"):
        opened(tmp_path)
    assert (tmp_path / "store.sqlite3").read_text().startswith("my shopping list")


def test_a_database_of_another_program_is_left_alone(tmp_path):
    """Another program's SQLite file of that name gets no tables of ours."""
    with contextlib.closing(sqlite3.connect(tmp_path / "store.sqlite3")) as connection:
        connection.execute("CREATE TABLE bookmarks (url TEXT)")
        connection.commit()
    with pytest.raises(StoreError, match="is not a Dateline store"):
        opened(tmp_path)
    with contextlib.closing(sqlite3.connect(tmp_path / "store.sqlite3")) as connection:
        assert connection.execute("SELECT name FROM sqlite_master").fetchall() == [("bookmarks",)]


def test_a_store_of_a_newer_dateline_is_refused(tmp_path):
    """A newer schema is named."""
    filled(tmp_path, 1, own=False).close()
    with contextlib.closing(sqlite3.connect(tmp_path / "store.sqlite3")) as connection:
        connection.execute("PRAGMA user_version = 99")
    with pytest.raises(StoreError, match="newer Dateline"):
        opened(tmp_path)


def test_a_folder_that_cannot_be_made_is_named(tmp_path):
    """DATA_DIR below a file is an error with the way out."""
    (tmp_path / "file").touch()
    with pytest.raises(StoreError, match=r"cannot be made .*DATA_DIR"):
        opened(tmp_path / "file" / "data")


def test_a_damaged_record_is_said(tmp_path):
    """Overwritten pages are told as damage, with the ways out."""
    filled(tmp_path, 200, own=False).close()
    path = tmp_path / "store.sqlite3"
    size = path.stat().st_size
    with path.open("r+b") as file:
        file.seek(8192)
        file.write(b"\xaa" * (size - 16384))

    def use():
        with opened(tmp_path, own=False) as store:
            put(store, article(1, "Changed."))

    with pytest.raises(StoreError, match=r"is damaged .* restore it"):
        use()


def test_a_closed_store_says_so(tmp_path):
    """Using a store after close() is one sentence."""
    store = filled(tmp_path, 1, own=False)
    store.close()
    with pytest.raises(StoreError, match="was closed"):
        put(store, article(2))
    with pytest.raises(StoreError, match="was closed"):
        store.status()


WITHOUT_RIGHTS = """
import os
from stores import *
from vectorstore.errors import StoreError
os.chdir(sys.argv[1])
if os.getuid() == 0:
    os.setuid(65534)
try:
    print(put(opened(Path("data"), own=False), article(1)))
except StoreError as error:
    print(error)
"""


def test_a_folder_without_write_permission_is_named(tmp_path):
    """A store that may not be written is told with the way out, new or old."""
    (tmp_path / "data").mkdir(mode=0o755)
    tmp_path.chmod(0o755)
    if os.getuid() != 0:
        (tmp_path / "data").chmod(0o555)
    assert "DATA_DIR" in run(WITHOUT_RIGHTS, tmp_path)
    (tmp_path / "data").chmod(0o755)
    filled(tmp_path / "data", 1, own=False).close()
    if os.getuid() != 0:
        (tmp_path / "data").chmod(0o555)
        (tmp_path / "data" / "store.sqlite3").chmod(0o444)
    assert "DATA_DIR" in run(WITHOUT_RIGHTS, tmp_path)
    (tmp_path / "data").chmod(0o755)


FULL = """
import resource
from stores import *
from vectorstore.errors import StoreError
store = opened(Path(sys.argv[1]), own=False)
put(store, article(1))
resource.setrlimit(resource.RLIMIT_FSIZE, (300_000, 300_000))
stored = []
try:
    for number in range(2, 2000):
        put(store, article(number))
        stored.append(number)
except StoreError as error:
    print(error)
print(len(stored))
"""


def test_a_disk_that_takes_no_more_loses_nothing_acknowledged(tmp_path):
    """A write that fails halfway is told, and everything stored before it is there afterwards."""
    message, count = run(FULL, tmp_path).strip().splitlines()
    assert "disk" in message
    assert message.endswith(("try again.", "lost."))
    with opened(tmp_path, own=False) as store:
        assert store.status().articles == int(count) + 1
        with store.snapshot() as snapshot:
            assert (
                snapshot.total() == len(snapshot.lexical(["minister", "vote", "prices"], 10**5)) == 3 * int(count) + 3
            )


def test_a_full_disk_is_told_as_such(tmp_path):
    """SQLite's own limit of pages stands for a full disk."""
    with filled(tmp_path, 1, own=False) as store:
        pages = store._database._writer.execute("PRAGMA page_count").fetchone()[0]
        store._database._writer.execute(f"PRAGMA max_page_count = {pages}")
        with pytest.raises(StoreError, match="is full: free some space"):
            put(store, *map(article, range(2, 400)))
        assert store.status().articles == 1
        store._database._writer.execute("PRAGMA max_page_count = 1000000")
        assert put(store, article(2)) == ["new"]

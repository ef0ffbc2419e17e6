"""An ingest that is killed, or that runs out of disk, loses nothing it acknowledged and needs no repair by hand."""

import subprocess
import sys
from pathlib import Path
from tempfile import gettempdir

import pytest

from evaluation.crash import Tally, killed
from evaluation.crash_check import index_faults, record_faults
from evaluation.crash_roles import article_id, ingest, opened, text

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.slow
def test_rounds_of_kill_9_leave_nothing_to_repair(tmp_path):
    """A few rounds of what `python -m evaluation.crash` does by the hundred, both indexes checked at the end."""
    tally = killed(tmp_path, rounds=5, seed=7)
    assert tally.faults == []
    assert tally.stored > 0
    assert tally.rounds.total() == 5


FULL = """
import resource, sys
from pathlib import Path
from evaluation.crash_roles import ingest
from vectorstore.errors import DatelineError
folder, limit = Path(sys.argv[1]), int(sys.argv[2])
ingest(folder, 1, folder / "first")
resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))
for name in range(2, 60):
    try:
        ingest(folder, name, folder / "log")
    except DatelineError as error:
        print(error)
        break
"""


@pytest.mark.slow
@pytest.mark.parametrize("limit", [1_500_000, 4_000_000])
def test_a_disk_that_fills_during_an_ingest_loses_nothing(tmp_path, limit):
    """Files that may not grow: one sentence that names the disk, and afterwards a store that is whole and goes on."""
    done = subprocess.run(
        [sys.executable, "-c", FULL, tmp_path, str(limit)], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert "Traceback" not in done.stderr
    assert done.stdout.count("\n") == 1, done.stdout + done.stderr
    assert "disk" in done.stdout
    tally = Tally()
    tally.heard((tmp_path / "first").read_text().splitlines())
    tally.heard((tmp_path / "log").read_text().splitlines())
    assert record_faults(tmp_path / "data", tally.acknowledged) == []
    ingest(tmp_path, 77, tmp_path / "later")
    assert record_faults(tmp_path / "data", {}) == []
    assert index_faults(tmp_path / "data") == []


READ_ONLY = """
import os, sys
from pathlib import Path
from evaluation.crash_roles import ingest
from vectorstore.errors import DatelineError
folder, warm = Path(sys.argv[1]), Path(sys.argv[2])
ingest(warm, 1, warm / "log")  # everything is imported before the rights are given up
if os.getuid() == 0:
    os.setuid(65534)
try:
    ingest(folder, 2, folder / "log")
except DatelineError as error:
    print(error)
"""


@pytest.mark.slow
def test_a_folder_that_became_read_only_is_one_sentence(tmp_path):
    """An ingest into a store that may not be written says so once and changes nothing."""
    ingest(tmp_path, 1, tmp_path / "first")
    for path in (tmp_path, *(one for one in tmp_path.parents if Path(gettempdir()) in one.parents)):
        path.chmod(0o755)
    for path in (tmp_path / "data").rglob("*"):
        path.chmod(0o555 if path.is_dir() else 0o444)
    (tmp_path / "data").chmod(0o555)
    (tmp_path / "2.jsonl").touch()
    (tmp_path / "2.jsonl").chmod(0o666)
    (tmp_path / "log").touch()
    (tmp_path / "log").chmod(0o666)
    warm = tmp_path / "warm"
    warm.mkdir()
    done = subprocess.run(
        [sys.executable, "-c", READ_ONLY, tmp_path, warm], cwd=ROOT, capture_output=True, text=True, check=False
    )
    for path in (tmp_path / "data", *(tmp_path / "data").rglob("*")):
        path.chmod(0o755)
    assert "Traceback" not in done.stderr, done.stderr
    assert done.stdout.count("\n") == 1
    assert "DATA_DIR" in done.stdout
    tally = Tally()
    tally.heard((tmp_path / "first").read_text().splitlines())
    assert record_faults(tmp_path / "data", tally.acknowledged) == []


def test_the_check_sees_what_is_lost_mixed_and_half(tmp_path):
    """Each kind of damage that the rounds look for is found when it is made on purpose."""
    ingest(tmp_path, 1, tmp_path / "log")
    data = tmp_path / "data"
    tally = Tally()
    tally.heard((tmp_path / "log").read_text().splitlines())
    number = next(iter(tally.acknowledged))
    assert record_faults(data, tally.acknowledged) == []
    assert any(fault.startswith("lost") for fault in record_faults(data, {number: ["1", "2"]}))
    with opened(data, own=False) as store, store._database.writing() as connection:
        mixed = text(number, "1").replace("e1:", "e9:", 1)
        connection.execute("UPDATE body SET text = ? WHERE id = ?", (mixed, article_id(number)))
    assert any(fault.startswith("mixed") for fault in record_faults(data, {}) + record_faults(data, {number: ["9"]}))
    with opened(data, own=False) as store, store._database.writing() as connection:
        connection.execute("DELETE FROM embedding WHERE key = (SELECT max(key) FROM passage)")
    assert any("passages without a vector" in fault for fault in record_faults(data, {}))

"""How fast and how far an ingest gets: its progress, its memory, and what was made quicker without another result."""

import json
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from evaluation.command import DATA
from evaluation.throughput import OURS, Taken, compare, table
from evaluation.throughput_corpus import SIGHTED, QuickEncoder, records, write_articles
from evaluation.throughput_rivals import NEEDED, RIVALS, are_installed
from ingest.item import Item
from ingest.pace import LEAST, MOST, QUICK, SLOW, Pace
from ingest.pipeline import take_in
from ingest.progress import Extent, number_of_items, spoken
from ingest.report import Report
from vectorstore.domain import Article
from vectorstore.entry import GRACE
from vectorstore.store import Store
from vectorstore.text.numbers import amounts, may_be_sizable
from vectorstore.text.passages import SPLITTER

ROOT = Path(__file__).resolve().parents[2]
SIZABLE = """
10.000 | 10,000 | 12345 | 10 000 Menschen | 1’234’567 | $12k | 30k | €5m | zwölftausend Euro | ZWANZIGTAUSEND
| Zweihunderttausend | 5 hundred thousand | a half million | halbe Million | fünf Millionen | eine Milliarde
| 60 bis 65 Milliarden | 60 to 65 thousand | 20 Tsd. | 10 mln | 7 tn | 4 trn | 3 bn | 3bn | 3-bn | 5 Mio. | 2 Mrd.
| 1 Billion | 4 Bio. | 12\u00a0mn | 1930 Uhr | 170 p.m. | dreihundert Uhr | three hundred thousand
""".split("|")


@pytest.mark.parametrize("text", [one.strip() for one in SIZABLE])
def test_no_sizable_amount_is_overlooked(text):
    """A passage with an amount of 10,000 or more is always read for its amounts."""
    assert may_be_sizable(text)
    assert any(one.high >= 10_000 for language in ("de", "en") for one in amounts(text, language))


def test_most_passages_hold_no_sizable_amount():
    """Years, days, small numbers and words that merely look like scales are passed over."""
    assert not may_be_sizable("Am 12. Mai 2026 kamen 350 Partner mit 4,5 Prozent in den Betrieb, 2025 waren es 9.")


def test_the_number_of_items_is_known_for_files_and_folders(tmp_path):
    """Lines of JSON lines and one for each other file, also where the last line has no end."""
    (tmp_path / "a.jsonl").write_text('{"text": "A."}\n{"text": "B."}\n{"text": "C."}')
    (tmp_path / "deep").mkdir()
    (tmp_path / "deep" / "b.txt").write_text("B.")
    (tmp_path / "left out.bin").write_bytes(b"0")
    assert number_of_items([str(tmp_path)]) == 4
    assert number_of_items([str(tmp_path / "a.jsonl"), str(tmp_path / "deep" / "b.txt")]) == 4
    assert number_of_items([str(tmp_path / "missing.txt"), "~nosuchuser/a.txt"]) == 2


@pytest.mark.parametrize("source", ["-", "https://example.org/feed.xml", "feeds.opml", "feed.xml"])
def test_the_number_of_items_is_not_guessed(source):
    """A stream, an address and a list of feeds say nothing of what they hold."""
    assert number_of_items(["articles.txt", source]) is None


def test_the_time_left_follows_the_rate():
    """A quarter done in a minute leaves three; without a total nothing is said."""
    extent = Extent(())
    assert extent.left(25, 60) is None
    extent.total = 100
    assert extent.left(25, 60) == 180
    assert extent.left(0, 60) is None
    assert extent.left(120, 60) == 0
    assert [spoken(seconds) for seconds in (40, 720, 11_100)] == ["40 s", "12 min", "3 h 5 min"]


def test_the_table_sets_ours_against_the_fastest():
    """The ratio is to the fastest of the others, and the cost of the first and last quarter is shown."""
    marks = [(25, 1.0, 1.0), (75, 3.0, 3.0), (100, 5.0, 5.0)]
    rows = [
        Taken(OURS, 100, 5.0, 5.0, indexed=8.0, found=True, marks=marks),
        Taken("B", 100, 20.0, found=True),
        Taken("C", 100, 10.0),
    ]
    lines = table(rows)
    assert "2.00 × the fastest other" in lines[1]
    assert "40.0 → 80.0" in lines[1]
    assert "NOT FOUND" not in lines[2]
    assert "NOT FOUND" in lines[3]


def test_a_pipeline_that_is_not_installed_is_known():
    """A package that is not there leaves its pipeline out and breaks nothing."""
    assert are_installed(("json", "email.message"))
    assert not are_installed(("json", "no_such_package.part"))
    assert set(NEEDED) == set(RIVALS)


@pytest.mark.slow
@pytest.mark.skipif(not (DATA / "10kgnad").is_dir(), reason="the evaluation sets are not here")
def test_the_benchmark_runs(tmp_path):
    """Dateline over a few articles: all stored, the last one found, sentence vectors after it answers."""
    (taken,) = compare(DATA, 30, "quick", [OURS])
    assert taken.found
    assert taken.passages >= 30
    assert 0 < taken.wall <= taken.indexed <= taken.refined
    write_articles(DATA, 2_000, tmp_path / "a.jsonl")
    lines = (tmp_path / "a.jsonl").read_text("utf-8").splitlines()
    assert len({json.loads(line)["text"] for line in lines}) == 2_000
    assert json.loads(lines[-1])["text"] == SIGHTED
    assert len(list(records(DATA, 5))) == 5


MANY = """
import resource, sys
from pathlib import Path
from evaluation.throughput_corpus import QuickEncoder
from ingest.pipeline import take_in
from ingest.item import Item
from vectorstore.domain import Article
from vectorstore.text.passages import SPLITTER
from vectorstore.store import Store

def resident():
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return pages * resource.getpagesize() / 1e6

def items():
    for number in range(COUNT):
        text = f"Der Rat {number} tagte. Beschluss {number * 7} fiel am Abend mit Mehrheit. " * 4
        yield Item(str(number), Article(text, title=f"Rat {number}", url=f"https://example.org/{number}"))

COUNT, early = 12_000, []
def progress(report, where):
    if report.total == COUNT // 4:
        early.append(resident())

encoder = QuickEncoder()
with Store.open(Path(sys.argv[1]), encoder=encoder.name, dimension=384, splitter=SPLITTER, own=False) as store:
    report = take_in(items(), store, encoder, progress=progress)
    print(report.counts["new"], round(early[0]), round(resident()))
"""


@pytest.mark.slow
@pytest.mark.skipif(not Path("/proc/self/statm").exists(), reason="memory is read from /proc")
def test_memory_stays_flat_over_many_articles(tmp_path):
    """Nine thousand articles after the first three thousand take no more memory than caches do."""
    out = subprocess.run([sys.executable, "-c", MANY, tmp_path], cwd=ROOT, capture_output=True, text=True, check=True)
    count, early, late = map(int, out.stdout.split())
    assert count == 12_000
    assert late - early < 40, f"{early} MB after a quarter, {late} MB at the end"


class Waiting(QuickEncoder):
    """Embeds its first batch only when items of the next ones have been looked at."""

    def __init__(self, report):
        super().__init__()
        self.report, self.overlapped = report, None

    def passages(self, texts):
        """As QuickEncoder, after at most ten seconds."""
        if self.overlapped is None:
            self.overlapped = eventually(lambda: len(self.report.notes) > LEAST)
        return super().passages(texts)


def eventually(holds):
    """Whether it holds within ten seconds."""
    end = time.monotonic() + 10
    while not holds() and time.monotonic() < end:
        time.sleep(0.01)
    return holds()


def items(count):
    """Articles of one passage, each with a note by which it is seen to be looked at."""
    for number in range(count):
        article = Article(f"Der Rat {number} tagte.", title=f"Rat {number}", url=f"https://example.org/{number}")
        yield Item(str(number), article, notes=("seen",))


def opened(folder):
    """A store for the quick encoder."""
    return Store.open(folder, encoder=QuickEncoder.name, dimension=384, splitter=SPLITTER, own=False)


def test_a_batch_is_made_ready_while_another_is_stored(tmp_path):
    """Judging and splitting go on during embedding and storing, and all is counted in order."""
    report, told = Report(), []
    encoder = Waiting(report)
    with opened(tmp_path) as store:
        take_in(items(200), store, encoder, report=report, progress=lambda _, where: told.append(int(where)))
        assert encoder.overlapped
        assert store.status().articles == report.counts["new"] == 200
    assert told == list(range(200))


def test_batches_grow_while_they_are_quick():
    """From the least to the most, and back when they get slow; a batch that was not full makes none larger."""
    pace = Pace()
    pace.took(LEAST - 1, QUICK / 2)
    assert pace.size == LEAST
    pace.took(LEAST, (QUICK + SLOW) / 2)
    assert pace.size == LEAST
    for _ in range(10):
        pace.took(pace.size, QUICK / 2)
    assert pace.size == MOST
    for _ in range(10):
        pace.took(pace.size, SLOW * 2)
    assert pace.size == LEAST


def test_quick_batches_take_fewer_transactions(tmp_path):
    """Twelve hundred articles of one passage: 64, 128, 256, 512, and what is left."""
    batches = []

    class Listening(QuickEncoder):
        def passages(self, texts):
            """As QuickEncoder, and counted."""
            batches.append(len(texts))
            return super().passages(texts)

    with opened(tmp_path) as store:
        take_in(items(1_200), store, Listening())
        assert store.status().articles == 1_200
    assert sum(batches) == 1_200
    assert len(batches) < 1_200 / LEAST / 2


def test_what_is_counted_at_an_interruption_is_what_is_stored(tmp_path):
    """Also a batch that was just being stored is waited for and counted."""

    def interrupted():
        yield from items(150)
        raise KeyboardInterrupt

    report = Report()
    with opened(tmp_path) as store:
        with pytest.raises(KeyboardInterrupt):
            take_in(interrupted(), store, QuickEncoder(), report=report)
        assert store.status().articles == report.counts["new"] > 0


def test_a_signal_while_a_batch_is_waited_for_costs_no_count(tmp_path):
    """SIGINT comes while the last batch is embedded and everything waits for it: it is stored, and counted."""

    class Interrupting(QuickEncoder):
        def passages(self, texts):
            time.sleep(0.3)
            signal.pthread_kill(threading.main_thread().ident, signal.SIGINT)
            time.sleep(0.3)
            return super().passages(texts)

    report = Report()
    with opened(tmp_path) as store:
        with pytest.raises(KeyboardInterrupt):
            take_in(items(5), store, Interrupting(), report=report)
        assert store.status().articles == report.counts["new"] == 5


def test_the_quick_encoder_finds_what_shares_words():
    """It is deterministic, and a text is nearest to the one it shares words with."""
    vectors = QuickEncoder().passages(["Der Rat tagte am Abend.", "Prices rose again.", "Am Abend tagte der Rat."])
    assert vectors[0] @ vectors[2] > 0.5 > vectors[0] @ vectors[1]


def test_an_interrupt_waits_for_no_batch_that_takes_too_long(tmp_path):
    """What cannot be stored within the seconds of an end is not waited for, and not counted."""
    going = threading.Event()

    class Stuck(QuickEncoder):
        def passages(self, texts):
            signal.pthread_kill(threading.main_thread().ident, signal.SIGINT)
            going.wait(30)
            return super().passages(texts)

    report, begun = Report(), time.monotonic()
    with opened(tmp_path) as store:
        with pytest.raises(KeyboardInterrupt):
            take_in(items(5), store, Stuck(), report=report)
        waited = time.monotonic() - begun
        going.set()
    assert report.counts["new"] == 0
    assert waited < GRACE

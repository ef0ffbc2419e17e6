"""`python -m ingest` as a user runs it, in its own process with the bundled encoder."""

import argparse
import json
import os
import re
import signal
import subprocess
import sys
import time
from contextlib import contextmanager
from pathlib import Path

import pytest

from ingest.command import add_arguments, run
from ingest.feeds.subscriptions import add_arguments as add_feeds_arguments
from ingest.feeds.subscriptions import run as run_feeds
from ingest.report import Report
from vectorstore.settings import Settings
from vectorstore.store import Store

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def environment(tmp_path):
    return {**os.environ, "DATA_DIR": str(tmp_path / "data"), "PYTHONPATH": str(ROOT), "OMP_NUM_THREADS": "1"}


def command(*words):
    return [sys.executable, "-m", "ingest", *map(str, words)]


def ingest(*words, cwd, env, **options):
    return subprocess.run(command(*words), cwd=cwd, env=env, capture_output=True, timeout=120, check=False, **options)


def stored(tmp_path):
    """How many articles are in the store, 0 before it is made."""
    if not (tmp_path / "data/store.sqlite3").exists():
        return 0
    with Store.open_unencoded(tmp_path / "data") as store:
        return store.status().articles


@pytest.mark.slow
@pytest.mark.model
def test_a_folder_goes_in_and_the_report_comes_out(tmp_path, environment):
    """JSON on stdout, nothing else; exit code 1 while something fails, 0 once nothing does."""
    source = tmp_path / "articles"
    source.mkdir()
    (source / "a.txt").write_text("Titel\n\nEin Text über die Sitzung des Bundestags.")
    (source / "b.jsonl").write_text('{"text": "A line about the session."}\n{"title": "no text"}\n')
    done = ingest("--json", source, cwd=tmp_path, env=environment)
    report = json.loads(done.stdout)
    assert (report["new"], report["revised"], report["unchanged"], done.returncode) == (2, 0, 0, 1)
    assert report["failed"] == [
        {"item": f"{source / 'b.jsonl'}, line 2", "reason": 'it has no "text"; its keys are title'}
    ]
    (source / "b.jsonl").unlink()
    again = ingest(source, cwd=tmp_path, env=environment)
    assert (again.returncode, again.stdout.decode().strip()) == (0, "0 new, 0 revised, 1 unchanged, 0 failed")


@contextmanager
def fed(folder, environment, lines):
    """`ingest -` with these lines stored, its standard input still open."""
    pipes = dict.fromkeys(("stdin", "stdout", "stderr"), subprocess.PIPE)
    with subprocess.Popen(command("-"), cwd=folder, env=environment, **pipes) as running:
        running.stdin.write(lines)
        running.stdin.flush()
        end = time.monotonic() + 60
        while stored(folder) < lines.count(b"\n") and time.monotonic() < end:
            time.sleep(0.05)
        yield running


@pytest.mark.slow
@pytest.mark.model
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_an_interrupt_keeps_what_was_stored(tmp_path, environment, number):
    """Ctrl-C or SIGTERM in the middle of a pipe: the report says so, and what it counts is there."""
    with fed(tmp_path, environment, b'{"text": "One."}\n{"text": "Two."}\n') as running:
        running.send_signal(number)
        out, _ = running.communicate(timeout=30)
    assert b"2 new" in out
    assert b"Stopped" in out
    assert running.returncode == 1
    assert stored(tmp_path) == 2


@pytest.mark.model
def test_an_interrupt_after_the_report_does_not_belie_it(tmp_path, monkeypatch, capsys):
    """Once all is stored and told, only the sentences' vectors are left to the next run: done, as the report says."""

    def interrupted(*_, **__):
        raise KeyboardInterrupt

    monkeypatch.setattr("ingest.refinement.refine", interrupted)
    monkeypatch.setattr("sys.stdin", None)
    (tmp_path / "a.txt").write_text("The bridge is 300 metres long.")
    args = argparse.Namespace(sources=[str(tmp_path / "a.txt")], json=True)
    assert run(args, Settings(data_dir=tmp_path / "data")) == 0
    told = capsys.readouterr()
    assert (json.loads(told.out)["new"], json.loads(told.out)["stopped"]) == (1, False)
    assert "follow with the next run" in told.err


@pytest.mark.parametrize("empty", ["", "  "])
def test_an_empty_source_is_wrong_use(tmp_path, environment, empty):
    """An unset variable of the shell takes in nothing, least of all the working folder; one sentence says so."""
    (tmp_path / "private.txt").write_text("Not to be taken in.")
    done = ingest("private.txt", empty, cwd=tmp_path, env=environment)
    assert (done.returncode, done.stdout, done.stderr.count(b"\n")) == (2, b"", 1)
    assert b"A SOURCE is empty" in done.stderr
    assert stored(tmp_path) == 0


@pytest.mark.slow
@pytest.mark.model
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_an_open_pipe_does_not_break_the_end(tmp_path, environment, number):
    """A signal while standard input stays open and silent: stopped with a report, and nothing of the interpreter's."""
    with fed(tmp_path, environment, b'{"text": "One."}\n') as running:
        running.send_signal(number)
        assert running.wait(timeout=30) == 1
        assert b"1 new" in running.stdout.read()
        assert b"Fatal" not in running.stderr.read()


def test_a_bug_is_an_id_and_a_line_in_the_log(tmp_path, environment):
    """A broken package beneath: one sentence with an id, exit code 3, and the traceback in the log without a secret."""
    (tmp_path / "broken").mkdir()
    (tmp_path / "broken" / "httpx.py").write_text("raise ZeroDivisionError('with geheim inside')\n")
    environment |= {"PYTHONPATH": f"{tmp_path / 'broken'}:{ROOT}", "SOME_API_KEY": "geheim"}
    done = ingest("-", cwd=tmp_path, env=environment, input=b"")
    said = done.stderr.decode()
    number = re.search(r"\(error ([0-9a-f]{8})\); the details are in .*dateline\.log", said)[1]
    logged = (tmp_path / "data" / "dateline.log").read_text("utf-8")
    assert (done.returncode, done.stdout, said.count("\n")) == (3, b"", 1)
    assert f"error {number}" in logged
    assert "ZeroDivisionError: with *** inside" in logged


def test_a_wrong_setting_is_one_sentence(tmp_path, environment):
    """Before anything starts, as for `dateline`."""
    done = ingest("-", cwd=tmp_path, env=environment | {"LOG_LEVEL": "loud"}, input=b"")
    assert (done.returncode, done.stdout) == (2, b"")
    assert done.stderr.decode().startswith("LOG_LEVEL in the environment variable")


def test_a_source_is_needed():
    """Without one the command is used wrongly."""
    parser = argparse.ArgumentParser()
    add_arguments(parser)
    with pytest.raises(SystemExit) as ended:
        parser.parse_args([])
    assert ended.value.code == 2


def test_the_report_in_words():
    """Counts first, then every failure with its reason and every remark."""
    report = Report()
    report.count("new")
    report.fail("b.txt", "it is empty")
    report.note("c.txt", "its date lies in the future and is not believed")
    assert report.lines() == [
        "1 new, 0 revised, 0 unchanged, 1 failed",
        "  failed: b.txt: it is empty",
        "  note: c.txt: its date lies in the future and is not believed",
    ]
    assert report.exit_code == 1
    assert Report().exit_code == 0


def feeds(tmp_path, *words):
    parser = argparse.ArgumentParser()
    add_feeds_arguments(parser)
    return run_feeds(parser.parse_args(list(map(str, words))), Settings(data_dir=tmp_path / "data"))


def test_outlines_that_are_no_feeds_are_told(tmp_path, capsys):
    """The others are subscribed to, and the exit code says that it was done in part."""
    outlines = '<outline title="E" xmlUrl="https://e.org/f"/><outline title="F" xmlUrl="f"/><outline xmlUrl=""/>'
    (tmp_path / "in.opml").write_text(f"<opml><body>{outlines}</body></opml>")
    assert feeds(tmp_path, "import", tmp_path / "in.opml") == 1
    assert capsys.readouterr().out.splitlines() == [
        "Subscribed: E (https://e.org/f)",
        "'F' was left out: 'f' is not a web address.",
        "'an outline without a name' was left out: it has no address.",
    ]


def test_subscriptions_by_command(tmp_path, capsys):
    """Import, list, export and remove, without loading an encoder."""
    (tmp_path / "in.opml").write_text('<opml><body><outline title="E" xmlUrl="https://e.org/f"/></body></opml>')
    assert feeds(tmp_path, "import", tmp_path / "in.opml") == 0
    assert feeds(tmp_path, "list", "--json") == 0
    listed = json.loads(capsys.readouterr().out.splitlines()[-1])
    assert [(feed["url"], feed["title"], feed["health"]) for feed in listed] == [
        ("https://e.org/f", "E", "not asked yet")
    ]
    assert feeds(tmp_path, "export", tmp_path / "out.opml") == 0
    assert 'xmlUrl="https://e.org/f"' in (tmp_path / "out.opml").read_text("utf-8")
    assert feeds(tmp_path, "remove", "E", "F") == 1
    assert feeds(tmp_path, "list") == 0
    assert "No feeds yet" in capsys.readouterr().out


@pytest.mark.parametrize("content", [None, "<html></html>", ""])
def test_an_unreadable_opml_file_is_wrong_use(tmp_path, content):
    """Missing or something else: one sentence, exit code 2."""
    if content is not None:
        (tmp_path / "in.opml").write_text(content)
    with pytest.raises(Exception, match="OPML") as caught:
        feeds(tmp_path, "import", tmp_path / "in.opml")
    assert caught.value.exit_code == 2

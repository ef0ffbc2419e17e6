"""The console script as a process: exit codes, one sentence per error, signals, closed pipes, the log."""

import json
import logging
import os
import re
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from bot.cli import main
from bot.commands import COMMANDS
from vectorstore.entry import DONE, PARTLY, REFUSED, WRONG_USE, exit_code_of, hidden_values, logging_to
from vectorstore.errors import ModelError, UsageError
from vectorstore.settings import Settings

ROOT = Path(__file__).resolve().parents[2]
FULL = Path("/dev/full").exists()  # Linux has it


def environment(**settings):
    kept = {name: os.environ[name] for name in ("PATH", "HOME", "TMPDIR") if name in os.environ}
    return {**kept, "PYTHONPATH": str(ROOT), "PYTHONWARNINGS": "error::ResourceWarning", **settings}


def dateline(folder, *words, **settings):
    """Run `dateline` in a folder and give exit code, stdout and stderr."""
    done = subprocess.run(
        [sys.executable, "-m", "bot.cli", *words],
        cwd=folder,
        env=environment(**settings),
        capture_output=True,
        text=True,
        input="",
        check=False,
        timeout=60,
    )
    return done.returncode, done.stdout, done.stderr


def script(code, folder):
    """Start a little program around vectorstore.entry that says READY."""
    return subprocess.Popen(
        [sys.executable, "-c", code],
        cwd=folder,
        env=environment(),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ([], "usage: dateline"),
        (["answer"], "invalid choice"),
        (["ask", "--nonsense"], "unrecognized arguments"),
        (["ask"], "Say what you want to know"),
        (["ask", "Q?", "--since", "gestern"], '--since "gestern" is not a date'),
        (["search", "Q?", "-k", "0"], "from 1 to 100"),
        (["ask", "Q?", "--batch"], "leave the words out"),
        (["search", "Q?", "--batch"], "leave the words out"),
    ],
)
def test_wrong_use_is_2(tmp_path, words, said):
    """Wrong commands, options and values end with 2, say what is wrong, and touch nothing."""
    code, out, err = dateline(tmp_path, *words)
    assert (code, out) == (WRONG_USE, "")
    assert said in err
    assert "Traceback" not in err
    assert list(tmp_path.iterdir()) == []


def test_a_wrong_setting_is_2_before_anything_starts(tmp_path):
    """A wrong setting is one sentence on stderr."""
    (tmp_path / ".env").write_text("LOG_LEVEL=loud\n")
    code, out, err = dateline(tmp_path, "status")
    assert (code, out, err.count("\n")) == (WRONG_USE, "", 1)
    assert err.startswith("LOG_LEVEL in .env line 1")


@pytest.mark.parametrize("module", ["bot.cli", "ingest"])
def test_a_misspelt_setting_is_told_and_changes_nothing(tmp_path, module):
    """The line and the setting meant stand on stderr, once; the command does its work."""
    (tmp_path / ".env").write_text("FOO=1\nRETENTION_DAY=30\n")
    (tmp_path / "none.jsonl").touch()
    words = ["ingest", "none.jsonl"] if module == "bot.cli" else ["none.jsonl"]
    done = subprocess.run(
        [sys.executable, "-m", module, *words],
        cwd=tmp_path,
        env=environment(),
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == DONE
    assert done.stdout.startswith("0 new")
    assert done.stderr == (
        "Line 2 of .env sets RETENTION_DAY, which is no setting of Dateline and changes nothing; "
        "did you mean RETENTION_DAYS?\n"
    )


def test_status_of_nothing_is_done(tmp_path):
    """`status` works before the first article, needs no model, and its JSON is one object without secrets."""
    code, out, err = dateline(tmp_path, "status", "--json", DISCORD_TOKEN="geheim", EMBEDDING_MODEL="/no/such/model")
    status = json.loads(out)
    assert (code, err) == (DONE, "")
    assert (status["articles"], status["feeds"], status["holder"]) == (0, [], None)
    assert "geheim" not in out


def test_an_unusable_store_is_3(tmp_path):
    """A record that is no database is one sentence on stderr."""
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "store.sqlite3").write_bytes(b"this is not a database" * 100)
    code, out, err = dateline(tmp_path, "status")
    assert (code, out, err.count("\n")) == (REFUSED, "", 1)
    assert "Traceback" not in err


def test_version_and_help_are_done(tmp_path):
    """Both are results on stdout; help names every command and the exit codes."""
    code, out, err = dateline(tmp_path, "--version")
    assert (code, out.split()[0], err) == (DONE, "dateline", "")
    code, out, err = dateline(tmp_path, "-h")
    assert (code, err) == (DONE, "")
    assert [command.name for command in COMMANDS if f" {command.name} " not in out] == []
    assert "Exit codes: 0 done" in out


def test_a_closed_pipe_is_silent(tmp_path):
    """When the reader of stdout is gone, nothing is said and nothing fails."""
    with script("from bot.cli import main; import sys; sys.exit(main(['status']))", tmp_path) as process:
        process.stdout.close()
        assert process.wait(timeout=30) == DONE
        assert process.stderr.read() == ""


@pytest.mark.parametrize(
    ("output", "reason"),
    [
        pytest.param(
            ">/dev/full", "No space left on device", marks=pytest.mark.skipif(not FULL, reason="no full disk")
        ),
        (">&-", "Bad file descriptor"),
    ],
)
@pytest.mark.parametrize(("command", "unbuffered"), [("status", ""), ("status --json", "1"), ("chat", "")])
def test_an_output_that_takes_nothing_is_named(tmp_path, command, output, reason, unbuffered):
    """A full disk or a closed stdout is one sentence and code 3, and no mistake of Dateline's."""
    line, settings = f"echo /help | {sys.executable} -m bot.cli {command} {output}", {"PYTHONUNBUFFERED": unbuffered}
    done = subprocess.run(
        ["sh", "-c", line],
        cwd=tmp_path,
        env=environment(**settings),
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert (done.returncode, done.stderr) == (REFUSED, f"Cannot write the output: {reason}.\n")


def test_a_closed_stderr_disturbs_nothing(tmp_path):
    """What would be said there is lost and does not end up among the results."""
    line = f"{sys.executable} -m bot.cli ask 2>&-"
    done = subprocess.run(
        ["sh", "-c", line], cwd=tmp_path, env=environment(), capture_output=True, text=True, timeout=60, check=False
    )
    assert (done.returncode, done.stdout) == (WRONG_USE, "")


@pytest.mark.parametrize("words", ["ask --batch", "search --json --batch", "chat", "feeds import -"])
def test_a_closed_standard_input_is_one_sentence(tmp_path, words):
    """Started without standard input, what reads from there says so, and is no mistake of the program's own."""
    line, settings = f"{sys.executable} -m bot.cli {words} <&-", {"DATA_DIR": str(tmp_path)}
    done = subprocess.run(
        ["sh", "-c", line], cwd=tmp_path, env=environment(**settings), capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stdout) == (WRONG_USE, "")
    assert done.stderr == "Nothing can be read from standard input here; it is closed.\n"


def test_errors_become_exit_codes_and_one_sentence(capsys):
    """Each error for the user has its code and its sentence."""

    def failing(error):
        def run():
            raise error

        return exit_code_of(run)

    assert [failing(UsageError("Use it so.")), failing(ModelError("Away; try later."))] == [WRONG_USE, REFUSED]
    assert capsys.readouterr().err == "Use it so.\nAway; try later.\n"


def test_a_bug_is_an_id_and_a_traceback_in_the_log(tmp_path, capsys):
    """The user sees a sentence with an id; the log has the traceback under it, and no secret."""

    def run():
        raise ZeroDivisionError("with geheim inside")

    log_file = tmp_path / "data" / "dateline.log"
    with logging_to(log_file.parent, "INFO", ["geheim"]):
        assert exit_code_of(run, log_file=log_file) == REFUSED
    sentence = capsys.readouterr().err
    number = re.search(r"\(error ([0-9a-f]{8})\); the details are in .*dateline\.log", sentence)[1]
    logged = log_file.read_text("utf-8")
    assert number in logged
    assert "ZeroDivisionError: with *** inside" in logged
    assert "Traceback" not in sentence


@pytest.mark.parametrize("name", ["OPENAI_API_KEY", "AWS_SECRET_ACCESS_KEY", "hf_token", "A_SECRET", "DB_PASSWORD"])
@pytest.mark.parametrize("place", ["environment", "file"])
def test_keys_of_model_providers_are_blotted_out(tmp_path, monkeypatch, name, place):
    """Whether they stand in the environment or in `.env`; what is no key by its name stays readable."""
    monkeypatch.chdir(tmp_path)
    if place == "environment":
        monkeypatch.setenv(name, "geheim")
    (tmp_path / ".env").write_text(f"{name}=geheim\nAWS_REGION=nord\n" if place == "file" else "")
    with logging_to(tmp_path, "INFO", hidden_values(Settings(_env_file=None))):
        logging.getLogger("bot.x").info("geheim im norden")
    assert (tmp_path / "dateline.log").read_text("utf-8").endswith(" *** im norden\n")


def test_libraries_are_heard_from_warnings_on(tmp_path):
    """Our lines are logged at the level of the setting; what a library says below a warning is not."""
    with logging_to(tmp_path, "INFO"):
        logging.getLogger("bot.x").info("ours")
        logging.getLogger("httpx").info("GET https://example.org/?token=1")
        logging.getLogger("httpx").warning("theirs")
    lines = (tmp_path / "dateline.log").read_text("utf-8")
    assert "ours" in lines
    assert "theirs" in lines
    assert "token" not in lines


def test_a_log_that_cannot_be_written_disturbs_nothing(tmp_path, capsys):
    """Where the log cannot be, the program goes on and says nothing of it."""
    (tmp_path / "file").write_text("")
    with logging_to(tmp_path / "file" / "data", "INFO"):
        logging.getLogger("bot.x").error("lost")
    assert capsys.readouterr() == ("", "")


@pytest.mark.parametrize(("lasting", "code"), [(False, PARTLY), (True, DONE)])
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_signals_end_cleanly(tmp_path, number, lasting, code):
    """A signal ends a command with code 1, or with 0 where it runs until stopped; no traceback, `finally` runs."""
    program = f"""
import sys, time
from vectorstore.entry import ended_by_signals, exit_code_of
def run():
    try:
        print("READY", flush=True)
        time.sleep(60)
    finally:
        print("closed", flush=True)
with ended_by_signals():
    sys.exit(exit_code_of(run, lasting={lasting}))
"""
    with script(program, tmp_path) as process:
        assert process.stdout.readline() == "READY\n"
        process.send_signal(number)
        assert process.wait(timeout=30) == code
        assert process.stdout.read() == "closed\n"
        assert process.stderr.read() == "Stopped.\n"


@pytest.mark.slow
def test_what_hangs_after_a_signal_is_ended_hard(tmp_path):
    """A thread that does not end cannot keep the process: the hard end comes within the five seconds."""
    program = """
import sys, threading, time
from vectorstore.entry import ended_by_signals, exit_code_of
def run():
    threading.Thread(target=time.sleep, args=(600,)).start()
    print("READY", flush=True)
    time.sleep(600)
with ended_by_signals():
    sys.exit(exit_code_of(run))
"""
    with script(program, tmp_path) as process:
        assert process.stdout.readline() == "READY\n"
        process.terminate()
        assert process.wait(timeout=60) == PARTLY


def test_a_wrong_option_shows_the_usage_of_its_command(tmp_path, capsys, monkeypatch):
    """What is not understood is named beside the options that the command has."""
    monkeypatch.chdir(tmp_path)
    with pytest.raises(SystemExit) as ended:
        main(["ask", "--no-such-option"])
    assert ended.value.code == WRONG_USE
    assert "usage: dateline ask" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("settings", "threads"), [({}, {1}), ({"OPENBLAS_NUM_THREADS": "2"}, {min(2, os.cpu_count() or 1)})]
)
def test_products_are_computed_on_one_thread(tmp_path, settings, threads):
    """numpy's library has one thread, however many cores there are; who sets a number gets it."""
    code = (
        "import threadpoolctl\nfrom bot.cli import main\nmain([])\nimport numpy\n"
        "print({one['num_threads'] for one in threadpoolctl.threadpool_info() if 'openblas' in one['internal_api']})"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], env=environment(**settings), capture_output=True, text=True, check=True
    )
    assert done.stdout.splitlines()[-1] == str(threads)

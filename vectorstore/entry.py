"""What surrounds every command, whichever floor it stands on: the log, the signals, the exit code of an error."""

from __future__ import annotations

import json
import logging
import os
import secrets
import signal
import sys
import tempfile
import threading
import traceback
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from io import TextIOWrapper
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import FrameType
from typing import TYPE_CHECKING, BinaryIO

from vectorstore.domain import iso
from vectorstore.errors import DatelineError, OutputError, UsageError

if TYPE_CHECKING:
    from vectorstore.settings import Settings

DONE, PARTLY, WRONG_USE, REFUSED = range(4)
GRACE = 4.0  # seconds from a signal to the hard end; the contract of the outside (README) allows five
LOG_FILE = "dateline.log"
SECRET_NAMES = ("_KEY", "_TOKEN", "_SECRET", "_PASSWORD")  # how the variables of model providers end
OUR_LOGGERS = ("bot", "ingest", "vectorstore", "evaluation")

log = logging.getLogger(__name__)


class _LogFile(RotatingFileHandler):
    """A log that makes its folder when the first line comes and never disturbs the program it serves."""

    def _open(self) -> TextIOWrapper:
        Path(self.baseFilename).parent.mkdir(parents=True, exist_ok=True)
        return super()._open()

    def handleError(self, record: logging.LogRecord) -> None:  # noqa: N802 - logging's name
        """Stay silent: a full disk is told by the store, in one sentence."""


class _Redacting(logging.Formatter):
    """Formats a record, traceback included, and blots out the secrets this process knows."""

    def __init__(self, hidden: Sequence[str], *, json_lines: bool = False) -> None:
        super().__init__("%(asctime)s %(levelname)s %(name)s: %(message)s")
        self._hidden = [secret for secret in hidden if secret]
        self._json = json_lines

    def format(self, record: logging.LogRecord) -> str:
        """The line, with asterisks where a secret stood."""
        text = self._object(record) if self._json else super().format(record)
        for secret in self._hidden:
            text = text.replace(secret, "***")
        return text

    def _object(self, record: logging.LogRecord) -> str:
        """The record as one JSON object."""
        told = {
            "time": iso(record.created),
            "level": record.levelname,
            "logger": record.name,
            "message": record.getMessage(),
            "error": self.formatException(record.exc_info) if record.exc_info else None,
        }
        return json.dumps({name: value for name, value in told.items() if value is not None}, ensure_ascii=False)


class _Output(TextIOWrapper):
    """Standard output that tells its own failures from those of other files; a closed pipe stays BrokenPipeError."""

    def write(self, text: str, /) -> int:
        """Raises OutputError."""
        with _told_as_output():
            return super().write(text)

    def flush(self) -> None:
        """Raises OutputError."""
        with _told_as_output():
            super().flush()


def standard_input() -> BinaryIO:
    """Standard input in bytes; raises UsageError where the process was started without one (``<&-``)."""
    if sys.stdin is None:
        raise UsageError("Nothing can be read from standard input here; it is closed.")
    return sys.stdin.buffer


@contextmanager
def _told_as_output() -> Iterator[None]:
    try:
        yield
    except BrokenPipeError:
        raise
    except OSError as error:
        _forget_stdout()
        raise OutputError(f"Cannot write the output: {error.strerror or error}.") from error


@contextmanager
def logging_to(folder: Path, level: str, hidden: Sequence[str] = (), *, json_lines: bool = False) -> Iterator[None]:
    """Log into DATA_DIR/dateline.log while inside, and to stderr as well at DEBUG; ``json_lines``: one object a line.

    The level counts for our own loggers; libraries are heard from WARNING on, since some log addresses with tokens.
    """
    outputs: list[logging.Handler] = [
        _LogFile(folder / LOG_FILE, maxBytes=5_000_000, backupCount=3, encoding="utf-8", delay=True)
    ]
    if level == "DEBUG":
        outputs.append(logging.StreamHandler())
    for output in outputs:
        output.setFormatter(_Redacting(hidden, json_lines=json_lines))
        logging.getLogger().addHandler(output)
    for name in OUR_LOGGERS:
        logging.getLogger(name).setLevel(level)
    logging.captureWarnings(capture=True)
    try:
        yield
    finally:
        logging.captureWarnings(capture=False)
        for output in outputs:
            logging.getLogger().removeHandler(output)
            output.close()


@contextmanager
def ended_by_signals() -> Iterator[None]:
    """SIGINT, SIGTERM and SIGHUP raise KeyboardInterrupt; what has not ended GRACE seconds later is ended hard.

    The hard end is safe: an acknowledged article is committed, and the record survives kill -9.
    """
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    before = {number: signal.getsignal(number) for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)}
    for number, known in before.items():
        if known is not signal.SIG_IGN:
            signal.signal(number, _end)
    try:
        yield
    finally:
        for number, known in before.items():
            signal.signal(number, known)


def _end(_number: int, _frame: FrameType | None) -> None:
    limit_the_end()
    raise KeyboardInterrupt


def limit_the_end() -> None:
    """From now on the process lives GRACE seconds at most; for faces that catch the signals themselves, too."""
    deadline = threading.Timer(GRACE, os._exit, args=(PARTLY,))
    deadline.daemon = True
    deadline.start()


def exit_code_of(run: Callable[[], int], *, log_file: Path | None = None, lasting: bool = False) -> int:
    """Run a command; an error becomes one sentence on stderr and its exit code, a bug an id and a logged traceback.

    ``lasting`` says that the command runs until it is stopped, so that being stopped is success.
    """
    try:
        code = run()
        sys.stdout.flush()
    except DatelineError as error:
        say(str(error))
        return error.exit_code
    except KeyboardInterrupt:
        say("Stopped.")
        return DONE if lasting else PARTLY
    except BrokenPipeError:
        _forget_stdout()
        return DONE
    except Exception:  # noqa: BLE001 - whatever else comes is a bug, logged with its traceback
        say(report_bug(log_file))
        return REFUSED
    return code


def run_logged(run: Callable[[], int], settings: Settings, *, lasting: bool = False) -> int:
    """Run a command as ``exit_code_of`` does, with misspelt settings told, the log in DATA_DIR and no secret in it."""
    from vectorstore.settings import misspelt_settings

    for sentence in misspelt_settings():
        say(sentence)
    as_json = settings.log_format == "json"
    with logging_to(settings.data_dir, settings.log_level, hidden_values(settings), json_lines=as_json):
        return exit_code_of(run, log_file=settings.data_dir / LOG_FILE, lasting=lasting)


def hidden_values(settings: Settings) -> list[str]:
    """What may never be logged: Discord's token, and the keys in the environment and in `.env`."""
    from vectorstore.settings import foreign_entries

    known = [*foreign_entries().items(), *os.environ.items()]
    keys = [value for name, value in known if name.upper().endswith(SECRET_NAMES)]
    return [settings.discord_token.get_secret_value(), *keys]


def report_bug(log_file: Path | None = None) -> str:
    """Log the exception being handled under a new id and give the sentence for the user.

    Without a log, because the settings are not read yet, the traceback gets a file among the temporary ones.
    """
    number = secrets.token_hex(4)
    if log_file:
        log.error("error %s", number, exc_info=True)  # noqa: LOG014 - called while an exception is handled
    else:
        log_file = Path(tempfile.gettempdir()) / f"dateline-{number}.log"
        with suppress(OSError):
            log_file.write_text(traceback.format_exc(), encoding="utf-8")
    return f"Dateline made a mistake of its own (error {number}); the details are in {log_file}."


def say(sentence: str) -> None:
    """One sentence on stderr, if anyone listens."""
    try:
        print(sentence, file=sys.stderr, flush=True)  # noqa: T201 - the face's own voice
    except (OSError, ValueError):
        log.debug("stderr is closed")


def printable_streams() -> None:
    """A letter that the locale's encoding lacks is printed as a question mark and ends nothing.

    Closed streams are opened: stderr to nowhere, stdout so that whoever writes is refused, and who never does is not.
    """
    if sys.stdout is None:
        sys.stdout = _Output(_nowhere(os.O_RDONLY), encoding="utf-8")
    if sys.stderr is None:
        sys.stderr = TextIOWrapper(_nowhere(os.O_WRONLY), encoding="utf-8")
    if type(sys.stdout) is TextIOWrapper:  # nobody else's, as a test's would be
        kept = {name: getattr(sys.stdout, name) for name in ("encoding", "line_buffering", "write_through")}
        sys.stdout = _Output(sys.stdout.buffer, **kept)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="replace")


def _nowhere(flags: int) -> BinaryIO:
    """A stream to /dev/null; opened for reading only, the system refuses what is written."""
    return open(os.open(os.devnull, flags), "wb", closefd=False)


def single_threaded_products() -> None:
    """Keep numpy's products on one thread unless the user says otherwise; to be called before numpy is loaded.

    They are small: on two busy cores two threads take a question's search from 32 to 60 ms of CPU and wait for each
    other. Encoders have thread counts of their own.
    """
    os.environ.setdefault("OPENBLAS_NUM_THREADS", os.environ.get("OMP_NUM_THREADS", "1"))


def _forget_stdout() -> None:
    """What stdout is written to takes no more; the interpreter's last flush must not complain."""
    try:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except (OSError, ValueError):
        log.debug("stdout has no file")

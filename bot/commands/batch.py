"""JSON lines in, JSON lines out in the same order; a bad line becomes one error object and the rest goes on."""

from __future__ import annotations

import json
import math
import re
import sys
from collections.abc import Callable, Iterable, Mapping
from difflib import get_close_matches
from io import TextIOWrapper
from pathlib import Path
from typing import Any

from bot.commands.questions import KEYS
from vectorstore.entry import DONE, PARTLY, report_bug
from vectorstore.errors import DatelineError, UsageError

# DEL and C1 steer a terminal, bidi marks reorder it, U+2028/2029 end a line for some readers; all escape inside strings
_UNSAFE = re.compile("[\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")


def to_json(value: Mapping[str, Any], indent: int | None = None) -> str:
    """JSON with readable letters, null for what is no finite number, and everything a terminal would obey escaped."""
    try:
        text = json.dumps(value, ensure_ascii=False, indent=indent, allow_nan=False)
    except ValueError:
        text = json.dumps(_finite(value), ensure_ascii=False, indent=indent)
    return _UNSAFE.sub(lambda match: f"\\u{ord(match[0]):04x}", text)


def _finite(value: Any) -> Any:
    """The same with None for NaN and infinities, which articles may bring along and JSON does not have."""
    if isinstance(value, Mapping):
        return {key: _finite(held) for key, held in value.items()}
    if isinstance(value, list | tuple):
        return [_finite(held) for held in value]
    return None if isinstance(value, float) and not math.isfinite(value) else value


def print_json(value: Mapping[str, Any], *, pretty: bool = False) -> None:
    """Print as UTF-8 whatever the locale says, at once."""
    if isinstance(sys.stdout, TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8")
    print(to_json(value, indent=2 if pretty else None), flush=True)


def run_batch(lines: Iterable[bytes], reply: Callable[[Mapping[str, Any]], Mapping[str, Any]], log_file: Path) -> int:
    """Answer each line through ``reply``; the exit code says whether every line was good."""
    code = DONE
    for line in lines:
        if is_blank(line):
            continue
        result = _one(line, lambda words: _with_unknown(reply(words), words), log_file)
        code = PARTLY if "error" in result else code
        print_json(result)
    return code


def _with_unknown(result: Mapping[str, Any], words: Mapping[str, Any]) -> Mapping[str, Any]:
    """The result, its notes with the keys of its line that nobody understood, and what they may have been to be."""
    notes = [_unknown(key) for key in words if key.replace("-", "_") not in KEYS]
    return {**result, "notes": [*result.get("notes", ()), *notes]} if notes else result


def _unknown(key: str) -> str:
    meant = get_close_matches(key.lower(), KEYS, n=1)
    return f'The key "{key[:60]}" is not known and was ignored' + (f'; "{meant[0]}"?' if meant else ".")


def is_blank(line: bytes) -> bool:
    """Whether a line is nothing but white space, of any kind, and a byte order mark; `dateline ingest` agrees."""
    return not line.decode("utf-8", "replace").removeprefix("\ufeff").strip()


def _one(line: bytes, reply: Callable[[Mapping[str, Any]], Mapping[str, Any]], log_file: Path) -> Mapping[str, Any]:
    identity = None
    try:
        words = _read(line)
        identity = words.get("id")
        result = reply(words)
    except DatelineError as error:
        return {"id": identity, "error": str(error)}
    except Exception:  # noqa: BLE001 - a bug in one answer must not cost the others
        return {"id": identity, "error": report_bug(log_file)}
    return result if identity is None else {**result, "id": identity}


def _read(line: bytes) -> Mapping[str, Any]:
    try:
        words = json.loads(line.decode("utf-8-sig"), parse_constant=_number, parse_float=_number)
    except (ValueError, RecursionError) as error:
        raise UsageError(f"This line is not JSON in UTF-8 ({error}).") from None
    if not isinstance(words, dict):
        raise UsageError('This line is not a JSON object; write {"question": "…"}.')
    return words


def _number(text: str) -> float:
    """The number, which a reply may have to repeat; raises ValueError for one that JSON cannot say."""
    if not math.isfinite(number := float(text)):
        raise ValueError(f"{text} is not a number that JSON can hold")
    return number

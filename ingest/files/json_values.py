"""JSON values one after the other, as `jq .` and RFC 7464 write them; why a text is none. Pure functions."""

from __future__ import annotations

import json
import re
from typing import Any

_BETWEEN = re.compile(r"[\s\x1e\ufeff]*")


def consecutive(text: str) -> list[Any] | None:
    """The values in a text that holds nothing else; None for any other."""
    decoder, values, place = json.JSONDecoder(), [], 0
    while (place := _after(text, place)) < len(text):
        try:
            value, place = decoder.raw_decode(text, place)
        except (ValueError, RecursionError):
            return None
        values.append(value)
    return values or None


def _after(text: str, place: int) -> int:
    between = _BETWEEN.match(text, place)
    return between.end() if between else place


def json_reason(error: Exception) -> str:
    """Why a text is no JSON value, and what to do about several on a line."""
    if isinstance(error, json.JSONDecodeError):
        several = "; `jq -c .` writes one value a line" if error.msg == "Extra data" else ""
        return f"it is not valid JSON ({error.msg.removesuffix(' at')} at column {error.colno}){several}"
    return "it is not valid JSON (nested too deep)" if isinstance(error, RecursionError) else "it is not valid JSON"

"""A question with its options as JSON, and read back by a later version."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, fields, replace
from typing import Any

from bot.retrieval.ask import Ask


def ask_json(ask: Ask) -> dict[str, Any]:
    """The question with its options; what was said before it is kept elsewhere."""
    return asdict(replace(ask, history=()))


def ask_of(data: Mapping[str, Any]) -> Ask:
    """The question with its options; what a later version added or took away is no error."""
    known = {field.name for field in fields(Ask)}
    values: Any = {n: tuple(value) if isinstance(value, list) else value for n, value in data.items() if n in known}
    return Ask(**values)

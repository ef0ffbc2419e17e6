"""The machine's clock, in the zone whose days count where a question names none."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo


def local_now() -> datetime:
    """The time, in the machine's zone, by whose days "today" and "since Monday" are counted."""
    return datetime.now(ZoneInfo(local_zone()))


def local_zone() -> str:
    """The machine's time zone by its IANA name, UTC where it cannot be told."""
    from tzlocal import get_localzone_name

    try:
        return get_localzone_name() or "UTC"
    except (KeyError, OSError, ValueError):
        return "UTC"

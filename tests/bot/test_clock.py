"""The machine's clock."""

from __future__ import annotations

import subprocess
import sys

import pytest

SCRIPT = "from bot.clock import local_now; now = local_now(); print(now.tzinfo.key, now.utcoffset() is not None)"


@pytest.mark.parametrize("zone", ["Europe/Berlin", "America/New_York"])
def test_the_clock_shows_the_machines_zone(zone):
    """Days are counted in the zone that the machine is set to."""
    ran = subprocess.run(
        [sys.executable, "-c", SCRIPT], capture_output=True, text=True, check=True, env={"TZ": zone, "PATH": ""}
    )
    assert ran.stdout.split() == [zone, "True"]

"""The log-odds from which on what was found is taken to hold the answer; refusal.py says how they come about."""

from __future__ import annotations

FLOOR = 0.0

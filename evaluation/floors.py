"""The pinned floors: read, compared with what was measured, raised on request and never lowered."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from evaluation.metric import Metric

FLOORS_FILE = Path(__file__).with_name("floors.json")
# Another CPU may round the int8 encoder differently and move a question or two; a floor is pinned this far below what
# was measured, and at least by two cases, so that only a loss of quality trips it.
MARGIN, CASES = 0.01, 2

Floors = Mapping[str, Mapping[str, float]]


@dataclass(frozen=True, slots=True)
class Verdict:
    """A metric beside its floor (None: not pinned yet)."""

    metric: Metric
    floor: float | None

    @property
    def holds(self) -> bool:
        """True unless the metric is worse than its floor."""
        return self.floor is None or not worse(self.metric.value, self.floor, self.metric)


def worse(value: float, than: float, metric: Metric) -> bool:
    """Whether a value is worse for this kind of metric; rounding of the floor's four digits forgiven."""
    distance = value - than if metric.lower_is_better else than - value
    return distance > 0.00005  # noqa: PLR2004 - half of the last digit


def read_floors(path: Path = FLOORS_FILE) -> dict[str, dict[str, float]]:
    """The floors of the file by suite and metric; none when there is no file."""
    if not path.is_file():
        return {}
    floors: dict[str, dict[str, float]] = json.loads(path.read_text("utf-8"))
    return floors


def write_floors(floors: Floors, path: Path = FLOORS_FILE) -> None:
    """Write the file, sorted so that a change reads well as a diff."""
    path.write_text(json.dumps(floors, indent=2, sort_keys=True, ensure_ascii=False) + "\n", "utf-8")


def judge(suite: str, metrics: Sequence[Metric], floors: Floors) -> list[Verdict]:
    """Each metric beside its floor."""
    pinned = floors.get(suite, {})
    return [Verdict(metric, pinned.get(metric.name) if metric.gated else None) for metric in metrics]


def floor_for(metric: Metric) -> float:
    """The floor a measurement earns: its value less the margin, within 0 and 1."""
    margin = 0.0 if metric.exact else max(MARGIN, CASES / max(metric.n, 1))
    value = metric.value + margin if metric.lower_is_better else metric.value - margin
    return round(min(1.0, max(0.0, value)), 4)


def raised(suite: str, metrics: Sequence[Metric], floors: Floors) -> dict[str, dict[str, float]]:
    """The floors with this suite's raised to what the measurement earns; a floor never gets easier."""
    updated = {name: dict(pinned) for name, pinned in floors.items()}
    pinned = updated.setdefault(suite, {})
    for metric in metrics:
        earned = floor_for(metric)
        if metric.gated and (metric.name not in pinned or worse(pinned[metric.name], earned, metric)):
            pinned[metric.name] = earned
    return updated

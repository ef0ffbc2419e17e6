"""What speaks for a passage besides its text: a named outlet, a named day, the newest, the period of an event."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from bot.retrieval.probes import Probe
from bot.retrieval.window import DAY, Window
from vectorstore.record.narrowing import folded

OUTLET = 3.0  # standard deviations for an outlet the question names; MultiHop-RAG Hits@10 0.933 → 0.948, flat above 2
NAMED_DAY = 2.0  # for a publication day named in the question; MultiHop-RAG MRR 0.675 → 0.688, flat above 2
NEWEST = 1.5  # for the newest of the candidates when the question asks for the newest, halved every HALF_LIFE
HALF_LIFE = 30 * DAY
IN_PERIOD = 0.5  # for what was published in a period that the question names as the time of the event

Floats = NDArray[np.float64]


def preferences(outlets: NDArray[np.str_], published: Floats, probe: Probe, window: Window) -> Floats:
    """Standard deviations for each passage, by its outlet as compared and its UTC seconds (NaN: undated)."""
    total = OUTLET * np.isin(outlets, [folded(name) for name in probe.outlets]) + on_named_days(published, window.days)
    if window.newest and not np.isnan(published).all():
        age = np.nanmax(published) - published
        total = total + NEWEST * np.nan_to_num(0.5 ** (age / HALF_LIFE))
    if window.period is not None and window.scope.since is None and window.scope.until is None:
        since, until = window.period.since or -np.inf, window.period.until or np.inf
        total = total + IN_PERIOD * ((published >= since) & (published < until))
    preferred: Floats = total
    return preferred


def on_named_days(published: Floats, days: Sequence[float]) -> Floats:
    """What speaks for passages published on one of the days (their midnights)."""
    on = np.zeros(len(published))
    for day in days:
        on = np.maximum(on, (published >= day) & (published < day + DAY))
    return NAMED_DAY * on

"""How close what a sentence counts is to what a question counts, by the meaning of the words; pure but for the encoder.

In another language the thing has another name, and in its own often one of several: "Sitze" and "Plätze".
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np

from bot.answering.asked.count import beside_figures, counted
from bot.answering.asked.kind import kind_asked

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.answering.sentence import Sentence
    from vectorstore.encoders.encoder import Encoder

READ = -10.0  # log-odds of the reader below which nobody asks what a sentence counts


def with_counts(question: str, language: str, told: Sequence[Sentence], encoder: Encoder) -> list[Sentence]:
    """The sentences; where how many is asked, each with how close what it counts is to that thing, 0 without a figure.

    Late interaction of the one word with the words behind each figure: 3 ms of CPU for a figure.
    """
    thing = counted(question, language) if kind_asked(question) == "count" else ""
    if not thing:
        return list(told)
    figures = [
        beside_figures(one.text, one.found.passage.language) if (one.reading or 0.0) >= READ else [] for one in told
    ]
    flat = [text for each in figures for text in each]
    alignment = encoder.aligned(thing, flat or [""])
    if alignment is None or not told:
        return list(told)
    parted = np.split(alignment.means[: len(flat)], np.cumsum([len(each) for each in figures])[:-1])
    return [replace(one, counts=round(float(each.max(initial=0.0)), 4)) for one, each in zip(told, parted, strict=True)]

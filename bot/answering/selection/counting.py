"""How close what a sentence counts is to what a question counts, by the meaning of the words; pure but for the encoder.

An article often has another name for it: "Sitze" and "Plätze". In another language words are too far apart to tell.
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
    """The sentences; where how many is asked, those in its language with how close what they count is to that thing.

    Late interaction of the one word with the words behind each figure, 0 without one: 3 ms of CPU for a figure.
    """
    thing = counted(question, language) if kind_asked(question) == "count" else ""
    if not thing:
        return list(told)
    own = [one.found.passage.language == language for one in told]
    read = [alike and (one.reading or 0.0) >= READ for one, alike in zip(told, own, strict=True)]
    figures = [beside_figures(one.text, language) if wanted else [] for one, wanted in zip(told, read, strict=True)]
    flat = [text for each in figures for text in each]
    alignment = encoder.aligned(thing, flat or [""]) if any(own) else None
    if alignment is None:
        return list(told)
    parted = np.split(alignment.means[: len(flat)], np.cumsum([len(each) for each in figures])[:-1])
    closest = [round(float(each.max(initial=0.0)), 4) for each in parted]
    return [replace(one, counts=close) if alike else one for one, close, alike in zip(told, closest, own, strict=True)]

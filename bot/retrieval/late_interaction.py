"""Near ties are read word by word: the question's words against those of each front passage's best sentence.

Vectors of whole texts leave a tenth of XQuAD's questions with two passages less than GAP apart. Reading those closely
(choose half, 243 questions, R@1 before → after): German 0.934 → 0.947, English for German 0.885 → 0.901, German for
English 0.864 → 0.897, English 0.955 → 0.959. Six passages each where the first two are 1.0 apart, twice as many
questions at twice the cost, 0.947, 0.905, 0.901, 0.959; reading every question's front passages gives no more.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from bot.retrieval.candidates import Candidates
from bot.retrieval.probes import Probe
from vectorstore.domain import Found
from vectorstore.encoders.encoder import Encoder
from vectorstore.index.sentence_vectors import sentence_texts
from vectorstore.index.snapshot import Snapshot

GAP = 0.5  # standard deviations between the first two
REACH = 1.0  # behind the first: what is read
MOST_READ = 3  # passages, a sentence each: 35 ms of CPU, on two cores 20 ms
WEIGHT = 5.0  # standard deviations for a mean closeness of 1; 5, 10 and 15 measured alike
ACROSS = 0.08  # for another language than the question's; XQuAD mixed: on average 0.58 in its own, 0.50 in the other
LEG = "words"

Floats = NDArray[np.float64]


def closely_read(candidates: Candidates, asked: Sequence[Probe], snapshot: Snapshot, encoder: Encoder) -> Candidates:
    """The candidates with what close reading says for the front ones, where those are near ties.

    A question of several parts is left as it is: its passages take turns.
    """
    places = near_ties(candidates.scores[0] + candidates.preferred[0]) if len(asked) == 1 else []
    if not places:
        return candidates
    keys = [int(candidates.keys[place]) for place in places]
    passages, vectors = snapshot.found(keys), snapshot.sentences(keys)
    front = [passages[key] for key in keys]
    alignment = encoder.aligned(asked[0].text, [best_sentence(found, vectors, asked[0].vector) for found in front])
    if alignment is None:
        return candidates
    abroad = ~np.isin(candidates.languages[places], [asked[0].language, ""])
    return _with(candidates, places, alignment.means + ACROSS * abroad)


def near_ties(totals: Floats) -> list[int]:
    """Places of the front candidates, best first, if the second is close behind the first; else none."""
    order = np.argsort(-totals, kind="stable")[:MOST_READ]
    if len(order) < 2 or totals[order[0]] - totals[order[1]] > GAP:  # noqa: PLR2004 - a tie is of two
        return []
    return [int(place) for place in order if totals[order[0]] - totals[place] <= REACH]


def best_sentence(found: Found, vectors: Mapping[int, NDArray[np.float32]], question: NDArray[np.float32]) -> str:
    """The sentence nearest to the question, as it was encoded; the whole passage while none has a vector."""
    stored = vectors.get(found.passage.key)
    texts = sentence_texts(found.passage.text)
    if stored is None or len(stored) != len(texts):
        return found.passage.text
    return texts[int(np.argmax(stored @ question))]


def _with(candidates: Candidates, places: Sequence[int], closeness: Floats) -> Candidates:
    preferred = candidates.preferred.copy()
    preferred[0, list(places)] += np.round(WEIGHT * (closeness - closeness.min()), 6)
    best_first = np.argsort(-closeness, kind="stable")
    keys = [int(candidates.keys[places[at]]) for at in best_first]
    return replace(candidates, preferred=preferred, order={**candidates.order, LEG: keys})

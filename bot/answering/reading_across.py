"""What the reader makes of texts for a question, in its own language and across; pure but for the encoder."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from bot.answering.words.glossing import glossed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from vectorstore.encoders.encoder import Encoder, Vectors


def read_across(
    question: str, language: str, texts: Sequence[Sequence[str]], spoken: Sequence[str], encoder: Encoder
) -> list[Vectors] | None:
    """The log-odds that each sentence of each text answers, in the other language with what the gloss makes of it.

    ``spoken``: the language of each text; of question and gloss (glossing.py) the mean is taken. (sentences,) float32
    for each text; None where no reader is at hand.
    """
    each = (glossed(question, language, other, " ".join(text)) for text, other in zip(texts, spoken, strict=True))
    glosses = {at: gloss for at, gloss in enumerate(each) if gloss != question}
    questions = [*[question] * len(texts), *glosses.values()]
    read = encoder.read_each(questions, [*texts, *(texts[at] for at in glosses)])
    if read is None:
        return None
    again = dict(zip(glosses, read[len(texts) :], strict=True))
    own = enumerate(read[: len(texts)])
    return [np.asarray((one + again[at]) / 2, np.float32) if at in again else one for at, one in own]

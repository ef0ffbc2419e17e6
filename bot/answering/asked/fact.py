"""Whether what is quoted speaks of the fact that a short question asks of a thing: its designer, staff, weight; pure.

"Who designed the bridge?" is not answered by its length. As in asked/event.py only facts are judged whose ways to be
told can be listed, and German and English ones are looked for alike, so that the question may be in one and the article
in the other. In the invented news of evaluation/stories the lists miss 25 of 742 sentences that answer such a question,
read with those beside them, and tell 1,013 of 2,733 questions that no text of their story answers, by whole texts.
"""

from __future__ import annotations

from collections.abc import Iterable

from bot.answering.asked.event import LONGEST, compiled
from bot.answering.words.fact_words import FACTS, MEASURES
from bot.answering.words.sum_words import SUMS

_PATTERNS, _MEASURES = compiled((*FACTS, *SUMS)), compiled(MEASURES)


def untold_fact(question: str, texts: Iterable[str], *, doubted: bool = True) -> str:
    """The words of a short question that ask for a fact of which none of the texts speaks, else "".

    Where it is not ``doubted`` that a sentence answers, only what is measured in units of its own is looked for.
    """
    if len(question.split()) > LONGEST:
        return ""
    said = "\n".join(texts)
    looked_for = (*_MEASURES, *(_PATTERNS if doubted else ()))
    lacking = (found[0] for asked, told in looked_for if (found := asked.search(question)) and not told.search(said))
    return next(lacking, "")

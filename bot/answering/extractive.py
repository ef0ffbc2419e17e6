"""The writer without a model: the sentences that answer best, verbatim, the best first."""

from __future__ import annotations

import math
import re
from collections.abc import AsyncGenerator, Iterable, Sequence

from bot.answering.answer import Quote, Statement
from bot.answering.changing import changing
from bot.answering.claims import Claim, agree, claim
from bot.answering.comparison import lines, listed, reported
from bot.answering.context import before, following, with_context
from bot.answering.evidence import Sentence, offers, wanted_kind
from bot.answering.naming import names
from bot.answering.remarks import label, outlet
from bot.answering.writing import Brief
from bot.retrieval.diversity import is_copy, shingles
from vectorstore.language import detect
from vectorstore.sentence_vectors import NEEDS_CONTEXT

# Scores are log-odds of a listwise fit, so they give each sentence its chance to be the one that answers. XQuAD mixed,
# choose half (486 questions), up to four sentences, until this much of the chance is shown: gold in any quote 0.87
# (0.85: 2.0 sentences), 0.90 (0.9: 2.2), 0.91 (0.93: 2.4), 0.92 (0.95: 2.6), 0.92 (0.97: 2.8); before, a margin of 3.0
# behind the best: 0.91 with 2.4. Five sentences at 0.95: 0.93 with 2.9.
MOST, SHOWN = 4, 0.95
NOT_ASKED_FOR = 0.1  # weight of a sentence without the number or name asked for; first quote 0.745 → 0.747, 2.6 not 2.7
ALSO_SAID = 2.0  # log-odds within which a newer article that says the same leads instead

ANNOUNCED = 3  # sentences that follow "several reasons"
_COUNTS = {"zwei": 2, "two": 2, "vier": 4, "four": 4}
_ANNOUNCED = re.compile(
    r"\b(?P<count>zwei|drei|vier|mehrere\w*|folgende\w*|two|three|four|several"
    r"|following)\s+(?:\w+\s)?(?:gründe\w*|punkte\w*|bedingung\w*"
    r"|forderung\w*|maßnahmen|schritte\w*|regeln|reasons?|points|conditions|demands|measures|steps|rules"
    r"|changes|änderungen)\b",
    re.IGNORECASE,
)


class ExtractiveWriter:
    """Quotes sentences; every statement is its own quote."""

    name = "extractive"

    async def statements(self, brief: Brief) -> AsyncGenerator[Statement, None]:
        """A line for each thing compared, else for each side of a disagreement, else the best in reading order."""
        for statement in lines(brief.parts, brief.language) or sides(brief) or plain_answer(brief):
            yield statement


def plain_answer(brief: Brief) -> list[Statement]:
    """The best sentences, the first one from the newest article that says it where the fact is one that changes."""
    chosen = with_what_it_announces(with_the_newest(choose(brief.evidence, brief.question), brief), brief.evidence)
    said = quotes(in_reading_order(chosen), brief.evidence)
    leads = ["\n- "] * len(said) if listed(brief.question) and len(said) > 1 else ["", *["\n"] * len(said)]
    return [
        Statement(quote.text, (quote,), lead, _whose(quote, said[0], brief))
        for quote, lead in zip(said, leads, strict=False)
    ]


def _whose(quote: Quote, first: Quote, brief: Brief) -> str:
    """Outlet and day for what was said but not by whom, and for what another article gives otherwise than the first."""
    spoken = quote.found.passage.language or brief.language
    unnamed = reported(quote.text) and not any(name.sure for name in names(quote.text, spoken))
    return outlet(brief.language, quote.found.article) if unnamed or _otherwise(quote, first, brief) else ""


def _otherwise(quote: Quote, first: Quote, brief: Brief) -> bool:
    """Whether two articles give different values, such as those of two years."""
    if quote.found.passage.article_id == first.found.passage.article_id:
        return False
    asked_in = detect(brief.question, brief.language)
    said = [claim(brief.question, asked_in, one.text, one.found.passage.language) for one in (quote, first)]
    return said[0] is not None and said[1] is not None and agree(said[0], said[1]) is False


def sides(brief: Brief) -> list[Statement]:
    """What each side of a disagreement says, the newest first, with outlet and day; nothing is reconciled."""
    found = brief.disagreement
    if found is None:
        return []
    lead = "\n- " if found.kind == "contradiction" else "\n"
    told = [(side, with_context(side.sentence, brief.evidence)) for side in found.sides]
    return [Statement(quote.text, (quote,), lead, label(brief.language, found, side)) for side, quote in told]


def choose(evidence: Sequence[Sentence], question: str = "") -> list[Sentence]:
    """Up to four sentences, best first, none saying the same as a better one, until the answer is likely among them."""
    if not evidence:
        return []
    best = max(one.score for one in evidence)
    weighed = [(math.exp(one.score - best) * _asked_for(question, one), one) for one in evidence]
    ranked = sorted(weighed, key=lambda pair: (-pair[0], pair[1].found.passage.key, pair[1].start))
    kept: list[Sentence] = []
    shown, whole = 0.0, sum(weight for weight, _ in weighed)
    for weight, one in ranked:
        if len(kept) == MOST or (kept and shown >= SHOWN * whole):
            break
        said = any(is_copy(shingles(one.text), shingles(other.text)) for other in kept)
        if not said and not _only_continues(one, kept, evidence, question):
            kept.append(one)
        shown += weight
    return kept


def _asked_for(question: str, one: Sentence) -> float:
    kind = wanted_kind(question)
    return 1.0 if not kind or offers(question, one.text, kind) else NOT_ASKED_FOR


def with_the_newest(chosen: list[Sentence], brief: Brief) -> list[Sentence]:
    """For a changing fact the newest of the sentences that say the same leads, the older one is left out."""
    if not chosen or not changing(brief.question):
        return chosen
    best = chosen[0]
    said = _claim(brief, best)
    if said is None:
        return chosen
    near = [one for one in brief.evidence if one.score >= best.score - ALSO_SAID]
    same = [one for one in near if (told := _claim(brief, one)) is not None and agree(said, told)]
    newest = max((best, *same), key=lambda one: one.found.article.published or 0.0)
    return [newest, *(one for one in chosen[1:] if one not in same)]


def with_what_it_announces(chosen: list[Sentence], evidence: Sequence[Sentence]) -> list[Sentence]:
    """After "for three reasons" or "Folgendes:" the sentences that follow, as many as are announced."""
    announced = _ANNOUNCED.search(chosen[0].text) if chosen else None
    if announced is None or "," in chosen[0].text[announced.end() :]:
        return chosen
    count = _COUNTS.get((announced["count"] or "").lower(), ANNOUNCED)
    return [chosen[0], *following(chosen[0], evidence, count)]


def _claim(brief: Brief, one: Sentence) -> Claim | None:
    asked_in = detect(brief.question, brief.language)
    return claim(brief.question, asked_in, one.text, one.found.passage.language)


def _only_continues(one: Sentence, kept: Sequence[Sentence], evidence: Sequence[Sentence], question: str) -> bool:
    """Whether a sentence owes its score to the one before it, which is said already: "Es gilt nicht in ICE"."""
    previous = before(one, evidence)
    if previous not in kept or not NEEDS_CONTEXT.match(one.text):
        return False
    kind = wanted_kind(question)
    return not kind or not offers(question, one.text, kind)


def in_reading_order(chosen: Sequence[Sentence]) -> list[Sentence]:
    """The best sentence leads; the others follow article by article, in the order of their text."""
    articles = list(dict.fromkeys(one.found.passage.article_id for one in chosen))
    rest = sorted(chosen[1:], key=lambda one: (articles.index(one.found.passage.article_id), one.start))
    return [*chosen[:1], *rest]


def quotes(chosen: Iterable[Sentence], evidence: Sequence[Sentence]) -> list[Quote]:
    """The sentences with their context as quotes, none said twice."""
    said: list[Quote] = []
    for one in chosen:
        whole = with_context(one, evidence)
        alone = Quote(one.found, one.start, one.end, one.text)
        fresh = next((quote for quote in (whole, alone) if not any(_overlap(quote, other) for other in said)), None)
        if fresh is not None:
            said.append(fresh)
    return said


def _overlap(one: Quote, other: Quote) -> bool:
    same = one.found.passage.article_id == other.found.passage.article_id
    return same and one.start < other.end and other.start < one.end

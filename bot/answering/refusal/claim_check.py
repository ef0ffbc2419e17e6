"""Whether the articles say a claim, say otherwise, or say nothing of it: the retriever's passages, the support check.

A passage contradicts where it speaks of the same matter, and only a figure, a day, a negation or a direction differs.
Another name is another matter: what is said of one company contradicts nothing about the other.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Literal

from bot.answering.answer import Quote, Statement
from bot.answering.check.closeness import similarity
from bot.answering.check.quotes import locate
from bot.answering.check.support import check
from bot.answering.floor import FLOOR
from bot.answering.refusal.likelihood import log_odds
from bot.answering.selection.evidence import gather
from bot.answering.words.naming import names, stands_for
from bot.answering.words.same_name import begins_alike
from bot.answering.words.vocabulary import CONTESTS, NEGATION, OPPOSITES
from bot.answering.words.wording import content, coverage, opposite_outcome
from bot.retrieval.period.reading import understand
from vectorstore.text.days import days
from vectorstore.text.language import detect
from vectorstore.text.numbers import amounts
from vectorstore.text.sentences import sentences

if TYPE_CHECKING:
    from bot.answering.check.quotes import Similarity
    from bot.retrieval.ask import Ask
    from bot.retrieval.retriever import Retriever
    from vectorstore.domain import Found
    from vectorstore.encoders.encoder import Encoder

Stance = Literal["supports", "contradicts", "mentions"]
Outcome = Literal["supported", "contradicted", "not found"]

MOST_CLAIMS = 3
MOST_FINDINGS = 4
# Chosen on the first half of tests/bot/answering/claim_cases.py, see there what the second half measures.
SAME = 0.6  # share of a claim's other words that a passage must have to speak of the same matter
NEAR = 0.4  # the same for being shown as on the matter
CLOSE = 0.88  # cosine of the bundled encoder for the same across languages; support.py measures 0.90 for near misses
FEWEST = 3  # words of a claim

_DIFFERS = (
    "number not in the quotes",
    "date not in the quotes",
    "day of the week",
    "says the opposite",
    "who and whom are swapped",
    "negation dropped",
    "negation not in the quotes",
)
_FIGURES = _DIFFERS[:3]
_SWAPPED = "who and whom are swapped"
# Who something is done to: the name behind such a word. The support check goes by the order of two names alone and
# misses "they beat England".
_DONE_TO = re.compile(
    r"\b(?:gegen|against|over|beat(?:s|en)?|defeat(?:s|ed)?|besieg\w+|schlug\w*|schlägt|übernimmt|übernahm|verklagt\w*"
    r"|buys?|bought|acquire[sd]?|sue[sd]?)\s+(?:(?!von\b|by\b)[a-zäöü]+\s+){0,2}(?P<name>[A-ZÄÖÜ][\w-]+)"
)
# Alone these contradict nothing: how far the words agree is measured here by itself, and a figure that stands beside
# another thing may be meant all the same (a true claim about Nvidia's loss was told to be contradicted by it).
_NEUTRAL = ("other words than the quotes", "number of something else")
_NOISE = re.compile(r"https?://\S+|<a?:\w+:\d+>|<[@#][!&]?\d+>|[*_~`|]{1,3}|^[>#\-]+\s", re.MULTILINE)
_OPINION = re.compile(
    r"^(?:(?:ich (?:finde|denke|glaube|meine|vermute)|i (?:think|believe|guess|suppose|heard|read)"
    r"|(?:angeblich|apparently|fyi|btw|übrigens|wusstet ihr|did you know))\b[\s,:]*(?:dass|that)?\s*)+",
    re.IGNORECASE,
)
_WISH = re.compile(
    r"\b(?:ich (?:hoffe|will|möchte|mag|liebe|hasse)|i (?:hope|want|like|love|hate|wish)|lol|haha)\b", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Finding:
    """What one passage says of a claim, in its own words, and where it differs."""

    quotes: tuple[Quote, ...]
    stance: Stance
    reasons: tuple[str, ...] = ()

    @property
    def published(self) -> float:
        """When its article was published (UTC seconds), the beginning of time where that is not known."""
        return self.quotes[0].found.article.published or 0.0


@dataclass(frozen=True, slots=True)
class Checked:
    """A claim, what the articles say of it, and the findings that show it."""

    claim: str
    outcome: Outcome
    findings: tuple[Finding, ...] = ()

    @property
    def superseded(self) -> bool:
        """True when an article newer than all that support the claim says otherwise."""
        dates = {
            stance: [one.published for one in self.findings if one.stance == stance]
            for stance in ("supports", "contradicts")
        }
        return bool(dates["supports"] and dates["contradicts"]) and max(dates["contradicts"]) > max(dates["supports"])


@dataclass(frozen=True, slots=True)
class Sources:
    """The passages nearest to a text, each with its nearest sentence; ``near`` False when none comes close."""

    quotes: tuple[Quote, ...]
    near: bool


def claims_in(text: str) -> tuple[str, ...]:
    """The sentences of a message that state something, each once: no questions, wishes or bare words."""
    plain = " ".join(_NOISE.sub(" ", text).split())
    said = (plain[span.start : span.end].strip() for span in sentences(plain))
    claims = (_OPINION.sub("", sentence).strip() for sentence in said)
    return tuple(dict.fromkeys(claim for claim in claims if _states(claim)))


def _states(claim: str) -> bool:
    if claim.endswith("?") or _WISH.search(claim) or len(claim.split()) < FEWEST:
        return False
    language = detect(claim)
    return bool(content(claim, language) or amounts(claim, language) or names(claim, language))


def judged(claim: str, found: Found, language: str = "", similar: Similarity | None = None) -> Finding | None:
    """What a passage says of a claim; None where it is about something else. Pure but for ``similar``."""
    language = language or detect(claim)
    quotes = locate(claim, found, language, similar)
    if not quotes:
        return None
    verdict = check(Statement(claim, quotes), language, similar)
    if verdict.level != "unsupported":
        if _swapped(claim, " ".join(quote.text for quote in quotes)):
            return Finding(quotes, "contradicts", (_SWAPPED,))
        return Finding(quotes, "supports", verdict.reasons)
    share = _matter(claim, quotes, language, similar)
    reasons = tuple(reason for reason in verdict.reasons if not reason.startswith(_NEUTRAL))
    differs = bool(reasons) and all(reason.startswith(_DIFFERS) for reason in reasons)
    if differs and share >= SAME and _comparable(claim, quotes, language, reasons):
        return Finding(quotes, "contradicts", reasons)
    return Finding(quotes, "mentions", verdict.reasons) if share >= NEAR else None


def _swapped(claim: str, text: str) -> bool:
    """The passage has it done to another of the claim's names, and neither says won where the other says lost."""
    mine, theirs = (frozenset(match["name"] for match in _DONE_TO.finditer(one)) for one in (claim, text))
    others = frozenset(re.findall(r"[\w-]+", claim)) - mine
    return bool(mine and theirs) and theirs <= others and not opposite_outcome(claim, text)


def _matter(claim: str, quotes: Sequence[Quote], language: str, similar: Similarity | None) -> float:
    """How far a passage speaks of the same: the share of the claim's words beside figures and "not" that it has.

    Across languages 1 or 0, by closeness in meaning, where a name is shared.
    """
    own = [quote.text for quote in quotes if _language(quote) == language[:2]]
    if own:
        return coverage(_bare(claim, " ".join(own), language), " ".join(own), language)
    if similar is None:
        return 0.0
    texts = [quote.text for quote in quotes]
    there = frozenset(word for text in texts for name in names(text, detect(text)) for word in name.words)
    named = any(begins_alike(word, there) for name in names(claim, language) for word in name.words)
    return float(named and max(similar(claim, texts)) >= CLOSE)


def _language(quote: Quote) -> str:
    return (quote.found.passage.language or quote.found.article.language or detect(quote.text))[:2]


def _bare(claim: str, text: str, language: str) -> str:
    """The claim without figures, days, negations, words whose opposite the text has, and what the text writes out."""
    spans = [(one.start, one.end) for one in amounts(claim, language)]
    spans += [(one.start, one.end) for one in days(claim, language)]
    for start, end in sorted(spans, reverse=True):
        claim = f"{claim[:start]} {claim[end:]}"
    for one, other in (*OPPOSITES, *CONTESTS):
        for mine, theirs in ((one, other), (other, one)):
            claim = mine.sub(" ", claim) if theirs.search(text) else claim
    written_out = [word for word in claim.split() if stands_for(word.strip(".,;:"), text)]
    return NEGATION.sub(" ", " ".join(word for word in claim.split() if word not in written_out))


def _comparable(claim: str, quotes: Sequence[Quote], language: str, reasons: Iterable[str]) -> bool:
    """A figure or day is contradicted by another of its kind only, not by a passage that gives none."""
    wrong = [reason for reason in reasons if reason.startswith(_FIGURES)]
    if not wrong:
        return True
    text = " ".join(quote.text for quote in quotes)
    spoken = _language(quotes[0])
    kinds = {_kind(one) for one in amounts(text, spoken)} | ({"day"} if days(text, spoken) else set())
    mine = {claim[one.start : one.end]: _kind(one) for one in amounts(claim, language)}
    mine |= {claim[one.start : one.end]: "day" for one in days(claim, language)}
    asked = [mine.get(reason.partition(": ")[2], "day") for reason in wrong]
    return all(kind in kinds for kind in asked)


def _kind(amount: object) -> str:
    """What an amount counts: its unit, "year", or "" for a bare number."""
    return "day" if getattr(amount, "is_year", False) else str(getattr(amount, "unit", ""))


def _timeless(ask: Ask) -> Ask:
    """The search without "gestern" and "last week": in a message they count from a day that is not known."""
    reading = understand(ask.question, datetime.now(UTC), detect(ask.question, "en"))
    return replace(ask, question=reading.rest) if reading.strict and reading.rest else ask


def outcome_of(findings: Iterable[Finding]) -> Outcome:
    """What the findings come to: one that supports is enough, else one that contradicts."""
    stances = {finding.stance for finding in findings}
    if "supports" in stances:
        return "supported"
    return "contradicted" if "contradicts" in stances else "not found"


class ClaimCheck:
    """Checks texts against the articles of a store; blocking, for threads."""

    def __init__(self, retriever: Retriever, encoder: Encoder) -> None:
        self._retriever, self._encoder = retriever, encoder
        self._similar = similarity(encoder)

    def check(self, claim: str, ask: Ask) -> Checked:
        """One claim against what was found for it; ``ask`` carries it as the question, and what may be seen."""
        language = detect(claim, "en")
        passages = self._retriever.retrieve(_timeless(ask)).passages
        judgements = (judged(claim, found, language, self._similar) for found in passages)
        findings = [finding for finding in judgements if finding is not None]
        order = ("supports", "contradicts", "mentions")
        findings.sort(key=lambda finding: order.index(finding.stance))
        return Checked(claim, outcome_of(findings), tuple(findings[:MOST_FINDINGS]))

    def sources(self, ask: Ask) -> Sources:
        """The articles nearest to a text, each with the sentence that comes nearest."""
        retrieved = self._retriever.retrieve(_timeless(ask))
        spoken = detect(ask.question, retrieved.language)
        evidence = gather(ask.question, spoken, retrieved, self._encoder)
        near = log_odds(ask.question, retrieved, evidence, self._encoder) >= FLOOR
        best: dict[str, Quote] = {}
        for one in sorted(evidence, key=lambda one: (-one.score, one.found.passage.key, one.start)):
            best.setdefault(one.found.passage.article_id, Quote(one.found, one.start, one.end, one.text))
        return Sources(tuple(best.values())[:MOST_FINDINGS], near and bool(best))

"""What the articles say of a message, as pages: its sources, or its claims with what speaks for and against them."""

from __future__ import annotations

from collections.abc import Sequence

from bot.answering.answer import Citation, Quote
from bot.answering.refusal.claim_check import Checked, Finding, Outcome, Sources
from bot.discordbot.counted import Counted
from bot.discordbot.escaping import escaped
from bot.discordbot.rendering import Page, Tone, about, outlet_of, paged, quoted, source_runs
from bot.discordbot.splitting import Piece, split
from bot.discordbot.words import Words
from bot.discordbot.words_asking import asking_words

_RUN = 3000
_CLAIM = 300
_TONES: dict[Outcome, Tone] = {
    "supported": Tone.ANSWERED,
    "contradicted": Tone.FAILED,
    "not found": Tone.REFUSED,
}


def found_pages(found: Sources, words: Words) -> tuple[Page, ...]:
    """The articles nearest to a message with their nearest sentences; that none comes close is said first."""
    said = asking_words(words)
    pieces = [Piece("head", said.found_head if found.near else said.found_none)]
    if found.quotes and not found.near:
        pieces.append(Piece("head", said.found_nearest))
    for n, quote in enumerate(found.quotes, 1):
        pieces += [Piece("sources", run) for run in source_runs(Citation(n, quote), words)]
    return paged(Tone.ANSWERED if found.near else Tone.REFUSED, pieces, words)


def checked_pages(checked: Sequence[Checked], words: Words, *, unchecked: int = 0) -> tuple[Page, ...]:
    """Each claim, what the articles say of it, and the quotes that show it; the colour is that of the worst.

    ``unchecked`` statements more stand in the message.
    """
    said = asking_words(words)
    if not checked:
        return (Page(Tone.REFUSED, (said.claim_none,)),)
    pieces = [piece for n, one in enumerate(checked) for piece in _claim(f"claim {n}", one, words)]
    if unchecked:
        pieces.append(Piece("limits", said.claim_rest.format(count=Counted(unchecked))))
    pieces.append(Piece("limits", said.claim_limits))
    outcomes = {one.outcome for one in checked}
    worst: Outcome = next((one for one in ("contradicted", "not found") if one in outcomes), "supported")
    return paged(_TONES[worst], pieces, words)


def _claim(section: str, checked: Checked, words: Words) -> list[Piece]:
    said = asking_words(words)
    before, after = words.quotes
    short = " ".join(checked.claim.split())
    short = short if len(short) <= _CLAIM else short[: _CLAIM - 1].rstrip() + "…"
    lines = [f"{before}{escaped(short)}{after}", said.claim_head[checked.outcome]]
    if checked.superseded:
        lines.append(said.claim_superseded)
    runs = [run for finding in checked.findings for run in _finding(finding, words)]
    return [Piece(section, line) for line in (*lines, *runs)]


def _finding(finding: Finding, words: Words) -> list[str]:
    """One passage: how it stands to the claim, where it is from, and its words."""
    article = finding.quotes[0].found.article
    stance = asking_words(words).claim_stance[finding.stance]
    head = " · ".join([f"**{outlet_of(article) or words.local}** ({stance})", *about(article, words)])
    return [head, *(quoted(run) for quote in finding.quotes for run in _runs(quote, words))]


def _runs(quote: Quote, words: Words) -> list[str]:
    before, after = words.quotes
    return split(f"{before}{escaped(quote.text)}{after}", _RUN)

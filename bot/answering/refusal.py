"""Whether the found passages can hold the answer at all, and the words of a refusal."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from bot.answering.evidence import Sentence
from vectorstore.domain import Coverage, Found, Scope

# Logistic regression on one half of XQuAD mixed, the whole gold article removed or not (AUC on the other half 0.99):
# the fused score of the best passage and the closeness of the best sentence, both in standard deviations.
PASSAGE, SENTENCE, OFFSET = 1.42, 1.74, -11.5
FLOOR = 0.0
NEAREST = 3


def evidence_score(passages: Sequence[Found], sentences: Sequence[Sentence]) -> float:
    """Log-odds that the passages hold the answer."""
    if not passages or not sentences:
        return float("-inf")
    return PASSAGE * passages[0].score + SENTENCE * max(one.closeness for one in sentences) + OFFSET


@dataclass(frozen=True, slots=True)
class Nearest:
    """An article named in a refusal."""

    title: str
    source: str
    published: float | None


WORDS = {
    "de": {
        "silent": "Die Artikel sagen dazu nichts.",
        "nothing": "Dazu gibt es keine Artikel.",
        "searched": "Durchsucht: {articles} Artikel aus {sources} Quellen{window}{newest}.",
        "newest": ", der neueste vom {day}",
        "window": " im Zeitraum {since} bis {until}",
        "nearest": "Am nächsten kommen: {titles}.",
        "undated": "ohne Datum",
        "open": "offen",
    },
    "en": {
        "silent": "The articles do not say.",
        "nothing": "There are no articles about this.",
        "searched": "Searched: {articles} articles from {sources} outlets{window}{newest}.",
        "newest": ", the newest of {day}",
        "window": " in the period {since} to {until}",
        "nearest": "Nearest: {titles}.",
        "undated": "undated",
        "open": "open",
    },
}


def refusal_text(language: str, coverage: Coverage, scope: Scope, passages: Sequence[Found], *, nothing: bool) -> str:
    """What was searched and which dated articles come nearest; no markers."""
    words = WORDS.get(language, WORDS["en"])
    parts = [words["nothing" if nothing else "silent"], _searched(words, coverage, scope)]
    titles = list(dict.fromkeys(_named(words, found) for found in passages))[:NEAREST]
    if titles:
        parts.append(words["nearest"].format(titles="; ".join(titles)))
    return " ".join(parts)


def _searched(words: dict[str, str], coverage: Coverage, scope: Scope) -> str:
    newest = words["newest"].format(day=day(coverage.newest)) if coverage.newest is not None else ""
    window = ""
    if scope.since is not None or scope.until is not None:
        since = day(scope.since) if scope.since is not None else words["open"]
        until = day(scope.until - 1) if scope.until is not None else words["open"]
        window = words["window"].format(since=since, until=until)
    return words["searched"].format(articles=coverage.articles, sources=coverage.sources, window=window, newest=newest)


def _named(words: dict[str, str], found: Found) -> str:
    article = found.article
    title = article.title or found.passage.text[:60].rsplit(" ", 1)[0] + " …"
    when = day(article.published) if article.published is not None else words["undated"]
    return f"„{title}“ ({', '.join(filter(None, (article.source, when)))})".replace("[", "(").replace("]", ")")


def day(seconds: float) -> str:
    """UTC seconds as an ISO date."""
    return datetime.fromtimestamp(seconds, UTC).strftime("%Y-%m-%d")

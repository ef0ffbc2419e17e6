"""Whether the found passages can hold the answer at all, and the words of a refusal."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime

from bot.answering.compose import plain
from bot.answering.signals import Signals
from vectorstore.domain import Coverage, Found, Scope

# Logistic regression over answerable and unanswerable questions of the choose halves of MultiHop-RAG (null queries),
# XQuAD mixed (the paragraph removed, its neighbours kept) and newsqa, each set weighing the same. The offset is set
# where 6 % of XQuAD's answerable questions of that half fell below it. What the gate then measured (`dateline eval
# refusal`), falsely refused / refused: MultiHop-RAG 0.02 / 0.41, XQuAD with the whole article removed 0.07 / 0.95 (de)
# and 0.04 / 0.82 (en), with its neighbours left 0.60 (de) and 0.56 (en) refused. That names are missing tells in long
# questions and within one language only.
PASSAGE, SENTENCE, YEARS, TERMS, LONG_NAMES, OWN_NAMES, OFFSET = 0.53, 0.24, -2.8, 0.15, -1.9, -1.1, -3.27
LONG, LONGEST = 8, 30  # terms of a question
FLOOR = 0.0
NEAREST = 3


def evidence_score(found: Signals) -> float:
    """Log-odds that the passages hold the answer, up to the chosen offset: answered from FLOOR on."""
    terms = min(found.terms, LONGEST)
    missing_names = found.names * max(terms - LONG, 0) / 10
    return (
        PASSAGE * found.passage
        + SENTENCE * found.sentence
        + YEARS * found.years
        + TERMS * terms
        + LONG_NAMES * missing_names
        + OWN_NAMES * float(found.own and found.names >= 1)
        + OFFSET
    )


WORDS = {
    "de": {
        "silent": "Die Artikel sagen dazu nichts.",
        "nothing": "Dazu gibt es keine Artikel.",
        "searched": "Durchsucht: {articles} Artikel aus {sources} Quellen{window}{newest}.",
        "newest": ", der neueste vom {day}",
        "window": " im Zeitraum {since} bis {until}",
        "nearest": "Am nächsten kommen: {titles}.",
        "named": "„{title}“ ({about})",
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
        "named": "“{title}” ({about})",
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
    return plain(words["named"].format(title=title, about=", ".join(filter(None, (article.source, when)))))


def day(seconds: float) -> str:
    """UTC seconds as an ISO date."""
    return datetime.fromtimestamp(seconds, UTC).strftime("%Y-%m-%d")

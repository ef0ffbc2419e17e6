"""Whether the found passages can hold the answer at all, and the words of a refusal."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import UTC, tzinfo
from typing import NamedTuple

from bot.answering.answer import Period
from bot.answering.compose import plain, shortened
from bot.answering.notes.remarks import outlet
from bot.answering.refusal.signals import Signals
from bot.answering.sentence import Sentence
from bot.answering.words.spoken_day import published_on, spoken_day
from vectorstore.domain import Article, Coverage, Found, Scope

SHORT, LONG, NAMED, LONGEST = 5, 8, 12, 30  # terms of a question
MOST_READ = 8.0  # log-odds of the reader beyond which it is no surer
READ_COMPARED = -4.0  # the least that counts of a short comparison, which no single passage answers; a judgement
COMPARED = -0.66  # of a floor for things that are compared: each has an article of its own, without the others' names
NEAREST = 3
TITLE = 120  # characters of a title in a refusal; a judgement: three of them are read at a glance


class Weights(NamedTuple):
    """What each signal weighs in log-odds.

    ``long_…`` beyond LONG terms; ``unanswered`` up to SHORT where nothing is compared; ``own_…`` where the languages
    are the same, ``own_names`` and ``unheard`` up to LONG terms only; ``own_elsewhere``, and ``elsewhere`` across
    languages, up to NAMED terms.
    """

    passage: float
    sentence: float
    years: float
    strangers: float
    terms: float
    long_terms: float
    long_names: float
    long_nowhere: float
    own: float
    own_covered: float
    own_names: float
    unheard: float
    own_elsewhere: float
    elsewhere: float
    german: float
    untold: float
    recurrence: float
    reading: float
    own_reading: float
    long_reading: float
    unanswered: float
    offset: float


# Logistic regression over the answerable and unanswerable questions of the choose halves of MultiHop-RAG (null
# queries), XQuAD in German, in English and mixed (the whole article removed; in one language also the paragraph alone),
# each set weighing the same: `python -m evaluation.refusal_fit`, which prints what offsets give out of fold. The one
# taken, -1.55, keeps within 5 % of false and 10 % of missed refusals in one language: between -1.6 and -1.5 0.029,
# 0.078 and 0.033, 0.070 in German, 0.033, 0.041 and 0.033, 0.033 in English, 0.020, 0.089 and 0.020, 0.071 on
# MultiHop-RAG (without a reader 0.049, 0.066 and 0.041, 0.049). In the middle between both goals would be -1.4, but
# what is quoted can be refused, too (told_beside.py). What the reader makes of the sentence to be quoted, or of those
# quoted by their chances, told the same as its best; boosted trees over all of it told no more. Fitted on the news
# questions too, 0.66 and 0.64 of their near misses were answered instead of 0.76 and 0.79, but twice as many of XQuAD's
# were missed and refused falsely; with a tenth of the weight for the news nothing was gained. What was read of a
# question counts by its number of terms, and only where the best sentence is in its language: across languages hardly a
# term is the same. How far the first passage stands out from the fifth would tell more (MultiHop-RAG 0.95, XQuAD 0.60),
# but in a store of a few articles it tells nothing. Nothing told the least closeness of a question's word, the weights
# of selection.py or whether a sentence offers the kind of thing asked for; nor that a name of the question stands
# nowhere in the store (of the news' near misses that were answered 7 of 164, and 11 of 271 of those that had an
# answer).
#
# A year of the question that none of the first articles speaks of is weighed by hand: of the choose halves' answerable
# questions 2 name one, of the unanswerable a hundred, most of which other signals tell too, so that a fit gives it
# -2.1. With -6 no further answerable one is refused, and of RGB's unanswerable ones, which are not fitted, 0.36 → 0.14
# are answered.
# So is a short question none of whose names any article found holds ("Amazon", where all speak of Microsoft): of the
# choose half's 966 answerable questions that were answered none is such, and of 145 about the news in German none.
# So is one that names what another article speaks of and the likeliest one does not ("Microsoft", but the figures are
# Meta's): of the answerable ones 9 of 708 in the article's language and 3 of 228 in another, most of them paragraphs
# without a title; of questions asked of another name (suite "swapped") 100 of 182 and 36 of 112. With -5 and -2 hardly
# one more of a hundred answerable ones is refused, and of the swapped ones 0.80 → 0.32 are answered in English, 0.79 →
# 0.48 in German, 0.84 → 0.61 over the mixed store; fitted on those as well, the other weights gave way and 3 more of a
# hundred were refused.
# So is a price or an age of which the article says none: of the choose half's questions in evaluation/
# news_questions.jsonl that were answered and ask for one, 27 of 34 unanswerable and 1 of 24 answerable ones are such.
# XQuAD has none that asks so.
# So is a very short question for which the reader finds next to nothing in any sentence: the fit gives each log-odds of
# the reader the same weight, but below -9 hardly an answerable question lies. Choose half of the news: there it refuses
# 14 of 208 near misses that nothing else does and 2 of 280 answerable ones, between -8 and -9 4 and 2. Up to twelve
# terms more of XQuAD's German questions would be falsely refused (with the reader before, 0.041 → 0.045, and on the
# report half, tried once, 0.049 → 0.058).
LACKED, UNHEARD, UNTOLD, UNANSWERED = -6.0, -4.0, -9.0, -6.0
UNANSWERING = -9.0  # log-odds of the reader
REMOTE = -9.0  # more than speaks for any such question (signals.py)
OWN_ELSEWHERE, ELSEWHERE = -5.0, -2.0
# fmt: off
READ = Weights(
    0.58, 0.11, LACKED, -4.61, -0.13, 1.38, -0.61, -1.71, -1.40, 3.29, -0.39, UNHEARD, OWN_ELSEWHERE, ELSEWHERE, 0.18,
    UNTOLD, 9.97, 0.37, -0.05, -0.09, UNANSWERED, -6.36,
)
# The same for encoders that cannot say how words recur.
UNREAD = Weights(
    0.74, 0.13, LACKED, -4.55, -0.13, 1.25, -0.84, -1.72, -0.87, 3.85, -0.48, UNHEARD, OWN_ELSEWHERE, ELSEWHERE, 0.29,
    UNTOLD, 0.00, 0.40, -0.04, -0.10, UNANSWERED, -1.97,
)
# fmt: on


def evidence_score(found: Signals) -> float:
    """Log-odds that the passages hold the answer, up to the chosen offset: answered from FLOOR on."""
    weights = UNREAD if found.recurrence is None else READ
    fitted = sum(weight * value for weight, value in zip(weights, (*features(found), 1.0), strict=True))
    return fitted + REMOTE * found.remote


def features(found: Signals) -> tuple[float, ...]:
    """The signals as they are weighed, in the order of Weights without its offset."""
    terms = min(found.terms, LONGEST)
    long = max(terms - LONG, 0) / 10
    own, reading = float(found.own), min(max(_read(found), -MOST_READ), MOST_READ)
    return (
        found.passage,
        found.sentence,
        found.years,
        float(found.strangers),
        terms,
        long,
        found.names * long,
        found.nowhere * long,
        own,
        found.covered * terms / 10 * own,
        found.names * own * (found.terms <= LONG),
        float(found.unheard and found.terms <= LONG),
        float(found.elsewhere) * own * (found.terms <= NAMED),
        float(found.elsewhere) * (1 - own) * (found.terms <= NAMED),
        float(found.german),
        float(found.untold),
        found.recurrence or 0.0,
        reading,
        reading * own,
        reading * long,
        float(_unanswered(found)),
    )


def _read(found: Signals) -> float:
    """What the reader makes of the likeliest sentence, log-odds; of a short comparison no less than counts."""
    reading = found.reading or 0.0
    return max(reading, READ_COMPARED) if found.compares and found.terms <= SHORT else reading


def _unanswered(found: Signals) -> bool:
    return _read(found) < UNANSWERING and found.terms <= SHORT


def lacking(found: Signals) -> str:
    """Which of the signals that weigh by hand speaks against an answer, in words for a receipt; "" where none does."""
    told = (
        (found.years > 0, "no article found speaks of the year asked about"),
        (found.strangers, "no article is from the outlet asked about"),
        (found.unheard and found.terms <= LONG, "no article found names what is asked about"),
        (found.elsewhere and found.terms <= NAMED, "another article names what is asked about, the likeliest does not"),
        (found.untold, "the likeliest article tells no such price, age or next time"),
        (found.remote, "nothing found is about this"),
        (_unanswered(found), "the reader takes no sentence found for an answer"),
    )
    return next((reason for holds, reason in told if holds), "")


WORDS = {
    "de": {
        "silent": "Die Artikel sagen dazu nichts.",
        "nothing": "Dazu gibt es keine Artikel.",
        "searched": "Durchsucht: {articles} aus {outlets}{window}{newest}.",
        "newest": ", der neueste vom {day}",
        "window": " vom {since} bis {until}",
        "day": " vom {since}",
        "since": " ab dem {since}",
        "until": " bis zum {until}",
        "nearest": "Am nächsten kommen: {titles}.",
        "open": "Offen gelassen: {outlet}: „{quote}“",
        "named": "„{title}“ ({about})",
        "undated": "ohne Datum",
        "article": "Artikel",
        "articles": "Artikel",
        "outlet": "Quelle",
        "outlets": "Quellen",
    },
    "en": {
        "silent": "The articles do not say.",
        "nothing": "There are no articles about this.",
        "searched": "Searched: {articles} from {outlets}{window}{newest}.",
        "newest": ", the newest of {day}",
        "window": " from {since} to {until}",
        "day": " of {since}",
        "since": " since {since}",
        "until": " up to {until}",
        "nearest": "Nearest: {titles}.",
        "open": "Left open: {outlet}: “{quote}”",
        "named": "“{title}” ({about})",
        "undated": "undated",
        "article": "article",
        "articles": "articles",
        "outlet": "outlet",
        "outlets": "outlets",
    },
}


def refusal_text(
    language: str,
    coverage: Coverage,
    scope: Scope,
    passages: Sequence[Found],
    period: Period | None = None,
    *,
    nothing: bool,
) -> str:
    """What was searched and which dated articles come nearest; no markers. The window is told in the period's days."""
    words = WORDS.get(language, WORDS["en"])
    zone = passages[0].zone if passages else UTC
    window = window_told(language, words, Period(scope.since, scope.until, zone if period is None else period.zone))
    searched = _searched(language, words, coverage, window, zone)
    parts = [words["nothing" if nothing else "silent"], searched]
    titles = list(dict.fromkeys(titled(language, found) for found in passages))[:NEAREST]
    if titles:
        parts.append(words["nearest"].format(titles="; ".join(titles)))
    return " ".join(parts)


def told_open(language: str, one: Sentence | None) -> str:
    """What says that it is not known what is asked, verbatim, with outlet and day; "" where nothing does."""
    words = WORDS.get(language, WORDS["en"])
    return "" if one is None else words["open"].format(outlet=outlet(language, one.found), quote=plain(one.text))


def _searched(language: str, words: dict[str, str], coverage: Coverage, window: str, zone: tzinfo) -> str:
    newest = coverage.newest
    return words["searched"].format(
        articles=_counted(words, coverage.articles, "article"),
        outlets=_counted(words, coverage.sources, "outlet"),
        window=window,
        newest=words["newest"].format(day=published_on(language, newest, zone)) if newest is not None else "",
    )


def _counted(words: dict[str, str], count: int, thing: str) -> str:
    return f"{count} {words[thing if count == 1 else thing + 's']}"


def window_told(language: str, words: Mapping[str, str], period: Period) -> str:
    """A period's whole days in the form that ``words`` has for it, "" for one open on both sides.

    Its end is the midnight after the last.
    """
    since = "" if period.since is None else spoken_day(language, period.since, period.zone)
    until = "" if period.until is None else spoken_day(language, period.until - 1, period.zone)
    if since == until:
        return words["day"].format(since=since) if since else ""
    form = "window" if since and until else "since" if since else "until"
    return words[form].format(since=since, until=until)


def titled(language: str, found: Found) -> str:
    """An article's title with outlet and day; without a title its first words."""
    opening = found.passage.text[:60].rsplit(" ", 1)[0] + " …"
    return titled_article(language, found.article, found.zone, opening)


def titled_article(language: str, article: Article, zone: tzinfo, opening: str = "…") -> str:
    """The same of an article alone; ``opening`` stands for a title that it lacks."""
    words, title = WORDS.get(language, WORDS["en"]), shortened(article.title, TITLE) or opening
    published = article.published
    when = words["undated"] if published is None else published_on(language, published, zone)
    return plain(words["named"].format(title=title, about=", ".join(filter(None, (article.source, when)))))

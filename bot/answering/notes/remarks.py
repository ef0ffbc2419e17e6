"""What an answer says about itself, in German or English."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from bot.answering.compose import plain
from bot.answering.usage import BudgetSpent
from bot.answering.words.spoken_day import published_on, spoken_day

if TYPE_CHECKING:
    from bot.answering.answer import Quote
    from bot.answering.asked.changing import Changing
    from bot.answering.notes.corrections import Correction
    from bot.answering.side import Disagreement, Side
    from vectorstore.domain import Article, Found
    from vectorstore.errors import ModelError

LONGEST = 240  # characters of a sentence in a remark
OWN = "en"  # where we have no words in the language wanted
OLD_NEWS = 30  # days: older than this the reader is told of what day the news is
DAY = 86_400.0
AS_FITTING = 0.8  # of a passage's score: one behind it that may be about the same
NEARLY_FITTING = (
    0.4  # the same where the fact is one that changes: that nothing newer is there is said rather too seldom
)
DOUBTS = {  # the support check's reasons in German
    "date of the article, not in the quotes": "Datum des Artikels, nicht des Zitats",
    "not in the source": "steht nicht in der Quelle",
    "partly in other words than the quotes": "teils in anderen Worten als das Zitat",
    "said with more certainty than the quotes": "bestimmter gesagt als im Zitat",
}
REMARKS = {
    "de": {
        "stale": "Das Neueste dazu ist vom {day}.",
        "as of": "Stand: {day}.",
        "as of, stale": "Stand: {day}. Neueres wurde dazu nicht gefunden.",
        "fallback": "Das Sprachmodell ist ausgefallen ({reason}); die Antwort besteht aus wörtlichen Sätzen.",
        "budget": "Das Tagesbudget für das Sprachmodell ist verbraucht, um {time} beginnt ein neues; bis dahin "
        "bestehen die Antworten aus wörtlichen Sätzen.",
        "alone": "Das zweite Sprachmodell konnte nicht prüfen ({reason}); geprüft ist nur nach festen Regeln.",
        "unsure": "Das erste Zitat beantwortet die Frage womöglich nicht.",
        "contradiction": "Die Quellen widersprechen sich:",
        "contradiction, values": "Die Quellen widersprechen sich: {sides}.",
        "development, values": "Der Stand hat sich geändert: {sides}.",
        "facts": "Die Quellen widersprechen sich.",
        "facts, newer": "Die Quellen widersprechen sich; neuer ist {outlet}.",
        "facts, changed": "Der Stand hat sich geändert; neuer ist {outlet}.",
        "newer": "{outlet} (neuer)",
        "earlier": "Früherer Stand, {outlet}, überholt",
        "later": "Neuerer Stand, {outlet}",
        "other": "Anders {outlet}",
        "side": "{outlet}: {value}",
        "corrected": "Quelle {n} wurde am {day} korrigiert; zuvor hieß es: „{before}“",
        "corrected, figure": "Quelle {n} wurde am {day} korrigiert: aus „{before}“ wurde „{after}“",
        "one origin": "{sources} Quellen, 1 Ursprung: {names}.",
        "origins": "{sources} Quellen, {origins} Ursprünge: {names}.",
        "versions": "Fassungen desselben Textes weichen voneinander ab: {sides}.",
        "translated": "Übersetzungen von Zitaten stammen vom Sprachmodell ({writer}): {quotes}",
        "translation": "[{n}] „{text}“",
        "untranslated": "Zitate in anderen Sprachen sind nicht übersetzt ({reason}).",
        "untranslated, budget": "Zitate in anderen Sprachen sind nicht übersetzt: Das Tagesbudget für das Sprachmodell "
        "ist verbraucht, um {time} beginnt ein neues.",
        "newer articles": "Neuere Artikel dazu, hier nicht zitiert: {titles}.",
        "before the period": "Was hier zitiert ist, erschien vor der Zeit, nach der gefragt ist.",
        "missing item": "Zu {item} sagen die Artikel dazu nichts.",
        "partly": "Nur zum Teil belegt: „{text}“ ({reasons}).",
        "undated": "ohne Datum",
        "unnamed": "ohne Quellenangabe",
    },
    "en": {
        "stale": "The newest on this is of {day}.",
        "as of": "As of {day}.",
        "as of, stale": "As of {day}. Nothing newer was found on this.",
        "fallback": "The language model failed ({reason}); the answer is made of verbatim sentences.",
        "budget": "The day's budget for the language model is spent, a new one begins at {time}; until then answers "
        "are made of verbatim sentences.",
        "alone": "The second language model could not check ({reason}); only the fixed rules did.",
        "unsure": "The first quote may not answer the question.",
        "contradiction": "The sources disagree:",
        "contradiction, values": "The sources disagree: {sides}.",
        "development, values": "This has changed over time: {sides}.",
        "facts": "The sources disagree.",
        "facts, newer": "The sources disagree; the newer one is {outlet}.",
        "facts, changed": "This has changed over time; the newer one is {outlet}.",
        "newer": "{outlet} (newer)",
        "earlier": "Earlier, {outlet}, superseded",
        "later": "Newer, {outlet}",
        "other": "Differently {outlet}",
        "side": "{outlet}: {value}",
        "corrected": "Source {n} was corrected on {day}; before, it said: “{before}”",
        "corrected, figure": "Source {n} was corrected on {day}: “{before}” became “{after}”",
        "one origin": "{sources} sources, 1 origin: {names}.",
        "origins": "{sources} sources, {origins} origins: {names}.",
        "versions": "Versions of the same text differ: {sides}.",
        "translated": "Translations of quotes are by the language model ({writer}): {quotes}",
        "translation": "[{n}] “{text}”",
        "untranslated": "Quotes in other languages are not translated ({reason}).",
        "untranslated, budget": "Quotes in other languages are not translated: the day's budget for the language model "
        "is spent, a new one begins at {time}.",
        "newer articles": "Newer articles on this, not cited here: {titles}.",
        "before the period": "What is cited here appeared before the time asked about.",
        "missing item": "The articles say nothing on this about {item}.",
        "partly": "Only partly supported: “{text}” ({reasons}).",
        "no words": "Dateline has no words of its own in the language “{wanted}”; they are in English.",
        "undated": "undated",
        "unnamed": "unnamed outlet",
    },
}


def told_in(wanted: str, *, written: bool) -> tuple[str, list[str]]:
    """The language that an answer is in if one is wanted, and what is said where we have no words of our own in it.

    ``written``: a language model wrote it in the language wanted, whatever that is.
    """
    if wanted in REMARKS:
        return wanted, []
    return wanted if written else OWN, [remark(OWN, "no words", wanted=plain(wanted))]


def opening(
    language: str,
    quotes: Sequence[Quote],
    now: datetime | None,
    changing: Changing,
    beside: Sequence[Found] = (),
    *,
    disputed: bool = False,
    alike: bool = False,
) -> str:
    """The line before an answer: of what day it is, when long ago or when the fact changes; and any dispute.

    ``beside``: what was found with it; where a newer article fits as well, nothing is said of the newest. ``alike``:
    the quotes are lines of one list, so that none leads. ``now``: None where nothing is old.
    """
    if alike and not changing:
        quotes = sorted(quotes, key=lambda quote: -(quote.found.article.published or 0.0))
    said = (_dated(language, quotes, now, changing, beside), remark(language, "contradiction") if disputed else "")
    return " ".join(filter(None, said))


def _dated(
    language: str, quotes: Sequence[Quote], now: datetime | None, changing: Changing, beside: Sequence[Found]
) -> str:
    """The day of what leads, since what follows it may be of other matters."""
    every = [quote.found.article.published for quote in quotes]
    dates = [date for date in every if date is not None]
    day = every[0] if dates else None
    if day is None:
        return ""
    old = now is not None and now.timestamp() - max(dates) >= OLD_NEWS * DAY
    if not old and not changing:
        return ""
    share = NEARLY_FITTING if changing else AS_FITTING
    newest = old and day == max(dates) and not _outdated(quotes[0].found, day, beside, share)
    name = "as of" if not newest else "as of, stale" if changing else "stale"
    return remark(language, name, day=published_on(language, day, quotes[0].found.zone))


def _outdated(lead: Found, day: float, beside: Sequence[Found], share: float) -> bool:
    """Whether a newer article, by a day at least, was found that fits as well up to a share of the score."""
    fitting = (found.article.published for found in beside if found.score >= share * lead.score)
    return any(published is not None and published - day >= DAY for published in fitting)


def disputed(language: str, found: Disagreement) -> str:
    """What the sources say differently, each with outlet and day."""
    if not all(side.claim.written for side in found.sides):
        newest = found.sides[0]
        newer = "facts, newer" if found.kind == "contradiction" else "facts, changed"
        name = newer if is_newer(found, newest) else "facts"
        return remark(language, name, outlet=outlet(language, newest.sentence.found))
    mark = _marked if found.kind == "contradiction" else _unmarked
    told = [(mark(language, found, side), plain(side.claim.written)) for side in found.sides]
    sides = "; ".join(remark(language, "side", outlet=where, value=value) for where, value in told)
    return remark(language, f"{found.kind}, values", sides=sides)


def _marked(language: str, found: Disagreement, side: Side) -> str:
    """The outlet and day of a side; the newer one of a contradiction says so."""
    where = outlet(language, side.sentence.found)
    return remark(language, "newer", outlet=where) if is_newer(found, side) else where


def _unmarked(language: str, _: Disagreement, side: Side) -> str:
    return outlet(language, side.sentence.found)


def is_newer(found: Disagreement, side: Side) -> bool:
    """Whether a side is the newest of all, by the time of its article."""
    others = [_last_changed(one) for one in found.sides if one is not side]
    return side.published is not None and all(other is not None and other < side.published for other in others)


def _last_changed(side: Side) -> float | None:
    """When its article was published, or changed in our record: a copy of what was corrected since is not newer."""
    article = side.sentence.found.article
    return article.updated if article.revision > 1 and article.updated else article.published


def label(language: str, found: Disagreement, side: Side) -> str:
    """What stands before a side's sentence in the answer."""
    if found.kind == "contradiction":
        return _marked(language, found, side)
    where = outlet(language, side.sentence.found)
    return "" if side is found.sides[0] else remark(language, "earlier", outlet=where)


def outlet(language: str, found: Found, article: Article | None = None) -> str:
    """An article's outlet and day: "Kurier, 12. Mai 2026"; of ``article``, where it prints what was found."""
    article = found.article if article is None else article
    published = article.published
    day = remark(language, "undated") if published is None else published_on(language, published, found.zone)
    return f"{plain(article.source) or remark(language, 'unnamed')}, {day}"


def fallen_back(language: str, error: ModelError) -> str:
    """Says that a model failed or may not be used any more today, and what the answer is instead."""
    return _without_model(language, error, "fallback", "budget")


def untranslated(language: str, error: ModelError) -> str:
    """Says that quotes are not translated, since a model failed or may not be used any more today."""
    return _without_model(language, error, "untranslated", "untranslated, budget")


def _without_model(language: str, error: ModelError, failed: str, spent: str) -> str:
    if isinstance(error, BudgetSpent):
        return remark(language, spent, time=f"{error.resets:%H:%M} UTC")
    return remark(language, failed, reason=str(error).rstrip("."))


def checked_alone(language: str, reason: str) -> str:
    """Says that the second model could not be asked."""
    return remark(language, "alone", reason=reason.rstrip("."))


def corrected(language: str, n: int, found: Correction) -> str:
    """Says that what source ``n`` is quoted with stood otherwise in an earlier revision."""
    name = "corrected, figure" if found.figures else "corrected"
    before, after = shortened(plain(found.before)), shortened(plain(found.after))
    return remark(language, name, n=n, day=spoken_day(language, found.day), before=before, after=after)


def shortened(text: str) -> str:
    """At most so much of a text as a remark has room for."""
    return text if len(text) <= LONGEST else text[: LONGEST - 2].rsplit(" ", 1)[0] + " …"


def translated(language: str, writer: str, texts: Mapping[int, str]) -> list[str]:
    """The translations of quotes by their citation's number, marked as a model's."""
    if not texts:
        return []
    quotes = " ".join(remark(language, "translation", n=n, text=plain(text)) for n, text in texts.items())
    return [remark(language, "translated", writer=writer, quotes=quotes)]


def partly(language: str, text: str, reasons: Sequence[str]) -> str:
    """Says that a sentence is only partly supported, and why."""
    told = "; ".join(_doubt(language, reason) for reason in reasons)
    return remark(language, "partly", text=shortened(plain(text)), reasons=plain(told))


def _doubt(language: str, reason: str) -> str:
    """A reason of the support check in the answer's language."""
    name, colon, about = reason.partition(":")
    return (DOUBTS.get(name, name) if language == "de" else name) + colon + about


def remark(language: str, name: str, **values: object) -> str:
    """One remark; languages without a table get English."""
    return REMARKS.get(language, REMARKS["en"])[name].format(**values)

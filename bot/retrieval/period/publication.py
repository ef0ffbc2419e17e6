"""When does a time narrow what was published, and when is it only part of what is asked?

"Was hat Meta 2024 ausgegeben?" may be answered by an article of 2025; "the article published on October 5" may not.
"""

from __future__ import annotations

from datetime import datetime

from bot.retrieval.period.calendar import Relation, Today, Unit
from bot.retrieval.period.phrases import Phrase
from bot.retrieval.period.words import Line

# How many words may stand between "report" and its date: "the report by Cnbc | World Business News Leader on …".
_REACH = 16
_CONNECTIVES = frozenset({
    *("by", "from", "in", "of", "the", "at", "a", "and", "later", "also", "s", "first", "on"),
    *("von", "vom", "der", "die", "das", "des", "dem", "den", "im", "bei", "am", "aus"),
})  # fmt: skip
_BEFORE_REPORT = frozenset({
    *("the", "an", "later", "subsequent", "second", "other", "com", "org", "net", "de"),
    *("der", "die", "das", "den", "dem", "im", "ein", "einem", "einen", "andere", "anderen"),
})  # fmt: skip
_MARKS = frozenset("'’‘\"“”„«»|&-–().")
# The first news sites date from here; what ended before is history, whatever preposition it has.
_WEB_NEWS = datetime(1995, 1, 1)  # noqa: DTZ001 - local, like every border here
_STRONG = 2


def strict(line: Line, phrase: Phrase, today: Today) -> bool:
    """True when the phrase says when an article came out, or what can only have been reported within it."""
    when = phrase.when
    if _future(phrase, today) or (when.until or when.since or _WEB_NEWS) < _WEB_NEWS:
        return False
    if published(line, phrase) or when.timed:
        return True
    if phrase.relation in (Relation.SINCE, Relation.AFTER):
        return _since_lately(line, phrase, today)
    if phrase.relation is Relation.ONWARD:
        return False
    return when.relative and _near(phrase, today) and not _owned(line, phrase)


def _future(phrase: Phrase, today: Today) -> bool:
    """Begins ahead, or is open up to a day ahead: "What is due by Friday?"."""
    border = phrase.when.until if phrase.when.since is None else phrase.when.since
    return border is not None and border > today.local and (phrase.when.since is not None or today.ahead)


def _owned(line: Line, phrase: Phrase) -> bool:
    """In "last week's game" the time belongs to the game, in "last week's news" to the news."""
    owns = line.says(phrase.end - 1, "s") and line.says(phrase.end - 2, "'", "’")
    return owns and not any(line.get(i, "article") for i in (phrase.end, phrase.end + 1))


def of_a_thing(line: Line, phrase: Phrase) -> bool:
    """The time is part of a name: "last week's game", "the 2024 election", "Haushalt 2025"; not "was 2024 geschah"."""
    if _owned(line, phrase):
        return True
    if phrase.when.unit < Unit.YEAR or phrase.when.relative or phrase.relation is not None:
        return False
    before = line.at(phrase.start - 1)
    if phrase.start == phrase.core:
        return phrase.start > 1 and before.text[:1].isupper() and line.get(phrase.start - 1, "article") is None
    return line.get(phrase.core - 1, "determiner") is not None and line.at(phrase.end).text[:1].isalpha()


def _near(phrase: Phrase, today: Today) -> bool:
    """Days and weeks counted from the clock; of months the current one and stretches that reach up to today."""
    when = phrase.when
    if when.unit <= Unit.WEEK:
        return True
    open_now = when.until is None or when.until > today.local
    return when.unit is Unit.MONTH and open_now


def _since_lately(line: Line, phrase: Phrase, today: Today) -> bool:
    """True for "seit Montag" and "since March 3"; "seit 2015" and "since March 2019" ask for a state."""
    when = phrase.when
    if phrase.event:
        return False
    if when.unit <= Unit.WEEK or any("change" in token.means for token in line.tokens):
        return True
    recent = when.since is not None and (today.local - when.since).days <= 400  # noqa: PLR2004 - a year and a bit
    return recent and when.unit in (Unit.MONTH, Unit.QUARTER)


def published(line: Line, phrase: Phrase) -> bool:
    """The phrase is attached to a report: "published on", "the Verge report on", "TechCrunch reported on", "vom"."""
    exact = phrase.when.unit <= Unit.DAY
    return _published_before(line, phrase, exact=exact) or _published_after(line, phrase)


def _published_before(line: Line, phrase: Phrase, *, exact: bool) -> bool:
    """Looks back over names and small words only; any other word means that the date belongs to that."""
    for i in range(phrase.start - 1, phrase.start - _REACH, -1):
        token = line.at(i)
        if line.get(i, "printed") and (exact or _article_near(line, i)):
            return True
        if exact and line.says(i, "one") and line.says(i - 1, "the"):  # "and the one on October 9, 2023"
            return True
        if line.get(i, "article") == _STRONG or (exact and (line.get(i, "article") or line.get(i, "reporting"))):
            return exact or line.get(phrase.start, "link") is not None
        if not (token.fold in _CONNECTIVES or (exact and (token.text in _MARKS or token.text[:1].isupper()))):
            return False
    return False


def _published_after(line: Line, phrase: Phrase) -> bool:
    """The article follows: "the November 1, 2023, article", "der am 5. Oktober veröffentlichte Artikel"."""
    i = phrase.end + line.says(phrase.end, ",")
    if phrase.when.unit <= Unit.DAY and (line.get(i, "printed") or line.get(i, "article")):
        return True
    return bool(line.get(i, "printed")) and _article_near(line, phrase.start)


def _article_near(line: Line, i: int) -> bool:
    return any(line.get(k, "article") == _STRONG for k in range(i - 8, i + 8))


def undated_report(line: Line, phrases: list[Phrase]) -> bool:
    """The question names or implies another report without a date, which the dated one's window must not shut out."""
    if len(phrases) == 1 and any("compared" in token.means for token in line.tokens):
        return True
    mentions = [i for i in range(len(line.tokens)) if _mention(line, i)]
    bounds = [-1, *mentions, len(line.tokens)]
    return any(
        not any(i < phrase.start <= after or (before < phrase.start and i - 1 <= phrase.end <= i) for phrase in phrases)
        for before, i, after in zip(bounds, mentions, bounds[2:], strict=False)
    )


def _mention(line: Line, i: int) -> bool:
    """A report named as a thing: "the Verge report", "an article", "der Bericht"; also "as reported by"."""
    if line.get(i, "single") and not _verb(line, i):
        before = line.at(i - 1)
        return before.fold in _BEFORE_REPORT or before.text[:1].isupper() or before.text in "'’”\""
    return line.get(i, "reporting") == _STRONG and line.says(i + 1, "by", "von")


def _verb(line: Line, i: int) -> bool:
    """True for the "report" of "did TechCrunch report"."""
    while (i > 0 and line.at(i).text[:1].isupper()) or line.says(i, "report"):
        i -= 1
        if line.says(i, "do", "does", "did", "to"):
            return True
    return False

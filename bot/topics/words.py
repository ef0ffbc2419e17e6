"""What topics, timelines, comparisons and digests say themselves, in German and English."""

from __future__ import annotations

from string import Formatter

WORDS = {
    "de": {
        "nothing": "Zu „{topic}“ steht in den Artikeln nichts. "
                   "Durchsucht: {articles:Artikel|Artikel} aus {sources:Quelle|Quellen}.",
        "nothing here": "Dazu liegt nichts vor. Durchsucht: {articles:Artikel|Artikel} aus {sources:Quelle|Quellen}.",
        "nothing side": "Nichts dazu in den Artikeln.",
        "latest": "Das Neueste zu „{topic}“",
        "latest all": "Das Neueste",
        "also": "auch: {outlets}",
        "more": "{count:älterer wird|ältere werden} nicht gezeigt",
        "timeline": "„{topic}“ im Lauf der Zeit",
        "counts": "{total:Bericht|Berichte} aus {sources:Quelle|Quellen}, {since} bis {until}, je {unit}",
        "undated": "{count:Bericht ohne Datum ist|Berichte ohne Datum sind} nicht eingetragen",
        "day": "Tag", "week": "Woche", "month": "Monat", "year": "Jahr",
        "first": "erster Bericht", "peak": "Höhepunkt, {count} Berichte", "spread": "von {count} Quellen berichtet",
        "newest": "neuester Bericht",
        "points": "Wendepunkte",
        "others": "andere",
        "no outlet": "ohne Quelle",
        "alt": "Balkendiagramm: Berichte über „{topic}“ je {unit}, {since} bis {until}. {total} insgesamt, die meisten "
               "({most}) {when}. {outlets}.",
        "most day": "am {day}", "most week": "in der Woche ab {day}", "most month": "im Monat ab {day}",
        "most year": "im Jahr ab {day}",
        "compare": "{first} und {second}",
        "aspect newest": "Neuestes",
        "aspect figures": "Zahlen",
        "aspect said": "Aussagen",
        "aspect plans": "Pläne",
        "followed topic": "Thema „{text}“", "followed question": "Frage „{text}“", "followed source": "Quelle {text}",
        "followed watch": "Beobachtete Frage „{text}“",
        "corrected": "korrigiert",
        "was": "Vorher", "now": "Jetzt", "gone": "Der Satz steht nicht mehr im Artikel.",
        "every daily": "täglich um {time} ({zone})", "every weekly": "{weekday} um {time} ({zone})",
        "every once": "sobald es Belege gibt", "quiet": "Ruhe {quiet} Uhr",
        "weekdays": "montags dienstags mittwochs donnerstags freitags samstags sonntags",
    },
    "en": {
        "nothing": "The articles say nothing about “{topic}”. "
                   "Searched: {articles:article|articles} from {sources:outlet|outlets}.",
        "nothing here": "There is nothing on this. "
                        "Searched: {articles:article|articles} from {sources:outlet|outlets}.",
        "nothing side": "Nothing on this in the articles.",
        "latest": "The latest on “{topic}”",
        "latest all": "The latest",
        "also": "also: {outlets}",
        "more": "{count:older one is|older ones are} not shown",
        "timeline": "“{topic}” over time",
        "counts": "{total:report|reports} from {sources:outlet|outlets}, {since} to {until}, by {unit}",
        "undated": "{count:undated one is|undated ones are} not drawn",
        "day": "day", "week": "week", "month": "month", "year": "year",
        "first": "first report", "peak": "peak, {count} reports", "spread": "reported by {count} outlets",
        "newest": "newest report",
        "points": "Turning points",
        "others": "others",
        "no outlet": "no outlet",
        "alt": "Bar chart: reports about “{topic}” by {unit}, {since} to {until}. {total} in all, most "
               "({most}) {when}. {outlets}.",
        "most day": "on {day}", "most week": "in the week from {day}", "most month": "in the month from {day}",
        "most year": "in the year from {day}",
        "compare": "{first} and {second}",
        "aspect newest": "Newest",
        "aspect figures": "Figures",
        "aspect said": "Statements",
        "aspect plans": "Plans",
        "followed topic": "Topic “{text}”", "followed question": "Question “{text}”",
        "followed source": "Outlet {text}",
        "followed watch": "Watched question “{text}”",
        "corrected": "corrected",
        "was": "Before", "now": "Now", "gone": "The sentence is no longer in the article.",
        "every daily": "daily at {time} ({zone})", "every weekly": "{weekday} at {time} ({zone})",
        "every once": "as soon as there is evidence", "quiet": "quiet {quiet}",
        "weekdays": "Mondays Tuesdays Wednesdays Thursdays Fridays Saturdays Sundays",
    },
}  # fmt: skip


class _Counting(Formatter):
    """``{articles:article|articles}`` is "1 article" or "2 articles"."""

    def format_field(self, value: object, format_spec: str) -> str:
        one, bar, many = format_spec.partition("|")
        return f"{value} {one if value == 1 else many}" if bar else str(super().format_field(value, format_spec))


_COUNTING = _Counting()


def phrase(language: str, name: str, **values: object) -> str:
    """One phrase with its values; English where there is no other table."""
    return _COUNTING.vformat(WORDS.get(language, WORDS["en"])[name], (), values)


def own_language(language: str) -> str:
    """The language that phrase() speaks where one is wanted."""
    return language if language in WORDS else "en"

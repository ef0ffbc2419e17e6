"""What topics, timelines, comparisons and digests say themselves, in German and English."""

from __future__ import annotations

from bot.answering.remarks import ENGLISH_MONTHS, GERMAN_MONTHS, spoken_day

WORDS = {
    "de": {
        "nothing": "Zu „{topic}“ steht in den Artikeln nichts. Durchsucht: {articles} Artikel aus {sources} Quellen.",
        "nothing here": "Dazu liegt nichts vor. Durchsucht: {articles} Artikel aus {sources} Quellen.",
        "nothing side": "Nichts dazu in den Artikeln.",
        "latest": "Das Neueste zu „{topic}“",
        "latest all": "Das Neueste",
        "also": "auch: {outlets}",
        "more": "{count} ältere werden nicht gezeigt",
        "timeline": "„{topic}“ im Lauf der Zeit",
        "counts": "{total} Berichte aus {sources} Quellen, {since} bis {until}, je {unit}",
        "undated": "{count} ohne Datum sind nicht eingetragen",
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
        "digest daily": "Tagesüberblick", "digest weekly": "Wochenüberblick",
        "watch": "Jetzt gibt es dazu etwas: {text}",
        "followed topic": "Thema „{text}“", "followed question": "Frage „{text}“", "followed source": "Quelle {text}",
        "followed watch": "Beobachtete Frage „{text}“",
        "corrected": "korrigiert",
        "correction": "Korrigiert am {day}: {outlet} hat den zitierten Satz geändert.",
        "was": "Vorher", "now": "Jetzt", "gone": "Der Satz steht nicht mehr im Artikel.",
        "every daily": "täglich um {time} ({zone})", "every weekly": "{weekday} um {time} ({zone})",
        "every once": "sobald es Belege gibt", "quiet": "Ruhe {quiet} Uhr",
        "weekdays": "montags dienstags mittwochs donnerstags freitags samstags sonntags",
    },
    "en": {
        "nothing": "The articles say nothing about “{topic}”. Searched: {articles} articles from {sources} outlets.",
        "nothing here": "There is nothing on this. Searched: {articles} articles from {sources} outlets.",
        "nothing side": "Nothing on this in the articles.",
        "latest": "The latest on “{topic}”",
        "latest all": "The latest",
        "also": "also: {outlets}",
        "more": "{count} older ones are not shown",
        "timeline": "“{topic}” over time",
        "counts": "{total} reports from {sources} outlets, {since} to {until}, by {unit}",
        "undated": "{count} undated ones are not drawn",
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
        "digest daily": "Daily digest", "digest weekly": "Weekly digest",
        "watch": "There is something on this now: {text}",
        "followed topic": "Topic “{text}”", "followed question": "Question “{text}”",
        "followed source": "Outlet {text}",
        "followed watch": "Watched question “{text}”",
        "corrected": "corrected",
        "correction": "Corrected on {day}: {outlet} changed the sentence that is cited.",
        "was": "Before", "now": "Now", "gone": "The sentence is no longer in the article.",
        "every daily": "daily at {time} ({zone})", "every weekly": "{weekday} at {time} ({zone})",
        "every once": "as soon as there is evidence", "quiet": "quiet {quiet}",
        "weekdays": "Mondays Tuesdays Wednesdays Thursdays Fridays Saturdays Sundays",
    },
}  # fmt: skip


def phrase(language: str, name: str, **values: object) -> str:
    """One phrase with its values; English where there is no other table."""
    return WORDS.get(language, WORDS["en"])[name].format(**values)


def own_language(language: str) -> str:
    """The language that phrase() speaks where one is wanted."""
    return language if language in WORDS else "en"


def long_day(language: str, seconds: float) -> str:
    """A day as the language writes it."""
    return spoken_day(language, seconds)


def month_name(language: str, month: int) -> str:
    """A month's name, 1 to 12."""
    return (GERMAN_MONTHS if language == "de" else ENGLISH_MONTHS).split()[month - 1]

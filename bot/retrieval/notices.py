"""What retrieval tells the asker, in German or English."""

from __future__ import annotations

NOTICES = {
    "de": {
        "outside": "Im gefragten Zeitraum gibt es keine Artikel; gezeigt ist das Nächste außerhalb.",
        "unknown source": "Keine Artikel von {names}; bekannt sind: {known}.",
        "changed since": "Artikel, die später geändert wurden, stehen hier so, wie sie damals waren, oder gar nicht.",
        "empty": "Es sind noch keine Artikel da; `dateline ingest` nimmt welche auf, etwa `dateline ingest samples`.",
    },
    "en": {
        "outside": "No articles lie in the period asked for; shown is the nearest outside it.",
        "unknown source": "No articles from {names}; known outlets: {known}.",
        "changed since": "Articles that were changed later are shown as they were then, or not at all.",
        "empty": "There are no articles yet; `dateline ingest` takes some in, for example `dateline ingest samples`.",
    },
}


def notice(language: str, name: str, **values: str) -> str:
    """One notice; languages without a table get English."""
    return NOTICES.get(language, NOTICES["en"])[name].format(**values)

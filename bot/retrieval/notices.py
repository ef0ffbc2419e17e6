"""What retrieval tells the asker, in German or English."""

from __future__ import annotations

from collections.abc import Sequence

from bot.retrieval.outlets import nearest_outlets

MOST_NAMED = 5
NOTICES = {
    "de": {
        "outside": "Im gefragten Zeitraum gibt es keine Artikel; gezeigt ist das Nächste außerhalb.",
        "unknown source": "Keine Artikel von {names}; bekannt sind: {known}.",
        "unknown source, near": "Keine Artikel von {names}. Ist {near} gemeint? Bekannt sind: {known}.",
        "next day": "Auch Meldungen vom {day} stehen hier, die den gefragten Tag nennen.",
        "since last": "Wann zuletzt gefragt wurde, ist hier nicht bekannt; das sind die neuesten Meldungen.",
        "searched for": "Gesucht nach: {meant}.",
        "no such day": "Den Tag „{day}“ gibt es nicht.",
        "no such day, period": "Den Tag „{day}“ gibt es nicht; stattdessen gilt der angegebene Zeitraum.",
        "one": "„{outlet}“",
        "or": " oder ",
        "changed since": "Artikel, die später geändert wurden, stehen hier so, wie sie damals waren, oder gar nicht.",
        "empty": "Es sind noch keine Artikel da; `dateline ingest` nimmt welche auf, etwa `dateline ingest samples`.",
    },
    "en": {
        "outside": "No articles lie in the period asked for; shown is the nearest outside it.",
        "unknown source": "No articles from {names}; known outlets: {known}.",
        "unknown source, near": "No articles from {names}. Did you mean {near}? Known outlets: {known}.",
        "next day": "Stories of {day} that name the day asked about are among these.",
        "since last": "When you last asked is not known here; these are the newest stories.",
        "searched for": "Searched for: {meant}.",
        "no such day": "There is no day “{day}”.",
        "no such day, period": "There is no day “{day}”; the period given is taken instead.",
        "one": "“{outlet}”",
        "or": " or ",
        "changed since": "Articles that were changed later are shown as they were then, or not at all.",
        "empty": "There are no articles yet; `dateline ingest` takes some in, for example `dateline ingest samples`.",
    },
}


def lacking(language: str, asked: Sequence[str], sources: Sequence[str], *, empty: bool) -> list[str]:
    """That nothing is stored at all, or nothing of outlets that are asked for."""
    notes = [notice(language, "empty")] if empty else []
    known = {name.casefold() for name in sources}
    missing = [name for name in asked if name.casefold() not in known]
    return [*notes, unknown_sources(language, missing, sources)] if missing and sources else notes


def unknown_sources(language: str, missing: Sequence[str], sources: Sequence[str]) -> str:
    """That nothing is stored of these outlets, those that may be meant, and a few of those that are known."""
    near = dict.fromkeys(outlet for name in missing for outlet in nearest_outlets(name, sources))
    told = {"names": ", ".join(missing), "known": ", ".join(sources[:MOST_NAMED])}
    if not near:
        return notice(language, "unknown source", **told)
    meant = notice(language, "or").join(notice(language, "one", outlet=outlet) for outlet in near)
    return notice(language, "unknown source, near", near=meant, **told)


def searched_for(language: str, meant: Sequence[tuple[str, str]]) -> tuple[str, ...]:
    """The words that were searched for in place of the asker's, none where all were."""
    words = ", ".join(word for _, word in meant)
    return (notice(language, "searched for", meant=words),) if words else ()


def no_such_days(language: str, days: Sequence[str], *, read: bool) -> tuple[str, ...]:
    """That days do not exist, and where a period was read all the same that it stands for them."""
    return tuple(notice(language, "no such day, period" if read else "no such day", day=day) for day in days)


def tells_of_empty_store(note: str) -> bool:
    """Whether a note says that nothing is stored yet; what to do about that differs from face to face."""
    return any(note == told["empty"] for told in NOTICES.values())


def notice(language: str, name: str, **values: str) -> str:
    """One notice; languages without a table get English."""
    return NOTICES.get(language, NOTICES["en"])[name].format(**values)

"""Is it a time at all? "Sheffield Wednesday", "USA Today", "Theresa May" and "2000 Menschen" are not."""

from __future__ import annotations

from bot.retrieval.period.calendar import Unit
from bot.retrieval.period.people import clause_subject, leads_a_name, surname, titled
from bot.retrieval.period.titles import named_month, numbered
from bot.retrieval.period.words import Line

_NAMED_DAYS = frozenset({
    *("black", "good", "super", "cyber", "ash", "bloody", "holy", "casual", "freaky", "ruby", "sheffield", "blue"),
    *("schwarze", "schwarzer", "schwarzen", "blaue", "blauer", "blauen", "verkaufsoffene", "verkaufsoffenen"),
})  # fmt: skip
_WHOLE_DAY = frozenset({"ganzen", "gesamten", "selben", "gleichen", "besagten"})  # "am ganzen Sonntag"
_AFTER_DAY = frozenset(
    {"times", "show", "star", "post", "mail", "mirror", "express", "herald", "telegraph", "live", "for"}
)
_SUNDAY_PAPERS = frozenset({"bild", "welt", "nzz"})
_OF_OLD = {
    "heute": (
        frozenset({"bis", "noch", "stand", "von"}),
        frozenset({"als", "noch", "bekannt", "bekannte", "bekannten", "bekannter", "lebende", "lebenden", "üblich"}),
    ),
    "today": (
        frozenset({"known", "called", "used", "still", "existing", "of", "until", "to", "world", "exists", "exist"}),
        frozenset({"known", "called", "as", "used", "considered", "still"}),
    ),
}
_BEFORE_MONTH = ("in", "im", "since", "seit", "until", "till", "bis", "ab", "during", "throughout", "through")
NOW = frozenset({"heute", "today", "jetzt", "now", "present", "gegenwart"})
_PLACED = ("link", "determiner", "relation", "edge", "which", "till", "rolling", "ordinal", "sofar", "dash")


def _placed(line: Line, i: int) -> bool:
    """A preposition or the like stands before ``i``."""
    return any(kind in line.at(i - 1).means for kind in _PLACED)


def before_last(line: Line, i: int) -> bool:
    """The words behind "the week", "the Tuesday" and "the summer" that make it the one before the last."""
    return line.says(i, "before") and line.says(i + 1, "last")


def month_named(line: Line, i: int, *, bare: bool = False) -> tuple[int, int] | None:
    """The end and number of the month at ``i``; ``bare``: no day beside it, so "may" and "march" need a setting."""
    if named_month(line, i):
        return None
    if (short := line.get(i, "shortmonth")) is not None:
        end = i + 1 + line.says(i + 1, ".")
        return (end, short) if _beside_number(line, i, end) or _short_placed(line, i, end) else None
    month = line.get(i, "month")
    if month is None or (bare and (titled(line, i) or clause_subject(line, i))):
        return None
    if not bare or not line.get(i, "name") or _placed_month(line, i) or line.get(i + 1, "year") is not None:
        return i + 1, month
    between = (line.get(i - 1, "and") and line.capital(i)) or (line.says(i + 1, ",") and line.get(i + 2, "year"))
    return (i + 1, month) if between or _listed(line, i, i + 1) or _of_a_year(line, i + 1) else None


def _of_a_year(line: Line, i: int) -> bool:
    """The year named from the clock follows a month: "May last year", "Mai des letzten Jahres"."""
    j = line.skip(i, "ofyear", "determiner")
    return line.get(j, "which") is not None and line.get(j + 1, "unit") == Unit.YEAR


def is_month(line: Line, i: int) -> bool:
    """A month's name or its short form stands at ``i``."""
    return line.get(i, "month") is not None or line.get(i, "shortmonth") is not None


def _beside_number(line: Line, i: int, end: int) -> bool:
    return (
        line.get(end, "number") is not None
        or line.get(end, "nth") is not None
        or line.says(i - 1, ".")
        or any(kind in line.at(i - 1).means for kind in ("number", "ordinal"))
    )


def _short_placed(line: Line, i: int, end: int) -> bool:
    """In Feb, seit Dez., Jan–Mar; not "by Jan", "Jan Müller" or "Mar Menor"."""
    if _listed(line, i, end):
        return True
    named = end == i + 1 and line.capital(end) and line.at(end).means.keys() <= {"vote"}
    if named or line.get(end, "dash"):  # the "Jan-Böhmermann-Urteil"
        return False
    if line.get(i - 1, "dash") and line.get(i - 2, "edge") is not None:  # mid-Feb
        return True
    return line.says(i - 1, *_BEFORE_MONTH) or any(kind in line.at(i - 1).means for kind in ("edge", "which", "sofar"))


def _listed(line: Line, i: int, end: int) -> bool:
    """Another month or the present stands beside the one at ``i``: Okt–Dez, Nov/Dec, von Jan bis Mai, Feb to now."""
    beside = _after_joint(line, end)
    if joins(line, end) and (_other_month(line, end, beside) or line.says(beside, *NOW)):
        return True
    k = i - 1 - line.says(i - 1, "zu", "zum")
    return joins(line, k) and any(_other_month(line, k, k - n) for n in (1, 2, 3))


def joins(line: Line, i: int) -> bool:
    """What stands there joins two dates: "bis", "–", "und", "/", "oder"."""
    return any(kind in line.at(i).means for kind in ("till", "dash", "and")) or line.says(i, "/", "or", "oder")


def _other_month(line: Line, joint: int, i: int) -> bool:
    """A month at ``i``; beside "and" none that is also a first name ("Jan und August")."""
    listed = line.get(joint, "and") is None or line.get(i, "name") is None
    return is_month(line, i) and listed


def _after_joint(line: Line, i: int) -> int:
    return line.skip(i + 1, "link", "edge")


def _placed_month(line: Line, i: int) -> bool:
    """As ``_placed``; a dash only after a number, a month or "mid", not the one of "Karl-May-Festspiele"."""
    if not line.get(i - 1, "dash"):
        return _placed(line, i)
    return is_month(line, i - 2) or any(kind in line.at(i - 2).means for kind in ("edge", "number", "ordinal", "year"))


def is_name(line: Line, i: int) -> bool:
    """The weekday or day word at ``i`` belongs to a name, a title or an idiom."""
    before, after = line.at(i - 1), line.at(i + 1)
    if line.get(i, "weekday") is not None:
        return _weekday_name(line, i)
    if before.fold in ("am", "der", "den", "dem", "jeden", "guten", "diesen", "gegen", "jedem") and line.says(
        i, "morgen"
    ):
        return True
    if before.fold and line.at(i).fold.startswith("heutig"):  # "das heutige Polen", but "der heutige Tag"
        return not any(kind in after.means for kind in ("unit", "part", "weekday", "article", "single"))
    if after.fold in ("journal", "show") or (line.get(i + 1, "dash") and line.says(i + 2, "journal", "show")):
        return True
    inside = i > 0 and (before.text[:1].isalnum() or before.text in ",)")
    return inside and line.capital(i) and not line.at(i).text.isupper()


def _weekday_name(line: Line, i: int) -> bool:
    before, after = line.at(i - 1), line.at(i + 1)
    if before.fold in _NAMED_DAYS or after.fold in _AFTER_DAY or after.text == "Night":
        return True
    if before.fold == "am" and line.at(i - 2).fold in _SUNDAY_PAPERS:
        return True
    if before.fold == "the" or line.get(i - 1, "ordinal"):  # "the Saturday game", "the first Monday of the trial"
        return True
    if leads_a_name(line, i) or surname(line, i) or is_glued(line, i) or _described(line, i):
        return True
    alone = i < 2  # noqa: PLR2004 - "Sheffield Wednesday" with nothing before it
    return alone and line.language == "en" and before.text[:1].isupper() and not before.means


def _described(line: Line, i: int) -> bool:
    """A kind of day and not the latest: "am ersten autofreien Sonntag"; English says "won the first game Sunday"."""
    before = line.at(i - 1)
    if not before.text.islower() or before.means or before.fold in _WHOLE_DAY:
        return False
    if line.language == "de" and not line.foreign(i):
        return before.fold.endswith(("e", "en", "er", "em")) and _attributive(line, i - 2)
    return is_glued(line, i - 1) and _attributive(line, i - 4)


def _attributive(line: Line, i: int) -> bool:
    """What leads to an adjective stands at ``i``: am, dem, einem, ersten, the, a."""
    return any(kind in line.at(i).means for kind in ("link", "determiner", "ordinal", "number")) or line.says(
        i, "a", "an", "the"
    )


def nowadays(line: Line, i: int) -> bool:
    """No day is meant: "das heute als Jacksonville bekannte Gebiet", "known today as", "bis heute"."""
    if line.at(i).fold not in _OF_OLD:
        return False
    before, after = _OF_OLD[line.at(i).fold]
    if line.at(i - 1).fold in before - {"von", "of"} or line.at(i + 1).fold in after:
        return True
    if line.says(i, "today"):
        return line.says(i + 1, "'", "’") and line.says(i + 2, "s") and line.capital(i + 3)
    relative = line.says(i - 1, "das", "die", "der", "was")
    return relative and line.capital(i + 1) and any(line.says(i + n, "ist", "sind", "liegt", "heißt") for n in (2, 3))


def is_counted(line: Line, i: int) -> bool:
    """The number at ``i`` counts what follows it: "2000 Euro", "2024 %"."""
    return any(kind in line.at(i + 1).means for kind in ("counted", "unit")) or line.says(i + 1, "%", "€", "$", "£")


def is_glued(line: Line, i: int) -> bool:
    """The number at ``i`` is the tail of a name: COVID-2019, AS-2024."""
    start, dash = line.at(i).start, line.at(i - 1)
    glued = line.get(i - 1, "dash") and dash.end == start and line.at(i - 2).end == dash.start
    return bool(glued and line.at(i - 2).fold and not line.at(i - 2).means)


def is_year(line: Line, i: int) -> bool:
    """The four digits at ``i`` are a year: not a count, an amount, a model number or half of a longer figure."""
    year, token, after = line.get(i, "year"), line.at(i), line.at(i + 1)
    if year is None or is_counted(line, i):
        return False
    if line.says(i - 1, "$", "€", "£", "#", "nr", "no", "+", ">", "<"):
        return False
    if is_glued(line, i) or numbered(line, i):
        return False
    if line.get(i + 1, "dash") and after.start == token.end and line.at(i + 2).fold in ("plus", "something"):
        return False
    if year < 1900 or year % 100 == 0:  # noqa: PLR2004 - "1500 Läufer", "2000 Läuferinnen"
        return _placed(line, i) or not after.fold or not after.text[:1].isalpha() or _participle(line, i)
    return True


def _participle(line: Line, i: int) -> bool:
    """A lower-case word follows in German ("die 1564 gegründete Kolonie"), a listed year in English."""
    return (line.language == "de" and not line.capital(i + 1)) or bool(line.get(i - 1, "and"))


def needs_context(line: Line, i: int) -> bool:
    """A season word at ``i`` with no year and nothing before it that makes it a time ("the fall of Kabul")."""
    if not _placed(line, i) or named_month(line, i):
        return True
    if titled(line, i) or clause_subject(line, i):
        return True
    if line.language == "en" and line.capital(i) and line.capital(i + 1):  # the Summer Olympics
        return True
    return line.get(i, "name") is not None and (line.says(i + 1, "of") or line.says(i - 1, "the", "on", "to", "of"))

"""Lines that say who wrote an article or when it was published, and nothing else. Pure functions over one line."""

from __future__ import annotations

import re

_LONGEST = 160  # characters
_BY = (
    r"von|by|par|por|door|di|da|av|af|przez|od|autor(?:in|en|a|ka|e)?|authors?|auteurs?|"
    r"(?:texte?|words|story|report(?:ing)?|written|reported) by|text von|texte?|words|reporter|interview|"
    r"geschrieben von|verfasst von|ein (?:gast)?(?:kommentar|beitrag|interview) von|protokoll"
)
_OURS = (
    r"(?:unsere[mnrs]?|our) (?:[\w-]+ )?[\w-]*(?:redakteur|korrespondent|reporter|mitarbeiter|autor|volontär|"
    r"correspondent|editor)(?:in|en)?"
)
BY = re.compile(rf"^(?:{_BY})\b\s*:?\s+(?:{_OURS}\s+)?", re.IGNORECASE)
AND = re.compile(r"\s+(?:und|and|&|et|y|en|e|og|och|ja|i|oraz|ve|dan|și)\s+|\s*[;|•·]\s*")
_UPPER = "A-Z" + "".join(filter(str.isupper, map(chr, range(0xC0, 0x530))))
_NAME = rf"(?:Ó|[A-ZÄÖÜÉ]\.(?: ?[A-Z]\.){{0,5}}|[{_UPPER}][\w.'’-]+)"
_PARTICLES = r"(?: (?:von|van|de|der|den|zu|zur|vom|al|el|bin|di|da|du|del|la|le|ter|ten))*"
PERSON = rf"(?:Dr\. |Prof\. )*{_NAME}{_PARTICLES}(?: {_NAME}){{1,3}}"
_WHOLE = re.compile(rf"(?!(\S+) (?:zu|an|für) \1$)({PERSON})(?:,? (?:in|aus|from|à|en) [\w .'’/-]{{2,40}})?")
_BESIDE = re.compile(r"\(?\S+@\S+\.\w+\)?|(?<!\S)@\w+|\((?:[a-zäöü]{1,4}|[\w./ -]{2,40})\)")
ROLE = re.compile(
    r"\b(?:\w*(?:redakteur|redaktion|korrespondent|reporter|volontär|editor|correspondent|columnist|writer|critic|"
    r"journalist|kolumnist|moderator|autor|producer|bureau chief|contributor)(?:in|en|s)?)\b|\bdesk$",
    re.IGNORECASE,
)
_WITH = re.compile(
    r"(?:avec|mit|with|con|met) [\w/ -]{2,30}|(?:update|aktualisiert) .{2,30}|\d[\d:.]*(?: \w+)?|leave a comment",
    re.IGNORECASE,
)
_NONE = re.compile("")
_PLACE = re.compile(r"[A-ZÄÖÜ][\w./-]*(?: (?:am|an der|im|a\.) ?[A-ZÄÖÜ]\w*)?")

_LABELS = (
    r"(?:(?:zuletzt|erstmals|last|first|originally|article|date) )?(?:stand|veröffentlicht|publiziert|erschienen|"
    r"aktualisiert|geändert|überarbeitet|erstellt|published|posted|updated|modified|revised|created|publié|mis à jour|"
    r"modifié|publicado|actualizado|gepubliceerd|bijgewerkt|pubblicato|aggiornato|datum|date|fecha)|"
    r"(?:publication|publishing|published) date|(?:veröffentlichungs|erscheinungs|erstellungs|änderungs)datum|"
    r"erstveröffentlich(?:t|ung)|(?:letzte (?:änderung|aktualisierung)|letztes update|last (?:update|revision|change))"
)
_OF_THIS = r"\b(?:this|dies\w{1,2}) (?:article|story|post|artikel|beitrag|text|meldung) (?:was|wurde)\b"
_AGO = (
    r"\b(?:vor (?:\d+|eine[rm]) (?:sek|min|stunde|std|tag|woche|monat|jahr)\w{0,5}\b\.?|"
    r"(?:\d+|an?) (?:sec|min|hour|hr|day|week|month|year)\w{0,6} ago|just now|gerade eben|soeben|heute|gestern|today|"
    r"yesterday)\b"
)
_READING = (
    r"(?:lesezeit|lesedauer|reading time)\s*:?\s*(?:ca\. ?)?\d+ ?min\w*\.?|\d+ ?min(?:ute)?s?\.? (?:read|lesezeit)"
)
_MONTHS = (
    r"(?:jan|feb|mär|mar|apr|jun|jul|aug|sep|o[ck]t|nov|de[zc])(?:[a-zäé]{1,7})?|mai|may|mei|avril|août|févr?(?:ier)?|"
    r"ene(?:ro)?|abril"
)
_WHEN = (
    rf"(?:mo|di|mi|do|fr|sa|so|mon|tues?|wed|thu(?:rs)?|fri|sat|sun)(?=[,.]{{0,2}} ?\d)|"
    rf"(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch|sonnabend|{_MONTHS}|"
    r"uhr|um|am|on|at|le|el|op|il|à|a|de|h|p\.?m\.?|a\.?m\.?|\d+h\d*|"
    r"m?e[sd]?z|ces?t|[ecmp][sd]?t|utc|gmt|bst|ist|\d+(?:st|nd|rd|th)?"
)
_LABEL = re.compile(rf"\b(?:{_LABELS})\b", re.IGNORECASE)
_PIECES = re.compile(
    rf"{_READING}|{_OF_THIS}|{_AGO}|\b(?:{_LABELS})\b|(?<![^\W\d_])(?:{_WHEN})(?![^\W\d_])", re.IGNORECASE
)
_DAY = re.compile(
    rf"\b\d{{1,2}}[./] ?\d{{1,2}}[./]|\b\d{{4}}-\d\d-\d\d\b|\b\d{{1,2}}(?:\.|st|nd|rd|th)? (?:{_MONTHS})|"
    rf"\b(?:{_MONTHS})\.? \d{{1,2}}(?:st|nd|rd|th)?\b(?!\d)",
    re.IGNORECASE,
)
_BEFORE_DAY = re.compile(r"[\s,|·•-]*(?:\b(?:on|am|vom|le|el|il))?\s*$", re.IGNORECASE)
_SIGNS = re.compile(r"[\W_]+")


def is_date_line(line: str) -> bool:
    """Whether a line only says when: ``Stand: 12.03.2026, 14:05 Uhr``, ``Updated an hour ago``, ``Published``.

    An hour alone, as in a live blog, is none.
    """
    dated = len(line) <= _LONGEST and bool(_DAY.search(line) or _LABEL.search(line))
    return dated and not _SIGNS.sub("", _PIECES.sub(" ", line))


def persons(line: str) -> list[str]:
    """The persons that a byline names, with a label before them; none where the line says anything else."""
    if len(line) > _LONGEST:
        return []
    label = BY.match(line)
    if label is None:
        when, _, line = line.partition(" by ") if " by " in line else line.partition(" von ")
        dated = is_date_line(when) and any(map(str.isdigit, when))  # "March 17, 2026 by Ann Lee", not "Published by"
        label = _NONE.match(line) if dated else None
    return people(line[label.end() :]) if label else []


def _without_day(names: str) -> str:
    """``Ann Lee on January 25, 2026`` without the day."""
    day = _DAY.search(names)
    return (
        _BEFORE_DAY.sub("", names[: day.start()])
        if day and day.start() and is_date_line(names[day.start() :])
        else names
    )


def people(names: str) -> list[str]:
    """``Ann Lee (al) and Bo Ray in Leeds, our correspondent`` as two names; none where something else is there."""
    found: list[str] = []
    for part in re.split(r"\s*,\s*", ", ".join(AND.split(_BESIDE.sub(" ", _without_day(names))))):
        bare = part.strip(" .:-–")
        person = _WHOLE.fullmatch(bare)
        if person and not ROLE.search(bare):
            found.append(person[2])
        elif bare and not (found and (ROLE.search(bare) or _PLACE.fullmatch(bare) or _is_beside(bare))):
            return []
    return found


def _is_beside(part: str) -> bool:
    """A day, an agency that helped, or what else a page puts beside a name."""
    return is_date_line(part) or _WITH.fullmatch(part) is not None

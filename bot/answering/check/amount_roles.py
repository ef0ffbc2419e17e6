"""What an amount is in its sentence: a total or a difference, the part or the whole, which side of a score; pure."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.answering.check.told_amounts import BEFORE, clause
from bot.answering.words.claim_words import CLASSES, DIFFERENCE_AFTER, DIFFERENCE_BEFORE, RATES, SUM_KINDS, TIME_UNITS
from bot.answering.words.naming import names
from bot.answering.words.wording import content, of_another, opposite_outcome, opposite_words, shared
from vectorstore.text.numbers import Amount, amounts
from vectorstore.text.sentences import sentences

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.answering.check.stated import Evidence

_SIDES = (
    ("for", re.compile(r"\b(?:für|dafür|ja-?stimmen|in favou?r|voted for|backed)\b", re.IGNORECASE)),
    ("against", re.compile(r"\b(?:gegen|dagegen|nein-?stimmen|against|opposed|rejected)\b", re.IGNORECASE)),
    ("neither", re.compile(r"\b(?:enthielt\w*|enthalt\w*|abstain\w*|abstention\w*)\b", re.IGNORECASE)),
)
_HARM = (
    ("dead", dict(CLASSES)["dead"]),
    ("hurt", re.compile(r"\b(?:\w*verletz\w*|injur\w*|wounded|hurt|treated|behandelt|hospital\w*)\b", re.IGNORECASE)),
)
_KINDS = (CLASSES, _HARM, SUM_KINDS, RATES, _SIDES)
_PAIR = re.compile(
    r"(?<![\d.,:])(\d{1,4})\s?(?:Stimmen\s|votes\s)?(?:[:–-]|to|zu|gegen|against)\s?(\d{1,4})(?![\d:]|[.,]\d)"
)
_OF = re.compile(
    r"\s(?:[a-zäöü]+\s)?(?:of|out of|von|der|seiner|ihrer)(?:\s(?:the|its|their|his|her|all|a total of|den|insgesamt"
    r"|[\w-]+['’]s?|seinen|ihren|rund|etwa|about|some)){0,2}\s\Z"
)
_MORE = r"mehr|höher\w*|teurer\w*|länger\w*|später|älter|more|higher|longer|later|older|above|ahead|heavier|dearer"
_LESS = (
    r"weniger|niedriger\w*|billiger\w*|günstiger\w*|kürzer\w*|früher|jünger|less|fewer|lower|shorter|earlier|younger"
    r"|below|behind|lighter|cheaper"
)
_BESIDE = re.compile(rf"\s?(?:[\w-]+\s){{0,2}}?(?:(?P<more>{_MORE})|(?P<less>{_LESS}))\b", re.IGNORECASE)
_PER = re.compile(
    r"(?:\s\w+)?\s(?:je|pro|per|an?|für jede[nrs]?|each|every|im(?=\s(?:monat|jahr|quartal)\b(?!\s\d))"
    r"|in der(?=\swoche))\s(?P<what>[\w-]+)",
    re.IGNORECASE,
)
_SPAN = re.compile(r"(?:day|week|month|year|hour|tag|woche|monat|jahr|stunde)\b", re.IGNORECASE)
_WORD = 5  # letters by which a unit is known: "Monat" and "Monate"
_BY = re.compile(r"\b(?:um|by)\s(?:rund |etwa |about )?\Z", re.IGNORECASE)
_SIZE = re.compile(r"\b(?:von|of|beträgt|betrug|is|was)\s(?:rund |etwa |about )?\Z", re.IGNORECASE)
_NO_MORE = re.compile(r"\b(?:nicht|no|not|any)\s(?:mehr|weniger|more|less)\b")
_UM_EINE = re.compile(r"\bum\s(?:den|die|das|eine?[nrms]?)\s\Z")  # "es geht um einen 91 Jahre alten Mann"
_TIMED = re.compile(r"\b(?:later|earlier|später|früher|ahead|behind)\b", re.IGNORECASE)
_COMPARES = re.compile(
    rf"\b(?:{_MORE}|{_LESS}|um|by|plus|minus|weitere\w*|another|additional|zusätzlich\w*|differen\w*|unterschied\w*"
    r"|(?:an)?stieg\w*|(?:ge)?stiegen|steig\w*|ris\w+|rose|fell|f[ai]ll\w*|s[aiu]nk\w*|increas\w*|decreas\w*|cuts?"
    r"|gr[eo]w\w*|wuchs\w*|wachs\w*|zunahme|rückgang)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class _Place:
    """An amount in its sentence."""

    text: str
    language: str
    amount: Amount

    @property
    def direction(self) -> str:
        """Whether it is so much "more" or "less", by the words after it; "earlier" only of a time."""
        beside = _BESIDE.match(self.text, self.amount.end)
        if beside is None or (_TIMED.search(beside.group()) and self.amount.unit not in TIME_UNITS):
            return ""
        return beside.lastgroup or ""


def told_of_another(statement: str, language: str, evidence: tuple[Evidence, ...]) -> tuple[str, ...]:
    """The statement's amounts, as written, that are something else in every place where the quotes have them."""
    found = []
    for amount in (one for one in amounts(statement, language) if not one.is_year):
        mine = _Place(statement, language, amount)
        places = list(_places(amount, evidence))
        if places and any(all(test(mine, place) for place in places) for test in _TESTS):
            found.append(statement[amount.start : amount.end])
    return (*found, *_turned_pairs(statement, evidence))


def derived(amount: Amount, statement: str, told: tuple[Amount, ...]) -> bool:
    """Whether an amount is the difference of two of the quotes, and told as one; percents differ by points."""
    if amount.low != amount.high or not _COMPARES.search(statement):
        return False
    unit = {"pp": "%", "%": ""}.get(amount.unit, amount.unit)  # from 61 to 78 percent is no rise by 17 percent
    values = {one.low for one in told if one.unit == unit and one.low == one.high and not one.is_year}
    return bool(unit) and any(one - amount.low in values for one in values)


def _places(amount: Amount, evidence: tuple[Evidence, ...]) -> Iterator[_Place]:
    """Every sentence of the quotes with this value in it."""
    for one in evidence:
        for span in sentences(one.text):
            text = one.text[span.start : span.end]
            for other in amounts(text, one.language):
                if (other.low, other.high) == (amount.low, amount.high):
                    yield _Place(text, one.language, other)


def _other_kind(mine: _Place, theirs: _Place) -> bool:
    """The dead for the injured, revenue for profit, votes for and against."""
    around = clause(mine.text, mine.amount), clause(theirs.text, theirs.amount)
    voted = any(pair.start() <= mine.amount.start < pair.end() for pair in _PAIR.finditer(mine.text))
    return any(of_another(kinds, *around) for kinds in (_KINDS[:-1] if voted else _KINDS))


def _difference(mine: _Place, theirs: _Place) -> bool:
    """A mere difference is told as the total that stands beside it."""
    if _COMPARES.search(mine.text):
        return False
    text, amount = theirs.text, theirs.amount
    before, after = text[max(0, amount.start - BEFORE) : amount.start], text[amount.end : amount.end + BEFORE]
    before, after = _UM_EINE.sub("", before), _NO_MORE.sub("", after)
    if not (DIFFERENCE_BEFORE.search(before) or DIFFERENCE_AFTER.search(after)):
        return False
    return any(
        (one.unit == amount.unit or not amount.unit) and one.start != amount.start
        for one in amounts(text, theirs.language)
    )


def _whole(mine: _Place, theirs: _Place) -> bool:
    """Of "won 14 of the 31 seats" the 31 are told as won, and the 14 left out."""
    part = part_of(theirs.text, theirs.amount, theirs.language)
    if part is None or any(one.low == part.low for one in amounts(mine.text, mine.language)):
        return False
    around = clause(theirs.text, part)
    place = theirs.text.find(around)
    rest = around[max(0, theirs.amount.end - place) :].split()[2:]  # without what is counted
    lead = [*around[: max(0, part.start - place)].split(), *rest]
    named = {word for name in names(theirs.text, theirs.language) if name.sure for word in name.text.split()}
    done = content(" ".join(word for word in lead if word.strip(".,") not in named), theirs.language)
    stems = frozenset(content(mine.text, mine.language))
    return any(shared(stem, stems) for stem in done)


def part_of(text: str, whole: Amount, language: str) -> Amount | None:
    """The 14 of "14 of the 31"."""
    return next((one for one in amounts(text, language) if _OF.fullmatch(text, one.end, whole.start)), None)


def _total(mine: _Place, theirs: _Place) -> bool:
    """A total is told as a difference: "a grant of 9 million" as cut "by 9 million"."""
    values = {one.low for one in amounts(theirs.text, theirs.language)}
    if any(value + mine.amount.low in values for value in values):
        return False
    return bool(
        _BY.search(mine.text[: mine.amount.start])
        and _SIZE.search(theirs.text[: theirs.amount.start])
        and not _BY.search(theirs.text[: theirs.amount.start])
    )


def _other_direction(mine: _Place, theirs: _Place) -> bool:
    """So much more told as so much less."""
    return {mine.direction, theirs.direction} == {"more", "less"}


def _other_rate(mine: _Place, theirs: _Place) -> bool:
    """So much a month told as so much a year, a square metre as a cubic one; in one language."""
    here, there = (_PER.match(one.text, one.amount.end) for one in (mine, theirs))
    if here is None or mine.language != theirs.language:
        return False
    return here["what"][:_WORD] != there["what"][:_WORD] if there else bool(_SPAN.match(here["what"]))


_TESTS = (_other_rate, _total, _other_kind, _difference, _whole, _other_direction)


def _turned_pairs(statement: str, evidence: tuple[Evidence, ...]) -> list[str]:
    """A score or a vote told the other way round, unless the loser's side tells it."""
    text = " ".join(one.text for one in evidence)
    if opposite_outcome(statement, text) or opposite_words(statement, text):
        return []
    there = {match.groups() for match in _PAIR.finditer(text)}
    pairs = [match for match in _PAIR.finditer(statement) if match[1] != match[2]]
    return [match.group() for match in pairs if match.groups()[::-1] in there and match.groups() not in there]

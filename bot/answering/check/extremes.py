"""Does a statement say more than its quotes: the highest for high, all for some, never for not yet, third for second?

German and English; pure.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.answering.check.amount_roles import part_of
from bot.answering.check.causes import another_cause
from bot.answering.check.shares import shares
from bot.answering.words.vocabulary import any_of
from bot.answering.words.wording import content, of_another
from vectorstore.text.numbers import amounts

if TYPE_CHECKING:
    from collections.abc import Iterator


# Each end with its other end.
_ENDS = (
    (
        r"highest höchste[nrsm]? tallest largest biggest greatest größte[nrsm]? maximum record\shigh höchststand",
        r"lowest niedrigste[nrsm]? smallest kleinste[nrsm]? minimum record\slow tiefststand geringste[nrsm]?",
    ),
    (r"most\sexpensive dearest teuersten?", r"least\sexpensive cheapest günstigsten? billigsten?"),
    (r"oldest älteste[nrsm]?", r"youngest jüngste[nrsm]?"),
    (
        r"most(?!\s(?:recent|likely|of)) meisten am\sstärksten am\smeisten am\shäufigsten",
        r"least(?<!at\sleast) fewest am\swenigsten am\sschwächsten am\sseltensten wenigsten",
    ),
    (r"first(?:ly)? erste[nrsm]?", r"last(?!\s(?:year|month|week|night|summer|winter|autumn|spring)) letzte[nrsm]?"),
    (r"best beste[nrsm]?", r"worst schlechteste[nrsm]? schlimmste[nrsm]?"),
    (r"longest längste[nrsm]?", r"shortest kürzeste[nrsm]?"),
    (r"hottest warmest heißeste[nrsm]? wärmste[nrsm]?", r"coldest coolest kälteste[nrsm]? kühlste[nrsm]?"),
    (r"fastest schnellste[nrsm]?", r"slowest langsamste[nrsm]?"),
    (r"richest reichste[nrsm]?", r"poorest ärmste[nrsm]?"),
    (r"wettest nasseste[nrsm]?", r"driest trockenste[nrsm]?"),
)
ENDS = tuple((any_of(one), any_of(other)) for one, other in _ENDS)
_SUPERLATIVE = any_of(
    r"highest lowest largest biggest greatest smallest tallest oldest youngest longest shortest hottest coldest warmest"
    r" worst best deadliest strongest weakest richest poorest fastest slowest heaviest wettest driest cheapest busiest"
    r" deepest fewest (?:the|its|her|his|their)\smost(?!\s(?:of|recent|likely)) ever\s(?:recorded|measured|seen|built)"
    r" (?:the|its|her|his|their)\sfirst\s(?:[\w-]+\s){1,2}(?:to|ever|in\sthe\sworld)"
    r" höchste[nrsm]? niedrigste[nrsm]? größte[nrsm]? kleinste[nrsm]? älteste[nrsm]? längste[nrsm]? kürzeste[nrsm]?"
    r" heißeste[nrsm]? kälteste[nrsm]? wärmste[nrsm]? schlimmste[nrsm]? schwerste[nrsm]? stärkste[nrsm]?"
    r" schwächste[nrsm]? beste[nrsm]? schlechteste[nrsm]? reichste[nrsm]? ärmste[nrsm]? schnellste[nrsm]?"
    r" tödlichste[nrsm]? teuerste[nrsm]? billigste[nrsm]? günstigste[nrsm]? tiefste[nrsm]? am\s(?:meisten|wenigsten)"
)
# What can be told by a superlative without being one.
_RECORD = any_of(
    r"\w+est \w+ste[nrsm]? most least meist\w* record\w* rekord\w* never nie noch\snie ever first erste\w* only"
    r" einzige\w* unprecedented beispiellos\w* leading führend\w* no\sother top worse than\sany unlike\sany history"
    r" so\s(?:\w+\s)?wie\snie best \w+th\stime number\sone spitzen\w* main haupt\w*"
)
_ALL = re.compile(
    r"\b(?<!at )(?<!after )(?<!above )(?<!vor )(?:all(?!-time)|every(?:one|body)?|entirely|alle[nr]?|sämtliche[nr]?"
    r"|jede[rsn]?|both|beide|ausnahmslos)\b"
    r"(?!\s(?:zwei|drei|vier|paar|\d|two|three|other|second|third|fourth|fifth|year|month|week|day"
    r"|zweite|dritte|vierte|fünfte|jahr|monat|woche|tag))",
    re.IGNORECASE,
)
_PART = any_of(
    r"some several many most few half part(?:s|ly|ially)? majority minority fifth third quarter einige[nr]? manche[nr]?"
    r" mehrere[nr]? viele[nr]? meisten wenige[nr]? teils teilweise zum\steil hälfte drittel viertel mehrheit"
    r" jede[rsn]?\s(?:zweite|dritte|vierte|fünfte)[nr]? one\s(?:in|of)"
    r" eine[rsnm]?\s(?:der|von) größte[nrm]?\steil großteil bulk prozent percent per\scent"
)
_NEVER, _EVER = (
    any_of(r"never nie niemals"),
    any_of(
        r"never ever nie niemals always stets immer kein\w* keinerlei niemand\w* no none nobody any before zuvor"
        r" history bislang bisher erstmals first rul\w*\sout ausgeschlossen"
    ),
)
_RHYTHMS = (
    ("day", any_of(r"täglich\w* jeden\stag daily every\sday (?:a|per|each)\sday pro\stag am\stag")),
    ("workday", any_of(r"werktags werktäglich\w* an\swerktagen (?:on|every)\sweekdays? montags\sbis\sfreitags")),
    ("weekend", any_of(r"(?:an|am)\swochenenden? (?:at|on)\s(?:the\s)?weekends?")),
    ("week", any_of(r"wöchentlich\w* jede\swoche weekly every\sweek (?:a|per|each)\sweek pro\swoche in\sder\swoche")),
    ("month", any_of(r"monatlich\w* jeden\smonat monthly every\smonth (?:a|per|each)\smonth pro\smonat im\smonat")),
    (
        "year",
        any_of(
            r"jährlich\w* jedes\sjahr yearly annual\w* every\syear"
            r" (?:a|per|each)\syear(?!\s(?:earlier|ago|before|later|and)) pro\sjahr"
        ),
    ),
)
_EN = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")
_DE = ("erst", "zweit", "dritt", "viert", "fünft", "sechst", "siebt", "acht", "neunt", "zehnt")
_NUMBER_OF = {word: number for words in (_EN, _DE) for number, word in enumerate(words, 1)}
_ORDINAL = re.compile(
    rf"\b(?:(?P<en>{'|'.join(_EN)})|(?:(?P<head>[a-zäöü]+?)(?=zweit|dritt))?(?P<de>{'|'.join(_DE)})e[nrsm]?"
    r"|(?P<digits>\d{1,2})(?:st|nd|rd|th))\b(?:[\s-](?P<noun>[\w-]+))?|\b(?:Q|H)(?P<quarter>[1-4])\b",
    re.IGNORECASE,
)
_NO_ORDINAL = re.compile(
    r"\b(?:jede[rsnm]?|every|zum|am|zu|in\sa)\s\Z|\d\s\Z", re.IGNORECASE
)  # "jeder dritte", "90 seconds"


@dataclass(frozen=True, slots=True)
class _Ordinal:
    number: int
    noun: str


def says_more(statement: str, language: str, quotes: str, spoken: str) -> tuple[str, ...]:
    """What a statement says that goes beyond its quotes; ``spoken`` is their language."""
    found = []
    if _SUPERLATIVE.search(statement) and not (_SUPERLATIVE.search(quotes) or _RECORD.search(quotes)):
        found.append("superlative not in the quotes")
    partial = _PART.search(quotes) or any(part_of(quotes, one, spoken) for one in amounts(quotes, spoken))
    if _ALL.search(statement) and not _ALL.search(quotes) and partial:
        found.append("all, where the quotes say some")
    if _NEVER.search(statement) and not _EVER.search(quotes):
        found.append("never is not in the quotes")
    if another_cause(statement, language, quotes, spoken):
        found.append("cause not in the quotes")
    if of_another(_RHYTHMS, statement, quotes):
        found.append("another rhythm than in the quotes")
    found += [f"number not in the quotes: {one.number}." for one in _wrong(statement, language, quotes, spoken)]
    return tuple(found)


def _wrong(statement: str, language: str, quotes: str, spoken: str) -> Iterator[_Ordinal]:
    there = tuple(_ordinals(quotes, spoken))
    numbers = {one.number for one in there} | {int(one.low) for one in amounts(quotes, spoken)}
    for mine in _ordinals(statement, language):
        same = {other.number for other in there if mine.noun and other.noun == mine.noun}
        if (same and mine.number not in same) or (mine.number > 1 and mine.number not in numbers):
            yield mine


def _ordinals(text: str, language: str) -> Iterator[_Ordinal]:
    taken = [(one.start, one.end) for one in shares(text)]
    for match in _ORDINAL.finditer(text):
        if any(start <= match.start() < end for start, end in taken) or _NO_ORDINAL.search(text[: match.start()]):
            continue
        if match["quarter"]:
            yield _Ordinal(int(match["quarter"]), "")
            continue
        word = (match["en"] or match["de"] or "").lower()
        number = int(match["digits"]) if match["digits"] else _NUMBER_OF[word]
        stems = content((match["head"] or match["noun"] or "").partition("-")[0], language)
        yield _Ordinal(number, stems[0] if stems else "")

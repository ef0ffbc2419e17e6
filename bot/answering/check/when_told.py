"""Is it told of its time: done for planned, until for since, this year for 2003, once meant for what is? Pure."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.answering.check.askable import Value, values
from bot.answering.check.figures import YEARS_BESIDE
from bot.answering.words.claim_words import EARLIER
from bot.answering.words.wording import clauses, hedged, negated
from vectorstore.text.days import days
from vectorstore.text.numbers import amounts
from vectorstore.text.sentences import sentences
from vectorstore.text.stopwords import ENGLISH

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.answering.check.stated import Evidence, Stated

_PLANS = (
    r"plan\w*|promis\w*|pledg\w*|vow\w*|due|set|expected|scheduled|want\w*|hop(?:es?|ed|ing)|aim\w*|intend\w*|agreed?|expects?|likely"
    r"|seek\w*|propos\w*|threaten\w*|need\w*|is|are|ready|about|called on|asked|urged"
)
_PLANNED_EN = re.compile(
    rf"\b(?:(?:will|would|may|might|could|should|shall)|(?:{_PLANS})(?:\s[\w'’-]+){{0,3}}?\sto|(?:and|or)\sto)"
    r"\s(?:also\s|not\s|soon\s)?(?:be\s)?(?P<verb>[a-z]{2,})"
)
_ALLEGED_EN = re.compile(
    r"\b(?:(?:accused|suspected|accuses|suspects)\s(?:[\w’'-]+\s){0,3}?of\s(?P<verb>[a-z]{3,})ing|allegedly\s(?P<done>[a-z]{3,}ed))\b"
)
_PAST_EN = re.compile(r"\b[a-z]{3,}\b")
_IRREGULAR_FORMS = """
took:take taken:take began:begin begun:begin gave:give given:give went:go gone:go built:build made:make came:come
left:leave sold:sell bought:buy paid:pay held:hold met:meet became:become sent:send spent:spend rose:rise risen:rise
fell:fall fallen:fall stood:stand led:lead kept:keep brought:bring found:find lost:lose won:win ran:run grew:grow
"""
_IRREGULAR = dict(pair.split(":") for pair in _IRREGULAR_FORMS.split())
_PLANNED_DE = re.compile(
    r"\b(?:soll(?:en|te|ten)?|will|wollen|wolle|wollten?|könnten?|dürften?|plan(?:t|en)|möchten?|mögen|muss|müssen|"
    r"versprach(?:en)?|verspricht|droh(?:t|te|en))\b(?P<rest>[^.;]*)"
)
_VERB_DE = re.compile(r"\b(?P<verb>[a-zäöüß]{4,}(?:en|ern|eln|t))\b(?=\s(?:werden|sein|haben)|\W*\Z|\s?[,;])")
_DONE_DE = re.compile(
    r"\b(?:wurden?|hat|haben|hatten?|ist|sind|waren?)\b[^.;]*?\b(?P<verb>[a-zäöüß]{4,}(?:t|en))\b(?=\W*\Z|[,;.]|\sund\s)"
)
_DONE_EN = re.compile(
    r"\b(?:has|have|was|were)\s(?:already\s|since\s|now\s)?(?:been\s)?(?P<verb>[a-z]+(?:ed|en|wn|ld|nt|ut|id|pt|ght))\b"
)
_PRETERITE_DE = re.compile(r"\b(?P<verb>[a-zäöüß]{3,}te)n?\b")
_ENDINGS_DE = ("ete", "te", "en", "et", "t", "n")
_ONCE = re.compile(r"\b(?:ursprünglich\w*|originally|eigentlich)\b", re.IGNORECASE)
_PAST_OF_PAST = re.compile(
    r"\b(?:had|hatten?|war|waren|was|were|sollten?|gefordert\w*|demanded|wanted)\b", re.IGNORECASE
)
_COMING = re.compile(r"\b(?:will|won['’]t|shall|wird|werden|to be)\b", re.IGNORECASE)
_THIS_YEAR = re.compile(r"\b(?:this year|(?:in )?diese[sm] jahr|heuer)\b", re.IGNORECASE)
_EDGES = (
    ("from", re.compile(r"\b(?:seit|ab|since|from|(?:starting|beginning)(?: on)?)\s(?:dem|the)?\s?\Z", re.IGNORECASE)),
    ("until", re.compile(r"\b(?:bis(?: zum| zu)?|until|till|up to|through)\s(?:dem|the)?\s?\Z", re.IGNORECASE)),
    ("before", re.compile(r"\b(?:vor(?: dem)?|before)\s(?:the)?\s?\Z", re.IGNORECASE)),
    ("after", re.compile(r"\b(?:nach(?: dem)?|after)\s(?:the)?\s?\Z", re.IGNORECASE)),
)  # fmt: skip
_TO_WORD = r"\s(?:dem |den |der |zum |the |on )?([\w]+)"
_WORD_EDGES = tuple(
    (name, re.compile(rf"\b(?:{words}){_TO_WORD}", re.IGNORECASE))
    for name, words in (
        ("from", "seit|since|starting|ab"),
        ("until", "bis|until|till"),
        ("before", "vor|before"),
        ("after", "nach|after"),
        ("earliest", "frühestens|no earlier than|not before"),
        ("latest", "spätestens|no later than|by"),
    )
)
_OPPOSITE_EDGES = (("from", "until"), ("before", "after"), ("earliest", "latest"))
_OTHER_EDGE = {one: other for pair in _OPPOSITE_EDGES for one, other in (pair, pair[::-1])}
BEFORE = 16  # characters: "starting on the "


def of_another_time(case: Stated) -> tuple[str, ...]:
    """How the time of a statement differs from the sentences it rests on."""
    statement, language, closest, evidence = case.text, case.language, case.closest, case.evidence
    spoken = {one.language[:2] for one in evidence}
    found = []
    if (
        not (hedged(statement) or negated(statement) or _COMING.search(statement))
        and _done(statement, language) & set(_planned(closest, spoken)) - _done_in(closest, spoken)
    ) or _only_planned(case, spoken):
        found.append("told as done, where the quotes plan it")
    if (
        _ONCE.search(case.phrase)
        and not (_ONCE.search(statement) or EARLIER.search(statement))
        and _once_only(statement)
    ):
        found.append("what was meant once is told as what is")
    if _THIS_YEAR.search(statement) and _another_year(closest, evidence):
        found.append("date not in the quotes: this year")
    if any(one.search(statement) and not one.search(closest) for one, _ in YEARS_BESIDE) and not _dated(closest):
        found.append("date not in the quotes: the year before or after")
    if _other_word_edge(statement, closest) or any(_other_edge(statement, language, one) for one in evidence):
        found.append("says the opposite")
    return tuple(found)


def _only_planned(case: Stated, spoken: set[str]) -> bool:
    """Something is told as completed, and the sentence that it rests on tells of plans alone; in whatever words."""
    text, nearest = case.text, _by_values(case)
    if hedged(text) or negated(text) or _COMING.search(text) or not _completed(text, case.language):
        return False
    return hedged(nearest) and bool(set(_planned(nearest, spoken))) and not _done_in(nearest, spoken)


def _completed(text: str, language: str) -> bool:
    if language.startswith("de"):
        return _DONE_DE.search(text) is not None
    return any(match["verb"] not in ENGLISH for match in _DONE_EN.finditer(text))


def _by_values(case: Stated) -> str:
    """The sentence of the quotes that has most values of the statement; the nearest one by words within a language."""
    if case.own:
        return case.nearest
    mine = values(case.text, case.language)
    told = [(one.text[span.start : span.end], one.language) for one in case.evidence for span in sentences(one.text)]
    return max(told, key=lambda one: _common_values(mine, values(*one)))[0]


def _common_values(mine: tuple[Value, ...], others: tuple[Value, ...]) -> int:
    return sum(any(one.agrees(other) for other in others) for one in mine)


def _once_only(statement: str) -> bool:
    return not (hedged(statement) or negated(statement) or _PAST_OF_PAST.search(statement))


def _another_year(closest: str, evidence: tuple[Evidence, ...]) -> bool:
    """The sentence is of named years, and none of them is the one in which its article appeared."""
    years = {int(one.low) for one in amounts(closest) if one.is_year} | {day.year for day in days(closest) if day.year}
    now = {one.day.year for one in evidence if one.day}
    return bool(years and now) and not years & now and not _THIS_YEAR.search(closest)


def _other_edge(statement: str, language: str, one: Evidence) -> bool:
    """Since 15 November for until 15 November."""
    mine = [(day, _edge(statement, day.start)) for day in days(statement, language)]
    theirs = [(day, _edge(one.text, day.start)) for day in days(one.text, one.language)]
    return any(
        here and _OTHER_EDGE[here] == there
        for day, here in mine
        for other, there in theirs
        if (day.month, day.day) == (other.month, other.day)
    )


def _dated(text: str) -> bool:
    return any(one.is_year for one in amounts(text)) or any(day.year for day in days(text))


def _other_word_edge(statement: str, closest: str) -> bool:
    """Until Wednesday for since Wednesday, no later than for no earlier than; in one language."""
    mine, theirs = (
        {(name, word.lower()) for name, pattern in _WORD_EDGES for word in pattern.findall(text)}
        for text in (statement, closest)
    )
    turned = {(_OTHER_EDGE[name], word) for name, word in mine - theirs}
    return bool(turned & (theirs - mine))


def _edge(text: str, start: int) -> str:
    before = text[max(0, start - BEFORE) : start]
    return next((name for name, pattern in _EDGES if pattern.search(before)), "")


def _planned(text: str, spoken: set[str]) -> Iterator[str]:
    """The verbs of what is to come, made comparable."""
    if "de" in spoken:
        for match in (match for part in clauses(text) for match in _PLANNED_DE.finditer(part)):
            yield from (form for verb in _VERB_DE.finditer(match["rest"]) for form in _forms(verb["verb"]))
    if spoken - {"de"}:
        yield from (_base(match["verb"]) for match in _PLANNED_EN.finditer(text))
        yield from (_base(match["verb"] or match["done"]) for match in _ALLEGED_EN.finditer(text))


def _done(text: str, language: str) -> set[str]:
    if language.startswith("de"):
        verbs = [match["verb"] for pattern in (_DONE_DE, _PRETERITE_DE) for match in pattern.finditer(text)]
        return {form for verb in verbs for form in _forms(verb)}
    words = _PAST_EN.findall(text)
    return {_base(word) for word in words if word in _IRREGULAR or word.endswith("ed")}


def _done_in(text: str, spoken: set[str]) -> set[str]:
    """What the quotes themselves tell as done beside the plan."""
    plain = _PLANNED_DE.sub(" ", _PLANNED_EN.sub(" ", _ALLEGED_EN.sub(" ", text)))
    return set().union(*(_done(plain, language) for language in spoken))


def _forms(verb: str) -> set[str]:
    """What a German verb can be without its ending: "zustimmen" and "zugestimmt" share one."""
    return {verb.removesuffix(ending).replace("ge", "", 1) for ending in _ENDINGS_DE if verb.endswith(ending)}


def _base(verb: str) -> str:
    """An English verb in a form that "close" and "closed", "plan" and "planned" share."""
    plain = _IRREGULAR.get(verb, verb)
    return re.sub(r"(\w)\1\Z", r"\1", re.sub(r"(?:ed|e)\Z", "", plain))

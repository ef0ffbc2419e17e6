"""Whose value a sentence tells: that of what is asked about, or of another institution, place or part beside it; pure.

"Rival Kanso Lens, with a workforce of 6,300, …" stands in an article on Lumeris and is no word on its workforce, nor is
"The unit, which has 960 employees".
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.answering.asked.changing import changing, is_office
from bot.answering.asked.subject import asked_names
from bot.answering.disagreement.of_others import (
    has_subject_of_its_own,
    holds_a_lesser_post,
    of_a_body_there,
    of_another_kind,
    passes_on_another_post,
    titled_elsewhere,
)
from bot.answering.sentence import placed, spoken
from bot.answering.words.naming import names, special, stands_for, words_of
from bot.answering.words.same_name import stands
from vectorstore.text.language import detect

if TYPE_CHECKING:
    from bot.answering.side import Side
    from bot.answering.words.naming import Name

NEAR = 60  # characters between a name and the value that it has
SHORT = 3  # letters of a word like "Bad", which is no place's whole name
ENDING = 2  # letters in which a place and its adjective differ
LONG = 6  # letters of a name that tells in a compound as well
_REPORTS = re.compile(
    r"\b(?:said|says|told|added|announced|according|sagte|sagt|teilte|erklärte|betonte|kündigte|rechnete|berichtete"
    r"|nannte|sprach|laut|zufolge|signalled|warned|warnte|nach angaben)\b",
    re.IGNORECASE,
)
_INSTITUTION = re.compile(
    r"\b(?:\w*(?:verein|verband|bank|schule|museum|theater|werke?|klinik(?:um)?|praxis|heim|hotel|kita|hof|partei"
    r"|gewerkschaft|union|liga|universität|ministerium|konzern|orchester|verlag|park|bund|kammer|stadtwerke)|f\.?c|s[vck]|ts[vg]|vf[bl]|zoo|uni|ag|gmbh|rival"
    r"|school|college|university|league|club|united|city|rovers|hospital|trust|company|group|county|state|centre|center"
    r"|airlines?|airport|institute|society|association|council|party|ministry|orchestra|theatre|gallery)\b",
    re.IGNORECASE,
)
_PART = re.compile(
    r"\b(?:units?|divisions?|departments?|sections?|plants?|sites?|subsidiar(?:y|ies)|laborator(?:y|ies)|branch(?:es)?"
    r"|districts?|suburbs?|\w*abteilung|\w*sparte|\w*werks?|\w*standorts?|tochter\w*|niederlassung|zweigstelle"
    r"|ortsgruppe|nachwuchsorganisation|jugendorganisation|stadtteil|stadtbezirk|ortsteil)\b",
    re.IGNORECASE,
)
# What happened once and counts who was there.
_EVENT = re.compile(
    r"\b(?:sahen|kamen|strömten|besuchten|feier(?:te)?n|gefeiert|demonstriert\w*|versammelt\w*|beworben"
    r"|bewarben|meldeten sich"
    r"|\w*streikt\w*|niedergelegt|abgestimmt|stimmten|nahmen\b.*\bteil|protestiert\w*|watched|attended"
    r"|came|marched|gathered|applied|took part|visited"
    r"|turned out|signed up|walked out|downed tools|went on strike|voted|filled)\b",
    re.IGNORECASE,
)
_WIDER = re.compile(
    r"\b(?:(?:across|throughout) the (?:country|state|nation|region|county)|nationwide|statewide|nationally|landesweit"
    r"|bundesweit|deutschlandweit|europaweit|weltweit|worldwide"
    r"|im (?:süden|norden|osten|westen) (?:von|des|der)|in the (?:south|north|east|west) of|\w+s (?:süden|norden|osten"
    r"|westen)|in the (?:city|town|village) of|neighbou?r(?:s|ing)?|nearby|benachbarte\w*|nachbar\w+)\b",
    re.IGNORECASE,
)
_BESIDE = re.compile(
    r"\b(?:next to|beside|opposite|(?:miles|kilomet(?:re|er)s?|km|minutes|hours?) from|(?:north|south|east|west) of"
    r"|neben|gegenüber|(?:nörd|süd|öst|west)lich von)(?: (?:der|dem|des|the))?\s\Z"
)
_ELSEWHERE = re.compile(
    r"\b(?:der|die|das|den|dem|the)\s(?:[\w-]+\s)?(?P<body>[\w-]+)\s(?:am|im|in|an der|von|of|at)\s"
    r"(?P<place>(?-i:[A-ZÄÖÜ])\w+)",
    re.IGNORECASE,
)
_LOCATED = re.compile(
    r"\b(?:[Aa]m|[Ii]m|[Ii]n|[Bb]ei|[Aa]uf|[Aa]t|[Oo]n|[Nn]ear) (?!(?:Mon|Diens|Mitt|Donners|Frei|Sams|Sonn|Tues|Wednes"
    r"|Thurs|Fri|Satur|Sun|Jan|Feb|Mär|Mar|Apr|Mai|May|Jun|Jul|Aug|Sep|Okt|Oct|Nov|De[cz])\w*)[A-ZÄÖÜ]\w+"
)
_REFERS_BACK = re.compile(
    r"\W*(?:it|its|they|she|he|the|this|there|here|sie|er|es|der|die|das|ihre?|seine?|diese[rs]?|dort|hier)\b",
    re.IGNORECASE,
)
_THERE = re.compile(r"\W*(?:it|its|there|here|sie|er|es|dort|hier)\b", re.IGNORECASE)


def of_another(question: str, side: Side) -> bool:
    """Whether a value on what changes belongs to another than what is asked about, or to a part of it."""
    asked = tuple(one for one in asked_names(question, detect(question)) if len(one.text) > SHORT or one.text.isupper())
    if side.claim.sort == "name":
        return _of_another_holder(question, asked, side)
    if has_subject_of_its_own(question, side.sentence.text) or _of_a_part(question, asked, side):
        return True
    return bool(asked) and _of_another_owner(question, asked, side)


def counts_an_event(text: str) -> bool:
    """Whether a text counts those who once were there: visitors, strikers, applicants."""
    return _EVENT.search(text) is not None


def _of_a_part(question: str, asked: tuple[Name, ...], side: Side) -> bool:
    """A department's members, a plant's workers, the whole country's rate; what the sentence before says of "there".

    Where two names are asked about, the firm and the town, the plant that has both is meant.
    """
    text = side.sentence.text
    told = f"{_before(side)} {text}" if _THERE.match(text) else text
    if _WIDER.search(text) and not _WIDER.search(question):
        return True
    if changing(question) == "count" and counts_an_event(text):
        return True
    meant = bool(_PART.search(question)) or (len(asked) > 1 and all(_holds(told, (one,)) for one in asked))
    return changing(question) == "count" and bool(_PART.search(told)) and not meant


def _of_another_owner(question: str, asked: tuple[Name, ...], side: Side) -> bool:
    """Whether the nearest name before a figure, or what the sentence points back to, is another's."""
    amount, text, language = side.claim.amount, side.sentence.text, spoken(side.sentence)
    before = text[: amount.start if amount is not None else 0]
    if _is_elsewhere(question, asked, side, before):
        return True
    named = [] if any(set(one.words) <= words_of(before) for one in asked) else _owners(before, language)
    if named:
        return not any(_is_asked(one, asked) for one in named) and _is_near(named[-1], before)
    if _holds(text, asked) or not _REFERS_BACK.match(text):
        return False
    return _points_to_another(question, asked, side)


def _points_to_another(question: str, asked: tuple[Name, ...], side: Side) -> bool:
    """Whether a sentence that points back, "the union has 212,000 members", does so to another."""
    before = _before(side)
    named = _owners(before, spoken(side.sentence))
    own = any(_is_asked(one, asked) for one in named)
    return (bool(named) and not own) or (own and _headed(question, side, asked, before))


def _is_elsewhere(question: str, asked: tuple[Name, ...], side: Side, before: str) -> bool:
    """Whether a figure is told before what is asked about is named, or of what only lies next to that."""
    text = side.sentence.text
    located = _LOCATED.search(text) is not None
    unnamed = not _holds(_until(side), asked) and (located or not _holds(_behind(side), asked))
    headed = _headed(question, side, asked, text) and not _holds(before, asked)
    return unnamed or headed or _is_beside(text, asked) or _is_at_another_place(before, asked)


def _is_beside(before: str, asked: tuple[Name, ...]) -> bool:
    """Whether what is asked about is only what another lies next to: "the hospice next to St Brannoc hospital"."""
    words = [one.text for one in asked if one.text in before] or [word for one in asked for word in one.text.split()]
    places = [place for word in words if (place := before.find(word)) > 0]
    return bool(places) and _BESIDE.search(before[: min(places)].lower()) is not None


def _is_at_another_place(before: str, asked: tuple[Name, ...]) -> bool:
    """Whether a figure is told of an institution at a place that is not asked about: "in der Reha-Klinik am See"."""
    told = (match for match in _ELSEWHERE.finditer(before) if _INSTITUTION.search(match["body"]))
    return any(not _holds(match.group(), asked) for match in told) and not _holds(before, asked)


def _behind(side: Side) -> str:
    """The sentence behind it, in its passage, which may be the first to name what an article is about."""
    one = side.sentence
    return next((text for start, _, text in placed(one.found) if start >= one.end), "")


def _until(side: Side) -> str:
    """What an article says up to the end of a sentence, as far as it was found."""
    found, passage = side.sentence.found, side.sentence.found.passage
    opening = found.opening if passage.start else ""
    return f"{found.article.title}. {opening} {passage.text[: side.sentence.end - passage.start]}"


def _headed(question: str, side: Side, asked: tuple[Name, ...], before: str) -> bool:
    """Whether the sentence before is on what the headline begins with, and what is asked about is not in the latter."""
    title = side.sentence.found.article.title
    head = re.match(r"\W*(\w{5,})", title)
    subject = re.match(r"\W*(?:der|die|das|the)\s(\w{5,})", before, re.IGNORECASE)
    nouns = {word for word in re.findall(r"\b[A-ZÄÖÜ]\w{4,}", question) if not is_office(word)}
    about = bool(nouns & set(re.findall(r"\w+", title))) or _holds(title, asked)
    return bool(head and subject and head[1] == subject[1]) and not about


def _of_another_holder(question: str, asked: tuple[Name, ...], side: Side) -> bool:
    """Whether a person holds another office or one elsewhere: the women's coach, the mayor of the next town."""
    text, title = side.sentence.text, side.sentence.found.article.title
    around = text if _holds(text, asked) else f"{_before(side)} {text}"
    before = text[: max(text.find(side.claim.written), 0)]
    if holds_a_lesser_post(question, f"{title}. {around}", text) or titled_elsewhere(question, before):
        return True
    if passes_on_another_post(question, text, spoken(side.sentence)):
        return True
    if (_WIDER.search(text) and not _WIDER.search(question)) or of_another_kind(question, text, spoken(side.sentence)):
        return True
    if _headed(question, side, asked, _before(side)) and not _holds(before, asked):
        return True
    if _is_at_another_place(before, asked):
        return bool(asked)
    return bool(asked) and _named_for_another(question, asked, side, before)


def _named_for_another(question: str, asked: tuple[Name, ...], side: Side, before: str) -> bool:
    """Whether the institution or place before a person's name, behind it, or in the sentence before is another."""
    language = spoken(side.sentence)
    behind = side.sentence.text[len(before) + len(side.claim.written) :]
    named = _owners(before, language) or _owners(_after(behind), language)
    named = named or _owners(_before(side) or side.sentence.found.article.title, language)
    if not named:
        return False
    if not any(_is_asked(one, asked) for one in named):
        return _is_other(named[-1], asked)
    return of_a_body_there(question, named[-1].text, language)


def _after(text: str) -> str:
    """What follows a name up to the end of its phrase: "of Carrick Falls", "vom Tierpark Gehlen"."""
    found = re.match(
        r"[\s,]*(?:(?:der|die|the|new|neue\w*)\s)?(?:\w+\s)?(?:of|von|vom|des|der|at|beim?)\s[^,.;]*", text
    )
    return found.group() if found else ""


def _is_other(name: Name, asked: tuple[Name, ...]) -> bool:
    """Whether a name is surely no person's: an institution's, or a namesake of what is asked about."""
    return _is_body(name) or any(set(name.words) & set(one.words) for one in asked)


def _is_near(name: Name, before: str) -> bool:
    return len(before) - before.rfind(name.text) - len(name.text) <= NEAR


def _owners(text: str, language: str) -> list[Name]:
    """The names of a text that can have a value: no one who says so, nobody with an office."""
    every = (name for name in names(text, language) if name.sure and not _is_person(name, text))
    return [name for name in every if language != "de" or len(name.words) > 1 or special(name.text) or _is_body(name)]


def _is_body(name: Name) -> bool:
    return _INSTITUTION.search(name.text) is not None


def _is_person(name: Name, text: str) -> bool:
    start = text.find(name.text)
    last = re.search(r"(\w+)\W*$", text[:start])
    around = text[max(0, start - NEAR // 2) : start + len(name.text) + NEAR // 2]
    titled = any(is_office(word) for word in name.text.split()[:-1]) or bool(last and is_office(last[1]))
    return titled or bool(_REPORTS.search(around) and len(name.words) > 1)


def _is_asked(name: Name, asked: tuple[Name, ...]) -> bool:
    """Whether a name is one that is asked about: no namesake, which has a word of its own in the other's place."""
    return any(_stands_for(name, one) for one in asked)


def _stands_for(told: Name, asked: Name) -> bool:
    """Whether one name is the other, shortened, lengthened, as an acronym, in a compound or behind what it is.

    "Maschinenbauer Velthoff" is "Velthoff Pumpenwerke"; "Alder School" and "Carrick Falls" are others of that kind.
    """
    if stands_for(told.text, asked.text) or stands_for(asked.text, told.text):
        return True
    mine, theirs = set(told.words), set(asked.words)
    if mine <= theirs or theirs <= mine:
        return True
    if not mine & theirs:
        return any(len(word) >= LONG and (word in one or _lies_in(one, word)) for word in theirs for one in mine)
    last = told.text.split()[-1]
    return told.words[-1] in theirs and not _INSTITUTION.fullmatch(last)


def _lies_in(word: str, place: str) -> bool:
    """Whether a word is a place's adjective: "Morlinger" of Morlingen, "Halmstädter" of Halmstadt."""
    return word.endswith("er") and word[:4] == place[:4] and abs(len(word) - len(place)) <= ENDING


def _holds(text: str, asked: tuple[Name, ...]) -> bool:
    """Whether a text has a word of a name asked about; of "Gewerkschaft Hafen" not the first, which others have too.

    In another ending as well: "das Morlinger Hallenbad" lies in Morlingen.
    """
    held = words_of(text)
    own = ([word for word in one.words if not _INSTITUTION.fullmatch(word)] or one.words for one in asked)
    return any(stands(word, held) for words in own for word in words)


def _before(side: Side) -> str:
    """The sentence before, in its passage."""
    one = side.sentence
    return next((text for _, end, text in reversed(placed(one.found)) if end <= one.start), "")

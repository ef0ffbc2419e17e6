"""Words that give a value to another than who is asked about, though no name is compared: German and English, pure.

"Altwalde hat inzwischen 66.000 Einwohner", "Delmont coach Luis Prado", "the maritime museum" for the art museum.
"""

from __future__ import annotations

import re

from bot.answering.asked.changing import is_office
from bot.answering.disagreement.told_names import same_title, titles_of
from bot.answering.words.naming import words_of
from bot.answering.words.offices import ANY_HEAD, offices
from vectorstore.text.language import detect
from vectorstore.text.stopwords import ENGLISH, GERMAN

STEM = 6  # letters that tell an institution in any ending
_HAS = re.compile(
    r"\W*(?P<who>[A-ZÄÖÜ][\w-]{2,})\s(?:hat|hatte|zählt|zählte|verlangt|verlangte|beschäftigt|erhebt|kostet|has|had"
    r"|charges|charged|employs|counts|costs)\b"
)
_TICKETS = frozenset(
    "ticket tickets karten eintritt einlass admission entry parking niemand jeder jede everyone".split()
)
_TITLED = re.compile(r"(?P<place>[A-ZÄÖÜ][\w]{2,}?)(?:['’]?s)?[ -](?:head )?(?P<office>[\w]+)\s\Z")
_NO_PLACE = frozenset(
    "the new former head chief interim neuer neue neuen der die das ihr ihre sein seine unser premier vize".split()
)
_KIND = re.compile(
    r"\b(?P<kind>[A-Za-zÄÖÜäöüß]{3,}?)[ -]?(?P<body>museum|theater|theatre|schule|school|bank|hospital|airport|library"
    r"|kasse|klinik|verein|union|ministry|ministerium|orchester|orchestra)s?\b"
)
_NO_KIND = frozenset(
    "the its new old our this that their his her city town local das des dem ein eine einem im am".split()
)
_BODIES = re.compile(
    r"\b(?:stadtwerken?|sparkasse|klinik\w*|museum\w*|theater\w*|schule|feuerwehr|polizei|hochschule|universität"
    r"|bibliothek|zoo|tierpark|volkshochschule|handelskammer|hospital|school|theatre|fire brigade|university|library"
    r"|harbour|port authority|chamber)\b",
    re.IGNORECASE,
)

_TEAM = r"(?:team|mannschaft|elf|abteilung|trainer\w*|orchester|bundesliga|coach|side|squad|captain|manager|orchestra)"
_SQUAD = re.compile(
    rf"\b(?:(?:frauen|damen|jugend|nachwuchs|junioren|juniorinnen|mädchen)-?{_TEAM}"
    r"|(?:frauen|damen) (?:des|der|vom|von|beim)"
    rf"|(?:women|girls|youth|junior)(?:['’]?s)? {_TEAM}|(?-i:[A-Z]\w+)['’]?s?['’]? (?:women|girls|juniors)"
    r"|u-?\d\d|zweite (?:mannschaft|elf)|reserves?|amateure|junior (?:version|race|match|game))\b",
    re.IGNORECASE,
)
_LESSER = re.compile(
    r"\b(?:guest|gast(?:dirigent\w*|trainer\w*|professor\w*)|goalkeeping|honorary|in den vorstand (?:berufen|geholt)"
    r"|(?:co|torwart|athletik|konditions|fitness|assistenz)-?trainer\w*|joins? the (?:executive )?board"
    r"|(?:shooting|batting|bowling|fitness|assistant|defensive|offensive|skills|kicking|set-piece) coach"
    r"|head of (?-i:[a-z]{5,})(?<!state)|(?:vice|deputy|vize|shadow|schatten)[- ]?\w*|stellvertret\w*"
    r"|ehren(?:präsident\w*|vorsitzende\w*|bürger\w*)|bau(?:bürgermeister\w*|dezernent\w*))\b",
    re.IGNORECASE,
)
_ACTS = re.compile(
    r"\b(?:acts?|acting|in charge|interim|betreut|übernimmt|bis (?:zur|zum|auf)|until"
    r"|kommissarisch\w*|vorerst|übergangs\w*)\b",
    re.IGNORECASE,
)
_SEAT = re.compile(
    r"\b(?:(?:(?!\w*vorsitz)\w*sitz|\w*mandat|listenplatz)(?:e?s)? (?:von|des|der|in|im)|nachgerückt|rückt\b.*\bnach"
    r"|seat (?:of|in|on|for)|['’]s (?:old |former )?seat)\b",
    re.IGNORECASE,
)
# Somebody is made something: "Neuer Kämmerer wird …", "zum Landrat gewählt", "as finance director".
_ENTERS = re.compile(
    r"\b(?:neue[rnsm]?|zu[mr]|als|new|as|becomes?|became|named|appointed|elected)(?P<what>(?:\s[\w-]+){1,3})",
    re.IGNORECASE,
)
_HEAD = re.compile(r"leit|head|manager|leader|boss|inhaber|holder", re.IGNORECASE)
_BOARD = re.compile(
    r"\b(?:aufsichtsrat|verwaltungsrat|stiftungsrat|(?:supervisory )?board(?: of \w+)?)\b[^.]{0,80}"
    r"\b(?:vorsitzende[rn]?|chair\w*|an (?:seine|ihre) spitze)\b",
    re.IGNORECASE,
)


def holds_a_lesser_post(question: str, around: str, text: str) -> bool:
    """Whether a text tells of the women's coach, the board's chair, a deputy, who is not asked about."""
    if any(one.search(around) and not one.search(question) for one in (_SQUAD, _BOARD)):
        return True
    asked = frozenset(offices(question))
    lesser = [found for found in _LESSER.finditer(text) if not _beside(found.group(), asked, text)]
    return bool(lesser) and not (_LESSER.search(question) or _ACTS.search(text))


def _beside(lesser: str, asked: frozenset[int], text: str) -> bool:
    """Whether it is another office than the one asked about, which is named too: "Vizekanzler und Finanzminister"."""
    told = frozenset(offices(lesser))
    return bool(asked and told) and not asked & told and asked <= frozenset(offices(text))


def has_subject_of_its_own(question: str, text: str) -> bool:
    """Whether a sentence opens with somebody who has it and whom the question does not name: "Altwalde hat"."""
    found = _HAS.match(text)
    if found is None or found["who"].lower() in GERMAN | ENGLISH | _TICKETS:
        return False
    return words_of(found["who"]).isdisjoint(words_of(question))


def titled_elsewhere(question: str, before: str) -> bool:
    """Whether what stands before a name is an office of a place not asked about: "Delmont coach", "Bergheims Chef"."""
    found = _TITLED.search(before)
    if found is None or not is_office(found["office"]) or found["place"].lower() in _NO_PLACE:
        return False
    return not is_office(found["place"]) and words_of(found["place"]).isdisjoint(words_of(question))


def passes_on_another_post(question: str, text: str, language: str) -> bool:
    """Whether a seat in a council is taken over, or another office entered, and not the one asked about."""
    asked, meant = titles_of(question), frozenset(offices(question))
    if (
        not asked
        or not meant.isdisjoint(offices(text))
        or any(same_title(one, other) for one in titles_of(text) for other in asked)
    ):
        return False
    if _SEAT.search(text) and not _SEAT.search(question):
        return True
    if detect(question, language) != language:
        return False
    entered = [word for match in _ENTERS.finditer(text) for word in match["what"].split() if is_office(word)]
    return any(not _HEAD.search(office) and ANY_HEAD.isdisjoint(offices(office)) for office in entered)


def of_another_kind(question: str, text: str, language: str) -> bool:
    """Whether a text tells of the maritime museum alone where the art museum is asked about."""
    if detect(question, language) != language:
        return False
    asked, told = _kinds(question), _kinds(text)
    return any(told[body] and not told[body] & kinds for body, kinds in asked.items() if body in told)


def _kinds(text: str) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for match in _KIND.finditer(text):
        kind = match["kind"].lower()
        separate = text[match.end("kind") : match.start("body")] != ""
        if kind not in _NO_KIND and not (separate and match["kind"][0].isupper()):
            found.setdefault(match["body"].lower(), set()).add(kind)
    return found


def of_a_body_there(question: str, text: str, language: str) -> bool:
    """Whether a text speaks of an institution that the question does not: the public utilities, for the mayor."""
    told = [match.group().lower()[:STEM].rstrip("n") for match in _BODIES.finditer(text)]
    return detect(question, language) == language and bool(told) and not any(body in question.lower() for body in told)

"""Which news agency an article credits: byline, dateline, closing credit, source line. Pure functions, any article.

Mentions in running text ("told Reuters") and picture credits ("Foto: dpa", a caption's "(PA)") are no credit.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from vectorstore.domain import Article

# Written out anywhere in a credit; abbreviations that are also words (AP, PA, SID, ANI) must be in capitals.
_SPELLED = {
    "dpa": r"dpa(?:[-/ ](?:infocom|afx|tmn|shz|e?nws))?|deutsche presse[- ]?agentur",
    "AFP": r"afp(?:[- ]?tv)?|agence france[- ]?presse",
    "Reuters": r"(?:thomson )?reuters|rtr",
    "AP": r"(?:the )?associated press",
    "APA": r"apa(?:-ots)?|austria presse[- ]?agentur",
    "SID": r"sport[- ]?informations[- ]?dienst",
    "KNA": r"kna|katholische nachrichten[- ]?agentur",
    "epd": r"epd|evangelischer pressedienst",
    "Keystone-SDA": r"keystone[-/ ]?(?:sda|ats)|sda(?:/ats)?|awp",
    "dts": r"dts(?: nachrichtenagentur)?",
    "PA Media": r"pa media|press association|pa news agency",
    "Canadian Press": r"(?:the )?canadian press",
    "Bloomberg": r"bloomberg(?: news)?",
    "PTI": r"press trust of india",
    "AAP": r"australian associated press",
    "UPI": r"united press international",
    "Xinhua": r"xinhua",
    "TASS": r"tass",
    "Interfax": r"interfax",
    "EFE": r"efe",
    "ANSA": r"ansa",
    "Belga": r"belga",
    "Kyodo": r"kyodo(?: news)?",
}
_CAPITALS = {"AP": "AP", "SID": "SID", "PA": "PA Media", "PTI": "PTI", "ANI": "ANI", "IANS": "IANS", "UPI": "UPI",
             "AAP": "AAP", "CP": "Canadian Press", "RND": "RND", "DPA": "dpa"}  # fmt: skip
_SMALL = re.compile(r"(?:^|(?<=[/, (]))(?:ap|sid|upi|aap|pti)(?=[/,) ]|$)")  # initials, but beside another agency
_NAMES = tuple(_SPELLED)
_AGENCY = re.compile(
    r"(?<![\w@.-])(?:"
    + "|".join(f"(?P<n{place}>(?i:{pattern}))" for place, pattern in enumerate(_SPELLED.values()))
    + rf"|(?P<capitals>{'|'.join(_CAPITALS)}))(?![\w@])"
)
# One of these stands in every name above. Looking for them first makes the common article, which credits no agency,
# several times quicker (measured over 1,028 articles of 2,600 characters).
_STEMS = (
    "dpa", "presse", "afp", "reuters", "rtr", "associated press", "apa", "informations", "kna", "nachrichten", "epd",
    "evangelischer", "keystone", "sda", "awp", "dts", "pa media", "press association", "pa news", "canadian press",
    "bloomberg", "press trust", "australian", "united press", "xinhua", "tass", "interfax", "efe", "ansa", "belga",
    "kyodo", "reporting by",
)  # fmt: skip
_CAPITAL_WORD = re.compile(rf"\b(?:{'|'.join(_CAPITALS)})\b")
_DATE = re.compile(r"\d{1,2}[./:] ?\d{1,2}[./]?(?: ?\d{2,4})?(?: ?Uhr)?|\b\d{4}\b")
# What may stand beside agencies in a credit: initials, desks, "red"; an agency (\0) with its country or desk.
_BESIDE = re.compile(
    r"(?:[a-zäöü]{1,4}|[A-ZÄÖÜ]{1,3}|Red|red|ag|agencies|Redaktion|staff|"
    r"(?:Nachrichten|Presse)?agentur(?:en)?)\.?|"
    r"(?:(?:(?:Nachrichten|Presse)?agentur(?:en)?[ ])?"
    r"\0(?:[ ](?:Deutschland|Österreich|Schweiz|Canada|Germany|Austria|UK|US|staff|newsroom|sport|fact ?check|"
    r"faktencheck|reporters?|gmbh|in [\w-]+(?: [\w-]+)?|"
    r"lnw|lby|lsw|lbw|lhe|lni|lno|lmv|lbn|lrs|lth|lah|lsa))?)",
    re.IGNORECASE,
)
_PARTS = re.compile(r"\s*[/,;|+&–—:()-]\s*|\s+(?:und|and|mit|with|u\.)\s+")
_PEOPLE = re.compile(r"\s*(?:[,;/|&()]|-(?:Korrespondent|Redakteur|Reporter)(?:in|en)?\b|\b(?:und|and|mit|with)\b)\s*")

_HEAD, _TAIL, _LINES, _LINE = 400, 1_500, 8, 160  # characters of the beginning and the end; lines, characters of one
_DATELINE = re.compile(r"^[^\n()]{0,70}?\(([^()\n]{2,60})\)(?P<mark>\s*[-–—:.|])?", re.MULTILINE)
_PLACE = re.compile(
    r"(?!(?:Die|Der|Das|The|In|Im)\b)[^a-zäöü]*"
    r"(?:\b(?:am|an|der|de|bei|im|in|of|on|ob)\b|[A-ZÄÖÜ0-9.,/'’ -]|(?<=\w)[a-zß-öø-ÿā-ž])*$"  # one way for each letter
)
_BARE_DATELINE = re.compile(
    r"^(?:[A-ZÄÖÜ][\w.-]*(?:[ /][A-ZÄÖÜ][\w.-]*){0,2}?[ ,/]{1,2})?(?P<who>[\w/-]{2,30}) ?[|–—]\s|"
    r"^[A-ZÄÖÜ][\w.-]+(?:[ -][A-ZÄÖÜ][\w.-]+)?/(?P<behind>[\w-]{2,12}) -\s",
    re.MULTILINE,
)
_BRACKETS = re.compile(r"\(([^()\n]{2,60})\)")
_BEFORE_CREDIT = frozenset(["", *".!?…\"“”»›’'*\n"])  # a credit in brackets follows a whole sentence
_SOURCE = re.compile(
    r"(?:^\W*(?:(?:Text)?Quellen?|Sources?|Agentur|Agency)\b(?= [\w/-]{2,20}\W*$)|"
    r"\b(?:(?:Text)?Quellen?|Sources?|Agentur|Agency):|"
    r"\b(?:Agenturmaterial|Information from|"
    r"With (?:files|input|inputs|reporting|material) (?:from|by)|Additional reporting (?:by|from)|"
    r"Mit (?:Material|Informationen|Angaben|Inhalten|Agenturmaterial|Agenturen)(?: (?:von|der|des))?|"
    r"Mit(?= [\w/-]{2,30}-(?:Material|Informationen|Angaben|Inhalten|Meldungen)\b)|"
    r"(?:Unter|Mit) Verwendung (?:von|des) (?:\w+ ){0,3}?(?:von|der|des)|"
    r"(?:Dieser (?:Text|Artikel|Beitrag)|Diese Meldung|This (?:story|article|report)) (?:by|von)|"
    r"(?:Dieser (?:Text|Artikel|Beitrag)|Diese Meldung|This (?:story|article|report)) \w+ [^.\n]{0,60}?"
    r"(?:Agentur|agency|by|von(?: der)?|from))\b)"
    r":? ?\(?(?P<who>(?:[^.\n]|\.(?! )){2,90})",
    re.IGNORECASE,
)
_CONTRIBUTED = re.compile(r"(?P<who>[^.\n]{2,80}) contributed (?:to|reporting)", re.IGNORECASE)
_COPYRIGHT = re.compile(
    r"^(?:©|\(c\)|copyright)\s*(?:copyright )?(?:\d{4}(?:[-/]\d+)?,? ?)?(?:by )?(?P<who>[^.\n]{2,60})", re.IGNORECASE
)
_REUTERS_DESK = re.compile(r"\((?:Additional )?Reporting by [^()\n]{3,200}[;,.] ?(?:Writing|Editing) by", re.IGNORECASE)
_SID_DESK = re.compile(r"(?:^|\n)sid(?: [a-z]{2}){1,3}\s*$")  # "sid cp tl": how the agency signs
# An outlet's name and an agency in brackets that close the text: "(Bote/dpa)", "(zeitung.example, mau/dpa)".
_SHARED = re.compile(r"\((?:[\w.'’-]{2,25}[/,] ?){1,3}(?P<who>[\w/-]{2,20})\)\W*$")
_DPA_NUMBER = re.compile(r"\bdpa:\d{6}-\d")
_LEAD = re.compile(r"^(?:von|by|-{1,2}|–|—|\*|mit|with)\s*", re.IGNORECASE)
_PICTURE = re.compile(r"\b(?:foto|fotos|bild|bilder|photo|image|picture|grafik|video|getty|alliance)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Credit:
    """Agencies in the order they are named; ``sole``: nobody else is named, so the text is the agency's copy."""

    agencies: tuple[str, ...] = ()
    sole: bool = False

    def __str__(self) -> str:
        """The agencies as a credit is written: ``APA/dpa``, empty when there are none."""
        return "/".join(self.agencies)


def credit(article: Article) -> str:
    """The agency an article credits as in ``dpa`` or ``APA/dpa``, ``""`` when it credits none.

    What the article's source says itself (``extra["origin"]``) counts first.
    """
    given = article.extra.get("origin")
    return given if isinstance(given, str) and given else str(credited(article))


def agencies(article: Article) -> tuple[str, ...]:
    """The agencies one by one, so that copies credited to ``dpa`` and to ``APA/dpa`` are seen to share one."""
    return tuple(part for part in credit(article).split("/") if part)


def credited(article: Article) -> Credit:
    """The credit found in outlet, byline and text."""
    outlet = _all_of(article.source[:_HEAD], whole=True)
    byline, others = _byline(article.author)
    in_text = tuple(dict.fromkeys(name for found in _in_text(article.text) for name in found))
    named = tuple(dict.fromkeys((*outlet, *byline, *in_text)))
    return Credit(named[:3], bool(named) and (bool(outlet) or not others))


def names_agency(byline: str) -> bool:
    """Whether a byline names an agency."""
    return bool(_byline(byline)[0])


def _byline(author: str) -> tuple[tuple[str, ...], bool]:
    """The agencies among the authors, and whether there are other names beside them."""
    people = [part for part in _PEOPLE.split(_LEAD.sub("", author[:_HEAD])) if part]
    found = [(part, _all_of(part, whole=True)) for part in people]
    names = tuple(dict.fromkeys(name for _, each in found for name in each))
    return names, any(not each and len(part) > 5 for part, each in found)  # noqa: PLR2004 — shorter ones are initials


def _in_text(text: str) -> Iterator[tuple[str, ...]]:
    """The agencies that the text credits, place by place."""
    if _may_name(text[:_HEAD]):
        yield from _datelines(text[:_HEAD])
    for match in _BRACKETS.finditer(text):
        if text[max(0, match.start() - 9) : match.start()].rstrip(" \t")[-1:] in _BEFORE_CREDIT and _may_name(match[1]):
            yield _all_of(match[1], whole=True)
    tail = text[-_TAIL:]
    if "dpa:" in tail and _DPA_NUMBER.search(tail):
        yield ("dpa",)
    if _REUTERS_DESK.search(tail):
        yield ("Reuters",)
    if _SID_DESK.search(tail):
        yield ("SID",)
    if (shared := _SHARED.search(tail[-_LINE:])) and not _PICTURE.search(shared[0]):
        yield _all_of(shared["who"], whole=True)
    for line in tail.splitlines()[-_LINES:]:
        if _may_name(line[-_LINE:]):
            yield from _closing_line(line.strip())


def _may_name(text: str) -> bool:
    folded = text.casefold()
    return any(map(folded.__contains__, _STEMS)) or bool(_CAPITAL_WORD.search(text))


def _datelines(head: str) -> Iterator[tuple[str, ...]]:
    """``BERLIN (dpa) –``, ``LONDON, May 12 (Reuters) -``, ``BERLIN afp |``."""
    for match in _DATELINE.finditer(head):
        place = head[match.start() : match.start(1) - 1].strip()
        if len(place.split()) <= (8 if match["mark"] else 4) and _PLACE.match(place):
            yield _all_of(match[1], whole=True)
    for match in _BARE_DATELINE.finditer(head):
        yield _all_of(match["who"] or match["behind"], whole=True)


def _closing_line(line: str) -> Iterator[tuple[str, ...]]:
    """A credit in one of the last lines: alone, behind "Quelle:", as thanks, as a copyright."""
    last = line[-_LINE:]
    if not last or _PICTURE.search(last):
        return
    if len(line) <= 60:  # noqa: PLR2004 — a credit alone is short
        yield _all_of(_LEAD.sub("", line.strip("()[] .*_")), whole=True)
    for pattern in (_SOURCE, _CONTRIBUTED, _COPYRIGHT):
        for match in pattern.finditer(last):
            yield _all_of(match["who"])


def _all_of(words: str, *, whole: bool = False) -> tuple[str, ...]:
    """The agencies named; ``whole``: only if nothing but agencies, initials, desks and dates stands there."""
    if whole and _AGENCY.search(words):
        words = _SMALL.sub(lambda sign: sign[0].upper(), words)
    found = list(_AGENCY.finditer(words))
    if not found or (whole and not _nothing_else(words)):
        return ()
    return tuple(dict.fromkeys(_name(match) for match in found))


def _name(match: re.Match[str]) -> str:
    if match["capitals"]:
        return _CAPITALS[match["capitals"]]
    return next(name for place, name in enumerate(_NAMES) if match[f"n{place}"])


def _nothing_else(words: str) -> bool:
    rest = _PARTS.split(_DATE.sub(" ", _AGENCY.sub("\0", words)))
    return all(not part.strip() or _BESIDE.fullmatch(part.strip()) for part in rest)

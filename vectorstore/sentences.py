"""Sentence spans in German and English news text; other languages with Latin punctuation fare well enough.

Own code because offsets must be exact and because the hard cases are those of news: ordinals ("am 6. Mai"),
abbreviations ("z. B.", "U.S.", "Mrd."), initials ("J. D. Vance"), decimals and closing quotation marks.
"""

from __future__ import annotations

import re

from vectorstore.domain import Span

END = re.compile(r"[.!?…]+[\"'”“»«’)\]]*(?=\s|$)|[。！？]+[」』”]*|\n[ \t]*\n\s*|\n(?=\s*[-•*–·]\s)|\n")
ABBREVIATIONS = frozenset(
    """
    abb abs abt allg anm art aufl bd bsp bspw bzgl bzw ca chr d.h dipl dr evtl ev exkl ff fig fr frl gem ggf hbf hl hr hrsg
    i.d.r inkl insb jh jhd jr kap kfz max mind min mio mrd mrs mr ms nr o.ä prof rd s.o s.u sen sog sr st str tel tsd u.a
    usw u.u vgl vs v.a verh z.b z.t z.zt zt zzgl
    gen gov rep sen lt col sgt capt cmdr adm maj hon rev pres supt messrs mt ft inc ltd corp co dept est approx no vol pp ed
    eds al etc e.g i.e u.s u.k u.n d.c a.m p.m ph.d b.a m.a jan feb mar apr jun jul aug sep sept oct nov dec mär okt dez
    mon tue wed thu fri sat sun bn mn
    """.split()
)
LAST_WORD = re.compile(r"([^\s(\[\"'„“‚«»]+)$")
SINGLE = re.compile(r"^(?:[^\W\d_]\.)*[^\W\d_]$")  # an initial, or dotted letters as in z.B and U.S
ORDINAL_FOLLOWERS = frozenset(
    """
    januar februar märz april mai juni juli august september oktober november dezember jänner feber
    jahrhundert jahrhunderts jahrestag geburtstag mal platz runde spieltag minute stock etage klasse liga bezirk
    """.split()
)
MOST_ORDINAL_DIGITS = 3


def sentences(text: str) -> tuple[Span, ...]:
    """Spans of the sentences of a text, in order, without the white space around them; no word is left out."""
    spans: list[Span] = []
    start = 0
    for match in END.finditer(text):
        if _is_boundary(text, start, match):
            _append(spans, text, start, match.end())
            start = match.end()
    _append(spans, text, start, len(text))
    return tuple(spans)


def _append(spans: list[Span], text: str, start: int, end: int) -> None:
    piece = text[start:end]
    left = len(piece) - len(piece.lstrip())
    stripped = piece.strip()
    if stripped:
        spans.append(Span(start + left, start + left + len(stripped)))


def _is_boundary(text: str, start: int, match: re.Match[str]) -> bool:
    mark = match.group()
    if mark[0] == "\n":
        return _breaks_line(text, start, match)
    if mark[0] != "." or len(mark.rstrip("\"'”“»«’)]")) > 1:
        return _starts_sentence(text, match.end(), strict=False)
    found = LAST_WORD.search(text, max(start, match.start() - 40), match.start())
    word = found.group(1) if found else ""
    return not _is_abbreviation(word, text, match.end()) and _starts_sentence(text, match.end(), strict=False)


def _breaks_line(text: str, start: int, match: re.Match[str]) -> bool:
    """A blank line or a list item always breaks; a single line break does unless the line is plainly wrapped."""
    if match.group().count("\n") > 1 or match.group() != "\n":
        return True
    line_start = max(start, text.rfind("\n", 0, match.start()) + 1)
    line = text[line_start : match.start()].rstrip()
    following = text[match.end() : match.end() + 1]
    wrapped = len(line) > 40 and line[-1:] not in '.!?:…"”“»' and (following.islower() or following.isdigit())  # noqa: PLR2004
    return not wrapped


def _is_abbreviation(word: str, text: str, after: int) -> bool:
    plain = word.lower().strip("-–")
    if plain in ABBREVIATIONS or (SINGLE.match(plain) and plain not in {"i"}):
        return not _ends_anyway(plain, text, after)
    if word.isdigit() and len(word) <= MOST_ORDINAL_DIGITS:
        return _is_ordinal(text, after)
    return False


def _ends_anyway(plain: str, text: str, after: int) -> bool:
    """Abbreviations that often end a sentence do so before a capitalised function word."""
    if plain not in {
        "u.s",
        "u.k",
        "u.n",
        "d.c",
        "a.m",
        "p.m",
        "usw",
        "etc",
        "inc",
        "ltd",
        "corp",
        "co",
        "jr",
        "sr",
        "mio",
        "mrd",
    }:
        return False
    word = re.match(r"\s+[\"“„']?([A-ZÄÖÜ]\w*)", text[after : after + 30])
    return bool(word and word.group(1).lower() in OPENERS)


OPENERS = frozenset(
    """the a an in on at it he she they we this that these those but and as when while after before if for there however
    der die das ein eine im am in auf es er sie wir dies diese dieser doch aber und als während nach vor wenn für dabei damit
    allerdings zudem auch bei mit""".split()
)


def _is_ordinal(text: str, after: int) -> bool:
    word = re.match(r"\s+(\w+)", text[after : after + 30])
    if not word:
        return False
    following = word.group(1)
    return following[0].islower() or following.isdigit() or following.lower() in ORDINAL_FOLLOWERS


def _starts_sentence(text: str, after: int, *, strict: bool) -> bool:
    """A sentence starts with anything but a small letter."""
    following = text[after : after + 12].lstrip()
    return not following or not following[0].islower() or strict

"""Sentence spans in German and English news text; other languages with Latin punctuation fare well enough.

Own code because offsets must be exact and because the hard cases are those of news: ordinals ("am 6. Mai"),
abbreviations ("z. B.", "U.S.", "Mrd."), initials ("J. D. Vance"), decimals and closing quotation marks.
"""

from __future__ import annotations

import re
from itertools import groupby, pairwise

from vectorstore.domain import Span

# Possessive and guarded by a look-behind: a run of dots or quotation marks is read once, so time stays linear. One set
# comes first, then what it is: five times as quick as alternatives, which are tried at every character.
END = re.compile(
    r"""[.!?…。！？\n](?:(?<=\n)(?:[^\S\n]*+\n\s*)?|(?<=[。！？])[。！？]*[」』”]*
    |(?<=[.!?…])(?<![.!?…][.!?…])[.!?…]*+["'”“»«’)\]]*+(?=\s|$))""",
    re.VERBOSE,
)
ABBREVIATIONS = frozenset(
    """
    abb abs abt allg anm art aufl bd bsp bspw bzgl bzw ca chr d.h dipl dr evtl ev exkl ff fig fr frl gem ggf habil
    hbf hl hr hrsg i.d.r ing inkl insb jh jhd jr jur kap kfz max med min mind mio mrd mrs mr ms nat nr o.ä phil prof
    rd rer s.o s.u sen sog sr st str tel tsd u.a usw u.u vgl vs v.a verh z.b z.t z.zt zt zzgl gen gov rep sen lt col
    sgt capt cmdr adm maj hon rev pres supt messrs mt ft inc ltd corp co dept est approx no vol pp ed eds al etc e.g
    i.e u.s u.k u.n d.c a.m p.m ph.d b.a m.a jan feb mar apr jun jul aug sep sept oct nov dec mär okt dez mon tue
    wed thu fri sat sun bn mn
    """.split()
)
# Abbreviations that always point to what follows; all others may end a sentence.
POINTING = frozenset(
    """
    bspw bzgl bzw ca d.h evtl exkl ggf inkl insb sog u.a v.a vgl vs z.b z.t e.g i.e dr prof mr mrs ms st fr frl hr
    hl gov rep sen lt col sgt capt cmdr adm maj hon rev pres supt messrs mt ft
    """.split()
)
# Written so and not otherwise, they always point as well: "öst. Ski-Trainer", "Wr. Neustadt", "Mag. Huber".
AS_WRITTEN = frozenset(
    """
    dt öst österr schweiz frz franz engl brit schott ital russ ukrain poln tschech slowak slowen ungar ung griech türk
    niederl belg dän schwed norw amerik kanad austral argent brasil mexik jap bulgar rumän serb kroat israel bayr ehem
    geb Wr Bez Mag Univ Ch Th
    """.split()
)
JOINED = frozenset("Nr No Str Dr Prof Ing Sen Gen Rep Gov".split())  # behind a hyphen, too: "ATP-Nr. 221"
OPENERS = frozenset(
    """
    the a an in on at it its he his she her they their we our you this that these those there here but and or so as
    when while after before if for from since with by to however meanwhile what who why how some many most all one
    not yet der die das den dem ein eine einen einem einer im am in auf an es er sie ihr ihre sein seine wir man
    dies diese dieser dieses doch aber und oder als während nach vor seit wenn weil für von vom zum zur bei beim mit
    aus über unter gegen dabei damit danach dort da so allerdings jedoch zudem auch wer was wie warum viele mehr
    kein keine laut trotz wegen
    """.split()
)
LAST_WORD = re.compile(r"(?s:.*[\s(\[\"„“»«])?([^\s(\[\"„“»«]+)$")  # to be matched where a word may begin
FIRST_WORD = re.compile(r"\s+[\"“„‚'’»«(]*(\w+)")
INITIAL = re.compile(r"(?:[^\W\d_]\.)*[^\W\d_]")  # an initial, or dotted letters as in z.B and U.S
ORDINAL_FOLLOWERS = frozenset(
    """
    januar februar märz april mai juni juli august september oktober november dezember jänner feber jahrhundert
    jahrhunderts jahrtausend jahrestag geburtstag todestag hochzeitstag mal platz rang runde spieltag minute stock
    stockwerk etage klasse liga bundesliga regionalliga bezirk fc fsv ffc weltkrieg weltkriegs weltkrieges advent
    quartal quartals halbjahr halbzeit viertel drittel lesung wahlgang durchgang zivilsenat strafsenat senat kammer
    staffel folge auflage ausgabe etappe rennen armee division brigade stufe grad person
    """.split()
)
MOST_ORDINAL_DIGITS = 3
WORD_BEFORE = 40  # characters looked at before a full stop


def sentences(text: str) -> tuple[Span, ...]:
    """Spans of the sentences of a text, in order, without the white space around them; no word is left out."""
    spans: list[Span] = []
    wraps = wrapped(text)
    start = 0
    for match in END.finditer(text):
        if match.start() not in wraps and _is_boundary(text, start, match):
            _append(spans, text, start, match.end())
            start = match.end()
    _append(spans, text, start, len(text))
    return tuple(spans)


def _append(spans: list[Span], text: str, start: int, end: int) -> None:
    piece = text[start:end]
    stripped = piece.lstrip()
    if stripped:
        spans.append(Span(end - len(stripped), start + len(piece.rstrip())))


def _is_boundary(text: str, start: int, match: re.Match[str]) -> bool:
    """A line break ends a sentence (wraps aside); a mark does before anything but a small letter."""
    mark = match.group()
    if mark[0] == "\n":
        return True
    following = text[match.end() : match.end() + 12].lstrip()
    if following[:1].islower():
        return False
    if mark[0] != "." or len(mark.rstrip("\"'”“»«’)]")) > 1:
        return True
    found = LAST_WORD.match(text, max(start, match.start() - WORD_BEFORE), match.start())
    word = found.group(1).lstrip("'‚‘’") if found else ""
    opens = not text[start : match.start() - len(word)].strip() if word.isdigit() else False
    return not opens and not _is_abbreviation(word, text, match)


def _is_abbreviation(word: str, text: str, match: re.Match[str]) -> bool:
    written = word.strip("-–'’")
    last = written.rpartition("-")[2]
    plain = (last if last in JOINED else written).lower()
    if word.isdigit() and len(word) <= MOST_ORDINAL_DIGITS:
        return _is_ordinal(text, match.end())
    if written in AS_WRITTEN:
        return True
    if plain == "no":
        return text[match.end() : match.end() + 2].strip()[:1].isdigit()
    if plain not in ABBREVIATIONS and not (INITIAL.fullmatch(plain) and word != "I"):
        return False
    return plain in POINTING or not _opens(text, match) or _is_dotted(plain, text, match.start())


def _opens(text: str, match: re.Match[str]) -> bool:
    """Whether a capitalised function word comes next."""
    word = FIRST_WORD.match(text, match.end(), match.end() + WORD_BEFORE)
    return bool(word and word.group(1)[0].isupper() and word.group(1).lower() in OPENERS)


def _is_dotted(plain: str, text: str, stop: int) -> bool:
    """The last letter of an abbreviation written with spaces, as in "z. B."."""
    return len(plain) == 1 and re.search(r"(?<!\w)\w\.\s?\w$", text[max(0, stop - 5) : stop]) is not None


def _is_ordinal(text: str, after: int) -> bool:
    word = re.match(r"\s+(\w+)", text[after : after + 30])
    if not word:
        return False
    following = word.group(1)
    return following[0].islower() or following.isdigit() or following.lower() in ORDINAL_FOLLOWERS


LEAST_LINE = 40  # characters of a line that was broken only because it was full
WIDEST = 100  # characters of the longest line in a text broken at a fixed width
STOPS = '.!?:…"”“»'


def wrapped(text: str) -> frozenset[int]:
    """Places of the line breaks that are mere wraps inside a sentence."""
    places: set[int] = set()
    at = 0
    for blank, block in groupby(text.split("\n"), key=_is_blank):
        lines = list(block)
        width = 0 if blank else _width(lines)
        for line, following in pairwise(lines):
            at += len(line) + 1
            if not blank and _is_wrap(line.rstrip(), following, width):
                places.add(at - 1)
        at += len(lines[-1]) + 1
    return frozenset(places)


def _is_blank(line: str) -> bool:
    return not line.strip()


def _width(lines: list[str]) -> int:
    """The width a block was broken at; 0 when it was not: some line had room for the word that follows it."""
    widest = max(map(len, lines))
    if len(lines) < 3 or widest > WIDEST:  # noqa: PLR2004 - two lines show no width
        return 0
    full = all(len(line) + 1 + len(next(iter(after.split()), "")) > widest for line, after in pairwise(lines))
    return widest if full else 0


def _is_wrap(line: str, following: str, width: int) -> bool:
    if len(line) <= LEAST_LINE or line[-1:] in STOPS:
        return False
    return bool(width) or following[:1].islower() or following[:1].isdigit()

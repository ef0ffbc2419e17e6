"""What kind of text an article is: live blog, opinion, interview, press release, agency copy and others. Pure."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from itertools import pairwise
from types import MappingProxyType
from typing import TYPE_CHECKING
from unicodedata import combining, normalize
from urllib.parse import unquote, urlsplit

from ingest.addresses import joined
from vectorstore.text.credits import credited

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from vectorstore.domain import Article

ARTICLE, LIVE_BLOG, OPINION = "article", "live blog", "opinion"
PRESS_RELEASE, AGENCY, ADVERTISEMENT = "press release", "agency", "advertisement"
INTERVIEW, REVIEW = "interview", "review"
_TYPES = {
    "LiveBlogPosting": LIVE_BLOG,
    "OpinionNewsArticle": OPINION,
    "AdvertiserContentArticle": ADVERTISEMENT,
    "Review": REVIEW,
    "CriticReview": REVIEW,
    "ReviewNewsArticle": REVIEW,
}
# Whole segments of the path and names of sections and genres, without accents, words joined by hyphens; of a live blog
# also the last segment's first or last word: …-kommentar-zur-wahl is too loose for an opinion.
_SEGMENTS = {
    LIVE_BLOG: re.compile(
        r"live|live-?(?:blog|ticker|updates?)|news-?(?:blog|ticker)|liveblog.*|liveticker.*|en-direct|"
        r".*[-_](?:liveblog|live-?ticker|newsblog|live-updates)"
    ),
    OPINION: re.compile(
        r"opini(?:ons?|on(?:e|i|es)|ao|e)|meinung(?:en)?|kommentare?|kolumnen?|leitartikel|glossen?|"
        r"gast-?(?:beitrag|beitraege|kommentare?)|commentisfree|commentary|comment|editorial(?:s|es|i)?|op-?eds?|"
        r"column(?:ist)?s?|voices|debatte?|standpunkte?|tribun[ae]s?|columnas?|chroniques?|mening(?:en|er)|ledare|"
        r"ledere?|kronikk(?:er)?|komentarze?|nazory|yazarlar|nuomones|mielipide|velemeny|社説|オピニオン|사설|칼럼|오피니언|社论"
    ),
    INTERVIEW: re.compile(
        r"(?:the-)?interviews?|im-gesprach|im-gespraech|entrevistas?|intervist[ae]|entretiens?|wywiady?"
    ),
    REVIEW: re.compile(
        r"(?:[a-z]+-)?reviews?|rezension(?:en)?|(?:film|buch|theater|konzert|musik)?-?kritik(?:en)?|critiques?|"
        r"recension[ei]r?|recensioni|resenas?|criticas?|anmeldelser|recenzje"
    ),
    PRESS_RELEASE: re.compile(
        r"presse?mitteilung(?:en)?|pressemeldung(?:en)?|press-?releases?|pm|news-?releases?|pressreleases?|"
        r"communiques?(?:-de-presse)?|comunicad[oi]s?(?:-(?:de-prensa|stampa))?"
    ),
    ADVERTISEMENT: re.compile(
        r"advertorials?|anzeigen?|sponsored(?:-content)?|partner-?content|brand-?studio|paid-?post|publirreportaje"
    ),
}
_WRITTEN = (
    r"(?:gast)?kommentar|meinung|kolumne|leitartikel|glosse|gastbeitrag|standpunkt|meinungsbeitrag|essay|"
    r"opinion|editorial|commentary|column|op-ed"
)
_TITLES = {
    LIVE_BLOG: re.compile(
        r"\b(?:live-?blog|live-?ticker|newsblog|news-?ticker|newsticker|live[- ]updates?)\b|"
        r"(?:^|\s)(?-i:LIVE)\s?[:–|-]|^live:|^en direct\b|^(?:en )?directo\b|\+\+\+",
        re.IGNORECASE,
    ),
    OPINION: re.compile(
        rf"^(?:ein )?(?:{_WRITTEN}|comment|pro (?:und|&) contra)\s*(?::|\||–|-|•)|\|\s*(?:opinion|meinung|kommentar)\b|"
        r"[(–-]\s?(?:ein )?(?:kommentar|gastbeitrag|leitartikel)\)?$|^the guardian view on ",
        re.IGNORECASE,
    ),
    INTERVIEW: re.compile(
        r"^(?:das |the )?interview\s*[:|–-]|\binterview:|\bim (?:\w+-)?(?:interview|gespräch)\b|\bq ?& ?a:|"
        r"[(–|-]\s?(?:ein )?interview\)?$",
        re.IGNORECASE,
    ),
    REVIEW: re.compile(
        r"^(?:review|rezension|(?:film|buch|serien|theater|konzert|album)kritik)\s*[:|–-]|"
        r"\breview(?::| [–—-] |$)|\|\s*review\b",
        re.IGNORECASE,
    ),
    PRESS_RELEASE: re.compile(r"^(?:pressemitteilung|presse-?info|press release)\b", re.IGNORECASE),
    ADVERTISEMENT: re.compile(r"^(?:anzeige|advertorial|sponsored|paid content)\s*(?::|\||–|-)", re.IGNORECASE),
}
# A kicker, a label above the byline, the end of a lead: "Ein Kommentar von Jan Sell".
_LABELLED = re.compile(rf"(?:eine? )?(?:{_WRITTEN})(?:\s(?:von|by)\b.{{0,60}})?\W*", re.IGNORECASE)
_SIGNED = re.compile(rf"(?:^|[.!?…“”\"]\s+)(?:Eine? )?(?i:{_WRITTEN})\s(?:von|by)\s[A-ZÄÖÜ]\w+", re.MULTILINE)
_RELEASED = re.compile(
    r"^\W*(?:pressemitteilung|pressemeldung|for immediate release|zur sofortigen veröffentlichung)|"
    r"\((?:ots|idw|obs)\)\s*[-–—]|/\s?PRNewswire(?:-[\w ]+)?/|\(BUSINESS WIRE\)|\(GLOBE NEWSWIRE\)|\bots - |"
    r"\bAPA-OTS\b|Original-Content von:|\(pm\)\s*$",
    re.IGNORECASE | re.MULTILINE,
)
_ORDER = (LIVE_BLOG, ADVERTISEMENT, PRESS_RELEASE, OPINION, INTERVIEW, REVIEW)
_HEAD, _TAIL = 400, 300  # characters where a release says that it is one
# "11.04 Uhr: …", "9h00 - …": five or more, mostly the latest first; a chronicle of a day begins with the earliest.
_HOUR = re.compile(r"\W{0,3}([01]?\d|2[0-3])[.:h]([0-5]\d)\b")
_ENTRIES = 5
# "ZEIT ONLINE: …", "Frage: …": two who take turns, three times each at least, in half of the lines. Judgements.
_SPEAKER = re.compile(r"([^\W\d_][\w .&’'-]{0,30}): ?\S")
_TURNS, _MOSTLY = 3, 2
# Or questions, every sixth line at least, where the beginning speaks of an interview. Judgements.
_TALK = re.compile(r"\b(?:interview|im gespräch|q&a|entrevista|intervista|entretien|wywiad)", re.IGNORECASE)
_QUESTION, _ASKED, _SHARE = 300, 5, 6


def _kind(article: Article, types: Iterable[str], labels: Sequence[str]) -> str:
    """The kind by schema.org types, section and kicker, address, title and what the text looks like."""
    found = {_TYPES[each] for each in types if each in _TYPES}
    found |= {kind for kind in _ORDER if any(_SEGMENTS[kind].fullmatch(_folded(label)) for label in labels)}
    found |= {kind for kind in _ORDER if _in_path(kind, article.url) or _TITLES[kind].search(article.title)}
    if _RELEASED.search(article.text[:_HEAD]) or _RELEASED.search(article.text[-_TAIL:]):
        found.add(PRESS_RELEASE)
    if any(map(_LABELLED.fullmatch, labels)) or _SIGNED.search(article.text[:_HEAD]):
        found.add(OPINION)
    found |= _by_form(article.text)
    return next((kind for kind in _ORDER if kind in found), ARTICLE)


def _by_form(text: str) -> set[str]:
    """A live blog by its hours, an interview by its speakers."""
    lines = [line for line in text.split("\n") if line.strip()]
    hours = [int(found[1]) * 60 + int(found[2]) for line in lines if (found := _HOUR.match(line))]
    later = sum(one > other for one, other in pairwise(hours))
    live = len(hours) >= _ENTRIES and later > len(hours) // 2
    turns = Counter(found[1] for line in lines if (found := _SPEAKER.match(line)))
    speakers = [times for times in turns.values() if times >= _TURNS]
    talk = len(speakers) > 1 and _MOSTLY * sum(speakers) >= len(lines)
    asked = sum(line.rstrip().endswith("?") and len(line) <= _QUESTION for line in lines)
    talk = talk or (asked >= _ASKED and _SHARE * asked >= len(lines) and bool(_TALK.search(text[: 2 * _HEAD])))
    return {kind for kind, holds in ((LIVE_BLOG, live), (INTERVIEW, talk)) if holds}


def _folded(name: str) -> str:
    """``Débats & Opinions`` as ``debats-opinions``."""
    plain = "".join(c for c in normalize("NFKD", name.casefold()) if not combining(c))
    return "-".join(re.findall(r"\w+", normalize("NFC", plain)))


def described(
    article: Article, types: Iterable[str] = (), labels: Sequence[str] = (), *, always: bool = True
) -> Article:
    """The article with its content type and the agency it credits in ``extra``; what its source says itself stays.

    ``labels`` are the names of its section and genre, its kicker and what stands above its byline.

    Not ``always``: a plain article gets no key, so that an article handed in as JSON comes out as it went in.
    """
    kind, credit = _kind(article, types, labels), credited(article)
    kind = AGENCY if kind == ARTICLE and credit.sole else kind
    origin = str(credit)
    known = {"content_type": kind if always or kind != ARTICLE else "", "origin": origin}
    added = {key: value for key, value in known.items() if value and key not in article.extra}
    return replace(article, extra=MappingProxyType({**article.extra, **added})) if added else article


def _in_path(kind: str, url: str) -> bool:
    *folders, last = (_folded(unquote(each).partition(".")[0]) for each in urlsplit(joined("", url)).path.split("/"))
    named = [*folders, last] if kind == LIVE_BLOG and last != "live" else folders
    return any(_SEGMENTS[kind].fullmatch(segment) for segment in named)

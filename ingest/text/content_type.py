"""What kind of text an article is: live blog, opinion, press release, agency copy, advertisement. Pure functions."""

from __future__ import annotations

import re
from dataclasses import replace
from types import MappingProxyType
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from vectorstore.text.credits import credited

if TYPE_CHECKING:
    from collections.abc import Iterable

    from vectorstore.domain import Article

ARTICLE, LIVE_BLOG, OPINION = "article", "live blog", "opinion"
PRESS_RELEASE, AGENCY, ADVERTISEMENT = "press release", "agency", "advertisement"
_TYPES = {
    "LiveBlogPosting": LIVE_BLOG,
    "OpinionNewsArticle": OPINION,
    "AdvertiserContentArticle": ADVERTISEMENT,
}
# Whole segments of the path, or their first or last word: /meinung/…, /news-blog-…, …-kommentar-zur-wahl is too loose.
_SEGMENTS = {
    LIVE_BLOG: re.compile(
        r"live-?(?:blog|ticker|updates?)|news-?(?:blog|ticker)|liveblog.*|liveticker.*|.*[-_](?:liveblog|live-?ticker|newsblog|live-updates)"
    ),
    OPINION: re.compile(
        r"opinions?|meinung(?:en)?|kommentare?|kolumnen?|leitartikel|glosse|gast(?:beitrag|beitraege|kommentare?)|"
        r"commentisfree|commentary|comment|editorials?|op-?eds?|columnists?|columns|voices|debatte|standpunkt"
    ),
    PRESS_RELEASE: re.compile(
        r"presse?mitteilung(?:en)?|pressemeldung(?:en)?|press-?releases?|pm|news-?releases?|pressreleases?"
    ),
    ADVERTISEMENT: re.compile(
        r"advertorials?|anzeigen?|sponsored(?:-content)?|partner-?content|brand-?studio|paid-?post"
    ),
}
_TITLES = {
    LIVE_BLOG: re.compile(
        r"\b(?:live-?blog|live-?ticker|newsblog|news-?ticker|newsticker|live[- ]updates?)\b|"
        r"(?:^|\s)(?-i:LIVE)\s?[:–|-]|^live:|\+\+\+",
        re.IGNORECASE,
    ),
    OPINION: re.compile(
        r"^(?:ein )?(?:kommentar|meinung|kolumne|leitartikel|glosse|gastbeitrag|gastkommentar|standpunkt|"
        r"pro (?:und|&) contra|"
        r"opinion|editorial|comment|commentary|column|op-ed)\s*(?::|\||–|-|•)|\|\s*(?:opinion|meinung|kommentar)\b|"
        r"[(–-]\s?(?:ein )?(?:kommentar|gastbeitrag|leitartikel)\)?$|^the guardian view on ",
        re.IGNORECASE,
    ),
    PRESS_RELEASE: re.compile(r"^(?:pressemitteilung|presse-?info|press release)\b", re.IGNORECASE),
    ADVERTISEMENT: re.compile(r"^(?:anzeige|advertorial|sponsored|paid content)\s*(?::|\||–|-)", re.IGNORECASE),
}
_RELEASED = re.compile(
    r"^\W*(?:pressemitteilung|pressemeldung|for immediate release|zur sofortigen veröffentlichung)|"
    r"\((?:ots|idw|obs)\)\s*[-–—]|/\s?PRNewswire(?:-[\w ]+)?/|\(BUSINESS WIRE\)|\(GLOBE NEWSWIRE\)|\bots - |"
    r"\bAPA-OTS\b|Original-Content von:|\(pm\)\s*$",
    re.IGNORECASE | re.MULTILINE,
)
_SECTIONS = {
    "opinion": OPINION, "opinions": OPINION, "meinung": OPINION, "kommentar": OPINION, "kommentare": OPINION,
    "kolumne": OPINION, "kolumnen": OPINION, "leitartikel": OPINION, "comment": OPINION, "editorial": OPINION,
    "debatte": OPINION, "gastbeitrag": OPINION, "glosse": OPINION, "commentisfree": OPINION, "columns": OPINION,
    "liveblog": LIVE_BLOG, "live": LIVE_BLOG, "liveticker": LIVE_BLOG, "newsblog": LIVE_BLOG,
    "pressemitteilung": PRESS_RELEASE, "pressemitteilungen": PRESS_RELEASE, "press release": PRESS_RELEASE,
    "press releases": PRESS_RELEASE, "advertorial": ADVERTISEMENT, "anzeige": ADVERTISEMENT, "sponsored": ADVERTISEMENT,
}  # fmt: skip
_ORDER = (LIVE_BLOG, ADVERTISEMENT, PRESS_RELEASE, OPINION)
_HEAD, _TAIL = 400, 300  # characters where a release says that it is one


def _kind(article: Article, types: Iterable[str], section: str) -> str:
    """The kind by schema.org types, section, address, title and, for releases, the text."""
    found = {_TYPES[each] for each in types if each in _TYPES}
    found |= {_SECTIONS[section.strip().lower()]} if section.strip().lower() in _SECTIONS else set()
    found |= {kind for kind in _ORDER if _in_path(kind, article.url) or _TITLES[kind].search(article.title)}
    if _RELEASED.search(article.text[:_HEAD]) or _RELEASED.search(article.text[-_TAIL:]):
        found.add(PRESS_RELEASE)
    first = next((kind for kind in _ORDER if kind in found), "")
    return first or ARTICLE


def described(article: Article, types: Iterable[str] = (), section: str = "", *, always: bool = True) -> Article:
    """The article with its content type and the agency it credits in ``extra``; what its source says itself stays.

    Not ``always``: a plain article gets no key, so that an article handed in as JSON comes out as it went in.
    """
    kind, credit = _kind(article, types, section), credited(article)
    kind = AGENCY if kind == ARTICLE and credit.sole else kind
    origin = str(credit)
    known = {"content_type": kind if always or kind != ARTICLE else "", "origin": origin}
    added = {key: value for key, value in known.items() if value and key not in article.extra}
    return replace(article, extra=MappingProxyType({**article.extra, **added})) if added else article


def _in_path(kind: str, url: str) -> bool:
    segments = urlsplit(url).path.lower().split("/")
    return any(_SEGMENTS[kind].fullmatch(segment.partition(".")[0]) for segment in segments[:-1] if segment) or (
        kind == LIVE_BLOG and any(_SEGMENTS[kind].fullmatch(segment.partition(".")[0]) for segment in segments[-1:])
    )

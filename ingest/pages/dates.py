"""When a page's article was published and updated, from JSON-LD, meta and time elements. Times are UTC seconds."""

from __future__ import annotations

import re
from copy import deepcopy
from itertools import islice
from typing import TYPE_CHECKING, Any

from ingest.pages.clues import is_small, lines_around
from ingest.pages.inline import beside
from ingest.pages.surroundings import is_aside
from ingest.text.byline import is_date_line, persons
from ingest.text.dates import moment
from ingest.text.markup import leads_away, text_of_element

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ingest.pages.clues import Clues

_PUBLISHED = (
    "article:published_time", "og:article:published_time", "article:published", "datepublished", "og:published_time",
    "date", "dc.date", "dc.date.issued", "dcterms.created", "dcterms.date", "dc.created", "parsely-pub-date",
    "sailthru.date", "pubdate", "publish-date", "publication_date", "publishdate", "last-modified-first", "pdate",
    "cxenseparse:recs:publishtime", "cxenseparse:publishtime", "shareaholic:article_published_time", "article.created",
)  # fmt: skip
_UPDATED = (
    "article:modified_time", "og:updated_time", "datemodified", "last-modified", "dcterms.modified", "dc.date.modified",
    "article:modified", "revised",
)  # fmt: skip
_LABEL = re.compile(
    r"(?:(?:first )?(?:published|posted)(?: on)?|veröffentlicht(?: am)?|erschienen(?: am)?|datum|date|"
    r"publi[ée]e?(?: le)?|publicad[oa](?: e[lm])?|pubblicato(?: il)?|gepubliceerd(?: op)?|udgivet|publisert|publicerad|"
    r"julkaistu|opublikowano|publikováno|опубликовано|опубліковано)\b\s*:?\s*",
    re.IGNORECASE,
)
_DATE_CLASS = re.compile(
    r"(?:^|[\s_-])(?:date|datum|published|pub-?date|timestamp|datetime)(?:$|[\s_-])", re.IGNORECASE
)
_BY_WHOM = re.compile(r"\s+(?:von|by)\s+(?=[A-ZÄÖÜ])|\s*[|•]\s*")
_LINES, _SHORT = 300, 80  # elements looked at, characters of a line that is a date
_MONTH = r"(?:jan|feb|mär|mar|apr|jun|jul|aug|sep|o[ck]t|nov|de[zc])[a-z]{0,7}\.?|mai|may"
_WHOLE = rf"(?P<day>\b(?:\d{{1,2}}\.? ?(?:{_MONTH}) |(?:{_MONTH}) \d{{1,2}}, |\d\d?\.\d\d?\.)(?:19|20)\d\d\b)"
_FULL_DATE = re.compile(_WHOLE, re.IGNORECASE)
_DATELINE = re.compile(
    rf"[^\n.]{{2,40}},? {_WHOLE} ?(?:/|\(|[-–—])", re.IGNORECASE
)  # "LEEDS, Jan. 26, 2026 /PRNewswire/ --"
_AROUND, _BESIDE = 8, 30  # elements before the heading, and after it; characters beside the date in one
_DAY = 86_400
_OTHERS = 3  # words beside a day in a sentence: a judgement; fewer are a place, a section, a label
_PLACE = 40  # characters before a dateline's day
_OPENS = re.compile(r"[/(|•·)–—-]")
_LABELLED = re.compile(rf"(?:^|[|•·–—.] )(?:(?:this|dies\w+) \w+ (?:was|wurde) )?(?:{_LABEL.pattern})", re.IGNORECASE)
_GOES_ON = re.compile(r",? ?(?!(?:at|by|von|um|and|und) )[a-zäöü]\w+ \w+ \w+")
_SENTENCE = re.compile(r"(?<![ap]\.m)[.!?…]\W*$")
_FIRST = 3  # time elements looked at: the first belong to the article's head, later ones to other articles
_MOST = 1_000  # time elements of which is asked whether a sentence tells them


def published(clues: Clues) -> float | None:
    """The time of publication; where one place knows only the day, the first other one that knows the hour of it.

    An article is published once: where the places that say so are more than a day apart, the later one was only bumped.
    """
    marked, times = _times(clues)
    firm = _moments([clues.linked("datePublished"), clues.first("article:published_time"), *marked[:1]])
    stated = _moments([clues.linked("datePublished"), *clues.says(*_PUBLISHED), *marked])
    known = stated or _moments([clues.linked("dateCreated"), clues.linked("uploadDate"), *times])
    if not known:
        return _in_text(clues)
    if firm and max(firm) - min(firm) > _DAY:
        return min(firm)
    exact = (when for when in (*known, *_moments(times)) if when % _DAY and 0 <= when - known[0] < _DAY)
    return known[0] if known[0] % _DAY else next(exact, known[0])


def updated(clues: Clues) -> float | None:
    """The time of the last change, as far as the page says so."""
    return next(iter(_moments([clues.linked("dateModified"), *clues.says(*_UPDATED)])), None)


def _times(clues: Clues) -> tuple[list[str], list[str]]:
    """The page's time elements: those marked as the publication, and the first few of all."""
    elements = [each for each in clues.root.iter("time") if not _is_anothers(each, clues.url)]
    own = islice((each for each in elements[:_MOST] if not _is_an_events(each)), _FIRST)
    return [_written(each) for each in elements if _is_marked(each)], [_written(each) for each in own]


def _is_marked(element: Any) -> bool:
    return "datePublished" in (element.get("itemprop") or "") or element.get("pubdate") is not None


def _is_an_events(element: Any) -> bool:
    """Whether a time is told in a sentence and is not marked as the publication."""
    return not _is_marked(element) and is_told(element)


def is_told(element: Any) -> bool:
    """Whether a day is told in a sentence, as of an event; not one by itself, beside a label, a name or a place."""
    before, after = beside(element)
    day = " ".join(element.text_content().split())
    line = f"{before} {day} {after}".strip()
    if len(f"{before} {after}".split()) < _OTHERS or _LABELLED.search(before) or is_date_line(line) or persons(line):
        return False
    if before.endswith((".", "|", "•", "·", "–", "—")) or (_OPENS.match(after) and len(before) <= _PLACE):
        return False
    return bool(_GOES_ON.match(after) or _SENTENCE.search(f"{before} {after}")) or len(before) > _SHORT


def _is_anothers(element: Any, url: str) -> bool:
    """True for what stands in a side box, a menu, the page's footer or a link elsewhere: it is about other articles."""
    return any(is_aside(each) or _leads_away(each, url) for each in element.iterancestors())


def _leads_away(element: Any, url: str) -> bool:
    """A date that links to the page itself, as blogs have it, is the page's."""
    return element.tag == "a" and "bookmark" not in (element.get("rel") or "") and leads_away(element, url)


def _written(element: Any) -> str:
    return element.get("datetime") or element.get("content") or ""


def _moments(candidates: Iterable[str]) -> list[float]:
    return [when for when in map(moment, filter(None, candidates)) if when is not None]


def _without_others(root: Any, url: str) -> Any:
    """A copy of the page without the boxes about other articles."""
    own = deepcopy(root)
    boxes = [each for each in own.iter("aside", "nav", "footer", "section", "div", "ul") if is_aside(each)]
    times = list(own.iter("time"))
    others = (each for each in times if _is_anothers(each, url))
    told = (each for each in times[:_MOST] if _is_an_events(each))
    for element in [*others, *told, *boxes]:
        if element.getparent() is not None:
            element.drop_tree()
    return own


def _in_text(clues: Clues) -> float | None:
    """What htmldate finds, or a line that is a date, for pages of articles that carry none in their metadata."""
    if not (clues.headings or clues.article or clues.first("og:type") == "article"):
        return None
    from htmldate import find_date

    own = _without_others(clues.root, clues.url)
    stated = _dated_line(own)
    line = stated or _beside_heading(own)
    try:
        found = find_date(own, url=clues.url or None, original_date=True, extensive_search=False)
    except Exception:  # noqa: BLE001 — a guess that fails is no date
        return line
    day = moment(found) if found else None
    if stated is not None and day is not None and stated < day:
        return stated  # published once: what was found may be a change
    exact = line is not None and day is not None and 0 <= line - day < _DAY
    return line if exact or day is None else day


def _beside_heading(root: Any) -> float | None:
    """A whole date in one of the few short lines around the page's heading: ``Elmshaven | Montag, 9. März 2026``."""
    texts = lines_around(root, _AROUND, _AROUND)
    found = (_FULL_DATE.search(text) if len(text) <= _SHORT else _DATELINE.match(text) for text in texts)
    near = (each for each in found if each and (each.re is _DATELINE or len(each.string) - len(each[0]) <= _BESIDE))
    dates = (each["day"] for each in near)
    return next((when for date in dates if (when := moment(date)) is not None), None)


def _is_in_prose(element: Any) -> bool:
    return element.tag in ("span", "time") and is_told(element)


def _dated_line(root: Any) -> float | None:
    """The first short line that says when the page was published, by its words or its class."""
    for element in islice(root.iter("p", "span", "div", "time", "li"), _LINES):
        text = " ".join(text_of_element(element).split()) if is_small(element) and not _is_in_prose(element) else ""
        label = _LABEL.match(text)
        if 0 < len(text) <= _SHORT and (label or _DATE_CLASS.search(element.get("class") or "")):
            when = moment(_BY_WHOM.split(text[label.end() :] if label else text)[0])
            if when is not None:
                return when
    return None

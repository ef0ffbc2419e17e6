"""The outlet a page belongs to: the name on which the page's own statements and its address agree best."""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from ingest.addresses import joined, same_site, site
from ingest.pages import structured
from ingest.pages.clues import letters
from ingest.pages.title import SEPARATOR, SEPARATORS
from ingest.text.cleaning import one_line, plain_title

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any

    from ingest.pages.clues import Clues

_NO_NAME = re.compile(r"https?://|^@|^(?:blogger|wordpress|medium|home|startseite|news)$|^.{61,}$", re.IGNORECASE)
_DOMAIN = re.compile(r"^\S+\.[a-z]{2,10}$", re.IGNORECASE)
_COMPANY = re.compile(
    r"(?:\s+(?:Zeitungs|Presse|Medien|Druck-? und )?verlag(?:s-?gesellschaft|s-?gruppe)?)?(?:,?\s+(?>"
    r"(?:g?GmbH|mbH|UG|AG)(?: ?& ?Co\.? ?(?:KGa?A?|OHG))?|KGa?A?|eG|e\. ?V\.|Inc\.?|LLC|Ltd\.?(?: Co\.)?|SE|plc|"
    r"Limited|B\. ?V\.|N\. ?V\.|S\.A\.S?\.?|S\.L\.|S\.r\.l\.|S\.p\.A\.))+$",
    re.IGNORECASE,
)
_UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"})
_LOGO = re.compile(
    r"^(?:zurück |back |go )?(?:zur|zum|to)(?: der| the)? |"
    r"\b(?:das |the )?(?:logo|icon|startseite|home ?page|home)(?: (?:der|von|of))?\b",
    re.IGNORECASE,
)
_LINKS = 60  # looked at
_UNSURE = 0.2  # trust in what follows the title: outlet or section
_LEAST = 3  # letters of a name that may begin another one: "taz" and "taz.de", but not "SN" and "Snow"


def outlet(clues: Clues) -> str:
    """The outlet's name; its host where the page names none."""
    named = _candidates(clues)
    host = site(clues.url or clues.first("og:url"))
    if not named:
        return host
    best = max(named, key=lambda name: _weight(name, named, clues.page_title, host))
    return one_line(best, 100)


def _candidates(clues: Clues) -> dict[str, float]:
    """The names the page gives itself, each with how far its place is trusted."""
    publisher = next(iter(structured.names(clues.article.get("publisher"))), "")
    logo = _logo(clues)
    places = (
        (clues.first("og:site_name", "twitter:app:name:iphone"), 1.0),
        (publisher, 0.9),
        (next(iter(structured.names(clues.article.get("isPartOf"))), ""), 0.9),
        (clues.first("application-name", "apple-mobile-web-app-title", "publisher", "dc.publisher"), 0.3),
        (logo, 0.3),
        (_title_end(clues), _UNSURE),
        (_like_host(clues), _UNSURE),
    )
    found: dict[str, float] = {}
    host = _spelled(site(clues.url).partition(".")[0])
    for name, trust in places:
        plain = _COMPANY.sub("", plain_title(name))
        agreed = any(_begins(_spelled(plain), other) for other in (host, *map(_spelled, found)))
        if (
            (agreed or trust > _UNSURE)
            and not (name == logo and any(_spelled(plain) == _spelled(other) for other in found))
            and plain
            and not _NO_NAME.search(plain)
            and (letters(plain) not in map(letters, clues.headings) or _spelled(plain) == host)
        ):
            found.setdefault(plain, trust)
    return found


def _title_end(clues: Clues) -> str:
    """What follows the last separator of the title element, if the article's headline stands before it."""
    title = clues.page_title
    cut = max((title.rfind(mark), mark) for mark in SEPARATORS)
    front = letters(title[: cut[0]]) if cut[0] > 0 else ""
    headlines = (*clues.headings, plain_title(clues.linked("headline")), plain_title(clues.first("og:title")))
    known = any(front.startswith(letters(headline)) for headline in headlines if letters(headline))
    return title[cut[0] + len(cut[1]) :] if front and known else ""


def _logo(clues: Clues) -> str:
    """What the picture says that links to the site's first page, where it, or its initials, are spelled as the host."""
    host = _spelled(site(clues.url).partition(".")[0])
    for link in islice(clues.root.iter("a"), _LINKS) if host else ():
        target = urlsplit(joined(clues.url, link.get("href") or ""))
        if target.path in ("", "/") and not target.fragment and same_site(target.geturl(), clues.url):
            for name in _in_picture(link):
                initials = "".join(word[0] for word in name.casefold().split())
                if host in (_spelled(name), initials):
                    return name
    return ""


def _in_picture(link: Any) -> Iterator[str]:
    places = (link.find(".//img"), link.find(".//svg"), link)
    said = [each.get(key) or "" for each in places if each is not None for key in ("alt", "title", "aria-label")]
    names = (_LOGO.sub("", plain_title(name)).strip(" -–|:") for name in (*said, link.findtext(".//svg/title") or ""))
    return filter(None, names)


def _like_host(clues: Clues) -> str:
    """A part of the title element, or a heading, that is spelled as the host is: the name of a page without data."""
    host = _spelled(site(clues.url).partition(".")[0])
    parts = (part.strip() for part in SEPARATOR.split(clues.page_title))
    return next((part for part in (*parts, *clues.headings) if host and _spelled(part) == host), "")


def _weight(name: str, named: dict[str, float], title: str, host: str) -> float:
    """Trust in the place, and one for each agreement: with the host, the title's end, the other names.

    A bare domain is a last resort: "Süddeutsche Zeitung" rather than "Süddeutsche.de".
    """
    own, label = _spelled(name), _spelled(host.partition(".")[0])
    others = [_spelled(other) for other in named if other != name]
    agreements = [
        own == label or _begins(own, label),
        bool(own) and own in _spelled(title[-len(name) - 20 :]),
        any(_begins(own, other) for other in others),
        " " in name and any(own == other for other in others),  # "Ottawa Citizen" rather than "ottawacitizen"
    ]
    return named[name] + sum(agreements) - (2.5 if _is_domain(name) else 0.0)


def _is_domain(name: str) -> bool:
    return bool(_DOMAIN.match(name)) and bool(urlsplit(joined("", f"//{name}")).hostname)


def _begins(one: str, other: str) -> bool:
    shorter, longer = sorted((one, other), key=len)
    return len(shorter) >= _LEAST and longer.startswith(shorter)


def _spelled(name: str) -> str:
    return letters(re.sub(r"^(?:the|der|die|das)\s", "", name.casefold()).translate(_UMLAUTS))

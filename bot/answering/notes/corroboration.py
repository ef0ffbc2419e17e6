"""How many outlets carry what is cited, and how many told it first: near-copies and one agency count once; pure.

So does a quote that says whom it is from ("Wie der Spiegel berichtete, …"), or behind which the article says who told
that first ("Das berichtete zuerst …"). Of what else the article tells, its outlet is the origin: of a reaction, say.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.answering.compose import plain
from bot.answering.notes.remarks import remark
from vectorstore.text.credits import names_agency

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from bot.answering.answer import Citation, Quote
    from vectorstore.domain import Found

_MEDIUM = (
    r"(?:zeitung|zeitschrift|magazin|nachrichtenagentur|agentur|sender|newspaper|news agency|agency|magazine|portal)"
)
_KIND = rf"(?:(?:der|die|das|den|dem|des|the|von|by)\s)*(?:{_MEDIUM}\s)?"
_OUTLET = r"(?P<who>(?-i:[A-ZÄÖÜ][\w&.'’-]*(?:\s[A-ZÄÖÜ][\w&'’-]*){0,3}|dpa|epd|sid))"
_REPORTED = r"(?:berichtet|berichtete|meldet|meldete|schreibt|schrieb|reported|reports|revealed)"
# Who told it first; from whom a sentence is.
_FIRST = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"{_REPORTED}\szuerst\s{_KIND}{_OUTLET}",
        rf"zuerst\s(?:hatten?\s|{_REPORTED}\s){_KIND}{_OUTLET}",
        rf"hatten?\szuerst\s{_KIND}{_OUTLET}\s[^.]{{0,60}}{_REPORTED}",
        rf"{_KIND}{_OUTLET}\shatten?\s(?:\w+\s)?zuerst\s[^.]{{0,60}}{_REPORTED}",
        rf"hatten?\szuerst\s{_KIND}{_OUTLET}",
        rf"first\s(?:reported|revealed|published)\s{_KIND}{_OUTLET}",
        rf"{_OUTLET}\s(?:which\s)?first\s{_REPORTED}",
    )
)
_FROM = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"\bwie\s{_KIND}{_OUTLET}\s(?:\w+\s){{0,3}}{_REPORTED}",
        rf"\bwie\s{_KIND}{_OUTLET}\s(?:\w+\s){{0,3}}berichtet hat",
        rf"\b(?:einem bericht|berichten|informationen)\s{_KIND}{_OUTLET}\s(?:zufolge|nach)\b",
        rf"\bnach\s(?:einem bericht|berichten|informationen)\s{_KIND}{_OUTLET}",
        rf"\b(?:as\s)?{_OUTLET}\shas\s{_REPORTED}",
        rf"\baccording to\s(?:a report\s(?:in|by)\s){_KIND}{_OUTLET}",
        rf"\bas\s{_REPORTED}\sby\s{_KIND}{_OUTLET}",
    )
)
_DETERMINER = re.compile(r"(?:the|der|die|das)\s", re.IGNORECASE)
# The sentence behind a quote, where it is about that.
_THAT = re.compile(r"\s+(?:Das|Dies|Darüber|Zuerst|It|This|That|The (?:news|story|plans?))\s[^\n]{0,200}?[.!](?=\s|\Z)")
_GENITIVE = re.compile(r"(?:['’]s?|\.)\Z")


def corroboration(language: str, citations: Sequence[Citation]) -> list[str]:
    """Sources and origins ("3 Quellen, 1 Ursprung: dpa") where several outlets carry a text; else nothing.

    Of an article that is cited several times those carriers count that print all of it: one that has another figure in
    one of the quotes backs none of them.
    """
    found = [citation.quote.found for citation in citations]
    outlets = {name.casefold() for one in found if (name := one.article.source)} | _carrying(found)
    sources = {_key(one.article.source): one.article.source for one in found}
    named = [origin for citation in citations if (origin := _origin(citation, sources))]
    origins = {_key(origin): origin for origin in reversed(named)}
    if not origins or len(outlets) <= len(origins):
        return []
    ordered = dict.fromkeys(origins[_key(origin)] for origin in named)
    name = "one origin" if len(origins) == 1 else "origins"
    names = ", ".join(plain(origin) for origin in ordered)
    return [remark(language, name, sources=len(outlets), origins=len(origins), names=names)]


def _key(name: str) -> str:
    return _DETERMINER.sub("", name, count=1).casefold()


def _carrying(found: Sequence[Found]) -> set[str]:
    """The other outlets that print every quote of an article."""
    named: dict[str, set[str]] = {}
    for one in found:
        carriers = {carrier.source.casefold() for carrier in one.carriers if carrier.source}
        key = one.passage.article_id
        named[key] = named[key] & carriers if key in named else carriers
    return set().union(*named.values())


def _origin(citation: Citation, sources: Mapping[str, str]) -> str:
    """Who told it first.

    The outlet that the article names, the agency or the earliest outlet of a text in several, the agency credited, or
    the article's own outlet.
    """
    found = citation.quote.found
    credited = found.article.extra.get("origin")
    known = found.origin or (credited if isinstance(credited, str) else "")
    return _named(citation.quote, sources) or known or found.article.source


def _named(quote: Quote, sources: Mapping[str, str]) -> str:
    """The outlet that told a quote first, as it or the sentence behind it says, or whom it is from; "" without one.

    From whom a sentence is can be anybody ("Wie die Ministerin berichtete"): an agency counts, and an outlet cited too.
    """
    behind = _THAT.match(quote.found.passage.text[quote.end - quote.found.passage.start :])
    told_first = f"{quote.text} {behind[0] if behind else ''}"
    first = [match["who"] for pattern in _FIRST if (match := pattern.search(told_first))]
    others = [match["who"] for pattern in _FROM if (match := pattern.search(quote.text))]
    told = [_GENITIVE.sub("", one) for one in first if not re.fullmatch(_MEDIUM, one, re.IGNORECASE)]
    told += [one for one in (_GENITIVE.sub("", one) for one in others) if _key(one) in sources or names_agency(one)]
    return next((sources.get(_key(one), one) for one in told), "")

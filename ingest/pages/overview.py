"""Pages of a section or a site's first page: a list of openings of other stories. Pure functions over the tree."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ingest.addresses import joined, same_site
from ingest.pages.clues import letters
from ingest.text.markup import leads_away, text_of_element

if TYPE_CHECKING:
    from ingest.pages.metadata import PageMetadata

_NOTHING = 200  # characters: a judgement; a page of a sentence or two that calls itself no article
_TEASERS = 4  # linked headlines whose stories are in the text: an article's own subheadings are no links
_MOSTLY = 0.6  # share of the text that is openings: a judgement; below an article they are a small part of it
_HEADINGS = ("h2", "h3", "h4")


def is_overview(root: Any, about: PageMetadata, text: str) -> bool:
    """True for a section's page: without date and author, and its text is nothing, or the openings of other stories."""
    if about.is_article or about.published is not None or about.author:
        return False
    if len(text) < _NOTHING:
        return True
    whole = letters(text)
    linked = [heading for heading in root.iter(*_HEADINGS) if _link(heading) is not None]
    taken = sum(any(part in whole for part in _opening(heading)) for heading in linked)
    return taken >= _TEASERS and 2 * taken >= len(linked)


def is_list(root: Any, url: str, text: str) -> bool:
    """True for an overview whose text is mostly openings that lead to other pages of the site at ``url``."""
    whole = letters(text)
    leading = [heading for heading in root.iter(*_HEADINGS) if _leads_on(_link(heading), url)]
    openings = [[part for part in _opening(heading) if part in whole] for heading in leading]
    length = sum(len(part) for parts in openings for part in parts)
    return sum(map(bool, openings)) >= _TEASERS and length >= _MOSTLY * len(whole)


def _opening(heading: Any) -> list[str]:
    """The letters of a headline and of what follows it."""
    following = heading.getnext()
    shown = [heading] if following is None or not isinstance(following.tag, str) else [heading, following]
    return [part for each in shown if (part := letters(text_of_element(each)))]


def _link(heading: Any) -> Any:
    """The link in a heading, or around it; None where there is none."""
    within = heading.find(".//a")
    return within if within is not None else next(heading.iterancestors("a"), None)


def _leads_on(link: Any, url: str) -> bool:
    return link is not None and leads_away(link, url) and same_site(joined(url, link.get("href") or ""), url)

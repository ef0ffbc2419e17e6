"""What of a page was read right. Pure functions; each says what counts."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from evaluation.datasets.fundus import PublisherPage
    from vectorstore.domain import Article

_TOKEN = re.compile(r"\w+")
_UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"})
_MINUTE, _DAY = 60, 86_400


@dataclass(frozen=True, slots=True)
class PageScore:
    """One page's marks; ``body`` and ``authors`` are F1 between 0 and 1."""

    page: PublisherPage
    article: Article | None
    body: float
    title: bool
    minute: bool
    day: bool
    authors: float
    outlet: bool


def score(page: PublisherPage, article: Article | None) -> PageScore:
    """The marks of one page; a page that yielded no article has none."""
    if article is None:
        return PageScore(page, None, 0.0, title=False, minute=False, day=False, authors=0.0, outlet=False)
    return PageScore(
        page,
        article,
        body=body_f1(article.text, page.text),
        title=same_title(article.title, page.title),
        minute=same_moment(article.published, page.published, _MINUTE),
        day=same_moment(article.published, page.published, _DAY),
        authors=authors_f1(article.author.split(", "), page.authors),
        outlet=names_publisher(article.source, page.publisher, page.host),
    )


def body_f1(ours: str, expected: str) -> float:
    """F1 of the two texts' words as multisets, invisible characters apart; 1 when both are empty."""
    one, two = (Counter(_TOKEN.findall(_visible(text))) for text in (ours, expected))
    total = one.total() + two.total()
    return 2 * (one & two).total() / total if total else 1.0


def same_title(ours: str, expected: str) -> bool:
    """Equal letter for letter, but for runs of white space and invisible characters."""
    return _shown(ours) == _shown(expected)


def same_moment(ours: float | None, expected: float | None, unit: int) -> bool:
    """The same minute (60) or UTC day (86,400); seconds are not compared, no date on both sides is right."""
    if ours is None or expected is None:
        return ours is expected
    return ours // unit == expected // unit


def authors_f1(ours: Sequence[str], expected: Sequence[str]) -> float:
    """F1 of the two sets of names, case folded; 1 when both are empty."""
    one, two = ({_shown(name).casefold() for name in names if name} for names in (ours, expected))
    return 2 * len(one & two) / (len(one) + len(two)) if one or two else 1.0


def names_publisher(outlet: str, publisher: str, host: str) -> bool:
    """Whether an outlet's name is the publisher's, letters only, umlauts spelled out.

    The set expects no outlet. It names the publisher of each page (``SalzburgerNachrichten``, ``SZ``), and the page has
    a host. Right is a name that is the publisher's or the host's, that one of the two begins, or that begins one of
    them, with or without a leading article, or whose initials are the publisher's (``Legal Tribune Online``: ``LTO``).
    """
    name = _letters(outlet)
    known = {_letters(publisher), _letters(host), _letters(host.rpartition(".")[0])} - {""}
    initials = "".join(word[0] for word in re.findall(r"\w+", outlet)).casefold()
    forms = {name, re.sub("^(the|der|die|das)", "", name)}
    return any(form and (form.startswith(one) or one.startswith(form)) for form in forms for one in known) or (
        initials in known
    )


def _shown(text: str) -> str:
    return " ".join(_visible(text).split())


def _visible(text: str) -> str:
    """Without soft hyphens, zero-width and direction marks."""
    return "".join(c for c in text if unicodedata.category(c) != "Cf")


def _letters(name: str) -> str:
    return "".join(c for c in name.casefold().translate(_UMLAUTS) if c.isalnum())

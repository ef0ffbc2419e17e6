"""Whether two reports tell of one event: copies as the record judges them, else alike titles that the texts bear out.

Pure. To take two events for one hides the one: where anything speaks against it, they stay two.
"""

from __future__ import annotations

from dataclasses import dataclass

from bot.topics.aboutness import LEAD
from vectorstore.domain import Article
from vectorstore.record.copies import DAYS, Told, compared, figures_of, places_differ, told
from vectorstore.text.analysis import query_terms
from vectorstore.text.days import weekdays

APART = 2 * 86_400.0  # seconds between two reports of one event
SAME_TITLE, FEWEST = 0.6, 3  # share of the shorter title's terms also in the other one, of terms at least so many
UNSAID = 0.5  # share of what one title says alone that the other report may leave out
# Share of the shorter opening's terms that stand in the other one too, beside those that the titles have in common. Of
# 2,964 pairs of invented reports on different matters 1 % share more than 0.14, none more than 0.21. Of the 58 pairs of
# MultiHop-RAG that were one story by their titles alone (about 7 are), one is left, both on one event.
SHARED, LEAST_SHARED = 0.2, 3


@dataclass(frozen=True, slots=True)
class Report:
    """An article as it is held against others; ``members`` are the articles that print its text, itself included.

    ``figures`` are the title's numbers, ``named`` and ``weekdays`` the opening's.
    """

    members: frozenset[str]
    source: str
    published: float | None
    title: frozenset[str]
    opening: frozenset[str]
    figures: frozenset[str]
    named: frozenset[str]
    weekdays: frozenset[int]
    told: Told

    @classmethod
    def of(cls, article: Article, members: frozenset[str]) -> Report:
        """The article taken apart."""
        language, lead = article.language or "en", article.text[:LEAD]
        title, opening = (frozenset(query_terms(text, language)) for text in (article.title, lead))
        figures, named = (figures_of(text) for text in (article.title, lead))
        about = members, article.source.casefold(), article.published
        return cls(*about, title, opening, figures - DAYS, named, weekdays(lead), told(article))

    def tells_same(self, other: Report) -> bool:
        """Whether both tell of one event."""
        if self.members & other.members:
            return True
        if not _share(self, other, self.opening & other.opening):
            return False
        return compared(self.told, other.told).finding == "copy" or (_titled_alike(self, other) and _agree(self, other))


def _share(one: Report, other: Report, common: frozenset[str]) -> bool:
    return len(common) >= max(LEAST_SHARED, SHARED * min(len(one.opening), len(other.opening)))


def _titled_alike(one: Report, other: Report) -> bool:
    """Whether two outlets have alike titles on close days; what one outlet titles alike is a follow-up."""
    if one.source == other.source or one.published is None or other.published is None:
        return False
    shorter = min(len(one.title), len(other.title))
    alike = shorter >= FEWEST and len(one.title & other.title) >= SAME_TITLE * shorter
    return alike and abs(one.published - other.published) <= APART


def _agree(one: Report, other: Report) -> bool:
    """Whether openings share more than titles, one has the other's title, and no figure, day or place is another."""
    if not _share(one, other, (one.opening & other.opening) - (one.title & other.title)):
        return False
    if (_unsaid(one, other) and _unsaid(other, one)) or _figures_differ(one, other):
        return False
    other_day = one.weekdays and other.weekdays and one.weekdays.isdisjoint(other.weekdays)
    return not other_day and not places_differ(one.told, other.told)


def _figures_differ(one: Report, other: Report) -> bool:
    """Whether each title has a number of its own, or one of them a number that the other report does not have."""
    own, others = one.figures - other.figures, other.figures - one.figures
    return bool((own and others) or own - other.named or others - one.named)


def _unsaid(one: Report, other: Report) -> bool:
    """Whether most of what only the one's title says is not in the other report."""
    own = one.title - other.title
    return len(own - other.opening) > UNSAID * len(own)

"""Pages of publishers, read as `dateline ingest` reads them: text, title, date, authors, outlet.

Titles and authors are measured twice. The rules by site are drawn from the parsers that the set's expectations come
from, so agreement with rules says that they are applied as meant; "general rules alone" is how well a page is read of a
publisher for which there are none, and the independent figure. What counts as right is said in
evaluation/page_scores.py. Halves are by publisher, so that no publisher's markup is both chosen on and reported. What
differs, page by page: `python -m evaluation.page_differences`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from evaluation.datasets import fundus
from evaluation.halves import of_half
from evaluation.metric import Metric, mean, rate
from evaluation.page_scores import PageScore, score
from evaluation.suite import Bench, Suite
from ingest.pages.site_rules import ALL_RULES, GENERAL_RULES_ALONE, SiteRules

if TYPE_CHECKING:
    from evaluation.datasets.fundus import PublisherPage


def measure(bench: Bench) -> list[Metric]:
    """Means and shares over the half's pages."""
    pages = of_half(fundus.load_pages(bench.data), lambda page: page.publisher, bench.half)
    scores = [read(page) for page in bench.each("pages", pages)]
    alone = [read(page, GENERAL_RULES_ALONE) for page in pages]
    return [
        mean("body F1", [each.body for each in scores]),
        rate("title exact", [each.title for each in scores]),
        rate("title exact, general rules alone", [each.title for each in alone]),
        rate("published to the minute", [each.minute for each in scores]),
        rate("published to the day", [each.day for each in scores]),
        mean("authors F1", [each.authors for each in scores]),
        mean("authors F1, general rules alone", [each.authors for each in alone]),
        rate("outlet", [each.outlet for each in scores]),
    ]


def read(page: PublisherPage, rules: SiteRules = ALL_RULES) -> PageScore:
    """The page as an article on the day it was fetched, and its marks."""
    from ingest.articles import page_item
    from ingest.text.decoding import decoded

    item = page_item(decoded(page.html()), page.url, page.url, page.crawled, rules=rules)
    return score(page, item.article)


SUITE = Suite("pages", "text, title, date and outlet of publishers' pages", (fundus.FOLDER,), measure, sampled=False)

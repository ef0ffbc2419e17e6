"""Publishers' pages one by one: `python -m evaluation.page_differences [--half choose] [--general] [--text ID]`."""

from __future__ import annotations

import argparse
import difflib
from typing import TYPE_CHECKING

from evaluation.command import DATA
from evaluation.datasets.fundus import load_pages
from evaluation.halves import HALVES, of_half
from evaluation.suites.pages import read
from ingest.pages.site_rules import ALL_RULES, GENERAL_RULES_ALONE
from vectorstore.domain import iso

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from evaluation.page_scores import PageScore


def main(argv: Sequence[str] | None = None) -> int:
    """Print each page's marks and what differs; with --text the differing paragraphs of one page."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--half", choices=HALVES, default="choose")
    parser.add_argument("--text", metavar="ID", default="", help="show the paragraphs that differ on this page")
    parser.add_argument("--general", action="store_true", help="by the general rules alone, without the rules by site")
    args = parser.parse_args(argv)
    rules = GENERAL_RULES_ALONE if args.general else ALL_RULES
    for page in of_half(load_pages(DATA), lambda each: each.publisher, args.half):
        if args.text in ("", page.id):
            marks = read(page, rules)
            print("\n".join([*lines(marks), *(paragraphs(marks) if args.text else ())]))
    return 0


def lines(marks: PageScore) -> Iterator[str]:
    """One line of marks, then a line for each thing that is not as expected."""
    page, article = marks.page, marks.article
    yield f"{page.id:32} body {marks.body:.3f}  authors {marks.authors:.2f}"
    if article is None:
        yield "    no article"
        return
    if not marks.title:
        yield f"    title    {article.title!r}\n    expected {page.title!r}"
    if not marks.minute:
        yield f"    published {iso(article.published)}, expected {iso(page.published)}"
    if marks.authors < 1:
        yield f"    authors {article.author!r}, expected {', '.join(page.authors)!r}"
    yield f"    outlet {article.source!r}{'' if marks.outlet else f', expected {page.publisher}'}"


def paragraphs(marks: PageScore) -> Iterator[str]:
    """Paragraphs that only one side has: ``-`` are expected and missing, ``+`` are ours alone."""
    ours = [line for line in (marks.article.text if marks.article else "").splitlines() if line.strip()]
    theirs = [line for line in marks.page.text.splitlines() if line.strip()]
    yield from (line for line in difflib.ndiff(theirs, ours) if line[0] in "+-")


if __name__ == "__main__":
    raise SystemExit(main())

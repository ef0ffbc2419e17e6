"""The text of a page's article: extraction, measured against the articleBody that the page itself declares."""

from __future__ import annotations

import re
from copy import deepcopy
from itertools import pairwise, zip_longest
from typing import TYPE_CHECKING, Any

from ingest.pages.article_json import plain_text
from ingest.pages.captions import captions
from ingest.pages.clues import letters
from ingest.pages.completeness import free
from ingest.pages.embedded import embedded_text
from ingest.pages.inline import unwrapped
from ingest.pages.lead import with_lead
from ingest.pages.pruning import prune
from ingest.pages.regained import regained
from ingest.text.boilerplate import without_boilerplate, without_head_lines
from ingest.text.cleaning import cleaned
from ingest.text.markup import text_of_element

if TYPE_CHECKING:
    from ingest.pages.clues import Clues

_BLOCK_END = re.compile(r"\n(?!- )|(?<=[^-\n]\n)(?=- )")  # list items stay together, other lines are paragraphs
_TOGETHER = ("- ", "| ")
_RULE = re.compile(r"^\|(?:-+\|)+[ \t]*\n", re.MULTILINE)  # below a table's head
_WORD = re.compile(r"\w+")
_ENDS = tuple(".!?\"”“»’')]")
# Chosen on one half of 54 publisher pages (by publisher): body F1 0.954 without all this, 0.972 with it; 0.6 to 0.7 for
# the first are the same there, the higher one keeps the end of a page whose declared body is cut.
_AGREES, _HOLDS, _FOREIGN = 0.7, 0.85, 0.3  # shares of word triples found in the other text
_SUBHEADING = 7  # words: shorter lines are kept where a paragraph that belongs follows
_HEADLINE = 120  # characters of what else the page gives for a title: more is a lead
_TITLE_LINES, _KICKER = 5, 90  # lines in which the title may stand, characters of those above it
_LOST = 400  # characters: with less left after cutting, the page is read uncut


def article_text(clues: Clues, title: str, description: str, *, lenient: bool) -> str:
    """The article's text; ``""`` when the page holds none. ``lenient`` takes the whole body when nothing else is."""
    declared = plain_text(clues.linked("articleBody"))
    text = _extracted(clues, declared)
    if len(text) < _LOST and free(clues) is not False:
        hidden = embedded_text(clues.root, title)
        text = hidden if len(hidden) > 2 * len(text) else text
    if not text:
        text = _main_text(clues.root, lenient=lenient)
    headings = _subheadings(clues.root)
    paragraphs = _agreed(_paragraphs(_without_title(text, _titles(clues, title))), declared, headings)
    own = {each for each in paragraphs if letters(each) in headings}
    paragraphs = without_head_lines(without_boilerplate(paragraphs, own))
    descriptions = (description, *clues.says("og:description", "description", "twitter:description"))
    return cleaned("\n\n".join(with_lead(paragraphs, descriptions, clues.root)))


def text_of_rule(text: str, clues: Clues, title: str) -> str:
    """What the site's own rules take for the article, without its title and invitations to read something else."""
    paragraphs = _paragraphs(_without_title(text, _titles(clues, title)))
    return cleaned("\n\n".join(without_head_lines(without_boilerplate(paragraphs))))


def _extracted(clues: Clues, declared: str) -> str:
    """What trafilatura takes for the article, on the cut page, else on the page as it is."""
    cut = deepcopy(clues.root)
    prune(cut, clues.url, list(captions(cut, clues)))
    text = _trafilatura(deepcopy(unwrapped(cut)), clues.url)
    if len(text) < max(_LOST, len(declared) // 2):
        whole = _trafilatura(unwrapped(deepcopy(clues.root)), clues.url)
        text = whole if len(whole) > 2 * len(text) or not text else text
    return _apart(regained([line for line in text.split("\n") if line.strip()], cut))


def _apart(lines: list[str]) -> str:
    """The lines as paragraphs; items of a list stay together, as do the rows of a table."""
    alike = (
        any(one.startswith(sign) and other.startswith(sign) for sign in _TOGETHER) for one, other in pairwise(lines)
    )
    breaks = ("\n" if together else "\n\n" for together in alike)
    return "".join(line + end for line, end in zip_longest(lines, breaks, fillvalue=""))


def _trafilatura(root: Any, url: str) -> str:
    import trafilatura
    from lxml import etree

    etree.strip_elements(root, etree.Comment, etree.ProcessingInstruction, with_tail=False)
    document = trafilatura.bare_extraction(
        root, url=url or None, include_comments=False, include_formatting=False, with_metadata=False
    )
    text = getattr(document, "text", "") or ""
    return cleaned(_BLOCK_END.sub("\n\n", _RULE.sub("", text))) if _WORD.search(text) else ""


def _main_text(root: Any, *, lenient: bool) -> str:
    """For pages too short for the extraction: the article element, else main, else (if lenient) the whole body."""
    for name in ("article", "main", "body") if lenient else ("article", "main"):
        for element in root.iter(name):
            text = text_of_element(element)
            if _WORD.search(text):
                return text
    return ""


def _titles(clues: Clues, title: str) -> tuple[str, ...]:
    """The title and what else the page gives for one: a heading with its kicker, a shorter form for search engines."""
    others = (*map(clues.linked, ("headline", "alternativeHeadline")), *clues.says("og:title", "twitter:title"))
    return (title, *clues.headings[:1], *(each for each in others if len(each) <= _HEADLINE))


def _subheadings(root: Any) -> set[str]:
    """The letters of the page's headings that are no links."""
    return {letters(text_of_element(each)) for each in root.iter("h2", "h3", "h4") if each.find(".//a") is None}


def _paragraphs(text: str) -> list[str]:
    return [paragraph for paragraph in text.split("\n\n") if paragraph.strip()]


def _without_title(text: str, titles: tuple[str, ...]) -> str:
    """The text without its own title among the first lines, and without the kicker above it."""
    lines = text.split("\n")
    known = [letters(title) for title in titles if title]
    place = 0
    for number, line in enumerate([each for each in lines if each.strip()][:_TITLE_LINES]):
        own = letters(line)
        if own and any(own == one or (own.endswith(one) and len(own) - len(one) < _KICKER) for one in known):
            place = number + 1
        elif place or len(line) > _KICKER:
            break
    rest = [each for each in lines if each.strip()][place:]
    cut = _dropped(lines, place) if place and rest else lines
    again = [n for n, line in enumerate(cut[: 2 * _TITLE_LINES]) if letters(line) in {*known} - {""}]  # below a lead
    return "\n".join(line for n, line in enumerate(cut) if n not in again).strip() or text


def _dropped(lines: list[str], count: int) -> list[str]:
    """The lines after the first ``count`` that are not blank."""
    for number, line in enumerate(lines):
        if line.strip():
            count -= 1
        if count == 0:
            return lines[number + 1 :]
    return []


def _agreed(paragraphs: list[str], declared: str, subheadings: set[str]) -> list[str]:
    """The paragraphs that the declared body confirms, or the declared body where it is the same text and fuller.

    A declared body that is about something else, or only a beginning, changes nothing.
    """
    ours, theirs = _triples("\n".join(paragraphs)), _triples(declared)
    if not ours or not theirs or len(ours & theirs) < _AGREES * len(ours):
        return paragraphs
    if len(ours & theirs) < _HOLDS * len(theirs):
        return _paragraphs(declared.replace("\n", "\n\n")) if len(declared) > len("\n".join(paragraphs)) else paragraphs
    if not declared.rstrip().endswith(_ENDS):
        return paragraphs
    confirmed = [_share(paragraph, theirs) >= _FOREIGN for paragraph in paragraphs]
    held = [place for place, yes in enumerate(confirmed) if yes]  # never empty: the texts agree
    return [
        paragraph
        for place, paragraph in enumerate(paragraphs)
        if confirmed[place]
        or place < held[0]  # a lead or summary, which declared bodies often leave out
        or (place < held[-1] and _belongs(paragraph, subheadings))
    ]


def _belongs(paragraph: str, subheadings: set[str]) -> bool:
    """Whether what stands between confirmed paragraphs is a subheading or a table, which declared bodies leave out."""
    short = len(_WORD.findall(paragraph)) <= _SUBHEADING
    return short or paragraph.startswith(_TOGETHER[1]) or letters(paragraph) in subheadings


def _share(paragraph: str, theirs: set[tuple[str, ...]]) -> float:
    own = _triples(paragraph)
    return len(own & theirs) / len(own) if own else 0.0


def _triples(text: str) -> set[tuple[str, ...]]:
    words = _WORD.findall(text.casefold())
    return set(zip(words, words[1:], words[2:], strict=False))

"""Whether two articles print one text: shared wording, held against figures, days, names and dates. Pure.

To take two events for one is worse than to miss a copy. Measured on evaluation/datasets/copies.py, the half for
choosing (303 copies, 1,080 pairs that share a quarter of their words and are none): precision 0.997, recall 0.955.
"""

from __future__ import annotations

from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Literal

import numpy as np

from vectorstore.domain import Article
from vectorstore.text.number_words import SPELLED
from vectorstore.text.shingles import Hashes, distinct, ordered, plain, shared, words

Finding = Literal["copy", "conflict", "other"]
# Shares of the shorter (held) and of the longer text (covered). Copies of the choosing half: held 0.57 to 1.00,
# median 0.93; covered 0.22 to 1.00, median 0.73. Other real articles: held up to 0.44. Morning briefings of five
# texts are covered up to 0.22 by each; follow-ups that repeat half of a text are held 0.34 to 0.88 without its lead.
HELD, COVERED = 0.8, 0.35
PARTLY_HELD, MOSTLY_COVERED, LEAD_COVERED = 0.55, 0.65, 0.3
LEAD, LEAD_SHARED = 0.3, 0.4  # of the longer text's beginning, and how much of it the shorter must have
# Of figures at the same place of the same wording, how many differ: copies at most 0.17, half of them none; reports
# of one template 0.38 and more; real articles with other figures 0.4 and more but for 5 %.
FIGURES_DIFFER = 0.15
NAMES_DIFFER = 0.15  # the same of names and nouns: copies at most 0.08, reports of one template up to 0.33
LATE = 4 * 86_400.0  # seconds between publications: most copies come within two days, most reports recur after a week
LATE_HELD, LATE_FIGURES = 0.9, 3  # a later copy must hold nearly all, and three figures that agree must speak for it
# A toll that rises, an amount set right: at most two figures, within hours, in a text that is otherwise the same. Daily
# reports of one template ("Das Wetter", "Aktien Frankfurt") come a day later, or differ in more.
CORRECTED, CORRECTED_HELD, HALF_DAY = 2, 0.85, 12 * 3_600.0
SET_RIGHT = 2 * 86_400.0  # within it another outlet may print an agency's text with a figure set right; a judgement
DAYS = frozenset(
    """
    montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag monday tuesday wednesday thursday friday
    saturday sunday januar februar märz april mai juni juli august september oktober november dezember january february
    march may june july october december
    """.split()
)
# Where it happened, as the first words say it: a forecast, a closed road, a burglary of one wording in two towns. Of
# 1,028 German articles 31 % say it so within these words, of 609 English ones 10 %. With this and OWN, precision on the
# half for choosing rises from 0.997 to 1.000, recall from 0.950 to 0.954.
_IN = frozenset("in aus bei nahe near".split())
_WHERE = 25
_WITHIN_NAMES = frozenset("von van vom zu zur der den de du da do di del della la le el al bin ibn and und of".split())
# Words that two firms, clubs or places have in common, and their names besides.
_GENERIC = frozenset(
    """
    corp corporation inc ltd co company plc group holding ag gmbh se kg bank airlines motors energy university college
    city town county state party church fc sc sv tsv club united universität hochschule stadt kreis landkreis gemeinde
    gruppe partei verein kirche klinikum
    """.split()
)
OWN = 8  # runs of the beginnings that two texts of one outlet are held by: its own notices stand below any report
SPELLINGS = 0.7  # how alike two spellings of one name are at least ("Hannover", "Hanover"): a judgement
FIGURES = DAYS | SPELLED.keys()


@dataclass(frozen=True, slots=True)
class Told:
    """A text taken apart for comparison: its words, as written, plain and with figures masked, and its hashed runs."""

    words: list[str]
    plain: list[str]
    masked: list[str]
    runs: Hashes
    shingles: Hashes
    title: list[str]
    published: float | None
    source: str = ""
    vocabulary: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Verdict:
    """What two texts are to each other; ``similarity`` is the share of the shorter that the longer holds.

    ``covered`` is the share of the longer that the shorter holds. A "conflict" has the wording of a copy and tells of
    something else.
    """

    finding: Finding
    similarity: float
    covered: float


def told(article: Article) -> Told:
    """The article taken apart."""
    found = words(article.text)
    simple = [plain(word) for word in found]
    runs = ordered(simple)
    masked = ["#" if is_figure(word) else word for word in simple]
    title = [plain(word) for word in words(article.title)]
    about = title, article.published, article.source.casefold()
    return Told(found, simple, masked, runs, distinct(runs), *about, frozenset(simple))


def compared(one: Told, other: Told) -> Verdict:
    """What two texts are to each other, in whichever order they are given."""
    shorter, longer = sorted((one, other), key=lambda text: len(text.shingles))
    if not len(shorter.shingles):
        return Verdict("other", 0.0, 0.0)
    common = shared(shorter.shingles, longer.shingles)
    held, covered = common / len(shorter.shingles), common / len(longer.shingles)
    if not _prints(shorter, longer, held, covered):
        return Verdict("other", held, covered)
    return Verdict("conflict" if _conflict(shorter, longer, held) else "copy", held, covered)


def figures_differ(one: str, other: str) -> bool:
    """Whether two runs of text have different figures between the same words."""
    first, second = (told(Article(text)) for text in (one, other))
    return _slots(first, second, figures=True)[1] > 0


def figures_of(text: str) -> frozenset[str]:
    """The numbers, weekdays and months that a text names, spelled numbers as digits."""
    return frozenset(_value(word) for word in map(plain, words(text)) if is_figure(word))


def places_differ(one: Told, other: Told) -> bool:
    """Whether each text begins with a place that the other does not know."""
    return _elsewhere(one, other) and _elsewhere(other, one)


def is_figure(word: str) -> bool:
    """Whether a plain word is a number, a weekday or a month."""
    return word[0].isdigit() or word in FIGURES


def _prints(shorter: Told, longer: Told, held: float, covered: float) -> bool:
    """Whether the wording is one: nearly all of the shorter, or much of it with most or the lead of the longer."""
    if shorter.source and shorter.source == longer.source and not _begin_alike(shorter, longer):
        return False
    if held >= HELD and covered >= COVERED:
        return True
    if held < PARTLY_HELD or covered < LEAD_COVERED:
        return False
    return covered >= MOSTLY_COVERED or _lead(shorter, longer) >= LEAD_SHARED


def _begin_alike(one: Told, other: Told) -> bool:
    """Whether one of the texts has the beginning of the other."""
    shares = (float(np.isin(a.runs[:OWN], b.shingles).mean()) for a, b in ((one, other), (other, one)))
    return max(shares) >= LEAD_SHARED


def _lead(shorter: Told, longer: Told) -> float:
    """How much of the longer text's beginning the shorter one has."""
    beginning = longer.runs[: max(1, round(LEAD * len(longer.runs)))]
    return float(np.isin(beginning, shorter.shingles).mean())


def _conflict(shorter: Told, longer: Told, held: float) -> bool:
    """Whether figures, names, titles or dates say that the texts are of two events."""
    agreeing, differing = _slots(shorter, longer, figures=True)
    if _titles_differ(shorter.title, longer.title) and not (
        _titles_follow(shorter, longer) and _corrects(shorter, longer, held, differing)
    ):
        return True
    if _renamed(shorter, longer) or _refilled(shorter, longer) or places_differ(shorter, longer):
        return True
    same, others = _slots(shorter, longer, figures=False)
    if others > NAMES_DIFFER * (same + others):
        return True
    if differing > FIGURES_DIFFER * (agreeing + differing):
        return others > 0 or differing > agreeing or not _corrects(shorter, longer, held, differing)
    return _apart(shorter, longer) > LATE and (held < LATE_HELD or differing > 0 or agreeing < LATE_FIGURES)


def _elsewhere(one: Told, other: Told) -> bool:
    """Whether the first place that a text names is unknown to the other."""
    pairs = zip(one.plain[:_WHERE], one.words[1:_WHERE], one.plain[1:_WHERE], strict=False)
    places = (word for before, written, word in pairs if before in _IN and written[0].isupper() and not is_figure(word))
    return next(places, other.plain[0]) not in other.vocabulary


def _renamed(one: Told, other: Told) -> bool:
    """Whether they are word for word one text but for names: a template, filled in for two towns, firms or persons."""
    runs = _exchanged(one, other)
    return bool(runs) and all(_are_names(one, other, *run) for run in runs)


def _exchanged(one: Told, other: Told) -> list[tuple[slice, slice]]:
    """Where runs of capitals stand for one another in two texts that are the same besides, figures apart; else none."""
    runs, at, there = [], 0, 0
    while at < len(one.masked) and there < len(other.masked):
        if one.masked[at] == other.masked[there]:
            at, there = at + 1, there + 1
            continue
        run = slice(at, _capitals_end(one, at)), slice(there, _capitals_end(other, there))
        if run[0].stop == at or run[1].stop == there:
            return []
        runs.append(run)
        at, there = run[0].stop, run[1].stop
    return runs if at == len(one.masked) and there == len(other.masked) else []


def _capitals_end(text: Told, start: int) -> int:
    """Where a run of capitals ends, particles of names within it."""
    at = end = start
    while at < len(text.words) and (_is_capital(text, at) or (at > start and text.plain[at] in _WITHIN_NAMES)):
        at += 1
        end = at if _is_capital(text, at - 1) else end
    return end


def _is_capital(text: Told, at: int) -> bool:
    return text.words[at][0].isupper() and text.masked[at] != "#"


def _are_names(one: Told, other: Told, here: slice, there: slice) -> bool:
    """Whether two names stand there that only one text has each: no units, no two spellings or titles of one."""
    if (here.start and one.masked[here.start - 1] == "#") or _names(one, here) & _names(other, there):
        return False
    first = [word for word in one.plain[here] if word not in other.vocabulary]
    second = [word for word in other.plain[there] if word not in one.vocabulary]
    return bool(first and second) and not any(_one_name(a, b) for a in first for b in second)


def _names(text: Told, run: slice) -> set[str]:
    """The words of a run that may be one's name: "Mayor Anna Berg" and "Bürgermeisterin Berg" share Berg."""
    return {word for at, word in enumerate(text.plain[run], run.start) if _is_capital(text, at)} - _GENERIC


def _one_name(first: str, second: str) -> bool:
    return SequenceMatcher(None, first, second).ratio() >= SPELLINGS


def _corrects(shorter: Told, longer: Told, held: float, differing: int) -> bool:
    """Whether one is the other a few hours later, with a figure or two set right: nothing else differs, no day."""
    dated = _one_day(shorter, longer)
    return dated and differing <= CORRECTED and held >= CORRECTED_HELD and _days(shorter) == _days(longer)


def _refilled(one: Told, other: Told) -> bool:
    """Whether they are word for word one text but for figures, and no correction: the next poll, rate or forecast."""
    if one.masked != other.masked or not any(map(_differ, one.plain, other.plain)):
        return False
    if _apart(one, other) > (HALF_DAY if one.source == other.source else SET_RIGHT):
        return True
    places = (at for at, pair in enumerate(zip(one.plain, other.plain, strict=True)) if _differ(*pair))
    return any(not DAYS.isdisjoint(one.plain[max(0, at - 1) : at + 2]) for at in places)  # "20 November"


def _differ(first: str, second: str) -> bool:
    return _value(first) != _value(second)


def _days(text: Told) -> list[str]:
    return [word for word in text.plain if word in DAYS]


def _one_day(one: Told, other: Told) -> bool:
    """Whether both are dated, and within half a day of each other."""
    return one.published is not None and other.published is not None and _apart(one, other) <= HALF_DAY


def _slots(shorter: Told, longer: Told, *, figures: bool) -> tuple[int, int]:
    """How many figures (or names) both have, and how many stand between the same words as another one does."""
    known = {_value(word) for word in longer.plain}
    around = set(zip(longer.masked, longer.masked[2:], strict=False))
    agreeing = differing = 0
    for at in range(1, len(shorter.plain) - 1):
        word = shorter.plain[at]
        if figures != is_figure(word) or not (figures or shorter.words[at][0].isupper()):
            continue
        if _value(word) in known:
            agreeing += 1
        elif (shorter.masked[at - 1], shorter.masked[at + 1]) in around:
            differing += 1
    return agreeing, differing


def _value(word: str) -> str:
    """A spelled number as digits, so that "zwölf" is "12"; any other word as it is."""
    return str(SPELLED[word]) if word in SPELLED else word


def _titles_differ(one: list[str], other: list[str]) -> bool:
    """Whether two titles are one but for their figures: "Prozess: Tag 3" and "Prozess: Tag 4"."""
    if len(one) != len(other):
        return False
    pairs = [(a, b) for a, b in zip(one, other, strict=True) if _differ(a, b)]
    return bool(pairs) and all(is_figure(a) and is_figure(b) for a, b in pairs)


def _titles_follow(one: Told, other: Told) -> bool:
    """Whether each title has the figure of its own text: "Vier Tote", and hours later "Fünf Tote"."""
    texts = [{_value(word) for word in text.plain} for text in (one, other)]
    titles = [{_value(word) for word in text.title} for text in (one, other)]
    return titles[0] - titles[1] <= texts[0] - texts[1] and titles[1] - titles[0] <= texts[1] - texts[0]


def _apart(one: Told, other: Told) -> float:
    """Seconds between the publications; 0 where a date is missing."""
    return abs(one.published - other.published) if one.published is not None and other.published is not None else 0.0

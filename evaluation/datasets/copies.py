"""A labelled set of near-copies, made from the shared articles each time and never stored.

Base texts are 300 each of MultiHop-RAG (English, with their dates) and 10kGNAD (German, dates drawn). Everything is
drawn by hash, so that the set is the same everywhere. Labels:

- copies: a base text as another outlet would print it. Two to four edits are drawn for each: another headline, the
  beginning or the end cut away (40 to 90 % stays), sentences dropped or put in another order, an agency credit and a
  dateline, outlet names exchanged, numbers, units and quotation marks written another way, words exchanged for others
  of the same meaning, a passage of its own added (up to a quarter of the text).
- others, which must stay apart: pairs of real articles that share wording (the same deals, trackers, timelines and
  fantasy tips of other weeks), reports of one template with other figures, names and days, real articles in which
  every figure and weekday is another one (next quarter's results, the next report), follow-ups that repeat
  half of an older text below a new beginning, and round-ups that print several short texts whole.

Two pairs of real articles share more than half of their text and are neither (a deals page of Black Friday and of
Cyber Monday; a preview that the live report of the same match holds): they count for nothing.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from pathlib import Path

from evaluation.datasets import gnad, multihop
from evaluation.datasets.templates import TEMPLATES, WEEKDAYS, instance
from evaluation.halves import draw, sample
from vectorstore.domain import Article
from vectorstore.text.sentences import sentences

BASES = 300  # of each language
INSTANCES = 6  # of each template
DAY = 86_400.0
SHORTEST = 80  # words
OUTLETS = {
    "de": ("Rheinbote", "Morgenblatt", "Nordkurier", "Tagespost", "Alpenzeitung"),
    "en": ("The Harbour Post", "Daily Ledger", "Northern Echo Online", "City Herald", "The Courier"),
}
CREDITS = {
    "de": ("{town} (dpa) - {text}", "{text}\n\n(dpa)", "{town} (APA) – {text}", "{text}\n\nMit Material der dpa"),
    "en": ("{town} (Reuters) - {text}", "{town} (AP) — {text}", "{text}\n\n© 2026 AFP", "{text}\n\nPA Media"),
}
TOWN = {"de": ("Berlin", "Wien", "Hamburg"), "en": ("LONDON", "WASHINGTON", "BRUSSELS")}
SYNONYMS = {
    "de": {
        "sagte": "erklärte", "aber": "jedoch", "allerdings": "freilich", "etwa": "rund", "derzeit": "momentan",
        "bereits": "schon", "laut": "nach Angaben von", "nur": "lediglich", "auch": "ebenfalls", "bislang": "bisher",
        "betonte": "unterstrich", "seit": "seit", "kommenden": "nächsten", "deutlich": "klar", "zudem": "außerdem",
    },
    "en": {
        "said": "stated", "but": "though", "however": "yet", "about": "around", "also": "as well", "big": "large",
        "told": "informed", "after": "following", "began": "started", "show": "reveal", "many": "numerous",
        "shows": "reveals", "help": "assist", "currently": "now", "nearly": "almost", "while": "whereas",
    },
}  # fmt: skip
FORMATS = {
    "de": ((" Prozent", "%"), (" Millionen", " Mio."), (" Milliarden", " Mrd."), ("–", "-"), (" Euro", " €")),
    "en": ((" percent", "%"), (" million", "m"), (" billion", "bn"), ("’", "'"), ("“", '"'), ("”", '"'), ("—", "-")),
}
GROUPED = re.compile(r"(?<=\d)[.,](?=\d{3}\b)")
FIGURE = re.compile(r"\d+")
HEADLINES = {"de": "Neues aus {word}: was bekannt ist", "en": "What we know about {word}"}


@dataclass(frozen=True, slots=True)
class Labelled:
    """An article and the event it belongs to: two articles of one ``family`` are copies, all others are not."""

    article: Article
    family: str
    kind: str
    base: str


Edit = Callable[[str, str, random.Random, str], str]


def load(data: Path, bases: int = BASES) -> list[Labelled]:
    """The whole set: bases, one copy of each, and what must stay apart; ``bases`` of each language."""
    drawn, others = [], {}
    for language in ("de", "en"):
        chosen, rest = _bases(data, language, bases)
        drawn += chosen
        others[language] = [one.text for one in rest]
    found = [Labelled(base, base.url, "base", base.url) for base in drawn]
    found += [_copy(base, others[base.language]) for base in drawn]
    found += [made for base in drawn if (made := _refigured(base)) is not None]
    found += [_follow_up(base, others[base.language]) for base in drawn[::4]]
    found += _round_ups(drawn)
    return found + list(_reports(max(2, INSTANCES * bases // BASES)))


def _bases(data: Path, language: str, count: int) -> tuple[list[Article], list[Article]]:
    """The texts to copy, and others to take new paragraphs from."""
    articles = gnad.load_articles(data) if language == "de" else multihop.load_articles(data)
    long = [one for one in articles if len(one.text.split()) >= SHORTEST]
    chosen = sample(long, lambda one: one.url, count)
    urls = {one.url for one in chosen}
    return [_dated(one, language) for one in chosen], [one for one in long if one.url not in urls]


def _dated(article: Article, language: str) -> Article:
    """The article with language, outlet, title and date; those without any get them by hash."""
    first = next(iter(sentences(article.text)))
    return replace(
        article,
        language=language,
        title=article.title or article.text[first.start : first.end][:80],
        source=article.source or "Der Bote",
        published=article.published or 1.4e9 + draw(article.url) % 600 * DAY,
    )


def _copy(base: Article, others: list[str]) -> Labelled:
    chance = random.Random(base.url)
    chosen = chance.sample(sorted(EDITS), chance.randint(2, 4))
    text = base.text
    for name in sorted(chosen):
        text = EDITS[name](text, base.language, chance, chance.choice(others))
    outlet = chance.choice(OUTLETS[base.language])
    when = (base.published or 0.0) + chance.random() * 2 * DAY
    title = base.title if chance.random() < 0.3 else _headline(base, chance)  # noqa: PLR2004 - three in ten keep it
    made = Article(text, title, f"https://copy.example/{draw(base.url)}", outlet, published=when)
    return Labelled(replace(made, language=base.language), base.url, "copy: " + ", ".join(sorted(chosen)), base.url)


def _headline(base: Article, chance: random.Random) -> str:
    long = [word.strip(".,:;\"'“”„") for word in base.text.split() if word[0].isupper() and len(word) > 5]  # noqa: PLR2004
    return HEADLINES[base.language].format(word=chance.choice(long or ["Berlin"]))


def _said(text: str) -> list[str]:
    return [text[span.start : span.end] for span in sentences(text)]


def _cut_end(text: str, _language: str, chance: random.Random, _other: str) -> str:
    said = _said(text)
    return " ".join(said[: max(3, round(len(said) * chance.uniform(0.4, 0.9)))])


def _cut_beginning(text: str, _language: str, chance: random.Random, _other: str) -> str:
    said = _said(text)
    return " ".join(said[min(len(said) - 3, round(len(said) * chance.uniform(0.1, 0.4))) if len(said) > 3 else 0 :])  # noqa: PLR2004


def _drop(text: str, _language: str, chance: random.Random, _other: str) -> str:
    share = chance.uniform(0.1, 0.3)
    return " ".join([one for one in _said(text) if chance.random() > share] or _said(text))


def _reorder(text: str, _language: str, chance: random.Random, _other: str) -> str:
    said = _said(text)
    for at in range(len(said) - 1):
        if chance.random() < 0.25:  # noqa: PLR2004 - every fourth sentence moves back by one
            said[at], said[at + 1] = said[at + 1], said[at]
    return " ".join(said)


def _credit(text: str, language: str, chance: random.Random, _other: str) -> str:
    return chance.choice(CREDITS[language]).format(town=chance.choice(TOWN[language]), text=text)


def _outlets(text: str, language: str, chance: random.Random, _other: str) -> str:
    said, outlet = _said(text), chance.choice(OUTLETS[language])
    at = chance.randrange(len(said))
    note = f"Das berichtet {outlet}." if language == "de" else f"{outlet} reports."
    return " ".join([*said[: at + 1], note, *said[at + 1 :]])


def _formats(text: str, language: str, _chance: random.Random, _other: str) -> str:
    for old, new in FORMATS[language]:
        text = text.replace(old, new)
    return GROUPED.sub("", text)


def _reworded(text: str, language: str, _chance: random.Random, _other: str) -> str:
    table = SYNONYMS[language]
    return " ".join(table.get(word, word) for word in text.split(" "))


def _own_words(text: str, _language: str, chance: random.Random, other: str) -> str:
    said, own = _said(text), _said(other)
    count = max(1, round(len(said) * chance.uniform(0.05, 0.25)))
    start = chance.randrange(max(1, len(own) - count))
    added = own[start : start + count]
    return " ".join([*said, *added] if chance.random() < 0.5 else [*added, *said])  # noqa: PLR2004 - a coin


EDITS: dict[str, Edit] = {
    "cut end": _cut_end, "cut beginning": _cut_beginning, "drop": _drop, "reorder": _reorder, "credit": _credit,
    "outlet named": _outlets, "formats": _formats, "reworded": _reworded, "own words": _own_words,
}  # fmt: skip


def _refigured(base: Article) -> Labelled | None:
    """The same wording of another event: every figure and weekday is another; None where there are too few."""
    chance = random.Random(f"figures {base.url}")
    if len(FIGURE.findall(base.text)) < 4:  # noqa: PLR2004 - with fewer it would be an edited copy
        return None
    text, title = (_other_figures(text, base.language, chance) for text in (base.text, base.title))
    made = Article(text, title, f"https://other.example/{draw(base.url)}", base.source, language=base.language)
    return Labelled(replace(made, published=(base.published or 0.0) + 7 * DAY), made.url, "other figures", base.url)


def _other_figures(text: str, language: str, chance: random.Random) -> str:
    days = WEEKDAYS[language]
    shifted = dict(zip(days, [*days[3:], *days[:3]], strict=True))
    text = re.sub("|".join(days), lambda found: shifted[found.group()], text)
    return FIGURE.sub(lambda found: _another(found.group(), chance), text)


def _another(figure: str, chance: random.Random) -> str:
    lowest = 10 ** (len(figure) - 1)
    return next(other for other in iter(lambda: str(chance.randint(lowest, 10 * lowest - 1)), "") if other != figure)


def _follow_up(base: Article, others: list[str]) -> Labelled:
    """Tomorrow's article: a new first half, below it the background that was printed before."""
    chance = random.Random(f"follow-up {base.url}")
    said, new = _said(base.text), _said(chance.choice(others))
    background = said[len(said) // 2 :]
    fresh = (new * (1 + len(background) // max(1, len(new))))[: max(2, len(background))]
    made = Article(" ".join([*fresh, *background]), f"{base.title} – 2", language=base.language, source=base.source)
    url = f"https://later.example/{draw(base.url)}"
    return Labelled(replace(made, url=url, published=(base.published or 0.0) + DAY), url, "follow-up", base.url)


def _round_ups(bases: list[Article]) -> list[Labelled]:
    """Morning briefings: five short texts after each other, each printed whole elsewhere."""
    made = []
    for language in ("de", "en"):
        short = sorted((one for one in bases if one.language == language), key=lambda one: (len(one.text), one.url))
        for start in range(0, min(100, len(short) - 4), 5):
            part = short[start : start + 5]
            url = f"https://briefing.example/{draw(part[0].url)}"
            text = "\n\n".join(one.text for one in part)
            when = (part[0].published or 0.0) + DAY
            article = Article(text, "Briefing", url, "Der Tag", published=when, language=language)
            made.append(Labelled(article, url, "round-up", part[0].url))
    return made


def _reports(count: int) -> Iterable[Labelled]:
    for number, template in enumerate(TEMPLATES):
        for week in range(count):
            key = f"https://report.example/{number}/{week}"
            language, title, text = instance(template, random.Random(key))
            when = 1.7e9 + week * (7 if number % 2 else 1) * DAY
            article = Article(text, title, key, OUTLETS[language][week % 5], published=when, language=language)
            yield Labelled(article, key, "template", f"https://report.example/{number}")

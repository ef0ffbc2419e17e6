"""Topics over English news: articles with the name in their title are found, what nobody wrote about finds nothing."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from bot.answering.words.naming import names
from evaluation.datasets import multihop
from evaluation.halves import of_half, sample
from evaluation.metric import Metric, rate
from evaluation.suite import Bench, Suite
from evaluation.suites.multihop import corpus_for, corpus_name, queries_of

if TYPE_CHECKING:
    from vectorstore.domain import Article

LEAD = 600  # characters in which a name must stand to be a topic
FEWEST = 3  # articles with the name in their title
QUICK = 12  # topics
# Written down before anything was measured; no article of the corpus is about any of them.
ABSENT = """
    Elbphilharmonie | Spargelernte | Bahnstreik | Kohleausstieg in der Lausitz | Deutschlandticket | Rentenreform
    Pflegeversicherung | Wölfe in Brandenburg | Hochwasser im Ahrtal | Oktoberfest | Papstwahl | Bundeswehr
    Streik bei Volkswagen | Länderfinanzausgleich | Stuttgart 21 | Mietendeckel in Berlin | Windräder im Schwarzwald
    Pandas im Zoo Berlin | Vulkanausbruch auf Island | Fährunglück in der Ostsee | Loveparade | Hansa Rostock
    Swiss referendum on pensions | Norwegian salmon farming | Lisbon tram accident | Kenyan long distance runners
    Peruvian anchovy quota | Danish wind turbine maker Vestas | Bavarian state elections | Trans-Siberian railway
    Finnish school lunches | Mongolian cashmere exports | opera festival in Verona | Loch Ness monster
"""


def topics(articles: Sequence[Article]) -> list[str]:
    """Names of two words and more that open several articles and stand in the titles of at least three."""
    leads = Counter(
        name.text
        for article in articles
        for name in {one.text: one for one in names(article.text[:LEAD], "en")}.values()
        if name.sure and len(name.words) > 1
    )
    return sorted(name for name in leads if sum(name in article.title for article in articles) >= FEWEST)


def measure(bench: Bench) -> list[Metric]:
    """What of the articles titled so is found, whether what is shown names the topic, and silence on absent ones."""
    articles = corpus_for(bench, queries_of(bench))
    asked = of_half(topics(articles), str, bench.half)
    written = [topic.strip() for line in ABSENT.strip().splitlines() for topic in line.split("|")]
    absent = of_half(written, str, bench.half)
    if bench.quick:
        asked, absent = sample(asked, str, QUICK), sample(absent, str, QUICK)
    with bench.desk(corpus_name(bench), articles) as desk:
        found = {topic: desk.about(topic) for topic in bench.each("topics", asked)}
        silent = [not desk.about(topic) for topic in bench.each("topics nobody wrote about", absent)]
    return [
        rate("articles titled so found", list(_found(found, articles))),
        rate("articles shown name it", [_holds(one, topic) for topic, shown in found.items() for one in shown]),
        rate("absent topics silent", silent),
    ]


def _found(found: dict[str, Sequence[Article]], articles: Sequence[Article]) -> Iterator[bool]:
    for topic, shown in found.items():
        urls = {article.url for article in shown}
        yield from (article.url in urls for article in articles if topic in article.title)


def _holds(article: Article, topic: str) -> bool:
    return topic.lower() in f"{article.title}\n{article.text}".lower()


SUITE = Suite("topics", "articles about a topic, and silence on others", (multihop.FOLDER,), measure)

"""A dozen small articles in a real store with the quick encoder, for the tests of retrieval and answering."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime
from pathlib import Path

from ingest.preparation import parted, prepared, with_language
from ingest.refinement import refine
from tests.doubles import HashedEncoder
from vectorstore.domain import Article
from vectorstore.store import Store
from vectorstore.text.passages import SPLITTER

NOW = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)


def at(day: str) -> float:
    """UTC seconds of noon on a day."""
    return datetime.fromisoformat(f"{day}T12:00:00+00:00").timestamp()


def clock() -> datetime:
    """The moment the tests ask at."""
    return NOW


def article(title: str, text: str, source: str = "", day: str = "", **more: object) -> Article:
    """An article of a day; its title is its identity."""
    published = at(day) if day else None
    return Article(text, title=title, source=source, published=published, identity=title, **more)


EZB = article(
    "EZB senkt den Leitzins",
    "Die Europäische Zentralbank senkte den Leitzins auf 2,0 Prozent. Händler hatten damit gerechnet. "
    "Präsidentin Lagarde sprach in Frankfurt von einer guten Lage.",
    "Kurier",
    "2026-05-12",
)
META = article(
    "Meta baut Rechenzentren",
    "Der Konzern Meta will 65 Milliarden Dollar in Rechenzentren stecken. Die Aktie gab nach. "
    "Gründer Zuckerberg nannte das Jahr entscheidend.",
    "Kurier",
    "2026-05-13",
)
TUNNEL = article(
    "Elbtunnel gesperrt",
    "Der Hamburger Elbtunnel bleibt am Wochenende gesperrt. Grund sind Arbeiten an der Lüftung. "
    "Autofahrer sollen über die Elbbrücken ausweichen.",
    "Elbkurier",
    "2026-06-01",
)
STORCH = article(
    "Störche in Bergedorf",
    "In Bergedorf brüten wieder sieben Storchenpaare. Der Naturschutzbund zählte zwölf Jungvögel.",
    "Elbkurier",
)
CHIPS = (
    "The chipmaker Tarn will buy its rival Lumera for $13 billion in cash. Regulators have not approved the deal yet. "
    "Lumera makes sensors for cars and employs 4,000 people."
)
LUMERA = article("Tarn buys Lumera", CHIPS, "Harbour Post", "2026-05-13")
LUMERA_COPY = article("Chip deal: Tarn takes Lumera", CHIPS + " The agency reported this.", "TechCrunch", "2026-05-14")
TRIAL = article(
    "Judge rules against Google",
    "A federal judge ruled that Google holds an illegal monopoly in search. Google said it would appeal the verdict. "
    "The trial lasted ten weeks.",
    "Harbour Post",
    "2026-03-02",
)
PHONE = article(
    "Pixel 12 leaks",
    "Google will show the Pixel 12 phone in August, according to a leaked flyer. The phone has a folding screen.",
    "The Verge",
    "2026-06-02",
)
NIMBUS = article(
    "Nimbus raises money",
    "The weather startup Nimbus raised 40 million dollars from investors. Its founder Ada Brook plans new satellites.",
    "TechCrunch",
    "2026-06-03",
)
APPLE = article(
    "Apple earns more",
    "Apple reported a record quarter on strong iPhone sales. Revenue rose 9 percent to $102 billion.",
    "CNBC",
    "2026-07-01",
)
WIND = article(
    "Windkraft im Norden",
    "\n\n".join(
        f"Abschnitt {number}: Die Windkraft im Norden wächst. "
        + " ".join(f"Im Ort {number}-{turn} drehen sich {number * 7 + turn} Windräder der Firma Nordwind{number}{turn}."
                   for turn in range(11))
        for number in range(12)
    ),
    "Kurier",
    "2026-08-01",
)  # fmt: skip
ELECTION = article(
    "Neuwahl in Lunden",
    "In Lunden wird im Dezember neu gewählt. Bürgermeisterin Hansen trat am Freitag zurück.",
    "Elbkurier",
    "2026-11-20",
)
ARTICLES = (EZB, META, TUNNEL, STORCH, LUMERA, LUMERA_COPY, TRIAL, PHONE, NIMBUS, APPLE, WIND, ELECTION)


def opened(folder: Path, articles: Iterable[Article] = ARTICLES, *, told: bool = True) -> Store:
    """A store that holds the articles; ``told`` finds out their languages as ingest does."""
    encoder = HashedEncoder()
    store = Store.open(folder, encoder=encoder.name, dimension=encoder.dimension, splitter=SPLITTER, own=False)
    parts = [parted(with_language(one) if told else one) for one in articles]
    store.put_many(prepared(parts, encoder))
    refine(store, encoder)
    return store

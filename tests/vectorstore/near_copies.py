"""Invented agency texts long enough to be told apart, for tests of near-copies."""

from __future__ import annotations

from vectorstore.domain import Article

STORY = (
    "In der Nacht zum Mittwoch ist im Hafen von Rostock ein Frachter auf Grund gelaufen. Nach Angaben der "
    "Wasserschutzpolizei hatte das 120 Meter lange Schiff 3.400 Tonnen Getreide geladen. Verletzt wurde niemand, die "
    "14 Besatzungsmitglieder blieben an Bord. Taucher sollten am Vormittag den Rumpf untersuchen. Die Reederei aus "
    "Stralsund teilte mit, das Schiff sei erst im Frühjahr überholt worden. Der Hafenkapitän Jens Petersen sprach von "
    "einem technischen Defekt am Ruder. Zwei Schlepper hätten vergeblich versucht, den Frachter freizuziehen. Die "
    "Fahrrinne bleibt bis auf Weiteres gesperrt. Sechs Fähren nach Schweden fielen aus. Umweltschützer forderten, "
    "Schweröl aus den Tanks abzupumpen. Nach Einschätzung des Wirtschaftsministeriums entsteht ein Schaden von rund "
    "2,5 Millionen Euro. Das Havariekommando in Cuxhaven hat die Leitung des Einsatzes übernommen."
)
OTHER = (
    "Der Landtag in Kiel hat am Donnerstag ein neues Schulgesetz beschlossen. Künftig beginnt der Unterricht in allen "
    "Grundschulen eine halbe Stunde später. Bildungsministerin Karin Ahlers verteidigte die Reform gegen Kritik der "
    "Opposition. Lehrerverbände hatten vor Engpässen bei den Bussen gewarnt. Im kommenden Jahr sollen 240 Stellen für "
    "Sozialarbeiter entstehen. Eltern können zwischen zwei Formen der Betreuung am Nachmittag wählen. Die Kosten von "
    "18 Millionen Euro trägt das Land. Der Städtetag verlangt einen Ausgleich für kleinere Gemeinden. Ein Antrag der "
    "Liberalen fand keine Mehrheit. Das Gesetz tritt zum ersten August in Kraft."
)
DAY = 86_400.0


def printed(outlet: str, text: str = STORY, *, day: float = 1.0, title: str = "", **more: object) -> Article:
    """The text as an outlet prints it."""
    values = {
        "title": title or f"{outlet} berichtet",
        "url": f"https://{outlet.lower()}.example/{day}",
        "source": outlet,
    }
    return Article(text=text, **{**values, "published": day * DAY, "language": "de", **more})

"""Reports that share their wording and not their event: weather, markets, matches, trials, with slots filled by chance.

The sentences are invented. Two instances of one template are never copies of each other.
"""

from __future__ import annotations

import random

WEEKDAYS = {
    "de": "Montag Dienstag Mittwoch Donnerstag Freitag Samstag Sonntag".split(),
    "en": "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split(),
}
TOWNS = {
    "de": "Bremen Kassel Ulm Jena Graz Linz Bern Basel Kiel Trier Mainz Essen Worms Gera Hagen Siegen".split(),
    "en": "Leeds Hull Bath York Derby Exeter Truro Perth Dundee Newport Swansea Lincoln Durham Oxford".split(),
}
PEOPLE = {
    "de": "Weber Krämer Sommer Vogel Brandt Lorenz Busch Kühn Pohl Ernst Seidel Jansen Thiele Horn".split(),
    "en": "Walker Hughes Bennett Foster Powell Reid Shaw Chapman Ellis Barnes Knight Doyle Marsh Lowe".split(),
}
FIRMS = {
    "de": "Nordwerk Alpina-Bau Rheinstahl Ostsee-Reederei Medivita Solartec Kranbau Lindehof Optronik Gasco".split(),
    "en": "Northgate Albion-Steel Harbourline Medcore Suntec Craneworks Lindenhall Optronix Gasfield Broadmoor".split(),
}
_TEMPLATES = """
de | Wetter am {day}: bis zu {n30} Grad
Am {day} wird es in {town} überwiegend freundlich. Die Temperaturen steigen auf {n30} Grad, in der Nacht kühlt
es auf {n20} Grad ab. Der Wind weht schwach bis mäßig aus {wind}. Am {day2} ziehen von Westen her Wolken auf,
örtlich sind Schauer möglich. Das teilte der Wetterdienst mit. Die Höchstwerte liegen dann bei {n25} Grad. Zum
Wochenende hin bleibt es wechselhaft, in den Hochlagen ist mit Böen von bis zu {n90} Kilometern pro Stunde zu
rechnen. Autofahrer sollten auf den Straßen um {town2} vorsichtig sein. Die Aussichten für die kommende Woche
sind nach Angaben der Meteorologen noch unsicher.

de | Dax schließt mit {index} Punkten
Der deutsche Aktienmarkt hat am {day} {pct} Prozent {updown} geschlossen. Der Leitindex ging mit {index} Punkten
aus dem Handel. Der Index der mittelgroßen Werte lag am Ende bei {index2} Zählern. Händler verwiesen auf die
Vorgaben aus den USA. Im Mittelpunkt standen die Papiere von {firm}, die {pct2} Prozent verloren. Gefragt waren
dagegen Anteilsscheine von {firm2}. Der Euro kostete zuletzt 1,{n90} Dollar. Am Rentenmarkt stieg die
Umlaufrendite. Beobachter rechnen damit, dass die Anleger vor der Sitzung der Notenbank vorsichtig bleiben.

de | {town} gewinnt {g1}:{g2} gegen {town2}
Der SV {town} hat am {day} sein Heimspiel gegen den FC {town2} mit {g1}:{g2} gewonnen. Vor {crowd} Zuschauern
traf {person} in der {n80}. Minute zur Führung. Nach der Pause erhöhte {person2}. Die Gäste kamen nur noch
einmal gefährlich vor das Tor. Trainer {person3} sprach nach dem Abpfiff von einer starken Leistung seiner
Mannschaft. Mit nun {n40} Punkten steht die Mannschaft auf Platz {n15} der Tabelle. Am kommenden Spieltag muss
sie auswärts antreten, dann fehlt der gesperrte Kapitän.

de | Gewinnzahlen vom {day}
Bei der Ziehung der Lottozahlen am {day} wurden folgende Zahlen gezogen: {n8}, {n15}, {n20}, {n25}, {n30} und
{n40}. Die Superzahl lautet {g1}. Im Jackpot lagen {n25} Millionen Euro. Der Gewinner der ersten Klasse kommt
nach Angaben der Lottogesellschaft aus {town}. Alle Angaben sind ohne Gewähr. Die nächste Ziehung findet am
{day2} statt. Die Chance auf sechs Richtige mit Superzahl liegt bei 1 zu 140 Millionen. Spielteilnahme ab 18
Jahren, Glücksspiel kann süchtig machen.

de | Unfall bei {town}: {n8} Verletzte
Bei einem Unfall auf der Bundesstraße {n90} bei {town} sind am {day} {n8} Menschen verletzt worden. Wie die
Polizei mitteilte, war ein {n80} Jahre alter Autofahrer aus ungeklärter Ursache in den Gegenverkehr geraten.
Dort stieß sein Wagen mit einem Lastwagen zusammen. Die Verletzten wurden in Krankenhäuser in {town2} gebracht.
Die Straße war für {g1} Stunden voll gesperrt. Es entstand ein Sachschaden von rund {n90}.000 Euro. Die Polizei
bittet Zeugen, die Angaben zum Unfallhergang machen können, sich zu melden.

de | Prozess gegen {person}: Tag {n40}
Im Prozess gegen den früheren Finanzchef {person} hat am {day}, dem {n40}. Verhandlungstag, ein Zeuge ausgesagt.
Der Buchhalter aus {town} schilderte, wie {crowd} Euro auf Konten im Ausland geflossen seien. Der Angeklagte
bestreitet die Vorwürfe. Die Staatsanwaltschaft wirft ihm Untreue in {n80} Fällen vor. Er soll Anleger über die
Lage des Unternehmens getäuscht haben. Bei einer Verurteilung drohen ihm bis zu zehn Jahre Haft. Das Verfahren
vor dem Landgericht wird am {day2} fortgesetzt, ein Urteil wird nicht vor dem Herbst erwartet.

en | {town} weather: highs of {n30}C on {day}
{day} will be mostly dry in {town} with sunny spells in the afternoon. Temperatures will reach {n30}C before
falling to {n20}C overnight. Winds will be light and from the {wind_en}. Cloud will build from the west on
{day2}, bringing scattered showers to {town2} and the surrounding hills. Forecasters expect gusts of up to {n90}
miles per hour on higher ground. Highs of {n25}C are likely at the weekend. Drivers have been told to allow
extra time for their journeys. The outlook for next week remains uncertain, according to the weather service.

en | FTSE ends {updown_en} at {index}
London's blue-chip index closed {pct} percent {updown_en} on {day} as investors weighed the outlook for interest
rates. The index ended the session at {index} points. {firm} was the biggest faller, losing {pct2} percent after
a broker cut its rating. Shares in {firm2} rose on hopes of a takeover. The mid-cap index closed at {index2}. On
the currency markets the pound bought $1.{n90}. Brent crude traded at ${n80} a barrel. Analysts said traders
were likely to stay cautious ahead of the central bank's next decision on borrowing costs.

en | {town} {g1}-{g2} {town2}: {person} strikes
{town} beat {town2} {g1}-{g2} on {day} in front of a crowd of {crowd}. {person} opened the scoring in the
{n80}th minute with a low drive into the corner. {person2} added a second after the break following a mistake at
the back. The visitors rarely threatened and finished with ten men. Manager {person3} praised the attitude of
his players and said there was more to come. The win lifts the home side to {n15}th in the table with {n40}
points. They travel next weekend without their suspended captain.

en | {firm} profit rises to ${n90} million
{firm} on {day} reported quarterly net profit of ${n90} million, compared with ${n80} million in the same period
a year earlier. Revenue rose {pct} percent to ${crowd} million. Chief executive {person} said demand had held up
better than expected. The company kept its forecast for the full year and said it would cut {n40} jobs in
{town}. Analysts had on average expected earnings of {n25} cents a share. Shares were {updown_en} {pct2} percent
in early trading. The results include a one-off charge for closing a plant. The dividend will be paid at the end
of the next month.

en | {person} trial, day {n40}: witness gives evidence
A former accountant told the jury on {day}, day {n40} of the trial of {person}, that ${crowd} had been moved to
accounts abroad. The defendant, a former finance chief from {town}, denies {n80} counts of fraud. Prosecutors
say he misled investors about the state of the company before it collapsed. The defence has argued that he
relied on the advice of auditors. If convicted he faces up to ten years in prison. The trial before Judge
{person2} continues on {day2} and is expected to last until the autumn.

en | Wordplay hints and answers for {day}, puzzle {index}
Looking for help with today's puzzle? Here are hints and the answers for game number {index} on {day}. Play it
first if you do not want to know the answers yet. The yellow group is about {town}. The green group has to do
with {person}. The blue group is a list of words found before {person2}. The purple group is the hardest and
hides the name {firm}. Most players need {g1} attempts. Come back tomorrow for the next puzzle, and see the
archive for the solutions of the last {n40} games.
"""
TEMPLATES = tuple(_TEMPLATES.strip().split("\n\n"))


def instance(template: str, chance: random.Random) -> tuple[str, str, str]:
    """Language, title and text of one report made from the template."""
    head, _, text = template.partition("\n")
    language, title = head.split(" | ")
    slots = _slots(language, chance)
    return language, title.format(**slots), text.replace("\n", " ").format(**slots)


def _slots(language: str, chance: random.Random) -> dict[str, str]:
    days, towns = chance.sample(WEEKDAYS[language], 2), chance.sample(TOWNS[language], 2)
    people, firms = chance.sample(PEOPLE[language], 3), chance.sample(FIRMS[language], 2)
    point = "," if language == "de" else "."
    thousands = "." if language == "de" else ","
    numbers = {f"n{top}": str(chance.randint(max(2, top - 12), top)) for top in (8, 15, 20, 25, 30, 40, 80, 90)}
    return {
        **numbers,
        "day": days[0], "day2": days[1], "town": towns[0], "town2": towns[1],
        "person": people[0], "person2": people[1], "person3": people[2], "firm": firms[0], "firm2": firms[1],
        "g1": str(chance.randint(2, 6)), "g2": str(chance.randint(0, 1)),
        "pct": f"{chance.randint(0, 4)}{point}{chance.randint(10, 99)}",
        "pct2": f"{chance.randint(1, 9)}{point}{chance.randint(1, 9)}",
        "index": f"{chance.randint(9, 24)}{thousands}{chance.randint(100, 999)}{point}{chance.randint(10, 99)}",
        "index2": f"{chance.randint(20, 34)}{thousands}{chance.randint(100, 999)}",
        "crowd": f"{chance.randint(3, 60)}{thousands}{chance.randint(100, 999)}",
        "wind": chance.choice(["Südwest", "Nordost", "Ost", "Nord"]),
        "wind_en": chance.choice(["west", "north", "east"]),
        "updown": chance.choice(["höher", "niedriger"]), "updown_en": chance.choice(["up", "down"]),
    }  # fmt: skip

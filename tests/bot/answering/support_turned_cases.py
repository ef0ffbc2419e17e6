"""What a chat model turns round in a right sentence, beside paraphrases that turn nothing; True may be shown."""

from __future__ import annotations

Case = tuple[str, str, str, bool]  # passage, its language, statement, may it be shown

FINAL = "Der SV Altenau hat am Sonntag den TSV Bergheim mit 3:1 besiegt. Für Bergheim traf Lukas Horn."
VOTE = (
    "Naomi Castell has been elected mayor of Port Ellery, defeating incumbent Frank Doyle by 52 percent to 44 percent."
)
MILK = (
    "Die Molkerei Sennfeld übernimmt den Konkurrenten Almgold für 210 Millionen Euro."
    " Almgold beschäftigt 840 Menschen. Das Kartellamt muss noch zustimmen."
)
PLANT = "Für den Bau stimmten 19 Räte, elf waren dagegen. Der Freistaat übernimmt ein Drittel der Kosten."
MEASLES = (
    "Die Zahl der Masernfälle in Thüringen hat sich im ersten Halbjahr von 24 auf 48 erhöht. Todesfälle gab es nicht."
)
RAMPS = (
    "Blue Strait Lines has since replaced 14 of its 22 ramps. The ramp had not been inspected for more than two years."
)
RAIL = "Die Sanierung kostet 112 Millionen Euro, 20 Millionen mehr als geplant. Betroffen sind täglich 9.000 Pendler."
PROFIT = "Third-quarter revenue dropped 8 percent to $512 million, while net profit halved to $31 million."
TURBINES = (
    "The parliament of Lowland voted 81 to 64 to ban wind turbines within 1,200 metres of homes."
    ' Energy minister Petra Lund called the vote "a step backwards". Opposition leader Carl Voss praised it.'
)
COFFEE = (
    "People who drink coffee sleep 36 minutes less than those who drink none. The researchers found no link between tea"
    " and shorter sleep. The effect was stronger in women than in men. Some participants may have misreported."
)
COACH = "Trainer Uwe Scholz, der den Verein seit 2019 betreut, verlässt Altenau und wechselt zum 1. Juli zum VfR Lohne."
TRIAL = "A criminal case against two former managers is due to start on 8 September. The company pleaded guilty."
POLICE = (
    "Die Ursache ist noch unklar, die Polizei schließt Brandstiftung nicht aus. Das Feuer brach im zweiten Stock aus."
)
RIVER = "In Bernburg gilt ein Verbot, Wasser aus Flüssen zu entnehmen. Eine Impfpflicht lehnte Amtsleiterin Krüger ab."
TOWN = "Am stärksten betroffen war der Ilm-Kreis. Turnout war dort 61 Prozent. Im Jahr 2003 gab es 35 Hitzetote."
CREW = "The next crew will launch no earlier than 6 November. Tanaka returned two weeks earlier than planned."
LINE = "Die Strecke bleibt bis zum 15. November gesperrt. Ursprünglich sollten die Züge ab September wieder fahren."
RENT = (
    "Die Mieten stiegen auf 13,80 Euro je Quadratmeter. Jeder dritte Haushalt zahlt mehr als 40 Prozent des Einkommens."
)
COUNTY = "Union president Gloria Stein backed the deal. Superintendent Alan Pruitt said schools would reopen on Monday."
HARM = "Three workers were treated for smoke inhalation. Mei Tanaka returned early because of a kidney stone."

CASES: list[Case] = [
    # who did it to whom
    (FINAL, "de", "Altenau besiegte Bergheim mit 3:1.", True),
    (FINAL, "de", "Der TSV Bergheim hat den SV Altenau mit 3:1 besiegt.", False),
    (FINAL, "de", "SV Altenau beat TSV Bergheim 3-1.", True),
    (FINAL, "de", "TSV Bergheim beat SV Altenau 3-1.", False),
    (VOTE, "en", "Frank Doyle defeated Naomi Castell.", False),
    (VOTE, "en", "Frank Doyle was defeated by Naomi Castell.", True),
    (VOTE, "en", "Amtsinhaber Frank Doyle besiegte Naomi Castell.", False),
    (VOTE, "en", "Frank Castell has been elected mayor of Port Ellery.", False),
    (MILK, "de", "Sennfeld übernimmt Almgold für 210 Millionen Euro.", True),
    (MILK, "de", "Almgold wird von der Molkerei Sennfeld übernommen.", True),
    (MILK, "de", "Sennfeld wird von Almgold übernommen.", False),
    (MILK, "de", "Almgold is buying its rival Sennfeld for 210 million euros.", False),
    (MILK, "de", "Sennfeld is buying its rival Almgold for 210 million euros.", True),
    (MILK, "de", "Sennfeld beschäftigt 840 Menschen.", False),
    (MILK, "de", "Das Kartellamt muss der Übernahme noch zustimmen.", True),
    (MILK, "de", "Das Kartellamt hat zugestimmt.", False),
    # shares, totals, differences, sides
    (PLANT, "de", "Der Bau wurde mit 19 zu 11 Stimmen gebilligt.", True),
    (PLANT, "de", "19 Räte stimmten für den Bau, elf waren dagegen.", True),
    (PLANT, "de", "Für den Bau stimmten elf Räte, 19 waren dagegen.", False),
    (PLANT, "de", "Der Freistaat übernimmt zwei Drittel der Kosten.", False),
    (PLANT, "de", "Der Freistaat übernimmt rund 33 Prozent der Kosten.", True),
    (MEASLES, "de", "Die Zahl der Masernfälle in Thüringen hat sich verdoppelt.", True),
    (MEASLES, "de", "Die Zahl der Masernfälle in Thüringen hat sich verdreifacht.", False),
    (MEASLES, "de", "Die Zahl der Masernfälle in Thüringen erhöhte sich im zweiten Halbjahr auf 48.", False),
    (RAMPS, "en", "Fourteen of the 22 ramps have been replaced.", True),
    (RAMPS, "en", "The firm has replaced all 22 ramps.", False),
    (RAMPS, "en", "The ramp had never been inspected.", False),
    (RAIL, "de", "Die Sanierung kostet 20 Millionen Euro.", False),
    (RAIL, "de", "Die Sanierung kostet 20 Millionen Euro mehr als geplant.", True),
    (RAIL, "de", "Die Sanierung ist 20 Millionen Euro billiger als geplant.", False),
    (RAIL, "de", "Betroffen sind jede Woche 9.000 Pendler.", False),
    (PROFIT, "en", "Net profit was $512 million.", False),
    (PROFIT, "en", "Net profit halved to $31 million.", True),
    (PROFIT, "en", "Net profit doubled to $31 million.", False),
    (PROFIT, "en", "Fourth-quarter revenue dropped 8 percent to $512 million.", False),
    (RENT, "de", "Die Mieten stiegen auf 13,80 Euro je Kubikmeter.", False),
    (RENT, "de", "Ein Drittel der Haushalte zahlt mehr als 40 Prozent des Einkommens.", True),
    (RENT, "de", "Jeder vierte Haushalt zahlt mehr als 40 Prozent des Einkommens.", False),
    # votes, units, quotations, offices
    (TURBINES, "en", "Parliament voted 81 to 64 to ban wind turbines within 1.2 kilometres of homes.", True),
    (TURBINES, "en", "Parliament voted 64 to 81 to ban wind turbines near homes.", False),
    (TURBINES, "en", "Parliament voted against a ban on wind turbines.", False),
    (TURBINES, "en", 'Petra Lund called the vote "a step backwards".', True),
    (TURBINES, "en", 'Carl Voss called the vote "a step backwards".', False),
    (TURBINES, "en", "Energy minister Carl Voss praised the vote.", False),
    (TURBINES, "en", "Lowland is the first country to ban wind turbines near homes.", False),
    (COUNTY, "en", "Superintendent Gloria Stein said schools would reopen on Monday.", False),
    (COUNTY, "en", "According to superintendent Alan Pruitt, schools would reopen on Monday.", True),
    (COUNTY, "en", "Schools reopened on Monday.", False),
    # negation, comparison, quantity
    (COFFEE, "en", "Heavy coffee drinkers sleep 36 minutes less than those who drink none.", True),
    (COFFEE, "en", "People who drink coffee sleep 36 minutes more than those who drink none.", False),
    (COFFEE, "en", "Tea was linked to shorter sleep.", False),
    (COFFEE, "en", "Tea was not linked to shorter sleep.", True),
    (COFFEE, "en", "The effect was stronger in men than in women.", False),
    (COFFEE, "en", "All participants misreported.", False),
    (TRIAL, "en", "The company denied guilt.", False),
    (TRIAL, "en", "The criminal case against two former managers started on 8 September.", False),
    (TRIAL, "en", "The criminal case against two former managers will start on 8 September.", True),
    (POLICE, "de", "Die Polizei schließt Brandstiftung aus.", False),
    (POLICE, "de", "Die Polizei schließt Brandstiftung nicht aus.", True),
    (POLICE, "de", "Das Feuer brach im dritten Stock aus.", False),
    (RIVER, "de", "In Bernburg darf Wasser aus Flüssen entnommen werden.", False),
    (RIVER, "de", "In Bernburg darf kein Wasser aus Flüssen entnommen werden.", True),
    (RIVER, "de", "Amtsleiterin Krüger ist gegen eine Impfpflicht.", True),
    (TOWN, "de", "Am wenigsten betroffen war der Ilm-Kreis.", False),
    (TOWN, "de", "In diesem Jahr gab es 35 Hitzetote.", False),
    (HARM, "en", "Three workers were killed.", False),
    (HARM, "en", "Tanaka returned early because of a heart problem.", False),
    (HARM, "en", "Tanaka returned early due to a kidney stone.", True),
    # times
    (COACH, "de", "Scholz wechselt am 1. Juli zum VfR Lohne.", True),
    (COACH, "de", "Uwe Scholz bleibt Trainer in Altenau.", False),
    (CREW, "en", "The next crew will launch no later than 6 November.", False),
    (CREW, "en", "The next crew launched on 6 November.", False),
    (CREW, "en", "Tanaka returned two weeks later than planned.", False),
    (LINE, "de", "Die Strecke ist seit dem 15. November gesperrt.", False),
    (LINE, "de", "Ab September fahren die Züge wieder.", False),
    (LINE, "de", "Ursprünglich sollten die Züge ab September fahren.", True),
]

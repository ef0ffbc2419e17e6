"""Statements with the quote they rest on, judged by hand: True may be shown, False must not. Own words throughout.

Five tables in the order of writing. The rules were made on the first and extended on the next three, so only the last
one, which changed nothing, tells how the check does on cases it has never seen.
"""

from __future__ import annotations

from datetime import UTC, datetime

MAY = datetime(2026, 5, 13, 9, 0, tzinfo=UTC).timestamp()  # a Wednesday

META = (
    "Meta will in diesem Jahr zwischen 60 und 65 Milliarden Dollar in Rechenzentren für künstliche Intelligenz stecken."
)
META_EN = "Meta plans to spend between 60 and 65 billion dollars on data centres for artificial intelligence this year."
DEAL = "Der Chiphersteller übernimmt den Konkurrenten für 13 Milliarden Dollar in bar."
DEAL_EN = "The chipmaker will buy its rival Lumera for $13 billion in cash, the companies said on Tuesday."
QUAKE = "Bei dem Beben nahe Izmir kamen 12 Menschen ums Leben, 39 wurden verletzt."
FLOOD = "Im Ahrtal zählte die Polizei 12 Tote und 39 Verletzte."
RATES = "Die Europäische Zentralbank senkte den Leitzins am 12. Mai um 0,25 Prozentpunkte auf 2,0 Prozent."
RATES_EN = "The European Central Bank cut its key rate by 0.25 percentage points to 2.0 percent on May 12."
VOTE = "Der Bundestag lehnte den Antrag der Grünen am Mittwoch mit 412 zu 198 Stimmen ab."
VOTE_EN = "Lawmakers rejected the bill by 412 votes to 198, with Senator Dana Holt calling it unworkable."
TOLL = "Die Maut auf der Brücke wird nicht vor 2027 erhöht, sagte Verkehrsminister Jonas Riedel."
SPEECH = "„Wir werden keine neuen Schulden machen“, sagte Finanzministerin Clara Thoma dem Sender."
SPEECH_EN = '"We will not raise taxes," Chancellor Ruth Avery told reporters in Leeds on Monday.'
TRAIN = "Die Bahn hat zwischen Köln und Aachen im Mai 40 Prozent aller Züge verspätet ans Ziel gebracht."
MAYOR = "Wien wählt im Herbst neu, nachdem Bürgermeisterin Ida Leitner am Sonntag ihren Rücktritt erklärt hat."
SALES = (
    "Der Umsatz von Norvik stieg im ersten Quartal um 8 Prozent auf 3,4 Milliarden Euro,"
    " der von Halden fiel auf 2,1 Milliarden."
)
STRIKE = "Train drivers will walk out for 48 hours from Thursday, the union Aslef said, affecting about 2,300 services."
COURT = "A court in Hamburg acquitted the former banker Paul Wendt of tax evasion on 3 March 2026."
HEAT = "In Seville the temperature reached 46.3 degrees on Friday, the highest May reading since records began in 1951."
ARTEMIS = "Nasa may delay the launch of its lunar mission by at least two months because of a leaking valve."
PLANT = "Das Werk in Zwickau soll geschlossen werden, 1.900 Beschäftigte verlieren dann ihre Stelle."
MISSING = "Neither the ministry nor the police confirmed that hostages had been released."
FERRY = "Die Fähre „Nordlicht“ lief vor Rügen auf Grund; verletzt wurde niemand."

Case = tuple[str, str, str, bool]  # quote, its language, statement, may it be shown

DEVELOPMENT: list[Case] = [
    # numbers, scales, ranges
    (META, "de", "Meta will dieses Jahr 60 bis 65 Milliarden Dollar in Rechenzentren stecken.", True),
    (META, "de", "Meta steckt dieses Jahr zwischen 60 und 65 Mrd. Dollar in Rechenzentren.", True),
    (META, "de", "Meta will dieses Jahr rund 65 Milliarden Dollar in Rechenzentren stecken.", False),
    (META, "de", "Meta will dieses Jahr bis zu 65 Milliarden Dollar in Rechenzentren stecken.", True),
    (META, "de", "Meta will dieses Jahr 60 bis 65 Millionen Dollar in Rechenzentren stecken.", False),
    (META, "de", "Meta plans to spend $60-65bn on data centres this year.", True),
    (META, "de", "Meta plans to spend 60 to 65 million dollars on data centres.", False),
    (META_EN, "en", "Meta plant, 60 bis 65 Milliarden Dollar für Rechenzentren auszugeben.", True),
    (META_EN, "en", "Meta plant, rund 65 Milliarden Dollar für Rechenzentren auszugeben.", False),
    (META_EN, "en", "Microsoft plans to spend between 60 and 65 billion dollars on data centres.", False),
    (META, "de", "Microsoft will dieses Jahr 60 bis 65 Milliarden Dollar in Rechenzentren stecken.", False),
    (META, "de", "Meta will dieses Jahr 60 bis 65 Milliarden Euro in Rechenzentren stecken.", False),
    (DEAL, "de", "Der Chiphersteller zahlt 13 Milliarden Dollar für den Konkurrenten.", True),
    (DEAL, "de", "The chipmaker pays 13 million dollars for its competitor.", False),
    (DEAL, "de", "Der Chiphersteller übernimmt den Konkurrenten für 13 Millionen Dollar.", False),
    (DEAL_EN, "en", "The chipmaker is buying Lumera for 13 billion dollars in cash.", True),
    (DEAL_EN, "en", "Der Chiphersteller kauft Lumera für 13 Milliarden Dollar.", True),
    (DEAL_EN, "en", "Der Chiphersteller kauft Lumera für 13 Millionen Dollar.", False),
    (DEAL_EN, "en", "On 12 May 2026 the chipmaker said it would buy Lumera for $13 billion.", True),
    (DEAL_EN, "en", "On 11 May 2026 the chipmaker said it would buy Lumera for $13 billion.", False),
    (DEAL_EN, "en", "The chipmaker will buy Lumera for $13 billion in shares through Goldman Sachs.", False),
    # swapped attachments
    (QUAKE, "de", "Bei dem Beben nahe Izmir starben zwölf Menschen.", True),
    (QUAKE, "de", "Bei dem Beben nahe Izmir starben 39 Menschen.", False),
    (FLOOD, "de", "Im Ahrtal gab es laut Polizei 39 Verletzte und 12 Tote.", True),
    (FLOOD, "de", "Im Ahrtal zählte die Polizei 39 Tote.", False),
    (FLOOD, "de", "In the Ahrtal police counted twelve dead and 39 injured.", True),
    (FLOOD, "de", "In the Ahrtal police counted 40 injured.", False),
    (SALES, "de", "Der Umsatz von Halden fiel auf 2,1 Milliarden Euro.", True),
    (SALES, "de", "Der Umsatz von Norvik fiel auf 2,1 Milliarden Euro.", False),
    (SALES, "de", "Norvik setzte im ersten Quartal 3,4 Milliarden Euro um.", True),
    (SALES, "de", "Halden setzte im ersten Quartal 3,4 Milliarden Euro um.", False),
    # percent and points, dates
    (RATES, "de", "Die EZB senkte den Leitzins am 12. Mai 2026 auf 2 Prozent.", True),
    (RATES, "de", "Die Europäische Zentralbank senkte den Leitzins um 0,25 Prozent.", False),
    (RATES, "de", "Die Europäische Zentralbank erhöhte den Leitzins um 0,25 Prozentpunkte.", False),
    (RATES, "de", "Die Europäische Zentralbank senkte den Leitzins am 21. Mai auf 2,0 Prozent.", False),
    (RATES_EN, "en", "Die Europäische Zentralbank senkte den Leitzins auf 2,0 Prozent.", True),
    (RATES_EN, "en", "Die Europäische Zentralbank erhöhte den Leitzins auf 2,0 Prozent.", False),
    (RATES_EN, "en", "The European Central Bank lowered its key rate to 2 percent on 12 May 2026.", True),
    (RATES_EN, "en", "The European Central Bank lowered its key rate to 2.5 percent.", False),
    (TRAIN, "de", "Zwischen Köln und Aachen waren im Mai 40 Prozent der Züge verspätet.", True),
    (TRAIN, "de", "Between Cologne and Aachen 40 percent of trains were late in May.", True),
    (TRAIN, "de", "Zwischen Köln und Bonn waren im Mai 40 Prozent der Züge verspätet.", False),
    (TRAIN, "de", "Zwischen Köln und Aachen waren im März 40 Prozent der Züge verspätet.", False),
    # negation and direction
    (VOTE, "de", "Der Bundestag lehnte den Antrag der Grünen ab.", True),
    (VOTE, "de", "Der Bundestag stimmte dem Antrag der Grünen mit 412 zu 198 Stimmen zu.", False),
    (VOTE, "de", "Der Bundestag hat den Antrag der Grünen nicht angenommen.", True),
    (VOTE_EN, "en", "Lawmakers approved the bill by 412 votes to 198.", False),
    (VOTE_EN, "en", "Lawmakers rejected the bill by 412 votes to 198.", True),
    (TOLL, "de", "Die Maut auf der Brücke wird vor 2027 nicht erhöht.", True),
    (TOLL, "de", "Die Maut auf der Brücke wird vor 2027 erhöht.", False),
    (TOLL, "de", "Laut Jonas Riedel wird die Maut nicht vor 2026 erhöht.", False),
    (MISSING, "en", "The ministry confirmed that hostages had been released.", False),
    (MISSING, "en", "Neither ministry nor police confirmed that hostages had been released.", True),
    (FERRY, "de", "Die Fähre lief vor Rügen auf Grund.", True),
    (FERRY, "de", "Verletzt wurde bei dem Unglück der Fähre niemand.", True),
    (FERRY, "de", "Bei dem Unglück der Fähre vor Rügen wurden Menschen verletzt.", False),
    # quotations
    (SPEECH, "de", "Clara Thoma sagte: „Wir werden keine neuen Schulden machen.“", True),
    (SPEECH, "de", "Clara Thoma sagte, es werde „nie wieder neue Schulden“ geben.", False),
    (SPEECH, "de", "Finanzministerin Clara Thoma will keine neuen Schulden machen.", True),
    (SPEECH, "de", "Finanzministerin Clara Thoma will neue Schulden machen.", False),
    (SPEECH_EN, "en", 'Ruth Avery said in Leeds: "We will not raise taxes."', True),
    (SPEECH_EN, "en", 'Ruth Avery said in Leeds: "Taxes will not be raised."', False),
    (SPEECH_EN, "en", "Ruth Avery sagte in Leeds, die Steuern würden nicht erhöht.", True),
    (SPEECH_EN, "en", "Ruth Avery sagte in Leeds, die Steuern würden erhöht.", False),
    # names
    (MAYOR, "de", "Ida Leitner hat ihren Rücktritt erklärt.", True),
    (MAYOR, "de", "Michael Leitner hat als Bürgermeister seinen Rücktritt erklärt.", False),
    (MAYOR, "de", "Nach dem Rücktritt von Ida Leitner wählt Graz im Herbst neu.", False),
    (MAYOR, "de", "Vienna votes in autumn after mayor Ida Leitner announced her resignation.", True),
    (COURT, "en", "Paul Wendt was acquitted of tax evasion by a court in Hamburg.", True),
    (COURT, "en", "Paul Wendt was convicted of tax evasion by a court in Hamburg.", False),
    (COURT, "en", "Paul Wendt was acquitted of tax evasion by a court in Munich.", False),
    (COURT, "en", "Ein Gericht in Hamburg sprach Paul Wendt am 3. März 2026 frei.", True),
    # other words altogether
    (STRIKE, "en", "Aslef train drivers will strike for 48 hours from Thursday.", True),
    (STRIKE, "en", "The walkout by train drivers is expected to affect around 2,300 services.", True),
    (STRIKE, "en", "Train drivers demand a pay rise and better pensions from the government.", False),
    (HEAT, "en", "Seville recorded 46.3 degrees on Friday, the highest May reading since 1951.", True),
    (HEAT, "en", "Seville's hospitals treated many tourists for heat stroke during the hot weather.", False),
    (PLANT, "de", "In Zwickau soll ein Werk mit 1900 Beschäftigten geschlossen werden.", True),
    (PLANT, "de", "Die Gewerkschaft kündigte Proteste gegen die Pläne der Konzernleitung an.", False),
    (ARTEMIS, "en", "A leaking valve may delay Nasa's lunar mission by at least two months.", True),
    (ARTEMIS, "en", "Nasa may delay its lunar mission by less than two months.", False),
]

HOLM = "Der Energiekonzern Holm hat 2025 einen Gewinn von 1,25 Milliarden Euro erzielt, 12 Prozent mehr als im Vorjahr."
RAIN = "Heavy rain forced the evacuation of 4,500 people from Porto on Saturday, the civil protection agency said."
POPE = "Der Papst reist vom 3. bis 6. September nach Kenia, teilte der Vatikan mit."
BRIDGE = "The bridge will not reopen before April 2027, engineer Maria Solano said, because two pillars are cracked."
GOLD = "Lena Brandt gewann in Oslo Gold über 800 Meter, Zweite wurde die Britin Amy Cole in 1:57,3 Minuten."
BUDGET = "The council passed the budget of £2.4m without debate; the Liberals abstained."
WOLF = "In Brandenburg wurden 2025 insgesamt 58 Wolfsrudel gezählt, fünf mehr als ein Jahr zuvor."
SHARE = "Shares in Orbis fell 7 per cent to 41.20 pounds after the company cut its forecast."

HELD_OUT: list[Case] = [
    (HOLM, "de", "Holm erzielte 2025 einen Gewinn von 1,25 Mrd. Euro.", True),
    (HOLM, "de", "Holm erzielte 2025 einen Verlust von 1,25 Mrd. Euro.", False),
    (HOLM, "de", "Der Gewinn von Holm stieg 2025 um 12 Prozent.", True),
    (HOLM, "de", "Der Gewinn von Holm stieg 2025 um 21 Prozent.", False),
    (HOLM, "de", "Energy company Holm made a profit of 1.25 billion euros in 2025.", True),
    (HOLM, "de", "Energy company Holm made a profit of 1.25 million euros in 2025.", False),
    (HOLM, "de", "Holm erzielte 2024 einen Gewinn von 1,25 Milliarden Euro.", False),
    (RAIN, "en", "Some 4,500 people had to leave Porto because of heavy rain.", True),
    (RAIN, "en", "In Porto mussten 4500 Menschen wegen starken Regens ihre Häuser verlassen.", True),
    (RAIN, "en", "In Lissabon mussten 4500 Menschen ihre Häuser verlassen.", False),
    (RAIN, "en", "Heavy rain killed 4,500 people in Spain.", False),
    (RAIN, "en", "Heavy rain forced the evacuation of 45,000 people from Porto.", False),
    (POPE, "de", "Der Papst besucht Kenia vom 3. bis 6. September.", True),
    (POPE, "de", "Der Papst besucht Kenia vom 3. bis 6. Oktober.", False),
    (POPE, "de", "Der Papst besucht Uganda vom 3. bis 6. September.", False),
    (POPE, "de", "Die Pilger in Nairobi freuen sich auf eine große Messe im Stadion.", False),
    (BRIDGE, "en", "The bridge will stay closed until at least April 2027, Maria Solano said.", True),
    (BRIDGE, "en", "The bridge will reopen before April 2027, Maria Solano said.", False),
    (BRIDGE, "en", "Maria Solano zufolge öffnet die Brücke nicht vor April 2027.", True),
    (BRIDGE, "en", "The bridge will not reopen before April 2028.", False),
    (GOLD, "de", "Lena Brandt gewann in Oslo Gold über 800 Meter.", True),
    (GOLD, "de", "Amy Cole gewann in Oslo Gold über 800 Meter.", False),
    (GOLD, "de", "Lena Brandt verlor in Oslo über 800 Meter.", False),
    (GOLD, "de", "Lena Brandt won gold over 800 metres in Oslo ahead of Amy Cole.", True),
    (BUDGET, "en", "The council passed a budget of 2.4 million pounds.", True),
    (BUDGET, "en", "The council rejected a budget of 2.4 million pounds.", False),
    (BUDGET, "en", "The council passed a budget of 2.4 billion pounds.", False),
    (BUDGET, "en", "The Liberals abstained from the vote on the budget.", True),
    (WOLF, "de", "2025 wurden in Brandenburg 58 Wolfsrudel gezählt.", True),
    (WOLF, "de", "2025 wurden in Sachsen 58 Wolfsrudel gezählt.", False),
    (WOLF, "de", "Brandenburg counted 58 wolf packs in 2025.", True),
    (WOLF, "de", "In Brandenburg wurden 85 Wolfsrudel gezählt.", False),
    (SHARE, "en", "Orbis shares fell by 7 percent to £41.20.", True),
    (SHARE, "en", "Orbis shares rose by 7 percent to £41.20.", False),
    (SHARE, "en", "Die Aktien von Orbis fielen um 7 Prozent auf 41,20 Pfund.", True),
    (SHARE, "en", "Orbis kept its forecast unchanged.", False),
]

STORM = "Bei dem Sturm an der Algarve wurden am Freitag sieben Menschen verletzt, eine Frau wird noch vermisst."
COAL = (
    "The government in Warsaw wants to close its last coal mine by 2045, four years earlier than agreed,"
    " minister Ewa Lis said."
)
TEST = "Der Prüfer fand in 14 von 50 Olivenölen Rückstände; vier fielen durch."
ROBOT = "Kestrel delivered 310 warehouse robots in the first half of 2026, down from 480 a year earlier."
VISA = "Ab 1. Juli brauchen Reisende aus Georgien für Aufenthalte über 30 Tage wieder ein Visum, beschloss der Rat."
CHESS = "Fifteen-year-old Noa Lind beat the defending champion Viktor Saar in the final in Riga on Sunday."
SPACE = "The probe has not sent data since 4 November and engineers at the agency do not expect it to recover."
UNION = (
    "Die Gewerkschaft IG Metall fordert 6,5 Prozent mehr Lohn für 3,9 Millionen Beschäftigte,"
    " die Arbeitgeber bieten 2 Prozent."
)

# First looked at when the rules above had been set: 22 of 32 right then, before the rules were extended.
UNSEEN: list[Case] = [
    (STORM, "de", "Beim Sturm an der Algarve wurden sieben Menschen verletzt.", True),
    (STORM, "de", "Beim Sturm an der Algarve kamen sieben Menschen ums Leben.", False),
    (STORM, "de", "Seven people were injured in the storm in the Algarve on Friday.", True),
    (STORM, "de", "Nach dem Sturm an der Algarve wird noch eine Frau vermisst.", True),
    (COAL, "en", "Warsaw wants to close its last coal mine by 2045.", True),
    (COAL, "en", "Warsaw wants to close its last coal mine by 2049.", False),
    (COAL, "en", "Polen will die letzte Kohlemine bis 2045 schließen, sagte Ewa Lis.", True),
    (COAL, "en", "Germany wants to close its last coal mine by 2045.", False),
    (TEST, "de", "14 von 50 Olivenölen enthielten Rückstände.", True),
    (TEST, "de", "Vier der 50 Olivenöle fielen durch.", True),
    (TEST, "de", "14 Olivenöle fielen durch.", False),
    (TEST, "de", "Keines der 50 Olivenöle enthielt Rückstände.", False),
    (ROBOT, "en", "Kestrel delivered 310 warehouse robots in the first half of 2026.", True),
    (ROBOT, "en", "Kestrel delivered 480 warehouse robots in the first half of 2026.", False),
    (ROBOT, "en", "Kestrel lieferte im ersten Halbjahr 2026 nur 310 Roboter aus.", True),
    (ROBOT, "en", "Deliveries of warehouse robots by Kestrel rose to 310.", False),
    (VISA, "de", "Reisende aus Georgien brauchen ab 1. Juli für mehr als 30 Tage ein Visum.", True),
    (VISA, "de", "Reisende aus Armenien brauchen ab 1. Juli für mehr als 30 Tage ein Visum.", False),
    (VISA, "de", "Reisende aus Georgien brauchen ab 1. Juli kein Visum mehr.", False),
    (VISA, "de", "Reisende aus Georgien brauchen ab 1. Juni wieder ein Visum.", False),
    (CHESS, "en", "Noa Lind, 15, beat Viktor Saar in the final in Riga.", True),
    (CHESS, "en", "Viktor Saar beat Noa Lind in the final in Riga.", False),
    (CHESS, "en", "Die 15-jährige Noa Lind besiegte in Riga Viktor Saar.", True),
    (CHESS, "en", "Noa Lind lost to Viktor Saar in the final in Riga.", False),
    (SPACE, "en", "The probe has sent no data since 4 November.", True),
    (SPACE, "en", "Engineers expect the probe to recover.", False),
    (SPACE, "en", "The probe has been silent since 14 November.", False),
    (UNION, "de", "Die IG Metall fordert 6,5 Prozent mehr Lohn.", True),
    (UNION, "de", "Die Arbeitgeber bieten 6,5 Prozent.", False),
    (UNION, "de", "Die IG Metall fordert für 3,9 Millionen Beschäftigte 6,5 Prozent mehr Lohn.", True),
    (UNION, "de", "Verdi fordert 6,5 Prozent mehr Lohn.", False),
    (UNION, "de", "IG Metall demands 6.5 percent more pay for 3.9 million workers.", True),
]

LIBRARY = (
    "Die Stadtbibliothek in Ulm öffnet ab Januar auch sonntags, zunächst auf Probe bis Ende Juni,"
    " sagte Leiterin Petra Vogt."
)
OIL = "Oil prices climbed 3.4% to $82.10 a barrel on Monday after the pipeline blast near Baku, traders said."
TUNNEL = (
    "Der Tunnel unter der Elbe kostet nach neuer Rechnung 1,4 statt 0,9 Milliarden Euro"
    " und wird frühestens 2031 fertig."
)
HOSPITAL = (
    "Doctors at St Brannock's hospital in Cardiff have carried out the first transplant of a pig kidney in Wales,"
    " on a man aged 61."
)
ELECTION = "Bei der Wahl in Bremen kam die SPD auf 29,8 Prozent, die CDU auf 26,2 und die Grünen auf 11,9 Prozent."
WHALE = "A humpback whale stranded near Skagen on Thursday and died hours later, Danish officials said."
LAYOFF = (
    "Der Softwarehersteller Quint streicht weltweit 2.100 Stellen, davon 340 in Deutschland;"
    " betriebsbedingte Kündigungen schließt er aus."
)
TREATY = (
    "Norway and Iceland signed the fisheries treaty in Bergen on 14 March,"
    " but the Faroe Islands walked out of the talks."
)

# The same once more: 17 of 32 right at first sight, adversarial throughout.
FRESH: list[Case] = [
    (LIBRARY, "de", "Die Stadtbibliothek Ulm öffnet ab Januar auch an Sonntagen.", True),
    (LIBRARY, "de", "Der Versuch läuft bis Ende Juni.", True),
    (LIBRARY, "de", "Die Stadtbibliothek in Ulm öffnet ab Januar auch samstags.", False),
    (LIBRARY, "de", "From January the library in Ulm will open on Sundays too.", True),
    (LIBRARY, "de", "Die Stadtbibliothek in Ulm schließt ab Januar sonntags.", False),
    (OIL, "en", "Oil prices rose 3.4% to $82.10 a barrel on Monday.", True),
    (OIL, "en", "Oil prices fell 3.4% to $82.10 a barrel.", False),
    (OIL, "en", "Der Ölpreis stieg nach der Explosion nahe Baku auf 82,10 Dollar je Barrel.", True),
    (OIL, "en", "Der Ölpreis stieg nach der Explosion nahe Baku auf 82,10 Euro je Barrel.", False),
    (TUNNEL, "de", "Der Elbtunnel wird teurer: Er soll nun 1,4 Milliarden Euro kosten.", True),
    (TUNNEL, "de", "Der Tunnel unter der Elbe wird frühestens 2031 fertig.", True),
    (TUNNEL, "de", "Der Tunnel unter der Elbe wird spätestens 2030 fertig.", False),
    (TUNNEL, "de", "Der Tunnel unter der Weser kostet 1,4 Milliarden Euro.", False),
    (HOSPITAL, "en", "The first pig kidney transplant in Wales was carried out in Cardiff on a 61-year-old man.", True),
    (HOSPITAL, "en", "The first pig heart transplant in Wales was carried out on a man aged 61.", False),
    (HOSPITAL, "en", "In Cardiff wurde einem 61 Jahre alten Mann eine Schweineniere verpflanzt.", True),
    (ELECTION, "de", "Die SPD erreichte in Bremen 29,8 Prozent.", True),
    (ELECTION, "de", "Die CDU erreichte in Bremen 29,8 Prozent.", False),
    (ELECTION, "de", "Die Grünen kamen auf 11,9 Prozent.", True),
    (ELECTION, "de", "Die Grünen kamen auf 26,2 Prozent.", False),
    (ELECTION, "de", "The SPD won 29.8 percent in Bremen, the CDU 26.2 percent.", True),
    (WHALE, "en", "A humpback whale died hours after stranding near Skagen.", True),
    (WHALE, "en", "A humpback whale was rescued near Skagen on Thursday.", False),
    (WHALE, "en", "Nahe Skagen strandete am Donnerstag ein Wal und verendete.", True),
    (LAYOFF, "de", "Quint streicht weltweit 2100 Stellen, 340 davon in Deutschland.", True),
    (LAYOFF, "de", "Quint streicht in Deutschland 2100 Stellen.", False),
    (LAYOFF, "de", "Betriebsbedingte Kündigungen schließt Quint aus.", True),
    (LAYOFF, "de", "Quint plant betriebsbedingte Kündigungen.", False),
    (TREATY, "en", "Norway and Iceland signed the treaty in Bergen on 14 March.", True),
    (TREATY, "en", "Norway, Iceland and the Faroe Islands signed the treaty in Bergen.", False),
    (TREATY, "en", "The Faroe Islands left the talks.", True),
    (TREATY, "en", "Norwegen und Island unterzeichneten den Vertrag am 14. März in Oslo.", False),
]

DAM = (
    "Nach tagelangem Regen ist am Staudamm bei Ostrava ein Leck entdeckt worden;"
    " rund 800 Anwohner mussten ihre Häuser verlassen."
)
CHIP = (
    "Velta will build its second chip factory in Dresden for 5.2 billion euros, with production due to start in 2029."
)
BOOK = (
    "Den Buchpreis erhält in diesem Jahr die Schweizer Autorin Mirjam Aebi für ihren Roman „Firnlicht“,"
    " teilte die Jury in Frankfurt mit."
)
BIRD = "Bird flu has been confirmed at a turkey farm near Norwich, the fourth outbreak in England this month."
PENSION = "Die Renten steigen zum 1. Juli um 3,7 Prozent, das hat das Kabinett am Mittwoch beschlossen."
PORT = "Dockworkers in Rotterdam ended their five-day strike on Friday after employers agreed to a 4 percent pay rise."

# Written last and changed nothing: everyday sentences as a model writes them, with the usual slips.
LAST: list[Case] = [
    (DAM, "de", "Am Staudamm bei Ostrava wurde ein Leck entdeckt.", True),
    (DAM, "de", "Rund 800 Anwohner mussten ihre Häuser verlassen.", True),
    (DAM, "de", "Rund 8000 Anwohner mussten ihre Häuser verlassen.", False),
    (DAM, "de", "About 800 residents near the Ostrava dam had to leave their homes.", True),
    (DAM, "de", "Der Staudamm bei Ostrava ist gebrochen, mehrere Menschen starben.", False),
    (CHIP, "en", "Velta is building a second chip factory in Dresden for 5.2 billion euros.", True),
    (CHIP, "en", "Production is due to start in 2029.", True),
    (CHIP, "en", "Production is due to start in 2027.", False),
    (CHIP, "en", "Velta baut in Dresden für 5,2 Milliarden Euro eine zweite Chipfabrik.", True),
    (CHIP, "en", "Velta baut in Magdeburg für 5,2 Milliarden Euro eine zweite Chipfabrik.", False),
    (BOOK, "de", "Die Schweizer Autorin Mirjam Aebi erhält den Buchpreis für ihren Roman „Firnlicht“.", True),
    (BOOK, "de", "Mirjam Aebi receives the book prize for her novel „Firnlicht“.", True),
    (BOOK, "de", "Die österreichische Autorin Mirjam Aebi erhält den Buchpreis.", False),
    (BIRD, "en", "Bird flu was confirmed at a turkey farm near Norwich.", True),
    (BIRD, "en", "It is the fourth outbreak in England this month.", True),
    (BIRD, "en", "It is the fifth outbreak in England this month.", False),
    (BIRD, "en", "Bird flu was confirmed at a chicken farm near Leicester.", False),
    (PENSION, "de", "Das Kabinett hat beschlossen, dass die Renten zum 1. Juli um 3,7 Prozent steigen.", True),
    (PENSION, "de", "Die Renten sinken zum 1. Juli um 3,7 Prozent.", False),
    (PENSION, "de", "Pensions will rise by 3.7 percent on 1 July.", True),
    (PENSION, "de", "Pensions will rise by 3.7 percent on 1 June.", False),
    (PORT, "en", "Dockworkers in Rotterdam ended a five-day strike.", True),
    (PORT, "en", "The employers agreed to raise pay by 4 percent.", True),
    (PORT, "en", "Dockworkers in Rotterdam began a five-day strike on Friday.", False),
    (PORT, "en", "Die Hafenarbeiter in Rotterdam haben ihren Streik nach fünf Tagen beendet.", True),
    (PORT, "en", "Die Hafenarbeiter in Antwerpen haben ihren Streik beendet.", False),
]

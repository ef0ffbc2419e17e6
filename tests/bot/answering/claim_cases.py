"""Claims with a sentence of an article, judged by hand: does it support or contradict, or is it another matter ("")?

Own words throughout. The thresholds of claim_check were chosen on FIRST; SECOND was written with it and looked at once:
24 of 25 were right, and what the one showed (who and whom) became a rule. THIRD was written after that rule: 21 of 24
were right at first sight, 22 once a figure that stands beside another thing counted neither way.
"""

from __future__ import annotations

Case = tuple[str, str, str, str]  # sentence, its language, claim, stance: "supports", "contradicts", ""

RATES = "Die Europäische Zentralbank senkte den Leitzins am 12. Mai 2026 auf 2,0 Prozent."
RATES_EN = "The European Central Bank cut its key rate to 2.0 percent on 12 May 2026."
QUAKE = "Bei dem Erdbeben nahe Izmir kamen am Dienstag 12 Menschen ums Leben."
PLANT = "Volvera schließt das Werk in Zwickau Ende 2027 nicht."
TOLL = "Die Maut auf der Fehmarnbrücke steigt im Januar auf 14 Euro."
VOTE_EN = "Lawmakers in Ottawa rejected the housing bill by 182 votes to 151."
STRIKE_EN = "Train drivers of Northrail will strike for 48 hours from Thursday."
MATCH = "Der SC Freiburg gewann das Pokalfinale gegen Leverkusen mit 2:1."
MAYOR_EN = "Mayor Ida Lund resigned on Sunday after the harbour scandal."
HEAT = "In Sevilla wurden am Freitag 46,3 Grad gemessen."
SALES_EN = "Norvik's revenue rose 8 percent to 3.4 billion euros in the first quarter."
BRIDGE = "Die Rheinbrücke bei Leverkusen ist seit Montag für Lastwagen gesperrt."

FIRST: list[Case] = [
    (RATES, "de", "Die EZB hat den Leitzins auf 2,0 Prozent gesenkt.", "supports"),
    (RATES, "de", "Die EZB hat den Leitzins auf 3,0 Prozent gesenkt.", "contradicts"),
    (RATES, "de", "Die EZB hat den Leitzins auf 2,0 Prozent erhöht.", "contradicts"),
    (RATES, "de", "Die EZB hat den Leitzins nicht gesenkt.", "contradicts"),
    (RATES, "de", "Die EZB senkte den Leitzins am 3. April 2026.", "contradicts"),
    (RATES, "de", "Die EZB zieht nach Offenbach um.", ""),
    (RATES, "de", "Die Bank of England hat den Leitzins auf 2,0 Prozent gesenkt.", ""),
    (QUAKE, "de", "Bei dem Beben nahe Izmir starben 12 Menschen.", "supports"),
    (QUAKE, "de", "Bei dem Erdbeben nahe Izmir kamen 40 Menschen ums Leben.", "contradicts"),
    (QUAKE, "de", "Bei dem Erdbeben nahe Izmir kam niemand ums Leben.", "contradicts"),
    (QUAKE, "de", "In Izmir wurde ein neuer Flughafen eröffnet.", ""),
    (PLANT, "de", "Volvera schließt das Werk in Zwickau Ende 2027.", "contradicts"),
    (PLANT, "de", "Volvera schließt das Werk in Zwickau nicht.", "supports"),
    (PLANT, "de", "Volvera baut in Zwickau einen neuen Lieferwagen.", ""),
    (TOLL, "de", "Die Maut auf der Fehmarnbrücke steigt auf 14 Euro.", "supports"),
    (TOLL, "de", "Die Maut auf der Fehmarnbrücke steigt auf 20 Euro.", "contradicts"),
    (TOLL, "de", "Die Maut auf der Fehmarnbrücke sinkt auf 14 Euro.", "contradicts"),
    (VOTE_EN, "en", "Lawmakers in Ottawa rejected the housing bill.", "supports"),
    (VOTE_EN, "en", "Lawmakers in Ottawa approved the housing bill.", "contradicts"),
    (VOTE_EN, "en", "Lawmakers in Ottawa rejected the housing bill by 200 votes to 151.", "contradicts"),
    (VOTE_EN, "en", "Lawmakers in Ottawa debated a new airport.", ""),
    (VOTE_EN, "en", "Lawmakers in Quebec rejected the housing bill.", ""),
]

SECOND: list[Case] = [
    (STRIKE_EN, "en", "Northrail train drivers will strike for 48 hours.", "supports"),
    (STRIKE_EN, "en", "Northrail train drivers will strike for 72 hours from Thursday.", "contradicts"),
    (STRIKE_EN, "en", "Northrail train drivers will not strike on Thursday.", "contradicts"),
    (STRIKE_EN, "en", "Northrail bought twenty new trains from Siemens.", ""),
    (STRIKE_EN, "en", "Southrail train drivers will strike for 48 hours.", ""),
    (MATCH, "de", "Freiburg hat das Pokalfinale gegen Leverkusen gewonnen.", "supports"),
    (MATCH, "de", "Leverkusen gewann das Pokalfinale gegen Freiburg.", "contradicts"),
    (MATCH, "de", "Der SC Freiburg verlor das Pokalfinale gegen Leverkusen.", "contradicts"),
    (MATCH, "de", "Der SC Freiburg gewann das Pokalfinale gegen Leverkusen mit 4:1.", "contradicts"),
    (MATCH, "de", "Der SC Freiburg hat einen neuen Torwart verpflichtet.", ""),
    (MAYOR_EN, "en", "Mayor Ida Lund resigned.", "supports"),
    (MAYOR_EN, "en", "Mayor Ida Lund did not resign after the harbour scandal.", "contradicts"),
    (MAYOR_EN, "en", "Mayor Ida Lund opened the new library.", ""),
    (HEAT, "de", "In Sevilla wurden 46,3 Grad gemessen.", "supports"),
    (HEAT, "de", "In Sevilla wurden am Freitag 49,1 Grad gemessen.", "contradicts"),
    (HEAT, "de", "In Sevilla wurden am Freitag 46,3 Grad nicht gemessen.", "contradicts"),
    (HEAT, "de", "In Córdoba wurden am Freitag 46,3 Grad gemessen.", ""),
    (SALES_EN, "en", "Norvik's revenue rose to 3.4 billion euros.", "supports"),
    (SALES_EN, "en", "Norvik's revenue fell to 3.4 billion euros in the first quarter.", "contradicts"),
    (SALES_EN, "en", "Norvik's revenue rose 8 percent to 5.1 billion euros.", "contradicts"),
    (SALES_EN, "en", "Norvik's chief executive leaves the company.", ""),
    (SALES_EN, "en", "Halden's revenue rose 8 percent to 3.4 billion euros.", ""),
    (BRIDGE, "de", "Die Rheinbrücke bei Leverkusen ist für Lastwagen gesperrt.", "supports"),
    (BRIDGE, "de", "Die Rheinbrücke bei Leverkusen ist nicht für Lastwagen gesperrt.", "contradicts"),
    (BRIDGE, "de", "Die Rheinbrücke bei Leverkusen wird im Sommer neu gestrichen.", ""),
]

DEAL = "Der Pumpenhersteller Kadel übernimmt den Konkurrenten Westrum für 310 Millionen Euro."
FINAL_EN = "Portugal are champions again. They beat Denmark 3-2 in the final in Lisbon."
SCHOOL = "Der Gemeinderat von Ahrbeck lehnte den Neubau der Grundschule am Montag ab."
FERRY_EN = "The ferry Stella ran aground off Gotland on 4 March 2026; nobody was hurt."
JOBS = "Die Zahl der Arbeitslosen in Sachsen sank im Oktober auf 131.000."
COURT_EN = "A court in Leeds acquitted the banker Tom Ashby of fraud."
RAIN_EN = "Bergen recorded 98 millimetres of rain on Sunday."

THIRD: list[Case] = [
    (DEAL, "de", "Kadel übernimmt Westrum.", "supports"),
    (DEAL, "de", "Westrum übernimmt Kadel.", "contradicts"),
    (DEAL, "de", "Kadel übernimmt Westrum für 500 Millionen Euro.", "contradicts"),
    (DEAL, "de", "Kadel entlässt in Westrum 40 Mitarbeiter.", ""),
    (FINAL_EN, "en", "Portugal beat Denmark 3-2 in the final.", "supports"),
    (FINAL_EN, "en", "Denmark beat Portugal 3-2 in the final.", "contradicts"),
    (FINAL_EN, "en", "Denmark lost to Portugal in the final.", "supports"),
    (FINAL_EN, "en", "Portugal signed a treaty with Denmark.", ""),
    (SCHOOL, "de", "Der Gemeinderat von Ahrbeck lehnte den Neubau der Grundschule ab.", "supports"),
    (SCHOOL, "de", "Der Gemeinderat von Ahrbeck stimmte dem Neubau der Grundschule zu.", "contradicts"),
    (SCHOOL, "de", "Der Gemeinderat von Ahrbeck wählte eine neue Vorsitzende.", ""),
    (FERRY_EN, "en", "The ferry Stella ran aground off Gotland.", "supports"),
    (FERRY_EN, "en", "The ferry Stella ran aground off Gotland on 9 March 2026.", "contradicts"),
    (FERRY_EN, "en", "The ferry Aurora ran aground off Gotland.", ""),
    (JOBS, "de", "Die Zahl der Arbeitslosen in Sachsen sank auf 131.000.", "supports"),
    (JOBS, "de", "Die Zahl der Arbeitslosen in Sachsen stieg im Oktober auf 131.000.", "contradicts"),
    (JOBS, "de", "Die Zahl der Arbeitslosen in Sachsen sank im Oktober auf 150.000.", "contradicts"),
    (JOBS, "de", "Die Zahl der Arbeitslosen in Bayern sank im Oktober auf 131.000.", ""),
    (COURT_EN, "en", "The banker Tom Ashby was acquitted of fraud.", "supports"),
    (COURT_EN, "en", "The banker Tom Ashby was convicted of fraud.", "contradicts"),
    (COURT_EN, "en", "The banker Tom Ashby was not acquitted of fraud.", "contradicts"),
    (RAIN_EN, "en", "Bergen recorded 98 millimetres of rain.", "supports"),
    (RAIN_EN, "en", "Bergen recorded 12 millimetres of rain on Sunday.", "contradicts"),
    (RAIN_EN, "en", "Oslo recorded 98 millimetres of rain on Sunday.", ""),
]

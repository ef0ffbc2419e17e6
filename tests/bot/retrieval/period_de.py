"""German questions and the time they speak of, read off a calendar: ``clock | question | since | until | flags``.

Times are local to Berlin, "-" is open; flags: S strict (about publication), N wants the newest.
Clocks: SUN 2026-11-22 14:30, WED 2026-03-18 10:00, THU 2025-01-02 09:00, MON 2026-07-06 22:00, LEAP 2024-02-29 08:15.
"""

TABLE = """
SUN | Was geschah gestern? | 2026-11-21 | 2026-11-22 | S
SUN | Was ist heute in Berlin passiert? | 2026-11-22 | 2026-11-23 | S
SUN | Was sagte der Kanzler vorgestern? | 2026-11-20 | 2026-11-21 | S
SUN | Was ist heute Morgen passiert? | 2026-11-22 | 2026-11-22T12:00 | S
SUN | Was meldete die Polizei heute früh? | 2026-11-22 | 2026-11-22T12:00 | S
SUN | Worum ging es gestern Abend im Bundestag? | 2026-11-21T18:00 | 2026-11-22 | S
SUN | Was geschah gestern Nachmittag in Köln? | 2026-11-21T12:00 | 2026-11-21T18:00 | S
SUN | Was war gestern Vormittag los? | 2026-11-21T06:00 | 2026-11-21T12:00 | S
SUN | Was passierte heute Mittag? | 2026-11-22T11:00 | 2026-11-22T14:00 | S
SUN | Was geschah heute Nacht in Kiew? | 2026-11-21T22:00 | 2026-11-22T06:00 | S
MON | Was ist heute Nacht geplant? | 2026-07-06T22:00 | 2026-07-07T06:00 | S
SUN | Was geschah letzte Nacht? | 2026-11-21T22:00 | 2026-11-22T06:00 | S
SUN | Was wird morgen im Bundesrat entschieden? | 2026-11-23 | 2026-11-24 |
SUN | Was wird übermorgen verhandelt? | 2026-11-24 | 2026-11-25 |
SUN | Was wird morgen früh eröffnet? | 2026-11-23 | 2026-11-23T12:00 |
LEAP | Was geschah gestern? | 2024-02-28 | 2024-02-29 | S
THU | Was geschah vorgestern in Magdeburg? | 2024-12-31 | 2025-01-01 | S
WED | Was brachte die gestrige Sitzung? | 2026-03-17 | 2026-03-18 | S
SUN | Was beschloss der Bundestag letzte Woche? | 2026-11-09 | 2026-11-16 | S
SUN | Was passierte vergangene Woche? | 2026-11-09 | 2026-11-16 | S
SUN | Was hat Bayer in der vorigen Woche mitgeteilt? | 2026-11-09 | 2026-11-16 | S
SUN | Was geschah vorletzte Woche? | 2026-11-02 | 2026-11-09 | S
SUN | Was waren die wichtigsten Meldungen der Woche? | 2026-11-16 | 2026-11-23 | S
SUN | Was ist das Wort des Jahres? | - | - |
SUN | Fass mir die Woche zusammen | 2026-11-16 | 2026-11-23 | S
SUN | Was ist diese Woche wichtig? | 2026-11-16 | 2026-11-23 | S
SUN | Was plant die EU kommende Woche? | 2026-11-23 | 2026-11-30 |
SUN | Was steht nächste Woche an? | 2026-11-23 | 2026-11-30 |
WED | Was geschah letzte Woche? | 2026-03-09 | 2026-03-16 | S
THU | Was geschah letzte Woche? | 2024-12-23 | 2024-12-30 | S
WED | Was geschah Anfang der Woche? | 2026-03-16 | 2026-03-18 | S
WED | Was geschah Ende letzter Woche? | 2026-03-13 | 2026-03-16 | S
WED | Was geschah Mitte letzter Woche? | 2026-03-11 | 2026-03-13 | S
SUN | Was ist seit Wochenbeginn passiert? | 2026-11-16 | - | S
SUN | Was geschah letzten Monat? | 2026-10-01 | 2026-11-01 |
SUN | Was geschah diesen Monat? | 2026-11-01 | 2026-12-01 | S
SUN | Was ist nächsten Monat geplant? | 2026-12-01 | 2027-01-01 |
THU | Wie viele Insolvenzen gab es im vergangenen Monat? | 2024-12-01 | 2025-01-01 |
SUN | Wie hoch ist die Inflation dieses Jahr? | 2026-01-01 | 2027-01-01 |
SUN | Wie viele Menschen flohen letztes Jahr? | 2025-01-01 | 2026-01-01 |
SUN | Wie viel verdiente VW im vergangenen Jahr? | 2025-01-01 | 2026-01-01 |
SUN | Wie hoch war der Gewinn im vorletzten Jahr? | 2024-01-01 | 2025-01-01 |
SUN | Wie viel Urlaub machten die Österreicher heuer? | 2026-01-01 | 2027-01-01 |
SUN | Was ändert sich nächstes Jahr? | 2027-01-01 | 2028-01-01 |
SUN | Was meldete Siemens Ende letzten Jahres? | 2025-09-01 | 2026-01-01 |
SUN | Wie lief das letzte Quartal? | 2026-07-01 | 2026-10-01 |
WED | Wie lief das letzte Quartal? | 2025-10-01 | 2026-01-01 |
SUN | Wie war das letzte Halbjahr? | 2026-01-01 | 2026-07-01 |
SUN | Was wurde in den letzten 3 Tagen berichtet? | 2026-11-19 | 2026-11-23 | S
SUN | Was geschah in den letzten drei Wochen? | 2026-11-01 | 2026-11-23 | S
SUN | Was hat sich in den vergangenen zwei Monaten getan? | 2026-09-22 | 2026-11-23 | S
SUN | Was geschah in den letzten 48 Stunden? | 2026-11-20T14:30 | 2026-11-22T14:30 | S
SUN | Was geschah in den letzten 24h? | 2026-11-21T14:30 | 2026-11-22T14:30 | S
SUN | Was geschah in den letzten Tagen? | 2026-11-15 | 2026-11-23 | S
SUN | Was war in den letzten paar Wochen los? | 2026-10-25 | 2026-11-23 | S
SUN | Wie entwickelten sich die Mieten in den letzten fünf Jahren? | 2021-11-22 | 2026-11-23 |
MON | Was geschah in der letzten Stunde? | 2026-07-06T21:00 | 2026-07-06T22:00 | S
LEAP | Was geschah im letzten Monat? | 2024-01-01 | 2024-02-01 |
SUN | Was geschah vor drei Tagen? | 2026-11-19 | 2026-11-20 | S
SUN | Was geschah vor einer Woche? | 2026-11-09 | 2026-11-16 | S
SUN | Was beschloss die EZB vor zwei Wochen? | 2026-11-02 | 2026-11-09 | S
SUN | Was geschah vor zwei Monaten? | 2026-09-01 | 2026-10-01 |
SUN | Was geschah vor einem Jahr? | 2025-01-01 | 2026-01-01 |
SUN | Wer gewann vor zehn Jahren? | 2016-01-01 | 2017-01-01 |
SUN | Was geschah vor rund drei Wochen? | 2026-10-26 | 2026-11-02 | S
SUN | Was geschah vor wenigen Tagen? | 2026-11-15 | 2026-11-23 | S
SUN | Was hat sich seit Montag geändert? | 2026-11-16 | - | S
MON | Was ist seit Montag bekannt? | 2026-07-06 | - | S
SUN | Was ist seit gestern passiert? | 2026-11-21 | - | S
SUN | Was ist seit gestern Abend passiert? | 2026-11-21T18:00 | - | S
SUN | Was ist seit letzter Woche neu? | 2026-11-09 | - | S
SUN | Was ist seit drei Wochen bekannt? | 2026-11-01 | - | S
SUN | Was hat sich seit dem 3. März geändert? | 2026-03-03 | - | S
SUN | Was geschah seit dem 3. März 2025? | 2025-03-03 | - | S
SUN | Was hat Tesla seit März gemeldet? | 2026-03-01 | - | S
SUN | Wie stark stiegen die Mieten seit Anfang Mai? | 2026-05-01 | - | S
SUN | Was hat sich seit Jahresbeginn getan? | 2026-01-01 | - | S
SUN | Was geschah seit Ostern? | 2026-04-03 | - | S
SUN | Wer regiert seit 2015 in Polen? | 2015-01-01 | - |
SUN | Wem gehört die Insel seit 1867? | 1867-01-01 | - |
SUN | Was ist seit dem Wochenende bekannt? | 2026-11-21 | - | S
WED | Was ist seit 8 Uhr passiert? | 2026-03-18T08:00 | - | S
SUN | Was sagte Merz am Montag? | 2026-11-16 | 2026-11-17 | S
SUN | Was sagte Merz am Sonntag? | 2026-11-22 | 2026-11-23 | S
SUN | Was sagte Merz letzten Sonntag? | 2026-11-15 | 2026-11-16 | S
SUN | Was geschah letzten Freitag? | 2026-11-20 | 2026-11-21 | S
SUN | Was geschah vorletzten Freitag? | 2026-11-13 | 2026-11-14 | S
SUN | Was geschah am vergangenen Dienstag? | 2026-11-17 | 2026-11-18 | S
SUN | Was geschah am Montagabend? | 2026-11-16T18:00 | 2026-11-17 | S
SUN | Was geschah am Freitag Nachmittag? | 2026-11-20T12:00 | 2026-11-20T18:00 | S
SUN | Was geschah in der Samstagnacht? | 2026-11-21T22:00 | 2026-11-22T06:00 | S
SUN | Was geschah am Montag letzter Woche? | 2026-11-09 | 2026-11-10 | S
SUN | Wer spielt nächsten Freitag? | 2026-11-27 | 2026-11-28 |
WED | Was geschah von Montag bis Mittwoch? | 2026-03-16 | 2026-03-19 | S
WED | Was geschah zwischen Freitag und Montag? | 2026-03-13 | 2026-03-17 | S
SUN | Was geschah am Wochenende? | 2026-11-21 | 2026-11-23 | S
WED | Was geschah am Wochenende? | 2026-03-14 | 2026-03-16 | S
WED | Was geschah letztes Wochenende? | 2026-03-14 | 2026-03-16 | S
WED | Was ist kommendes Wochenende los? | 2026-03-21 | 2026-03-23 |
SUN | Wie hoch war die Inflation im Januar 2025? | 2025-01-01 | 2025-02-01 |
SUN | Was geschah im Mai? | 2026-05-01 | 2026-06-01 |
WED | Was geschah im Mai? | 2025-05-01 | 2025-06-01 |
SUN | Was geschah im November? | 2026-11-01 | 2026-12-01 |
SUN | Was geschah letzten Mai? | 2026-05-01 | 2026-06-01 |
SUN | Was geschah im Mai letzten Jahres? | 2025-05-01 | 2025-06-01 |
SUN | Was geschah im Februar 2024? | 2024-02-01 | 2024-03-01 |
SUN | Was geschah Anfang März? | 2026-03-01 | 2026-03-11 |
SUN | Was geschah Mitte März 2025? | 2025-03-11 | 2025-03-21 |
SUN | Was geschah Ende Februar 2024? | 2024-02-21 | 2024-03-01 |
SUN | Was geschah in der letzten Woche im März? | 2026-03-25 | 2026-04-01 |
SUN | Was hat Meta 2024 in Rechenzentren gesteckt? | 2024-01-01 | 2025-01-01 |
SUN | Wer gewann im Jahr 2019 die Wahl? | 2019-01-01 | 2020-01-01 |
SUN | Im Jahr 1867 verkaufte welches Land Alaska? | 1867-01-01 | 1868-01-01 |
SUN | Was geschah Anfang 2024? | 2024-01-01 | 2024-05-01 |
SUN | Was geschah Ende 2023? | 2023-09-01 | 2024-01-01 |
SUN | Was kosteten Mieten zwischen 2022 und 2024? | 2022-01-01 | 2025-01-01 |
SUN | Wie viel wurde 2000 bis 2005 gerodet? | 2000-01-01 | 2006-01-01 |
SUN | Wie stiegen die Preise 2022–2024? | 2022-01-01 | 2025-01-01 |
SUN | Wer wurde in der Saison 2024/25 Meister? | 2024-01-01 | 2026-01-01 |
SUN | Wie viele Stellen sollen bis 2030 wegfallen? | - | 2031-01-01 |
SUN | Wer war vor 2000 Präsident? | - | 2000-01-01 |
SUN | Wie war das in den 1990ern? | 1990-01-01 | 2000-01-01 |
SUN | Wie war das in den 90er Jahren? | 1990-01-01 | 2000-01-01 |
SUN | Wie war das in den achtziger Jahren? | 1980-01-01 | 1990-01-01 |
SUN | Was geschah im 15. Jahrhundert? | 1401-01-01 | 1501-01-01 |
SUN | Was geschah Anfang der 1990er? | 1990-01-01 | 1994-01-01 |
SUN | Was geschah von Januar bis März 2025? | 2025-01-01 | 2025-04-01 |
SUN | Was geschah von November bis Januar 2025? | 2024-11-01 | 2025-02-01 |
SUN | Was geschah zwischen März 2024 und Mai? | 2024-03-01 | 2024-06-01 |
WED | Was geschah zwischen Oktober und Januar? | 2025-10-01 | 2026-02-01 |
SUN | Was geschah zwischen dem 3. und 5. Mai? | 2026-05-03 | 2026-05-06 |
SUN | Was geschah vom 3. bis 5. Mai 2025? | 2025-05-03 | 2025-05-06 |
SUN | Was geschah zwischen dem 28. April und dem 5. Mai? | 2026-04-28 | 2026-05-06 |
SUN | Was geschah vom 3.5.2026 bis zum 10.5.2026? | 2026-05-03 | 2026-05-11 |
SUN | Was war bis zum 5. Mai bekannt? | - | 2026-05-06 |
SUN | Was war bis 5. Mai 2025 bekannt? | - | 2025-05-06 |
SUN | Was war bis Ende März bekannt? | - | 2026-04-01 |
SUN | Was galt vor dem 3. Juni? | - | 2026-06-03 |
SUN | Was galt nach dem 5. Mai? | 2026-05-06 | - | S
SUN | Was geschah nach dem 1. November 2023 um 10 Uhr? | 2023-11-01T10:00 | - | S
SUN | Was galt nach dem 8. Mai 1945? | 1945-05-09 | - |
SUN | Was war bis gestern bekannt? | - | 2026-11-22 | S
SUN | Was gilt ab Januar 2027? | 2027-01-01 | - |
SUN | Wie lief Q4 für SAP? | 2026-10-01 | 2027-01-01 |
WED | Wie lief Q4 für SAP? | 2025-10-01 | 2026-01-01 |
SUN | Wie lief Q1 2025 für SAP? | 2025-01-01 | 2025-04-01 |
SUN | Wie war der Umsatz im vierten Quartal 2023? | 2023-10-01 | 2024-01-01 |
SUN | Wie war der Umsatz im 3. Quartal? | 2026-07-01 | 2026-10-01 |
SUN | Wie war der Absatz im ersten Halbjahr 2025? | 2025-01-01 | 2025-07-01 |
SUN | Wie war der Absatz im zweiten Halbjahr letzten Jahres? | 2025-07-01 | 2026-01-01 |
SUN | Wie heiß war es im Sommer 2024? | 2024-06-01 | 2024-09-01 |
SUN | Wie heiß war es letzten Sommer? | 2026-06-01 | 2026-09-01 |
MON | Wie heiß war es letzten Sommer? | 2025-06-01 | 2025-09-01 |
WED | Wie kalt war der Winter 2024/25? | 2024-12-01 | 2025-03-01 |
WED | Wie war es im Herbst? | 2025-09-01 | 2025-12-01 |
SUN | Was geschah am 12. Mai 2026? | 2026-05-12 | 2026-05-13 |
SUN | Was geschah am 12.05.2026? | 2026-05-12 | 2026-05-13 |
SUN | Was geschah am 12.5.? | 2026-05-12 | 2026-05-13 |
SUN | Was geschah am 12.5.25? | 2025-05-12 | 2025-05-13 |
SUN | Was geschah am 12. Mai? | 2026-05-12 | 2026-05-13 |
WED | Was geschah am 12. Mai? | 2025-05-12 | 2025-05-13 |
SUN | Was geschah am Dienstag, den 12. Mai? | 2026-05-12 | 2026-05-13 |
SUN | Was geschah am 2026-05-12? | 2026-05-12 | 2026-05-13 |
SUN | Was geschah am 29. Februar? | 2024-02-29 | 2024-03-01 |
SUN | Was geschah am 1. Jan. 2025? | 2025-01-01 | 2025-01-02 |
SUN | Was geschah am ersten Mai? | 2026-05-01 | 2026-05-02 |
SUN | Was sagten die Umfragen vor der Wahl am 23. Februar? | - | 2026-02-23 |
SUN | Was sagten die Umfragen vor der Bundestagswahl am 23. Februar 2025? | - | 2025-02-23 |
SUN | Wer trat nach der Wahl am 23. Februar 2025 zurück? | 2025-02-23 | - |
SUN | Was änderte sich zum Jahreswechsel? | 2025-12-28 | 2026-01-05 |
SUN | Was geschah zum Jahreswechsel 2024/25? | 2024-12-28 | 2025-01-05 |
SUN | Was geschah an Ostern? | 2026-04-03 | 2026-04-07 |
SUN | Was geschah an Ostern 2025? | 2025-04-18 | 2025-04-22 |
WED | Was geschah zu Weihnachten? | 2025-12-24 | 2025-12-27 |
SUN | Wie war das Geschäft zu Weihnachten 2024? | 2024-12-24 | 2024-12-27 |
SUN | Was geschah an Pfingsten? | 2026-05-24 | 2026-05-26 |
SUN | Was geschah an Christi Himmelfahrt? | 2026-05-14 | 2026-05-15 |
SUN | Wer zog am Rosenmontag durch Köln? | 2026-02-16 | 2026-02-17 |
SUN | Wer sprach am Tag der Deutschen Einheit? | 2026-10-03 | 2026-10-04 |
THU | Was geschah an Silvester? | 2024-12-31 | 2025-01-01 |
SUN | Was schrieb die Tagesschau am 12. Mai 2026 über Merz? | 2026-05-12 | 2026-05-13 | S
SUN | Was steht in dem am 5. Oktober 2023 veröffentlichten Artikel? | 2023-10-05 | 2023-10-06 | S
SUN | Was sagt der Artikel, der am 5. Oktober 2023 erschienen ist? | 2023-10-05 | 2023-10-06 | S
SUN | Was steht im Bericht der Tagesschau vom 2. November 2023? | 2023-11-02 | 2023-11-03 | S
SUN | Welche Artikel aus dem Januar 2025 nennen Nvidia? | 2025-01-01 | 2025-02-01 | S
SUN | Was wurde zwischen dem 3. und 5. Mai veröffentlicht? | 2026-05-03 | 2026-05-06 | S
SUN | Was sagte Merz gestern zum Haushalt 2025? | 2026-11-21 | 2026-11-22 | S
SUN | Wer war zuletzt Trainer von Schalke? | - | - | N
SUN | Was ist das Neueste zu OpenAI? | - | - | N
SUN | Wie ist die aktuelle Lage in Gaza? | - | - | N
SUN | Wer ist derzeit Kanzler? | - | - | N
SUN | Was gibt es Neues von der Bahn? | - | - | N
SUN | Was hat Apple kürzlich vorgestellt? | - | - | N
SUN | Was sind die jüngsten Entwicklungen in Sudan? | - | - | N
SUN | Was ist der letzte Stand beim Streik? | - | - | N
SUN | Was geschah in letzter Zeit bei VW? | - | - | N
SUN | Was sind die neuesten Zahlen von gestern? | 2026-11-21 | 2026-11-22 | SN
SUN | Wer war der letzte Premierminister von Ostdeutschland? | - | - |
SUN | Wie heißt der jüngste Sohn von Trump? | - | - |
SUN | Welches Volk bewohnte das heute als Jacksonville bekannte Gebiet? | - | - |
SUN | Für welche Nation beanspruchte Ribault das Gebiet, das heute Jacksonville ist? | - | - |
SUN | Was blieb bis heute ungeklärt? | - | - |
SUN | Wie viele der 2000 Menschen wurden verletzt? | - | - |
SUN | Was kostet die Maschine für 2000 Euro? | - | - |
SUN | Was zeigte das heute journal? | - | - |
SUN | Was stand in der Bild am Sonntag? | - | - |
SUN | Was tun im Fall einer Evakuierung? | - | - |
SUN | Vor der Küste welches Kontinents liegen die Kanaren? | - | - |
SUN | Seit wann gibt es den Euro? | - | - |
SUN | Welche Schulen gibt es seit Ende der Apartheid? | - | - |
SUN | Wie viele Beben gab es innerhalb von 24 Stunden? | - | - |
SUN | Wie oft wurde das Album in der ersten Woche verkauft? | - | - |
SUN | Wie alt ist der Fund von vor 66 Millionen Jahren? | - | - |
SUN | was war naechste woche geplant | 2026-11-23 | 2026-11-30 |
SUN | was war im maerz los | 2026-03-01 | 2026-04-01 |
SUN | Wie heißt der Junge, der gestern verletzt wurde? | 2026-11-21 | 2026-11-22 | S
SUN | Wie geht es der Frau, die vor einer Woche verschwand? | 2026-11-09 | 2026-11-16 | S
SUN | Was sagten Umfragen vier Wochen vor der Abstimmung? | - | - |
SUN | Wie viele Menschen flohen vor 2015? | - | 2015-01-01 |
SUN | Was geschah in der Nacht zum Dienstag? | 2026-11-16T22:00 | 2026-11-17T06:00 | S
SUN | Was geschah in der Nacht auf den 3. Mai 2025? | 2025-05-02T22:00 | 2025-05-03T06:00 |
SUN | Was ist am heutigen Tag geplant? | 2026-11-22 | 2026-11-23 | S
SUN | Was geschah am gestrigen Abend? | 2026-11-21T18:00 | 2026-11-22 | S
SUN | Wem gehörte das heutige Polen? | - | - |
SUN | Was hat die EZB im Juni dieses Jahres beschlossen? | 2026-06-01 | 2026-07-01 |
SUN | Was gilt am 31. Juni? | 2026-06-01 | 2026-07-01 |
SUN | Wer ist Präsident von Frankreich? | - | - |
SUN | ezb zins senkung juni 24 | 2024-06-01 | 2024-07-01 |
SUN | Was beschloss die EZB im Juni 24? | 2024-06-01 | 2024-07-01 |
SUN | Was beschloss die EZB im Juni '24 in Frankfurt? | 2024-06-01 | 2024-07-01 |
SUN | Was beschloss die EZB am 6. Juni 24? | 2024-06-06 | 2024-06-07 |
SUN | Wie hoch war der Umsatz in Q3 24? | 2024-07-01 | 2024-10-01 |
SUN | Was plant die EZB im Dezember 26? | 2026-12-01 | 2027-01-01 |
SUN | Was geschah am 6. Juni 20 Uhr? | 2026-06-06 | 2026-06-07 | S
SUN | Warum starben im Juni 24 Menschen? | 2026-06-01 | 2026-07-01 |
SUN | Warum fielen im Juni 24 Prozent der Stunden aus? | 2026-06-01 | 2026-07-01 |
SUN | Welches Amt bekommt Robert Freitag? | - | - |
SUN | Was sagt Frau Sonntag dazu? | - | - |
SUN | Was fordert Innenminister Montag? | - | - |
SUN | Was meint Prof. Freitag zum Haushalt? | - | - |
SUN | Was war der Schwarze Freitag 1929? | 1929-01-01 | 1930-01-01 |
SUN | Was ist Blauer Montag? | - | - |
SUN | Wann läuft Wednesday Staffel 2? | - | - |
SUN | Streik Lakeland Freitag | 2026-11-20 | 2026-11-21 | S
SUN | Wie war das Wetter Freitag? | 2026-11-20 | 2026-11-21 | S
SUN | Was geschah in Bad Homburg Freitag? | 2026-11-20 | 2026-11-21 | S
SUN | Was geschah vom 20. Februar bis heute? | 2026-02-20 | 2026-11-23 | S
SUN | Was hat sich von Mai bis jetzt getan? | 2026-05-01 | 2026-11-23 | S
SUN | Wer sprach beim ersten gemeinsamen Samstag der Vereine? | - | - |
SUN | Wie viele kamen am dritten plastikfreien Freitag? | - | - |
SUN | Wie viele kamen zum plastikfreien Freitag im Mai 2025? | 2025-05-01 | 2025-06-01 |
SUN | Was geschah am Mega-Samstag? | - | - |
SUN | Was war am ganzen Freitag los? | 2026-11-20 | 2026-11-21 | S
SUN | Was geschah am frühen Freitag? | 2026-11-20 | 2026-11-21 | S
SUN | Was haben die Grünen Freitag beschlossen? | 2026-11-20 | 2026-11-21 | S
SUN | Was machten viele Freitag in Köln? | 2026-11-20 | 2026-11-21 | S
SUN | Meldungen von Freitag bis heute | 2026-11-20 | 2026-11-23 | S
SUN | Wie stiegen die Mieten von 2024 bis heute? | 2024-01-01 | 2026-11-23 |
SUN | Was geschah seit letztem Montag bis heute? | 2026-11-16 | 2026-11-23 | S
SUN | Was galt seit Anfang Oktober bis jetzt? | 2026-10-01 | 2026-11-23 | S
SUN | Was ist bis heute unklar? | - | - |
SUN | Was geschah nach dem 3.10.? | 2026-10-04 | - | S
SUN | Was ist seit dem 12.05. bekannt? | 2026-05-12 | - | S
SUN | Was galt vor dem 1.7. in Wien? | - | 2026-07-01 |
SUN | Was geschah zwischen 1.5. und 12.5.? | 2026-05-01 | 2026-05-13 |
SUN | Was geschah am Freitag, dem 13.11., in Köln? | 2026-11-13 | 2026-11-14 |
SUN | Was geschah am Dienstag (12.5.)? | 2026-05-12 | 2026-05-13 |
SUN | Meldungen 12.5. | 2026-05-12 | 2026-05-13 | S
SUN | Was bringt Version 3.10.? | - | - |
SUN | Was steht in Kapitel 3.10.? | - | - |
SUN | Was geschah im 03/2025? | 2025-03-01 | 2025-04-01 |
SUN | Umsatz 2025-03 | 2025-03-01 | 2025-04-01 |
SUN | Was geschah seit 11.2025? | 2025-11-01 | - | S
SUN | Was ist seit 11/2025 neu? | 2025-11-01 | - | S
SUN | Zahlen 01/2025-03/2025 | 2025-01-01 | 2025-04-01 |
SUN | Was geschah am 23-02-2026? | 2026-02-23 | 2026-02-24 |
SUN | Meldungen vom 20260223 | 2026-02-23 | 2026-02-24 | S
SUN | Was kostet 11.2025 Euro? | - | - |
SUN | Wer wurde 2010-11 Meister? | 2010-01-01 | 2012-01-01 |
SUN | Was ist CVE-2024-03? | - | - |
SUN | Was geschah im Okt.? | 2026-10-01 | 2026-11-01 |
SUN | Was geschah im Okt. in Wien? | 2026-10-01 | 2026-11-01 |
SUN | Was ist seit Dez. neu? | 2025-12-01 | - | S
SUN | Zahlen Okt-Dez 2025 | 2025-10-01 | 2026-01-01 |
SUN | Was geschah Jan. bis März 2025? | 2025-01-01 | 2025-04-01 |
SUN | Was geschah von Okt bis Dez 2025? | 2025-10-01 | 2026-01-01 |
SUN | Umsatz Mai/Juni 2025 | 2025-05-01 | 2025-07-01 |
SUN | Umsatz Mai–Juni 2025 | 2025-05-01 | 2025-07-01 |
SUN | Umsatz Jan/Feb | 2026-01-01 | 2026-03-01 |
SUN | Was sagt Jan Müller? | - | - |
SUN | Wie lautet das Jan-Böhmermann-Urteil? | - | - |
SUN | Wo finden die Karl-May-Festspiele statt? | - | - |
SUN | Was geschah im Mar Menor? | - | - |
SUN | Interview von Jan zum Haushalt | - | - |
SUN | Was ist heute vor einem Jahr passiert? | 2025-11-22 | 2025-11-23 |
LEAP | Was geschah heute vor einem Jahr? | 2023-02-28 | 2023-03-01 |
SUN | Was geschah gestern vor einer Woche? | 2026-11-14 | 2026-11-15 | S
WED | Was geschah Mittwoch vor einer Woche? | 2026-03-11 | 2026-03-12 | S
WED | Was geschah am Freitag vor zwei Wochen? | 2026-02-27 | 2026-02-28 | S
WED | Was geschah vor zwei Wochen am Freitag? | 2026-03-06 | 2026-03-07 | S
SUN | Was geschah letzte Woche am Freitag? | 2026-11-13 | 2026-11-14 | S
WED | Was geschah in dieser Woche am Montag? | 2026-03-16 | 2026-03-17 | S
WED | Was passiert in der kommenden Woche am Montag? | 2026-03-23 | 2026-03-24 |
WED | Was geschah am Dienstag in der vergangenen Woche? | 2026-03-10 | 2026-03-11 | S
WED | Was geschah letzte Woche am Montagabend? | 2026-03-09T18:00 | 2026-03-10 | S
WED | Was passiert heute in einer Woche? | 2026-03-25 | 2026-03-26 |
WED | Was geschah am Freitag vor der Wahl? | 2026-03-13 | 2026-03-14 | S
SUN | Was geschah letztes Jahr im Mai? | 2025-05-01 | 2025-06-01 |
SUN | Was geschah Mai letzten Jahres in Köln? | 2025-05-01 | 2025-06-01 |
SUN | Wie war der Umsatz im vergangenen Jahr im dritten Quartal? | 2025-07-01 | 2025-10-01 |
SUN | Was geschah letztes Jahr im Herbst? | 2025-09-01 | 2025-12-01 |
SUN | Was geschah letztes Jahr zu Weihnachten? | 2025-12-24 | 2025-12-27 |
SUN | Was geschah voriges Jahr zu Ostern? | 2025-04-18 | 2025-04-22 |
SUN | Was passiert nächstes Jahr im März? | 2027-03-01 | 2027-04-01 |
SUN | Was geschah vor zwei Jahren im Mai? | 2024-05-01 | 2024-06-01 |
SUN | Was geschah dieses Jahr Anfang Februar? | 2026-02-01 | 2026-02-11 |
SUN | Was geschah letztes Jahr am 24. Dezember? | 2025-12-24 | 2025-12-25 |
SUN | Was geschah letztes Jahr in Mainz? | 2025-01-01 | 2026-01-01 |
SUN | Was geschah am zweiten Dienstag im Februar? | 2026-02-10 | 2026-02-11 |
SUN | Was geschah am letzten Freitag im Oktober? | 2026-10-30 | 2026-10-31 |
SUN | Was geschah am Wochenende des 7. November? | 2026-11-07 | 2026-11-09 |
SUN | Was geschah am Wochenende vor Weihnachten? | 2025-12-20 | 2025-12-22 |
SUN | Was geschah in der Woche vom 9. November? | 2026-11-09 | 2026-11-16 |
SUN | Was geschah in der Woche ab 9.11.2026? | 2026-11-09 | 2026-11-16 |
SUN | Was geschah in der Woche vor Ostern? | 2026-03-27 | 2026-04-03 |
SUN | Was geschah in der Woche vom 9. bis 13. November? | 2026-11-09 | 2026-11-14 |
SUN | Was geschah am Tag nach Neujahr? | 2026-01-02 | 2026-01-03 |
SUN | Was geschah am Tag vor Heiligabend? | 2025-12-23 | 2025-12-24 |
SUN | Was geschah am Tag nach der Wahl am 23. Februar 2025? | 2025-02-24 | 2025-02-25 |
SUN | Was geschah zwei Tage vor dem 20. Februar 2026? | 2026-02-18 | 2026-02-19 |
SUN | Was geschah in den zwei Wochen nach Ostern 2025? | 2025-04-22 | 2025-05-06 |
SUN | Was geschah kurz vor Weihnachten 2025? | 2025-12-17 | 2025-12-24 |
SUN | Was geschah am Tag nach der Wahl? | - | - |
SUN | Was geschah am Freitag vor Ostern? | 2026-03-27 | 2026-03-28 |
WED | Was geschah an diesem Wochenende? | 2026-03-14 | 2026-03-16 | S
WED | Wer hat dieses Wochenende gewonnen? | 2026-03-14 | 2026-03-16 | S
WED | Was läuft dieses Wochenende? | 2026-03-21 | 2026-03-23 |
WED | Wie kalt war es diesen Winter? | 2025-12-01 | 2026-03-01 |
WED | Was geschah diesen Sommer? | 2025-06-01 | 2025-09-01 |
WED | Was geschah zum Jahresende? | 2025-09-01 | 2026-01-01 |
WED | Was geschah Ende März? | 2025-03-21 | 2025-04-01 |
WED | Was geschah Ende des Jahres? | 2025-09-01 | 2026-01-01 |
WED | Was wird im März passieren? | 2026-03-01 | 2026-04-01 |
WED | Was geschah diesen Freitag? | 2026-03-13 | 2026-03-14 | S
WED | Was muss bis Freitag fertig sein? | - | 2026-03-21 |
WED | Was ist am Montag geplant? | 2026-03-23 | 2026-03-24 |
WED | Was kommt im Herbst? | 2026-09-01 | 2026-12-01 |
WED | Was ändert sich am 1. Mai? | 2026-05-01 | 2026-05-02 |
WED | Was ändert sich ab April? | 2026-04-01 | - |
WED | Was ändert sich zum 1. Juli? | 2026-07-01 | 2026-07-02 |
WED | Was passiert bis Weihnachten? | - | 2026-12-27 |
WED | Was steht am Freitag an? | 2026-03-20 | 2026-03-21 |
WED | Was war am Montag geplant? | 2026-03-16 | 2026-03-17 | S
WED | Was wird seit Montag verhandelt? | 2026-03-16 | - | S
WED | Was ist am Montag passiert? | 2026-03-16 | 2026-03-17 | S
WED | Was hat VW am Freitag geplant? | 2026-03-13 | 2026-03-14 | S
SUN | Was geschah in den letzten vierzehn Tagen? | 2026-11-08 | 2026-11-23 | S
SUN | Was geschah in den letzten vierundzwanzig Stunden? | 2026-11-21T14:30 | 2026-11-22T14:30 | S
SUN | Was geschah vor fünfzig Jahren? | 1976-01-01 | 1977-01-01 |
SUN | Was geschah vor hundert Jahren? | 1926-01-01 | 1927-01-01 |
SUN | Was geschah vor einem halben Jahr? | 2026-05-01 | 2026-06-01 |
SUN | Was geschah im letzten halben Jahr? | 2026-05-22 | 2026-11-23 | S
SUN | Was geschah in der letzten halben Stunde? | 2026-11-22T14:00 | 2026-11-22T14:30 | S
SUN | Was geschah in den letzten anderthalb Jahren? | 2025-05-22 | 2026-11-23 | S
SUN | Was geschah in den letzten 1,5 Jahren? | 2025-05-22 | 2026-11-23 | S
SUN | Was geschah vor einem Vierteljahr? | 2026-08-01 | 2026-09-01 |
SUN | Nachrichten der letzten 2-3 Tage | 2026-11-19 | 2026-11-23 | S
SUN | Was geschah vor zwei oder drei Tagen? | 2026-11-19 | 2026-11-21 | S
SUN | Was geschah vor genau einem Jahr? | 2025-11-22 | 2025-11-23 |
SUN | Was geschah seit einem halben Jahr? | 2026-05-22 | - | S
SUN | Wie stieg der Kurs in den letzten 2,5 Prozent? | - | - |
SUN | Wer traf in der zweiten Hälfte? | - | - |
SUN | Was geschah in den letzten dreizehn Monaten? | 2025-10-22 | 2026-11-23 | S
SUN | Welche Artikel erschienen am oder nach dem 5. Mai 2026? | 2026-05-05 | - | S
SUN | Welche Artikel erschienen am oder vor dem 5. Mai 2026? | - | 2026-05-06 | S
SUN | Welche Steuer plant Paul März, seit März Finanzminister ist? | - | - |
SUN | Was fordert Finanzministerin März? | - | - |
SUN | Was änderte sich, seit Winter Minister ist? | - | - |
SUN | Was geschah, nachdem August Diehl auftrat? | - | - |
SUN | Wer ist der Mann, der seit März Finanzminister ist? | 2026-03-01 | - | S
SUN | Wer ist seit März Finanzminister? | 2026-03-01 | - | S
SUN | Was ist seit März passiert? | 2026-03-01 | - | S
SUN | Was geschah, seit Sommer im Amt ist? | - | - |
SUN | Was hat Silica am Di gesagt? | 2026-11-17 | 2026-11-18 | S
SUN | Was geschah am Fr. in Wien? | 2026-11-20 | 2026-11-21 | S
SUN | Was ist seit Mo neu? | 2026-11-16 | - | S
SUN | Was geschah am Mo., 16.11., in Bonn? | 2026-11-16 | 2026-11-17 |
SUN | Nachrichten Mo-Mi | 2026-11-16 | 2026-11-19 | S
SUN | Was geschah von Di bis Do? | 2026-11-17 | 2026-11-20 | S
SUN | Meldungen vom Sa. | 2026-11-21 | 2026-11-22 | S
SUN | Was geschah am Sa und So? | 2026-11-21 | 2026-11-23 | S
SUN | Was sagte Fr. Müller? | - | - |
SUN | Wer ist Do Kwon? | - | - |
SUN | Was macht Mo Salah? | - | - |
SUN | Was ist mit Di Lorenzo? | - | - |
SUN | Was lief auf Sat.1 und So.? | - | - |
SUN | so war es mi und do | - | - |
SUN | Was kam am Mo Abend? | 2026-11-16T18:00 | 2026-11-17 | S
WED | Was geschah in KW 8? | 2026-02-16 | 2026-02-23 |
WED | Was geschah in der Kalenderwoche 12? | 2026-03-16 | 2026-03-23 |
WED | Meldungen KW 08/26 | 2026-02-16 | 2026-02-23 |
WED | Was geschah in der 8. KW 2026? | 2026-02-16 | 2026-02-23 |
WED | Was geschah in KW8/2025? | 2025-02-17 | 2025-02-24 |
THU | Was geschah in KW 1? | 2024-12-30 | 2025-01-06 |
WED | Was geschah seit KW 8? | 2026-02-16 | - | S
WED | Umsatz KW 8 bis 10 | 2026-02-16 | 2026-03-09 |
WED | Was geschah in KW 53? | 2020-12-28 | 2021-01-04 |
WED | Was geschah am 4.? | 2026-03-04 | 2026-03-05 |
WED | Was geschah am 20. in Berlin? | 2026-02-20 | 2026-02-21 |
WED | Was wurde am 17. beschlossen? | 2026-03-17 | 2026-03-18 |
WED | Was wird am 25. passieren? | 2026-03-25 | 2026-03-26 |
WED | Was geschah am 20. des letzten Monats? | 2026-02-20 | 2026-02-21 |
WED | Was geschah letzten Monat am 20.? | 2026-02-20 | 2026-02-21 |
WED | Was ist seit dem 3. bekannt? | 2026-03-03 | - | S
WED | Was geschah am vierundzwanzigsten Dezember? | 2025-12-24 | 2025-12-25 |
WED | Was geschah am 27. und 28. Februar? | 2026-02-27 | 2026-03-01 |
WED | Was geschah am 3. und 4. März 2025? | 2025-03-03 | 2025-03-05 |
WED | Was geschah am 12. Spieltag? | - | - |
WED | Wer kam vom 1. FC Köln? | - | - |
WED | Wer wurde 3.? | - | - |
WED | Wer war Papst Johannes der 23.? | - | - |
WED | Was passiert in zwei Wochen? | 2026-03-30 | 2026-04-06 |
WED | Was passiert in drei Tagen? | 2026-03-21 | 2026-03-22 |
WED | Was passiert in einem Jahr? | 2027-01-01 | 2028-01-01 |
WED | Was passiert in den nächsten drei Monaten? | 2026-03-18 | 2026-06-19 |
WED | Was wird in den kommenden Tagen passieren? | 2026-03-18 | 2026-03-26 |
WED | Was ist in den nächsten 24 Stunden zu erwarten? | 2026-03-18T10:00 | 2026-03-19T10:00 |
WED | Wie viele Tore fielen in drei Tagen? | - | - |
WED | Was geschah im Vorjahr? | 2025-01-01 | 2026-01-01 |
WED | Was geschah in der Vorwoche? | 2026-03-09 | 2026-03-16 | S
WED | Wie hoch war die Inflation im Vormonat? | 2026-02-01 | 2026-03-01 |
WED | Wie stieg der Umsatz gegenüber dem Vorjahr? | - | - |
WED | Was geschah vorvorgestern? | 2026-03-15 | 2026-03-16 | S
WED | die heutigen Nachrichten | 2026-03-18 | 2026-03-19 | S
WED | Was brachte die vorgestrige Sitzung? | 2026-03-16 | 2026-03-17 | S
WED | Wie hoch ist das diesjährige Budget? | 2026-01-01 | 2027-01-01 |
WED | Was stand in den dieswöchigen Meldungen? | 2026-03-16 | 2026-03-23 | S
WED | Wie groß ist das heutige Polen? | - | - |
WED | Was geschah letztes Jahr um diese Zeit? | 2025-03-11 | 2025-03-26 |
WED | Was geschah gestern ab 18 Uhr? | 2026-03-17T18:00 | 2026-03-18 | S
WED | Was geschah seit gestern 15 Uhr? | 2026-03-17T15:00 | - | S
WED | Was geschah heute bis 8 Uhr? | 2026-03-18 | 2026-03-18T08:00 | S
WED | Was geschah nach 18 Uhr am Montag? | 2026-03-16T18:00 | - | S
WED | nicht älter als 3 Tage: Silica | 2026-03-15 | - | S
WED | Artikel jünger als zwei Tage | 2026-03-16 | - | S
WED | Wer ist jünger als 30 Jahre? | - | - |
WED | Umsatz FY2025 | 2025-01-01 | 2026-01-01 |
WED | Umsatz 3Q25 | 2025-07-01 | 2025-10-01 |
WED | Was geschah im Vorfeld der Wahl am 23. Februar 2025? | 2025-01-26 | 2025-02-23 |
WED | Was geschah in der zweiten Januarhälfte? | 2026-01-16 | 2026-02-01 |
WED | Was geschah in der ersten Märzwoche 2025? | 2025-03-01 | 2025-03-08 |
WED | Was geschah in der letzten Februarwoche? | 2026-02-22 | 2026-03-01 |
WED | Was geschah am letzten Februarwochenende? | 2026-02-28 | 2026-03-02 |
WED | Was geschah in der ersten Hälfte des Februars? | 2026-02-01 | 2026-02-16 |
WED | Wie war der Umsatz in der ersten Hälfte 2025? | 2025-01-01 | 2025-07-01 |
WED | Was geschah in den ersten zwei Wochen im Februar? | 2026-02-01 | 2026-02-15 |
WED | Was geschah am letzten Tag des Februars? | 2026-02-28 | 2026-03-01 |
WED | Was geschah am ersten Wochenende im Februar? | 2026-02-07 | 2026-02-09 |
WED | Wie war der Umsatz im ersten Drittel 2025? | 2025-01-01 | 2025-05-01 |
WED | Wie war der Umsatz im letzten Jahresviertel 2025? | 2025-10-01 | 2026-01-01 |
WED | Wie war der Umsatz im Schlussquartal 2025? | 2025-10-01 | 2026-01-01 |
WED | Umsatz 1. Hj. 2025 | 2025-01-01 | 2025-07-01 |
WED | Was geschah im Spätsommer 2025? | 2025-08-01 | 2025-09-01 |
WED | Was geschah in den späten 2010er Jahren? | 2017-01-01 | 2020-01-01 |
WED | Was geschah im frühen 20. Jahrhundert? | 1901-01-01 | 1934-05-03 |
WED | Was geschah in der ersten Hälfte des Spiels? | - | - |
WED | Was geschah in der zweiten Woche des Prozesses? | - | - |
WED | Was geschah in der dritten Woche im März 2025? | 2025-03-15 | 2025-03-22 |
WED | Was geschah an Allerheiligen? | 2025-11-01 | 2025-11-02 |
WED | Was geschah an Fronleichnam 2025? | 2025-06-19 | 2025-06-20 |
WED | Was geschah am Dreikönigstag? | 2026-01-06 | 2026-01-07 |
WED | Was geschah am zweiten Advent? | 2025-12-07 | 2025-12-08 |
WED | Was geschah im Advent 2025? | 2025-11-30 | 2025-12-25 |
WED | Was geschah an Fasching? | 2026-02-12 | 2026-02-18 |
WED | Was geschah am zweiten Weihnachtstag? | 2025-12-26 | 2025-12-27 |
WED | Was geschah an den Weihnachtstagen? | 2025-12-24 | 2025-12-27 |
WED | Was geschah in der Silvesternacht? | 2025-12-31 | 2026-01-01 |
WED | Was geschah am Pfingstwochenende 2025? | 2025-06-07 | 2025-06-10 |
WED | Was geschah zwischen Weihnachten und Neujahr? | 2025-12-24 | 2026-01-02 |
WED | Was geschah zwischen den Jahren? | 2025-12-27 | 2026-01-02 |
WED | Was geschah Silvester? | 2025-12-31 | 2026-01-01 |
WED | Was bedeutet Ostern? | - | - |
WED | Was war am Tag der Arbeit los? | 2025-05-01 | 2025-05-02 |
WED | Was ist die Bilanz der Agenda 2030? | - | - |
WED | Was ist Projekt 2025? | - | - |
WED | Was steht in der UN-Resolution 1701? | - | - |
WED | Was steht in Richtlinie 2019/790? | - | - |
WED | Was regelt § 2025 BGB? | - | - |
WED | Wer wohnt in Zimmer 2025? | - | - |
WED | Wurde der Flug LH 2025 gestrichen? | - | - |
WED | Was kostet der Audi Q4 e-tron? | - | - |
WED | Was ist Roter Oktober? | - | - |
WED | Ist die Straße des 17. Juni gesperrt? | - | - |
WED | Wann ist der Herbst-Lauf? | - | - |
WED | Was kostet das Bier auf dem Mai-Markt? | - | - |
WED | Wie groß ist die Lücke im Haushalt 2027? | 2027-01-01 | 2028-01-01 |
WED | Was geschah in der Nacht von Freitag auf Samstag? | 2026-03-13T22:00 | 2026-03-14T06:00 | S
WED | Was geschah in der Nacht vom 27. auf den 28. Februar? | 2026-02-27T22:00 | 2026-02-28T06:00 |
WED | Was ist seit der Verordnung von 2019 neu? | 2019-01-01 | - |
WED | Was muss die Bahn ändern, wie sie am Dienstag mitteilte? | 2026-03-17 | 2026-03-18 | S
WED | Was sagte Foglar Freitagabend? | 2026-03-13T18:00 | 2026-03-14 | S
WED | Was zeigte das Erste an Wochenenden? | - | - |
WED | Wie hoch ist der Gewinn (Vorjahr: 3,7 Mrd.)? | - | - |
WED | Was geschah in den ersten drei Monaten des Jahres? | 2026-01-01 | 2026-04-01 |
WED | Was galt nicht später als Freitag? | - | 2026-03-14 | S
WED | Welche Artikel erschienen nicht vor dem 1. Februar? | 2026-02-01 | - | S
WED | Was geschah am ersten Sonntag nach Ostern? | 2025-04-27 | 2025-04-28 |
WED | Was geschah am zweiten Sonntag nach Ostern? | 2025-05-04 | 2025-05-05 |
WED | Was geschah am 1. des Monats? | 2026-03-01 | 2026-03-02 |
WED | Was ist die Bestellnummer 20251224? | - | - |
WED | Wer siegte bei der Wahl vom 23. Februar 2025? | 2025-02-23 | 2025-02-24 |
WED | Was geschah am Tag nach der Wahl vom 23. Februar 2025? | 2025-02-24 | 2025-02-25 |
WED | Was ist nach der Wahl am Sonntag geplant? | 2026-03-15 | - |
WED | Was ändert sich nach dem Urteil vom Montag? | 2026-03-16 | 2026-03-17 | S
WED | Was passierte am Freitag, dem 13.? | 2026-03-13 | 2026-03-14 |
WED | Was ist am Mittwoch geplant? | 2026-03-18 | 2026-03-19 | S
WED | Nachrichten von gestern Abend bis heute früh | 2026-03-17T18:00 | 2026-03-18T12:00 | S
WED | Was geschah von gestern 18 Uhr bis heute 8 Uhr? | 2026-03-17T18:00 | 2026-03-18T08:00 | S
WED | Was geschah von Montag bis heute? | 2026-03-16 | 2026-03-19 | S
SUN | Was war am 5./6. Mai 2024 in Bonn los? | 2024-05-05 | 2024-05-07 |
SUN | Was geschah am 30./31. Mai? | 2026-05-30 | 2026-06-01 |
SUN | Wie viele Autos verkaufte VW in den ersten neun Monaten 2024? | 2024-01-01 | 2024-10-01 |
SUN | Was kosteten die letzten drei Monate 2023? | 2023-10-01 | 2024-01-01 |
SUN | Wie hoch war der Umsatz im II. Quartal 2024? | 2024-04-01 | 2024-07-01 |
SUN | Was geschah am 13. Mai vor einem Jahr? | 2025-05-13 | 2025-05-14 |
WED | Was war im Sommer vor drei Jahren in Athen? | 2023-06-01 | 2023-09-01 |
SUN | Was geschah vor drei Freitagen? | 2026-11-06 | 2026-11-07 | S
WED | Was war vor zwei Montagen in Lyon? | 2026-03-09 | 2026-03-10 | S
MON | Was war am Montag vor zwei Wochen? | 2026-06-22 | 2026-06-23 | S
MON | Was war vor zwei Wochen am Montag? | 2026-06-22 | 2026-06-23 | S
SUN | Was versprach Merz nach der Wahl vom 23. Februar? | 2026-02-23 | - |
SUN | Was war von Montag an in Lyon? | 2026-11-16 | - |
SUN | Was war vom Montag an der Uni? | 2026-11-16 | 2026-11-17 | S
WED | Wie hat sich der Preis im Laufe des Jahres entwickelt? | 2026-01-01 | 2027-01-01 |
WED | Was passierte im Verlauf der Woche? | 2026-03-16 | 2026-03-23 | S
WED | Was passierte unter der Woche in Kiew? | 2026-03-16 | 2026-03-23 | S
WED | Was passierte im Laufe des Jahres 2024? | 2024-01-01 | 2025-01-01 |
WED | Was änderte sich im Laufe der Woche vor der Wahl? | - | - |
SUN | Was passierte innerhalb der letzten Woche? | 2026-11-15 | 2026-11-23 | S
WED | Was war in den ersten zwei Oktoberwochen 2025? | 2025-10-01 | 2025-10-15 |
WED | Was war in den ersten Oktobertagen? | 2025-10-01 | 2025-10-08 |
WED | Was war in den letzten Februartagen? | 2026-02-22 | 2026-03-01 |
WED | Was geschah am 31/12? | 2025-12-31 | 2026-01-01 |
WED | Wer stimmte mit 2/3 dafür? | - | - |
WED | Wer spielt übernächste Woche gegen Dortmund? | 2026-03-30 | 2026-04-06 |
WED | Was war seit der Jahrtausendwende mit der Bundeswehr? | 2000-01-01 | - |
SUN | Was ist gerade in Serbien los? | - | - | N
SUN | Was macht Habeck gerade? | - | - | N
SUN | Warum gerade Serbien? | - | - |
SUN | Warum war es gerade so still in Serbien? | - | - |
SUN | Was kostet Windows 2000? | - | - |
SUN | Worum geht es im Roman 1984? | - | - |
SUN | Welcher Film 2024 gewann den Preis? | 2024-01-01 | 2025-01-01 |
SUN | Was geschah zwischen Weihnachten und Neujahr 2023? | 2023-12-24 | 2024-01-02 |
SUN | Was geschah zwischen Weihnachten 2022 und Neujahr 2023? | 2022-12-24 | 2023-01-02 |
SUN | Was geschah zwischen Weihnachten und dem 1. Januar 2023? | 2022-12-24 | 2023-01-02 |
SUN | Was geschah von Weihnachten bis Neujahr 2026? | 2025-12-24 | 2026-01-02 |
SUN | Was war zwischen den Jahren 2022/23 los? | 2022-12-27 | 2023-01-02 |
SUN | Was war Neujahr 2023 los? | 2023-01-01 | 2023-01-02 |
SUN | Was geschah an Gründonnerstag? | 2026-04-02 | 2026-04-03 |
SUN | Was war Palmsonntag 2025 in Rom? | 2025-04-13 | 2025-04-14 |
WED | Wer starb in der Neujahrsnacht? | 2025-12-31 | 2026-01-02 |
SUN | Was geschah seit der Wahl am 23. Februar 2025? | 2025-02-23 | - |
SUN | Was hat sich seit dem Gipfel vom 3. November getan? | 2026-11-03 | - |
SUN | Was geschah seit der Wahl von Reul am 12. Oktober? | 2026-10-12 | - |
SUN | Was geschah seit dem Gipfel im Oktober? | 2026-10-01 | - |
SUN | Was geschah bis zur Abstimmung am 12. Oktober? | - | 2026-10-13 |
SUN | Wer regierte bis zum Kriegsende im Mai 1945? | - | 1945-06-01 |
SUN | Was geschah am 12. Nov. 2026? | 2026-11-12 | 2026-11-13 |
THU | Was geschah am Donnerstagabend? | 2024-12-26T18:00 | 2024-12-27 | S
THU | Was geschah am Donnerstag um 18 Uhr? | 2024-12-26 | 2024-12-27 | S
THU | Was geschah am Donnerstagmorgen? | 2025-01-02 | 2025-01-02T12:00 | S
THU | Was wird am Donnerstagabend gezeigt? | 2025-01-02T18:00 | 2025-01-03 |
SUN | Warum wurde die Sperrung bis August verlängert? | - | - |
SUN | Warum ist die Brücke bis Ende März gesperrt? | - | - |
SUN | Warum wurde die Eröffnung auf den 12. Mai 2026 verschoben? | - | - |
SUN | Warum wurde die Wahl von Mai auf August verlegt? | - | - |
SUN | Warum wurde der Prozess im Mai vertagt? | 2026-05-01 | 2026-06-01 |
SUN | Welche Marge erwartete Orbis im März 2026 für das laufende Jahr? | 2026-03-01 | 2026-04-01 |
SUN | Was sagte die EZB im März für 2026 und 2027 voraus? | 2026-03-01 | 2026-04-01 |
SUN | Was erwartet Orbis für das laufende Jahr? | 2026-01-01 | 2027-01-01 |
SUN | einzelfahrschein preis ab januar | 2027-01-01 | - |
SUN | Was kostet der Fahrschein ab Januar? | 2027-01-01 | - |
SUN | Fahrpreise ab 1. Januar | 2027-01-01 | - |
SUN | Was kostete der Fahrschein ab Januar? | 2026-01-01 | - |
SUN | Was kostet der Fahrschein ab Januar 2026? | 2026-01-01 | - |
WED | Was kostet der Fahrschein ab Januar? | 2026-01-01 | - |
SUN | Bahnpreise von Januar bis März | 2026-01-01 | 2026-04-01 |
SUN | nachrichten 25.11 | 2025-11-25 | 2025-11-26 | S
SUN | Meldungen vom 3.10 | 2026-10-03 | 2026-10-04 | S
SUN | Was geschah am 12.05? | 2026-05-12 | 2026-05-13 |
SUN | Nachrichten 25.11 Prozent | - | - |
SUN | Bringt Version 25.11 etwas? | - | - |
SUN | Was kostet der Fahrschein seit 12.50? | - | - |
SUN | Wie viele Spiele wurden von Januar bis März 2026 verschoben? | 2026-01-01 | 2026-04-01 |
SUN | Wie oft wurde die Wahl bis Mai 2026 verschoben? | - | 2026-06-01 |
SUN | Um wie viele Tage wurde die Frist bis August verlängert? | - | - |
SUN | Wie viele Unfälle gab es bis Oktober auf der gesperrten Straße? | - | 2026-11-01 |
SUN | Was geschah bis Oktober auf der gesperrten Straße? | - | 2026-11-01 |
SUN | Was war bis Mai 2026 über die Sperrung bekannt? | - | 2026-06-01 |
SUN | Warum bleibt der Bürgermeister bis Mai 2027 im Amt? | - | - |
SUN | Wer verdiente am Ticket ab März? | 2026-03-01 | - |
SUN | Welche Firmen erhöhten die Preise ab Januar? | 2026-01-01 | - |
SUN | Welche Tarife gelten ab März? | 2027-03-01 | - |
SUN | Was kostet die ermäßigte Karte ab Januar? | 2027-01-01 | - |
SUN | Wo lag der Kurs am 25.11? | 2025-11-25 | 2025-11-26 |
SUN | Was bewegt den Kurs seit 1.12? | - | - |
"""

"""German time words, one table: ``kind value | words``; ``~`` stands for the endings of an adjective."""

TABLE = """
month 1 | januar januars jänner
month 2 | februar februars feber
month 3 | märz maerz
month 4 | april aprils
month 5 | mai mais
month 6 | juni junis
month 7 | juli julis
month 8 | august augusts
month 9 | september septembers
month 10 | oktober oktobers
month 11 | november novembers
month 12 | dezember dezembers
shortmonth 1 | jan
shortmonth 2 | feb febr
shortmonth 3 | mär mrz
shortmonth 4 | apr
shortmonth 6 | jun
shortmonth 7 | jul
shortmonth 8 | aug
shortmonth 9 | sep sept
shortmonth 10 | okt
shortmonth 11 | nov
shortmonth 12 | dez
name 1 | mai april august
weekday 0 | montag
weekday 1 | dienstag
weekday 2 | mittwoch
weekday 3 | donnerstag
weekday 4 | freitag
weekday 5 | samstag sonnabend
weekday 6 | sonntag
shortday 0 | mo
shortday 1 | di
shortday 2 | mi
shortday 3 | do
shortday 4 | fr
shortday 5 | sa
shortday 6 | so
day 0 | heute heutig~
day -1 | gestern gestrig~
day -2 | vorgestern vorgestrig~
day -3 | vorvorgestern
day 1 | morgen morgig~
day 2 | übermorgen
part 0 | früh morgen morgens
part 1 | vormittag
part 2 | mittag
part 3 | nachmittag
part 4 | abend
part 5 | nacht
which -1 | letzt~ vergangen~ vorig~ zurückliegend~
which -2 | vorletzt~
which 0 | dies~ laufend~
which 1 | nächst~ kommend~
which 2 | übernächst~
rolling 1 | letzt~ vergangen~ zurückliegend~
unit MINUTE | minute minuten
unit HOUR | stunde stunden
unit DAY | tag tage tagen tages
unit WEEK | woche wochen
unit MONTH | monat monate monaten monats
unit QUARTER | quartal quartale quartals jahresviertel jahresviertels
unit HALF | hj halbjahr halbjahres jahreshälfte
unit YEAR | jahr jahre jahren jahres
unit DECADE | jahrzehnt jahrzehnte jahrzehnten jahrzehnts
unit CENTURY | jahrhundert jahrhunderts
unit WEEKEND | wochenende wochenendes wochenenden
priorunit YEAR | vorjahr vorjahres vorjährig~ letztjährig~
priorunit MONTH | vormonat vormonats vormonatig~
priorunit WEEK | vorwoche vorwöchig~ letztwöchig~
currentunit YEAR | diesjährig~
currentunit MONTH | diesmonatig~
currentunit WEEK | dieswöchig~
halves 1 | hälfte
thirds 1 | drittel
seasonthird 10 | vorfrühling
seasonthird 20 | frühsommer
seasonthird 21 | hochsommer
seasonthird 22 | spätsommer
seasonthird 30 | frühherbst
seasonthird 32 | spätherbst
quarter 1 | auftaktquartal
quarter 4 | schlussquartal
edge 0 | frühen
edge 2 | späten
calweek 1 | kw kalenderwoche kalenderwochen
plural 1 | minuten stunden tage tagen wochenenden wochen monate monaten jahre jahren jahrzehnte jahrzehnten
season 1 | frühling frühlings frühjahr frühjahrs
season 2 | sommer sommers
season 3 | herbst herbsts
season 4 | winter winters
number 1 | ein eine einem einen einer
number 2 | zwei beiden
number 3 | drei
number 4 | vier
number 5 | fünf
number 6 | sechs
number 7 | sieben
number 8 | acht
number 9 | neun
number 10 | zehn
number 11 | elf
number 12 | zwölf
number 13 | dreizehn
number 14 | vierzehn
number 15 | fünfzehn
number 16 | sechzehn
number 17 | siebzehn
number 18 | achtzehn
number 19 | neunzehn
number 20 | zwanzig
number 30 | dreißig dreissig
number 40 | vierzig
number 50 | fünfzig
number 60 | sechzig
number 70 | siebzig
number 80 | achtzig
number 90 | neunzig
number 100 | hundert
tenths 15 | anderthalb eineinhalb
tenths 25 | zweieinhalb
tenths 35 | dreieinhalb
halfof 1 | halb~
bundlemonths 3 | vierteljahr vierteljahrs vierteljahres
bundlemonths 9 | dreivierteljahr
few 1 | paar einige einigen wenige wenigen mehreren
ordinal 1 | erst~
ordinal 2 | zweit~
ordinal 3 | dritt~
ordinal 4 | viert~
ordinal 5 | fünft~
ordinal 6 | sechst~
ordinal 7 | siebt~ siebent~
ordinal 8 | acht~
ordinal 9 | neunt~
ordinal 10 | zehnt~
ordinal 11 | elft~
ordinal 12 | zwölft~
ordinal 13 | dreizehnt~
ordinal 14 | vierzehnt~
ordinal 15 | fünfzehnt~
ordinal 16 | sechzehnt~
ordinal 17 | siebzehnt~
ordinal 18 | achtzehnt~
ordinal 19 | neunzehnt~
ordinal 20 | zwanzigst~
ordinal 30 | dreißigst~
edge 0 | anfang beginn
edge 1 | mitte
edge 2 | ende
yearedge 0 | jahresbeginn jahresanfang
yearedge 1 | jahresmitte
yearedge 2 | jahresende
monthedge 0 | monatsbeginn monatsanfang
monthedge 2 | monatsende
weekedge 0 | wochenbeginn wochenanfang wochenstart
decade 1950 | fünfziger fünfzigern fünfzigerjahre fünfzigerjahren
decade 1960 | sechziger sechzigern sechzigerjahre sechzigerjahren
decade 1970 | siebziger siebzigern siebzigerjahre siebzigerjahren
decade 1980 | achtziger achtzigern achtzigerjahre achtzigerjahren
decade 1990 | neunziger neunzigern neunzigerjahre neunzigerjahren
runup 1 | vorfeld
thisyear 1 | heuer
year 2000 | jahrtausendwende
holiday NEW_YEAR | jahreswechsel
holiday SILVESTER | silvester silvesternacht silvesterabend
holiday NEUJAHR | neujahr neujahrstag
holiday NEW_YEARS | neujahrsnacht
holiday EASTER | ostern osterwochenende osterfeiertage osterfeiertagen osterfeiertagen
holiday GOOD_FRIDAY | karfreitag
holiday EASTER_SUNDAY | ostersonntag
holiday PALM_SUNDAY | palmsonntag
holiday MAUNDY_THURSDAY | gründonnerstag
holiday EASTER_MONDAY | ostermontag
holiday ASCENSION | himmelfahrt
holiday WHITSUN | pfingsten pfingstfeiertage pfingstfeiertagen
holiday WHITSUN_WEEKEND | pfingstwochenende
holiday WHIT_MONDAY | pfingstmontag
holiday CARNIVAL_MONDAY | rosenmontag
holiday ASH_WEDNESDAY | aschermittwoch
holiday CHRISTMAS | weihnachten weihnachtstage weihnachtstagen weihnachtsfeiertage weihnachtsfeiertagen
holiday CHRISTMAS_EVE | heiligabend
holiday VALENTINE | valentinstag
holiday HALLOWEEN | halloween
holiday CARNIVAL | fasching fastnacht
holiday MARDI_GRAS | faschingsdienstag veilchendienstag
holiday CORPUS_CHRISTI | fronleichnam
holiday EPIPHANY | dreikönigstag dreikönigsfest
holiday ST_NICHOLAS | nikolaustag
holiday MARTINMAS | martinstag
holiday ALL_SAINTS | allerheiligen
holiday ALL_SOULS | allerseelen
holiday REFORMATION | reformationstag
holiday MOTHERS_DAY | muttertag
holiday ASCENSION | vatertag
holiday ADVENT | advent adventszeit
christmasday 1 | weihnachtstag weihnachtsfeiertag
opening 1 | heilige zwischen nicht jünger christi tag
relation SINCE | seit
relation UNTIL | bis
relation BEFORE | vor
relation AFTER | nach
relation FROM | von vom
relation ONWARD | ab
relation BETWEEN | zwischen
ago 1 | vor
link 1 | am an in im zu zum zur aus beim während über übers um von vom einschließlich gegen
determiner 1 | des der dem den das die
link 2 | stand
till 1 | bis
ofyear 1 | im in des jahr jahre jahres von
about 2 | genau exakt
shortly 1 | kurz unmittelbar
ofweek 1 | in am
about 1 | etwa rund ungefähr knapp gut circa ca über fast
and 1 | und
at 1 | um gegen ab
oclock 0 | uhr
told 1 | war waren geschah geschahen passierte passierten wurde wurden gab gewann verlor sagte sagten kam kamen
told 1 | mitteilte teilte erklärte meldete berichtete forderte kündigte bestätigte betonte
told 1 | starb starben ging gingen fand fanden hatte hatten
planned 1 | muss müssen geplant plant planen ändert beginnt startet öffnet läuft
future 1 | wird werden soll sollen bevorstehend~
newest 1 | zuletzt neuest~ neust~ derzeit derzeitig~ gegenwärtig~ momentan~ jetzt
newest 1 | kürzlich neulich zurzeit neuigkeiten jüngst
newest 1 | inzwischen mittlerweile aktuell~ aktuellst~ letztens neuerdings
fresh 1 | jüngst~ letzt~
article 2 | artikel artikels artikeln meldung meldungen nachricht nachrichten schlagzeilen
article 2 | berichte berichten beitrag beiträge
article 2 | berichterstattung ausgabe
article 1 | bericht berichts reportage kommentar pressemitteilung text zeitung
single 1 | artikel meldung bericht beitrag reportage kommentar pressemitteilung
reporting 1 | veröffentlicht~ veröffentlichte veröffentlichten erschienen~ erschien publiziert~ datiert
reporting 2 | berichtet berichtete berichteten meldet meldete meldeten schrieb schrieben schreibt vermeldete
printed 1 | veröffentlicht~ veröffentlichte veröffentlichten erschienen~ erschien publiziert~
change 1 | geändert verändert neues neu passiert geschehen getan ereignet entwickelt
compared 1 | später spätere späteren verglichen vergleich unterschied unterschiede widerspricht widersprüche anders
counted 1 | euro dollar prozent menschen personen mitarbeiter mitarbeitern einwohner soldaten kilometer meter tonnen
counted 1 | kilometern metern beschäftigte beschäftigten stellen arbeitsplätze
counted 1 | arbeitsplätzen punkte punkten fälle fällen
counted 1 | megawatt watt gramm stück seiten autos fahrzeuge fahrzeugen teilnehmer teilnehmern opfer
sport 1 | spiel spielstand touchdown quarterback halbzeit
vote 1 | an der die das und ist wer was wie wo wann warum welche welcher welches welchen hat haben wurde wurden wird im
vote 1 | den dem ein eine einen von zu mit auf für nicht sich über es gibt war waren sind laut seit gab bei am
vote 1 | ab vom zum zur
"""

# Words of the other language's table that are ordinary German words ("im Fall", "zur Last") or people (Theresa May).
ORDINARY = frozenset(
    {
        *("fall", "last", "may", "am", "an", "in", "so", "a", "will", "by", "on", "to", "at", "second", "spring"),
        *("sun", "sat", "wed", "mon", "fri", "tue", "thu", "must", "won", "opens"),
    }
)

"""What the news calls the same thing in German and English; one line for each, German before the bar.

The bundled encoder cannot tell whether an English article is about a German topic of one word: among 30 German topics
asked of 609 English articles, the best article of a topic nobody wrote about stood out as far (2.8 to 3.9 deviations)
as that of a topic with articles (3.1 to 4.5). So across languages an article is about a topic by names and these words.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from vectorstore.text.analysis import lexemes

LINES = """
künstliche intelligenz, ki | artificial intelligence, ai
klimawandel, klimakrise, erderwärmung | climate change, climate crisis, global warming
klimaschutz | climate protection, climate action
erneuerbare energien, energiewende | renewable energy, renewables, energy transition
windkraft, windenergie | wind power, wind energy
solarenergie, photovoltaik | solar power, solar energy, photovoltaics
atomkraft, kernkraft, kernenergie | nuclear power, nuclear energy
kohleausstieg | coal phase-out
erdgas | natural gas
wasserstoff | hydrogen
strompreis | electricity price, power price
erdbeben | earthquake
vulkan, vulkanausbruch | volcano, volcanic eruption
hochwasser, überschwemmung | flood, flooding
waldbrand | wildfire, forest fire
dürre | drought
hitzewelle | heatwave, heat wave
sturm, unwetter | storm
schnee, schneefall | snow, snowfall
feuer, großbrand, großfeuer | fire, blaze
krieg | war
waffenruhe, waffenstillstand, feuerpause | ceasefire, truce
friedensgespräch, friedensverhandlung | peace talk, peace negotiation
sanktion | sanction
bundeswehr | german army, german armed forces
verteidigung | defence, defense
rüstung | arms, armament
terror, terrorismus | terror, terrorism
flüchtling | refugee
migration, zuwanderung, einwanderung | migration, immigration
asyl | asylum
wahl | election
abstimmung, votum | vote
bundestagswahl | german election, german federal election, bundestag election
landtagswahl | state election
kommunalwahl | local election
präsidentschaftswahl | presidential election
europawahl | european election
kanzler, bundeskanzler | chancellor
bundesregierung | german government, federal government
regierung | government
opposition | opposition
koalition | coalition
bürgermeister, oberbürgermeister | mayor
ministerpräsident, regierungschef, premierminister | prime minister
rücktritt, tritt zurück, zurückgetreten | resignation, resigns, resigned, steps down
neuwahl | snap election, early election
volksabstimmung, volksentscheid, referendum | referendum
bundestag | bundestag
parlament | parliament
haushalt, bundeshaushalt | budget
steuer | tax
rente | pension
bürgergeld | citizens' income
mindestlohn | minimum wage
arbeitslosigkeit | unemployment
arbeitsmarkt | labour market, labor market, job market
streik, warnstreik | strike, walkout
stellenabbau, arbeitsplatzabbau | job cut, layoff
gewerkschaft | union, trade union
tarifverhandlung | wage talk, pay talk
inflation, teuerung | inflation
leitzins, zins, zinsen, zinssenkung, zinserhöhung | interest rate, rate cut, rate hike
zentralbank, notenbank | central bank
europäische zentralbank, ezb | european central bank, ecb
börse, aktienmarkt | stock market, stock exchange
aktie | share, stock
börsengang | ipo, stock market debut
ölpreis | oil price
rückruf, rückrufaktion | recall
quartalszahlen | quarterly results, quarterly earnings
übernahme | takeover, acquisition
fusion | merger
insolvenz, pleite | insolvency, bankruptcy
zoll, zölle | tariff, customs duty
handelskrieg | trade war
lieferkette | supply chain
kryptowährung | cryptocurrency, crypto
datenschutz | data protection, privacy
cyberangriff, hackerangriff | cyberattack, cyber attack, hack
rechenzentrum | data centre, data center, datacenter
chip, halbleiter | chip, semiconductor
smartphone, handy | smartphone, phone
soziale medien, soziale netzwerke | social media, social network
elektroauto, e-auto | electric car, electric vehicle, ev
autoindustrie, autobauer | car industry, automaker, carmaker
bahn, eisenbahn | railway, railroad
deutsche bahn | deutsche bahn
flughafen | airport
straßenbahn | tram
fähre | ferry
brücke | bridge
radweg | cycle lane, bike lane
flugzeugabsturz | plane crash, air crash
verkehr | traffic, transport
wohnung, wohnungsbau | housing, flat
miete | rent
immobilien | real estate, property
gesundheit | health
krankenhaus | hospital
impfung, impfstoff | vaccination, vaccine
coronavirus, corona, covid | coronavirus, covid
pandemie | pandemic
masern | measles
grippe | flu, influenza
vogelgrippe | bird flu, avian flu
krebs | cancer
pflege | nursing care, care
schule | school
lehrer, lehrkraft | teacher
kita, kindergarten | nursery, daycare
universität, hochschule | university
bildung | education
forschung, wissenschaft | research, science
raumfahrt | spaceflight, space travel
mond | moon
mondlandung | moon landing
rakete | rocket, missile
weltraum | space
raumsonde | space probe
satellit | satellite
teleskop | telescope
fußball | football, soccer
bundesliga | bundesliga
weltmeisterschaft, wm | world cup, world championship
europameisterschaft, em | european championship, euro
olympia, olympische spiele | olympics, olympic games
tennis | tennis
schach | chess
nobelpreis | nobel prize
film, kino | film, movie, cinema
musik | music
konzert | concert
urheberrecht | copyright
papst | pope
papstwahl, konklave | conclave, papal election
kirche | church
kathedrale | cathedral
gericht | court
prozess, gerichtsverfahren | trial, lawsuit
urteil | verdict, ruling
kartellrecht, kartellverfahren | antitrust
monopol | monopoly
polizei | police
mord | murder
betrug | fraud
korruption | corruption
entführung | kidnapping, abduction
geiselnahme, geisel | hostage
protest, demonstration | protest, demonstration
landwirtschaft | agriculture, farming
bauer, landwirt | farmer
lebensmittel | food
tierschutz | animal welfare, animal protection
europäische union, eu | european union, eu
vereinte nationen, un, uno | united nations, un
deutschland, deutsche | germany, german
österreich | austria, austrian
schweiz | switzerland, swiss
frankreich | france, french
italien | italy, italian
spanien | spain, spanish
polen | poland, polish
großbritannien | britain, uk, british
russland, russische | russia, russian
ukraine, ukrainische | ukraine, ukrainian
china, chinesische | china, chinese
japan, japanische | japan, japanese
indien, indische | india, indian
israel, israelische | israel, israeli
türkei, türkische | turkey, türkiye, turkish
schottland, schottische | scotland, scottish
england, englische | england, english
nordirland, nordirische | northern ireland
irland, irische | ireland, irish
niederlande, holland, niederländische | netherlands, dutch
belgien, belgische | belgium, belgian
luxemburg | luxembourg
dänemark, dänische | denmark, danish
schweden, schwedische | sweden, swedish
norwegen, norwegische | norway, norwegian
finnland, finnische | finland, finnish
griechenland, griechische | greece, greek
portugal, portugiesische | portugal, portuguese
tschechien, tschechische | czech republic, czechia, czech
slowakei, slowakische | slovakia, slovak
ungarn, ungarische | hungary, hungarian
rumänien, rumänische | romania, romanian
bulgarien, bulgarische | bulgaria, bulgarian
serbien, serbische | serbia, serbian
kroatien, kroatische | croatia, croatian
belarus, belarussische | belarus, belarusian
syrien, syrische | syria, syrian
libanon, libanesische | lebanon, lebanese
irak, irakische | iraq, iraqi
iran, iranische | iran, iranian
ägypten, ägyptische | egypt, egyptian
saudi-arabien | saudi arabia
südafrika, südafrikanische | south africa, south african
brasilien, brasilianische | brazil, brazilian
argentinien, argentinische | argentina, argentinian
mexiko, mexikanische | mexico, mexican
kanada, kanadische | canada, canadian
australien, australische | australia, australian
neuseeland | new zealand
südkorea | south korea
nordkorea | north korea
afrika, afrikanische | africa, african
europa | europe
niedersachsen | lower saxony
münchen | munich
köln | cologne
wien | vienna
brüssel | brussels
moskau | moscow
kiew, kyjiw | kyiv, kiev
peking | beijing
warschau | warsaw
prag | prague
genf | geneva
vereinigte staaten, usa | united states, us, usa, american
"""

Phrase = tuple[str, ...]


@lru_cache(maxsize=1)
def _both() -> tuple[dict[str, tuple[Phrase, ...]], ...]:
    sides = (line.split("|") for line in LINES.strip().splitlines())
    return tuple({"de": _phrases(german, "de"), "en": _phrases(english, "en")} for german, english in sides)


@lru_cache(maxsize=32)
def groups(language: str) -> tuple[Mapping[str, tuple[Phrase, ...]], ...]:
    """Every thing as its stemmed phrases in German, in English, and (none, for others) in ``language``."""
    return tuple({language: (), **group} for group in _both())


@lru_cache(maxsize=2)
def labels(language: str) -> tuple[str, ...]:
    """What each thing is called in a language, in the order of ``groups``."""
    side = 0 if language == "de" else 1
    return tuple(line.split("|")[side].split(",")[0].strip() for line in LINES.strip().splitlines())


def _phrases(side: str, language: str) -> tuple[Phrase, ...]:
    """Each as its stems; a German word also whole, for within compounds its stem may be too short: "Masernausbruch"."""
    stems = [tuple(lexemes(phrase, language)) for phrase in side.split(",")]
    whole = [(phrase.strip(),) for phrase in side.split(",") if language == "de" and _is_whole(phrase.strip())]
    return tuple(dict.fromkeys((*stems, *whole)))


def _is_whole(word: str) -> bool:
    """Whether a word is written as index terms are, in plain letters."""
    return word.isascii() and word.isalpha()

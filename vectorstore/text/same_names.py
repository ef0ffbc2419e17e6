"""Names that German and English write differently, and their adjectives: "Warsaw" is "Warschau", "ECB" is "EZB".

Likewise people whose name comes from another alphabet: "Zelensky" is "Selenskyj".

Other languages' names of places stand with them where articles in those languages write them so: "Gdańsk" is "Danzig".
"""

from __future__ import annotations

from collections.abc import Iterator

_SAME_NAMES = """
germany deutschland german deutsch deutsche germans allemagne duitsland alemania germania niemcy almanya | france
frankreich french französische frankrijk francia francja fransa | austria österreich austrian österreichische
österreicher autriche oostenrijk | switzerland schweiz swiss schweizer schweizerische suisse zwitserland suiza
svizzera | italy italien italian italienische italie italia włochy italya | spain spanien spanish spanische espagne
spanje españa spagna hiszpania ispanya | greece griechenland greek griechische grèce griekenland grecia | turkey
türkei turkish türkische türkiye turquie turkije turquía turchia turcja | russia russland russian russische russie
rusland rusia rosja rusya | britain großbritannien england uk british
britische britons briten brite | wales waliser walisische welsh | us usa america
amerika american amerikanische us-amerikanische u.s | netherlands niederlande dutch niederländische holländische
nederland pays-bas | belgium belgien belgian belgische belgique belgië bélgica belgio | poland polen polish
polnische pologne polonia polska polonya | czechia tschechien czech tschechische | hungary ungarn hungarian
ungarische hongrie hongarije | ukraine ukrainian ukrainische oekraïne ucrania ucraina ukraina ukrayna | brussels
brüssel brüsseler bruxelles brussel | munich münchen münchner münchener | cologne köln kölner | vienna wien wiener
vienne wenen viena | moscow moskau moskauer moscou moskou moscú mosca moskwa moskova | kyiv kiew kiev kyjiw kiewer
київ києва києві | warsaw warschau warschauer varsovie warszawa warszawie warszawy | prague prag prager | rome rom |
milan mailand mailänder milano | geneva genf genfer genève | zurich zürich zürcher züricher | nuremberg nürnberg
nürnberger | bavaria bayern bavarian bayerische | saxony sachsen sächsische saxon | saxony-anhalt sachsen-anhalt |
rhineland-palatinate rheinland-pfalz | rhine-westphalia nordrhein-westfalen | lower-saxony niedersachsen
niedersächsische | hesse hessen hessische | thuringia thüringen thüringer | rhine rhein | danube donau | alps alpen
| lisbon lissabon lissabonner lisboa | copenhagen kopenhagen københavn | athens athen athener | beijing peking
pekinger | tokyo tokio tokioter | cairo kairo | egypt ägypten egyptian ägyptische | norway norwegen norwegian
norwegische | sweden schweden swedish schwedische | denmark dänemark danish dänische | finland finnland finnish
finnische | ireland irland irish irische | iceland icelandic isländische | greenland grönland greenlandic
grönländische | europe europa european europäische | un uno vn onu | ecb ezb bce | imf iwf fmi | nato otan | ai ki |
china chinese chinesische | japan japanese japanische | india indien indian indische | brazil brasilien brazilian
brasilianische | canada kanada canadian kanadische | australia australien australian australische | new-zealand
neuseeland | iraq irak iraqi irakische | lebanon libanon lebanese libanesische | israel israeli israelische | iran
iranian iranische | syria syrien syrian syrische | saudi-arabia saudi-arabien saudi saudische | qatar katar qatari
katarische | yemen jemen yemeni jemenitische | libya libyen libyan libysche | tunisia tunesien tunisian tunesische |
algeria algerien algerian algerische | morocco marokko moroccan marokkanische | ethiopia äthiopien ethiopian
äthiopische | kenya kenia kenyan kenianische | south-africa südafrika südafrikanische | congo kongo congolese
kongolesische | rwanda ruanda rwandan ruandische | mozambique mosambik | zimbabwe simbabwe | south-korea südkorea
südkoreanische | north-korea nordkorea nordkoreanische | croatia kroatien croatian kroatische | romania rumänien
romanian rumänische | bulgaria bulgarien bulgarian bulgarische | serbia serbien serbian serbische | slovakia
slowakei slovak slowakische | slovenia slowenien slovenian slowenische | albania albanien albanian albanische |
bosnia bosnien bosnian bosnische | cyprus zypern cypriot zyprische zypriotische | moldova moldau moldawien moldovan
moldauische | belarus weißrussland belarusian belarussische | lithuania litauen lithuanian litauische | latvia
lettland latvian lettische | estonia estland estonian estnische | georgia georgien georgian georgische | armenia
armenien armenian armenische | azerbaijan aserbaidschan azerbaijani aserbaidschanische | kazakhstan kasachstan
kazakh kasachische | bangladesh bangladesch bangladeshi | singapore singapur | mexico mexiko mexican mexikanische |
argentina argentinien argentine argentinian argentinische | colombia kolumbien colombian kolumbianische | bolivia
bolivien bolivian bolivianische | cuba kuba cuban kubanische | scotland schottland scottish schottische | california
kalifornien | strasbourg straßburg | venice venedig venezia | naples neapel napoli | florence florenz firenze |
turin torino | genoa genua genova | seville sevilla | antwerp antwerpen anvers | bruges brügge | luxembourg
luxemburg | hanover hannover | gdańsk danzig gdansk gdańsku gdańska | wrocław breslau wroclaw | kraków krakau krakow
cracow krakowie krakowa | lviv lemberg lwiw львів львова львові | kharkiv charkiw charkow | odesa odessa | donetsk
donezk | kherson cherson | chernobyl tschernobyl chornobyl | crimea krim | andalusia andalusien andalucía | tuscany
toskana toscana | sicily sizilien sicilia | sardinia sardinien sardegna | bucharest bukarest | belgrade belgrad |
pyongyang pjöngjang | taipei taipeh | kremlin kreml | vw volkswagen | pakistan pakistani pakistanische | afghanistan
afghan afghanische | indonesia indonesien indonesian indonesische | philippines philippinen philippine
philippinische | vietnam vietnamese vietnamesische | thailand thai thailändische | malaysia malaysian malaysische |
nepal nepali nepalesische | myanmar burma birma | mongolia mongolei mongolian mongolische | taiwan taiwanese
taiwanesische | nigeria nigerian nigerianische | ghana ghanaian ghanaische | senegal senegalese senegalesische |
sudan sudanese sudanesische | somalia somali somalische | uganda ugandan ugandische | tanzania tansania tanzanian
tansanische | palestine palästina palestinian palestinians palästinensische | chile chilean chilenische | peru
peruvian peruanische | venezuela venezuelan venezolanische | ecuador ecuadorian ecuadorianische | portugal
portuguese portugiesische | jordan jordanien jordanian jordanische | macedonia
mazedonien macedonian mazedonische | north-macedonia nordmazedonien nordmazedonische | northern-ireland nordirland
nordirische | montenegro montenegrin montenegrinische | kosovo kosovan kosovarische | malta maltese
maltesische | catalonia katalonien catalan katalanische | corsica korsika corsican korsische | normandy normandie
"""
_SAME_PEOPLE = """
zelensky selenskyj zelenskyy zelenskiy zelenski selenski selenskyi selenskij | netanyahu netanjahu | navalny nawalny
navalnaya nawalnaja | lavrov lawrow | lukashenko lukaschenko lukashenka | medvedev medwedew | yermak jermak | shoigu
schoigu | peskov peskow | prigozhin prigoschin | khamenei chamenei | gorbachev gorbatschow | yeltsin jelzin |
khrushchev chruschtschow | tchaikovsky tschaikowski tschaikowsky | poroshenko poroschenko | yanukovych janukowytsch
| zaluzhny saluschnyj zaluzhnyi | syrsky syrskyj syrskyi | kadyrov kadyrow | mishustin mischustin | sobyanin
sobjanin | yushchenko juschtschenko | tikhanovskaya tichanowskaja tsikhanouskaya | gaddafi qaddafi kadhafi
"""
_ENDINGS = ("n", "r", "s", "m")  # "polnische" is written "polnischen", "polnischer" …
_INFLECTED = "sche"


def _written(word: str) -> Iterator[str]:
    """A word, and a German adjective in its other endings."""
    yield word
    if word.endswith(_INFLECTED):
        yield from (word + ending for ending in _ENDINGS)


def _groups(words: str) -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(form for word in group.split() for form in _written(word)) for group in words.split("|"))


def _by_word(groups: tuple[tuple[str, ...], ...]) -> dict[str, tuple[str, ...]]:
    return {word: group for group in groups for word in group}


PLACES, PEOPLE = _groups(_SAME_NAMES), _groups(_SAME_PEOPLE)
SAME_NAMES = {word: group[0] for word, group in _by_word(PLACES).items()}
FIRST_NAMED = frozenset(SAME_NAMES.values())  # each group by its first way to be written
FIRST_PEOPLE = frozenset(group[0] for group in PEOPLE)
_GROUP_OF = _by_word((*PLACES, *PEOPLE))


def equivalents(word: str) -> tuple[str, ...]:
    """The other ways to write a name given in small letters; empty for any other word."""
    return tuple(other for other in _GROUP_OF.get(word, ()) if other != word)


def first_written(word: str) -> str | None:
    """The one writing that stands for all of a name in small letters; None for any other word."""
    group = _GROUP_OF.get(word)
    return group[0] if group else None

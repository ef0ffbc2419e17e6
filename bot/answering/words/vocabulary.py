"""German and English word lists of the support check; in patterns white space separates the alternatives."""

from __future__ import annotations

import re


def any_of(entries: str) -> re.Pattern[str]:
    """A pattern of whole words in any case; white space separates the alternatives."""
    return re.compile(rf"\b(?:{'|'.join(entries.split())})\b", re.IGNORECASE)


# Words about the reporting, not about the news: a writer adds them to any sentence.
_REPORTING = """
laut zufolge bericht berichtet berichten berichtete artikel meldung meldet angaben quelle nach gemäß sowie zudem
auch außerdem allerdings dabei damit jedoch dagegen hingegen insgesamt derzeit aktuell bereits erklärte erklärt
teilte mitgeteilt sagte sagt gab bekannt sei seien habe according report reported reports article source says
said told also however meanwhile currently already stated announced statement
"""
REPORTING = frozenset(_REPORTING.split())
NEGATION = any_of(r"""
nicht nichts kein(?:e[nmrs]?|erlei)? nie(?:mals|mand(?:en|em)?)? weder nirgends not no never none nobody
nothing neither nor nowhere cannot \w+n['’]t
""")
NO_NEGATION = any_of(r"""
nicht\snur nicht\szuletzt nicht\s(?:weniger|mehr)\sals kein\sWunder nichts\s(?:Geringeres|anderes)\sals
not\sonly no\sdoubt no\s(?:less|more|fewer|longer)\sthan none\sother\sthan No\.\s?\d+
wie\s(?:noch\s)?nie(?:\szuvor)? (?:as|like)\snever\sbefore those\swho\s\w+\snone
""")
# Verbs and adjectives that deny by themselves: with one of them a missing "not" proves nothing.
DENYING = any_of(r"""
ablehn\w* abgelehn\w* lehn\w* verweiger\w* weiger\w* scheiter\w* gescheitert\w* verbiet\w* verb[oö]t\w*
verhinder\w* dementier\w* bestreit\w* bestritt\w* verzicht\w* fehl\w* ausgeschlossen
schlie(?:ß|ss)t?\w*\s.{1,60}\saus abgesagt falsch\w* gestoppt vorerst
(?-i:un(?!d\b|ter|s|gef|i|ti|der|less|wetter)\w{4,})
reject\w* refus\w* den(?:y|ies|ied) fail\w* bann?(?:ed|s|ing)? block\w* prevent\w* lack\w* absen\w*
halt(?:ed|s|ing)? stop\w* rul\w*\sout cancel\w* false short\sof oppos(?:e|es|ed|ing) turn(?:s|ed)\sdown
(?:is|are|was|were)\s(?:\w+\s)?against (?:ist|sind|war|waren)\s(?:\w+\s)?(?:gegen|dagegen)
w(?:ei|ie)s(?:t|en)?\s.{1,80}\szurück
""")
# Of these, the ones that turn what they are said of into its opposite.
DENIAL = any_of(r"""
ablehn\w* abgelehn\w* lehn\w* verweiger\w* weiger\w* dementier\w* bestreit\w* bestritt\w* verzicht\w* ausgeschlossen
schlie(?:ß|ss)t?(?:en)?(?=\s.{1,60}\saus) reject\w* refus\w* den(?:y|ies|ied) rul(?:ed|es|ing)\sout
short\sof
""")
HEDGE = any_of(r"""
könnten? dürften? möglicherweise womöglich vielleicht angeblich\w* mutmaßlich\w* offenbar voraussichtlich\w*
wahrscheinlich\w* soll(?:en|te|ten)? plan\w* geplant\w* erw[aä]g\w* prüf\w* droh\w* möchte\w* woll(?:en|te|ten)
will erwart\w* ziel\w* might may could would perhaps possibly allegedly reportedly apparently probably likely
expect\w* consider\w* weigh\w* aim\w* seek\w* propos(?:es?|ed|ing) intend\w* threat\w* should
""")
# "stiegen … ab" were relegated.
_UP = any_of(
    r"""
stieg(?:en)?(?!\s[^.;]{1,80}?\s(?:ab|aus|ein|um)(?:\sund\s|[.,;]|\s*\Z)) steig\w* gestiegen\w* anstieg\w*
angestiegen\w* erhöh\w* zugenommen zunahm\w* nahm(?:en)?\s.{1,40}\szu wuchs(?:en)? wächst wachs\w* gewachsen\w*
kletter\w* höher\w* teurer verteuer\w* leg(?:t|te|ten)\s.{1,60}\szu(?=\W*\Z|[,.;])
ris(?:e|es|en|ing) rose increas\w* gr[eo]w(?:s|th|ing|n)? climb\w* jump\w* surg\w* soar\w* higher gains? gained
raised? raises up\s(?:from|by) mehr\sals\s(?:im|ein|vor|noch)
"""
)
_DOWN = any_of(r"""
sank(?:en)? sink\w* gesunken\w* fiel(?:en)? fällt fallen gefallen\w* rückgang\w* zurückgegangen
ging(?:en)?\s.{1,40}\szurück abgenommen abnahm\w* nahm(?:en)?\s.{1,40}\sab schrumpf\w* geschrumpft verringer\w*
reduzier\w* gesenkt\w* senk\w* niedriger\w* billiger fall(?:s|ing)? fell declin\w* decreas\w* dropp\w* drops?
g[ai]bt?(?:en)?\s.{1,60}\snach(?=\W*\Z|[,.;]) shr[aiu]nk\w* plung\w* slump\w* cuts? lower(?:ed|s)?
down\s(?:from|by) weniger\sals\s(?:im|ein|vor|noch)
""")
_WON = any_of(r"""
gew[ao]nn\w* gewinn(?:t|en) sieg\w* wins? won winning victor\w* beat beats beaten
(?<!was\s)(?<!were\s)(?<!been\s)defeat(?:ed|ing) besieg\w* bezw[ia]ng\w* schlug
""")
_LOST = any_of(r"""
verlor\w* verlier\w* niederlage\w* los[et]s? lost (?:was|were|been|be|being)\sdefeated defeat
""")
_APPROVED = any_of(r"""
zugestimmt stimm\w*\s(?:.{1,60}\s)?zu billig(?:t|te|ten) gebilligt genehmig\w* beschloss\w* beschlossen
approv\w* passed backed adopted
""")
REJECTED = any_of(r"""
abgelehnt lehn\w*\s.{1,80}\sab ablehn\w* reject\w* voted\sdown vetoed opposed
""")
_OPENED = any_of(r"""
eröffn\w* öffn\w* geöffnet opened opens opening reopen\w* beginn\w* begann\w* begonnen startet\w*
""")
_CLOSED = any_of(r"""
geschlossen schlie(?:ß|ss)t schloss\w* clos(?:ed|es|ing) shut\w* end(?:et|ete|ed)
""")
_ACQUITTED = any_of(r"""
freigesprochen freispr\w* acquitt\w*
""")
_CONVICTED = any_of(r"""
verurteil\w* convict\w* sentenced
""")
_PROFIT = any_of(r"gewinn\w* überschuss\w* profit\w* surplus\w*")
_LOSS = any_of(r"verlust\w* defizit\w* loss(?:es)? deficit\w* (?:lost|verlor(?:en)?)(?=\s(?:\w+\s){0,2}[$€£]?\d)")
_DEAD = any_of(r"ums\sLeben tote[nr]? tot getötet st[aie]rb\w* gestorben killed died dead deaths? fatal\w*")
_SAVED = any_of(r"gerettet\w* rettet\w* überleb\w* rescued survived?")
_HURT = any_of(r"verletz\w* injur\w* wounded hurt")
_USUAL = r"de[mnr]\s(?:\w+\s)?\w*(?:mittel|mittelwert|durchschnitt|vorjahr\w*|wert|plan|erwartung\w*|niveau)"
_ABOVE, _BELOW = any_of(rf"above (?:über|oberhalb)\s{_USUAL}"), any_of(rf"below (?:unter|unterhalb)\s{_USUAL}")
_UPHELD = any_of(r"bestätig\w* aufrechterhalten upheld uphold\w* confirmed")
_OVERTURNED = any_of(r"""
h[oe]b\w*\s.{1,80}\sauf aufgehoben\w* kippte gekippt\w* annullier\w* overturn\w* annul\w* quash\w* struck\sdown
""")
_VOTED_FOR = any_of(r"""
(?:voted|votes)\s(?:[\w-]+\s){0,4}(?:for|in\sfavou?r) voted\s(?:[\w-]+\s){0,8}to(?=\s[a-z])
stimm(?:t|te|ten)\s(?:[\w-]+\s){0,4}(?:für|dafür)
""")
_VOTED_AGAINST = any_of(r"""
(?:voted|votes)\s(?:[\w-]+\s){0,4}against stimm(?:t|te|ten)\s(?:[\w-]+\s){0,4}(?:gegen|dagegen)
""")
OPPOSITES = (
    (_UP, _DOWN),
    (_ABOVE, _BELOW),
    (_UPHELD, _OVERTURNED),
    (_VOTED_FOR, _VOTED_AGAINST),
    (_APPROVED, REJECTED),
    (_OPENED, _CLOSED),
    (_ACQUITTED, _CONVICTED),
    (_PROFIT, _LOSS),
    (_DEAD, _HURT),
    (_SAVED, _DEAD),
)
_PAUSE = r"(?<!\d)[,:]|[,:](?!\d)|[;–—()]"
# "ein Verlust von 84 Millionen nach einem Gewinn von 31 Millionen": the second amount belongs to the second noun.
PAUSE = re.compile(rf"{_PAUSE}|\s(?=(?:nach|gegenüber)\s(?:eine[mr]|zuvor)\s|after\san?\s|compared\swith\san?\s)")
CLAUSE = re.compile(
    rf"{_PAUSE}|\s(?:und|aber|sondern|doch|oder|während|obwohl|weil|dass|and|but|while|although|because|that|or)\s"
)

# Further opposites, looked at in the support check alone, where both sides are negated alike.
_ALLOWED = any_of(r"darf dürfen durften? erlaub\w* zulässig\w* gestattet\w* allow(?:s|ed)? permit(?:s|ted)? legal")
_FORBIDDEN = any_of(
    r"verbot\w* verboten\w* verbiet\w* untersag\w* bann?(?:ed|s)? prohibit\w* forbid\w* forbade illegal"
)
LIFTED = any_of(r"aufgehoben hebt hob lift\w* eas(?:ed|es|ing) gelockert\w* lockert\w* overturn\w* kipp\w*")
_STAYS = any_of(r"bleib\w* blieb\w* remain\w* stay\w*")
_LEAVES = any_of(
    r"verl(?:ä|a|ie)(?:ss|ß)\w* zurücktr\w* tr(?:itt|at)\s.{1,40}\szurück leav(?:es?|ing) resign\w* quits?"
)
_ADMITS = any_of(r"""
gesteh\w* gestand\w* räumt\w*\s.{1,60}\sein gab(?:en)?\s(?:.{1,60}\s)?zu eingeräumt zugegeben admit\w* confess\w*
plead(?:s|ed)?\sguilty
""")
_DENIES = any_of(r"""
bestreit\w* bestritt\w* bestritten dementier\w* leugn\w* den(?:y|ies|ied|ying) plead(?:s|ed)?\snot\sguilty
w(?:ei|ie)s(?:t|en)?\s.{1,80}\szurück
""")
_RESIGNS = any_of(r"""
rücktritt zurück(?:ge)?tr[ei]t\w* tr(?:itt|at)\s.{1,60}\szurück resign\w* step(?:s|ped|ping)?\sdown steps?\saside
""")
_DISMISSED = any_of(r"entl[aä](?:ss|ß)\w* entlie(?:ss|ß)\w* gefeuert dismiss\w* sacked fired ousted")
_GOES_ON = any_of(r"fortsetz\w* fortgesetzt setz\w*\s.{1,60}\sfort continu(?:e|es|ed|ing) verlänger\w* extend\w*")
_ENDS_IT = any_of(r"beend\w* (?:to|will)\send ended ends endet\w* called\soff abgebrochen")
_SUPPORTS = any_of(
    r"unterstütz\w* begrüß\w* befürwort\w* support(?:s|ed)? welcom(?:es|ed) backs backed praised lobte?n?"
)
_OPPOSES = any_of(r"kritisier\w* ablehn\w* lehn\w*\s.{1,80}\sab oppos(?:es|ed) critici[sz]\w* reject\w* condemn\w*")
_BETTER = any_of(r"better besser\w* improv\w* verbesser\w*")
_WORSE = any_of(r"worse\w* schlechter\w* deteriorat\w* verschlechter\w*")
_RAISED = any_of(r"erhöh\w* aufstock\w* aufgestockt\w* raise[sd]? increas\w*")
_CUT = any_of(r"kürzen kürzt\w* gekürzt\w* kürzung\w* streich\w* gestrichen\w* cuts? cutting slash\w*")
_CARRIED = any_of(r"beschloss\w* beschließt verabschiedet\w* gebilligt billigte\w* gelungen approved passed adopted")
_FAILED = any_of(
    r"gescheitert\w* scheiter\w* failed fails abgelehnt lehn\w*\s.{1,80}\sab rejected voted\sdown collapsed"
)
FURTHER_OPPOSITES = (
    (_BETTER, _WORSE),
    (_RAISED, _CUT),
    (_CARRIED, _FAILED),
    (_ALLOWED, _FORBIDDEN),
    (_STAYS, _LEAVES),
    (_ADMITS, _DENIES),
    (_RESIGNS, _DISMISSED),
    (_GOES_ON, _ENDS_IT),
    (_SUPPORTS, _OPPOSES),
)
# With one of these a denial in other words is no denial from nowhere.
NEGATIVE = any_of(r"""
gegen dagegen wider\w* against oppos\w* contest\w* disput\w* dismiss\w* turn\w*\sdown wies w[ei]{2}st? zurück\w* ohne
without krit\w* critic\w* withdr\w* scrap\w* boycott\w* boykott\w* avoid\w* vermeid\w* quit\w* resign\w* abandon\w*
protest\w* complain\w* beschwer\w* zweifel\w* doubt\w* hardly kaum little\schance prohibit\w* forbid\w* untersag\w*
dropp?\w* gestrichen\w* contradict\w* vet(?:o|oed|oes) defied defy spurn\w* snub\w* declin\w*
""")
# Something is still to happen, or happens with an exception: backs a "not".
NOT_YET = any_of(r"""
(?:muss|müssen)\s(?:.{1,40}\s)?noch noch\s(?:aus|offen) (?:must|has|have)\s(?:still|yet\sto) yet\sto pending awaits? nur
lediglich only except außer until bis unless ohne without gesperrt\w* sperr\w* geschlossen\w* closed shut frühestens
earliest ausgenommen
""")
# Asked for or held out, not given: "forderte zwei Jahre", "pledged 5 million".
ASKED_FOR = any_of(r"""
forder\w* gefordert\w* verlang\w* beantragt\w* versprach\w* versprich\w* verspricht zugesagt\w* demand\w* sought
rechne(?:t|n|te|ten)\smit schätz\w* geschätzt\w* estimat\w*
pledg\w* promis\w* call(?:s|ed)\sfor urg(?:es|ed) ask(?:s|ed)\sfor request\w* want(?:s|ed)?
""")

# Opposites that hold when winner and loser are swapped as well.
CONTESTS = ((_WON, _LOST),)

# Between two names these turn who did it to whom: "was beaten by".
TURNING = any_of("by von durch gegen against to from vor ahead before after nach with mit and und wurde was were wird")

# Of these, the ones that say who came first: between two names turned round they say the opposite.
ORDER = frozenset(("vor", "ahead", "before"))

PARTICLES = frozenset(("von", "van", "de", "del", "di", "le", "bin", "al"))
_DETERMINERS = """
der die das des dem den ein eine einer eines einem einen kein keine keiner keinem keinen dieser diese dieses
diesem diesen jeder jede jedes jedem jeden alle aller allen mein sein seine seiner seinem seinen ihr ihre ihrer
ihrem ihren unser unsere zum zur im am beim vom ins ans fürs viele vieler vielen mehr mehrere mehrerer mehreren
manche einige einiger einigen weitere weiterer weiteren beide beider beiden zwei drei vier seines ihres unseres meines
welcher welche welches welchen welchem
"""
DETERMINERS = frozenset(_DETERMINERS.split())
_NO_NAMES = """
neues neuigkeiten nachrichten schlagzeilen
mondays tuesdays wednesdays thursdays fridays saturdays sundays montags dienstags mittwochs donnerstags freitags
samstags sonntags montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag monday tuesday wednesday
thursday friday saturday sunday prozent prozentpunkte euro dollar cent million millionen milliarde milliarden
billion billionen tonnen meter kilometer grad uhr jahr jahre jahren jahres tag tage tagen stunden minuten wochen
monate monaten mrd mio tsd us-dollar usd eur pfund franken yen percent dollars euros anfang ende mitte rund etwa
demnach insgesamt zuletzt zunächst schließlich ferner künftig bislang bisher inzwischen mittlerweile dennoch
trotzdem deshalb deswegen lediglich mindestens höchstens ebenfalls weiterhin ursprünglich zusätzlich
gleichzeitig darunter wegen trotz laut gegenüber anders erst bereits schon allein fast knapp gut damals später
früher heute gestern morgen nachdem bevor obwohl sobald sofern insbesondere pro je jedoch außerdem dort hier
zudem allerdings dagegen hingegen somit folglich offenbar angeblich voraussichtlich möglicherweise
wahrscheinlich ungefähr circa rund according additionally furthermore moreover however meanwhile despite
although since currently previously recently earlier later overall nearly almost roughly around many several
neither among following amid instead still yet thus therefore hence today yesterday another others people
because also within without per
"""
NO_NAMES = frozenset(_NO_NAMES.split())
# German nouns that often stand without an article and are no names.
_MASS_NOUNS = """
angaben anspruch arbeit ausland bau betrieb bord dauer dienst druck eis erfolg fahrt feuer folge form frage
freude frist führung fuß gang gas gefahr gegenwart geld gericht gesellschaft gold grund haft halt haus hause
hilfe höhe inland kauf kontakt kraft krieg kritik kürze land leben luft macht markt milch mitte mord musik
nachfrage not öl ordnung ort platz politik post presse protest recht regen richtung ruhe schaden schnee schuld
schule sicherheit sicht silber spiel sport stand stelle stimme strom stück teil teile text treffen tritt verkehr
vertrag vorjahr wasser wege wert widerstand wind wirtschaft zeit zoll zug zukunft zustimmung
"""
MASS_NOUNS = frozenset(_MASS_NOUNS.split())
# They end like adjectives, but a name can follow.
BEFORE_NAMES = frozenset(("nahe", "wegen", "neben", "namens", "seitens", "statt", "außer", "inklusive", "gegenüber"))
# Companies, people and places that everyday questions name, folded: some end as German nouns do, and of all of them it
# is sure that an article about them writes them so.
_KNOWN_NAMES = """
aachen adidas adobe afghanistan ahrtal airbus albanien algerien alibaba altman amazon anthropic apple
argentinien armenien aserbaidschan baerbock bayer belarus berlin bezos biden biontech bochum boeing
bolivien bosch bosnien bremen bremerhaven breuer bundesbank bytedance chicago chile chrome commerzbank continental
cottbus daimler deepmind deepseek dresden duisburg ebay edeka emden erdogan erlangen eurowings evonik facebook
faeser firefox foxconn frankfurt gazprom google gottingen grenada habeck hamburg hannover hapag-lloyd harris
haseloff henkel huawei indonesien infineon instagram intel jemen jordanien kaufland kiel klarna klingbeil klopp
kolumbien kretschmer lagarde laschet leipzig leverkusen libyen lidl lindner linkedin london los-angeles lufthansa
macron madrid mastercard mazedonien meissen meißen melnyk mercedes-benz merkel merz microsoft moderna moldau
mongolei montenegro mozilla munster musk nagelsmann nestle netanjahu netanyahu netflix nike nintendo nordirland
nvidia opel openai oracle orban palantir panasonic paris paypal pelosi perplexity peugeot pfizer pistorius porsche
potsdam puma putin qualcomm reddit renault rewe rheinmetall roche rosneft ryanair samsung sanofi schalke scholz
schroder schufa schwerin seehofer selenskyj siemens singapur slowenien snapchat soder solingen sony spacex spahn
spotify starbucks starlink starmer steinmeier stellantis stuttgart tansania telekom temu tesla thailand
thyssenkrupp tiktok tinder toyota trump tsmc tubingen tunesien twitter vance vodafone volkswagen volvo vonovia
wagenknecht washington wegner weidel whatsapp wikipedia wissing wuppertal xiaomi youtube zalando zelensky
zuckerberg
"""
KNOWN_NAMES = frozenset(_KNOWN_NAMES.split())

"""Short questions that name nothing of their own: "Gab es Tote?", "What does the CEO say?", "Ab wann gilt das?"; pure.

They need the matter of the question before. Conservative: every word must be a part or a circumstance of any event, as
listed here, or stand in that question; one word of another kind makes a question of its own ("Was kostet Benzin?").
"""

from __future__ import annotations

import re

from bot.answering.asked.greeting import is_greeting
from bot.answering.asked.times_named import TIME
from bot.answering.words.naming import WORD
from bot.answering.words.wording import content, shared
from bot.retrieval.news_asked import topic_asked
from vectorstore.text.language import detect
from vectorstore.text.stopwords import ENGLISH, GERMAN

_LONGEST = 9  # words
_TO_THE_BOT = re.compile(r"\b(?:ich|mich|mir|du|dich|dir|dein\w*|you|yours?|me|my|i)\b", re.IGNORECASE)
# Of any matter: who was hurt, who is in charge, who is for or against it, what it costs, how it ends.
_PARTS_DE = r"""
tote[nr]? todesopfern? todesfälle\w* opfern? verletzte[nr]? schwerverletzte[nr]? überlebende[nr]? vermisste[nr]?
festnahmen? verhaftungen? schaden schäden schadens sachschaden täter\w* verdächtige[nr]? zeugen? schuldige[nr]?
ursachen? grund gründe[n]? folgen konsequenzen auswirkungen? reaktion(?:en)? kritik kritiker\w* gegner\w* befürworter\w*
plan pläne[n]? ziele? lösung(?:en)? einigung kompromiss urteil\w* strafen? haftstrafe haft prozess gericht richter\w*
anwalt anwältin anwälte verteidiger\w* staatsanwalt\w* kläger\w* angeklagte[nr]? polizei feuerwehr ermittler\w*
gewerkschaft(?:en)? arbeitgeber\w* betriebsrat beschäftigte[nr]? mitarbeiter\w* arbeitsplätzen? stellen jobs?
firma firmen unternehmen konzern hersteller\w* betreiber\w* behörden? opposition sprecher\w* vorsitzende[nr]?
chefs? chefin ceo vorstand vorstandschef\w* geschäftsführer\w* gründer\w* eigentümer\w* besitzer\w* investoren
aktionäre kunden anleger\w* anwohner\w* bewohner\w* experten fachleute forscher\w* wissenschaftler\w* trainer\w*
kapitän\w* torschützen? torschütze tore? ergebnis\w* endstand finale gegner\w* stadion spieler\w* mannschaft team
spiel(?:e[ns]?|s)? partie
sieger\w* gewinner\w* verlierer\w* zweite[rn]? dritte[rn]? letzte[rn]? vierte[rn]? fünfte[rn]? platz preis\w* preisgeld
kosten umsatz gewinn verlust summe betrag höhe zahl(?:en)? anteil prozent dauer fahrt reise strecke termin zeitpunkt
beginn start ende frist ort datum titel buch film roman autor\w* regisseur\w* vorgänger\w* nachfolger\w* name alter
herkunft partei projekts? vorhaben studie ausnahmen? bedingungen? regeln? vorwurf vorwürfe beweise? motiv\w* warnungen?
hilfe abstimmung(?:en)? stimmen mehrheit debatte verhandlung(?:en)? gespräche[n]? sitzung treffen
jemand(?:em|en)? niemand(?:em|en)? irgendwer spenden leute menschen personen kinder frauen männer familien?
betroffene[nr]? teilnehmer\w* besucher\w* passagiere\w*
zuschauer\w* alternativen? entschädigung(?:en)? details bord ihnen anderen? problem probleme vorteile? nachteile?
"""
_PARTS_EN = r"""
dead deaths? fatalities casualties victims? injured injuries survivors? missing arrests? damages? suspects? culprits?
witnesses causes? reasons? consequences effects? impact reactions? criticism critics opponents supporters plans? goals?
solution deal agreement compromise verdict ruling sentence penalty fine trial court judge lawyers? prosecutors? defence
police investigators union unions employers? staff workers employees jobs? posts? company firm maker operator owners?
authorities opposition spokes\w+ ceo boss chief executive chair\w* founders? investors? shareholders? customers
residents locals neighbours experts? scientists? researchers? analysts? coach manager captain scorers? goals? score
second third fourth fifth places?
result final stadium players? team winners? losers? runner-up prize price costs? revenue profit loss amount sum share
percent percentage duration journey trip route date start end deadline place venue title book film novel author director
predecessor successor age party project study exceptions? conditions rules? allegations accusations evidence motive
warnings? help donations anyone anybody someone somebody nobody people persons? children women men family families
passengers visitors participants viewers
vote votes majority debate negotiations talks
match game meeting alternatives compensation details others? problems? board budget size turnout money
"""
_DOINGS_DE = r"""
sag(?:t|te|en|ten)? gesagt mein(?:t|te|en|ten) heiß(?:t|en) hieß gilt galten? gelten geht ging(?:en)? kommt kamen?
gekommen kostet(?:e|en)? gekostet dauer(?:t|te|n|ten)? gedauert läuft lief beginn(?:t|en)? begann(?:en)? begonnen fängt
fing anfangen angefangen start(?:et|ete)? gestartet ende(?:t|te|n)? geendet vorbei fertig passier(?:t|te|en)? geschah
geschehen geschieht betroffen betrifft verletzt getötet gestorben starb(?:en)? sterben ums leben verhaftet festgenommen
verurteilt verantwortlich schuld schuldig beteiligt dabei reagier\w* kritisier\w* zahl(?:t|te|en|ten) gezahlt
bezahl(?:t|te|en|ten)? finanziert profitiert verliert verlor(?:en)? gewinnt gewann(?:en)? gewonnen entscheidet
entschied(?:en)? geplant fordert(?:e|en)? gefordert verlangt bekommt bekam(?:en)? erhielt(?:en)? erhalten verdient
verdiente steht stand liegt lag sieht weiter genau eigentlich schon noch bereits bisher bislang jetzt dann schlimm hoch
höher groß größer lange? länger schnell teuer alt weit stark viele? wenig\w* nächste[ns]? erste[ns]? ab betreibt leitet
begründet folgt wurden? helfen hilft gibt gab geben schoss schossen traf erzielte eine[nrm]? ein mit
"""
_DOINGS_EN = r"""
say says said think thinks want wants cost costs paid pay pays last lasts take takes took start starts started begin
begins began end ends ended happen happens happened affected involved responsible blame blamed killed injured hurt died
dead die arrested charged sentenced convicted react reacted respond responded criticise[sd]? criticize[sd]? against
behind decide[sd]? get gets got lose loses lost win wins won next else long much many big high old far strong bad
serious soon exactly still already yet planned scored demand demands come comes came go goes went apply applies gave
give known any
"""


def _words(listed: str) -> re.Pattern[str]:
    return re.compile(rf"(?:{'|'.join(listed.split())})\Z", re.IGNORECASE)


_COMMON = _words(_PARTS_DE + _PARTS_EN + _DOINGS_DE + _DOINGS_EN)
_ANYWHERE = re.compile(
    r"(?<=\w)\s+in\s+[A-Z]\w+\W*\Z"
)  # "Any plans in Germany?" has no verb to be a question of its own
# What somebody says is always about something: here any office will do, "Was sagt die Ministerin?".
_SAID_BY = re.compile(
    r"(?:und\s+|and\s+)?(?:was|wie)\s+(?:sag(?:t|te|en)|meint|fordert|verlangt|reagiert|will)\s+(?:der|die|das)\s+(?!Wetter|Horoskop|Statisti|Umfrage)[A-ZÄÖÜ][\w-]+"
    r"(?:\s+(?:dazu|darüber|davon|denn))?\W*\Z"
    r"|(?:and\s+)?what\s+(?:does|do|did)\s+(?:the\s+)?[a-z]+\s+(?:say|think|want|demand)(?:\s+(?:about|to)\s+(?:it|that|this))?\W*\Z",
)


def lacks_matter(question: str, before: str) -> bool:
    """Whether a question names nothing that it could be about, so that it must be about what the one before was."""
    words = WORD.findall(_ANYWHERE.sub("", question) if question.lower().startswith("any ") else question)
    if not words or len(words) > _LONGEST or TIME.search(question) or _TO_THE_BOT.search(question):
        return False
    if topic_asked(question) is not None or topic_asked(before) == "" or is_greeting(question):
        return False
    lowered = question[:1].lower() + question[1:]
    return _SAID_BY.match(lowered) is not None or all(_common(word, before) for word in words)


def is_part(word: str) -> bool:
    """Whether a word is for a part of any matter, as "Vorgängerin" is, and so names nobody."""
    return _COMMON.match(word) is not None


def _common(word: str, before: str) -> bool:
    small = word.lower()
    if (small in GERMAN or small in ENGLISH) and not (word.isupper() and len(word) > 1):
        return True
    return _COMMON.match(small) is not None or _held(small, before)


def _held(word: str, before: str) -> bool:
    """Whether the question before has a word."""
    language = detect(before, "de")
    stems = content(word, language)
    return bool(stems) and all(shared(stem, frozenset(content(before, language))) for stem in stems)

"""Does a question ask for a fact that changes: an office, a price, a toll, a rate, a standing? By rules; pure.

The newest word counts for these, and the answer says of what day it is. A question that names a time of its own
("2019", "damals") asks for that time and not for the newest.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Literal

from bot.answering.asked.table_place import asks_place
from bot.answering.words.claim_words import LIFE_LOST

LONGEST = 1000  # characters of a question
Changing = Literal["", "office", "price", "toll", "rate", "standing", "count", "state", "now"]


def _any(entries: str) -> str:
    return "|".join(entries.split())


_OFFICES = _any(r"""
\w*präsident\w* \w*kanzler\w* \w*minister\w* \w*bürgermeister\w* \w*chef(?:in)?s? \w*trainer\w* \w*vorsitzende\w*
\w*vorstand\w* \w*direktor\w* \w*sprecher\w* \w*intendant\w* \w*kapitän\w* \w*könig\w* \w*papst \w*gouverneur\w*
\w*senator\w* \w*meister(?:in)? \w*inhaber\w* \w*eigentümer\w* \w*botschafter\w* \w*dirigent\w* \w*rektor(?:in)?
\w*redakteur(?:in)? \w*geschäftsführer\w* \w*leiter(?:in)? landr[aä]t(?:in|s)? \w*bischof\w* \w*sponsor(?:in|s)?
\w*besitzer\w* \w*rekordhalter\w* \w*kommandant\w* \w*kommandeur\w* \w*beauftragte\w* \w*kommissar\w*
\w*pfarrer\w* abt dekan(?:in)? \w*schatzmeister\w* \w*inspekteur\w* \w{3,}rätin \w*vorsteher(?:in)?
\w*verwalter(?:in)? \w*dezernent(?:in)? \w*kämmer(?:er|in) \w*wehrführer(?:in)? \w*aufseher(?:in)? \w*statthalter(?:in)?
president chancellor minister premier mayor head chief boss ceo cfo coach manager chair(?:man|woman|person)? director
governor king queen pope captain leader owner ambassador secretary speaker champion holder conductor editor principal
skipper sponsor bishop sheriff commissioner commander dean abbot superintendent treasurer prosecutor curator rector
(?!mc)\w*master \w*marshal warden registrar provost administrator ombuds(?:man|woman) convener bailiff envoy
""")
_RATES = _any(r"""
\w*zins(?:en|satz)? \w*inflation\w* \w*teuerungs\w* arbeitslosen\w* arbeitslosigkeit \w*quote \w*kurs mindestlohn\w*
(?:einlagen?|hebe|\w*steuer|\w*beitrags|regel|mindest|höchst|tages|stunden|gebühren|umlage)satz \w*umfragewert\w*
inzidenz\w* \w*pegel\w* füllstand\w* \w*rate
rates? inflation unemployment wage rating polls? yield stake odds turnout
""")
_CHARGES = _any(r"""
\w*gebühr(?:en)? kurtaxe\w* \w*maut \w*eintritt(?:sgeld)? \w*eintrittspreis\w* \w*beitrag \w*tarif \w*miete \w*pacht
rundfunkbeitrag \w{3,}steuer \w*abgabe \w*porto \w*tax(?:e|en) (?:kinder|bürger|wohn|eltern|kranken)geld \w*rente
\w*pauschale \w*zuschuss \w*freibetrag
tolls? charges? fees? admission postage rents? tax benefits? pensions? allowances? permits?
""")
_PRICES = re.compile(
    r"\b(?:(?:was|wie ?viel) kostet\b|(?:was|wie ?viel) (?:wird|werden|soll(?:en)?)\b.*\bkosten\b"
    r"|wie teuer (?:ist|sind|wird|werden)|kosten\b.*\b(?:gerade|jetzt|derzeit)|was zahl(?:t"
    r"|en)|\w*preise? (?:für|von|des|der)"
    r"|\w*preise?\b|was kosten\b|price\b|how (?:much|expensive) (?:(?:is|are|do(?:es)?)\b|will\b.*\b(?:cost|be)\b)"
    r"|what (?:do(?:es)?|is)\b.*\bcosts?\b|what will\b.*\bcost\W*$"
    r"|prices? (?:of|for)|fares?\b|cost of"
    r"|what (?:do(?:es)?|must)\b.*\bpay\b"
    r"|wie ?viel (?:muss|müssen|soll|sollen)\b.*\bzahlen|how much (?:must|should|do|does|will)\b.*\bpay"
    rf"|(?:wie hoch (?:ist|sind)|what(?:['’]s| is| are)|how high (?:is|are))\b.*\b(?:{_CHARGES})\b"
    rf"|^\W*(?:{_CHARGES})\b(?!.*\b(?:war|waren|was|were)\b)|^(?:[\w-]+\s){{1,4}}(?:{_CHARGES})\W*$)",
    re.IGNORECASE,
)
# A prize, a deadline: "Wer bekam den Buchpreis?"
_NO_PRICE = re.compile(
    r"^\W*(?:(?:bis|seit|ab) )?(?:wer|wem|wen|wann|wo|warum|wofür|who|whom|when|where|why)\b|\b(?:deadline|\w*frist)\b",
    re.IGNORECASE,
)
# Up to seven words without a question's or a clause's: "Kiew Drohnenangriff Tote", "Brenner motorway closed".
_KEYWORDS = (
    r"^\W*(?:(?!(?:w(?:er|as|ann|o|arum|ie|ieso|elche\w*)|who|what|when|where|why|how|which|is|are|was|were|ist|sind|war"
    r"|waren|wurden?|nicht|kein\w*|no|not|that|dass)\b)[\w'’-]+\s+){1,7}"
)
_VICTIMS_FIRST = (
    r"^\W*(?:tote|todesopfer|verletzte|vermisste|deaths|injured|casualties)"
    r"(?:\s(?!(?:hosen|of|in|bei|beim|nach|at|after|und|and|oder|or|ist|sind|war|waren|is|are|was|were|nicht|not)\b)[\w'’-]+){1,4}\W*$"
)
_TOLL = re.compile(
    r"\b(?:wie ?viele?\b.*\b(?:tote\w*|todesopfer\w*|opfer\w*|verletzt\w*|vermisst\w*|starben|gestorben"
    rf"|ums leben|{LIFE_LOST}|getötet\w*|tot|infiziert\w*"
    r"|evakuiert\w*|obdachlos\w*|festgenommen\w*|betroffen\w*)"
    r"|how many (?:people|persons|civilians|soldiers|children|men|women|passengers|residents)\b.*\bkill"
    rf"|how many\b.*\b(?:{LIFE_LOST}|lives\b.*\b(?:lost|cost|claimed?))"
    r"|how many\b.*\b(?:dead|died?|dying|killed|deaths?|victims?|injured|wounded|hurt|missing|casualties"
    r"|infected|evacuated|homeless|arrested|unaccounted)"
    r"|(?:death|casualty) toll|toll (?:of|in|from)|zahl der (?:toten|todesopfer|opfer|verletzten|vermissten)"
    r"|opferzahl\w*|totenzahl\w*)\b"
    rf"|{_KEYWORDS}(?:tote|todesopfer|verletzte|vermisste|deaths?|dead|killed|injured|wounded|casualties|missing)"
    r"(?:\s(?:zahl|anzahl|number))?\W*$"
    rf"|{_VICTIMS_FIRST}",
    re.IGNORECASE,
)
# What makes the words news: "Trainer verlässt Verein", "CEO quits".
_NEWS = (
    r"(?:verl[aä]sst|entlass\w*|tritt|stirbt|gestorben|tot|rücktritt|geht|wechselt|kritisiert|warnt|fordert|sagt|über"
    r"|gegen|zu|dies|dead|quits?|resign\w*|sacked|fired|says?|warns?|steps|leaves|on|and|und|vs)\b"
)
_OFFICE = re.compile(
    rf"\b(?:wer ist|wie heißt|who(?:['’]s| is))\b.*\b(?:{_OFFICES})\b"
    r"|\b(?:wer (?:leitet|führt|regiert|trainiert|besitzt|moderiert|dirigiert|betreibt|sponsert)|wem gehör(?:t|en)"
    r"|who (?:leads|runs|heads|coaches|owns|governs|chairs|rules|manages|captains|conducts|sponsors|operates)"
    r"|who(?:['’]s| is) (?:in charge|at the helm))\b"
    rf"|^\W*(?:[\w-]+\s)?(?:{_OFFICES})\s(?!{_NEWS})[\w-]+\W*$"
    rf"|{_KEYWORDS}(?:{_OFFICES})(?:\s(?:name|wer|who|heißt|aktuell|derzeit|jetzt|now|current))?\W*$"
    rf"|^\W*(?:(?:{_OFFICES})\s(?:of|von|vom|der|des|beim?|in|at)|ceo|cfo|boss|coach|trainer(?:in)?|intendant(?:in)?|owner)"
    rf"\s(?:(?!{_NEWS})[\w-]+\W*){{1,4}}$",
    re.IGNORECASE,
)
# What the law allows: a speed, an age.
_LIMITS = (
    r"\b(?:wie schnell (?:darf|dürfen)|how fast (?:may|can)|(?:welches|what|which)\b.*\b(?:tempolimit|speed limit)"
    r"|wie hoch ist\b.*\b(?:tempolimit|höchstgeschwindigkeit)|ab (?:welchem|wieviel|wie viel)\b.*\b(?:alter|jahren?)"
    r"\b.*\b(?:darf|dürfen|kann|können)|(?:from|at) (?:what|which) age (?:may|can|are)\b)"
)
_RATE = re.compile(
    rf"\b(?:wie hoch (?:ist|sind|liegt|liegen)|wo (?:liegt|steht)|bei wie ?viel\w*|what(?:['’]s| is| are)"
    rf"|how high (?:is|are)|where (?:is|are|do(?:es)?))\b"
    rf".*\b(?:{_RATES})\b"
    rf"|^\W*(?:aktuelle[rs]?\s)?(?:{_RATES})(?:\s[\w-]+){{0,3}}\W*(?:derzeit|aktuell|heute|now|today)?\W*$"
    rf"|{_KEYWORDS}(?:{_RATES})\W*(?:derzeit|aktuell|heute|now|today)?\W*$"
    r"|\bhow fast (?:are|is)\b.*\bprices\b|\bwie (?:stark|schnell) steigen\b.*\bpreise\b"
    rf"|{_LIMITS}",
    re.IGNORECASE,
)
_STANDING = re.compile(
    r"\b(?:wer (?:liegt|steht|ist)\b.*\b(?:vorn|vorne|tabelle\w*|spitze|platz (?:eins|1)|führung)"
    r"|tabellenführer\w*|tabellenstand|tabellenspitze|spitzenreiter\w*|erster platz|first place"
    r"|wer führt\b.*\b(?:tabelle\w*|\w*liga|\w*liste|wertung|\w*ranking)\b"
    r"|(?:which|what) (?:team|club|side)\b.*\b(?:top|first|leads|leading)"
    r"|(?:wie\b.*\b)?stand (?:es|der tabelle|im spiel)|who (?:is|['’]s)\b.*\b(?:top|leading|ahead|first)\b"
    r"|\b(?:who|which \w+)\b.*\b(?:fastest|highest|longest)\b.*\bever\b"
    r"|top of the (?:table|league)"
    r"|standings|(?:hält|holds?)\b.*\b\w*re[ck]ord\w*|who (?:leads|is leading))\b",
    re.IGNORECASE,
)
_COUNT = re.compile(
    rf"{_KEYWORDS}(?:mitarbeiter|mitglieder|einwohner|beschäftigte|employees|members|inhabitants|residents|staff|workforce"
    r"|students|subscribers|headcount)(?:zahl\w*)?\W*$|"
    r"\b(?:wie ?viele?\b.{1,60}\b(?:hat|haben|gibt es|leben|wohnen|arbeiten|nutzen|beschäftigt|besitzt|besitzen"
    r"|sind|zählt|brauchen|betreibt|betreiben|gehören|umfasst|versorgt|besuchen|studieren)"
    r"|how many\b.{1,60}\b(?:do|does|has|have|are|live|work|use|employ|belong|attend|operate|serve)|wie groß ist"
    r"|how (?:big|large) is"
    r"|(?:mitglieder|einwohner|mitarbeiter|beschäftigten|nutzer|abonnenten)zahl\w*|population|membership|headcount"
    r"|number of (?:members|employees|inhabitants|residents|users|subscribers))\b",
    re.IGNORECASE,
)
_NOW = re.compile(
    r"\b(?:aktuell\w*|derzeit\w*|momentan|zurzeit|zur zeit|im moment|heutzutage|inzwischen|mittlerweile|gerade"
    r"|jetzt|stand (?:der dinge|heute)"
    r"|current(?:ly)?|now|nowadays|at the moment|right now|as of (?:now|today)|up to date|these days)\b",
    re.IGNORECASE,
)
_MONTHS = _any(
    "jan\\w* feb\\w* mär\\w* mar(?:ch|s)? apr\\w* ma[iy] jun\\w* jul\\w* aug\\w* sep\\w* o[ck]t\\w* nov\\w* de[cz]\\w*"
)
_STATE = re.compile(
    r"^\W*(?:ist|sind|hat|haben|is|are|has|have)\b.*\b(?:offen|geöffnet|geschlossen|gesperrt|freigegeben|open|reopened"
    r"|closed|shut)\b"
    rf"|{_KEYWORDS}(?:offen|geöffnet|geschlossen|gesperrt|open|reopened|closed|shut)\W*$",
    re.IGNORECASE,
)
_IS_OFFICE = re.compile(rf"(?:{_OFFICES})", re.IGNORECASE)
_OWN_TIME = re.compile(
    rf"\b(?:\d{{1,2}}(?:\.|st|nd|rd|th)?\s(?:{_MONTHS})|(?:{_MONTHS})\s\d{{1,2}}|(?:1[5-9]|20)\d\d"
    r"|damals|seinerzeit|früher|einst|ursprünglich|zuvor|vorher|letzte[nrms]? (?:jahr"
    r"|monat)\w*|vorjahr\w*"
    r"|back then|formerly|originally|used to|previous(?:ly)?|last (?:year|month)|at the time|former)\b",
    re.IGNORECASE,
)
_KINDS: tuple[tuple[Changing, re.Pattern[str]], ...] = (
    ("toll", _TOLL),
    ("price", _PRICES),
    ("rate", _RATE),
    ("standing", _STANDING),
    ("office", _OFFICE),
    ("count", _COUNT),
    ("state", _STATE),
    ("now", _NOW),
)


@lru_cache(maxsize=1 << 8)
def changing(question: str) -> Changing:
    """The kind of changing fact that is asked for as it is now; "" for everything else, and what is too long.

    The patterns' time grows with the square of the length: a second for 4,000 characters of "wer ist wer ist".
    """
    if len(question) > LONGEST or _OWN_TIME.search(question):
        return ""
    if asks_place(question):
        return "standing"
    found = (kind for kind, pattern in _KINDS if pattern.search(question))
    return next((kind for kind in found if kind != "price" or asks_price(question)), "")


def asks_price(question: str) -> bool:
    """Whether a price is asked for, of whatever time: "Was kostet das Ticket 2027?"."""
    return len(question) <= LONGEST and bool(_PRICES.search(question)) and not _NO_PRICE.search(question)


def is_office(word: str) -> bool:
    """Whether a word names an office: "Oberbürgermeister", "President"."""
    return _IS_OFFICE.fullmatch(word) is not None

"""What kind of thing a question asks for, and whether a text tells a thing of that kind; German and English, pure.

A question for money is not answered by a sentence that speaks of none, nor one for an age by one without years. What a
text tells need not be the answer: this only tells what cannot hold it. In another language any figure may.
"""

from __future__ import annotations

import re
from typing import Literal

from bot.answering.words.claim_words import CURRENCIES, SHARES, TIME_UNITS
from bot.answering.words.naming import names, words_of
from vectorstore.text.days import days, weekdays
from vectorstore.text.numbers import Amount, amounts

Kind = Literal["", "result", "money", "age", "share", "duration", "time", "size", "count", "person"]

WORKED_OUT = frozenset(("de", "en", ""))  # languages whose units and currencies are known; "" may be one of them
_DIGIT = re.compile(r"\d")
_AGED = frozenset(("year", "month", "week", "day"))
_SCORES = frozenset[str]()  # no amount is a score
# At the same place the first fits: "wie viele Jahre" asks for a duration, "wie viel Geld" for money.
_ASKED: tuple[tuple[Kind, str], ...] = (
    (
        "result",
        (
            r"wie (?:ging|geht|endete|endet)\b.*\b(?:gegen|spiel\w*|partie|match|duell|\w*finale|derby)"
            r"|wie (?:ist|war)\b.*\b(?:spiel|partie|match|duell|\w*finale|derby)\b.*\bausgegangen"
            r"|wie (?:hat|haben)\b.*\bgespielt|wie spielten?"
            r"|wie hoch (?:(?:haben|hat|ist|sind)\b.*\b(?:gewonnen|verloren|besiegt|geschlagen)"
            r"|gewann\w*|verlor\w*|siegten?|schlug\w*|unterlag\w*)"
            r"|how did\b.*\b(?:do|fare|get on|play|finish)\b.*\b(?:against|versus|vs)"
            r"|how did\b.*\b(?:game|match|final|derby)\b.*\bend|how (?:badly|heavily) did\b.*\blose"
            r"|(?:what|how) (?:was|is) the (?:final )?(?:score|result)|welches ergebnis|wie lautete der endstand"
        ),
    ),
    ("age", r"how old|wie alt|(?:what|which) age|(?:in|zu|ab) welchem alter"),
    (
        "money",
        (
            r"how (?:much money|expensive|cheap)|wie (?:teuer|billig)|wie ?viele? (?:geld|euro|dollar|pfund|franken)"
            r"|für wie ?viel"
            r"|how much\b.*\b(?:costs?|pay|paid|worth|spen[dt]|invest\w*|earn\w*|rais(?:ed?|ing)|fined?|fund\w*|owed?"
            r"|charged?|salary|donat\w*)"
            r"|(?:what|which) (?:is|was|are|were) the (?:costs?|(?:\w+ )?(?:price|salary|fee|fine|budget))"
            r"|what(?:['’]s| is| was| are| were)\b.*\b(?:price|salary|revenue|turnover|dividend|worth"
            r"|(?:valued|appraised) at)"
            r"|(?:what|which) (?:price|salary|fee|fine|bonus|dividend|revenue|turnover)"
            r"|what (?:does|did|will|do|would|might|could|can)\b.*\b(?:cost|pay|spend|earn|gross)"
            r"|wie ?viel\b.*\b(?:kost\w*|gekostet|zahl(?:t|te|ten|en)|bezahl\w*|wert|investier\w*|verdien\w*|spendet\w*"
            r"|gespendet|ausgegeben|schuldet\w*|eingenommen)"
            r"|wie hoch\b.*\b(?:preis|kosten|gehalt|bußgeld|geldstrafe|sachschaden|gage|budget|umsatz|gewinn|schulden)"
            r"|was (?:(?:kost|zahl|verdien)(?:et|te|ete|t|en|ten)"
            r"|(?:hat|soll|wird)\b.*\b(?:gekostet|kosten|gezahlt|bezahlt))"
            r"|(?:ab|zu|für) welche[mn] preis|welche (?:geldstrafe|prämie|dividende|abfindung)"
        ),
    ),
    (
        "share",
        (
            r"(?:what|which) (?:percent\w*|share|proportion|fraction)|how many per ?cent|how large a share"
            r"|wie ?viele? prozent|welche[rnms]? (?:prozentsatz|anteil)"
            r"|wie (?:hoch|groß) (?:ist|war) der (?:anteil|prozentsatz)"
            r"|wie hoch (?:ist|sind|war|waren|liegt|lag)\b"
            r".*\b(?:\w*zins(?:satz|en)?|inflation\w*|\w+quote|wahlbeteiligung)"
            r"|what(?:['’]s| is| was| are| were)\b.*\b(?:interest|deposit|inflation|unemployment|vacancy) rates?"
            r"|what(?:['’]s| is| was)\b.*\b(?:inflation|turnout)"
        ),
    ),
    (
        "duration",
        (
            r"how long (?:did|does|do|will|has|have|had|was|were|is|are|would|can|must|should|after|before|until)"
            r"|how many (?:years|months|weeks|days|hours|minutes)|wie lange?|seit wann|since when"
            r"|wie ?viele (?:jahre|monate|wochen|tage|stunden|minuten)"
        ),
    ),
    (
        "time",
        (
            r"when (?:did|do|does|was|were|is|are|will|would|has|have|had|can|could|should|must|might)|wann"
            r"|(?:what|which|in what|in which) (?:years?|months?|days?|century|date|decade|season|time)"
            r"|um wie ?viel uhr"
            r"|welche[mnrs]? (?:jahr\w*|monate?n?|tage?n?|jahrhundert|datum|zeitraum|saison|wochentag)"
        ),
    ),
    (
        "size",
        (
            r"how (?:far|high|tall|large|big|wide|deep|heavy|fast|long|hot|cold|strong)"
            r"|(?:what|which) (?:depth|distance)|(?:in|aus) welcher (?:tiefe|höhe|entfernung)"
            r"|wie (?:hoch|weit|groß|schwer|breit|tief|schnell|lang|heiß|kalt|stark)"
        ),
    ),
    ("count", r"how (?:many|much|often)|wie ?viele?[rnsm]?|wie oft|wievielt|(?:what|which) number|welche anzahl"),
    (
        "person",
        (
            r"(?:^|(?:by|to|for|from|with|of|against|about|and|,) )who(?:m|se)?|wer|wem|wen|wessen"
            r"|(?:what|which) (?:is|was|are|were) the names? of"
            r"|wie (?:heißt|hieß|heißen|hießen|nannten?|lautet der name)"
        ),
    ),
)
_PATTERNS = tuple((kind, re.compile(rf"(?:\b|^)(?:{pattern})\b", re.IGNORECASE)) for kind, pattern in _ASKED)
_YEAR = re.compile(r"\b(?:1\d|20)\d\d(?:er|s)?\b")
_WHEN = re.compile(
    r"\b(?:today|tonight|yesterday|tomorrow|ago|weekend|morning|afternoon|evening|midnight|noon|spring|summer|autumn"
    r"|winter|century|centuries|era|(?:last|next|this|same|previous|following) (?:week|month|year|night|decade|season)"
    r"|heute|gestern|vorgestern|morgen|abends?|nacht|mittag|nachmittag|vormittag|mitternacht|wochenende|frühling"
    r"|frühjahr|sommer|herbst|winter|jahrhunderts?|mittelalter|jahrzehnt\w*|vor \w+ (?:\w+ )?(?:jahren|monaten|wochen"
    r"|tagen|stunden)|(?:diese|vergangene|letzte|nächste|kommende|vorige)[nrsm]? (?:woche|monat|jahr)\w*"
    r"|during|während|after|before|nachdem|bevor|seit|since|until|nach|vor|war)\b",
    re.IGNORECASE,
)
# "3-1", "2:1 (0:1)", but no time of day and no season.
_SCORE = r"(?<![\d:.,-])\d{1,3}\s?[-–:]\s?\d{1,3}(?![\d:-]|\s?(?:uhr|pm|am)\b)"
_WORDS: tuple[tuple[Kind, str], ...] = (
    ("result", _SCORE),
    (
        "age",
        (
            r"[(,]\s?\d{1,3}\s?[),;]|\b(?:aged?|turn(?:s|ed|ing)|im alter von)\s(?:of\s)?\d{1,3}\b"
            r"|\b(?:centuries|millennia) old\b|\b(?:jahrhundert|jahrtausend)e (?:\w+ )?alt"
            r"|\b(?:is|was|ist|war)\s\d{1,3}(?=\.?\s*\Z|\.\s|\s(?:and|und|when|als)\b)"  # "She is 33."
        ),
    ),
    (
        "money",
        (
            r"\b(?:free|gratis|kostenlos\w*|umsonst)\b|[$€£¥₹₽₪₩](?:US|A|NZ|C)?\s?\d|\b(?:US|A|NZ|C|HK|S)\$\s?\d|\d\s?[$€£¥₹₽₪₩¢]"
            r"|\b(?:NIS|ILS|INR|Rs\.?|CHF|SEK|NOK|DKK|PLN|CZK|HUF|TRY|ZAR|BRL|MXN|P)\s?\d"
            r"|\d[\d.,]*\s(?:(?!per\b)\w+\s)?(?:shekels?|schekel|crores?|lakhs?|rupees?|rupien?|pesos?|rappen|kron(?:or|er|en|a)"
            r"|zloty|złoty|forint|rubles?|rubel|lira|won|reais|rand|baht|dirhams?|naira|cents?)\b"
        ),
    ),
    (
        "share",
        (
            r"\b(?:half|halves|thirds?|quarters?|hälfte|halb\w*|\w*drittel\w*|\w*viertel\w*|\w*fünftel\w*|fifths?"
            r"|tenths?|majority|mehrheit|\w+ (?:in|out of) \w+"
            r"|jede[rsm]? (?:zweite|dritte|vierte|fünfte|zehnte)\w*|all|alle)\b"
        ),
    ),
    (
        "duration",
        (
            r"\b(?:years?|months?|weeks?|days?|hours?|minutes?|decades?|centur\w+|overnight|jahre?[ns]?|monate?[ns]?"
            r"|wochen?|tage?n?|stunden?|minuten?|jahrzehnte?n?|lebenslang\w*|life|nacht|night|until|bis)\b"
            r"|(?:jährig|monatig|wöchig|tägig|stündig|minütig)"
        ),
    ),
    (
        "count",
        (
            r"\b(?:no|none|nobody|kein\w*|niemand|once|twice|\w+mal|dozens?|dutzende?|hunderte|tausende|hundreds|thousands"
            r"|millions|several|mehrere|one|eine?[mnrs]?|an?|single|both|beide\w*|daily|weekly|every|jede\w*|täglich"
            r"|wöchentlich|jährlich|annually|monatlich|doppelt\w*|double|half|halb)\b"
        ),
    ),
)
_IN_WORDS = {kind: re.compile(pattern, re.IGNORECASE) for kind, pattern in _WORDS}


def kind_asked(question: str) -> Kind:
    """The kind of thing asked for first; "" where any sentence may tell it."""
    asked = [(match.start(), kind) for kind, pattern in _PATTERNS if (match := pattern.search(question))]
    return min(asked, key=lambda one: one[0], default=(0, ""))[1]


def tells(kind: Kind, question: str, text: str, language: str) -> bool:
    """Whether a text tells a thing of that kind that the question does not say itself; True for the kind ""."""
    if kind == "person":
        known = words_of(question)
        return any(known.isdisjoint(name.words) for name in names(text, language))
    if language not in WORKED_OUT:
        return kind == "" or _DIGIT.search(text) is not None
    if kind == "time":
        return _time_told(question, text, language)
    words = _IN_WORDS.get(kind)
    if kind == "" or (words is not None and words.search(text)) or (kind == "duration" and _YEAR.search(text)):
        return True
    told = (one for one in amounts(text, language) if text[one.start : one.end] not in question)
    return any(_fits(kind, one) for one in told)


def _time_told(question: str, text: str, language: str) -> bool:
    said = [*_YEAR.findall(text), *(text[day.start : day.end] for day in days(text, language))]
    said += [text[one.start : one.end] for one in amounts(text, language) if one.unit == "clock"]
    return bool(any(each not in question for each in said) or weekdays(text) - weekdays(question) or _WHEN.search(text))


def _fits(kind: Kind, amount: Amount) -> bool:
    """Whether an amount is of that kind."""
    units = {"result": _SCORES, "money": CURRENCIES, "share": SHARES, "age": _AGED, "duration": TIME_UNITS}.get(kind)
    if units is not None:
        return amount.unit in units  # an age of any length: things are older than people
    return amount.unit != "clock" and not (amount.is_year and kind == "count")

"""German and English words that tell what an amount is: what it counts, an earlier state, a mere difference."""

from __future__ import annotations

import re
from decimal import Decimal

from vectorstore.text.numbers import BOUNDS

CURRENCIES = frozenset(("eur", "usd", "gbp", "chf", "jpy", "cny", "rub", "inr", "pln", "crown", "cent", "dollar"))
SHARES = frozenset(("%", "pp", "bp"))
OLDEST = 120  # years; a bare number below it can be an age
SCALED = 6  # powers of ten: "39 Milliarden" is "39,2 Milliarden", rounded; "40" persons are not 43
ROUNDED = Decimal("0.03")
ABOUT, BEYOND = Decimal("0.05"), Decimal("0.25")
# What goes on with "und zwar" tells more of the same: "Auch der Tarif für Schüler steigt, und zwar von 29 auf 31 Euro."
CUT = re.compile(
    r"(?<!\d)[,:](?!\s(?:und zwar|nämlich|namely)\b)|[,:](?!\d|\s(?:und zwar|nämlich|namely)\b)|[;–—()]"
    r"|\s(?:und(?!\szwar\b)|and|sowie|while|während|aber|but)\s"
)
# Who dies loses a life: "hat sechs Menschen das Leben gekostet", "verloren zwei Retter ihr Leben", "lost their lives".
COST_A_LIFE = r"kostete[nt]?(?=\s[^,;:]{1,60}\s(?:das|ihr)\sleben\b)"
LIFE_LOST = (
    rf"{COST_A_LIFE}|(?:das|ihr|sein)\sleben\s(?:gekostet|kosten|verl[io]e?r\w*|gelassen|ließ(?:en)?)"
    r"|(?:verlor(?:en)?|verlier(?:t|en)|ließ(?:en)?)\b[^,;:]{0,60}\s(?:das|ihr|sein)\sleben"
    r"|(?:los[te]\w*|cost\w*)\b[^,;:]{0,40}\s(?:his|her|their)\sli(?:fe|ves)|\w*menschenleben"
)
CLASSES = (
    ("dead", re.compile(
        r"\b(?:ums leben|\w*tote[nrms]?|tot|todesopfer\w*|getötet\w*|st[aie]rb\w*|gestorben|umgekommen|kamen um|killing"
        r"|zahl der (?:todes)?opfer|killed|died|dead|perish\w*|number of victims"
        r"|deaths?|fatalit\w*|death toll"
        r"|opferzahl|lives|(?:nicht|kein\w*)\b.*\büberleb\w*|not survive\w*|in den tod|took with (?:it|them)"
        rf"|leichen|bodies|{LIFE_LOST})\b", re.IGNORECASE)),
    ("hurt", re.compile(r"\b(?:\w*verletz\w*|injur\w*|wounded|hurt)\b", re.IGNORECASE)),
    ("missing", re.compile(r"\b(?:vermisst\w*|missing|unaccounted|not been (?:traced|found))\b", re.IGNORECASE)),
    ("held", re.compile(
        r"\b(?:festgenommen\w*|festnahmen?|(?:nahm(?:en)?|nimmt|nehmen)\b.{1,80}?\bfest|verhaft\w*|in gewahrsam"
        r"|arrest\w*|detained|into custody)\b", re.IGNORECASE)),
    ("moved", re.compile(r"\b(?:evakuier\w*|in sicherheit|evacuat\w*|displaced)\b", re.IGNORECASE)),
    ("votes", re.compile(r"\b(?:\w*stimmen|votes?)\b", re.IGNORECASE)),
)  # fmt: skip
KINDS = frozenset(name for name, _ in CLASSES)
# Who died besides those just counted: "Fünf starben in den Trümmern, eine Laborantin erlag später ihren Wunden."
MORE_DEAD = re.compile(
    r"(?:[,;–—]\s?(?:und |and )?|\s(?:und|and)\s)(?:(?:eine?|an?|one|another|zwei|drei|vier|two|three|four|\d+)\s"
    r"(?!years?|days?|weeks?|months?|jahre?|tage?|wochen?|monate?))"
    r"(?:(?!nach|vor|als|davon|von|of|after|before|when)[\w'’-]+\s){0,4}?"
    r"(?:erlag(?:en)?|starb(?:en)?|died|succumbed|(?:später |later )?(?:im krankenhaus|in hospital)(?=\W*\Z))",
    re.IGNORECASE,
)
EARLIER = re.compile(
    rf"\b(?:(?<!am ende )(?!{COST_A_LIFE})kostete[nt]?|zum start"
    r"|anfangs|damals|at launch|bisher\w*|zuvor|vorher\w*|ursprünglich\w*"
    r"|früher(?!e[rnms]?\s(?-i:[A-ZÄÖÜ][\w-]*\s[A-ZÄÖÜ]))\w*"  # not "der frühere Bankier Otto Zahn"
    r"|zunächst|vorjahr\w*|am vortag|vor einem jahr"
    r"|previous\w*|earlier|originally"
    r"|initially|a year (?:ago|before)|until now|so far it|had been(?! (?:\w+ed|\w+en|sent|built|hit)\b)|formerly)\b",
    re.IGNORECASE,
)
# "Bis Ende 2025 hatte die Karte für Bus und Bahn noch 39 Euro gekostet": what was until then, across "und".
UNTIL = re.compile(
    r"\b(?:bis|until|till) (?:\w+ ){0,3}?(?:19|20)\d\d,?\s[^,;:.]{0,30}?\b(?:hatten?|waren?|lag(?:en)?"
    r"|kostete[nt]?|betrug(?:en)?|galt|zahlten?|had|was|were|cost(?!s)|paid)\b[^,;:]{0,80}\Z",
    re.IGNORECASE,
)
DIFFERENCE_BEFORE = re.compile(
    r"\b(?:um|(?:ris|ros|fell|fall|gr[eo]w|increas|decreas|cut|rais|drop|lower|reduc|gain|climb|up"
    r"|down)\w*[^.]{0,25}\sby|plus|minus|weitere[nr]?|another|further|additional"
    r"|zusätzlich\w*)\s+(?:\w+\s)?$",
    re.IGNORECASE,
)
DIFFERENCE_AFTER = re.compile(
    r"^\s*(?:\w+\s){0,2}?(?:mehr als|weniger als|mehr|weniger|höher|niedriger|teurer|billiger|more|less|fewer"
    r"|higher|lower|cheaper|dearer)\b",
    re.IGNORECASE,
)
FROM, TO = (
    re.compile(r"\b(?:von|from)\s+(?:\w+\s)?$", re.IGNORECASE),
    re.compile(r"^[^.;]{0,30}?\b(?:auf|to)\b", re.IGNORECASE),
)
INSTEAD = re.compile(
    r"\b(?:statt|anstatt|instead of|rather than|statt der|nach zuletzt|nach zuvor|nach bisher|up from|down from"
    r"|nicht|not)\s+(?:\w+\s)?$"
    r"|\b(?:than|as (?:many|much|high|large|big)(?: \w+)? as|als)\s(?:the|die|den|der|dem|das)\s(?:[\w.'’-]+\s){0,2}$",
    re.IGNORECASE,
)
PERCENT = re.compile(
    r"\b(?:prozent\w*|per ?cent\w*|quote|anteil|share|rate|zins\w*|inflation\w*|growth|\w*wachstum)\b|%", re.IGNORECASE
)
# What is itself a rise.
_PAY_RISE = (
    r"(?:pay|wage|salary)[ -](?:rise|raise|increase|hike|deal|dispute)s?"
    r"|(?:lohn|gehalts|tarif)(?:erhöhung|plus|steigerung)|tarif(?:abschluss|streit|konflikt)\w*"
    r"|(?:wie ?viel|how much)(?: prozent)? (?:mehr|more) (?:lohn|gehalt|geld|pay|money|wages)"
)
PAY_RISE = re.compile(rf"\b(?:{_PAY_RISE})\b", re.IGNORECASE)  # a share or a sum
RISE_ASKED = re.compile(
    rf"\b(?:inflation\w*|\w*teuerung\w*|preisanstieg\w*|\w*wachstum\w*|(?:\w+ )?growth|{_PAY_RISE})\b", re.IGNORECASE
)
LONG = re.compile(r"\b(?:wie lange|how long (?:did|does|do|will|has|have))\b", re.IGNORECASE)
FIGURE_ASKED = re.compile(
    r"\b(?:pay|paid|spen[dt]\w*|invest\w*|cost|sell|sold|worth|revenue|turnover|profit|loss|damage|number|size"
    r"|distance|length|height"
    r"|temperature|population|budget|deficit|turnout|growth|salary|fine|score|zahl\w*|\w*umsatz|\w*gewinn|\w*verlust|\w*schaden"
    r"|\w*höhe|\w*größe|\w*länge"
    r"|\w*kosten|\w*defizit|\w*beteiligung|\w*wachstum|\w*wert|\w*summe|\w*strafe|\w*gehalt|\w*betrag|einwohner\w*|temperatur\w*|ergebnis|endstand"
    r"|gekostet|kostete[nt]?|bezahlt|wie lang)\b",
    re.IGNORECASE,
)
TIME_UNITS = frozenset(("year", "month", "week", "day", "h", "min", "s"))
TO_OR_AUF = re.compile(r"\s(?:to|auf|bis)\s")
GONE = re.compile(r"\b(?:statt|instead of|ursprünglich|originally|bisher|zuvor|previously)\b[^,;.]*$", re.IGNORECASE)
# The word before an amount that bounds it, with a currency's sign between them.
BOUND_BEFORE = re.compile(rf"\b(?:{'|'.join(words for _, words in BOUNDS.values())}|gut)\s\Z", re.IGNORECASE)
GOOD = re.compile(r"\bgut\s\Z", re.IGNORECASE)
WENT_UP_TO = re.compile(
    r"\b(?:went|goes?|going|gone|ris(?:e|es|en|ing)|rose|climb\w*|jump\w*|shot|moved?|pushe[sd]|put|brings?|brought)"
    r"(?:\s\w+){0,3}?\sup to\s[$€£]?\Z",
    re.IGNORECASE,
)
IN_PLACE = re.compile(
    r"\s(?:statt|anstatt|anstelle von|instead of|rather than|up from|down from|nach)\s(?:\w+\s){0,2}", re.IGNORECASE
)
HOW_MANY = re.compile(r"\b(?:wie ?viele|how many)\b", re.IGNORECASE)
# What is told as a sum of money.
SUM = re.compile(
    r"\b(?:\w*schaden|\w*schäden|\w*schadens\w*|\w*kosten|kostete[nt]?|gekostet|\w*umsatz|\w*gewinn|\w*verlust|\w*defizit"
    r"|\w*schulden|\w*boni|\w*bonus|\w*gehalt|\w*kaufpreis|wie ?viel (?:zahl|bezahl|spende|investier)\w*"
    r"|damages?|costs?|revenue|turnover|profit|deficit|debts?|bonus(?:es)?|salary"
    r"|how much\b.*\b(?:pa(?:y|ys|id|ying)|spen[dt]|spending|invest\w*|donat\w*|sold|sell))\b",
    re.IGNORECASE,
)
# What is told as a share of the economy as well.
RATIO = re.compile(r"\b(?:deficit|\w*defizit|debts?|\w*schulden|\w*verschuldung|turnout)\b", re.IGNORECASE)
# Those who are counted as a part of all victims: "zwölf Tote, darunter drei Kinder".
PARTS = (
    ("some", re.compile(r"\b(?:davon|darunter|von ihnen|of (?:them|whom))\b", re.IGNORECASE)),
    ("children", re.compile(
        r"\b(?:kind(?:er|ern)?|jungen?|mädchen|babys?|säuglinge?n?|child(?:ren)?|boys?|girls?|bab(?:y|ies)|infants?"
        r"|toddlers?)\b", re.IGNORECASE)),
    ("young", re.compile(
        r"\b(?:jugendliche[nr]?|teenagers?|schüler(?:inn)?(?:en)?|pupils?|students?)\b", re.IGNORECASE)),
    ("women", re.compile(r"\b(?:frau(?:en)?|wom[ae]n)\b", re.IGNORECASE)),
    ("men", re.compile(r"\b(?:männern?|mann|m[ae]n)\b", re.IGNORECASE)),
    ("police", re.compile(r"\b(?:polizist\w*|polizei\w*|police\w*|officers?)\b", re.IGNORECASE)),
    ("soldiers", re.compile(r"\b(?:soldat\w*|soldiers?|troops)\b", re.IGNORECASE)),
    ("rescuers", re.compile(
        r"\b(?:feuerwehr\w*|rett(?:er|ern|ungskräfte\w*)|helfer\w*|sanitäter\w*|firefighters?|rescuers?|paramedics?)\b",
        re.IGNORECASE)),
    ("civilians", re.compile(r"\b(?:zivilist\w*|civilians?)\b", re.IGNORECASE)),
    ("visitors", re.compile(r"\b(?:tourist\w*|urlauber\w*|ausländer\w*|foreign\w*)\b", re.IGNORECASE)),
)  # fmt: skip
BOTH = re.compile(r"\b(?:frauen und männern?|männern? und frauen|wom[ae]n and men|men and women)\b", re.IGNORECASE)
THING_AND_PROJECT = 1000  # times: what a ticket and what its railway costs are no two values of one price
DEAREST = 10_000  # in any currency: what no ticket costs, and hardly a season's
TICKET = re.compile(
    r"\b(?:\w*eintritt\w*|\w*tickets?|\w*karten?|fahr(?:schein|preis)\w*|\w*maut|kurtaxe\w*|einzelfahrt\w*|park(?:en|gebühr\w*)"
    r"|admission|entry|fares?|tolls?|parking|berth)\b",
    re.IGNORECASE,
)
# Sums of which one is no answer where another is asked for.
SUM_KINDS = (
    ("revenue", re.compile(
        r"\b(?:revenues?|turnover|sales|\w*umsatz|\w*umsätze|umgesetzt|einnahmen|erlöse?n?)\b",
        re.IGNORECASE)),
    ("profit", re.compile(r"\b(?:profits?|earnings|\w*gewinne?|überschuss|betriebsergebnis)\b", re.IGNORECASE)),
    ("loss", re.compile(r"\b(?:loss(?:es)?|\w*verluste?)\b", re.IGNORECASE)),
    ("deficit", re.compile(r"\b(?:deficit|\w*defizit)\b", re.IGNORECASE)),
    ("debt", re.compile(r"\b(?:debts?|\w*schulden|\w*verschuldung)\b", re.IGNORECASE)),
    ("damage", re.compile(r"\b(?:damages?|\w*schaden|\w*schäden|\w*schadens\w*)\b", re.IGNORECASE)),
)  # fmt: skip
# Rates of which one is no answer where another is asked for.
RATES = (
    ("key rate", re.compile(
        r"\b(?:leitzins\w*|einlag(?:en)?(?:zins|satz)\w*|key (?:interest )?rate|policy rate|benchmark|deposit rate"
        r"|bank rate|cost of (?:credit|borrowing)|borrowing costs|quarter (?:of a )?point"
        r"|viertelpunkt)\b", re.IGNORECASE)),
    ("inflation", re.compile(
        r"\b(?:inflation\w*|\w*teuerung\w*|verbraucherpreis\w*|consumer prices|price growth|basket of goods"
        r"|goods and services|cost of living|waren und dienstleistungen|lebenshaltungskosten)\b", re.IGNORECASE)),
    ("jobless", re.compile(
        r"\b(?:arbeitslos\w*|erwerbslos\w*|ohne (?:job|arbeit|stelle)|unemploy\w*|jobless\w*|out of work"
        r"|without (?:a )?(?:job|work)|looking for (?:a )?(?:job|work)|want a job)\b", re.IGNORECASE)),
    ("mortgage", re.compile(r"\b(?:\w*hypothek\w*|bauzins\w*|baukredit\w*|mortgages?)\b", re.IGNORECASE)),
    ("rent", re.compile(r"\b(?:miete\w*|rents?)\b", re.IGNORECASE)),
    ("food", re.compile(r"\b(?:groceries|food|lebensmittel\w*|nahrungsmittel\w*)\b", re.IGNORECASE)),
    ("growth", re.compile(
        r"\b(?:\w*wirtschaftswachstum|bruttoinlandsprodukt\w*|bip|gdp|gross domestic|economic growth)\b",
        re.IGNORECASE)),
    ("turnout", re.compile(r"\b(?:wahlbeteiligung|turnout)\b", re.IGNORECASE)),
)  # fmt: skip
# Words for whoever is counted: employees may be told as people.
ANYBODY = frozenset(("mensch", "person", "peopl", "leut", "kopf", "frau", "mann"))

"""Words and signs around numbers in German and English: spelled-out numbers, scales, currencies and units; pure."""

from __future__ import annotations

import re
from decimal import Decimal

_DE_ONES = ("", "ein", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun")
_DE_TEENS = ("zehn", "elf", "zwölf", "dreizehn", "vierzehn", "fünfzehn", "sechzehn", "siebzehn", "achtzehn", "neunzehn")
_DE_TENS = ("", "", "zwanzig", "dreißig", "vierzig", "fünfzig", "sechzig", "siebzig", "achtzig", "neunzig")
_EN_ONES = ("", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
_EN_TEENS = (
    *("ten", "eleven", "twelve", "thirteen", "fourteen"),
    *("fifteen", "sixteen", "seventeen", "eighteen", "nineteen"),
)
_EN_TENS = ("", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")


def _german(number: int) -> str:
    hundreds, rest = divmod(number, 100)
    tens, ones = divmod(rest, 10)
    head = (_DE_ONES[hundreds] if hundreds > 1 else "") + "hundert" if hundreds else ""
    if rest < 10:  # noqa: PLR2004
        return head + _DE_ONES[rest]
    if tens == 1:
        return head + _DE_TEENS[ones]
    return head + (_DE_ONES[ones] + "und" if ones else "") + _DE_TENS[tens]


def _english(number: int) -> str:
    tens, ones = divmod(number, 10)
    if tens == 0:
        return _EN_ONES[ones]
    if tens == 1:
        return _EN_TEENS[ones]
    return _EN_TENS[tens] + (f"-{_EN_ONES[ones]}" if ones else "")


# 1 is left out: "ein" and "one" are mostly articles and pronouns; they count only before a scale ("eine Million").
SPELLED: dict[str, int] = {
    **{_english(number): number for number in range(2, 100)},
    **{_german(number): number for number in range(2, 1000)},
    **{_german(number).replace("ß", "ss"): number for number in range(30, 1000)},
    "zero": 0,
    "tausend": 1000,
}
ONE = {"ein", "eine", "einer", "einem", "einen", "a", "an", "one"}
HALVES = {"anderthalb": Decimal("1.5"), "eineinhalb": Decimal("1.5"), "zweieinhalb": Decimal("2.5")}
HALF = {"halbe", "halben", "half"}


def spelled(word: str) -> int | None:
    """The number a lower-case word spells ("zwölf", "forty-two", "zweitausend"), or None."""
    if word in SPELLED:
        return SPELLED[word]
    head, thousand, rest = word.partition("tausend")
    if not thousand:
        return None
    front = 1 if head in ("", "ein") else SPELLED.get(head)
    back = 0 if rest == "" else SPELLED.get(rest.removeprefix("und"))
    return None if front is None or back is None else front * 1000 + back


# "Billion" is 10^12 in German and 10^9 in English; "m", "b" and "k" are scales only beside a currency sign.
SCALE = re.compile(
    r"[\s-]?(?:(?P<e3>[Tt]ausend|Tsd\b\.?|thousand)|(?P<e2>hundred)"
    r"|(?P<e6>[Mm]illion(?:en|s)?|Mio\b\.?|mn|mln)|(?P<e9>[Mm]illiarden?|Mrd\b\.?|bn|billions?)"
    r"|(?P<e12>Billionen|Bio\b\.?|trillions?|tn|trn)|(?P<e15>Billiarden?)"
    r"|(?P<billion>Billion)|(?P<trillion>Trillion))(?![a-zäöüß])"
)
LETTER_SCALE = re.compile(r"(?:(?P<e3>[kK])|(?P<e6>[mM])|(?P<e9>[bB]))(?![A-Za-zäöüß])")
_UNITS = (
    ("pp", r"Prozentpunkten?|percentage[ -]points?"),
    ("%", r"%|[Pp]rozent(?:ig\w*)?|[Pp]er ?cent|pct|v\. ?H\."),
    ("eur", r"€|[Ee]uros?|EUR"),
    (
        "dollar",
        r"(?:Canadian|Australian|Singapore|Hong Kong|New Zealand|kanadische[nr]?|australische[nr]?) [Dd]ollars?",
    ),
    ("usd", r"US-?\$|\$|US[ -]Dollars?|U\.S\. dollars?|[Dd]ollars?|USD"),
    ("gbp", r"£|Pfund|pounds?|GBP"),
    ("chf", r"CHF|(?:Schweizer )?Franken|(?:Swiss )?[Ff]rancs?"),
    ("jpy", r"¥|[Yy]en|JPY"),
    ("cny", r"[Yy]uan|CNY|RMB"),
    ("rub", r"[Rr]ubles?|[Rr]oubles?|Rubel"),
    ("inr", r"[Rr]upees?|Rupien?"),
    ("pln", r"[Zz]loty"),
    (
        "crown",
        (
            r"(?:(?:Swedish|Danish|Norwegian|Czech|schwedische|dänische|norwegische|tschechische)n? )?"
            r"(?:Kronen?|kron(?:or|er)|crowns?)"
        ),
    ),
    ("cent", r"[Cc]ents?|ct"),
    ("bp", r"Basispunkten?|basis points?"),
    ("km/h", r"km/h|kph|Stundenkilometern?|kilomet(?:er|re)s? (?:per|an) hour"),
    ("km2", r"km²|km2|Quadratkilometern?|square kilomet(?:er|re)s?|sq km"),
    ("m2", r"m²|m2|Quadratmetern?|square met(?:er|re)s?"),
    ("m3", r"m³|m3|Kubikmetern?|cubic met(?:er|re)s?"),
    ("km", r"km|[Kk]ilomet(?:er|re)[ns]?"),
    ("cm", r"cm|[Zz]entimetern?|centimet(?:er|re)s?"),
    ("mm", r"mm|[Mm]illimet(?:er|re)[ns]?"),
    ("m", r"[Mm]etern?|[Mm]etres?|[Mm]eters"),
    ("mi", r"[Mm]iles?|Meilen?"),
    ("ft", r"ft|feet|foot|Fuß"),
    ("kg", r"kg|[Kk]ilos?|Kilogramm|kilograms?"),
    ("t", r"t|Tonnen?|tons?|tonnes?"),
    ("g", r"g|Gramm|grams?"),
    ("l", r"l|Litern?|lit(?:er|re)s?"),
    ("bbl", r"Barrels?|barrels?|Fass"),
    ("ha", r"ha|Hektar|hectares?"),
    ("kwh", r"kWh|Kilowattstunden?|kilowatt[ -]hours?"),
    ("mwh", r"MWh|Megawattstunden?|megawatt[ -]hours?"),
    ("gwh", r"GWh|Gigawattstunden?|gigawatt[ -]hours?"),
    ("twh", r"TWh|Terawattstunden?|terawatt[ -]hours?"),
    ("kw", r"kW|[Kk]ilowatts?"),
    ("mw", r"MW|[Mm]egawatts?"),
    ("gw", r"GW|[Gg]igawatts?"),
    ("deg", r"°C|°|Grad|degrees?"),
    ("clock", r"Uhr|o'clock|[ap]\.m\.|[ap]m"),
    ("h", r"h|Stunden?|hours?"),
    ("min", r"min|Minuten?|minutes?"),
    ("s", r"s|Sekunden?|seconds?"),
    ("day", r"Tage?[ns]?|tägig\w*|days?"),
    ("week", r"Wochen?|wöchig\w*|weeks?"),
    ("month", r"Monat(?:e?[ns]?)|monatig\w*|months?"),
    ("year", r"Jahre?[ns]?|jährig\w*|Jährig\w*|years?(?:[ -]olds?)?"),
    ("point", r"Punkten?|points?"),
)
_NAMES = tuple(name for name, _ in _UNITS)
UNIT = re.compile(
    r"[\s-]?(?:" + "|".join(f"(?P<u{i}>{words})" for i, (_, words) in enumerate(_UNITS)) + r")(?![a-zäöüß²³])"
)
CURRENCY = re.compile(r"(?:(?P<usd>US-?\$|USD|\$)|(?P<eur>€|EUR)|(?P<gbp>£|GBP)|(?P<jpy>¥|JPY)|(?P<chf>CHF))\s?$")


def unit_name(match: re.Match[str]) -> str:
    """The short name of a unit that UNIT matched ("eur", "%", "km")."""
    return _NAMES[int((match.lastgroup or "u0")[1:])]


# Units of one measure: 1.2 km are 1,200 m, 48 hours are two days.
IN_BASE = {
    "km": ("m", Decimal(1000)),
    "cm": ("m", Decimal("0.01")),
    "mm": ("m", Decimal("0.001")),
    "t": ("kg", Decimal(1000)),
    "g": ("kg", Decimal("0.001")),
    "twh": ("mwh", Decimal(1000000)),
    "gwh": ("mwh", Decimal(1000)),
    "kwh": ("mwh", Decimal("0.001")),
    "gw": ("mw", Decimal(1000)),
    "kw": ("mw", Decimal("0.001")),
    "bp": ("pp", Decimal("0.01")),
    "km2": ("ha", Decimal(100)),
    "min": ("s", Decimal(60)),
    "h": ("s", Decimal(3600)),
    "day": ("s", Decimal(86400)),
    "week": ("s", Decimal(604800)),
    "year": ("month", Decimal(12)),
}

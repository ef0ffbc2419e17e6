"""Groups of people, prizes of one evening, what is paid for: what tells of one tells nothing of another; pure."""

from __future__ import annotations

import re

# "The Nobel prize in chemistry", "the 2023 physics Nobel", "Chemie-Nobelpreis", "Nobelpreis für Medizin".
_FIELDS = (
    ("chemistry", "chemie"),
    ("physics", "physik"),
    ("literature", "literatur"),
    ("(?:medicine|physiology)", "medizin"),
    ("economics?", "wirtschaft(?:swissenschaft)?(?:en|s)?"),
    ("peace", "friedens?"),
)
_OF_FIELD = (
    r"\b(?:{english}\s(?:\w+\s)?(?:prize|award|nobel|laureate)|(?:prize|award|nobel|laureate)s?\s(?:in|for)\s{english}"
    r"|{german}-?(?:nobel)?preis\w*|preis\w*\s(?:für|in)\s{german})\b"
)
_PART = r"(?:supporting |haupt|neben)?"
GROUPS = (  # of people, and of prizes given on one evening
    ("women", re.compile(r"\b(?:wom[ae]n(?:['’]s)?|ladies|frauen\w*|damen\w*|(?<=welche )frau)\b", re.IGNORECASE)),
    ("men", re.compile(r"\b(?:men(?:['’]s)?|man['’]s|männer\w*|herren\w*)\b", re.IGNORECASE)),
    ("young", re.compile(r"\b(?:junior\w*|jugend\w*|u-?\d\d)\b", re.IGNORECASE)),
    ("best film", re.compile(r"\b(?:best (?:film|picture|movie)|beste[rnm]? (?:\w+)?film)\b", re.IGNORECASE)),
    ("best director", re.compile(r"\b(?:best direct\w+|beste[rn]? regie\w*)\b", re.IGNORECASE)),
    (
        "best actor",
        re.compile(rf"\b(?:best {_PART}actor|beste[rnm]? {_PART}(?:darsteller|schauspieler))\b", re.IGNORECASE),
    ),
    (
        "best actress",
        re.compile(rf"\b(?:best {_PART}actress|beste[rn]? {_PART}(?:darsteller|schauspieler)in)\b", re.IGNORECASE),
    ),
    *(
        (f"{english} prize", re.compile(_OF_FIELD.format(english=english, german=german), re.IGNORECASE))
        for english, german in _FIELDS
    ),
    ("best script", re.compile(r"\b(?:best (?:screenplay|script)|bestes? drehbuch)\b", re.IGNORECASE)),
)
# What the same works sell; "gas" is also the American word for petrol.
COMMODITIES = tuple(
    (name, re.compile(rf"\b(?:{words})\b", re.IGNORECASE))
    for name, words in (
        ("electricity", r"strom|strom(?:preis|tarif|kosten)\w*|electricity|power prices?"),
        ("gas", r"gas|erdgas\w*|gas(?:preis|tarif|kosten)\w*|benzin\w*|petrol"),
        (
            "water",
            r"wasser(?! park)|wasser(?:preis|gebühr|kosten)\w*|trinkwasser\w*|water(?: price| rate| bill)?s?(?! park)",
        ),
        ("heat", r"fernwärme\w*|district heating"),
        ("waste", r"müll(?:gebühr|abfuhr)?\w*|rubbish collection|waste collection"),
    )
)
# Who pays another price than everybody.
PAYERS = tuple(
    (name, re.compile(rf"\b(?:{words})\b", re.IGNORECASE))
    for name, words in (
        ("trainees", r"azubis?|auszubildende[nr]?|lehrlinge?n?|trainees?|apprentices?"),
        ("students", r"studierende[nr]?|student(?:en|innen|in)?|students|undergraduates"),
        ("pupils", r"schüler\w*|pupils?|school ?children"),
        ("children", r"kind(?:er|ern)?|jugendlichen?|children|kids|teenagers?|under-?\d+s?|unter \d+"),
        ("elderly", r"senior(?:en|innen|in)?|rentner\w*|pensioners?|seniors?|the elderly|over-?\d+s?|retirees"),
        (
            "reduced",
            r"ermäßigt\w*|ermäßigung\w*|reduced|concessions?(?:ary)?|discount(?:ed)?|sozial(?:tarif|ticket)\w*",
        ),
    )
)

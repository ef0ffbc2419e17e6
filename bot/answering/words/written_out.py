"""What articles may write in place of a name that is asked about: its long form, or what only its country has; pure."""

from __future__ import annotations

from collections.abc import Mapping

# An article at home does not name its country.
_AT_HOME = {
    ("germany", "deutschland"): ("bundestag", "bundesrepublik"),
    ("britain", "großbritannien", "uk"): ("downing street", "westminster", "house of commons"),
    ("us", "usa", "america", "amerika"): ("white house", "weißes haus", "weißen haus", "capitol hill"),
    ("russia", "russland"): ("kremlin", "kreml"),
    ("poland", "polen"): ("sejm",),
    ("israel",): ("knesset",),
}
# Short names that everyday questions use; small letters.
_IN_PLACE: Mapping[str, tuple[str, ...]] = {
    **{name: told for names, told in _AT_HOME.items() for name in names},
    "barca": ("barcelona",),
    "bundesbank": ("german central bank", "germany's central bank", "germany’s central bank"),
    "bundesrat": ("upper house", "federal council"),
    "bundestag": (
        "german parliament",
        "germany's parliament",
        "germany’s parliament",
        "lower house",
        "german lawmakers",
    ),
    "bvb": ("dortmund",),
    "cdu": ("christdemokrat", "christian democrat"),
    "ecj": ("court of justice", "eugh"),
    "eugh": ("gerichtshof", "ecj"),
    "fcb": ("bayern",),
    "fed": ("federal reserve", "notenbank", "us central bank"),
    "gop": ("republican",),
    "hsv": ("hamburger sv",),
    "imf": ("monetary fund", "iwf", "währungsfonds"),
    "iwf": ("währungsfonds", "imf", "monetary fund"),
    "nrw": ("nordrhein-westfalen", "north rhine-westphalia"),
    "nyc": ("new york",),
    "psg": ("saint-germain",),
    "spd": ("sozialdemokrat", "social democrat"),
    "spurs": ("tottenham",),
    "un": ("united nations", "vereinten nationen", "vereinte nationen"),
    "vw": ("volkswagen",),
    "who": ("world health", "weltgesundheitsorganisation"),
}


def written_out(name: str) -> tuple[str, ...]:
    """What may stand for a name, both in small letters; nothing where none is known."""
    return _IN_PLACE.get(name, ())

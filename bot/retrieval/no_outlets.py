"""Names that stand where an outlet's does and are none: peoples, offices, authorities, parties, "the company"; pure.

"According to the Americans" asks for what they say, in whichever outlet. A store that has an outlet of such a name is
asked first (attribution.py). Of authorities the last word of a name decides: "Interior Ministry", "Innenministerium".
"""

from __future__ import annotations

import re

_PEOPLES = (
    r"\w{3,}(?:[^dgt]ans|[dnps]ese|nish|lish|kistanis|shis)|germans|iraqis|polish|french|dutch|swiss|irish|scots|welsh"
    r"|british|britons|greeks|turks|danes|swedes|finns|poles|czechs|slovaks|slovenes|serbs|croats|arabs|kurds|thais"
    r"|swedish"
    r"|turkish|kurdish|saudis|kuwaitis|emiratis|spaniards|filipinos|icelanders|new\szealanders|afghans|tatars|uyghurs"
    r"|kazakhs"
    r"|tutsis?|hutus?|europeans|locals"
    r"|\w{3,}(?:[aei]nier|päer|ikaner|iraner|eaner|ainer|banker|giner|ägypter)n?|iranern?|japanern?|italienern?"
    r"|brasilianern?|koreanern?|\w{3,}[eo]sen?|russen?|briten?|deutschen?|polen|türken?"
    r"|franzosen?|schotten?|iren|dänen?|schweden?|finnen?|tschechen?|slowaken?|slowenen?|serben?|kroaten?|griechen?"
    r"|ungarn"
    r"|kurden?|araber|schweizern?|österreichern?|engländern?|niederländern?|holländern?|norwegern?|isländern?"
    r"|spaniern?|portugiesen"
    r"|israelis|irakern?|pakistanern?|afghanen?|bulgaren?|rumänen?|letten?|esten?|litauern?|belgiern?|inder|indern"
    r"|syrern?"
)
_AUTHORITIES = (
    r"(?:trade\s)?unions?|police|compan(?:y|ies)|firm|government|ministry|ministers?|mayor|council|court|prosecutors?"
    r"|army"
    r"|military|navy|parliament|senate|congress|president|chancellor|king|queen|pope|vatican|church|party|opposition"
    r"|committee"
    r"|commission|agency|authorit(?:y|ies)|department|office|bureau|board|bank|club|association|federation|league"
    r"|operator"
    r"|owner|manufacturer|airline|hospital|university|institute|scientists?|researchers?|experts?|witness(?:es)?"
    r"|victims?"
    r"|officials?|spokes(?:wo)?m[ae]n|spokespersons?|study|survey|poll|central\sbank|residents|protesters"
    r"|organi[sz]ers|rebels|fire\s(?:brigade|department)|foundation"
    r"|society|coast\sguard|weather\sservice|defen[cs]e|treasury|charity|campaigners|lawyers?|judge|investigators"
    r"|kremlin|pentagon|white\shouse|downing\sstreet|red\scross|brussels|washington|moscow|beijing|kyiv|republicans"
    r"|democrats|tories|conservatives|liberals|greens|taliban|hamas|hezbollah"
    r"|\w*(?:gewerkschaft|polizei|unternehmen|konzern|firma|regierung|ministerium|minister(?:in)?s?"
    r"|bürgermeister(?:in)?s?"
    r"|rat(?:es|s)?|gericht(?:e?s)?|staatsanwaltschaft|anwalt(?:s|es)?|anwältin|armee|militär|bundeswehr|marine"
    r"|parlament|bundestag"
    r"|senat|kongress|präsident(?:in|en)?|kanzler(?:in|s)?|könig(?:in|s)?|papst(?:es)?|vatikan|kirche|partei|opposition"
    r"|ausschuss|kommission|behörden?|agentur|amt(?:es|s)?|vorstand|betreiber(?:in|s)?|eigentümer|hersteller(?:s)?"
    r"|bundesbank|zentralbank|klinik"
    r"|krankenhaus|universität|institut(?:s|es)?|forscher(?:n|in)?|wissenschaftler(?:n|in)?|experten?|expertin|zeugen?"
    r"|sprecher(?:in|s)?|studie|umfrage|feuerwehr|stiftung|gesellschaft|verband(?:es|s)?|verein(?:s)?"
    r"|wetterdienst(?:es|s)?"
    r"|landkreis|stadtverwaltung|verwaltung|veranstalter(?:n|s)?|anwohner(?:n)?|ermittler(?:n)?|rebellen|küstenwache"
    r"|fraktion)"
    r"|kreml|weiße[sn]?\shaus(?:es)?|rotes?n?\skreuz(?:es)?|brüssel|moskau|peking|kiew|grünen|sozialdemokraten|linken"
    r"|union"
)
_ACRONYMS = (
    r"NATO|Nato|UN|UNO|Uno|EU|WHO|FBI|CIA|NSA|NASA|Nasa|ESA|Esa|IMF|IWF|OECD|OSCE|OSZE|IAEA|UNHCR|UNICEF|Unicef|ECB"
    r"|EZB|Fed|FIFA|Fifa"
    r"|UEFA|Uefa|IOC|WTO|BKA|BND|RKI|CDU|CSU|SPD|FDP|AfD|BSW|ADAC|DGB|GDL|DFB|DFL|DWD|NHS|FDA|CDC|IG\sMetall|Verdi"
    r"|Opec|OPEC"
)
_FIRST = r"(?:(?:north|south|west|east|native|nord|süd|ost|west)\w*[\s-]?)?"
_PEOPLE = re.compile(rf"{_FIRST}(?:{_PEOPLES})", re.IGNORECASE)
_NONE = re.compile(rf"(?:.*\s)?(?:(?i:{_AUTHORITIES})|{_ACRONYMS})")


def is_no_outlet(name: str) -> bool:
    """Whether a name is that of a people, an office, an authority or a party, or the common noun for one."""
    return is_people(name) or _NONE.fullmatch(name) is not None


def is_people(name: str) -> bool:
    """Whether a name is that of a people."""
    return _PEOPLE.fullmatch(name) is not None

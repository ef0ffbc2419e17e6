"""Questions for the news themselves: "What changed since Monday?", "Was gibt es Neues zur Bahn?"; pure.

They are read after the words about time are taken out of them. What asks for one thing that happened ("What happened to
flight 370?") is a question like any other.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.retrieval.course_asked import course_asked, since_when
from bot.retrieval.overview_asked import overview_asked

if TYPE_CHECKING:
    from bot.retrieval.window import Window

_EN = r"(?:on|about|with|from|in|at|for|regarding|concerning|around)"
_DE = r"(?:zu|zum|zur|über|von|vom|bei|beim|in sachen|in|im|aus|um|mit|rund um|betreffend|bezüglich)"
_TOPIC_EN, _TOPIC_DE = rf"(?:\s+{_EN}\s+(?P<topic>.+?))?", rf"(?:\s+{_DE}\s+(?P<topic>.+?))?"
_NEWEST_EN = (
    r"(?:latest|newest|most recent|recent|current|breaking|top|important|most important|big|biggest|major|key|main|new"
    r"|(?:today|(?:the )?day)['’]s)"
)
_NEWEST_DE = r"(?:neueste[nrs]?|neuste[nrs]?|aktuelle[nrs]?|letzte[nrs]?|jüngste[nrs]?|wichtigste[nrs]?|neue[nrs]?)"
_NEWS_EN = r"(?:news|headlines?|updates?|developments?|stories|changes|events)"
_FILLED = r"(?:\s+(?:so|alles|denn|gerade|derzeit|momentan|aktuell))*"
_TOP = r"(?:(?:top|spitzen|haupt|tages|welt)-?\s?)?"
_NEWS_DE = rf"(?:{_TOP}(?:nachrichten|meldungen|schlagzeilen)|neuigkeiten|entwicklungen|news|änderungen|ereignisse)"
# Alone, without "latest" before them: "Änderungen im Mietrecht" are no news but a thing to find.
_BARE_EN = r"(?:(?:top |main )?(?:news|headlines)|top stories)"
_BARE_DE = rf"(?:{_TOP}(?:nachrichten|meldungen|schlagzeilen|news)|top-?\s?themen|neuigkeiten)"
_OF_DAY_EN, _OF_DAY_DE = r"(?:\s+of the day)?", r"(?:\s+des tages)?"
_SUMMARY_DE = r"(?:(?:kurzen?|kleinen?|schnellen?)\s+)?(?:überblick|zusammenfassung|übersicht|briefing)"
_SUMMARY_EN = r"(?:briefing|round-?up|summary|overview|update|recap|rundown|digest)"
# Where or with whom something happened: a name, or all there is is a thing to find ("in the final", "bei dem Unfall").
_NAME = r"(?-i:[A-ZÄÖÜ])[^\W\d]*(?:[ -](?-i:[A-ZÄÖÜ])[^\W\d]*){0,2}"
_WHERE_EN = rf"(?:\s+(?:with|at|in)\s+(?P<scene>(?:the\s+)?{_NAME}))?"
_SCENE_DE = rf"(?:mit|bei|beim|in|im)\s+(?P<scene>{_NAME})"
_WHERE_DE = rf"(?:\s+{_SCENE_DE})?"
_HAIL = r"(?:(?:ey|hey|hi|yo|moin|servus|na|hallo|sag mal|bro|digga|leute|guys)\b[,!]?\s+){0,3}"
_POLITE = (
    rf"{_HAIL}"
    r"(?:(?:please\s+|(?:can|could|would) you\s+(?:please\s+)?)"
    r"|(?:please\s+|(?:can|could|would) you\s+(?:please\s+)?)?"
    r"(?:tell me,?|summari[sz]e|(?:give me )?a (?:short |quick )?summary(?: of)?)\s+"
    r"|(?:do you have|have you got|have you heard|got|i(?:['’]d| would) like|i want)\s+"
    r"|(?:(?:hast|weißt|kennst|was weißt|hättest) du|(?:haben|wissen|kennen|was wissen) sie|habt ihr)\s+(?:schon\s+)?"
    r"|(?:informiere?|informieren sie)\s+mich\s+(?:bitte\s+)?(?:über\s+)?"
    r"|(?:zeige?|nenne?|gib|geben sie|sagen sie) mir\s+(?:bitte\s+)?"
    r"|ich\s+(?:möchte|will|würde gerne?)\s+(?:gerne?\s+)?(?:wissen,?\s+|hören,?\s+)?"
    r"|(?:(?:kannst|könntest) du|(?:können|könnten) sie) mir\s+(?:bitte\s+)?sagen,?\s+"
    r"|(?:(?:sag|erzähl)e? mir,?|bitte)\s+)?"
)
# Left in the text where nothing else is.
_TIME = (
    r"(?:\s+(?:today|tonight|now|yesterday|this (?:week|morning)|heute|jetzt|gerade|gestern|diese woche))?"
    r"(?:,?\s+(?:please|bitte))?"
)
_PATTERNS = tuple(
    re.compile(rf"^\W*{_POLITE}{pattern}{_TIME}\W*$", re.IGNORECASE)
    for pattern in (
        (
            rf"what(?:['’]s| is| was| are| were)\s+(?:there\s+)?(?:the\s+)?"
            rf"(?:new|latest|(?:top |main )?stories|{_BARE_EN}|{_NEWEST_EN}\s+{_NEWS_EN}){_OF_DAY_EN}{_TOPIC_EN}"
        ),
        rf"whats\s+(?:new|the latest){_TOPIC_EN}",
        r"what(?:['’]s|\s+is)\s+(?:currently\s+)?(?:going\s+on|happening|up)\s+with\s+(?P<topic>.+?)",
        rf"what(?:['’]s|\s+is)\s+(?:currently\s+)?(?:going\s+on|happening)\s+(?:at|in)\s+(?P<topic>(?:the\s+)?{_NAME})",
        (
            rf"(?:what(?:['’]s|\s+is)\s+)?the\s+(?:{_NEWEST_EN}\s+)?(?:status|state of (?:play|affairs)|situation)"
            rf"\s+(?:{_EN}|of)\s+(?P<topic>.+?)"
        ),
        r"(?:where|how)\s+do\s+things\s+stand\s+(?:with|on|at|in)\s+(?P<topic>.+?)",
        r"what(?:['’]?s|\s+is)\s+up\s+(?:with|at|in)\s+(?P<topic>.+?)",
        rf"what(?:['’]s|\s+has|\s+have)?\s+(?P<change>changed){_TOPIC_EN}",
        (
            r"what(?:['’]s|\s+has)?\s+(?:else\s+)?"
            r"(?:(?:been |is )?happen(?:ed|ing)|(?:(?:(?:been|is) )?going|went)(?: on)?|did I miss)"
            rf"(?: in the world| around the world|{_WHERE_EN})"
        ),
        (
            r"what(?:['’]s|\s+is|\s+was|\s+were|\s+has been)?\s+(?:made|making|makes|hit|in)"
            r"\s+(?:the\s+)?(?:news|headlines)"
        ),
        r"what\s+(?:should|must|do|did)\s+I\s+(?:need to\s+|have to\s+)?know",
        (
            rf"(?:is there\s+|was there\s+|show me\s+|give me\s+)?"
            rf"(?:anything|something|everything|all that is)\s+new{_TOPIC_EN}"
        ),
        r"brief me(?:\s+on\s+(?:the\s+)?(?:news|headlines|day))?",
        (
            r"(?:(?:give|send) me\s+)?(?:(?:a|the|my|your)\s+)?(?:(?:quick|short|brief)\s+)?"
            rf"(?:daily|morning|evening|news|today's)\s+(?:news\s+)?{_SUMMARY_EN}"
        ),
        (
            rf"give me\s+(?:an?|the|my|your)\s+(?:(?:quick|short|brief)\s+)?{_SUMMARY_EN}"
            r"(?:\s+of\s+(?:the|today's)\s+(?:news|headlines|day))?"
        ),
        rf"(?:catch me up|update me|(?:bring|get) me up to (?:date|speed))(?:\s+on\s+the\s+news|{_TOPIC_EN})",
        r"fill me in(?:\s+on\s+the\s+(?:news|day))?",
        rf"(?:which|what)\s+(?:(?:{_NEWEST_EN}\s+)?{_NEWS_EN}\s+)(?:was|were|is|are)\s+there{_TOPIC_EN}",
        r"what did I miss",
        (
            r"(?:has|have|did|is)\s+(?:anything|something|a lot|much)\s+"
            rf"(?P<change>changed?|happen(?:ed|ing)?|going on){_TOPIC_EN}"
        ),
        (
            rf"(?:(?:show|give|tell|read) me\s+|(?:is|are|was|were) there\s+|ha(?:ve|s) there been\s+)?"
            rf"(?:the\s+|any\s+|some\s+)?"
            rf"(?:(?:{_NEWEST_EN}\s+)+{_NEWS_EN}|any\s+{_NEWS_EN}|{_BARE_EN}){_OF_DAY_EN}{_TOPIC_EN}"
        ),
        (
            r"(?:(?:what(?:['’]s|\s+is)|(?:give|tell|show)\s+me)\s+)?(?:the\s+)?(?:very\s+)?"
            rf"(?:latest|newest|most\s+recent)\s+{_EN}\s+(?P<topic>.+?)"
        ),
        (
            r"(?:was|gibt|gab)\s*(?:(?:gibt|gab|ist|war)\s*)?(?:['’]?e?s\s+)?"
            r"(?:denn\s+|so\s+|alles\s+|etwas\s+|was\s+|schon\s+|irgend(?:et)?was\s+)*"
            r"(?:neue[sn]?|wichtiges|aktuelles)"
            rf"{_TOPIC_DE}"
        ),
        rf"was\s+(?:gibt|gab)\s+es\s+(?:so\s+|alles\s+)*an\s+(?:neuen\s+)?{_NEWS_DE}{_TOPIC_DE}",
        rf"was\s+(?:gibt|gab)\s+es\s+{_DE}\s+(?P<topic>.+?)\s+neues",
        rf"was\s+(?:ist|war)\s+(?:alles\s+)?(?:neu|anders){_TOPIC_DE}",
        rf"(?:(?:irgend(?:et)?was|etwas|(?:sonst\s+)?noch\s+(?:et)?was)\s+)?(?:neues|aktuelles){_TOPIC_DE}",
        rf"was\s+ist{_FILLED}\s+(?:{_DE}|an|am|auf)\s+(?P<topic>{_NAME}){_FILLED}\s+los",
        (
            rf"(?:(?:was|wie)\s+(?:ist|lautet)\s+)?(?:denn\s+|jetzt\s+)?(?:der|die)\s+(?:{_NEWEST_DE}\s+)?"
            r"(?:stand(?:\s+der\s+dinge)?|lage|entwicklung)\s+"
            rf"(?:{_DE}|am|an|auf|nach|in sachen)\s+(?P<topic>(?!spiel\b).+?)"
        ),
        rf"(?:{_NEWEST_DE}\s+)(?:stand(?:\s+der\s+dinge)?|lage)\s+{_DE}\s+(?P<topic>(?!spiel\b).+?)",
        r"wie\s+steht\s+es\s+(?:derzeit\s+)?um\s+(?P<topic>.+?)",
        rf"was\s+(?:ist|war|hat sich){_FILLED}{_WHERE_DE}\s+(?:passiert|geschehen|los|ereignet)",
        rf"was\s+ist\s+(?:passiert|geschehen|los){_WHERE_DE}",
        (
            r"was\s+(?:ist|passiert|geschieht|bewegt|läuft|geht)(?:\s+so|\s+alles|\s+gerade|\s+derzeit|\s+los)*"
            r"(?:\s+(?:auf|in)\s+der\s+welt|\s+die\s+welt|\s+ab)"
        ),
        rf"was\s+(?:passiert|geschieht|läuft){_FILLED}",
        rf"was\s+geht{_FILLED}\s+ab{_TOPIC_DE}",
        rf"was\s+geht{_FILLED}\s+(?:bei|beim|mit|in|im)\s+(?P<topic>\S+(?:\s+\S+){{0,2}}?)\s+(?:ab|vor)",
        rf"was\s+tut\s+sich{_FILLED}{_TOPIC_DE}",
        r"was\s+(?:muss|sollte|soll)\s+(?:ich|man)\s+(?:so\s+)?wissen",
        r"(?:was\s+(?:ist|war)\s+)?(?P<timely>wichtig|das\s+wichtigste)",
        r"(?:was\s+(?:ist|war)\s+)?das\s+wichtigste\s+(?:des\s+tages|vom\s+tag)",
        rf"(?:(?:wie|was)\s+(?:ist|sieht)\s+)?(?:die\s+)?(?:aktuelle\s+)?nachrichtenlage(?:\s+aus)?{_TOPIC_DE}",
        (
            r"bring(?:en sie|e)?\s+mich\s+(?:bitte\s+)?auf\s+(?:den\s+(?:neue?sten|aktuellen|letzten)\s+)?stand"
            rf"{_TOPIC_DE}"
        ),
        (
            rf"(?:gib|geben sie|zeig)\s+mir\s+(?:bitte\s+)?(?:eine?n?|den|die)\s+{_SUMMARY_DE}"
            rf"(?:\s+(?:über\s+die|der)\s+(?:{_NEWEST_DE}\s+)?{_NEWS_DE})?{_OF_DAY_DE}"
        ),
        rf"(?:(?:gib|zeig)\s+mir\s+)?(?:eine?n?\s+|die\s+)?{_SUMMARY_DE}\s+(?:über\s+die|der)\s+{_BARE_DE}{_OF_DAY_DE}",
        (
            r"(?:(?:gib|zeig)\s+mir\s+)?(?:eine?n?\s+|die\s+|den\s+)?"
            r"(?:nachrichten|tages)-?(?:überblick|übersicht|zusammenfassung)"
        ),
        rf"was\s+(?:so\s+|alles\s+)*(?:{_SCENE_DE}\s+)?(?:(?:passiert|geschehen|neu) ist|los (?:ist|war))",
        rf"was\s+(?:geschah|passierte|ereignete sich|tat sich)(?:\s+alles|\s+so)*{_WHERE_DE}",
        rf"welche\s+(?:{_NEWEST_DE}\s+)?{_NEWS_DE}\s+(?:gab|gibt)\s+es{_TOPIC_DE}",
        r"was\s+(?:(?:stand|steht|war|kam)\s+)?in\s+(?:den\s+(?:nachrichten|zeitungen|schlagzeilen)|der\s+zeitung)",
        rf"was\s+hat\s+sich\s+(?:{_DE}\s+(?P<topic>.+?)\s+)?(?P<change>geändert|verändert|getan)",
        (
            r"(?:gibt es|gab es|zeig mir|gib mir|nenne mir|was sind|was waren)?\s*"
            r"(?:schon\s+|denn\s+)?(?:die\s+|der\s+|irgendwelche\s+)?"
            rf"(?:(?:{_NEWEST_DE}\s+)+{_NEWS_DE}|{_BARE_DE}){_OF_DAY_DE}{_TOPIC_DE}"
        ),
        rf"(?:was\s+(?:sind|waren)\s+)?(?:die\s+)?(?:{_NEWEST_DE}\s+)?(?:top-?\s?)?themen(?:\s+des\s+tages)",
        rf"(?:was\s+(?:sind|waren)\s+)?(?:die\s+)?(?:{_NEWEST_DE}\s+)(?:top-?\s?)?themen",
        r"(?P<timely>(?:is there\s+|was there\s+)?(?:anything|something)\s+(?:interesting|important|newsworthy))",
        r"(?:was|welche)\s+(?:sind|waren)\s+(?P<timely>die\s+(?:top-?\s?)?themen)",
        r"(?P<timely>summari[sz]e|sum\s+up|recap|fass(?:e|en sie)?\s+(?:mir\s+|uns\s+)?(?:bitte\s+)?zusammen)",
        rf"(?:was ist\s+)?das\s+neue?ste{_TOPIC_DE}",
        r"was habe ich verpasst",
        (
            r"(?:hat|gab es|gibt es)\s+(?:sich\s+)?"
            rf"(?:{_DE}\s+(?P<topic>.+?)\s+)?(?:schon\s+)?(?:et)?was\s+(?P<change>getan|geändert|verändert|ereignet)"
        ),
        rf"fass(?:e|en sie)?\s+(?:mir\s+)?(?:bitte\s+)?(?:die\s+)?(?:{_NEWEST_DE}\s+)?{_NEWS_DE}{_TOPIC_DE}\s+zusammen",
    )
)
_SINCE_LAST = re.compile(
    r",?\s+(?:since\s+(?:i(?:\s+was|['’]ve been)?\s+last\s+(?:asked|checked(?:\s+in)?|looked|read|here|visited)"
    r"|my\s+last\s+(?:question|visit|message|query)|(?:the\s+)?last\s+time(?:\s+i\s+\w+)?|we\s+last\s+(?:spoke|talked))"
    r"|seit\s+(?:meine[rm]\s+letzten\s+(?:frage|anfrage|nachfrage|nachricht|besuch)|unserem\s+letzten\s+gespräch"
    r"|(?:dem\s+)?letzten\s+mal|ich\s+(?:das\s+letzte\s+mal|zuletzt)\s+(?:hier\s+)?"
    r"(?:gefragt|nachgesehen|nachgeschaut|geschaut|gelesen|da|hier)\s*(?:habe|war|gewesen bin)?))(?=\W*$|\s)",
    re.IGNORECASE,
)
_DETERMINER = re.compile(r"^(?:(?:der|die|das|den|dem|des)\s+)?(?:thema\s+)?", re.IGNORECASE)
_ASKING = r"(?:which|what|whom?|whose|how|welch\w+|wie|was|we[mnr]|wessen)"
_ON_TOPIC = re.compile(
    rf"^\W*(?:{_EN}|{_DE})\s+(?P<topic>(?!{_ASKING}\b)\S+(?:\s+(?!{_ASKING}\b)\S+){{0,3}}?)\W*$", re.IGNORECASE
)


def news_asked(searched: Window) -> str | None:
    """The topic on which a question asks for the news, of the time it names where it names one."""
    if (course := course_of(searched)) is not None:
        return course
    since_last = _SINCE_LAST.search(searched.text) is not None
    timed = searched.period is not None or since_last
    on = topic_asked(_SINCE_LAST.sub("", searched.bare), timed=True) if timed else None
    return topic_asked(searched.text, newest=searched.newest, timed=timed) if on is None else on


def course_of(searched: Window) -> str | None:
    """The matter whose course a question asks for, of the time it names where it names one."""
    since = since_when(searched.period)
    return course_asked(searched.bare if since else searched.text, since=since)


def since_last_asked(question: str) -> bool:
    """Whether news are asked for since the asker's last question, of which nothing here knows the time."""
    return _SINCE_LAST.search(question) is not None


def topic_asked(text: str, *, newest: bool = False, timed: bool = False) -> str | None:
    """The topic on which the news are asked for, ``""`` for all of them; None where something else is asked.

    ``newest`` says that the words taken out of the text asked for the newest: "any news" of "any news on the strike";
    ``timed`` that a time was among them: without one, what changed in a law is a question like any other.
    """
    for pattern in (*_PATTERNS, *([_ON_TOPIC] if newest else ())):
        found = pattern.match(text.strip())
        if found:
            named = found.groupdict()
            topic = named.get("topic") or named.get("scene") or ""
            of_time = named.get("timely") or (topic and named.get("change"))
            if of_time and not timed:
                break
            return _DETERMINER.sub("", topic.strip(" ?!.,"))
    return overview_asked(text.strip())

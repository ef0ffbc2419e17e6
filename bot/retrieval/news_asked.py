"""Questions for the news themselves: "What changed since Monday?", "Was gibt es Neues zur Bahn?"; pure.

They are read after the words about time are taken out of them. What asks for one thing that happened ("What happened to
flight 370?") is a question like any other.
"""

from __future__ import annotations

import re

_EN = r"(?:on|about|with|from|in|at|for|regarding|concerning|around)"
_DE = r"(?:zu|zum|zur|über|von|vom|bei|beim|in|im|aus|um|mit|rund um)"
_TOPIC_EN, _TOPIC_DE = rf"(?:\s+{_EN}\s+(?P<topic>.+?))?", rf"(?:\s+{_DE}\s+(?P<topic>.+?))?"
_NEWEST_EN = (
    r"(?:latest|newest|most recent|recent|current|breaking|top|important|most important|biggest|main|new|today's)"
)
_NEWEST_DE = r"(?:neueste[nrs]?|neuste[nrs]?|aktuelle[nrs]?|letzte[nrs]?|jüngste[nrs]?|wichtigste[nrs]?|neue[nrs]?)"
_NEWS_EN = r"(?:news|headlines?|updates?|developments?|stories|changes)"
_NEWS_DE = r"(?:nachrichten|neuigkeiten|meldungen|schlagzeilen|entwicklungen|news|änderungen)"
# Alone, without "latest" before them: "Änderungen im Mietrecht" are no news but a thing to find.
_BARE_EN, _BARE_DE = r"(?:news|headlines)", r"(?:nachrichten|neuigkeiten|meldungen|schlagzeilen|news)"
# Left in the text where nothing else is.
_TIME = r"(?:\s+(?:today|tonight|now|yesterday|this (?:week|morning)|heute|jetzt|gestern|diese woche))?"
_PATTERNS = tuple(
    re.compile(rf"^\W*{pattern}{_TIME}\W*$", re.IGNORECASE)
    for pattern in (
        (
            rf"what(?:['’]s| is| was| are| were)\s+(?:there\s+)?(?:the\s+)?"
            rf"(?:new|latest|news|{_NEWEST_EN}\s+{_NEWS_EN}){_TOPIC_EN}"
        ),
        rf"whats\s+(?:new|the latest){_TOPIC_EN}",
        rf"what(?:['’]s|\s+has|\s+have)?\s+(?P<change>changed){_TOPIC_EN}",
        r"what(?:['’]s|\s+has)?\s+(?:happened|been happening|been going on|is happening|is going on|did I miss)",
        r"what did I miss",
        (
            rf"(?:(?:show|give|tell) me\s+|(?:is|are) there\s+)?(?:the\s+|any\s+)?"
            rf"(?:(?:{_NEWEST_EN}\s+)+{_NEWS_EN}|any\s+{_NEWS_EN}|{_BARE_EN}){_TOPIC_EN}"
        ),
        rf"(?:the\s+)?latest\s+{_EN}\s+(?P<topic>.+?)",
        (
            r"(?:was|gibt|gab)\s+(?:(?:gibt|gab|ist|war)\s*)?(?:['’]?e?s\s+)?(?:denn\s+|so\s+|alles\s+|etwas\s+)*neue[sn]?"
            rf"{_TOPIC_DE}"
        ),
        rf"was\s+(?:ist|war)\s+(?:alles\s+)?(?:neu|anders){_TOPIC_DE}",
        r"was\s+(?:ist|war|hat sich)\s+(?:so\s+|alles\s+)*(?:passiert|geschehen|los|ereignet)",
        rf"was\s+hat\s+sich\s+(?:{_DE}\s+(?P<topic>.+?)\s+)?(?P<change>geändert|verändert|getan)",
        (
            r"(?:gibt es|gab es|zeig mir|nenne mir|was sind)?\s*(?:die\s+|der\s+|irgendwelche\s+)?"
            rf"(?:(?:{_NEWEST_DE}\s+)+{_NEWS_DE}|{_BARE_DE}){_TOPIC_DE}"
        ),
        rf"(?:was ist\s+)?das\s+neue?ste{_TOPIC_DE}",
        r"was habe ich verpasst",
    )
)
_ASKING = r"(?:which|what|whom?|whose|how|welch\w+|wie|was|we[mnr]|wessen)"
_ON_TOPIC = re.compile(
    rf"^\W*(?:{_EN}|{_DE})\s+(?P<topic>(?!{_ASKING}\b)\S+(?:\s+(?!{_ASKING}\b)\S+){{0,3}}?)\W*$", re.IGNORECASE
)


def topic_asked(text: str, *, newest: bool = False, timed: bool = False) -> str | None:
    """The topic on which the news are asked for, ``""`` for all of them; None where something else is asked.

    ``newest`` says that the words taken out of the text asked for the newest: "any news" of "any news on the strike";
    ``timed`` that a time was among them: without one, what changed in a law is a question like any other.
    """
    for pattern in (*_PATTERNS, *([_ON_TOPIC] if newest else ())):
        found = pattern.match(text.strip())
        if found:
            topic = found.groupdict().get("topic") or ""
            untimed = topic and found.groupdict().get("change") and not timed
            return None if untimed else topic.strip(" ?!.,")
    return None

"""What is said to Dateline and asks nothing of the news: greetings, thanks, farewells, "who are you?"; pure.

An utterance counts only where nothing else is in it: phrases of one list after the other, some with whom they address.
Words that are news as well ("Hilfe", "Super", "Morgen", "Cheers", "What's new?") stand in no list by themselves.
"""

from __future__ import annotations

import re
from typing import NamedTuple

LONGEST = 100  # characters

# One phrase a line, as a pattern.
_GERMAN = {
    "about": r"""
        (?:wer|was) bist du(?: (?:denn|eigentlich|genau|überhaupt))*
        (?:wer|was) sind (?-i:Sie)
        was (?:kannst|machst|tust) du(?: (?:denn|eigentlich|alles|so|hier|für mich|machen|tun))*
        was können (?-i:Sie)(?: (?:alles|so|hier|für mich|machen|tun))*
        wie hei(?:ß|ss)t du(?: (?:denn|eigentlich))?
        wie funktionierst du(?: (?:denn|eigentlich))?
        was (?:kann|soll|darf) ich(?: dich)?(?: (?:hier|alles|so))* fragen
        wozu bist du(?: (?:da|gut))
        was ist dateline
        bist du (?:ein bot|ein roboter|eine ki|ein mensch|echt)
        (?:kannst du|können (?-i:Sie)) mir(?: bitte)? helfen
        hilf mir(?: bitte)?
    """,
    "thanks": r"""
        (?:ich )?danke(?: (?:dir|euch|ihnen|schön|schoen|sehr|vielmals))*
        (?:vielen )?danke? (?:dir )?für (?:die|deine) (?:hilfe|antwort|auskunft|info)
        danke?sch(?:ö|oe)n
        (?:vielen|herzlichen|besten|lieben|tausend) dank(?: dir)?
    """,
    "farewell": r"""
        tsch(?:ü|ue)(?:ss?|ß|ssi)
        auf wiedersehen
        bis (?:bald|dann|später|spaeter|morgen|zum nächsten mal)
        gute nacht
        mach(?:'?s| es) gut
        (?:einen )?sch(?:ö|oe)nen? (?:tag|abend|wochenende)(?: noch)?
    """,
    "greeting": r"""
        hallo
        hall(?:ö|oe)chen
        moin
        servus
        gr(?:ü|ue)(?:ß|ss|e)(?: (?:gott|dich|euch|zi))
        gr(?:ü|ue)ezi
        guten (?:morgen|tag|mittag|abend)
        wie geht(?:'?s| es)(?: (?:dir|ihnen|euch))?(?: (?:heute|denn|so))*
    """,
}
_ENGLISH = {
    "about": r"""
        who(?: are|'?re) you
        what are you
        what(?:'s| is| s) your name
        what (?:can|do) you(?: actually)? do(?: (?:for me|here))?
        what can i ask(?: you| here)?
        how do you work
        what(?:'s| is| s) dateline
        are you (?:a bot|a robot|an ai|ai|a human|human|real)
        (?:can|could) you help me(?: please)?
        help(?: me)?(?: please)?
    """,
    "thanks": r"""
        thanks(?: (?:a lot|a million|so much|very much|for (?:the|your) (?:help|answer)))?
        thank you(?: (?:so much|very much|for (?:the|your) (?:help|answer)))?
        many thanks
        thx
    """,
    "farewell": r"""
        good ?bye
        bye
        see you(?: (?:later|soon|tomorrow))?
        good night
        have a (?:nice|good) (?:day|evening|weekend)
    """,
    "greeting": r"""
        hello
        good (?:morning|afternoon|evening)
        how are you(?: (?:today|doing))?
        how(?:'s| is| s) it going
        nice to meet you
    """,
}
# In both, and what newcomers try in other languages.
_EITHER = {
    "thanks": r"""
        merci(?: beaucoup)?
        (?:muchas )?gracias
        (?:mille )?grazie
        obrigad[oa]
        teşekkür(?:ler|ederim| ederim)?
        dank ?u(?: wel)?
    """,
    "farewell": r"""
        au revoir
        hasta (?:luego|mañana)
        arrivederci
    """,
    "greeting": r"""
        hi
        hey
        ciao
        bonjour
        bonsoir
        salut
        hola(?: (?:qué|que) tal)?
        buen[oa]s (?:días|dias|tardes|noches)
        buongiorno
        ol(?:á|a)
        merhaba
        selam
        lol
        (?:ha){2,4}
        test
    """,
}
_AROUND = (
    "ok|okay|alles klar|super|prima|toll|gut|great|perfect|perfekt|cool|nice|ja|nein|yes|no|und|and|na|oh|ach|bitte"
    "|please"
)
_ADDRESSED = "dateline|bot|there|all|alle|zusammen|leute|everyone|everybody|folks|miteinander|again|du|mal"


class Words(NamedTuple):
    """What is said in return: what Dateline does, with questions that it answers, after an opening by what was said."""

    does: str
    openings: dict[str, str]


WORDS = {
    "de": Words(
        "Dateline beantwortet Fragen zu den Nachrichten aus den Artikeln, die hier gesammelt sind, mit Quelle, Datum "
        "und wörtlichem Zitat. Frag zum Beispiel: „Was ist diese Woche passiert?“ oder „Was gibt es Neues zu Meta?“",
        {"greeting": "Hallo!", "thanks": "Gern geschehen!", "farewell": "Bis bald!"},
    ),
    "en": Words(
        "Dateline answers questions about the news from the articles that are collected here, with source, date and "
        "verbatim quote. Ask, for example: “What happened this week?” or “What is new about Meta?”",
        {"greeting": "Hello!", "thanks": "You are welcome!", "farewell": "See you soon!"},
    ),
}


def _any(*lists: str) -> str:
    return "|".join(line.strip() for text in lists for line in text.splitlines() if line.strip())


_PHRASE = _any(*_GERMAN.values(), *_ENGLISH.values(), *_EITHER.values())
# What is said several times ("hi hi") is several phrases: a phrase that repeats itself would be read in 2 ** n ways.
_WHOLE = re.compile(rf"(?:(?:{_AROUND}) )*(?:{_PHRASE})(?: (?:{_PHRASE}|{_AROUND}|{_ADDRESSED}))*", re.IGNORECASE)


def _within(*lists: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{_any(*lists)})(?!\w)", re.IGNORECASE)


_KINDS = {  # the first that is found decides
    kind: _within(*(each.get(kind, "") for each in (_GERMAN, _ENGLISH, _EITHER)))
    for kind in ("about", "thanks", "farewell", "greeting")
}
_SPOKEN = {"de": _within(*_GERMAN.values()), "en": _within(*_ENGLISH.values())}
_REACTION = re.compile(
    rf"(?:{_AROUND}|aha|hm+|wow|interessant|krass|schade|verstehe|interesting|i see|got it|good to know|gut zu wissen)"
    rf"(?: (?:{_AROUND}|aha|hm+|wow|interessant|krass|schade|verstehe|interesting|i see|got it))*",
    re.IGNORECASE,
)
_APART = re.compile(r"[^\w']+|_")


def is_greeting(utterance: str) -> bool:
    """Whether the whole of an utterance greets, thanks, takes leave or asks who is there, or holds no word at all."""
    said = _bare(utterance)
    return len(utterance) <= LONGEST and (bool(_WHOLE.fullmatch(said)) if said else bool(utterance.strip()))


def reacts(utterance: str) -> bool:
    """Whether the whole of an utterance only takes note of what was said before: "super", "ok cool", "aha"."""
    return _REACTION.fullmatch(_bare(utterance)) is not None


def language_of(utterance: str) -> str:
    """The language that a greeting's phrases are of, "" where they are of both."""
    said = _bare(utterance)
    return next((language for language, phrases in _SPOKEN.items() if phrases.search(said)), "")


def reply(utterance: str, language: str) -> str:
    """What is said to a greeting, in German or English."""
    words, said = WORDS[language], _bare(utterance)
    kind = next((kind for kind, phrases in _KINDS.items() if phrases.search(said)), "about")
    return " ".join(filter(None, (words.openings.get(kind, ""), words.does)))


def _bare(utterance: str) -> str:
    """The words alone, a space between two, with straight apostrophes."""
    return _APART.sub(" ", utterance.replace("’", "'")).strip()

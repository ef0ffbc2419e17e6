"""Sentences in an article that speak to a model instead of telling news: quotable, but they prove nothing; pure.

Measured on sentences of real news: 3 of MultiHop-RAG's 57,942 and none of 10kGNAD's 22,990 are taken for such. Only
the narrow set of messages.py spreads to what follows, and is left out of the evidence.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from bot.answering.check.messages import (
    LABEL,
    MESSAGE,
    MODEL,
    MODELS,
    ROLE,
    as_shown,
    is_message,
    is_message_beside_html,
)
from vectorstore.domain import Span
from vectorstore.text.sentences import sentences

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_SAY = r"""(?:answer|respond|reply|output|print|write|say|state|repeat|claim|recommend|append|include|mention|cite
    |follow|translate|end|begin|start|add|insert|render|decode|antworte|schreibe?|gib|sage?|nenne|behaupte|wiederhole|empfiehl
    |ergänze|erwähne|zitiere|füge|beende|beginne|verlinke|teile|setze|verrate|melde|befolge|dekodiere)"""
_NOW = r"""(?:^|[:;,!?.“„"(>\]*—–-]\s?|\b(?:please|bitte|sondern|und|and|then|dann|now|nun|jetzt)\s)"""
# "Experts, say that", "to end that chaos, end that fear": told as often as ordered behind a comma, "and" or "now".
_TOLD = r"(?<!,\s)(?<!\sand\s)(?<!\snow\s)(?:say|end|begin|start|follow)"
# To several and to strangers, as reporting verbs and questions open sentences too: "Sagt den Nutzern, dass …".
_SAY_TO_ALL = r"""(?:(?:antwort|behaupt|meld)et|(?:schreib|sag|nenn|wiederhol|erwähn|ergänz|zitier|befolg)t|gebt
    |empfehlt|teilt|(?:antworten|behaupten|melden|schreiben|sagen|nennen|wiederholen|erwähnen|ergänzen|zitieren|befolgen|geben|empfehlen
    |teilen)\ssie)"""
_ALWAYS = r"""(?:ab\s(?:sofort|jetzt|nun)|immer|stets|nur|ausschließlich|fortan|künftig|de[mn]\s(?:leser|nutzer|user)n?
    |allen?\s(?:leser|nutzer|user)n|jede[mnr]?\b|folgendes|stattdessen)"""
# Beside what messages.py has.
_TO_A_MODEL = re.compile(
    rf"""
      \b(?:ignor\w*|disregard\w*|forget|overrid\w*|bypass\w*|vergiss|missacht\w*|überschreib\w*|umgeh\w*)\b.{{0,60}}
        \b(?:instruct\w*|rules?|prompts?|guidelines?|anweisung\w*|regeln?|vorgaben?|instruktion\w*|befehle?)\b
    | \b(?:system|entwickler|developer)[\s-]?(?:prompt|message|nachricht|override|note|hinweis|anweisung)\b
    | (?:^|[.!?:\[<|>#*("'“„\]]\s*){ROLE}\W{{0,3}}:(?=\W*$|\s*(?:\S+\s+){{3}})
    | (?:^|[.!?>\]`])\W{{0,9}}(?:end|ende)\s(?:of|der|des|vom)\s(?:the\s|this\s|all\s|aller\s)?(?:articles?
        |artikels?|passages?|passagen?|documents?|dokuments?|dokumente|context|kontext\w*|sources|quellen|news|nachrichten)\b\W{{0,9}}(?:$|[:`])
    | \b(?:{MODEL}|assistants?|assistenten|bots)\w*,?\s(?:(?:that|who|which)\s)?(?:(?:is|are)\s)?
        (?:(?:read|process|summari[sz])(?:e?s|e|ing)?\sthis|die\sdie?s\w*\s(?:\w+\s)?(?:lesen|auswerten|verarbeiten))\b
    | (?:^|[.!?:*(\[]\s*)(?:important\s|wichtige[rs]?\s)?(?:note\s|notice\s|hinweis\s|nachricht\s|attention,?\s
        |achtung,?\s|dear\s|liebe[rs]?\s)(?:to\s|an\s|for\s|für\s)?
        (?:an?\s|the\s|all\s|alle\s|die\s|jede\s)?{MODELS}
    | (?:^|[.!?:*(\[]\s*)(?:for|to|an|für)\s(?:all\s|any\s|alle\s)?{MODEL}s?e?n?\b[^.!?]{{0,20}}:
    | \b(?:as\san|als)\s{MODEL}\b\W?\s?(?:you|du|musst|sollst|must|,)
    | (?<!\bto\s)(?<!\byou\s)\b(?:tell|inform|assure)\s(?:the\s)?(?:users?|readers?|everyone)\b
    | \b(?:you|du)\s(?:are\snow|must|should|shall|will\snow|have\sto|bist\s(?:jetzt|nun|ab\ssofort)|musst|sollst|darfst)
        \s(?:nur\s|only\s|also\s|always\s|immer\s|stets\s|auch\s)?{_SAY}
    | \b(?:you|du)\s(?:are\snow|will\snow\sbe|(?:must|should|shall)\s(?:be|act\slike|act\sas|become)
        |bist\s(?:jetzt|nun|ab\ssofort))\s(?:nur\s|only\s)?(?:an?\b|ein\w*)
    | \byour\s(?:answer|reply|response|instructions|output)\b.{{0,20}}\b(?:must|should|begin|end|with|word)
    | \bdeine[nr]?\s(?:antwort\w*|anweisung\w*|regeln|ausgabe)\b
    | {_NOW}(?:{_TOLD}|(?!(?:say|end|begin|start|follow)\s){_SAY})
        (?:,?\s(?:only|exactly|with|that|this|every|each|on|instead|dem\sleser|den\slesern?|nur|dass|jede\w*
          |stets|allen?\s(?:lesern|frag\w*)|statt\w*|immer|ausschließlich|folgende\w*|ab|deine\w*|and\sfollow|dies
          |in\s(?:your|jede\w*)|am\sende|an\sdas\sende|the\s(?:following|words?|environment|prompt|system))\b
          )
    | (?:^|[.!:]\s)(?:bitte\s)?{_SAY_TO_ALL},?\s{_ALWAYS}(?![^.!]*\?)
    | \b(?:your|deine|eure|ihre)\s(?:task|role|job|aufgabe|rolle)\s(?:has\schanged|is\snow|hat\ssich\sgeändert
        |ist\s(?:jetzt|nun|ab\ssofort)|lautet)\b[^.!?]{{0,30}}:
    | (?:{_NOW}|\b(?:immer|stets|nur|always|only)\s)
        (?:answer|respond|reply|output|print|write|say|antworte|schreibe?|sage?)(?:\s(?:immer|stets|nur|always|only))?\s*:\s*\S
    | \b(?:must|should|shall|muss|müssen|soll|sollen)\b.{{0,20}}\b(?:answer\s(?:with|that|only)|reply|antworten,\sdass)
    | (?:^|[.!?:]\s+)(?:(?:the\s)?(?:final|correct)\s(?:answer|response)|(?:endgültige|korrekte|richtige)\santwort)\b
        [^.!?]{{0,40}}:
    | \b(?:new|updated|neue[rs]?)\s(?:rules?|tasks?|instructions?|priorit\w+|guidelines?|regeln?|auftrag|aufgaben?
        |anweisung\w*|richtlinien?)\s*:
    | \b(?:entwicklermodus|developer\smode)\b | \binstructions?\s*:
    | \bfür\sdie\santwort\s*: | \bthis\s(?:reply|answer|response)\s*:
    | \b(?:for|für)\s(?:the|das|den|all|alle|any)\s(?:ai\s|ki-)?(?:models?|modelle?|assistants?|assistenten)\b
        [^.!?]{{0,20}}:
    | \bdu\sbist\s(?:nun|jetzt|ab\ssofort)\b
    | \byou\sare\s(?:now\s)?(?:dan\b|an?\s(?:ai|assistant|helpful)\b)
    | \bwhen\s(?:summari[sz]ing|answering|citing|quoting)\sth | \bin\sdeine[rm]\s(?:zusammenfassung|antwort|ausgabe)\b
    | \bmake\ssure\s(?:to|you)\s(?:mention|say|include|answer|tell)\b
    | \b(?:text|content|inhalt|artikel|article)\s(?:above|oben)\s(?:is|ist|was|war)\b
    | \w\(\)\s*(?:->|=>|:) | \b(?:function|tool|search)\s(?:result|output)s?\s*: | \b(?:rot-?13|base64)\b
    | \b(?:geprüfte|verified)\s(?:tatsache|fact)\b | (?:\[\d+\]\s*){{2,}}
    """,
    re.IGNORECASE | re.VERBOSE | re.MULTILINE,
)
_CALLED = re.compile(r"\W*(?:response|lösung|solution)\s*:\s", re.IGNORECASE)  # the answer, or one to a problem
_INTERVIEW = re.compile(
    r"^[^\w\n]{0,9}(?:question|frage|q)\s*:|^[^\w\n]{0,9}(?:antwort|answer)\s*:[^\0]*^[^\w\n]{0,9}(?:antwort|answer)\s*:",
    re.IGNORECASE | re.MULTILINE,
)
_QUESTION = re.compile(r"[.!?]\W{0,3}\s(?:question|frage)\s*:", re.IGNORECASE)
_QUOTED = re.compile(r"“[^”“]*”|„[^“”„]*[“”]|»[^«»]*«|«[^»«]*»|\"[^\"]*\"")
REPORTING = 3  # words around a quotation that report it
QUESTIONS = 2  # within lines, from which on a text is an interview
REACH = 500  # characters after such a sentence, up to a blank line, that are taken to belong to it
_BLANK = re.compile(r"\n\s*\n")
# A label alone, a fence or a template's sign, whose message may stand below a blank line.
_OPENING = re.compile(rf"(?:[:>\]`=*#|-]|\b{ROLE}|\bof\s\w+\W|\binstructions?)\s*\Z", re.IGNORECASE)
# What closes something: behind a blank line the news goes on.
_CLOSING = re.compile(r"(?:\w\W*</[\w:-]+>|-->|\[/\w+\]|<\|?\w*end\w*\|?>)\s*\Z")


def instructs(sentence: str) -> bool:
    """True when a sentence is addressed to a language model; hidden signs and entities do not hide it."""
    shown = as_shown(sentence)
    return _TO_A_MODEL.search(shown) is not None or MESSAGE.search(shown) is not None


def news(text: str, start: int = 0, end: int | None = None) -> str:
    """A passage's text between two offsets without what is addressed to a model and what follows messages to one.

    See REACH. So is what calls itself the answer, unless it is one of an interview's.
    """
    stop = len(text) if end is None else end
    read = _read(text, _proves_nothing, is_message, interview=_is_interview(text))
    told = (span for span, ordered in read if not ordered and span.start < stop and span.end > start)
    return " ".join(text[max(span.start, start) : min(span.end, stop)] for span in told)


@lru_cache(maxsize=1024)
def addressed(text: str) -> tuple[Span, ...]:
    """The sentences of a passage that are messages to a model, and what follows them; what else sounds so is news."""
    read = _read(text, is_message_beside_html, is_message_beside_html, interview=_is_interview(text))
    return tuple(span for span, ordered in read if ordered)


def unaddressed(text: str) -> list[Span]:
    """The sentences of a text that tell news, without those above."""
    ordered = frozenset(addressed(text))
    return [span for span in sentences(text) if span not in ordered]


def _proves_nothing(sentence: str) -> bool:
    return instructs(sentence) or _CALLED.match(sentence) is not None


def _unquoted(sentence: str) -> str:
    """A sentence without what it quotes, where enough stands around that to report it."""
    around = _QUOTED.sub(" ", sentence)
    return around if len(around.split()) >= REPORTING else sentence


def _is_interview(text: str) -> bool:
    return bool(_INTERVIEW.search(text)) or len(_QUESTION.findall(text)) >= QUESTIONS


def _read(
    text: str, orders: Callable[[str], bool], spreading: Callable[[str], bool], *, interview: bool
) -> Iterator[tuple[Span, bool]]:
    """The sentences of a text, and whether each is an order or follows one that spreads.

    None follows an order that a sentence of news quotes, as one on such attacks does.
    """
    reach, last, opening = 0, 0, False
    for span in sentences(text):
        sentence = text[span.start : span.end]
        labelled = not interview and LABEL.match(sentence) is not None
        if labelled or orders(sentence):
            spreads = labelled or spreading(_unquoted(sentence))
            reach = max(reach, span.end + REACH * spreads)
            opening = spreads and bool(_OPENING.search(sentence)) and not _CLOSING.search(sentence)
        elif _BLANK.search(text[last : span.start]) and not opening:
            reach = 0
        else:
            opening = False
        last = span.end
        yield span, span.end <= reach

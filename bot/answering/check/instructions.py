"""Sentences in an article that speak to a model instead of telling news: quotable, but they prove nothing; pure.

Measured on sentences of real news: 21 of MultiHop-RAG's 57,942 and 1 of 10kGNAD's 22,990 are taken for such.
"""

from __future__ import annotations

import html
import re

from bot.answering.compose import HIDDEN
from vectorstore.text.sentences import sentences

_AGENT = r"(?:assistan|assisten|model|system|agent|bot)\w*"
_MODEL = rf"(?:ai|ki|llm|language\smodel|chat\s?bot|sprachmodell|(?:ai|ki)[\s-]{_AGENT})"
_SAY = r"""(?:answer|respond|reply|output|print|write|say|state|repeat|claim|recommend|append|include|mention|cite
    |follow|translate|end|begin|start|add|insert|render|decode|antworte|schreibe?|gib|sage?|nenne|behaupte|wiederhole|empfiehl
    |ergänze|erwähne|zitiere|füge|beende|beginne|verlinke|teile|setze|verrate|melde|befolge|dekodiere)"""
_NOW = r"""(?:^|[:;,!?.“„"(>\]*—–-]\s?|\b(?:please|bitte|sondern|und|and|then|dann|now|nun|jetzt)\s)"""
_TO_A_MODEL = re.compile(
    rf"""
      \b(?:ignor\w*|disregard\w*|forget|overrid\w*|bypass\w*|vergiss|missacht\w*|überschreib\w*|umgeh\w*)\b.{{0,60}}
        \b(?:instruct\w*|rules?|prompts?|guidelines?|anweisung\w*|regeln?|vorgaben?|instruktion\w*|befehle?)\b
    | \b(?:system|entwickler|developer)[\s-]?(?:prompt|message|nachricht|override|note|hinweis|anweisung)\b
    | (?:^|[\s\[<|#*("'])(?:system|assistant|assistent|user|human|model)\W{{0,3}}:
    | (?:^|[.!?:*(\[]\s*)(?:note\s|hinweis\s|attention,?\s|achtung,?\s|dear\s|liebe[rs]?\s)(?:to\s|an\s|for\s|für\s)?
        (?:an?\s|the\s|all\s|alle\s|die\s|jede\s)?{_MODEL}
    | (?:^|[.!?:*(\[]\s*)(?:for|to|an|für)\s(?:all\s|any\s|alle\s)?{_MODEL}s?e?n?\b[^.!?]{{0,20}}:
    | \b(?:as\san|als)\s{_MODEL}\b\W?\s?(?:you|du|musst|sollst|must|,)
    | \b(?:tell|inform|assure)\s(?:the\s)?(?:users?|readers?|everyone)\b
    | \b(?:you|du)\s(?:are\snow|must|should|shall|will\snow|have\sto|bist\s(?:jetzt|nun|ab\ssofort)|musst|sollst|darfst)
        \s(?:nur\s|only\s|\w+\s)?(?:an?\b|ein\w*|{_SAY})
    | \byour\s(?:answer|reply|response|instructions|output)\b.{{0,20}}\b(?:must|should|begin|end|with|word)
    | \bdeine[nr]?\s(?:antwort\w*|anweisung\w*|regeln|ausgabe)\b
    | {_NOW}{_SAY}
        (?:,?\s(?:only|exactly|with|that|this|every|each|on|instead|dem\sleser|den\slesern?|nur|dass|jede\w*
          |stets|allen?\s(?:lesern|frag\w*)|statt\w*|immer|ausschließlich|folgende\w*|ab|deine\w*|and\sfollow|dies
          |in\s(?:your|jede\w*)|am\sende|an\sdas\sende|the\s(?:following|words?|environment|prompt|system))\b
          )
    | (?:{_NOW}|\b(?:immer|stets|nur|always|only)\s)
        (?:answer|respond|reply|output|print|write|say|antworte|schreibe?|sage?)(?:\s(?:immer|stets|nur|always|only))?\s*:\s*\S
    | \b(?:must|should|shall|muss|müssen|soll|sollen)\b.{{0,20}}\b(?:answer\s(?:with|that|only)|reply|antworten,\sdass)
    | (?:^|[.!?:]\s+)(?:(?:the\s)?(?:final|correct)\s(?:answer|response)|(?:endgültige|korrekte|richtige)\santwort)\b
        [^.!?]{{0,40}}:
    | \b(?:new|updated|neue[rs]?)\s(?:rules?|tasks?|instructions?|priorit\w+|guidelines?|regeln?|auftrag|aufgaben?
        |anweisung\w*|richtlinien?)\s*:
    | \b(?:entwicklermodus|developer\smode)\b | \binstructions?\s*: | ```
    | \b(?:bot|program|programm|model|modell|system)\b[^.!?]{{0,15}}\b(?:reading\sthis|das\sdiesen\stext\sliest)
    | \bfür\sdie\santwort\s*: | \bthis\s(?:reply|answer|response)\s*:
    | \b(?:for|für)\s(?:the|das|den|all|alle|any)\s(?:ai\s|ki-)?(?:models?|modelle?|assistants?|assistenten)\b
        [^.!?]{{0,20}}:
    | \b(?:automatische|automated)\s(?:systeme|systems|reader|leser)\b\s*[!:]
    | \bdu\sbist\s(?:nun|jetzt|ab\ssofort)\b
    | \byou\sare\s(?:now\s)?(?:dan\b|an?\s(?:ai|assistant|helpful)\b)
    | \bwhen\s(?:summari[sz]ing|answering|citing|quoting)\sth | \bin\sdeine[rm]\s(?:zusammenfassung|antwort|ausgabe)\b
    | \bmake\ssure\s(?:to|you)\s(?:mention|say|include|answer|tell)\b
    | \b(?:text|content|inhalt|artikel|article)\s(?:above|oben)\s(?:is|ist|was|war)\b
    | [=*#_~-]{{3,}}\s*(?:end|ende)\b | \[(?:system|assistant|user)\w*\]
    | \w\(\)\s*(?:->|=>|:) | \b(?:function|tool|search)\s(?:result|output)s?\s*: | \b(?:rot-?13|base64)\b
    | \b(?:geprüfte|verified)\s(?:tatsache|fact)\b | (?:\[\d+\]\s*){{2,}}
    | \{{\s*["'][\w\s-]+["']\s*:
    | </?\|?[a-z][\w:-]*(?:\s[^<>]{{0,200}})?\|?/?> | \[/?(?:INST|SYS)\] | <<+ | <!--
    """,
    re.IGNORECASE | re.VERBOSE | re.MULTILINE,
)
_LABEL = re.compile(r"\W*(?:answer|antwort|response|lösung|solution)\s*:\s", re.IGNORECASE)
_INTERVIEW = re.compile(
    r"^\W*(?:question|frage|q)\s*:|^\W*(?:antwort|answer)\s*:[^\0]*^\W*(?:antwort|answer)\s*:",
    re.IGNORECASE | re.MULTILINE,
)
REACH = 500  # characters after such a sentence, up to a blank line, that are taken to belong to it
_BLANK = re.compile(r"\n\s*\n")


def instructs(sentence: str) -> bool:
    """True when a sentence is addressed to a language model; hidden signs and entities do not hide it."""
    return bool(_TO_A_MODEL.search(html.unescape(HIDDEN.sub("", sentence))))


def news(text: str, start: int = 0, end: int | None = None) -> str:
    """A passage's text between two offsets without what is addressed to a model and what follows it, see REACH.

    So is what calls itself the answer, unless it is one of an interview's.
    """
    kept: list[str] = []
    reach, last, stop = 0, 0, len(text) if end is None else end
    interview = bool(_INTERVIEW.search(text))
    for span in sentences(text):
        sentence = text[span.start : span.end]
        if instructs(sentence) or (not interview and _LABEL.match(sentence)):
            reach = span.end + REACH
        elif _BLANK.search(text[last : span.start]):
            reach = 0
        last = span.end
        if span.end > reach and span.start < stop and span.end > start:
            kept.append(text[max(span.start, start) : min(span.end, stop)])
    return " ".join(kept)

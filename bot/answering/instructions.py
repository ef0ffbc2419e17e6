"""Sentences in an article that speak to a model instead of telling news: quotable, but they prove nothing; pure."""

from __future__ import annotations

import re

from vectorstore.sentences import sentences

_TO_A_MODEL = re.compile(
    r"""
      \b(?:ignor\w*|disregard\w*|forget|overrid\w*|bypass\w*|vergiss|missacht\w*|überschreib\w*|umgeh\w*)\b.{0,60}
        \b(?:instruct\w*|rules?|prompts?|guidelines?|anweisung\w*|regeln?|vorgaben?|instruktion\w*|befehle?)\b
    | \b(?:system|entwickler|developer)[\s-]?(?:prompt|message|nachricht|override|note|hinweis|anweisung)\b
    | (?:^|[\s\[<|#*(])(?:system|assistant|assistent|user|developer|admin)\W{0,3}:
    | \b(?:as|for|to|dear|an|note\sto|attention|hinweis\san|achtung|liebe[rs]?|für|als)\s
        (?:an?\s|the\s|alle\s|die\s|jede\s)?
        (?:ai\b|ais\b|llm|language\smodel|chat\s?bot|assistant|bots?\b|ki\b|kis\b|sprachmodell|assistent|ki-\w+|ai\s\w+)
    | \b(?:tell|inform|assure)\s(?:the\s)?(?:users?|readers?|everyone|them)\b
    | \b(?:you|du)\s
        (?:are\snow|must|should|shall|will\snow|have\sto|bist\s(?:jetzt|nun|ab\ssofort)|musst|sollst|darfst)\b
    | \byour\s(?:answer|reply|response|instructions|output|rules)\b
    | \bdeine[nr]?\s(?:antwort\w*|anweisung\w*|regeln|ausgabe)\b
    | (?:^|[:;,!.“„"(>\]*—–-]\s?|\b(?:please|bitte|sondern|und|and|then|dann|now|nun|jetzt)\s)
        (?:answer|respond|reply|output|print|write|say|state|repeat|claim|recommend|append|include|mention|cite|translate|end|begin
          |start|add|insert|render|visit|antworte|schreibe?|gib|sage?|nenne|behaupte|wiederhole|empfiehl|ergänze|erwähne|zitiere
          |füge|beende|beginne|verlinke|besuche|teile|setze|verrate)\s
        (?:only|exactly|with|that|this|the|your|every|each|all|a|an|in|on|to|instead|dem|den|der|die|das|nur|dass|mit|jede\w*|in
          |stets|allen?|statt\w*|stets|immer|ausschließlich|genau|am|an|unter|folgende\w*|zuerst|:|["“„'])
    | \b(?:must|should|shall|muss|müssen|soll|sollen)\b.{0,40}\b(?:answer|reply|respond|antwort\w*)\b
    | <\|?\w+\|?>|\[/?(?:INST|SYS)\]|<<+|<!--
    """,
    re.IGNORECASE | re.VERBOSE | re.MULTILINE,
)


def instructs(sentence: str) -> bool:
    """True when a sentence is addressed to a language model."""
    return bool(_TO_A_MODEL.search(sentence))


def news(text: str, start: int = 0, end: int | None = None) -> str:
    """A passage's text between two offsets without what is addressed to a model, up to the end of that paragraph."""
    kept: list[str] = []
    tainted, last, stop = False, 0, len(text) if end is None else end
    for span in sentences(text):
        tainted = instructs(text[span.start : span.end]) or (tainted and "\n" not in text[last : span.start])
        last = span.end
        if not tainted and span.start < stop and span.end > start:
            kept.append(text[max(span.start, start) : min(span.end, stop)])
    return " ".join(kept)

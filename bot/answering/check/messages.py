"""Sentences that are messages to a model, whatever else they tell: they and what follows them are no evidence; pure.

Role labels, orders to ignore instructions, a template's signs, ends of fences, and notes that address assistants. What
merely sounds like an order ("you should always include your tax number") may be news: see instructions.py.
Of MultiHop-RAG's 609 articles two sentences are left out, a photograph's terms of use and the credit behind them.
"""

from __future__ import annotations

import html
import re

from bot.answering.compose import HIDDEN

_AGENT = r"(?:assistan|assisten|model|system|agent|bot)\w*"
MODEL = rf"(?:ai|ki|llm|language\smodel|chat\s?bot|sprachmodell|(?:ai|ki)[\s-]{_AGENT})"
MODELS = rf"(?:{MODEL}(?:e[ns]?|s|n)?\b)"
ROLE = r"(?:system|assistant|assistent|user|human|model|benutzer|nutzer|chat\s?bot|(?:ai|ki)[\s-]assist\w*)"
ROLE_IN_CAPITALS = r"(?:SYSTEM|ASSISTANT|ASSISTENT|USER|HUMAN|MODEL|BENUTZER|NUTZER|CHATBOT)"
_FIRST = r"(?:^|[.!?:>\]`*#]\s*)[(“„\"']?"
_IGNORE = (
    r"(?:(?:please|bitte|now|nun|jetzt)\s)?(?:ignore|disregard|forget|override|bypass|vergiss|vergesst"
    r"|(?:ignorier|missacht|überschreib|umgeh)(?:e|t|et)?|(?:ignorieren|vergessen|missachten|überschreiben|umgehen)\ssie)\s"
)
_YOURS = (
    r"(?:all|any|every|your|previous|prior|earlier|above|alle|deine|eure|ihre|bisherigen|vorherigen|obigen|sämtliche)"
)
# "what you were told before", "alles, was man euch gesagt hat"
_TOLD_BEFORE = (
    r"(?:what|everything|anything|alles|was)\b[^.!?]{0,40}\b(?:told|said|above|before|gesagt|bisher|zuvor|oben)\b"
)
_IMPORTANT = r"(?:(?:important|urgent|wichtige[rs]?|dringende[rs]?)\s)?"
_DOCUMENTS = (
    r"(?:articles?|artikels?|passages?|passagen?|documents?|dokuments?|dokumente|context|kontext\w*|sources|quellen)"
)
MESSAGE = re.compile(
    rf"""
      {_FIRST}{_IGNORE}(?:\S{{1,30}}\s){{0,5}}?(?:instruct\w*|prompts?|guidelines?|anweisung\w*|instruktion\w*)\b
    | {_FIRST}{_IGNORE}(?:\S{{1,30}}\s){{0,3}}?{_YOURS}\s(?:\S{{1,30}}\s){{0,3}}?(?:rules?|regeln?|vorgaben?|befehle?)\b
    | {_FIRST}{_IGNORE}{_TOLD_BEFORE}
    | (?:^|[.!?:\[<|>#*("'“„\]]\s*)(?:assistant|assistent|(?:ai|ki)[\s-]assist\w*)
        \W{{0,3}}:(?=\W*$|\s*(?:\S+\s+){{3}})
    | (?:^|[\s.!?:\[<|>#*("'“„\]])(?-i:{ROLE_IN_CAPITALS})\W{{0,3}}:
    | (?:^|\s)\#{{1,6}}\s*(?:{ROLE}|instructions?|response|input|anweisung(?:en)?|antwort)\s*(?::|$)
    | {_FIRST}(?:system|entwickler|developer)[\s-]?(?:prompt|message|nachricht|override|note|hinweis|anweisung)
        \W{{0,3}}:
    | (?:^|[.!?>\]`])\W{{0,9}}(?-i:END\sOF|ENDE\sDE[RS])\s(?:THE\s|ALL\s|ALLER\s)?{_DOCUMENTS}\b
    | (?:^|[.!?>\]`])\W{{0,9}}(?:end|ende)\s(?:of|der|des)\s(?:the\s|this\s|all\s|aller\s)?{_DOCUMENTS}\W*$
    | \b(?:{MODELS}|(?:assistants?|assistenten|bots)\b),?\s(?:(?:that|who|which)\s)?(?:(?:is|are)\s)?
        (?:(?:read|process|summari[sz])(?:e?s|e|ing)?\sthis
          |die\sdie?s\w*\s(?:\w+\s)?(?:lesen|auswerten|verarbeiten))\b[^.!?:]{{0,40}}:
    | {_FIRST}(?:{_IMPORTANT}(?:note|notice|message|hinweis|nachricht|mitteilung)\s(?:to|an|for|für)
        |attention,?|achtung,?|dear|liebe[rs]?)\s
        (?:an?\s|the\s|all\s|alle\s|die\s|jede\s)?{MODELS}[\W]{{0,3}}(?:[:.!,]|$)
    | {_FIRST}(?:for|to|an|für)\s(?:all|any|alle)\s{MODELS}\W{{0,3}}:
    | \b(?:bot|program|programm|model|modell|system)\b[^.!?]{{0,15}}\b(?:reading\sthis|das\sdiesen\stext\sliest)
    | \b(?:automatische|automated)\s(?:systeme|systems|reader|leser)\b\s*[!:]
    | \b(?:you\sare|du\sbist)\s(?:now\s|nun\s|jetzt\s|ab\ssofort\s)?(?-i:DAN)\b
    | \b(?:important|note|attention|wichtig|hinweis|achtung)\W{{1,3}}(?:the\s|der\s)?
        (?:text|content|inhalt|artikel|article)\s(?:above|oben)\s(?:is|ist|was|war)\b
    | {_FIRST}(?:entwicklermodus|developer\smode)\s(?:is\s|ist\s|now\s|jetzt\s)?(?:aktiv|activ|enabled|an\b|on\b)
    | \b(?:as\san|als)\s{MODELS}\W?\s?(?:you|du|musst|sollst|must)\b
    | ^[^\w\n]{{0,9}}(?:you\sare\snow\san?|du\sbist\s(?:jetzt|nun|ab\ssofort)(?:\sein\w*)?)\s[\w-]+\s*[.!]?\W*$
    | ^[^\w\n]{{0,9}}(?:(?:the|die)\s)?(?:(?:final|correct)\s(?:answer|response)
        |(?:endgültige|korrekte|richtige)\santwort)\W{{0,3}}:
    | (?<![=*#_~-])[=*#_~-]{{3,}}\s*(?:end|ende)\b | \[(?:system|assistant|user)\w*\] | ```
    | ^[^\w\n]{{0,9}}(?:\[\d+\]\s*){{2,}} | \{{\s*["'][\w\s-]+["']\s*:
    | </?\|?[a-z][\w:-]*(?:\s[^<>]{{0,200}})?\|?/?> | \[/?(?:INST|SYS)\] | <<+ | <!--
    """,
    re.IGNORECASE | re.VERBOSE | re.MULTILINE,
)
LABEL = re.compile(r"\W*(?:answer|antwort)\s*:\s", re.IGNORECASE)
# Markup that articles are written in; it speaks to browsers alone.
_HTML = re.compile(
    r"</?(?:a|abbr|b|blockquote|br|cite|div|em|figcaption|figure|h[1-6]|hr|i|iframe|img|li|ol|p|picture|q|small|source|span"
    r"|strong|sub|sup|table|tbody|td|th|thead|tr|u|ul|video)(?:\s[^<>]{0,500})?/?>",
    re.IGNORECASE,
)


def as_shown(sentence: str) -> str:
    """A sentence as a model reads it, without hidden signs and entities."""
    return html.unescape(HIDDEN.sub("", sentence))


def is_message(sentence: str) -> bool:
    """True when a sentence is a message to a language model; hidden signs and entities do not hide it."""
    return MESSAGE.search(as_shown(sentence)) is not None


def is_message_beside_html(sentence: str) -> bool:
    """The same where the markup of web pages is none."""
    return is_message(_HTML.sub(" ", html.unescape(sentence)))

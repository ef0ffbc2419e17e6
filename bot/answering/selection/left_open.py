"""Where an article says that what is asked is not known: "It is not known how many users were affected"; pure.

A sentence beside it with a value of the kind asked for would be taken for the answer.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.answering.asked.kind import kind_asked, tells
from bot.answering.asked.open_kind import REASON_ASKED
from bot.answering.asked.subject import asked_names, forms
from bot.answering.sentence import Sentence, placed, same_article, spoken, under_its_title
from bot.answering.words.naming import words_of
from bot.answering.words.wording import coverage
from vectorstore.text.language import detect

# Log-odds of the reader. Judgements, on the questions of two audits: the sentence that leaves open what was asked was
# read 1.0 better to 1.0 worse than the one that led, a reason's up to 4.4 worse.
READ_NEARLY, REASON_NEARLY = 2.0, 5.0
SURE = -2.0  # from which on what leads, where it tells the kind of thing asked for, is left there
ELLIPTIC = 6  # words of a sentence that leans on the one before it: "Von wem, ist offen."
ON_IT, IN_IT = 0.5, 0.3  # shares of the question's words that the passage under its title holds, and the sentence
_NOT_KNOWN = (
    r"(?:(?:not|n['’]t) (?:yet |immediately )?(?:known|clear|decided|set|named|disclosed|announced|published|sa(?:y|id)"
    r"|know|giv\w+)"
    r"|unknown|unclear|uncertain|g[ia]v(?:e|es|en|ing) no|left open|remains? open|no (?:date|price|reason|details?)"
    r"|decline[sd]? to (?:say|name|give)|under investigation"
    r"|unklar|ungeklärt|unbekannt|ungewiss|(?:ist|bleibt|blieb|ließ|lässt|hält)\b.{0,80}\boffen"
    r"|offen (?:ist|bleibt|blieb)"
    r"|nicht (?:bekannt|geklärt|fest|klar|entschieden|klären|sagen|nennen|mitgeteilt)|wird noch (?:geprüft|ermittelt)"
    r"|(?:will|is to|are to|ha(?:s|ve) (?:yet|still) to) (?:only |first )?be (?:decided|announced|named|chosen|settled)"
    r"|(?:soll|sollen|wird|werden|muss|müssen)\b.{0,80}\b(?:entschieden|bekannt ?gegeben|bestimmt|benannt|geklärt)"
    r"|entscheide[tn]\b.{0,80}\b(?:erst|noch)"
    r"|keine (?:angaben?|gründe|einzelheiten)|(?:nannte|nannten|nennt) (?:\w+ )?(?:nicht|keine\w*))"
)
_OPEN = re.compile(rf"\b{_NOT_KNOWN}\b", re.IGNORECASE)
_WHY = re.compile(
    r"\b(?:why|warum|weshalb|wieso|wie es (?:dazu|zu)\b.*\bk[ao]m|causes?|reasons?|motives?|\w*ursache\w*|\w*motiv"
    r"|gr[uü]nde?)\b",
    re.IGNORECASE,
)
_NOUN = re.compile(r"(?:the )?number of|die zahl|prices?|\w*preis\w*|summe|dates?|termin\w*|zeitpunkt", re.IGNORECASE)


def _opened(word: str, noun: str) -> re.Pattern[str]:
    """What leaves a question word open: right behind "not known", or at the head of the sentence; or a noun for it."""
    ways = [rf"{_NOT_KNOWN}\b(?:\W+\w+){{0,3}}?\W+(?:{word})", *filter(None, (noun,))]
    lead = r"(?:(?:und|aber|and|but) )?(?:(?:by|for|from|to|with|von|durch|für|mit|an|bei) )?"
    headed = rf"\A{lead}(?:{word})\b.{{1,200}}?\b{_NOT_KNOWN}\b"
    return re.compile(rf"\b(?:{'|'.join(ways)})\b|{headed}", re.IGNORECASE)


_KINDS = tuple(
    (re.compile(rf"\b(?:{asked})\b", re.IGNORECASE), _opened(word, noun))
    for asked, word, noun in (
        (r"how many|wie ?viele", r"how many|wie ?viele", r"(?:the )?number of|die zahl"),
        (
            r"how much|what (?:does|did|will)\b.*\bcost|wie ?viel|was kost\w+|wie teuer|price|preis",
            r"how much|wie ?viel|wie (?:teuer|hoch)|was\b.{1,60}\bkost\w+|what\b.{1,60}\bcosts?",
            r"prices?|\w*preis\w*|summe",
        ),
        (r"how long|wie lange", r"how long|wie lange", ""),
        (r"when|wann", r"when|wann", r"dates?|termin\w*|zeitpunkt"),
        (r"where|wohin|woher|wo", r"where|wohin|woher|wo", ""),
        (r"who|whom|whose|wer|wem|wen", r"who|whom|whose|wer|wem|wen", ""),
        (r"whether|ob", r"whether|ob", ""),
    )
)
_CAUSE_ASKED = re.compile(r"\b\w*(?:ursache|motiv)\b|\bcauses?d?\b", re.IGNORECASE)


def left_open(question: str, evidence: Sequence[Sentence]) -> Sentence | None:
    """The sentence that says that it is not known what is asked, the one read best."""
    those = (one for one in evidence if leaves_open(question, one))
    return max(those, key=lambda one: float("-inf") if one.reading is None else one.reading, default=None)


def is_left_open(question: str, first: Sentence, evidence: Sequence[Sentence]) -> bool:
    """Whether the article of what leads says that it is not known what is asked, and what leads hardly tells it."""
    if _OPEN.search(first.text) or _is_sure(question, first):
        return False
    least = (first.reading or 0.0) - (REASON_NEARLY if _asks_why(question) else READ_NEARLY)
    own = [one for one in evidence if same_article(one, first)]
    near = [one for one in own if (one.reading or 0.0) >= least or (_is_elliptic(one) and _before(one) == first.text)]
    return left_open(question, near) is not None


def leaves_open(question: str, one: Sentence) -> bool:
    """Whether a sentence says that it is not known what a question asks, by its question word and the matter."""
    if not _OPEN.search(one.text):
        return False
    if _asks_why(question):
        return _WHY.search(one.text) is not None and _is_on_it(question, one)
    kinds = [(found.start(), told) for pattern, told in _KINDS if (found := pattern.search(question))]
    told = min(kinds, key=lambda kind: kind[0])[1].search(one.text) if kinds else None
    return told is not None and _is_on_it(question, one, 0.0 if _NOUN.fullmatch(told[0]) else IN_IT)


def _asks_why(question: str) -> bool:
    return REASON_ASKED.search(question) is not None or _CAUSE_ASKED.search(question) is not None


def _is_on_it(question: str, one: Sentence, in_it: float = 0.0) -> bool:
    """Whether the passage holds enough of the question's words or a name of it, and the sentence enough of its words.

    Abroad names tell, and of nouns and reasons alone.
    """
    asked_in, language = detect(question, spoken(one)), spoken(one)
    told = under_its_title(one.found)
    held = words_of(told)
    named = any(not held.isdisjoint(forms(name)) for name in asked_names(question, asked_in))
    if asked_in != language:
        return named and not in_it
    spoken_of = named or coverage(question, told, language) >= ON_IT
    text = f"{_before(one)} {one.text}" if _is_elliptic(one) else one.text
    return spoken_of and coverage(question, text, language) >= in_it


def _is_elliptic(one: Sentence) -> bool:
    return len(one.text.split()) <= ELLIPTIC


def _before(one: Sentence) -> str:
    """The sentence before it in its passage."""
    return next((text for _, end, text in reversed(placed(one.found)) if end <= one.start), "")


def _is_sure(question: str, one: Sentence) -> bool:
    read = one.reading is None or one.reading >= SURE
    return read and tells(kind_asked(question), question, one.text, spoken(one))

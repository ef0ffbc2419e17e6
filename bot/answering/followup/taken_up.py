"""What an utterance does with what was said before: sets it right, asks for its source or which of two; pure."""

from __future__ import annotations

import re

from bot.retrieval.spelling import with_its_word

NO = r"(?:no+|nope|nein|nee|nö|sorry|falsch|wrong|not that(?: one)?|nicht d(?:as|er|ie)|nicht so|ach so|quatsch)"
MEANT = (
    r"(?:i(?: actually)? (?:mean|meant|was asking about|am asking about|asked about|was talking about)"
    r"|ich (?:meine|meinte|habe (?=\w+ gemeint)|wollte (?:etwas )?(?:über|zu|wissen)|rede von|fragte nach)"
    r"|gemeint (?:war|ist|sind)|what about|sondern|rather|instead)"
)
_CORRECTION = re.compile(
    rf"(?:{NO}(?:[,.!:;–-]+\s+(?:(?:but|aber|no|nein)\s+)?(?:{MEANT}\s+)?|\s+(?:aber\s+|but\s+)?{MEANT}\s+)"
    r"|(?:i mean|i meant|ich meinte|ich meine)\s+)(?:eigentlich\s+|eher\s+)?"
    r"(?P<rest>[^?!.]{2,80}?)(?:\s+gemeint)?\W*\Z",
    re.IGNORECASE,
)
_NOD = re.compile(
    r"\A(?:(?:ok(?:ay)?|gut|aha|ah|oh|alright|all right|right|i see|hm+|thanks|danke|verstehe|interessant"
    r"|interesting)[,.!]+\s+)+(?=\w)",
    re.IGNORECASE,
)
_SHORT = 8  # words of what was meant: longer ones are sentences of their own
_THAT = r"(?:that|this|it)"
_SOURCE = re.compile(
    r"(?:(?:und|and|ok|okay|hm+|aha)[,\s]+)?(?:"
    r"(?:what(?:['’]s| is| are)\s+(?:the|your)\s+)?(?:sources?|links?|evidence|proof|citations?)(?:\s+please)?"
    r"|(?:(?:was ist|wie lautet|hast du)\s+)?(?:(?:die|eine|deine)\s+)?(?:quellen?(?:angabe)?|belege?|link|nachweis)"
    r"(?:\s+(?:bitte|dafür|dazu))?"
    rf"|where did you (?:get|read|find) {_THAT}(?: from)?"
    rf"|(?:which (?:outlet|paper|source)|who) (?:reported|wrote|published) {_THAT}"
    rf"|where (?:is|does|did) {_THAT} (?:come )?from|says who|according to whom?|how do you know(?: {_THAT})?"
    rf"|who (?:says|said|claims) (?:so|{_THAT})|wer (?:sagt|behauptet|meint) das(?: denn| eigentlich)?"
    r"|laut wem|woher (?:weißt du das|hast du (?:das|die info\w*)|stammt (?:das|die info\w*)|kommt die info\w*)"
    r"|(?:wer|welche (?:zeitung|quelle)) (?:hat das (?:geschrieben|gemeldet)|(?:schreibt|meldet) das)"
    rf"|when (?:was|were) (?:{_THAT}|the article) (?:published|written|reported)"
    r"|von wann (?:ist|stammt) (?:das|der artikel|die meldung)"
    r"|wann (?:ist|wurde) (?:das|der artikel|die meldung) (?:erschienen|veröffentlicht|geschrieben|berichtet|gemeldet)"
    r"|how (?:old|recent|new) is (?:that|this|the) (?:info\w*|news|article)"
    r"|wie (?:alt|aktuell) ist (?:die info\w*|der artikel|die meldung)"
    rf"|are you (?:really )?sure(?: about {_THAT})?|bist du (?:dir )?(?:da )?sicher|sicher|really|wirklich"
    rf"|echt(?: jetzt)?|seriously|im ernst|is {_THAT} (?:true|right|correct|certain|confirmed|official)"
    r"|(?:ist|stimmt) das(?: (?:wahr|richtig|so|denn|sicher|bestätigt|gesichert|offiziell))*"
    r"|(?:bitte )?(?:kurz|kürzer|in kurz|kurzfassung|kurz gesagt|zusammengefasst)(?: bitte)?|tl;?dr"
    r"|(?:(?:in|a bit) )?short(?:er)?(?:,? please)?|briefly|keep it short)\s*[?!.]*\Z",
    re.IGNORECASE,
)
_THE_OTHER = re.compile(
    r"\A(?:(?:die|der|das|den|dem)\s+andere[nrms]?|the\s+other(?:\s+one)?),?\s+(?=(?:in|im|aus|von|bei|from|at|of|on)\s)",
    re.IGNORECASE,
)
_OF_THE_TWO = re.compile(
    r"\s*\b(?:of (?:the two|those two|these two|them|both)|von (?:den |diesen )?(?:beiden|zweien)|von ihnen)\b",
    re.IGNORECASE,
)
_WHICH_MORE = re.compile(
    r"(?P<asks>which(?: one)?|who|where|wer|welche[rs]?|wo|was)\s+(?:\w+\s+){0,2}?"
    r"(?:more|less|fewer|mehr|weniger|cheaper|dearer|bigger|larger|smaller|higher|lower|older|younger|longer|shorter|faster"
    r"|slower|stronger|weaker|teurer|billiger|günstiger|größer|kleiner|höher|niedriger|älter|jünger|länger|kürzer|schneller"
    r"|langsamer|stärker|schwächer)\b(?:\s+(?!than\b|als\b)\w+){0,2}",
    re.IGNORECASE,
)
_GERMAN = re.compile(r"\b(?:wer|welche|wo|was)\b|\bvon\b", re.IGNORECASE)
_BEFORE_THAT = re.compile(
    r"(?:(?:und|and|but|aber)\s+)?(?:what|how\s+(?:much|many|high)|was|wie\s?(?:viele?|hoch))\s+"
    r"(?:(?:was|were)\s+(?:it|that|they)|(?:war(?:en)?)\s+(?:es|das|sie))\s+(?:das\s+|denn\s+)?"
    r"(?P<rest>before(?:\s+that)?|previously|earlier|vorher|davor|zuvor|früher)\W*\Z",
    re.IGNORECASE,
)
_LEADS_IN = re.compile(r"(?:und|and|so|also|then|dann|but|aber)\s+", re.IGNORECASE)


def as_said(question: str) -> str:
    """A question without the nod before it, with the word that asks where that is misspelt."""
    return with_its_word(without_nod(" ".join(question.split())))


def without_nod(utterance: str) -> str:
    """An utterance without what only takes note of the answer before: "OK, and how much?"."""
    return _NOD.sub("", utterance, count=1)


def set_right(utterance: str) -> str:
    """What was meant instead: "the final" of "no, I meant the final"; "" for anything else."""
    found = _CORRECTION.match(utterance)
    meant = _THE_OTHER.sub("", found["rest"].strip()) if found else ""
    return meant if len(meant.split()) <= _SHORT else ""


def asks_again(utterance: str) -> bool:
    """Whether only the source, the day or the truth of what was just said is asked for: the answer with its sources."""
    return _SOURCE.match(utterance) is not None


def before_that(utterance: str) -> str:
    """The word by which what was just answered is asked for as it was earlier: "and what was it before?"; else ""."""
    found = _BEFORE_THAT.match(utterance)
    return found["rest"] if found else ""


def of_two(utterance: str, pair: tuple[str, ...]) -> str:
    """Which of the two things spoken of last, with their names: "and which of the two is older?"; else ""."""
    asked = _LEADS_IN.sub("", utterance, count=1) if _LEADS_IN.match(utterance) else utterance
    plain = _OF_THE_TWO.sub("", asked).strip(" ?!.")
    if len(pair) != 2 or (plain == asked.strip(" ?!.") and not _WHICH_MORE.fullmatch(plain)):  # noqa: PLR2004 (two)
        return ""
    joint = "oder" if _GERMAN.search(asked) else "or"
    return f"{plain[:1].upper()}{plain[1:]}, {pair[0]} {joint} {pair[1]}?"

"""The questions that one message asks, each made to stand alone: "Wer gewann und wie viele kamen?"; pure."""

from __future__ import annotations

import re

from bot.answering.asked.matter import ASKING, AUXILIARY, about, unended
from bot.answering.followup.followup import stand_alone
from bot.answering.followup.leaning import is_part
from bot.answering.words.naming import names
from bot.retrieval.ask import Turn
from vectorstore.text.language import detect

MOST = 4  # questions
# Words. Of MultiHop-RAG's 887 questions, which ask of one person at length, 21 would be taken apart, all longer.
LONGEST = 29
_BEFORE_IT = (
    r"(?:(?:in|an|auf|mit|bei|von|zu|für|gegen|um|aus|seit|ab|bis|nach|to|from|at|on|for|with|by|of|since|until)\s+)?"
)
_HOW = (
    r"(?:wie\s?viel(?:e[nr]?)?|wie\s+(?:hoch|lange|oft|groß|stark|alt|teuer|weit)"
    r"|how\s+(?:much|many|long|often|old|high|far|big|strong))"
)
_OTHER = (
    r"(?:wer|wen|wem|wessen|was|wie|wo(?:her|hin|für|gegen|mit|rüber|ran|rum)?|wann|warum|wieso|weshalb"
    r"|welche[mnrs]?|who|whom|whose|what|when|where|why|how|which)"
)
_ASKS = rf"{_BEFORE_IT}(?:{_HOW}|{_OTHER})\b"
_SUBJECT = r"(?:es|jemand|man|sie|er|dort|dabei|anyone|anybody|someone|there|it|he|she|they)"
_YES_OR_NO = (
    r"(?:gab|gibt|ist|sind|war|waren|wurden?|wird|werden|hat|haben|kann|können|soll|sollen|muss|did|does|do|is|are"
    rf"|was|were|has|have|will|can)\s+{_SUBJECT}\b|(?:did|does)\s+(?:the\s+)?(?-i:[A-Z])\w"
)
_AND = r"(?:,?\s+(?:und|and|sowie|aber|but)\s+(?:(?:also|auch|then|dann)\s+)?)"
_JOINT = re.compile(rf"{_AND}(?={_ASKS}|{_YES_OR_NO})", re.IGNORECASE)
_COMMA = re.compile(rf",\s+(?={_ASKS})", re.IGNORECASE)
_END = re.compile(r"(?<=[?!])\s+")
_ASKING_ALL = re.compile(rf"\W*(?:{_ASKS}|{_YES_OR_NO})", re.IGNORECASE)
_ONLY_ASKS = re.compile(rf"\W*{_ASKS}\W*\Z", re.IGNORECASE)
_OPENS = re.compile(rf"\W*{_ASKS}\s+", re.IGNORECASE)
# "When and where did it sink?": one thing is asked in two ways, which "who and what" are not.
_CIRCUMSTANCE = re.compile(
    rf"\W*{_BEFORE_IT}(?:wie|wo(?:her|hin)?|wann|warum|wieso|weshalb|when|where|why|how)\b\W*\Z", re.IGNORECASE
)
_NO_VERB = re.compile(r"(?P<asks>\w+)\s+(?P<thing>[A-ZÄÖÜ][\w-]+)\W*\Z")  # "wer Vizekanzler?"
_PLACED = re.compile(
    r"\s(?P<place>(?:in|im|bei|beim|at|on|near|nach|for|für)\s+(?:(?:the|der|die|das|den|dem)\s+)?"
    r"[A-ZÄÖÜ][\w-]*(?:\s+[A-ZÄÖÜ][\w-]*)*)\W*\Z"
)
_INDIRECT = re.compile(
    r"\b(?:sag\w*|frag\w*|erklär\w*|weiß\w*|wissen|dazu|darüber|davon|tell|know|says?|said|asks?|explain\w*|about|of|on)"
    rf",?\s+{_ASKS}",
    re.IGNORECASE,
)
_RELATIVE = re.compile(r"(?<=\w\s)(?P<word>who|which|whose)\b", re.IGNORECASE)
_AND_FIRST = re.compile(r"\A(?:(?:und|and|also|auch|außerdem|but|aber|oder|or)\b[,\s]*)+", re.IGNORECASE)
_WHO = re.compile(r"\W*(?:wer|who)\b", re.IGNORECASE)
_WHO_IS = re.compile(r"\W*(?:wer ist|who is|who's)\s+(?-i:[A-ZÄÖÜ])[\w-]+\s+(?-i:[A-ZÄÖÜ])", re.IGNORECASE)
_ROLE = re.compile(r"MVP|CFO|CTO|COO|PM|MP", re.IGNORECASE)
_OF_IT = re.compile(r"\b(?:dazu|davon|darüber|dagegen|dafür|damit|(?:about|to|of|against|for) (?:it|this|that))\W*\Z")
_FEWEST = 2  # words of a question with more than its question word


def asked_apart(question: str) -> tuple[tuple[str, str], ...]:
    """Each question of a message as it is written and as it stands alone; none where only one is asked."""
    if len(question.split()) > LONGEST:
        return ()
    pieces = [piece for sentence in _END.split(question.strip()) for piece in _pieces(sentence)][:MOST]
    if len(pieces) < 2 or not all(map(_is_question, pieces[1:])):  # noqa: PLR2004 (one and another)
        return ()
    if (first := _first(pieces)) is None:
        return ()
    asked = [first]
    for piece in pieces[1:]:
        asked.append(_after(piece, asked))
    return tuple(zip(map(unended, pieces), asked, strict=True)) if len(set(asked)) > 1 else ()


def _pieces(sentence: str) -> list[str]:
    """The questions of a sentence; a question word that stands by itself asks what the next one asks.

    What is only said to be asked ("Was sagte sie dazu, wie es weitergeht und wann?") is one question.
    """
    parts = _JOINT.split(sentence)
    relative = _RELATIVE.search(parts[0])
    if len(parts) == 1 or _INDIRECT.search(parts[0]) or (relative and _opens_with(parts[1], relative["word"])):
        return [sentence]
    parts = [*_COMMA.split(parts[0]), *parts[1:]]
    return _completed([part.strip(" ,") for part in parts if part.strip(" ,")])


def _opens_with(part: str, word: str) -> bool:
    return part[: len(word)].lower() == word.lower()


def _completed(parts: list[str]) -> list[str]:
    """The parts, each question word alone put to what is asked after it."""
    found: list[str] = []
    for part in reversed(parts):
        if not _ONLY_ASKS.match(part) or not found:
            found.insert(0, part)
        elif _CIRCUMSTANCE.match(part) and (opening := _OPENS.match(found[0])):
            found.insert(0, f"{part} {found[0][opening.end() :]}")
        else:
            found[0] = f"{part} {found[0]}"
    return found


def _is_question(piece: str) -> bool:
    """Whether a piece asks: it opens with a question word or a verb, "and" and the like aside."""
    return _ASKING_ALL.match(_AND_FIRST.sub("", piece)) is not None


def _first(pieces: list[str]) -> str | None:
    """The first question, with the place that only the last one names; None where its matter comes later."""
    first, last = unended(pieces[0]), unended(pieces[-1])
    asks = re.search(rf"\b{_ASKS}", first, re.IGNORECASE) or AUXILIARY.match(first)
    if len(first.split()) < _FEWEST or not asks:
        return None
    if "?" in pieces[0] or _named(first) or not _named(last):
        return f"{first}?"
    placed = _PLACED.search(last)
    return f"{first} {placed['place']}?" if placed else None


def _named(text: str) -> bool:
    """Whether a text names somebody or something; "the MVP" is whoever it is there."""
    sure = [name for name in names(text, detect(text, "de")) if name.sure]
    return any(not (is_part(name.text) or _ROLE.fullmatch(name.text)) for name in sure)


def _after(piece: str, asked: list[str]) -> str:
    """A later question with what the first one is about, where it names nothing of its own.

    Of a sentence of its own only "und" or a pronoun tells that it needs that.
    """
    joined = piece[:1].islower() or _AND_FIRST.match(piece) is not None
    plain = unended(_AND_FIRST.sub("", piece))
    own, first = f"{plain[:1].upper()}{plain[1:]}?", asked[0]
    if (whole := _filled(own, first)) is not None:
        return whole
    alone = stand_alone(own, [Turn(one, "") for one in asked])
    if alone != own and "(" not in alone and _WHO.match(first) and not _WHO_IS.match(first):
        return about(own, first)  # whom the pronoun means the first answer tells
    leans = _OF_IT.search(alone) or (joined and not _named(alone))
    return about(alone, first) if leans and "(" not in alone else alone


def _filled(own: str, first: str) -> str | None:
    """A question word alone, or one with a noun, with the rest of the first question."""
    opening, asks = ASKING.match(first), _OPENS.match(own)
    if opening is None:
        return None
    rest = unended(first[opening.end() :])
    if _ONLY_ASKS.match(own):
        return f"{unended(own)} {rest}?"
    if bare := _NO_VERB.fullmatch(unended(own)):
        return f"{bare['asks']} {rest.split()[0]} {bare['thing']}?"
    return own if asks and unended(own[asks.end() :]) == rest else None

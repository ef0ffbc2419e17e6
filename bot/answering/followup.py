"""A follow-up question made to stand alone, by rules for German and English; pure.

"und Microsoft?" takes the place of the name in the question before, "und 2023?" that of its time, "warum?" and
"mehr dazu" take the whole question along, and "er", "sie", "they" or "it" become what was spoken of last.
A question that stands alone is given back as it is.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from bot.answering.greeting import is_greeting
from bot.answering.naming import Name, names, words_of
from bot.retrieval.news_asked import topic_asked
from vectorstore.language import detect

if TYPE_CHECKING:
    from bot.retrieval.ask import Turn

_AND = re.compile(
    r"(?:(?:und|aber|oder)(?:\s+(?:wie|was)\s+(?:ist|sieht\s+es|steht\s+es))?|(?:was|wie)\s+ist\s+(?:es\s+)?"
    r"|wie\s+sieht\s+es"
    r"|wie\s+steht\s+es|and|but|or|(?:and\s+)?(?:what|how)\s+about)\s+(?:(?:mit|bei|um|für|with|for|at)\s+)?"
    r"(?P<rest>[^?!.]{2,60}?)(?:\s+aus)?\s*[?!.]*\Z",
    re.IGNORECASE,
)
_BARE = re.compile(
    r"(?:und\s+|and\s+|but\s+|aber\s+)?(?P<word>warum|wieso|weshalb|wozu|wann|wo|wer|wen|wem|wie"
    r"|wie\s?viel(?:e)?|womit|wodurch|seit\s+wann"
    r"|why|when|where|who|whom|how|how\s+(?:much|many|long|so|come)|since\s+when|what\s+for|(?:why"
    r"|warum)\s+(?:not|nicht))\s*[?!.]*\Z",
    re.IGNORECASE,
)
_MORE = re.compile(
    r"(?:(?:(?:bitte\s+)?(?:erzähl|sag)e?\s+mir\s+|gib\s+mir\s+)?(?:noch\s+)?(?:mehr|details|einzelheiten"
    r"|genauer(?:es)?|weiter)"
    r"(?:\s+(?:dazu|davon|darüber|details|hierzu|bitte))*|was\s+noch|(?:tell|give)\s+me\s+more(?:\s+(?:about"
    r"|on)\s+(?:it|that|this))?"
    r"|(?:any\s+)?more(?:\s+(?:on|about)\s+(?:it|that|this)|\s+details)?(?:\s+please)?|details|go\s+on"
    r"|what\s+else)\s*[?!.]*\Z",
    re.IGNORECASE,
)
_TIME = re.compile(
    r"\b(?:(?:in|im|am|seit|ab|vor|bis|von|since|until|by|on|during|from)\s+)?(?:(?:the\s+|diese[rnms]?\s+|this\s+)?"
    r"(?:(?:letzte|vorige|vergangene|nächste|kommende)[nrms]?|last|next|previous)\s+(?:jahr\w*|woche|monat\w*"
    r"|quartal|year|week|month|quarter)"
    r"|diese[rnms]?\s+(?:jahr\w*|woche|monat\w*)|this\s+(?:year|week|month)"
    r"|(?:anfang|mitte|ende|early|mid|late)?[\s-]?(?:januar|february|februar|march|märz|april|mai|may|june|juni"
    r"|july|juli|august|september"
    r"|oktober|october|november|dezember|december|january)(?:\s+\d{4})?|gestern|heute|vorgestern|yesterday"
    r"|today|(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch|sonnabend"
    r"|(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:19|20)\d\d)\b",
    re.IGNORECASE,
)
_PERSON = re.compile(
    r"\b(?:er|ihm|ihn|sie|ihr|ihre[rnms]?|seine[rnms]?|sein(?=\s+[A-ZÄÖÜ])|he|she|him|his|her|they|them|their)\b"
)
_THING = re.compile(
    r"\b(?:es|das|dies(?:e[rs])?|dessen|deren|it|its|this|that|these|those|dazu|davon|darüber|dagegen|dafür|damit)\b"
)
_MARKER = re.compile(r"\s*\[\d+\]")
_ASKING = re.compile(
    r"(?:wie\s?viele?|wie\s+(?:hoch|alt|lange|oft|groß|teuer|weit)|how\s+(?:much|many|long|old|high|often|far|big)"
    r"|(?:seit|bis|ab)\s+wann|since\s+when|was|wie|wer|wen|wem|wo|wann|warum|wieso|weshalb|what|how|who|whom|where"
    r"|when|why)\s+",
    re.IGNORECASE,
)
_AUXILIARY = re.compile(
    r"\A(?:do|does|did|is|are|was|were|has|have|had|will|ist|sind|war|waren|hat|haben|hatte|wird|werden|wurde|wurden)\s+"
    r"(?=\S+\s+\S)",
    re.IGNORECASE,
)
_QUESTION_WORD = re.compile(r"(?:was|wie|wer|wen|wem|wo|wann|warum|what|how|who|where|when|why)\b", re.IGNORECASE)
_WHO = re.compile(r"\W*(?:wer|wen|wem|who|whom)\b", re.IGNORECASE)
_PREPOSITION = re.compile(r"(?:in|im|am|seit|ab|vor|bis|von|since|until|by|on|during|from)\s+", re.IGNORECASE)
_JOINING = (
    r"(?:in|im|bei|beim|mit|für|von|zu|zum|zur|aus|auf|an|am|nach|the|der|die|das|den|dem|at|for|of|with|by|from)"
)
_LEADING, _LEADS = re.compile(rf"{_JOINING}\s", re.IGNORECASE), re.compile(rf"\b{_JOINING}\s+\Z", re.IGNORECASE)
_FORMAL = re.compile(r"(?<=[\w,] )(?:Sie|Ihnen|Ihr\w*)\b")
_EMPTY_IT = re.compile(
    r"\b(?:gibt\s+es|es\s+gibt|geht\s+es|is\s+it\s+(?:true|raining|snowing|possible)"
    r"|das\s+(?=(?:\w+e\s+)?[A-ZÄÖÜ])|diese[rs]?\s+(?=[A-ZÄÖÜa-zäöü])"
    r"|th(?:is|at|ese|ose)\s+(?!(?:happen|mean|work|cost|change|affect|come|go|take|start|end|is|was|be|so|true)\w*\b)"
    r"(?=[a-z])|dass\b|that\s+the)",
)
_SHORT = 8  # words: a longer question that names nothing is written out, as its asker types without capitals
_POSSESSIVE = {
    "his",
    "her",
    "their",
    "its",
    "sein",
    "seine",
    "seiner",
    "seinem",
    "seinen",
    "ihre",
    "ihrer",
    "ihrem",
    "ihren",
}


def stand_alone(question: str, history: Sequence[Turn]) -> str:
    """The question as it would be asked without the conversation before it."""
    stood, answer = "", ""
    titles: tuple[str, ...] = ()
    for turn in history:
        if is_greeting(turn.question):
            continue
        stood = _alone(turn.question, stood, answer, titles)
        answer, titles = turn.answer, turn.titles
    return _alone(question, stood, answer, titles)


def leans(question: str, history: Sequence[Turn]) -> bool:
    """Whether a question may need the conversation before it: the rules change it, it points back, or names nothing."""
    asked = " ".join(question.split())
    if not asked or not any(turn.question.strip() for turn in history):
        return False
    short = len(asked.split()) <= _SHORT
    return (
        stand_alone(question, history) != asked
        or any(pronoun and _points(asked, pronoun) for pronoun in _pronouns(asked))
        or (short and not names(asked, detect(asked, "de")) and not topic_asked(asked))
    )


def _alone(question: str, before: str, answer: str, titles: tuple[str, ...]) -> str:
    asked = " ".join(question.split())
    if not before or not asked:
        return asked
    if _MORE.match(asked):
        return before
    if bare := _BARE.match(asked):
        return _asked_otherwise(before, bare["word"])
    if (joined := _AND.match(asked)) and len(joined["rest"].split()) <= 5:  # noqa: PLR2004 (a phrase, not a question)
        return _joined(joined["rest"], before, answer, titles)
    return _resolved(asked, before, answer, titles)


def _joined(rest: str, before: str, answer: str, titles: tuple[str, ...]) -> str:
    """What "and" joins to the question before: a question of its own, or another name or time for that."""
    own = f"{rest[:1].upper()}{rest[1:]}?"
    if _QUESTION_WORD.match(rest) and any(_pronouns(own)):
        return _resolved(own, before, answer, titles)
    if _QUESTION_WORD.match(rest) and names(rest, detect(rest, detect(before))):
        return own
    if (opening := _ASKING.match(rest)) and _AUXILIARY.match(rest[opening.end() :]):
        return _about(own, before)
    return _exchanged(before, rest)


def _asked_otherwise(before: str, word: str) -> str:
    """The question before with another question word in the place of its own, or with one added."""
    opening = _ASKING.match(before)
    if opening is None:
        return f"{_unended(before)}: {word}?"
    return f"{word[:1].upper()}{word[1:]} {_unended(before[opening.end() :])}?"


def _about(question: str, before: str) -> str:
    """A question with what the one before was about, whose question word would ask again."""
    opening = _ASKING.match(before)
    matter = _AUXILIARY.sub("", before[opening.end() :], count=1) if opening else before
    return f"{_unended(question)} ({_unended(matter)})?"


def _unended(question: str) -> str:
    return question.rstrip("?!. ")


def _exchanged(before: str, rest: str) -> str:
    """The question before with the new name or time in the place of the old, or with it added."""
    time = _TIME.search(rest)
    if time and not names(rest.replace(time.group(), " "), detect(before)):
        return _at_another_time(before, rest)
    topic = _topic(before)
    if topic is None:
        return f"{_unended(before)}: {rest}?"
    start = before.index(topic.text)
    head = before[:start]
    if _LEADING.match(rest):
        head = _LEADS.sub("", head)
    return head + rest + before[start + len(topic.text) :]


def _at_another_time(before: str, rest: str) -> str:
    """The question before with another time; a bare year keeps the "in" of the old one."""
    old = _TIME.search(before)
    if old is None:
        return f"{_unended(before)} {rest}?"
    kept = _PREPOSITION.match(old.group()) if rest[:1].isdigit() else None
    return before[: old.start()] + (kept.group() if kept else "") + rest + before[old.end() :]


def _resolved(question: str, before: str, answer: str, titles: tuple[str, ...]) -> str:
    """Pronouns become the name spoken of last; nothing happens where the question names somebody before them."""
    person, thing = _pronouns(question)
    pronoun = person or thing
    if pronoun is None or _named_before(question, pronoun.start()):
        return question
    topic = _spoken_of(before, answer, titles, person=person is not None)
    if topic is None:
        return _about(question, before)
    if thing is not None:
        return question if names(question, detect(question)) else _about(question, before)
    rest = question[pronoun.end() :]
    owns = pronoun.group() in _POSSESSIVE and bool(re.match(r"\s+\w", rest))
    return question[: pronoun.start()] + (_genitive(topic.text, detect(question)) if owns else topic.text) + rest


def _pronouns(question: str) -> tuple[re.Match[str] | None, re.Match[str] | None]:
    """The word for a person, or else the word for a thing, that was spoken of before."""
    plain = _FORMAL.sub(lambda match: " " * len(match.group()), question)
    lowered = plain[:1].lower() + plain[1:]
    person = _person(lowered)
    thing = None if person else _THING.search(_EMPTY_IT.sub(lambda match: " " * len(match.group()), lowered))
    return person, thing


def _points(question: str, pronoun: re.Match[str]) -> bool:
    """Whether a pronoun points out of its question: nobody is named before it, and it opens no "that Tesla …"."""
    return not _named_before(question, pronoun.start()) and not re.match(r"\s+[A-ZÄÖÜ]", question[pronoun.end() :])


def _genitive(name: str, language: str) -> str:
    """A name as the owner of something: "Merz’", "Averys", "Avery's"."""
    if language == "en":
        return f"{name}'" if name.endswith("s") else f"{name}'s"
    return f"{name}’" if name[-1:] in "sxzß" else f"{name}s"


def _person(text: str) -> re.Match[str] | None:
    """The first personal pronoun; "they" and "them" only where there is no other."""
    found = list(_PERSON.finditer(text))
    return next((one for one in found if not one.group().startswith("the")), found[0] if found else None)


def _spoken_of(before: str, answer: str, titles: tuple[str, ...], *, person: bool) -> Name | None:
    """The name spoken of last; after "who?" the one that the answer gives, unless a full name was asked about."""
    topic = _topic(before, sure=True)
    whole = topic is not None and len(topic.words) > 1
    if person and not whole and _WHO.match(before) and (given := _first(answer, titles, words_of(before))):
        return given
    return topic or _first(answer, titles) or _topic(before)


def _named_before(question: str, place: int) -> bool:
    """Any capitalised word will do, as in English, so that "der Minister, als er" is left alone too."""
    return any(not name.first for name in names(question[:place], "en"))


def _topic(question: str, *, sure: bool = False) -> Name | None:
    """The name a question is about: the first sure one, else the first capitalised word that can be one."""
    found = [name for name in names(question, detect(question, "de")) if not _TIME.fullmatch(name.text)]
    return next((name for name in found if name.sure), found[0] if found and not sure else None)


def _first(answer: str, titles: tuple[str, ...], known: frozenset[str] = frozenset()) -> Name | None:
    """The first name of the answer's cited lines, else of what they cite, that holds no word already known."""
    said = [line for line in answer.splitlines() if _MARKER.search(line)] or [answer]
    texts = (*(_MARKER.sub("", line) for line in said), *titles)
    told = (name for text in texts for name in names(text, detect(text)) if name.sure)
    return next((name for name in told if known.isdisjoint(name.words)), None)

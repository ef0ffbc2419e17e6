"""A follow-up question made to stand alone, by rules for German and English; pure.

"und Microsoft?" takes the place of the name in the question before, "und 2023?" that of its time, "warum?" and
"mehr dazu" take the whole question along, and "er", "sie", "they" or "it" become what was spoken of last.
A question that stands alone is given back as it is.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Literal

from bot.answering.asked.compared_things import compared
from bot.answering.asked.greeting import is_greeting, reacts
from bot.answering.asked.matter import about, general, matter, unended
from bot.answering.asked.times_named import TIME
from bot.answering.followup.exchanging import exchanged, parted, with_another_verb
from bot.answering.followup.filled import asked_otherwise, bare
from bot.answering.followup.leading_back import as_spoken_of, is_meant, led_back, was_spoken_of
from bot.answering.followup.leaning import lacks_matter
from bot.answering.followup.more import asks_for_more
from bot.answering.followup.pair import two_things
from bot.answering.followup.referring import points, pronouns, resolved, topics
from bot.answering.followup.taken_up import as_said, asks_again, before_that, of_two, set_right
from bot.answering.words.naming import names
from bot.retrieval.news_asked import topic_asked
from vectorstore.text.language import detect

if TYPE_CHECKING:
    from bot.retrieval.ask import Turn

_AND = re.compile(
    r"(?!.*\b(?:passiert|geschehen|vorgefallen)\W*\Z)"  # "Was ist bei der Fabrik passiert?" asks by itself
    r"(?:(?:(?:und|aber|oder)\s+)?(?:was|wie)\s+(?:ist|sieht|steht)\s+(?:es\s+)?(?=(?:mit|bei|um|für|in|im)\b)"
    r"|(?:und|aber|oder)\s+|and\s+|but\s+|or\s+|(?:and\s+)?(?:what|how)\s+about\s+)"
    r"(?:(?:mit|bei|um|für|with|for|at)\s+)?(?P<rest>[^?!.]{2,60}?)(?:\s+aus)?\s*[?!.]*\Z",
    re.IGNORECASE,
)
_QUESTION_WORD = re.compile(
    r"(?:was|wie|wer|wen|wem|wo|wann|warum|welche[mnrs]?|wessen|woher|wohin|worum|what|how|who|where|when|why|which|whose"
    r"|(?:hat|haben|hatte|ist|sind|war|waren|wird|wurde|kann|muss|soll|will|gibt|gab)\s+(?:er|sie|es|ihre?|seine?|man|jemand)"
    r"|(?:has|have|had|is|are|was|were|did|does|do|will|can|must|should)\s+(?:he|she|it|they|there|his|her|their|any(?:one|body)))\b",
    re.IGNORECASE,
)
# "in Köln?" alone is as much as "und in Köln?".
_PLACE_ALONE = re.compile(
    r"(?P<rest>(?:in|im|bei|beim|near)\s+(?:(?:der|dem|den|the)\s+)?(?!(?:the\b|de[rmn]\b|wel|what|which|whom?|wen|wem|end\b|total|general|short"
    r"|particular|detail|fact|euro|prozent|per|engl|german|deutsch|kürze|etwa|summe|ganz|mehr|all)\w*)"
    r"[^\W\d_][\w-]*(?:\s[^\W\d_][\w-]*)?)\s*[?!.]*\Z",
    re.IGNORECASE,
)
# What was said last, not what it is all about.
_WHO_SAYS = re.compile(
    r"(?:wer|who)\s+(?:sagt|behauptet|meint|says|said|claims)\s+(?:das|so|that|this|it)\b", re.IGNORECASE
)
_OF_THAT = re.compile(
    r"(?:seit wann|bis wann|wann|wo|warum|wieso|when|where|why|since when)\s+(?:ist|war|wurde|wird|is|was"
    r"|were)\s+(?:das|that|this)\b",
    re.IGNORECASE,
)
_WHO_WAS_IT = re.compile(r"(?:wer|who)\s+(?:war(?:en)?|was|were)\s+(?:es|das|it|that)\b", re.IGNORECASE)
_WHO = re.compile(r"(?:wer|who)\b", re.IGNORECASE)
_GENERALLY = re.compile(r"(?:was ist mit|what about|how about)\s+(?:\w+\s+)?[A-ZÄÖÜ]", re.IGNORECASE)
_PHRASE = 5  # words: what is longer is a question
_SHORT = 8  # words: a longer question that names nothing is written out, as its asker types without capitals


@dataclass(frozen=True, slots=True)
class Talk:
    """What was spoken of: the last question as it stands alone, the one whose matter it is about, the last answer.

    ``pair``: the two things that were asked of together or one after the other.
    """

    stood: str = ""
    ground: str = ""
    answer: str = ""
    titles: tuple[str, ...] = ()
    pair: tuple[str, ...] = ()

    def after(self, turn: Turn) -> Talk:
        """The talk with one turn more; a refusal speaks of nothing, so that what was answered before it stays."""
        asked = " ".join(turn.question.split())
        ruled = alone(asked, self)
        stood = turn.asked or ruled
        leaned = "(" in stood and "(" not in asked
        own = not self.ground or (ruled == asked and not leaned and not points(asked))
        back = led_back(asked)
        moved = own or bool(back[1]) or self._moves(asked, stood)
        two = two_things(stood, self.stood) or self.pair
        if turn.refused:
            return Talk(stood, stood, pair=two) if own else replace(self, stood=stood, pair=two)
        earlier = tuple(line for line in self.answer.splitlines() if "[" in line)
        ground = self._with_its_names(stood, turn) if moved else self.ground
        return Talk(stood, ground, turn.answer, (*turn.titles, *earlier), two)

    def _moves(self, asked: str, stood: str) -> bool:
        """Whether "und in Wien?" made another thing of what is spoken of, not only of what is asked of it."""
        rest = "" if before_that(asked) else joined(asked)
        elsewhere = not is_sentence(rest) and "(" in self.stood and parted(stood)[1] != parted(self.stood)[1]
        return bool(rest) and ("(" not in stood or elsewhere)

    def _with_its_names(self, stood: str, turn: Turn) -> str:
        """A question that names nobody with those spoken of that its answer names."""
        named = ", ".join(name.text for name in topics(self.ground) if name.sure and name.text in turn.answer)
        return f"{unended(stood)}, {named}?" if named and nameless(stood) else stood


def stand_alone(question: str, history: Sequence[Turn]) -> str:
    """The question as it would be asked without the conversation before it."""
    return alone(as_said(question), talk_of(history))


def talk_of(history: Sequence[Turn]) -> Talk:
    talk = Talk()
    for turn in history:
        if turn.question.strip() and not (is_greeting(turn.question) or reacts(turn.question)):
            talk = talk.after(turn)
    return talk


def with_its_matter(question: str, history: Sequence[Turn]) -> str:
    """A short question that names nobody with what was spoken of, for where it has no answer alone; "" for others."""
    asked, talk = " ".join(question.split()), talk_of(history)
    if not talk.ground or "(" in asked or topic_asked(asked) is not None or in_its_place(asked, talk.stood):
        return ""
    return about(asked, talk.ground) if nameless(asked) and not TIME.search(asked) else ""


def nameless(asked: str) -> bool:
    """Whether a short question names nobody for sure, so that it may go on with what was spoken of."""
    return len(asked.split()) <= _SHORT and not any(name.sure for name in names(asked, detect(asked, "de")))


def leans(question: str, history: Sequence[Turn]) -> bool:
    """Whether a question may need the conversation before it: the rules change it, it points back, or names nothing."""
    asked = " ".join(question.split())
    if not asked or not any(turn.question.strip() for turn in history):
        return False
    short = len(asked.split()) <= _SHORT
    return (
        stand_alone(question, history) != asked
        or points(asked)
        or (short and not names(asked, detect(asked, "de")) and not topic_asked(asked))
    )


def alone(asked: str, talk: Talk) -> str:
    """The question as the first rule makes it stand alone that knows its kind."""
    if not talk.stood or not asked:
        return asked
    told = by_kind(asked, talk)
    return _resolved(asked, talk) if told is None else told[0]


def by_kind(asked: str, talk: Talk) -> tuple[str, Kind] | None:
    """The question by the rule for what it does with the one before, and which; None for a sentence of its own."""
    for kind, rule in _RULES:
        if (alone := rule(asked, talk)) is not None:
            return alone, kind
    return None


def _again(asked: str, talk: Talk) -> str | None:
    return talk.stood if asks_for_more(asked) or asks_again(asked) else None


def _led_back(asked: str, talk: Talk) -> str | None:
    topic, rest = led_back(asked)
    said = (talk.ground, talk.stood, talk.answer, *talk.titles)
    spoken = not topic or was_spoken_of(topic, said)
    if not rest or not (spoken or is_meant(asked)):
        return None
    own = f"{rest[:1].upper()}{unended(rest[1:])}"
    if not spoken:  # "nein, ich meinte die Häuser": of the same flood
        return f"{own} ({topic}, {matter(talk.ground)})?"
    return f"{own} ({as_spoken_of(topic, (talk.ground, talk.stood))})?" if topic else f"{own}?"


def _set_right(asked: str, talk: Talk) -> str | None:
    """What was meant instead, in the place of what the question before was about or of what it names."""
    meant = set_right(asked)
    if not meant:
        return None
    head, opened, _ = talk.stood.partition(" (")
    return f"{head} ({meant})?" if opened and not _QUESTION_WORD.match(meant) else _joined(meant, talk)


def _of_two(asked: str, talk: Talk) -> str | None:
    return of_two(asked, talk.pair) or None


def _earlier(asked: str, talk: Talk) -> str | None:
    """The last question, asked of what was before: what it was about tells nothing of the value."""
    rest = before_that(asked)
    same = detect(asked, "de") == detect(talk.stood, detect(asked, "de"))
    return exchanged(rest, talk.stood, talk.ground) if rest and same else None


def _own(asked: str, talk: Talk) -> str | None:
    if not _topic_of_its_own(asked, talk.stood):
        return None
    return asked if general(talk.stood) or not nameless(asked) else about(asked, talk.ground)


def _bare(asked: str, talk: Talk) -> str | None:
    word = bare(asked)
    return asked_otherwise(word, talk.stood, talk.answer) if word else None


def _and(asked: str, talk: Talk) -> str | None:
    rest = joined(asked)
    return _joined(rest, talk) if rest else None


def joined(asked: str) -> str:
    """What "and" or the like joins to the question before: a few words; "" where nothing is."""
    found = _AND.match(asked) or _PLACE_ALONE.match(asked)
    return found["rest"] if found and len(found["rest"].split()) <= _PHRASE else ""


def is_sentence(rest: str) -> bool:
    """Whether what is joined is a question of its own."""
    return _QUESTION_WORD.match(rest) is not None


Kind = Literal["again", "led back", "set right", "of two", "earlier", "own", "bare", "and"]
_RULES: tuple[tuple[Kind, Callable[[str, Talk], str | None]], ...] = (
    ("again", _again),
    ("led back", _led_back),
    ("set right", _set_right),
    ("of two", _of_two),
    ("earlier", _earlier),
    ("own", _own),
    ("bare", _bare),
    ("and", _and),
)


def _topic_of_its_own(asked: str, stood: str) -> bool:
    """Whether "Was ist mit der Klinik?" stands alone: what was asked before is as general, or in another language."""
    if _GENERALLY.match(asked) is None:
        return False
    return general(stood) or detect(asked, "de") != detect(stood, detect(asked, "de"))


def _joined(rest: str, talk: Talk) -> str:
    """What "and" joins to the question before: a question of its own, or another name or time for that."""
    own = f"{rest[:1].upper()}{rest[1:]}?"
    if is_sentence(rest):
        return _asked_too(own, talk)
    if any(pronouns(rest)):
        rest = resolved(rest, talk.stood, talk.answer, talk.titles) or rest
    return exchanged(rest, talk.stood, talk.ground)


def _asked_too(own: str, talk: Talk) -> str:
    """A question of its own behind "and", which may still need what was spoken of."""
    if (turned := with_another_verb(own, talk.stood)) is not None:
        return turned
    if in_its_place(own, talk.stood):
        return own
    named = any(name.sure for name in names(own, detect(own, detect(talk.stood, "de"))))
    if any(pronouns(own)) or (lacks_matter(own, talk.ground) and not (named and compared(talk.ground))):
        return _resolved(own, talk)
    return own if names(own, detect(own, detect(talk.stood, "de"))) else about(own, talk.ground)


def in_its_place(own: str, before: str) -> bool:
    """Whether a question puts one word for the only one that the question before was about: "Und wer ist Kanzler?"."""
    things = () if compared(own) else two_things(own, before)
    return bool(things) and all(len(thing.split()) == 1 and thing[:1].isupper() for thing in things)


def ground_of(question: str, talk: Talk) -> str:
    """The question whose matter one is about: of who says so or was it or when the last one, else that of all."""
    last = _WHO_SAYS.match(question) or _OF_THAT.match(question)
    last = last or (_WHO_WAS_IT.match(question) and _WHO.match(talk.stood))
    return talk.stood if last else talk.ground


def _resolved(question: str, talk: Talk) -> str:
    """The question with the name that its pronoun stands for, else with what it is about, where it needs either."""
    person, _ = pronouns(question)
    if person is None and lacks_matter(question, talk.ground):
        return about(question, ground_of(question, talk))
    found = resolved(question, talk.stood, talk.answer, talk.titles)
    return about(question, ground_of(question, talk)) if found is None else found

"""Of a question for somebody's words: which sentences are theirs, and which are somebody else's; pure."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from bot.answering.asked.speaker import AskedSpeaker, speaker_asked
from bot.answering.asked.speech_act import Act, act_asked
from bot.answering.selection.quoting import stands_in
from bot.answering.selection.told_beside import beside
from bot.answering.sentence import under_its_title
from bot.answering.words.naming import names, words_of
from bot.answering.words.speech import Line, holders_of, means, speakers
from bot.answering.words.wording import content, shared
from bot.retrieval.outlets import outlets_called

if TYPE_CHECKING:
    from bot.answering.answer import Quote
    from bot.answering.sentence import Sentence
    from vectorstore.encoders.encoder import Encoder

# Log-odds. Of 124 questions of an audit that were looked at the first quote is right for 96 without them, for 103 to
# 109 with 2 to 4 for theirs, as much against others', and 0 to 20 for closeness: it hardly matters how much.
THEIRS, ANOTHERS, ACT = 3.0, -2.0, 2.0
WHOM = 2.0  # for words that name whom the question names; a judgement, as much as for what it asks somebody did
CLOSER, ON_IT = 10.0, 0.65
# How close to the matter asked about, at least, somebody's words are (closeness under their title, with the sentence
# before them), in the language of the question and in another one. Of an audit's part looked at, 10 of 20 questions for
# what a person never said on a matter lie below in all that they say, and none of 77 for what they did; of 45 set aside
# one is refused falsely for it.
LEAST, LEAST_ABROAD = 0.55, 0.50
_NAME = re.compile(r"(?<!\w)[A-ZÄÖÜ][\w'’-]+(?:\s[A-ZÄÖÜ][\w'’-]+)+\Z")
_CASE = re.compile(
    r"(?:im|in the|in) (?:(?:fall|prozess|verfahren|streit)(?: um| gegen)?|case of|trial of) (?P<name>.+?)"
    r"|(?:in the )?(?P<other>.+?) (?:case|trial)",
    re.IGNORECASE,
)
# A matter that is only called one of them is not told by it; with a name or another noun beside it is.
_UNNAMED = re.compile(
    r"\W*(?:(?:about|on|to|zu[rm]?|über|an|gegen|the|this|that|de[rnms]|die|das|diese[rnms]?|new|neuen?|planned|geplanten?)\s)*"
    r"(?:(?:\w{0,6}erhöhung|\w{0,6}entscheidung|beschluss(?:es)?|urteil|plän?e?n?|vorhaben|vorschlag|vorschläge|vorw[uü]rfe?n?"
    r"|kritik|vorfall|lage|situation|thema|sache|ergebnis|rückgang|anstieg|(?:ein|ab|zu)sage|schließung)\w{0,2}"
    r"|(?:increase|rise|decision|ruling|verdict|plan|proposal|allegation|accusation|criticism|incident|situation|matter|issue"
    r"|result|drop|closure|move|change)s?)\W*",
    re.IGNORECASE,
)
_REACTS = re.compile(r"reag|react|respond|antwort|reply|replied", re.IGNORECASE)


class Voices(NamedTuple):
    """For each sentence whether it is said by whom the question asks of, and whether by somebody else alone.

    ``person``: the words of their name, where an article writes it beside an office.
    """

    asked: AskedSpeaker
    theirs: tuple[bool, ...]
    anothers: tuple[bool, ...]
    person: frozenset[str]


def voices(question: str, evidence: Sequence[Sentence]) -> Voices | None:
    """Who says what of the evidence; None where no one's words are asked for, or an outlet's, which is no speaker."""
    asked = speaker_asked(question)
    if asked is None or outlets_called(asked.who, sorted({one.found.article.source for one in evidence})):
        return None
    articles: dict[str, list[Sentence]] = {}
    for one in evidence:
        articles.setdefault(one.found.passage.article_id, []).append(one)
    holders = {key: holders_of([one.text for one in told]) for key, told in articles.items()}
    people = frozenset[str]().union(*(names for held in holders.values() for names in held.values()))
    who: list[frozenset[str]] = []
    for _, group in groupby(evidence, key=lambda one: one.found.passage.key):
        who += speakers(_lines(told := list(group)), told[0].found.passage.language)
    person = asked.words & people
    everywhere = {word: names for held in holders.values() for word, names in held.items()}
    theirs = tuple(
        _is_of(
            said, person or asked.words, {**everywhere, **holders[one.found.passage.article_id]}, person=bool(person)
        )
        for one, said in zip(evidence, who, strict=True)
    )
    anothers = tuple(bool(said) and not own for said, own in zip(who, theirs, strict=True))
    return Voices(asked, theirs, anothers, person)


def may_disagree(question: str, evidence: Sequence[Sentence]) -> tuple[Sentence, ...]:
    """What can contradict what: of a source that is named ("laut Polizei") nothing that others say; of a speaker none.

    What somebody says about one thing and another is no disagreement; what the police count may have changed.
    """
    found = voices(question, evidence)
    if found is None:
        return tuple(evidence)
    if not found.asked.is_source:
        return ()
    heard = tuple(one for one, other in zip(evidence, found.anothers, strict=True) if not other)
    return heard if any(found.theirs) else tuple(evidence)


def in_their_words(question: str, evidence: Sequence[Sentence]) -> tuple[tuple[Sentence, ...], Voices | None]:
    """The weighed sentences, those of whom the question asks before what others say, and who says what."""
    found = voices(question, evidence)
    if found is None or not any(found.theirs):
        return tuple(evidence), found
    act = act_asked(found.asked.said)
    return tuple(
        replace(
            one,
            score=round(
                one.score + (_for_theirs(one, found.asked, act) if own else ANOTHERS * other * bool(found.person)), 6
            ),
        )
        for one, own, other in zip(evidence, found.theirs, found.anothers, strict=True)
    ), found


def _for_theirs(one: Sentence, asked: AskedSpeaker, act: Act | None) -> float:
    """What speaks for somebody's words: whose they are, how close to the matter, whom they name, what they do."""
    close = CLOSER * (one.matter - ON_IT) if one.matter is not None else 0.0
    return THEIRS + close + WHOM * _names_whom(asked, one) + ACT * bool(act is not None and act.told.search(one.text))


def with_matter(question: str, language: str, told: Sequence[Sentence], encoder: Encoder) -> list[Sentence]:
    """The sentences; where somebody's words are asked for, theirs with how close they are to what is asked about.

    Late interaction of the rest of the question with each under its title, behind the sentence before it: 7 ms of CPU.
    """
    found = voices(question, told)
    if found is None or not any(found.theirs) or not content(found.asked.matter, language):
        return list(told)
    own = [place for place, theirs in enumerate(found.theirs) if theirs]
    alignment = encoder.aligned(found.asked.matter, [_in_place(place, told, found.theirs) for place in own])
    if alignment is None:
        return list(told)
    close = dict(zip(own, alignment.means, strict=True))
    return [
        replace(one, matter=round(float(close[place]), 4)) if place in close else one for place, one in enumerate(told)
    ]


def _in_place(place: int, told: Sequence[Sentence], theirs: Sequence[bool]) -> str:
    """A sentence under its title, with the one before it, and the next where that is of the same speaker."""
    one = told[place]
    around = [told[at] for at in (place - 1, place, place + 1) if 0 <= at < len(told) and (at <= place or theirs[at])]
    texts = [each.text for each in around if each.found.passage.key == one.found.passage.key]
    return " ".join([one.found.article.title, *texts])


def unsaid(found: Voices | None, language: str, evidence: Sequence[Sentence], quoted: Sequence[Quote]) -> str:
    """Why a person of whom it is asked says nothing of the matter in what was read, "" where they may."""
    if found is None or not found.person:
        return f"nothing found names {found.asked.who}" if found and _unheard(found.asked.who, evidence) else ""
    if not any(found.theirs):
        named = words_of(beside(quoted[0])) if quoted else frozenset()
        return "" if named & found.person else f"nothing found is said by {found.asked.who}"
    theirs = [one for one, own in zip(evidence, found.theirs, strict=True) if own]
    act = act_asked(found.asked.said)
    if act is not None and act.sure and not any(act.told.search(one.text) for one in theirs):
        return f"{found.asked.who} does nothing of the kind: {found.asked.said}"
    if any(_may_be_on(one, found.asked, language) for one in theirs):
        return ""
    return f"nothing that {found.asked.who} says is about this: {found.asked.matter}"


def said_of_one_named(found: Voices | None, evidence: Sequence[Sentence], quoted: Sequence[Quote]) -> bool:
    """Whether whom the question asks of is quoted, and on somebody it names: "Rehn has read nothing", said Amsel."""
    if found is None or not found.person:
        return False
    theirs = [one for one, own in zip(evidence, found.theirs, strict=True) if own and stands_in(one, quoted)]
    return any(_names_whom(found.asked, one) for one in theirs)


def _names_whom(asked: AskedSpeaker, one: Sentence) -> bool:
    """Whether a sentence holds the last name of somebody who is named in what is asked on."""
    whom = (name.words[-1] for name in names(f"so {asked.matter}", "de") if name.sure and len(name.words) > 1)
    return not words_of(one.text).isdisjoint(whom)


def _unheard(who: str, evidence: Sequence[Sentence]) -> bool:
    """Whether nothing read holds the last word of a name of several words, which is written alike in both languages."""
    name = _NAME.search(who)
    last = words_of(name[0].split()[-1]) if name else frozenset()
    return bool(last) and all(last.isdisjoint(words_of(f"{one.found.article.title} {one.text}")) for one in evidence)


def _may_be_on(one: Sentence, asked: AskedSpeaker, language: str) -> bool:
    """Whether somebody's words may be about a matter: by meaning, or in its words in the language of the question.

    What is reacted to is often told long before, so that its words may stand anywhere in the passage.
    """
    own = one.found.passage.language == language
    if _UNNAMED.fullmatch(asked.matter) or one.matter is None or one.matter >= (LEAST if own else LEAST_ABROAD):
        return True
    text = one.found.passage.text if _REACTS.match(asked.said) else _paragraph(one)
    told = frozenset(content(text, language)) if own else frozenset()
    return any(shared(word, told) for word in content(asked.matter, language)) or _is_its_case(one, asked.matter)


def _is_its_case(one: Sentence, matter: str) -> bool:
    """Whether a matter is but the case of a name that the passage or its title holds: "im Fall Wiegand"."""
    case = _CASE.fullmatch(matter.strip())
    held = words_of(under_its_title(one.found))
    named = [name for name in names(f"so {case['name'] or case['other']}", "de") if name.sure] if case else []
    return any(not held.isdisjoint(name.words) for name in named)


def _paragraph(one: Sentence) -> str:
    """What stands before a sentence in its paragraph, and itself."""
    passage = one.found.passage
    return passage.text[: one.end - passage.start].rsplit("\n", 1)[-1]


def _lines(told: Sequence[Sentence]) -> list[Line]:
    """The sentences of a passage with where its paragraphs begin."""
    found: list[Line] = []
    at = told[0].found.passage.start
    for one in told:
        between = one.found.passage.text[at - one.found.passage.start : one.start - one.found.passage.start]
        found.append(Line(one.text, not found or "\n" in between))
        at = one.end
    return found


def _is_of(said: frozenset[str], asked: frozenset[str], holders: Mapping[str, frozenset[str]], *, person: bool) -> bool:
    """Whether the words for a speaker mean whom the question asks of: by name, by office, or by who holds it."""
    if not said.isdisjoint(asked):
        return True
    if person:
        return False
    named = [names for word, names in holders.items() if means(word, asked)]
    return any(means(word, asked) for word in said) or any(not said.isdisjoint(names) for names in named)

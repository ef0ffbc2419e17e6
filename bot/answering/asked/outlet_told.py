"""What an outlet says that a question takes the answer from; pure.

"Laut Tagesschau", "according to the BBC", and what somebody told an outlet: "Was sagte Brennecke der SZ?".
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.answering.asked.speaker import speaker_asked
from bot.answering.sentence import spoken
from bot.answering.words.wording import content, shared
from bot.retrieval.no_outlets import is_no_outlet, is_people
from bot.retrieval.other_bodies import cannot_be, is_of_a_place
from bot.retrieval.outlets import named_outlets, outlets_called
from vectorstore.text.language import detect

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.answering.sentence import Sentence

_SAYING = re.compile(
    r"\b(?:according to|laut|gemäß|nach angaben (?:von|der|des)|as (?:reported|told) by)\s+", re.IGNORECASE
)
_AT_THE_END = re.compile(
    rf",?\s{_SAYING.pattern}(?:the\s|de[mrn]\s)?(?-i:[A-ZÄÖÜ])[^,?]{{1,40}}\?*\s*\Z", re.IGNORECASE
)
_WRITES = re.compile(
    r"what (?:did|does|do|has) (?P<english>.{3,40}?) (?:say|said|write|written|report(?:ed)?)\b"
    r"|was (?:schreibt|schrieb|berichtete?|meldete?) (?P<german>(?:der |die |das )?.{3,40}?)(?: im| am| über| zu|\?)",
    re.IGNORECASE,
)
_NAMED = re.compile(
    r"(?:the\s|de[mnr]\s|die\s|das\s|einem\s|einer\s)?(?P<name>[A-ZÄÖÜ][\w-]*(?:\s[A-ZÄÖÜ][\w-]*){0,3}|[\w-]+)"
)
_TOLD = re.compile(r"(?:sag|gesagt|erzähl|tell|told|say)", re.IGNORECASE)
_TO = re.compile(
    r"\A(?:gegenüber\s|to\s)?(?:de[mrn]\s|the\s)?(?:(?:zeitung|zeitschrift|magazin|newspaper|magazine)\s)?",
    re.IGNORECASE,
)
LONGEST = 5  # words of an outlet's name


def of_the_outlet(question: str, evidence: Sequence[Sentence]) -> tuple[Sentence, ...]:
    """The sentences of the outlet that the question names as its source, where it was found; else all.

    What other outlets say is no answer to "laut Tagesschau", and shown beside it would read as the Tagesschau's. Of a
    people or an office what is told as the words of another is left out, where anything else is there.
    """
    cue = _SAYING.search(question)
    sources = sorted({one.found.article.source for one in evidence if one.found.article.source})
    if cue is None:
        outlets = told_outlet(question, sources)
        return tuple(one for one in evidence if not outlets or one.found.article.source in outlets)
    outlets = named_outlets(question, sources)
    if not outlets:
        return _of_the_source(question, cue, evidence)
    elsewhere = set(outlets) - set(named_outlets(question[cue.start() :], sources))  # compared with another outlet's
    told = tuple(one for one in evidence if one.found.article.source in outlets)
    return told if told and not elsewhere else tuple(evidence)


def written_by_it(question: str, source: str) -> bool:
    """Whether it is asked what an outlet wrote, so that any sentence of its article on that says so."""
    asked = _WRITES.match(question)
    return asked is not None and bool(named_outlets(asked["english"] or asked["german"], [source]))


def without_its_outlet(question: str, sources: Sequence[str]) -> str:
    """A question without the outlet named at its end, which the reader looks for in sentences: "…, laut Spiegel?"."""
    found = _AT_THE_END.search(question)
    return f"{question[: found.start()]}?" if found and named_outlets(found.group(), sources) else question


def _of_the_source(question: str, cue: re.Match[str], evidence: Sequence[Sentence]) -> tuple[Sentence, ...]:
    """Without what is told as the words of others than the people or office that the question names; else all."""
    source = _source(question, cue)
    if not is_no_outlet(source):
        return tuple(evidence)
    told = tuple(one for one in evidence if not _of_another_source(source, detect(question, spoken(one)), one))
    return told or tuple(evidence)


def _of_another_source(source: str, language: str, one: Sentence) -> bool:
    """Whether a sentence names a source that is not the one asked about; abroad a people where a club is asked about.

    What is only told in other words is the same: "officers" for the police, the finance ministry for the government.
    """
    if (cue := _SAYING.search(one.text)) is None:
        return False
    told = _source(one.text, cue)
    if spoken(one) != language:
        return is_people(told) and is_of_a_place(source)
    held = frozenset(content(one.text, language))
    return cannot_be(source, told) and not any(shared(stem, held) for stem in content(source, language))


def _source(text: str, cue: re.Match[str]) -> str:
    """Who is named behind the words for a source: those with capitals, else the first word."""
    named = _NAMED.match(text, cue.end())
    return named["name"] if named else ""


def told_outlet(question: str, sources: Sequence[str]) -> tuple[str, ...]:
    """The outlets to which somebody said what is asked for: "dem Küstenblatt", "tell The Harbour Post"; mostly none."""
    asked = speaker_asked(question)
    if asked is None or not _TOLD.match(asked.said):
        return ()
    words = _TO.sub("", asked.matter).split()
    called = (outlets_called(" ".join(words[:count]), sources) for count in range(min(len(words), LONGEST), 0, -1))
    return next(filter(None, called), ())

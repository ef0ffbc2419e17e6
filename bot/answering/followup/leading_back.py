"""Questions that go back to what was spoken of, or turn from it: "nochmal zu Hellmar: …", "was anderes: …"; pure."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.answering.asked.times_named import TIME
from bot.answering.followup.referring import topics
from bot.answering.followup.taken_up import MEANT, NO
from bot.answering.words.naming import folded, names, words_of
from vectorstore.text.language import detect

if TYPE_CHECKING:
    from collections.abc import Iterable

FILLER = 3  # letters of a word like "the"
_BACK = re.compile(
    r"(?:(?:und|and|ok|okay|so)[,\s]+)?(?:(?:nochmals?|noch (?:ein)?mal|wieder|zurück|(?:now\s+)?(?:going\s+"
    r"|coming\s+)?back|again)\s+"
    r"(?:zu[mr]?|auf|to|on)|(?:zum thema|regarding|concerning|apropos))\s+"
    r"(?P<topic>[^:?]{2,40}):\s+(?P<rest>.{4,})",
    re.IGNORECASE,
)
_AWAY = re.compile(
    r"(?:(?:mal|jetzt|ganz)\s+)?(?:(?:et)?was (?:ganz )?anderes|andere frage|anderes thema|neue(?:s)? (?:frage"
    r"|thema)|themenwechsel"
    r"|(?:on )?(?:a |an )?(?:something else|different (?:question|topic)|another (?:question|topic)|new (?:question"
    r"|topic)|unrelated))"
    r"\s*[:,–-]\s+(?P<rest>.{4,})",
    re.IGNORECASE,
)
_MEANT_THAT = re.compile(
    rf"{NO}[,.!:;–-]*\s+(?P<meant>{MEANT}\s+)?(?P<topic>(?:the|der|die|das|den|dem)\s+[\w-]+(?:\s[\w-]+)?)\s?[.!:;–-]+\s+"
    r"(?P<rest>\w.{6,}\?)",
    re.IGNORECASE,
)


def led_back(utterance: str) -> tuple[str, str]:
    """What a question goes back to or turns from: "nochmal zu Hellmar: …", "no, the bridge. …?", "was anderes: …".

    The first is "" where it is a new matter, both are where nothing is led back or away.
    """
    found = _BACK.match(utterance) or _AWAY.match(utterance) or _MEANT_THAT.match(utterance)
    return (found.groupdict().get("topic") or "", found["rest"].strip()) if found else ("", "")


def is_meant(utterance: str) -> bool:
    """Whether somebody says what they meant, which is part of what was spoken of: "nein, ich meinte die Häuser"."""
    found = _MEANT_THAT.match(utterance)
    return found is not None and found["meant"] is not None


def was_spoken_of(topic: str, said: Iterable[str]) -> bool:
    """Whether a topic names somebody or something, or holds a word of what was said; no day, nor "the other one"."""
    if TIME.fullmatch(topic):
        return False
    if any(name.sure for name in names(f"so {topic}", detect(topic, "de"))):
        return True
    known = words_of(" ".join(said))
    long = [word for word in map(folded, topic.split()) if len(word) > FILLER]
    return any(word in other for word in long for other in known)


def as_spoken_of(topic: str, spoken: Iterable[str]) -> str:
    """The name that was spoken of and holds the last word of a topic: "the bridge" is the Carrick Bridge."""
    last = folded(topic.rsplit(maxsplit=1)[-1])
    every = (name for text in spoken for name in topics(text) if name.sure)
    return next((name.text for name in every if last in name.words), topic)

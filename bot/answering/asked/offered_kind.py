"""Which kind of thing a question wants, an amount, a time or a name, and how much of it a sentence offers; pure."""

from __future__ import annotations

import re

WORD = re.compile(r"[^\W_]+")
NUMBER = re.compile(r"\d[\d.,]*")
NUMBER_WORD = re.compile(
    r"\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|half|hundred|thousand|million|billion|dozen"
    r"|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf|halb|hundert|tausend|million|milliarde|dutzend)",
    re.IGNORECASE,
)
NAME = re.compile(r"(?<=[\w,;:] )[A-ZÄÖÜ]\w+")
AMOUNT_ASKED = re.compile(
    r"\b(?:how (?:many|much|long|old|far|high|tall|large|big|often|fast)|wie ?viele?"
    r"|wie (?:lange|alt|hoch|weit|groß|oft|schnell|teuer)|what (?:percent\w*|number|share)"
    r"|welche[rnms]? (?:anzahl|prozentsatz|zahl|anteil|summe))\b",
    re.IGNORECASE,
)
TIME_ASKED = re.compile(
    r"\b(?:when|wann|(?:what|which|in what) (?:year|month|day|century|date)"
    r"|welche[mnrs]? (?:jahr|monat|tag|jahrhundert|datum))\b",
    re.IGNORECASE,
)
NAME_ASKED = re.compile(r"\b(?:who|whom|whose|wer|wem|wen|wessen)\b", re.IGNORECASE)


def wanted_kind(question: str) -> str:
    """What is asked for: "amount", "time", "name", or "" for anything else."""
    kinds = (("time", TIME_ASKED), ("amount", AMOUNT_ASKED), ("name", NAME_ASKED))
    return next((kind for kind, pattern in kinds if pattern.search(question)), "")


def offers(question: str, text: str, kind: str) -> int:
    """How much of that kind a sentence holds that the question does not say itself, at most 2."""
    if kind == "name":
        words = {word.lower() for word in WORD.findall(question)}
        return min(sum(name.lower() not in words for name in NAME.findall(text)), 2)
    numbers = [number for number in NUMBER.findall(text) if number.strip(".,") not in question]
    return int(bool(numbers or (kind == "amount" and NUMBER_WORD.search(text))))

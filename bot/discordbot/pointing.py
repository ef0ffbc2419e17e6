"""Does a message only point to another one: "stimmt das?", "is that true?", "Quelle?"; pure."""

from __future__ import annotations

import re

_THIS_DE, _THIS_EN = r"(?:das|dies|die(?: aussage)?|es)", r"(?:this|that|it|these|those)"
_HOW_DE = r"(?: (?:denn|so|echt|wirklich|überhaupt|alles|eigentlich|noch|wahr|richtig|korrekt|falsch|fake(?: news)?))*"
_HOW_EN = r"(?: (?:really|actually|even|still|all|true|right|correct|real|accurate|legit|so|fake(?: news)?))*"
_WAYS = (
    rf"(?:stimmt|stimmen|ist|sind|war|glaubst du) {_THIS_DE}{_HOW_DE}",
    rf"(?:is|are|was) {_THIS_EN}{_HOW_EN}",
    r"wahr|echt|wirklich|true|real|really|fake",
    rf"(?:fakten-?|fact[ -]?)check(?: {_THIS_EN}| {_THIS_DE})?",
    rf"(?:check|prüfe?|überprüfe?)(?: mal)? (?:{_THIS_EN}|{_THIS_DE})(?: mal)?",
    r"(?:was|wie) (?:meinst|sagst|denkst) du(?: (?:dazu|darüber|davon))?",
    rf"what (?:do you think|about {_THIS_EN})(?: (?:of|about) {_THIS_EN})?",
    rf"(?:hast du |gibt es |any |got )?(?:eine |a )?(?:quellen?|sources?|belege?)(?: (?:dafür|dazu|for {_THIS_EN}))?",
)
_ONLY = re.compile(
    rf"(?:(?:und|so|ey|hey|äh?m|and|hm+)[\s,]+)?(?:{'|'.join(_WAYS)})"
    r"(?:[\s,]+(?:bitte|please|pls|or not|oder(?: nicht)?))?[\s?!.…]*",
    re.IGNORECASE,
)


def only_points(text: str) -> bool:
    """Whether a text says nothing but that another is meant."""
    return _ONLY.fullmatch(text.strip()) is not None

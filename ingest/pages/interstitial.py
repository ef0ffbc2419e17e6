"""Pages that stand before the one asked for: browser checks, requests for consent, forwarding notes. Pure functions."""

from __future__ import annotations

import re
from typing import Any

from ingest.text.markup import text_of_html

_LONGEST = 1_500  # characters: a judgement; the longest such page seen (a consent wall with its subscription) has 900
_ABOUT = r"(?:cookies?|datenschutz|privacy|consent|zustimmung|einwilligung|your privacy)"
_KIND = (
    r"(?:cookies?|consent|settings|gate|wall|notice|policy|choices|einstellungen|hinweise?|zustimmung|einwilligung|"
    r"auswahl|richtlinien?)"
)
_TITLES = (
    r"just a moment|attention required|access denied|security check|checking your browser|one more step",
    r"(?:please )?(?:wait|verify (?:that )?you are (?:a )?human)|are you (?:a )?(?:human|robot)|(?:ro)?bot check",
    r"human verification|pardon our interruption|ddos[- ]guard|(?:nur )?einen moment(?: bitte)?|sicherheitsüberprüfung",
    r"before you continue|bevor sie (?:fortfahren|weiterlesen)|redirecting|(?:sie werden )?weiter(?:leitung|geleitet)",
    rf"{_ABOUT}(?:[- ]?{_KIND})?(?: erforderlich| required)?",
)
_TITLE = re.compile(rf"^(?:{'|'.join(_TITLES)})\W*(?:[|–—·-].*)?$", re.IGNORECASE)
_WORDS = (
    r"checking (?:if the site connection is secure|your browser)|verify(?:ing)? (?:that )?you are (?:a )?human",
    r"enable javascript and cookies|unusual traffic from your|ddos protection by|complete the captcha",
    r"(?:wir|we)(?: und unsere partner| and our partners)? (?:verwenden|nutzen|use) cookies",
    r"stimmen sie [^.]{0,60}(?:cookies|zu\b)|mit werbung weiterlesen|(?:brauchen|benötigen) [^.]{0,40}zustimmung",
    r"accept (?:all )?cookies|consent to [^.]{0,40}cookies|sie werden (?:gleich |automatisch )*weitergeleitet",
    r"(?:nutzung|verwendung|einsatz) von cookies",
)
_SAYS_SO = re.compile("|".join(_WORDS), re.IGNORECASE)
# What speaks of the reading itself, in a sentence that turns to the reader and reports nothing. Cookies are baked, too.
_COOKIES = (
    r"(?:use|accept|enable|allow|our|all|as|of|von|aller?|verwende[nt]|nutze[nt]|setze[nt]|akzeptiere[nt]?) cookies"
)
_MEANS = re.compile(
    r"\bjava ?script\b|\bjs\b|\bbrowser|ad[- ]?block|werbeblocker|werbetracking|und tracking\b|\bpur-abo|captcha|"
    rf"\b{_COOKIES}\b|\bcookies (?:and|or|und|oder|ein|zu)\b|\b(?:and|und) cookies\b|mit werbung|"
    r"\b(?:are|you're|ein) (?:a )?(?:human|mensch|robot|roboter)\b|"
    r"(?:secur|sicher)\w+ (?:of )?(?:your|ihrer) (?:connection|verbindung)|"
    r"personenbezogene daten|personal data|\b(?:your|ihre) (?:consent|zustimmung|einwilligung)",
    re.IGNORECASE,
)
_TURNS = re.compile(
    r"(?i:\b(?:please|you|your|we|our|us|bitte|ihnen|ihre?[mnrs]?|wir|uns(?:ere?[mnrs]?)?|du|deine?[mnrs]?)\b|"
    r"^\W*(?:enable|disable|turn on|allow|accept|javascript|(?:this|diese) (?:site|app|page|web\w+|seite))\b)"
    r"|\b\w+en Sie\b|\bSie \w+en\b"
)
_REPORTED = re.compile(
    r"[\"“”„»«]|\b(?:said|says|told|according|announced|sagte?|teilte\w*|erklärt\w*|laut|berichte\w*|warnt?e?n?)\b|"
    r"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|\b(?:Mon|Diens|Donners|Frei|Sams|Sonn)tag|\bMittwoch",
)
_SENTENCE = re.compile(r"[^.!?\n]+[.!?]*(?:\w[^.!?\n]*[.!?]*)*")  # the stop of zeit.de ends none
_MOSTLY = 0.5  # of the characters: a judgement; the notices of tests/ingest/test_ingest_notices.py have 0.59 and more


def is_interstitial(title: str, text: str) -> bool:
    """True when a short page calls itself a check, a request for consent or a forwarding note, and reads like one.

    A report about cookies has another title, a page of few words that is called so other words. What says little else
    than how it may be read is one under any title: such pages often bear the article's own.
    """
    if len(text) > _LONGEST:
        return False
    return (bool(_TITLE.match(title.strip())) and bool(_SAYS_SO.search(text))) or is_notice(text)


def is_notice(text: str) -> bool:
    """True when most of a text asks its reader for a browser, scripts, cookies, consent or a proof of being human."""
    asked, length, asking = 0, 0, False
    for sentence in _SENTENCE.findall(text[:_LONGEST]):
        asking = _is_asking(sentence, asking)
        length += len(sentence)
        asked += len(sentence) * asking
    return 0 < length * _MOSTLY <= asked


def _is_asking(sentence: str, before: bool) -> bool:  # noqa: FBT001
    """Whether it asks for such a thing, or goes on with a request for one."""
    return (
        (before or bool(_MEANS.search(sentence))) and bool(_TURNS.search(sentence)) and not _REPORTED.search(sentence)
    )


def without_notices(root: Any) -> None:
    """Takes out of a page what it shows only to browsers without scripts, where that speaks of nothing else."""
    for element in list(root.iter("noscript")):
        if is_notice(text_of_html("\n".join(element.itertext()))):
            element.drop_tree()


def reads_like_one(text: str) -> bool:
    """True when a short text reads like one, whatever its page is called; to be doubted where it shares little."""
    return len(text) <= _LONGEST and bool(_SAYS_SO.search(text))

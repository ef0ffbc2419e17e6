"""Pages that stand before the one asked for: browser checks, requests for consent, forwarding notes. Pure functions."""

from __future__ import annotations

import re

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


def is_interstitial(title: str, text: str) -> bool:
    """True when a short page calls itself a check, a request for consent or a forwarding note, and reads like one.

    Both are asked for: a report about cookies has another title, a page of few words that is called so other words.
    """
    return len(text) <= _LONGEST and bool(_TITLE.match(title.strip())) and bool(_SAYS_SO.search(text))


def reads_like_one(text: str) -> bool:
    """True when a short text reads like one, whatever its page is called; to be doubted where it shares little."""
    return len(text) <= _LONGEST and bool(_SAYS_SO.search(text))

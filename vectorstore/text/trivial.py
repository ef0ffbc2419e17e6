"""What a page changes without changing its article: white space, typography, counters, stamps, share lines. Pure.

``essential`` gives the text that is left; two copies with the same essential text are one revision.
"""

from __future__ import annotations

import re
import unicodedata

RULES = 2  # of what is trivial; stored hashes name the rules they were made by (1: white space and composition only)
LONGEST_LINE = 90  # characters; every pattern below is a whole line shorter than that

INVISIBLE = dict.fromkeys(map(ord, "\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff"))
# One after the other is three times as quick as a pattern of all, and that ten times as quick as str.translate.
_TYPOGRAPHY = {
    **dict.fromkeys("„“”‟«»″", '"'),
    **dict.fromkeys("‚‘’‛‹›`´′", "'"),
    **dict.fromkeys("–—−‐‑‒―", "-"),
    "…": "...",
}
_MARKS = tuple(map(chr, INVISIBLE))
_UNSEEN = re.compile("[" + "".join(_MARKS) + "]")
_TRACKING = re.compile(
    r"(?<=[?&])(?:utm_\w+|fbclid|gclid|dclid|msclkid|mc_[ce]id|igshid|wt_\w+|at_\w+|xtor|ocid|cmpid|ref_src|ref|s_?cid)"
    r"=[^&\s\"<>)]*&?",
    re.IGNORECASE,
)
# Atomic: "Min", "min" and "Mi" would each match one word, and a line of ten of them take seconds to be refused.
_WHEN = r"""(?>[\d.:,/|()\s-]|Uhr\b|am\b|um\b|vor\b|vom\b|at\b|on\b|ago\b|of\b|heute\b|gestern\b|today\b|yesterday\b
|gerade\ eben\b|just\ now\b|[ap]\.?\s?m\b\.?|(?:GMT|UTC|MES?Z|[BEPCM]E?[SD]?T)\b|(?:einer?|einem|a|an|one)\b
|(?:Sekunde|Minute|Stunde|Tag|Woche|Monat|Jahr)(?:e?n)?\b|Std\b|Min\b
|(?:sec|second|min|minute|hour|hr|day|week|month|year)s?\b
|(?:Jan|Feb|Mär|Mar|Apr|Mai|May|Jun|Jul|Aug|Sep|Okt|Oct|Nov|Dez|Dec)[a-zä]*\b
|(?:Mo|Di|Mi|Do|Fr|Sa|So|Mon|Tue|Wed|Thu|Sat|Sun)[a-z]*(?:tag|day|och|abend)?\b)"""
_STAMP = rf"""(?:zuletzt\s|last\s|letzte\s|first\s|article\s|artikel\s|beitrag\s)*
(?:stand|aktualisiert|aktualisierung|update|updated|geändert|änderung|modified|published|posted|veröffentlicht|erschienen)
\s*:?\s*{_WHEN}+"""
_NUMBER = r"(?:\d[\d.,\s]*\s?(?:k|tsd\.?|mio\.?|m)?|keine|no|ein|one)"
_COUNTED = r"""(?:kommentare?|comments?|aufrufe?|views?|likes?|shares?|mal\sgeteilt|reaktionen|reactions?|antworten
|replies|leser(?:kommentare|meinungen)?|retweets?|reposts?|personen\sgefällt\sdas|bewertungen|ratings?|claps?)"""
_LINES = re.compile(
    rf"""{_STAMP} | \(?{_STAMP}\)? | (?:vor\s{_WHEN}+|{_WHEN}+\sago)
    | {_NUMBER}\s{_COUNTED} | {_COUNTED}\s*[:(]?\s*{_NUMBER}\)?
    | (?:jetzt\s|artikel\s|beitrag\s|diesen\sartikel\s|share\s|this\s|article\s|story\s|post\s)*
      (?:(?:auf|per|via|bei|on|by|with|to)\s(?:facebook|twitter|x|whatsapp|linkedin|xing|telegram|e-?mail|mail|reddit|mastodon
      |threads|bluesky|pocket|flipboard|pinterest)(?:\s(?:teilen|senden|verschicken))?
      |teilen|share|tweet|twittern|merken|drucken|print|save|speichern|copy\slink|link\skopieren|vorlesen|artikel\sanhören)
      (?:\s(?:auf|on|per|via|by|facebook|twitter|x|whatsapp|linkedin|telegram|e-?mail|mail|reddit|this|article|story))*
    | (?:lesezeit|lesedauer|reading\stime|dauer)\s*:?\s*(?:ca\.?\s|etwa\s|about\s)?\d+\s*min(?:ute[ns]?|s)?\.?
    | \d+\s*[- ]?min(?:ute[ns]?|s)?\.?\s(?:read|lesezeit|lesedauer)
    | anzeige | werbung | advertisement | \[?anzeige\]?""",
    re.IGNORECASE | re.VERBOSE,
)
_BRACKETED = re.compile(rf"\s?[(\[]{_STAMP}[)\]]", re.IGNORECASE | re.VERBOSE)


def essential(text: str) -> str:
    """The text in one line without what is trivial; a text of nothing else keeps its words."""
    plain = seen(unicodedata.normalize("NFC", text))
    for sign, typed in _TYPOGRAPHY.items():
        plain = plain.replace(sign, typed)
    plain = _without_tracking(plain)
    kept = [_without_stamps(line).strip() for line in plain.splitlines() if not is_trivial_line(line)]
    return _one_line(" ".join(filter(None, kept))) or _one_line(plain)


def _one_line(text: str) -> str:
    """The text with single spaces; where it has no others, to see that takes a quarter of the time."""
    return text.strip() if text.isprintable() and "  " not in text else " ".join(text.split())


def seen(text: str) -> str:
    """The text without invisible characters."""
    return _UNSEEN.sub("", text) if any(map(text.__contains__, _MARKS)) else text  # a sixth of the time


def is_trivial_line(line: str) -> bool:
    """Whether a line says nothing but a counter, a stamp, a reading time or where to share."""
    bare = line.strip(" \t-*•·|").rstrip(".!")
    return bool(bare) and len(bare) <= LONGEST_LINE and _LINES.fullmatch(bare) is not None


def _without_stamps(line: str) -> str:
    return _BRACKETED.sub("", line) if "(" in line or "[" in line else line


def _without_tracking(text: str) -> str:
    if "?" not in text or "://" not in text:
        return text
    return re.sub(r"(https?://[^\s?]+(?:\?[^\s\"<>)]*?)?)[?&]+(?=[\s\"<>)]|$)", r"\1", _TRACKING.sub("", text))

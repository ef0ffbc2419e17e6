"""The news agency that an article's text credits. Pure."""

from __future__ import annotations

import re

from vectorstore.domain import Article

AGENCIES = {
    "dpa": "dpa", "dpa-afx": "dpa-AFX", "apa": "APA", "afp": "AFP", "reuters": "Reuters", "ap": "AP", "sid": "SID",
    "epd": "epd", "kna": "KNA", "associated press": "AP", "the associated press": "AP", "thomson reuters": "Reuters",
    "keystone-sda": "Keystone-SDA", "sda": "SDA", "ansa": "ANSA", "efe": "EFE", "pa media": "PA Media",
    "press association": "PA Media", "bloomberg": "Bloomberg", "xinhua": "Xinhua", "tass": "TASS", "pti": "PTI",
    "ians": "IANS", "ani": "ANI", "upi": "UPI", "interfax": "Interfax", "aap": "AAP", "cp": "CP",
    "the canadian press": "CP", "deutsche presse-agentur": "dpa",
}  # fmt: skip
_NAMES = "|".join(sorted(map(re.escape, AGENCIES), key=len, reverse=True))
_HEAD = re.compile(rf"[^\n]{{0,60}}?\((?:(?P<name>{_NAMES})\b[^)\n]{{0,30}})\)\s*[-–—:.]?", re.IGNORECASE)
_TAIL = re.compile(
    rf"(?:\((?P<bracket>{_NAMES})\b[^)\n]{{0,60}}\)|(?:quelle|source|©|\(c\)|copyright|mit material (?:von |der )?"
    rf"|with (?:material|files) from)[:\s]*(?:\d{{4}}\s)?(?P<source>{_NAMES})\b[^\n]{{0,60}}"
    rf"|^(?P<line>{_NAMES})(?:[/,]\s?\w+)*)"
    r"\s*\.?\s*\Z",
    re.IGNORECASE | re.MULTILINE,
)
HEAD, TAIL = 120, 160  # characters of the beginning and the end where credits stand


def credited(article: Article) -> str:
    """The agency an article names as its origin ("dpa", "Reuters"), by its extraction or its text; "" for none."""
    known = article.extra.get("origin")
    if isinstance(known, str) and known.strip():
        return AGENCIES.get(known.strip().lower(), known.strip())
    text = article.text.strip()
    found = _HEAD.match(text[:HEAD]) or _TAIL.search(text[-TAIL:])
    name = next(filter(None, found.groups()), "") if found else ""
    return AGENCIES.get(name.lower(), "")

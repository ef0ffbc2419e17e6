"""Who won is asked, or told: German and English words for it."""

from __future__ import annotations

import re

WINNER_ASKED = re.compile(
    r"\b(?:wer|who)\b.*\b(?:gewann|gewonnen|gewinnt|siegte?|gesiegt|won|wins?)\b"
    r"|\b(?:welche[rs]?|which)\s\w+\s(?:hat\b.*\bgewonnen|gewann|siegte|won|wins)\b"
    r"|\b(?:wer|who)\s(?:ist|war|wurde|is|was|are|were)\s(?:the\s|der\s|die\s)?(?:winners?|sieger\w*|gewinner\w*)\b",
    re.IGNORECASE,
)
WIN = re.compile(
    r"\b(?:w[io]ns?|winning|(?<!scored the )(?<!the late )winners?|beat(?:s|en|ing)?|(?<!the )defeat(?:s|ed)"
    r"|victor\w*|triumph\w*"
    r"|champions?|(?:came|finished|was|placed) first|titles?|gold|elected|awarded|receives?d?|(?:goes|went) to"
    r"|gew[aio]nn\w*|sieg\w*|besieg\w*|schl(?:ug|ägt)\w*|geschlagen|bezw[aiu]ng\w*|durchgesetzt|setzten?\b.*\bdurch"
    r"|\w*meister(?:in|schaft)?|titel\w*|\w+sieg\w*|gewählt|ausgezeichnet|erh(?:ält|ielt\w*)"
    r"|bekommt|bekam\w*|geht an|ging an"
    r"|stärkste kraft|vorn(?:e)?)\b",
    re.IGNORECASE,
)

"""What is done with words: asked for as a demand, a warning or a denial, and how sentences tell such a one; pure."""

from __future__ import annotations

import re
from typing import NamedTuple


class Act(NamedTuple):
    """How an act is asked for, how sentences tell it; ``sure`` where hardly any words tell it that are not here."""

    asked: re.Pattern[str]
    told: re.Pattern[str]
    sure: bool = False


def _act(asked: str, told: str, *, sure: bool = False) -> Act:
    return Act(re.compile(rf"\b(?:{asked})", re.IGNORECASE), re.compile(rf"\b(?:{told})", re.IGNORECASE), sure)


_ACTS = (
    _act(
        r"den(?:y|ied)|bestr[ie]|dementier|zurückgewiesen|ausgeschlossen|ruled? out|reject",
        r"den(?:y|ied|ies)|bestr[ie]|dementier|zurück(?:ge)?w[ei]+s|w[ei]+s\w*\b.*\bzurück|reject|ruled? out"
        r"|schl[oi]\w+\b.*\baus\b|ausgeschlossen|falsch|false|untrue|\w+n['’]t\b|nie(?:mals)?\b|never|kein|not?\b|nicht|disput|innocent|unschuld"
        r"|lehn\w*\b.*\bab\b|abgelehnt|widerspr",
        sure=True,
    ),
    _act(
        r"forder|gefordert|verlang|demand|call(?:ed|ing)?\s+for|ask(?:ed|ing)?\s+for|want",
        r"\w*forder|verlang|demand|call(?:s|ed|ing)?\b|ask(?:s|ed|ing)?\b|want|urge|appell|m[uü]ss|soll|should|must|dräng"
        r"|r(?:ie|u)f\w*\b.*\bauf\b|poch|insist|b[ai]t(?:tet?|en)?\b|mahn|need|wünsch|will\b|woll|plädier|besteh|seek|sought|press",
        sure=True,
    ),
    _act(r"warn|gewarnt", r"warn|gewarnt|mahn|fürcht|befürcht|fear|danger|gefahr|droh|threat|risk|risik"),
    _act(
        r"verspr|promise",
        r"verspr|zugesagt|zusicher|sagte\b.*\bzu\b|versicher|garant|promis|pledge|vow|guarantee|assur|kündig|angekündigt",
    ),
    _act(
        r"w[ai]rft|warf|vorgeworfen|accuse|blame",
        r"vorw[uü]rf|vorgeworf|w[ai]rft|warf|beschuldig|accus|blam|alleg|kriti|critici|beklag|schuld",
    ),
    _act(r"n[ae]nn|genannt|call|describe|bezeichn", r"n[ae]nn|genannt|spr[aei]+ch|bezeichn|call|describ|label|dub"),
    _act(
        r"räum|eingeräumt|zugegeben|admit|entschuldig|apologi",
        r"räum|eingeräumt|zugegeben|g[ai]b\w*\b.*\bzu\b|admit|acknowledg|conced|entschuldig|apologi|sorry|regret|bedauer",
    ),
    _act(r"rät|riet|geraten|empf|advise|recommend|urge", r"rät|riet|rat|empf|advis|recommend|urge|should|soll|appell"),
    _act(r"lob|gelobt|praise|welcome|begrüß", r"lob|gelobt|würdig|begrüß|freu|prais|welcom|glad|support|unterstütz"),
    _act(r"droh|gedroht|threaten", r"droh|gedroht|threat|warn|würde|werde|would|will\b|sollte"),
)  # fmt: skip


def act_asked(said: str) -> Act | None:
    """The act that a question's verb of saying asks for; None for any words at all."""
    return next((act for act in _ACTS if act.asked.match(said)), None)

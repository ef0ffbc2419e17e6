"""Does a sentence on what changes tell how it is: not what is wanted or expected, who leaves, a part; pure.

"The union called for a minimum wage of 18 crowns" is newer than the law and no word on what the minimum wage is.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.answering.asked.changing import changing
from bot.answering.check.told_amounts import SOME, clause
from bot.answering.disagreement.claims import claim
from bot.answering.disagreement.matter import recalls
from bot.answering.disagreement.mishaps import of_another_mishap
from bot.answering.disagreement.new_holder import passes_on
from bot.answering.disagreement.whose import of_another as of_another_one
from bot.answering.sentence import spoken
from bot.answering.side import Side
from bot.answering.words.claim_words import BOTH, PARTS, RATES
from bot.answering.words.offices import ANY_HEAD, offices
from bot.answering.words.wording import of_another
from vectorstore.text.language import detect

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.answering.sentence import Sentence

# What is wanted, expected, or another sum than what one pays or has.
_NO_STATE = {
    "de": re.compile(
        r"\b(?:forder\w*|gefordert\w*|vorschlag\w*|vorgeschlagen\w*|schlägt|schlug|wünsch\w*|hoff\w*|könnten?|dürften?"
        r"|möglicherweise|erw[aä]g\w*|prüf\w*|möcht\w*|will|wollen|plant|planen|geplant\w*|erwart(?:et|en)\w*|prognos\w*"
        r"|hätten?\b.{1,80}\b(?:müssen|sollen|können|dürfen)|wären?|würden?|müssten?|sollten?"
        r"|rechne(?:t|n)\b.*\bmit|voraussichtlich\w*"
        r"|(?:analysten|ökonomen|experten|volkswirte) (?:sehen|wetten|glauben)"
        r"|sieht\b.*\bbei \d|(?:im|vom) (?:nächsten|kommenden) jahr"
        r"|\w*strafe\w*|\w*bußgeld\w*|durchschnitt\w*)\b",
        re.IGNORECASE,
    ),
    "en": re.compile(
        r"\b(?:call(?:s|ed|ing)? (?:for|on|upon)|demand\w*|(?<!are )(?<!is )ask(?:s|ed|ing)? for|urg(?:es?|ed|ing)"
        r"|suggest\w*|hop(?:es?|ed|ing)|might|may|could|would|consider\w*|propos\w*|expect\w*|forecast\w*|plans?"
        r"|planned|planning|wants?|predict\w*"
        r"|(?:analysts|economists|experts|investors|markets|traders) (?:see|bet|reckon|think)"
        r"|project(?:s|ed)|anticipat\w*|(?:is|are) seen|sees?\b.*\b(?:at|of) \d"
        r"|next (?:year|month|quarter)|should (?:have |be |cost |pay |charge |rise )|ought to"
        r"|fined?|fines|penalt\w*|average)\b",
        re.IGNORECASE,
    ),
}
# Who has to pay: "Wer das ganze Jahr schwimmen will, zahlt 89 Euro" demands nothing.
_WHOEVER = re.compile(
    r"\bwer\b[^,]*\b(?:will|möchte|plant),|\b(?:anyone|everyone|those|people|whoever|visitors|drivers) (?:who )?"
    r"(?:wants?|wish\w*|hop\w*|plan\w*)\b(?: \w+){1,6}?(?=,| pays?| must| will| is| are| has| have)",
    re.IGNORECASE,
)
_CANDIDATE = re.compile(
    r"\b(?:könnten?|dürften?|möglicherweise|kandidat\w*|kandidiert|bewirbt|favorit\w*|might|may|could|candidate"
    r"|favou?rite|tipped|bid for|runs? for|running for)\b",
    re.IGNORECASE,
)
_LEAVES = re.compile(
    r"\b(?:verl[aä](?:sst|ssen)|verließ|scheidet|ausgeschieden|tritt zurück|zurückgetreten|trat zurück|rücktritt"
    r"|entlassen|getrennt|leaves?|leaving|left|resign\w*|steps? down|stepp(?:ed|ing) down|sacked"
    r"|depart(?:s|ed|ing|ure)?|retir(?:es?|ed|ing)|fired|dismissed|ousted)\b",
    re.IGNORECASE,
)
_GROUP = re.compile(
    r"\b(?:\w*frauen\w*|damen\w*|\w*jugend\w*|junge[nrsm]? (?:menschen|leute\w*|erwachsene\w*)|unter[- ]\d\d"
    r"|senioren\w*|wom[ae]n\w*|youth\w*|young (?:people|adults|workers)|under[- ]\d\ds?|pensioners"
    r"|kinder\w*|child(?:ren)?|pupils"
    r"|students?|studenten|studentinnen|studierende\w*|schüler\w*|azubis?|auszubildende\w*)\b",
    re.IGNORECASE,
)
_FIELDS = {
    "feuerwehr": "fire", "polizei": "police", "finanz": "finance", "financial": "finance", "außen": "foreign",
    "innen": "interior", "verteidigungs": "defence", "defense": "defence", "gesundheits": "health",
    "bildungs": "education", "kultus": "education", "verkehrs": "transport", "wirtschafts": "economy",
    "umwelt": "environment", "agrar": "agriculture", "landwirtschafts": "agriculture", "justiz": "justice",
    "arbeits": "labour", "partei": "party", "personal": "personnel", "technik": "technology", "vertriebs": "sales",
}  # fmt: skip
_FIELD = re.compile(
    rf"\b(?P<field>{'|'.join(_FIELDS)}|fire|police|finance|foreign|interior|defence|health|education|transport|economy"
    r"|environment|agriculture|justice|labour|party|operating|technology|marketing|sales|personnel)"
    r"[ -]?(?:\w*minister\w*|secretary|chief|officer|director|\w*chef\w*|\w*vorst[aä]nd\w*|\w*direktor\w*|ressort\w*"
    r"|senator\w*|dezernent\w*|leiter\w*)\b"
    r"|\b(?P<board>aufsichtsrats\w{4,}|betriebsrat\w*|tochter\w*|ressort|kurator\w*|ortsvorsteher\w*|supervisory board"
    r"|works council|trustees|subsidiary|curator|chief of staff)\b",
    re.IGNORECASE,
)


def stating(question: str, language: str, evidence: Sequence[Sentence]) -> list[Sentence]:
    """The sentences without those whose value is wanted, another's or a part's; all where no other gives a value."""
    if changing(question) in {"", "state", "now"}:
        return list(evidence)
    told = {id(one): claim(question, language, one.text, spoken(one)) for one in evidence}
    sides = [Side(one, said) for one in evidence if (said := told[id(one)]) is not None]
    for holds in (says_what_is, is_not_wanted):
        out = {id(side.sentence) for side in sides if not holds(question, side)}
        if len(out) < len(sides):
            return [one for one in evidence if id(one) not in out]
    return list(evidence)


def is_not_wanted(question: str, side: Side) -> bool:
    """Whether a value is more than demanded, proposed or expected, where that is not what is asked for."""
    amount, text = side.claim.amount, _WHOEVER.sub(" ", side.sentence.text)
    if any(one.search(question) for one in _NO_STATE.values()):
        return True
    if amount is None:
        return not _CANDIDATE.search(text)
    wanted = _NO_STATE.get(spoken(side.sentence), _CANDIDATE)
    said = side.sentence.text[: amount.end]
    return not wanted.search(_WHOEVER.sub(" ", said)) and not wanted.search(clause(side.sentence.text, amount))


def says_what_is(question: str, side: Side) -> bool:
    """Whether a sentence on what changes tells how it is: not what is wanted, a fine, who leaves, or a part alone."""
    asked, titled = changing(question), f"{side.sentence.text} {side.sentence.found.article.title}"
    told_in = spoken(side.sentence)
    abroad = asked == "toll" and detect(question, told_in) != told_in  # names are others there
    if not is_not_wanted(question, side) or (not abroad and of_another_one(question, side)):
        return False
    if asked == "toll":  # of the dead a part is told by what is counted
        return not recalls(side) and not of_another_mishap(question, titled) and not _of_some(question, side)
    if asked == "office" and _leaves(question, side.sentence.text):
        return False
    return not of_another(RATES, question, titled) and not _of_a_group(question, side)


def _leaves(question: str, text: str) -> bool:
    """Whether somebody leaves and nobody comes, or it is another office's."""
    if _LEAVES.search(text) and not passes_on(text):
        return True
    return _of_another_field(question, text) or _of_another_office(question, text)


def _of_another_office(question: str, text: str) -> bool:
    """Whether a text names only offices that are not asked about: the publisher's director, not the editor."""
    asked, told = frozenset(offices(question)), frozenset(offices(text))
    return bool(asked and told) and not asked & told and not (asked | told) & ANY_HEAD


def _of_some(question: str, side: Side) -> bool:
    """Whether only some of the victims are counted, where all are asked for: "vier von ihnen"."""
    return side.claim.part == SOME and not dict(PARTS)[SOME].search(question)


def _of_a_group(question: str, side: Side) -> bool:
    """Whether a figure is told of the women or the young alone."""
    text, amount = side.sentence.text, side.claim.amount
    everybody = BOTH.sub(lambda both: " " * len(both.group()), text)
    return amount is not None and not _GROUP.search(question) and bool(_GROUP.search(clause(everybody, amount)))


def _of_another_field(question: str, text: str) -> bool:
    """Whether a text names an office of a field that is not asked about: the fire chief, the head of finance."""
    asked, told = ({_field(match) for match in _FIELD.finditer(said)} for said in (question, text))
    return bool(told) and not asked & told


def _field(match: re.Match[str]) -> str:
    found = (match["field"] or match["board"]).lower()
    return _FIELDS.get(found, found)

"""Questions about somebody who is only described: "Who leads the company that bought Lumio?"; German and English, pure.

They are answered in two steps: who is described, and what is asked of them. A description is a relative clause, which
says nothing without a name behind it, or an office, a work or an event that somebody holds, wrote or won.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

LONGEST = 24  # words; in longer questions a description is one of many
_ANYBODY = re.compile(r"(?:person|man|woman|boy|girl|player|mann|frau|junge|mädchen|spieler(?:in)?)", re.IGNORECASE)
# Who acts under a name: of them nothing is told without it. Of others ("the ball that hit him") it may be.
_NAMED = re.compile(
    r"(?:\w*(?:company|firm|group|maker|manufacturer|producer|retailer|airline|bank|insurer|brand|start-?up|club|team"
    r"|side|party|union|charity|publisher|studio|university|agency|country|nation|city|town|author|writer|minister"
    r"|politician|singer|actor|actress|driver|coach|scientist|artist|mayor|president|chairman|director|lawmaker"
    r"|\w*firma|unternehmen|konzern|gruppe|hersteller|bauer|gesellschaft|bank|sparkasse|marke|verein|klub|club"
    r"|mannschaft|partei|gewerkschaft|verband|verlag|universität|land|stadt|gemeinde|autor|minister|politiker|sänger"
    r"|fahrer|trainer|forscher|künstler|präsident|meister|abgeordnete[nr]?)(?:in|s|es)?)",
    re.IGNORECASE,
)
# What is no one's name: "the day that", "die Tatsache, dass".
_NAMELESS = re.compile(
    r"(?:day|time|year|month|week|moment|fact|way|reason|claim|idea|news|thing|things|one|ones|kind|type|number|amount"
    r"|tag|zeit|jahr|monat|woche|moment|tatsache|art|weise|grund|behauptung|idee|ding|zahl|menge)",
    re.IGNORECASE,
)
# "Who is the man who …?" asks who is described, and nothing of him.
_ASKS_WHO = re.compile(
    r"\W*(?:(?:who|what|which|wer|was)\s+(?:is|was|are|were|ist|war|sind|waren)|who's|what's|wie\s+(?:heißt|hieß)"
    r"|what\s+(?:is|was)\s+the\s+names?\s+of|wie\s+(?:ist|lautet)\s+der\s+name(?:\s+von)?)\s*\Z",
    re.IGNORECASE,
)
_NO_MORE = re.compile(r"[ ?]*(?:called|named|known as)?[ ?]*", re.IGNORECASE)
_ASKS = re.compile(
    r"\W*(?:(?:in|an|auf|mit|bei|von|zu|für|gegen|um|aus|to|from|at|on|for|with|by|of|under)\s+)?"
    r"(?:wer|wen|wem|wessen|was|wie|wo\w*|wann|warum|welche[mnrs]?|who|whom|whose|what|when|where|why|how|which)\b",
    re.IGNORECASE,
)
_AUX = r"(?:did|does|do|has|have|had|will|would|can|could|is|was|are|were|be)"
_PARTICLE = r"(?:to|for|in|at|from|with|by|of|on|up|off|over|out)"
_WORD = r"(?!(?:of|in|on|at|for|to|by|from|with|and|or|but|the|is|was|are|were)\b)[\w'’-]+"
_ENGLISH = re.compile(
    rf"\bthe\s+(?P<noun>(?:{_WORD}\s+){{0,3}}?{_WORD}),?\s+(?:that|who|which)\s+"
    r"(?P<clause>(?!(?:the|a|an|it|he|she|they|we|you|I|his|her|their)\b)(?-i:[a-z])[^,?]*[^,?\s])(?P<rest>[^?]*)",
    re.IGNORECASE,
)
_GERMAN = re.compile(
    r"\b(?P<article>(?:[Dd](?:er|ie|as|em|en|es)))\s+(?P<noun>(?:[a-zäöüß]+(?:e|en|er|es)\s+)?[A-ZÄÖÜ][\w-]+),\s+"
    r"(?P<relative>der|die|das|welche[rs]?)\s+(?P<clause>[^?,]*(?:,\s[^?,]*,\s[^?,]*)??[\wäöüß])(?:,(?P<rest>[^?]*))?\W*\Z"
)
_ROLES = (
    r"author|writer|director|composer|designer|architect|founder|co-founder|owner|builder|maker|winner|speaker|mayor"
    r"|president|chairman|chairwoman|head|boss|chief executive|ceo|leader|captain|coach|manager|mother|father|champion"
    r"|inventor|editor|publisher|operator|manufacturer|organiser|organizer|developer|buyer"
)
_ROLES_GERMAN = (
    r"(?:Autor|Verfasser|Regisseur|Komponist|Designer|Architekt|Gründer|Eigentümer|Besitzer|Erbauer|Hersteller|Betreiber"
    r"|Sieger|Gewinner|Sprecher|(?:Ober)?[Bb]ürgermeister|Präsident|Leiter|Chef|Kapitän|Trainer|Meister|Erfinder"
    r"|Herausgeber|Veranstalter|Entwickler|Käufer|Intendant|Rektor)(?:s|in)?|Mutter|Vater|Vorsitzende[nr]?"
)
_ROLE = re.compile(rf"\bthe\s+(?P<noun>(?:\w+\s)?(?:{_ROLES}))\s+of\s+(?P<rest>[^?]*[^?\s])", re.IGNORECASE)
_ROLE_GERMAN = re.compile(
    rf"\b(?P<article>(?:[Dd](?:er|ie|as|em|en|es)))\s+(?P<noun>{_ROLES_GERMAN})\s+(?P<rest>(?:von|vom|der|des)\s[^?]*[^?\s])"
)
_BASED = re.compile(r"\w+ed|born|built|made", re.IGNORECASE)
_PARTICIPLE = re.compile(r"\w{2,}(?:ed|ing|rn|en|de|lt)|made|based|built", re.IGNORECASE)
_GERMAN_PARTICIPLE = re.compile(r"(?:\w*ge\w+|[bevz]\w+)(?:t|en)")
_GERMAN_AUX = re.compile(
    r"\b(?:ist|war|wurde|wird|hat|hatte|sind|waren|wurden|werden|haben|hatten|kann|soll|will|muss)\s*\Z", re.IGNORECASE
)
_SEPARABLE = re.compile(
    r"(?P<prefix>zurück|zusammen|heraus|hinaus|ab|an|auf|aus|bei|ein|fest|fort|los|mit|nach|statt|vor|weg)"
    r"(?P<verb>[a-zäöüß]{3,})"
)
_PREPOSITION = re.compile(r"\b(?:bei|von|mit|zu|für|gegen|an|auf|aus|in|nach|unter|über)\s*\Z", re.IGNORECASE)
_PLURAL_VERB = re.compile(r"(?:sind|waren|haben|hatten|wurden|werden|[a-zäöüß]{2,}(?<!ge)en)\Z")


@dataclass(frozen=True, slots=True)
class TwoSteps:
    """A question about somebody described: who that is, and the question around the description.

    ``alone``: the description is a relative clause about who acts under a name, so that only this tells of whom is
    asked; a boy may stay unnamed. ``kinds``: what tells an English noun from others of its head: "transport" of a
    transport minister.
    """

    described: str
    who: str
    before: str
    after: str
    alone: bool
    kinds: tuple[str, ...] = ()

    def of(self, name: str) -> str:
        """What is asked, of a name."""
        return f"{self.before}{name}{self.after}".rstrip(" ?") + "?"


def two_steps(question: str) -> TwoSteps | None:
    """The two steps of a question about somebody described; None for any other question."""
    if len(question.split()) > LONGEST or not _ASKS.match(question):
        return None
    for read in (_english, _german, _role, _role_german):
        if (found := read(question)) is not None:
            return None if _ASKS_WHO.fullmatch(found.before) and _NO_MORE.fullmatch(found.after) else found
    return None


def _english(question: str) -> TwoSteps | None:
    found = _ENGLISH.search(question)
    if found is None:
        return None
    before, noun = question[: found.start()], found["noun"].split()
    said, after = _tail(before, f"{found['clause']}{found['rest']}".strip(" ?"))
    if len(noun) > 1 and re.search(rf"\b{_AUX}\s*\Z", before) and _BASED.fullmatch(noun[-1]):
        said, after, noun = f"{said}{after}", f" {noun[-1]}", noun[:-1]  # "Where is the firm based that built it?"
    if _nameless(noun[-1]):
        return None
    described = f"the {' '.join(noun)} {question[found.end('noun') : found.start('clause')].strip(' ,')} {said}"
    asked = f"{_who(noun, 'Which')} {said}?"
    return TwoSteps(described, asked, before, after, alone=_acts(noun), kinds=tuple(noun[:-1]))


def _who(noun: list[str], which: str) -> str:
    """Who is asked about: "Who", "Which health minister"."""
    anybody = len(noun) == 1 and _ANYBODY.fullmatch(noun[0])
    return ("Who" if which == "Which" else "Wer") if anybody else f"{which} {' '.join(noun)}"


def _acts(noun: list[str]) -> bool:
    return _NAMED.fullmatch(noun[-1]) is not None


def _nameless(noun: str) -> bool:
    return bool(_NAMELESS.fullmatch(noun)) or (noun.endswith("s") and not noun.endswith(("ss", "us")))


def _tail(before: str, clause: str) -> tuple[str, str]:
    """A description apart from the verb behind it that belongs to the question: "did the man who won | say"."""
    words = clause.split()
    taken = 0
    if re.search(r"\b(?:do|does|did|will|would|can|could)\b(?:\s+the\s+\w+\s+of)?\s*\Z", before, re.IGNORECASE):
        taken = 2 if re.fullmatch(_PARTICLE, words[-1], re.IGNORECASE) else 1
    elif re.search(rf"\b{_AUX}\b", before, re.IGNORECASE) and not re.search(r"\bold\b|\bwho\b", before, re.IGNORECASE):
        taken = int(bool(_PARTICIPLE.fullmatch(words[-1])))
    if taken == 0 or len(words) <= taken:
        return clause, ""
    return " ".join(words[:-taken]), " " + " ".join(words[-taken:])


def _german(question: str) -> TwoSteps | None:
    found = _GERMAN.search(question)
    if found is None or _nameless_german(found):
        return None
    noun, relative, before = found["noun"].split(), found["relative"], question[: found.start()]
    which = {"die": "Welche", "das": "Welches", "welche": "Welche", "welches": "Welches"}.get(relative, "Welcher")
    before += _of(found["article"], before, relative)
    rest = (found["rest"] or "").strip(" ?")
    described = f"{found['article'].lower()} {found['noun']}, {relative} {found['clause']}"
    asked = f"{_who(noun[-1:], which)} {_main_clause(found['clause'])}?"
    return TwoSteps(described, asked, before, f" {rest}" if rest else "", alone=_acts(noun))


def _main_clause(clause: str) -> str:
    """A clause with its verb in front, as a question has it: "ruft Tablets zurück" for "Tablets zurückruft"."""
    *rest, verb = clause.split()
    parted = _SEPARABLE.fullmatch(verb)
    return " ".join([parted["verb"], *rest, parted["prefix"]] if parted else [verb, *rest])


def _nameless_german(found: re.Match[str]) -> bool:
    plural = found["relative"] == "die" and _PLURAL_VERB.search(found["clause"].split()[-1])
    return bool(_NAMELESS.fullmatch(found["noun"].split()[-1]) or plural)


def _of(article: str, before: str, relative: str = "") -> str:
    """What stands for the genitive of a description before a name: "des Unternehmens, das …" is "von Calder"."""
    genitive = article.lower() == "des" or (article == "der" and relative == "die" and not _PREPOSITION.search(before))
    return "von " if genitive and before.strip() else ""


def _role(question: str) -> TwoSteps | None:
    found = _ROLE.search(question)
    if found is None:
        return None
    thing, after = _tail(question[: found.start()], found["rest"])
    described = f"the {found['noun']} of {thing}"
    return TwoSteps(described, f"Who is {described}?", question[: found.start()], after, alone=False)


def _role_german(question: str) -> TwoSteps | None:
    found = _ROLE_GERMAN.search(question)
    if found is None:
        return None
    before, words = question[: found.start()], found["rest"].split()
    ends = bool(_GERMAN_AUX.search(before) and _GERMAN_PARTICIPLE.fullmatch(words[-1]))
    thing, after = (" ".join(words[:-1]), f" {words[-1]}") if ends else (found["rest"], "")
    article = "die" if found["article"].lower() == "die" else "der"
    described = f"{article} {found['noun']} {thing}"
    return TwoSteps(described, f"Wer ist {described}?", before + _of(found["article"], before), after, alone=False)

"""Which outlets a question says that the news comes from, known or not; pure.

"The BBC article on …", "according to a report by The Financial Times", "laut einem Bericht der Süddeutschen Zeitung":
whoever asks so wants these articles. Where the store has none of that outlet, what others wrote is no answer to it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from bot.retrieval.no_outlets import is_no_outlet
from bot.retrieval.outlets import ARTICLES

NAME = r"(?:[Tt]he )?[A-ZÄÖÜ][\w&.+'’-]*(?:(?: of| for| &| und| and the|:)? [A-ZÄÖÜ0-9][\w&.+-]*){0,4}"
PIECE = (
    r"(?:article|report|piece|story|coverage|review|interview|analysis|editorial|column|profile|feature|blog post)s?"
)
# Behind a name also what a product or a person has: "What is the Discord Remix feature?"
PIECE_OF = r"(?!(?:column|profile|feature)s?\b(?! (?:on|about|by|from)\b))" + PIECE
STUECK = r"(?:Artikel|Bericht|Meldung|Beitrag|Interview|Analyse|Kommentar|Reportage)(?:s|es|e|en|n)?"
TOLD = r"(?:published|reported|covered|featured|discussed|mentioned|described|noted|highlighted)"
PATTERNS = {
    "en": (
        rf"\b{PIECE}(?: published| featured| released)? (?:from|by|in) (?P<name>{NAME})",
        rf"\b(?P<name>{NAME})(?:['’]s?)? {PIECE_OF}\b",
        rf"\b{TOLD} (?:by|in) (?P<name>{NAME})",
        rf"\banother(?: one)? (?:from|by|in) (?P<name>{NAME})",
        rf"\b[Aa]ccording to (?P<name>{NAME})(?=\W*(?:[,?!]|$))",
    ),
    "de": (
        rf"\b{STUECK} (?:von|vom|der|des|aus der|aus dem|in der|im|bei) (?P<name>{NAME})",
        rf"\b(?P<name>{NAME})-{STUECK}\b",
        rf"\bwie (?:der|die|das) (?P<name>{NAME}) (?:berichtet|schreibt|meldet)",
        rf"\b[Ll]aut (?:der |dem )?(?P<name>{NAME})(?=\W*(?:[,:?!]|$))",
    ),
}
COMPILED = {language: [re.compile(pattern) for pattern in patterns] for language, patterns in PATTERNS.items()}
QUOTED = re.compile(r"[\"“„«‘'](?=\w)[^\"”“»]*?\w[\"”“»’'](?!\w)")
MONTH = re.compile(
    r"^(?:january|february|march|april|may|june|july|august|september|october|november|december|januar|februar|märz|mai"
    r"|juni|juli|oktober|dezember)\b",
    re.IGNORECASE,
)
WORD = re.compile(r"\w+")
OPENING = re.compile(
    r"^(?:the|a|an|did|does|do|is|was|were|has|have|what|which|who|how|according|considering|based|after|between|while"
    r"|in|on|der|die|das|laut|welche\w*|was|wer|wie|hat|haben|ist|nach) ",
    re.IGNORECASE,
)


def attributed(question: str, language: str) -> tuple[str, ...]:
    """The names that stand where an outlet stands, in the order of the question, without a leading article.

    Peoples and offices are no outlets.
    """
    found: dict[str, int] = {}
    question = QUOTED.sub(lambda match: " " * len(match.group()), question)
    for pattern in COMPILED.get(language, []):
        for match in pattern.finditer(question):
            name = match["name"].rstrip(".'’")
            while opening := OPENING.match(name):
                name = name[opening.end() :]
            if name and name[0].isupper() and not MONTH.match(name) and not is_no_outlet(name):
                found.setdefault(name.removesuffix("’s").removesuffix("'s"), match.start("name"))
    return tuple(sorted(found, key=lambda name: found[name]))


def unknown(names: Iterable[str], known: Iterable[str], text: str) -> tuple[str, ...]:
    """Those of the names that are neither a known outlet nor stand in the text that was found."""
    named = list(names)
    outlets = [frozenset(_words(name)) for name in known] if named else []
    strange = [name for name in named if not _is_known(_words(name), outlets)]
    read = f" {' '.join(_words(text))} " if strange else ""  # 0.4 ms that few questions need
    return tuple(name for name in strange if f" {' '.join(_words(name))} " not in read)


def _is_known(words: list[str], outlets: Iterable[frozenset[str]]) -> bool:
    """A name may be longer or shorter than what the store calls the outlet: "BBC", "BBC News - Technology"."""
    return any(outlet and (outlet >= set(words) or outlet <= set(words)) for outlet in outlets)


def _words(name: str) -> list[str]:
    """The words of a name as they are compared: without case and leading articles."""
    words = [word.casefold() for word in WORD.findall(name)]
    return words[1:] if len(words) > 1 and words[0] in ARTICLES else words

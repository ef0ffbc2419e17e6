"""What a question asks of side by side, and a question for each of these things; pure.

"Was haben Meta und Microsoft jeweils investiert?" asks of Meta and of Microsoft; "die Fusion von Nimbus und Corvex" is
one thing. Each is looked for by itself, so that the one most written about does not crowd out the other.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from itertools import pairwise
from typing import TYPE_CHECKING

from bot.answering.answer import Period
from bot.answering.asked.set_against import set_against
from bot.answering.asked.time_told import lasting
from bot.retrieval.period.reading import understand
from vectorstore.text.days import MONTH_OF, Day

if TYPE_CHECKING:
    from bot.answering.sentence import Sentence

MOST = 4  # things compared
_AND = r"(?:,|und|and|sowie|&|/|\+)"
_VERSUS = r"(?:vs\.?|versus|oder|or|gegenüber|im vergleich (?:zu|mit)|compared (?:to|with))"
# "Der Plan der SPD von dem der CDU", but not "der Umsatz von Halcyon".
_AGAINST = r"(?:mit|with|als|than|von(?= de[mnr]| denen)|from|zu|to|zwischen|between)"
_ARTICLE = r"(?:(?:der|die|das|dem|den|des|denen|bei|in|für|the|that|those|at|in|for|of|von)\s+){0,3}"
_JOINED = re.compile(rf"\s*(?:{_AND}|{_VERSUS})(?:\s+(?:auch\s+)?)?\s*{_ARTICLE}", re.IGNORECASE)
_LOOSELY = re.compile(
    rf"\s*(?:{_AND}|{_VERSUS}|{_AGAINST}|(?:\s*\w+){{1,3}}\s+(?:als|than))\s*{_ARTICLE}", re.IGNORECASE
)
_LAST = re.compile(r"\s*(?:als|than|von|from|of|mit|with)\b.*$|(?<=\s)(?:und|and|oder|or|sowie)\s*$", re.IGNORECASE)
# Any capitalised words will do: what is no name ("Tote und Verletzte") may be asked of side by side as well.
_THING = re.compile(r"(?<![\w-])[A-ZÄÖÜ][\w-]*(?:\s+(?:[A-ZÄÖÜ][\w-]*|\d+))*")
_NO_THING = frozenset(
    "compare vergleiche vergleich is are was were do does did has have had hat haben sind ist who what when where why"
    " how which wer wie wann wo warum welche welcher welches wem wen can could will would should nenne name list and"
    " und difference differences comparison unterschied unterschiede".split()
)
_CUE = re.compile(
    r"\b(?:jeweils|je|vergl\w+|unterschied\w*|unterscheide\w*|gemeinsam\w*|beide[nr]?|im gegensatz|mehr als"
    r"|weniger als|vs|versus|oder"
    r"|compar\w+|differ\w*|each|respectively|both|in common|more than|less than|or)\b",
    re.IGNORECASE,
)
_TOGETHER = re.compile(
    r"\b(?:zwischen|between|fusion\w*|merger|treffen|traf(?:en)?|met|meet\w*|gespräch\w*|talks?|spiel\w*|match"
    r"|duell|abkommen|vertrag|deal"
    r"|krieg\w*|wars?|streit|dispute|koalition\w*|coalition|gemeinsam|together|einig\w*|agree\w*|zusammen)\b",
    re.IGNORECASE,
)
_IN_ALL = re.compile(
    r"\s*\b(?:together|combined|altogether|in total|in all|zusammen(?:genommen|gerechnet)?|insgesamt)\b", re.IGNORECASE
)
_PLURAL_BEFORE = re.compile(
    r"\b(?:haben|hatten|sind|waren|wollen|planen|werden|sollen|können|müssen|\w{3,}en|do|did|have|had|are|were"
    r"|will|can)\s+"
    r"(?:die|der|das|the)?\s*$",
    re.IGNORECASE,
)
_PLURAL_AFTER = re.compile(r"^\s+(?:haben|hatten|sind|waren|wollen|planen|werden|have|had|are|were|will|\w{3,}en)\b")
_AMOUNTS = re.compile(
    r"\b(?:wie (?:hoch|viele?|teuer|groß|stark)|was kostet|how (?:much|many|high|big)|what (?:is|are))\b", re.IGNORECASE
)
_WHERE = re.compile(r"\b(?:in|bei|für|at|for|of|von)\s+(?:der|die|das|the)?\s*$", re.IGNORECASE)
_FIGURES = re.compile(
    r"\b(?:mehr|weniger|höher\w*|niedriger\w*|teurer\w*|billiger\w*|größer\w*|kleiner\w*|stärker\w*|schneller\w*|länger\w*"
    r"|älter\w*|jünger\w*|besser\w*|schlechter\w*|günstiger\w*|kürzer\w*|langsamer\w*|schwächer\w*"
    r"|more|less|fewer|higher|lower|dearer|cheaper|pricier|bigger|larger|smaller"
    r"|stronger|weaker|faster|slower|longer|shorter|older|younger|better|worse)\b",
    re.IGNORECASE,
)
_EITHER = re.compile(r"\b(?:oder|or|als|than|wer|who|gewonnen|won|gewann|besiegt\w*|beat|beaten)\b", re.IGNORECASE)
_YEAR = r"(?:1[5-9]|20)\d\d"
_TIME = rf"(?:(?:{'|'.join(sorted(MONTH_OF, key=len, reverse=True))})\.?\s)?\b{_YEAR}\b"
_TWO_TIMES = re.compile(
    rf"(?P<one>{_TIME})\s*(?:{_VERSUS}|und|and|verglichen mit|against|mit|with)\s+"
    rf"(?:(?:im|in|dem|jahr|year|vom|zum)\s+)*(?P<other>{_TIME})",
    re.IGNORECASE,
)
_BETWEEN = re.compile(r"(?:zwischen|between)\b", re.IGNORECASE)
_ANY_CLOCK = datetime(2000, 1, 1, tzinfo=UTC)
_SPAN = re.compile(r"\b(?:zwischen|between|from|von)\s+(?:\w+\s+)?$", re.IGNORECASE)  # "between 2017 and 2023"
_THING_OF = r"[^,;:?!–—]+?"
_ONE_OF = rf"(?P<things>{_THING_OF}(?:,\s{_THING_OF})*\s(?:oder|or)\s{_THING_OF})"
_SEVERAL = rf"(?P<things>{_THING_OF}(?:,\s{_THING_OF})*\s(?:oder|or|vs\.?|versus|und|and)\s{_THING_OF})"
_WHICH = re.compile(
    r"\W*(?:(?P<who>(?:wer|who|welche[rsmn]?(?:\s[^\W\d]+){0,2}?\s(?-i:[A-ZÄÖÜ])\w+"
    r"|which(?:\s(?!is|are|was|has|have)\w+)?|(?:was|what)(?=\s(?:ist|is|are|sind|war|was|kostet|costs)\b))(?=\s))"
    r"|(?P<place>wo|where)(?=\s)|(?:was|what|wie|how|wem|wen|whom?|wann|when)\b)\s*",
    re.IGNORECASE,
)
_ASKED_FIRST = re.compile(
    rf"(?P<clause>\W*(?:wer|wo|was|welche\w*|wie|wem|wen|who|where|which|what|how)\s[^,:;?!–—]+),\s"
    rf"{_ONE_OF}\s*\?*\s*$",
    re.IGNORECASE,
)
_ASKED_LAST = re.compile(
    rf"\W*{_SEVERAL}\s*[,:;–—-]\s*"
    r"(?P<clause>(?:wer|wo|was|welche\w*|wie|who|where|which|what|how)\s[^,:;!–—]+)$",
    re.IGNORECASE,
)
_OR = re.compile(r"\s*,\s*(?:(?:oder|or)\s+)?|\s+(?:oder|or|vs\.?|versus|und|and)\s+", re.IGNORECASE)
_LEADING = re.compile(r"^(?:(?:in|bei|im|für|at|for)\s+)?(?:(?:der|die|das|dem|den|the)\s+)?", re.IGNORECASE)
_TWO_PHRASES = re.compile(
    rf"(?:(?:vergleich\w*|compare|unterschied\w*|difference)\s+(?:(?:zwischen|between|von|of)\s+)?)?(?:(?:der|die|das|den|the)\s+)?"
    rf"(?P<one>\w[^,;:]*?)\s+(?:{_AND}|{_VERSUS}|mit|with)\s+(?:(?:der|die|das|dem|den|the)\s+)?(?P<other>\w[^,;:]*?)"
    r"(?:\s+(?:im vergleich|verglichen|compared|in comparison))?",
    re.IGNORECASE,
)
_THING_IS_ASKED = re.compile(rf"(?:{'|'.join(sorted(_NO_THING - {'und', 'and'}))})\b", re.IGNORECASE)
_AT = r"(?:in|im|bei|von|auf|at|of)"
_SOMEWHERE = re.compile(rf"(?P<thing>\w[^,]*?)\s{_AT}\s(?:(?:der|dem|the)\s)?[A-ZÄÖÜ]")
_ELSEWHERE = re.compile(rf"(?:(?:one|ones|those|that)\s)?{_AT}\s(?:(?:der|dem|the)\s)?[A-ZÄÖÜ]")
LONGEST = 4  # words of a thing
_CLAUSE = re.compile(
    r"\b(?:nicht|nein|not|no|noch|mehr|weniger|doch|you|they|it|we|is|are|was|were|to|do|does|did|will|ist|sind|hat|war"
    r"|es|sie|er|man|wird|\w+t(?=\s(?-i:[A-ZÄÖÜ])))\b",
    re.IGNORECASE,
)
COMMON = 4  # letters of a word that two phrases share: "Streik", not "der"


@dataclass(frozen=True, slots=True)
class Part:
    """One of the things compared: its name as asked, the question for it alone, and the sentences found for that.

    ``figures``: how much of something each has is compared; ``either``: which of them it is; ``period`` of a time.
    ``alone``: what is asked of it without the others, ``read`` the sentences that were read for that.
    ``answers``: the log-odds that they answer one of several questions asked together; None of what is compared.
    """

    name: str
    question: str
    evidence: tuple[Sentence, ...] = ()
    figures: bool = False
    either: bool = False
    period: Period | None = None
    answers: float | None = None
    alone: str = ""
    read: tuple[Sentence, ...] = ()


def compared(question: str) -> tuple[Part, ...]:
    """The things a question asks of side by side, each with its own question; none for any other question."""
    figures, either = bool(_FIGURES.search(question)), bool(_EITHER.search(question))
    for found in (_times, _set_against, _clause, _phrases, _grouped):
        if parts := found(question):
            return tuple(replace(part, figures=part.figures or figures, either=either) for part in parts[:MOST])
    return ()


def _times(question: str) -> list[Part]:
    """Two years or months: "UK inflation 2025 vs 2026"."""
    found = _TWO_TIMES.search(question)
    if found is None or _SPAN.search(question[: found.start()]):
        return []
    before, after = question[: found.start()], question[found.end() :]
    return [
        Part(time, f"{before}{time}{after}", figures=True, period=_period(time))
        for time in (found["one"], found["other"])
    ]


def _period(time: str) -> Period:
    """A year, or a month of one, in UTC."""
    *named, year = time.split()
    return Period(*lasting(Day(int(year), MONTH_OF[named[0].lower().rstrip(".")] if named else 0, 0)))


def _set_against(question: str) -> list[Part]:
    """Two that are set against each other by "laut", "als" or two places."""
    return [Part(name, asked) for name, asked in set_against(question)]


def _clause(question: str) -> list[Part]:
    """What is chosen from, beside the question which of it: "Wer bekam mehr Stimmen, A oder B?"."""
    first = _ASKED_FIRST.match(question)
    found = first or _ASKED_LAST.match(question)
    if found is None or (found is not first and _sets_the_scene(found["things"])):
        return []
    names = _completed([_bare(one) for one in _OR.split(found["things"])])
    wanted = _WHICH.match(found["clause"])
    if len(names) < 2 or wanted is None or not all(map(_is_thing, names)):  # noqa: PLR2004 (a thing and another)
        return []
    said = found["clause"][wanted.end() :].strip(" ?")
    if wanted["who"]:
        return [Part(name, f"{name} {said}?") for name in names]
    if wanted["place"]:
        return [Part(name, f"In {name} {said}?") for name in names]
    return [Part(name, f"{found['clause'].strip(' ?')} {name}?") for name in names]


def _sets_the_scene(things: str) -> bool:
    """Whether what stands before the question only tells when or between what: "on Monday and Tuesday, what …"."""
    return bool(_BETWEEN.match(things)) or any(not understand(one, _ANY_CLOCK).bare for one in _OR.split(things) if one)


def _completed(names: list[str]) -> list[str]:
    """The names, each that only tells the place with the thing of the first: "der Fahrschein in Aldorf oder in Ems"."""
    thing = _SOMEWHERE.match(names[0])
    if thing is None:
        return names
    return [names[0], *(f"{thing['thing']} {name}" if _ELSEWHERE.match(name) else name for name in names[1:])]


def _is_thing(name: str) -> bool:
    """Whether it may be a thing: a few words, of a clause none ("kommt Wulf", "nicht")."""
    first = name.split()[:1]
    return len(name.split()) <= LONGEST and bool(first) and (name[0].isupper() or not _CLAUSE.search(name))


def _bare(thing: str) -> str:
    return _LEADING.sub("", thing).strip(" ?")


def _phrases(question: str) -> list[Part]:
    """Two phrases with a word in common and no verb: "Streik in Aldorf und Streik bei der Post im Vergleich"."""
    found = _TWO_PHRASES.fullmatch(question.strip(" ?!."))
    if found is None or _THING_IS_ASKED.match(found["one"]):
        return []
    one, other = found["one"].strip(), found["other"].strip()
    common = {word.lower() for word in one.split()} & {word.lower() for word in other.split()}
    return [Part(one, one), Part(other, other)] if any(len(word) >= COMMON for word in common) else []


def _grouped(question: str) -> list[Part]:
    """Names that stand joined to each other in a question that asks of each."""
    group = _group(question)
    if len(group) < 2 or not _side_by_side(question, group):  # noqa: PLR2004 (a thing and another)
        return []
    start, end = group[0][0], group[-1][1]
    gaps = "".join(question[one[1] : two[0]] for one, two in pairwise(group))
    kept = "" if _JOINED.fullmatch(gaps) or len(gaps.split()) < 3 else _LAST.sub("", gaps)  # noqa: PLR2004
    parts = [question[first:last] for first, last in group]
    rest = _summed(question)[end:]
    return [Part(name, f"{question[:start]}{name}{kept}{rest}") for name in parts]


def _things(question: str) -> list[tuple[int, int]]:
    """The places of capitalised words, an opening question word or verb left out."""
    found = []
    for match in _THING.finditer(question):
        start, words = match.start(), match.group().split()
        while words and words[0].lower() in _NO_THING:
            start += len(words[0]) + 1
            words = words[1:]
        if words:
            found.append((start, match.end()))
    return found


def _group(question: str) -> list[tuple[int, int]]:
    """The places of names that stand joined to each other."""
    places = _things(question)
    joins = _LOOSELY if _CUE.search(question) else _JOINED
    group: list[tuple[int, int]] = []
    for place in places:
        if group and joins.fullmatch(question[group[-1][1] : place[0]]):
            group.append(place)
        elif len(group) < 2:  # noqa: PLR2004
            group = [place]
    return group


def _side_by_side(question: str, group: Sequence[tuple[int, int]]) -> bool:
    """Whether each is asked of: a word of comparison, or a verb of which they are the subject."""
    if _CUE.search(question):
        return True
    if _summed(question) != question:
        return not _TOGETHER.search(_summed(question))
    before, after = question[: group[0][0]], question[group[-1][1] :]
    if _TOGETHER.search(_summed(question)):
        return False
    if _AMOUNTS.search(before) and _WHERE.search(before):
        return True
    return bool(_PLURAL_BEFORE.search(before) or (_PLURAL_AFTER.search(after) and len(before.split()) > 1))


def _summed(question: str) -> str:
    """Without the word for a sum of amounts: the articles tell what each has, and nothing is added up."""
    return _IN_ALL.sub("", question) if _AMOUNTS.search(question) else question

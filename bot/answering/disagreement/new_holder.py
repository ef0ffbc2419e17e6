"""Who holds an office now, where an article tells in other words, or in two sentences, that it passed on; pure.

"Ngozi Fairburn spent much of her career diving on wrecks. The archaeologist takes over from Leonard Pask." names the
successor in one sentence and says in the next that she is.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from bot.answering.disagreement.development import succeeds
from bot.answering.disagreement.told_names import is_passed_over
from bot.answering.sentence import placed, spoken
from bot.answering.side import Side
from bot.answering.words.naming import names, words_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from bot.answering.side import Claim
    from bot.answering.words.naming import Name

LONGEST = 500  # characters from the one who is named to what says that the office passed on
_GOES = re.compile(
    r"\b(?:gewechselt|wechselt(?:e)?|verabschied\w*|abschied|abgetreten|tr[aä]t(?:en)?\b.*\bab\b|tritt ab|aufgehört"
    r"|hört auf|ruhestand|pension|beendet|rückzug|zurückgezogen|zurückgetreten|gegangen|freigestellt|entlassen"
    r"|nicht mehr an|abgewählt|unterl(?:ag|egen)|geräumt|verlassen|verkauft|beat|defeated|ousted|lost to|has left"
    r"|left (?:in|after|office)|stepped down|resign\w*|retire[sd]?|quit|moved (?:to|on)|depart(?:s|ed|ure)|gone"
    r"|cleared|sacked|dismissed|sold)\b",
    re.IGNORECASE,
)
_SINCE = re.compile(
    r"\b(?:seit|nun|jetzt|inzwischen|künftig|ab sofort|zum \w+wechsel|erstmals|zum ersten mal|einstand|debüt|neue[rn]?"
    r"|am (?:mon|diens|mitt|donners|frei|sams|sonn)\w+|on (?:mon|tues|wednes|thurs|fri|satur|sun)day|this week|now"
    r"|since|first|new)\b",
    re.IGNORECASE,
)
_PASSES = re.compile(
    r"\b(?:nachfolg\w*|vorgänger\w*|folgt(?:e|en)?\b.*\bauf|übertr(?:ug|ugen|agen)|über(?:gab|gaben|geben|gibt|geht"
    r"|ging|nahm|nommen)|reicht(?:e|en)?\b.*\bweiter|nahm\b.*\bentgegen|zieht\b.*\bein\b|zog\b.*\bein\b|eingezogen"
    r"|(?:an|in) (?:der|die) (?:spitze|staatskanzlei|chefetage)|stabwechsel|stabübergabe|wechsel an der spitze"
    r"|(?:leitung|führung|kommando|ruder|amt|ressort|zügel|zepter)\b.*\b(?:liegt|hat|geht|ging|führt)"
    r"|(?:führt|leitet|lenkt|dirigiert|regiert) (?:nun|jetzt|inzwischen|fortan|seit)"
    r"|(?:nun|jetzt|inzwischen|fortan|seit \w+) (?:führt|leitet|lenkt|dirigiert|regiert|sitzt)"
    r"|beerbt(?:e)?|in (?:seine|ihre|dessen|deren) fußstapfen|der neue|die neue"
    r"|(?:zeit|ära|amtszeit|time|era|reign|spell)\b.*\b(?:vorbei|zu ende|beendet|over|ended)|out, .* in"
    r"|zog(?:en)?\b.*\bvorbei|verdräng\w*|ganz oben|(?:platz|rang) (?:eins|1)"
    r"|schneller als (?:je|alle|jede)"
    r"|overt(?:ook|aken?|akes)|leapfrog\w*|top spot|knocked off|(?:faster|quicker) than any"
    r"|ever been (?:faster|quicker)"
    r"|nummer eins|number one|first place|to the top|an die (?:tabellen)?spitze|(?:took|moved|went) \w+ past"
    r"|instead|an (?:seiner|ihrer) stelle|(?:wo)?man in the job|goes to"
    r"|predecessor|follow(?:s|ed)|inherits?|inherited|(?:took|takes|taking) the oath|hand(?:s|ed) (?:over|on)"
    r"|(?:steps?|stepped|walk(?:s|ed)|moves?|moved) into|gave (?:her|him) the (?:job|post)|gets? the job|got the job"
    r"|(?:is|are) now the \w+|now (?:the boss|leads|runs|heads|wears|in charge)|wears it|passe[sd] to|went to"
    r"|changes? hands|(?:sold|belongs) to|bought by|at the helm|(?:his|her|their) (?:old )?(?:job|desk|post|chair))\b",
    re.IGNORECASE,
)


def passes_on(text: str) -> bool:
    """Whether a text says that an office passes from one to another: "succeeds", "folgt auf", "handed over"."""
    return succeeds(text) or _PASSES.search(text) is not None


def goes(text: str) -> bool:
    """Whether a text says that somebody leaves an office: "resigned", "geht in den Ruhestand"."""
    return _GOES.search(text) is not None


def without_former(question: str, best: Side, side: Side) -> Side:
    """With the name beside the former one's: "Amrein reichte die Schlüssel an Corinna Venn weiter"."""
    former = surnames(best) | words_of(question)
    if not _plain(side.claim.words) & (best.claim.words | surnames(best)):
        return side
    every = names(side.sentence.text, spoken(side.sentence))
    told = (one for one in every if len(one.words) > 1 and not is_passed_over(question, one, side.sentence.text))
    others = [one for one in told if former.isdisjoint(_plain(one.words))]
    return side if not others else replace(side, claim=_naming(side.claim, others[0]))


def _plain(words: Iterable[str]) -> frozenset[str]:
    """Words with and without a genitive's s: "Brücks"."""
    return frozenset(words) | {word.removesuffix("s") for word in words}


def _naming(told: Claim, name: Name) -> Claim:
    return replace(told, written=name.text, words=frozenset(name.words))


def surnames(best: Side) -> frozenset[str]:
    """The last word of the name that the older article gives, or all its words."""
    words = [word for name in names(best.claim.written, spoken(best.sentence)) for word in name.words]
    return frozenset(words[-1:]) or best.claim.words


def installed(best: Side, side: Side, told: Sequence[Side]) -> Side | None:
    """A side with the sentence that says that the office passed to whom its own names; None where nothing says so.

    ``told``: the sides of its passage that name somebody new. A sentence that says so and names nobody new speaks of
    whom the one before it names, else of whom the one behind it does. So it is, too, where the former one's leaving is
    told and nobody else is named.
    """
    one, named = side.sentence, sorted(each.sentence.start for each in told)
    if passes_on(one.text):
        return side
    for start, end, said in placed(side.sentence.found):
        earlier = [place for place in named if place < start]
        spoken_of = earlier[-1] if earlier else min(named, default=-1)
        if start not in named and passes_on(said) and spoken_of == one.start:
            return _joined(side, min(start, one.start), max(end, one.end))
    alone = len({each.claim.words for each in told}) == 1
    return side if alone and _former_goes(best, side) else None


def _former_goes(best: Side, side: Side) -> bool:
    """Whether a sentence that names the former one says that he goes."""
    former = surnames(best)
    title = side.sentence.found.article.title
    every = [title, *(said for _, _, said in placed(side.sentence.found))]
    gone = any(former & words_of(said) and goes(said) for said in every)
    return passes_on(title) or (gone and _SINCE.search(side.sentence.text) is not None)


def _joined(side: Side, start: int, end: int) -> Side:
    if end - start > LONGEST:
        return side
    passage = side.sentence.found.passage
    text = passage.text[start - passage.start : end - passage.start]
    return Side(replace(side.sentence, start=start, end=end, text=text), side.claim)

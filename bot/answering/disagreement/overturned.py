"""What a newer article has overturned: found what was missing, called off what was planned; pure.

"The flight recorder has not yet been found" no longer holds where a newer article says that it was recovered, nor does
"Erstmals soll wieder eine Straßenbahn fahren" where one says that none will be built. Neither is a figure or a name
that could be compared.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.answering.asked.cased import cased
from bot.answering.asked.changing import asks_price
from bot.answering.asked.offered_kind import wanted_kind
from bot.answering.asked.subject import asked_names, things
from bot.answering.check.context import before
from bot.answering.disagreement.contenders import read_as_answer
from bot.answering.disagreement.kept import keeps, replaces
from bot.answering.disagreement.matter import names_meet
from bot.answering.sentence import led_by, spoken, told_at
from bot.answering.words.expecting import is_expected
from bot.answering.words.wording import content, coverage, shared
from vectorstore.text.language import detect

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from bot.answering.sentence import Sentence
    from bot.answering.writing import Brief

ABOUT = 0.4  # share of the question's or the older sentence's words that the newer one holds; a judgement
_PENDING = re.compile(
    r"\b(?:not (?:yet )?been|yet to be|not yet|still (?:missing|unaccounted|closed|shut|grounded|trapped|without)"
    r"|n['’]t yet|noch nicht|noch (?:vermisst|gesperrt|geschlossen|ohne)|bisher nicht|bislang nicht"
    r"|weiterhin (?:vermisst|gesperrt|geschlossen|ohne))\b",
    re.IGNORECASE,
)
AMONG = 2  # sentences that lead, one of which may tell the plan
STILL_ABOUT = 0.5  # the same where it is asked whether something is still so
_STILL = re.compile(
    r"\A\W*(?:is|are|was|were|does|do|has|have|can|ist|sind|hat|haben|wird|werden|gibt|kann|darf|dürfen|fahren|fährt|läuft"
    r"|laufen|flieg(?:t|en)|streik(?:t|en)|gilt|gelten|steh(?:t|en))\b.*\b(?:still|again|noch|wieder)\b",
    re.IGNORECASE,
)
_ASKS_WHAT = re.compile(r"\W*(?:what|which|who|where|was|welche\w*|wer|wen|wo)\b", re.IGNORECASE)
_ASKS = re.compile(r"\W*(?:how|what|which|who|where|when|why|wie|was|welche\w*|wer|wen|wo|wann|warum)\b", re.IGNORECASE)
_CALLED_OFF = re.compile(
    r"\b(?:cancel(?:s|led|ed)|blocked|bann?ed|prohibit(?:s|ed)|postpone[sd]?|put off|scrap(?:s|ped)|call(?:s|ed) off"
    r"|abandon(?:s|ed)|axe[sd]|shelve[sd]|(?<!a )delay(?:s|ed)|push(?:es|ed) back(?! against)|(?:was|were|been"
    r"|is) put back|verzögert sich"
    r"|(?:will not|won['’]t) (?:be built|go ahead|take place|happen|open|be held)"
    r"|(?:wird|werden) nicht (?:gebaut|verwirklicht|umgesetzt|stattfinden|kommen|eröffnet)|(?:kommt|kommen) nicht"
    r"|find(?:et|en) nicht statt|sondern (?:erst|frühestens)|gestoppt|abgesagt|untersagt|verboten|verschiebt"
    r"|verschob(?:en)?|vertagt|verworfen|gekippt|vom tisch|absage[nr]?)\b",
    re.IGNORECASE,
)
# The same of what is told as a fact: "Norvo streicht 340 Stellen".
_OFF = re.compile(
    r"\b(?:off the table|cancel(?:s|led|ed)|scrap(?:s|ped)|call(?:s|ed) off|shelve[sd]|averted|avert|vom tisch|abgesagt"
    r"|abgewendet|abgeblasen|zurückgenommen|find(?:et|en) nicht statt|(?:fällt|fallen) aus(?=\W*\Z)"
    r"|entf(?:ä|a)ll(?:t|en)(?! auf))\b",
    re.IGNORECASE,
)
_ASKS_PLAN = re.compile(
    r"\b(?:sollten?|wollten?|geplant\w*|vorgeschlagen\w*|planned|proposed|(?:was|were) to|wanted)\b", re.IGNORECASE
)
# What tells that it is so no more; a search that goes on does not.
_DONE = re.compile(
    r"\b(?:found|recovered|retrieved|rescued|freed|released|located|identified|arrested|caught|captured|solved|resolved"
    r"|lifted|resum(?:e[sd]?|ing)|restored|reopen(?:s|ed|ing)?|reunited|signed|approved|gefunden|geborgen|entdeckt"
    r"|gerettet|befreit|freigelassen|identifiziert|festgenommen|gefasst|geklärt|aufgehoben"
    r"|wieder (?:offen|geöffnet|frei|freigegeben|da|aufgetaucht)|aufgetaucht|freigegeben|beendet"
    r"|unterzeichnet|genehmigt|beschlossen)\b",
    re.IGNORECASE,
)


def with_what_overturns_it(chosen: list[Sentence], brief: Brief) -> list[Sentence]:
    """Led by a newer article's sentence that overturns what the first one tells as pending or as planned.

    What was pending is left out then, what was planned stands behind it, but for the amount that is asked for.
    """
    if not chosen or (_PENDING.search(brief.question) and _ASKS_WHAT.match(brief.question)):
        return chosen
    first = chosen[0]
    lead, pending = _as_it_is_now(first, brief), _PENDING.search(first.text) is not None
    if lead is None and pending:
        lead = _done_since(first, brief)
    if lead is not None:
        return led_by(lead, [one for one in chosen if not _is_older(one, lead)])
    planned = next((one for one in chosen[:AMONG] if is_expected(one.text)), None)
    if planned is not None and (kept := _kept_since(planned, brief)) is not None:
        return led_by(kept, chosen)
    words, told = (_OFF, first) if planned is None else (_CALLED_OFF, planned)
    asks_of_it = planned is not None or wanted_kind(brief.question) == "amount" or not _ASKS.match(brief.question)
    lead = _called_off_since(told, words, brief) if asks_of_it and not pending else None
    if lead is None:
        return chosen
    rest = [one for one in chosen if one not in (first, lead)]
    return [first, lead, *rest] if wanted_kind(brief.question) == "amount" else [lead, first, *rest]


def _as_it_is_now(first: Sentence, brief: Brief) -> Sentence | None:
    """What the newest article says of it, where it is asked whether something is still so; None where it leads already.

    It holds as many of the question's words as the first one, in its language, and tells that it is done or reads well.
    """
    question = cased(brief.question, brief.evidence)
    if not _STILL.search(question) or detect(question, spoken(first)) != spoken(first):
        return None
    least = max(STILL_ABOUT, coverage(question, first.text, spoken(first)))
    told = [one for one in _newer(first, brief) if coverage(question, one.text, spoken(one)) >= least]
    told = [one for one in told if _DONE.search(one.text) or one.reading is None or read_as_answer(one, first)]
    return max(told, key=lambda one: (told_at(one), one.score), default=None)


def _done_since(first: Sentence, brief: Brief) -> Sentence | None:
    """The sentence of a newer article on the same matter that tells it as done; None where none does."""
    newer = (one for one in _newer(first, brief) if _is_done(one.text))
    return _best(one for one in newer if _on_one_matter(brief.question, first, one))


def _called_off_since(planned: Sentence, words: re.Pattern[str], brief: Brief) -> Sentence | None:
    """The sentence of a newer article that tells the thing asked about as called off; None where none does."""
    question = cased(brief.question, brief.evidence)
    newer = (one for one in _newer(planned, brief) if words.search(one.text))
    return _best(one for one in newer if _is_of_the_thing(question, one))


def _kept_since(planned: Sentence, brief: Brief) -> Sentence | None:
    """The sentence of a newer article that tells what a plan was to replace as what stays; None where none does."""
    if not asks_price(brief.question) or _ASKS_PLAN.search(brief.question):
        return None
    newer = _newer(planned, brief)
    return _best(one for one in newer if keeps(planned, one) or _follows_the_end(planned, one, brief.evidence))


def _follows_the_end(planned: Sentence, kept: Sentence, evidence: Sequence[Sentence]) -> bool:
    """Whether a sentence tells what stays in the plan's stead, right behind the one that calls the plan off."""
    ahead = before(kept, evidence)
    return ahead is not None and replaces(planned, kept) and _CALLED_OFF.search(ahead.text) is not None


def _best(told: Iterable[Sentence]) -> Sentence | None:
    return max(told, key=lambda one: (one.score, -one.start), default=None)


def _newer(first: Sentence, brief: Brief) -> list[Sentence]:
    """The sentences in its language of newer articles that share a name with its own."""
    newer = (one for one in brief.evidence if _is_older(first, one) and spoken(one) == spoken(first))
    return [one for one in newer if names_meet(first, one)]


def _is_older(one: Sentence, other: Sentence) -> bool:
    mine, theirs = one.found.article.published, other.found.article.published
    return mine is not None and theirs is not None and mine < theirs


def _is_done(text: str) -> bool:
    return _DONE.search(text) is not None and not (_PENDING.search(text) or is_expected(text))


def _is_of_the_thing(question: str, one: Sentence) -> bool:
    """Whether a sentence in the language of the question names all things that it asks about, in English ABOUT.

    Where it asks about none, but yes or no, that share of its names, which may hold the verb: "Kauft Halvorsen Greif?".
    """
    language = detect(question, spoken(one))
    if language != spoken(one):
        return False
    told = frozenset(content(one.text, language))
    about = things(question, language)
    if not about and _ASKS.match(question):
        return False
    least = 1 if about and language == "de" else ABOUT
    about = about or [name.text for name in asked_names(question, language)]
    named = [shared(stem, told) for thing in about for stem in content(thing, language)]
    return bool(named) and sum(named) >= least * len(named)


def _on_one_matter(question: str, first: Sentence, one: Sentence) -> bool:
    """Whether a newer sentence shares enough words with the question in its language, or with the older one."""
    language = spoken(one)
    asked = question if detect(question, language) == language else first.text
    return any(coverage(said, one.text, language) >= ABOUT for said in (asked, first.text))

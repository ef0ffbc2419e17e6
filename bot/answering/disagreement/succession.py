"""Which newer articles tell what has become of a value that an older one gives, in other words than its own; pure.

"Zugleich hebt der Betreiber den Tagessatz auf 22 Euro an" shares no word with "Wer am Flughafen parkt, zahlt 18 Euro",
and yet the 18 no longer hold. The newer article must be about what is asked, must not merely demand, plan or expect it,
and one of these must tie the two: it says what the value was before, or by how much it moved; its headline gives the
new value; it counts the same; or the reader takes it for an answer as well.
"""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING

from bot.answering.asked.changing import changing
from bot.answering.asked.subject import asked_names, lacking, speaks_of, told_of
from bot.answering.disagreement.claims import agree, claim, covered, question_stems
from bot.answering.disagreement.contenders import TELLING
from bot.answering.disagreement.development import moved
from bot.answering.disagreement.kept import keeps
from bot.answering.disagreement.matter import holds_names, of_another_group
from bot.answering.disagreement.near_value import counted_otherwise, counts_victims, nearly_as_much, soon
from bot.answering.disagreement.new_holder import installed, surnames, without_former
from bot.answering.disagreement.not_yet import not_yet
from bot.answering.disagreement.present_state import says_what_is
from bot.answering.disagreement.shared_things import of_its_things
from bot.answering.sentence import spoken, under_its_title
from bot.answering.side import Side, day
from bot.answering.words.claim_words import ANYBODY, KINDS, RATES
from bot.answering.words.naming import names, words_of
from bot.answering.words.offices import ANY_HEAD, offices
from bot.answering.words.wording import of_one, shared
from vectorstore.text.language import detect
from vectorstore.text.numbers import amounts

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import datetime

    from bot.answering.sentence import Sentence
    from bot.answering.words.naming import Name
    from vectorstore.text.numbers import Amount

# Behind the best, log-odds of the reader. Of 71 questions on 16 invented things that changed (prices, rates, offices,
# tolls, members) the sentence that tells the newest is up to 7.6 behind the one that leads; those of other stories on
# the same subject are as near, and are told by what ties them.
REACH = 9.0
REACH_ABROAD = 6.0  # the same in another language than the question and the best are in
REACH_TOLL = 14.0  # the same where it counts the same victims and says that their number moved
REACH_NEAR = 18.0  # the same where its figure is near the best one's: it may be told in no word that the reader knows
TWICE = Decimal(2)  # what a price or a membership becomes at most without a word about what it was
POINTS = Decimal(2)  # the same of a rate, in percentage points
HEAD = 4  # letters of a compound's last part
COVERED = 0.5  # share of the question's words in what was read of the newer article
_PREDECESSOR = re.compile(r"\b(?:vorgänger(?:in)?|amtsvorgänger\w*|predecessor)\b", re.IGNORECASE)
_NEW_STATE = re.compile(
    r"\b(?:heb(?:t|en)\b.*\ban|hob(?:en)?\b.*\ban|angehoben|senk(?:t|en|te|ten)|gesenkt"
    r"|künftig|neuerdings|erstmals|fortan|ab sofort|(?:nur|damit) noch|zurück\w*|gelockert|reduzier\w*"
    r"|her(?:auf|ab)gesetzt|verringer\w*|wächst|gewachsen|wuchs|erreich\w*|kletter\w*|schrumpf\w*"
    r"|went (?:up|down)|reach(?:es|ed)|gr[eo]w\w*|shr[aiu]nk\w*"
    r"|(?:down|up) to|is (?:down|up)|for the first time|from now on|will (?:now )?(?:pay|cost|be charged)|are charged"
    r"|trimm\w*|lower\w*|cuts?|lift\w*|hik\w*)\b",
    re.IGNORECASE,
)
_CORRECTED = re.compile(r"\b(?:korrigiert\w*|corrected|revis\w*|irrtüm\w*|mistaken\w*)\b", re.IGNORECASE)


def successors(
    question: str,
    language: str,
    best: Side,
    evidence: Sequence[Sentence],
    heard: frozenset[str],
    now: datetime | None = None,
) -> list[Side]:
    """The newer articles' values that take the place of the best one's, the newest first, each article's best.

    ``heard``: the articles that hold a name asked about, as ``speaking`` finds them.
    """
    asked = changing(question)
    if asked in {"", "state", "now"}:
        return []
    lacked = lacking(question, language, [one.found for one in evidence])
    later = [
        one
        for one in evidence
        if one.found.passage.article_id in heard
        and _may_succeed(question, one, best, lacked)
        and not not_yet(asked, one, now)
    ]
    told = [Side(one, said) for one in later if (said := claim(question, language, one.text, spoken(one))) is not None]
    found: dict[str, Side] = {}
    for each in sorted(told, key=lambda each: (-_read(each.sentence), each.sentence.start)):
        if each.article not in found and (side := _successor(question, language, best, each, told)) is not None:
            found[side.article] = side
    return sorted(found.values(), key=lambda side: -(side.published or 0.0))


def _successor(question: str, language: str, best: Side, side: Side, told: Sequence[Side]) -> Side | None:
    """A side as what took the best one's place; None where it did not."""
    if side.claim.sort == "name":
        return _holder(question, best, side, told)
    if _of_another_matter(question, language, best, side):
        return None
    side = counted_otherwise(question, best, side)
    if agree(best.claim, side.claim) is not False or not says_what_is(question, side):
        return None
    return side if _takes_place(question, language, best, side) else None


def _of_another_matter(question: str, language: str, best: Side, side: Side) -> bool:
    """Whether it counts something else than the best one, in an article that is not about what is asked."""
    mine, theirs = best.claim.kind, side.claim.kind
    if changing(question) != "count" or not (mine and theirs) or shared(mine, frozenset((theirs,))):
        return False
    return spoken(side.sentence) == language and not _about(question, language, best, side.sentence)


def _holder(question: str, best: Side, side: Side, told: Sequence[Side]) -> Side | None:
    """Who follows the one whom the best names, with the sentence that says so."""
    new = without_former(question, best, side)
    if agree(best.claim, new.claim) is not False or not _names_the_former(best, new):
        return None
    key = new.sentence.found.passage.key
    same = (without_former(question, best, one) for one in told if one.sentence.found.passage.key == key)
    others = [one for one in same if agree(best.claim, one.claim) is False and not _has_another(question, one)]
    installing = installed(best, new, others) or (new if _reads_as_well(best, new) else None)
    return installing if installing is not None and says_what_is(question, installing) else None


def _has_another(question: str, side: Side) -> bool:
    """Whether another office than the one asked about stands before a name: "Captain Joe Brill"."""
    before = side.sentence.text[: max(side.sentence.text.find(side.claim.written), 0)].split()
    titles = frozenset(offices(before[-1])) if before else frozenset()
    asked = frozenset(offices(question))
    return bool(titles and asked) and not titles & asked and not asked & ANY_HEAD


def speaking(question: str, language: str, evidence: Sequence[Sentence]) -> frozenset[str]:
    """The articles of which what was found holds a name that is asked about."""
    told = told_of(one.found for one in evidence)
    return frozenset(article for article, one in told.items() if speaks_of(question, language, one))


def _may_succeed(question: str, one: Sentence, best: Side, lacked: Mapping[str, frozenset[Name]]) -> bool:
    """Whether it stands in a newer article that holds the names asked about, and of no other group."""
    article = one.found.passage.article_id
    if article == best.article or day(Side(one, best.claim)) <= day(best) or not day(best):
        return False
    if lacked.get(article, frozenset()) - lacked.get(best.article, frozenset()):
        return False
    if not asked_names(question, detect(question)) and not of_its_things(question, one, best.sentence):
        return False
    return not of_another_group(question, f"{one.found.article.title}. {one.found.passage.text}")


def out_of_reach(question: str, best: Side, side: Side) -> bool:
    """Whether the newer of two figures is too far from the older one to have taken its place unsaid."""
    old, new = sorted((best, side), key=day)
    if old.claim.amount is None or new.claim.amount is None or day(old) == day(new):
        return False
    if changing(question) == "toll":
        fewer = new.claim.amount.high < old.claim.amount.low
        return new.claim.amount.high * TWICE < old.claim.amount.low or (fewer and not soon(old, new))
    if old.claim.kind and old.claim.kind == new.claim.kind and old.claim.kind not in ANYBODY:
        return False
    if changing(question) not in {"price", "rate", "count"}:
        return False
    return not _plausible(question, old, new) and not says_what_it_was(old.claim.amount, new)


def _takes_place(question: str, language: str, best: Side, side: Side) -> bool:
    """Whether something ties the newer value to the older one."""
    old = best.claim.amount
    if old is None or side.claim.amount is None:
        return False
    if not _plausible(question, best, side):
        return changing(question) != "toll" and (says_what_it_was(old, side) or keeps(best.sentence, side.sentence))
    return says_what_it_was(old, side) or _is_tied(question, language, best, side)


def _is_tied(question: str, language: str, best: Side, side: Side) -> bool:
    """By its headline, by the reader, its rate, or by what moves or is counted in the best one's language."""
    if _in_headline(question, language, side):
        return True
    text, titled = side.sentence.text, f"{side.sentence.found.article.title} {side.sentence.text}"
    told_rate, near = of_one(RATES, question, titled), nearly_as_much(question, best, side)
    about = _about(question, language, best, side.sentence) or (
        near and holds_names(question, language, under_its_title(side.sentence.found))
    )
    if not about or (_asks_rate(question) and not told_rate):
        return False
    if _reads_as_well(best, side):
        return True
    counted = side.claim.kind in KINDS and side.claim.kind == best.claim.kind
    reach = REACH_NEAR if near else REACH_TOLL if counted and _moves(text) else REACH
    if _read(side.sentence) < _read(best.sentence) - reach:
        return False
    if told_rate:
        return True
    same = _moves(text) or _counts_the_same(question, language, best, side) or near
    abroad = spoken(side.sentence) not in {language, spoken(best.sentence)}
    return same and (not abroad or _read(side.sentence) >= _read(best.sentence) - REACH_ABROAD)


def _asks_rate(question: str) -> bool:
    return changing(question) == "rate" and any(pattern.search(question) for _, pattern in RATES)


def _read(one: Sentence) -> float:
    return float("-inf") if one.reading is None else one.reading


def _reads_as_well(best: Side, side: Side) -> bool:
    return side.sentence.reading is not None and _read(side.sentence) >= _read(best.sentence) - TELLING


def _names_the_former(best: Side, side: Side) -> bool:
    """Whether the newer article speaks of whom the older one names, or of a predecessor."""
    told = f"{side.sentence.found.article.title}. {side.sentence.found.passage.text}"
    return bool(surnames(best) & words_of(told)) or _PREDECESSOR.search(told) is not None


def says_what_it_was(old: Amount, side: Side) -> bool:
    """Whether the sentence also gives the former value, or how far it is from the new one: "fünf Euro mehr"."""
    new = side.claim.amount
    if new is None:
        return False
    text, unit = side.sentence.text, new.unit
    others = [
        one for one in amounts(text, spoken(side.sentence)) if not (one.start >= new.start and one.end <= new.end)
    ]
    return any(_value(one, unit) in {old.low, abs(new.low - old.low)} for one in others)


def _value(one: Amount, unit: str) -> Decimal | None:
    """An amount's value in a unit; None in another: 80 cents in euros, 50 basis points in percent."""
    hundredths = {"cent": unit, "bp": "%"}
    if hundredths.get(one.unit) == unit and one.unit != unit:
        return one.low / 100
    return one.low if one.unit in {unit, ""} or {one.unit, unit} == {"pp", "%"} else None


def _plausible(question: str, best: Side, side: Side) -> bool:
    """Whether the value can have become the other: at most twice or half of it; fewer, only if it says that it fell."""
    old, new, text = best.claim.amount, side.claim.amount, side.sentence.text
    if old is None or new is None or old.unit != new.unit:
        return False
    asked, fewer = changing(question), new.high < old.low
    if asked == "toll":
        if fewer and not soon(best, side):
            return False
        return side.claim.kind not in {"", "dead", "hurt"} or not fewer or _CORRECTED.search(text) is not None
    if asked == "price" and fewer and not _moves(text):
        return False
    small, large = sorted((abs(old.low), abs(new.low)))
    return large <= small * TWICE or (new.unit == "%" and large - small <= POINTS)


def _moves(text: str) -> bool:
    return moved(text) or _NEW_STATE.search(text) is not None


def _in_headline(question: str, language: str, side: Side) -> bool:
    """Whether the newer article's title gives its value with the names that are asked about."""
    title = side.sentence.found.article.title
    told = claim(question, language, title, spoken(side.sentence))
    return told is not None and holds_names(question, language, title) and bool(agree(told, side.claim))


def _about(question: str, language: str, best: Side, one: Sentence) -> bool:
    """Whether the newer article is about the matter: half of the question's words, or its names and a word of both.

    That it holds the names is known by now. Across languages they tell alone.
    """
    if spoken(one) != language:
        return True
    text = under_its_title(one.found)
    if covered(question_stems(question, language), text, language) >= COVERED or of_one(RATES, question, one.text):
        return True
    named = {word for name in names(f"so {question}", language) if name.sure for word in name.words}
    matter = {*question_stems(question, language), *question_stems(best.sentence.text, language)}
    common = [stem for stem in matter if not shared(stem, frozenset(named))]
    held = frozenset(question_stems(text, language))
    return bool(named) and any(shared(stem, held) or _is_headed(stem, held) for stem in common)


def _is_headed(stem: str, held: frozenset[str]) -> bool:
    """Whether a compound's last part stands there alone: "Arbeitslosenquote", "Quote"."""
    return any(len(word) >= HEAD and stem.endswith(word) for word in held)


def _counts_the_same(question: str, language: str, best: Side, side: Side) -> bool:
    """Whether both figures count what is asked for: members and members."""
    mine, theirs = best.claim.kind, side.claim.kind
    if not mine or not theirs or not shared(mine, frozenset((theirs,))):
        return False
    if mine in KINDS:
        return counts_victims(side)
    return spoken(side.sentence) != language or shared(theirs, frozenset(question_stems(question, language)))

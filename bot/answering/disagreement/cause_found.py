"""What caused it, as was found in the end: a newer article's finding leads, not the suspicion that it rules out; pure.

"Die Polizei vermutet Brandstiftung", and ten weeks later "Brandstiftung schließen die Ermittler inzwischen aus": the
cause that was found stands beside that, mostly without a word for a cause: "Ein Lager hatte sich heißgelaufen".
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.answering.asked.subject import asked_names
from bot.answering.disagreement.contenders import standing
from bot.answering.disagreement.matter import names_meet
from bot.answering.disagreement.mishaps import names_a_mishap, of_another_mishap
from bot.answering.sentence import led_by, same_article, spoken, told_at
from bot.answering.words.naming import words_of
from bot.answering.words.wording import content, hedged, shared
from vectorstore.text.language import detect

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bot.answering.sentence import Sentence
    from bot.answering.writing import Brief

BESIDE = 2  # sentences from the one that rules a suspicion out to the one that tells the finding, before or behind it
_CAUSE_ASKED = re.compile(
    r"\b(?:(?:was|wer|what|who|which)\b.*\b(?:ausgelöst|verursacht\w*|ausgelöst\w*|caused?|triggered|sparked|set off"
    r"|started|behind)|w(?:as|er)\b.*\b(?:löste?\b.*\baus|verursacht\w*|schuld)|wodurch|wie kam es z\w+"
    r"|\w*(?:ursache|auslöser)|(?:the )?cause of|to blame for)\b",
    re.IGNORECASE,
)
_WHY = re.compile(r"\A\W*(?:why|warum|weshalb|wieso|weswegen)\b", re.IGNORECASE)
# What asks yes or no.
_WHETHER = re.compile(
    r"\A\W*(?:(?:is|was|were|are) (?:it|there|this|that|the|a|an)\b|did|does|do|has|have"
    r"|(?:ist|war|waren|sind) (?:es|das|der|die|ein)\b|hat|haben|wurden?|stimmt|trifft|gab)\b",
    re.IGNORECASE,
)
_TRUE = re.compile(
    r"\A\W*(?:stimmt (?:es|das)|ist es (?:wahr|richtig)|trifft es zu|is it (?:true|right|correct))\b", re.IGNORECASE
)
_RULES_OUT = re.compile(
    r"\b(?:schl(?:ie|o)(?:ß|ss)(?:t|en)?\b.{1,120}?\baus|ausgeschlossen|auszuschließen|widerleg\w*|entkräftet"
    r"|bestätigt(?:e|en)? sich nicht|(?:hat|haben) sich nicht bestätigt"
    r"|keine? (?:hinweise?|anzeichen|belege?) (?:auf|für)"
    r"|rul(?:ed|es|ing)\b.{0,60}?\bout|disprov\w+|discount(?:s|ed)"
    r"|(?:not|n['’]t) (?:been )?(?:caused|triggered|sparked)"
    r"|no (?:evidence|signs?|traces?|indications?) (?:of|that|for|to suggest))\b",
    re.IGNORECASE,
)
_LEFT_IN = re.compile(
    r"\b(?:not|never|cannot|n['’]t|nicht|noch|kein\w*)\b.{0,40}\b(?:rul\w+ out|ruled|ausgeschlossen|auszuschließen)\b"
    r"|\bschl(?:ie|o)(?:ß|ss)\w*\b.{1,120}\b(?:nicht|keine\w*)\b.{0,40}\baus\b|n['’]t rul\w+",
    re.IGNORECASE,
)
_SUSPECTED = re.compile(
    r"\b(?:vermut\w*|\w*verdacht\w*|verdächtig\w*|mutmaßlich\w*|anscheinend|wohl|gilt als|suspect\w*|believ\w*|thought"
    r"|think|presum\w*|fear(?:s|ed)|blam(?:es|ed|ing)|ursache\w*|verursacht\w*|ausgelöst|auslöser|caused?|triggered|sparked)\b",
    re.IGNORECASE,
)
# What is told outright as the cause.
_FOUND = re.compile(
    r"\b(?:(?:ursache|auslöser|grund|schuld)\w*\b.{0,60}?\b(?:war|ist|sei|sind|waren)|schuld (?:an|war|ist|sei)"
    r"|(?:hat|hatte|haben|hatten|wurde|worden|war)\b.{1,160}\b(?:ausgelöst|verursacht)|verursachten?"
    r"|lösten?\b.{1,120}\baus"
    r"|führ\w*\b.{1,120}\bauf\b.{1,160}\bzurück|zurückzuführen|(?:was|were|been) (?:caused|triggered|sparked) by"
    r"|(?:caused|triggered|sparked) (?:the|a|it)\b|cause (?:of\b.{1,80} )?(?:was|is)|was to blame"
    r"|(?:traced|put down|due) to|blamed? (?:on|a|an|the))\b",
    re.IGNORECASE,
)
_INQUIRY = re.compile(
    r"\b(?:ermittl\w*|gutachte[nr]\w*|sachverständig\w*|staatsanwalt\w*|polizei\w*|experten?|feuerwehr\w*|inzwischen|anfangs"
    r"|investigat\w*|inspectors?|experts?|police|prosecutors?|inquiry|firefighters|report|first|initially|officials?)\b",
    re.IGNORECASE,
)


def with_the_cause_found(chosen: list[Sentence], brief: Brief) -> list[Sentence]:
    """Led by what a newer article found to be the cause, or by its sentence that rules out what is asked about."""
    if not chosen or not _asks_cause(brief.question):
        return chosen
    first, whether = chosen[0], _WHETHER.match(brief.question) is not None
    against = _ruling_out(first, brief, whether=whether)
    if against is not None:
        found = None if whether else _beside(against, brief.evidence)
        about = [one for one in chosen if same_article(one, against) or _suspects(one)]
        return chosen if first == found else led_by(found or against, led_by(against, about))
    lead = None if whether else _told_outright(first, brief)
    return chosen if lead is None else led_by(lead, chosen)


def _asks_cause(question: str) -> bool:
    """Whether the cause of something is asked for, or whether it was this or that."""
    if _CAUSE_ASKED.search(question) or _TRUE.match(question):
        return True
    return bool(_WHY.match(question) or _WHETHER.match(question)) and names_a_mishap(question)


def _ruling_out(first: Sentence, brief: Brief, *, whether: bool) -> Sentence | None:
    """The newest sentence on the first one's matter that rules out what an older article suspects.

    Where it is asked whether something was so, that must be what the question or the first sentence says.
    """
    told = [one for one in brief.evidence if rules_out(one.text) and _is_of_the_matter(first, one, brief)]
    told = [one for one in told if told_at(one) > told_at(first) or same_article(one, first)]
    said = (brief.question, first.text) if whether else ()
    told = [one for one in told if not said or any(_speak_of_one(text, one) for text in said)]
    return max((one for one in told if _suspected(one, brief)), key=told_at, default=None)


def rules_out(text: str) -> bool:
    """Whether a text rules something out: "schließen die Ermittler aus", "no evidence of arson"."""
    return _RULES_OUT.search(text) is not None and not _LEFT_IN.search(text)


def _suspected(one: Sentence, brief: Brief) -> bool:
    """Whether an older article suspects what a sentence rules out."""
    older = (other for other in brief.evidence if told_at(other) < told_at(one) and spoken(other) == spoken(one))
    suspecting = (other for other in older if _suspects(other) and names_meet(one, other))
    return any(_speak_of_one(other.text, one) for other in suspecting)


def _suspects(one: Sentence) -> bool:
    return (hedged(one.text) or _SUSPECTED.search(one.text) is not None) and not rules_out(one.text)


def _speak_of_one(text: str, one: Sentence) -> bool:
    """Whether a text speaks of what a sentence in its language rules out."""
    thing = frozenset(_things(one.text, one))
    return any(shared(stem, thing) for stem in _things(text, one))


def _things(text: str, one: Sentence) -> list[str]:
    """What a sentence speaks of, without who inquires, who is named and how sure it is."""
    bare = text
    for words in (_RULES_OUT, _SUSPECTED, _INQUIRY):
        bare = words.sub(" ", bare)
    return [stem for stem in content(bare, spoken(one)) if stem not in words_of(one.found.article.title)]


def _beside(against: Sentence, evidence: Iterable[Sentence]) -> Sentence | None:
    """What stands beside a sentence that rules something out and is read best: the finding; None without any."""
    own = sorted(
        (one for one in evidence if one.found.passage.key == against.found.passage.key), key=lambda one: one.start
    )
    place = own.index(against)
    near = own[max(0, place - BESIDE) : place] + own[place + 1 : place + 1 + BESIDE]
    outright = [one for one in near if _FOUND.search(one.text) and not hedged(one.text)]
    return max(outright or near, key=standing, default=None)


def _told_outright(first: Sentence, brief: Brief) -> Sentence | None:
    """The newest sentence that tells a cause outright, where the first one only suspects one or tells none."""
    if _FOUND.search(first.text) and not hedged(first.text):
        return None
    told = (one for one in brief.evidence if _FOUND.search(one.text) and not hedged(one.text))
    newer = [one for one in told if told_at(one) > told_at(first) or same_article(one, first)]
    newer = [one for one in newer if _is_of_the_matter(first, one, brief) and not rules_out(one.text)]
    return max(newer, key=lambda one: (told_at(one), standing(one)), default=None)


def _is_of_the_matter(first: Sentence, one: Sentence, brief: Brief) -> bool:
    """Whether a sentence stands in an article on the mishap asked about; abroad, with a name of the question."""
    titled = f"{one.found.article.title}. {one.found.passage.text}"
    if not names_meet(first, one) or of_another_mishap(brief.question, titled):
        return False
    asked_in = detect(brief.question, spoken(one))
    held = words_of(titled)
    return asked_in == spoken(one) or any(
        not held.isdisjoint(name.words) for name in asked_names(brief.question, asked_in)
    )

"""The one check every statement passes before it is shown: do its quotes say this? Deterministic and pure.

Numbers with units, dates, names, quotation marks, negation and direction must agree; then enough of the content words.
A statement in another language than its quotes is held by numbers, names and, when given, a similarity of meaning.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from bot.answering.asked.changing import is_office
from bot.answering.check.amount_roles import told_of_another
from bot.answering.check.cloze import Reading, misplaced
from bot.answering.check.extremes import says_more
from bot.answering.check.figures import wrong_amounts, wrong_days, wrong_weekdays
from bot.answering.check.instructions import instructs, news
from bot.answering.check.polarity import turned_round
from bot.answering.check.quotations import folded, not_verbatim
from bot.answering.check.shares import wrong_shares
from bot.answering.check.speakers import mixed_names, other_office, wrong_speaker
from bot.answering.check.stated import Evidence, Stated
from bot.answering.check.subjects import other_place, other_subject
from bot.answering.check.swapping import swapped_amounts
from bot.answering.check.timed import of_times_beside
from bot.answering.check.when_told import of_another_time
from bot.answering.check.who_whom import same_deed
from bot.answering.words.naming import Name, names, special, stands_for, words_of
from bot.answering.words.same_name import begins_alike
from bot.answering.words.vocabulary import ASKED_FOR, PARTICLES
from bot.answering.words.wording import content, coverage, hedged, phrases, shared
from vectorstore.text.language import detect
from vectorstore.text.numbers import amounts
from vectorstore.text.sentences import sentences
from vectorstore.text.word_language import common, is_noun_or_adjective

if TYPE_CHECKING:
    from bot.answering.answer import Quote, Statement
    from bot.answering.check.quotes import Similarity

# Links, mentions and markup of faces: no sentence about the news holds them.
_LINK = re.compile(
    r"h(?:tt|xx)ps?:|www\.|\[\.\]|\]\(|\b[a-z\d-]{2,}\.[a-z]{2,10}/\w|@everyone|@here|</?[@#:a-z]|\|\||discord(?:app)?\.(?:gg|com/invite)/|javascript:",
    re.IGNORECASE,
)
Level = Literal["supported", "partly", "unsupported"]

# Measured on the 207 statements of tests/bot/answering/support_cases.py: 197 right, 1 of 104 good ones dropped.
FLOOR = 0.5  # share of content words found in the quotes; 0.3 to 0.5 judge alike, 0.6 drops 4 good ones, 0.7 drops 7
SAID = 0.4  # the same among the words that are no names; 0.3 lets one more bad one pass, 0.5 drops one more good one
FEW = 2  # words at most that must all be there: "Die Brücke brach" on "Die Brücke bleibt gesperrt"; 3 drops a good one
TELLING = 4  # words at most that do not tell their language surely
FULL = 0.6  # below it only partly supported
ONLY_CHANGE = 0.75  # share of the other words found that makes a foreign word a swapped name; without it two more pass
LARGE = 100  # a number above it, or with a unit, ties a statement to its quote across languages
# Similarity across languages, bundled e5 with passage prefixes on both sides, 29 good pairs against 1,600 mismatched:
CLOSE = 0.86  # stands in for missing names and numbers: keeps 97 %, lets 1.4 % pass; near misses are beyond it (0.90)
# The same within a language, of 30 statements in other words than their quote: 6 of 15 good ones, none of 15 bad ones.
ALIKE = 0.92
SEVERAL = 0.03  # what two numbers that are both there are worth: "27 killed, 190 injured" in a long sentence has 0.82
RELATED = 0.84  # enough beside a shared name or number: keeps all, lets 5 % pass


@dataclass(frozen=True, slots=True)
class Verdict:
    """How far the quotes carry a statement, and why not further; "unsupported" is never shown."""

    level: Level
    reasons: tuple[str, ...] = ()


def check(
    statement: Statement, language: str = "", similarity: Similarity | None = None, reading: Reading | None = None
) -> Verdict:
    """Judge one statement by its quotes; ``language`` is the statement's (ISO 639-1), detected when empty.

    With ``reading`` the quotes' passages are asked for its values (cloze.py), last, and not where it falls anyway.
    """
    if not statement.quotes:
        return Verdict("unsupported", ("no quote",))
    case = _case(statement, language)
    verbatim = _verbatim(statement)
    if not case.quotes and not (verbatim and instructs(statement.text)):
        return Verdict("unsupported", ("rests on words addressed to a model",))
    if verbatim:
        return Verdict("supported")
    if _LINK.search(case.text) or not _claims(case):
        return Verdict("unsupported", ("no claim about the news",))
    wrong = (
        *_figures(case),
        *_names(case),
        *_quotations(case),
        *turned_round(case),
        *_more(case),
        *_wording(case, similarity),
    )
    others = dict.fromkeys(_suspected(case), True)
    if not wrong and reading is not None:
        others = misplaced(case.text, case.language, case.passages, reading, frozenset(others))
    wrong += tuple(_of_another(text, case) for text, sure in others.items() if sure)
    if wrong:
        return Verdict("unsupported", wrong)
    doubts = (*_doubts(case), *(f"perhaps {_of_another(text, case)}" for text in others))
    return Verdict("partly", doubts) if doubts else Verdict("supported")


def _of_another(text: str, case: Stated) -> str:
    return f"{'number of something else' if amounts(text, case.language) else 'told of another'}: {text}"


def _verbatim(statement: Statement) -> bool:
    """True when every sentence of the statement is, whole, a sentence of one of its quotes."""
    wanted = [folded(statement.text[span.start : span.end]) for span in sentences(statement.text)]
    there = {folded(quote.text[span.start : span.end]) for quote in statement.quotes for span in sentences(quote.text)}
    whole = {folded(quote.text) for quote in statement.quotes}
    return folded(statement.text) in whole or bool(wanted and all(sentence in there for sentence in wanted))


def _claims(case: Stated) -> bool:
    """A lone word, a bare yes and "All of it is proven" claim nothing that a quote could carry."""
    told = len(content(case.text, case.language)) + len(amounts(case.text, case.language))
    return len(case.text.split()) > 1 and (told > 1 or bool(names(case.text, case.language)))


def _case(statement: Statement, language: str) -> Stated:
    told = [(_news(quote), quote) for quote in statement.quotes]
    evidence = tuple(Evidence(text, _language(quote), quote.found.article.published) for text, quote in told if text)
    articles = [(news(quote.found.passage.text), quote.found.article) for quote in statement.quotes]
    around = "\n".join(f"{text}\n{article.title}\n{article.source}\n{article.author}" for text, article in articles)
    own = _spoken(statement.text, language, evidence)
    passages = {
        quote.found.passage.key: (news(quote.found.passage.text), _language(quote)) for quote in statement.quotes
    }
    return Stated(statement.text, own, evidence, around, tuple(passages.values()))


def _spoken(text: str, language: str, evidence: tuple[Evidence, ...]) -> str:
    """The language of a statement; of a few words the one it should be in, for "Görlitz was evacuated" looks German."""
    if len(text.split()) <= TELLING and any(one.language[:2] == language[:2] for one in evidence):
        return language
    return detect(text, language) or _language_of(text, evidence)


def _language_of(text: str, evidence: tuple[Evidence, ...]) -> str:
    """The language of a quote with the same words, where the statement alone does not tell; "" means another one."""
    known = (one.language for one in evidence if coverage(text, one.text, one.language) >= FLOOR)
    return next(known, "")


def _news(quote: Quote) -> str:
    passage = quote.found.passage
    return news(passage.text, quote.start - passage.start, quote.end - passage.start)


def _language(quote: Quote) -> str:
    return quote.found.passage.language or quote.found.article.language or detect(quote.text)


def _figures(case: Stated) -> tuple[str, ...]:
    told = tuple((one.text, one.language) for one in case.evidence)
    numbers = [f"number not in the quotes: {text}" for text in wrong_amounts(case.text, case.language, case.evidence)]
    numbers += [f"number not in the quotes: {text}" for text in wrong_shares(case.text, told)]
    dates = wrong_days(case.text, case.language, case.evidence)
    if wrong_weekdays(case.text, case.evidence, case.surroundings):
        numbers.append("day of the week not in the quotes")
    numbers += [f"number of another time: {text}" for text in of_times_beside(case)]
    return (*numbers, *(f"date not in the quotes: {text}" for text, published in dates if not published))


def _suspected(case: Stated) -> tuple[str, ...]:
    """The amounts, as written, that by the words around them are of something else in the quotes."""
    told = tuple((one.text, one.language) for one in case.evidence)
    return (
        *swapped_amounts(case.text, case.language, told),
        *told_of_another(case.text, case.language, case.evidence),
    )


def _names(case: Stated) -> tuple[str, ...]:
    near, around = words_of(case.quotes), words_of(f"{case.quotes} {case.surroundings}")
    found = case.names
    missing = [name for name in found if not _named(name, around, case)]
    wrong = [name.text for name in missing if name.sure or (case.own and _only_change(case, name))]
    wrong += mixed_names(found, case.surroundings, case.spoken)
    others = other_office(found, case.text, case.language, case.surroundings, case.spoken) if case.own else ()
    offices = [f"has another's office: {text}" for text in others]
    return (
        *(f"name not in the source: {text}" for text in wrong),
        *offices,
        *other_subject(case, found, near),
        *other_place(case),
    )


def _only_change(case: Stated, name: Name) -> bool:
    """All but this capitalised word is in the quotes: it was put in another's place. "Heavy" opens a sentence only."""
    lone = len(name.words) == 1
    if lone and name.first and common(name.text, case.language):
        return False
    if lone and case.language.startswith("de") and _is_noun(name.text, surely=True):
        return False  # "Mitarbeiter" for "Beschäftigte"
    rest = case.text.replace(name.text, " ")
    return len(content(rest, case.language)) > 1 and coverage(rest, case.own, case.language) >= ONLY_CHANGE


def _named(name: Name, there: frozenset[str], case: Stated) -> bool:
    """In the same language every word of a name must be there, across languages one; or its acronym or long form."""
    hits = [word in there or begins_alike(word.removesuffix("s"), there) for word in name.words]
    if all(hits) if case.own else any(hits):
        return True
    if case.own and len(hits) > 1 and _but_common(name, hits, case.language):
        return True
    text = f"{case.quotes} {case.surroundings}"
    return stands_for(name.text, text) or any(stands_for(word, name.text) for word in text.split() if word.isupper())


def _but_common(name: Name, hits: list[bool], language: str) -> bool:
    """All that is missing of a German name is common words: "Stamms Schätzung", "Gegner von Thiem", no last name."""
    written = [word for word in name.text.split() if word not in PARTICLES]
    if not language.startswith("de") or len(written) != len(hits):
        return False
    missing = [word for word, hit in zip(written, hits, strict=True) if not hit]
    known = is_noun_or_adjective(missing[-1], surely=True) and all(map(_is_noun, missing))
    somebody = len(written) < len(name.text.split()) or any(map(is_office, written[:-1]))
    return known and (hits[-1] or not somebody)


def _is_noun(word: str, *, surely: bool = False) -> bool:
    return is_noun_or_adjective(word, surely=surely) and not special(word)


def _more(case: Stated) -> tuple[str, ...]:
    """What goes beyond the quotes, in measure or in time."""
    when = of_another_time(case)
    return (*says_more(case.text, case.language, case.closest, case.spoken), *when)


def _quotations(case: Stated) -> tuple[str, ...]:
    loose = not_verbatim(case.text, f"{case.quotes} {case.surroundings}")
    others = wrong_speaker(case.text, case.language, case.surroundings, case.spoken)
    return (*(f"not verbatim: “{words}”" for words in loose), *(f"said by another: “{words}”" for words in others))


def _wording(case: Stated, similarity: Similarity | None) -> tuple[str, ...]:
    if case.own:
        share = coverage(case.text, case.own, case.language)
        said = coverage(_nameless(case), case.own, case.language)
        few = len(content(case.text, case.language)) <= FEW and not amounts(case.text, case.language)
        alike = share >= (1.0 if few else FLOOR) and said >= SAID
        return () if alike or _alike(case, similarity) or same_deed(case) else ("other words than the quotes",)
    near = words_of(case.quotes)
    anchored = any(begins_alike(word, near) for name in names(case.text, case.language) for word in name.words)
    anchored = anchored or any(amount.unit or amount.high > LARGE for amount in amounts(case.text, case.language))
    if similarity is None:
        return () if anchored else ("nothing in common with the quotes",)
    closest = max(similarity(case.text, [one.text for one in case.evidence]), default=0.0)
    if sum(not one.is_year for one in amounts(case.text, case.language)) > 1:
        closest += SEVERAL
    return () if closest >= (RELATED if anchored else CLOSE) else ("another meaning than the quotes",)


def _alike(case: Stated, similarity: Similarity | None) -> bool:
    """Other words of the same language may mean the same: "kam ums Leben" for "starb"."""
    return similarity is not None and max(similarity(case.text, [one.text for one in case.evidence])) >= ALIKE


def _nameless(case: Stated) -> str:
    """What the statement says of its names."""
    text = case.text
    for name in names(case.text, case.language):
        text = text.replace(name.text, " ", 1) if name.sure or name.first else text
    return text


def _doubts(case: Stated) -> tuple[str, ...]:
    dates = wrong_days(case.text, case.language, case.evidence)
    doubts = [f"date of the article, not in the quotes: {text}" for text, published in dates if published]
    around = words_of(f"{case.quotes} {case.surroundings}")
    unsure = [name for name in case.names if not name.sure and not name.first]
    doubts += [f"not in the source: {name.text}" for name in unsure if case.own and not _named(name, around, case)]
    if case.own and coverage(case.text, case.own, case.language) < FULL:
        doubts.append("partly in other words than the quotes")
    if _hedged_there(case) and not hedged(case.text):
        doubts.append("said with more certainty than the quotes")
    return tuple(doubts)


def _hedged_there(case: Stated) -> bool:
    """A phrase of the quotes that has words of the statement says may or will; in another language, any phrase."""
    if not case.own:
        return hedged(case.quotes)
    mine = frozenset(content(_nameless(case), case.language))
    return any(
        (hedged(part) or (ASKED_FOR.search(part) and not ASKED_FOR.search(case.text)))
        and any(shared(stem, mine) for stem in content(part, case.language))
        for part in phrases(case.own)
    )

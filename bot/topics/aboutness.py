"""Whether an article is about a topic or merely names it, and which of its sentences says so; pure."""

from __future__ import annotations

import math
import re
import unicodedata
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache, partial

from bot.answering.check.instructions import unaddressed
from bot.answering.words.antecedent import points_back
from bot.answering.words.naming import names
from bot.answering.words.statement_form import states
from bot.topics.lexicon import Phrase, groups
from vectorstore.domain import Article, Span
from vectorstore.text.analysis import foreign_names, lexemes, query_terms
from vectorstore.text.language import detect
from vectorstore.text.sentences import sentences
from vectorstore.text.translations import plainly, renderings

LEAD = 800  # characters at the beginning of an article, in which news says what it is about
COVERED = 0.7  # share of the topic, by rarity, that one sentence (or the lead, for a long topic) must hold
OFTEN = 3  # sentences further down that make up for none in the lead
MANY = 4  # parts of a topic from which on no single sentence needs to hold them
COMPOUND = 5  # letters of a term that may be part of a longer word: "zins" is in many, "wahlkampf" in few
SHORT, LONG = 40, 420  # characters of a sentence that can stand for an article
NO_LETTERS = ".,:;!?\"'„“‚‘()"
RAREST = math.log(1e4)
SUSPENDED = re.compile(r"\b[^\W\d]+-(?=,|\s+(?:und|oder|bzw\.?|sowie|bis|and|or|to)\s)")  # half a compound
SEVERAL = 2  # articles on a topic beside which a passing mention is none
OPENING = 2  # sentences that an article begins with; what it is about stands there or comes back
FIRST = 0.15  # what speaks for the sentence that opens an article, in shares of the topic


@dataclass(frozen=True, slots=True)
class Part:
    """A name or a word of a topic: the phrases that say it, as stems in each language; ``weight`` is its rarity."""

    phrases: Mapping[str, tuple[Phrase, ...]]
    name: bool = False
    weight: Mapping[str, float] | None = None

    def rarity(self, language: str) -> float:
        """How much the part tells among passages in a language."""
        return (self.weight or {}).get(language, 1.0)


@dataclass(frozen=True, slots=True)
class Topic:
    """A topic ready to be compared; ``language`` is the one it is written in."""

    text: str
    language: str
    parts: tuple[Part, ...]


def topic_of(text: str, language: str, languages: Iterable[str], *, sure: bool = True) -> Topic:
    """The parts of a topic for passages in these languages: names whole, known things in both, other words alone.

    Where its language is not ``sure`` (a single word seldom tells), known things are looked up in German and English.
    """
    spoken = [*dict.fromkeys([language, *languages])]
    parts: list[Part] = []
    taken: set[str] = set()
    for name in names(text, language):
        if name.sure and len(name.words) > 1 and not _known(name.text, language):
            parts.append(_name(name.text, spoken))
            taken |= set(lexemes(name.text, language))
    for code in [language] if sure else ["de", "en"]:
        parts += _things(text, code, spoken, taken)
    return Topic(text, language, (*parts, *_words(text, language, spoken, taken)))


def language_of(text: str) -> str:
    """The language a topic is written in, "" where nothing tells: single words by the things they name."""
    told = detect(text)
    if told:
        return told
    naming = [code for code in ("de", "en") if _things(text, code, (code,), set())]
    known = [code for code, other in (("de", "en"), ("en", "de")) if renderings(text, code, other)]
    return next((codes[0] for codes in (naming, known) if len(codes) == 1), "")


def _things(text: str, code: str, spoken: Sequence[str], taken: set[str]) -> list[Part]:
    """The known things that a topic names in a language; their words are ``taken`` then."""
    stems, parts = tuple(lexemes(text, code)), []
    for group in sorted(groups(code), key=lambda group: -max(map(len, group[code]), default=0)):
        said = next((phrase for phrase in group[code] if stands(phrase, stems) and not taken & set(phrase)), None)
        if said:
            own = {code: (said, *group[code]), **_named_abroad(text, code, said, spoken)}
            parts.append(Part({name: tuple(dict.fromkeys({**group, **own}.get(name, ()))) for name in spoken}))
            taken |= set(said)
    return parts


def _named_abroad(text: str, code: str, said: Phrase, spoken: Sequence[str]) -> dict[str, tuple[Phrase, ...]]:
    """How other languages than German and English write a thing that is a name of one word: "Türkiye"."""
    word = next((word for word in text.split() if tuple(lexemes(word, code)) == said), "")
    others = (name for name in spoken if name not in ("de", "en"))
    return {name: tuple((term,) for term in foreign_names(word, name)) for name in others} if word else {}


def _known(text: str, language: str) -> bool:
    return any(tuple(lexemes(text, language)) in group[language] for group in groups(language))


def _name(text: str, spoken: Iterable[str]) -> Part:
    return Part({code: (tuple(lexemes(text, code)),) for code in spoken}, name=True)


def _words(text: str, language: str, spoken: Sequence[str], taken: set[str]) -> list[Part]:
    """The words left, each a part; as they are written here, and names in their other writings too."""
    single = {name.words[0] for name in names(text, language) if name.sure and len(name.words) == 1}
    parts = []
    for word in dict.fromkeys(piece for whole in text.split() for piece in _pieces(whole, language, taken)):
        own = [term for term in query_terms(word, language) if term not in taken]
        if taken & set(lexemes(word, "de") + lexemes(word, "en")):
            continue
        if not own:
            continue
        phrases = {code: _spellings(word, language, code) for code in spoken}
        parts.append(Part(phrases, name=bool(single & {word.lower().strip(NO_LETTERS)})))
        taken |= set(own)
    return parts


def _pieces(word: str, language: str, taken: set[str]) -> list[str]:
    """The halves of a word with hyphens of which one is known already: the "Kita" of "Kita-Streik" tells as well."""
    halves = [half for half in word.split("-") if half]
    known = [bool(taken & set(lexemes(half, language))) for half in halves]
    return halves if any(known) and not all(known) else [word]


def _spellings(word: str, language: str, code: str) -> tuple[Phrase, ...]:
    others = ((term,) for term in foreign_names(word, code or language))
    if code in ("", language):
        whole = query_terms(word.replace("-", ""), language)  # "Start-up" is "Startup" elsewhere
        written = _plain(word).strip(NO_LETTERS)  # of "Masern" the stem is too short to be looked for in a compound
        apart = [(written,)] if language == "de" and written.isalpha() and len(written) >= COMPOUND else []
        return tuple(dict.fromkeys((tuple(query_terms(word, language)), tuple(whole), *apart, *others)))
    abroad = (tuple(query_terms(word, language, code)), *others, *plainly(word, language, code))
    return tuple(phrase for phrase in abroad if phrase)


def weighed(topic: Topic, language: str, rarity: Callable[[str], float | None]) -> Topic:
    """The topic with each part's weight in a language; ``rarity`` is None for a term that no passage holds.

    A part that nothing there holds, because nobody wrote about it or because it cannot be put into that language,
    weighs as what is very rare: the others alone are then not the topic.
    """
    parts = []
    for part in topic.parts:
        known = [max(filter(None, map(rarity, phrase)), default=0.0) for phrase in part.phrases.get(language, ())]
        weight = min(filter(None, known), default=RAREST)
        parts.append(replace(part, weight={**(part.weight or {}), language: weight}))
    return replace(topic, parts=tuple(parts))


def is_about(topic: Topic, article: Article) -> bool:
    """Whether an article is about the topic: title, or a sentence of the lead, or again and again further down."""
    language = article.language or topic.language
    text = article.text
    if not _may_hold(topic, _plain(f"{article.title}\n{text}"), language):
        return False
    lead = [text[span.start : span.end] for span in sentences(text[:LEAD])]
    if len(topic.parts) >= MANY:
        return _holds(topic, "\n".join([article.title, *lead]), language)
    if any(_holds(topic, one, language) for one in (article.title, *lead, *_under_title(article, lead))):
        return True
    holding = (text[span.start : span.end] for span in sentences(text))
    return sum(_holds(topic, one, language) for one in holding) >= OFTEN


def centred(topic: Topic, articles: Sequence[Article]) -> tuple[Article, ...]:
    """Without those that name the topic once and further down, where several begin with it or come back to it."""
    central = tuple(one for one in articles if len(topic.parts) >= MANY or not _in_passing(topic, one))
    return central if len(central) >= SEVERAL else tuple(articles)


def _in_passing(topic: Topic, article: Article) -> bool:
    language = article.language or topic.language
    said = [article.text[span.start : span.end] for span in sentences(article.text)]
    if any(_holds(topic, one, language) for one in (article.title, *said[:OPENING], *_under_title(article, said))):
        return False
    return sum(_holds(topic, one, language) for one in said) == 1


def _under_title(article: Article, said: Sequence[str]) -> list[str]:
    """The sentences that an article begins with, each with the title, which names what they are about."""
    return [f"{article.title}\n{one}" for one in said[:OPENING]]


def _may_hold(topic: Topic, plain: str, language: str) -> bool:
    """Whether the letters of enough of the topic are there at all; quick, and never wrong when it says no.

    A stem is looked for without its last letter, which stemming may have changed ("company" is "compani").
    """
    whole = sum(part.rarity(language) for part in topic.parts)
    there = [
        part.rarity(language)
        for part in topic.parts
        if any(all(term[:-1] in plain for term in phrase) for phrase in part.phrases.get(language, ()))
    ]
    return bool(whole) and sum(there) >= COVERED * whole


def _plain(text: str) -> str:
    """Small letters without accents, as stems are written."""
    decomposed = unicodedata.normalize("NFKD", text.lower().replace("ß", "ss"))
    return "".join(sign for sign in decomposed if not unicodedata.combining(sign))


def _holds(topic: Topic, text: str, language: str) -> bool:
    return coverage(topic, text, language) >= COVERED and _named(topic, text, language)


def holds_part(topic: Topic, text: str, language: str) -> bool:
    """Whether a text names any part of the topic."""
    stems = stems_of(text, language)
    return any(_said(part, stems, language) for part in topic.parts)


def _named(topic: Topic, text: str, language: str) -> bool:
    stems = stems_of(text, language)
    return all(_said(part, stems, language) for part in topic.parts if part.name)


def coverage(topic: Topic, text: str, language: str) -> float:
    """Share of the topic that a text holds, by rarity; 0 for a topic that a language cannot hold at all."""
    stems = stems_of(text, language)
    whole = sum(part.rarity(language) for part in topic.parts)
    held = sum(part.rarity(language) for part in topic.parts if _said(part, stems, language))
    return held / whole if whole else 0.0


@lru_cache(maxsize=4096)
def stems_of(text: str, language: str) -> Phrase:
    """The index terms of a text, in order; "Bahn- und Busfahrer" speaks of no "Bahn"."""
    return tuple(lexemes(SUSPENDED.sub(" ", text), language))


def _said(part: Part, stems: Phrase, language: str) -> bool:
    return any(_at(phrase, stems) for phrase in part.phrases.get(language, ()))


def stands(phrase: Phrase, stems: Phrase) -> bool:
    """The very words, side by side."""
    size = len(phrase)
    return bool(phrase) and any(stems[at : at + size] == phrase for at in range(len(stems) - size + 1))


def _at(phrase: Phrase, stems: Phrase) -> bool:
    """A word alone may be part of a compound ("Rechenzentrum" in "Rechenzentrumsbau"); several stand side by side."""
    if len(phrase) == 1:
        if phrase[0] in stems or f"{phrase[0]}s" in stems:  # no stemmer takes the s from "Kitas" and "Autos"
            return True
        return len(phrase[0]) >= COMPOUND and any(phrase[0] in stem for stem in stems)
    return stands(phrase, stems)


def telling_sentence(topic: Topic | None, article: Article) -> Span:
    """The sentence that stands for an article: what it says of the topic, else of its title, early in the text.

    Nothing that it says to a model.
    """
    text = article.text
    whole = unaddressed(text) or list(sentences(text))
    spans = [span for span in whole if SHORT <= span.end - span.start <= LONG] or whole
    stated = [span for span in spans if _stands_alone(text[span.start : span.end], text)] or spans
    if not stated:
        return Span(0, len(text))
    if topic is None:
        said, among = _of_title(article), [span for span in stated if span.start < LEAD] or stated[:1]
    else:
        said, among = partial(coverage, topic, language=article.language or topic.language), stated
    worth = {span: round(said(text[span.start : span.end]) + FIRST * (span is among[0]), 4) for span in among}
    return max(among, key=lambda span: (worth[span], -span.start))


def _stands_alone(sentence: str, within: str) -> bool:
    """Whether a sentence states something and names what it speaks of: not "They beat England"."""
    return states(sentence, within) and not points_back(sentence)


def _of_title(article: Article) -> Callable[[str], float]:
    """How much of the title a sentence says."""
    language = article.language or "en"
    title = set(query_terms(article.title, language))
    return lambda sentence: len(title & set(lexemes(sentence, language))) / max(1, len(title))

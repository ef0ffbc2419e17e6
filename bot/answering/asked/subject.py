"""Which articles speak of the names that a question asks about, and which of something else; pure.

"Wie hoch war der Umsatz von Microsoft?" is not answered by the article on Meta that fits all its other words. That a
name is lacked tells something only where it would be written the same: where another article found, in the same
language, holds it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache
from itertools import takewhile

from bot.answering.asked.changing import is_office
from bot.answering.asked.kind import WORKED_OUT
from bot.answering.asked.numbered import NUMBERED
from bot.answering.words.naming import Name, folded, names, special, stands_for, words_of
from bot.answering.words.persons import is_written_so
from bot.answering.words.place_compounds import is_told_abroad
from bot.answering.words.proper_nouns import nouns
from bot.answering.words.vocabulary import KNOWN_NAMES
from bot.answering.words.written_out import written_out
from vectorstore.domain import Found
from vectorstore.text.analysis import lexemes
from vectorstore.text.language import detect
from vectorstore.text.same_names import FIRST_NAMED, FIRST_PEOPLE, SAME_NAMES, equivalents
from vectorstore.text.sentences import sentences
from vectorstore.text.stopwords import ENGLISH, GERMAN

# "British", "German", "Olympic": adjectives, which an article need not repeat.
_ADJECTIVE = re.compile(
    r"(?:[A-Z][a-z]{2,}(?:ian|ean|ish|ese|ican)s?|Olympics?|German|French|Dutch|Swiss|Greek|Czech|Slovak|Welsh|Thai"
    r"|Iraqi|Israeli|Pakistani|Afghan|Saudi)(?:['’]s?)?"
)
# "Europäische Zentralbank", "Bundesamt für Verfassungsschutz": what an acronym may stand for.
_LONG_FORM = re.compile(r"[A-ZÄÖÜ][\w-]+(?: (?:(?:für|der|des|und|of|the|for|and|on) )*[A-ZÄÖÜ][\w-]+)+")
_INFLECTED = re.compile(r"[A-ZÄÖÜ][a-zäöüß]+(?:e|en|er|es|em) ")
SHORTEST_NATION = 3  # letters; shorter ones in capitals only: "US", not "us"
BEGINNING = 3  # letters
# Folded words that German and English write alike; a "Münster" is a minster, too.
WRITTEN_ALIKE = (FIRST_NAMED | FIRST_PEOPLE | KNOWN_NAMES) - {"munster"}
NEAR = 30  # characters between a name and its number: "Artemis II und III"
_OTHER_ALPHABET = re.compile(r"[\u0370-\u1dff\u2e80-\uffef]")
# "the London-based firm" is in London, and no article need say so in that one word.
_DESCRIBING = re.compile(r"-(?:[a-z]{2,}(?:ed|ing)|led|born|made|run|wide|style|like|era)\Z")
LONG_WORD = 5  # letters
ANYBODY = frozenset("menschen personen leute männer frauen people person women".split())
_LONG_WORD = re.compile(r"[^\W\d_]+")
_STOPS = "|".join(sorted(ENGLISH))
_NOUN_PHRASE = re.compile(rf"\b(?:the|an?)\s((?:(?!(?:{_STOPS})\b)[\w'’-]+\s?){{1,3}})", re.IGNORECASE)
_HEAD = re.compile(r"\b([A-Z][a-z]+) of (?:the )?[A-Z]")  # "Bank of Valdoria"
_ACRONYM = re.compile(r"(?<![\w-])([A-ZÄÖÜ]{2,6})-[A-ZÄÖÜ][a-zäöüß]+")


@dataclass(frozen=True, slots=True)
class Told:
    """What was found of one article, its title, outlet and beginning, in the language that it is in."""

    language: str
    text: str
    words: frozenset[str] = field(compare=False)


@lru_cache(maxsize=64)
def asked_names(question: str, language: str) -> tuple[Name, ...]:
    """The sure names of a question, with the number after them, and the acronyms in its compounds ("ICE-Ticket").

    Lone adjectives of nations and faiths are left out; of "Vorträge von Tesla" only Tesla is a name.
    """
    sure = [name for name in names(question, language) if name.sure and not _ADJECTIVE.fullmatch(name.text)]
    if language == "de":
        sure = _by_the_tagger(question, sure)
    sure = [name for name in sure if not is_office(name.text)]  # "Wer ist Landrat im Kreis Weilbach?"
    bare = (name for name in map(_bare, sure) if not _ADJECTIVE.fullmatch(name.text))  # "the German-born painter"
    found = [_with_number(name, question) for name in bare]
    known = {word for name in found for word in name.words}
    acronyms = (match[1] for match in _ACRONYM.finditer(question) if folded(match[1]) not in known)
    return (*found, *map(_named, acronyms))


def _by_the_tagger(question: str, sure: Sequence[Name]) -> list[Name]:
    """German names without lone common nouns, and with proper ones that capitals do not tell: "die Uniqa"."""
    tagged = nouns(question)
    kept = [name for name in sure if name.text not in tagged.common or _is_certain(name)]
    known = {word for name in kept for word in name.text.split()}
    proper = {word for each in tagged.proper for word in each.split()}
    missed = (each for each in tagged.proper if known.isdisjoint(each.split()) and not _ADJECTIVE.fullmatch(each))
    return [
        *(replace(name, proper=not proper.isdisjoint(name.text.split())) for name in kept),
        *(replace(_named(each), proper=True) for each in missed),
    ]


def _named(text: str) -> Name:
    return Name(text, tuple(map(folded, text.split())), sure=True)


def things(question: str, language: str) -> list[str]:
    """The long words of a question that may be things and no names.

    In German those with a capital behind the first word, in English those of "the charging station", "an old bridge".
    """
    named = words_of(" ".join(name.text for name in asked_names(question, language)))
    if language == "de":
        words = [word for word in _LONG_WORD.findall(question)[1:] if word[0].isupper()]
    else:
        phrases = (_LONG_WORD.findall(phrase) for phrase in _NOUN_PHRASE.findall(question))
        words = [word for phrase in phrases for word in takewhile(lambda word: folded(word) not in named, phrase)]
    words = [word for word in words if not (is_office(word) or word.lower() in ANYBODY)]
    return [word for word in words if len(word) >= LONG_WORD and folded(word) not in named]


def nations(question: str) -> tuple[Name, ...]:
    """The nations that a question names by an adjective, in either language: "Austrian", "österreichische"."""
    words = (word for word in re.findall(r"\w+", question) if word.isupper() or len(word) > SHORTEST_NATION)
    return tuple(_named(word) for word in words if word.lower() in SAME_NAMES)


def _bare(name: Name) -> Name:
    """Without the noun that "von" or a genitive ties to it ("Vorträge von Tesla", "Apples Gewinn"), and "-based"."""
    if (plain := _DESCRIBING.sub("", name.text)) != name.text:
        return replace(name, text=plain, words=tuple(map(folded, plain.split())))
    first, _, rest = name.text.partition(" ")
    if rest and first.endswith("s") and folded(first.removesuffix("s")) in KNOWN_NAMES:
        return replace(name, text=first.removesuffix("s"), words=(folded(first.removesuffix("s")),))
    _, _, after = name.text.rpartition(" von ")
    return replace(name, text=after, words=name.words[-len(after.split()) :]) if after != name.text else name


def _with_number(name: Name, question: str) -> Name:
    """With the number after it: "iPhone 17", "Apollo 11", but no year and nothing counted."""
    match = re.search(rf"{re.escape(name.text)} (\d{{1,3}})(?=\W*$|[,?.!]| [a-z])", question)
    return replace(name, text=f"{name.text} {match[1]}", words=(*name.words, match[1])) if match else name


def elsewhere(wanted: Sequence[Name], asked_in: str, told: Mapping[str, Told]) -> Mapping[str, frozenset[Name]]:
    """The names that an article lacks and another one holds, by article id.

    In another language a name may be written otherwise: one in the article's own language must hold it, but for names
    whose writing in both is known, which an article in yet another language writes as the asker does, and those that
    are so beyond doubt.
    Names that no article writes as one are left out, unless a tagger takes them for proper nouns: a noun, or "das
    Vereinigte Königreich" for "Großbritannien".
    """
    sure = [name for name in wanted if _is_attested(name, asked_in, told)]
    holding = {
        article: frozenset(name for name in sure if _holds(one, name, asked_in)) for article, one in told.items()
    }
    certain = frozenset(name for name in sure if asked_in != "de" or _is_certain(name))
    known: dict[str, frozenset[Name]] = {asked_in: certain & frozenset().union(*holding.values())}
    every: frozenset[Name] = frozenset().union(*holding.values())
    alike = every & frozenset(name for name in sure if _known_abroad(name))
    for article, held in holding.items():
        known[told[article].language] = known.get(told[article].language, frozenset()) | held
    own = dict(known)
    for language in WORKED_OUT & own.keys():
        others = (own[other] for other in own if other not in (asked_in, language))
        known[language] |= alike.union(*(others if language != asked_in else ()))
    return {article: known[told[article].language] - held for article, held in holding.items()}


def _is_attested(name: Name, asked_in: str, told: Mapping[str, Told]) -> bool:
    """Whether an article writes it as a name; a German one that opens like an adjective is often put in other words."""
    if asked_in == "de" and _INFLECTED.match(name.text) and not any(map(special, name.text.split())):
        return False
    if name.proper and not name.text.isupper():
        return True
    words = forms(name)
    holding = (one for one in told.values() if not one.words.isdisjoint(words))
    return any(not words.isdisjoint(_written_as_names(one)) for one in holding)


@lru_cache(maxsize=64)
def _written_as_names(told: Told) -> frozenset[str]:
    """The words of an article's sure names, those that open a sentence too, genitives with and without their s."""
    said = (f"so {told.text[span.start : span.end]}" for span in sentences(told.text))  # no name opens it
    sure = [word for each in said for name in names(each, told.language) if name.sure for word in name.words]
    return frozenset(sure) | {word.removesuffix("s") for word in sure}


def lacking(question: str, language: str, passages: Sequence[Found]) -> Mapping[str, frozenset[Name]]:
    """The same for the names of a question in the passages found; ``language`` where its own is not clear."""
    return _lacking(question, detect(question, language), tuple(told_of(passages).items()))


@lru_cache(maxsize=8)
def _lacking(question: str, asked_in: str, told: tuple[tuple[str, Told], ...]) -> Mapping[str, frozenset[Name]]:
    return elsewhere(asked_names(question, asked_in), asked_in, dict(told))


def told_of(passages: Iterable[Found]) -> dict[str, Told]:
    """What was found of each article, by its id; a passage given for each of its sentences is read once."""
    texts: dict[str, list[str]] = {}
    spoken: dict[str, str] = {}
    for found in {(one.passage.id, one.passage.key): one for one in passages}.values():
        article, passage = found.article, found.passage
        about = f"{article.title} {article.source}\n{found.opening}"
        texts.setdefault(passage.article_id, [about]).append(passage.text)
        spoken.setdefault(passage.article_id, passage.language)
    whole = {article: "\n".join(parts) for article, parts in texts.items()}
    return {article: Told(spoken[article], text, words_of(text)) for article, text in whole.items()}


def speaks_of(question: str, language: str, told: Told) -> bool:
    """Whether what was found of an article holds one of the question's names, where it has any, and no namesake's.

    Of "Bank of Valdoria" the last tells: any bank is "the bank".
    """
    common = nouns(question).common if language == "de" else frozenset(_HEAD.findall(question))
    named = (
        " ".join(word for word in name.text.split() if word not in common) for name in asked_names(question, language)
    )
    wanted = [_named(text) for text in named if text]
    return not wanted or any(_holds(told, name, language) and not _is_namesake(name, told.text) for name in wanted)


def _is_namesake(name: Name, text: str) -> bool:
    """Whether only a part of the name stands there, each time within another name: "Maple Bay" for "Tallow Bay"."""
    parts = [part for part in name.text.split() if re.search(rf"(?<!\w){re.escape(part)}(?!\w)", text)]
    if not parts or len(parts) == len(name.text.split()):
        return False
    before = rf"(?:(?P<other>[A-ZÄÖÜ]\w+) )?(?<!\w)(?:{'|'.join(map(re.escape, parts))})(?!\w)"
    others = [match["other"] for match in re.finditer(before, text)]
    return all(other and other not in parts and other.lower() not in GERMAN | ENGLISH for other in others)


def unheard(wanted: Sequence[Name], asked_in: str, spoken: str, told: Mapping[str, Told]) -> bool:
    """Whether no article found holds any of the names that it would hold in one writing or the other.

    ``spoken``: the language of the likeliest article. In another one only names count that are known in both, and of
    German ones only those that are names beyond doubt or proper nouns to the tagger.
    """
    if spoken not in WORKED_OUT:
        return _nowhere_begun(wanted, told)
    if asked_in != spoken:
        alike = (_known_abroad(name) for name in wanted)
        certain = [Name(" ".join(words), words, sure=True) for words in alike if words]
    else:
        certain = [name for name in wanted if asked_in != "de" or name.proper or _is_certain(name)]
    return bool(certain) and not any(_holds(one, name, asked_in) for one in told.values() for name in certain)


def _known_abroad(name: Name) -> tuple[str, ...]:
    """The words of a name that are written the same, or known, in German and English."""
    return name.words[-1:] if is_written_so(name) else tuple(word for word in name.words if word in WRITTEN_ALIKE)


def _nowhere_begun(wanted: Sequence[Name], told: Mapping[str, Told]) -> bool:
    """Whether no article holds even the beginning of a name, which other languages inflect ("Gdańsku", "Parigi").

    Names that are written otherwise abroad tell nothing, nor do other alphabets.
    """
    words = frozenset().union(*(one.words for one in told.values()))
    latin = not any(_OTHER_ALPHABET.search(one.text) for one in told.values())
    same = [name for name in wanted if FIRST_NAMED.isdisjoint(name.words)]
    begun = (word[:BEGINNING] for name in same for word in name.words)
    return latin and bool(same) and not any(word.startswith(beginning) for beginning in begun for word in words)


def _is_certain(name: Name) -> bool:
    return any(map(special, re.split(r"[ -]", name.text)))


def forms(name: Name) -> frozenset[str]:
    """A name's words, a genitive without its s as well: "Microsofts"."""
    return frozenset(name.words) | {word.removesuffix("s") for word in name.words}


def _holds(told: Told, name: Name, asked_in: str) -> bool:
    """Any word of the name, a German one in any ending; of "Artemis III" the number as well; acronyms in capitals."""
    if len(name.words) == 1 and any(each in told.text.lower() for each in written_out(name.words[0])):
        return True
    if match := NUMBERED.fullmatch(name.text):
        base, number = match[1].split()[-1], match[2]
        near = rf"(?<!\w){re.escape(base)}(?!\w).{{0,{NEAR}}}?(?<!\w){number}(?!\w)"
        return re.search(near, told.text, re.IGNORECASE | re.DOTALL) is not None
    if name.text.isupper():
        written = (name.text, *(other.upper() for other in equivalents(name.text.lower())))
        stands = any(re.search(rf"(?<!\w){re.escape(each)}(?!\w)", told.text) for each in written)
        return stands or any(stands_for(name.text, long.group()) for long in _LONG_FORM.finditer(told.text))
    if not told.words.isdisjoint(forms(name)) or any(
        _is_written_otherwise(word, asked_in, told) for word in name.words
    ):
        return True
    return asked_in == "de" and not frozenset(lexemes(name.text, "de")).isdisjoint(lexemes(told.text, told.language))


def _is_written_otherwise(word: str, asked_in: str, told: Told) -> bool:
    """Whether "north-korea" stands there as "North Korea", or the "Altenautal" as "Altenau valley"."""
    in_two = "-" in word and word in FIRST_NAMED and word.replace("-", " ") in told.text.lower()
    return in_two or is_told_abroad(word, asked_in, told.language, told.text, told.words)

"""What the bundled reader learns from: questions on texts that answer them, and made questions on texts that do not.

Files in SQuAD's format (Rajpurkar et al. 2016, 2018) and QAMR's (Michael et al. 2018). Half of what is learned has no
answer in the text: the sentence that answers is cut out, the text is another one about the same thing, or a name or a
number of the question is exchanged.
"""

from __future__ import annotations

import json
import random
import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import Any

from vectorstore.domain import Span
from vectorstore.text.language import detect
from vectorstore.text.passages import packed
from vectorstore.text.sentences import sentences
from vectorstore.text.stopwords import ENGLISH

WORD = re.compile(r"\w+")
NUMBER = re.compile(r"\d[\d.,]*")
NAMES = re.compile(r"(?<=[a-z,] )[A-Z][\w'’-]+(?: [A-Z][\w'’-]+)*")
TIGHT = re.compile(r"[.,;:!?)%\]]+|'s|n't|'re|'ve|'ll|'d|'m")  # what stands without a space before it
SIGNS = {"-LRB-": "(", "-RRB-": ")", "``": '"', "''": '"'}
QAMR_AROUND = 3  # sentences before and after
QAMR_LEAST_WORDS = 4
SHORTEST_REST = 60  # characters of a text without its answer
AUXILIARY = frozenset(("do", "does", "did"))  # of English questions
COMMON = 3000  # texts with a word that tells nothing
NEAREST = 6
LONGEST_WHOLE, LONGEST_PART = 1500, 1000  # characters of a text that is not cut, and of a part
LONGEST_AROUND = 500  # characters of a text beside another


@dataclass(frozen=True, slots=True)
class Example:
    """A question on a text; ``spans`` are where the answer stands, none where the text does not say.

    ``article`` and ``paragraph`` say which texts are about the same thing, and which are the same; ``contrasted`` that
    other texts about it are there with the same question and no answer, so that none has to be made.
    """

    question: str
    text: str
    spans: tuple[Span, ...]
    article: tuple[str, str]
    paragraph: tuple[str, str, str]
    contrasted: bool = False


def load_squad(path: Path) -> Iterator[Example]:
    """The questions of a file in SQuAD's format; answers that are not at their place are left out.

    Of a long text the part with the answer is read; its other parts are texts of the same article.
    """
    for place, article in enumerate(json.loads(path.read_text("utf-8"))["data"]):
        for number, paragraph in enumerate(article["paragraphs"]):
            # One "article" of SQuAD-shifts holds all of Reddit's posts.
            key = str(place if len(article["paragraphs"]) < COMMON // 2 else number)
            parts = parts_of(paragraph["context"])
            for asked in paragraph["qas"]:
                spans = [_span(one, paragraph["context"]) for one in asked["answers"]]
                answers = [] if asked.get("is_impossible") else [one for one in spans if one]
                part = next((one for one in parts for span in answers if within(span, one)), parts[0])
                held = [Span(one.start - part.start, one.end - part.start) for one in answers if within(one, part)]
                if held or asked.get("is_impossible"):
                    text = paragraph["context"][part.start : part.end]
                    part_key = (path.stem, key, f"{number}.{part.start}")
                    yield Example(asked["question"], text, tuple(held), (path.stem, key), part_key)


def _span(answer: dict[str, Any], text: str) -> Span | None:
    start, said = answer["answer_start"], answer["text"]
    return Span(start, start + len(said)) if said and text.startswith(said, start) else None


def within(span: Span, part: Span) -> bool:
    """Whether a part of a text holds a span of it."""
    return part.start <= span.start and span.end <= part.end


def parts_of(text: str) -> list[Span]:
    """A text as it is, or a long one cut as an article is cut into passages."""
    return [Span(0, len(text))] if len(text) <= LONGEST_WHOLE else packed(text, LONGEST_PART)


def load_qamr(folder: Path, rng: random.Random) -> Iterator[Example]:
    """QAMR's questions on a sentence of Wikipedia or Wikinews, with some sentences around it."""
    lines = (line.split("\t", 1) for line in (folder / "wiki-sentences.tsv").read_text("utf-8").splitlines())
    said = {key: words.split() for key, words in lines}
    articles: dict[str, list[str]] = defaultdict(list)
    for key in said:
        articles[key.rsplit(":", 2)[0]].append(key)
    asked: set[tuple[str, str]] = set()
    for name in ("dev.tsv", "test.tsv"):
        for line in (folder / "full" / name).read_text("utf-8").splitlines():
            key, question, places = _question(line)
            if key not in said or not places or (key, question) in asked:
                continue
            asked.add((key, question))
            article = articles[key.rsplit(":", 2)[0]]
            at = article.index(key)
            around = article[max(0, at - rng.randint(0, QAMR_AROUND)) : at + 1 + rng.randint(0, QAMR_AROUND)]
            text, offsets = _glued([said[one] for one in around])
            spans = [offsets[around.index(key)][place] for place in places if place < len(said[key])]
            if spans:
                whole = Span(spans[0].start, spans[-1 if places[-1] - places[0] <= len(places) + 1 else 0].end)
                yield Example(question, text, (whole,), ("qamr", key.rsplit(":", 2)[0]), ("qamr", key, ""))


def _question(line: str) -> tuple[str, str, list[int]]:
    """Sentence, question and places of the answer's words; none where a judge called it invalid or redundant."""
    fields = line.split("\t")
    judged = " ".join(fields[7:9])
    bad = "Invalid" in judged or "Redundant" in judged or len(fields[5].split()) < QAMR_LEAST_WORDS
    return fields[0], fields[5], [] if bad else sorted(map(int, fields[6].split()))


def _glued(sentences_of_words: Sequence[Sequence[str]]) -> tuple[str, list[list[Span]]]:
    """Tokenised sentences as text, with the place of each word."""
    text, places, opened = "", [], False
    for words in sentences_of_words:
        spans: list[Span] = []
        for raw in words:
            word = SIGNS.get(raw, raw)
            closes = word == '"' and opened
            after_opening = text.endswith(("(", "[", "$")) or (text.endswith('"') and opened)
            opened ^= word == '"'
            text += "" if not text or closes or after_opening or TIGHT.fullmatch(word) else " "
            spans.append(Span(len(text), len(text) + len(word)))
            text += word
        places.append(spans)
    return text, places


def question_in_german(example: Example) -> Example:
    """An English question put into German word for word, as far as the word list goes: German asks of English text."""
    words = WORD.sub(lambda found: "" if found.group() in AUXILIARY else _german(found.group()), example.question)
    return replace(example, question=" ".join(words.split()))


def text_in_german(example: Example) -> Example:
    """An English text put into German word for word but for its answers: English asks of German text."""
    text, read, spans = "", 0, list[Span]()
    for span in sorted(example.spans, key=lambda one: one.start):
        if span.start < read:
            continue
        text += _in_german(example.text[read : span.start])
        spans.append(Span(len(text), len(text) + span.end - span.start))
        text += example.text[span.start : span.end]
        read = span.end
    return replace(example, text=text + _in_german(example.text[read:]), spans=tuple(spans))


def _in_german(text: str) -> str:
    return WORD.sub(lambda found: _german(found.group()), text)


def _german(word: str) -> str:
    known = _german_words()
    other = known.get(word) or known.get(word.lower(), word)
    return other[0].upper() + other[1:] if word[0].isupper() else other


@cache
def _german_words() -> dict[str, str]:
    """The commonest words of the questions, translated by hand."""
    pairs = Path(__file__).with_name("english_german.txt").read_text("utf-8").split()
    return {pair.partition("=")[0]: pair.partition("=")[2] for pair in pairs}


class Unanswered:
    """Makes questions whose text lacks the answer."""

    def __init__(self, examples: Sequence[Example]) -> None:
        self._texts = {one.paragraph: one.text for one in examples}
        self._words = {key: _words(text) for key, text in self._texts.items()}
        self._of_article: dict[tuple[str, str], list[tuple[str, str, str]]] = defaultdict(list)
        self._with_word: dict[str, list[tuple[str, str, str]]] = defaultdict(list)
        self._names: dict[tuple[str, str], set[str]] = defaultdict(set)
        for key, text in self._texts.items():
            self._of_article[key[:2]].append(key)
            self._names[key[:2]].update(NAMES.findall(text))
            for word in self._words[key]:
                self._with_word[word].append(key)

    def one(self, example: Example, rng: random.Random) -> Example | None:
        """The question or its text changed in one of three ways so that it is not answered; None where none can be."""
        ways = (self._cut, self._cut, self._cut, self._elsewhere, self._elsewhere, self._exchanged, self._exchanged)
        made = (way(example, rng) for way in rng.sample(ways, len(ways)))
        return next((one for one in made if one is not None), None)

    def beside(self, example: Example, rng: random.Random) -> Example:
        """The text with another of its article before or after it."""
        others = [key for key in self._of_article[example.article] if key != example.paragraph]
        if not others:
            return example
        other = self._texts[rng.choice(others)][:LONGEST_AROUND]
        if rng.random() < 0.5:  # noqa: PLR2004 - as often before as after
            return replace(example, text=f"{example.text} {other}")
        moved = (Span(span.start + len(other) + 1, span.end + len(other) + 1) for span in example.spans)
        return replace(example, text=f"{other} {example.text}", spans=tuple(moved))

    def _cut(self, example: Example, _: random.Random) -> Example | None:
        """The text without the sentences that answer, where the rest does not repeat the answer."""
        text = example.text
        kept = [
            text[one.start : one.end].strip()
            for one in sentences(text)
            if not any(one.start < span.end and span.start < one.end for span in example.spans)
        ]
        rest = " ".join(kept)
        too_short = len(rest) < SHORTEST_REST
        return None if too_short or _repeats(example, rest) else replace(example, text=rest, spans=())

    def _elsewhere(self, example: Example, rng: random.Random) -> Example | None:
        """Another text with many of the question's words, of the same article where it has several."""
        asked = _words(example.question)
        own = [key for key in self._of_article[example.article] if key != example.paragraph]
        if len(own) < 3 or rng.random() < 0.4:  # noqa: PLR2004
            near = self._nearest(asked, example)
        else:
            near = sorted(own, key=lambda key: -len(asked & self._words[key]))[:NEAREST]
        texts = [self._texts[key] for key in near if not _repeats(example, self._texts[key])]
        return replace(example, text=rng.choice(texts), spans=()) if texts else None

    def _nearest(self, asked: frozenset[str], example: Example) -> list[tuple[str, str, str]]:
        scores: dict[tuple[str, str, str], float] = defaultdict(float)
        for word in sorted(asked):
            holding = self._with_word.get(word, [])
            for key in holding if len(holding) < COMMON else ():
                scores[key] += 1 / (20 + len(holding))
        scores.pop(example.paragraph, None)
        return sorted(scores, key=lambda key: -scores[key])[:NEAREST]

    def _exchanged(self, example: Example, rng: random.Random) -> Example | None:
        """The question with another number, or with another name of the same article."""
        question, choices = example.question, list[tuple[re.Match[str], str]]()
        german = detect(question, "") == "de"  # where every noun has a capital
        for found in NUMBER.finditer(question):
            if found.group().isdigit():
                choices.append((found, str(int(found.group()) + rng.choice((-10, -5, -3, -2, -1, 1, 2, 3, 5, 10)))))
        answers = {example.text[span.start : span.end] for span in example.spans}
        others = sorted(
            name
            for name in self._names[example.article]
            if name not in answers and name.lower() not in question.lower() and (not german or " " in name)
        )
        named = NAMES.finditer(question) if others else ()
        choices += [(found, rng.choice(others)) for found in named if not german or " " in found.group()]
        if not choices:
            return None
        found, other = rng.choice(choices)
        return replace(example, question=question[: found.start()] + other + question[found.end() :], spans=())


def _words(text: str) -> frozenset[str]:
    return frozenset(word for word in WORD.findall(text.lower()) if len(word) > 2 and word not in ENGLISH)  # noqa: PLR2004


def _repeats(example: Example, text: str) -> bool:
    said = (example.text[span.start : span.end].lower() for span in example.spans)
    return any(one in text.lower() for one in said)

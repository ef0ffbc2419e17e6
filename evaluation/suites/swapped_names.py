"""Questions asked of another name: all words but one fit an article, and nothing answers. Are they refused?"""

from __future__ import annotations

from collections.abc import Iterator

from evaluation.datasets import xquad
from evaluation.datasets.news_questions import load_questions
from evaluation.datasets.reading import LANGUAGES, Language
from evaluation.datasets.swapped_names import Asked, swapped
from evaluation.halves import of_half
from evaluation.metric import Metric, rate
from evaluation.suite import Bench, Desk, Suite
from evaluation.suites.news import CORPORA
from evaluation.suites.xquad import questions_of

Put = tuple[str, Language, str, Desk]  # the set, the language and the words of a question, the store it is put to


def put_on_xquad(bench: Bench) -> Iterator[Put]:
    """Over paragraphs in the question's language, and over each paragraph in one of the two."""
    paragraphs = xquad.load_paragraphs(bench.data)
    topics = {one.id: one.topic for one in paragraphs}
    texts = {one.id: " ".join(one.texts.values()) for one in paragraphs}
    asked = list(
        swapped([Asked(one.id, topics[one.paragraph], one.texts, texts[one.paragraph]) for one in questions_of(bench)])
    )
    for held, articles in xquad.corpora(paragraphs).items():
        with bench.desk(f"xquad-{held}", articles) as desk:
            for one in bench.each(f"swapped xquad {held}", asked):
                yield from (
                    (f"xquad {held}", each, one.texts[each], desk) for each in LANGUAGES if held in ("mixed", each)
                )


def put_on_news(bench: Bench) -> Iterator[Put]:
    """The short questions about the news, each over the articles of its own set."""
    questions = [one for one in of_half(load_questions(), lambda one: one.id, bench.half) if one.answerable]
    for corpus, (store, articles) in CORPORA.items():
        asked = list(swapped([Asked(one.id, one.document, one.texts) for one in questions if one.corpus == corpus]))
        if (bench.data / corpus).is_dir():
            with bench.desk(store, articles(bench.data)) as desk:
                for one in bench.each(f"swapped {corpus}", asked):
                    yield from (("news", language, one.texts[language], desk) for language in LANGUAGES)


def measure(bench: Bench) -> list[Metric]:
    """The share answered, by set and language of the question; the news not in quick mode."""
    answered: dict[str, list[bool]] = {}
    for put in (put_on_xquad, *(() if bench.quick else (put_on_news,))):
        for name, language, question, desk in put(bench):
            found = answered.setdefault(f"{name}, {language} asks: answered", [])
            found.append(desk.answer(question).status != "refused")
    return [rate(name, flags, lower_is_better=True) for name, flags in answered.items()]


SETS = (xquad.FOLDER, *CORPORA)
SUITE = Suite("swapped", "questions asked of another name are refused", SETS, measure)

"""Questions whose words about time no article repeats."""

from __future__ import annotations

import pytest

from bot.answering.floor import FLOOR
from bot.answering.refusal.likelihood import weigh
from bot.answering.refusal.timely import Weighed, without_its_time
from bot.answering.selection.evidence import gather
from bot.retrieval.ask import Ask
from bot.retrieval.retriever import Retriever
from tests.bot.newsroom import at, clock, opened
from tests.doubles import HashedEncoder


@pytest.fixture
def weighed(tmp_path):
    """A question as it is weighed first, and after its words about time were left out where they may be."""
    encoder = HashedEncoder()
    with opened(tmp_path) as store:
        retriever = Retriever(store, encoder, clock)

        def both(question, **options):
            found = retriever.retrieve(Ask(question, **options))
            evidence = gather(question, found.language, found, encoder)
            first = Weighed(found, evidence, *weigh(question, found, evidence, encoder))
            return first, without_its_time(first, encoder)

        yield both


@pytest.mark.parametrize(
    ("question", "read"),
    [
        (
            "Welche Präsidentin sprach zwischen Muttertag und Christi Himmelfahrt 2026 in Frankfurt?",
            "Welche Präsidentin sprach in Frankfurt?",
        ),
        ("Wer kauft zwischen Muttertag und Himmelfahrt den Rivalen Lumera?", "Wer kauft den Rivalen Lumera?"),
    ],
)
def test_an_article_of_the_time_need_not_repeat_it(weighed, question, read):
    """What is refused for words about time alone is answered by what appeared in that time."""
    first, then = weighed(question)
    assert first.score < FLOOR <= then.score
    assert then.found.read == read


@pytest.mark.parametrize(
    "question",
    [
        "Welche Präsidentin sprach zwischen Pfingsten und Fronleichnam 2026 in Frankfurt?",  # of another time
        "Welche Präsidentin sprach im zweiten Quartal 2026 in Frankfurt beim Muttertag?",  # a long time
        "Wie viele Sterne sah Kepler zwischen Muttertag und Himmelfahrt?",  # told at no time
        "Welche Präsidentin sprach in Frankfurt?",
    ],
)
def test_others_are_weighed_as_they_were_asked(weighed, question):
    """Where the best sentence is of another time, the time is long, nothing answers, or no time was asked about."""
    first, then = weighed(question)
    assert then is first


def test_a_window_that_its_words_cut_holds_nothing_else(weighed):
    """Its words are taken out whatever the score; where options cut it, the question is read as it stands."""
    first, then = weighed("Wer trat diese Woche zurück?")
    assert (first.found.read, then.found.read) == ("", "Wer trat zurück?")
    first, then = weighed("Wer trat diese Woche zurück?", since=at("2026-11-16"), until=at("2026-11-22"))
    assert then is first

"""What speaks for a passage besides its text, and the order that is shown."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

import numpy as np
import pytest

from bot.answering.answer import Period
from bot.retrieval.candidates import KEPT, Candidates, promising
from bot.retrieval.fusion import spread
from bot.retrieval.preferences import HALF_LIFE, NEWEST, OUTLET, preferences
from bot.retrieval.probes import Probe
from bot.retrieval.ranking import NO_CLUSTERS, PER_ARTICLE, SPARE, ranked
from bot.retrieval.retrieved import Dropped
from bot.retrieval.window import DAY, Window
from vectorstore.domain import Article, Found, Passage, Scope
from vectorstore.record.narrowing import folded

MAY = 1_778_544_000.0  # 2026-05-12, midnight


def found(key: int, published: float | None = None, source: str = "", article: str = "") -> Found:
    text = f"Passage {key} says something else than passage {key * 7} does on topic {key * 13}."
    passage = Passage(article or str(key), 1, 0, 0, len(text), text, "en", key)
    return Found(passage, Article("", source=source, published=published, identity=article or str(key)))


def probe(*outlets: str) -> Probe:
    return Probe("q", "en", np.zeros(2, np.float32), outlets)


def window(**more: object) -> Window:
    plain = {"scope": Scope(), "period": None, "text": "q", "newest": False, "days": ()}
    return Window(**{**plain, **more})


def candidates(passages: list[Found], *scores: list[float]) -> Candidates:
    keys = [one.passage.key for one in passages]
    names = np.array([(one.passage.article_id, one.passage.language) for one in passages], np.str_).reshape(-1, 2).T
    facts = np.array(keys, np.int64), *names, np.full(len(keys), np.nan)
    totals = np.array(scores).reshape(len(scores), -1)
    return Candidates(*facts, totals, np.zeros((len(scores), 1)), {"dense": keys}, spread({}, None, "de"))


def shown(
    passages: list[Found], *scores: list[float], k: int = 10, clusters: Mapping[str, int] = NO_CLUSTERS
) -> tuple[tuple[Found, ...], tuple[Dropped, ...]]:
    """What is shown of them and what is dropped."""
    known = {one.passage.key: one for one in passages}

    def read(keys: Iterable[int]) -> dict[int, Found]:
        return {key: known[key] for key in keys}

    return ranked(candidates(passages, *scores), k, read, clusters)


def preferred(passages: list[Found], asked: Probe, searched: Window) -> np.ndarray:
    outlets = np.array([folded(one.article.source) for one in passages], np.str_)
    published = np.array([one.article.published for one in passages], np.float64)
    return preferences(outlets, published, asked, searched)


def order(passages: list[Found], *scores: list[float], k: int = 10) -> list[int]:
    return [one.passage.key for one in shown(passages, *scores, k=k)[0]]


def test_nothing_special_is_preferred_without_reason():
    """No outlet, no day, no wish for the newest: every passage alike, undated ones too."""
    assert preferred([found(1), found(2, MAY)], probe(), window()).tolist() == [0, 0]
    assert preferred([], probe("Kurier"), window(newest=True)).tolist() == []


def test_a_named_outlet_counts_in_any_spelling():
    """Case and surplus space make no difference; a passage without an outlet is none of them."""
    given = [found(1, source="KURIER"), found(2, source="Elbkurier"), found(3)]
    assert preferred(given, probe("Kurier "), window()).tolist() == [OUTLET, 0, 0]


def test_a_named_day_counts_from_midnight_to_midnight():
    """What was published that day, not the day after."""
    given = [found(1, MAY), found(2, MAY + DAY - 1), found(3, MAY + DAY), found(4)]
    liked = preferred(given, probe(), window(days=(MAY,))) > 0
    assert liked.tolist() == [True, True, False, False]


def test_the_newest_counts_by_age():
    """The newest candidate most, half of it one half-life before, an undated one nothing; even 1970 is a date."""
    given = [found(1, HALF_LIFE * 2), found(2, HALF_LIFE), found(3), found(4, 0.0)]
    wished = preferred(given, probe(), window(newest=True))
    assert wished.tolist() == pytest.approx([NEWEST, NEWEST / 2, 0, NEWEST / 4])
    assert preferred([found(1)], probe(), window(newest=True)).tolist() == [0]


def test_the_period_of_an_event_counts_where_it_does_not_narrow():
    """Published in the period: preferred. Where the scope already narrows there is nothing to prefer."""
    given, period = [found(1, MAY), found(2, MAY - 1), found(3)], Period(MAY, MAY + DAY)
    assert (preferred(given, probe(), window(period=period)) > 0).tolist() == [True, False, False]
    narrowed = window(period=period, scope=Scope(since=MAY, until=MAY + DAY))
    assert preferred(given, probe(), narrowed).tolist() == [0, 0, 0]
    assert (preferred(given, probe(), window(period=Period(None, MAY))) > 0).tolist() == [False, True, False]


def test_the_best_score_is_first_and_ties_go_to_the_older_passage():
    """Scores decide; equal ones are settled by the record's key."""
    assert order([found(3), found(1), found(2)], [1.0, 1.0, 5.0]) == [2, 1, 3]


def test_parts_take_turns():
    """After the best passage for the whole, each part's best comes before any part's second."""
    given = [found(1), found(2), found(3), found(4)]
    assert order(given, [0.0] * 4, [9.0, 8.0, 0.0, 0.0], [0.0, 0.0, 7.0, 6.0])[:2] == [1, 3]


def test_the_part_that_stands_out_leads():
    """First is the passage furthest ahead of other articles for its part; passages of its own article do not count."""
    given = [found(1), found(2), found(3, article="3"), found(4, article="3")]
    # For the first part two articles are as good; for the second one article holds both good passages.
    assert order(given, [0.0] * 4, [3.0, 3.0, 0.0, 0.0], [0.0, 0.0, 2.5, 2.4])[0] == 3
    assert order(given, [0.0] * 4, [3.0, 0.0, 0.0, 0.0], [0.0, 0.0, 2.5, 2.4])[0] == 1


def test_copies_do_not_take_the_lead():
    """An article that others print stands out as if it were alone."""
    given = [found(1), found(2), found(3)]
    scores = ([0.0] * 3, [3.0, 3.0, 0.0], [0.0, 0.5, 2.0])
    assert order(given, *scores)[0] == 3
    printed = {given[0].passage.article_id: 7, given[1].passage.article_id: 7}
    assert shown(given, *scores, clusters=printed)[0][0].passage.key == 1


def test_what_is_left_out_is_named():
    """Passages of an article beyond the limit are dropped with the reason, and k counts what is shown."""
    given = [found(key, article="same") for key in range(1, PER_ARTICLE + 3)]
    passages, dropped = shown(given, [0.0] * len(given))
    assert len(passages) == PER_ARTICLE
    assert [one.found.passage.key for one in dropped] == [PER_ARTICLE + 1, PER_ARTICLE + 2]
    assert {one.reason for one in dropped} == {f"more than {PER_ARTICLE} passages of one article"}
    assert len(shown(given, [0.0] * len(given), k=2)[0]) == 2


def test_shown_passages_carry_score_and_places():
    """The score is the one for the whole question; the place in each leg counts from one."""
    (best,), _ = shown([found(1), found(2)], [1.0, 2.0], k=1)
    assert (best.score, dict(best.ranks)) == (2.0, {"dense": 2})


def test_nothing_found_is_nothing_shown():
    """Without candidates the order is empty."""
    assert shown([], []) == ((), ())


def test_only_what_may_be_shown_is_read():
    """A few more than are shown and what an article has too much of; more of them only where those are copies."""
    crowd = [found(key, article="same") for key in range(1, PER_ARTICLE + 4)]
    others = [found(key) for key in range(50, 250)]
    asked: list[int] = []

    def read(keys: Iterable[int]) -> dict[int, Found]:
        asked[:] = keys
        return {one.passage.key: one for one in given}

    given = [*crowd, *others]
    ranked(candidates(given, [0.0] * len(given)), 5, read)
    assert sorted(asked) == [*range(1, PER_ARTICLE + 4), *range(50, 50 + 5 + SPARE - PER_ARTICLE)]
    copies = [replace(one, passage=replace(one.passage, text=others[0].passage.text)) for one in others[:12]]
    given = [*copies, *others[12:]]
    passages, dropped = ranked(candidates(given, [0.0] * len(given)), 5, read)
    assert [one.passage.key for one in passages] == [50, *range(62, 66)]
    assert [one.found.passage.key for one in dropped] == list(range(51, 62))
    assert sorted(asked) == list(range(50, 50 + 4 * 5))


def test_what_lets_a_candidate_be_read_closely():
    """The best for the whole question, and those of each part that have something to do with the whole."""
    few = np.array([[5.0, 1.0, 2.0, 0.0], [0.0, 0.0, 0.0, 9.0], [0.0, 3.0, 0.0, -9.0]])
    assert promising(few, most=3).tolist() == [0, 1, 3]
    assert promising(few).tolist() == [0, 1, 2, 3]
    many = np.arange(2.0 * KEPT)[None]
    assert promising(many).tolist() == list(range(KEPT, 2 * KEPT))

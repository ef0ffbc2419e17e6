"""Each suite on a tiny set, with desks that answer from a script."""

import json
import re

import pytest
from scripted import ScriptedBench

from evaluation.datasets import changes as changes_data
from evaluation.datasets import news_questions, xquad
from evaluation.datasets.samples import load_questions
from evaluation.datasets.swapped_names import Asked, name_of, swapped
from evaluation.halves import HALVES
from evaluation.registry import SUITES, chosen
from evaluation.suites import changes, citations, containment, multihop, news, newsqa, refusal, samples, swapped_names
from evaluation.suites import xquad as xquad_suite
from vectorstore.domain import Article
from vectorstore.errors import UsageError


def write_lines(path, rows):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), "utf-8")


def values(metrics):
    return {metric.name: metric.value for metric in metrics}


@pytest.fixture
def data(tmp_path):
    """Tiny sets in the layout of the real ones."""
    body = {"title": "T", "author": None, "source": "S", "published_at": "2023-11-27T08:45:59+00:00", "category": "c"}
    corpus = [
        {**body, "url": "https://a.example/1", "body": "alpha fact one"},
        {**body, "url": "https://a.example/2", "body": "beta fact two"},
        {**body, "url": "https://a.example/3", "body": "gamma"},
    ]
    evidence = [{"fact": "fact one", "url": corpus[0]["url"]}, {"fact": "fact two", "url": corpus[1]["url"]}]
    queries = [
        {"id": "mh-1", "query": "What of fact?", "question_type": "inference_query", "evidence_list": evidence},
        {"id": "mh-2", "query": "And gamma?", "question_type": "comparison_query", "evidence_list": evidence[:1]},
        {"id": "mh-3", "query": "What of nothing?", "question_type": "null_query", "evidence_list": []},
    ]
    folder = tmp_path / "multihop-rag"
    folder.mkdir()
    (folder / "corpus.json").write_text(json.dumps(corpus), "utf-8")
    (folder / "queries.json").write_text(json.dumps(queries), "utf-8")
    for language, word in (("de", "Wort"), ("en", "word")):
        write_lines(
            tmp_path / f"xquad/paragraphs.{language}.jsonl",
            [{"id": f"xq-{n}", "title": "T", "text": f"The {word}{n} is {n}{n}"} for n in range(4)],
        )
        write_lines(
            tmp_path / f"xquad/questions.{language}.jsonl",
            [
                {"id": f"q{n}", "paragraph": f"xq-{n}", "question": f"Q {word}{n}?", "answers": [{"text": f"{n}{n}"}]}
                for n in range(4)
            ],
        )
    write_lines(
        tmp_path / "newsqa/documents.jsonl",
        [{"id": "d/1", "set": "s", "segs_en": ["Head", "the cat is 13"], "segs_de": ["Kopf", "die Katze ist 13"]}],
    )
    write_lines(
        tmp_path / "newsqa/questions.jsonl",
        [
            {"id": "n1", "question_en": "How old is the cat?", "question_de": "Katze?", "doc": "d/1"}
            | {"answer_pattern": "1[0-9]"},
            {"id": "n2", "question_en": "Which dog?", "question_de": "Welcher Hund?", "doc": None},
        ],
    )
    write_lines(
        tmp_path / "rgb/en_fact.jsonl",
        [
            {"id": n, "query": f"Who won in{n}?", "answer": "A", "positive": [[f"A won in{n}"]], "negative": ["nobody"]}
            for n in range(6)
        ],
    )
    return tmp_path


def test_multihop_scores_facts_and_leaves_out_null_queries(data):
    """One query finds a fact at rank 1 and one at rank 2, the other none; the null query is not asked."""
    measured = values(multihop.measure(ScriptedBench(data)))
    assert measured["Hits@10"] == 0.5
    assert measured["MAP@10"] == pytest.approx((1 + 1 / 2) / 2 / 2)
    assert measured["all evidence@10"] == 0.5
    assert measured["inference MRR@10"] == 1


def test_multihop_quick_keeps_the_gold_articles(data):
    """The quick corpus holds every article that a sampled query needs."""
    bench = ScriptedBench(data, quick=True)
    multihop.measure(bench)
    urls = {article.url for article in bench.desks["multihop-quick"].articles}
    assert {"https://a.example/1", "https://a.example/2"} <= urls


def test_xquad_measures_each_language_pair(data):
    """Words of one language only find paragraphs of that language."""
    measured = values(xquad_suite.measure(ScriptedBench(data)))
    assert (measured["de→de R@1"], measured["en→en R@1"]) == (1, 1)
    assert (measured["de→en R@10"], measured["en→de R@10"]) == (0, 0)
    assert measured["mixed de→de loss of R@5"] == 0


def test_xquad_among_news_has_the_distractors(data):
    """With 10kGNAD at hand, the German news stand beside the paragraphs."""
    write_lines(data / "10kgnad/articles.jsonl", [{"id": "g1", "label": "L", "text": "Zeitung"}])
    bench = ScriptedBench(data)
    assert values(xquad_suite.measure(bench))["de→de among news R@1"] == 1
    assert len(bench.desks["xquad-de-news"].articles) == 5


def test_the_mixed_corpus_holds_each_paragraph_once_and_always_the_same(data):
    """Every paragraph is there in one language, drawn by random.Random(0)."""
    paragraphs = xquad.load_paragraphs(data)
    assert [article.url for article in xquad.mixed(paragraphs)] == [xquad.address(each.id) for each in paragraphs]
    assert list(xquad.drawn_languages(paragraphs).values()) == ["en", "en", "de", "en"]


def test_newsqa_finds_quotes_and_refuses(data):
    """The English question finds the English document, the German one the German; nulls are refused."""
    measured = values(newsqa.measure(ScriptedBench(data)))
    assert (measured["en→en document@5"], measured["en→en pattern quoted"]) == (1, 1)
    assert (measured["de→de pattern quoted"], measured["de→en pattern quoted"]) == (1, 0)
    assert measured["en→mixed nulls refused"] == 1


def test_news_counts_quotes_and_both_errors(data, monkeypatch):
    """The answer quoted, an answerable question refused, a near miss answered."""
    texts = {"de": "die Katze?", "en": "the cat?"}
    asked = [
        news_questions.Question("a", "newsqa", texts, "1[0-9]", ""),
        news_questions.Question("b", "newsqa", texts, "", "detail"),
        news_questions.Question("c", "newsqa", {"de": "Hund?", "en": "dog?"}, "Hund", ""),
    ]
    monkeypatch.setattr(news, "load_questions", lambda: asked)
    measured = values(news.measure(ScriptedBench(data, half="all")))
    assert measured["en asks: answer in any quote"] == 0.5
    assert (measured["en asks: false refusals"], measured["en asks: near misses answered"]) == (0.5, 1)


def test_the_news_questions_name_real_sets_and_compile():
    """275 of 490 have an answer; each pattern is a regular expression, no id comes twice."""
    listed = news_questions.load_questions()
    assert {one.corpus for one in listed} == set(news.CORPORA)
    assert (len(listed), sum(one.answerable for one in listed)) == (490, 275)
    assert len({one.id for one in listed}) == len(listed)
    assert all(re.compile(one.pattern) and bool(one.kind) is not one.answerable for one in listed)


def test_containment_looks_for_the_gold_in_the_language_held(data):
    """The gold answer is found in the quote wherever question and paragraph share a language."""
    measured = values(containment.measure(ScriptedBench(data)))
    assert measured["de→de gold in first quote"] == 1
    assert measured["en→de gold in any quote"] == 0


def test_refusal_asks_every_question_with_and_without_its_document(data):
    """A scripted desk that answers what it holds makes neither kind of error."""
    measured = values(refusal.measure(ScriptedBench(data)))
    for held in ("xquad de", "xquad en", "rgb"):
        assert (measured[f"{held} false refusals"], measured[f"{held} missed refusals"]) == (0, 0)
    assert measured["multihop missed refusals"] == 0


def test_refusal_runs_on_what_is_there(tmp_path, data):
    """One set is enough; without any the suite is skipped."""
    assert refusal.SUITE.missing(data) == []
    assert len(refusal.SUITE.missing(tmp_path / "nowhere")) == 3


def test_the_samples_pass_their_time_window_on():
    """A question with a window is asked with it."""
    bench = ScriptedBench(None, samples=[Article("nothing")])
    samples.measure(bench)
    windows = [narrowing for _, narrowing in bench.desks["samples"].asked if narrowing["as_of"]]
    assert len(windows) == 4


def test_the_samples_questions_cover_what_they_should():
    """Both languages, both across, windows, and at least six that cannot be answered."""
    questions = load_questions()
    kinds = [question.kind for question in questions]
    assert {"de-de", "en-en", "de-en", "en-de", "window", "null"} == set(kinds)
    assert kinds.count("null") >= 6
    assert len(questions) >= 24
    assert all(question.answerable == bool(question.patterns and question.articles) for question in questions)


def test_citations_are_checked_without_any_data(tmp_path):
    """The promises are measured on the samples alone when there is nothing else."""
    measured = values(citations.measure(ScriptedBench(tmp_path, samples=[Article("the cup 2024")])))
    assert set(measured) == {"quotes verbatim", "same answer twice", *citations.PROMISES}


def test_suites_are_chosen_by_name():
    """Named ones in their order, all without a name, and a sentence for one that does not exist."""
    assert [suite.name for suite in chosen(["xquad", "samples", "xquad"])] == ["xquad", "samples"]
    assert chosen([]) == list(SUITES)
    with pytest.raises(UsageError, match="no suite"):
        chosen(["speed"])


def test_a_name_is_what_both_languages_write_the_same():
    """Not the opening question word, not a name that one of them writes otherwise; the longest."""
    long = {"de": "Wann starb Nikola Tesla in Paris?", "en": "When did Nikola Tesla die in Paris?"}
    assert name_of(long) == "Nikola Tesla"
    assert name_of({"de": "Was sagt Meta?", "en": "What does Meta say?"}) == "Meta"
    assert name_of({"de": "Wer eroberte Warschau?", "en": "Who conquered Warsaw?"}) == ""


def test_a_question_is_asked_of_another_topics_name():
    """In both languages, never of a name that its own text holds, and the same each time."""
    tesla = Asked("1", "a", {"de": "Wann starb Tesla?", "en": "When did Tesla die?"}, "Tesla met Edison.")
    iqbal = Asked("2", "b", {"de": "Wo lebte Iqbal?", "en": "Where did Iqbal live?"}, "Iqbal lived in Lahore.")
    edison = Asked("3", "c", {"de": "Was baute Edison?", "en": "What did Edison build?"}, "Edison built lamps.")
    nobody = Asked("4", "d", {"de": "Wer regiert?", "en": "Who rules?"})
    found = {one.id: one.texts for one in swapped([tesla, iqbal, edison, nobody])}
    assert found["1"] == {"de": "Wann starb Iqbal?", "en": "When did Iqbal die?"}
    assert set(found) == {"1", "2", "3"}
    assert all("Iqbal" not in text for text in found["2"].values())
    assert found == {one.id: one.texts for one in swapped([nobody, edison, iqbal, tesla])}


def test_questions_of_another_name_count_when_answered(data, monkeypatch):
    """A scripted desk answers what ends with a word of the one document, which is in English: one of two questions."""
    asked = [
        news_questions.Question("a", "newsqa", {"de": "Was Katze?", "en": "Is cat?"}, "x", "", "one"),
        news_questions.Question(
            "b", "newsqa", {"de": "Sucht Berta die Katze?", "en": "Does Berta seek cat?"}, "x", "", "two"
        ),
        news_questions.Question("c", "newsqa", {"de": "Wo ist Anna?", "en": "Where is Anna?"}, "x", "", "three"),
    ]
    monkeypatch.setattr(swapped_names, "load_questions", lambda: asked)
    measured = values(swapped_names.measure(ScriptedBench(data)))
    assert {name: value for name, value in measured.items() if name.startswith("news")} == {
        "news, de asks: answered": 0,
        "news, en asks: answered": 0.5,
    }
    quick = values(swapped_names.measure(ScriptedBench(data, quick=True)))
    assert not any(name.startswith("news") for name in quick)


def test_what_changes_is_held_against_the_newest_article(tmp_path, monkeypatch):
    """The present state in the first quote, and as of a day after all articles."""
    row = {"title": "", "source": "S", "language": "de", "published": "2026-01-01T00:00:00Z"}
    facts = tmp_path / "changes.jsonl"
    told = [{**row, "url": "https://a.example/1", "text": "Ticket 29"}, {**row, "url": "u2", "text": "Ticket nun 34"}]
    asked = [{"text": "Ticket?", "language": "de"}, {"text": "Zug?", "language": "en"}]
    both = [{"id": name, "half": name, "pattern": "34", "questions": asked, "articles": told} for name in HALVES[:2]]
    write_lines(facts, both)
    loaded = changes_data.load_facts(facts)
    monkeypatch.setattr(changes_data, "load_facts", lambda: loaded)
    measured = changes.measure(ScriptedBench(tmp_path, "report"))
    assert [metric.n for metric in measured] == [1] * 6
    assert values(measured)["de asks: present state in first quote"] == 0
    assert values(measured)["en asks: false refusals"] == 1


def test_the_facts_that_change_are_told_by_one_of_their_articles():
    """Each pattern matches an article of its fact, and both halves are asked in both languages."""
    facts = changes_data.load_facts()
    assert (len(facts), sum(len(fact.questions) for fact in facts)) == (118, 389)
    assert all(any(fact.newest.search(one.text) for one in fact.articles) for fact in facts)
    asked = {(fact.half, language) for fact in facts for _, language in fact.questions}
    assert asked == {(half, language) for half in ("choose", "report") for language in ("de", "en")}

"""`dateline eval` as a whole process, and the real bench on a tiny corpus."""

import json
import os
import subprocess
import sys

import pytest

from evaluation.floors import read_floors
from evaluation.workbench import Workbench
from vectorstore.domain import Article
from vectorstore.encoders.loading import load_encoder


def dateline_eval(tmp_path, *arguments):
    environment = {**os.environ, "DATELINE_EVAL_CACHE": str(tmp_path / "cache"), "DATA_DIR": str(tmp_path / "data")}
    command = [sys.executable, "-m", "bot.cli", "eval", "--data", str(tmp_path / "absent"), *arguments]
    return subprocess.run(command, env=environment, capture_output=True, text=True, check=False)


def test_a_suite_that_does_not_exist_is_wrong_use(tmp_path):
    """The names that exist are told, and the exit code is 2."""
    done = dateline_eval(tmp_path, "speed")
    assert done.returncode == 2
    assert "samples, citations, multihop" in done.stderr


@pytest.mark.model
def test_absent_data_is_skipped_and_no_failure(tmp_path):
    """A suite without its data says what was not found; the gate holds."""
    done = dateline_eval(tmp_path, "xquad", "newsqa")
    assert done.returncode == 0
    assert f"xquad: skipped: {tmp_path / 'absent' / 'xquad'} not found" in done.stdout.replace("\n", "")


@pytest.mark.model
@pytest.mark.slow
def test_the_samples_are_measured_without_any_data(tmp_path):
    """The samples suite always runs, holds its floors, and leaves the user's own store alone."""
    done = dateline_eval(tmp_path, "samples", "--json")
    [report] = json.loads(done.stdout)
    assert (done.returncode, report["holds"], report["skipped"]) == (0, True, None)
    assert {metric["metric"] for metric in report["metrics"]} >= set(read_floors()["samples"])
    assert not (tmp_path / "data").exists()


@pytest.mark.model
def test_the_bench_ingests_and_asks_for_real(tmp_path):
    """A desk finds the article that answers, quotes it verbatim, and knows its text."""
    articles = [
        Article("Die Brücke wurde im Mai 1931 für den Verkehr geöffnet.", url="https://a.example/bridge"),
        Article("The council raised the price of a parking permit to 120 euros.", url="https://a.example/permit"),
    ]
    with (
        Workbench(tmp_path, "all", quick=False, cache=tmp_path / "cache", encoder=load_encoder()) as bench,
        bench.desk("tiny", articles) as desk,
    ):
        first = desk.passages("Wann wurde die Brücke geöffnet?")[0]
        assert first.article.url == "https://a.example/bridge"
        assert desk.text(first.passage.article_id, 1) == articles[0].text
        assert desk.text("0" * 16, 1) == ""
        assert desk.evidence("Wann wurde die Brücke geöffnet?") > desk.evidence("Wer gewann das Tennisturnier?")
        assert desk.answer("Wann wurde die Brücke geöffnet?", as_of=0.0).status == "refused"

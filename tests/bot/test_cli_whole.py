"""The commands over the samples with the real parts: ask, search, chat, status and reindex as processes."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.bot.answering.openai_server import serving
from tests.readers import AS_READER, NEEDS_READER, read_only
from vectorstore.record.read_only import READ_ONLY

pytestmark = [pytest.mark.slow, pytest.mark.model]

ROOT = Path(__file__).resolve().parents[2]
PRECISE = "How many per cent did Nvidia shares fall?"
UNKNOWN = "Wer gewann den Schachpokal von Grönland?"


def dateline(folder, *words, typed="", module="bot.cli", reader=False, **settings):
    """Run `dateline` in a folder and give exit code, stdout and stderr; a reader may not write what root may."""
    kept = {name: os.environ[name] for name in ("PATH", "HOME", "TMPDIR") if name in os.environ}
    done = subprocess.run(
        [*(AS_READER if reader else ()), sys.executable, "-m", module, *words],
        cwd=folder,
        env={**kept, "PYTHONPATH": str(ROOT), "OMP_NUM_THREADS": "1", **settings},
        capture_output=True,
        text=True,
        input=typed,
        check=False,
        timeout=120,
    )
    return done.returncode, done.stdout, done.stderr


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """A working folder whose store holds the samples."""
    path = tmp_path_factory.mktemp("whole")
    code, out, err = dateline(path, "ingest", str(ROOT / "samples"))
    assert code == 0, out + err
    return path


def without_changing(answer):
    """An answer without what differs from run to run."""
    return {key: value for key, value in answer.items() if key not in ("id", "timings_ms")}


def test_an_answer_is_cited_in_text_and_json(folder):
    """The text form shows what the JSON holds: each marker has its source with outlet, date, link and quote."""
    code, out, err = dateline(folder, "ask", PRECISE, "--json")
    answer = json.loads(out)
    assert (code, err, answer["status"]) == (0, "", "answered")
    code, text, err = dateline(folder, "ask", PRECISE)
    assert (code, err) == (0, "")
    assert "\x1b" not in text
    assert text.startswith(answer["answer"].splitlines()[0])
    for citation in answer["citations"]:
        assert f"[{citation['n']}]" in answer["answer"]
        for part in (citation["source"], citation["published"][:10], citation["url"], citation["quote"]):
            assert part in text


HOLDERS = {
    "Is Olaf Scholz still chancellor?": "Friedrich Merz ist neuer Bundeskanzler.",
    "Wer ist Kanzler?": "Friedrich Merz ist neuer Bundeskanzler.",
    "Seit wann ist Merz Kanzler?": "Der Bundestag wählte den CDU-Vorsitzenden am Dienstag",
    "When did Merz become chancellor?": "Der Bundestag wählte den CDU-Vorsitzenden am Dienstag",
}


def test_who_holds_an_office_is_told_by_the_newest_article(folder):
    """Not by whoever was defeated or is on course to it, and the sources do not disagree about it."""
    asked = "\n".join(json.dumps({"id": question, "question": question}) for question in HOLDERS)
    code, out, err = dateline(folder, "ask", "--json", "--batch", typed=asked)
    assert (code, err) == (0, "")
    for answer in map(json.loads, out.splitlines()):
        assert answer["citations"][0]["quote"].startswith(HOLDERS[answer["question"]])
        assert answer["citations"][0]["published"].startswith("2025-05-06")
        assert not any("disagree" in note or "widersprechen" in note for note in answer["notes"])


def test_an_answer_can_be_explained_and_judged(folder):
    """The id of --json finds the receipt in another process; feedback on it is asked again by the gate."""
    answer = json.loads(dateline(folder, "ask", PRECISE, "--json")[1])
    code, out, err = dateline(folder, "why", answer["id"], "--json")
    receipt = json.loads(out)
    assert (code, err) == (0, "")
    assert [one["quote"] for one in receipt["answer"]["citations"]] == [one["quote"] for one in answer["citations"]]
    assert receipt["ranked"][0]["passage_id"] == answer["passages"][0]["passage_id"]
    assert f"Answer: {answer['id']}" in dateline(folder, "why")[1]
    assert dateline(folder, "feedback", answer["id"], "bad", "too", "short")[0] == 0
    code, out, _err = dateline(folder, "eval", "--from-feedback")
    assert code == 0
    assert "disliked: too short" in out
    assert "now    the same" in out


def test_a_model_writes_until_its_day_is_spent(folder):
    """The first answer is the model's; the second, in a new process, verbatim with a note; status says why."""
    pytest.importorskip("langchain_openai")
    with serving("Shares in the chip maker Nvidia fell 17 per cent on Monday, it is said. [1]") as server:
        settings = {
            "LLM_MODEL": "openai:test",
            "OPENAI_API_KEY": "sk-secret-key",
            "OPENAI_BASE_URL": server.url,
            "LLM_DAILY_TOKENS": "100",
        }
        first, second = (json.loads(dateline(folder, "ask", PRECISE, "--json", **settings)[1]) for _ in range(2))
        asked = len(server.received)
        status = dateline(folder, "status", **settings)[1]
    assert (first["writer"], second["writer"], asked) == ("openai:test", "extractive", 1)
    assert any("a new one begins at 00:00 UTC" in note for note in second["notes"])
    assert "of 100, spent: answers are verbatim until 00:00 UTC" in status
    assert "secret" not in status


def test_a_cost_without_prices_is_refused(folder):
    """What cannot be counted is told before anything starts."""
    code, _out, err = dateline(folder, "ask", PRECISE, LLM_MODEL="openai:test", LLM_DAILY_COST="1")
    assert code == 2
    assert "LLM_DAILY_COST needs LLM_PRICE_IN" in err


def test_a_refusal_is_a_result(folder):
    """What the articles do not say is refused with exit code 0."""
    code, out, err = dateline(folder, "ask", UNKNOWN, "--json")
    answer = json.loads(out)
    assert (code, err) == (0, "")
    assert (answer["status"], answer["citations"]) == ("refused", [])
    assert answer["reason"]


def test_a_batch_answers_like_single_questions(folder):
    """Batch and single answers are the same; bad lines are told in their place and the exit code is 1."""
    lines = [
        json.dumps({"id": "a", "question": PRECISE}),
        "",
        "no json",
        json.dumps({"id": 2, "question": UNKNOWN, "lang": "de", "since": "2024-01-01", "until": "2025-12-31"}),
        json.dumps({"id": 3, "question": "x", "k": -1}),
    ]
    code, out, err = dateline(folder, "ask", "--batch", typed="\n".join(lines))
    results = [json.loads(line) for line in out.splitlines()]
    assert (code, err) == (1, "")
    assert [result["id"] for result in results] == ["a", None, 2, 3]
    assert ["error" in result for result in results] == [False, True, False, True]
    single = json.loads(dateline(folder, "ask", PRECISE, "--json")[1])
    assert without_changing(results[0]) == without_changing(single)
    assert results[2]["period"] == {"since": "2024-01-01T00:00:00Z", "until": "2026-01-01T00:00:00Z"}


def test_search_gives_the_ranking_alone(folder):
    """Passages in rank order with their articles, as JSON, in batches and as text, no more than asked for."""
    code, out, _err = dateline(folder, "search", PRECISE, "--json", "-k", "3", "--lang", "en")
    found = json.loads(out)
    assert code == 0
    assert list(found) == ["id", "question", "passages", "period", "coverage", "notes", "timings_ms"]
    assert [passage["rank"] for passage in found["passages"]] == [1, 2, 3]
    assert {passage["language"] for passage in found["passages"]} == {"en"}
    line = json.dumps({"id": 9, "question": PRECISE, "k": 3, "lang": "en"})
    batched = json.loads(dateline(folder, "search", "--batch", typed=line)[1])
    assert (batched["id"], batched["passages"]) == (9, found["passages"])
    text = dateline(folder, "search", PRECISE, "-k", "3", "--lang", "en")[1]
    assert text.startswith(f"1. {found['passages'][0]['source']} · ")


def test_as_of_sees_nothing_later(folder):
    """What was published after the day is not found."""
    code, out, _err = dateline(folder, "search", PRECISE, "--json", "--as-of", "2024-12-31", "-k", "50")
    dates = [passage["published"] for passage in json.loads(out)["passages"]]
    assert code == 0
    assert dates
    assert max(date for date in dates if date) < "2025-01-01"


def test_a_piped_chat_answers_line_by_line(folder):
    """`python -m bot.terminal` without a terminal: questions and commands per line, plain answers."""
    typed = f"{PRECISE}\n/sources\n/status\n{UNKNOWN}\n/export answers.md\n/quit\n"
    code, out, err = dateline(folder, typed=typed, module="bot.terminal")
    assert (code, err) == (0, "")
    assert out.count("    “") >= 2
    assert "Articles     18" in out
    assert "\x1b" not in out
    assert (folder / "answers.md").read_text("utf-8").count("## ") == 2


@NEEDS_READER
def test_a_store_that_may_only_be_read_answers(folder):
    """What reads works as ever; what leaves no trace is told once on stderr; what writes is refused in one sentence."""
    expected = json.loads(dateline(folder, "ask", PRECISE, "--json")[1])
    with read_only(folder / "data"):
        code, out, err = dateline(folder, "ask", PRECISE, "--json", reader=True)
        answer = json.loads(out)
        assert (code, err) == (0, f"{READ_ONLY}\n")
        assert without_changing(answer) == without_changing(expected)
        found = dateline(folder, "search", PRECISE, "--json", reader=True)
        assert (found[0], json.loads(found[1])["passages"], found[2]) == (0, answer["passages"], "")
        code, out, err = dateline(folder, "article", answer["citations"][0]["article_id"], reader=True)
        assert (code, err, answer["citations"][0]["quote"] in out) == (0, "", True)
        code, out, err = dateline(folder, "status", "--json", reader=True)
        assert (code, err, READ_ONLY in json.loads(out)["notes"]) == (0, "", True)
        code, out, err = dateline(folder, typed=f"{PRECISE}\n", module="bot.terminal", reader=True)
        assert (code, err) == (0, f"{READ_ONLY}\n")
        code, out, err = dateline(folder, "follow", "add", "topic", "Nvidia", reader=True)
        assert (code, out, err.count("\n")) == (3, "", 1)


def test_an_empty_store_says_what_to_do(tmp_path):
    """Before the first article: a refusal, exit code 0, and once the command that takes articles in; a search too."""
    code, out, err = dateline(tmp_path, "ask", PRECISE, "--json")
    answer = json.loads(out)
    assert (code, err) == (0, "")
    assert (answer["status"], answer["reason"]) == ("refused", "nothing found")
    assert ["dateline ingest" in note for note in answer["notes"]] == [True]
    assert json.loads(dateline(tmp_path, "search", PRECISE, "--json")[1])["notes"] == answer["notes"]


def test_reindex_builds_all_again(folder):
    """After a reindex the same question has the same answer."""
    before = json.loads(dateline(folder, "ask", PRECISE, "--json")[1])
    code, out, _err = dateline(folder, "reindex")
    assert (code, out.split()[0]) == (0, "18")
    after = json.loads(dateline(folder, "ask", PRECISE, "--json")[1])
    assert after["answer"] == before["answer"]

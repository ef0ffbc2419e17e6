"""JSON lines in, JSON lines out."""

import io
import json

import pytest

from bot.commands.batch import run_batch, to_json
from bot.terminal.conversation import Conversation
from bot.terminal.piped import run_piped
from ingest.files.files import stream_items
from tests.bot.doubles import ScriptedParts
from vectorstore.entry import DONE, PARTLY
from vectorstore.errors import UsageError


def replies(capsys):
    return [json.loads(line) for line in capsys.readouterr().out.splitlines()]


def echo(words):
    return {"id": "own", "question": words["question"]}


def test_lines_are_answered_in_order_with_their_ids(tmp_path, capsys):
    """Each line gets its reply in order under its own id, or under ours if it has none; blank lines get none."""
    lines = [
        b'\xef\xbb\xbf{"id": 7, "question": "a"}\n',
        b"\n",
        b"  \r\n",
        b'{"question": "b"}\r\n',
        b'{"id": "x", "question": "c"}',
    ]
    assert run_batch(lines, echo, tmp_path / "log") == DONE
    assert replies(capsys) == [
        {"id": 7, "question": "a"},
        {"id": "own", "question": "b"},
        {"id": "x", "question": "c"},
    ]


def test_keys_that_nobody_understands_are_noted(tmp_path, capsys):
    """A misspelt limit is not passed over in silence; as-of is known as as_of."""
    lines = [b'{"question": "a", "untill": "2026-05-01", "as-of": "2026-06-01"}', b'{"question": "b", "gold": "c"}']
    assert run_batch(lines, lambda words: {**echo(words), "notes": ["one"]}, tmp_path / "log") == DONE
    assert [reply["notes"] for reply in replies(capsys)] == [
        ["one", 'The key "untill" is not known and was ignored; "until"?'],
        ["one", 'The key "gold" is not known and was ignored.'],
    ]


BLANK = ["", " ", "\t \r", "\ufeff", "\xa0", "\x0c", "\u2028", "\u3000 \u200a"]


@pytest.mark.parametrize("blank", BLANK)
def test_blank_lines_are_passed_over_by_all_alike(tmp_path, capsys, blank):
    """Before, between and behind the lines, white space of any kind is no question, no article and no failure."""
    lines = [f"{line}\n".encode() for line in (blank, '{"id": 1, "question": "a"}', blank, blank)]
    assert run_batch(lines, echo, tmp_path / "log") == DONE
    assert replies(capsys) == [{"id": 1, "question": "a"}]
    lines = [line.replace(b"question", b"text") for line in lines]
    (item,) = stream_items(io.BytesIO(b"".join(lines)), "-", 1e9)
    assert item.article.text == "a"
    chat = Conversation(ScriptedParts())
    assert run_piped(chat, [f"{blank}\n".encode(), b"What did the ECB do?\n", blank.encode()], tmp_path / "log") == DONE
    assert [turn.question for turn in chat.turns] == ["What did the ECB do?"]


def test_a_bad_line_costs_only_itself(tmp_path, capsys):
    """Broken JSON, wrong shapes, wrong values and bugs each become one error object; the rest is answered."""

    def reply(words):
        if words.get("question") is None:
            raise UsageError("no question")
        return {"answer": 1 / words["question"]}

    lines = [b"{oops", b"\xff\xfe", b"[1]", b'{"id": 1}', b'{"id": 2, "question": 0}', b'{"id": 3, "question": 1}']
    assert run_batch(lines, reply, tmp_path / "log") == PARTLY
    results = replies(capsys)
    assert [result["id"] for result in results] == [None, None, None, 1, 2, 3]
    assert ["error" in result for result in results] == [True] * 5 + [False]
    assert results[3]["error"] == "no question"
    assert "ZeroDivisionError" not in results[4]["error"]
    assert str(tmp_path / "log") in results[4]["error"]


def test_nested_too_deep_is_a_bad_line(tmp_path, capsys):
    """A line that nests without end is refused like any other bad one."""
    assert run_batch([b"[" * 100_000], echo, tmp_path / "log") == PARTLY
    assert "not JSON" in replies(capsys)[0]["error"]


def test_json_cannot_steer_the_terminal():
    """Control characters, bidi marks, odd line ends and half characters leave as escapes and come back the same."""
    text = "ü \x1b]0;t\x07 \x9b31m \x7f \u202e \u2028 \ud800"
    written = to_json({"text": text})
    assert "ü" in written
    assert not any(mark in written for mark in text if mark not in "ü ]0;t31m ")
    assert json.loads(written) == {"text": text}


@pytest.mark.parametrize("number", [b"NaN", b"Infinity", b"-Infinity", b"1e400"])
def test_what_json_cannot_say_is_a_bad_line(tmp_path, capsys, number):
    """An id that no JSON number can repeat is refused by name; the reply is JSON that any program reads."""
    assert run_batch([b'{"id": ' + number + b', "question": "a"}'], echo, tmp_path / "log") == PARTLY
    (reply,) = replies(capsys)
    assert reply["id"] is None
    assert f"{number.decode()} is not a number" in reply["error"]


def test_what_is_no_finite_number_leaves_as_null():
    """What articles brought along is printed as JSON that any program reads, at any depth."""
    value = {"x": float("nan"), "list": [1.5, float("inf"), {"y": -float("inf")}], "n": 7}
    assert json.loads(to_json(value)) == {"x": None, "list": [1.5, None, {"y": None}], "n": 7}

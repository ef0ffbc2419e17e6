"""MLQA's German questions with the answers that were marked anew, and our own on its texts."""

from __future__ import annotations

import json

import pytest

from evaluation.mlqa import ANSWERED, MARKS, load_mlqa

TEXT = "Der Hafen von Gent wurde 1827 eröffnet. Er schlägt im Jahr 33 Millionen Tonnen um."
START = TEXT.index("1827")
QUESTION = "Wann wurde der Hafen eröffnet?"
OURS = "Wie viel schlägt der Hafen um?"
UNANSWERED = "Wer eröffnete den Hafen von Gent?"


def mlqa_folder(folder, *, question_in="de"):
    """MLQA's dev files, empty, and one question of the test files, its answer left out."""
    (folder / "dev").mkdir()
    (folder / "test").mkdir()
    for pair in ANSWERED:
        (folder / "dev" / f"dev-context-{pair}.json").write_text('{"data": []}', "utf-8")
    for context, asked, text, question in (
        ("de", "es", TEXT, "¿Cuándo?"),
        ("es", question_in, "El puerto de Gante se inauguró en 1827.", QUESTION),
    ):
        answers = [{"answer_start": 0, "text": ""}]
        paragraph = {"context": text, "qas": [{"id": "a1", "question": question, "answers": answers}]}
        path = folder / "test" / f"test-context-{context}-question-{asked}.json"
        path.write_text(json.dumps({"data": [{"paragraphs": [paragraph]}]}), "utf-8")
    return folder


def marks_file(folder, *fields):
    path = folder / "marks.tsv"
    path.write_text("\t".join(map(str, fields)) + "\n", "utf-8")
    return path


def test_text_question_and_mark_come_from_three_files(tmp_path):
    """The German text stands in one file, the German question in another, where the answer lies in ours."""
    marks = marks_file(tmp_path, "de", "a1", START, START + 4, "-", UNANSWERED)
    answered, unanswered = load_mlqa(mlqa_folder(tmp_path), marks)
    (span,) = answered.spans
    assert (answered.question, answered.text[span.start : span.end]) == (QUESTION, "1827")
    assert (unanswered.question, unanswered.text, unanswered.spans) == (UNANSWERED, TEXT, ())


def test_a_question_of_our_own_stands_for_theirs(tmp_path):
    """On the text of theirs."""
    start = TEXT.index("33 Millionen")
    marks = marks_file(tmp_path, "de", "a1", start, start + len("33 Millionen Tonnen"), OURS, "-")
    (found,) = load_mlqa(mlqa_folder(tmp_path), marks)
    assert (found.question, found.contrasted) == (OURS, False)


def test_a_question_that_its_text_does_not_answer_has_no_place(tmp_path):
    """And none has to be made from it."""
    (found,) = load_mlqa(mlqa_folder(tmp_path), marks_file(tmp_path, "de", "a1", "-", "-", "-", "-"))
    assert (found.question, found.spans, found.contrasted) == (QUESTION, (), True)


def test_a_marked_question_that_is_not_there_is_named(tmp_path):
    """Another copy of MLQA would be read in part without a word."""
    marks = marks_file(tmp_path, "de", "a1", "-", "-", "-", "-")
    with pytest.raises(ValueError, match="lacks the question a1"):
        list(load_mlqa(mlqa_folder(tmp_path, question_in="vi"), marks))


def test_every_line_of_the_marks_is_whole():
    """A question once, two places in order or none, and questions that are questions."""
    rows = [line.split("\t") for line in MARKS.read_text("utf-8").splitlines()]
    assert len({(key, question) for _, key, _, _, question, _ in rows}) == len(rows) > 0
    for language, _, start, end, *questions in rows:
        assert language in {"de", "en"}
        assert (start, end) == ("-", "-") or int(start) < int(end)
        assert all(one == "-" or one.endswith("?") for one in questions)

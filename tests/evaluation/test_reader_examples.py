"""What the reader learns from, and how questions without an answer are made."""

from __future__ import annotations

import json
import random

from evaluation.reader_examples import (
    Example,
    Unanswered,
    load_qamr,
    load_squad,
    question_in_german,
    text_in_german,
)
from evaluation.reader_lessons import typed
from vectorstore.domain import Span

TEXT = "The port of Ghent was opened in 1827. It handles 33 million tonnes a year. Most of it is steel and grain today."
OTHER = "Trade in Ghent grew in the nineteenth century. The canal to Terneuzen brought larger ships, says Marie Claes."


def squad_file(folder, *, impossible=False):
    answer = {"text": "1827", "answer_start": TEXT.index("1827")}
    asked = {"question": "When was the port of Ghent opened?", "answers": [answer], "is_impossible": impossible}
    moved = {"question": "How much?", "answers": [{"text": "steel", "answer_start": 0}]}
    paragraphs = [{"context": TEXT, "qas": [asked, moved]}, {"context": OTHER, "qas": []}]
    path = folder / "set.json"
    path.write_text(json.dumps({"data": [{"title": "Ghent", "paragraphs": paragraphs}]}), "utf-8")
    return path


def example(question="When was the port of Ghent opened in 1820?", *, answer="1827"):
    start = TEXT.index(answer)
    return Example(question, TEXT, (Span(start, start + len(answer)),), ("set", "0"), ("set", "0", "0"))


def other():
    return Example("Who speaks?", OTHER, (Span(0, 5),), ("set", "0"), ("set", "0", "1"))


def test_squad_files_give_questions_with_the_place_of_their_answer(tmp_path):
    """An answer that is not at its place is left out; what is marked as impossible has none."""
    (found,) = load_squad(squad_file(tmp_path))
    (span,) = found.spans
    assert (found.question, found.text[span.start : span.end]) == ("When was the port of Ghent opened?", "1827")
    (unanswered,) = load_squad(squad_file(tmp_path, impossible=True))
    assert unanswered.spans == ()


def test_of_a_long_text_the_part_with_the_answer_is_read(tmp_path):
    """Cut between sentences; an answer across a cut is left out, and parts of one text are of one article."""
    filler = " ".join(f"The {word} quay was widened again in the years that followed." for word in "abcdefghijklmnop")
    text = f"{TEXT} {filler} {OTHER} {filler}"
    asked = [
        {"question": answer, "answers": [{"text": answer, "answer_start": text.index(answer)}]}
        for answer in ("33 million tonnes", "Marie Claes", text[200:1400])
    ]
    path = tmp_path / "long.json"
    path.write_text(json.dumps({"data": [{"paragraphs": [{"context": text, "qas": asked}]}]}), "utf-8")
    found = list(load_squad(path))
    assert [one.question for one in found] == ["33 million tonnes", "Marie Claes"]
    for one in found:
        assert one.text[one.spans[0].start : one.spans[0].end] == one.question
        assert len(one.text) <= 1000
        assert one.text[0] == "T"
    assert found[0].article == found[1].article
    assert found[0].paragraph != found[1].paragraph


def test_questions_and_texts_are_put_into_german_word_for_word():
    """German asks of English text, or English of German text whose answers stay and are found at their place."""
    asked = question_in_german(example("When did the port open?"))
    assert (asked.question, asked.text) == ("Wann die port offen?", TEXT)
    told = text_in_german(example(answer="33 million tonnes"))
    assert told.question == example().question
    assert told.text.startswith("Die port von Ghent war eröffnet in 1827. Es handles 33 million tonnes ein Jahr.")
    assert [told.text[span.start : span.end] for span in told.spans] == ["33 million tonnes"]


def test_qamr_gives_its_sentence_among_its_neighbours(tmp_path):
    """Tokens become text again; the answer is found in it; what a judge called invalid is left out."""
    said = ["He spoke .", "`` We will close the mine ( in Ghent ) '' , she said .", "Nobody objected ."]
    lines = [f"Wiki1k:wikinews:7:0:{n}\t{sentence}" for n, sentence in enumerate(said)]
    (tmp_path / "wiki-sentences.tsv").write_text("\n".join(lines), "utf-8")
    (tmp_path / "full").mkdir()
    row = "Wiki1k:wikinews:7:0:1\t1\t9\t0\t3\t{}\t{}\t4:{}\t5:3"
    rows = [
        row.format("What will be closed ?", "4 5", "4 5"),
        row.format("Who is in Ghent ?", "8", "Invalid"),
        row.format("Where is the mine ?", "7 8", "8"),
    ]
    (tmp_path / "full" / "dev.tsv").write_text("\n".join(rows), "utf-8")
    (tmp_path / "full" / "test.tsv").write_text("", "utf-8")
    found = {one.question: one for one in load_qamr(tmp_path, random.Random(1))}
    assert set(found) == {"What will be closed ?", "Where is the mine ?"}
    for question, answer in (("What will be closed ?", "the mine"), ("Where is the mine ?", "in Ghent")):
        one = found[question]
        assert one.text[one.spans[0].start : one.spans[0].end] == answer
        assert '"We will close the mine (in Ghent)", she said.' in one.text


def test_a_made_question_is_not_answered():
    """The sentence is cut out, the text is another one, or a number or name is exchanged; never the answer left in."""
    unanswered, rng = Unanswered([example(), other()]), random.Random(3)
    made = [unanswered.one(example(), rng) for _ in range(60)]
    assert all(one is not None and one.spans == () for one in made)
    cut = [one for one in made if one.text != TEXT and "tonnes" in one.text]
    elsewhere = [one for one in made if one.text == OTHER]
    exchanged = [one for one in made if one.text == TEXT]
    assert len(cut) + len(elsewhere) + len(exchanged) == len(made)
    assert min(len(cut), len(elsewhere), len(exchanged)) > 5
    assert all("1827" not in one.text for one in cut + elsewhere)
    assert all(one.question != example().question for one in exchanged)
    assert all(one.question == example().question for one in cut + elsewhere)


def test_a_text_beside_moves_the_answer_along():
    """Before or after it, and the answer is still found at its place."""
    unanswered, rng = Unanswered([example(), other()]), random.Random(3)
    made = [unanswered.beside(example(), rng) for _ in range(20)]
    assert {one.text.startswith(OTHER) for one in made} == {True, False}
    assert {one.text[one.spans[0].start : one.spans[0].end] for one in made} == {"1827"}


def test_some_questions_are_typed_in_a_hurry():
    """Most stay as they are; some lose their sign, and half of these their capitals."""
    rng = random.Random(3)
    made = [typed(example(), rng).question for _ in range(400)]
    asked = example().question
    assert set(made) == {asked, asked.rstrip("?"), asked.rstrip("?").lower()}
    assert made.count(asked) > 300

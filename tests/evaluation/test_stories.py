"""The invented stories the reader learns from: every answer is in its text, and both languages ask."""

from __future__ import annotations

import json

import pytest

from evaluation.datasets.reading import json_lines
from evaluation.stories import FOLDER, load_stories
from vectorstore.text.language import detect

STORY = {
    "texts": {
        "A": {"language": "de", "headline": "Brücke in Kallen zu", "text": "Die Brücke in Kallen ist seit Montag zu."},
        "B": {"language": "en", "headline": "Kallen bridge shut", "text": "Repairs in Kallen cost 3 million euros."},
    },
    "questions": [
        {"de": "Seit wann ist sie gesperrt?", "en": "Since when?", "answers": {"A": "Montag", "B": None}},
        {"de": "Wer ist schuld?", "en": "Who is to blame?", "answers": {"A": None, "B": None}},
    ],
}


def written(folder, story):
    (folder / "roads.jsonl").write_text(json.dumps(story) + "\n", "utf-8")
    return load_stories(folder)


def test_each_question_is_asked_of_each_text_in_both_languages(tmp_path):
    """The headline is read, too, but the answer is looked for after it."""
    found = list(written(tmp_path, STORY))
    assert len(found) == 2 * 2 * 2
    answered = [one for one in found if one.spans]
    assert [one.question for one in answered] == ["Seit wann ist sie gesperrt?", "Since when?"]
    assert {one.text[span.start : span.end] for one in answered for span in one.spans} == {"Montag"}
    assert all(one.contrasted and one.article == ("stories", "roads.0") for one in found)


def test_words_that_the_text_does_not_hold_are_an_error(tmp_path):
    """A typing error in an answer must not teach that the text does not say."""
    texts = {**STORY["texts"], "A": {"language": "de", "headline": "Montag", "text": "Am Dienstag war Ruhe."}}
    with pytest.raises(ValueError, match="substring"):
        list(written(tmp_path, {**STORY, "texts": texts}))


def test_a_folder_without_stories_is_an_error(tmp_path):
    """A typing error in the folder must not train without them."""
    with pytest.raises(ValueError, match="holds no stories"):
        list(load_stories(tmp_path / "storeis"))


@pytest.mark.parametrize("path", sorted(FOLDER.glob("*.jsonl")), ids=lambda path: path.stem)
def test_the_written_stories_hold_what_they_say(path):
    """Each answer once in its text, near misses among the questions, texts in the language they are said to be in."""
    stories = list(json_lines(path))
    questions = [asked for story in stories for asked in story["questions"]]
    assert any(set(asked["answers"].values()) == {None} for asked in questions)
    for story in stories:
        told = story["texts"]
        assert all(detect(one["text"], "") == one["language"] for one in told.values())
        for asked in story["questions"]:
            assert all(told[letter]["text"].count(words) == 1 for letter, words in asked["answers"].items() if words)

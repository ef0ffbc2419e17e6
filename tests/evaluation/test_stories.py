"""The invented stories the reader learns from: every answer is in its text, and both languages ask."""

from __future__ import annotations

import json

import pytest

from evaluation.datasets.reading import json_lines
from evaluation.stories import FOLDER, Kind, load_stories
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


def test_what_is_asked_in_a_chat_is_a_kind_of_its_own(tmp_path):
    """It is read where it is asked for, and stories may lack it."""
    chat = [{"de": "wer blecht dafür", "en": "who pays", "answers": {"A": None, "B": "Repairs"}}]
    assert {one.question for one in written(tmp_path, {**STORY, "chat": chat})} == {
        asked[language] for asked in STORY["questions"] for language in ("de", "en")
    }
    told = [one for one in load_stories(tmp_path, Kind.CHAT) if one.spans]
    assert [(one.question, one.text[: one.spans[0].end]) for one in told] == [
        ("wer blecht dafür", "Kallen bridge shut Repairs"),
        ("who pays", "Kallen bridge shut Repairs"),
    ]
    assert list(load_stories(tmp_path, Kind.LONG)) == []


def test_a_long_text_is_read_in_parts_under_its_headline(tmp_path):
    """As passages are; only the part with the answer answers."""
    said = "Am Ufer warten die Leute geduldig auf die Fähre, denn es gibt keinen anderen Weg in die Stadt. "
    long = {"language": "de", "headline": "Brücke in Kallen zu", "text": said * 20 + "Die Brücke ist seit Montag zu."}
    asked = {**STORY["questions"][0], "answers": {"A": "Montag"}}
    found = list(written(tmp_path, {"texts": {"A": long}, "questions": [asked]}))
    assert len(found) == 2 * 2
    assert all(one.text.startswith("Brücke in Kallen zu Am Ufer") for one in found)
    assert [one.text[span.start : span.end] for one in found for span in one.spans] == ["Montag", "Montag"]


def test_an_answer_across_two_parts_is_an_error(tmp_path):
    """No part would hold it, so that it would be taught as unanswered."""
    said = "Am Ufer warten die Leute geduldig auf die Fähre. "
    long = {"language": "de", "headline": "Brücke zu", "text": said * 40}
    asked = {**STORY["questions"][0], "answers": {"A": long["text"].strip()}}
    with pytest.raises(ValueError, match="No part"):
        list(written(tmp_path, {"texts": {"A": long}, "questions": [asked]}))


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
    questions = [asked for story in stories for kind in Kind for asked in story.get(kind, ())]
    assert any(set(asked["answers"].values()) == {None} for asked in questions)
    for story in stories:
        assert story.keys() > {"texts"}
        assert story.keys() <= {"texts", *Kind}
        told = story["texts"]
        assert all(detect(one["text"], "") == one["language"] for one in told.values())
        for asked in (asked for kind in Kind for asked in story.get(kind, ())):
            assert all(told[letter]["text"].count(words) == 1 for letter, words in asked["answers"].items() if words)

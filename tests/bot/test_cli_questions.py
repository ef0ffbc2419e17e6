"""From options and batch lines to an Ask."""

from argparse import ArgumentParser
from datetime import timedelta

import pytest

from bot.commands.questions import LONGEST, add_question_arguments, ask_of_options, ask_of_words, asks_of_lines
from vectorstore.errors import UsageError

DAY = 86_400.0


def options(*words):
    parser = ArgumentParser()
    add_question_arguments(parser)
    return parser.parse_args(words)


def test_options_and_batch_keys_say_the_same():
    """The options of a command line and the keys of a batch line make the same Ask."""
    typed = options(
        *("Was", "ist", "neu?", "--since", "2026-05-01", "--until", "2026-05-12", "--as-of", "2026-06-01T00:00"),
        *("--source", "A", "--source", "B", "--lang", "de", "-k", "5"),
    )
    line = {
        "question": "Was ist neu?",
        "since": "2026-05-01",
        "until": "2026-05-12",
        "as_of": "2026-06-01T00:00",
        "source": ["A", "B"],
        "lang": "de",
        "k": 5,
        "gold": "an unknown key",
    }
    ask = ask_of_options(typed)
    assert ask == ask_of_words(line)
    assert (ask.sources, ask.languages, ask.k, ask.until - ask.since) == (("A", "B"), ("de",), 5, 12 * DAY)


def test_options_beside_a_batch_hold_for_lines_that_do_not_set_them():
    """A line's own keys win, null sets nothing, and as-of may be written as the option is."""
    ask = asks_of_lines(options("--batch", "--as-of", "2026-06-01", "--lang", "de", "-k", "5"))
    line = {"question": "Was ist neu?", "as_of": "2026-06-01", "lang": "de", "k": 5}
    assert ask({"question": "Was ist neu?", "k": None}) == ask_of_words(line)
    assert ask({"question": "Was ist neu?", "as-of": "2026-01-01", "k": 3}) == ask_of_words(
        line | {"as_of": "2026-01-01", "k": 3}
    )


@pytest.mark.parametrize(("words", "said"), [(["Wer?"], "leave the words out"), (["-k", "0"], "from 1 to 100")])
def test_wrong_words_beside_a_batch_are_told_before_it_begins(words, said):
    """A question as words, or an option with a value that is not allowed, is wrong use and not an error per line."""
    with pytest.raises(UsageError, match=said):
        asks_of_lines(options("--batch", *words))


def test_only_the_question_is_needed():
    """Without options nothing is narrowed, and one source may be plain text."""
    ask = ask_of_words({"question": "  What now?  ", "since": None, "source": None})
    assert (ask.question, ask.since, ask.until, ask.as_of, ask.sources, ask.languages) == (
        *("What now?", None, None, None),
        *((), ()),
    )
    assert ask_of_words({"question": "x", "source": "BBC"}).sources == ("BBC",)


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        ({}, "question"),
        ({"question": "   "}, "question"),
        ({"question": ["x"]}, "question"),
        ({"question": "x" * (LONGEST + 1)}, "at most"),
        ({"question": "x", "k": 0}, "from 1 to 100"),
        ({"question": "x", "k": True}, "from 1 to 100"),
        ({"question": "x", "k": "ten"}, "from 1 to 100"),
        ({"question": "x", "k": 2.5}, "from 1 to 100"),
        ({"question": "x", "lang": "german"}, "two letters"),
        ({"question": "x", "lang": "xx"}, "two letters"),
        ({"question": "x", "lang": 1}, "must be text"),
        ({"question": "x", "source": {"a": 1}}, "outlet"),
        ({"question": "x", "source": [1]}, "outlet"),
        ({"question": "x", "source": [""]}, "is empty"),
        ({"question": "x", "source": ["BBC", " "]}, "is empty"),
        ({"question": "x", "since": 20260512}, "must be text"),
        ({"question": "x", "since": "2026-05-13", "until": "2026-05-12"}, "swap them"),
    ],
)
def test_a_wrong_value_is_named(words, sentence):
    """Every wrong key of a line is refused in one sentence."""
    with pytest.raises(UsageError, match=sentence):
        ask_of_words(words)


def test_a_day_from_itself_to_itself_is_a_day():
    """Since and until on the same date are that one day."""
    ask = ask_of_words({"question": "x", "since": "2026-05-12", "until": "2026-05-12"})
    assert ask.until - ask.since == DAY


def test_broken_characters_do_not_reach_the_record():
    """Half characters from a badly encoded command line and NULs are replaced."""
    assert ask_of_words({"question": "caf\udce9\x00 zu?"}).question == "caf?  zu?"


def test_a_missing_question_is_explained():
    """No question on the command line is wrong use."""
    with pytest.raises(UsageError, match="dateline ask"):
        ask_of_options(options())
    with pytest.raises(UsageError, match="dateline search"):
        ask_of_options(options(), "search")


@pytest.mark.parametrize(
    ("as_of", "hours"),
    [("2026-03-30T00:30+02:00", 2), ("2026-03-29T19:30-04:00", -4), ("2026-03-30T00:30Z", 0)],
)
def test_a_time_to_answer_by_brings_its_zone(as_of, hours):
    """ "Yesterday" is counted where the asker is."""
    ask = ask_of_words({"question": "Was war gestern?", "as_of": as_of})
    assert ask.zone.utcoffset(None) == timedelta(hours=hours)


@pytest.mark.parametrize("as_of", ["2026-03-30", "2026-03", "2026-W13", "2026-03-30T00:30"])
def test_a_date_without_a_zone_is_utc(as_of):
    """As the contract has it, whatever zone the machine is in."""
    ask = ask_of_words({"question": "Was war gestern?", "as_of": as_of})
    assert ask.zone is None
    assert ask.now(lambda: 1 / 0).utcoffset() == timedelta(0)


@pytest.mark.parametrize(
    ("typed", "asked"),
    [
        ("Wie hoch ist der Ein\u00adlage\u00adsatz?", "Wie hoch ist der Einlagesatz?"),
        ("\u202eWas ist\u202c neu\u200b?", "Was ist neu?"),
        ("چرا می\u200cرود؟ 👩\u200d🚀", "چرا می\u200cرود؟ 👩\u200d🚀"),
    ],
)
def test_what_is_unseen_in_a_question_is_not_searched_for(typed, asked):
    """Soft hyphens come with what is copied from a page; joiners stay where they are letters' or emoji's."""
    assert ask_of_words({"question": typed}).question == asked

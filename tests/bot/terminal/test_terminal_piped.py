"""The chat without a terminal, and what the slash commands do."""

import asyncio
import re
from dataclasses import replace

import pytest

from bot.answering.answer import Citation, Quote
from bot.terminal.conversation import Conversation
from bot.terminal.piped import run_piped
from bot.terminal.slash import run_slash
from tests.bot.doubles import ARTICLE, ListedStore, ScriptedAnswerer, ScriptedParts, answered, found
from vectorstore.entry import DONE, PARTLY
from vectorstore.errors import ModelError, UsageError


def conversation(answerer=None, store=None):
    return Conversation(ScriptedParts(answerer or ScriptedAnswerer(), store or ListedStore()))


def asked(*questions, answerer=None):
    """A conversation after some questions."""
    talk = conversation(answerer)
    for question in questions:
        asyncio.run(talk.answer(question, lambda _text: None))
    return talk


def test_each_line_is_a_question_or_a_command(tmp_path, capsys):
    """Questions and commands are taken in turn, blank lines skipped, and nothing is read after /quit."""
    answerer = ScriptedAnswerer()
    lines = [
        b"\xef\xbb\xbfWhat did the ECB do?\r\n",
        b"\n",
        b"/sources\n",
        b"und Microsoft?\n",
        b"/quit\n",
        b"Never?\n",
    ]
    assert run_piped(conversation(answerer), lines, tmp_path / "log") == DONE
    assert [ask.question for ask in answerer.asks] == ["What did the ECB do?", "und Microsoft?"]
    blocks = capsys.readouterr().out.split("\n\n")
    assert blocks[0] == "The ECB cut its deposit rate to 2.00 percent. [1]"
    assert blocks[1] == blocks[2]
    assert "\x1b" not in "".join(blocks)


def test_a_failing_line_is_told_and_the_rest_goes_on(tmp_path, capsys):
    """Errors and bugs go to stderr, the other lines are answered, and the exit code says it was done in part."""
    outcomes = {"model?": ModelError("The model is away; try later."), "bug?": ZeroDivisionError("secret")}
    answerer = ScriptedAnswerer(lambda question: outcomes.get(question, answered(question)))
    lines = [b"model?\n", b"bug?\n", b"/nonsense\n", b"\xff fine?\n"]
    assert run_piped(conversation(answerer), lines, tmp_path / "log") == PARTLY
    heard = capsys.readouterr()
    assert heard.out.count("[1] Example Times") == 1
    assert heard.err.splitlines()[0] == "The model is away; try later."
    assert "mistake of its own" in heard.err
    assert "/nonsense is not a command; /help lists them." in heard.err
    assert "secret" not in heard.err


def test_the_text_so_far_grows_and_is_taken_back():
    """The face sees the streamed text; a retraction clears it."""
    seen = []
    answerer = ScriptedAnswerer(retracted="half-true")
    asyncio.run(conversation(answerer).answer("Q?", seen.append))
    assert seen[1:4] == ["half-true", "", answered().text]


def test_follow_ups_carry_the_turns_until_new():
    """A turn keeps question, answer and cited titles; /new forgets them."""
    answerer = ScriptedAnswerer()
    talk = asked("One?", "Two?", answerer=answerer)
    turn = answerer.asks[1].history[0]
    assert (turn.question, turn.answer, turn.titles) == ("One?", answered().text, ("ECB cuts rates",))
    run_slash(talk, "/new")
    asyncio.run(talk.answer("Three?", lambda _text: None))
    assert answerer.asks[2].history == ()


def test_help_names_every_command():
    """/help lists what can be typed."""
    text = "\n".join(run_slash(conversation(), "/HELP"))
    named = " ".join(re.findall(r"^  (/\w+)", text, re.MULTILINE))
    assert named == (
        "/help /latest /timeline /compare /follow /digest /feeds /sources /open /why /since /until /lang /source "
        "/status /new /export /quit"
    )


def test_why_shows_ranks_filters_and_coverage():
    """/why shows the receipt: verdicts, removed sentences, each passage with its legs, what was passed over and why."""
    talk = conversation()
    run_slash(talk, "/since 2025-01-01")
    asyncio.run(talk.answer("Q?", lambda _text: None))
    run_slash(talk, "/since off")
    text = "\n".join(run_slash(talk, "/why"))
    for part in (
        "Filters: since 2025-01-01\n",
        "Searched: 1 article",
        "✓ supported\n",
        "✗ unsupported, removed: number not in the quotes: 7\n    He won 7 titles.",
        "score 0.5000 · ranks: dense 2, lexical 1",
        "dropped: near-copy of another",
        "Evidence: +1.25",
    ):
        assert part in text
    assert [receipt.question for receipt in talk.parts.keeper.receipts] == ["Q?"]


def test_open_gives_the_address_where_no_browser_would_open():
    """/open N prints the link; a file is named and never opened; a wrong number is explained."""
    assert run_slash(asked("Q?"), "/open 1") == ["https://example.org/ecb"]
    local = ARTICLE.__class__(text=ARTICLE.text, url="file:///etc/passwd", identity="f")
    hit = found(local)
    odd = answered(citations=(Citation(1, Quote(hit, 0, 3, "The")),))
    assert run_slash(asked("Q?", answerer=ScriptedAnswerer(lambda _: odd)), "/open 1") == [
        "Source 1 has no web address, only file:///etc/passwd."
    ]
    with pytest.raises(UsageError, match="/open 1"):
        run_slash(asked("Q?"), "/open 7")


def test_an_export_is_written_once_and_over_itself(tmp_path):
    """/export writes Markdown, may overwrite its own file, and never another's."""
    talk = asked("Q?")
    path = tmp_path / "answers.md"
    run_slash(talk, f"/export {path}")
    run_slash(talk, f"/export {path}")
    assert path.read_text("utf-8").startswith("## Q?\n")
    other = tmp_path / "mine.md"
    other.write_text("mine")
    with pytest.raises(UsageError, match="choose another name"):
        run_slash(talk, f"/export {other}")
    for place in (tmp_path / "no" / "such.md", "~nosuchuser/answers.md", tmp_path / (300 * "a")):
        with pytest.raises(UsageError, match="choose another place"):
            run_slash(talk, f"/export {place}")
    assert other.read_text() == "mine"


def test_outlets_are_listed_and_checked():
    """/source lists the outlets and refuses one that no article is from."""
    assert run_slash(conversation(), "/source") == ["Filters: none", "       1  Example Times"]
    with pytest.raises(UsageError, match="No article is from"):
        run_slash(conversation(), "/source Nobody's Daily")


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("/sorces", "/sorces is not a command (meant /sources?); /help lists them."),
        ("/feed", "/feed is not a command (meant /feeds?); /help lists them."),
        ("/", "/ is not a command; /help lists them."),
        ("/etc/passwd was ist das?", "/etc/passwd is not a command; /help lists them."),
        ("/source haferbote", "No article is from “haferbote” (meant Hafenbote?); /source lists the outlets."),
        ("/source Xyz", "No article is from “Xyz”; /source lists the outlets."),
    ],
)
def test_what_is_nearly_a_command_or_an_outlet_is_suggested(line, told):
    """A slip of the finger costs one look, not the list."""
    store = ListedStore(tuple(replace(ARTICLE, source=name) for name in ("Hafenbote", "Kurier")))
    with pytest.raises(UsageError, match=re.escape(told)):
        run_slash(conversation(store=store), line)


@pytest.mark.parametrize("line", ["exit", "QUIT", "/exit", "/q", ":q", "/quit"])
def test_the_chat_is_left_by_any_usual_word(line, tmp_path):
    """None of them is asked as a question, and what comes behind is not read."""
    answerer = ScriptedAnswerer()
    assert run_piped(conversation(answerer), [f"{line}\n".encode(), b"Was war da?\n"], tmp_path / "log") == DONE
    assert answerer.asks == []


@pytest.mark.parametrize("command", ["/sources", "/why", "/export x.md"])
def test_without_an_answer_there_is_nothing_to_show(command):
    """Commands about the last answer say that there is none."""
    assert run_slash(conversation(), command) == ["There is no answer yet; ask a question first."]

"""The chat on a terminal, as typed transcripts: keys go in through a pipe, the drawn text is read back."""

import asyncio
import io
from contextlib import asynccontextmanager

from prompt_toolkit.input import create_pipe_input
from prompt_toolkit.output import DummyOutput
from rich.console import Console

from bot.terminal.conversation import Conversation
from bot.terminal.typed import TypedChat
from tests.bot.doubles import ScriptedAnswerer, ScriptedParts, answered, refused
from vectorstore.errors import ModelError

ENTER, CTRL_C, CTRL_D, UP, NEW_LINE = "\r", "\x03", "\x04", "\x1b[A", "\x1b\r"


class Sitting:
    """A chat under way: type into it, and wait for what it draws."""

    def __init__(self, keyboard, screen, chat, answerer):
        self.type = keyboard.send_text
        self.screen, self.chat, self.answerer = screen, chat, answerer

    async def until(self, condition):
        async with asyncio.timeout(20):
            while not condition():  # noqa: ASYNC110 - the screen is watched from outside
                await asyncio.sleep(0.01)

    async def sees(self, text):
        await self.until(lambda: text in self.screen.getvalue())

    async def asked(self, number):
        await self.until(lambda: len(self.answerer.asks) == number)


@asynccontextmanager
async def sitting(folder, answerer=None):
    """A chat with a scripted answerer; ends it with Ctrl-D."""
    answerer = answerer or ScriptedAnswerer()
    screen = io.StringIO()
    with create_pipe_input() as keyboard:
        chat = TypedChat(
            Conversation(ScriptedParts(answerer)),
            Console(file=screen, width=100, markup=False, emoji=False, highlight=False),
            folder,
            folder / "dateline.log",
            (keyboard, DummyOutput()),
        )
        running = asyncio.create_task(chat.run())
        yield Sitting(keyboard, screen, chat, answerer)
        async with asyncio.timeout(20):
            while not running.done():
                keyboard.send_text(CTRL_D)
                await asyncio.sleep(0.02)
        assert running.result() == 0


def transcript(folder, play, answerer=None):
    """Play a scene and give what was drawn."""

    async def scene():
        async with sitting(folder, answerer) as chat:
            await play(chat)
        return chat.screen.getvalue()

    return asyncio.run(scene())


def test_a_question_a_follow_up_and_the_way_out(tmp_path):
    """An answer is drawn with its sources, a follow-up carries the turns before it, and /quit ends."""
    answerer = ScriptedAnswerer()

    async def play(chat):
        chat.type("What did the ECB do?" + ENTER + "und Microsoft?" + ENTER + "/quit" + ENTER)
        await chat.asked(2)

    drawn = transcript(tmp_path, play, answerer)
    assert "[1] Example Times · 2025-06-05 · ECB cuts rates" in drawn
    assert [ask.question for ask in answerer.asks] == ["What did the ECB do?", "und Microsoft?"]
    assert [turn.question for turn in answerer.asks[1].history] == ["What did the ECB do?"]


def test_commands_narrow_the_next_question(tmp_path):
    """/since, /until, /lang and /source hold for the questions after them until they are lifted."""
    answerer = ScriptedAnswerer()

    async def play(chat):
        for line in ("/since 2025-06-01", "/until 2025-06-05", "/lang en", "/source example times", "First?"):
            chat.type(line + ENTER)
        for line in ("/since off", "/until off", "/lang off", "/source off", "/since gestern", "/lang", "Second?"):
            chat.type(line + ENTER)
        await chat.asked(2)

    drawn = transcript(tmp_path, play, answerer)
    first, second = answerer.asks
    assert (first.until - first.since, first.languages, first.sources) == (5 * 86_400, ("en",), ("example times",))
    assert (second.since, second.until, second.languages, second.sources) == (None, None, (), ())
    assert '/since "gestern" is not a date' in drawn


def test_ctrl_c_cancels_the_answer_and_keeps_the_typed_text(tmp_path):
    """A running answer is cancelled, the chat goes on, and what was typed meanwhile is still there."""

    async def play(chat):
        chat.type("Slow?" + ENTER)
        await chat.asked(1)
        chat.type("half a thought")
        await asyncio.sleep(0.1)
        chat.type(CTRL_C)
        await chat.sees("Cancelled.")
        chat.answerer.gate.set()
        chat.type(" finished" + ENTER)
        await chat.sees("[1] Example Times")

    answerer = ScriptedAnswerer(gate=asyncio.Event())
    transcript(tmp_path, play, answerer)
    assert [ask.question for ask in answerer.asks] == ["Slow?", "half a thought finished"]


def test_ctrl_c_on_a_typed_line_keeps_it_in_the_history(tmp_path):
    """A line that is cleared comes back with the arrow key."""

    async def play(chat):
        buffer = chat.chat._prompt.default_buffer
        chat.type("Do not lose me" + CTRL_C)
        await chat.until(lambda: not buffer.text and "Do not lose me" in buffer._working_lines)
        chat.type(UP + ENTER)
        await chat.asked(1)

    answerer = ScriptedAnswerer()
    transcript(tmp_path, play, answerer)
    assert answerer.asks[0].question == "Do not lose me"


def test_lines_typed_during_an_answer_wait_their_turn(tmp_path):
    """A question entered while another is being answered is answered next, and stands above its answer again."""

    async def play(chat):
        chat.type("One?" + ENTER)
        await chat.asked(1)
        chat.type("Two?" + ENTER + "Three?" + ENTER)
        await asyncio.sleep(0.1)
        assert len(chat.answerer.asks) == 1
        chat.answerer.gate.set()
        await chat.sees("› Two?")
        await chat.asked(3)

    answerer = ScriptedAnswerer(gate=asyncio.Event())
    drawn = transcript(tmp_path, play, answerer)
    assert [ask.question for ask in answerer.asks] == ["One?", "Two?", "Three?"]
    assert drawn.index("› One?") < drawn.index("› Two?")


def test_a_pasted_text_of_many_lines_is_one_question(tmp_path):
    """A bracketed paste and Esc Enter put line ends into the question instead of sending it."""

    async def play(chat):
        chat.type("\x1b[200~Is this right?\nThe ECB cut.\n\x1b[201~" + NEW_LINE + "Really" + ENTER)
        await chat.asked(1)

    answerer = ScriptedAnswerer()
    transcript(tmp_path, play, answerer)
    assert answerer.asks[0].question.splitlines() == ["Is this right?", "The ECB cut.", "", "Really"]


def test_colours_typed_raw_are_no_click(tmp_path):
    """A terminal without bracketed paste hands escapes over as keys; one of them looks like a mouse's report."""

    async def play(chat):
        chat.type("Was \x1b[31mist\x1b[0m da?" + ENTER)
        await chat.asked(1)

    answerer = ScriptedAnswerer()
    transcript(tmp_path, play, answerer)
    assert answerer.asks[0].question == "Was ist da?"


def test_the_history_outlives_the_sitting(tmp_path):
    """A question of the last sitting comes back with the arrow key."""

    async def first(chat):
        chat.type("Remember me?" + ENTER)
        await chat.asked(1)

    async def second(chat):
        chat.type(UP + ENTER)
        await chat.asked(1)

    transcript(tmp_path, first)
    answerer = ScriptedAnswerer()
    transcript(tmp_path, second, answerer)
    assert answerer.asks[0].question == "Remember me?"
    assert (tmp_path / "chat_history").stat().st_mode & 0o077 == 0


def test_an_error_or_a_bug_does_not_end_the_chat(tmp_path):
    """Each is one sentence, and the next question is answered."""
    outcomes = {"model?": ModelError("The model is away; try later."), "bug?": ZeroDivisionError("secret detail")}

    async def play(chat):
        for question in (*outcomes, "fine?"):
            chat.type(question + ENTER)
        await chat.sees("[1] Example Times")

    drawn = transcript(tmp_path, play, ScriptedAnswerer(lambda question: outcomes.get(question, answered(question))))
    assert "The model is away; try later." in drawn
    assert "Dateline made a mistake of its own (error " in drawn
    assert "secret detail" not in drawn


def test_a_retracted_text_is_not_in_the_transcript(tmp_path):
    """What a failing model had streamed is gone from the final answer."""

    async def play(chat):
        chat.type("Q?" + ENTER)
        await chat.sees("[1] Example Times")

    assert "half-true" not in transcript(tmp_path, play, ScriptedAnswerer(retracted="half-true words"))


def test_an_empty_line_is_no_question(tmp_path):
    """Enter alone asks nothing."""

    async def play(chat):
        chat.type(ENTER + "   " + ENTER + "Q?" + ENTER)
        await chat.asked(1)

    answerer = ScriptedAnswerer()
    transcript(tmp_path, play, answerer)
    assert [ask.question for ask in answerer.asks] == ["Q?"]


def test_refusals_are_answers(tmp_path):
    """A refusal is drawn, and /why says how it came about."""

    async def play(chat):
        chat.type("Who won?" + ENTER + "/why" + ENTER)
        await chat.sees("ranks:")

    drawn = transcript(tmp_path, play, ScriptedAnswerer(refused))
    assert "The articles don't say." in drawn
    assert "Outcome: refused: not supported by the articles · writer extractive" in drawn


def test_a_command_and_its_outlet_are_completed(tmp_path):
    """Tab completes a command after a slash and then an outlet."""

    async def play(chat):
        buffer = chat.chat._prompt.default_buffer
        for typed, completed in (("/stat", "/status"), ("/source exa", "/source Example Times")):
            chat.type(CTRL_C + typed)
            await chat.until(lambda typed=typed: buffer.text == typed and buffer.complete_state)
            chat.type("\t")
            await chat.until(lambda completed=completed: buffer.text == completed)
        chat.type(ENTER)
        await chat.sees("Filters: source Example Times")

    transcript(tmp_path, play)

"""The commands in a message's menu, on a loopback Discord with the unmodified discord.py client."""

from __future__ import annotations

from dataclasses import dataclass, field

from bot.answering.answer import Quote
from bot.answering.refusal.claim_check import Checked, Finding, Sources
from bot.discordbot.rendering import Tone
from bot.retrieval.ask import Ask
from tests.bot.discord.bench import ScriptedAnswerer, found, go, running
from tests.bot.discord.loopback import ANNA, BEN
from tests.bot.discord.payloads import Place
from tests.bot.discord.records import Used

FIND, CHECK = "Find sources", "Check this claim"
TEXT = "Die EZB senkte den Leitzins auf 2,0 Prozent."


def quote(text: str = TEXT) -> Quote:
    """A passage quoted whole."""
    hit = found(text)
    return Quote(hit, 0, len(text), text)


@dataclass
class ScriptedChecking:
    """Finds and judges as scripted; ``asked`` is what it was given."""

    outcome: str = "supported"
    near: bool = True
    error: Exception | None = None
    asked: list[Ask] = field(default_factory=list)

    def check(self, claim: str, ask: Ask) -> Checked:
        """The scripted outcome with one finding."""
        self.asked.append(ask)
        if self.error:
            raise self.error
        stances = {"supported": "supports", "contradicted": "contradicts", "not found": "mentions"}
        return Checked(claim, self.outcome, (Finding((quote(),), stances[self.outcome]),))

    def sources(self, ask: Ask) -> Sources:
        """One quote."""
        self.asked.append(ask)
        return Sources((quote(),), self.near)


async def replied(server, used: Used, tone: Tone) -> str:
    """What the menu's reply says once it has that tone."""
    await server.until(lambda: used.original and used.original.tone == tone)
    assert used.private
    return used.original.text


def test_sources_are_found_for_a_message_of_anybody():
    """The message's own words are searched, whoever wrote it, and only who asked sees the quotes."""
    checking = ScriptedChecking()

    async def scene():
        async with running(ScriptedAnswerer(), checking=checking) as (server, _):
            said = await server.say("Die EZB hat gesenkt! <@3000> https://x.example/a", BEN)
            text = await replied(server, await server.menu(FIND, said, ANNA), Tone.ANSWERED)
            assert "Was die Artikel zu dieser Nachricht sagen" in text
            assert f"> „{TEXT}“" in text
            assert "<https://blatt.example/1>" in text
        assert [ask.question for ask in checking.asked] == ["Die EZB hat gesenkt!"]

    go(scene())


def test_that_nothing_comes_near_is_said_first():
    """Where no article is close, that is the answer, and the nearest is shown as such."""

    async def scene():
        async with running(ScriptedAnswerer(), checking=ScriptedChecking(near=False)) as (server, _):
            text = await replied(server, await server.menu(FIND, await server.say("Hallo Leute"), BEN), Tone.REFUSED)
            assert "No sources found" in text
            assert "The nearest all the same" in text

    go(scene())


def test_a_claim_is_checked_in_words_and_colour():
    """Supported, contradicted and not found are told apart by words and colour, with the passage that shows it."""
    cases = (
        ("supported", Tone.ANSWERED, "✅ **Belegt**", "sagt es"),
        ("contradicted", Tone.FAILED, "❌ **Widersprochen**", "sagt etwas anderes"),
        ("not found", Tone.REFUSED, "❔ **Nicht gefunden**", "zur Sache"),
    )

    async def scene():
        checking = ScriptedChecking()
        async with running(ScriptedAnswerer(), checking=checking) as (server, _):
            for outcome, tone, head, stance in cases:
                checking.outcome = outcome
                said = await server.say("Die EZB senkte den Leitzins auf 3 Prozent.")
                text = await replied(server, await server.menu(CHECK, said), tone)
                assert head in text
                assert f"**Tagesblatt** ({stance})" in text
                assert f"> „{TEXT}“" in text

    go(scene())


def test_each_claim_of_a_message_is_checked_by_itself():
    """Two statements are two checks; the question between them is none."""
    checking = ScriptedChecking()

    async def scene():
        async with running(ScriptedAnswerer(), checking=checking) as (server, _):
            said = await server.say("Die EZB senkte den Zins. Und was nun? Meta baut drei Werke.")
            text = await replied(server, await server.menu(CHECK, said), Tone.ANSWERED)
            assert text.count("✅ **Belegt**") == 2
        assert [ask.question for ask in checking.asked] == ["Die EZB senkte den Zins.", "Meta baut drei Werke."]

    go(scene())


def test_a_message_without_words_or_claims_is_told_as_such():
    """A picture alone has no text, a question no claim."""

    async def scene():
        async with running(ScriptedAnswerer(), checking=ScriptedChecking()) as (server, _):
            empty = await replied(
                server, await server.menu(FIND, await server.say("https://x.example/a.png")), Tone.REFUSED
            )
            assert "keinen Text" in empty
            question = await replied(server, await server.menu(CHECK, await server.say("Wer war das?")), Tone.REFUSED)
            assert "keine prüfbare Aussage" in question

    go(scene())  # fmt: skip


def test_a_preview_is_read_where_the_message_is_only_a_link():
    """The title of a link's preview is what the message says."""
    checking = ScriptedChecking()

    async def scene():
        async with running(ScriptedAnswerer(), checking=checking) as (server, _):
            said = await server.say("")
            said.body["embeds"] = [{"type": "article", "title": "EZB senkt den Zins", "url": "https://x.example"}]
            await replied(server, await server.menu(FIND, said), Tone.ANSWERED)
        assert checking.asked[0].question == "EZB senkt den Zins"

    go(scene())


def test_the_menus_work_where_the_bot_is_no_member():
    """Someone who brought the bot along checks a message in a group chat."""

    async def scene():
        async with running(ScriptedAnswerer(), checking=ScriptedChecking()) as (server, _):
            said = await server.say(TEXT, BEN, Place("7000", person=BEN, foreign=True))
            await replied(server, await server.menu(CHECK, said), Tone.ANSWERED)
            menus = [command for command in server.commands[""] if command.get("type") == 3]
            assert {menu["name_localizations"]["de"] for menu in menus} >= {"Quellen finden", "Aussage prüfen"}
            assert all(menu["integration_types"] == [0, 1] for menu in menus)

    go(scene())


def test_an_error_in_a_check_is_a_sentence_with_an_id():
    """What breaks is told without details."""
    checking = ScriptedChecking(error=ValueError("secret detail"))

    async def scene():
        async with running(ScriptedAnswerer(), checking=checking) as (server, _):
            text = await replied(server, await server.menu(CHECK, await server.say(TEXT)), Tone.FAILED)
            assert "Kennung `" in text
            assert "secret" not in text

    go(scene())


def test_a_long_check_goes_on_in_further_messages():
    """Long passages fill several private messages; none is cut."""

    class Long(ScriptedChecking):
        """Four long passages."""

        def sources(self, ask: Ask) -> Sources:
            """Four passages of 1,700 characters."""
            texts = [f"Anfang {n} " + "wort " * 330 + f"Ende {n}." for n in range(4)]
            return Sources(tuple(quote(text) for text in texts), near=True)

    async def scene():
        async with running(ScriptedAnswerer(), checking=Long()) as (server, _):
            used = await server.menu(FIND, await server.say(TEXT))
            await server.until(lambda: used.more and "Ende 3." in used.more[-1].text)
            assert all(more.private for more in used.more)
            whole = used.original.text + "".join(more.text for more in used.more)
            assert [f"Ende {n}." in whole for n in range(4)] == [True] * 4

    go(scene())


def test_nothing_a_message_says_acts_on_discord():
    """The claim is shown as text: no mention, no link, no markup of the message comes through."""

    async def scene():
        async with running(ScriptedAnswerer(), checking=ScriptedChecking()) as (server, _):
            said = await server.say("Die @everyone Brücke [ist](https://evil.example) **zu** und ||gesperrt|| worden.")
            text = await replied(server, await server.menu(CHECK, said), Tone.ANSWERED)
            assert "@everyone" not in text
            assert "evil.example" not in text
            assert "||" not in text

    go(scene())

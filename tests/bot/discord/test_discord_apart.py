"""Two servers over one store: whatever one of them sees, it is nothing that only the other's feeds brought."""

from __future__ import annotations

import random

import pytest

from ingest.feeds.subscriptions import subscribe
from tests.bot.discord.bench import MENTION, go
from tests.bot.discord.house import CLARA, OTHER, OTHER_CHANNEL, furnished_house
from tests.bot.discord.loopback import ANNA, BEN, CHANNEL, GUILD
from tests.bot.discord.payloads import Place
from tests.bot.discord.rules import texts

DIRECT = Place("5000", person=ANNA)
TOWNS = ("Aldorf", "Bebra", "Celle", "Duhnen", "Erkner", "Fulda")


def rss(feed: int, towns: list[str]) -> str:
    """A feed with a story for each town."""
    items = "".join(
        f"<item><title>Brücke in {town} gesperrt ({feed})</title><link>https://s.example/{feed}/{town}</link>"
        f"<description>Die Brücke in {town} ist seit Montag gesperrt, schreibt Blatt{feed}. Die Reparatur der Brücke "
        f"dauert {feed + 3} Wochen. Der Verkehr wird über die alte Straße nach {town} geleitet.</description></item>"
        for town in towns
    )
    return f'<rss version="2.0"><channel><title>Blatt{feed}</title>{items}</channel></rss>'


async def seen(bot, place, person) -> str:
    """All that a place shows of the store: answers, outlets, state, feeds, suggestions."""
    said = []
    for town in TOWNS[:2]:
        used = await bot.server.slash(
            "ask", {"question": f"Seit wann ist die Brücke in {town} gesperrt?"}, person, place
        )
        await bot.server.until(lambda used=used: used.original and "⏳" not in used.original.text)
        said.append(used.original)
    names = ("sources", "status", *(["feeds list"] if place.guild else []))
    said += [await bot.told(await bot.server.slash(name, {}, person, place)) for name in names]
    shown = [text for message in said for text in texts(message.body)]
    for option in ("source", "question"):
        used = await bot.server.type_in("ask", option, "", person, place)
        await bot.server.until(lambda used=used: used.choices is not None)
        shown += [choice["name"] for choice in used.choices]
    return "\n".join(shown)


@pytest.mark.slow
@pytest.mark.parametrize("seed", [1, 2, 3])
def test_no_answer_outlet_state_or_suggestion_shows_anothers_feed(tmp_path, seed):
    """Random feeds of two servers and the shared corpus: each place names only the outlets that it may see."""
    luck = random.Random(seed)

    async def scene():
        async with furnished_house(tmp_path) as bot:
            readers = {feed: luck.sample([GUILD, OTHER], luck.randint(0, 2)) for feed in range(5)}
            for feed, theirs in readers.items():
                url = f"https://blatt{feed}.example/feed"
                bot.web.put(url, rss(feed, luck.sample(TOWNS, 3)))
                for guild in theirs or [""]:
                    assert subscribe(url, bot.store, bot.web, 1.0, guild).ok
            bot.check()
            own_only = luck.random() < 0.5
            bot.house.door.servers.change(int(OTHER), own_only=own_only)
            shared = {feed for feed, theirs in readers.items() if not theirs}
            for place, person, guild in ((CHANNEL, BEN, GUILD), (OTHER_CHANNEL, CLARA, OTHER), (DIRECT, ANNA, "")):
                allowed = {feed for feed, theirs in readers.items() if guild in theirs}
                allowed |= set() if own_only and guild == OTHER else shared
                shown = await seen(bot, place, person)
                for feed in set(readers) - allowed:
                    assert f"Blatt{feed}" not in shown
                    assert f"({feed})" not in shown
                assert all(f"Blatt{feed}" in shown for feed in allowed)

    go(scene())


@pytest.mark.slow
def test_a_question_of_one_server_is_not_suggested_in_another(tmp_path):
    """Where a person asked it, they are offered it again; elsewhere the same person starts afresh."""

    async def scene():
        async with furnished_house(tmp_path) as bot:
            said = await bot.server.say(f"{MENTION} Was war mit der Brücke in Bebra?", BEN)
            await bot.server.until(
                lambda: any(a.replied_to == said.id and "⏳" not in a.text for a in bot.server.answers())
            )
            for place, known in ((CHANNEL, 1), (OTHER_CHANNEL, 0)):
                used = await bot.server.type_in("ask", "question", "", BEN, place)
                await bot.server.until(lambda used=used: used.choices is not None)
                assert sum("Bebra" in choice["name"] for choice in used.choices) == known

    go(scene())

"""The commands of `dateline`: one module each, with `add_arguments(parser)` and `run(args, settings) -> int`."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Command:
    """A command, the module that holds it, and whether it runs until stopped."""

    name: str
    module: str
    summary: str
    lasting: bool = False


COMMANDS = (
    Command("ingest", "ingest.command", "take in feeds, pages, files, folders, OPML, or JSON lines"),
    Command("feeds", "ingest.feeds.subscriptions", "subscriptions: add, remove, list, import, export"),
    Command("watch", "ingest.feeds.watch", "keep the subscribed feeds fresh until stopped", lasting=True),
    Command("ask", "bot.commands.ask", "answer a question with citations"),
    Command("search", "bot.commands.search", "rank the passages for a question, without an answer"),
    Command("why", "bot.commands.why", "say how an answer came about, from its receipt"),
    Command("feedback", "bot.commands.feedback", "say what you think of an answer"),
    Command("latest", "bot.commands.latest", "show the newest stories, on a topic or on everything"),
    Command("timeline", "bot.commands.timeline", "show a topic over time, with its turning points"),
    Command("compare", "bot.commands.compare", "set two topics side by side"),
    Command("follow", "bot.commands.follow", "follow topics, questions and outlets: add, list, remove"),
    Command("digest", "bot.commands.digest", "show what is new on what is followed"),
    Command("chat", "bot.commands.chat", "ask in a conversation in the terminal", lasting=True),
    Command("bot", "bot.commands.bot", "run the Discord bot; it also keeps the feeds fresh", lasting=True),
    Command("article", "bot.commands.article", "show an article, its revisions and what changed between them"),
    Command("status", "bot.commands.status", "say what the store holds and who holds the store"),
    Command("reindex", "bot.commands.reindex", "rebuild the indexes while the old ones keep answering"),
    # evaluation stands above bot and is named by text only, so that no floor imports upwards
    Command("eval", "evaluation.command", "run the quality gate and compare with its floors"),
)

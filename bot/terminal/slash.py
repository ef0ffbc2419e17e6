"""The slash commands of the chat: each gets the conversation and its argument and gives back lines to show."""

from __future__ import annotations

import webbrowser
from dataclasses import dataclass
from difflib import get_close_matches
from importlib import import_module
from typing import TYPE_CHECKING

from bot.entry import has_display
from bot.terminal.footnotes import markdown
from bot.terminal.plain import source_lines
from bot.terminal.receipt import receipt_lines
from bot.terminal.untrusted import one_line, web_link
from vectorstore.errors import UsageError
from vectorstore.typed_path import typed_path

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from bot.terminal.conversation import Conversation

LEAVING = ("exit", "quit", "/exit", "/q", ":q")
LIFTED = ("off", "all", "none", "aus", "alle")
NO_ANSWER = "There is no answer yet; ask a question first."


class Leave(Exception):
    """The person wants to end the chat."""


@dataclass(frozen=True, slots=True)
class Slash:
    """A command as /help shows it and as it is run."""

    name: str
    argument: str
    summary: str
    run: Callable[[Conversation, str], list[str]]


def as_command(line: str) -> str:
    """The line as a command, "" for a question; who types only "exit" wants to leave."""
    return "/quit" if line.strip().casefold() in LEAVING else line if line.startswith("/") else ""


def run_slash(conversation: Conversation, line: str) -> list[str]:
    """Run a line that begins with a slash; raises UsageError for an unknown one and Leave for /quit."""
    name, _, argument = line.strip().partition(" ")
    command = next((known for known in SLASHES if known.name == name.lower()), None)
    if command is None:
        near = _nearest(name.lower(), [known.name for known in SLASHES])
        raise UsageError(f"{one_line(name)} is not a command{near}; /help lists them.")
    return command.run(conversation, argument.strip())


def _nearest(typed: str, known: Iterable[str]) -> str:
    """A question whether the name that is nearly the one typed is meant; "" where none is."""
    names, wanted = {name.casefold(): name for name in known}, typed.casefold()
    longer = (name for name in names if len(wanted) > 1 and name.startswith(wanted))
    found = [*get_close_matches(wanted, names, n=1), *longer]
    return f" (meant {one_line(names[found[0]])}?)" if found else ""


def _help(_conversation: Conversation, _argument: str) -> list[str]:
    lines = [f"  {f'{slash.name} {slash.argument}'.ljust(22)}{slash.summary}" for slash in SLASHES]
    return [
        "Type a question, or a follow-up to the last one. Esc Enter makes a new line, Ctrl-C cancels, Ctrl-D quits.",
        *lines,
    ]


def _sources(conversation: Conversation, _argument: str) -> list[str]:
    if conversation.last is None:
        return [NO_ANSWER]
    return source_lines(conversation.last) or ["The last answer has no sources."]


def _open(conversation: Conversation, argument: str) -> list[str]:
    if conversation.last is None:
        return [NO_ANSWER]
    citation = conversation.citation(argument)
    if citation is None:
        raise UsageError("Give the number of a source of the last answer, such as /open 1; /sources lists them.")
    url = citation.quote.found.article.url
    address = web_link(url)
    if not address:
        return [f"Source {citation.n} has no web address" + (f", only {one_line(url)}." if url else ".")]
    if has_display():
        webbrowser.open(address)
    return [address]


def _why(conversation: Conversation, _argument: str) -> list[str]:
    return receipt_lines(conversation.receipt) if conversation.receipt is not None else [NO_ANSWER]


def _filters(narrowing: dict[str, str]) -> str:
    return " · ".join(f"{key} {one_line(value)}" for key, value in narrowing.items()) or "none"


def _narrow(key: str) -> Callable[[Conversation, str], list[str]]:
    def run(conversation: Conversation, argument: str) -> list[str]:
        if argument:
            conversation.narrow(key, "" if argument.lower() in LIFTED else argument)
        return [f"Filters: {_filters(conversation.narrowing)}"]

    return run


def _source(conversation: Conversation, argument: str) -> list[str]:
    known = {name.casefold(): name for name, _ in conversation.parts.store.sources()}
    if argument and argument.lower() not in LIFTED and argument.casefold() not in known:
        near = _nearest(argument, known.values())
        raise UsageError(f"No article is from “{one_line(argument)}”{near}; /source lists the outlets.")
    lines = _narrow("source")(conversation, argument)
    if argument:
        return lines
    return [*lines, *(f"  {count:>6}  {one_line(name)}" for name, count in conversation.parts.store.sources())]


def _status(conversation: Conversation, _argument: str) -> list[str]:
    from bot.commands.status import status_lines, status_of

    return status_lines(status_of(conversation.parts.store, conversation.llm_model, conversation.limits))


def _new(conversation: Conversation, _argument: str) -> list[str]:
    conversation.forget()
    return ["The next question starts anew."]


def _export(conversation: Conversation, argument: str) -> list[str]:
    if not conversation.answers:
        return [NO_ANSWER]
    if not argument:
        raise UsageError("Name the file: /export answers.md")
    path = typed_path(argument).absolute()
    try:
        if path.exists() and path not in conversation.exported:
            raise UsageError(f"{one_line(argument)} exists; choose another name.")
        path.write_text(markdown(conversation.answers), encoding="utf-8", errors="replace")
    except OSError as error:
        raise UsageError(f"{one_line(argument)} cannot be written ({error.strerror}); choose another place.") from None
    conversation.exported.add(path)
    count = len(conversation.answers)
    return [f"{count} {'answer is' if count == 1 else 'answers are'} in {one_line(str(path))}."]


def _quit(_conversation: Conversation, _argument: str) -> list[str]:
    raise Leave


def _topical(name: str) -> Callable[[Conversation, str], list[str]]:
    """A command about topics, whose modules are loaded when it is used."""

    def run(conversation: Conversation, argument: str) -> list[str]:
        found: list[str] = getattr(import_module("bot.terminal.topic_slashes"), name)(conversation, argument)
        return found

    return run


SLASHES = (
    Slash("/help", "", "this list", _help),
    Slash("/latest", "[TOPIC]", "the newest stories, on a topic or on everything", _topical("show_latest")),
    Slash("/timeline", "TOPIC", "a topic over time, with its turning points", _topical("show_timeline")),
    Slash("/compare", "A vs B", "two topics side by side", _topical("show_comparison")),
    Slash(
        "/follow",
        "[TOPIC]",
        "follow it, or `question …`, `source …`; `off N` ends; alone: the list",
        _topical("follow"),
    ),
    Slash("/digest", "", "what is new on what is followed, each story once", _topical("digest")),
    Slash("/feeds", "", "the subscriptions and how they are doing", _topical("feeds")),
    Slash("/sources", "", "the sources of the last answer, with quotes", _sources),
    Slash("/open", "N", "open source N in the browser", _open),
    Slash("/why", "", "how the last answer came about: verdicts, passages, ranks, filters, what was passed over", _why),
    Slash("/since", "DATE", "only articles from DATE on; `off` lifts it", _narrow("since")),
    Slash("/until", "DATE", "only articles up to DATE; `off` lifts it", _narrow("until")),
    Slash("/lang", "CODE", "only articles in this language (de, en); `off` lifts it", _narrow("lang")),
    Slash("/source", "OUTLET", "only this outlet; `off` lifts it; without a name: the outlets", _source),
    Slash("/status", "", "what the store holds", _status),
    Slash("/new", "", "forget the turns before, so that the next question stands alone", _new),
    Slash("/export", "FILE", "write the answers as Markdown with footnotes", _export),
    Slash("/quit", "", "end the chat", _quit),
)

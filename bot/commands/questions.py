"""From options or a JSON line to an Ask: one reading of the same words for `ask`, `search` and their batches."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from bot.commands.moments import beginning, ending, standpoint, zone_of
from bot.retrieval.ask import Ask
from vectorstore.errors import UsageError
from vectorstore.text.language import CODES

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

    from bot.retrieval.ask import Turn

KEYS = ("id", "question", "since", "until", "as_of", "source", "lang", "k")  # of a line of a batch
LONGEST = 10_000  # characters of a question; more is an article, for `dateline ingest`
MOST_PASSAGES = 100
DEFAULT_PASSAGES = 10

# Soft hyphen, zero-width and bidirectional characters; joiners only beside Latin letters: emoji and Persian need them.
_UNSEEN = re.compile(
    "[\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff]"
    "|(?<=[\u0000-\u024f])[\u200c\u200d]+|[\u200c\u200d]+(?=[\u0000-\u024f]|$)"
)


def add_question_arguments(parser: ArgumentParser) -> None:
    """The question and what narrows it."""
    parser.add_argument("question", nargs="*", metavar="QUESTION", help="the question, in German or English")
    parser.add_argument("--since", metavar="DATE", help="only articles published on or after DATE")
    parser.add_argument("--until", metavar="DATE", help="only articles published up to DATE, that day included")
    parser.add_argument(
        "--as-of", metavar="DATE", help="answer as on DATE: nothing published later is seen, and 'today' is that day"
    )
    parser.add_argument(
        "--source", action="append", metavar="OUTLET", help="only articles of this outlet; may be given several times"
    )
    parser.add_argument(
        "--lang",
        metavar="CODE",
        help="only articles in this language (de, en, …), and an answer in it; without a language model its own words "
        "are German or English",
    )
    parser.add_argument("-k", metavar="N", help=f"number of passages to find (default {DEFAULT_PASSAGES})")
    parser.add_argument("--json", action="store_true", help="print JSON")
    parser.add_argument(
        "--batch",
        action="store_true",
        help='read JSON lines {"id", "question", and since, until, as_of, source, lang, k} and print JSON lines; '
        "options given hold for lines that do not set them",
    )


def ask_of_options(args: Namespace, command: str = "ask") -> Ask:
    """The Ask of a command line; raises UsageError that shows how the command is written."""
    question = " ".join(args.question)
    if not question.strip():
        raise UsageError(f'Say what you want to know: dateline {command} "Your question?", or --batch for JSON lines.')
    return ask_of_words({"question": question, **_narrowing(args)}, prefix="--")


def asks_of_lines(args: Namespace) -> Callable[[Mapping[str, Any]], Ask]:
    """How the lines of a batch become Asks: with the options for what a line does not set. Raises UsageError."""
    if args.question:
        raise UsageError("With --batch the questions come as JSON lines on standard input; leave the words out.")
    narrowing = _narrowing(args)
    ask_of_words({"question": "?", **narrowing}, prefix="--")
    return lambda words: ask_of_words({**narrowing, **_set(words)})


def _narrowing(args: Namespace) -> dict[str, Any]:
    return {key: getattr(args, key) for key in ("since", "until", "as_of", "source", "lang", "k")}


def _set(words: Mapping[str, Any]) -> dict[str, Any]:
    """What a line sets; as-of may be written as the option is."""
    return {key.replace("-", "_"): value for key, value in words.items() if value is not None}


def ask_of_words(words: Mapping[str, Any], prefix: str = "", history: tuple[Turn, ...] = ()) -> Ask:
    """The Ask of a mapping with the keys of a batch line; unknown keys do no harm. Raises UsageError.

    ``prefix`` is what the person typed in front of a key: -- in a command line, / in the chat, nothing in JSON.
    """
    since = _text(words, "since")
    until = _text(words, "until")
    as_of = _text(words, "as_of")
    language = _language(_text(words, "lang"), prefix)
    ask = Ask(
        question=_question(words.get("question")),
        since=beginning(since, f"{prefix}since") if since else None,
        until=ending(until, f"{prefix}until") if until else None,
        as_of=standpoint(as_of, "as_of" if not prefix else f"{prefix}as-of") if as_of else None,
        sources=_sources(words.get("source")),
        languages=(language,) if language else (),
        k=_number_of_passages(words.get("k")),
        answer_language=language,
        history=history,
        zone=zone_of(as_of),
    )
    if ask.since is not None and ask.until is not None and ask.since >= ask.until:
        raise UsageError(f"{prefix}since {since} lies after {prefix}until {until}; swap them.")
    return ask


def readable(text: str) -> str:
    """The text without halves of characters, which neither the record nor a model can take, and without what is unseen.

    Soft hyphens and zero-width characters come with what is copied from pages: with one in it no word is found.
    """
    return _UNSEEN.sub("", text.encode("utf-8", "replace").decode("utf-8").replace("\x00", " ")).strip()


def _question(value: object) -> str:
    if not isinstance(value, str) or not readable(value):
        raise UsageError('"question" is missing or empty; give it as text.')
    question = readable(value)
    if len(question) > LONGEST:
        raise UsageError(f"The question has {len(question)} characters; ask with at most {LONGEST}.")
    return question


def _text(words: Mapping[str, Any], key: str) -> str:
    value = words.get(key)
    if value is None:
        return ""
    if not isinstance(value, str):
        raise UsageError(f'"{key}" must be text, not {value!r}.')
    return value.strip()


def _sources(value: object) -> tuple[str, ...]:
    values = [value] if isinstance(value, str) else value or []
    if not isinstance(values, list) or not all(isinstance(name, str) for name in values):
        raise UsageError('"source" must be the name of an outlet or a list of names.')
    if isinstance(value, list) and not all(map(readable, values)):
        raise UsageError("A source is empty; name an outlet, or leave it out to have them all.")
    return tuple(readable(name) for name in values if readable(name))


def _language(code: str, prefix: str) -> str:
    primary = code.lower().replace("_", "-").partition("-")[0]
    if code and primary not in CODES:
        raise UsageError(f'{prefix}lang "{code}" is not a language; write two letters such as de or en.')
    return primary


def _number_of_passages(value: object) -> int:
    if value is None:
        return DEFAULT_PASSAGES
    text = str(value).strip()
    if isinstance(value, bool) or not (text.isascii() and text.isdigit() and 1 <= int(text[:9]) <= MOST_PASSAGES):
        raise UsageError(f"k is {value}; it must be a whole number from 1 to {MOST_PASSAGES}.")
    return int(text)

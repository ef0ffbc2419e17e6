"""What the shared code says in English when something does not work, in the reader's language on Discord.

An error's text is told as it is where no German sentence stands for it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.discordbot.escaping import escaped_line
from bot.discordbot.words import Words

# One English sentence and one German one after the other; what the braces stand for is taken over.
_GERMAN = {
    '"{it}" is not a time zone; write one such as Europe/Berlin or UTC.': (
        "„{it}“ ist keine Zeitzone; schreib eine wie Europe/Berlin oder UTC."
    ),
    '"{it}" is not a time of day; write 8 or 08:30.': "„{it}“ ist keine Uhrzeit; schreib 8 oder 08:30.",
    '"{it}" is not a day of the week; write one such as monday or Montag.': (
        "„{it}“ ist kein Wochentag; schreib einen wie Montag."
    ),
    '"{it}" are no quiet hours; write them such as 22-7, or off.': (
        "„{it}“ ist keine Ruhezeit; schreib sie etwa so: 22-7, oder aus."
    ),
    "Say what to follow: a topic, a question, or the name of an outlet.": (
        "Sag, was verfolgt werden soll: ein Thema, eine Frage oder der Name einer Quelle."
    ),
    "That has {count} characters; follow something of at most {most}.": (
        "Das hat {count} Zeichen; verfolgen kann man höchstens {most}."
    ),
    "{most} things are followed here already; stop following one first.": (
        "Hier wird schon {most} Dingen gefolgt; beende zuerst eines davon mit /gefolgt."
    ),
    "No article is from “{it}” yet; known outlets: {some}.": (
        "Von „{it}“ gibt es noch keinen Artikel; bekannt sind: {some}."
    ),
    "No article is from “{it}” yet.": "Von „{it}“ gibt es noch keinen Artikel.",
    "Name two different topics.": "Nenne zwei verschiedene Themen.",
    "{url} cannot be reached ({why}); check the address and the network.": (
        "{url} ist nicht zu erreichen ({why}); prüf die Adresse."
    ),
    "{url} answered {status}; {advice}.": "{url} antwortete mit {status}; {advice}.",
    "{url} was not fetched: {host} asked for {minutes} more minutes without requests.": (
        "{url} wurde nicht abgerufen: {host} bat um {minutes} weitere Minuten ohne Anfragen."
    ),
    "{url} is on a private network and is not fetched; ALLOW_PRIVATE_ADDRESSES=true allows it.": (
        "{url} liegt in einem privaten Netz und wird nicht abgerufen; erlauben kann das der Betreiber "
        "(ALLOW_PRIVATE_ADDRESSES)."
    ),
    "{url} is on a private network, where clouds keep their secrets, and is never fetched.": (
        "{url} liegt in einem privaten Netz, in dem Clouds ihre Geheimnisse haben, und wird nie abgerufen."
    ),
    "{url} is larger than {most} MB and was not read.": "{url} ist größer als {most} MB und wurde nicht gelesen.",
    "{url} sent a damaged body ({why}); try again later.": (
        "{url} schickte Beschädigtes ({why}); versuch es später noch einmal."
    ),
    "{url} did not answer in time; try again later.": "{url} antwortete zu spät; versuch es später noch einmal.",
    "{url} broke off the connection; try again later.": "{url} brach die Verbindung ab; versuch es später noch einmal.",
    "'{url}' is not a valid web address, or redirects to what is none.": (
        "„{url}“ ist keine gültige Webadresse, oder leitet zu keiner weiter."
    ),
    "'{url}' is not a valid web address.": "„{url}“ ist keine gültige Webadresse.",
    "'{url}' is not fetched: only http and https addresses are.": (
        "„{url}“ wird nicht abgerufen, nur Adressen mit http und https."
    ),
    "'{url}' is not a web address: it names no host.": "„{url}“ ist keine Webadresse: Sie nennt keinen Rechner.",
    "{url} could not be fetched ({why}).": "{url} konnte nicht abgerufen werden ({why}).",
    "{url} redirects more than {times} times; check the address.": (
        "{url} leitet mehr als {times}-mal weiter; prüf die Adresse."
    ),
    "{url} is no feed and leads to none; look for its RSS or Atom address.": (
        "{url} ist kein Feed und führt zu keinem; such dort nach der Adresse für RSS oder Atom."
    ),
    "{url} gives a web page where a feed should be; check the address.": (
        "{url} ist eine Webseite und kein Feed; prüf die Adresse."
    ),
    "{url} gives something else where a feed should be; check the address.": (
        "{url} ist etwas anderes als ein Feed; prüf die Adresse."
    ),
    "The feed at {url} was not read: {advice}.": "Der Feed {url} wurde nicht gelesen: {advice}.",
    "This is not a text: it holds binary data.": "Das ist kein Text: Es sind binäre Daten.",
}
_PHRASES = {
    "check the address": "prüf die Adresse",
    "try again later": "versuch es später noch einmal",
    "it is gone for good": "es gibt ihn nicht mehr",
    "it asks for a password": "er verlangt ein Passwort",
    "it refuses us": "er lässt uns nicht",
    "it is not a feed that can be read": "er lässt sich nicht als Feed lesen",
    "it is not an OPML file that can be read": "sie lässt sich nicht als OPML lesen",
    "it declares entities of its own, which is not safe to expand": "sie erklärt eigene Entitäten, das ist unsicher",
}
_NUMBER = re.compile(r"^\[Errno -?\d+\] ")  # the system's number of an error tells a reader nothing


def in_words_of(text: str, words: Words) -> str:
    """An error's text in the language of the words, in one line that acts on nothing."""
    german = words.language == "de"
    return escaped_line(next(_translated(text), _PHRASES.get(text, text)) if german else text)


def _translated(text: str) -> Iterator[str]:
    for pattern, german in _PATTERNS:
        if match := pattern.fullmatch(text):
            parts = {name: _PHRASES.get(part, _NUMBER.sub("", part)) for name, part in match.groupdict().items()}
            yield german.format(**parts)


def _pattern(sentence: str) -> re.Pattern[str]:
    """What the sentence looks like with anything in its braces."""
    return re.compile(re.sub(r"\\\{(\w+)\\\}", r"(?P<\1>.+?)", re.escape(sentence)), re.DOTALL)


_PATTERNS = tuple((_pattern(english), german) for english, german in _GERMAN.items())

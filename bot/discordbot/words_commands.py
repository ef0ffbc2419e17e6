"""The German names and descriptions of all commands, options and choices; the English ones stand in the commands."""

from __future__ import annotations

from bot.discordbot.words_topics import GERMAN_NAMES

GERMAN = {
    **GERMAN_NAMES,
    "Find sources": "Quellen finden",
    "Check this claim": "Aussage prüfen",
    "ask": "frag",
    "Ask the news; every sentence of the answer is backed by a quote.": (
        "Frag die Nachrichten; jeder Satz der Antwort ist mit einem Zitat belegt."
    ),
    "question": "frage",
    "What do you want to know?": "Was möchtest du wissen?",
    "since": "seit",
    "Only articles from this day on, such as 2026-05-12": "Nur Artikel ab diesem Tag, etwa 2026-05-12",
    "until": "bis",
    "Only articles up to this day, such as 2026-05-31": "Nur Artikel bis zu diesem Tag, etwa 2026-05-31",
    "source": "quelle",
    "Only articles of this outlet": "Nur Artikel dieser Quelle",
    "language": "sprache",
    "Only articles in this language, and an answer in it": "Nur Artikel in dieser Sprache, und eine Antwort in ihr",
    "private": "privat",
    "Only you see the answer": "Nur du siehst die Antwort",
    "feeds": "feeds",
    "The feeds this server reads": "Die Feeds, die dieser Server liest",
    "add": "hinzufügen",
    "Look at a feed, then subscribe": "Einen Feed ansehen, dann abonnieren",
    "url": "adresse",
    "Address of a feed, or of a site that has one": "Adresse eines Feeds oder einer Seite, die einen hat",
    "remove": "entfernen",
    "End a subscription; its articles stay": "Ein Abonnement beenden; die Artikel bleiben",
    "feed": "feed",
    "Title or address of a feed of this server": "Titel oder Adresse eines Feeds dieses Servers",
    "list": "liste",
    "Feeds and how they are doing": "Feeds, und wie es ihnen geht",
    "import": "import",
    "Feeds from an OPML file": "Feeds aus einer OPML-Datei",
    "file": "datei",
    "An OPML file, as every feed reader exports it": "Eine OPML-Datei, wie sie jeder Feedleser ausgibt",
    "export": "export",
    "Feeds as an OPML file": "Feeds als OPML-Datei",
    "settings": "einstellungen",
    "Language, channels, roles, answers and feeds of this server": (
        "Sprache, Kanäle, Rollen, Antworten und Feeds dieses Servers"
    ),
    "budget": "budget",
    "Questions per day on this server": "Fragen pro Tag auf diesem Server",
    "questions": "fragen",
    "Questions per day; 0 for no limit, nothing to look": "Fragen pro Tag; 0 ohne Grenze, nichts zum Ansehen",
    "role": "rolle",
    "For each person with this role": "Für jede Person mit dieser Rolle",
    "whole_server": "ganzer_server",
    "For the whole server together": "Für den ganzen Server zusammen",
    "sources": "quellen",
    "The outlets that can be asked about here": "Die Quellen, nach denen man hier fragen kann",
    "status": "zustand",
    "What is known here, and how feeds and bot are doing": "Was hier bekannt ist, und wie es Feeds und Bot geht",
    "help": "hilfe",
    "What one can do with Dateline": "Was man mit Dateline tun kann",
    "privacy": "datenschutz",
    "What is kept about you": "Was über dich aufbewahrt wird",
    "delete-my-data": "meine-daten-löschen",
    "Delete all that is kept about you": "Alles löschen, was über dich aufbewahrt wird",
    "German": "Deutsch",
    "English": "Englisch",
}


def option_name(name: str, language: str) -> str:
    """An option as a person's Discord shows it."""
    return GERMAN[name] if language == "de" else name

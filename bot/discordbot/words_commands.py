"""The German names and descriptions of all commands, options and choices; the English ones stand in the commands."""

from __future__ import annotations

GERMAN = {
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
    "German": "Deutsch",
    "English": "Englisch",
}

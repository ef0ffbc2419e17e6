"""What the bot itself says on Discord, in German and English; articles and answers speak for themselves."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Words:
    """One language's table (ISO 639-1); braces are filled by ``str.format``."""

    language: str
    searching: str
    reading: str
    writing: str
    unfinished: str
    waiting: str
    answered: str
    refused: str
    interrupted: str
    failed: str
    failed_unknown: str
    continued: str
    left_out: str
    undated: str
    teaser: str
    paywalled: str
    local: str
    searched: str
    newest: str
    nothing_stored: str
    period: str
    open_start: str
    open_end: str
    quotes: tuple[str, str]
    text_only: str
    role_unread: str
    reply_unread: str
    no_question: str
    too_long: str
    unreadable_date: str
    until_before_since: str
    one_at_a_time: str
    full: str
    closing: str
    command_gone: str


ENGLISH = Words(
    language="en",
    searching="Searching the articles …",
    reading="Reading {count:passage|passages} …",
    writing="Writing …",
    unfinished="⏳ **Not finished yet** · {step}",
    waiting="You are number {place} in line; the answer appears here.",
    answered="✅ **Answer** · each sentence with its quote",
    refused="🚫 **No answer the articles support** · {reason}",
    interrupted="⏹️ **Stopped before it was finished** · Dateline is restarting; ask again in a minute.",
    failed="❌ **No answer this time** · {sentence} (id `{id}`)",
    failed_unknown="Something broke inside Dateline; ask again, and give the operator this id if it happens twice.",
    continued="-# Continued · {page}/{pages}",
    left_out=(
        "-# {count:more message does|more messages do} not fit here; "
        "ask in a direct message or on a server with the bot."
    ),
    undated="undated",
    teaser="opening only",
    paywalled="paywalled, opening only",
    local="local article",
    searched="searched {articles:article|articles} from {sources:source|sources}",
    newest="newest {date}",
    nothing_stored="There are no articles here yet; who manages the server subscribes to feeds with `/feeds add`.",
    period="understood period: {since} – {until}",
    open_start="the beginning",
    open_end="now",
    quotes=("“", "”"),
    text_only=("I read words only, no pictures, files, voice messages or links: write your question, or use `/ask`."),
    role_unread=(
        "That names my role, and Discord hides your words from me: "
        "mention me by my name, the one with the app sign, or use `/ask`."
    ),
    reply_unread=(
        "I do not see the message you reply to: write your question out, or open that message's menu (hold it, or "
        "right-click) and choose *Apps* → *Check this claim*."
    ),
    no_question="Ask me about the news: write your question after my name, or use `/ask`.",
    too_long="A question may have {most} characters; write it shorter, or ask one thing after the other.",
    unreadable_date="“{typed}” is not a date I can read; write `{option}` like 2026-11-22, 22 November or yesterday.",
    until_before_since="`{until}` lies before `{since}`; swap the two dates and ask again.",
    one_at_a_time="I am still on your earlier questions; ask this one again when they are answered.",
    full="Too many people are asking right now; ask again in a minute.",
    closing="Dateline is restarting; ask again in a minute.",
    command_gone="This command has changed; type `/` and choose it anew, after a restart of Discord if need be.",
)

GERMAN = Words(
    language="de",
    searching="Suche in den Artikeln …",
    reading="Lese {count:Textstelle|Textstellen} …",
    writing="Schreibe …",
    unfinished="⏳ **Noch nicht fertig** · {step}",
    waiting="Du bist Nummer {place} in der Reihe; die Antwort erscheint hier.",
    answered="✅ **Antwort** · jeder Satz mit seinem Zitat",
    refused="🚫 **Keine Antwort, die die Artikel belegen** · {reason}",
    interrupted="⏹️ **Abgebrochen, bevor sie fertig war** · Dateline startet neu; frag in einer Minute noch einmal.",
    failed="❌ **Diesmal keine Antwort** · {sentence} (Kennung `{id}`)",
    failed_unknown=(
        "In Dateline ist etwas schiefgegangen; frag noch einmal, "
        "und nenne dem Betreiber diese Kennung, wenn es wieder passiert."
    ),
    continued="-# Fortsetzung · {page}/{pages}",
    left_out=(
        "-# {count:weitere Nachricht passt|weitere Nachrichten passen} hier nicht; "
        "frag in einer Direktnachricht oder auf einem Server mit dem Bot."
    ),
    undated="ohne Datum",
    teaser="nur der Anfang",
    paywalled="hinter einer Bezahlschranke, nur der Anfang",
    local="lokaler Artikel",
    searched="{articles:Artikel|Artikel} aus {sources:Quelle|Quellen} durchsucht",
    newest="neuester {date}",
    nothing_stored="Hier sind noch keine Artikel; wer den Server verwaltet, abonniert Feeds mit `/feeds hinzufügen`.",
    period="verstandener Zeitraum: {since} – {until}",
    open_start="Anfang",
    open_end="jetzt",
    quotes=("„", "“"),
    text_only=(
        "Ich lese nur Worte, keine Bilder, Dateien, Sprachnachrichten oder Links: "
        "schreib deine Frage, oder nimm `/frag`."
    ),
    role_unread=(
        "Das nennt meine Rolle, und Discord verbirgt mir deine Worte: "
        "erwähn mich mit meinem Namen, dem mit dem App-Zeichen, oder nimm `/frag`."
    ),
    reply_unread=(
        "Die Nachricht, auf die du antwortest, sehe ich nicht: schreib deine Frage aus, oder öffne ihr Menü (lange "
        "drücken, am Rechner Rechtsklick) und nimm *Apps* → *Aussage prüfen*."
    ),
    no_question="Frag mich nach Nachrichten: schreib deine Frage hinter meinen Namen oder nimm `/frag`.",
    too_long="Eine Frage darf {most} Zeichen haben; schreib sie kürzer, oder frag eins nach dem anderen.",
    unreadable_date=(
        "„{typed}“ ist kein Datum, das ich lesen kann; schreib `{option}` so: 2026-11-22, 22.11. oder gestern."
    ),
    until_before_since="`{until}` liegt vor `{since}`; tausche die beiden Daten und frag noch einmal.",
    one_at_a_time="Ich bin noch bei deinen früheren Fragen; stell diese noch einmal, wenn sie beantwortet sind.",
    full="Gerade fragen zu viele Leute; frag in einer Minute noch einmal.",
    closing="Dateline startet neu; frag in einer Minute noch einmal.",
    command_gone=(
        "Diesen Befehl gibt es so nicht mehr; tipp `/` und wähl ihn neu, notfalls nach einem Neustart von Discord."
    ),
)

REASONS = {
    "nothing found": "es wurde nichts Passendes gefunden",
    "not supported by the articles": "die Artikel sagen es nicht",
    "no question": "keine Frage",
}


def words_for(language: str) -> Words:
    """The table for an ISO 639-1 code or a Discord locale ("de", "en-GB"); English for all but German."""
    return GERMAN if language.lower().startswith("de") else ENGLISH


def reason_in(words: Words, reason: str | None) -> str:
    """A refusal's reason in the table's language, the reason itself where it is not known."""
    reason = reason or "not supported by the articles"
    if words is GERMAN:
        return REASONS.get(reason, reason)
    return "the articles do not say" if reason == "not supported by the articles" else reason

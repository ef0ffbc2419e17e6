"""What buttons, forms, menus and their replies say, in German and English."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from bot.discordbot.words import Words

EMOJI: Mapping[str, str] = {
    "sources": "📰",
    "why": "🔎",
    "short": "➖",
    "long": "➕",
    "follow": "💬",
    "share": "📣",
    "watch": "🔔",
    "good": "👍",
    "bad": "👎",
}


@dataclass(frozen=True, slots=True)
class AskingWords:
    """One language's table; braces are filled by ``str.format``."""

    labels: Mapping[str, str]
    not_yours: str
    not_kept: str
    follow_title: str
    follow_label: str
    follow_hint: str
    reason_title: str
    reason_label: str
    reason_hint: str
    thanks: str
    sorry: str
    shared: str
    shared_already: str
    watching: str
    watched_no_more: str
    alert: str
    sources_head: str
    by: str
    origin: str
    also: str
    updated: str
    revised: str
    gone: str
    kind: str
    around: str
    why_head: str
    why_search: str
    why_read: str
    why_cited: str
    why_answered: str
    why_refused: str
    why_writer: str
    why_model: str
    why_time: str
    nothing_to_check: str
    found_head: str
    found_none: str
    found_nearest: str
    claim_head: Mapping[str, str]
    claim_stance: Mapping[str, str]
    claim_none: str
    claim_superseded: str
    claim_rest: str
    claim_limits: str
    dates: Mapping[str, str]

    def label(self, action: str, length: str = "full") -> str:
        """A button's label; the way back to the full answer is called by its direction."""
        if action == "full":
            return self.labels["long" if length == "short" else "short"]
        return self.labels.get(action, "")

    def emoji(self, action: str) -> str:
        """A button's emoji, "" for none."""
        return EMOJI.get(action, "")


ENGLISH_ASKING = AskingWords(
    labels={
        "sources": "Sources",
        "why": "Why this answer",
        "short": "Shorter",
        "long": "Longer",
        "follow": "Follow up",
        "share": "Share",
        "watch": "Watch this question",
    },
    not_yours="Only who asked can do that; ask yourself with `/ask`.",
    not_kept="This answer is no longer kept; ask the question again with `/ask`.",
    follow_title="Follow up",
    follow_label="What else do you want to know?",
    follow_hint="The conversation so far is known: “and Microsoft?” is enough.",
    reason_title="What was wrong?",
    reason_label="Your reason, for the operator",
    reason_hint="Such as: the wrong year, a source missing, not what I asked",
    thanks="👍 Noted, thank you.",
    sorry="👎 Noted with your reason, thank you.",
    shared="-# 📣 Shared by {name}",
    shared_already="You have shared this answer already.",
    watching=(
        "🔔 I will tell you once, in a direct message, when an article brings evidence on this; "
        "press again to stop watching."
    ),
    watched_no_more="🔕 I no longer watch this question.",
    alert="🔔 **New evidence on a question you watch** · {question}",
    sources_head="📰 **Sources of this answer**",
    by="by {author}",
    origin="agency: {origin}",
    also="also in {outlets}",
    updated="updated {date}",
    revised="⚠️ changed by the outlet since; the quote is from before",
    gone="⚠️ no longer in the store",
    kind="kind: {kind}",
    around="in its passage: {text}",
    why_head="🔎 **Why this answer**",
    why_search="Searched for: {question}",
    why_read="The passages that were read, best first:",
    why_cited="cited as {numbers}",
    why_answered=(
        "Every sentence was checked against its quotes: numbers, dates, names, negation and wording must agree."
    ),
    why_refused="No sentence of these passages carried an answer; I say nothing that no article says.",
    why_writer="The sentences are the articles' own, word for word; no language model wrote any of them.",
    why_model="Written by {writer} from these passages; what the quotes do not carry was left out.",
    why_time="{retrieve} s to search, {write} s to write and check",
    nothing_to_check="I find no text in this message; choose one with a sentence in it.",
    found_head="📰 **What the articles say about this message**",
    found_none="🚫 **No sources found** · nothing in the articles comes near this message.",
    found_nearest="-# The nearest all the same:",
    claim_head={
        "supported": "✅ **Supported** · the articles say this",
        "contradicted": "❌ **Contradicted** · the articles say something else",
        "not found": "❔ **Not found** · the articles neither say nor deny this",
    },
    claim_stance={"supports": "says so", "contradicts": "says otherwise", "mentions": "on the matter"},
    claim_none="I find no statement in this message that could be checked; questions and opinions are none.",
    claim_superseded="⚠️ A newer article says otherwise.",
    claim_rest="-# {count:more statement|more statements} in this message not checked.",
    claim_limits="-# Checked by rules against the articles in the store, not against the world.",
    dates={
        "today": "today",
        "yesterday": "yesterday",
        "week": "7 days ago",
        "month": "30 days ago",
        "this month": "start of this month",
        "this year": "start of this year",
        "last year": "start of last year",
    },
)

GERMAN_ASKING = AskingWords(
    labels={
        "sources": "Quellen",
        "why": "Warum diese Antwort",
        "short": "Kürzer",
        "long": "Länger",
        "follow": "Nachfragen",
        "share": "Teilen",
        "watch": "Frage beobachten",
    },
    not_yours="Das kann nur, wer gefragt hat; frag selbst mit `/frag`.",
    not_kept="Diese Antwort ist nicht mehr aufbewahrt; stell die Frage noch einmal mit `/frag`.",
    follow_title="Nachfragen",
    follow_label="Was möchtest du noch wissen?",
    follow_hint="Das Gespräch bisher ist bekannt: „und Microsoft?“ genügt.",
    reason_title="Was war falsch?",
    reason_label="Dein Grund, für den Betreiber",
    reason_hint="Etwa: das falsche Jahr, eine Quelle fehlt, danach war nicht gefragt",
    thanks="👍 Notiert, danke.",
    sorry="👎 Mit deinem Grund notiert, danke.",
    shared="-# 📣 Geteilt von {name}",
    shared_already="Du hast diese Antwort schon geteilt.",
    watching=(
        "🔔 Ich melde mich einmal, in einer Direktnachricht, wenn ein Artikel Belege dazu bringt; "
        "noch einmal drücken beendet das Beobachten."
    ),
    watched_no_more="🔕 Ich beobachte diese Frage nicht mehr.",
    alert="🔔 **Neue Belege zu einer Frage, die du beobachtest** · {question}",
    sources_head="📰 **Quellen dieser Antwort**",
    by="von {author}",
    origin="Agentur: {origin}",
    also="auch bei {outlets}",
    updated="geändert {date}",
    revised="⚠️ seither von der Quelle geändert; das Zitat ist von vorher",
    gone="⚠️ nicht mehr im Bestand",
    kind="Art: {kind}",
    around="in seinem Abschnitt: {text}",
    why_head="🔎 **Warum diese Antwort**",
    why_search="Gesucht wurde: {question}",
    why_read="Die gelesenen Textstellen, die beste zuerst:",
    why_cited="zitiert als {numbers}",
    why_answered=(
        "Jeder Satz wurde an seinen Zitaten geprüft: "
        "Zahlen, Daten, Namen, Verneinung und Wortlaut müssen übereinstimmen."
    ),
    why_refused="Kein Satz dieser Textstellen trug eine Antwort; was kein Artikel sagt, sage ich nicht.",
    why_writer="Die Sätze sind Wort für Wort aus den Artikeln; kein Sprachmodell hat einen davon geschrieben.",
    why_model="Geschrieben von {writer} aus diesen Textstellen; was die Zitate nicht tragen, blieb weg.",
    why_time="{retrieve} s gesucht, {write} s geschrieben und geprüft",
    nothing_to_check="Ich finde in dieser Nachricht keinen Text; nimm eine, in der ein Satz steht.",
    found_head="📰 **Was die Artikel zu dieser Nachricht sagen**",
    found_none="🚫 **Keine Quellen gefunden** · nichts in den Artikeln kommt dieser Nachricht nahe.",
    found_nearest="-# Am nächsten kommt immerhin:",
    claim_head={
        "supported": "✅ **Belegt** · die Artikel sagen das",
        "contradicted": "❌ **Widersprochen** · die Artikel sagen etwas anderes",
        "not found": "❔ **Nicht gefunden** · die Artikel sagen es nicht und bestreiten es nicht",
    },
    claim_stance={"supports": "sagt es", "contradicts": "sagt etwas anderes", "mentions": "zur Sache"},
    claim_none="Ich finde in dieser Nachricht keine prüfbare Aussage; Fragen und Meinungen sind keine.",
    claim_superseded="⚠️ Ein neuerer Artikel sagt etwas anderes.",
    claim_rest="-# {count:weitere Aussage|weitere Aussagen} in dieser Nachricht nicht geprüft.",
    claim_limits="-# Nach Regeln an den Artikeln im Bestand geprüft, nicht an der Welt.",
    dates={
        "today": "heute",
        "yesterday": "gestern",
        "week": "vor 7 Tagen",
        "month": "vor 30 Tagen",
        "this month": "Anfang dieses Monats",
        "this year": "Anfang dieses Jahres",
        "last year": "Anfang letzten Jahres",
    },
)


DATES = {"de": GERMAN_ASKING.dates, "en": ENGLISH_ASKING.dates}


def asking_words(words: Words) -> AskingWords:
    """The table in the same language."""
    return GERMAN_ASKING if words.language == "de" else ENGLISH_ASKING

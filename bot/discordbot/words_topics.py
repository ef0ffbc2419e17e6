"""What topics, follows and digests say on Discord besides their shared phrases; the German names of the commands."""

from __future__ import annotations

from dataclasses import dataclass

from bot.discordbot.words import Words

GERMAN_NAMES = {
    "latest": "neuestes",
    "The newest stories, on a topic or on everything": "Die neuesten Meldungen, zu einem Thema oder zu allem",
    "topic": "thema",
    "A topic; leave it empty for everything": "Ein Thema; leer für alles",
    "timeline": "zeitverlauf",
    "A topic over time: a picture, and the turning points with quotes": (
        "Ein Thema im Lauf der Zeit: ein Bild, und die Wendepunkte mit Zitaten"
    ),
    "A topic": "Ein Thema",
    "compare": "vergleich",
    "Two topics side by side, each line with a quote": "Zwei Themen nebeneinander, jede Zeile mit Zitat",
    "first": "erstes",
    "second": "zweites",
    "Another topic": "Ein anderes Thema",
    "follow": "folgen",
    "Follow a topic, a question or a source in a digest": "Einem Thema, einer Frage oder einer Quelle folgen",
    "Follow a topic": "Einem Thema folgen",
    "Follow a question": "Einer Frage folgen",
    "Follow a source": "Einer Quelle folgen",
    "text": "text",
    "What to follow": "Wem oder was gefolgt wird",
    "day": "tag",
    "Once a week on this day; leave it empty for every day": "Einmal die Woche an diesem Tag; leer für täglich",
    "time": "uhrzeit",
    "Local time of the digest, such as 8 or 18:30": "Ortszeit des Überblicks, etwa 8 oder 18:30",
    "zone": "zeitzone",
    "Time zone, such as Europe/Berlin": "Zeitzone, etwa Europe/Berlin",
    "quiet": "ruhezeit",
    "Quiet hours, such as 22-7; what falls into them comes afterwards": (
        "Ruhezeit, etwa 22-7; was hineinfällt, kommt danach"
    ),
    "where": "wo",
    "In this channel or in your direct messages": "In diesem Kanal oder in deinen Direktnachrichten",
    "this channel": "dieser Kanal",
    "my direct messages": "meine Direktnachrichten",
    "following": "gefolgt",
    "What is followed here, and how to stop": "Was hier verfolgt wird, und wie man es beendet",
    "stop": "beenden",
    "The one to stop following": "Was nicht mehr verfolgt werden soll",
    "Monday": "Montag",
    "Tuesday": "Dienstag",
    "Wednesday": "Mittwoch",
    "Thursday": "Donnerstag",
    "Friday": "Freitag",
    "Saturday": "Samstag",
    "Sunday": "Sonntag",
}


@dataclass(frozen=True, slots=True)
class TopicWords:
    """One language's table; braces are filled by ``str.format``."""

    following: str
    following_direct: str
    followed_here: str
    followed_direct: str
    nothing_followed: str
    stopped: str
    not_followed: str
    needs_permission: str
    cannot_write: str
    how_to_stop: str
    digest: str
    alert: str
    corrected: str
    picture: str


ENGLISH = TopicWords(
    following=(
        "✅ **This channel follows** {what} · {when}\n-# Only what is new comes, each story once. "
        "`/following` lists and stops."
    ),
    following_direct=(
        "✅ **You follow** {what} · {when}\n-# It comes as a direct message. `/following` lists and stops."
    ),
    followed_here="**Followed in this channel**",
    followed_direct="**In your direct messages**",
    nothing_followed="Nothing is followed here yet; `/follow` begins.",
    stopped="🔕 No longer followed: {what}",
    not_followed="That is not followed here; `/following` lists what is.",
    needs_permission=(
        "Only members with *Manage Channels* may change what this channel follows; choose *my direct messages* instead."
    ),
    cannot_write=(
        "I may not write in this channel; let me *View Channel* and *Send Messages* here, or choose *my "
        "direct messages*."
    ),
    how_to_stop="-# №{id} · `/following` lists and stops",
    digest="📰 **Digest** · {when}",
    alert="🔔 **New evidence on a question you watch** · {question}",
    corrected="✏️ **Corrected** · {day}",
    picture="timeline",
)
GERMAN = TopicWords(
    following=(
        "✅ **Dieser Kanal folgt** {what} · {when}\n-# Es kommt nur Neues, jede Meldung einmal. "
        "`/gefolgt` zeigt und beendet."
    ),
    following_direct=(
        "✅ **Du folgst** {what} · {when}\n-# Es kommt als Direktnachricht. `/gefolgt` zeigt und beendet."
    ),
    followed_here="**In diesem Kanal verfolgt**",
    followed_direct="**In deinen Direktnachrichten**",
    nothing_followed="Hier wird noch nichts verfolgt; `/folgen` beginnt.",
    stopped="🔕 Nicht mehr verfolgt: {what}",
    not_followed="Das wird hier nicht verfolgt; `/gefolgt` zeigt, was verfolgt wird.",
    needs_permission=(
        "Was dieser Kanal verfolgt, dürfen nur Mitglieder mit *Kanäle verwalten* ändern; nimm *meine "
        "Direktnachrichten*."
    ),
    cannot_write=(
        "Ich darf in diesen Kanal nicht schreiben; erlaube mir hier *Kanal ansehen* und *Nachrichten "
        "senden*, oder nimm *meine Direktnachrichten*."
    ),
    how_to_stop="-# №{id} · `/gefolgt` zeigt und beendet",
    digest="📰 **Überblick** · {when}",
    alert="🔔 **Neue Belege zu einer Frage, die du beobachtest** · {question}",
    corrected="✏️ **Korrigiert** · {day}",
    picture="zeitverlauf",
)


def topic_words(words: Words | str) -> TopicWords:
    """The table that goes with the bot's other words, or with a language."""
    language = words if isinstance(words, str) else words.language
    return GERMAN if language == "de" else ENGLISH

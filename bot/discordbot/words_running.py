"""What the bot says about feeds, settings, budgets, its state and people's data, in German and English."""

from __future__ import annotations

from bot.discordbot.words import Words
from bot.discordbot.words_running_table import RunningWords

ENGLISH_RUNNING = RunningWords(
    not_here="Questions are not answered in this channel; ask in {channels}.",
    not_you="On this server only {roles} may ask.",
    budget={
        "person": "You have used today's {limit:question|questions}; there are new ones {again}.",
        "role": "You have used your role's {limit:question|questions} for today; there are new ones {again}.",
        "server": "This server has used today's {limit:question|questions}; there are new ones {again}.",
        "all": "Today's {limit:question is|questions are} used up; there are new ones {again}.",
    },
    one_at_a_time="I answer one question of yours at a time.",
    need_manage="Only members with the permission “Manage Server” may do that; ask one of them.",
    need_server="That works on a server only; use it there.",
    feed_head="📡 **{title}**",
    feed_items="{items:item|items}, the oldest {oldest}",
    feed_full="{full} of {items} with their whole text in the feed; of the others I read the linked page",
    feed_languages="language: {languages}",
    feed_newest="newest {date}",
    feed_overlap="{known} of them are here already",
    feed_titles="for example: {titles}",
    feed_already="This server subscribes to it already.",
    feed_empty="The feed is empty at the moment.",
    feed_confirm="Subscribe",
    feed_confirm_all="Subscribe to all",
    feed_cancel="Cancel",
    feed_cancelled="Nothing was subscribed.",
    feed_file="{count:feed|feeds}, as OPML",
    feed_done="✅ Subscribed: **{title}**. Its articles can be asked about within minutes.",
    feed_too_many="This server has {most} feeds, as many as it may have; remove one first.",
    feed_lost="This preview is too old; use `/feeds add` again.",
    feed_removed="Removed: **{title}**. Its articles stay.",
    feed_unknown="This server subscribes to no feed “{name}”; `/feeds list` shows those it has.",
    feeds_none="No feeds yet; subscribe with `/feeds add`.",
    feeds_head="📡 **Feeds that are read for this server**",
    feed_line="{articles:article|articles} · last success {success} · {health}",
    feed_shared="shared",
    feed_own="this server's",
    health={
        "fine": "fine",
        "new": "not asked yet",
        "silent": "silent for two weeks",
        "failing": "failing ({times} times in a row)",
        "ended": "gone for good",
    },
    feed_news={
        "dead": "📡 **{title}** cannot be read since {since}. I go on trying; `/feeds remove` ends it.",
        "ended": "📡 **{title}** is gone for good and is no longer asked. Its articles stay; `/feeds remove` ends it.",
        "silent": "📡 **{title}** has brought nothing new since {since}.",
        "recovered": "📡 **{title}** is well again and brings articles.",
        "usual_days": "Usually something comes every {count} days.",
        "usual_hours": "Usually something comes every {count} hours.",
        "usual_often": "Usually something comes every hour.",
        "why": "The reason: {reason}",
        "noticed": "noticed {when}",
    },
    import_head="📥 **{count:feed|feeds} in {file}**, {new} of them new here",
    import_nothing="The file lists no feeds.",
    import_large="The file is larger than {most} MB; an OPML file is much smaller.",
    import_unreadable="The file cannot be read: {reason}.",
    import_done="✅ {count:feed|feeds} subscribed. Their articles can be asked about in a while.",
    settings_head="⚙️ **Settings of this server**",
    settings_intro="Each choice counts at once. Only members with “Manage Server” can change them.",
    labels={
        "language": "Language of public answers",
        "channels": "Channels for questions (none: all)",
        "roles": "Roles that may ask (none: everybody)",
        "style": "Answers",
        "place": "Answers to mentions",
        "own_only": "Searched are",
        "retention": "Own articles and answers are kept",
    },
    options={
        "language:": "as the question and the server",
        "language:de": "German",
        "language:en": "English",
        "style:full": "in full",
        "style:short": "short, with a button for more",
        "place:channel": "in the channel",
        "place:thread": "in a thread of their own",
        "own_only:0": "shared feeds and this server's",
        "own_only:1": "this server's feeds only",
        "retention:0": "as long as the operator keeps them",
        "retention:days": "{days:day|days}",
    },
    budget_head="🎟️ **Questions per day on this server**",
    budget_none="no limit",
    budget_person="each person: {limit}",
    budget_role="each person with {role}: {limit}",
    budget_server="the whole server: {limit}",
    budget_today="today so far: {mine} of yours, {server} on this server; a new day begins {again}",
    sources_head="🗞️ **Outlets that can be asked about here**",
    sources_none="There are no articles yet; `/feeds add` subscribes to a feed.",
    sources_line="{articles:article|articles}",
    status_head="🩺 **Status**",
    status_articles="{articles:article|articles} from {sources:outlet|outlets}, the newest {newest}",
    status_empty="no articles yet",
    status_feeds="{feeds:feed|feeds}: {fine} fine, {failing} failing, {silent} silent",
    status_line="{answering:answer|answers} under way, {waiting} waiting in line",
    status_delay="Discord answers within {ms} ms; up since {since}",
    status_asked="{answered:question|questions} answered since the start, {refused} of them refused, {failed} failed",
    status_model="answers are written by: {writer}",
    help_head="👋 **Dateline answers questions from news articles, every sentence with its quote.**",
    help_lines=(
        "`/ask` asks; so does mentioning me, writing to me directly, or replying to an answer.",
        "Hold a message (or right-click it) → Apps → **Find sources** or **Check this claim**.",
        "`/latest` `/timeline` `/compare` show a topic; `/follow` keeps you up to date.",
        "`/sources` and `/status` show what I know; `/feeds` and `/settings` are for members with “Manage Server”.",
        "When the articles do not say it, I say so. `/privacy` tells what is kept, `/delete-my-data` deletes it.",
    ),
    privacy_lines=(
        "🔐 **What is kept about you**",
        (
            "Your questions and their answers, so that buttons and replies go on working: {days} days at most. "
            "What you follow or watch, and your 👍 or 👎 with its reason."
        ),
        "How many questions you asked today, until the day is over.",
        "Receipts of answers are kept under a key from which nobody reads your name. Logs hold no questions.",
        (
            "Nothing else: I read only messages that mention me, reply to me or are written to me directly. "
            "Nothing is passed on{model}."
        ),
        "`/delete-my-data` deletes all of it at once.",
    ),
    privacy_model=", but the passages and your question to the language model {writer}, which writes the answers",
    delete_head="🗑️ **Delete everything that is kept about you?** Buttons below your answers stop working.",
    delete_confirm="Delete all",
    delete_done=(
        "✅ Deleted: {answers:question|questions} with answers, {receipts:receipt|receipts}, "
        "{follows:thing|things} you followed."
    ),
    broken_off="⏹️ **Broken off before it was finished** · Dateline was restarted in the middle of this answer.",
    ask_again="Ask again",
    asked_again_gone="This question is no longer kept; ask it again with `/ask`.",
)

GERMAN_RUNNING = RunningWords(
    not_here="In diesem Kanal werden keine Fragen beantwortet; frag in {channels}.",
    not_you="Auf diesem Server dürfen nur {roles} fragen.",
    budget={
        "person": "Deine {limit:Frage für heute ist|Fragen für heute sind} verbraucht; neue gibt es {again}.",
        "role": "Die Fragen, die deine Rolle heute hat ({limit}), sind verbraucht; neue gibt es {again}.",
        "server": "Die Fragen dieses Servers für heute ({limit}) sind verbraucht; neue gibt es {again}.",
        "all": "Die Fragen für heute ({limit}) sind verbraucht; neue gibt es {again}.",
    },
    one_at_a_time="Ich beantworte immer nur eine deiner Fragen auf einmal.",
    need_manage="Das dürfen nur Mitglieder mit dem Recht „Server verwalten“; bitte eines von ihnen.",
    need_server="Das geht nur auf einem Server; nimm es dort.",
    feed_head="📡 **{title}**",
    feed_items="{items:Eintrag|Einträge}, der älteste {oldest}",
    feed_full="{full} von {items} mit ganzem Text im Feed; von den anderen lese ich die verlinkte Seite",
    feed_languages="Sprache: {languages}",
    feed_newest="neuester {date}",
    feed_overlap="{known} davon sind schon hier",
    feed_titles="zum Beispiel: {titles}",
    feed_already="Dieser Server hat ihn schon abonniert.",
    feed_empty="Der Feed ist zurzeit leer.",
    feed_confirm="Abonnieren",
    feed_confirm_all="Alle abonnieren",
    feed_cancel="Abbrechen",
    feed_cancelled="Es wurde nichts abonniert.",
    feed_file="{count:Feed|Feeds}, als OPML",
    feed_done="✅ Abonniert: **{title}**. Nach seinen Artikeln kann man in wenigen Minuten fragen.",
    feed_too_many="Dieser Server hat {most} Feeds, mehr geht nicht; entferne zuerst einen.",
    feed_lost="Diese Vorschau ist zu alt; nimm noch einmal `/feeds hinzufügen`.",
    feed_removed="Entfernt: **{title}**. Die Artikel bleiben.",
    feed_unknown="Dieser Server hat keinen Feed „{name}“ abonniert; `/feeds liste` zeigt die vorhandenen.",
    feeds_none="Noch keine Feeds; abonniere mit `/feeds hinzufügen`.",
    feeds_head="📡 **Feeds, die für diesen Server gelesen werden**",
    feed_line="{articles:Artikel|Artikel} · zuletzt erfolgreich {success} · {health}",
    feed_shared="gemeinsam",
    feed_own="von diesem Server",
    health={
        "fine": "in Ordnung",
        "new": "noch nicht gefragt",
        "silent": "seit zwei Wochen still",
        "failing": "gestört ({times}-mal in Folge)",
        "ended": "endgültig weg",
    },
    feed_news={
        "dead": "📡 **{title}** ist seit {since} nicht zu lesen. Ich frage weiter; `/feeds entfernen` beendet es.",
        "ended": "📡 **{title}** gibt es nicht mehr, ich frage nicht weiter. Seine Artikel bleiben; `/feeds entfernen` "
        "nimmt ihn aus der Liste.",
        "silent": "📡 **{title}** hat seit {since} nichts Neues gebracht.",
        "recovered": "📡 **{title}** ist wieder in Ordnung und bringt Artikel.",
        "usual_days": "Sonst kommt alle {count} Tage etwas.",
        "usual_hours": "Sonst kommt alle {count} Stunden etwas.",
        "usual_often": "Sonst kommt jede Stunde etwas.",
        "why": "Der Grund: {reason}",
        "noticed": "bemerkt {when}",
    },
    import_head="📥 **{count:Feed|Feeds} in {file}**, {new} davon hier neu",
    import_nothing="Die Datei nennt keine Feeds.",
    import_large="Die Datei ist größer als {most} MB; eine OPML-Datei ist viel kleiner.",
    import_unreadable="Die Datei kann nicht gelesen werden: {reason}.",
    import_done="✅ {count:Feed|Feeds} abonniert. Nach ihren Artikeln kann man in einer Weile fragen.",
    settings_head="⚙️ **Einstellungen dieses Servers**",
    settings_intro="Jede Wahl gilt sofort. Ändern können sie nur Mitglieder mit „Server verwalten“.",
    labels={
        "language": "Sprache öffentlicher Antworten",
        "channels": "Kanäle für Fragen (keiner: alle)",
        "roles": "Rollen, die fragen dürfen (keine: alle)",
        "style": "Antworten",
        "place": "Antworten auf Erwähnungen",
        "own_only": "Durchsucht werden",
        "retention": "Eigene Artikel und Antworten bleiben",
    },
    options={
        "language:": "wie Frage und Server",
        "language:de": "Deutsch",
        "language:en": "Englisch",
        "style:full": "vollständig",
        "style:short": "kurz, mit einem Knopf für mehr",
        "place:channel": "im Kanal",
        "place:thread": "in einem eigenen Thread",
        "own_only:0": "gemeinsame Feeds und die dieses Servers",
        "own_only:1": "nur die Feeds dieses Servers",
        "retention:0": "so lange, wie der Betreiber sie behält",
        "retention:days": "{days:Tag|Tage}",
    },
    budget_head="🎟️ **Fragen pro Tag auf diesem Server**",
    budget_none="ohne Grenze",
    budget_person="jede Person: {limit}",
    budget_role="jede Person mit {role}: {limit}",
    budget_server="der ganze Server: {limit}",
    budget_today="heute bisher: {mine} von dir, {server} auf diesem Server; ein neuer Tag beginnt {again}",
    sources_head="🗞️ **Quellen, nach denen man hier fragen kann**",
    sources_none="Es gibt noch keine Artikel; `/feeds hinzufügen` abonniert einen Feed.",
    sources_line="{articles:Artikel|Artikel}",
    status_head="🩺 **Zustand**",
    status_articles="{articles:Artikel|Artikel} aus {sources:Quelle|Quellen}, der neueste {newest}",
    status_empty="noch keine Artikel",
    status_feeds="{feeds:Feed|Feeds}: {fine} in Ordnung, {failing} gestört, {silent} still",
    status_line="{answering:Antwort|Antworten} in Arbeit, {waiting} in der Reihe",
    status_delay="Discord antwortet in {ms} ms; läuft seit {since}",
    status_asked="{answered:Frage|Fragen} seit dem Start beantwortet, {refused} davon abgelehnt, {failed} misslungen",
    status_model="Antworten schreibt: {writer}",
    help_head="👋 **Dateline beantwortet Fragen aus Nachrichtenartikeln, jeden Satz mit seinem Zitat.**",
    help_lines=(
        "`/frag` fragt; ebenso, wer mich erwähnt, mir direkt schreibt oder auf eine Antwort antwortet.",
        "Eine Nachricht lange drücken (oder Rechtsklick) → Apps → **Quellen finden** oder **Aussage prüfen**.",
        "`/neuestes` `/zeitverlauf` `/vergleich` zeigen ein Thema; `/folgen` hält dich auf dem Laufenden.",
        (
            "`/quellen` und `/zustand` zeigen, was ich weiß; `/feeds` und `/einstellungen` sind für Mitglieder mit "
            "„Server verwalten“."
        ),
        (
            "Wenn die Artikel es nicht sagen, sage ich das. `/datenschutz` sagt, was bleibt, "
            "`/meine-daten-löschen` löscht es."
        ),
    ),
    privacy_lines=(
        "🔐 **Was über dich aufbewahrt wird**",
        (
            "Deine Fragen und ihre Antworten, damit Knöpfe und Antworten weitergehen: höchstens {days} Tage. "
            "Was du verfolgst oder beobachtest, und dein 👍 oder 👎 mit Grund."
        ),
        "Wie viele Fragen du heute gestellt hast, bis der Tag vorbei ist.",
        (
            "Belege von Antworten liegen unter einem Schlüssel, aus dem niemand deinen Namen liest. "
            "In Protokollen stehen keine Fragen."
        ),
        (
            "Sonst nichts: Ich lese nur Nachrichten, die mich erwähnen, mir antworten oder mir direkt gelten. "
            "Nichts wird weitergegeben{model}."
        ),
        "`/meine-daten-löschen` löscht das alles auf einmal.",
    ),
    privacy_model=", nur Textstellen und deine Frage an das Sprachmodell {writer}, das die Antworten schreibt",
    delete_head="🗑️ **Alles löschen, was über dich aufbewahrt wird?** Die Knöpfe unter deinen Antworten enden damit.",
    delete_confirm="Alles löschen",
    delete_done=(
        "✅ Gelöscht: {answers:Frage|Fragen} mit Antworten, {receipts:Beleg|Belege}, "
        "{follows:verfolgtes Thema|verfolgte Themen}."
    ),
    broken_off="⏹️ **Abgebrochen, bevor sie fertig war** · Dateline wurde mitten in dieser Antwort neu gestartet.",
    ask_again="Noch einmal fragen",
    asked_again_gone="Diese Frage ist nicht mehr aufbewahrt; stell sie noch einmal mit `/frag`.",
)


def running_words(words: Words) -> RunningWords:
    """The table in the same language."""
    return GERMAN_RUNNING if words.language == "de" else ENGLISH_RUNNING

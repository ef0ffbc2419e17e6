"""Which language a text is in."""

from __future__ import annotations

import pytest
import short_texts
from hypothesis import given
from hypothesis import strategies as st

from bot.answering.words.proper_nouns import nouns
from tests.timing import cpu_below
from vectorstore.text.language import LONG_ENOUGH, detect, is_sure, primary
from vectorstore.text.word_language import ENGLISH_TAGGER, GERMAN_TAGGER, KNOWN, likeliest

GERMAN = """
Nachrichtenlage?|Top-Schlagzeilen
Wer hat gewonnen?|Was ist los?|Wann?|Was macht Merz?|Wie hoch ist die Inflation?|Bundestag|Kanzler Merz Rücktritt
Was hat Meta 2024 in Rechenzentren gesteckt?|News zu Apple|Gibt es Neues zur EZB?|Zinsentscheid EZB gestern
Hat die Fed die Zinsen gesenkt?|Welche Strassen sind in Zürich gesperrt?|Grösse des Budgets|Neuestes zu OpenAI
Streicht Volkswagen Stellen?|Trump Zölle|Hamas Israel Waffenruhe|War der Vertrag unterschrieben?|Bayern gegen Dortmund
Wer ist The Weeknd?|Wer hat das Gedicht The Mask of Anarchy geschrieben?|Fasse die Nvidia-Meldung zusammen
Was war letzte Woche los?|Was war am Wochenende los?|Trump am Wochenende|Bitcoin ab Februar|Was war an Ostern los?
Wieviele Tote gab es in Gaza?|WAS MACHT DIE EZB?|Heisst das, dass die Strassenbahn am Dreikönigstag nicht fährt?
"""
ENGLISH = """
headlines please|top stories|OpenAI last week|Bitcoin in October|Brexit next month
Who won?|When?|What is inflation?|How much did Meta invest?|News about Apple|ECB rate decision yesterday
Did the Fed cut rates?|Tell me about Gaza|Who is Die Linke?|Is Volkswagen cutting jobs in Germany?|latest on OpenAI
Was the treaty signed?|In which year was the treaty signed?|President of Mexico|What did Müller say?
What did Söder say about Merz?|Why did Thyssenkrupp fire people?|How are Ergänzungsschulen funded?|WHAT DOES THE ECB DO?
"""
UNDECIDED = ("", "?", "39", "2026 / 39 %", "Merz?", "OpenAI", "Trump", "12 34 56 " * 30, "zzz qqq " * 40)
OTHERS = {
    "fr": "Le gouvernement a présenté mercredi un projet de loi sur les retraites qui suscite de vives critiques de la "
    "part de l'opposition. Les syndicats appellent à une grève générale le mois prochain.",
    "es": "El Gobierno presentó el miércoles un proyecto de ley sobre las pensiones que ha suscitado fuertes críticas. "
    "Los sindicatos convocan una huelga general para el próximo mes.",
    "it": "Il governo ha presentato mercoledì un disegno di legge sulle pensioni che suscita forti critiche da parte "
    "dell'opposizione. I sindacati hanno proclamato uno sciopero generale.",
    "nl": "De regering heeft woensdag een wetsvoorstel over de pensioenen gepresenteerd dat veel kritiek krijgt van de "
    "oppositie. De vakbonden roepen volgende maand op tot een algemene staking.",
    "sv": "Regeringen presenterade på onsdagen ett lagförslag om pensionerna som har väckt stark kritik. "
    "Fackföreningarna kallar till generalstrejk nästa månad i hela landet.",
    "pl": "Rząd przedstawił w środę projekt ustawy emerytalnej, który spotkał się z ostrą krytyką opozycji. Związki "
    "zawodowe wzywają do strajku generalnego w przyszłym miesiącu.",
    "tr": "Hükümet çarşamba günü emeklilik yasa tasarısını sundu ve muhalefetten sert eleştiriler aldı. Sendikalar "
    "gelecek ay ülke çapında genel greve gitme çağrısında bulundu.",
    "ru": "Правительство представило в среду законопроект о пенсиях, который вызвал резкую критику оппозиции. "
    "Профсоюзы призывают к всеобщей забастовке в следующем месяце.",
    "ja": "政府は水曜日に年金に関する法案を提出し、野党から強い批判を受けている。" * 4,
}


SCRIPTS = {
    "zh": "中国的首都是什么？", "ja": "首相は誰ですか？", "ko": "독일 총리는 누구입니까?", "ar": "ما هي عاصمة مصر؟",
    "fa": "رئیس‌جمهور کیست؟ چرا؟", "he": "מי ראש הממשלה?", "el": "Ποιος είναι ο πρωθυπουργός;", "th": "ใครเป็นนายกรัฐมนตรี",
    "hi": "प्रधानमंत्री कौन है?",
}  # fmt: skip


def rows(table):
    return [text for line in table.strip().splitlines() for text in line.split("|")]


@pytest.mark.parametrize(("language", "text"), SCRIPTS.items())
def test_a_short_text_in_another_script_is_of_that_language(language, text):
    """Never taken for the language of the articles around; a German text that quotes such signs stays German."""
    assert detect(text) == detect(text, "de") == language
    assert detect(f"Was heißt {text}") == "de"


@pytest.mark.parametrize("text", rows(GERMAN))
def test_short_german_is_german(text):
    """A few German words are enough, Swiss spelling and foreign titles included."""
    assert detect(text) == detect(text, "en") == "de"


@pytest.mark.parametrize("text", rows(ENGLISH))
def test_short_english_is_english(text):
    """A few English words are enough, German names included."""
    assert detect(text) == detect(text, "de") == "en"


@pytest.mark.parametrize("text", UNDECIDED)
def test_where_nothing_tells_the_default_stands(text):
    """Names and numbers alone are in no language."""
    assert detect(text) == ""
    assert detect(text, "fr") == "fr"


@pytest.mark.parametrize("language", OTHERS)
def test_longer_texts_in_other_languages_are_told(language):
    """The statistical model names the language of a text of two sentences."""
    assert len(OTHERS[language]) >= LONG_ENOUGH
    assert detect(OTHERS[language], "de") == language


@given(st.text(max_size=400) | st.text(alphabet="äöü derdie \ud800\n", min_size=130, max_size=300))
def test_any_text_is_given_some_language(text):
    """Any text at all gives a code of small letters or the default."""
    found = detect(text, "xx")
    assert found.isascii()
    assert found.islower()


@pytest.mark.parametrize(
    ("tag", "wanted"),
    [
        ("de-AT", "de"),
        ("de_CH", "de"),
        (" EN ", "en"),
        ("zh-Hant-TW", "zh"),
        ("gsw", "gsw"),
        ("", ""),
        ("deutsch", ""),
        ("x-y", ""),
    ],
)
def test_a_tag_gives_its_primary_subtag(tag, wanted):
    """What sources declare is brought to small primary subtags; what is no tag is dropped."""
    assert primary(tag) == wanted


KEYWORDS = {
    "de": """
    Pendlerticket Preis|Bahn Verlust 2025|Frankreich Defizit|Oktoberfest Bierpreis|Tesla Rückruf|Litauen Truppen Nato
    umsatz varnholt 2025|erdbeben manisa|mieten köln|Novo Nordisk Aktie|Bundesliga Ergebnisse|Gasspeicher Füllstand
    Le Pen Prozess|Was plant Apple?|Formel 1 Spielberg|Was verdient Ole Harms?|Sind E-Roller in Parks in Madrid erlaubt?
    """,
    "en": """
    commuter ticket price Hamburg|heating law fine|Airbus Finkenwerder investment|Beznau nuclear plant|strike|bird flu
    Cologne Cathedral scaffolding cost|Bundesliga results|Zürich airport strike|Düsseldorf fire|Le Pen verdict date
    Lufthansa profit|chancellor India trip date|Nestlé baby food recall|rents Berlin|Oktoberfest beer price
    """,
    "fr": "Combien coûte le billet à Lyon ?|Qui est la maire de Nantes ?",
    "es": "¿Cuándo se cierra el puente de Cádiz?|¿Quién ganó las elecciones en Chile?",
    "it": "Quanto costa il biglietto per i turisti a Como?|Chi è il sindaco di Como?",
    "nl": "Hoeveel kost het onderhoud van de tunnel?|Waarom stapt de burgemeester op?",
    "pl": "Ile kosztuje nowa linia tramwajowa w Gdańsku?|Kto jest premierem i kiedy będzie w Berlinie?",
    "tr": "Depremde kaç kişi yaralandı?",
    "uk": "Скільки коштував Подільський міст?",
    "ru": "Сколько стоил мост, который открыли?",
}


@pytest.mark.parametrize(
    ("text", "language"), [(text.strip(), language) for language, texts in KEYWORDS.items() for text in rows(texts)]
)
def test_short_questions_are_in_their_language(text, language):
    """Keywords by the words' own language, whatever names stand beside them; others by two function words."""
    assert detect(text) == language


@pytest.mark.parametrize(
    "text", ["Siemens", "Los Angeles Lakers", "El Niño", "Real Madrid", "Messi Miami", "Como", "Elbphilharmonie"]
)
def test_names_alone_are_in_no_language(text):
    """Foreign articles within a name are no function words of a question."""
    assert detect(text) == ""


LIST_OF_NAMES = (
    "Jul 29, 2019 ... Stage 1: Mike Teunissen, Jumbo–Visma, Bianchi Oltre XR4 · Stage 3: Julian Alaphilippe, "
    "Deceuninck–Quick-Step, Specialized Tarmac · Stage 4: Elia Viviani, Deceuninck–Quick-Step."
)


def test_of_a_list_of_names_the_model_is_not_sure():
    """The model takes it for Nigerian Pidgin, with a chance of 0.1."""
    assert not is_sure(LIST_OF_NAMES)


@pytest.mark.parametrize("language", OTHERS)
def test_of_two_sentences_the_model_is_sure(language):
    """In whichever language."""
    assert is_sure(OTHERS[language])


def test_a_word_without_an_end_stops_nothing():
    """HanTa takes time by the square of a word's letters: one of 2,000 took 12 s, six times for one question."""
    with cpu_below(5.0):  # the two models are read as well, 1 s
        assert likeliest(GERMAN_TAGGER, "a" * 20_000)[1] < KNOWN
        assert likeliest(ENGLISH_TAGGER, "b" * 20_000)[1] < KNOWN
        assert nouns("Wer ist " + "A" * 20_000 + "?").common == frozenset()


@pytest.mark.parametrize(
    ("language", "text"),
    [(code, text) for code, table in short_texts.FOREIGN.items() for text in short_texts.rows(table)],
)
def test_a_short_sentence_is_in_its_own_language(language, text):
    """Of fifteen European languages none is taken for German or English, whatever words look like theirs."""
    assert detect(text) == detect(text, "de") == language


def test_hardly_a_foreign_question_is_german_or_english():
    """Of twenty questions of four words at most two have too little that is their own."""
    found = [detect(text) for text in short_texts.rows(short_texts.FOREIGN_QUESTIONS)]
    assert sum(language in ("de", "en") for language in found) <= 2


@pytest.mark.parametrize(
    ("language", "text"),
    [("de", text) for text in short_texts.rows(short_texts.GERMAN)]
    + [("en", text) for text in short_texts.rows(short_texts.ENGLISH)],
)
def test_short_german_and_english_stay_what_they_are(language, text):
    """Headlines, questions and bare keywords, foreign names with letters of their own among them."""
    assert detect(text) == language

"""Agency credits: found where one stands, and nowhere else."""

import pytest

from tests.timing import cpu_below
from vectorstore.domain import Article
from vectorstore.text.credits import agencies, credit, credited

STORY = "Der Rat hat am Abend getagt. Ein Beschluss fiel nicht, teilte die Stadt mit."


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (f"Berlin (dpa) - {STORY}", "dpa"),
        (f"Karviná (dpa) - {STORY}", "dpa"),
        (f"São Paulo (AFP) - {STORY}", "AFP"),
        (f"Berlin (dpa/lnw) {STORY}", "dpa"),
        (f"HAMBURG/BERLIN (AFP). {STORY}", "AFP"),
        ("WASHINGTON (AP) — Senators met.", "AP"),
        ("LONDON, May 12 (Reuters) - Ministers met.", "Reuters"),
        (f"BERLIN (dpa) - {STORY}", "dpa"),
        (f"München (dpa) - {STORY}", "dpa"),
        (f"Frankfurt am Main (dpa) - {STORY}", "dpa"),
        (f"BERLIN dpa/afp | {STORY}", "dpa/AFP"),
        (f"{STORY} (APA/red, 8.8. 2015)", "APA"),
        (f"{STORY} (Reuters, APA, red) Zur Tabelle", "Reuters/APA"),
        (f"{STORY}\n\ndpa/lnw", "dpa"),
        (f"{STORY}\n\nQuelle: zeitung.example, mau/dpa", "dpa"),
        (f"{STORY}\n\nMit Material von dpa und AFP", "dpa/AFP"),
        (f"{STORY}\n© dpa-infocom, dpa:240426-99-821345/3", "dpa"),
        (f"{STORY} (KNA)", "KNA"),
        (f"{STORY}\n\n(SID)", "SID"),
        ("They met.\n\n— Reuters", "Reuters"),
        ("They met.\n\nWith files from The Canadian Press", "Canadian Press"),
        ("They met.\n\nThe Associated Press contributed to this report.", "AP"),
        ("They met.\n\nCopyright 2024 The Associated Press. All rights reserved.", "AP"),
        (f"{STORY}\n\nmit dpa-Material", "dpa"),
        (f"{STORY}\n\nUnter Verwendung von Material der dpa", "dpa"),
        (f"{STORY}\n\nTextquelle: AFP", "AFP"),
        (f"{STORY}\n\nDieser Artikel ist zuerst bei der Nachrichtenagentur Reuters erschienen.", "Reuters"),
        (f"{STORY}\n\nDieser Beitrag wurde von der dpa übernommen.", "dpa"),
        (f"{STORY}\n\n(zeitung.example, mau/dpa)", "dpa"),
        (f"{STORY}\n\n(L'Express/AFP)", "AFP"),
        (f"{STORY}\n\nVerwendete Quellen:\n- Nachrichtenagenturen dpa, AFP\n- Eigene Recherche", "dpa/AFP"),
        (f"Ellerbruck/dpa - {STORY}", "dpa"),
        ("They met.\n\nInformation from The Associated Press was used in this report.", "AP"),
        (f"{STORY}\n\nsid cp tl", "SID"),
        (f"{STORY}\n\n© dpa-infocom GmbH", "dpa"),
        ("They met.\n\nWith reporting by AFP", "AFP"),
        ("They met.\n\nAdditional reporting by Reuters and AFP", "Reuters/AFP"),
        ("They met.\n\nThis report by The Canadian Press was first published Nov. 2, 2026.", "Canadian Press"),
        ("They met. (Reporting by Ann Lee; Editing by Bo Ray)", "Reuters"),
        (f"{STORY} (ap/afp)", "AP/AFP"),
        (f"{STORY}\n\nafp/sid", "AFP/SID"),
    ],
)
def test_a_credit_in_the_text_is_found(text, found):
    """Dateline, closing bracket, last line, source line, copyright, in German and English."""
    assert credit(Article(text=text)) == found


@pytest.mark.parametrize(
    "text",
    [
        "He told Reuters that the council had met. The AP said so too.",
        "Das sagte er der dpa. Der Epd-Preis wurde vergeben.",
        "Spieler jubeln nach dem Tor (Reuters)\n\nDanach fiel kein Tor mehr, sagte der Trainer nach dem Spiel.",
        "Der Rat tagte.\n\nFoto: dpa",
        "Der Rat tagte.\n\nDie Nachrichtenagenturen dpa und AFP berichten nicht mehr darüber.",
        "Berlin/Bonn - Der Rat tagte.",
        "Der Rat tagte.\n\nDas berichtete die Agentur Reuters am Dienstag.",
        "They met.\n\nSources told Reuters so.",
        "They met.\n\nTwo sources told Reuters that nothing had been agreed.",
        "Der Rat tagte.\n\nAus Quellen der dpa war nichts zu hören. Der Rat schwieg dazu.",
        "Der Rat tagte.\n\nRat nach der Sitzung (Foto: Lex/dpa)",
        "They met.\n\nThis story by Ann Lee, who once worked in Paris, is her last.",
        "Der Rat tagte.\n\nDer Streit geht weiter, sagte Sid Meier (49).",
        "Der Rat tagte.\n\nBild: picture alliance/dpa",
        "Der Rat tagte. (ap)",
        "Download the AP app. It is free (PA system included) for everyone.",
        "",
    ],
)
def test_a_mention_is_no_credit(text):
    """Who was told something, who took the picture, and words that only look like an agency."""
    assert credit(Article(text=text)) == ""


@pytest.mark.parametrize(
    ("author", "found", "sole"),
    [
        ("dpa", "dpa", True),
        ("Deutsche Presse-Agentur", "dpa", True),
        ("dpa/lnw", "dpa", True),
        ("Felix Schröder, dpa", "dpa", False),
        ("Ann Lee and PA Media", "PA Media", False),
        ("AFP Deutschland", "AFP", True),
        ("Agence France-Presse in Paris", "AFP", True),
        ("Felix Schröder (dpa)", "dpa", False),
        ("Von dpa-Korrespondentin Uta Kern", "dpa", False),
        ("Sid Lowe", "", False),
        ("Ania Apanowicz", "", False),
    ],
)
def test_a_byline_names_the_agency(author, found, sole):
    """Alone it is the agency's copy; beside a person it is a shared work; a name that begins like one is none."""
    named = credited(Article(text=STORY, author=author))
    assert (str(named), named.sole) == (found, sole)


def test_what_the_source_says_itself_counts_first():
    """An article that came with an origin keeps it, and its agencies can be compared one by one."""
    article = Article(text=f"Wien (APA) - {STORY}", extra={"origin": "APA/dpa"})
    assert (credit(article), agencies(article)) == ("APA/dpa", ("APA", "dpa"))


def test_an_agency_as_outlet_is_its_own_origin():
    """What Reuters publishes itself comes from Reuters."""
    assert credited(Article(text=STORY, source="Reuters", author="Ann Lee")).sole


def test_a_long_word_before_a_credit_takes_no_time():
    """Each of its small letters doubled it: this one would have taken hours."""
    with cpu_below(5):
        assert not credited(Article(f"Verkehrsinfrastrukturfinanzierungsgesetz gesichert (dpa) - {STORY}")).agencies

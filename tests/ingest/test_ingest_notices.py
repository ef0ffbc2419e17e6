"""What a page says to browsers without scripts, cookies or consent is no article, whatever its title."""

import pytest

from ingest.articles import page_item
from ingest.feeds.feed_entry import Entry
from ingest.feeds.landing import Landing, judged
from ingest.pages.interstitial import is_interstitial, is_notice
from ingest.pages.metadata import PageMetadata
from ingest.pages.page import Page

TITLE = "Freibad am Anger öffnet erst im Juli"
NOTICES = [
    "You need to enable JavaScript to run this app.",
    "This site requires JavaScript. Turn it on in your settings, then reload the page.",
    "Please turn JavaScript on and reload the page.",
    "Please enable JS and disable any ad blocker",
    "Enable JavaScript and cookies to continue",
    "We're sorry but the reader doesn't work properly without JavaScript enabled. Please enable it to continue.",
    "Your browser is out of date. Please update your browser to read this story.",
    "Bitte schalten Sie JavaScript ein, um den Artikel zu lesen. Ohne JavaScript wird er nicht angezeigt.",
    "Diese Seite benötigt JavaScript. Bitte aktivieren Sie es in Ihrem Browser.",
    "Ihr Browser ist veraltet. Bitte aktualisieren Sie ihn, damit wir Ihnen alle Inhalte zeigen können.",
    "Wir prüfen, ob Sie ein Mensch sind. Einen Augenblick. Die Sicherheit Ihrer Verbindung muss geprüft werden.",
    "Lesen Sie bote.de mit Werbung und Tracking.\n\nSie sehen dann alle Texte. Ihre Zustimmung gilt bis auf Widerruf.",
    "We and our 312 partners process personal data such as cookies to show ads. You may withdraw your consent.",
]
REPORTS = [
    "Das Freibad am Anger öffnet in diesem Jahr erst im Juli, teilte die Stadt mit. Die Pumpen werden getauscht.",
    "Google schafft Cookies von Drittanbietern in Chrome doch nicht ab. Der Konzern nannte keinen Grund.",
    "You can now switch off cookies in your browser with a click, Mozilla said on Tuesday. Rivals will follow.",
    "„Wir brauchen Ihre Zustimmung“, rief die Ministerin den Abgeordneten zu. Danach wurde abgestimmt.",
    "Der Sender sendet künftig mit Werbung. Die Gebühr sinkt um zwei Euro. Die Räte stimmten am Montag zu.",
    "You can bake these cookies in ten minutes. All you need is butter, flour, sugar and our oats. They keep a week.",
    "Tracking the river helps us to warn you. The gauges send a value each minute. The county pays for twelve of them.",
    "A flaw in JavaScript engines lets attackers read memory. Vendors have shipped fixes for three browsers.",
    "Wir verwenden Cookies. Die Feuerwehr hat in der Nacht zwei Menschen aus einem brennenden Haus geholt.",
    "Das Finanzamt prüft, ob ein Mensch oder ein Roboter die Erklärung schrieb. Betroffen sind 40 Fälle.",
    "Wir haben den Wald gerettet, nun retten wir den See. Ihre Zeitung berichtet weiter, bitte schreiben Sie uns.",
]


@pytest.mark.parametrize("text", NOTICES)
def test_a_notice_is_told_without_its_title(text):
    """Most of it speaks to the reader about the means of reading."""
    assert is_notice(text)
    assert is_interstitial(TITLE, text)


@pytest.mark.parametrize("text", REPORTS)
def test_a_report_of_such_things_is_none(text):
    """It reports, quotes, or says little of it."""
    assert not is_notice(text)


@pytest.mark.parametrize("text", NOTICES)
@pytest.mark.parametrize("lenient", [False, True])
def test_a_shell_of_scripts_is_no_article(text, lenient):
    """A page whose only words stand in noscript, taken from the web or out of a file."""
    page = f"<html><head><title>{TITLE}</title></head><body><noscript>{text}</noscript><div></div></body></html>"
    assert page_item(page, "https://bote.example/a", "a", 1.8e9, lenient=lenient).article is None


def test_an_article_keeps_what_stands_beside_a_notice():
    """The notice goes, the article stays, also one that stands in noscript itself."""
    article = " ".join(
        f"Im Freibad am Anger wird die Pumpe {n} für viel Geld getauscht, sagte Ute Kern." for n in range(6)
    )
    for body in (f"<noscript>{NOTICES[0]}</noscript><article><p>{article}</p></article>",
                 f"<noscript><p>{article}</p></noscript>"):  # fmt: skip
        item = page_item(
            f"<html><head><title>{TITLE}</title></head><body>{body}</body></html>", "https://b.example/a", "", 1.8e9
        )
        assert item.article is not None
        assert item.article.text == article


@pytest.mark.parametrize("text", NOTICES)
def test_a_notice_behind_an_entrys_link_is_not_its_article(text):
    """Though it bears the entry's own title, and so its words."""
    entry = Entry(TITLE, "https://bote.example/a", text="Das Freibad am Anger öffnet wegen der Pumpen erst im Juli.")
    landing = judged(entry, Landing(Page(text, PageMetadata(title=TITLE)), entry.link))
    assert landing.page is None
    assert "asks for consent or checks the browser" in landing.problem

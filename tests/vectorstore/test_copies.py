"""Whether two articles print one text."""

from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st
from near_copies import OTHER, STORY, printed

from vectorstore.domain import Article
from vectorstore.record.copies import compared, told
from vectorstore.text.shingles import FEWEST_SHARED, SKETCH, shingles, sketch

SENTENCES = STORY.replace(". ", ".|").split("|")


def finding(one: Article, other: Article) -> str:
    """What the two are to each other, which must not depend on their order."""
    verdict = compared(told(one), told(other))
    assert verdict == compared(told(other), told(one))
    return verdict.finding


@pytest.mark.parametrize(
    "text",
    [
        STORY,
        "Rostock (dpa) - " + STORY,
        " ".join(SENTENCES[: len(SENTENCES) // 2]),
        " ".join(SENTENCES[3:]),
        " ".join([*SENTENCES[2:5], *SENTENCES[:2], *SENTENCES[5:]]),
        STORY.replace("3.400", "3400").replace("Millionen", "Mio.").replace("14 ", "vierzehn "),
        STORY + " Mehr zum Thema lesen Sie in unserem Liveblog aus dem Hafen, den wir am Abend fortsetzen.",
        STORY.replace("Fracht", "Fra\u00adcht").replace("Reederei", "REEDEREI"),
    ],
    ids=["same", "credit", "half", "beginning cut", "reordered", "formats", "own words", "hyphens"],
)
def test_an_edited_copy_is_one(text):
    """Cutting, reordering, credits, number formats, soft hyphens and a paragraph of one's own leave a copy a copy."""
    assert finding(printed("Bote"), printed("Kurier", text, day=1.5)) == "copy"


def test_another_story_is_other():
    """Two stories in the same language have nothing to do with each other."""
    assert finding(printed("Bote"), printed("Kurier", OTHER)) == "other"


FORECAST = (
    "In {} und Umgebung beginnt der Dienstag trüb mit zähem Nebel. Am Nachmittag lockert es von Westen her auf, dazu"
    " weht schwacher Wind. In der Nacht sinken die Werte auf null Grad, vereinzelt ist Glätte möglich."
)


def test_one_wording_about_two_places_is_a_conflict():
    """A forecast is made from one text for many towns; a copy knows the place that the other begins with."""
    horn = printed("Bote", FORECAST.format("Horn"))
    assert finding(horn, printed("Kurier", FORECAST.format("Aalsee"))) == "conflict"
    own = "In Wiesen war die Nacht kurz, viele standen auf der Straße. " + FORECAST.format("Horn")
    assert finding(horn, printed("Kurier", own)) == "copy"


def test_an_outlets_own_notice_makes_no_copy():
    """Below every report stands the same; one that grows at its top is still the same report."""
    notice = FORECAST.format("unserem Haus")
    one, other = ("Im Streit um das Freibad ist eine Lösung nah. ", "Der Karnevalsverein sucht einen Präsidenten. ")
    assert finding(printed("Bote", one + notice), printed("Bote", other + notice)) == "other"
    assert finding(printed("Bote", one + notice), printed("Bote", notice)) == "copy"


def test_the_same_wording_with_other_figures_is_a_conflict():
    """A report of the same template about another event has a copy's wording and is none."""
    text = STORY.replace("120", "95").replace("3.400", "1.800").replace("14", "9").replace("2,5", "1,1")
    assert finding(printed("Bote"), printed("Bote", text, day=2)) == "conflict"


RESULTS = (
    "The company {} said on Thursday its quarterly profit rose 12 percent to 140 million euros, helped by demand in"
    " Asia and lower costs for energy and freight. Chief executive {} confirmed the outlook for the year and said"
    " that the order book was well filled until the summer."
)


def test_one_template_filled_with_names_of_any_length_is_a_conflict():
    """Two firms with the same figures are two events, however many words their names have; a credit makes none."""
    altera = printed("Bote", RESULTS.format("Altera", "Jo Berg"))
    for firm, chief in (("Bolzano Steel", "Al Kern"), ("Nordic Paper Mills", "Ann-Marie van Holt")):
        assert finding(altera, printed("Kurier", RESULTS.format(firm, chief))) == "conflict"
    assert finding(altera, printed("Kurier", "LINZ (AP) - " + RESULTS.format("Altera", "Jo Berg"))) == "copy"


POLL = (
    "Asked {}how they would vote, {} percent named the Progress Party. The Liberals would get 22 percent, the Greens"
    " 14, the Left 8, the Farmers 7, the Union 6 and the Pirates 5 percent. Novatest asked 1,004 people by telephone in"
    " 12 states. The margin of error is 3 points for values near 50 and 2 points for values near 10."
)


def test_the_next_poll_of_one_template_is_a_conflict():
    """One figure of many differs, but days later, or with another date; within hours it is the poll set right."""
    first = printed("Bote", POLL.format("", 31))
    assert finding(first, printed("Kurier", POLL.format("", 32), day=4)) == "conflict"
    assert finding(first, printed("Bote", POLL.format("", 32), day=2)) == "conflict"
    assert finding(first, printed("Kurier", POLL.format("", 32), day=1.2)) == "copy"
    dated = printed("Bote", POLL.format("on 20 November ", 31))
    assert finding(dated, printed("Kurier", POLL.format("on 21 November ", 31), day=2)) == "conflict"


def test_other_weekdays_are_figures():
    """The same notice for another day is about another event."""
    notice = "Der Markt vor dem Rathaus beginnt am {} um acht Uhr, die Straßen rund um den Platz bleiben gesperrt. "
    notice += "Händler bieten Obst, Gemüse und Blumen an. Parkplätze gibt es am Bahnhof, der Bus fährt wie üblich."
    pair = [printed("Bote", notice.format(day), day=at) for day, at in (("Samstag", 1), ("Sonntag", 2))]
    assert finding(*pair) == "conflict"


def test_titles_that_differ_in_their_figure_alone_are_a_conflict():
    """Day 3 and day 4 of a trial are two events even where the background is repeated word by word."""
    pair = [printed("Bote", title=f"Prozess in Rostock: Tag {day}", day=day) for day in (3, 4)]
    assert finding(*pair) == "conflict"


def test_a_single_corrected_figure_leaves_a_copy():
    """Of many figures one may differ, as after a correction; the versions still have one origin."""
    assert finding(printed("Bote"), printed("Kurier", STORY.replace("14 Besatz", "15 Besatz"))) == "copy"


FIRE = (
    "Bei einem Brand in einem Möbellager in Grevenbroich ist ein Schaden von rund {} Millionen Euro entstanden. "
    "Verletzt wurde nach Angaben der Feuerwehr niemand. Das Feuer war gegen {} Uhr aus bislang ungeklärter Ursache "
    "ausgebrochen. Als die Einsatzkräfte eintrafen, stand die {} Quadratmeter große Halle in Vollbrand. Anwohner "
    "wurden aufgefordert, Fenster und Türen geschlossen zu halten. Die Polizei hat Ermittlungen {} aufgenommen."
)


@pytest.mark.parametrize(
    ("other", "day", "expected"),
    [
        (("drei", "2.15", "3000", "am Montag"), 1.2, "copy"),
        (("drei", "2.30", "3000", "am Montag"), 1.2, "copy"),
        (("drei", "2.15", "3000", "am Montag"), 2.2, "conflict"),
        (("drei", "2.15", "3000", "am Dienstag"), 1.2, "conflict"),
        (("drei", "2.30", "500", "am Montag"), 1.2, "conflict"),
    ],
    ids=["amount", "amount and hour", "a day later", "another weekday", "three figures"],
)
def test_a_short_report_set_right_within_hours_is_a_copy(other, day, expected):
    """A figure or two of few; what comes a day later, on another weekday, or differs in more is another event."""
    first, second = FIRE.format("zwei", "2.15", "3000", "am Montag"), FIRE.format(*other)
    assert finding(printed("Bote", first), printed("Kurier", second, day=day)) == expected


@pytest.mark.parametrize(
    ("title", "day", "expected"),
    [
        ("Brand: {} Millionen Schaden", 1.2, "copy"),
        ("Brand: {} Millionen Schaden", 2.2, "conflict"),
        ("Brand, Teil {}", 1.2, "conflict"),
    ],
)
def test_a_title_may_follow_the_figure_that_is_set_right(title, day, expected):
    """Within hours, and only where its figure is the text's: a second part is another text."""
    texts = [FIRE.format(sum_, "2.15", "3000", "am Montag") for sum_ in ("zwei", "drei")]
    numbers = ("zwei", "drei") if "Schaden" in title else ("1", "2")
    pair = [
        printed(outlet, text, title=title.format(number), day=at)
        for outlet, text, number, at in zip(("Bote", "Kurier"), texts, numbers, (1, day), strict=True)
    ]
    assert finding(*pair) == expected


def test_a_short_report_of_another_place_is_a_conflict():
    """Names must agree altogether where figures do not."""
    first = FIRE.format("zwei", "2.15", "3000", "am Montag")
    second = FIRE.format("drei", "2.15", "3000", "am Montag").replace("Grevenbroich", "Wuppertal")
    assert finding(printed("Bote", first), printed("Kurier", second, day=1.2)) == "conflict"


BRIDGE = (
    "Die Stadt {} baut eine neue Brücke über den Fluss. Sie kostet 12 Millionen Euro und wird 2027 fertig. Der Rat "
    "stimmte am Dienstag mit 30 zu 10 Stimmen zu."
)
PROFIT = (
    "{} earned 120 million dollars in the third quarter. Revenue rose five per cent, the company said on Wednesday. "
    "The board remains cautious about the year as a whole."
)
MINISTER = (
    "Der Minister {} ist am Freitag zurückgetreten. Er zog damit die Konsequenz aus der Affäre um Berater. Eine "
    "Nachfolge soll in der kommenden Woche bestimmt werden, teilte die Staatskanzlei mit."
)
VOTE = (
    "The council voted for the new bridge on Tuesday evening. {} said that the work begins in spring. "
    "The bridge costs 12 million euros. The old one is to be closed for lorries from Monday on."
)


@pytest.mark.parametrize(
    ("template", "names", "expected"),
    [
        (BRIDGE, ("Celle", "Gifhorn"), "conflict"),
        (BRIDGE, ("Hannover", "Hanover"), "copy"),
        (PROFIT, ("Intel", "Oracle"), "conflict"),
        (MINISTER, ("Müller", "Schneider"), "conflict"),
        (MINISTER, ("Karl Müller", "Müller"), "copy"),
        (PROFIT, ("Intel Corp", "Oracle Corp"), "conflict"),
        (VOTE, ("Mayor Anna Berg", "Bürgermeisterin Berg"), "copy"),
        (VOTE, ("Mayor Anna Berg", "Mayor Berg"), "copy"),
        (VOTE, ("Mayor Anna Berg", "Mayor Paul Stein"), "conflict"),
    ],
)
def test_a_template_filled_in_with_another_name_is_a_conflict(template, names, expected):
    """Word for word one text but for a town, firm or person: two events; another spelling of the name is none."""
    one, other = (Article(text=template.format(name)) for name in names)
    assert finding(one, other) == expected


def test_a_late_copy_must_be_almost_the_whole_text():
    """A text printed again weeks later is a copy; what recurs with changes weeks later is not."""
    assert finding(printed("Bote"), printed("Kurier", day=20)) == "copy"
    changed = STORY.replace("14 Besatz", "15 Besatz")
    assert finding(printed("Bote"), printed("Bote", changed, day=20)) == "conflict"


def test_a_follow_up_that_repeats_the_background_is_no_copy():
    """New first half, old second half: the news is another one."""
    text = f"{OTHER} {' '.join(SENTENCES[len(SENTENCES) // 2 :])}"
    assert finding(printed("Bote"), printed("Bote", text, day=2)) == "other"


def test_a_round_up_is_no_copy_of_what_it_prints():
    """A briefing that prints several texts whole is not merged with any of them."""
    third = OTHER.translate(str.maketrans("aeiou", "eioua"))
    fourth = STORY.translate(str.maketrans("aeiou", "eioua"))
    briefing = f"{OTHER} {third} {fourth} {STORY}"
    assert finding(printed("Bote"), printed("DerTag", briefing)) == "other"


@given(st.integers(0, 10_000), st.floats(0.4, 1.0))
def test_a_cut_text_is_found_by_its_sketch(seed, kept):
    """Whatever run of two fifths or more of a long text is printed, the sketches share enough to look it up."""
    chance = random.Random(seed)
    words = [f"wort{chance.randint(0, 5_000)}x" for _ in range(400)]
    words = ["".join(chr(97 + int(sign)) if sign.isdigit() else sign for sign in word) for word in words]
    start = chance.randint(0, int(400 * (1 - kept)))
    part = words[start : start + int(400 * kept)]
    whole, piece = sketch(" ".join(words)), sketch(" ".join(part))
    assert len(whole.hashes) <= SKETCH
    assert len(set(whole.hashes) & set(piece.hashes)) >= FEWEST_SHARED


def test_a_short_text_has_no_sketch():
    """A line or two cannot be told from others and is nobody's copy."""
    assert sketch("Kurz und knapp gesagt.").hashes == ()
    assert len(shingles("eins zwei")) == 0
    assert finding(printed("Bote", "Ja."), printed("Kurier", "Ja.")) == "other"

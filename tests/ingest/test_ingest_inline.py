"""Times, quotations and labels within a line: the sentence is whole, stands once and in its place."""

import pytest

from ingest.pages.inline import beside, unwrapped
from ingest.pages.page import read_page
from ingest.text.markup import text_of_element, tree
from tests.ingest.publisher_pages import ENGLISH, GERMAN, paragraphs
from tests.timing import cpu_below

DAY = '<time datetime="2025-04-30">30 April</time>'


def text(between: str, lang: str = "en", story: list[str] = ENGLISH) -> list[str]:
    body = f"<article><h1>The pools</h1>{paragraphs(story[:2])}{between}{paragraphs(story[2:])}</article>"
    html = f"<html lang={lang}><head><title>The pools</title></head><body>{body}</body></html>"
    return read_page(html, "https://www.westmeremail.example/news/pools.html").text.split("\n\n")


@pytest.mark.parametrize(
    ("shown", "plain"),
    [
        (f"The vote was on {DAY}, two days before the holiday began.",
         "The vote was on 30 April, two days before the holiday began."),
        (f"<b>On {DAY}</b> the council met and talked about the pools.",
         "On 30 April the council met and talked about the pools."),
        ("Ms Brand called it <q>a gift to every <b>family</b></q> and said that it would cost a million.",
         "Ms Brand called it “a gift to every family” and said that it would cost a million."),
        ("She said: “<q>We will pay for that ourselves</q>”, and so it was decided.",
         "She said: “We will pay for that ourselves”, and so it was decided."),
        ("The council sat for <label>forty-two</label> hours, <output>nine</output> more than the year before.",
         "The council sat for forty-two hours, nine more than the year before."),
        ("Some <progress>70 %</progress> of the work is done, and the <legend>basin</legend> can be filled.",
         "Some 70 % of the work is done, and the basin can be filled."),
        ("The rise of <button class=note>inflation</button> made the work on the basin dearer.",
         "The rise of inflation made the work on the basin dearer."),
    ],
)  # fmt: skip
def test_a_sentence_is_whole_and_stands_once(shown, plain):
    """Whatever element a day, a quotation or a word of it is in."""
    assert text(f"<p>{shown}</p>") == [*ENGLISH[:2], plain, *ENGLISH[2:]]


def test_quotation_marks_are_those_of_the_pages_language():
    """As a browser sets them."""
    found = text("<p><q>Wir brauchen das Geld</q>, sagte der Kämmerer, der den Plan ablehnt.</p>", "de", GERMAN)
    assert "„Wir brauchen das Geld“, sagte der Kämmerer, der den Plan ablehnt." in found


def test_days_in_a_list_stay():
    """They were lost without a trace."""
    found = text("<ul><li>Opening: <time>1 May</time>, all pools</li><li>Closing: <time>30 September</time></li></ul>")
    assert "- Opening: 1 May, all pools\n- Closing: 30 September" in found


@pytest.mark.parametrize(
    "line",
    [
        f"<p>Published {DAY} Updated <time>2 May 2025</time></p>",
        f"<div class=dates>Veröffentlicht am {DAY} <span>Aktualisiert am</span> <time>02.05.2025</time></div>",
        "<p>Erstellt: <time>01.05.2025</time> | Aktualisiert: <time>02.05.2025</time></p>",
        f"<div><div>Published</div><div>{DAY}</div></div>",
        f"<div><span>Updated</span>{DAY}</div>",
        f"<div>{DAY}</div>",
        "<p><button>Share</button> <button>Print</button></p>",
    ],
)
def test_lines_that_say_when_are_no_text(line):
    """Nor are a time and buttons by themselves."""
    body = f"<article><h1>The pools</h1>{line}{paragraphs(ENGLISH)}</article>"
    html = f"<html><head><title>The pools</title></head><body>{body}</body></html>"
    assert read_page(html, "https://www.westmeremail.example/news/pools.html").text.split("\n\n") == ENGLISH


def test_what_stands_beside_a_time():
    """Up to the end of its line, out of the elements it is in, without other times."""
    root = tree(
        f"<div>Above<p>Shown</p>By <a>Ann</a> | <span>on <b>{DAY}</b></span>, <time>noon</time> <br>below</div>"
    )
    assert beside(next(root.iter("time"))) == ("By Ann | on", ",")


def test_a_time_that_touches_a_word_is_parted_from_it():
    """Pages set them apart by their style."""
    root = unwrapped(tree("<p><span>Updated</span><time>1 May</time>by Ann</p>"))
    assert text_of_element(root) == "Updated 1 May by Ann"


def test_many_times_in_a_line_take_no_time():
    """Nor does a deep nest of quotations."""
    with cpu_below(5):
        unwrapped(tree("<p>" + "<time>1 May</time> and " * 50_000))
        unwrapped(tree("<p>" + "<q><span>a" * 5_000))

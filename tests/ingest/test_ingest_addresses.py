"""Addresses: what is the same article, what may be fetched, what is shown."""

import ipaddress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.addresses import (
    article_form,
    canonical,
    is_public,
    joined,
    same_site,
    shown,
    variants,
    without_keys,
    without_place,
    without_tracking,
)
from ingest.feeds.entries import Reading
from ingest.sources import source_items
from tests.ingest.doubles import ScriptedWeb
from tests.timing import cpu_below


@pytest.mark.parametrize(
    ("given_url", "expected"),
    [
        ("HTTPS://Example.ORG:443/A?b=2&a=1#part", "https://example.org/A?a=1&b=2"),
        ("http://example.org:80", "http://example.org/"),
        ("http://example.org:8080/x", "http://example.org:8080/x"),
        ("https://user:pw@example.org./x", "https://example.org/x"),
        ("https://e.org/x?utm_source=rss&UTM_medium=y&id=7&fbclid=z&gclid=q&wt_mc=1", "https://e.org/x?id=7"),
        ("https://münchen.example/straße", "https://xn--mnchen-3ya.example/stra%C3%9Fe"),
        ("https://e.org/a%7Eb/%c3%9f", "https://e.org/a~b/%C3%9F"),
        ("https://e.org/#!/article/3", "https://e.org/#!/article/3"),
        ("https://e.org/app#/article/3", "https://e.org/app#/article/3"),
        ("https://e.org/app#/", "https://e.org/app"),
        ("https://taz.de/Entwurf/!5928990/", "https://taz.de/Entwurf/!5928990/"),
        ("mailto:a@b.c", ""),
        ("/var/article.txt", ""),
        ("http://[bad", ""),
        ("", ""),
    ],
)
def test_two_addresses_of_one_article_become_equal(given_url, expected):
    """Case, port, fragment, user, tracking parameters and the order of the rest do not make another article."""
    assert canonical(given_url) == expected


@pytest.mark.parametrize("base", ["", "https://e.org/a"])
@pytest.mark.parametrize("link", ["https://[site]/", "http://[", "//[::1/x"])
def test_a_link_that_is_no_address_is_none(base, link):
    """Whatever it stands on; what is handed on can be taken apart."""
    assert joined(base, link) == ""


def test_half_a_character_in_an_address_is_none():
    """JSON can name one, and nothing can be stored that holds it."""
    assert canonical("https://e.org/\ud800?q=\udc00") == canonical("https://e.org/\ufffd?q=\ufffd") != ""


@given(st.text(max_size=80).map("https://example.org/".__add__))
def test_the_canonical_form_is_stable(url):
    """Applying it twice changes nothing."""
    assert canonical(canonical(url)) == canonical(url)


@pytest.mark.parametrize(
    "query",
    [
        "CMP=share_btn", "ref=rss", "source=newsletter", "partner=rss&emc=rss", "PHPSESSID=1a2b", "sid=0a1b2c3d4e5f6a",
        "session=Zm9vYmFyYmF6cXV4cXV1eA1", "amp", "amp=1", "view=print", "print=1", "_ga=2.1", "srsltid=AfmB",
    ],
)  # fmt: skip
def test_what_says_nothing_of_the_article_is_left_out(query):
    """Where a reader came from, whose session it is, whether it is shown for a telephone or on paper."""
    assert canonical(f"https://e.org/a?id=7&{query}") == "https://e.org/a?id=7"


@pytest.mark.parametrize(
    "query",
    ["ref=77", "source=reuters", "sid=12", "view=full", "format=rss", "print=5", "from=2026-01-01", "sid=politik"],
)
def test_what_may_say_which_article_it_is_stays(query):
    """The same names with other values."""
    assert canonical(f"https://e.org/a?{query}") == f"https://e.org/a?{query}"


@pytest.mark.parametrize(
    ("address", "form"),
    [
        ("http://m.e.org/a/", "https://e.org/a"),
        ("https://www.e.org/amp/politik/a", "https://e.org/politik/a"),
        ("https://e.org/a.amp.html", "https://e.org/a.html"),
        ("https://e.org/ampel/a", "https://e.org/ampel/a"),
        ("https://e.org/amp", "https://e.org/amp"),
        ("https://m.org/a", "https://m.org/a"),
        ("https://e.org/politik/haushalt-12/print", "https://e.org/politik/haushalt-12"),
        ("https://www.e.org/print/politik/haushalt-12/", "https://e.org/politik/haushalt-12"),
        ("https://e.org/haushalt-12.print.html", "https://e.org/haushalt-12.html"),
        ("https://e.org/politik/haushalt-12/index.html", "https://e.org/politik/haushalt-12"),
        ("https://e.org/politik/haushalt-12/default.aspx?id=3", "https://e.org/politik/haushalt-12?id=3"),
        ("https://e.org/48213/print", "https://e.org/48213"),
        ("https://e.org/print/48213", "https://e.org/48213"),
        ("https://e.org/print/12", "https://e.org/print/12"),
        ("https://e.org/3d/print", "https://e.org/3d/print"),
        ("https://e.org/printers/print-on-demand", "https://e.org/printers/print-on-demand"),
    ],
)
def test_a_form_for_telephones_or_on_paper_is_the_page(address, form):
    """Told by the host or the path; a name that begins so is another thing."""
    assert article_form(address) == form
    assert all(article_form(other) == form for other in variants(address))


def test_a_link_keeps_its_form_without_tracking():
    """What is shown to readers keeps order and fragment."""
    assert without_tracking("https://e.org/x?b=1&utm_source=rss&a=2#p") == "https://e.org/x?b=1&a=2#p"


@pytest.mark.parametrize(
    "address",
    ["https://e.org/a;jsessionid=1A2B?id=7", "https://e.org/a?sid=0123456789abcdef0123456789abcdef&id=7",
     "https://e.org/a;PHPSESSID=x?id=7&JSESSIONID=1A"],
)  # fmt: skip
def test_a_link_keeps_no_session(address):
    """Whose it was is in neither the path nor the query of what is shown."""
    assert without_tracking(address) == "https://e.org/a?id=7"


@pytest.mark.parametrize(
    ("address", "page"),
    [
        ("https://e.org/a?id=7#comments", "https://e.org/a?id=7"),
        ("https://e.org/a", "https://e.org/a"),
        ("https://e.org/#!/a", "https://e.org/#!/a"),
        ("https://e.org/app#/a", "https://e.org/app#/a"),
    ],
)
def test_a_place_on_a_page_is_none_of_its_address(address, page):
    """The route of a page that scripts build is."""
    assert without_place(address) == page


@pytest.mark.parametrize(
    "address",
    ["127.0.0.1", "10.1.2.3", "172.16.0.1", "192.168.0.1", "169.254.169.254", "100.64.1.1", "0.0.0.0", "224.0.0.1",
     "255.255.255.255", "::1", "::", "fe80::1", "fc00::1", "::ffff:10.0.0.1", "64:ff9b::a00:1", "2002:a00:1::",
     "2001::1", "::ffff:169.254.169.254", "64:ff9b::a9fe:a9fe", "64:ff9b::7f00:1", "64:ff9b:1::5db8:d822",
     "::127.0.0.1", "::ffff:0:127.0.0.1", "fd00:ec2::254", "100.100.100.200", "168.63.129.16", "192.0.0.192",
     "192.88.99.1", "198.18.0.1", "240.0.0.1", "fec0::1", "ff02::1", "2001:db8::1", "100::1"],
)  # fmt: skip
def test_addresses_that_are_not_of_the_open_internet(address):
    """Private, loopback, link-local, metadata, multicast, and IPv6 forms that wrap one of them."""
    assert not is_public(ipaddress.ip_address(address))


@pytest.mark.parametrize("address", ["93.184.216.34", "2606:2800:220:1::1", "1.1.1.1", "64:ff9b::5db8:d822"])
def test_addresses_of_the_open_internet(address):
    """Ordinary servers are reachable, also through NAT64, as networks without IPv4 need it."""
    assert is_public(ipaddress.ip_address(address))


def test_one_site_has_several_hosts():
    """www., mobile hosts and subdomains are one site; a shared ending is not."""
    assert same_site("https://www.example.org/a", "https://m.example.org/b")
    assert same_site("https://example.org/a", "https://news.example.org/b")
    assert not same_site("https://example.org/a", "https://badexample.org/b")
    assert not same_site("", "")


def test_messages_show_addresses_harmlessly():
    """No password, no control character, no endless line."""
    assert shown("https://user:secret@example.org/a\x1b[31m\n" + "x" * 500).startswith("https://example.org/a[31mx")
    assert len(shown("https://example.org/" + "x" * 500)) == 200
    assert shown("https://user:se@cret@example.org/a") == "https://example.org/a"


@pytest.mark.parametrize(
    "query",
    ["key=geheim", "id=7&apiKey=geheim", "access_token=geheim", "x-sig=geheim&id=7", "sid=geheim", "a=1;pass=geheim#x"],
)
def test_messages_show_no_key(query):
    """Of parameters that by their name are keys the value is blotted out, the rest of the sentence stays."""
    said = without_keys(f"https://e.org/feed?{query} answered 404; check it.")
    assert "geheim" not in said
    assert said == f"https://e.org/feed?{query} answered 404; check it.".replace("geheim", "***")


def test_messages_show_what_is_no_key():
    """Other parameters stay, also where a key's name is a part of theirs, as does an @ in a path."""
    for address in ("https://e.org/feed?keyword=a&page=2&design=b&inside=c", "https://e.org/@anna?id=7"):
        assert without_keys(address) == address


@pytest.mark.parametrize("text", ["?" * 200_000, "?" + "a" * 200_000, "?a_" * 90_000, "//a" * 90_000, "&key" * 80_000])
def test_long_addresses_are_shown_in_time(text):
    """Searching keys takes a second at most where going back and forth would take hours."""
    with cpu_below(60):
        without_keys(text)


@pytest.mark.parametrize(
    ("source", "asked"),
    [("feed://bote.example/rss", "http://bote.example/rss"), ("FEED:https://bote.example/a", "https://bote.example/a")],
)
def test_what_programs_hand_on_as_feeds_is_fetched_by_http(source, asked):
    """``feed:`` before an address is how browsers hand subscriptions to readers; as a SOURCE it is one, too."""
    web = ScriptedWeb()
    next(source_items([source], Reading(web=web, now=lambda: 0.0)), None)
    assert [url for url, *_ in web.asked][:1] == [asked]

"""Files and folders: every format, every encoding, and bad ones in the middle."""

import io
import json

import pytest

from ingest.files.files import file_items, folder_files, stream_items
from ingest.files.plain import split_title
from ingest.item import Item, bounded, failure
from ingest.pages.article_json import article_item
from ingest.pipeline import ingest_sources
from ingest.sources import Reading, source_items
from vectorstore.domain import Article, iso

NOW = 1_780_000_000.0  # 2026-05-28


def read(path, content):
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return list(file_items(path, NOW))


def only(path, content):
    (item,) = read(path, content)
    assert item.article is not None, item.reason
    return item.article


def reason(path, content):
    (item,) = read(path, content)
    assert item.article is None
    return item.reason


def test_a_json_line_keeps_all_its_keys(tmp_path):
    """The article's own keys are understood, unknown ones kept."""
    line = {
        "url": "https://e.org/a?utm_source=x",
        "title": "T &amp; U",
        "text": "Body.",
        "source": "E",
        "author": "A B",
        "published": "2026-05-12",
        "updated": "2026-05-13T10:00:00+02:00",
        "language": "DE-at",
        "ressort": [1, {"a": 2}],
    }
    article = only(tmp_path / "a.jsonl", json.dumps(line))
    assert (article.title, article.text, article.source, article.author) == ("T & U", "Body.", "E", "A B")
    assert (iso(article.published), iso(article.updated)) == ("2026-05-12T00:00:00Z", "2026-05-13T08:00:00Z")
    assert (article.language, article.url, article.identity) == (
        "de",
        "https://e.org/a?utm_source=x",
        "https://e.org/a",
    )
    assert dict(article.extra) == {"ressort": [1, {"a": 2}]}


def test_the_other_names_of_keys_are_understood(tmp_path):
    """body is text, published_at is published; null is nothing."""
    line = {"body": "Body.", "published_at": "2023-10-01T17:00:00+00:00", "author": None, "category": "x"}
    article = only(tmp_path / "a.jsonl", json.dumps(line))
    assert (article.text, iso(article.published), article.author) == ("Body.", "2023-10-01T17:00:00Z", "")
    assert dict(article.extra) == {"category": "x"}


BODY = "The council met. It voted."


@pytest.mark.parametrize(
    "record",
    [
        {"headline": "T", "content": BODY, "pubDate": "Tue, 12 May 2026 09:00:00 +0200", "link": "https://e.org/a",
         "publisher": "E", "byline": "A B"},
        {"@type": "NewsArticle", "headline": "T", "articleBody": BODY, "datePublished": "2026-05-12T09:00:00+02:00",
         "url": "https://e.org/a", "publisher": {"@type": "Organization", "name": "E"}, "author": [{"name": "A B"}]},
        {"title": {"rendered": "T"}, "content": {"rendered": f"<p>{BODY}</p><p></p>"}, "date": "2026-05-12T09:00:00",
         "date_gmt": "2026-05-12T07:00:00", "link": "https://e.org/a", "source": {"id": None, "name": "E"},
         "authors": ["A B"]},
        {"Titel": "T", "Text": BODY, "Datum": "12. Mai 2026, 7.00 Uhr", "URL": "https://e.org/a", "Quelle": "E",
         "Autor": "A B"},
        {"webTitle": "T", "webUrl": "https://e.org/a", "webPublicationDate": "2026-05-12T07:00:00Z", "outlet": "E",
         "fields": {"bodyText": BODY, "byline": "A B"}},
        {"_id": 7, "_source": {"title": "T", "full_text": BODY.split("  "), "published_date": "2026-05-12T07:00:00Z",
         "canonical_url": "https://e.org/a", "source_name": "E", "creator": "A B"}},
        {"headline": "T", "text": BODY, "published": {"$date": "2026-05-12T07:00:00Z"}, "source": "E", "author": "A B",
         "mainEntityOfPage": {"@type": "WebPage", "@id": "https://e.org/a"}},
    ],
    ids=["feed", "schema.org", "WordPress", "German", "fields", "Elasticsearch", "MongoDB"],
)  # fmt: skip
def test_the_keys_of_other_programs_are_understood(tmp_path, record):
    """Whatever a thing is called, it is the article's title, text, address, outlet, author and day."""
    article = only(tmp_path / "a.jsonl", json.dumps(record))
    assert (article.title, article.text, article.url) == ("T", BODY, "https://e.org/a")
    assert (article.source, article.author, iso(article.published)) == ("E", "A B", "2026-05-12T07:00:00Z")


@pytest.mark.parametrize(
    "text",
    [
        {"content": {"html": "<p>One.</p><p>Two.</p>"}},
        {"paragraphs": ["One.", "Two."]},
        {"body": [{"type": "text", "content": "One."}, {"type": "image"}, {"type": "text", "content": "Two."}]},
    ],
)
def test_a_text_in_pieces_is_one(tmp_path, text):
    """Paragraphs as a list, blocks, HTML within an object."""
    assert only(tmp_path / "a.jsonl", json.dumps(text)).text == "One.\n\nTwo."


def test_days_and_names_under_keys_of_their_own_making(tmp_path):
    """A key that begins as such keys do is one if its value is a day; who published or updated it is none."""
    article = only(tmp_path / "a.jsonl", json.dumps({
        "text": BODY, "publicationTime": "2026-05-12T07:00:00Z", "published_by": "E", "Aktualisiert am": "13.05.2026",
        "updated_by": "C D", "author": {"firstName": "A", "lastName": "B"}, "is_published": True,
    }))  # fmt: skip
    assert (iso(article.published), iso(article.updated)) == ("2026-05-12T07:00:00Z", "2026-05-13T00:00:00Z")
    assert article.author == "A B"
    assert set(article.extra) == {"published_by", "updated_by", "is_published"}
    assert only(tmp_path / "b.jsonl", json.dumps({"text": BODY, "byline": "By Ann Bell"})).author == "Ann Bell"
    assert only(tmp_path / "c.jsonl", json.dumps({"text": BODY, "author": "von Weizen"})).author == "von Weizen"


def test_lines_cut_out_of_a_list(tmp_path):
    """Each ends in a comma."""
    items = read(tmp_path / "a.jsonl", '{"text": "a"},\n{"text": "b"}\n')
    assert [item.article.text for item in items] == ["a", "b"]


@pytest.mark.parametrize("front", ["\ttitle: T\n\tdate: 2026-05-12", "title:\ndate: 2026-05-12"])
def test_front_matter_with_tabs_or_without_a_title(tmp_path, front):
    """Tabs are no YAML, and are read line by line; an empty title leaves it to the heading."""
    article = only(tmp_path / "a.md", f"---\n{front}\n---\n# T\n\nText of the article.\n")
    assert (article.title, iso(article.published), article.text) == (
        "T",
        "2026-05-12T00:00:00Z",
        "Text of the article.",
    )


def test_the_first_of_several_keys_counts_and_the_others_are_kept(tmp_path):
    """A summary beside the text is no text; alone it is, and the article is known for a teaser."""
    both = only(
        tmp_path / "a.jsonl", json.dumps({"text": BODY, "description": "Short.", "headline": "H", "title": "T"})
    )
    assert (both.text, both.title, dict(both.extra)) == (BODY, "T", {"description": "Short.", "headline": "H"})
    alone = only(tmp_path / "b.jsonl", json.dumps({"title": "T", "description": BODY}))
    assert (alone.text, alone.completeness) == (BODY, "teaser")


@pytest.mark.parametrize(
    "around",
    [
        lambda articles: {"status": "ok", "totalResults": 2, "articles": articles},
        lambda articles: {"response": {"meta": {"hits": 2}, "docs": articles}},
        lambda articles: {"feed": {"title": "E", "description": "News."}, "items": articles},
        lambda articles: {"hits": {"hits": [{"_id": 1, "_source": article} for article in articles]}},
        lambda articles: {"sources": [{"name": "E", "description": "News of E."}] * 9, "data": articles},
        lambda articles: {str(number): article for number, article in enumerate(articles)},
    ],
)
def test_articles_within_an_object_are_found(tmp_path, around):
    """What an interface wraps around its articles is no article."""
    items = read(tmp_path / "a.json", json.dumps(around([{"text": "One."}, {"headline": "T", "body": "Two."}])))
    assert [item.article.text for item in items] == ["One.", "Two."]


def test_what_lies_beside_an_article_is_none(tmp_path):
    """Comments, captions and persons have texts, too."""
    record = {"title": "T", "comments": [{"text": "First!"}], "image": {"text": "A picture."}, "author": {"body": "B."}}
    assert (
        reason(tmp_path / "a.json", json.dumps(record))
        == 'it has no "text"; its keys are title, comments, image, author'
    )


@pytest.mark.parametrize(
    "content", ['[{"text": "a"},\n {"text": "b"}]', '{\n "items": [{"text": "a"}, {"text": "b"}]\n}']
)
def test_json_under_the_suffix_of_lines(tmp_path, content):
    """A .jsonl file that holds one list, or one object over several lines, is read as that."""
    assert [item.article.text for item in read(tmp_path / "a.jsonl", content)] == ["a", "b"]


@pytest.mark.parametrize(("name", "content"), [("a.jsonl", ""), ("b.jsonl", " \n\n"), ("c.json", "[]")])
def test_a_list_of_nothing_is_no_failure(tmp_path, name, content):
    """An export of a day without news holds no articles, and nothing went wrong."""
    assert read(tmp_path / name, content) == []


def test_a_bad_line_is_named_and_the_rest_goes_on(tmp_path):
    """No text, no JSON, no object, the wrong type: each is a failure with its line number."""
    lines = [
        '{"text": "one"}', "", "not json", '{"title": "no text"}', "[1]", '{"text": 5}', '{"text": "  "}',
        '{"text": ' + "[" * 100_000, '{"text": "two"}',
    ]  # fmt: skip
    items = read(tmp_path / "a.jsonl", "\n".join(lines))
    assert [item.article.text for item in items if item.article] == ["one", "two"]
    failed = [(item.where.rpartition(", ")[2], item.reason) for item in items if not item.article]
    assert [where for where, _ in failed] == ["line 3", "line 4", "line 5", "line 6", "line 7", "line 8"]
    assert failed[1][1] == 'it has no "text"; its keys are title'
    assert "not valid JSON" in failed[0][1]
    assert "not a JSON object" in failed[2][1]


@pytest.mark.parametrize("name", ["a.jsonl", "a.json"])
@pytest.mark.parametrize(
    ("keys", "kept"),
    [
        ({"published": 10**400}, None),
        ({"url": "https://[domain]/x"}, "https://[domain]/x"),
        ({"url": "https://a.b/\ud800", "stored_as": {"identity": "\ud800"}}, "https://a.b/\ufffd"),
        ({"url": "https://a.b/?q=\ud800"}, "https://a.b/?q=\ufffd"),
    ],
)
def test_a_value_that_cannot_be_costs_nothing_but_itself(tmp_path, store, encoder, name, keys, kept):
    """A time beyond all numbers, an address that was never filled in, half a character."""
    records = [json.dumps(one) for one in ({"text": BODY}, {"text": "Another text.", **keys}, {"text": "Last."})]
    (tmp_path / name).write_text("\n".join(records) if name == "a.jsonl" else f"[{', '.join(records)}]")
    items = list(file_items(tmp_path / name, NOW))
    assert [item.article.text for item in items] == [BODY, "Another text.", "Last."]
    assert (items[1].article.published, items[1].article.url) == (None, kept or "")
    report = ingest_sources([str(tmp_path / name)], store=store, encoder=encoder, fetcher=None, now=lambda: NOW)
    assert report.counts == {"new": 3}


@pytest.mark.parametrize("name", ["a.jsonl", "a.json"])
def test_an_error_nobody_foresaw_costs_one_record(tmp_path, monkeypatch, name):
    """The others come, and it is a failure with its place."""

    def failing(record, where, now):
        return article_item({**record, "text": record["text"] + 1} if "b" in record["text"] else record, where, now)

    monkeypatch.setattr("ingest.files.files.article_item", failing)
    records = [json.dumps({"text": text}) for text in ("a", "b", "c")]
    items = read(tmp_path / name, "\n".join(records) if name == "a.jsonl" else f"[{', '.join(records)}]")
    assert [item.article and item.article.text for item in items] == ["a", None, "c"]
    assert items[1].where.endswith("2")
    assert "TypeError" in items[1].reason


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "cp1252"])
def test_lines_in_any_encoding(tmp_path, encoding):
    """JSON lines saved by Windows programs are read, too."""
    text = "\r\n".join(json.dumps({"text": word}, ensure_ascii=False) for word in ("Brücke – heiß", "Straße"))
    items = read(tmp_path / "a.jsonl", text.encode(encoding))
    assert [item.article.text for item in items] == ["Brücke – heiß", "Straße"]


def test_a_json_file_holds_one_article_or_a_list(tmp_path):
    """One object is identified by its file, the entries of a list by their content."""
    one = only(tmp_path / "one.json", '{"text": "x"}')
    many = read(tmp_path / "many.json", '[{"text": "a"}, {"nothing": 1}, {"text": "b"}]')
    assert one.identity == str(tmp_path / "one.json")
    assert [item.article.text if item.article else item.reason for item in many] == [
        "a", 'it has no "text"; its keys are nothing', "b",
    ]  # fmt: skip
    assert many[0].article.identity == ""


@pytest.mark.parametrize(("given", "key"), [('{"text": ""}', "text"), ('{"body": null, "title": "T"}', "body")])
def test_an_empty_text_is_told_from_none(tmp_path, given, key):
    """The key is there; its name is the one that was given."""
    assert [item.reason for item in read(tmp_path / "a.jsonl", given + "\n")] == [f'its "{key}" is empty']


def test_json_lines_under_the_wrong_suffix(tmp_path):
    """A .json file with one object per line is read line by line."""
    assert len(read(tmp_path / "a.json", '{"text": "a"}\n{"text": "b"}\n')) == 2


@pytest.mark.parametrize(
    ("text", "title", "body"),
    [
        ("Short title\n\nBody text.", "Short title", "Body text."),
        ("Short title\nBody text.", "", "Short title\nBody text."),
        ("One line only", "", "One line only"),
        ("x" * 200 + "\n\nBody", "", "x" * 200 + "\n\nBody"),
        ("The mayor of Horn resigned.\n\nBody", "", "The mayor of Horn resigned.\n\nBody"),
        ("The mayor said: “We will go.”\n\nBody", "", "The mayor said: “We will go.”\n\nBody"),
        ("Mayor of Horn resigns\n\nBody", "Mayor of Horn resigns", "Body"),
        ("Meier & Co.\n\nBody", "Meier & Co.", "Body"),
        ("Prozess gegen Michael B.\n\nBody", "Prozess gegen Michael B.", "Body"),
        ("U.S. sues Apple Inc.\n\nBody", "U.S. sues Apple Inc.", "Body"),
        ("Trump lands in Washington D.C.\n\nBody", "Trump lands in Washington D.C.", "Body"),
        ("Streit im Turnverein Horn e.V.\n\nBody", "Streit im Turnverein Horn e.V.", "Body"),
        ("Was wir wissen und was nicht ...\n\nBody", "Was wir wissen und was nicht ...", "Body"),
        ("Minister: „Das war die Firma Orbis Corp.“\n\nBody", "Minister: „Das war die Firma Orbis Corp.“", "Body"),
        ("The train came in at 5 p.m.\n\nBody", "", "The train came in at 5 p.m.\n\nBody"),
        ("They saw it and so did I.\n\nBody", "", "They saw it and so did I.\n\nBody"),
        ("Der Rat tagte am Montag in Horn.\n\nBody", "", "Der Rat tagte am Montag in Horn.\n\nBody"),
    ],
)
def test_the_first_line_of_a_text_is_a_title_only_if_it_looks_like_one(text, title, body):
    """Short, no sentence of its own, and followed by a blank line."""
    assert split_title(text) == (title, body)


WRAPPED = """Der Neubau der Schleuse in Brenz kostet nach Angaben des
Wasserstraßenamts 212 Millionen Euro und damit 40 Milli-
onen mehr als geplant. Amtsleiterin Britta Sund nannte
als Grund den weichen Bau-
grund an, auf dem die Mauer steht, vor allem am
Nordufer.
Bis dahin bleibt die Nord- und Südkammer im Wechsel
gesperrt.

- Die Fähre fährt weiter, sagte die Reederei, und zwar
  auch in der Nacht."""


def test_wrapped_lines_become_paragraphs(tmp_path):
    """Words parted at line ends are whole again; a short line that ends a sentence, and a bullet, end paragraphs."""
    text = (
        "Der Neubau der Schleuse in Brenz kostet nach Angaben des Wasserstraßenamts 212 Millionen Euro und damit 40"
        " Millionen mehr als geplant. Amtsleiterin Britta Sund nannte als Grund den weichen Baugrund an, auf dem die"
        " Mauer steht, vor allem am Nordufer.\n\n"
        "Bis dahin bleibt die Nord- und Südkammer im Wechsel gesperrt.\n\n"
        "- Die Fähre fährt weiter, sagte die Reederei, und zwar auch in der Nacht."
    )
    article = only(tmp_path / "a.txt", f"Schleuse wird teurer\n\n{WRAPPED}")
    assert (article.title, article.text) == ("Schleuse wird teurer", text)
    assert only(tmp_path / "a.json", json.dumps({"text": WRAPPED})).text == text
    english = (
        "The barrier near Husum will stay shut until a well-\nknown engineer has looked at its gates, the county\n"
        "said in a note that it sent to the press on Monday."
    )
    assert "a well-known engineer has" in only(tmp_path / "b.txt", english).text


@pytest.mark.parametrize(
    "text",
    [
        "Der Rat hat am Abend getagt und gestritten.\nEin Beschluss fiel nicht.\nmehr dazu lesen Sie morgen früh hier.",
        "Milch, frisch\nEier, braun\nButter, gesalzen\nBrot",
        "VfL Aalsee gegen SC Wiesen aus Bach 2:1\nFC Horn gegen SV Lauterau aus Dorf 0:0\nTuS Brenz gegen Treene 1:1",
        "1. die Brücke bei Horn wird saniert\n2. das Bad bleibt bis zum Herbst geschlossen\n3. der Markt fällt aus",
    ],
)
def test_lines_that_are_paragraphs_stay_apart(tmp_path, text):
    """Sentences, lists and tables are no wrapped text."""
    assert only(tmp_path / "a.txt", text).text == text


def test_a_file_of_addresses_is_no_article(tmp_path):
    """What it lists can be taken in, and the failure says how."""
    assert "lists addresses" in reason(tmp_path / "a.txt", "https://e.org/a\n\nhttps://e.org/b\n")
    assert only(tmp_path / "b.txt", "https://e.org/a\n\nDer Rat tagt.").text == "Der Rat tagt."


def test_a_text_file_is_undated_and_known_by_its_path(tmp_path):
    """A plain file has no date, and its next version is a revision of it."""
    article = only(tmp_path / "a.txt", "Titel\r\n\r\nDer Text.")
    assert (article.title, article.text, article.published, article.url) == ("Titel", "Der Text.", None, "")
    assert article.id == only(tmp_path / "a.txt", "Anderer Text.").id


@pytest.mark.parametrize(
    "front",
    [
        ('---\ntitle: "A: b"\nDate: 2026-05-12\nurl: https://e.org/a\nsource: E\nauthor: [A, B]\n'
        "language: de\ntags: [x]\n---\n"),
        ('+++\ntitle = "A: b"\ndate = 2026-05-12\nurl = "https://e.org/a"\nsource = "E"\nauthor = ["A", "B"]\n'
        'language = "de"\ntags = ["x"]\n+++\n'),
    ],
)  # fmt: skip
def test_front_matter_of_markdown_is_understood(tmp_path, front):
    """YAML and TOML front matter give title, date, address, outlet, authors and language; the rest is kept."""
    article = only(tmp_path / "a.md", front + "\n# A: b\n\nSome *text* with a [link](https://x.org).\n\n- one\n- two\n")
    assert (article.title, article.source, article.author, article.language) == ("A: b", "E", "A, B", "de")
    assert (iso(article.published), article.identity) == ("2026-05-12T00:00:00Z", "https://e.org/a")
    assert article.text == "Some text with a link.\n\n- one\n- two"
    assert dict(article.extra) == {"tags": ["x"]}


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("---\ntitle: Colon: unquoted\ndate: 2026-05-12\n---\nBody", "Colon: unquoted"),
        ("---\na: &a [x]\nb: *a\ntitle: T\n---\nBody", "T"),
        ("# Heading #\nBody", "Heading"),
        ("Heading\n=======\nBody", "Heading"),
        ("Body", ""),
    ],
)
def test_imperfect_markdown_is_read_all_the_same(tmp_path, text, title):
    """Unquoted colons, aliases, no front matter at all."""
    article = only(tmp_path / "a.md", text)
    assert (article.title, article.text) == (title, "Body")


@pytest.mark.parametrize(
    ("front", "note"),
    [
        ("title: [unclosed\nsource: E", 'its front matter is broken and was read line by line; look at "title"'),
        ("title: A: b", ""),
        ("title: '[Live] A'", ""),
    ],
)
def test_broken_front_matter_is_noted_where_it_does_harm(tmp_path, front, note):
    """Saved line by line, with a note where a value is hardly what was meant."""
    (tmp_path / "a.md").write_text(f"---\n{front}\n---\nText of the article.\n")
    (item,) = file_items(tmp_path / "a.md", NOW)
    assert "".join(item.notes) == note


def test_front_matter_may_end_in_dots(tmp_path):
    """As YAML documents do, and pandoc writes it."""
    article = only(tmp_path / "a.md", "---\ntitle: T\nauthors:\n  - name: A B\n  - name: C D\n...\n\nText of it.\n")
    assert (article.title, article.author, article.text) == ("T", "A B, C D", "Text of it.")


@pytest.mark.parametrize(
    "note",
    [
        "<!-- saved from url=(0022)https://e.org/a?b=1 -->",
        "<!--\n Page saved with SingleFile \n url: https://e.org/a?b=1 \n-->",
    ],
)
def test_a_saved_page_knows_where_it_is_from(tmp_path, note):
    """Browsers write the address into it; so it is the article that is taken in from there."""
    body = f"<article><p>{'A sentence of it. ' * 20}</p></article>"
    page = f"<!DOCTYPE html>\n{note}\n<html><title>T</title><body>{body}</body></html>"
    assert only(tmp_path / "a.html", page).url == "https://e.org/a?b=1"


def test_a_horizontal_rule_is_no_front_matter(tmp_path):
    """Text between two rules is text."""
    assert "First." in only(tmp_path / "a.md", "---\n\nFirst.\n\n---\n\nSecond.").text


def test_an_html_file_is_read_as_a_page(tmp_path):
    """Title and date come from the page, the identity from its canonical address, else from the file."""
    html = (
        '<html><head><title>T</title><meta property="article:published_time" content="2026-05-12T08:00:00Z">{}</head>'
    )
    html += "<body><article><h1>T</h1><p>A first paragraph of the article.</p><p>And a second one.</p></article>"
    article = only(tmp_path / "a.html", html.format('<link rel="canonical" href="https://e.org/a?utm_source=x">'))
    assert (article.title, iso(article.published), article.identity) == ("T", "2026-05-12T08:00:00Z", "https://e.org/a")
    assert article.text == "A first paragraph of the article.\n\nAnd a second one."
    assert only(tmp_path / "a.html", html.format("")).identity == str(tmp_path / "a.html")


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.md", "---\ndate: 4. März 2025\npublished: yesterday\n---\nText."),
        ("a.json", json.dumps({"text": "x", "datePublished": "4 March 2025", "published": "yesterday"})),
    ],
)
def test_a_date_that_says_nothing_hides_no_other(tmp_path, name, content):
    """The next key that can be read counts, and the report names the one that cannot."""
    (item,) = read(tmp_path / name, content)
    assert iso(item.article.published) == "2025-03-04T00:00:00Z"
    assert [note for note in item.notes if "yesterday" in note] == ['its date "yesterday" is not understood']
    assert not {"published", "date", "datePublished"} & set(item.article.extra)


def test_dates_that_cannot_be_true_make_an_article_undated(tmp_path):
    """The article is taken in, and the report says why it has no date."""
    for date, why in (("2031-01-01", "future"), ("1970-01-01", "before 1990"), ("soon", "not understood")):
        (item,) = read(tmp_path / "a.jsonl", json.dumps({"text": "x", "published": date}))
        assert item.article.published is None
        assert why in item.notes[0]


@pytest.mark.parametrize("start", ["", "\x1e"])
@pytest.mark.parametrize("between", ["\n", "", "\n\x1e"])
def test_json_values_one_after_the_other_are_read(tmp_path, start, between):
    """As `jq .` and RFC 7464 write them: from a file of any name and through a pipe."""
    values = [json.dumps({"text": f"Report {number}."}, indent=2) for number in range(3)]
    data = (start + between.join(values) + "\n").encode()
    told = [
        read(tmp_path / "a.json", data),
        read(tmp_path / "a.jsonl", data),
        [*stream_items(io.BytesIO(data), "-", NOW)],
    ]
    assert [[item.article.text for item in items] for items in told] == 3 * [["Report 0.", "Report 1.", "Report 2."]]


def test_several_values_on_a_line_are_told_what_to_do(tmp_path):
    """And a sequence with one value a line is read."""
    told = reason(tmp_path / "a.jsonl", '{"text": "A."} {"text": "B."}\n')
    assert told.endswith("; `jq -c .` writes one value a line")
    assert (
        len([item for item in read(tmp_path / "b.jsonl", '\x1e{"text": "A."}\n\x1e{"text": "B."}\n') if item.article])
        == 2
    )
    assert "not valid JSON" in reason(tmp_path / "c.json", '{\n"text": "A."}\n{\n"text": ')


def test_standard_input_named_twice_is_read_once():
    """It holds nothing more the second time."""
    reading = Reading(None, lambda: NOW, io.BytesIO(b'{"text": "A report."}\n'))
    assert [item.article.text for item in source_items(["-", "-"], reading)] == ["A report."]


def test_a_text_without_end_is_cut_with_a_note():
    """So that one file does not stand in the way of all others."""
    long = bounded(Item("a", Article("Ein Satz steht hier. " * 100_000), notes=("n",)))
    assert (len(long.article.text), long.notes[0]) == (2_000_000, "n")
    assert long.notes[1] == "it is longer than 2,000,000 characters; what lies beyond was left out"
    assert bounded(item := Item("a", Article("Kurz."))) is item
    assert bounded(failed := failure("a", "r")) is failed


FERRY = "The ferry to Amrum is late, and nobody knows why, said the harbour master on Tuesday."


@pytest.mark.parametrize(
    ("record", "url", "source"),
    [
        ({"source": "https://bote.example/a/1", "source-hostname": "Bote"}, "https://bote.example/a/1", "Bote"),
        ({"source": "https://b.example/1", "hostname": "b.example", "sitename": "Bote"}, "https://b.example/1", "Bote"),
        ({"source": "https://b.example/1", "hostname": "b.example"}, "https://b.example/1", "b.example"),
        ({"source": "Bote", "hostname": "b.example", "url": "https://b.example/2"}, "https://b.example/2", "Bote"),
        ({"source": "https://bote.example"}, "", "https://bote.example"),
        (
            {"source": {"uri": "b.example", "title": "Bote"}, "url": "https://b.example/3"},
            "https://b.example/3",
            "Bote",
        ),
    ],
)
def test_an_address_is_told_from_an_outlet(tmp_path, record, url, source):
    """Also where a program writes the article's address under "source"."""
    article = only(tmp_path / "a.jsonl", json.dumps({"text": FERRY, **record}))
    assert (article.url, article.source) == (url, source)


@pytest.mark.parametrize(
    ("content", "description", "text"),
    [
        (f"{FERRY[:50]}… [+2345 chars]", FERRY, FERRY),
        (f"{FERRY} More to come… [+45 chars]", FERRY, f"{FERRY} More to come…"),
        (f"{FERRY} [1234 chars]", "d", FERRY),
        (f"{FERRY} [1234 chars]", None, FERRY),
    ],
)
def test_a_text_that_an_interface_cut_is_a_teaser(tmp_path, content, description, text):
    """The longer of what there is, without the note; a text about characters is none."""
    article = only(tmp_path / "a.jsonl", json.dumps({"content": content, "description": description}))
    assert (article.text, article.completeness) == (text, "teaser")
    whole = only(tmp_path / "a.jsonl", json.dumps({"content": f"[280 chars] is the limit. {FERRY}"}))
    assert whole.completeness == "full"


def test_what_interfaces_call_a_day_and_a_person(tmp_path):
    """Event Registry's day; a number that stands for an author is no name."""
    record = {"body": FERRY, "dateTimePub": "2026-05-20T10:00:00Z", "dateTime": "2026-05-20T10:05:00Z", "author": 12}
    article = only(tmp_path / "a.jsonl", json.dumps(record))
    assert (iso(article.published), article.author) == ("2026-05-20T10:00:00Z", "")


def test_a_date_of_change_or_within_an_object_is_told_too(tmp_path):
    """What a database wrapped is read; what cannot be read is named."""
    when = {"$date": {"$numberLong": "1779870000000"}}
    assert only(tmp_path / "a.jsonl", json.dumps({"text": "x", "published": when})).published == 1_779_870_000.0
    for key, value in (("updated", "neulich"), ("published", {"$odd": {"a": 1}}), ("updated", "2026-13-05")):
        (item,) = read(tmp_path / "a.jsonl", json.dumps({"text": "x", key: value}))
        assert "is not understood" in item.notes[0]


def test_a_date_some_hours_ahead_is_the_time_of_fetching(tmp_path):
    """A zone that was told wrong makes no news of tomorrow."""
    for key in ("published", "updated"):
        line = {"text": "x", "published": "2026-05-01", key: iso(NOW + 7_200)}
        assert getattr(only(tmp_path / "a.jsonl", json.dumps(line)), key) == NOW


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("Sie sagte: &bdquo;Ja&ldquo; &amp; ging.", "Sie sagte: „Ja“ & ging."),
        ("Ein Satz f&uuml;r 5&#160;&euro;.", "Ein Satz für 5\xa0€."),
        ("Ein Satz.<br>Noch einer.", "Ein Satz.\nNoch einer."),
        ("Das <b>ist</b> fett.", "Das ist fett."),
        ('Der <a href="https://e.org/">Rat</a> tagt.', "Der Rat tagt."),
        ("Ein Satz.\\n\\nNoch einer.", "Ein Satz.\n\nNoch einer."),
        ("AT&T, R&D; if a<b && c>d", "AT&T, R&D; if a<b && c>d"),
        ("Das Element <br> bricht um.", "Das Element <br> bricht um."),
        ("Er liegt in C:\\neu auf der Platte.", "Er liegt in C:\\neu auf der Platte."),
    ],
)
def test_what_is_left_of_markup_becomes_text(tmp_path, text, plain):
    """Entities, a lone break, a marked word, breaks that were escaped twice; what only looks like them stays."""
    assert only(tmp_path / "a.json", json.dumps({"text": text})).text == plain


def test_html_in_a_text_becomes_text(tmp_path):
    """Only where it clearly is HTML."""
    assert only(tmp_path / "a.jsonl", json.dumps({"text": "<p>A &amp; B</p><p>C</p>"})).text == "A & B\n\nC"
    assert only(tmp_path / "a.jsonl", json.dumps({"text": "if a<b: A & B"})).text == "if a<b: A & B"


@pytest.mark.parametrize(
    ("name", "content", "why"),
    [
        ("a.txt", b"\x89PNG\r\n\0\0\0\x01\x02\xff\xfe", "not a text file"),
        ("a.txt", b"", "empty"),
        ("a.txt", b"%PDF-1.4\n1 0 obj << /Type /Catalog >> endobj", "the PDF is damaged"),
        ("a.json", b"{", "not valid JSON"),
        ("a.json", b"5", "not a JSON object"),
        ("a.json", b'{"text": "x', "(Unterminated string starting at column 10)"),
        ("a.html", b"<html></html>", "no article text"),
        ("a.xml", b"<note>hello</note>", "not a feed"),
        ("a.xml", b'<rss><!DOCTYPE r [<!ENTITY a "b">]><channel><title>&a;</title></channel></rss>', "entities"),
        ("a.opml", b'<opml><body><outline xmlUrl="https://e.org/f"/></body></opml>', "feeds import"),
    ],
)  # fmt: skip
def test_what_cannot_be_read_has_a_reason(tmp_path, name, content, why):
    """Each failure says in words what is wrong."""
    assert why in reason(tmp_path / name, content)


@pytest.mark.parametrize("name", ["a.DOCX", "a.csv"])
def test_a_file_of_another_kind_is_not_taken_for_a_text(tmp_path, name):
    """Named itself, it is a failure that says which kinds are read; what is beside it still goes in."""
    (tmp_path / name).write_text("%PDF-1.4 or just some words")
    (tmp_path / "b.md").write_text("Words.")
    (tmp_path / "README").write_text("More words.")
    sources = [str(tmp_path / one) for one in (name, "b.md", "README")]
    foreign, *others = source_items(sources, Reading(None, lambda: NOW))
    suffix = name.removeprefix("a")
    assert foreign.article is None
    assert foreign.reason == f"{suffix} is not a format Dateline reads: .txt .md .html .json .jsonl .xml .pdf"
    assert [item.article.text for item in others] == ["Words.", "More words."]


def test_the_home_of_nobody_is_a_path_that_is_not_there():
    """~name stays as it was typed where nobody is called so, as in a shell, and is told like any missing file."""
    (item,) = source_items(["~nosuchuser/a.txt"], Reading(None, lambda: NOW))
    assert (item.where, item.reason.partition(" (")[0]) == ("~nosuchuser/a.txt", "there is no such file or folder")


def test_a_folder_is_read_in_order_without_hidden_files(tmp_path):
    """Subfolders too; other kinds of files are passed over."""
    for name in ("b.txt", "a.md", ".hidden.txt", "image.png", "sub/c.JSON", ".git/d.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("x")
    assert [path.name for path in folder_files(tmp_path)] == ["a.md", "b.txt", "c.JSON"]


def test_a_feed_in_a_file_is_read_without_the_network(tmp_path):
    """Its entries are articles with what the feed carries, marked as teasers where it carries no more."""
    feed = """<rss version="2.0"><channel><title>The Post</title><language>en-gb</language><item><title>A</title>
    <link>https://e.org/a?utm_medium=rss</link><guid>17</guid><description>Short.</description>
    <pubDate>Tue, 12 May 2026 08:30:00 GMT</pubDate></item></channel></rss>"""
    article = only(tmp_path / "f.xml", feed)
    assert (article.title, article.text, article.source, article.language) == ("A", "Short.", "The Post", "en")
    assert (article.url, iso(article.published)) == ("https://e.org/a", "2026-05-12T08:30:00Z")
    assert dict(article.extra) == {"completeness": "teaser", "content_type": "article"}


@pytest.mark.parametrize(
    "content",
    [
        b'{"text": "a"}\n{"text": "b"}\n',
        b'[{"text": "a"},\n {"text": "b"}]',
        b'\xef\xbb\xbf{"text": "a"}\n{"text": "b"}',
    ],
)
def test_standard_input_holds_lines_or_a_list(content):
    """JSON lines, or one JSON list."""
    items = list(stream_items(io.BufferedReader(io.BytesIO(content)), "standard input", NOW))
    assert [item.article.text for item in items] == ["a", "b"]

"""Which article it is and whether it changed: addresses, GUIDs, titles, dates, trivial edits, through the pipeline."""

from __future__ import annotations

import json

import pytest

from ingest.pipeline import ingest_sources
from ingest.web.fetch import Fetcher
from vectorstore.domain import Article, iso

STORY = (
    "Der Frachter lief in der Nacht vor Rostock auf Grund. An Bord waren 14 Menschen, niemand wurde verletzt. Zwei "
    "Schlepper versuchten am Morgen vergeblich, das 120 Meter lange Schiff freizuziehen. Die Fahrrinne ist gesperrt."
)


@pytest.fixture
def take(store, encoder, clock, tmp_path):
    """Take in articles as JSON lines, one report each time."""
    with Fetcher() as fetcher:

        def taking(*articles):
            path = tmp_path / "articles.jsonl"
            path.write_text("".join(json.dumps(article) + "\n" for article in articles), "utf-8")
            report = ingest_sources([str(path)], store=store, encoder=encoder, fetcher=fetcher, now=clock)
            return {kind: count for kind, count in report.counts.items() if count}

        yield taking


@pytest.mark.parametrize(
    "address",
    [
        "https://bote.example/a?utm_source=feed&utm_medium=rss",
        "https://BOTE.example:443/a#kommentare",
        "https://bote.example/a?fbclid=123",
    ],
)
def test_the_canonical_address_says_which_article_it_is(take, store, address):
    """Tracking parameters, host case, default port and fragment make no second article."""
    take({"text": STORY, "title": "Havarie", "url": "https://bote.example/a"})
    assert take({"text": STORY, "title": "Havarie", "url": address}) == {"unchanged": 1}
    assert store.status().articles == 1


def test_a_guid_says_it_where_there_is_no_address(take, store):
    """The same GUID is the same article in another text, another GUID another one in the same text."""
    take({"text": STORY, "guid": "urn:uuid:1"})
    assert take({"text": STORY + " Nachtrag.", "guid": "urn:uuid:1"}) == {"revised": 1}
    assert take({"text": STORY, "guid": "urn:uuid:2"}) == {"new": 1}
    assert store.status().articles == 2


def test_another_title_makes_a_revision_and_no_second_article(take, store):
    """A new headline at the same address is kept as a revision of the one article."""
    take({"text": STORY, "title": "Havarie", "url": "https://bote.example/a"})
    assert take({"text": STORY, "title": "Havarie vor Rostock", "url": "https://bote.example/a"}) == {"revised": 1}
    (head,) = store.latest()
    assert (head.title, len(store.revisions(head.id))) == ("Havarie vor Rostock", 2)


@pytest.mark.parametrize(
    "text",
    [
        f"Stand: 12:34 Uhr\n\n{STORY}\n\n123 Kommentare",
        f"Aktualisiert vor 3 Minuten\n\n{STORY}\n\nAuf Facebook teilen",
        STORY.replace("Rostock", "Ros\u00adtock").replace(". ", ".\n\n"),
    ],
)
def test_trivial_edits_are_no_revision(take, store, text):
    """Stamps, counters, share lines, soft hyphens and white space leave the article as it is."""
    take({"text": STORY, "title": "Havarie", "url": "https://bote.example/a"})
    assert take({"text": text, "title": "Havarie", "url": "https://bote.example/a"}) == {"unchanged": 1}
    (head,) = store.latest()
    assert len(store.revisions(head.id)) == 1


def test_a_bumped_date_does_not_make_an_old_story_new(take, store):
    """The same text with a later date keeps its first date and has been updated since."""
    take({"text": STORY, "url": "https://bote.example/a", "published": "2026-01-05"})
    bumped = {"text": STORY, "url": "https://bote.example/a", "published": "2026-05-05"}
    assert take(bumped) == {"unchanged": 1}
    (head,) = store.latest()
    assert (iso(head.published), iso(head.updated)) == ("2026-01-05T00:00:00Z", "2026-05-05T00:00:00Z")


def test_two_outlets_are_two_articles_of_one_cluster(take, store):
    """The same text at two outlets is stored twice and known to be one."""
    take(
        {"text": f"Rostock (dpa) - {STORY}", "url": "https://bote.example/a", "source": "Bote"},
        {"text": STORY, "url": "https://kurier.example/b", "source": "Kurier"},
    )
    cluster = store.cluster(Article("", identity="https://kurier.example/b").id)
    assert set(cluster.outlets) == {"Bote", "Kurier"}
    assert (cluster.origin, cluster.agency) == ("dpa", True)


HARBOUR = {"url": "https://bote.example/kai", "title": "Kaimauer", "published": "2026-03-02T09:00:00Z"}
BEFORE, AFTER = (
    "Die Sanierung der Kaimauer kostet 41 Millionen Euro.",
    "Die Sanierung der Kaimauer kostet 47 Millionen.",
)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ({"updated": "2026-03-09T09:00:00Z"}, {}),
        ({"published": "2026-03-20T09:00:00Z"}, {}),
        ({"updated": "2026-03-04"}, {"published": "2026-03-03", "title": "Kaimauer wird teurer"}),
        ({}, {"published": "2026-03-01"}),
    ],
)
def test_a_copy_is_not_older_for_what_it_does_not_say(take, store, first, second):
    """A missing update, or an earlier day of publication, is no sign of age: the other text is a revision."""
    take({**HARBOUR, "text": BEFORE, **first})
    assert take({**HARBOUR, "text": AFTER, **second}) == {"revised": 1}
    assert store.article(store.latest()[0].id).text == AFTER


def test_a_copy_that_is_older_is_named_in_the_report(store, encoder, clock, tmp_path):
    """Updated before the stored one, or a former revision again: it stays out, and the report says why."""
    path = tmp_path / "a.jsonl"
    versions = [
        {**HARBOUR, "text": BEFORE, "updated": "2026-03-03"},
        {**HARBOUR, "text": AFTER, "updated": "2026-03-04"},
        {**HARBOUR, "text": "Die Kaimauer wird saniert.", "updated": "2026-03-02T12:00:00Z"},
        {**HARBOUR, "text": BEFORE},
    ]
    reports = []
    for version in versions:
        path.write_text(json.dumps(version), "utf-8")
        with Fetcher() as fetcher:
            reports.append(ingest_sources([str(path)], store=store, encoder=encoder, fetcher=fetcher, now=clock))
    assert [dict(report.counts) for report in reports] == [
        {"new": 1},
        {"revised": 1},
        {"unchanged": 1},
        {"unchanged": 1},
    ]
    assert ["".join(note.reason for note in report.notes) for report in reports] == [
        "",
        "",
        "the stored text was updated later than this copy, and stays",
        "it is a former revision without a newer date; the stored text stays",
    ]


def test_a_line_that_says_less_wipes_nothing(take, store):
    """What an update does not carry keeps its value; what it says anew counts, and the same text is no revision."""
    said = {"title": "Kaimauer", "source": "Bote", "author": "Ida Brandt", "section": "Hafen", "completeness": "teaser"}
    take({"url": HARBOUR["url"], "text": BEFORE, "published": "2026-03-02", **said})
    assert take({"url": HARBOUR["url"], "text": BEFORE}) == {"unchanged": 1}
    assert take({"url": HARBOUR["url"], "text": AFTER, "author": "Jan Voss"}) == {"revised": 1}
    (head,) = store.latest()
    assert (head.title, head.source, head.author) == ("Kaimauer", "Bote", "Jan Voss")
    assert (head.extra["section"], "completeness" in head.extra) == ("Hafen", False)
    assert iso(head.published) == "2026-03-02T00:00:00Z"


def test_within_one_reading_an_update_keeps_what_it_does_not_carry(take, store):
    """Title, outlet, author and unknown keys of the copy two lines before stay; an older copy replaces nothing."""
    whole = {"title": "Kaimauer", "source": "Bote", "author": "A. B.", "ressort": "Hafen"}
    place = {"url": HARBOUR["url"], "published": HARBOUR["published"]}
    newest, older = {"text": AFTER, "updated": "2026-03-09"}, {"text": STORY, "updated": "2026-03-05"}
    counts = take(whole | place | {"text": BEFORE}, place | newest, place | older)
    (head,) = store.latest()
    article = store.article(head.id)
    assert counts == {"new": 1, "revised": 1, "unchanged": 1}
    assert (article.title, article.source, article.author) == ("Kaimauer", "Bote", "A. B.")
    assert (article.extra["ressort"], article.text) == ("Hafen", AFTER)


@pytest.mark.parametrize("together", [True, False])
def test_one_text_of_three_outlets_without_addresses_is_three_articles(take, store, together):
    """Each outlet keeps its copy and its date, all carry one text; the same lines again change nothing."""
    lines = [
        {"title": "Havarie", "text": STORY, "source": outlet, "published": day}
        for outlet, day in (("Bote", "2026-03-01"), ("Kurier", "2026-03-02"), ("Anzeiger", "2026-03-02"))
    ]
    for batch in [lines] if together else [[line] for line in lines]:
        assert take(*batch) == {"new": len(batch)}
    assert take(*lines, *reversed(lines)) == {"unchanged": 6}
    heads = store.latest(n=9)
    dated = {(head.source, iso(head.published)[:10]) for head in heads}
    assert dated == {("Bote", "2026-03-01"), ("Kurier", "2026-03-02"), ("Anzeiger", "2026-03-02")}
    assert store.cluster(heads[0].id).outlets == (
        "Bote",
        *[one.source for one in store.cluster(heads[0].id).members[1:]],
    )
    assert len(store.cluster(heads[0].id).members) == 3


def test_an_outlet_named_later_makes_no_second_article(take, store):
    """A text that came without its outlet takes the first that is named, in whatever spelling, and keeps it."""
    line = {"title": "Havarie", "text": STORY}
    assert take(line, line | {"source": "Bote"}, line | {"source": "BOTE"}, line) == {"new": 1, "unchanged": 3}
    assert take(line | {"source": "Kurier"}, line) == {"new": 1, "unchanged": 1}
    assert sorted(head.source for head in store.latest(n=9)) == ["BOTE", "Kurier"]

"""Outlets and origins of what an answer cites."""

from __future__ import annotations

from dataclasses import replace

from answering_articles import found

from bot.answering.answer import Citation, Quote
from bot.answering.notes.corroboration import corroboration
from vectorstore.domain import Article


def cited(*passages):
    return [Citation(n, Quote(one, 0, 1, "x")) for n, one in enumerate(passages, 1)]


def outlet(name: str, **more):
    one = found("Text", number=len(name))
    return replace(one, article=replace(one.article, source=name), **more)


COPIES = (Article("", source="Elbkurier", identity="a"), Article("", source="Ruhrblick", identity="b"))


def test_copies_of_an_agency_are_one_origin():
    """Three outlets with the same text are three sources and one origin, in the answer's language."""
    one = outlet("Kurier", carriers=COPIES, origin="dpa", agency=True)
    assert corroboration("de", cited(one)) == ["3 Quellen, 1 Ursprung: dpa."]
    assert corroboration("en", cited(one)) == ["3 sources, 1 origin: dpa."]


def test_outlets_that_credit_one_agency_are_one_origin():
    """Two texts of their own that both name the agency count once."""
    told = [outlet(name) for name in ("Kurier", "Elbkurier")]
    both = [replace(one, article=replace(one.article, extra={"origin": "Reuters"})) for one in told]
    assert corroboration("en", cited(*both)) == ["2 sources, 1 origin: Reuters."]


def test_several_origins_are_counted():
    """A copied text and one of its own are two origins."""
    one = outlet("Kurier", carriers=COPIES, origin="dpa", agency=True)
    assert corroboration("de", cited(one, outlet("Stadtbote"))) == ["4 Quellen, 2 Ursprünge: dpa, Stadtbote."]


def test_each_outlet_for_itself_needs_no_remark():
    """Where nobody copies, nothing is said; nor of articles without an outlet."""
    assert corroboration("de", cited(outlet("Kurier"), outlet("Stadtbote"))) == []
    assert corroboration("de", cited(outlet(""))) == corroboration("de", []) == []


def test_a_carrier_of_one_quote_alone_is_not_counted():
    """Of two quotes of one article, the outlet that prints only the first does not back the answer."""
    both = outlet("Kurier", carriers=COPIES, origin="dpa", agency=True)
    one = replace(both, carriers=COPIES[:1])
    assert corroboration("en", cited(both, one)) == ["2 sources, 1 origin: dpa."]
    assert corroboration("en", cited(one, replace(both, carriers=COPIES[1:]))) == []


def telling(text: str, name: str, quote: str):
    """A quote of an outlet's passage."""
    one, start = outlet(name), text.index(quote)
    return Quote(
        replace(one, passage=replace(one.passage, text=text, start=0, end=len(text))), start, start + len(quote), quote
    )


def test_a_report_that_names_who_told_it_first_is_no_origin():
    """In German behind the quote, in English within it; the outlet named need not be among those cited."""
    told = (
        telling("Es fehlen Daten. Das berichtete zuerst die Zeitung The Ledger.", "Kurier", "Es fehlen Daten."),
        telling(first := "The theft was first reported by The Ledger.", "Northgate Post", first),
    )
    citations = [Citation(n, one) for n, one in enumerate(told, 1)]
    assert corroboration("en", citations) == ["2 sources, 1 origin: The Ledger."]
    own = Citation(3, telling(seen := "The Ledger has seen the files.", "The Ledger", seen))
    assert corroboration("en", [*citations, own]) == ["3 sources, 1 origin: The Ledger."]


def test_what_else_such_a_report_tells_is_its_own():
    """A denial made to one outlet is not the other's, whoever told of the affair first."""
    denial = "Er habe nie Geld genommen, sagte er."
    told = telling(f"{denial} Er ging. Über die Reise hatte zuerst die Tagesspur berichtet.", "Kurier", denial)
    travel = telling(went := "Er flog nach Madeira.", "Tagesspur", went)
    assert corroboration("de", [Citation(1, told), Citation(2, travel)]) == []


def test_whom_a_single_sentence_is_from_counts_for_that_sentence():
    """ "Wie die Tagesspur berichtete, …" says of the sentence quoted whom it is from, of no other one."""
    said = "Wie die Tagesspur berichtete, zahlte Pauls das Hotel."
    first = Citation(1, telling("Ein Hotel. Und mehr.", "Tagesspur", "Ein Hotel."))
    taken = Citation(2, telling(said, "Kurier", said))
    assert corroboration("de", [first, taken]) == ["2 Quellen, 1 Ursprung: Tagesspur."]
    other = Citation(2, telling(f"{said} Er ging.", "Kurier", "Er ging."))
    assert corroboration("de", [first, other]) == []


def test_what_somebody_reported_is_no_outlet():
    """ "Wie die Ministerin berichtete": only outlets that are cited, and agencies, are origins."""
    said = "Wie Ministerin Sommer berichtete, sei es kalt."
    cited_here = [Citation(n, telling(said, name, said)) for n, name in enumerate(("Kurier", "Stadtbote"), 1)]
    assert corroboration("de", cited_here) == []

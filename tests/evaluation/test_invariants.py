"""The promises of an answer, each broken once."""

from evaluation.invariants import cites_what_it_ranked, is_verbatim, lasting, markers_match, refusal_is_bare

TEXT = "Meta hat 2024 rund 39 Milliarden Dollar investiert."


def cited(number: int = 1, start: int = 0, end: int = 4) -> dict:
    return {
        "n": number,
        "quote": TEXT[start:end],
        "article_id": "0123456789abcdef",
        "passage_id": "0123456789abcdef-2-0",
        "start": start,
        "end": end,
    }


def answer(text: str, *numbers: int) -> dict:
    return {
        "id": "a1",
        "status": "answered",
        "reason": None,
        "answer": text,
        "citations": [cited(number) for number in numbers],
        "passages": [{"passage_id": "0123456789abcdef-2-0", "start": 0, "end": 20}],
        "timings_ms": {"total": 1.0},
    }


def text_of(article_id: str, revision: int) -> str:
    return TEXT if (article_id, revision) == ("0123456789abcdef", 2) else ""


def test_a_quote_is_verbatim_at_its_offsets_in_the_cited_revision():
    """The right offsets hold; a shifted offset, another revision or an empty quote do not."""
    assert is_verbatim(cited(), text_of)
    assert not is_verbatim({**cited(), "start": 1}, text_of)
    assert not is_verbatim({**cited(), "passage_id": "0123456789abcdef-1-0"}, text_of)
    assert not is_verbatim({**cited(), "quote": "", "start": 0, "end": 0}, text_of)


def test_markers_and_citations_are_one_to_one_by_first_use():
    """Repeated markers are fine; missing, invented, reordered or doubled numbers are not."""
    assert markers_match(answer("A [1]. B [2]. C [1].", 1, 2))
    assert not markers_match(answer("A [1].", 1, 2))
    assert not markers_match(answer("A [1]. B [2].", 1))
    assert not markers_match(answer("A [2]. B [1].", 1, 2))
    assert not markers_match(answer("A [1].", 1, 1))
    assert not markers_match(answer("A [2].", 2))


def test_a_refusal_gives_a_reason_and_no_citation():
    """An answer without citations, or a refusal with one, breaks the promise."""
    assert refusal_is_bare(answer("A [1].", 1))
    assert not refusal_is_bare(answer("A."))
    refused = {**answer("The articles do not say."), "status": "refused", "reason": "nothing found"}
    assert refusal_is_bare(refused)
    assert not refusal_is_bare({**refused, "reason": None})
    assert not refusal_is_bare({**refused, "citations": [cited()]})


def test_a_citation_lies_in_a_ranked_passage():
    """A quote outside the shown passages is noticed."""
    assert cites_what_it_ranked(answer("A [1].", 1))
    assert not cites_what_it_ranked({**answer("A [1].", 1), "passages": []})
    assert not cites_what_it_ranked({**answer("A."), "citations": [cited(1, 10, 30)]})


def test_what_may_differ_between_two_runs_is_left_out():
    """Id and timings do not count, everything else does."""
    first = answer("A [1].", 1)
    assert lasting(first) == lasting({**first, "id": "other", "timings_ms": {"total": 9.9}})
    assert lasting(first) != lasting({**first, "answer": "B [1]."})

"""The promises every answer keeps (the contract of the outside: README, "What always holds"), checked on its JSON."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any

MARKER = re.compile(r"\[(\d+)\]")
VOLATILE = ("id", "timings_ms")
TextOf = Callable[[str, int], str]  # article id and revision to the article's text


def is_verbatim(citation: Mapping[str, Any], text_of: TextOf) -> bool:
    """Whether the quote is what stands at its offsets in the cited revision of the article."""
    text = text_of(citation["article_id"], revision_of(citation["passage_id"]))
    return bool(citation["quote"]) and text[citation["start"] : citation["end"]] == citation["quote"]


def revision_of(passage_id: str) -> int:
    """The revision a passage's public id names."""
    return int(passage_id.split("-")[1])


def markers_match(answer: Mapping[str, Any]) -> bool:
    """Whether markers and citations are the same numbers, 1 to N by first use, each citation once."""
    used = list(dict.fromkeys(int(number) for number in MARKER.findall(answer["answer"])))
    listed = [citation["n"] for citation in answer["citations"]]
    return used == listed == list(range(1, len(listed) + 1))


def refusal_is_bare(answer: Mapping[str, Any]) -> bool:
    """A refusal has a reason and no citations; an answer has citations and no reason."""
    if answer["status"] == "refused":
        return bool(answer["reason"]) and not answer["citations"]
    return answer["status"] == "answered" and answer["reason"] is None and bool(answer["citations"])


def cites_what_it_ranked(answer: Mapping[str, Any]) -> bool:
    """Whether every cited passage is among the passages shown, and the quote lies inside it."""
    spans = {passage["passage_id"]: (passage["start"], passage["end"]) for passage in answer["passages"]}
    return all(
        cited["passage_id"] in spans
        and spans[cited["passage_id"]][0] <= cited["start"]
        and cited["end"] <= spans[cited["passage_id"]][1]
        for cited in answer["citations"]
    )


def lasting(answer: Mapping[str, Any]) -> dict[str, Any]:
    """The answer without what may differ between two runs."""
    return {name: value for name, value in answer.items() if name not in VOLATILE}

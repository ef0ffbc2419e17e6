"""All suites in the order in which they run."""

from __future__ import annotations

from collections.abc import Sequence

from evaluation.suite import Suite
from evaluation.suites import (
    changes,
    citations,
    conflict,
    containment,
    duplicates,
    feeds,
    injection,
    multihop,
    news,
    newsqa,
    pages,
    refusal,
    samples,
    swapped_names,
    topics,
    xquad,
)
from vectorstore.errors import UsageError

SUITES = (
    samples.SUITE,
    citations.SUITE,
    multihop.SUITE,
    xquad.SUITE,
    newsqa.SUITE,
    news.SUITE,
    containment.SUITE,
    conflict.SUITE,
    changes.SUITE,
    refusal.SUITE,
    swapped_names.SUITE,
    injection.SUITE,
    duplicates.SUITE,
    feeds.SUITE,
    pages.SUITE,
    topics.SUITE,
)


def chosen(names: Sequence[str]) -> list[Suite]:
    """The named suites, all without names; raises UsageError for one that does not exist."""
    known = {suite.name: suite for suite in SUITES}
    for name in names:
        if name not in known:
            raise UsageError(f'There is no suite "{name}"; there are {", ".join(known)}.')
    return [known[name] for name in dict.fromkeys(names)] or list(SUITES)

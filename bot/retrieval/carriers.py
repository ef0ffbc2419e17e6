"""Who else prints what was found: near-copies are shown once, with their other carriers named."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from vectorstore.domain import Found, Scope
    from vectorstore.index.snapshot import Snapshot
    from vectorstore.record.clusters import Cluster


def carried(snapshot: Snapshot, shown: Sequence[Found], scope: Scope) -> tuple[Found, ...]:
    """The passages with the other carriers of their articles, as far as the scope lets them be seen."""
    clusters = snapshot.clusters({found.passage.article_id for found in shown}, scope)
    return tuple(_with(found, clusters.get(found.passage.article_id)) for found in shown)


def _with(found: Found, cluster: Cluster | None) -> Found:
    if cluster is None:
        return found
    others = tuple(member for member in cluster.members if member.id != found.passage.article_id)
    return replace(found, carriers=others, origin=cluster.origin, agency=cluster.agency)

"""How the bot is doing: one line for the log, and metrics for Prometheus."""

from __future__ import annotations

import logging
import math
import resource
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from ingest.feeds.health import state
from vectorstore.errors import UsageError

if TYPE_CHECKING:
    from bot.discordbot.assembly import House
    from bot.discordbot.client import DatelineClient
    from vectorstore.store import Store

log = logging.getLogger(__name__)

LOOPBACK = "127.0.0.1"  # metrics tell how much is asked: they leave the machine only through a proxy of the operator's


def health_line(client: DatelineClient, house: House, store: Store) -> str:
    """One line: what is under way, what was done, how Discord and the feeds are."""
    counts, line = house.exchanges.meter.counts, house.exchanges.line
    feeds = feed_states(store, time.time())
    told = {
        "servers": len(client.guilds),
        "latency_ms": milliseconds(client.latency),
        "answering": line.answering,
        "waiting": line.waiting,
        **{name.replace(" ", "_"): counts[name] for name in ("answered", "refused", "failed", "turned away")},
        "articles": store.coverage().articles,
        "feeds_fine": feeds["fine"] + feeds["new"],
        "feeds_failing": feeds["failing"] + feeds["dead"] + feeds["ended"],
        "feeds_silent": feeds["silent"],
        "memory_mb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024,
    }
    return "health: " + " ".join(f"{name}={value}" for name, value in told.items())


def feed_states(store: Store, now: float) -> Counter[str]:
    """How many feeds are in each state."""
    return Counter(state(feed, now) for feed in store.feeds())


def milliseconds(seconds: float) -> int | str:
    """The gateway's latency; "-" before the first heartbeat."""
    return round(seconds * 1000) if math.isfinite(seconds) else "-"


class Collector:
    """The metrics of this moment, in Prometheus' families."""

    def __init__(self, client: DatelineClient, house: House, store: Store) -> None:
        self._client, self._house, self._store = client, house, store

    def collect(self) -> Iterator[Any]:
        """All families."""
        from prometheus_client.core import CounterMetricFamily, GaugeMetricFamily, HistogramMetricFamily

        meter, line = self._house.exchanges.meter, self._house.exchanges.line
        questions = CounterMetricFamily("dateline_questions", "Questions by outcome.", labels=["outcome"])
        for outcome in ("answered", "refused", "failed", "turned away"):
            questions.add_metric([outcome.replace(" ", "_")], meter.counts[outcome])
        yield questions
        for name, about, histogram in (
            ("dateline_acknowledge_seconds", "Time to acknowledge an interaction.", meter.acknowledged),
            ("dateline_answer_seconds", "Time from a question to its last state.", meter.answered),
        ):
            family = HistogramMetricFamily(name, about)
            family.add_metric([], histogram.cumulative(), histogram.total)
            yield family
        gauges = {
            "dateline_answering": ("Answers under way.", line.answering),
            "dateline_waiting": ("Questions waiting in line.", line.waiting),
            "dateline_servers": ("Discord servers.", len(self._client.guilds)),
            "dateline_gateway_latency_seconds": ("Latency of Discord's gateway.", self._client.latency),
            "dateline_articles": ("Articles in the store.", self._store.coverage().articles),
        }
        for name, (about, value) in gauges.items():
            yield GaugeMetricFamily(name, about, value=value)
        feeds = GaugeMetricFamily("dateline_feeds", "Feeds by state.", labels=["state"])
        for name, count in sorted(feed_states(self._store, time.time()).items()):
            feeds.add_metric([name], count)
        yield feeds


@contextmanager
def metrics(port: int | None, client: DatelineClient, house: House, store: Store) -> Iterator[None]:
    """Serve the metrics on loopback while inside; without a port nothing is served. Raises UsageError."""
    if not port:
        yield
        return
    from prometheus_client import CollectorRegistry, ProcessCollector, start_http_server

    registry = CollectorRegistry()
    registry.register(Collector(client, house, store))
    ProcessCollector(registry=registry)
    try:
        server, thread = start_http_server(port, addr=LOOPBACK, registry=registry)
    except OSError as error:
        raise UsageError(f"METRICS_PORT={port} cannot be used ({error.strerror}); set a free one, or none.") from None
    try:
        yield
    finally:
        server.shutdown()
        server.server_close()
        thread.join()

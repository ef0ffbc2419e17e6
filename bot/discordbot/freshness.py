"""Fresh feeds while the bot runs: the loop of `dateline watch` in a thread of its own."""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bot.assembly import Parts
    from ingest.pages.site_rules import SiteRules
    from ingest.web.fetch import Fetcher
    from vectorstore.settings import Settings

AGAIN = 60.0  # seconds after which the loop is started anew when the store or the encoder failed it
LAST_CHECK = 0.5  # seconds that the check under way has to end; what it has stored is safe in any case

log = logging.getLogger(__name__)


@contextmanager
def fresh_feeds(parts: Parts, settings: Settings) -> Iterator[Fetcher]:
    """Keep the subscribed feeds fresh while inside; gives what fetches them. Raises SettingError for bad SITE_RULES."""
    from ingest.pages.site_file import read_site_rules
    from ingest.pages.site_rules import SiteRules
    from ingest.web.fetch import Fetcher

    stop, rules = threading.Event(), SiteRules(read_site_rules(settings.site_rules))
    with Fetcher(allow_private=settings.allow_private_addresses, memory=parts.store) as web:
        thread = threading.Thread(target=_keep, args=(parts, settings, web, stop, rules), name="feeds", daemon=True)
        thread.start()
        try:
            yield web
        finally:
            stop.set()
            web.close()
            thread.join(LAST_CHECK)


def _keep(parts: Parts, settings: Settings, web: Fetcher, stop: threading.Event, rules: SiteRules) -> None:
    from ingest.feeds.checking import Checker
    from ingest.feeds.watch import keep_fresh

    checker = Checker(parts.store, parts.encoder, web, time.time, stop.is_set, rules=rules)
    while not stop.is_set():
        try:
            keep_fresh(checker, settings.data_dir, stop, log.info, retention_days=settings.retention_days, reader="log")
        except Exception:
            if not stop.is_set():
                log.exception("the feeds could not be kept fresh; trying again in %.0f s", AGAIN)
                stop.wait(AGAIN)

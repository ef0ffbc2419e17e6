"""The places of the tables in ``words_running``."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class RunningWords:
    """One language's table; braces are filled by ``str.format``."""

    not_here: str
    not_you: str
    budget: Mapping[str, str]
    one_at_a_time: str
    need_manage: str
    need_server: str
    feed_head: str
    feed_items: str
    feed_full: str
    feed_languages: str
    feed_newest: str
    feed_overlap: str
    feed_titles: str
    feed_already: str
    feed_empty: str
    feed_confirm: str
    feed_confirm_all: str
    feed_cancel: str
    feed_cancelled: str
    feed_file: str
    feed_done: str
    feed_too_many: str
    feed_lost: str
    feed_removed: str
    feed_unknown: str
    feeds_none: str
    feeds_head: str
    feed_line: str
    feed_shared: str
    feed_own: str
    health: Mapping[str, str]
    feed_news: Mapping[str, str]
    import_head: str
    import_nothing: str
    import_large: str
    import_unreadable: str
    import_done: str
    settings_head: str
    settings_intro: str
    labels: Mapping[str, str]
    options: Mapping[str, str]
    budget_head: str
    budget_none: str
    budget_person: str
    budget_role: str
    budget_server: str
    budget_today: str
    sources_head: str
    sources_none: str
    sources_line: str
    status_head: str
    status_articles: str
    status_empty: str
    status_feeds: str
    status_line: str
    status_delay: str
    status_asked: str
    status_model: str
    help_head: str
    help_lines: tuple[str, ...]
    privacy_lines: tuple[str, ...]
    privacy_model: str
    delete_head: str
    delete_confirm: str
    delete_done: str
    broken_off: str
    ask_again: str
    asked_again_gone: str

"""`dateline feeds`: which feeds are subscribed, OPML in and out, and how each of them is doing."""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from ingest.addresses import canonical, plain_scheme, readers_own, shown, without_keys
from ingest.feeds.health import as_json, in_words
from ingest.ledger import Ledger
from vectorstore.domain import SHARED, iso
from vectorstore.entry import standard_input
from vectorstore.errors import SourceError, UsageError
from vectorstore.record.feeds import Feed
from vectorstore.typed_path import typed_path

if TYPE_CHECKING:
    import argparse

    from ingest.feeds.feed_entry import Feed as ParsedFeed
    from ingest.feeds.opml import Outline
    from ingest.web.fetch import Web
    from ingest.web.fetched import Fetched
    from vectorstore.settings import Settings
    from vectorstore.store import Store


@dataclass(frozen=True, slots=True)
class Done:
    """What became of one address: the sentence, and whether it is what was asked for."""

    sentence: str
    ok: bool = True


def subscribe(url: str, store: Store, web: Web, now: float, corpus: str = SHARED) -> Done:
    """Subscribes a corpus to the feed at an address, or to the one that the page there announces."""
    try:
        address, title, homepage = discovered(url, web)
    except SourceError as error:
        return Done(str(error), ok=False)
    return added(address, title, homepage, store, now, corpus)


def added(
    address: str, title: str, homepage: str, store: Store, now: float, corpus: str = SHARED, folder: str = ""
) -> Done:
    """Subscribes a corpus to an address without asking it; a feed that others have already is not asked twice."""
    known = next((feed.url for feed in store.feeds() if same(feed.url, address)), address)
    about = {key: value for key, value in (("homepage", homepage), ("folder", folder)) if value}
    feed = Feed(url=known, title=title, added=now, extra=about)
    name = f"{title} ({without_keys(address)})" if title else without_keys(address)
    new = store.add_feed(feed)
    revived = not new and revive(known, store)
    if not store.corpora.subscribe(known, corpus, now, new=new) and not revived:
        return Done(f"Already subscribed: {name}")
    if new:
        Ledger(store).forget(known)  # removed and added again, or taken in once by hand: its entries count anew
    return Done(f"Subscribed: {name}")


def revive(url: str, store: Store) -> bool:
    """A feed that had ended, and was found again, is asked once more."""
    feed = store.feed(url)
    if feed is None or not feed.extra.get("ended"):
        return False
    kept = {key: value for key, value in feed.extra.items() if key != "ended"}
    return store.update_feed(replace(feed, next_check=None, error="", error_streak=0, extra=kept))


def unsubscribe(name: str, store: Store, corpus: str | None = None) -> Done:
    """Ends a corpus's subscription (None: the shared one, else everybody's) by address or title; its articles stay."""
    ours = None if corpus is None else store.corpora.feeds_of((corpus,))
    matching = called(name, [feed for feed in store.feeds() if ours is None or feed.url in ours])
    if len(matching) != 1:
        reason = "several feeds are called that; give the address" if matching else "see `dateline feeds list`"
        return Done(f"Not subscribed to '{without_keys(name)}': {reason}.", ok=False)
    subscribers = store.corpora.of_feed(matching[0].url)
    leaving = (SHARED if SHARED in subscribers else None) if corpus is None else corpus
    if leaving is None or not store.corpora.unsubscribe(matching[0].url, leaving):
        store.remove_feed(matching[0].url)
    return Done(f"Removed: {matching[0].title or without_keys(matching[0].url)} (its articles stay)")


def called(name: str, feeds: Sequence[Feed]) -> list[Feed]:
    """The feeds with that address or title; where there is none, those that lists show with that address."""
    exact = [feed for feed in feeds if same(feed.url, name) or feed.title.casefold() == name.casefold()]
    return exact or [feed for feed in feeds if same(without_keys(feed.url), name)]


def discovered(url: str, web: Web) -> tuple[str, str, str]:
    """The feed's address, title and homepage; raises SourceError when neither the address nor its page leads to one."""
    address, parsed = feed_at(url, web)
    return address, parsed.title, parsed.link


def feed_at(url: str, web: Web) -> tuple[str, ParsedFeed]:
    """The feed's address to keep and what is in it; raises SourceError as ``discovered``."""
    from ingest.feeds.checking import parsed_feed
    from ingest.feeds.feed import looks_like_feed
    from ingest.text.decoding import decoded
    from ingest.web.fetch import FEED_TYPES

    url = plain_scheme(url)
    fetched = web.get(url, accept=FEED_TYPES)
    text = decoded(fetched.content, fetched.charset)
    if not looks_like_feed(text):
        return of_page(url, text, fetched, web)
    return address_to_keep(url, fetched), parsed_feed(fetched)


def of_page(url: str, text: str, fetched: Fetched, web: Web) -> tuple[str, ParsedFeed]:
    """The first feed that the page announces or links to, or that lies where its site's feed usually would."""
    from ingest.feeds.checking import parsed_feed
    from ingest.feeds.discovery import candidates
    from ingest.web.fetch import FEED_TYPES

    is_page = "html" in fetched.media_type or "<html" in text[:4000].lower()
    for address in candidates(text, fetched.url) if is_page else ():
        try:
            found = web.get(address, accept=FEED_TYPES)
            return address_to_keep(address, found), parsed_feed(found)
        except SourceError:
            continue
    raise SourceError(f"{shown(url)} is no feed and leads to none; look for its RSS or Atom address.")


def address_to_keep(url: str, fetched: Fetched) -> str:
    """Where a permanent redirect leads, else the address as given."""
    return fetched.moved_to or url


def same(one: str, other: str) -> bool:
    """True when two addresses name one feed of one reader; http and https count as one, a sign-in is another's."""
    plain = [(canonical(url) or url).removeprefix("https://").removeprefix("http://") for url in (one, other)]
    return plain[0] == plain[1] and readers_own(one) == readers_own(other)


def imported(outlines: Iterable[Outline], store: Store, now: float) -> list[Done]:
    """Subscribes to every feed of an OPML file; they are asked at the next round of the watch."""
    return [added(each.url, each.title, each.homepage, store, now, folder=each.folder) for each in outlines]


def exported(feeds: Iterable[Feed]) -> str:
    """All subscriptions as OPML, in the folders that they came in."""
    from ingest.feeds import opml

    return opml.write(
        opml.Outline(feed.url, feed.title, *(str(feed.extra.get(key) or "") for key in ("homepage", "folder")))
        for feed in feeds
    )


def listed(feeds: Sequence[Feed], now: float) -> list[str]:
    """The subscriptions for people, two lines each."""
    lines = []
    for feed in feeds:
        success, following = iso(feed.last_success) or "never", planned(feed)
        lines.append(f"{feed.title or without_keys(feed.url)} — {in_words(feed, now)}")
        articles = f"{feed.items:,} article{'' if feed.items == 1 else 's'}"
        facts = (without_keys(feed.url), articles, f"last success {success}", f"next check {following}")
        lines.append("  " + " · ".join(facts))
    return lines or ["No feeds yet; subscribe with `dateline feeds add URL`."]


def planned(feed: Feed) -> str:
    """When the feed is asked next."""
    return "never" if feed.extra.get("ended") else iso(feed.next_check) or "soon"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What the command takes."""
    actions = parser.add_subparsers(dest="action", metavar="ACTION", required=True)
    add = actions.add_parser("add", help="subscribe to a feed, or to the feed that a page announces")
    add.add_argument("urls", metavar="URL", nargs="+", help="address of a feed or of a site's page")
    remove = actions.add_parser("remove", help="end a subscription; the articles stay")
    remove.add_argument("names", metavar="FEED", nargs="+", help="address or title of a subscribed feed")
    show = actions.add_parser("list", help="show the subscriptions and how they are doing")
    show.add_argument("--json", action="store_true", help="print them as JSON")
    take = actions.add_parser("import", help="subscribe to all feeds of an OPML file")
    take.add_argument("file", metavar="FILE", help="an OPML file, or - for standard input")
    give = actions.add_parser("export", help="write the subscriptions as OPML")
    give.add_argument("file", metavar="FILE", nargs="?", default="-", help="where to (default: standard output)")


def run(args: argparse.Namespace, settings: Settings) -> int:
    """Runs one action; 0 when all of it was done, 1 when only part. Raises UsageError and StoreError."""
    actions: dict[str, Callable[[argparse.Namespace, Settings, Store], int]] = {
        "add": _add,
        "remove": lambda args, _, store: _told([unsubscribe(name, store) for name in args.names]),
        "list": _list,
        "import": _import,
        "export": _export,
    }
    from vectorstore.store import Store

    with Store.open_unencoded(settings.data_dir) as store:
        return actions[args.action](args, settings, store)


def _add(args: argparse.Namespace, settings: Settings, store: Store) -> int:
    from ingest.web.fetch import Fetcher

    with Fetcher(allow_private=settings.allow_private_addresses, memory=store) as web:
        return _told([subscribe(url, store, web, time.time()) for url in args.urls])


def _list(args: argparse.Namespace, _settings: Settings, store: Store) -> int:
    feeds, now = store.feeds(), time.time()
    if args.json:
        _say([json.dumps([as_json(feed, now) for feed in feeds], ensure_ascii=False)])
    else:
        _say(listed(feeds, now))
    return 0


def _import(args: argparse.Namespace, _settings: Settings, store: Store) -> int:
    from ingest.feeds import opml
    from ingest.text.decoding import decoded

    try:
        data = standard_input().read() if args.file == "-" else typed_path(args.file).read_bytes()
        text = decoded(data)
        outlines, left_out = opml.read(text), [Done(sentence, ok=False) for sentence in opml.refused(text)]
    except OSError as error:
        raise UsageError(f"'{args.file}' cannot be read ({error.strerror}); name an OPML file.") from None
    except SourceError as error:
        raise UsageError(f"'{args.file}' was not imported: {error}.") from None
    done = [*imported(outlines, store, time.time()), *left_out]
    return _told(done or [Done("The file lists no feeds.", ok=False)])


def _export(args: argparse.Namespace, _settings: Settings, store: Store) -> int:
    document = exported(store.feeds())
    if args.file == "-":
        sys.stdout.write(document)
        return 0
    try:
        typed_path(args.file).write_text(document, "utf-8")
    except OSError as error:
        raise UsageError(f"'{args.file}' cannot be written ({error.strerror}); name another file.") from None
    return 0


def _told(results: Sequence[Done]) -> int:
    _say([done.sentence for done in results])
    return 0 if all(done.ok for done in results) else 1


def _say(lines: Iterable[str]) -> None:
    sys.stdout.write("".join(f"{line}\n" for line in lines))

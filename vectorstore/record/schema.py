"""The record's tables. Passage tables carry a suffix so that a reindex can fill a second set beside the live one."""

from __future__ import annotations

SCHEMA_VERSION = 4

# Lexical documents arrive analysed, as terms joined by spaces: everything but separators and controls is a token
# character, so that a term stays one token whatever signs it holds.
TOKENIZER = "unicode61 remove_diacritics 0 categories 'L* M* N* P* S* Co'"

HEAD_COLUMNS = """
    id TEXT NOT NULL, revision INTEGER NOT NULL, hash TEXT NOT NULL, identity TEXT NOT NULL, url TEXT NOT NULL,
    source TEXT NOT NULL, author TEXT NOT NULL, title TEXT NOT NULL, published REAL, updated REAL,
    language TEXT NOT NULL, extra TEXT NOT NULL, fetched REAL NOT NULL, stood REAL
"""

TABLES = (
    "CREATE TABLE meta(key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID",
    # Texts lie apart from the heads: counting and filtering articles must not read through every text.
    f"CREATE TABLE article({HEAD_COLUMNS}, outlet TEXT NOT NULL, PRIMARY KEY(id))",
    "CREATE INDEX article_scope ON article(published, fetched, outlet, language)",
    f"CREATE TABLE revision({HEAD_COLUMNS}, PRIMARY KEY(id, revision))",
    "CREATE TABLE body(id TEXT NOT NULL, revision INTEGER NOT NULL, text TEXT NOT NULL, PRIMARY KEY(id, revision))",
    """CREATE TABLE outbox(seq INTEGER PRIMARY KEY AUTOINCREMENT, op TEXT NOT NULL CHECK(op IN ('add', 'del')),
    key INTEGER NOT NULL, queued REAL NOT NULL)""",
    """CREATE TABLE feed(url TEXT PRIMARY KEY, title TEXT NOT NULL, etag TEXT NOT NULL, last_modified TEXT NOT NULL,
    last_success REAL, last_check REAL, next_check REAL, error TEXT NOT NULL, error_streak INTEGER NOT NULL,
    items INTEGER NOT NULL, added REAL NOT NULL, extra TEXT NOT NULL)""",
)


def sentence_tables(suffix: str = "") -> tuple[str, ...]:
    """DDL of the vectors of sentences, and of the passages that still wait for them."""
    return (
        f"CREATE TABLE IF NOT EXISTS sentence{suffix}(key INTEGER PRIMARY KEY, vectors BLOB NOT NULL)",
        f"CREATE TABLE IF NOT EXISTS unrefined{suffix}(key INTEGER PRIMARY KEY)",
    )


def passage_tables(generation: int, suffix: str = "") -> tuple[str, ...]:
    """DDL of what another encoder or splitter makes anew; index names carry the generation, tables the suffix."""
    return (
        f"""CREATE TABLE passage{suffix}(key INTEGER PRIMARY KEY, article_id TEXT NOT NULL, revision INTEGER NOT NULL,
        ordinal INTEGER NOT NULL, start INTEGER NOT NULL, end INTEGER NOT NULL, language TEXT NOT NULL,
        published REAL, fetched REAL NOT NULL, outlet TEXT NOT NULL)""",
        f"CREATE UNIQUE INDEX passage_article_{generation} ON passage{suffix}(article_id, ordinal)",
        f"CREATE INDEX passage_scope_{generation} ON passage{suffix}(published, fetched, outlet, language)",
        # 16-bit floats: 24.6 MB instead of 61.6 per 30,000 vectors of 384, read as fast; a cosine moves by < 1e-4.
        f"CREATE TABLE embedding{suffix}(key INTEGER PRIMARY KEY, vector BLOB NOT NULL)",
        *sentence_tables(suffix),
        f'CREATE VIRTUAL TABLE lexical{suffix} USING fts5(terms, tokenize="{TOKENIZER}")',
    )


PASSAGE_TABLES = ("passage", "embedding", "lexical", "sentence", "unrefined")

RECEIPTS = (
    """CREATE TABLE IF NOT EXISTS receipt(seq INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE,
    asked REAL NOT NULL, asker TEXT NOT NULL, question TEXT NOT NULL, status TEXT NOT NULL, content BLOB NOT NULL)""",
    "CREATE INDEX IF NOT EXISTS receipt_asked ON receipt(asked)",
    "CREATE INDEX IF NOT EXISTS receipt_asker ON receipt(asker) WHERE asker <> ''",
    """CREATE TABLE IF NOT EXISTS feedback(receipt_id TEXT NOT NULL, asker TEXT NOT NULL,
    verdict TEXT NOT NULL CHECK(verdict IN ('good', 'bad')), reason TEXT NOT NULL, given REAL NOT NULL,
    PRIMARY KEY(receipt_id, asker)) WITHOUT ROWID""",
    """CREATE TABLE IF NOT EXISTS spending(day TEXT PRIMARY KEY, tokens_in INTEGER NOT NULL,
    tokens_out INTEGER NOT NULL, cost REAL NOT NULL) WITHOUT ROWID""",
)

FOLLOWS = (
    """CREATE TABLE IF NOT EXISTS follow(id INTEGER PRIMARY KEY AUTOINCREMENT, place TEXT NOT NULL, kind TEXT NOT NULL,
    text TEXT NOT NULL, owner TEXT NOT NULL, scope TEXT NOT NULL, language TEXT NOT NULL, rhythm TEXT NOT NULL,
    weekday INTEGER NOT NULL, hour INTEGER NOT NULL, minute INTEGER NOT NULL, zone TEXT NOT NULL, quiet TEXT NOT NULL,
    added REAL NOT NULL, last REAL NOT NULL, ended TEXT NOT NULL, extra TEXT NOT NULL)""",
    "CREATE INDEX IF NOT EXISTS follow_place ON follow(place)",
    """CREATE TABLE IF NOT EXISTS told(place TEXT NOT NULL, article TEXT NOT NULL, at REAL NOT NULL,
    PRIMARY KEY(place, article)) WITHOUT ROWID""",
    """CREATE TABLE IF NOT EXISTS digest(id INTEGER PRIMARY KEY AUTOINCREMENT, place TEXT NOT NULL, made REAL NOT NULL,
    content TEXT NOT NULL, attempted REAL, delivered REAL)""",
    """CREATE TABLE IF NOT EXISTS delivery(answer TEXT NOT NULL, place TEXT NOT NULL, message TEXT NOT NULL,
    at REAL NOT NULL, content TEXT NOT NULL, PRIMARY KEY(answer, place)) WITHOUT ROWID""",
    """CREATE TABLE IF NOT EXISTS delivery_article(article TEXT NOT NULL, answer TEXT NOT NULL,
    revision INTEGER NOT NULL, PRIMARY KEY(article, answer)) WITHOUT ROWID""",
    """CREATE TABLE IF NOT EXISTS corrected(answer TEXT NOT NULL, place TEXT NOT NULL, article TEXT NOT NULL,
    revision INTEGER NOT NULL, at REAL NOT NULL, PRIMARY KEY(answer, place, article, revision)) WITHOUT ROWID""",
)

CORPORA = (
    # ``public`` says that the text is what the article's own page shows anyone, so that no corpus keeps it to itself.
    """CREATE TABLE IF NOT EXISTS corpus_article(article_id TEXT NOT NULL, corpus TEXT NOT NULL,
    public INTEGER NOT NULL, PRIMARY KEY(article_id, corpus)) WITHOUT ROWID""",
    "CREATE INDEX IF NOT EXISTS corpus_articles ON corpus_article(corpus, article_id)",
    """CREATE TABLE IF NOT EXISTS corpus_feed(url TEXT NOT NULL, corpus TEXT NOT NULL, added REAL NOT NULL,
    PRIMARY KEY(url, corpus)) WITHOUT ROWID""",
    # Which feed brought which article, so that who subscribes later has what others' subscription brought before.
    """CREATE TABLE IF NOT EXISTS feed_article(url TEXT NOT NULL, article_id TEXT NOT NULL,
    PRIMARY KEY(url, article_id)) WITHOUT ROWID""",
    "CREATE INDEX IF NOT EXISTS feed_of_article ON feed_article(article_id)",
)

FEEDS = (
    """CREATE TABLE IF NOT EXISTS lease(subject TEXT PRIMARY KEY, holder TEXT NOT NULL, taken REAL NOT NULL)
    WITHOUT ROWID""",
    """CREATE TABLE IF NOT EXISTS feed_notice(id INTEGER PRIMARY KEY AUTOINCREMENT, at REAL NOT NULL,
    kind TEXT NOT NULL, url TEXT NOT NULL, title TEXT NOT NULL, reason TEXT NOT NULL)""",
    "CREATE TABLE IF NOT EXISTS notice_reader(reader TEXT PRIMARY KEY, last INTEGER NOT NULL) WITHOUT ROWID",
    # What a feed's first run brought: stored, but no news. A revision (INSERT OR REPLACE) fires no trigger.
    "CREATE TABLE IF NOT EXISTS backlog(article_id TEXT PRIMARY KEY) WITHOUT ROWID",
    """CREATE TRIGGER IF NOT EXISTS backlog_gone AFTER DELETE ON article
    BEGIN DELETE FROM backlog WHERE article_id = OLD.id; END""",
)

NAMES = (
    # What an article goes by besides its identity: a feed's entry, or an address ("" for the feed); see names.py.
    """CREATE TABLE IF NOT EXISTS name(name TEXT PRIMARY KEY, identity TEXT NOT NULL, article_id TEXT NOT NULL,
    feed TEXT NOT NULL) WITHOUT ROWID""",
    "CREATE INDEX IF NOT EXISTS name_article ON name(article_id)",
    """CREATE TRIGGER IF NOT EXISTS name_gone AFTER DELETE ON article
    BEGIN DELETE FROM name WHERE article_id = OLD.id; END""",
)

NEAR_COPIES = (
    # One row for each article, without hashes where its text is too short to be told from others. Copies share a
    # cluster; ``similarity`` is how much of the shorter text the longer holds, against the copy by which it joined.
    """CREATE TABLE IF NOT EXISTS sketch(key INTEGER PRIMARY KEY, article_id TEXT NOT NULL UNIQUE,
    size INTEGER NOT NULL, hashes BLOB NOT NULL, credit TEXT NOT NULL, cluster INTEGER, similarity REAL NOT NULL)""",
    "CREATE INDEX IF NOT EXISTS sketch_cluster ON sketch(cluster) WHERE cluster IS NOT NULL",
    """CREATE TABLE IF NOT EXISTS fingerprint(hash INTEGER NOT NULL, key INTEGER NOT NULL, PRIMARY KEY(hash, key))
    WITHOUT ROWID""",
)

# Columns that stores of earlier versions lack, by table.
COLUMNS = (("article", "stood REAL"), ("revision", "stood REAL"))

# What stores of earlier versions lack; run for new stores as well, so every statement says IF NOT EXISTS.
ADDITIONS: tuple[str, ...] = (
    *sentence_tables(),
    "INSERT OR IGNORE INTO unrefined(key) SELECT key FROM passage WHERE key NOT IN (SELECT key FROM sentence)",
    "DELETE FROM meta WHERE key = 'reindex.target'",  # what an earlier version has begun lacks these tables
    *RECEIPTS,
    *FOLLOWS,
    *CORPORA,
    *FEEDS,
    *NAMES,
    *NEAR_COPIES,
)

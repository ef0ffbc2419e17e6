"""The record: one SQLite file with articles, revisions, passages, feeds, follows and receipts."""

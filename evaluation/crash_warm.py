"""Loads, once and before the processes are forked, what they all need, so that they are killed at work and not loading.

Neither index is opened and no thread started: what is loaded is code, and the model that tells languages apart.
"""

import chromadb  # noqa: F401
import tantivy  # noqa: F401

import evaluation.crash_check  # noqa: F401
from evaluation.crash_roles import text
from ingest.preparation import parted, with_language
from vectorstore.domain import Article

parted(with_language(Article(text(1, "1"))))

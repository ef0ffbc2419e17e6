"""What can go wrong, as the user is told it: every error's text is one sentence that says what to do next.

DatelineError
├── UsageError          wrong use of a command or an option          (exit code 2)
├── SettingError        a setting with a value that is not allowed   (exit code 2)
├── StoreError          the record or an index cannot be used        (exit code 3)
│   └── EncoderMismatch the store was built by another encoder       (exit code 3)
├── EncoderError        the embedding model cannot be loaded         (exit code 3)
├── RerankerError       the reranking model cannot be loaded         (exit code 3)
├── ModelError          the language model cannot be used            (exit code 3)
├── DiscordError        Discord cannot be reached or refuses us      (exit code 3)
├── OutputError         standard output takes nothing more           (exit code 3)
└── SourceError         one source or item could not be ingested     (reported per item, exit code 1)
"""

from __future__ import annotations


class DatelineError(Exception):
    """Root of all errors meant for the user; the faces catch exactly this."""

    exit_code = 3


class UsageError(DatelineError):
    """A command was called in a way it does not understand."""

    exit_code = 2


class SettingError(DatelineError):
    """A setting has a value that is not allowed."""

    exit_code = 2


class StoreError(DatelineError):
    """The record or one of its indexes cannot be used."""


class EncoderMismatch(StoreError):
    """The store was built by another encoder or another way of splitting."""


class EncoderError(DatelineError):
    """The embedding model cannot be loaded."""


class RerankerError(DatelineError):
    """The reranking model cannot be loaded."""


class ModelError(DatelineError):
    """The language model cannot be used."""


class DiscordError(DatelineError):
    """Discord cannot be reached or refuses us."""


class OutputError(DatelineError):
    """Standard output takes nothing more, as on a full disk; a closed pipe is no error."""


class SourceError(DatelineError):
    """One source or item could not be ingested; the rest goes on."""

    exit_code = 1

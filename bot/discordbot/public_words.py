"""The language of what all can read on a server."""

from __future__ import annotations

from bot.discordbot.words import Words, words_for

UNCHOSEN = "en-US"  # what Discord gives every server that has chosen no language


def public_words(told: str, locale: str | None, asker: str = "en") -> Words:
    """In the server's ``locale``; in private, or where it has chosen none, in the language ``told`` by what was asked.

    Where that tells none ("", as of a name alone), the asker's own. en-US says nothing: every server has it that cannot
    choose.
    """
    return words_for(locale if locale and locale != UNCHOSEN else told or asker)

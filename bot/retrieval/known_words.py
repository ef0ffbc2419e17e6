"""Whether a word is one that HanTa's German or English model knows, or can make of parts that it knows."""

from __future__ import annotations

from functools import lru_cache

from vectorstore.text.word_language import ENGLISH_TAGGER, GERMAN_TAGGER, likeliest

# Log-probability: of 40 misspelt words none but "bundestagwahl" has more than -26.6; of 60 words and names that news
# questions ask with and a store lacks, 49 have more than -23, and all others are names.
KNOWN = -25.0


@lru_cache(maxsize=4096)
def is_known(word: str) -> bool:
    """Whether a word is one in either language, in small letters, with a capital, or as it is written."""
    spelled = {word, word.lower(), word.lower().capitalize()}
    models = (GERMAN_TAGGER, ENGLISH_TAGGER)
    found = (likeliest(model, each) for model in models for each in spelled)
    return any(tag and likely > KNOWN for tag, likely in found)

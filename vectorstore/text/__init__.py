"""Text into passages, sentences, index terms, amounts and days; which language it is in."""

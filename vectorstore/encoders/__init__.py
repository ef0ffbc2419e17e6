"""Texts to vectors, the words of a question found in texts, and the reader that tells which sentence answers."""

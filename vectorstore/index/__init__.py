"""What searches: vectors in memory and in Chroma, words in FTS5 and tantivy, one moment of the record at a time."""

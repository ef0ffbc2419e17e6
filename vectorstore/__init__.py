"""The ground floor: domain types, encoder, record (SQLite), vector index (Chroma) and lexical index."""

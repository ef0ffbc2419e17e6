"""The sentences of the found passages, weighed against the question; the answer without a model."""

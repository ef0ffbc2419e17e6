"""Whether the found passages can hold the answer at all, and what is said where they do not."""

"""The quality gate: suites of questions asked through the product's own way, scored, and held against pinned floors."""

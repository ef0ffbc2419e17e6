"""The suites of the gate, one module each."""

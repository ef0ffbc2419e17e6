"""Quality gate and benchmarks; on top of every other floor."""

"""The parts of the benchmark of causal claims."""

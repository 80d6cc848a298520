"""The parts of the benchmark of quantities."""

"""What `benchmarks/names.py` is made of: the pairs, how wrong names are chosen, the systems, the scores."""
